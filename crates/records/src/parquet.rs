//! Parquet files: typed columns, passed on as they are.
//!
//! Only the requested columns are unpacked. The row of a record is its position, from 1. What a type can mean for a
//! field is settled where the records are evaluated.

mod header;
mod pages;
mod values;

use std::fs::File;
use std::io::{BufReader, Read};
use std::sync::Arc;

use bytes::Bytes;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReaderBuilder};
use parquet::basic::{Encoding, Type};
use parquet::errors::ParquetError;
use parquet::file::metadata::ColumnChunkMetaData;
use parquet::file::reader::{ChunkReader, Length};
use tieuchi::arrow::arrow_schema::{DataType, Schema, TimeUnit};
use tieuchi::arrow::{self, RecordBatch};
use tieuchi::source::{Chunk, Chunks, Diagnostic, Source, codes};

use self::pages::Fault;
use self::values::Texts;
use crate::Origin;
use crate::origin::Pages;
use crate::reader_thread::{ReaderOutput, ReaderThread, Stop, broken};

const FORMAT: &str = "Parquet";

/// A Parquet file as a table. In memory are a few batches and the pages that they come from.
///
/// ```
/// use tieuchi::source::Source;
/// use tieuchi_records::{Origin, Parquet};
/// let damaged = Parquet::new(Origin::memory("dossiers.parquet", "not a Parquet file"));
/// assert_eq!(damaged.name(), "dossiers.parquet");
/// assert!(damaged.headers().is_err());
/// ```
#[derive(Clone, Debug)]
pub struct Parquet {
    origin: Origin,
}

impl Parquet {
    /// The Parquet file at this origin. Nothing is opened before its headers or batches are requested.
    ///
    /// ```
    /// use tieuchi::source::Source;
    /// use tieuchi_records::{Origin, Parquet};
    /// assert!(Parquet::new(Origin::file("no folder/dossiers.parquet")).headers().is_err());
    /// ```
    #[must_use]
    pub fn new(origin: Origin) -> Self {
        Parquet { origin }
    }

    /// Starts reading; without columns only for the headers.
    fn start(&self, columns: Option<Vec<usize>>) -> Result<ReaderThread, Diagnostic> {
        let origin = self.origin.clone();
        ReaderThread::start(&self.origin, FORMAT, move |to| read(&origin, columns.as_deref(), to))
    }
}

impl Source for Parquet {
    fn name(&self) -> &str {
        self.origin.name()
    }

    fn headers(&self) -> Result<Vec<String>, Diagnostic> {
        Ok(self.start(None)?.into_headers())
    }

    fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> {
        Ok(Box::new(self.start(Some(columns.to_vec()))?))
    }
}

/// Reads the file; without columns only its headers.
fn read(origin: &Origin, columns: Option<&[usize]>, to: &ReaderOutput) -> Result<(), Stop> {
    let damaged = |error: &dyn std::error::Error| broken(origin, FORMAT, error.to_string());
    let pages = origin.pages()?;
    let metadata = metadata(&pages).map_err(|error| damaged(&error))?;
    let headers: Vec<String> = metadata.schema().fields().iter().map(|field| field.name().clone()).collect();
    if headers.is_empty() {
        return Err(origin.finding(codes::NO_HEADER).help("help").into());
    }
    let Some(columns) = columns else {
        return to.headers(headers);
    };
    let asked = origin.selected(&headers, columns)?;
    let mut fields = metadata.schema().fields().iter();
    if let Some(field) = fields.find(|field| field.data_type().is_nested() && asked.contains(field.name())) {
        return Err(origin.finding_in(codes::NESTED_VALUE, field.name()).help("help").into());
    }
    to.headers(headers)?;
    let parts = metadata.metadata().row_groups();
    let groups = parts.iter().map(|group| i128::from(group.num_rows())).sum::<i128>();
    let whole = i128::from(metadata.metadata().file_metadata().num_rows());
    if groups != whole {
        return Err(
            broken(origin, FORMAT, format!("it says that it has {whole} rows, and {groups} in its parts")).into()
        );
    }
    let mut unpacked = columns.to_vec();
    unpacked.sort_unstable();
    unpacked.dedup();
    // A batch has its columns in the order of the file.
    let order: Vec<usize> = columns.iter().filter_map(|column| unpacked.binary_search(column).ok()).collect();
    let mut progress = Progress { origin, row: 0, rows: metadata.metadata().file_metadata().num_rows() };
    let schema = metadata.parquet_schema();
    let leaves = (0..schema.num_columns()).filter(|leaf| unpacked.contains(&schema.get_column_root_idx(*leaf)));
    let leaves: Vec<usize> = leaves.collect();
    let mask = ProjectionMask::roots(schema, unpacked);
    let limits = origin.limits();
    let most = origin.unpacked(pages.len());
    // What pages unpack to, and the texts that their rows refer to.
    let (mut content, mut referred) = (0u64, 0u64);
    let mut texts: Vec<Texts> = asked.iter().map(|_| Texts::default()).collect();
    let too_much = || origin.too_large(most, "content");
    for (index, group) in parts.iter().enumerate() {
        let found = pages::unpacked(&pages, group, &leaves, limits.unpacked_bytes).map_err(|fault| match fault {
            Fault::Broken(detail) => broken(origin, FORMAT, detail),
            Fault::Large => origin.too_large(limits.unpacked_bytes, "pages"),
        })?;
        content = content.saturating_add(found.content);
        if content > most {
            return Err(too_much().into());
        }
        let builder = ParquetRecordBatchReaderBuilder::new_with_metadata(pages.clone(), metadata.clone());
        let builder = builder.with_projection(mask.clone()).with_batch_size(found.batch_rows);
        let batches = builder.with_row_groups(vec![index]).build();
        for batch in batches.map_err(|error| damaged(&error))? {
            let batch = batch.and_then(|batch| batch.project(&order)).map_err(|error| damaged(&error))?;
            let first = progress.row;
            let rows = progress.rows_of(&batch)?;
            for ((column, header), texts) in batch.columns().iter().zip(&asked).zip(&mut texts) {
                referred = referred.saturating_add(texts.bytes(column.as_ref()));
                if let Some(row) = values::longer_than(column.as_ref(), limits.value_bytes) {
                    let row = first.saturating_add(1).saturating_add(u64::try_from(row).unwrap_or(u64::MAX));
                    return Err(origin.long_value(row, Some(header)).into());
                }
            }
            if referred > most {
                return Err(too_much().into());
            }
            to.chunk(Chunk { columns: arrow::columns(&batch), rows, rejected: Vec::new() })?;
        }
    }
    // Pages have checksums, if the writer made them; the number of rows has none.
    if i128::from(progress.row) != whole {
        let read = progress.row;
        return Err(broken(origin, FORMAT, format!("it says that it has {whole} rows, and {read} can be read")).into());
    }
    Ok(())
}

/// What the file says of itself. A column of texts whose pages have each text once is read as it is: a text that occurs a
/// thousand times is compared once. Moments of the old type INT96 are read to the microsecond: in nanoseconds the years from 2262 on
/// do not fit.
fn metadata(pages: &Pages) -> Result<ArrowReaderMetadata, ParquetError> {
    let options = ArrowReaderOptions::new();
    let found = ArrowReaderMetadata::load(pages, options.clone())?;
    let columns = found.parquet_schema().columns();
    let is_dictionary = |name: &str| {
        let place = columns.iter().position(|column| column.path().parts() == [name]);
        let groups = found.metadata().row_groups();
        place.is_some_and(|place| {
            !groups.is_empty() && groups.iter().all(|group| has_dictionary(group.columns().get(place)))
        })
    };
    let is_int96 = |name: &str| {
        columns.iter().any(|column| column.path().parts() == [name] && column.physical_type() == Type::INT96)
    };
    let fields = found.schema().fields().iter().map(|field| match field.data_type() {
        DataType::Timestamp(_, zone) if is_int96(field.name()) => {
            let zone = zone.clone().or_else(|| zone_of_int96(found.metadata().file_metadata().created_by()));
            Arc::new(field.as_ref().clone().with_data_type(DataType::Timestamp(TimeUnit::Microsecond, zone)))
        }
        text @ (DataType::Utf8 | DataType::LargeUtf8) if is_dictionary(field.name()) => {
            let dictionary = DataType::Dictionary(Box::new(DataType::Int32), Box::new(text.clone()));
            Arc::new(field.as_ref().clone().with_data_type(dictionary))
        }
        _ => Arc::clone(field),
    });
    let schema = Schema::new_with_metadata(fields.collect::<Vec<_>>(), found.schema().metadata().clone());
    ArrowReaderMetadata::try_new(Arc::clone(found.metadata()), options.with_schema(Arc::new(schema)))
}

/// The zone of INT96, of which the format says nothing: programs built on parquet-java (Spark, Hive) write moments in UTC, others the
/// time of a clock.
fn zone_of_int96(writer: Option<&str>) -> Option<Arc<str>> {
    let writer = writer?.to_ascii_lowercase();
    ["parquet-mr", "parquet-java"].iter().any(|java| writer.starts_with(java)).then(|| Arc::from("UTC"))
}

/// Whether every page of a part of a column refers to its dictionary.
fn has_dictionary(part: Option<&ColumnChunkMetaData>) -> bool {
    let encodings = part.and_then(ColumnChunkMetaData::page_encoding_stats_mask);
    encodings.is_some_and(|encodings| {
        encodings.is_only(Encoding::RLE_DICTIONARY) || encodings.is_only(Encoding::PLAIN_DICTIONARY)
    })
}

/// How far the reading has come.
struct Progress<'a> {
    origin: &'a Origin,
    /// How many rows have been read.
    row: u64,
    /// How many there are, according to the file.
    rows: i64,
}

impl Progress<'_> {
    /// The numbers of the rows of the next batch.
    fn rows_of(&mut self, batch: &RecordBatch) -> Result<Vec<u64>, Diagnostic> {
        let first = self.row.saturating_add(1);
        self.row = self.row.saturating_add(u64::try_from(batch.num_rows()).unwrap_or(u64::MAX));
        // Pages are read in any order, so progress is measured by the rows.
        let bytes = self.origin.open()?.total();
        let rows = u128::try_from(self.rows).unwrap_or(0).max(1);
        let read = u128::from(bytes) * u128::from(self.row) / rows;
        self.origin.report(u64::try_from(read).unwrap_or(u64::MAX), bytes);
        Ok((first..=self.row).collect())
    }
}

impl Length for Pages {
    fn len(&self) -> u64 {
        match self {
            Pages::File(file) => Length::len(file.as_ref()),
            Pages::Memory(bytes) => Length::len(bytes),
        }
    }
}

impl ChunkReader for Pages {
    type T = Page;

    fn get_read(&self, start: u64) -> parquet::errors::Result<Page> {
        Ok(match self {
            Pages::File(file) => Page::File(file.get_read(start)?),
            Pages::Memory(bytes) => Page::Memory(bytes.get_read(start)?),
        })
    }

    fn get_bytes(&self, start: u64, length: usize) -> parquet::errors::Result<Bytes> {
        // The length comes from the file; memory for it is set aside only if the file holds so much.
        let end = u64::try_from(length).ok().and_then(|length| start.checked_add(length));
        if end.is_none_or(|end| end > self.len()) {
            return Err(ParquetError::EOF(format!("{length} bytes at {start} are beyond the end of the file")));
        }
        match self {
            Pages::File(file) => file.get_bytes(start, length),
            Pages::Memory(bytes) => bytes.get_bytes(start, length),
        }
    }
}

/// The bytes from some place on.
pub(crate) enum Page {
    /// Of a file.
    File(BufReader<File>),
    /// In memory.
    Memory(bytes::buf::Reader<Bytes>),
}

impl Read for Page {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        match self {
            Page::File(file) => file.read(buffer),
            Page::Memory(bytes) => bytes.read(buffer),
        }
    }
}
