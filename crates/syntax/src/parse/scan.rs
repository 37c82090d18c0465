//! Separates the pieces of a rule file before the grammar reads it: rule text, strings, comments, rows of tables, and
//! text outside the fenced blocks of a Markdown file.
//!
//! It also protects the grammar: text that could exhaust it (very deeply nested brackets) is set aside here.

use tieuchi_source::{Code, Diagnostic, FileId, Span, codes};

use super::item_keywords::begins_almost_an_item;
use crate::markdown::{self, Line};

/// Brackets that are nested deeper are a finding.
const DEEPEST: usize = 64;
/// A word, number or string of more bytes is a finding.
const LONGEST_WORD: usize = 4_096;

/// How many misspelt items are looked for at most.
const MOST_MISSPELT: usize = 100;

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PieceKind {
    /// Words, numbers and signs.
    Rule,
    /// A string with its quotes.
    Text,
    /// A string that is never closed.
    Broken,
    /// From `#` to the end of the line.
    Comment,
    /// A row of a table.
    Row,
    /// Not rules: the prose of a Markdown file.
    Outside,
    /// A bracket that is nested too deeply.
    TooDeep,
    /// Before a line that begins almost as an item does; it has no text of its own.
    Misspelt,
}

/// A piece of the author's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) kind: PieceKind,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// What the scan found.
#[derive(Debug, Default)]
pub(super) struct Scan {
    /// The pieces, in order, without gaps.
    pub(super) pieces: Vec<Piece>,
    /// What is wrong already.
    pub(super) findings: Vec<Diagnostic>,
}

/// Scans a file.
pub(super) fn scan(file: FileId, name: &str, text: &str) -> Scan {
    let mut scanner =
        Scanner { file, scan: Scan::default(), rule_from: None, depth: 0, told_depth: false, misspelt: 0 };
    let markdown = name.to_lowercase().ends_with(".md");
    let mut found = if markdown { markdown::lines(text) } else { Vec::new() }.into_iter();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if let Some(found) = found.next() {
            if let Line::Unread(why) = found {
                // After the signs of a list or a quote.
                let from = start + line.find(['`', '~']).unwrap_or_default();
                let fence = span(file, from, start + line.trim_end().len());
                let finding = Diagnostic::at(codes::BLOCK_UNREAD, fence).with("place", why.word());
                scanner.scan.findings.push(finding.help(why.word()));
            }
            if found != Line::Rules {
                scanner.close_rule(start);
                scanner.push(PieceKind::Outside, start, start + line.len());
                start += line.len();
                continue;
            }
        }
        scanner.line(line, start);
        start += line.len();
    }
    scanner.close_rule(text.len());
    scanner.scan
}

struct Scanner {
    file: FileId,
    scan: Scan,
    rule_from: Option<usize>,
    depth: usize,
    told_depth: bool,
    misspelt: usize,
}

impl Scanner {
    fn push(&mut self, kind: PieceKind, start: usize, end: usize) {
        if start < end {
            self.scan.pieces.push(Piece { kind, start, end });
        }
    }

    fn close_rule(&mut self, end: usize) {
        if let Some(start) = self.rule_from.take() {
            self.push(PieceKind::Rule, start, end);
        }
    }

    fn line(&mut self, line: &str, start: usize) {
        let content = line.strip_suffix('\n').unwrap_or(line);
        if content.trim_start().starts_with('|') {
            self.close_rule(start);
            let indent = content.len() - content.trim_start().len();
            self.push(PieceKind::Outside, start, start + indent);
            self.push(PieceKind::Row, start + indent, start + content.len());
            self.rule_from = Some(start + content.len());
            return;
        }
        if content.chars().next().is_some_and(char::is_alphabetic) {
            self.depth = 0;
            if self.misspelt < MOST_MISSPELT && begins_almost_an_item(content) {
                self.misspelt += 1;
                self.close_rule(start);
                self.scan.pieces.push(Piece { kind: PieceKind::Misspelt, start, end: start });
            }
        }
        self.rule_from.get_or_insert(start);
        let (mut place, mut word) = (0, 0);
        while let Some(letter) = content.get(place..).and_then(|rest| rest.chars().next()) {
            let here = start + place;
            word = if letter.is_alphanumeric() || letter == '_' { word + letter.len_utf8() } else { 0 };
            let length = match letter {
                _ if word > LONGEST_WORD => self.break_line(codes::TOO_LONG, here, start + content.len()),
                '#' => self.piece(PieceKind::Comment, here, content.len() - place),
                '"' | '“' => match string_length(content.get(place..).unwrap_or_default()) {
                    Some(length) => self.piece(PieceKind::Text, here, length),
                    None => self.break_line(codes::UNTERMINATED_TEXT, here, start + content.len()),
                },
                '(' => self.open_bracket(here),
                ')' => {
                    self.depth = self.depth.saturating_sub(1);
                    1
                }
                letter => letter.len_utf8(),
            };
            place += length;
        }
    }

    /// A piece that is not rule text; returns its length.
    fn piece(&mut self, kind: PieceKind, start: usize, length: usize) -> usize {
        self.close_rule(start);
        self.push(kind, start, start + length);
        self.rule_from = Some(start + length);
        length
    }

    /// The rest of the line cannot be read.
    fn break_line(&mut self, code: Code, start: usize, end: usize) -> usize {
        self.scan.findings.push(Diagnostic::at(code, span(self.file, start, end)).help("help"));
        self.piece(PieceKind::Broken, start, end - start)
    }

    fn open_bracket(&mut self, here: usize) -> usize {
        self.depth += 1;
        if self.depth <= DEEPEST {
            return 1;
        }
        if !self.told_depth {
            self.told_depth = true;
            self.scan.findings.push(Diagnostic::at(codes::TOO_DEEP, span(self.file, here, here + 1)).help("help"));
        }
        self.piece(PieceKind::TooDeep, here, 1)
    }
}

/// A span of the author's text.
pub(super) fn span(file: FileId, start: usize, end: usize) -> Span {
    let byte = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
    Span::new(file, byte(start), byte(end))
}

/// How many bytes the string at the beginning of `rest` takes, if it is closed on its line. Typographic quotes nest.
pub(crate) fn string_length(rest: &str) -> Option<usize> {
    if let Some(inside) = rest.strip_prefix('"') {
        return inside.find('"').map(|close| close + 2);
    }
    let mut depth = 0_usize;
    for (place, letter) in rest.char_indices() {
        match letter {
            '“' => depth += 1,
            '”' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(place + letter.len_utf8());
        }
    }
    None
}
