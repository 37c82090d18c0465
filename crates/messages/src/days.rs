//! Days in digits, without the names of months.

use tieuchi_model::time::Date;
use tieuchi_source::Language;

/// In a sentence: in Vietnamese as Decree 30/2020 has it, in English ISO 8601.
pub(crate) fn in_digits(date: Date, language: Language) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    match language {
        Language::Vietnamese if month < 3 => format!("{day:02}/{month:02}/{year}"),
        Language::Vietnamese => format!("{day:02}/{month}/{year}"),
        Language::English => in_table(date, language),
    }
}

/// In a table.
pub(crate) fn in_table(date: Date, language: Language) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    match language {
        Language::Vietnamese => format!("{day:02}/{month:02}/{year:04}"),
        Language::English => format!("{year:04}-{month:02}-{day:02}"),
    }
}
