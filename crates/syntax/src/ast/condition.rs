//! Conditions on one record, as written: limits, comparisons, values, windows, related records, bounds.

use rust_decimal::Decimal;
use tieuchi_source::Span;

use super::{Date, MonthDay, Name, Text, Time};

/// `define NAME for RECORDS, RECORDS: CONDITION`.
#[derive(Clone, Debug, PartialEq)]
pub struct Define {
    /// The name of the condition.
    pub name: Name,
    /// The kinds of record that it is about, at least one.
    pub subjects: Vec<Name>,
    /// Its content.
    pub condition: Condition,
    /// The whole item.
    pub span: Span,
}

/// A condition on one record.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// The kind of condition.
    pub kind: ConditionKind,
    /// Where.
    pub span: Span,
}

/// A condition on one record.
#[derive(Clone, Debug, PartialEq)]
pub enum ConditionKind {
    /// Two or more, joined by `and`.
    And(Vec<Condition>),
    /// Two or more, joined by `or`.
    Or(Vec<Condition>),
    /// `not C`.
    Not(Box<Condition>),
    /// A defined condition or a yes/no field, by its name.
    Named(Name),
    /// `A by B`, `A within D of B` …: an expression in time.
    Timely {
        /// What happens.
        what: Expr,
        /// When it must.
        relation: Relation,
    },
    /// `A = B`, `A is B`, `A > B` …
    Compare {
        /// The left side.
        left: Expr,
        /// How.
        op: Comparison,
        /// The right side.
        right: Expr,
    },
    /// `A is one of B, C`, or with `negated` `A is not one of B, C`.
    OneOf {
        /// The left side.
        left: Expr,
        /// The values.
        values: Vec<Expr>,
        /// `is not one of`.
        negated: bool,
    },
    /// `A is missing` (`present` is false) or `A is present`.
    Presence {
        /// What.
        what: Expr,
        /// `is present`.
        present: bool,
    },
    /// `A begins with "…"`.
    BeginsWith {
        /// What.
        what: Expr,
        /// With what.
        text: Text,
    },
    /// `A contains "…"`.
    Contains {
        /// What.
        what: Expr,
        /// The part.
        text: Text,
    },
    /// `A between X and Y`; `A from X to less than Y`.
    Between {
        /// What.
        what: Expr,
        /// The lowest.
        lowest: Expr,
        /// The highest.
        highest: Expr,
        /// Whether the highest itself is left out.
        below: bool,
    },
    /// `FIELD in WINDOW`, `(A else B) in WINDOW`; without either, the field that the kind is counted by.
    In {
        /// The field, or the first of several that is there.
        what: Option<Expr>,
        /// The window.
        window: Window,
    },
    /// `has BOUND RECORDS …`.
    Has(Has),
    /// `has NAME`, `có NAME`, with `negated` `không có NAME`, `chưa có NAME`, `has no NAME`: related records or a
    /// present field, by what NAME is.
    HasName {
        /// The name.
        name: Name,
        /// `has no …`.
        negated: bool,
    },
    /// `meets INDICATOR`.
    Meets(Name),
}

/// How one moment relates to another.
#[derive(Clone, Debug, PartialEq)]
pub enum Relation {
    /// `by B`, or with `day` `by the day of B`.
    By {
        /// The limit.
        limit: Limit,
        /// Whether the day decides.
        day: bool,
    },
    /// `before B`.
    Before(Limit),
    /// `after B`.
    After(Limit),
    /// `within D of B [, rolled to a working day] [, not counting F]`.
    Within {
        /// The allowed span.
        span: SpanChoice,
        /// From when.
        start: Box<Expr>,
        /// `, rolled to a working day`.
        rolled: bool,
        /// `, not counting F`.
        not_counting: Vec<Name>,
    },
    /// `at least D before B`.
    AtLeastBefore {
        /// How long before.
        span: SpanChoice,
        /// Before what.
        limit: Box<Expr>,
        /// `, rolled to a working day`.
        rolled: bool,
    },
}

/// A moment that limits.
#[derive(Clone, Debug, PartialEq)]
pub enum Limit {
    /// A field, a date, …
    Expr(Box<Expr>),
    /// A day of the reporting period.
    Period(PeriodDay, Span),
}

/// A day of the reporting period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PeriodDay {
    /// `the start of period`: its first day.
    First,
    /// `the end of period`: its last day.
    Last,
}

/// How long, with `(45 days where complex)` for records of another sort.
#[derive(Clone, Debug, PartialEq)]
pub struct SpanChoice {
    /// The usual length.
    pub usual: Duration,
    /// How long if a condition is met; the first condition that is met counts.
    pub otherwise: Vec<(Duration, Condition)>,
}

/// How long.
#[derive(Clone, Debug, PartialEq)]
pub enum Duration {
    /// `5 working days`.
    Literal(Length),
    /// Each record's own: a field of type duration.
    Field(Name),
}

/// A number of units of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Length {
    /// How many.
    pub count: Decimal,
    /// Of what.
    pub unit: TimeUnit,
    /// Where.
    pub span: Span,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum TimeUnit {
    Minutes,
    Hours,
    Days,
    Weeks,
    Months,
    Years,
    WorkingDays,
    WorkingHours,
}

/// A comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Comparison {
    /// `is`, or `=`.
    Is,
    /// `is not`, or `!=`.
    IsNot,
    /// `<`.
    Less,
    /// `<=`.
    LessOrEqual,
    /// `>`.
    Greater,
    /// `>=`.
    GreaterOrEqual,
}

/// A value of a record, or made from some.
#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    /// What.
    pub kind: ExprKind,
    /// Where.
    pub span: Span,
}

/// A value of a record, or made from some.
#[derive(Clone, Debug, PartialEq)]
pub enum ExprKind {
    /// A field.
    Name(Name),
    /// `"…"`.
    Text(Text),
    /// A number.
    Number(Decimal),
    /// `yes` or `no`.
    YesNo(bool),
    /// A day.
    Date(Date),
    /// A moment: day and time of the rule set's zone.
    DateTime(Date, Time),
    /// `06-20`.
    MonthDay(MonthDay),
    /// `the start of period`, `the end of period`: from when, or before when, a length counts.
    PeriodDay(PeriodDay),
    /// `3 working days`.
    Duration(Length),
    /// `A else B`.
    Else(Box<Expr>, Box<Expr>),
    /// `A + B` and the like.
    Arithmetic {
        /// The left side.
        left: Box<Expr>,
        /// Which.
        op: Operator,
        /// The right side.
        right: Box<Expr>,
    },
}

/// An operation on two values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum Operator {
    Plus,
    Minus,
    Times,
    Divided,
}

/// A span of time relative to the period, or a named one.
#[derive(Clone, Debug, PartialEq)]
pub struct Window {
    /// Which.
    pub kind: WindowKind,
    /// `before 06-20`, `by 2026-05-05`.
    pub cut: Option<Cut>,
    /// Where.
    pub span: Span,
}

/// Which window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WindowKind {
    /// `period`.
    Period,
    /// `every week` and the like.
    Every(Cadence),
    /// `the previous period`.
    PreviousPeriod,
    /// `the previous year`: the same period a year earlier.
    PreviousYear,
    /// A period by its label: `2026`, `2026-Q2` …
    Label(PeriodLabel),
    /// `the 12 months to the end of period`; with the first day, `the 6 months before period`.
    Back(Length, PeriodDay),
    /// `the first 240 days of period`.
    First(Length),
    /// `up to the end of period`; with the first day, `before period`.
    UpTo(PeriodDay),
    /// `at the end of period`, `at the start of period`.
    At(PeriodDay),
}

/// How often.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cadence {
    /// `week`.
    Week,
    /// `month`.
    Month,
    /// `quarter`.
    Quarter,
    /// `half-year`.
    HalfYear,
    /// `year`.
    Year,
    /// `2 weeks`, `4 months`: blocks of a year.
    Several(Length),
    /// `year from 08-01 to 03-31`.
    PartOfYear(MonthDay, MonthDay),
}

/// A period as it is labelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodLabel {
    /// `2026`.
    Year(i16),
    /// `2026-H1`: 1 or 2, as written.
    HalfYear(i16, u8),
    /// `2026-Q2`: 1 to 4, as written.
    Quarter(i16, u8),
    /// `2026-04`: as written.
    Month(i16, u8),
    /// `2026-W15`: as written.
    Week(i16, u8),
    /// `the first 9 months of 2026`: the number as written.
    FirstMonths(i16, u8),
    /// `2026-04-01..2026-06-30`, both days included.
    Range(Date, Date),
}

/// Where a window is cut short.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cut {
    /// The day.
    pub day: CutDay,
    /// `by` (the day included) rather than `before`.
    pub inclusive: bool,
    /// Where.
    pub span: Span,
}

/// The day at which a window is cut short.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CutDay {
    /// A day of one year.
    Date(Date),
    /// The first such day on or after the window's start.
    MonthDay(MonthDay),
    /// `the 20th`, as written.
    OfMonth(u8),
}

/// `has BOUND [own] RECORDS [by FIELD] [[FIELD] in WINDOW] [where C]`.
#[derive(Clone, Debug, PartialEq)]
pub struct Has {
    /// How many.
    pub bound: Bound,
    /// Only those that name the unit itself.
    pub own: bool,
    /// Which kind.
    pub records: Name,
    /// `by FIELD`: through which reference.
    pub by: Option<Name>,
    /// `[FIELD] in WINDOW`.
    pub placed: Option<Placed>,
    /// `where C`.
    pub filter: Option<Box<Condition>>,
}

/// `[FIELD] in WINDOW`.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// The field; without it, the one that the kind is counted by.
    pub field: Option<Name>,
    /// The window.
    pub window: Window,
}

/// What a figure must reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bound {
    /// Which side.
    pub kind: BoundKind,
    /// Where.
    pub span: Span,
}

/// What a figure must reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BoundKind {
    /// `at least Q`.
    AtLeast(Quantity),
    /// `at most Q`.
    AtMost(Quantity),
    /// `more than Q`.
    MoreThan(Quantity),
    /// `less than Q`, `fewer than Q`.
    LessThan(Quantity),
    /// `exactly Q`.
    Exactly(Quantity),
    /// `between Q and Q`, both included.
    Between(Quantity, Quantity),
    /// `from Q to less than Q`: the second one is left out.
    FromToLess(Quantity, Quantity),
    /// `no …`: zero.
    No,
    /// `all …`, or `100%` before a population: each one.
    All {
        /// Whether it was written `100%`.
        as_percent: bool,
    },
}

/// A number with what it counts in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// The number: 95 for `95%`.
    pub number: Decimal,
    /// In what.
    pub unit: QuantityUnit,
    /// Where.
    pub span: Span,
}

/// What a number counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuantityUnit {
    /// A plain number.
    Plain,
    /// `%`.
    Percent,
    /// `percentage points`.
    PercentagePoints,
    /// A span of time (the bound of an average difference).
    Time(TimeUnit),
}
