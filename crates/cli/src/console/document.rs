//! JSON in which every character that a terminal would not show is written as `\u202e`.
//!
//! A program reads the same text, and a person who looks at the document is not misled.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter};
use tieuchi::source::hidden;

/// How a document is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layout {
    /// For a person who looks at it.
    Pretty,
    /// In one line.
    Line,
}

/// Writes a document.
pub(super) fn write(out: &mut impl Write, document: &impl Serialize, layout: Layout) -> io::Result<()> {
    match layout {
        Layout::Pretty => {
            document.serialize(&mut serde_json::Serializer::with_formatter(out, Clean(PrettyFormatter::new())))?;
        }
        Layout::Line => {
            document.serialize(&mut serde_json::Serializer::with_formatter(out, Clean(CompactFormatter)))?;
        }
    }
    Ok(())
}

/// A formatter whose strings have no hidden character.
struct Clean<F>(F);

impl<F: Formatter> Formatter for Clean<F> {
    fn write_string_fragment<W: Write + ?Sized>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        let mut clean = fragment;
        while let Some((place, letter)) = hidden::first_hidden(clean) {
            let (before, after) = clean.split_at(place);
            out.write_all(before.as_bytes())?;
            for unit in letter.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}")?;
            }
            clean = after.strip_prefix(letter).unwrap_or_default();
        }
        out.write_all(clean.as_bytes())
    }

    fn begin_array<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_array(out)
    }

    fn end_array<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_array(out)
    }

    fn begin_array_value<W: Write + ?Sized>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_array_value(out, first)
    }

    fn end_array_value<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_array_value(out)
    }

    fn begin_object<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_object(out)
    }

    fn end_object<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object(out)
    }

    fn begin_object_key<W: Write + ?Sized>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_object_key(out, first)
    }

    fn end_object_key<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object_key(out)
    }

    fn begin_object_value<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_object_value(out)
    }

    fn end_object_value<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object_value(out)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::{Layout, write};

    #[test]
    fn what_hides_is_written_by_its_number() {
        let text = "a\u{1b}\u{7f}\u{9b}\u{202e}\u{2028}\u{200b}\u{e0041}\u{1f600}ệ\n\"";
        for layout in [Layout::Pretty, Layout::Line] {
            let mut out = Vec::new();
            write(&mut out, &[text], layout).unwrap();
            let out = String::from_utf8(out).unwrap();
            let wanted = r#""a\u001b\u007f\u009b\u202e\u2028\u200b\udb40\udc41😀ệ\n\"""#;
            assert!(out.contains(wanted), "{out}");
            assert_eq!(serde_json::from_str::<Vec<String>>(&out).unwrap(), [text]);
        }
    }
}
