//! From the text of a rule file to its syntax tree. It never fails: what cannot be read is a finding, and the rest is read.
//!
//! No name is looked up here and no value is checked; `crate::ast` has the nodes.

mod broken;
mod conditions;
mod expected;
mod folded;
mod hidden;
mod item_keywords;
mod items;
mod layout_mistakes;
mod levels;
mod mappings;
mod mistakes;
mod otherwise;
mod populations;
mod reader;
mod records;
mod relations;
mod scan;
mod scorecards;
mod targets;
mod tests;
mod unexpected;
mod values;

use tieuchi_grammar::{Rule, Tree};
use tieuchi_source::{CancelFlag, Diagnostic, FileId, Language, codes};

use self::folded::Folded;
use self::reader::{Node, Reader, first};
pub(crate) use self::scan::string_length;
use self::scan::{Piece, PieceKind, Scan, scan, span};
use crate::ast::{Comment, File, without_line_end};

/// A file of more bytes is not read.
const LARGEST_FILE: usize = 16 * 1024 * 1024;

/// What reading a file gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed {
    /// The tree of everything that could be read.
    pub file: File,
    /// What could not, in the order of the text.
    pub findings: Vec<Diagnostic>,
}

/// Reads a rule file. `name` is what messages call it; of a file whose name ends with `.md` only the fenced blocks marked
/// `tieuchi` are rules. Places point at the bytes of `text`.
///
/// ```
/// use tieuchi_source::FileId;
/// use tieuchi_syntax::{ast::Item, parse};
///
/// let text = "chỉ tiêu đúng_hạn\n  yêu cầu ít nhất 95% hồ_sơ phải được trả chậm nhất là hạn_trả";
/// let parsed = parse(FileId(0), "mẫu.tieuchi", text);
/// assert!(parsed.findings.is_empty());
/// assert!(matches!(parsed.file.items.as_slice(), [Item::Indicator(_)]));
/// ```
#[must_use]
pub fn parse(file: FileId, name: &str, text: &str) -> Parsed {
    parse_until(file, name, text, &CancelFlag::new())
}

/// Like [`parse`], but reading ends soon after the flag is set; what is returned then means nothing.
#[must_use]
pub fn parse_until(file: FileId, name: &str, text: &str, cancel: &CancelFlag) -> Parsed {
    let empty = File::default();
    if text.len() > LARGEST_FILE {
        let finding = Diagnostic::at(codes::FILE_TOO_LARGE, span(file, 0, 0)).help("help");
        return Parsed { file: empty, findings: vec![finding] };
    }
    let mut scanned = scan(file, name, text);
    scanned.findings.extend(hidden::findings(file, text, &scanned.pieces));
    let folded = Folded::new(text, &scanned.pieces);
    let comments = comments(file, text, &scanned.pieces);
    let mut reader = Reader::new(file, text, &folded, scanned.findings, cancel);
    let items = match tieuchi_grammar::parse_until(Rule::file, &folded.text, cancel.as_atomic()) {
        Ok(tree) => tree.root().map(|node| reader.items(&node)).unwrap_or_default(),
        Err(unread) => {
            reader.unread(unread.at);
            Vec::new()
        }
    };
    let (mut language, cut_short, mut broken) = (reader.language, reader.cut_short, reader.broken);
    if items.is_empty() && broken.is_empty() && text.chars().any(is_vietnamese) {
        // No rule of it is read, but there may be findings about it.
        language = Language::Vietnamese;
    }
    broken.sort_by_key(|broken| broken.span);
    let mut findings = reader.findings;
    findings.sort();
    findings.dedup();
    Parsed { file: File { items, comments, language, cut_short, broken, used_at: None }, findings }
}

/// Whether the grammar reads all of a text: if not, [`parse`] has an error about it.
///
/// ```
/// use tieuchi_syntax::is_read;
/// assert!(is_read("indicator a: no violations in period") && !is_read("indicator a: no violations of of"));
/// ```
#[must_use]
pub fn is_read(text: &str) -> bool {
    let Scan { pieces, findings } = scan(FileId(0), "", text);
    let folded = Folded::new(text, &pieces);
    let has_broken = |tree: &Tree<'_>| tree.rules().any(is_broken);
    !findings.iter().any(Diagnostic::is_error)
        && tieuchi_grammar::parse(Rule::file, &folded.text).is_ok_and(|tree| !has_broken(&tree))
}

impl Reader<'_> {
    /// The items of a file.
    fn items(&mut self, node: &Node<'_>) -> Vec<crate::ast::Item> {
        self.language = language(node);
        self.margin = broken::margin(self, node);
        let mut items = Vec::new();
        self.clauses(node, Rule::whole_item, |reader, item| {
            let known = reader.findings.len();
            let continues = reader.continues_broken(item);
            reader.found_before_item = known;
            let noted = reader.broken.len();
            let read = reader.item(item);
            if continues {
                // The sentence before has been reported.
                reader.findings.truncate(known);
                reader.broken.truncate(noted);
                reader.note_item(item.start(), item.end());
            } else if read.is_none() {
                reader.note_item(item.start(), item.end());
            } else {
                items.extend(read);
            }
        });
        items
    }

    /// Reads the clauses of an item, or the items of a file, one by one. What cannot be read is a finding; if it continues
    /// the clause before it, the finding is about both, and what that clause lacks is not reported twice.
    pub(super) fn clauses(&mut self, node: &Node<'_>, whole: Rule, mut read: impl FnMut(&mut Self, &Node<'_>)) {
        let mut before: Option<usize> = None;
        let mut clauses = node.inner().peekable();
        while let Some(clause) = clauses.next().filter(|_| !self.cancel.is_set()) {
            let (start, end) = (clause.start(), clause.end());
            if is_broken(clause.as_rule()) {
                let continues = whole == Rule::whole_item && self.continues_broken(&clause);
                let is_reported = continues || whole == Rule::whole_item && self.reserved_as_name(start, end);
                if !is_reported {
                    self.unexpected(whole, before.take(), start, end);
                }
                self.note_clause(whole, node.start(), start, end);
                continue;
            }
            if !is_clause(clause.as_rule()) {
                continue;
            }
            let known = self.findings.len();
            read(self, &clause);
            if whole != Rule::whole_item && self.has_erred_since(known) {
                self.note_clause(whole, node.start(), start, end);
            }
            let continues = clauses.peek().filter(|next| is_broken(next.as_rule()));
            let one_sentence = is_one_sentence(clause.as_rule());
            if one_sentence && continues.is_some_and(|next| !self.is_separate(whole, start, next)) {
                self.findings.truncate(known);
                self.cut_short.push(self.span(&clause));
            }
            before = one_sentence.then_some(start);
        }
    }
}

/// Whether a letter is used in Vietnamese and in hardly any other language.
fn is_vietnamese(letter: char) -> bool {
    matches!(letter, 'đ' | 'Đ' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | '\u{1ea0}'..='\u{1ef9}')
}

fn is_broken(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::broken_item
            | Rule::broken_ruleset_clause
            | Rule::broken_calendar_clause
            | Rule::broken_field
            | Rule::broken_mapping_line
            | Rule::broken_indicator_clause
            | Rule::broken_amend_clause
            | Rule::broken_scorecard_clause
            | Rule::broken_test_clause
    )
}

/// Whether a node is an item or a clause, rather than a word of a head.
fn is_clause(rule: Rule) -> bool {
    is_one_sentence(rule)
        || matches!(
            rule,
            Rule::ruleset
                | Rule::calendar
                | Rule::records
                | Rule::units
                | Rule::addition
                | Rule::mapping
                | Rule::indicator
                | Rule::amend
                | Rule::scorecard
                | Rule::test
        )
}

/// Whether a node has no clauses of its own, so that what follows may belong to it.
fn is_one_sentence(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::uses
            | Rule::define
            | Rule::measure_item
            | Rule::given_item
            | Rule::ruleset_clause
            | Rule::calendar_clause
            | Rule::field
            | Rule::layout_clause
            | Rule::mapping_line
            | Rule::indicator_clause
            | Rule::inline_target
            | Rule::amend_clause
            | Rule::scorecard_clause
            | Rule::test_clause
    )
}

/// The language of the first keyword; if nothing could be read, of the first word.
fn language(file: &Node<'_>) -> Language {
    let Some(item) = file.inner().find(|item| is_clause(item.as_rule())) else {
        let broken = first(file);
        let word = broken.as_ref().and_then(|item| item.as_str().split_whitespace().next()).unwrap_or_default();
        return if word.is_ascii() { Language::English } else { Language::Vietnamese };
    };
    let item = if item.as_rule() == Rule::given_item { first(&item) } else { Some(item) };
    let keyword = item.and_then(|item| first(&item));
    match keyword.as_ref().map(Node::as_str) {
        Some(written) if !written.is_ascii() || written == "cho" => Language::Vietnamese,
        _ => Language::English,
    }
}

fn comments(file: FileId, text: &str, pieces: &[Piece]) -> Vec<Comment> {
    let read = |piece: &Piece| {
        let written = without_line_end(text.get(piece.start..piece.end).unwrap_or_default());
        Comment::new(text, span(file, piece.start, piece.start + written.len()))
    };
    pieces.iter().filter(|piece| piece.kind == PieceKind::Comment).map(read).collect()
}
