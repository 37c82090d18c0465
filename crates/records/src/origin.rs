//! Where the bytes of a table lie, and the findings that point into it.
//!
//! What the bytes mean is the business of each format.

use std::collections::HashMap;
use std::fmt;
use std::fs::File;
#[cfg(feature = "xlsx")]
use std::io::BufReader;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bytes::Bytes;
use tieuchi::schema::Encoding;
use tieuchi::source::{Arg, Code, Diagnostic, Place, codes};
use tieuchi::{CancelFlag, Limits};

use crate::limits::shown_bytes;

/// Receives, while a table is read, how many of its bytes have been read and how many there are.
///
/// An evaluation reads a table more than once; each time it begins at 0 again.
pub type Progress = Arc<dyn Fn(u64, u64) + Send + Sync>;

/// A file, or bytes in memory, under the name that findings show.
///
/// ```
/// use tieuchi_records::Origin;
/// assert_eq!(Origin::file("records/hồ_sơ.csv").name(), "hồ_sơ.csv");
/// ```
#[derive(Clone)]
pub struct Origin {
    name: String,
    /// The name of the file, if findings show that of one of its sheets.
    file: Option<String>,
    held: Held,
    progress: Option<Progress>,
    cancel: CancelFlag,
    limits: Limits,
    encoding: Encoding,
}

#[derive(Clone)]
enum Held {
    File(PathBuf),
    Memory(Bytes),
}

impl Origin {
    /// The file at `path`; findings show its name without the folders.
    ///
    /// ```
    /// use tieuchi_records::{Format, Origin};
    /// let missing = Format::Csv.read(Origin::file("no folder/dossiers.csv"));
    /// let finding = missing.headers().expect_err("the file is missing");
    /// assert!(tieuchi::Findings::from(finding).to_string().starts_with("dossiers.csv: error TC0520"));
    /// ```
    #[must_use]
    pub fn file(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        Origin::held(shown(&path), Held::File(path))
    }

    /// Bytes that the host holds, under a name for the findings.
    ///
    /// ```
    /// use tieuchi_records::{Format, Origin};
    /// let uploaded = Format::Csv.read(Origin::memory("dossiers.csv", "code,received\nD1,2026-04-05\n"));
    /// assert_eq!(uploaded.headers().expect("a header"), ["code", "received"]);
    /// ```
    #[must_use]
    pub fn memory(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Origin::held(name.into(), Held::Memory(Bytes::from(bytes.into())))
    }

    fn held(name: String, held: Held) -> Self {
        let (cancel, limits) = (CancelFlag::new(), Limits::new());
        Origin { name, file: None, held, progress: None, cancel, limits, encoding: Encoding::Utf8 }
    }

    /// The same, under another name for the findings.
    pub(crate) fn called(self, name: String) -> Self {
        Origin { name, ..self }
    }

    /// The same, and reading it reports to `progress` how far it has come.
    ///
    /// ```
    /// use std::sync::Arc;
    /// use std::sync::atomic::{AtomicU64, Ordering};
    /// use tieuchi_records::{Format, Origin};
    ///
    /// let bytes_read = Arc::new(AtomicU64::new(0));
    /// let seen = Arc::clone(&bytes_read);
    /// let origin = Origin::memory("dossiers.csv", "code\nD1\n")
    ///     .with_progress(Arc::new(move |read, _total| seen.store(read, Ordering::Relaxed)));
    /// let dossiers = Format::Csv.read(origin);
    /// assert_eq!(dossiers.open(&[0]).expect("a column").count(), 1);
    /// assert_eq!(bytes_read.load(Ordering::Relaxed), 8);
    /// ```
    #[must_use]
    pub fn with_progress(self, progress: Progress) -> Self {
        Origin { progress: Some(progress), ..self }
    }

    /// The same; reading it ends soon after this flag is set, with a finding that it was interrupted. Give it the flag of the
    /// question: then the evaluation ends as cancelled, and the finding is not seen.
    ///
    /// ```
    /// use tieuchi::CancelFlag;
    /// use tieuchi_records::{Format, Origin};
    /// let flag = CancelFlag::new();
    /// let dossiers = Format::Csv.read(Origin::memory("dossiers.csv", "code\nD1\n").with_cancel(&flag));
    /// assert!(dossiers.headers().is_ok());
    /// flag.set();
    /// assert!(dossiers.headers().is_err());
    /// ```
    #[must_use]
    pub fn with_cancel(self, flag: &CancelFlag) -> Self {
        Origin { cancel: flag.clone(), ..self }
    }

    /// The same, and reading it is allowed as much as these limits say: of a value, a row, the columns, and what is unpacked.
    ///
    /// ```
    /// use tieuchi::Limits;
    /// use tieuchi_records::{Format, Origin};
    /// let origin = Origin::memory("dossiers.csv", "code;day\nD1;2026-04-05\n");
    /// assert!(Format::Csv.read(origin.clone().with_limits(&Limits::new().columns(2))).open(&[0]).is_ok());
    /// assert!(Format::Csv.read(origin.with_limits(&Limits::new().columns(1))).open(&[0]).is_err());
    /// ```
    #[must_use]
    pub fn with_limits(self, limits: &Limits) -> Self {
        Origin { limits: limits.clone(), ..self }
    }

    /// The same; its text is in this encoding, unless it begins with the byte-order mark of another. Without a declaration it is UTF-8.
    ///
    /// ```
    /// use tieuchi::schema::Encoding;
    /// use tieuchi_records::{Format, Origin};
    /// let origin = Origin::memory("dossiers.csv", b"m\xE3 s\xF4\xEC\nD1\n".to_vec());
    /// assert!(Format::Csv.read(origin.clone()).headers().is_err());
    /// let declared = Format::Csv.read(origin.with_encoding(Encoding::Windows1258));
    /// assert_eq!(declared.headers().expect("a header"), ["mă số"]);
    /// ```
    #[must_use]
    pub fn with_encoding(self, encoding: Encoding) -> Self {
        Origin { encoding, ..self }
    }

    pub(crate) const fn encoding(&self) -> Encoding {
        self.encoding
    }

    pub(crate) const fn limits(&self) -> &Limits {
        &self.limits
    }

    #[cfg(any(feature = "parquet", feature = "xlsx", feature = "sqlite", feature = "postgres"))]
    pub(crate) const fn cancel(&self) -> &CancelFlag {
        &self.cancel
    }

    /// The name that findings show.
    ///
    /// ```
    /// use tieuchi_records::Origin;
    /// assert_eq!(Origin::memory("dossiers.csv", "code\n").name(), "dossiers.csv");
    /// ```
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The name of the file.
    pub(crate) fn file_name(&self) -> &str {
        self.file.as_deref().unwrap_or(&self.name)
    }

    /// The same, of which one sheet is read as a table of its own: its findings have a name of their own.
    #[cfg(feature = "xlsx")]
    pub(crate) fn of_sheet(self, sheet: &str) -> Self {
        Origin { name: format!("{}#{sheet}", self.name), file: Some(self.name), ..self }
    }

    /// The bytes without reports of progress.
    #[cfg(feature = "xlsx")]
    pub(crate) fn open_without_progress(&self) -> Result<BufReader<Stream>, Diagnostic> {
        Ok(BufReader::with_capacity(1 << 16, self.open()?.without_progress()))
    }

    /// The name of the file without its ending.
    #[cfg(feature = "xlsx")]
    pub(crate) fn stem(&self) -> &str {
        self.file_name().rsplit_once('.').map_or(self.file_name(), |(stem, _)| stem)
    }

    pub(crate) fn open(&self) -> Result<Stream, Diagnostic> {
        let inner = match &self.held {
            Held::File(path) => {
                let (file, total) = open_file(path).map_err(|help| self.finding(codes::CANNOT_OPEN).help(help))?;
                (Inner::File(file), total)
            }
            Held::Memory(bytes) => (Inner::Memory(Cursor::new(bytes.clone())), length(bytes.len())),
        };
        let (inner, total) = inner;
        Ok(Stream { inner, read: 0, total, progress: self.progress.clone(), cancel: self.cancel.clone() })
    }

    #[cfg(feature = "xlsx")]
    pub(crate) fn buffered(&self) -> Result<BufReader<Stream>, Diagnostic> {
        Ok(BufReader::with_capacity(1 << 16, self.open()?))
    }

    /// The bytes as Parquet wants them: at any place, several at once.
    #[cfg(feature = "parquet")]
    pub(crate) fn pages(&self) -> Result<Pages, Diagnostic> {
        match self.open()?.inner {
            Inner::File(file) => Ok(Pages::File(Arc::new(file))),
            Inner::Memory(bytes) => Ok(Pages::Memory(bytes.into_inner())),
        }
    }

    #[cfg(feature = "parquet")]
    pub(crate) fn report(&self, read: u64, total: u64) {
        if let Some(progress) = &self.progress {
            progress(read.min(total), total);
        }
    }

    /// A finding about the file as a whole.
    pub(crate) fn finding(&self, code: Code) -> Diagnostic {
        Diagnostic::new(code, Place::File(self.name.clone()))
    }

    /// A finding about a row, or a cell of it.
    pub(crate) fn finding_at(&self, code: Code, row: u64, column: Option<&str>) -> Diagnostic {
        let column = column.map(str::to_owned);
        Diagnostic::new(code, Place::Record { file: self.name.clone(), row: Some(row), column })
    }

    /// A finding about a column.
    pub(crate) fn finding_in(&self, code: Code, column: &str) -> Diagnostic {
        Diagnostic::new(code, Place::Record { file: self.name.clone(), row: None, column: Some(column.to_owned()) })
    }

    pub(crate) fn interrupted(&self) -> Diagnostic {
        self.finding(codes::CANNOT_OPEN).help("interrupted")
    }

    pub(crate) fn too_many_columns(&self) -> Diagnostic {
        self.finding(codes::TOO_LARGE).with("limit", self.limits.columns.to_string()).help("columns")
    }

    /// The finding for more bytes than are allowed; `help` is what is too large.
    #[cfg(any(feature = "packed", feature = "parquet", feature = "xlsx"))]
    pub(crate) fn too_large(&self, limit: u64, help: &'static str) -> Diagnostic {
        self.finding(codes::TOO_LARGE).with("limit", shown_bytes(limit)).help(help)
    }

    /// The finding for a row or line that has more bytes than are allowed.
    pub(crate) fn long_row(&self, row: impl Into<Option<u64>>) -> Diagnostic {
        let place = Place::Record { file: self.name.clone(), row: row.into(), column: None };
        let long = Diagnostic::new(codes::LONG_VALUE, place);
        long.with("limit", shown_bytes(self.limits.row_bytes)).help("row")
    }

    /// The finding for a value that has more bytes than are allowed.
    pub(crate) fn long_value(&self, row: u64, column: Option<&str>) -> Diagnostic {
        let long = self.finding_at(codes::LONG_VALUE, row, column);
        long.with("limit", shown_bytes(self.limits.value_bytes)).help("help")
    }

    /// How many bytes the content of a file of so many bytes may have when it is unpacked: what fits in memory at once is free.
    #[cfg(any(feature = "packed", feature = "parquet", feature = "xlsx"))]
    pub(crate) fn unpacked(&self, packed: u64) -> u64 {
        packed.saturating_mul(self.limits.unpacked_ratio).saturating_add(self.limits.unpacked_bytes)
    }

    /// The headers at these positions, each of which must be the only one of its kind.
    pub(crate) fn selected(&self, headers: &[String], columns: &[usize]) -> Result<Vec<String>, Diagnostic> {
        if headers.len() > self.limits.columns {
            return Err(self.too_many_columns());
        }
        let mut places: HashMap<&str, (i64, Option<i64>)> = HashMap::with_capacity(headers.len());
        for (header, position) in headers.iter().zip(1..) {
            let place = places.entry(header).or_insert((position, None));
            if place.0 < position {
                place.1.get_or_insert(position);
            }
        }
        columns.iter().map(|column| self.only(headers, &places, *column)).collect()
    }

    /// The header at a position; `places` has the first two positions of each header.
    fn only(
        &self,
        headers: &[String],
        places: &HashMap<&str, (i64, Option<i64>)>,
        column: usize,
    ) -> Result<String, Diagnostic> {
        let Some(header) = headers.get(column) else {
            let missing = self.finding(codes::MISSING_COLUMN).with("column", (column + 1).to_string());
            return Err(missing.with("columns", Arg::List(headers.to_vec())).help("help"));
        };
        match places.get(header.as_str()) {
            Some((first, Some(second))) => Err(self
                .finding_in(codes::DUPLICATE_HEADER, header)
                .with("column", header.as_str())
                .with("first", Arg::Number(*first))
                .with("second", Arg::Number(*second))
                .help("help")),
            _ => Ok(header.clone()),
        }
    }
}

impl fmt::Debug for Origin {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_tuple("Origin").field(&self.name).finish()
    }
}

/// The name of a file as findings show it.
pub(crate) fn shown(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Opens an ordinary file; the error is the cure of [`codes::CANNOT_OPEN`].
fn open_file(path: &Path) -> Result<(File, u64), &'static str> {
    // Checked before opening: opening a pipe would wait for its writer.
    let found = std::fs::metadata(path).map_err(|error| why(&error))?;
    if found.is_dir() {
        return Err("folder");
    }
    if !found.is_file() {
        return Err("special");
    }
    let file = File::open(path).map_err(|error| why(&error))?;
    Ok((file, found.len()))
}

/// The cure of [`codes::CANNOT_OPEN`] that an error of the system calls for.
pub(crate) fn why(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory | io::ErrorKind::InvalidFilename => "missing",
        io::ErrorKind::PermissionDenied => "permission",
        io::ErrorKind::IsADirectory => "folder",
        _ => "interrupted",
    }
}

fn length(bytes: usize) -> u64 {
    u64::try_from(bytes).unwrap_or(u64::MAX)
}

/// The bytes of a table in order, counted for the progress.
pub(crate) struct Stream {
    inner: Inner,
    read: u64,
    total: u64,
    progress: Option<Progress>,
    cancel: CancelFlag,
}

enum Inner {
    File(File),
    Memory(Cursor<Bytes>),
}

impl Stream {
    /// How many bytes there are.
    #[cfg(any(feature = "packed", feature = "parquet", feature = "xlsx"))]
    pub(crate) fn total(&self) -> u64 {
        self.total
    }

    /// The same, without reports of progress.
    #[cfg(feature = "xlsx")]
    pub(crate) fn without_progress(self) -> Self {
        Stream { progress: None, ..self }
    }
}

impl Read for Stream {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.cancel.is_set() {
            return Err(io::Error::other("cancelled"));
        }
        let read = match &mut self.inner {
            Inner::File(file) => file.read(buffer)?,
            Inner::Memory(bytes) => bytes.read(buffer)?,
        };
        self.read = self.read.saturating_add(length(read));
        if let Some(progress) = &self.progress {
            progress(self.read.min(self.total), self.total);
        }
        Ok(read)
    }
}

impl Seek for Stream {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match &mut self.inner {
            Inner::File(file) => file.seek(to),
            Inner::Memory(bytes) => bytes.seek(to),
        }
    }
}

/// The bytes of a table at any place.
#[cfg(feature = "parquet")]
#[derive(Clone)]
pub(crate) enum Pages {
    /// Of a file.
    File(Arc<File>),
    /// In memory.
    Memory(Bytes),
}
