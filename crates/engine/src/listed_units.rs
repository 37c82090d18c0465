//! What the list of units says of each of them, for reports: its name, and its place in the tree.

use std::collections::BTreeMap;
use std::sync::Arc;

use tieuchi_model::schema::UNITS;
use tieuchi_model::verdict::ListedUnit;

use crate::control::Control;
use crate::survey::Survey;
use crate::units::UnitIndex;

/// The listed units by their codes.
pub(crate) fn of(survey: &Survey<'_>, control: &Control) -> BTreeMap<Arc<str>, ListedUnit> {
    if !matches!(survey.kinds.get(UNITS.0), Some(Some(_))) {
        return BTreeMap::new();
    }
    let units = &survey.units;
    in_order(survey, control)
        .into_iter()
        .enumerate()
        .map(|(place, unit)| (units.code(unit).into(), ListedUnit { name: survey.name_of(unit).map(Box::from), place }))
        .collect()
}

/// Each unit, followed by those below it.
fn in_order(survey: &Survey<'_>, control: &Control) -> Vec<UnitIndex> {
    let units = &survey.units;
    let mut below: Vec<Vec<UnitIndex>> = vec![Vec::new(); units.len()];
    let mut next = Vec::new();
    // The last one first, so that the first one is taken first.
    for unit in units.by_code(control).into_iter().rev() {
        match units.parent(unit).and_then(|parent| below.get_mut(parent.index())) {
            Some(siblings) => siblings.push(unit),
            None => next.push(unit),
        }
    }
    let mut order = Vec::with_capacity(units.len());
    while let Some(unit) = next.pop() {
        order.push(unit);
        next.extend(below.get_mut(unit.index()).map(std::mem::take).unwrap_or_default());
    }
    order
}
