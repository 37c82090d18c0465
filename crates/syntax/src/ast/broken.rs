//! What could not be read, as far as it shows what it may declare.

use tieuchi_source::Span;

/// A sentence, or a part of one, that could not be read.
///
/// Its names are known but not what it declares about them: the checks must not report them as unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// What it would have been.
    pub kind: BrokenKind,
    /// The names that it may declare. Adjacent words that may be one name are also joined by `_`.
    pub names: Vec<String>,
    /// All its words, because it may use what they name.
    pub words: Vec<String>,
    /// Where.
    pub span: Span,
}

/// What a broken sentence would have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BrokenKind {
    /// A `ruleset` item.
    RuleSet,
    /// A calendar.
    Calendar,
    /// A kind of record.
    Records,
    /// The `units` item.
    Units,
    /// A condition.
    Define,
    /// A measure.
    Measure,
    /// An indicator.
    Indicator,
    /// A scorecard.
    Scorecard,
    /// Another item, or one whose keyword could not be read.
    Item,
    /// What follows the name of a kind of record, before its fields.
    Head,
    /// A field of a kind of record.
    Field,
    /// A clause of another item.
    Clause,
}
