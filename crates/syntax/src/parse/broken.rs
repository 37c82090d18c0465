//! What is known of sentences that could not be read: what they may declare, and their words.
//!
//! `unexpected` reports what is wrong with them.

use tieuchi_grammar::{Rule, parse};
use tieuchi_source::text::normalise;
use tieuchi_source::{Diagnostic, codes};

use super::reader::{Node, Reader, first};
use super::{is_broken, is_clause};
use crate::ast::{Broken, BrokenKind};
use crate::keywords;

/// The keywords that begin an item, with what it declares.
const ITEMS: [(Rule, BrokenKind); 14] = [
    (Rule::uses_start, BrokenKind::Item),
    (Rule::kw_ruleset, BrokenKind::RuleSet),
    (Rule::kw_units, BrokenKind::Units),
    (Rule::kw_records, BrokenKind::Records),
    (Rule::kw_add_to, BrokenKind::Item),
    (Rule::kw_mapping, BrokenKind::Item),
    (Rule::kw_define, BrokenKind::Define),
    (Rule::kw_measure, BrokenKind::Measure),
    (Rule::kw_amend, BrokenKind::Item),
    (Rule::kw_indicator, BrokenKind::Indicator),
    (Rule::kw_scorecard, BrokenKind::Scorecard),
    (Rule::kw_calendar, BrokenKind::Calendar),
    (Rule::kw_test, BrokenKind::Item),
    (Rule::kw_given, BrokenKind::Item),
];

/// What may be before an item on its line.
const SPACE: [char; 4] = ['\u{2}', ' ', '\t', '\n'];

/// A name is rarely of more words than these.
const LONGEST_NAME: usize = 6;

impl Reader<'_> {
    /// Notes an item, or a text in the place of one, that could not be read.
    pub(super) fn note_item(&mut self, start: usize, end: usize) {
        let text = self.folded.text.get(start..end).unwrap_or_default();
        let text = text.trim_start_matches(SPACE);
        let start = end - text.len();
        let reserved = self.reserved_name(start, end);
        match keyword_of(text) {
            Some((_, kind)) if let Some((from, to)) = reserved => {
                self.note(kind, start, end, vec![normalise(self.written(self.place(from, to)))]);
            }
            Some((length, kind)) => self.note(kind, start, end, self.first_names(start + length, end)),
            None => self.note(BrokenKind::Item, start, end, self.any_names(start, end)),
        }
    }

    /// Reports a word of the language in the place of an item's name, if more of the item could be read with the word in backticks.
    pub(super) fn reserved_as_name(&mut self, start: usize, end: usize) -> bool {
        let Some((from, to)) = self.reserved_name(start, end) else { return false };
        let place = self.place(from, to);
        let finding = Diagnostic::at(codes::RESERVED_NAME, place).with("name", self.written(place)).help("help");
        self.report(finding);
        true
    }

    /// Where the name of an item is a word of the language.
    fn reserved_name(&self, start: usize, end: usize) -> Option<(usize, usize)> {
        let text = self.folded.text.get(start..end)?.trim_start_matches(SPACE);
        let start = end - text.len();
        let is_named = |kind: &BrokenKind| !matches!(kind, BrokenKind::RuleSet | BrokenKind::Units);
        let (length, _) = keyword_of(text).filter(|(_, kind)| is_named(kind))?;
        let rest = text.get(length..)?;
        let from = length + (rest.len() - rest.trim_start().len());
        let word = text.get(from..)?.split(|letter| !in_word(letter)).next()?;
        let to = from + word.len();
        if !keywords::is_reserved(word) {
            return None;
        }
        let after = to + (text.get(to..)?.len() - text.get(to..)?.trim_start().len());
        let quoted = format!("{}`{word}`{}", text.get(..from)?, text.get(to..)?);
        let reads_on = match parse(Rule::whole_item, &quoted) {
            Ok(_) => true,
            // Two bytes are the backticks.
            Err(unread) => unread.at > after + 2,
        };
        reads_on.then_some((start + from, start + to))
    }

    /// Notes a clause of the item that begins at `item` which could not be read.
    pub(super) fn note_clause(&mut self, whole: Rule, item: usize, start: usize, end: usize) {
        let (kind, names) = match whole {
            Rule::whole_item => return self.note_item(start, end),
            // Words on the line of the item's own name may be a part of that name.
            Rule::whole_field
                if !self.begins_line(start)
                    && !self.folded.text.get(item..start).is_some_and(|head| head.contains('\n')) =>
            {
                let mut names = self.any_names(item, end);
                names.extend(self.first_names(item, end));
                (BrokenKind::Head, names)
            }
            Rule::whole_field => (BrokenKind::Field, self.any_names(start, end)),
            _ => {
                let line = self.folded.text.get(start..end).and_then(|text| text.trim_start().lines().next());
                let declares = line.is_some_and(|line| line.contains(':'));
                (BrokenKind::Clause, if declares { self.any_names(start, end) } else { Vec::new() })
            }
        };
        self.note(kind, start, end, names);
    }

    fn note(&mut self, kind: BrokenKind, start: usize, end: usize, names: Vec<String>) {
        let span = self.place(start, end);
        let words = self.written(span).split(|letter| !in_word(letter)).filter(|word| !word.is_empty());
        let words = words.map(normalise).collect();
        self.broken.push(Broken { kind, names, words, span });
    }

    /// The name after a keyword: its first word, or the first ones joined.
    fn first_names(&self, start: usize, end: usize) -> Vec<String> {
        let words = self.head(start, end);
        let words = words.iter().take_while(|word| is_a_part(word)).collect::<Vec<_>>();
        (1..=words.len()).map(|count| joined(words.iter().take(count))).collect()
    }

    /// Any word of the head, and those beside each other joined: if the keyword cannot be read, or is among them.
    fn any_names(&self, start: usize, end: usize) -> Vec<String> {
        let words = self.head(start, end);
        let mut names = Vec::new();
        for from in 0..words.len() {
            let run = words.iter().skip(from).take_while(|word| is_a_part(word)).collect::<Vec<_>>();
            names.extend((1..=run.len()).map(|count| joined(run.iter().take(count))));
        }
        names
    }

    /// The words of the first line up to a colon or a quote, as the author wrote them.
    fn head(&self, start: usize, end: usize) -> Vec<String> {
        let text = self.folded.text.get(start..end).unwrap_or_default();
        let start = end - text.trim_start().len();
        let line = text.trim_start().split(['\n', ':', '"', '#']).next().unwrap_or_default();
        let written = self.written(self.place(start, start + line.len()));
        let words = written.split(|letter| !in_word(letter)).filter(|word| !word.is_empty());
        words.take(LONGEST_NAME).map(normalise).collect()
    }

    /// Whether an item, or a text in the place of one, continues a sentence before it in which something is wrong: a line of
    /// that sentence may begin with `units`, `calendar` or `chỉ tiêu`.
    pub(super) fn continues_broken(&self, item: &Node<'_>) -> bool {
        let text = item.as_str();
        let start = item.start() + (text.len() - text.trim_start_matches(SPACE).len());
        let is_further_in = self.begins_line(start) && self.column(start) > self.margin;
        if !is_further_in || !self.has_erred_since(self.found_before_item) {
            return false;
        }
        let is_part = |part: &Node<'_>| is_clause(part.as_rule()) || is_broken(part.as_rule());
        match item.as_rule() {
            // These items have content in the head alone, or nothing that a sentence could continue.
            Rule::define | Rule::measure_item | Rule::given_item | Rule::ruleset | Rule::test => false,
            Rule::broken_item => true,
            _ => item.inner().find(is_part).is_none_or(|part| is_broken(part.as_rule())),
        }
    }

    /// The distance of a byte of the folded copy from the beginning of its line.
    pub(super) fn column(&self, at: usize) -> usize {
        let before = self.folded.text.get(..at).unwrap_or_default();
        before.rsplit('\n').next().unwrap_or_default().chars().filter(|letter| *letter != '\u{2}').count()
    }

    /// Whether a text that could not be read, in the clause that begins at `start`, is not a part of that clause: it begins a
    /// line, and nothing of it could be read as a continuation of the clause.
    pub(super) fn is_separate(&self, whole: Rule, start: usize, next: &Node<'_>) -> bool {
        let (from, to) = (next.start(), next.end());
        let text = self.folded.text.get(from..to).unwrap_or_default();
        let from = from + (text.len() - text.trim_start_matches(SPACE).len());
        if !self.begins_line(from) {
            return false;
        }
        if whole == Rule::whole_field || text.starts_with('\u{2}') {
            return true;
        }
        match parse(whole, self.folded.text.get(start..to).unwrap_or_default()) {
            Ok(_) => false,
            Err(unread) => start + unread.at <= from,
        }
    }
}

/// The keyword that begins an item: how long it is, and what it declares.
fn keyword_of(text: &str) -> Option<(usize, BrokenKind)> {
    ITEMS.iter().find_map(|(rule, kind)| {
        let keyword = parse(*rule, text).ok()?.root()?.end();
        Some((keyword, *kind))
    })
}

fn in_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || unicode_normalization::char::is_combining_mark(letter)
}

/// Whether a word may be a part of a name.
fn is_a_part(word: &str) -> bool {
    word.chars().next().is_some_and(|letter| letter.is_alphabetic() || letter == '_') && !keywords::is_reserved(word)
}

fn joined<'w>(words: impl Iterator<Item = &'w &'w String>) -> String {
    words.map(|word| word.as_str()).collect::<Vec<_>>().join("_")
}

/// The column of the first item of a file.
pub(super) fn margin(reader: &Reader<'_>, file: &Node<'_>) -> usize {
    first(file).map_or(0, |item| {
        let text = item.as_str();
        let skipped = text.len() - text.trim_start_matches(SPACE).len();
        reader.column(item.start() + skipped)
    })
}
