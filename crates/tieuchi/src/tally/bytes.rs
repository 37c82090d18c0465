//! A tally as bytes: three lines of text. The first says what they are and in which form, the second is the tally as JSON, and the
//! third is a check sum of both.
//!
//! The form has a number, which changes with every change of what is kept; a test compares a small tally with its bytes.

use tieuchi_engine::{Key, Tally};

/// What the bytes begin with, before the number of the form.
const BEGINNING: &[u8] = b"tieuchi tally ";

/// The form that is written and read.
const FORM: u16 = 3;

/// How many digits the check sum has.
const CHECK: usize = 32;

/// Why bytes are not read as a tally.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotRead {
    /// They do not begin as a tally does.
    NotATally,
    /// They are in another form: the one that they name, if that is a number.
    OtherForm(Option<u16>),
    /// They begin as a tally, and something is missing or was changed.
    Damaged,
}

pub(super) fn of(part: &Tally) -> Vec<u8> {
    let mut bytes = BEGINNING.to_vec();
    bytes.extend_from_slice(format!("{FORM}\n").as_bytes());
    // Numbers, texts and lists of them can always be written.
    if serde_json::to_writer(&mut bytes, part).is_ok() {
        bytes.push(b'\n');
    }
    let check = Key::of_bytes(&bytes);
    bytes.extend_from_slice(format!("{check}\n").as_bytes());
    bytes
}

/// The check sum of a tally that was written.
pub(super) fn check(bytes: &[u8]) -> &str {
    let check = bytes.trim_ascii_end().rsplit(|byte| *byte == b'\n').next();
    check.and_then(|check| std::str::from_utf8(check).ok()).unwrap_or_default()
}

pub(super) fn read(bytes: &[u8]) -> Result<Tally, NotRead> {
    let rest = bytes.strip_prefix(BEGINNING).ok_or(NotRead::NotATally)?;
    let end = rest.iter().take(8).position(|byte| *byte == b'\n').ok_or(NotRead::Damaged)?;
    let (number, rest) = rest.split_at_checked(end).ok_or(NotRead::Damaged)?;
    let number = std::str::from_utf8(number).ok().and_then(|number| number.parse().ok());
    if number != Some(FORM) {
        return Err(NotRead::OtherForm(number));
    }
    let without_check = bytes.len().checked_sub(CHECK + 1).ok_or(NotRead::Damaged)?;
    let (checked, check) = bytes.split_at_checked(without_check).ok_or(NotRead::Damaged)?;
    if format!("{}\n", Key::of_bytes(checked)).as_bytes() != check {
        return Err(NotRead::Damaged);
    }
    let part = rest.get(..rest.len().saturating_sub(CHECK + 1)).ok_or(NotRead::Damaged)?;
    let part: Result<Tally, _> = serde_json::from_slice(part);
    part.ok().filter(Tally::is_consistent).ok_or(NotRead::Damaged)
}
