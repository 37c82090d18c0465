//! What was written: the tree of a rule file, every node with its place.
//!
//! Names and values are kept as they were written (normalised to NFC with one tone placement); nothing is looked up
//! and no type is known.

mod broken;
mod condition;
mod declaration;
mod layout;
mod mapping;
mod rule_test;
mod score;
mod target;
pub mod visit;

use tieuchi_source::{Language, Span};
use unicode_normalization::UnicodeNormalization;

pub use self::broken::{Broken, BrokenKind};
pub use self::condition::{
    Bound, BoundKind, Cadence, Comparison, Condition, ConditionKind, Cut, CutDay, Define, Duration, Expr, ExprKind,
    Has, Length, Limit, Operator, PeriodDay, PeriodLabel, Placed, Quantity, QuantityUnit, Relation, SpanChoice,
    TimeUnit, Window, WindowKind,
};
pub use self::declaration::{
    Addition, Calendar, CalendarClause, CalendarClauseKind, Date, Field, FieldKind, InForce, MonthDay, Placement,
    Records, RuleSet, Time, Uses,
};
pub use self::layout::{CellCondition, CellTest, Consequence, LayoutClause, LayoutClauseKind, RowRange};
pub use self::mapping::{MappedValue, Mapping, MappingLine, MappingLineKind};
pub use self::rule_test::{AsOf, Cell, CountWord, Expect, ExpectKind, FigureWord, Given, GivenRows, Test, VerdictWord};
pub use self::score::{
    Adjustment, Amend, AmendKind, EmptyPoints, Grade, GradeCap, Scale, ScoreGroup, ScoreRow, Scorecard,
};
pub use self::target::{
    Baseline, BaselineKind, Cite, Direction, Indicator, IndicatorClause, IndicatorClauseKind, Measure, MeasureKind,
    NamedMeasure, OpenAs, Population, Scope, Target, TargetClause, TargetClauseKind, TargetKind, Than,
};

/// A rule file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct File {
    /// The items in the order of the text.
    pub items: Vec<Item>,
    /// The comments in the order of the text.
    pub comments: Vec<Comment>,
    /// The language of the first keyword: that of the messages to the author.
    pub language: Language,
    /// The parts that were read of sentences whose end could not be read: findings at their end follow from that.
    pub cut_short: Vec<Span>,
    /// What could not be read, in the order of the text.
    pub broken: Vec<Broken>,
    /// The path by which another file uses it, if one does: then it is a vocabulary.
    pub used_at: Option<Span>,
}

impl File {
    /// The files and folders that it uses, in the order of the text.
    pub fn uses(&self) -> impl Iterator<Item = &Uses> {
        self.items.iter().flat_map(|item| match item {
            Item::Uses(uses) => std::slice::from_ref(uses),
            Item::RuleSet(set) => set.uses.as_slice(),
            _ => &[],
        })
    }
}

/// `# …` to the end of the line, without the `#` and the space after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Its content.
    pub text: String,
    /// Where, from the `#`.
    pub span: Span,
    /// How it relates to what is around it.
    pub place: CommentPlace,
    /// Whether an empty line (or the end of the text) comes after it.
    pub apart: bool,
}

impl Comment {
    /// The comment `span` of `source`, the whole text of its file.
    #[must_use]
    pub fn new(source: &str, span: Span) -> Self {
        let written = without_line_end(source.get(span.range()).unwrap_or_default());
        let text = written.strip_prefix('#').unwrap_or(written);
        let text = text.strip_prefix([' ', '\u{a0}']).unwrap_or(text);
        let before = source.get(..span.range().start).unwrap_or_default();
        let line = before.rsplit(['\n', '\r']).next().unwrap_or_default().trim_start_matches('\u{feff}');
        let place = match line {
            "" => CommentPlace::Margin,
            line if line.trim().is_empty() => CommentPlace::Indented { columns: line.len() },
            _ => CommentPlace::Trailing,
        };
        let after = source.get(span.range().end..).unwrap_or_default();
        let apart = after.lines().nth(1).is_none_or(|next| next.trim().is_empty());
        Comment { text: text.nfc().collect(), span, place, apart }
    }

    /// The same in a text whose first column is `margin`.
    pub(crate) fn in_margin(&self, margin: usize) -> Self {
        let place = match self.place {
            CommentPlace::Indented { columns } if columns <= margin => CommentPlace::Margin,
            place => place,
        };
        Comment { place, ..self.clone() }
    }
}

/// The text of a comment without the blanks and carriage returns at its end. Other invisible characters are kept: there is a
/// warning about them, and they are not removed silently.
pub(crate) fn without_line_end(text: &str) -> &str {
    text.trim_end_matches([' ', '\t', '\u{a0}', '\r'])
}

/// The place of a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CommentPlace {
    /// On a line of its own, from the first column: it belongs to what follows.
    Margin,
    /// On a line of its own, indented: it belongs to the next clause of its item, or ends the item.
    Indented {
        /// By how much.
        columns: usize,
    },
    /// After something on the same line.
    Trailing,
}

/// A name, normalised for comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// NFC, one tone placement, case kept; without backticks.
    pub text: String,
    /// Where.
    pub span: Span,
}

/// A quoted string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The text between the quotes, NFC.
    pub value: String,
    /// Where, with the quotes.
    pub span: Span,
}

/// An item at the top of a file.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each variant is documented at its struct")]
#[expect(clippy::large_enum_variant, reason = "a file holds few of them, and a box would stand in every reader's way")]
pub enum Item {
    Uses(Uses),
    RuleSet(RuleSet),
    Calendar(Calendar),
    Records(Records),
    Addition(Addition),
    Mapping(Mapping),
    Define(Define),
    Measure(NamedMeasure),
    Indicator(Indicator),
    Amend(Amend),
    Scorecard(Scorecard),
    Given(Given),
    Test(Test),
}

impl Item {
    /// The whole item.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Item::Uses(item) => item.span,
            Item::RuleSet(item) => item.span,
            Item::Calendar(item) => item.span,
            Item::Records(item) => item.span,
            Item::Addition(item) => item.span,
            Item::Mapping(item) => item.span,
            Item::Define(item) => item.span,
            Item::Measure(item) => item.span,
            Item::Indicator(item) => item.span,
            Item::Amend(item) => item.span,
            Item::Scorecard(item) => item.span,
            Item::Given(item) => item.span,
            Item::Test(item) => item.span,
        }
    }
}
