//! The records of one kind, read batch by batch through their intake.

mod pieces;

use std::collections::BTreeSet;
use std::ops::{ControlFlow, Range};
use std::sync::{Arc, OnceLock};

use tieuchi_model::schema::{FieldId, FieldSet, HeaderMatch, Kind, KindId};
use tieuchi_model::time::When;
use tieuchi_source::hidden::printable;
use tieuchi_source::{Arg, Diagnostic, Place, codes, text};

pub(crate) use self::pieces::{PIECE, rows_at_once};
use self::pieces::{Pieces, ReadPiece};
use crate::columns::Columns;
use crate::control::{Control, Progress};
use crate::findings::Findings;
use crate::intake::{Dictionaries, FaultyValue, Intake, ValueFault};
use crate::misspelt::{SimilarKey, similar_keys};
use crate::nothing::means_nothing;
use crate::source::{Chunk, Source};
use crate::threads::each_made_ahead;

/// The records of one kind, from one or several sources.
pub(crate) struct Table<'a> {
    pub(crate) id: KindId,
    pub(crate) kind: &'a Kind,
    sources: &'a [Box<dyn Source>],
    /// For each source, the keys that may be misspelt.
    similar: Vec<Vec<SimilarKey>>,
    /// For each source, the column of each field.
    layouts: Vec<Vec<Option<usize>>>,
    headers: Vec<Vec<String>>,
    /// For each source, the optional fields that its records may leave out, and do: they are empty.
    left_out: Vec<FieldSet>,
    /// Whether a column that is absent counts as one of empty cells.
    sparse: bool,
    control: &'a Control,
    without_header: Vec<usize>,
    /// How many rows there were when they were first read to the end.
    rows: OnceLock<usize>,
    /// The name of the first file of records that are not here.
    file_elsewhere: Option<String>,
    /// How many rows are read at once.
    rows_at_once: usize,
}

/// A batch of records with their places.
pub(crate) struct Batch {
    /// Which of the kind's sources it comes from.
    pub(crate) source: usize,
    /// The name of that source.
    pub(crate) file: Arc<str>,
    pub(crate) columns: Columns,
    /// What it is a piece of, and which rows of that.
    chunk: Arc<Chunk>,
    rows: Range<usize>,
    /// The record number of the first record.
    pub(crate) first_record_number: u64,
    pub(crate) faults: Vec<FaultyValue>,
    /// The hash of each row by the fields by which rows are compared; empty if they are not.
    pub(crate) hashes: Vec<u64>,
    /// One finding for each row that could not be read at all.
    pub(crate) rejected: Vec<Diagnostic>,
}

/// Where a record was read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RowPosition {
    /// Which row of its batch it is, from 0.
    pub(crate) row_in_batch: usize,
    /// Which of all records of its kind it is in the order of reading, from 0.
    pub(crate) record_number: u64,
    /// Which row of its file it is, as a person counts.
    pub(crate) row_number: u64,
}

impl Batch {
    /// The row number of each record in its file.
    pub(crate) fn row_numbers(&self) -> &[u64] {
        self.chunk.rows.get(self.rows.clone()).unwrap_or_default()
    }

    /// The row number of a record.
    pub(crate) fn row_number(&self, row_in_batch: usize) -> u64 {
        self.row_numbers().get(row_in_batch).copied().unwrap_or_default()
    }

    /// Where each record was read.
    pub(crate) fn records(&self) -> impl Iterator<Item = RowPosition> {
        (0..self.rows.len()).map(|row| self.position(row))
    }

    /// Where a record was read.
    pub(crate) fn position(&self, row_in_batch: usize) -> RowPosition {
        RowPosition {
            row_in_batch,
            record_number: self.record_number(row_in_batch),
            row_number: self.row_number(row_in_batch),
        }
    }

    /// Which of all records of its kind it is in the order of reading.
    pub(crate) fn record_number(&self, row_in_batch: usize) -> u64 {
        self.first_record_number.saturating_add(u64::try_from(row_in_batch).unwrap_or(u64::MAX))
    }
}

impl<'a> Table<'a> {
    /// Finds the columns. `wanted` are the fields that must be there.
    pub(crate) fn new(
        id: KindId,
        kind: &'a Kind,
        sources: &'a [Box<dyn Source>],
        wanted: &FieldSet,
        (sparse, control): (bool, &'a Control),
        findings: &mut Findings,
    ) -> Self {
        let mut layouts = Vec::new();
        let mut all_left_out = Vec::new();
        let mut all_similar = Vec::new();
        let mut all_headers = Vec::new();
        let mut without_header = Vec::new();
        for source in sources {
            let headers = match source.headers() {
                Ok(headers) => headers,
                Err(finding) => {
                    findings.push(finding);
                    without_header.push(layouts.len());
                    Vec::new()
                }
            };
            let mut found = kind.columns(&headers);
            let left_out = left_out(kind, &found, &headers, source.as_ref());
            let (similar, crowded) = if source.leaves_out_empty_fields() {
                similar_keys(kind, &found, &headers)
            } else {
                Default::default()
            };
            // Which of so many keys is the field's is not known.
            for field in crowded {
                found.missing.push(field);
                if let Some(column) = found.columns.get_mut(field.0) {
                    *column = None;
                }
            }
            if !headers.is_empty() {
                for (field, columns) in &found.ambiguous {
                    let names: Vec<String> =
                        columns.iter().filter_map(|column| headers.get(*column)).cloned().collect();
                    let field = kind.field(*field).map_or("", |field| field.name.as_str());
                    findings.push(
                        Diagnostic::new(codes::AMBIGUOUS_COLUMN, file(source.as_ref()))
                            .with("field", field)
                            .with("columns", Arg::List(names))
                            .help("help"),
                    );
                }
                let none = found.missing.len() == kind.fields.len();
                for field in
                    found.missing.iter().filter(|field| wanted.contains(**field) && !left_out.contains(**field))
                {
                    findings.push(missing_column(kind, *field, &headers, none, source.as_ref()));
                }
            }
            layouts.push(found.columns);
            all_left_out.push(left_out);
            all_similar.push(similar);
            all_headers.push(headers);
        }
        Table {
            id,
            kind,
            sources,
            similar: all_similar,
            layouts,
            headers: all_headers,
            left_out: all_left_out,
            sparse,
            control,
            without_header,
            rows: OnceLock::new(),
            file_elsewhere: None,
            rows_at_once: PIECE,
        }
    }

    /// The table of records that are not here: they were counted elsewhere, in this file first.
    pub(crate) fn elsewhere(id: KindId, kind: &'a Kind, file: String, control: &'a Control) -> Self {
        Table {
            id,
            kind,
            sources: &[],
            similar: Vec::new(),
            layouts: Vec::new(),
            headers: Vec::new(),
            left_out: Vec::new(),
            sparse: false,
            without_header: Vec::new(),
            rows: OnceLock::new(),
            control,
            file_elsewhere: Some(file),
            rows_at_once: PIECE,
        }
    }

    /// The same, of which so many rows are read at once.
    pub(crate) fn with_rows_at_once(self, rows_at_once: usize) -> Self {
        Table { rows_at_once, ..self }
    }

    /// The name of the first source.
    pub(crate) fn file(&self) -> &str {
        let elsewhere = self.file_elsewhere.as_deref().unwrap_or_default();
        self.sources.first().map_or(elsewhere, |source| source.name())
    }

    /// The name of a source.
    pub(crate) fn name_of(&self, source: usize) -> &str {
        self.sources.get(source).map_or("", |source| source.name())
    }

    /// The columns of a source from which fields are read.
    pub(crate) fn columns_of(&self, source: usize) -> Vec<usize> {
        let served = self.layouts.get(source).into_iter().flatten().copied().flatten();
        let similar = self.similar.get(source).into_iter().flatten().map(|key| key.column);
        let columns: BTreeSet<usize> = served.chain(similar).collect();
        columns.into_iter().collect()
    }

    /// Every field that has a column in some source.
    pub(crate) fn present(&self) -> FieldSet {
        (0..self.kind.fields.len())
            .map(FieldId)
            .filter(|field| self.layouts.iter().any(|layout| layout.get(field.0).copied().flatten().is_some()))
            .collect()
    }

    /// The header of a field in a source.
    pub(crate) fn header(&self, source: usize, field: FieldId) -> String {
        let column = self.layouts.get(source).and_then(|layout| layout.get(field.0)).copied().flatten();
        let header = column.and_then(|column| self.headers.get(source)?.get(column)).cloned();
        header.unwrap_or_else(|| self.kind.field(field).map_or_else(String::new, |field| field.name.clone()))
    }

    /// The header of a column of a source.
    pub(crate) fn column_header(&self, source: usize, column: usize) -> String {
        self.headers.get(source).and_then(|headers| headers.get(column)).cloned().unwrap_or_default()
    }

    /// Whether its records are not here.
    pub(crate) fn is_elsewhere(&self) -> bool {
        self.sources.is_empty()
    }

    /// Whether the header of a source could not be read, so that nothing of it is known.
    pub(crate) fn is_incomplete(&self) -> bool {
        self.without_header().next().is_some()
    }

    /// The sources whose header could not be read.
    pub(crate) fn without_header(&self) -> impl Iterator<Item = Arc<str>> {
        self.without_header.iter().filter_map(|source| Some(self.sources.get(*source)?.name().into()))
    }

    /// What its sources found about themselves, now that they have been read to the end.
    pub(crate) fn warnings(&self) -> Vec<Diagnostic> {
        self.sources.iter().flat_map(|source| source.warnings()).collect()
    }

    /// Reads every batch from the beginning, until the host cancels.
    ///
    /// # Errors
    /// A finding if a source cannot be read, or does not give what it gave at first.
    pub(crate) fn scan(
        &self,
        fields: &FieldSet,
        intake: Intake<'_>,
        each: &mut dyn FnMut(Batch) -> Result<ControlFlow<()>, Diagnostic>,
    ) -> Result<(), Diagnostic> {
        let (mut first_record_number, mut read_rows) = (0u64, 0usize);
        let total = self.total();
        for index in 0..self.sources.len() {
            let Some(pieces) = self.pieces(index, fields, intake)? else { continue };
            let file: Arc<str> = self.sources.get(index).map_or("", |source| source.name()).into();
            let mut ended = true;
            each_made_ahead(pieces, self.control.threads, &mut |piece| {
                let ReadPiece { chunk, rows, columns, faults, hashes, rejected } = piece?;
                let count = rows.len();
                read_rows = read_rows.saturating_add(count + rejected.len());
                let batch = Batch {
                    source: index,
                    file: Arc::clone(&file),
                    columns,
                    chunk,
                    rows,
                    first_record_number,
                    faults,
                    hashes,
                    rejected,
                };
                first_record_number = first_record_number.saturating_add(u64::try_from(count).unwrap_or(u64::MAX));
                let (step, done) = (intake.step, first_record_number);
                self.control.report(|| Progress { step, kind: Some(self.id), done, total });
                if self.control.is_cancelled() || each(batch)?.is_break() {
                    ended = false;
                    return Ok(ControlFlow::Break(()));
                }
                Ok(ControlFlow::Continue(()))
            })?;
            if !ended || self.control.is_cancelled() {
                return Ok(());
            }
        }
        let at_first = *self.rows.get_or_init(|| read_rows);
        if read_rows == at_first { Ok(()) } else { Err(broken(self.file(), "changed", read_rows, at_first)) }
    }

    /// The rows of a source, piece by piece; `None` if it has no header: then there is nothing to read, which has a finding.
    fn pieces<'s>(
        &'s self,
        index: usize,
        fields: &FieldSet,
        intake: Intake<'s>,
    ) -> Result<Option<Pieces<'s>>, Diagnostic> {
        let (Some(source), Some(layout)) = (self.sources.get(index), self.layouts.get(index)) else { return Ok(None) };
        if self.headers.get(index).is_none_or(Vec::is_empty) {
            return Ok(None);
        }
        let (served, mut columns): (Vec<FieldId>, Vec<usize>) = fields
            .iter()
            .filter_map(|field| layout.get(field.0).copied().flatten().map(|column| (field, column)))
            .unzip();
        let similar = self.similar.get(index).map_or(&[][..], Vec::as_slice);
        let similar: Vec<(usize, usize, SimilarKey)> = similar
            .iter()
            .filter_map(|key| Some((served.iter().position(|field| *field == key.field)?, *key)))
            .enumerate()
            .map(|(number, (of_field, key))| (of_field, served.len() + number, key))
            .collect();
        columns.extend(similar.iter().map(|(.., key)| key.column));
        let absent: Vec<FieldId> = if self.sparse {
            Vec::new()
        } else {
            let is_empty = |field: &FieldId| self.left_out.get(index).is_some_and(|fields| fields.contains(*field));
            fields.iter().filter(|field| !served.contains(field) && !is_empty(field)).collect()
        };
        let chunks = source.open(&columns)?;
        let width = columns.len();
        let dictionaries = Dictionaries::default();
        Ok(Some(Pieces {
            table: self,
            index,
            intake,
            served,
            similar,
            absent,
            width,
            chunks,
            dictionaries,
            rest: None,
        }))
    }

    /// How many records there are, if that is known.
    fn total(&self) -> Option<u64> {
        let read = self.rows.get().and_then(|rows| u64::try_from(*rows).ok());
        read.or_else(|| self.sources.iter().map(|source| source.records()).sum())
    }

    /// The place of a cell in a source; of the whole column if there is no row number.
    pub(crate) fn place_of(&self, source: usize, row_number: Option<u64>, field: FieldId) -> Place {
        let file = self.sources.get(source).map_or("", |source| source.name()).to_owned();
        Place::Record { file, row: row_number, column: Some(self.header(source, field)) }
    }

    /// The header of the column of a value, if each period is a column of its own.
    fn period_header(&self, batch: &Batch, faulty: &FaultyValue) -> Option<String> {
        let columns = self.kind.layout.period_columns.as_ref().filter(|columns| columns.value == faulty.field)?;
        match batch.columns.when(columns.period, faulty.row_in_batch).value()? {
            When::Day(day) => self.sources.get(batch.source)?.period_header(&day.to_string()),
            When::Moment(_) => None,
        }
    }

    /// The finding for a value that could not be used; a misspelt key has one for all its rows.
    pub(crate) fn fault(&self, batch: &Batch, faulty: &FaultyValue) -> Option<Diagnostic> {
        let row_number = batch.row_number(faulty.row_in_batch);
        let mut place = self.place_of(batch.source, Some(row_number), faulty.field);
        let of_period = self.period_header(batch, faulty);
        let column = of_period.clone().unwrap_or_else(|| self.header(batch.source, faulty.field));
        if let (Place::Record { column, .. }, Some(header)) = (&mut place, of_period) {
            *column = Some(header);
        }
        match &faulty.fault {
            ValueFault::Misspelt { .. } => None,
            ValueFault::Empty => {
                Some(Diagnostic::new(codes::EMPTY_REQUIRED, place).with("column", column).help("help"))
            }
            ValueFault::Unreadable { text, cause } => {
                let mut finding = Diagnostic::new(codes::UNREADABLE_VALUE, place)
                    .with("column", column)
                    .with("value", shortened(text));
                if means_nothing(text) {
                    return Some(finding.with("written", format!("\"{}\"", shortened(text.trim()))).help("empty"));
                }
                finding = finding.help(cause.key());
                for (name, arg) in cause.args() {
                    finding = finding.with(name, arg);
                }
                Some(finding)
            }
        }
    }
}

/// A source of a program does not give what it should; `help` is how.
fn broken(name: &str, help: &'static str, given: usize, wanted: usize) -> Diagnostic {
    let number = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let finding = Diagnostic::new(codes::BROKEN_SOURCE, Place::File(name.to_owned()));
    finding.with("given", number(given)).with("wanted", number(wanted)).help(help)
}

fn file(source: &dyn Source) -> Place {
    Place::Record { file: source.name().to_owned(), row: Some(header_row(source).unwrap_or(1)), column: None }
}

/// The last row of the header, if that is known.
fn header_row(source: &dyn Source) -> Option<u64> {
    source.table_read()?.header.map(|(_, last)| last)
}

/// The optional fields that the records of a source leave out because they are empty. A key that no field is served by and
/// that is nearly the field's name is a spelling mistake: then the field is missing.
fn left_out(kind: &Kind, found: &HeaderMatch, headers: &[String], source: &dyn Source) -> FieldSet {
    if !source.leaves_out_empty_fields() {
        return FieldSet::new();
    }
    let unused = || found.unused.iter().filter_map(|column| headers.get(*column)).map(String::as_str);
    let is_misspelt = |name: &str| text::nearest(name, unused()).is_some();
    let is_left_out = |id: &&FieldId| {
        let field = kind.field(**id).filter(|field| field.optional);
        field.is_some_and(|field| !std::iter::once(&field.name).chain(&field.headers).any(|name| is_misspelt(name)))
    };
    found.missing.iter().filter(is_left_out).copied().collect()
}

/// A field has no column; `none` has one.
fn missing_column(kind: &Kind, field: FieldId, headers: &[String], none: bool, source: &dyn Source) -> Diagnostic {
    let declared = kind.field(field);
    let name = declared.map_or("", |field| field.headers.first().unwrap_or(&field.name));
    let finding = Diagnostic::new(
        codes::MISSING_COLUMN,
        // In the first row a header is looked for anyway.
        Place::Record { file: source.name().to_owned(), row: header_row(source).filter(|row| *row > 1), column: None },
    )
    .with("column", name)
    .with("columns", Arg::List(headers.iter().take(40).cloned().collect()));
    match text::nearest(name, headers.iter().map(String::as_str)) {
        Some(nearest) => finding.with("nearest", nearest).help("nearest"),
        None => finding.help(if none { "none" } else { "help" }),
    }
}

/// A value as a message can show it.
pub(crate) fn shortened(text: &str) -> String {
    const SHOWN: usize = 60;
    // A cell may have line breaks; other invisible characters are shown, or the value would look like another.
    let is_break = |letter: char| letter.is_control() && letter.is_whitespace();
    let start: String = text.chars().take(SHOWN).map(|letter| if is_break(letter) { ' ' } else { letter }).collect();
    let mut shown = printable(&start).into_owned();
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}
