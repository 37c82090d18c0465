//! Turns what the grammar could not read into a finding: what was found, what was expected, what was probably meant.

use tieuchi_grammar::{Rule, parse};
use tieuchi_source::hidden::{code_point, hidden};
use tieuchi_source::{Arg, Diagnostic, Span, codes};

use super::expected::{expected_term, expected_words};
use super::mistakes;
use super::reader::Reader;

/// Where reading failed and what would have been read there.
struct Failure {
    at: usize,
    expected: Vec<Rule>,
}

impl Reader<'_> {
    /// The span from `start` to `end` of the folded copy could not be read; it may continue a clause that begins at
    /// `before`.
    pub(super) fn unexpected(&mut self, whole: Rule, before: Option<usize>, start: usize, end: usize) {
        let marked = self.folded.text.get(start..end).is_some_and(|text| text.starts_with('\u{2}'));
        let start = start + usize::from(marked);
        let place = self.place(start, end);
        let next = self.scanned.partition_point(|known| *known < place.start);
        if self.scanned.get(next).is_some_and(|known| *known < place.end) {
            return;
        }
        let alone = self.failure(whole, start, end);
        let joined = before.map(|before| self.failure(whole, before, end));
        // On a line of its own a field begins; on the line of the field before, that field continues.
        let continues = whole == Rule::whole_field && !self.begins_line(start);
        let failure = match joined {
            Some(joined) if continues || joined.at >= alone.at => joined,
            _ => alone,
        };
        let finding = mistakes::recognise(self, whole, start, end, failure.at)
            .unwrap_or_else(|| self.unexpected_text(&failure, end));
        self.report(finding);
    }

    /// The place at which a span stops being one sentence.
    fn failure(&self, whole: Rule, start: usize, end: usize) -> Failure {
        let slice = self.folded.text.get(start..end).unwrap_or_default();
        match parse(whole, slice) {
            Ok(_) => Failure { at: end, expected: Vec::new() },
            Err(unread) => Failure { at: start + unread.at, expected: unread.expected },
        }
    }

    fn unexpected_text(&self, failure: &Failure, end: usize) -> Diagnostic {
        let rest = self.folded.text.get(failure.at..end).unwrap_or_default();
        let found = self.token_at(failure.at, end);
        let finding = match found {
            Some((from, to)) if !rest.trim().is_empty() => {
                let at = self.place(from, to);
                if let Some((sign, place)) = self.unseen(at) {
                    return Diagnostic::at(codes::UNEXPECTED_TEXT, place)
                        .with("found", code_point(sign))
                        .help("unseen");
                }
                Diagnostic::at(codes::UNEXPECTED_TEXT, at).with("found", self.written(at))
            }
            _ => Diagnostic::at(codes::TEXT_MISSING, self.place_before(failure.at)),
        };
        if let Some(term) = expected_term(&failure.expected) {
            return finding.with("expected", Arg::Term(term)).help("expected");
        }
        let words = expected_words(&failure.expected, self.language);
        if words.is_empty() { finding.help("help") } else { finding.with("words", Arg::List(words)).help("words") }
    }

    /// An invisible sign at a place or directly before it: a name with one looks complete.
    fn unseen(&self, at: Span) -> Option<(char, Span)> {
        let before = self.text.get(..at.range().start)?.chars().next_back();
        let first = self.written(at).chars().next();
        let is_unseen = |sign: &char| !matches!(sign, '\r') && hidden(*sign).is_some();
        let length = |sign: char| u32::try_from(sign.len_utf8()).unwrap_or(0);
        if let Some(sign) = first.filter(is_unseen) {
            return Some((sign, Span { end: at.start + length(sign), ..at }));
        }
        let sign = before.filter(is_unseen)?;
        Some((sign, Span { start: at.start.saturating_sub(length(sign)), end: at.start, ..at }))
    }

    /// The token at a byte of the folded copy.
    pub(super) fn token_at(&self, at: usize, end: usize) -> Option<(usize, usize)> {
        let rest = self.folded.text.get(at..end)?;
        let skipped = rest.len() - rest.trim_start().len();
        let from = at + skipped;
        let length = token_length(rest.get(skipped..)?);
        (length > 0).then_some((from, from + length))
    }

    /// The last token that ends before a byte: something is missing after it.
    fn place_before(&self, at: usize) -> Span {
        let place = self.place(0, at);
        let written = self.written(place);
        let last = written.trim_end().rsplit(|letter: char| letter.is_whitespace()).next().unwrap_or_default();
        let length = u32::try_from(last.len()).unwrap_or(0);
        Span { start: place.end.saturating_sub(length), ..place }
    }

    /// Whether only space is before a byte of the folded copy on its line.
    pub(super) fn begins_line(&self, at: usize) -> bool {
        let before = self.folded.text.get(..at).unwrap_or_default().trim_end_matches([' ', '\t']);
        before.is_empty() || before.ends_with(['\n', '\u{2}'])
    }

    /// The grammar could not read the file at all: it is nested too deeply for the stack.
    pub(super) fn unread(&mut self, at: usize) {
        let place = self.place(at, at);
        self.report(Diagnostic::at(codes::TOO_DEEP, place).help("help"));
    }
}

/// How long the token at the beginning of a text is: a string, a word with the signs attached to it, or one sign.
fn token_length(text: &str) -> usize {
    let Some(first) = text.chars().next() else { return 0 };
    if first == '"'
        && let Some(close) = text.get(1..).and_then(|rest| rest.find(['"', '\n']))
    {
        return close + 2;
    }
    let in_word = |letter: char| {
        letter.is_alphanumeric() || letter == '_' || unicode_normalization::char::is_combining_mark(letter)
    };
    if !in_word(first) {
        return first.len_utf8();
    }
    text.char_indices().find(|(_, letter)| !in_word(*letter)).map_or(text.len(), |(end, _)| end)
}
