//! The words of the language: one table of every construct's phrases in English and in Vietnamese.
//!
//! The printer takes the canonical phrases from here; a test feeds every phrase to the parser, so that table and grammar
//! agree. What a phrase means, and where it may stand, is the grammar's.

use crate::ast::Language;

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
    /// The canonical Vietnamese phrase; empty where Vietnamese says it without a word.
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
    /// use tieuchi_syntax::{ast::Language, keywords};
    /// assert_eq!(keywords::INDICATOR.say(Language::Vietnamese), "chỉ tiêu");
    /// ```
    #[must_use]
    pub fn say(&self, language: Language) -> &'static str {
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

/// Words that a name may share only in backticks: those that the grammar reads wherever a condition may go on.
const RESERVED: &[&str] = &[
    "and", "or", "not", "is", "are", "has", "have", "meets", "meet", "where", "in", "by", "before", "after", "within", "of",
    "from", "to", "for", "at", "else", "no", "all", "yes", "own", "between", "begins", "contains", "if", "than", "down", "up",
    "và", "hoặc", "không", "chưa", "là", "thuộc", "khác", "có", "mà", "trong", "trước", "sau", "được", "đã", "đều", "phải",
    "từ", "đến", "kể", "của", "mỗi", "đạt", "giảm", "tăng",
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

/// Whether a kind of record of this name must be written in backticks where the type of a field stands.
pub(crate) fn is_type(name: &str) -> bool {
    let types = [
        &TYPE_ID, &TYPE_UNIT, &TYPE_TEXT, &TYPE_NUMBER, &TYPE_DATE, &TYPE_DATETIME, &TYPE_DEADLINE, &TYPE_DURATION,
    ];
    types.iter().any(|keyword| name.eq_ignore_ascii_case(keyword.english) || name.to_lowercase() == keyword.vietnamese)
}
