//! By what the records of a kind are read: parts that were read otherwise do not add up.

use tieuchi_model::indicator::RuleSet;
use tieuchi_model::schema::Kind;

use crate::plan::Key;

/// By what the records of a kind are read and counted, beside what is counted: its declaration, the time zone and the calendar.
pub(super) fn declared(rules: &RuleSet, kind: &Kind) -> Key {
    let fields: Vec<_> = kind
        .fields
        .values()
        .map(|field| (&field.name, &field.headers, &field.kind, field.optional, field.format()))
        .collect();
    let declared = (&kind.name, kind.placement, fields, kind.id, kind.unit, kind.parent);
    let (zone, calendar) = (rules.zone.name(), &*rules.calendar);
    let more = kind.fields.values().filter(|field| field.formats.len() > 1 || !field.empty.is_empty());
    let more: Vec<_> = more.map(|field| (&field.name, &field.formats, &field.empty)).collect();
    let always = rules.always.iter().filter(|always| rules.kind(always.kind).is_some_and(|of| of.name == kind.name));
    let always: Vec<_> = always
        .map(|always| (tieuchi_proof::condition(rules, always.kind, &always.condition), always.consequence))
        .collect();
    if more.is_empty() && always.is_empty() && kind.layout.is_found() {
        // A tally of rules without these clauses has the key that it had before there were any.
        return Key::of_value(&(declared, zone, calendar));
    }
    Key::of_value(&((declared, more, always, &kind.layout), zone, calendar))
}

/// Which columns are looked for to keep the records of a kind: one that is looked for later was not kept.
pub(super) fn columns(kind: &Kind) -> Key {
    Key::of_value(&kind.fields.values().map(|field| (&field.name, &field.headers)).collect::<Vec<_>>())
}
