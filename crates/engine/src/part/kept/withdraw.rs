//! Withdraws kept records: sources as they were added, and single records that are equal in every field.

use std::collections::BTreeMap;

use super::{KeptCell, KeptChunk, KeptColumn, KeptKind, KeptSource};
use crate::part::Mismatch;
use crate::plan::Key;

/// What changes of the sources of a kind when records are withdrawn.
#[derive(Default)]
pub(in crate::part) struct KeptRest {
    /// How often a source is no longer there, by its key.
    gone: BTreeMap<Key, u64>,
    /// What is left of sources from which single records are withdrawn, and how often that is there.
    rests: Vec<(KeptSource, u64)>,
}

impl KeptKind {
    /// What changes without the records of another part. A source that is in both is withdrawn as it was added. Of each other record
    /// one that equals it in every field is withdrawn, in whatever file that is; a record with an id is one record, so that it
    /// is withdrawn from all of them.
    pub(in crate::part) fn rest(&self, other: &KeptKind) -> Result<KeptRest, Mismatch> {
        let mut rest = KeptRest::default();
        let mut wanted = WantedRecords { has_id: self.has_id, left: BTreeMap::new() };
        for (key, (source, copies)) in &other.sources {
            let whole = self.sources.get(key).map_or(0, |(_, known)| *known.min(copies));
            if whole > 0 {
                rest.gone.insert(*key, whole);
            }
            wanted.add(source, copies - whole)?;
        }
        for (key, (source, copies)) in &self.sources {
            let mut left = copies.saturating_sub(rest.gone.get(key).copied().unwrap_or_default());
            while left > 0 && !wanted.left.is_empty() {
                let times = if self.has_id { left } else { 1 };
                let Some(reduced) = wanted.take_from(source) else { break };
                left -= times;
                rest.gone.insert(*key, copies - left);
                rest.rests.extend(reduced.map(|reduced| (reduced, times)));
            }
        }
        match wanted.missing() {
            0 => Ok(rest),
            missing => Err(Mismatch::NotThere { ids: if self.has_id { missing } else { 0 } }),
        }
    }

    /// Withdraws the records of another part; `rest` is what changes.
    pub(in crate::part) fn withdraw(&mut self, other: &KeptKind, rest: KeptRest) {
        let mut rows = 0_u64;
        for (key, gone) in rest.gone {
            if let Some((source, copies)) = self.sources.get_mut(&key) {
                *copies = copies.saturating_sub(gone);
                rows = rows.saturating_add(source.rows().saturating_mul(gone));
            }
        }
        self.sources.retain(|_, (_, copies)| *copies > 0);
        for (source, copies) in rest.rests {
            rows = rows.saturating_sub(source.rows().saturating_mul(copies));
            self.add(source, copies);
        }
        self.stated.withdraw(&other.stated.of_rows(rows));
    }
}

/// Records that are looked for.
struct WantedRecords {
    has_id: bool,
    /// How many of each are still to be found; 0 of one with an id that was found, and may be in another source, too.
    left: BTreeMap<Key, u64>,
}

impl WantedRecords {
    /// Looks for the records of a source, so many times.
    fn add(&mut self, source: &KeptSource, times: u64) -> Result<(), Mismatch> {
        if times == 0 {
            return Ok(());
        }
        // What could not be read equals nothing.
        if source.chunks.iter().any(|chunk| !chunk.unread.is_empty()) {
            return Err(Mismatch::NotThere { ids: 0 });
        }
        for chunk in &source.chunks {
            for row in 0..chunk.rows.len() {
                let left = self.left.entry(chunk.record(&source.headers, row)).or_default();
                *left = if self.has_id { 1 } else { left.saturating_add(times) };
            }
        }
        Ok(())
    }

    /// How many different records were not found.
    fn missing(&self) -> usize {
        self.left.values().filter(|left| **left > 0).count()
    }

    /// Whether a record is looked for, which then is found.
    fn is_found(&mut self, record: Key) -> bool {
        let Some(left) = self.left.get_mut(&record) else { return false };
        *left = left.saturating_sub(1);
        if *left == 0 && !self.has_id {
            self.left.remove(&record);
        }
        true
    }

    /// Finds records in a source. What is left of it without them, if anything is; `None` if it has none of them.
    fn take_from(&mut self, source: &KeptSource) -> Option<Option<KeptSource>> {
        let mut chunks = Vec::new();
        let mut is_reduced = false;
        for chunk in &source.chunks {
            let rows = 0..chunk.rows.len();
            let left: Vec<usize> = rows.filter(|row| !self.is_found(chunk.record(&source.headers, *row))).collect();
            if left.len() == chunk.rows.len() {
                chunks.push(chunk.clone());
                continue;
            }
            is_reduced = true;
            if !left.is_empty() || !chunk.unread.is_empty() {
                chunks.push(chunk.with_rows(&left));
            }
        }
        let rest = || KeptSource { chunks, ..source.without_rows() };
        is_reduced.then(rest).map(|rest| Some(rest).filter(|rest| !rest.chunks.is_empty()))
    }
}

impl KeptSource {
    fn without_rows(&self) -> KeptSource {
        let KeptSource { name, sheet, headers, leaves_out_empty_fields, chunks: _ } = self;
        KeptSource {
            name: name.clone(),
            sheet: sheet.clone(),
            headers: headers.clone(),
            leaves_out_empty_fields: *leaves_out_empty_fields,
            chunks: Vec::new(),
        }
    }
}

impl KeptChunk {
    /// A hash of what a record contains: each cell that is not empty, with its header, in whatever order the columns are.
    fn record(&self, headers: &[String], row: usize) -> Key {
        let cells =
            headers.iter().zip(&self.columns).filter_map(|(header, column)| Some((header, column.cells.get(row)?)));
        let is_empty = |cell: &KeptCell| matches!(cell, KeptCell::Empty | KeptCell::LeftOut);
        let mut cells: Vec<(&String, &KeptCell)> = cells.filter(|(_, cell)| !is_empty(cell)).collect();
        cells.sort_by_key(|(header, _)| *header);
        Key::of_value(&cells)
    }

    /// The same with these rows alone.
    fn with_rows(&self, rows: &[usize]) -> KeptChunk {
        let column = |column: &KeptColumn| KeptColumn {
            holds: column.holds,
            type_name: column.type_name.clone(),
            cells: rows.iter().filter_map(|row| column.cells.get(*row).cloned()).collect(),
        };
        KeptChunk {
            rows: rows.iter().filter_map(|row| self.rows.get(*row).copied()).collect(),
            unread: self.unread.clone(),
            columns: self.columns.iter().map(|of| column(of).into()).collect(),
        }
    }
}
