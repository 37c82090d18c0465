//! The kinds of record and their fields, as far as they could be read.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;
use tieuchi_model::schema::{Field, FieldId, FieldKind, Kind, KindId, UNITS, UNITS_ALIASES, UNITS_NAME};
use tieuchi_source::Span;

use crate::names::Declared;

/// The kinds of record, and what could not be settled about them.
#[derive(Clone, Debug)]
pub(crate) struct Schema {
    /// By name, `units` first.
    pub(crate) kinds: IndexMap<String, Kind>,
    /// The kinds of which several fields could be the unit, with the places of those fields.
    pub(crate) several_units: HashMap<KindId, Vec<Span>>,
    /// The fields whose type could not be read: conditions on them are not checked.
    pub(crate) broken: Vec<(KindId, FieldId)>,
    /// The kinds of which fields, or the types of fields, could not be read.
    pub(crate) open: HashMap<KindId, Open>,
    /// The kinds whose `counted by` or `lasting` clause could not be read.
    pub(crate) unplaced: HashSet<KindId>,
}

/// What is not known of a kind of record: a missing id, unit or reference is not reported then.
#[derive(Clone, Debug, Default)]
pub(crate) struct Open {
    /// The names of fields that could not be read.
    pub(crate) names: HashSet<String>,
    /// Nothing is known of its fields.
    pub(crate) wholly: bool,
    /// It may have fields whose names are not known.
    pub(crate) nameless: bool,
}

impl Schema {
    /// Whether a kind may have more fields than are known, or of other types.
    pub(crate) fn is_open(&self, kind: KindId) -> bool {
        self.open.contains_key(&kind)
    }

    /// Whether a field of this name may be declared in text that could not be read.
    pub(crate) fn may_have(&self, kind: KindId, name: &str) -> bool {
        self.open.get(&kind).is_some_and(|open| open.wholly || open.names.contains(name))
    }

    /// Whether fields could not be read whose names are not known either.
    pub(crate) fn is_nameless(&self, kind: KindId) -> bool {
        self.open.get(&kind).is_some_and(|open| open.nameless)
    }
}

/// The position of a kind by its name; the units by any of theirs.
pub(crate) fn kind_named(declared: &Declared<'_>, name: &str) -> Option<KindId> {
    match declared.kinds.place(name) {
        Some(index) => Some(KindId(index + 1)),
        None if name == UNITS_NAME || UNITS_ALIASES.contains(&name) => Some(UNITS),
        None => None,
    }
}

/// The names of all kinds, with their places.
pub(crate) fn kind_names<'d>(declared: &'d Declared<'_>) -> impl Iterator<Item = (&'d str, Option<Span>)> {
    let units = std::iter::once((UNITS_NAME, declared.units.map(|units| units.name.span)));
    units.chain(declared.kinds.names())
}

/// The fields of a type.
pub(crate) fn of_type(fields: &IndexMap<String, Field>, wanted: impl Fn(&FieldKind) -> bool) -> Vec<FieldId> {
    fields.values().enumerate().filter(|(_, field)| wanted(&field.kind)).map(|(place, _)| FieldId(place)).collect()
}

/// Whether values of a type are days or moments.
pub(crate) fn is_timely(kind: &FieldKind) -> bool {
    matches!(kind, FieldKind::Date | FieldKind::DateTime | FieldKind::Deadline)
}

/// The fields of a kind whose type fits, as candidates for an unknown name.
pub(crate) fn field_names(
    kind: &Kind,
    fits: impl Fn(&FieldKind) -> bool,
) -> impl Iterator<Item = (&str, Option<Span>)> {
    let declared = kind.span.is_some();
    let fields = kind.fields.values().filter(move |field| fits(&field.kind));
    fields.map(move |field| (field.name.as_str(), declared.then_some(field.span)))
}

/// The word of the catalogue for a type.
pub(crate) fn type_term(kind: &FieldKind) -> &'static str {
    match kind {
        FieldKind::Id => "a-id",
        FieldKind::Unit => "a-unit",
        FieldKind::Reference(_) => "a-reference",
        FieldKind::Text => "a-text",
        FieldKind::OneOf(_) => "a-choice",
        FieldKind::YesNo => "a-yes-no",
        FieldKind::Number { .. } => "a-number",
        FieldKind::Date => "a-date",
        FieldKind::DateTime => "a-datetime",
        FieldKind::Deadline => "a-deadline",
        FieldKind::Duration => "a-duration",
    }
}
