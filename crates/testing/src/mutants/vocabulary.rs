//! What could be written instead of something in a rule: the kinds of record with their fields, and the named conditions.

use tieuchi_model::indicator::RuleSet;
use tieuchi_model::schema::{Field, FieldKind, Kind, KindId, UNITS};
use tieuchi_syntax::ast::{ConditionKind, Define, Expr, ExprKind, File, Item, Name, Relation};

/// What the rules declare.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Vocabulary<'r> {
    meaning: &'r RuleSet,
    files: &'r [File],
}

/// The kind of record that a condition is about.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Subject<'r> {
    id: KindId,
    kind: &'r Kind,
}

impl<'r> Vocabulary<'r> {
    pub(crate) const fn new(meaning: &'r RuleSet, files: &'r [File]) -> Self {
        Vocabulary { meaning, files }
    }

    /// The kind of record with this name. In rules without errors, a name that is not a kind's is another name of the units.
    pub(crate) fn subject(&self, name: &Name) -> Option<Subject<'r>> {
        let id = self.meaning.kinds.get_index_of(name.text.as_str()).map_or(UNITS, KindId);
        self.meaning.kind(id).map(|kind| Subject { id, kind })
    }

    /// The units.
    pub(crate) fn units(&self) -> Option<Subject<'r>> {
        self.meaning.kind(UNITS).map(|kind| Subject { id: UNITS, kind })
    }

    /// Whether records can be open under a condition because a limit has not been reached.
    pub(crate) fn waits(&self, subject: Subject<'_>, kind: &ConditionKind) -> bool {
        self.waits_within(subject, kind, 0)
    }

    fn waits_within(&self, subject: Subject<'_>, kind: &ConditionKind, depth: usize) -> bool {
        /// More levels than definitions may have.
        const DEEPEST: usize = 64;
        let within = |kind: &ConditionKind| depth < DEEPEST && self.waits_within(subject, kind, depth + 1);
        match kind {
            ConditionKind::Timely { relation, .. } => !matches!(relation, Relation::After(_)),
            ConditionKind::And(parts) | ConditionKind::Or(parts) => parts.iter().any(|part| within(&part.kind)),
            ConditionKind::Not(part) => within(&part.kind),
            ConditionKind::Named(name) => {
                let happens = subject.field(name).is_some_and(|field| field.kind.happens());
                happens || self.define(subject, name).is_some_and(|define| within(&define.condition.kind))
            }
            // Windows that have not ended leave them open too.
            ConditionKind::Has(_) | ConditionKind::HasName { .. } | ConditionKind::Meets(_) => true,
            ConditionKind::Compare { .. }
            | ConditionKind::OneOf { .. }
            | ConditionKind::Presence { .. }
            | ConditionKind::BeginsWith { .. }
            | ConditionKind::Contains { .. }
            | ConditionKind::Between { .. }
            | ConditionKind::In { .. } => false,
        }
    }

    fn define(&self, subject: Subject<'_>, name: &Name) -> Option<&'r Define> {
        self.files.iter().flat_map(|file| &file.items).find_map(|item| match item {
            Item::Define(define) if define.name.text == name.text => {
                let mut subjects = define.subjects.iter().filter_map(|name| self.subject(name));
                subjects.any(|of| of.id == subject.id).then_some(define)
            }
            _ => None,
        })
    }
}

impl<'r> Subject<'r> {
    pub(crate) fn is_units(self) -> bool {
        self.id == UNITS
    }

    fn field(self, name: &Name) -> Option<&'r Field> {
        self.kind.fields.get(name.text.as_str())
    }

    /// The other fields that could be confused with this one.
    pub(crate) fn others(self, name: &Name) -> Vec<Name> {
        let Some(field) = self.field(name) else { return Vec::new() };
        self.named(name, |other| other.name != field.name && can_be_confused(&other.kind, &field.kind))
    }

    /// The fields by which a record could be placed in a window, except this one.
    pub(crate) fn placing(self, at: &Name, but: Option<&Name>) -> Vec<Name> {
        self.named(at, |field| is_timed(&field.kind) && but.is_none_or(|but| but.text != field.name))
    }

    /// The field that the kind is counted by.
    pub(crate) fn counted_by(self) -> Option<&'r str> {
        match self.kind.placement {
            tieuchi_model::schema::Placement::CountedBy(field) => {
                self.kind.field(field).map(|field| field.name.as_str())
            }
            _ => None,
        }
    }

    /// Whether its records have a place in time.
    pub(crate) fn is_placed(self) -> bool {
        self.kind.placement != tieuchi_model::schema::Placement::Register
    }

    /// The choices of a field; none if it is not a `one of`.
    pub(crate) fn choices(self, what: &Expr) -> &'r [String] {
        let ExprKind::Name(name) = &what.kind else { return &[] };
        match self.field(name).map(|field| &field.kind) {
            Some(FieldKind::OneOf(choices)) => choices,
            _ => &[],
        }
    }

    fn named(self, at: &Name, is_wanted: impl Fn(&Field) -> bool) -> Vec<Name> {
        let fields = self.kind.fields.values().filter(|field| is_wanted(field));
        fields.map(|field| Name { text: field.name.clone(), span: at.span }).collect()
    }
}

/// Whether a field of one type could be confused with a field of the other.
fn can_be_confused(one: &FieldKind, other: &FieldKind) -> bool {
    match (one, other) {
        (FieldKind::Reference(one), FieldKind::Reference(other)) => one == other,
        (FieldKind::Text, FieldKind::Text)
        | (FieldKind::OneOf(_), FieldKind::OneOf(_))
        | (FieldKind::YesNo, FieldKind::YesNo)
        | (FieldKind::Number { .. }, FieldKind::Number { .. })
        | (FieldKind::Duration, FieldKind::Duration) => true,
        (one, other) => is_timed(one) && is_timed(other),
    }
}

const fn is_timed(kind: &FieldKind) -> bool {
    matches!(kind, FieldKind::Date | FieldKind::DateTime | FieldKind::Deadline)
}
