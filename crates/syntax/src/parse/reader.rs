//! What all parts of reading share: from a node of the grammar to places, names, strings and findings.
//!
//! Sentences are read in the files beside it: values, conditions, targets, items.

pub(super) use tieuchi_grammar::Node;
use tieuchi_grammar::Rule;
use tieuchi_source::{CancelFlag, Diagnostic, FileId, Language, Span, codes, text::composed, text::normalise};

use super::{folded::Folded, scan::span};
use crate::ast::{Broken, Name, Text};
use crate::keywords::{Declared, needs_backticks};

/// Operators and brackets that are nested deeper are a finding, because code that walks the tree recurs to the same depth.
const DEEPEST_TREE: usize = 96;

/// Reads one file.
pub(super) struct Reader<'f> {
    pub(super) file: FileId,
    /// The author's text.
    pub(super) text: &'f str,
    pub(super) folded: &'f Folded,
    pub(super) cancel: &'f CancelFlag,
    pub(super) language: Language,
    pub(super) findings: Vec<Diagnostic>,
    /// The places of the scan's errors, in order.
    pub(super) scanned: Vec<u32>,
    /// Sentences whose end could not be read.
    pub(super) cut_short: Vec<Span>,
    /// What could not be read.
    pub(super) broken: Vec<Broken>,
    /// The column of the first item.
    pub(super) margin: usize,
    /// How many findings there were when the reading of the last item began.
    pub(super) found_before_item: usize,
    /// The target that is being read, if its clause may have a `stretch`.
    pub(super) sentence: Option<Span>,
    /// The current depth of the tree.
    depth: usize,
}

impl<'f> Reader<'f> {
    pub(super) fn new(
        file: FileId,
        text: &'f str,
        folded: &'f Folded,
        findings: Vec<Diagnostic>,
        cancel: &'f CancelFlag,
    ) -> Self {
        // A warning does not say that the text around it cannot be read.
        let errors = findings.iter().filter(|finding| finding.is_error());
        let mut scanned: Vec<u32> = errors.filter_map(Diagnostic::span).map(|span| span.start).collect();
        scanned.sort_unstable();
        let language = Language::default();
        Reader {
            file,
            text,
            folded,
            cancel,
            language,
            findings,
            scanned,
            cut_short: Vec::new(),
            broken: Vec::new(),
            margin: 0,
            found_before_item: 0,
            sentence: None,
            depth: 0,
        }
    }

    pub(super) fn report(&mut self, finding: Diagnostic) {
        self.findings.push(finding);
    }

    /// Whether there was an error since there were so many findings.
    pub(super) fn has_erred_since(&self, known: usize) -> bool {
        self.findings.iter().skip(known).any(Diagnostic::is_error)
    }

    /// The author's place of a span of the folded copy, without space and comments at its end.
    pub(super) fn place(&self, start: usize, end: usize) -> Span {
        let mut end = end;
        loop {
            let part = self.folded.text.get(start..end).unwrap_or_default();
            end = start + part.trim_end().len();
            let next = self.folded.comments.partition_point(|(from, _)| *from < end);
            match next.checked_sub(1).and_then(|comment| self.folded.comments.get(comment)) {
                Some((from, to)) if *to == end && *from >= start => end = *from,
                _ => break,
            }
        }
        let (start, end) = self.folded.range(start, end);
        span(self.file, start, end)
    }

    /// The place of a node.
    pub(super) fn span(&self, node: &Node<'_>) -> Span {
        self.place(node.start(), node.end())
    }

    /// The author's own text at a place.
    pub(super) fn written(&self, span: Span) -> &'f str {
        self.text.get(span.range()).unwrap_or_default()
    }

    pub(super) fn name(&self, node: &Node<'_>) -> Name {
        let span = self.span(node);
        Name { text: normalise(self.written(span).trim_matches('`')), span }
    }

    /// A name in its declaration: a finding if rules cannot use it as it is written.
    pub(super) fn declared_name(&mut self, node: &Node<'_>, declared: Declared) -> Name {
        let name = self.name(node);
        if !self.written(name.span).starts_with('`') && needs_backticks(&name.text, declared) {
            let finding = Diagnostic::at(codes::NEEDS_BACKTICKS, name.span).with("name", name.text.as_str());
            self.report(finding.help("help"));
        }
        name
    }

    /// A kind of record: `đơn vị` is `units`.
    pub(super) fn kind_name(&self, node: &Node<'_>) -> Name {
        match child(node, Rule::units_name) {
            Some(units) => Name { text: "units".to_owned(), span: self.span(&units) },
            None => self.name(node),
        }
    }

    pub(super) fn string(&self, node: &Node<'_>) -> Text {
        let span = self.span(node);
        let mut letters = self.written(span).chars();
        letters.next();
        letters.next_back();
        Text { value: composed(letters.as_str()).into_owned(), span }
    }

    /// The first string among the children.
    pub(super) fn child_string(&self, node: &Node<'_>) -> Option<Text> {
        child(node, Rule::string).map(|string| self.string(&string))
    }

    /// The first name among the children.
    pub(super) fn child_name(&self, node: &Node<'_>) -> Option<Name> {
        child(node, Rule::name).map(|name| self.name(&name))
    }

    /// Sets the value of a clause that may appear only once; a second one is a finding.
    pub(super) fn once<T>(&mut self, slot: &mut Option<T>, value: Option<T>, at: Span) {
        match (slot.is_some(), value) {
            (false, value) => *slot = value,
            (true, _) => {
                let written = self.written(at).lines().next().unwrap_or_default().trim().to_owned();
                self.report(Diagnostic::at(codes::REPEATED_CLAUSE, at).with("clause", written).help("help"));
            }
        }
    }

    /// Reads a part that is `levels` deeper in the tree; a tree that is too deep is a finding.
    pub(super) fn deeper<T>(
        &mut self,
        levels: usize,
        at: Span,
        read: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<T> {
        if self.depth + levels > DEEPEST_TREE {
            self.report(Diagnostic::at(codes::TOO_DEEP, at).help("help"));
            return None;
        }
        self.depth += levels;
        let value = read(self);
        self.depth -= levels;
        value
    }
}

/// The first child.
pub(super) fn first<'f>(node: &Node<'f>) -> Option<Node<'f>> {
    node.inner().next()
}

/// The first child of a rule.
pub(super) fn child<'f>(node: &Node<'f>, rule: Rule) -> Option<Node<'f>> {
    node.inner().find(|child| child.as_rule() == rule)
}

/// The children of a rule.
pub(super) fn children<'f>(node: &Node<'f>, rule: Rule) -> impl Iterator<Item = Node<'f>> {
    node.inner().filter(move |child| child.as_rule() == rule)
}

/// Whether there is a child of a rule.
pub(super) fn has(node: &Node<'_>, rule: Rule) -> bool {
    child(node, rule).is_some()
}
