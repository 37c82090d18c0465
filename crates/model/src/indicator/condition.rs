//! Conditions on one record, with their limits, values and related records.

use std::cmp::Ordering;
use std::sync::atomic::{self, AtomicU64};

use tieuchi_source::Span;

use super::{Bound, IndicatorId, Population, Side, WindowSpec};
use crate::schema::{FieldId, Value};
use crate::time::{Length, MonthDay, PeriodDay};

/// A condition on one record.
#[derive(Clone, Debug)]
pub struct Condition {
    /// What.
    pub kind: ConditionKind,
    /// The name under which it was defined.
    pub name: Option<String>,
    /// Its place (in the definition, if it has a name).
    pub span: Span,
}

/// A condition on one record.
#[derive(Clone, Debug)]
pub enum ConditionKind {
    /// Each of these.
    All(Vec<Condition>),
    /// One of these.
    Any(Vec<Condition>),
    /// Not this.
    Not(Box<Condition>),
    /// A yes/no field is yes.
    Yes(FieldId),
    /// One moment compared with another.
    Timely(Timely),
    /// Two values compared with each other.
    Compare {
        /// The left side.
        left: Expr,
        /// How.
        op: Comparison,
        /// The right side.
        right: Expr,
    },
    /// `later - earlier` against a length: `>` is later than the last moment of the length from `earlier`.
    Apart {
        /// The later one.
        later: Expr,
        /// The earlier one.
        earlier: Expr,
        /// How.
        op: Comparison,
        /// Against what.
        length: Length,
    },
    /// A value is one of these.
    OneOf {
        /// The value.
        what: Expr,
        /// These.
        values: Vec<Value>,
    },
    /// A value is there.
    Present(Expr),
    /// A text begins with another.
    BeginsWith {
        /// The text.
        what: Expr,
        /// The other.
        text: String,
    },
    /// A text contains another.
    Contains {
        /// The text.
        what: Expr,
        /// The other.
        text: String,
    },
    /// A day or moment is in a window.
    In {
        /// The day or moment: a field, or `A else B`.
        what: Expr,
        /// The window; never `Every`.
        window: WindowSpec,
    },
    /// Related records: so many.
    Has(Box<Has>),
    /// The unit meets an indicator.
    Meets(IndicatorId),
}

impl ConditionKind {
    /// How long its limit is, by the sort of record, if it has one.
    #[must_use]
    pub fn span_choice(&self) -> Option<&SpanChoice> {
        match self {
            ConditionKind::Timely(Timely {
                limit: LimitSpec::Within { span, .. } | LimitSpec::Ahead { span, .. },
                ..
            }) => Some(span),
            _ => None,
        }
    }
}

/// How two values compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Comparison {
    /// Whether it is true for two values in this order.
    #[must_use]
    pub const fn holds(self, order: Ordering) -> bool {
        match self {
            Comparison::Equal => order.is_eq(),
            Comparison::NotEqual => order.is_ne(),
            Comparison::Less => order.is_lt(),
            Comparison::LessOrEqual => order.is_le(),
            Comparison::Greater => order.is_gt(),
            Comparison::GreaterOrEqual => order.is_ge(),
        }
    }

    /// The comparison with its sides exchanged.
    #[must_use]
    pub const fn mirrored(self) -> Comparison {
        match self {
            Comparison::Equal => Comparison::Equal,
            Comparison::NotEqual => Comparison::NotEqual,
            Comparison::Less => Comparison::Greater,
            Comparison::LessOrEqual => Comparison::GreaterOrEqual,
            Comparison::Greater => Comparison::Less,
            Comparison::GreaterOrEqual => Comparison::LessOrEqual,
        }
    }

    /// The side of a bound that accepts the values for which this comparison with the bound is true; `None` if no single side does.
    #[must_use]
    pub const fn side(self) -> Option<Side> {
        match self {
            Comparison::Equal => Some(Side::Exactly),
            Comparison::NotEqual => None,
            Comparison::Less => Some(Side::LessThan),
            Comparison::LessOrEqual => Some(Side::AtMost),
            Comparison::Greater => Some(Side::MoreThan),
            Comparison::GreaterOrEqual => Some(Side::AtLeast),
        }
    }

    /// The comparison that is true if this one is not.
    #[must_use]
    pub const fn opposite(self) -> Comparison {
        match self {
            Comparison::Equal => Comparison::NotEqual,
            Comparison::NotEqual => Comparison::Equal,
            Comparison::Less => Comparison::GreaterOrEqual,
            Comparison::LessOrEqual => Comparison::Greater,
            Comparison::Greater => Comparison::LessOrEqual,
            Comparison::GreaterOrEqual => Comparison::Less,
        }
    }
}

/// One moment against a limit.
#[derive(Clone, Debug)]
pub struct Timely {
    /// What happens.
    pub what: Expr,
    /// On which side of the limit it must.
    pub side: TimelySide,
    /// The limit.
    pub limit: LimitSpec,
    /// Whether the event rule applies (`what` is one `date` or `datetime` field): late without it is failed, not yet is
    /// open. Otherwise it is a plain comparison, and empty is missing.
    pub event: bool,
}

impl Timely {
    /// Whether something has to happen after its limit, so that it may still do so however late it is.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.event && self.side == TimelySide::After
    }
}

/// On which side of a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimelySide {
    /// Not after it: a day includes itself.
    By,
    /// Before it: a day excludes itself.
    Before,
    /// After it.
    After,
}

/// A limit, before a record is looked at.
#[derive(Clone, Debug)]
pub enum LimitSpec {
    /// A value of the record, or a fixed one.
    Value(Expr),
    /// The day of a value: the day decides, not the minute.
    DayOf(Expr),
    /// The last moment of a span from a start.
    Within {
        /// The span.
        span: SpanChoice,
        /// From when.
        start: Expr,
        /// Whether a last day that is not a working day moves to the end of the next one.
        rolled: bool,
        /// Spans that are not counted: duration fields.
        not_counting: Vec<FieldId>,
    },
    /// So long before a value.
    Ahead {
        /// The span.
        span: SpanChoice,
        /// Before what.
        of: Expr,
        /// Whether a last day that is not a working day moves to the end of the next one.
        rolled: bool,
    },
    /// The period's first day.
    PeriodStart,
    /// The period's last day.
    PeriodEnd,
    /// The last day that a verdict is about: the day of the milestone, otherwise the period's last.
    LastDay,
}

/// How long, by the sort of record.
#[derive(Clone, Debug)]
pub struct SpanChoice {
    /// The usual length.
    pub usual: Duration,
    /// How long if a condition is met; the first condition that is met counts.
    pub otherwise: Vec<(Duration, Condition)>,
}

/// How long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Duration {
    /// So long.
    Fixed(Length),
    /// Each record's own.
    Field(FieldId),
}

/// A value of a record, or made from some.
#[derive(Clone, Debug)]
pub enum Expr {
    /// A field.
    Field(FieldId),
    /// A fixed value.
    Literal(Value),
    /// That day in the year of the record's counting moment; of a record that no moment counts, of the period's last day.
    MonthDay(MonthDay),
    /// The first or the last day of the period.
    PeriodDay(PeriodDay),
    /// The first, or the second if the first is empty.
    Else(Box<Expr>, Box<Expr>),
    /// Two numbers combined.
    Arithmetic {
        /// The left one.
        left: Box<Expr>,
        /// How.
        op: Operator,
        /// The right one.
        right: Box<Expr>,
    },
}

/// An operation on two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum Operator {
    Plus,
    Minus,
    Times,
    Divided,
}

/// Which `has` of a text: the clones of one (where a definition is used) have the same id, and no others do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HasId(u64);

impl HasId {
    /// An id that no other `has` of this process has. Rule sets may be put together from indicators that were checked apart, so
    /// a number within one check is not enough.
    #[must_use]
    pub fn next() -> HasId {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        HasId(NEXT.fetch_add(1, atomic::Ordering::Relaxed))
    }
}

/// Related records: so many.
#[derive(Clone, Debug)]
pub struct Has {
    /// Which `has`; it has no meaning.
    pub id: HasId,
    /// How many.
    pub bound: Bound,
    /// Which, and in which window; `own` if only those that name the unit itself count.
    pub related: Population,
    /// How they refer to the record.
    pub by: Relation,
}

/// How related records refer to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// This reference of theirs names its id.
    Reference(FieldId),
    /// They are in the unit (its subtree, or with `own` the unit itself).
    Unit,
}
