//! The meaning of the indicators of a rule set after one item is reworded.
//!
//! The declarations are kept, so that the cost depends on the item and not on the size of the files. Findings are not reported:
//! a wrong wording has no meaning. Warnings and tests are not checked again.

use std::sync::Arc;

use tieuchi_model::indicator::{Indicator, IndicatorId};
use tieuchi_source::CancelFlag;
use tieuchi_syntax::ast;

use crate::checker::Checker;
use crate::findings::Findings;
use crate::kinds::Schema;
use crate::meets;
use crate::names::{self, Declared};
use crate::rule_set::{self, Setting};
use crate::schema;
use crate::world::World;

/// The files of a rule set without errors, ready to be checked again with one item in another wording.
///
/// ```
/// use tieuchi_check::Recheck;
/// use tieuchi_model::indicator::IndicatorId;
/// use tieuchi_syntax::{ast::Item, parse};
/// let text = "records calls counted by made\n  made: datetime\nindicator few: at most 3 calls in period";
/// let file = parse(tieuchi_source::FileId(0), "a.tieuchi", text).file;
/// let files = [file];
/// let other = parse(tieuchi_source::FileId(0), "a.tieuchi", "indicator few: at most 4 calls in period").file;
/// let recheck = Recheck::new(&files);
/// let meant = recheck.with(&other.items[0], &[IndicatorId(0)]).unwrap();
/// assert_eq!(meant.len(), 1);
/// ```
#[derive(Debug)]
pub struct Recheck<'a> {
    declared: Declared<'a>,
    schema: Arc<Schema>,
    setting: Arc<Setting>,
    /// What each indicator means in the files.
    indicators: Vec<Option<Indicator>>,
    /// Those that require others (`meets`).
    with_meets: Vec<IndicatorId>,
}

impl<'a> Recheck<'a> {
    /// Looks through the files once.
    #[must_use]
    pub fn new(files: &'a [ast::File]) -> Self {
        let mut findings = Findings::default();
        let declared = names::collect(files, &mut findings);
        let setting = Arc::new(rule_set::lower(&declared, &mut findings));
        let schema = Arc::new(schema::lower(&declared, &mut findings));
        let world = World::new(declared.clone(), Arc::clone(&schema), Arc::clone(&setting), &mut findings);
        let mut checker = Checker::new(&world, findings, &CancelFlag::new());
        checker.define_all();
        let indicators = checker.indicators();
        let has_meets = |(_, indicator): &(usize, &Option<Indicator>)| {
            indicator.as_ref().is_some_and(|indicator| !indicator.required_indicators().is_empty())
        };
        let with_meets = indicators.iter().enumerate().filter(has_meets).map(|(place, _)| IndicatorId(place)).collect();
        Recheck { declared, schema, setting, indicators, with_meets }
    }

    /// What these indicators mean when `item` replaces the indicator, define or measure of its name; `None` if that is an
    /// error.
    #[must_use]
    pub fn with(&self, item: &ast::Item, indicators: &[IndicatorId]) -> Option<Vec<Indicator>> {
        let mut findings = Findings::default();
        let mut declared: Declared<'_> = self.declared.clone();
        declared.replace(item)?;
        let world = World::new(declared, Arc::clone(&self.schema), Arc::clone(&self.setting), &mut findings);
        let mut checker = Checker::new(&world, findings, &CancelFlag::new());
        checker.define_all();
        let meant = indicators
            .iter()
            .map(|id| world.declared.indicators.at(id.0).and_then(|written| checker.indicator(written)))
            .collect::<Option<Vec<_>>>()?;
        if checker.findings().has_error() {
            return None;
        }
        let now = |id: IndicatorId| {
            let changed = indicators.iter().position(|other| *other == id).and_then(|place| meant.get(place));
            changed.or_else(|| self.indicators.get(id.0).and_then(Option::as_ref))
        };
        let others = self.with_meets.iter().filter(|id| !indicators.contains(id));
        meets::fit(&world.prover(false), indicators.iter().chain(others).copied(), now).then_some(meant)
    }
}
