//! Amendments and scorecards, as written.

use rust_decimal::Decimal;
use tieuchi_source::Span;

use super::{Cite, Condition, Name, Population, Quantity, Target, Text};

/// `amend indicator NAME …`.
#[derive(Clone, Debug, PartialEq)]
pub struct Amend {
    /// The indicator of the set above.
    pub indicator: Name,
    /// The `cite` clauses.
    pub cites: Vec<Cite>,
    /// What happens to it.
    pub kind: AmendKind,
    /// The whole item.
    pub span: Span,
}

/// What an amendment does.
#[derive(Clone, Debug, PartialEq)]
pub enum AmendKind {
    /// `tighten target T`.
    Tighten(Target),
    /// `replace target T`.
    Replace(Target),
    /// `repeal`.
    Repeal,
}

/// `scorecard NAME "title" …`.
#[derive(Clone, Debug, PartialEq)]
pub struct Scorecard {
    /// Its name.
    pub name: Name,
    /// Its title.
    pub title: Option<Text>,
    /// The `cite` clauses.
    pub cites: Vec<Cite>,
    /// The groups.
    pub groups: Vec<ScoreGroup>,
    /// `deduct …` and `add …`.
    pub adjustments: Vec<Adjustment>,
    /// The grades, best first.
    pub grades: Vec<Grade>,
    /// `at most 20% of the number graded "A" are "B"`.
    pub caps: Vec<GradeCap>,
    /// The whole item.
    pub span: Span,
}

/// `group "…" 40 points` and its rows.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreGroup {
    /// Its title.
    pub title: Text,
    /// The most that it gives.
    pub points: Decimal,
    /// Its rows.
    pub rows: Vec<ScoreRow>,
    /// Where.
    pub span: Span,
}

/// `INDICATOR 10 points if met`.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreRow {
    /// The indicator.
    pub indicator: Name,
    /// How points are given.
    pub scale: Scale,
    /// `, unless empty then …`.
    pub empty: Option<EmptyPoints>,
    /// Where.
    pub span: Span,
}

/// How points are given.
#[derive(Clone, Debug, PartialEq)]
pub enum Scale {
    /// `N points if met`.
    IfMet(Decimal),
    /// `N points scaled from A to B`.
    Scaled {
        /// The most.
        points: Decimal,
        /// None up to here.
        from: Quantity,
        /// Full from here.
        to: Quantity,
    },
    /// `2 points from 95%, 1.5 points from 90%`.
    Steps(Vec<(Decimal, Quantity)>),
}

/// What nothing to count gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum EmptyPoints {
    Full,
    None,
    LeftOut,
}

/// `deduct N points for each P [, at most M points]`, `add …`.
#[derive(Clone, Debug, PartialEq)]
pub struct Adjustment {
    /// `add` rather than `deduct`.
    pub adds: bool,
    /// For each record.
    pub points: Decimal,
    /// Which records.
    pub population: Population,
    /// At most.
    pub at_most: Option<Decimal>,
    /// Where.
    pub span: Span,
}

/// `grade "…" from 90 points if C`.
#[derive(Clone, Debug, PartialEq)]
pub struct Grade {
    /// Its title.
    pub title: Text,
    /// From how many points; `None` is `otherwise`.
    pub from: Option<Decimal>,
    /// `if C`.
    pub condition: Option<Condition>,
    /// Where.
    pub span: Span,
}

/// `at most 20% of the number graded "A" are "B"`.
#[derive(Clone, Debug, PartialEq)]
pub struct GradeCap {
    /// The share.
    pub share: Quantity,
    /// Of the number with this grade …
    pub of: Text,
    /// … may have this one.
    pub capped: Text,
    /// Where.
    pub span: Span,
}
