//! Cures that have been tried: what to write in a wrong sentence so that it has no error any more.
//!
//! A finding points at the place where reading stopped. What the author meant is often one small change away: another word for a
//! phrase, a `%`, a quote, diacritics, `_` between the words of a name. The changes that authors are known to need are tried here, the
//! likeliest kind first, and one is proposed only if the rules then read and check without that error, and no other change of its
//! kind does the same. Names are joined and corrected only to names that are declared. Nothing is changed by itself.

mod changes;
mod clause;
mod diacritics;
mod earlier;
mod exceptions;
mod filters;
mod frequencies;
mod item_names;
mod limits;
mod lists;
mod names;
mod period_ends;
mod protected;
mod replacements;
mod sentence;
mod special;
mod types;
mod values;
mod word_order;
mod words;

use std::cell::RefCell;
use std::collections::HashSet;

use tieuchi_source::hidden::hidden;
use tieuchi_source::{Arg, CancelFlag, Diagnostic, FileId, Sources, Span, codes};
use tieuchi_syntax::{ast, is_read, parse, parse_until};

use self::changes::KINDS;
use self::names::Names;
use self::protected::Protected;
use self::sentence::Sentence;

/// The most bytes of rules for which cures are tried, because each trial reads and checks all of them.
const LARGEST: usize = 256 * 1024;
/// The most bytes of an item for which cures are tried.
const LONGEST_ITEM: usize = 8 * 1024;
/// How many findings are looked at.
const FINDINGS: usize = 12;
/// How many changes are read, and how many of them are checked with all the rules, for one finding.
const READ: usize = 240;
const CHECKED: usize = 16;
/// If more changes than these cure, none is proposed.
const SEVERAL: usize = 4;
/// How many bytes are read, and how many are checked, for all findings together. A change is read with its item alone; before it
/// is checked its file is read, and that counts as checked with all the others.
const BYTES_READ: usize = 256 * 1024;
const BYTES_CHECKED: usize = 512 * 1024;

/// The findings; those for which a tried change succeeds have it as their cure. Nothing is tried any more when the flag is set.
pub(crate) fn tried(
    sources: &Sources,
    read: &[ast::File],
    findings: Vec<Diagnostic>,
    cancel: &CancelFlag,
) -> Vec<Diagnostic> {
    let texts: Vec<(&str, &str)> =
        (0..).map_while(|file| sources.get(FileId(file))).map(|file| (file.name(), file.text())).collect();
    if texts.iter().map(|(_, text)| text.len()).sum::<usize>() > LARGEST {
        return findings;
    }
    let (mut trees, mut unread) = (Vec::new(), Vec::new());
    let mut used_at = read.iter().map(|file| file.used_at);
    for (file, name, text) in files(&texts) {
        let read = parse_until(file, name, text, cancel);
        trees.push(ast::File { used_at: used_at.next().flatten(), ..read.file });
        unread.extend(read.findings.into_iter().filter(Diagnostic::is_error));
    }
    let names = Names::of(trees.iter(), texts.iter().map(|(_, text)| *text));
    let errors = errors(&texts, &unread, &trees, cancel);
    let trial = Trial { texts, unread, trees: RefCell::new(trees), names, errors, cancel };
    let mut left = FINDINGS;
    let mut budget = Budget { read: 0, checked: 0, bytes_read: BYTES_READ, bytes_checked: BYTES_CHECKED };
    let mut items = HashSet::new();
    let cured = findings.into_iter().map(|finding| {
        let wanted = finding.is_error() && left > 0 && !cancel.is_set();
        let Some(item) = finding.span().filter(|_| wanted).and_then(|span| trial.item(span)) else { return finding };
        // Only the first of several findings in one item is cured.
        if !items.insert((item.file, item.start)) {
            return finding;
        }
        left -= 1;
        budget = Budget { read: READ, checked: CHECKED, ..budget };
        trial.cure(finding, item, &mut budget)
    });
    cured.collect()
}

fn files<'t>(texts: &'t [(&'t str, &'t str)]) -> impl Iterator<Item = (FileId, &'t str, &'t str)> {
    (0..).map(FileId).zip(texts).map(|(file, (name, text))| (file, *name, *text))
}

/// How an error is recognised after a change: its code and the text at its place.
type ErrorKey = (u16, String);

/// Every error of what could not be read and of what was checked, with its place.
fn errors(
    texts: &[(&str, &str)],
    unread: &[Diagnostic],
    trees: &[ast::File],
    cancel: &CancelFlag,
) -> Vec<(Span, ErrorKey)> {
    let checked = tieuchi_check::check_until(trees, cancel).findings;
    let key_of = |finding: &Diagnostic| {
        let span = finding.span().filter(|_| finding.is_error())?;
        let (_, text) = texts.get(usize::try_from(span.file.0).ok()?)?;
        let written = text.get(span.range()).unwrap_or_default().to_owned();
        Some((span, (finding.code.number(), written)))
    };
    unread.iter().chain(&checked).filter_map(key_of).collect()
}

/// The item in which something is wrong.
#[derive(Clone, Copy)]
struct Item {
    file: FileId,
    start: usize,
    end: usize,
}

/// The unchanged rules, against which changes are tried.
struct Trial<'t> {
    texts: Vec<(&'t str, &'t str)>,
    /// The errors of the parser.
    unread: Vec<Diagnostic>,
    /// The trees; during a trial one of them is that of the changed text.
    trees: RefCell<Vec<ast::File>>,
    names: Names,
    errors: Vec<(Span, ErrorKey)>,
    cancel: &'t CancelFlag,
}

impl<'t> Trial<'t> {
    fn text(&self, file: FileId) -> Option<&'t str> {
        self.texts.get(usize::try_from(file.0).ok()?).map(|(_, text)| *text)
    }

    /// The item around a place: from a line that begins with a letter to the next.
    fn item(&self, span: Span) -> Option<Item> {
        let text = self.text(span.file)?;
        let at = span.range().start.min(text.len());
        let (mut from, mut end, mut start) = (0, text.len(), 0);
        for line in text.split_inclusive('\n') {
            if line.starts_with(char::is_alphabetic) {
                if start > at {
                    end = start;
                    break;
                }
                from = start;
            }
            start += line.len();
        }
        let written = text.get(from..end)?;
        let end = from + written.trim_end().len();
        (end > from && end - from <= LONGEST_ITEM && at <= end).then_some(Item { file: span.file, start: from, end })
    }

    fn cure(&self, finding: Diagnostic, item: Item, budget: &mut Budget) -> Diagnostic {
        let Some((text, span)) = self.text(item.file).zip(finding.span()) else { return finding };
        let Some(written) = text.get(item.start..item.end) else { return finding };
        // Text with hidden characters is not an author's mistake.
        if written.chars().any(|letter| hidden(letter).is_some_and(|_| !matches!(letter, '\n' | '\t' | '\r'))) {
            return finding;
        }
        let own = finding.written_cure().filter(|cure| cure.span.file == item.file).and_then(|cure| {
            let range = cure.span.range();
            Some(format!("{}{}{}", text.get(item.start..range.start)?, cure.text, text.get(range.end..item.end)?))
        });
        let sentence = Sentence::new(written, span.range().start.saturating_sub(item.start));
        let protected = Protected::of(&sentence, &self.names);
        let about = (item, &finding, &protected);
        let percent = KINDS.first().and_then(|kind| self.first(kind, &sentence, about, budget));
        let keeps = |own: &&String| !protected.is_lost(own);
        let own = own.as_ref().filter(keeps);
        if percent.is_none() && own.is_some_and(|own| self.is_cured(own, item, budget, &finding)) {
            return finding;
        }
        // If the words are read and only their types do not fit, words are not added, removed or moved.
        let is_unread = finding.code.number() < 200 || finding.code == codes::UNKNOWN_NAME;
        let mut kinds = KINDS.iter().skip(1).filter(|kind| is_unread || !kind.must_be_alone);
        let cures = percent.or_else(|| kinds.find_map(|kind| self.first(kind, &sentence, about, budget)));
        match cures.as_deref() {
            None | Some([]) => self.of_a_kind(finding, written, item),
            Some([new]) => with_cure(finding, item, &sentence, new),
            Some(several) => either(finding, &sentence, several),
        }
    }

    /// The name of a kind of record after a count is not a condition, and cannot follow `where` either.
    fn of_a_kind(&self, finding: Diagnostic, written: &str, item: Item) -> Diagnostic {
        let Some(span) = finding.span().filter(|_| finding.code == codes::CONDITION_AFTER_COUNT) else {
            return finding;
        };
        let inside = |at: usize| at.checked_sub(item.start);
        let range = inside(span.range().start).zip(inside(span.range().end));
        let condition = range.and_then(|(from, to)| written.get(from..to)).unwrap_or_default();
        if !self.names.kinds.iter().any(|kind| kind == condition) {
            return finding;
        }
        Diagnostic::at(codes::CONDITION_AFTER_COUNT, span).with("written", condition).help("kind")
    }

    /// The changes of a kind that cure: the first, or all if only one may cure.
    fn first(
        &self,
        kind: &changes::Kind,
        sentence: &Sentence<'_>,
        (item, finding, protected): (Item, &Diagnostic, &Protected),
        budget: &mut Budget,
    ) -> Option<Vec<String>> {
        let mut cures: Vec<String> = Vec::new();
        let mut seen = HashSet::new();
        if budget.is_spent(sentence.text) {
            return None;
        }
        for new in (kind.changes)(sentence, &self.names, finding) {
            if budget.is_spent(sentence.text) {
                break;
            }
            let is_lost = !kind.knows_words && protected.is_lost(&new);
            if new != sentence.text
                && !is_lost
                && seen.insert(new.clone())
                && self.is_cured(&new, item, budget, finding)
            {
                cures.push(new);
                if !kind.must_be_alone || cures.len() > SEVERAL {
                    break;
                }
            }
        }
        (!cures.is_empty()).then_some(cures)
    }

    /// Whether an item has fewer errors after a change, and no new one.
    fn is_cured(&self, new: &str, item: Item, budget: &mut Budget, finding: &Diagnostic) -> bool {
        if self.cancel.is_set() || !budget.reads(new.len()) {
            return false;
        }
        let before: Vec<&ErrorKey> =
            self.errors.iter().filter(|(span, _)| is_in(*span, item, item.end)).map(|(_, key)| key).collect();
        // If the item was read, or has one error, the changed one must be read. Most are not, which the grammar alone shows.
        let was_unread = self.unread.iter().filter_map(Diagnostic::span).any(|span| is_in(span, item, item.end));
        if (before.len() <= 1 || !was_unread) && !is_read(new) {
            return false;
        }
        let alone = parse(FileId(0), "item.tieuchi", new).findings;
        if alone.iter().filter(|finding| finding.is_error()).count() >= before.len().max(1) {
            return false;
        }
        if !budget.checks(self.texts.iter().map(|(_, text)| text.len()).sum()) {
            return false;
        }
        let Some(text) = self.text(item.file) else { return false };
        let whole =
            format!("{}{new}{}", text.get(..item.start).unwrap_or_default(), text.get(item.end..).unwrap_or_default());
        let Some(after) = self.errors_with(item.file, &whole) else { return false };
        let left: Vec<&ErrorKey> =
            after.iter().filter(|(span, _)| is_in(*span, item, item.start + new.len())).map(|(_, key)| key).collect();
        // Other errors of the item may remain, but not on the line of this finding.
        let line_of = |text: &str, at: usize| text.get(item.start..at).map(|before| before.matches('\n').count());
        let line = finding.span().and_then(|span| line_of(text, span.range().start));
        let stays = after.iter().filter(|(span, _)| is_in(*span, item, item.start + new.len()));
        let stays = stays.filter(|(span, _)| line_of(&whole, span.range().start) == line).count();
        stays == 0 && left.len() < before.len() && left.iter().all(|error| before.contains(error))
    }
}

impl Trial<'_> {
    /// The errors of the rules with another text of a file; those of the parser in that file alone.
    fn errors_with(&self, file: FileId, whole: &str) -> Option<Vec<(Span, ErrorKey)>> {
        let index = usize::try_from(file.0).ok()?;
        let mut texts = self.texts.clone();
        let slot = texts.get_mut(index)?;
        let read = parse_until(file, slot.0, whole, self.cancel);
        slot.1 = whole;
        let mut trees = self.trees.borrow_mut();
        let changed = trees.get_mut(index)?;
        let used_at = changed.used_at;
        let unchanged = std::mem::replace(changed, ast::File { used_at, ..read.file });
        let errors = errors(&texts, &read.findings, &trees, self.cancel);
        *trees.get_mut(index)? = unchanged;
        Some(errors)
    }
}

/// How much may still be tried.
#[derive(Clone, Copy)]
struct Budget {
    read: usize,
    checked: usize,
    bytes_read: usize,
    bytes_checked: usize,
}

impl Budget {
    /// Whether no change of a sentence can be read any more: none makes half of it go away.
    const fn is_spent(&self, sentence: &str) -> bool {
        self.read == 0 || self.bytes_read < sentence.len() / 2
    }

    fn reads(&mut self, bytes: usize) -> bool {
        let left = self.read.checked_sub(1).zip(self.bytes_read.checked_sub(bytes));
        left.map(|(read, bytes)| (self.read, self.bytes_read) = (read, bytes)).is_some()
    }

    fn checks(&mut self, bytes: usize) -> bool {
        let left = self.checked.checked_sub(1).zip(self.bytes_checked.checked_sub(bytes));
        left.map(|(checked, bytes)| (self.checked, self.bytes_checked) = (checked, bytes)).is_some()
    }
}

fn is_in(span: Span, item: Item, end: usize) -> bool {
    span.file == item.file && (item.start..=end).contains(&span.range().start)
}

/// The finding with its cure.
fn with_cure(finding: Diagnostic, item: Item, sentence: &Sentence<'_>, new: &str) -> Diagnostic {
    let (from, to, changed) = sentence.difference(new);
    let byte = |offset: usize| u32::try_from(item.start + offset).unwrap_or(u32::MAX);
    let span = Span::new(item.file, byte(from), byte(to));
    let written = sentence.text.get(from..to).unwrap_or_default();
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(word) = item_names::put_in_backticks(written, &changed) {
        let finding = Diagnostic::at(codes::RESERVED_NAME, span).with("name", word).help("help");
        return finding.replace(span, changed);
    }
    if let Some((help, other)) = types::about_length(written, &changed) {
        let finding = finding.with("instead-of", line(written)).with("write", line(&changed)).with("other", other);
        return finding.help(help).replace(span, changed);
    }
    let finding = match diacritics::kind_of(written, &changed) {
        diacritics::Change::Joined => Diagnostic::joined(span, line(written), &line(&changed)),
        diacritics::Change::Marked => Diagnostic::at(codes::MISSING_DIACRITICS, span)
            .with("written", line(written))
            .with("phrase", line(&changed))
            .help("help"),
        diacritics::Change::Other if finding.code == codes::CONDITION_AFTER_COUNT && changed.contains('%') => {
            finding.with("write", line(&changed)).help("percent")
        }
        diacritics::Change::Other => {
            // The parser took the words for another mistake.
            let finding = match finding.code {
                codes::MISSING_DIACRITICS | codes::EXACTLY_WITHOUT_NUMBER => {
                    Diagnostic::at(codes::UNEXPECTED_TEXT, span).with("found", line(written))
                }
                _ => finding,
            };
            finding.with("instead-of", line(written)).with("write", line(&changed)).help("cure-tried")
        }
    };
    finding.replace(span, changed)
}

/// The finding with several cures, of which the author chooses.
fn either(finding: Diagnostic, sentence: &Sentence<'_>, several: &[String]) -> Diagnostic {
    if several.len() > SEVERAL {
        return finding;
    }
    // All of them from the first place to the last at which one differs, so that each can be read beside the others.
    let differences = || several.iter().map(|new| sentence.difference(new));
    let from = differences().map(|(from, ..)| from).min().unwrap_or(0);
    let after = differences().map(|(_, to, _)| sentence.text.len() - to).min().unwrap_or(0);
    let changed = several.iter().map(|new| new.get(from..new.len().saturating_sub(after)).unwrap_or_default());
    let list = changed.map(|new| format!("“{}”", new.split_whitespace().collect::<Vec<_>>().join(" ")));
    finding.with("either", Arg::List(list.collect())).help("cure-either")
}
