//! Which formats there are, and which one a file is of.

use std::path::Path;

use tieuchi::source::{Arg, Diagnostic, Place, Source, codes};

#[cfg(feature = "parquet")]
use crate::Parquet;
#[cfg(feature = "xlsx")]
use crate::Xlsx;
use crate::{Csv, Expected, Ndjson, Origin};

/// A format of files of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// Separated values: `.csv`, `.tsv`.
    Csv,
    /// One JSON object on each line: `.ndjson`, `.jsonl`.
    Ndjson,
    /// Apache Parquet: `.parquet`.
    #[cfg(feature = "parquet")]
    Parquet,
    /// A workbook of Excel since 2007: `.xlsx`, `.xlsm`.
    #[cfg(feature = "xlsx")]
    Xlsx,
}

/// The endings of file names, in the order in which findings list them.
const ENDINGS: &[(&str, Format)] = &[
    ("csv", Format::Csv),
    ("tsv", Format::Csv),
    #[cfg(feature = "xlsx")]
    ("xlsx", Format::Xlsx),
    #[cfg(feature = "xlsx")]
    ("xlsm", Format::Xlsx),
    ("ndjson", Format::Ndjson),
    ("jsonl", Format::Ndjson),
    #[cfg(feature = "parquet")]
    ("parquet", Format::Parquet),
];

impl Format {
    /// The format for the ending of a file's name, in upper or lower case.
    ///
    /// ```
    /// use std::path::Path;
    /// use tieuchi_records::Format;
    /// assert_eq!(Format::of(Path::new("HỒ_SƠ.XLSX")), Some(Format::Xlsx));
    /// assert_eq!(Format::of(Path::new("notes.txt")), None);
    /// ```
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?;
        ENDINGS.iter().find(|(known, _)| known.eq_ignore_ascii_case(ending)).map(|(_, format)| *format)
    }

    /// The table in this format at an origin. Nothing is opened before its headers or batches are requested.
    ///
    /// Bytes of any kind may be given, also hostile ones.
    ///
    /// ```
    /// use tieuchi_records::{Format, Origin};
    /// let absences = Format::Ndjson.read(Origin::memory("absences.ndjson", r#"{"officer": "CB-1"}"#));
    /// assert_eq!((absences.name(), absences.headers().expect("a key")), ("absences.ndjson", vec!["officer".to_owned()]));
    /// assert!(Format::Ndjson.read(Origin::memory("absences.ndjson", "[]")).headers().is_err());
    /// ```
    #[must_use]
    pub fn read(self, origin: Origin) -> Box<dyn Source> {
        match self {
            Format::Csv => Box::new(Csv::new(origin)),
            Format::Ndjson => Box::new(Ndjson::new(origin)),
            #[cfg(feature = "parquet")]
            Format::Parquet => Box::new(Parquet::new(origin)),
            #[cfg(feature = "xlsx")]
            Format::Xlsx => Box::new(Xlsx::new(origin)),
        }
    }
}

impl Format {
    /// The tables in this format at an origin that rules expect there: the header is looked for, and what is no record is left out.
    /// Of a workbook these are the sheets that the rules name, each by itself; else it is one table.
    ///
    /// Nothing is opened before the headers or batches are requested, unless the rules name sheets.
    ///
    /// ```
    /// use tieuchi_records::{Expected, Format, Origin};
    /// let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  due: date\nindicator a: no d in period")])?;
    /// let expected = Expected::of(rules.record_kinds().nth(1).unwrap());
    /// let tables = Format::Csv.read_as(Origin::memory("d.csv", "due\n2026-04-08\n"), &expected);
    /// assert_eq!(tables[0].headers().expect("a header"), ["due"]);
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn read_as(self, origin: Origin, expected: &Expected) -> Vec<Box<dyn Source>> {
        let _ = expected;
        vec![self.read(origin)]
    }
}

/// The endings that are known, for findings.
pub(crate) fn endings() -> Arg {
    Arg::List(ENDINGS.iter().map(|(ending, _)| format!(".{ending}")).collect())
}

/// The table in the file at `path`, in the format of its ending.
///
/// ```
/// let folder = tempfile::tempdir()?;
/// let path = folder.path().join("absences.tsv");
/// std::fs::write(&path, "officer\tday\nCB-1\t2026-04-05\n")?;
/// assert_eq!(tieuchi_records::open(&path).expect("a table").headers().expect("a header"), ["officer", "day"]);
/// assert!(tieuchi_records::open(folder.path()).is_err());
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
/// A finding if there is no such file, it may not be read, is a folder, or its ending is not known.
pub fn open(path: &Path) -> Result<Box<dyn Source>, Diagnostic> {
    let origin = Origin::file(path);
    origin.open()?;
    match Format::of(path) {
        Some(format) => Ok(format.read(origin)),
        None => Err(unknown(path)),
    }
}

/// The ending of this file's name is not known.
pub(crate) fn unknown(path: &Path) -> Diagnostic {
    Diagnostic::new(codes::UNKNOWN_FORMAT, Place::File(crate::origin::shown(path)))
        .with("known", endings())
        .help("help")
}
