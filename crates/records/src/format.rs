//! Which formats there are, and which one a file is of.

use std::ffi::OsStr;
use std::path::Path;
use std::sync::Arc;

use tieuchi::source::{Arg, Diagnostic, Place, Source, codes};

#[cfg(feature = "parquet")]
use crate::Parquet;
#[cfg(feature = "xlsx")]
use crate::Xlsx;
#[cfg(feature = "xlsx")]
use crate::xlsx::BookKind;
use crate::{Csv, Expected, JsonList, Ndjson, Origin};

/// A format of files of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// Separated values: `.csv`, `.tsv`.
    Csv,
    /// One JSON object on each line: `.ndjson`, `.jsonl`.
    Ndjson,
    /// A JSON list of objects: `.json`.
    Json,
    /// Apache Parquet: `.parquet`.
    #[cfg(feature = "parquet")]
    Parquet,
    /// A workbook of Excel since 2007: `.xlsx`, `.xlsm`.
    #[cfg(feature = "xlsx")]
    Xlsx,
    /// A binary workbook of Excel since 2007: `.xlsb`.
    #[cfg(feature = "xlsx")]
    Xlsb,
    /// A workbook of Excel until 2003: `.xls`.
    #[cfg(feature = "xlsx")]
    Xls,
    /// A workbook of OpenDocument: `.ods`.
    #[cfg(feature = "xlsx")]
    Ods,
}

/// The endings of file names, in the order in which findings list them.
const ENDINGS: &[(&str, Format)] = &[
    ("csv", Format::Csv),
    ("tsv", Format::Csv),
    #[cfg(feature = "xlsx")]
    ("xlsx", Format::Xlsx),
    #[cfg(feature = "xlsx")]
    ("xlsm", Format::Xlsx),
    #[cfg(feature = "xlsx")]
    ("xlsb", Format::Xlsb),
    #[cfg(feature = "xlsx")]
    ("xls", Format::Xls),
    #[cfg(feature = "xlsx")]
    ("ods", Format::Ods),
    ("ndjson", Format::Ndjson),
    ("jsonl", Format::Ndjson),
    ("json", Format::Json),
    #[cfg(feature = "parquet")]
    ("parquet", Format::Parquet),
];

impl Format {
    /// The format for the ending of a file's name, in upper or lower case. A format of text may be packed: `dossiers.csv.gz`.
    ///
    /// ```
    /// use std::path::Path;
    /// use tieuchi_records::Format;
    /// assert_eq!(Format::of(Path::new("HỒ_SƠ.XLSX")), Some(Format::Xlsx));
    /// assert_eq!(Format::of(Path::new("dossiers.csv.zst")), Some(Format::Csv));
    /// assert_eq!(Format::of(Path::new("notes.txt")), None);
    /// ```
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let (name, packed) = unpacked_name(path);
        let ending = name.extension()?.to_str()?;
        let (_, format) = ENDINGS.iter().find(|(known, _)| known.eq_ignore_ascii_case(ending))?;
        (!packed || format.is_text()).then_some(*format)
    }

    #[cfg(feature = "xlsx")]
    const fn book_kind(self) -> BookKind {
        match self {
            Format::Xlsb => BookKind::Xlsb,
            Format::Xls => BookKind::Xls,
            Format::Ods => BookKind::Ods,
            _ => BookKind::Xlsx,
        }
    }

    const fn is_text(self) -> bool {
        matches!(self, Format::Csv | Format::Ndjson | Format::Json)
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
            Format::Json => Box::new(JsonList::new(origin)),
            #[cfg(feature = "parquet")]
            Format::Parquet => Box::new(Parquet::new(origin)),
            #[cfg(feature = "xlsx")]
            Format::Xlsx | Format::Xlsb | Format::Xls | Format::Ods => Box::new(Xlsx::of(origin, self.book_kind())),
        }
    }
}

impl Format {
    /// The tables in this format at an origin that rules expect there: the header is looked for, and what is not a record is left out.
    /// Of a workbook these are the sheets that the rules name, each by itself; else it is one table.
    ///
    /// Nothing is opened before the headers or batches are requested, unless the rules name sheets.
    ///
    /// ```
    /// use tieuchi_records::{Expected, Format, Origin};
    /// let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  due: date\nindicator a: no d in period")])?;
    /// let expected = Expected::of(rules.record_kinds().nth(1).unwrap());
    /// let tables = Format::Csv.read_as(Origin::memory("d.csv", "Sổ theo dõi\ndue\n2026-04-08\n"), &expected);
    /// assert_eq!(tables[0].headers().expect("a header"), ["due"]);
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn read_as(self, origin: Origin, expected: &Expected) -> Vec<Box<dyn Source>> {
        let encoding = expected.layout.encoding.unwrap_or(origin.encoding());
        let (origin, expected) = (origin.with_encoding(encoding), Arc::new(expected.clone()));
        match self {
            Format::Csv => vec![Box::new(Csv::expecting(origin, expected))],
            #[cfg(feature = "xlsx")]
            Format::Xlsx | Format::Xlsb | Format::Xls | Format::Ods => {
                let tables = Xlsx::expecting(origin, self.book_kind(), expected).into_iter();
                tables.map(|table| -> Box<dyn Source> { Box::new(table) }).collect()
            }
            _ => vec![self.read(origin)],
        }
    }
}

/// The name of a file without its endings: of `dossiers.csv.gz`, `dossiers`.
pub(crate) fn stem(path: &Path) -> Option<&OsStr> {
    unpacked_name(path).0.file_stem()
}

/// The name of a file without the ending of its packing, and whether it has one.
fn unpacked_name(path: &Path) -> (&Path, bool) {
    #[cfg(feature = "packed")]
    if path.to_str().is_some_and(|name| crate::packing::Packing::of(name).is_some()) {
        return (path.file_stem().map_or(path, Path::new), true);
    }
    (path, false)
}

/// The endings that are known, for findings.
pub(crate) fn endings() -> Arg {
    let packed: &[&str] = if cfg!(feature = "packed") {
        &[".csv.gz", ".csv.zst", ".json.gz", ".json.zst", ".ndjson.gz", ".ndjson.zst"]
    } else {
        &[]
    };
    let plain = ENDINGS.iter().map(|(ending, _)| format!(".{ending}"));
    Arg::List(plain.chain(packed.iter().copied().map(str::to_owned)).collect())
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
