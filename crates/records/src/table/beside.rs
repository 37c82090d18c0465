//! Tables side by side: which columns belong to the one that is meant.

use super::raw::{Cells, Content};

/// How surely a column belongs to a field: least by its lowest cell alone.
pub(super) const LOWER_ALONE: usize = 2;
/// By how surely, the columns that may belong to a field.
pub(super) type Claims = [Vec<usize>; LOWER_ALONE + 1];

/// The columns of other tables, which blank columns divide from the one that names the most fields. Columns there are no field's, if
/// that one has such a column.
pub(super) fn beside(filled: &[bool], claims: &mut [Claims]) -> Vec<usize> {
    let mut blocks: Vec<(usize, usize)> = Vec::new();
    for (column, _) in filled.iter().enumerate().filter(|(_, is_filled)| **is_filled) {
        match blocks.last_mut() {
            Some((_, last)) if *last + 1 == column => *last = column,
            _ => blocks.push((column, column)),
        }
    }
    let named = |(first, last): (usize, usize)| {
        let in_block = |columns: &Vec<usize>| columns.iter().any(|column| (first..=last).contains(column));
        claims.iter().filter(|claims| claims.iter().any(in_block)).count()
    };
    let counts: Vec<((usize, usize), usize)> = blocks.iter().map(|block| (*block, named(*block))).collect();
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let mut best = counts.iter().filter(|(_, count)| *count == most);
    let (Some((block, _)), None) = (best.next(), best.next()) else { return Vec::new() };
    let is_in = |column: &usize| (block.0..=block.1).contains(column);
    for columns in claims.iter_mut().flatten().filter(|columns| columns.len() > 1 && columns.iter().any(is_in)) {
        columns.retain(is_in);
    }
    let is_claimed = |(first, last): &(usize, usize)| {
        claims.iter().flatten().flatten().any(|column| (*first..=*last).contains(column))
    };
    let others = blocks.iter().filter(|other| *other != block && other.1 > other.0 && !is_claimed(other));
    others.flat_map(|(first, last)| *first..=*last).collect()
}

/// The cells of a row without those of other tables.
pub(super) struct Own<'c, C> {
    pub(super) cells: &'c C,
    pub(super) beside: &'c [usize],
}

impl<C: Cells> Cells for Own<'_, C> {
    fn width(&self) -> usize {
        self.cells.width()
    }

    fn get(&self, column: usize) -> Content<'_> {
        if self.beside.contains(&column) { Content::Empty } else { self.cells.get(column) }
    }

    fn sums_above(&self, column: usize) -> bool {
        !self.beside.contains(&column) && self.cells.sums_above(column)
    }

    fn sums_any_above(&self) -> bool {
        (0..self.width()).any(|column| self.sums_above(column))
    }
}
