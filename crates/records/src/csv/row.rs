//! The cells of one CSV row: from bytes to text, or what is wrong with them.

use std::str;

use tieuchi::Limits;

/// What makes a row unreadable, with the position of the cell.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fault {
    NotUtf8(usize),
    Nul(usize),
    Long(usize),
}

/// The cells of one row as bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cells<'a> {
    /// All cells, one after the other.
    pub(super) bytes: &'a [u8],
    /// Where each cell ends.
    pub(super) ends: &'a [usize],
}

impl<'a> Cells<'a> {
    /// Whether it has only white space.
    pub(super) fn is_blank(self) -> bool {
        // Few rows begin so: the others are not looked through.
        let may_be = self.bytes.first().is_none_or(|byte| byte.is_ascii_whitespace() || !byte.is_ascii());
        may_be && str::from_utf8(self.bytes).is_ok_and(|text| text.trim().is_empty())
    }

    /// The cells as text.
    pub(super) fn read(self, limits: &Limits) -> Result<Texts<'a>, Fault> {
        let holder = |byte: usize| self.ends.partition_point(|end| *end <= byte);
        let text = str::from_utf8(self.bytes).map_err(|error| Fault::NotUtf8(holder(error.valid_up_to())))?;
        if let Some(byte) = text.find('\0') {
            return Err(Fault::Nul(holder(byte)));
        }
        let mut start = 0;
        for (cell, end) in self.ends.iter().copied().enumerate() {
            if !text.is_char_boundary(end) {
                // Whole as a row, the text is cut in the middle of a letter by a separator.
                return Err(Fault::NotUtf8(cell));
            }
            if end.saturating_sub(start) > limits.value_bytes {
                return Err(Fault::Long(cell));
            }
            start = end;
        }
        Ok(Texts { text, ends: self.ends })
    }
}

/// The cells of one row as text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Texts<'a> {
    text: &'a str,
    ends: &'a [usize],
}

impl<'a> Texts<'a> {
    pub(super) fn count(self) -> usize {
        self.ends.len()
    }

    pub(super) fn get(self, cell: usize) -> Option<&'a str> {
        let end = *self.ends.get(cell)?;
        let start = cell.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.text.get(start..end)
    }
}
