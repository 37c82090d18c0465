//! Parquet files: typed columns, handed over as they are.
//!
//! Only the columns asked for are unpacked. The row of a record is its position, from 1. What a type can mean for a
//! field is settled where the records are evaluated.

use std::fs::File;
use std::io::{BufReader, Read};

use arrow_array::RecordBatch;
use arrow_schema::SchemaRef;
use bytes::Bytes;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};
use parquet::errors::ParquetError;
use parquet::file::reader::{ChunkReader, Length};
use tieuchi_engine::{Chunk, Chunks, Source};
use tieuchi_source::{Diagnostic, codes};

use crate::Origin;
use crate::limits::BATCH_ROWS;
use crate::origin::Pages;

/// A Parquet file as a table. In memory are a batch and the pages that it comes from.
#[derive(Clone, Debug)]
pub struct Parquet {
    origin: Origin,
}

impl Parquet {
    /// The Parquet file that lies there.
    #[must_use]
    pub fn new(origin: Origin) -> Self {
        Parquet { origin }
    }

    fn builder(&self) -> Result<ParquetRecordBatchReaderBuilder<Pages>, Diagnostic> {
        ParquetRecordBatchReaderBuilder::try_new(self.origin.pages()?).map_err(|error| self.broken(&error))
    }

    fn headers_of(&self, schema: &SchemaRef) -> Result<Vec<String>, Diagnostic> {
        if schema.fields().is_empty() {
            return Err(self.origin.finding(codes::NO_HEADER).help("help"));
        }
        Ok(schema.fields().iter().map(|field| field.name().clone()).collect())
    }

    fn broken(&self, error: &dyn std::error::Error) -> Diagnostic {
        let broken = self.origin.finding(codes::BROKEN_FILE).with("format", "Parquet");
        broken.with("detail", error.to_string()).help("help")
    }
}

impl Source for Parquet {
    fn name(&self) -> &str {
        self.origin.name()
    }

    fn headers(&self) -> Result<Vec<String>, Diagnostic> {
        self.headers_of(self.builder()?.schema())
    }

    fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> {
        let builder = self.builder()?;
        let headers = self.headers_of(builder.schema())?;
        let asked = self.origin.asked(&headers, columns)?;
        let mut fields = builder.schema().fields().iter();
        let nested = fields.find(|field| field.data_type().is_nested() && asked.contains(field.name()));
        if let Some(field) = nested {
            return Err(self.origin.finding_in(codes::NESTED_VALUE, field.name()).help("help"));
        }
        let mut unpacked = columns.to_vec();
        unpacked.sort_unstable();
        unpacked.dedup();
        // A batch has its columns in the order of the file.
        let order = columns.iter().filter_map(|column| unpacked.binary_search(column).ok()).collect();
        let total_rows = u64::try_from(builder.metadata().file_metadata().num_rows()).unwrap_or(0);
        let mask = ProjectionMask::roots(builder.parquet_schema(), unpacked);
        let batches = builder.with_projection(mask).with_batch_size(BATCH_ROWS).build();
        let batches = batches.map_err(|error| self.broken(&error))?;
        let total_bytes = self.origin.open()?.total();
        Ok(Box::new(Reading { parquet: self, batches, order, row: 0, total_rows, total_bytes, ended: false }))
    }
}

/// A reading under way.
struct Reading<'a> {
    parquet: &'a Parquet,
    batches: ParquetRecordBatchReader,
    order: Vec<usize>,
    /// How many rows have been read.
    row: u64,
    total_rows: u64,
    total_bytes: u64,
    ended: bool,
}

impl Reading<'_> {
    fn chunk(&mut self, batch: &RecordBatch) -> Result<Chunk, Diagnostic> {
        let batch = batch.project(&self.order).map_err(|error| self.parquet.broken(&error))?;
        let count = u64::try_from(batch.num_rows()).unwrap_or(u64::MAX);
        let first = self.row.saturating_add(1);
        self.row = self.row.saturating_add(count);
        let done = u128::from(self.total_bytes) * u128::from(self.row) / u128::from(self.total_rows.max(1));
        self.parquet.origin.report(u64::try_from(done).unwrap_or(u64::MAX), self.total_bytes);
        Ok(Chunk { batch, rows: (first..=self.row).collect(), rejected: Vec::new() })
    }
}

impl Iterator for Reading<'_> {
    type Item = Result<Chunk, Diagnostic>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let chunk = match self.batches.next()? {
            Ok(batch) => self.chunk(&batch),
            Err(error) => Err(self.parquet.broken(&error)),
        };
        self.ended = chunk.is_err();
        Some(chunk)
    }
}

impl Length for Pages {
    fn len(&self) -> u64 {
        match self {
            Pages::File(file) => Length::len(file),
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
