//! Where something is, as a person finds it.

use std::fmt;

use tieuchi_messages::{self as messages, Language};
use tieuchi_source::hidden::one_line;
use tieuchi_source::{Arg, Place, Sources};

/// Where something is: in a rule file a line and a character of it, in a record file a sheet, a row and a column.
///
/// Its `Display` is `rules.tieuchi:14:9`, `dossiers.xlsx`, or of a place in records its [words](Location::words) in English.
///
/// ```
/// use tieuchi::Location;
/// let findings = tieuchi::RuleSet::check([("a.tieuchi", "indicator a: no violations in period")]).findings;
/// let location = findings.iter().next().unwrap().location();
/// assert_eq!(location, Location::in_rules("a.tieuchi", 1, 17));
/// assert_eq!((location.file(), location.line(), location.row()), ("a.tieuchi", Some(1), None));
/// assert_eq!((location.column(), location.sheet(), location.header()), (Some(17), None, None));
/// assert_eq!(location.to_string(), "a.tieuchi:1:17");
/// assert_eq!(location.words(tieuchi::Language::English), "a.tieuchi, line 1, character 17");
/// assert_eq!(Location::of_file("dossiers.csv").to_string(), "dossiers.csv");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location {
    file: String,
    within: Within,
}

/// Where in the file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Within {
    Whole,
    Rules { line: u32, column: u32 },
    Records { sheet: Option<String>, row: Option<u64>, header: Option<String> },
}

impl Location {
    /// A file as a whole.
    #[must_use]
    pub fn of_file(file: impl Into<String>) -> Self {
        Location { file: file.into(), within: Within::Whole }
    }

    /// A character of a line of a rule file, both from 1.
    #[must_use]
    pub fn in_rules(file: impl Into<String>, line: u32, column: u32) -> Self {
        Location { file: file.into(), within: Within::Rules { line, column } }
    }

    /// A cell, a row or a column of a record file.
    pub(crate) fn in_records(
        file: impl Into<String>,
        sheet: Option<String>,
        row: Option<u64>,
        header: Option<String>,
    ) -> Self {
        Location { file: file.into(), within: Within::Records { sheet, row, header } }
    }

    /// The name of the file, or what the host called the records that it handed over.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The line of a rule file, from 1.
    #[must_use]
    pub const fn line(&self) -> Option<u32> {
        match self.within {
            Within::Rules { line, .. } => Some(line),
            _ => None,
        }
    }

    /// The character in the line of a rule file, from 1: characters as Unicode counts them, not bytes.
    #[must_use]
    pub const fn column(&self) -> Option<u32> {
        match self.within {
            Within::Rules { column, .. } => Some(column),
            _ => None,
        }
    }

    /// The sheet of a workbook.
    #[must_use]
    pub fn sheet(&self) -> Option<&str> {
        match &self.within {
            Within::Records { sheet, .. } => sheet.as_deref(),
            _ => None,
        }
    }

    /// The row of a record file, as a person counts there: in a spreadsheet and in CSV the header is row 1.
    #[must_use]
    pub const fn row(&self) -> Option<u64> {
        match self.within {
            Within::Records { row, .. } => row,
            _ => None,
        }
    }

    /// The header of the column of a record file.
    #[must_use]
    pub fn header(&self) -> Option<&str> {
        match &self.within {
            Within::Records { header, .. } => header.as_deref(),
            _ => None,
        }
    }

    /// The place in words: `rules.tieuchi, line 14, character 9`; `dossiers.xlsx, sheet “Tháng 4”, row 17, column “Ngày trả”`.
    #[must_use]
    pub fn words(&self, language: Language) -> String {
        let file = || self.file.clone();
        match &self.within {
            Within::Whole => messages::place(&Place::File(file()), &Sources::new(), language),
            Within::Rules { line, column } => {
                let number = |number: u32| Arg::Number(i64::from(number));
                let args = [("file", Arg::Text(file())), ("line", number(*line)), ("character", number(*column))];
                messages::text(language, "place-rule", &args)
            }
            Within::Records { sheet, row, header } => {
                messages::place_in_records(&self.file, sheet.as_deref(), *row, header.as_deref(), language)
            }
        }
    }
}

impl fmt::Display for Location {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.within {
            Within::Whole => out.write_str(&one_line(&self.file)),
            Within::Rules { line, column } => write!(out, "{}:{line}:{column}", one_line(&self.file)),
            Within::Records { .. } => out.write_str(&self.words(Language::English)),
        }
    }
}
