//! The objects of a JSON list, each bounded, with their positions.
//!
//! Only where a value of the list ends is found here: by its quotes and brackets, as the bytes come. Whether it is an object
//! is found where it is read.

use std::io::{self, BufRead};

use tieuchi::Limits;

use super::Step;
use crate::text::Text;

/// Bytes of the key that an object around the list may have.
const KEY_BYTES: usize = 1 << 10;

/// Goes through the objects of a list.
pub(super) struct Array {
    bytes: Text,
    value: Vec<u8>,
    row: u64,
    row_bytes: usize,
    state: State,
}

/// What comes next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// The file, from its beginning.
    Beginning,
    /// A value, in a list that an object may be around.
    Value { wrapped: bool },
    /// Nothing.
    Ended,
}

/// Why a file is not a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotAList {
    /// It is something else.
    Other,
    /// It is an object, and more than one key or no list is in it.
    Object,
    /// It ends before the list does.
    Cut,
    /// Something follows the list.
    Followed,
}

impl Array {
    pub(super) fn new(bytes: Text, limits: &Limits) -> Self {
        Array { bytes, value: Vec::new(), row: 0, row_bytes: limits.row_bytes, state: State::Beginning }
    }

    /// Moves to the next value of the list.
    pub(super) fn next(&mut self) -> io::Result<Step<'_>> {
        loop {
            match self.state {
                State::Ended => return Ok(Step::End),
                State::Beginning => match self.begin()? {
                    Ok(state) => self.state = state,
                    Err(fault) => return self.fail(fault),
                },
                State::Value { wrapped } => return self.value(wrapped),
            }
        }
    }

    fn fail(&mut self, fault: NotAList) -> io::Result<Step<'_>> {
        self.state = State::Ended;
        Ok(Step::NotAList(fault))
    }

    /// Reads to the first value of the list.
    fn begin(&mut self) -> io::Result<Result<State, NotAList>> {
        let wrapped = match self.next_sign()? {
            None => return Ok(Ok(State::Ended)),
            Some(b'[') => false,
            Some(b'{') => match self.key_before_list()? {
                true => true,
                false => return Ok(Err(NotAList::Object)),
            },
            Some(_) => return Ok(Err(NotAList::Other)),
        };
        match self.peek_sign()? {
            Some(b']') => {
                self.bytes.consume(1);
                Ok(self.after(wrapped)?.map(|()| State::Ended))
            }
            _ => Ok(Ok(State::Value { wrapped })),
        }
    }

    /// Whether a key and the beginning of a list follow; they are read.
    fn key_before_list(&mut self) -> io::Result<bool> {
        if self.next_sign()? != Some(b'"') {
            return Ok(false);
        }
        let mut escaped = false;
        for _ in 0..KEY_BYTES {
            match self.next_byte()? {
                None => return Ok(false),
                Some(_) if escaped => escaped = false,
                Some(b'\\') => escaped = true,
                Some(b'"') => return Ok(self.next_sign()? == Some(b':') && self.next_sign()? == Some(b'[')),
                Some(_) => {}
            }
        }
        Ok(false)
    }

    /// Reads what follows the list.
    fn after(&mut self, wrapped: bool) -> io::Result<Result<(), NotAList>> {
        if wrapped {
            match self.next_sign()? {
                Some(b'}') => {}
                Some(_) => return Ok(Err(NotAList::Object)),
                None => return Ok(Err(NotAList::Cut)),
            }
        }
        Ok(match self.next_sign()? {
            None => Ok(()),
            Some(_) => Err(NotAList::Followed),
        })
    }

    /// Reads a value and the sign that ends it.
    fn value(&mut self, wrapped: bool) -> io::Result<Step<'_>> {
        self.value.clear();
        self.row = self.row.saturating_add(1);
        let (mut depth, mut quoted, mut escaped, mut too_long) = (0u64, false, false, false);
        let last = loop {
            let bytes = self.bytes.fill_buf()?;
            if bytes.is_empty() {
                return self.fail(NotAList::Cut);
            }
            let mut end = None;
            for (place, byte) in bytes.iter().enumerate() {
                match byte {
                    _ if escaped => escaped = false,
                    b'\\' if quoted => escaped = true,
                    b'"' => quoted = !quoted,
                    _ if quoted => {}
                    b',' | b']' if depth == 0 => {
                        end = Some((place, *byte));
                        break;
                    }
                    b'{' | b'[' => depth = depth.saturating_add(1),
                    b'}' | b']' => depth = depth.saturating_sub(1),
                    _ => {}
                }
            }
            let part = bytes.get(..end.map_or(bytes.len(), |(place, _)| place)).unwrap_or_default();
            if too_long || self.value.len().saturating_add(part.len()) > self.row_bytes {
                too_long = true;
            } else {
                self.value.extend_from_slice(part);
            }
            let read = part.len() + usize::from(end.is_some());
            self.bytes.consume(read);
            if let Some((_, last)) = end {
                break last;
            }
        };
        if last == b']' {
            if let Err(fault) = self.after(wrapped)? {
                return self.fail(fault);
            }
            self.state = State::Ended;
        }
        let row = self.row;
        Ok(if too_long { Step::TooLong { row } } else { Step::Bytes { row, bytes: self.value.trim_ascii() } })
    }

    fn next_byte(&mut self) -> io::Result<Option<u8>> {
        let byte = self.bytes.fill_buf()?.first().copied();
        self.bytes.consume(usize::from(byte.is_some()));
        Ok(byte)
    }

    /// The next byte that is not white space, which is not read.
    fn peek_sign(&mut self) -> io::Result<Option<u8>> {
        loop {
            match self.bytes.fill_buf()?.first().copied() {
                Some(byte) if byte.is_ascii_whitespace() => self.bytes.consume(1),
                sign => return Ok(sign),
            }
        }
    }

    /// The next byte that is not white space.
    fn next_sign(&mut self) -> io::Result<Option<u8>> {
        let sign = self.peek_sign()?;
        self.bytes.consume(usize::from(sign.is_some()));
        Ok(sign)
    }
}
