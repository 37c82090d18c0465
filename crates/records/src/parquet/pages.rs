//! What the pages of a row group unpack to, and so how many of its rows a batch may have.
//!
//! A page of a few bytes can unpack to gigabytes: by compression, by one text that a dictionary repeats, by texts that each
//! begin like the one before. All of it is in the headers of pages, which are read before anything is unpacked.

use std::io::{self, Read};
use std::sync::Arc;

use parquet::basic::{Compression, Type};
use parquet::column::page::{Page, PageReader};
use parquet::file::metadata::{ColumnChunkMetaData, RowGroupMetaData};
use parquet::file::reader::ChunkReader;
use parquet::file::serialized_reader::SerializedPageReader;

use super::header::{self, DATA, DATA_2, DICTIONARY, Header};
use crate::limits::{BATCH_BYTES, BATCH_ROWS};
use crate::origin::Pages;

/// Bytes that a number, a day or a moment takes, at most.
const WIDTH: u64 = 16;

/// Values that refer to a dictionary (in both of its spellings).
const OF_DICTIONARY: [i64; 2] = [2, 8];

/// Texts that each begin like the one before.
const OF_PREFIXES: i64 = 7;

/// Times that gzip can make something smaller.
const GZIP: u64 = 1032;

/// Times that LZ4 can make something smaller.
const LZ4: u64 = 255;

/// Begins a frame of LZ4. A page of a Parquet file has no frame; only such a page may unpack to more than it states.
const LZ4_FRAME: [u8; 4] = [0x04, 0x22, 0x4D, 0x18];

/// Why a row group is not read.
pub(super) enum Fault {
    /// Its pages cannot be read.
    Broken(String),
    /// Its pages unpack to too much at once.
    Large,
}

impl<E: std::error::Error> From<E> for Fault {
    fn from(error: E) -> Self {
        Fault::Broken(error.to_string())
    }
}

/// What the pages of a row group unpack to.
#[derive(Debug)]
pub(super) struct Unpacked {
    /// Bytes of all of them; a value has at least one.
    pub(super) content: u64,
    /// How many rows a batch may have.
    pub(super) batch_rows: usize,
}

/// Looks at the pages of these columns, of which so many bytes may be unpacked at once.
pub(super) fn unpacked(
    pages: &Pages,
    group: &RowGroupMetaData,
    columns: &[usize],
    most: u64,
) -> Result<Unpacked, Fault> {
    let rows = u64::try_from(group.num_rows())?;
    let chunks = columns.iter().filter_map(|column| group.columns().get(*column));
    let chunks = chunks.map(|chunk| Chunk::read(pages, chunk, rows, most)).collect::<Result<Vec<Chunk>, Fault>>()?;
    if sum(&chunks, |chunk| chunk.at_once) > most {
        return Err(Fault::Large);
    }
    let mut batch_rows = BATCH_ROWS;
    loop {
        let bytes = sum(&chunks, |chunk| chunk.bytes_of(batch_rows as u64));
        if bytes <= most.min(BATCH_BYTES as u64) || batch_rows == 1 {
            let content = sum(&chunks, |chunk| chunk.content);
            return if bytes > most { Err(Fault::Large) } else { Ok(Unpacked { content, batch_rows }) };
        }
        batch_rows /= 2;
    }
}

fn sum(chunks: &[Chunk], of: impl Fn(&Chunk) -> u64) -> u64 {
    chunks.iter().map(of).fold(0, u64::saturating_add)
}

/// A column of a row group.
#[derive(Default)]
struct Chunk {
    /// Bytes of its dictionary and of its largest page.
    at_once: u64,
    /// Bytes of all its pages; a value has at least one.
    content: u64,
    /// Bytes that a value takes, whatever is in its page.
    width: u64,
    /// Pages that have their texts one after the other: where they begin and end, as rows, and their bytes.
    texts: Vec<(u64, u64, u64)>,
}

impl Chunk {
    fn read(pages: &Pages, chunk: &ColumnChunkMetaData, rows: u64, most: u64) -> Result<Chunk, Fault> {
        let mut found = Chunk::default();
        let (mut dictionary, mut largest) = (0, 0);
        let (mut refers, mut is_text) = (false, false);
        match chunk.column_type() {
            Type::BYTE_ARRAY => is_text = true,
            Type::FIXED_LEN_BYTE_ARRAY => found.width = u64::try_from(chunk.column_descr().type_length())?.max(WIDTH),
            _ => found.width = WIDTH,
        }
        let (mut at, length) = chunk.byte_range();
        let end = at.saturating_add(length);
        let all = rows.max(u64::try_from(chunk.num_values())?);
        let mut row = 0u64;
        while at < end && row < all {
            let (header, length) = header::read(pages.get_read(at)?.take(end - at))?;
            at = at.saturating_add(length);
            let (packed, bytes) = (u64::try_from(header.packed)?, u64::try_from(header.unpacked)?);
            let values = u64::try_from(header.values)?;
            match header.kind {
                DICTIONARY => dictionary = bytes.max(dictionary),
                DATA | DATA_2 => {
                    largest = bytes.max(largest);
                    let from = row;
                    row = row.saturating_add(values);
                    match header.encoding {
                        encoding if !is_text || OF_DICTIONARY.contains(&encoding) => refers = true,
                        OF_PREFIXES => found.width = found.width.max(bytes),
                        _ => found.texts.push((from, row, bytes)),
                    }
                }
                _ => {
                    at = at.saturating_add(packed);
                    continue;
                }
            }
            found.content = found.content.saturating_add(bytes.max(values));
            // What is too large is not unpacked to look at it either.
            if dictionary.saturating_add(largest) > most {
                return Err(Fault::Large);
            }
            check_size(pages, chunk.compression(), &header, at, most)?;
            at = at.saturating_add(packed);
        }
        found.at_once = dictionary.saturating_add(largest);
        // If some pages of texts refer to a dictionary and others do not, each text is copied.
        let is_copied = is_text && refers && (!found.texts.is_empty() || found.width > 0);
        if is_copied {
            found.width = found.width.max(longest_entry(pages, chunk, rows)?);
        }
        Ok(found)
    }

    /// Bytes that a batch of so many rows may take, without the page that has most of them.
    fn bytes_of(&self, rows: u64) -> u64 {
        let (mut batch, mut bytes, mut largest, mut most) = (0, 0u64, 0, 0);
        for (from, to, of_page) in &self.texts {
            let (first, last) = (from / rows, to.saturating_sub(1) / rows);
            for of in [first, last].into_iter().take(if first == last { 1 } else { 2 }) {
                if of != batch {
                    (batch, bytes, largest) = (of, 0, 0);
                }
                bytes = bytes.saturating_add(*of_page);
                largest = largest.max(*of_page);
                most = most.max(bytes - largest);
            }
        }
        rows.saturating_mul(self.width).saturating_add(most)
    }
}

/// The bytes of the longest text of the dictionary.
fn longest_entry(pages: &Pages, chunk: &ColumnChunkMetaData, rows: u64) -> Result<u64, Fault> {
    let mut reader = SerializedPageReader::new(Arc::new(pages.clone()), chunk, usize::try_from(rows)?, None)?;
    let Some(Page::DictionaryPage { buf, .. }) = reader.get_next_page()? else { return Ok(0) };
    let (mut rest, mut longest) = (&buf[..], 0);
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let length = u32::from_le_bytes(*length);
        longest = longest.max(u64::from(length));
        rest = after.get(usize::try_from(length)?..).unwrap_or_default();
    }
    Ok(longest)
}

/// Refuses a page that unpacks to more than its header states, where the library does not.
fn check_size(pages: &Pages, packing: Compression, header: &Header, at: u64, most: u64) -> Result<(), Fault> {
    let levels = if header.kind == DATA_2 { u64::try_from(header.levels)? } else { 0 };
    let packed = u64::try_from(header.packed)?.saturating_sub(levels);
    let bytes = u64::try_from(header.unpacked)?.saturating_sub(levels);
    let read = || pages.get_read(at.saturating_add(levels)).map(|read| read.take(packed));
    let is_more = match packing {
        _ if header.kind == DATA_2 && header.plain => false,
        Compression::GZIP(_) if packed.saturating_mul(GZIP) > most => {
            is_more(flate2::read::MultiGzDecoder::new(read()?), bytes)?
        }
        Compression::BROTLI(_) => is_more(brotli::Decompressor::new(read()?, 1 << 16), bytes)?,
        Compression::LZ4 if packed.saturating_mul(LZ4) > most => {
            let mut beginning = [0; 4];
            read()?.read_exact(&mut beginning).is_ok() && beginning == LZ4_FRAME
        }
        _ => false,
    };
    if is_more { Err(Fault::Broken("a page unpacks to more than it states".to_owned())) } else { Ok(()) }
}

/// Whether more than so many bytes can be read.
fn is_more(read: impl Read, bytes: u64) -> io::Result<bool> {
    Ok(io::copy(&mut read.take(bytes.saturating_add(1)), &mut io::sink())? > bytes)
}
