//! What can be proved of two indicators without a record: that they mean the same, or that one is stricter.
//!
//! Both are put into one normal form ([`form`]) in which names, places and the order of words no longer matter. A proof is
//! sound: what it says holds for every set of records, period and moment. It is not complete: where nothing is proved,
//! records must tell (`search`).

mod form;
mod forming;
mod strict;
mod table;

use tieuchi::machinery::model::indicator::{Indicator, RuleSet};

pub(crate) use self::form::{
    AveragedForm, BodyForm, DurationForm, Form, IndicatorForm, LimitForm, MeasureForm, PopulationForm, ShareForm,
    TargetForm,
};
pub(crate) use self::forming::form;
pub(crate) use self::strict::{Direction, direction};

/// Whether two indicators of one rule set mean the same, whatever the records.
pub(crate) fn same_meaning(rules: &RuleSet, before: &Indicator, after: &Indicator) -> bool {
    form(rules, before).is_same(&form(rules, after))
}
