//! Records that a part keeps as they were read, because what they count for is known only together with others: those that refer to
//! one another, last, are units, or are counted by what units meet.

mod withdraw;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tieuchi_source::{Diagnostic, Place, codes};

pub(super) use self::withdraw::KeptRest;
use super::Mismatch;
use super::counted::COMPARED;
use super::stated::Stated;
use crate::column::{Cell, Column, Holds};
use crate::control::Control;
use crate::plan::Key;
use crate::source::{Chunk, Chunks, Source};

/// How many sources without ids may be equal to another, and how many rows they may have: a file with more is not a tally.
const MOST_EQUAL: (u64, u64) = (1 << 16, 1 << 24);

/// The records of one source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

    /// A hash of everything that was read, whatever its name is.
    pub(super) fn key(&self) -> Key {
        Key::of_value(&(&self.headers, self.leaves_out_empty_fields, &self.chunks))
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

/// The records of one kind.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct KeptKind {
    /// Whether its records have an id: then the same source in several parts is one, as a table that every part needs.
    pub(super) has_id: bool,
    /// Which columns were looked for.
    pub(super) columns: Key,
    /// By what they contain, each with the number of parts that have it.
    #[serde(with = "written")]
    pub(super) sources: BTreeMap<Key, (KeptSource, u64)>,
    pub(super) stated: Stated,
}

impl KeptKind {
    pub(super) fn add(&mut self, source: KeptSource, copies: u64) {
        let (_, known) = self.sources.entry(source.key()).or_insert((source, 0));
        *known = known.saturating_add(copies);
    }

    /// Whether the records of both were kept by the same rules.
    pub(super) fn check_like(&self, other: &KeptKind) -> Result<(), Mismatch> {
        if self.has_id == other.has_id && self.columns == other.columns { Ok(()) } else { Err(Mismatch::OtherRules) }
    }

    /// Whether other records can be added.
    pub(super) fn check_absorb(&self, other: &KeptKind) -> Result<(), Mismatch> {
        let is_twice = |(key, (source, _)): (&Key, &(KeptSource, u64))| {
            source.rows() >= COMPARED && self.sources.contains_key(key)
        };
        if !self.has_id && other.sources.iter().any(is_twice) {
            return Err(Mismatch::Overlap { ids: 0 });
        }
        let known = |key: &Key| self.sources.get(key).map_or(0, |(_, known)| *known);
        let in_both = other.sources.iter().map(|(key, (source, copies))| (source, known(key).saturating_add(*copies)));
        let others = self.sources.iter().filter(|(key, _)| !other.sources.contains_key(key));
        let others = others.map(|(_, (source, copies))| (source, *copies));
        if self.can_be(in_both.chain(others)) { Ok(()) } else { Err(Mismatch::TooMany) }
    }

    /// Whether there can be each of these sources so many times.
    fn can_be<'s>(&self, mut sources: impl Iterator<Item = (&'s KeptSource, u64)>) -> bool {
        let (mut equal, mut rows) = (0_u64, 0_u64);
        // A table with ids is one table.
        self.has_id
            || sources.all(|(source, copies)| {
                let again = copies.saturating_sub(1);
                (equal, rows) = (equal.saturating_add(again), rows.saturating_add(again.saturating_mul(source.rows())));
                equal <= MOST_EQUAL.0 && rows <= MOST_EQUAL.1
            })
    }

    pub(super) fn absorb(&mut self, other: &KeptKind) {
        for (source, copies) in other.sources.values() {
            self.add(source.clone(), *copies);
        }
        self.stated.absorb(&other.stated);
    }

    /// Whether its records were given in some part that is in, or some of them are.
    pub(super) fn is_given(&self) -> bool {
        self.stated.is_given() || !self.sources.is_empty()
    }

    /// How many rows there are, readable or not; of a table that is in several parts once.
    pub(super) fn rows(&self) -> u64 {
        let times = |copies: u64| if self.has_id { 1 } else { copies };
        let rows = self.sources.values().map(|(source, copies)| source.rows().saturating_mul(times(*copies)));
        rows.fold(0, u64::saturating_add)
    }

    /// The sources in an order that does not depend on that of the parts.
    pub(super) fn in_order(&self) -> Vec<&KeptSource> {
        let mut sources: Vec<(&str, &Key, &KeptSource, u64)> =
            self.sources.iter().map(|(key, (source, copies))| (source.name.as_str(), key, source, *copies)).collect();
        sources.sort_by_key(|(name, key, ..)| (*name, **key));
        let times = |copies: u64| if self.has_id { 1 } else { usize::try_from(copies).unwrap_or(1) };
        sources.into_iter().flat_map(|(.., source, copies)| std::iter::repeat_n(source, times(copies))).collect()
    }

    pub(super) fn is_consistent(&self) -> bool {
        self.can_be(self.sources.values().map(|(source, copies)| (source, *copies)))
            && self.sources.values().all(|(source, copies)| *copies > 0 && source.is_consistent())
    }
}

/// The sources as they are written: without their keys, which are made when they are read.
mod written {
    use std::collections::BTreeMap;

    use serde::{Deserialize, Deserializer, Serializer};

    use super::KeptSource;
    use crate::plan::Key;

    type Sources = BTreeMap<Key, (KeptSource, u64)>;

    pub(super) fn serialize<S: Serializer>(sources: &Sources, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(sources.values())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Sources, D::Error> {
        let sources: Vec<(KeptSource, u64)> = Vec::deserialize(deserializer)?;
        Ok(sources.into_iter().map(|(source, copies)| (source.key(), (source, copies))).collect())
    }
}

fn write_columns<S: Serializer>(columns: &[Arc<KeptColumn>], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(columns.iter().map(Arc::as_ref))
}

fn read_columns<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Arc<KeptColumn>>, D::Error> {
    Ok(Vec::<KeptColumn>::deserialize(deserializer)?.into_iter().map(Arc::new).collect())
}
