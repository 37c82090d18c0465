//! What a name or a value must be: its type, the fields that fit, the sort of declaration that is needed.

use tieuchi_model::schema::{FieldId, FieldKind, KindId};

use crate::kinds::is_timely;

/// The type of a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Type {
    /// A quoted text: it becomes what it is compared with.
    Quoted,
    /// Text, an id, a unit's code, a reference.
    Text,
    /// One of the choices of this field.
    Choice((KindId, FieldId)),
    YesNo,
    Number,
    /// A day or moment.
    When(Timed),
    Duration,
    /// One moment less another.
    Difference,
}

/// What a day or moment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Timed {
    /// Written in the rule.
    Fixed,
    /// A `date` field.
    Date,
    /// A `datetime` field.
    DateTime,
    /// A `deadline` field.
    Deadline,
}

impl Type {
    /// Its key in the catalogue.
    pub(crate) const fn term(self) -> &'static str {
        match self {
            Type::Quoted | Type::Text => "a-text",
            Type::Choice(_) => "a-choice",
            Type::YesNo => "a-yes-no",
            Type::Number => "a-number",
            Type::When(Timed::Fixed | Timed::Date) => "a-date",
            Type::When(Timed::DateTime) => "a-datetime",
            Type::When(Timed::Deadline) => "a-deadline",
            Type::Duration => "a-duration",
            Type::Difference => "a-difference",
        }
    }
}

/// Which fields a place can take: no other field is proposed there.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fit {
    Any,
    YesNo,
    /// A day or a moment.
    Timely,
    Number,
    /// What can be averaged: a number, or a moment that another is taken from.
    Averaged,
    Duration,
    /// What names records of a kind, or units.
    Reference,
    /// What can be compared with a value of this type.
    Like(Type),
}

impl Fit {
    pub(crate) fn fits(self, kind: &FieldKind) -> bool {
        let text = matches!(kind, FieldKind::Id | FieldKind::Unit | FieldKind::Reference(_) | FieldKind::Text);
        match self {
            Fit::Any | Fit::Like(Type::Difference) => true,
            Fit::YesNo | Fit::Like(Type::YesNo) => *kind == FieldKind::YesNo,
            Fit::Timely | Fit::Like(Type::When(_)) => is_timely(kind),
            Fit::Number | Fit::Like(Type::Number) => matches!(kind, FieldKind::Number { .. }),
            Fit::Averaged => matches!(kind, FieldKind::Number { .. }) || is_timely(kind),
            Fit::Duration | Fit::Like(Type::Duration) => *kind == FieldKind::Duration,
            Fit::Reference => matches!(kind, FieldKind::Unit | FieldKind::Reference(_)),
            Fit::Like(Type::Quoted) => text || matches!(kind, FieldKind::OneOf(_)),
            Fit::Like(Type::Text) => text,
            Fit::Like(Type::Choice(_)) => matches!(kind, FieldKind::OneOf(_)),
        }
    }
}

/// What a name must be declared as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Needed {
    /// A condition on a record of this kind.
    Condition(KindId),
    /// A value of a record of this kind.
    Value(KindId),
    /// A kind of record; `bare` if nothing that belongs to it follows its name.
    Records { bare: bool },
    /// A figure.
    Measure,
    /// An indicator.
    Indicator,
}

impl Needed {
    pub(crate) const fn term(self) -> &'static str {
        match self {
            Needed::Condition(_) => "name-condition",
            Needed::Value(_) => "name-field",
            Needed::Records { .. } => "name-records",
            Needed::Measure => "name-measure",
            Needed::Indicator => "name-indicator",
        }
    }
}
