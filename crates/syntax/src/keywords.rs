//! The words of the language: one table of every construct's phrases in English and in Vietnamese.
//!
//! The printer takes the canonical phrases from here; a test feeds every phrase to the parser, so that table and grammar
//! agree. The grammar defines what a phrase means, and where it may be written.

use tieuchi_source::Language;

mod sentences;
mod structure;

pub use sentences::*;
pub use structure::*;

/// A construct's phrases.
#[derive(Debug)]
pub struct Keyword {
    /// What the construct is called here.
    pub id: &'static str,
    /// The canonical English phrase.
    pub english: &'static str,
    /// The canonical Vietnamese phrase; empty if Vietnamese needs no word for it.
    pub vietnamese: &'static str,
    /// Other English phrases that are read as the same.
    pub other_english: &'static [&'static str],
    /// Other Vietnamese phrases that are read as the same.
    pub other_vietnamese: &'static [&'static str],
}

impl Keyword {
    /// The canonical phrase.
    ///
    /// ```
    /// use tieuchi_source::Language;
    /// use tieuchi_syntax::keywords;
    /// assert_eq!(keywords::INDICATOR.phrase(Language::Vietnamese), "chỉ tiêu");
    /// ```
    #[must_use]
    pub fn phrase(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.english,
            Language::Vietnamese => self.vietnamese,
        }
    }
}

/// Every construct, in the order of the table.
pub fn all() -> impl Iterator<Item = &'static Keyword> {
    structure::TABLE.iter().chain(sentences::TABLE).copied()
}

/// A part of the table: `ID: english | other, … ; vietnamese | other, …`.
macro_rules! phrases {
    ($($name:ident : $english:literal $(| $($other_english:literal),+)? ; $vietnamese:literal $(| $($other_vietnamese:literal),+)?)*) => {
        $(
            #[doc = concat!("`", $english, "`, `", $vietnamese, "`.")]
            pub static $name: Keyword = Keyword {
                id: stringify!($name),
                english: $english,
                vietnamese: $vietnamese,
                other_english: &[$($($other_english),+)?],
                other_vietnamese: &[$($($other_vietnamese),+)?],
            };
        )*
        pub(super) static TABLE: &[&Keyword] = &[$(&$name),*];
    };
}
use phrases;

/// Words that can be names only in backticks: those that the grammar reads wherever a condition may continue, and `riêng`.
const RESERVED: &[&str] = &[
    "and", "or", "not", "is", "are", "has", "have", "meets", "meet", "where", "in", "by", "before", "after", "within",
    "of", "from", "to", "for", "at", "as", "else", "no", "all", "yes", "own", "between", "begins", "contains", "if",
    "than", "down", "up", "và", "hoặc", "không", "chưa", "là", "thuộc", "khác", "có", "mà", "trong", "trước", "sau",
    "được", "đã", "đều", "phải", "từ", "đến", "kể", "của", "mỗi", "đạt", "giảm", "tăng", "riêng",
];

/// Whether a name must be written in backticks.
///
/// ```
/// use tieuchi_syntax::keywords::is_reserved;
/// assert!(is_reserved("có") && is_reserved("Where") && !is_reserved("hồ_sơ"));
/// ```
#[must_use]
pub fn is_reserved(name: &str) -> bool {
    let name = name.to_lowercase();
    RESERVED.contains(&name.as_str())
}

/// What a name is declared as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Declared {
    /// A field.
    Field,
    /// A kind of record.
    Records,
    /// A measure.
    Measure,
    /// A condition, an indicator, a calendar, a scorecard.
    Other,
}

/// Whether a name of such a declaration must be written in backticks in all places where rules use it, or in many of them.
///
/// A test puts every word of the language in every place of a name, and compares this answer with what is read there.
///
/// ```
/// use tieuchi_syntax::keywords::{Declared, needs_backticks};
/// assert!(needs_backticks("from", Declared::Field) && needs_backticks("ngày", Declared::Records));
/// assert!(!needs_backticks("ngày", Declared::Field));
/// ```
#[must_use]
pub fn needs_backticks(name: &str, declared: Declared) -> bool {
    let places: &[Place] = match declared {
        Declared::Field => &[Place::Limit],
        Declared::Records => &[Place::Kind, Place::Type],
        Declared::Measure | Declared::Other => &[],
    };
    // `riêng` is written before the name of a kind.
    let of_kinds = name.to_lowercase() == OWN.vietnamese;
    let reserved = is_reserved(name) && (!of_kinds || matches!(declared, Declared::Records | Declared::Measure));
    reserved || places.iter().any(|place| is_read_otherwise(name, *place))
}

/// A place of a name for which some more words could be mistaken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// A kind of record: after a number or `has`.
    Kind,
    /// The type of a field.
    Type,
    /// A field where it is declared: after another's type.
    Declared,
    /// After `by`, `before` and `after`.
    Limit,
    /// After a `/`.
    Divisor,
    /// A measure by its name.
    Figure,
}

/// Words that are read as something else than a name there.
const READ_OTHERWISE: &[(Place, &[&str])] = &[
    (
        Place::Kind,
        &[
            "minutes", "minute", "hours", "hour", "h", "days", "day", "weeks", "week", "months", "month", "years",
            "year", "percent", "phút", "giờ", "tiếng", "ngày", "tuần", "tháng", "năm", "lần", "lượt", "lượng",
        ],
    ),
    (
        Place::Type,
        &["id", "unit", "text", "number", "date", "datetime", "deadline", "duration", "mã", "chữ", "số", "ngày", "hạn"],
    ),
    (Place::Declared, &["dạng"]),
    (Place::Limit, &["period"]),
    (Place::Divisor, &["week", "month", "quarter", "year", "tuần", "tháng", "quý", "năm", "số", "tổng"]),
    (Place::Figure, &["số"]),
];

/// Whether a name must be written in backticks at its place.
pub(crate) fn is_read_otherwise(name: &str, place: Place) -> bool {
    let name = name.to_lowercase();
    READ_OTHERWISE.iter().any(|(at, words)| *at == place && words.contains(&name.as_str()))
}
