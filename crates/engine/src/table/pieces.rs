//! The rows of one source, piece by piece through the intake.

use std::ops::Range;
use std::sync::Arc;

use tieuchi_model::schema::{FieldId, KindId};
use tieuchi_source::{Diagnostic, codes};

use super::{Table, broken};
use crate::bits::WORD;
use crate::column::Cell;
use crate::columns::Columns;
use crate::intake::{Dictionaries, FaultyValue, Intake};
use crate::misspelt::{SimilarKey, mark};
use crate::plan::Plan;
use crate::row_hashes::row_hashes;
use crate::source::{Chunk, Chunks};

/// How many rows are read at once: their values stay in the processor's cache until they are counted.
pub(crate) const PIECE: usize = 16_384;

/// Of how many countings the rows of a piece are placed without more memory than a few megabytes.
const COUNTINGS: usize = 256;

/// How many rows of a kind are read at once: of each of its countings a place and an outcome of every row is kept meanwhile.
pub(crate) fn rows_at_once(plan: &Plan<'_>, kind: KindId) -> usize {
    let countings = plan.countings.iter().filter(|counting| counting.population.kind == kind).count();
    let relations = plan.relations.iter().filter(|relation| relation.has.related.kind == kind).count();
    let rows = (PIECE * COUNTINGS).checked_div(countings + relations).unwrap_or(PIECE);
    rows.clamp(WORD, PIECE).next_multiple_of(WORD)
}

/// Some rows of a source.
pub(super) struct ReadPiece {
    /// The batch that they are of.
    pub(super) chunk: Arc<Chunk>,
    /// Which rows of that.
    pub(super) rows: Range<usize>,
    pub(super) columns: Columns,
    pub(super) faults: Vec<FaultyValue>,
    /// The hash of each row by the fields by which rows are compared.
    pub(super) hashes: Vec<u64>,
    /// One finding for each row that could not be read at all.
    pub(super) rejected: Vec<Diagnostic>,
}

/// The pieces of one source. After an error nothing follows.
pub(super) struct Pieces<'s> {
    pub(super) table: &'s Table<'s>,
    /// Which source of the table.
    pub(super) index: usize,
    pub(super) intake: Intake<'s>,
    /// The fields that are read from the first columns.
    pub(super) served: Vec<FieldId>,
    /// The columns of a field and of a key that is similar to its name.
    pub(super) similar: Vec<(usize, usize, SimilarKey)>,
    /// The fields that should have a column and have none.
    pub(super) absent: Vec<FieldId>,
    /// How many columns a batch has.
    pub(super) width: usize,
    pub(super) chunks: Chunks<'s>,
    pub(super) dictionaries: Dictionaries,
    /// The batch of which rows are left, from this one on, and the findings about its other rows.
    pub(super) rest: Option<(Arc<Chunk>, usize, Vec<Diagnostic>)>,
}

impl Iterator for Pieces<'_> {
    type Item = Result<ReadPiece, Diagnostic>;

    fn next(&mut self) -> Option<Self::Item> {
        let (chunk, start, rejected) = match self.rest.take() {
            Some(rest) => rest,
            None if self.table.control.is_cancelled() => return None,
            None => {
                let chunk = self.chunks.next()?;
                match self.begin(chunk) {
                    Ok(begun) => begun,
                    Err(finding) => {
                        self.chunks = Box::new(std::iter::empty());
                        return Some(Err(finding));
                    }
                }
            }
        };
        let end = chunk.rows.len().min(start.saturating_add(self.table.rows_at_once));
        let piece = self.read(&chunk, start..end);
        if end < chunk.rows.len() && piece.is_ok() {
            self.rest = Some((Arc::clone(&chunk), end, Vec::new()));
        }
        if piece.is_err() {
            self.chunks = Box::new(std::iter::empty());
        }
        let compared = self.intake.compared;
        Some(piece.map(|(columns, faults)| {
            let hashes = compared.map(|fields| row_hashes(&columns, fields)).unwrap_or_default();
            ReadPiece { chunk, rows: start..end, columns, faults, hashes, rejected }
        }))
    }
}

impl Pieces<'_> {
    /// Begins a batch, which has what was asked for.
    fn begin(&mut self, chunk: Result<Chunk, Diagnostic>) -> Result<(Arc<Chunk>, usize, Vec<Diagnostic>), Diagnostic> {
        let mut chunk = chunk?;
        let name = self.table.sources.get(self.index).map_or("", |source| source.name());
        let rows = chunk.rows.len();
        if chunk.columns.len() != self.width {
            return Err(broken(name, "columns", chunk.columns.len(), self.width));
        }
        if chunk.columns.iter().any(|column| column.cell(rows) != Cell::Empty) {
            return Err(broken(name, "rows", rows, rows + 1));
        }
        self.dictionaries.begin(rows);
        let rejected = std::mem::take(&mut chunk.rejected);
        Ok((Arc::new(chunk), 0, rejected))
    }

    fn read(&mut self, chunk: &Chunk, rows: Range<usize>) -> Result<(Columns, Vec<FaultyValue>), Diagnostic> {
        let Pieces { table, index, intake, served, similar, absent, dictionaries, .. } = self;
        let read = intake.read(served, absent, &chunk.columns, rows.clone(), dictionaries);
        let (mut columns, mut faults) = read.map_err(|wrong| {
            Diagnostic::new(codes::WRONG_COLUMN_TYPE, table.place_of(*index, None, wrong.field))
                .with("column", table.header(*index, wrong.field))
                .with("found", wrong.found)
                .with("field", table.kind.field(wrong.field).map_or("", |field| field.name.as_str()))
                .help("help")
        })?;
        for (of_field, of_key, key) in similar {
            if let (Some(of_field), Some(of_key)) = (chunk.columns.get(*of_field), chunk.columns.get(*of_key)) {
                mark((table.kind, *key), (of_field, of_key), rows.clone(), &mut columns, &mut faults);
            }
        }
        // Found column by column, and reported row by row.
        faults.sort_by_key(|faulty| faulty.row_in_batch);
        Ok((columns, faults))
    }
}
