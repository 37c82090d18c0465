//! Findings in words: the sentence of a diagnostic, its labels, its cure, its place, and what its code means.
//!
//! Source lines, colours and layout are the renderer's; the JSON of a finding is the facade's.

use tieuchi_source::{Arg, Code, Diagnostic, Place, Sources, Span};

use crate::Language;
use crate::catalogue::{entry, text};

/// A finding in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// What is wrong: lower case, no full stop.
    pub headline: String,
    /// What is at each further place, in the finding's order.
    pub labels: Vec<(Span, String)>,
    /// What to do.
    pub help: Option<String>,
}

/// The words of a finding.
///
/// ```
/// # mod tieuchi { pub mod messages { pub use tieuchi_messages::*; } pub mod source { pub use tieuchi_source::*; } }
/// use tieuchi::messages::{Language, render};
/// use tieuchi::source::{Diagnostic, Place, codes};
/// let place = Place::File("rules.tieuchi".to_owned());
/// let finding = Diagnostic::new(codes::UNKNOWN_NAME, place).with("name", "hồ_so");
/// assert!(!render(&finding, Language::Vietnamese).headline.is_empty());
/// ```
#[must_use]
pub fn render(diagnostic: &Diagnostic, language: Language) -> Rendered {
    let id = diagnostic.code.to_string();
    let words = || diagnostic.args.iter();
    // A cure or label of this code, or one that several codes share.
    let attribute = |key: &str| {
        let own = entry(language, &id, Some(key), words()).or_else(|| entry(language, key, None, words()));
        own.unwrap_or_else(|| format!("{id}.{key}"))
    };
    Rendered {
        headline: entry(language, &id, None, words()).unwrap_or_else(|| id.clone()),
        labels: diagnostic.labels.iter().map(|label| (label.span, attribute(label.key))).collect(),
        help: diagnostic.help.map(attribute),
    }
}

/// What a code means, for `check --explain`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Documentation {
    /// What the finding means, in one or two sentences.
    pub meaning: String,
    /// A text that raises it.
    pub example: String,
    /// What to write instead.
    pub instead: String,
}

/// What a code means; `None` if the catalogue has no entry for it.
#[must_use]
pub fn documentation(code: Code, language: Language) -> Option<Documentation> {
    let id = code.to_string();
    let part = |key| entry(language, &id, Some(key), std::iter::empty());
    Some(Documentation { meaning: part("meaning")?, example: part("example")?, instead: part("instead")? })
}

/// A place as a person finds it: `a.tieuchi, line 14, character 9`; `ho_so.xlsx, row 17, column “Ngày trả”`.
///
/// A span of a file that is not among the sources is given in bytes.
#[must_use]
pub fn place(place: &Place, sources: &Sources, language: Language) -> String {
    match place {
        Place::Rule(span) => match sources.get(span.file) {
            Some(file) => {
                let position = file.position(span.start);
                let line = Arg::Number(i64::from(position.line));
                let character = Arg::Number(i64::from(position.column));
                let args = [("file", file.name().into()), ("line", line), ("character", character)];
                text(language, "place-rule", &args)
            }
            None => text(language, "place-bytes", &[("start", Arg::Number(i64::from(span.start)))]),
        },
        Place::Record { file, row, column } => place_in_records(file, None, *row, column.as_deref(), language),
        Place::File(file) => text(language, "place-file", &[("file", file.as_str().into())]),
    }
}

/// A place in records: the file, in a workbook the sheet, and as far as they are known the row and the header of the column.
///
/// ```
/// # mod tieuchi { pub mod messages { pub use tieuchi_messages::*; } }
/// use tieuchi::messages::{Language, place_in_records};
/// let said = place_in_records("ho_so.xlsx", Some("Tháng 4"), Some(17), Some("Ngày trả"), Language::English);
/// assert_eq!(said, "ho_so.xlsx, sheet “Tháng 4”, row 17, column “Ngày trả”");
/// ```
#[must_use]
pub fn place_in_records(
    file: &str,
    sheet: Option<&str>,
    row: Option<u64>,
    column: Option<&str>,
    language: Language,
) -> String {
    let file = match sheet {
        Some(sheet) => text(language, "place-sheet", &[("file", file.into()), ("sheet", sheet.into())]),
        None => file.to_owned(),
    };
    let mut args: Vec<(&str, Arg)> = vec![("file", file.into())];
    args.extend(row.map(|row| ("row", row.to_string().into())));
    args.extend(column.map(|column| ("column", column.into())));
    let id = match (row, column) {
        (Some(_), Some(_)) => "place-cell",
        (Some(_), None) => "place-row",
        (None, Some(_)) => "place-column",
        (None, None) => "place-file",
    };
    text(language, id, &args)
}
