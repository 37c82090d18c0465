//! The text of a file: its bytes unpacked, and decoded to UTF-8.
//!
//! What cannot be decoded becomes a byte that UTF-8 never has, so that the row and the cell which contain it get the finding.
//! What ends the reading (a packed file that is cut off, or unpacks to too much) travels as an error of the reader.

mod decoder;
mod letters;
#[cfg(feature = "packed")]
mod unpacked;

use std::io::{self, BufReader, Cursor, Read};

use tieuchi::schema::Encoding;
use tieuchi::source::{Diagnostic, codes};

use self::decoder::Decoder;
use crate::Origin;
use crate::content::{FIRST, of_other_format};

/// Bytes that are read at once.
const BUFFER: usize = 1 << 16;

/// UTF-8, or what is left of it where a file is not in its encoding.
pub(crate) type Text = BufReader<Box<dyn Read + Send>>;

impl Origin {
    /// The text from its beginning, without its byte-order mark.
    pub(crate) fn text(&self) -> Result<Text, Diagnostic> {
        let mut bytes = self.content()?;
        let mut first = Vec::new();
        (&mut bytes).take(FIRST).read_to_end(&mut first).map_err(|error| self.unread(&error))?;
        if let Some(finding) = of_other_format(self, "text", &first) {
            return Err(finding);
        }
        let (encoding, mark) = self.encoding_of(&first);
        let begun = Cursor::new(first.split_off(mark));
        let text: Box<dyn Read + Send> = match encoding {
            Encoding::Utf8 => Box::new(begun.chain(bytes)),
            other => Box::new(Decoder::new(begun.chain(bytes), other)),
        };
        Ok(BufReader::with_capacity(BUFFER, text))
    }

    /// The encoding of a file that begins with these bytes, and the length of its byte-order mark, which prevails over what is declared.
    fn encoding_of(&self, first: &[u8]) -> (Encoding, usize) {
        match first {
            [0xFF, 0xFE, ..] => (Encoding::Utf16Le, 2),
            [0xFE, 0xFF, ..] => (Encoding::Utf16Be, 2),
            [0xEF, 0xBB, 0xBF, ..] => (Encoding::Utf8, 3),
            _ => (self.encoding(), 0),
        }
    }

    /// The bytes from their beginning, unpacked.
    fn content(&self) -> Result<Box<dyn Read + Send>, Diagnostic> {
        let stream = self.open()?;
        #[cfg(feature = "packed")]
        if let Some(packing) = crate::packing::Packing::of(self.name()) {
            let most = self.unpacked(stream.total());
            return unpacked::unpack(stream, packing, most).map_err(|error| self.unread(&error));
        }
        Ok(Box::new(stream))
    }

    /// The finding for text that could not be read to its end.
    pub(crate) fn unread(&self, error: &io::Error) -> Diagnostic {
        #[cfg(feature = "packed")]
        if let Some(finding) = unpacked::finding(self, error) {
            return finding;
        }
        let _ = error;
        self.interrupted()
    }

    /// The finding for a row with bytes that are not text in the encoding of the file.
    pub(crate) fn not_text(&self, row: u64, column: Option<&str>) -> Diagnostic {
        let not_text = self.finding_at(codes::NOT_UTF8, row, column).with("encoding", self.encoding().name());
        not_text.help(if self.encoding() == Encoding::Utf8 { "help" } else { "declared" })
    }

    /// The finding for a row with a zero byte, which no text has.
    pub(crate) fn zero_byte(&self, row: u64, column: Option<&str>) -> Diagnostic {
        self.finding_at(codes::NOT_UTF8, row, column).with("encoding", self.encoding().name()).help("nul")
    }
}
