//! What can be proved of two indicators without a record: that they mean the same, or that one is stricter.
//!
//! Both are put into one normal form ([`form`]) in which names, places and the order of words no longer matter. A proof is
//! sound: what it says holds for every set of records, period and moment. It is not complete: where nothing is proved,
//! records must tell.

mod form;
mod forming;
mod strict;
mod table;

use tieuchi_model::indicator::{Indicator, RuleSet};

pub use self::form::{
    AveragedForm, BodyForm, DurationForm, Form, IndicatorForm, LimitForm, MeasureForm, PopulationForm, ShareForm,
    TargetForm,
};
pub use self::forming::form;
pub use self::strict::{Direction, direction, is_as_strict};

/// Whether two indicators of one rule set mean the same, whatever the records.
#[must_use]
pub fn same_meaning(rules: &RuleSet, before: &Indicator, after: &Indicator) -> bool {
    form(rules, before).is_same(&form(rules, after))
}
