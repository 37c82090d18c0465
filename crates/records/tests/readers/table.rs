//! A whole table read into plain values, for comparison.

use std::sync::Once;

use tieuchi::source::{Cell, Code, Column, Diagnostic, Place, Source};
use tieuchi_records::{Format, Origin, suppress_reader_panics};

/// The result of reading a table.
#[derive(Debug, Default)]
pub(crate) struct Read {
    pub(crate) headers: Vec<String>,
    /// Row number and cells; plain cells begin with `=`, a cell without a value is `-`.
    pub(crate) rows: Vec<(u64, Vec<String>)>,
    pub(crate) rejected: Vec<Diagnostic>,
    /// What ended the reading.
    pub(crate) failed: Option<Diagnostic>,
}

impl Read {
    /// The rows, each as `row:cell|cell`.
    pub(crate) fn lines(&self) -> Vec<String> {
        self.rows.iter().map(|(row, cells)| format!("{row}:{}", cells.join("|"))).collect()
    }

    /// The findings about rows, each as `code row column`.
    pub(crate) fn rejections(&self) -> Vec<String> {
        self.rejected.iter().map(shown).collect()
    }

    pub(crate) fn failure(&self) -> Option<(Code, Option<&'static str>)> {
        self.failed.as_ref().map(|finding| (finding.code, finding.help))
    }
}

pub(crate) fn shown(finding: &Diagnostic) -> String {
    match &finding.place {
        Place::Record { row, column, .. } => {
            let row = row.map_or_else(|| "-".to_owned(), |row| row.to_string());
            format!("{} {row} {}", finding.code, column.as_deref().unwrap_or("-"))
        }
        _ => finding.code.to_string(),
    }
}

/// Reads every column of bytes in this format.
pub(crate) fn read(format: Format, bytes: impl Into<Vec<u8>>) -> Read {
    all(format.read(Origin::memory("table", bytes)).as_ref())
}

/// Reads every column of a table.
pub(crate) fn all(source: &dyn Source) -> Read {
    static SUPPRESSED: Once = Once::new();
    SUPPRESSED.call_once(suppress_reader_panics);
    match source.headers() {
        Ok(headers) => {
            let columns: Vec<usize> = (0..headers.len()).collect();
            Read { headers, ..some(source, &columns) }
        }
        Err(finding) => Read { failed: Some(finding), ..Read::default() },
    }
}

/// Reads these columns of a table.
pub(crate) fn some(source: &dyn Source, columns: &[usize]) -> Read {
    let mut read = Read::default();
    let chunks = match source.open(columns) {
        Ok(chunks) => chunks,
        Err(finding) => {
            return Read { failed: Some(finding), ..read };
        }
    };
    for chunk in chunks {
        assert!(read.failed.is_none(), "something follows a failure");
        match chunk {
            Err(finding) => read.failed = Some(finding),
            Ok(chunk) => {
                assert_eq!(chunk.columns.len(), columns.len());
                for (place, row) in chunk.rows.iter().enumerate() {
                    let cells = chunk.columns.iter().map(|column| cell(column.as_ref(), place)).collect();
                    read.rows.push((*row, cells));
                }
                read.rejected.extend(chunk.rejected);
            }
        }
    }
    read
}

fn cell(column: &dyn Column, row: usize) -> String {
    match column.cell(row) {
        Cell::Empty => "-".to_owned(),
        Cell::Written(text) => text.to_owned(),
        Cell::Plain(text) => format!("={text}"),
        _ => column.type_name(),
    }
}
