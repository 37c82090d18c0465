//! Values that belong to the rows below them too: of merged cells, and of fields that the rules fill down.

use crate::table::raw::{Cells, Content, HeldCell};

/// A column whose blank cells have the value above.
pub(super) struct Down {
    pub(super) column: usize,
    /// Whether the rules say so; else only where cells are merged.
    pub(super) is_declared: bool,
    /// What is above, and to which row it reaches.
    pub(super) above: Option<(HeldCell, u64)>,
}

/// The cells of a row with the values from above.
pub(super) struct Filled<'c, C> {
    pub(super) cells: &'c C,
    pub(super) above: &'c [(usize, HeldCell)],
}

impl<C: Cells> Cells for Filled<'_, C> {
    fn width(&self) -> usize {
        self.above.iter().map(|(column, _)| column + 1).fold(self.cells.width(), usize::max)
    }

    fn get(&self, column: usize) -> Content<'_> {
        let above = self.above.iter().find(|(of, _)| *of == column);
        above.map_or_else(|| self.cells.get(column), |(_, cell)| cell.content())
    }

    fn sums_above(&self, column: usize) -> bool {
        self.cells.sums_above(column)
    }

    fn sums_any_above(&self) -> bool {
        self.cells.sums_any_above()
    }
}
