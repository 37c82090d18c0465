//! By what the records of a kind are read: parts that were read otherwise do not add up.

use tieuchi_model::indicator::RuleSet;
use tieuchi_model::schema::Kind;

use crate::plan::Key;

/// By what the records of a kind are read and counted, beside what is counted: its declaration, the time zone and the calendar.
pub(super) fn declared(rules: &RuleSet, kind: &Kind) -> Key {
    let fields: Vec<_> = kind
        .fields
        .values()
        .map(|field| (&field.name, &field.headers, &field.kind, field.optional, (&field.formats, &field.empty)))
        .collect();
    let declared = (&kind.name, kind.placement, fields, kind.id, kind.unit, kind.parent, &kind.layout);
    Key::of_value(&(declared, rules.zone.name(), &*rules.calendar))
}

/// Which columns are looked for to keep the records of a kind: one that is looked for later was not kept.
pub(super) fn columns(kind: &Kind) -> Key {
    Key::of_value(&kind.fields.values().map(|field| (&field.name, &field.headers)).collect::<Vec<_>>())
}
