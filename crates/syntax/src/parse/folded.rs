//! The folded copy of a rule text that the grammar reads, and the way back to the author's own bytes.
//!
//! Words are in NFC with one tone placement, lower case and one spelling of i/y; strings are between straight quotes.
//! What the words mean is decided elsewhere.

use tieuchi_source::text::normalise;

use super::scan::{Piece, PieceKind};

/// A folded copy with its map.
#[derive(Debug)]
pub(super) struct Folded {
    /// What the grammar reads.
    pub(super) text: String,
    /// Where pieces of the copy come from, as (byte of the copy, byte of the author's text), in order.
    marks: Vec<(usize, usize)>,
    /// The places of comments in the copy, as (start, end).
    pub(super) comments: Vec<(usize, usize)>,
    /// The length of the author's text.
    whole: usize,
}

/// Syllables that are written with `i` or with `y`.
const WITH_Y: [(&str, &str); 3] = [("kì", "kỳ"), ("tỉ", "tỷ"), ("quí", "quý")];

impl Folded {
    /// Folds `text`, whose pieces the scan has separated.
    pub(super) fn new(text: &str, pieces: &[Piece]) -> Self {
        let mut folded = Folded {
            text: String::with_capacity(text.len()),
            marks: Vec::new(),
            comments: Vec::new(),
            whole: text.len(),
        };
        for piece in pieces {
            let part = text.get(piece.start..piece.end).unwrap_or_default();
            match piece.kind {
                PieceKind::Rule => folded.push_rule(part, piece.start),
                PieceKind::Text => folded.push_text(part, piece.start),
                PieceKind::Comment => {
                    let start = folded.text.len();
                    folded.comments.push((start, start + part.trim_end().len()));
                    folded.push(part, piece.start);
                }
                PieceKind::Row | PieceKind::Broken => folded.push(part, piece.start),
                PieceKind::Outside => folded.push(&blanked(part), piece.start),
                PieceKind::TooDeep => folded.push("\u{1}", piece.start),
                PieceKind::Misspelt => folded.push("\u{2}", piece.start),
            }
        }
        folded
    }

    fn push(&mut self, part: &str, from: usize) {
        self.mark(from);
        self.text.push_str(part);
    }

    /// What is pushed next comes from here; a mark is needed only if that is not what follows from the mark before.
    fn mark(&mut self, from: usize) {
        let place = self.text.len();
        let follows = |(marked, origin): &(usize, usize)| origin + (place - marked) == from;
        if !self.marks.last().is_some_and(follows) {
            self.marks.push((place, from));
        }
    }

    /// Rule text: words folded, every space a plain one.
    fn push_rule(&mut self, part: &str, from: usize) {
        let mut word_start = None;
        for (place, letter) in part.char_indices() {
            let in_word = letter.is_alphanumeric() || letter == '_' || is_mark(letter);
            match (in_word, word_start) {
                (true, None) => word_start = Some(place),
                (false, Some(start)) => {
                    self.push_word(part.get(start..place).unwrap_or_default(), from + start);
                    word_start = None;
                }
                _ => {}
            }
            if !in_word {
                self.push_between(letter, from + place);
            }
        }
        if let Some(start) = word_start {
            self.push_word(part.get(start..).unwrap_or_default(), from + start);
        }
    }

    fn push_between(&mut self, letter: char, from: usize) {
        self.mark(from);
        let is_space = letter.is_whitespace() || matches!(letter, '\u{feff}' | '\u{200b}' | '\u{2060}');
        self.text.push(match letter {
            '\n' => '\n',
            '\u{2}' => '\u{1}',
            _ if is_space => ' ',
            other => other,
        });
    }

    fn push_word(&mut self, word: &str, from: usize) {
        self.mark(from);
        if word.is_ascii() {
            self.text.extend(word.chars().map(|letter| letter.to_ascii_lowercase()));
            return;
        }
        let word = normalise(word).to_lowercase();
        let spelt = WITH_Y.iter().find(|(with_i, _)| *with_i == word).map(|(_, with_y)| *with_y);
        self.text.push_str(spelt.unwrap_or(&word));
    }

    /// A string: straight quotes around it, no straight quotes inside.
    fn push_text(&mut self, part: &str, from: usize) {
        let mut letters = part.chars();
        let open = letters.next().map_or(0, char::len_utf8);
        let close = letters.next_back().map_or(0, char::len_utf8);
        self.mark(from);
        self.text.push('"');
        self.mark(from + open);
        self.text.push_str(&letters.as_str().replace('"', "'"));
        self.mark(from + part.len() - close);
        self.text.push('"');
    }

    /// The author's byte for a byte of the copy.
    fn origin(&self, byte: usize) -> usize {
        let next = self.marks.partition_point(|(place, _)| *place <= byte);
        let Some((place, from)) = next.checked_sub(1).and_then(|mark| self.marks.get(mark)).copied() else {
            return byte.min(self.whole);
        };
        let limit = self.marks.get(next).map_or(self.whole, |(_, from)| *from);
        (from + (byte - place)).min(limit)
    }

    /// The author's bytes for a span of the copy.
    pub(super) fn range(&self, start: usize, end: usize) -> (usize, usize) {
        let first = self.origin(start);
        let last = if end >= self.text.len() { self.whole } else { self.origin(end) };
        (first, last.max(first))
    }
}

fn is_mark(letter: char) -> bool {
    !letter.is_ascii() && unicode_normalization::char::is_combining_mark(letter)
}

/// Spaces of the same length, line breaks kept.
fn blanked(part: &str) -> String {
    part.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect()
}
