//! Other encodings than UTF-8, decoded as they are read.

use std::io::{self, Read};

use tieuchi::schema::Encoding;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use super::letters::{Letter, Letters};

/// Bytes that are decoded at once.
const STEP: usize = 1 << 15;

/// Stands for bytes that mean nothing in their encoding; no text has it.
const NOTHING: char = '\u{FFFF}';

/// No text in UTF-8 has this byte.
const NOT_UTF8: u8 = 0xFF;

/// Text of another encoding as UTF-8, in NFC.
pub(super) struct Decoder<R> {
    bytes: R,
    form: Form,
    input: Vec<u8>,
    /// Letters of which the last may still get a mark.
    pending: String,
    output: Vec<u8>,
    /// How much of the output has been handed over.
    taken: usize,
    ended: bool,
}

/// How bytes become letters.
enum Form {
    Utf16 {
        big_end_first: bool,
        /// The byte that a read ended with, of a pair.
        half: Option<u8>,
        /// The first of two halves of a letter.
        surrogate: Option<u16>,
    },
    Letters {
        letters: Box<Letters>,
        /// The letter to which a mark may belong.
        base: Option<char>,
    },
}

impl<R: Read> Decoder<R> {
    pub(super) fn new(bytes: R, encoding: Encoding) -> Self {
        let form = match Letters::of(encoding) {
            Some(letters) => Form::Letters { letters: Box::new(letters), base: None },
            None => Form::Utf16 { big_end_first: encoding == Encoding::Utf16Be, half: None, surrogate: None },
        };
        let (input, pending, output) = (vec![0; STEP], String::new(), Vec::new());
        Decoder { bytes, form, input, pending, output, taken: 0, ended: false }
    }

    /// Decodes what is read next.
    fn fill(&mut self) -> io::Result<()> {
        let read = self.bytes.read(&mut self.input)?;
        let bytes = self.input.get(..read).unwrap_or_default();
        match &mut self.form {
            Form::Letters { letters, base } => {
                for byte in bytes {
                    spell(letters.get(*byte), base, &mut self.pending);
                }
            }
            Form::Utf16 { big_end_first, half, surrogate } => {
                for byte in bytes {
                    match half.take() {
                        None => *half = Some(*byte),
                        Some(first) if *big_end_first => {
                            join(u16::from_be_bytes([first, *byte]), surrogate, &mut self.pending)
                        }
                        Some(first) => join(u16::from_le_bytes([first, *byte]), surrogate, &mut self.pending),
                    }
                }
                if read == 0 && (half.take().is_some() || surrogate.take().is_some()) {
                    self.pending.push(NOTHING);
                }
            }
        }
        self.ended = read == 0;
        self.compose();
        Ok(())
    }

    /// Moves to the output what no further mark can change.
    fn compose(&mut self) {
        let last_letter = self.pending.char_indices().rev().find(|(_, letter)| canonical_combining_class(*letter) == 0);
        // Text of marks alone is passed on as it is: nothing composes with it.
        let whole = match last_letter {
            Some((place, _)) if !self.ended && self.pending.len().saturating_sub(place) < STEP => place,
            _ => self.pending.len(),
        };
        self.output.clear();
        self.taken = 0;
        for letter in self.pending.get(..whole).unwrap_or_default().nfc() {
            if letter == NOTHING {
                self.output.push(NOT_UTF8);
            } else {
                self.output.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
            }
        }
        self.pending.drain(..whole);
    }
}

/// Adds a letter, or a mark where it has a letter to belong to.
fn spell(letter: Letter, base: &mut Option<char>, text: &mut String) {
    match letter {
        Letter::Base(letter) => {
            text.push(letter);
            *base = Some(letter);
        }
        Letter::Marks { marks, bases } => {
            let fits = base.is_some_and(|base| bases.contains(base));
            text.push_str(if fits { marks } else { "\u{FFFF}" });
            *base = None;
        }
        Letter::Nothing => {
            text.push(NOTHING);
            *base = None;
        }
    }
}

/// Adds a unit of UTF-16; a letter may consist of two.
fn join(unit: u16, surrogate: &mut Option<u16>, text: &mut String) {
    if let Some(first) = surrogate.take() {
        let mut pair = char::decode_utf16([first, unit]);
        if let Some(Ok(letter)) = pair.next() {
            text.push(letter);
            return;
        }
        text.push(NOTHING);
    }
    match char::from_u32(u32::from(unit)) {
        Some(letter) => text.push(letter),
        None if unit < 0xDC00 => *surrogate = Some(unit),
        None => text.push(NOTHING),
    }
}

impl<R: Read> Read for Decoder<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.taken >= self.output.len() && !self.ended {
            self.fill()?;
        }
        let rest = self.output.get(self.taken..).unwrap_or_default();
        let read = rest.len().min(buffer.len());
        for (to, from) in buffer.iter_mut().zip(rest) {
            *to = *from;
        }
        self.taken += read;
        Ok(read)
    }
}
