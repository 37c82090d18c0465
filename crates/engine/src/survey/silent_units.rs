//! Units of the list that no record of a kind names: that of an office whose file did not come is not zero.

use tieuchi_model::outcome::Outcome;
use tieuchi_model::schema::UnitOf;
use tieuchi_model::time::Window;
use tieuchi_source::{Arg, Diagnostic, Place, codes};

use super::{Survey, SurveyContext};
use crate::findings::Findings;
use crate::units::UnitIndex;

/// How many units are listed.
const LISTED: usize = 20;

/// Which units records of a kind name.
#[derive(Debug, Default)]
pub(crate) struct NamedUnits(Vec<bool>);

impl NamedUnits {
    pub(super) fn note(&mut self, unit: UnitIndex) {
        let index = unit.index();
        if index >= self.0.len() {
            self.0.resize(index.saturating_add(1), false);
        }
        if let Some(named) = self.0.get_mut(index) {
            *named = true;
        }
    }

    fn contains(&self, unit: UnitIndex) -> bool {
        self.0.get(unit.index()).copied().unwrap_or_default()
    }
}

/// Warns of the units without records where at least three of four have some: a kind of which more have none is one of rare events.
/// Units with others below count by these, and units that have ended, or not begun, are left out.
pub(super) fn warn(survey: &Survey<'_>, context: SurveyContext<'_>, findings: &mut Findings) {
    let units = &survey.units;
    let mut above = NamedUnits::default();
    units.all().filter_map(|unit| units.parent(unit)).for_each(|parent| above.note(parent));
    let today = context.rules.zone.last_day_before(context.as_of);
    let exists = |unit: UnitIndex| units.window_applies(unit, Window { from: today, until: today }) == Outcome::Met;
    let listed: Vec<UnitIndex> = units.all().filter(|unit| !above.contains(*unit) && exists(*unit)).collect();
    for found in survey.kinds.iter().flatten() {
        let kind = found.table.kind;
        let has_unit = matches!(kind.unit, UnitOf::Field(_) | UnitOf::Reference(..));
        if !has_unit || found.table.is_elsewhere() {
            continue;
        }
        let silent: Vec<UnitIndex> = listed.iter().copied().filter(|unit| !found.named_units.contains(*unit)).collect();
        if silent.is_empty() || silent.len().saturating_mul(4) > listed.len() {
            continue;
        }
        let names = silent.iter().take(LISTED).map(|unit| match survey.name_of(*unit) {
            Some(name) => format!("{name} ({})", units.code(*unit)),
            None => units.code(*unit).to_owned(),
        });
        let more = u64::try_from(silent.len().saturating_sub(LISTED)).unwrap_or(u64::MAX);
        let finding = Diagnostic::new(codes::SILENT_LISTED_UNITS, Place::File(found.table.file().to_owned()))
            .with("records", kind.title.as_deref().unwrap_or(&kind.name))
            .with("units", Arg::List(names.collect()))
            .with("more", more);
        findings.push(finding.help("help"));
    }
}
