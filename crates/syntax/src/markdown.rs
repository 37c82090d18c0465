//! Which lines of a Markdown file are rules: those of fenced blocks marked `tieuchi` that a reader of the page sees as blocks of rules.
//!
//! Blocks are distinguished as in CommonMark 0.31: fences (§4.5), indented code (§4.4), HTML blocks (§4.6), quotes (§5.1), items of lists
//! (§5.2). [`inline`] reads the code spans (§6.1), backslashes (§2.4) and raw HTML (§6.6) of a paragraph, and [`html`] knows which
//! elements are open. A block within an element of HTML is not read, since its attributes and the page's styles may hide it; a
//! block in a quote is not read either, because it is quoted from another text. Within an item of a list, the lines and the closing fence of a block may be indented less than the item.

mod html;
mod inline;

use self::html::{Blocks, Page};

/// What a line of a Markdown file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// Not rules.
    Prose,
    /// A line within a block of rules.
    Rules,
    /// The fence that opens a block of rules.
    Opening,
    /// A fence that would open one elsewhere: the block is not read.
    Unread(Why),
}

/// Why a block is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// It is in an HTML comment.
    Comment,
    /// It is within an element of HTML.
    Html,
    /// It is quoted.
    Quote,
    /// It is indented so far that it is not a block, but the text of one.
    Indented,
}

impl Why {
    /// The word of the finding's cure.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Why::Comment => "help",
            Why::Html => "html",
            Why::Quote => "quote",
            Why::Indented => "indented",
        }
    }
}

/// What each line of a Markdown file is, line ends included.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    let mut reader = Reader::default();
    text.split_inclusive('\n').map(|line| reader.line(line)).collect()
}

/// Whether a Markdown file has a block marked as rules, also one that is not read, about which there is a finding.
///
/// ```
/// assert!(tieuchi_syntax::holds_rules("# Rules\n```tieuchi\ndefine a for b: c\n```\n"));
/// assert!(!tieuchi_syntax::holds_rules("# Rules\n```text\ndefine a for b: c\n```\n"));
/// ```
#[must_use]
pub fn holds_rules(text: &str) -> bool {
    lines(text).iter().any(|line| matches!(line, Line::Opening | Line::Unread(_)))
}

/// A line that is indented by this many columns is code.
const CODE: usize = 4;
/// Nested items of lists beyond this depth are not distinguished.
const DEEPEST: usize = 64;

/// The state of reading a page between two lines.
#[derive(Debug, Default)]
struct Reader {
    /// The block of code that is open.
    fence: Option<(char, usize, bool)>,
    /// The block of HTML that is open.
    html: Option<Blocks>,
    /// The lines of the paragraph that is open.
    paragraph: String,
    /// The column at which the text of each open item of a list begins.
    items: Vec<usize>,
    /// What the HTML so far leaves open.
    page: Page,
    /// The quote that is open, which is read as a page of its own.
    quote: Option<Box<Reader>>,
}

impl Reader {
    /// What this line is.
    fn line(&mut self, line: &str) -> Line {
        if let Some((sign, count, rules)) = self.fence {
            return match Fence::of(line) {
                Some(fence) if fence.sign == sign && fence.count >= count && fence.info.is_empty() => {
                    self.fence = None;
                    Line::Prose
                }
                _ if rules => Line::Rules,
                _ => Line::Prose,
            };
        }
        if let Some(open) = self.html.as_mut() {
            let ends = open.line(line);
            let why = if open.is_comment() { Why::Comment } else { Why::Html };
            if ends {
                self.end_html();
            }
            return unread(line, why);
        }
        if line.trim().is_empty() {
            self.end_paragraph();
            self.end_quote();
            return Line::Prose;
        }
        let (mut column, mut rest) = indent(line, 0);
        if self.paragraph.is_empty() {
            while self.items.last().is_some_and(|item| *item > column) {
                self.items.pop();
            }
        }
        while let Some((text, after)) = self.item(rest, column) {
            self.end_paragraph();
            self.items.retain(|item| *item <= column);
            if self.items.len() < DEEPEST {
                self.items.push(text);
            }
            (column, rest) = indent(after, text);
        }
        if column.saturating_sub(self.base(column)) >= CODE {
            if !self.paragraph.is_empty() {
                self.paragraph.push_str(rest);
            }
            return unread(rest, Why::Indented);
        }
        if rest.starts_with('>') {
            self.end_paragraph();
            return self.quoted(rest);
        }
        self.end_quote();
        self.unquoted(rest)
    }

    /// A line without the signs of a list or a quote before it.
    fn unquoted(&mut self, rest: &str) -> Line {
        if let Some(Fence { sign, count, info }) = Fence::of(rest)
            && opens(sign, info)
        {
            self.end_paragraph();
            let marked = is_marked(info);
            let hidden = self.page.hides();
            self.fence = Some((sign, count, marked && hidden.is_none()));
            return match hidden {
                _ if !marked => Line::Prose,
                Some(why) => Line::Unread(why),
                None => Line::Opening,
            };
        }
        if let Some(mut open) = Blocks::opened_by(rest, self.paragraph.is_empty()) {
            self.end_paragraph();
            let ends = open.line(rest);
            self.html = Some(open);
            if ends {
                self.end_html();
            }
            return Line::Prose;
        }
        // A heading is a paragraph of one line.
        if rest.starts_with('#') {
            self.end_paragraph();
            self.paragraph.push_str(rest);
            self.end_paragraph();
        } else {
            self.paragraph.push_str(rest);
        }
        Line::Prose
    }

    /// A line of a quote, and of quotes within it.
    fn quoted(&mut self, rest: &str) -> Line {
        let mut inside = rest;
        while let Some(quoted) = inside.trim_start_matches(' ').strip_prefix('>') {
            inside = quoted.strip_prefix(' ').unwrap_or(quoted);
        }
        let page = std::mem::take(&mut self.page);
        let quote = self.quote.get_or_insert_default();
        let own = std::mem::replace(&mut quote.page, page.carried());
        quote.page.within(own);
        let found = quote.line(inside);
        let carried = quote.page.carried();
        self.page = page;
        self.page.carries(carried);
        match found {
            Line::Opening => Line::Unread(Why::Quote),
            Line::Rules => Line::Prose,
            found => found,
        }
    }

    fn end_quote(&mut self) {
        if let Some(mut quote) = self.quote.take() {
            quote.end_paragraph();
            quote.end_html();
            self.page.carries(quote.page.carried());
        }
    }

    fn end_paragraph(&mut self) {
        let text = std::mem::take(&mut self.paragraph);
        if !text.is_empty() {
            self.page.paragraph(&text);
        }
    }

    fn end_html(&mut self) {
        if let Some(open) = self.html.take() {
            self.page.raw(open.text());
        }
    }

    /// The column from which the indentation of a line counts.
    fn base(&self, column: usize) -> usize {
        self.items.iter().rev().find(|item| **item <= column).copied().unwrap_or(0)
    }

    /// The marker of an item of a list: the column at which the item's text begins, and what follows.
    fn item<'l>(&self, rest: &'l str, column: usize) -> Option<(usize, &'l str)> {
        if column.saturating_sub(self.base(column)) >= CODE {
            return None;
        }
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let after = match digits {
            0 => rest.strip_prefix(['-', '+', '*'])?,
            1..=9 => rest.get(digits..)?.strip_prefix(['.', ')'])?,
            _ => return None,
        };
        let marked = column + (rest.len() - after.len());
        if after.trim().is_empty() {
            return Some((marked + 1, after));
        }
        let (text, inside) = indent(after, marked);
        match text - marked {
            0 => None,
            1..=CODE => Some((text, inside)),
            // Further in, the item begins with code.
            _ => Some((marked + 1, after.get(1..)?)),
        }
    }
}

/// The column at which the first word of a text begins, if the text is at `column`, and the text from there.
fn indent(line: &str, column: usize) -> (usize, &str) {
    let mut at = column;
    for (place, letter) in line.char_indices() {
        match letter {
            ' ' => at += 1,
            '\t' => at += CODE - at % CODE,
            _ => return (at, line.get(place..).unwrap_or_default()),
        }
    }
    (at, "")
}

/// Notes a line that looks like the opening of a block, but is not read as one.
fn unread(line: &str, why: Why) -> Line {
    let marked = Fence::of(line).is_some_and(|fence| opens(fence.sign, fence.info) && is_marked(fence.info));
    if marked { Line::Unread(why) } else { Line::Prose }
}

/// The run of signs that a line begins with, and what follows it.
struct Fence<'l> {
    sign: char,
    count: usize,
    info: &'l str,
}

impl<'l> Fence<'l> {
    fn of(line: &'l str) -> Option<Self> {
        let line = line.trim();
        let sign = line.chars().next().filter(|sign| matches!(sign, '`' | '~'))?;
        let info = line.trim_start_matches(sign);
        let count = line.len() - info.len();
        (count >= 3).then_some(Fence { sign, count, info: info.trim() })
    }
}

/// Whether such a run opens a block: after grave accents there is no further one, otherwise it is a code span.
fn opens(sign: char, info: &str) -> bool {
    sign != '`' || !info.contains('`')
}

/// `tieuchi`, `tieuchi {.x}`, and `{.tieuchi}` as Pandoc writes it.
fn is_marked(info: &str) -> bool {
    let is_ours = |word: &str| word.eq_ignore_ascii_case("tieuchi");
    match info.strip_prefix('{') {
        Some(attributes) => attributes
            .split('}')
            .next()
            .unwrap_or_default()
            .split_whitespace()
            .any(|word| word.strip_prefix('.').is_some_and(is_ours)),
        None => info.split([' ', '\t', ',', '{']).find(|word| !word.is_empty()).is_some_and(is_ours),
    }
}

#[cfg(test)]
mod tests;
