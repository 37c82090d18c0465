//! The header of a page of a Parquet file: what it states of the page, in Thrift's compact protocol.
//!
//! The library that reads pages sets memory aside by what their headers state, and does not show it before.

use std::io::{self, Read};

/// What the page has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Header {
    /// [`DATA`], [`DICTIONARY`] or [`DATA_2`]; others are skipped.
    pub(super) kind: i64,
    /// Bytes that it unpacks to.
    pub(super) unpacked: i64,
    /// Bytes that it has in the file.
    pub(super) packed: i64,
    /// Values, empty ones included.
    pub(super) values: i64,
    /// How the values are written.
    pub(super) encoding: i64,
    /// Bytes of levels before the values, which are never packed in pages of version 2.
    pub(super) levels: i64,
    /// Whether a page of version 2 says that it is not packed.
    pub(super) plain: bool,
}

/// A page of values.
pub(super) const DATA: i64 = 0;
/// A page with each value once.
pub(super) const DICTIONARY: i64 = 2;
/// A page of values, of version 2.
pub(super) const DATA_2: i64 = 3;

/// How deep structures may lie in each other: those of a header are three.
const DEPTH: u8 = 8;

/// Reads a header; returns it, and how many bytes it has.
pub(super) fn read(bytes: impl Read) -> io::Result<(Header, u64)> {
    let mut input = Input { bytes, read: 0 };
    let mut header = Header::default();
    input.structure(DEPTH, &mut |path, value| match path {
        [1] => header.kind = value,
        [2] => header.unpacked = value,
        [3] => header.packed = value,
        [5 | 7 | 8, 1] => header.values = value,
        [5 | 7, 2] | [8, 4] => header.encoding = value,
        [8, 5 | 6] => header.levels = header.levels.saturating_add(value),
        [8, 7] => header.plain = value == 0,
        _ => {}
    })?;
    Ok((header, input.read))
}

struct Input<R> {
    bytes: R,
    read: u64,
}

impl<R: Read> Input<R> {
    /// Reads a structure, and passes on its numbers with the numbers of the fields that lead to them.
    fn structure(&mut self, depth: u8, note: &mut dyn FnMut(&[i64], i64)) -> io::Result<()> {
        let depth = depth.checked_sub(1).ok_or_else(wrong)?;
        let mut field = 0i64;
        loop {
            let byte = self.byte()?;
            let kind = byte & 0x0F;
            if kind == 0 {
                return Ok(());
            }
            field = match i64::from(byte >> 4) {
                0 => self.signed()?,
                more => field.saturating_add(more),
            };
            match kind {
                1 | 2 => note(&[field], i64::from(kind == 1)),
                12 => self.structure(depth, &mut |path, value| {
                    if let [inner] = path {
                        note(&[field, *inner], value);
                    }
                })?,
                kind => {
                    if let Some(value) = self.value(kind, depth)? {
                        note(&[field], value);
                    }
                }
            }
        }
    }

    /// Reads a value that is not a structure's truth value; returns it if it is a whole number.
    fn value(&mut self, kind: u8, depth: u8) -> io::Result<Option<i64>> {
        let depth = depth.checked_sub(1).ok_or_else(wrong)?;
        match kind {
            1..=3 => return self.byte().map(i64::from).map(Some),
            4..=6 => return self.signed().map(Some),
            7 => self.skip(8)?,
            8 => {
                let length = self.number()?;
                self.skip(length)?;
            }
            9 | 10 => {
                let byte = self.byte()?;
                let count = if byte >> 4 == 15 { self.number()? } else { u64::from(byte >> 4) };
                for _ in 0..count {
                    self.value(byte & 0x0F, depth)?;
                }
            }
            11 => {
                let count = self.number()?;
                let kinds = if count == 0 { 0 } else { self.byte()? };
                for _ in 0..count {
                    self.value(kinds >> 4, depth)?;
                    self.value(kinds & 0x0F, depth)?;
                }
            }
            12 => self.structure(depth, &mut |_, _| {})?,
            _ => return Err(wrong()),
        }
        Ok(None)
    }

    fn byte(&mut self) -> io::Result<u8> {
        let mut byte = [0];
        self.bytes.read_exact(&mut byte)?;
        self.read = self.read.saturating_add(1);
        Ok(byte[0])
    }

    fn number(&mut self) -> io::Result<u64> {
        let mut number = 0u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7F) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(wrong())
    }

    fn signed(&mut self) -> io::Result<i64> {
        let number = self.number()?;
        Ok((number >> 1).cast_signed() ^ -(number & 1).cast_signed())
    }

    fn skip(&mut self, length: u64) -> io::Result<()> {
        let skipped = io::copy(&mut (&mut self.bytes).take(length), &mut io::sink())?;
        self.read = self.read.saturating_add(skipped);
        if skipped == length { Ok(()) } else { Err(wrong()) }
    }
}

fn wrong() -> io::Error {
    io::Error::other("a page has no header that can be read")
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test")]
mod tests {
    use super::*;

    #[test]
    fn a_header_of_a_data_page() {
        // Kind 0, 300 bytes unpacked, 20 packed; 7 values, encoding 8, levels 3 and 3, statistics with one text.
        let bytes = [
            0x15, 0, 0x15, 0xD8, 4, 0x15, 40, 0x2C, 0x15, 14, 0x15, 16, 0x15, 6, 0x15, 6, 0x1C, 0x18, 2, b'a', b'b', 0,
            0, 0, 9,
        ];
        let (header, length) = read(&bytes[..]).unwrap();
        let expected = Header { unpacked: 300, packed: 20, values: 7, encoding: 8, ..Header::default() };
        assert_eq!((header, length), (expected, 24));
    }

    #[test]
    fn a_header_of_a_page_of_version_2() {
        // 5 values, 1 empty, 5 rows, encoding 0, 4 and 0 bytes of levels, not packed.
        let bytes =
            [0x15, 6, 0x15, 80, 0x15, 80, 0x5C, 0x15, 10, 0x15, 2, 0x15, 10, 0x15, 0, 0x15, 8, 0x15, 0, 0x12, 0, 0];
        let (header, _) = read(&bytes[..]).unwrap();
        let expected =
            Header { kind: DATA_2, unpacked: 40, packed: 40, values: 5, levels: 4, plain: true, ..Header::default() };
        assert_eq!(header, expected);
    }

    #[test]
    fn what_is_no_header_ends() {
        for bytes in [&[][..], &[0x1C; 40], &[0x15, 0x80, 0x80], &[0x19, 0xF9, 0xFF, 0xFF, 3, 0x09], &[0x1D, 0]] {
            assert!(read(bytes).is_err(), "{bytes:?}");
        }
    }
}
