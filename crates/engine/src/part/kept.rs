//! Records that a part keeps as they were read, because what they count for is known only together with others: those that refer to
//! one another, last, are units, or are counted by what units meet.

use std::borrow::Cow;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tieuchi_source::{Diagnostic, Place, codes};

use crate::column::{Cell, Column, Holds};
use crate::control::Control;
use crate::plan::Key;
use crate::source::{Chunk, Chunks, Source};

/// The records of one source.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) struct KeptSource {
    pub(super) name: String,
    sheet: Option<String>,
    headers: Vec<String>,
    leaves_out_empty_fields: bool,
    chunks: Vec<KeptChunk>,
}

/// Some rows of a source.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
struct KeptChunk {
    rows: Vec<u64>,
    /// The rows that could not be read at all.
    unread: Vec<Option<u64>>,
    #[serde(serialize_with = "write_columns", deserialize_with = "read_columns")]
    columns: Vec<Arc<KeptColumn>>,
}

/// A column of some rows.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
struct KeptColumn {
    holds: Holds,
    type_name: String,
    cells: Vec<KeptCell>,
}

/// As [`Cell`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
enum KeptCell {
    Empty,
    LeftOut,
    Written(Box<str>),
    Plain(Box<str>),
    YesNo(bool),
    Whole(i128),
    Decimal { mantissa: i128, scale: u32 },
    Day(i64),
    Moment { raw: i64, micros: Option<i64>, zoned: bool },
}

impl KeptSource {
    /// Reads the columns at these positions of a source; hands over each finding about rows that could not be read.
    pub(super) fn read(
        source: &dyn Source,
        columns: &[usize],
        control: &Control,
        found: &mut dyn FnMut(Diagnostic),
    ) -> Result<KeptSource, Diagnostic> {
        let all = source.headers()?;
        let headers: Vec<String> = columns.iter().filter_map(|column| all.get(*column)).cloned().collect();
        let mut chunks = Vec::new();
        for chunk in source.open(columns)?.take_while(|_| !control.is_cancelled()) {
            let chunk = chunk?;
            let rows = chunk.rows.len();
            let mut unread = Vec::new();
            for finding in chunk.rejected {
                unread.push(if let Place::Record { row, .. } = &finding.place { *row } else { None });
                found(finding);
            }
            let columns = chunk.columns.iter().map(|column| Arc::new(KeptColumn::of(column.as_ref(), rows))).collect();
            chunks.push(KeptChunk { rows: chunk.rows, unread, columns });
        }
        Ok(KeptSource {
            name: source.name().to_owned(),
            sheet: source.sheet().map(ToOwned::to_owned),
            headers,
            leaves_out_empty_fields: source.leaves_out_empty_fields(),
            chunks,
        })
    }

    /// A hash of its name and of everything that was read.
    pub(super) fn key(&self) -> Key {
        Key::of_value(self)
    }

    /// Whether each chunk has the columns of the headers, and as many cells as rows.
    pub(super) fn is_consistent(&self) -> bool {
        let is_whole = |chunk: &KeptChunk| {
            chunk.columns.len() == self.headers.len()
                && chunk.columns.iter().all(|column| column.cells.len() == chunk.rows.len())
        };
        self.chunks.iter().all(is_whole)
    }

    pub(super) fn rows(&self) -> u64 {
        let rows: usize = self.chunks.iter().map(|chunk| chunk.rows.len() + chunk.unread.len()).sum();
        u64::try_from(rows).unwrap_or(u64::MAX)
    }
}

impl Source for KeptSource {
    fn name(&self) -> &str {
        &self.name
    }

    fn sheet(&self) -> Option<&str> {
        self.sheet.as_deref()
    }

    fn headers(&self) -> Result<Vec<String>, Diagnostic> {
        Ok(self.headers.clone())
    }

    fn leaves_out_empty_fields(&self) -> bool {
        self.leaves_out_empty_fields
    }

    fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> {
        let columns = columns.to_vec();
        Ok(Box::new(self.chunks.iter().map(move |chunk| {
            let of = |column: &usize| chunk.columns.get(*column).map(|column| Arc::clone(column) as Arc<dyn Column>);
            let unread = |row: &Option<u64>| {
                let place = Place::Record { file: self.name.clone(), row: *row, column: None };
                Diagnostic::new(codes::UNREAD_ROW, place).help("help")
            };
            Ok(Chunk {
                columns: columns.iter().filter_map(of).collect(),
                rows: chunk.rows.clone(),
                rejected: chunk.unread.iter().map(unread).collect(),
            })
        })))
    }
}

impl KeptColumn {
    fn of(column: &dyn Column, rows: usize) -> KeptColumn {
        let cell = |row| match column.cell(row) {
            Cell::Empty if column.is_left_out(row) => KeptCell::LeftOut,
            Cell::Empty => KeptCell::Empty,
            Cell::Written(text) => KeptCell::Written(text.into()),
            Cell::Plain(text) => KeptCell::Plain(text.into()),
            Cell::YesNo(yes) => KeptCell::YesNo(yes),
            Cell::Whole(number) => KeptCell::Whole(number),
            Cell::Decimal { mantissa, scale } => KeptCell::Decimal { mantissa, scale },
            Cell::Day(day) => KeptCell::Day(day),
            Cell::Moment { raw, micros, zoned } => KeptCell::Moment { raw, micros, zoned },
        };
        KeptColumn { holds: column.holds(), type_name: column.type_name(), cells: (0..rows).map(cell).collect() }
    }
}

impl Column for KeptColumn {
    fn holds(&self) -> Holds {
        self.holds
    }

    fn type_name(&self) -> String {
        self.type_name.clone()
    }

    fn cell(&self, row: usize) -> Cell<'_> {
        match self.cells.get(row) {
            None | Some(KeptCell::Empty | KeptCell::LeftOut) => Cell::Empty,
            Some(KeptCell::Written(text)) => Cell::Written(text),
            Some(KeptCell::Plain(text)) => Cell::Plain(Cow::Borrowed(text)),
            Some(KeptCell::YesNo(yes)) => Cell::YesNo(*yes),
            Some(KeptCell::Whole(number)) => Cell::Whole(*number),
            Some(KeptCell::Decimal { mantissa, scale }) => Cell::Decimal { mantissa: *mantissa, scale: *scale },
            Some(KeptCell::Day(day)) => Cell::Day(*day),
            Some(KeptCell::Moment { raw, micros, zoned }) => Cell::Moment { raw: *raw, micros: *micros, zoned: *zoned },
        }
    }

    fn is_left_out(&self, row: usize) -> bool {
        matches!(self.cells.get(row), None | Some(KeptCell::LeftOut))
    }
}

/// The sources as they are written: without their keys, which are made when they are read.
pub(super) mod written {
    use std::collections::BTreeMap;

    use serde::{Deserialize, Deserializer, Serializer};

    use super::KeptSource;
    use crate::plan::Key;

    type Sources = BTreeMap<(String, Key), KeptSource>;

    pub(crate) fn serialize<S: Serializer>(sources: &Sources, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(sources.values())
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Sources, D::Error> {
        let sources: Vec<KeptSource> = Vec::deserialize(deserializer)?;
        Ok(sources.into_iter().map(|source| ((source.name.clone(), source.key()), source)).collect())
    }
}

fn write_columns<S: Serializer>(columns: &[Arc<KeptColumn>], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(columns.iter().map(Arc::as_ref))
}

fn read_columns<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Arc<KeptColumn>>, D::Error> {
    Ok(Vec::<KeptColumn>::deserialize(deserializer)?.into_iter().map(Arc::new).collect())
}
