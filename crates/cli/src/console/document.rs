//! JSON in which every character that a terminal would not show is written as `\u202e`.
//!
//! A program reads the same text, and a person who looks at the document is not misled.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;
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
    document.serialize(&mut Serializer::with_formatter(out, Clean { layout, depth: 0, is_empty: true }))?;
    Ok(())
}

/// A formatter whose strings have no hidden character, with two spaces for each level.
struct Clean {
    layout: Layout,
    depth: usize,
    /// Whether nothing is in the list or the object so far.
    is_empty: bool,
}

/// What begins a line that is not the first in its list or object; without the comma it begins the first.
const NEXT: &str = ",\n                                                                ";

impl Clean {
    /// Begins the line of an entry.
    fn entry<W: Write + ?Sized>(&self, out: &mut W, first: bool) -> io::Result<()> {
        match self.layout {
            Layout::Pretty => self.line(out, first),
            Layout::Line if first => Ok(()),
            Layout::Line => out.write_all(b","),
        }
    }

    fn line<W: Write + ?Sized>(&self, out: &mut W, first: bool) -> io::Result<()> {
        let spaces = self.depth * 2;
        let most = NEXT.len() - 2;
        let next = NEXT.get(usize::from(first)..2 + spaces.min(most)).unwrap_or_default();
        out.write_all(next.as_bytes())?;
        (most..spaces).try_for_each(|_| out.write_all(b" "))
    }

    fn begin<W: Write + ?Sized>(&mut self, out: &mut W, sign: &[u8]) -> io::Result<()> {
        self.depth += 1;
        self.is_empty = true;
        out.write_all(sign)
    }

    fn end<W: Write + ?Sized>(&mut self, out: &mut W, sign: &[u8]) -> io::Result<()> {
        self.depth = self.depth.saturating_sub(1);
        if self.layout == Layout::Pretty && !self.is_empty {
            self.line(out, true)?;
        }
        self.is_empty = false;
        out.write_all(sign)
    }
}

impl Formatter for Clean {
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
        self.begin(out, b"[")
    }

    fn end_array<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.end(out, b"]")
    }

    fn begin_array_value<W: Write + ?Sized>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.entry(out, first)
    }

    fn end_array_value<W: Write + ?Sized>(&mut self, _: &mut W) -> io::Result<()> {
        self.is_empty = false;
        Ok(())
    }

    fn begin_object<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.begin(out, b"{")
    }

    fn end_object<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.end(out, b"}")
    }

    fn begin_object_key<W: Write + ?Sized>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.entry(out, first)
    }

    fn begin_object_value<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        out.write_all(if self.layout == Layout::Pretty { b": " } else { b":" })
    }

    fn end_object_value<W: Write + ?Sized>(&mut self, _: &mut W) -> io::Result<()> {
        self.is_empty = false;
        Ok(())
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::{Layout, write};

    fn written(document: &impl serde::Serialize, layout: Layout) -> String {
        let mut out = Vec::new();
        write(&mut out, document, layout).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn what_hides_is_written_by_its_number() {
        let text = "a\u{1b}\u{7f}\u{9b}\u{202e}\u{2028}\u{200b}\u{e0041}\u{1f600}ệ\n\"";
        for layout in [Layout::Pretty, Layout::Line] {
            let out = written(&[text], layout);
            let wanted = r#""a\u001b\u007f\u009b\u202e\u2028\u200b\udb40\udc41😀ệ\n\"""#;
            assert!(out.contains(wanted), "{out}");
            assert_eq!(serde_json::from_str::<Vec<String>>(&out).unwrap(), [text]);
        }
    }

    #[test]
    fn the_layouts_are_those_of_serde_json() {
        let mut document =
            serde_json::json!({ "a": [], "b": {}, "c": [1, "x", null, [true], {}], "d": { "e": { "f": [[]] } } });
        for _ in 0..40 {
            document = serde_json::json!([document, 1]);
        }
        assert_eq!(written(&document, Layout::Pretty), serde_json::to_string_pretty(&document).unwrap());
        assert_eq!(written(&document, Layout::Line), serde_json::to_string(&document).unwrap());
    }
}
