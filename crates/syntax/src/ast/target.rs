//! Indicators as written: measures, populations, targets and their clauses.

use tieuchi_source::Span;

use super::{Bound, Condition, Date, Expr, Name, Placed, Text, TimeUnit};

/// `measure NAME: MEASURE`.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedMeasure {
    /// Its name.
    pub name: Name,
    /// What it measures.
    pub measure: Measure,
    /// The whole item.
    pub span: Span,
}

/// A figure over a population.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// Which.
    pub kind: MeasureKind,
    /// Where.
    pub span: Span,
}

/// A figure over a population.
#[derive(Clone, Debug, PartialEq)]
pub enum MeasureKind {
    /// `count of P`, or just `P` before a comparison with an earlier figure.
    Count(Population),
    /// `distinct FIELD of P`.
    Distinct(Name, Population),
    /// `sum of E of P`.
    Sum(Expr, Population),
    /// `average E of P`, with `average (A - B) in hours of P` its unit.
    Average(Expr, Option<TimeUnit>, Population),
    /// `share of P are C`.
    Share(Population, Box<Condition>, Vec<TargetClause>),
    /// `M / M`.
    Ratio(Box<Measure>, Box<Measure>),
    /// A declared measure.
    Named(Name),
}

/// `[own] RECORDS [[FIELD] in WINDOW] [where C]`.
#[derive(Clone, Debug, PartialEq)]
pub struct Population {
    /// Only those that name the unit itself.
    pub own: bool,
    /// Which kind.
    pub records: Name,
    /// `[FIELD] in WINDOW`.
    pub placed: Option<Placed>,
    /// `where C`.
    pub filter: Option<Box<Condition>>,
    /// Where.
    pub span: Span,
}

/// `indicator NAME "title" …`.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    /// Its name.
    pub name: Name,
    /// Its title.
    pub title: Option<Text>,
    /// The `cite` clauses.
    pub cites: Vec<Cite>,
    /// `for each unit [where C]`.
    pub scope: Option<Scope>,
    /// `target`, `milestone`, `monitor`, `stretch`, in the order of the text.
    pub clauses: Vec<IndicatorClause>,
    /// The whole item.
    pub span: Span,
}

/// `cite "…" "…"`: a clause of the source document.
#[derive(Clone, Debug, PartialEq)]
pub struct Cite {
    /// Its parts: id, section, words.
    pub parts: Vec<Text>,
    /// Where.
    pub span: Span,
}

/// `for each unit [where C]`.
#[derive(Clone, Debug, PartialEq)]
pub struct Scope {
    /// Which units.
    pub filter: Option<Condition>,
    /// Where.
    pub span: Span,
}

/// A clause of an indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorClause {
    /// Which.
    pub kind: IndicatorClauseKind,
    /// Where.
    pub span: Span,
}

/// A clause of an indicator.
#[derive(Clone, Debug, PartialEq)]
pub enum IndicatorClauseKind {
    /// `target T`, or `: T` after the title.
    Target(Target),
    /// `stretch T`.
    Stretch(Target),
    /// `milestone D: T`.
    Milestone(Date, Target),
    /// `monitor M`.
    Monitor(Measure),
}

/// What must be reached.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// What.
    pub kind: TargetKind,
    /// The comma clauses that belong to it, in the order of the text.
    pub clauses: Vec<TargetClause>,
    /// Where.
    pub span: Span,
}

/// What must be reached.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "a file holds few of them, and a box would stand in every reader's way")]
pub enum TargetKind {
    /// Two or more, joined by `, and`.
    And(Vec<Target>),
    /// Two or more, joined by `, or`.
    Or(Vec<Target>),
    /// A share: `BOUND of P are C`.
    Share {
        /// What it must reach.
        bound: Bound,
        /// Of whom.
        population: Population,
        /// What they must be.
        condition: Condition,
    },
    /// A count: `BOUND P`.
    Count {
        /// What it must reach.
        bound: Bound,
        /// Of whom.
        population: Population,
    },
    /// `M is BOUND`.
    Measured {
        /// The figure.
        measure: Measure,
        /// What it must reach.
        bound: Bound,
    },
    /// `M down at least 5% from BASE`, `M up …`.
    Change {
        /// The figure.
        measure: Measure,
        /// Which way.
        direction: Direction,
        /// By how much.
        bound: Bound,
        /// From what.
        baseline: Baseline,
    },
    /// `fewer P than in BASE`, `M is less than in BASE`.
    Than {
        /// The figure.
        measure: Measure,
        /// How it must compare with the earlier one.
        op: Than,
        /// The earlier one.
        baseline: Baseline,
    },
    /// `meets INDICATOR`.
    Meets(Name),
}

/// Which way a figure must go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum Direction {
    Down,
    Up,
}

/// How a figure must compare with an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Than {
    /// `fewer`, `less`: strictly.
    Fewer,
    /// `more`: strictly.
    More,
    /// `at most as many`.
    AtMostAsMany,
    /// `at least as many`.
    AtLeastAsMany,
}

/// The earlier figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Baseline {
    /// Which.
    pub kind: BaselineKind,
    /// Where.
    pub span: Span,
}

/// The earlier figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BaselineKind {
    /// The same period a year earlier.
    PreviousYear,
    /// The period before.
    PreviousPeriod,
    /// The same period in that year.
    Year(i16),
}

/// A comma clause of a target.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetClause {
    /// Its content.
    pub kind: TargetClauseKind,
    /// Where.
    pub span: Span,
}

/// The kind of a comma clause of a target.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "a file holds few of them, and a box would stand in every reader's way")]
pub enum TargetClauseKind {
    /// `, counting open as met` and the like.
    CountingOpen(OpenAs),
    /// `, counting none as met` (or `as missed`).
    CountingNone {
        /// `as met`.
        met: bool,
    },
    /// `, excusing C`.
    Excusing(Condition),
}

/// How the records that are still open are settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OpenAs {
    /// `as met`.
    Met,
    /// `as failed`.
    Failed,
    /// `left out`.
    LeftOut,
}
