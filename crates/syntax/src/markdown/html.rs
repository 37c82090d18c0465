//! The HTML in a Markdown file: where a block of it begins and ends (CommonMark §4.6), which tags a paragraph has (§6.6), and which
//! elements are still open for a browser.

use super::Why;
use super::inline::{Quotes, Spans, autolink, name, tag};

/// Elements whose text is not HTML: everything up to their closing tag belongs to them.
const RAW: [&str; 10] =
    ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext"];

/// Elements without an end, or that the block after them ends: they contain nothing.
const ENDED: [&str; 34] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    "basefont", "frame", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option",
    "optgroup", "html", "head", "body", "rt", "rp",
];

/// Elements of words in a line. By themselves they hide nothing; their attributes may.
const WORDS: [&str; 27] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q",
    "s", "samp", "small", "span", "strong", "sub", "sup", "tt", "u", "var",
];

/// Elements that a browser opens again in what follows their paragraph, until they are closed (HTML, “list of active
/// formatting elements”).
const FORMATTING: [&str; 14] =
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

/// Elements that end a paragraph, so that they stay open after it.
const BLOCKS: [&str; 51] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "button",
    "canvas",
    "caption",
    "center",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "iframe",
    "legend",
    "main",
    "marquee",
    "math",
    "menu",
    "menuitem",
    "nav",
    "object",
    "ol",
    "pre",
    "search",
    "section",
    "select",
    "summary",
    "svg",
    "table",
    "template",
    "ul",
    "video",
    "audio",
    "applet",
    "noscript",
    "listing",
    "hgroup",
];

/// What begins a block of HTML wherever its line begins with it, beside comments and the like.
const STARTS: [&str; 62] = [
    "address",
    "article",
    "aside",
    "base",
    "basefont",
    "blockquote",
    "body",
    "caption",
    "center",
    "col",
    "colgroup",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "frame",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "iframe",
    "legend",
    "li",
    "link",
    "main",
    "menu",
    "menuitem",
    "nav",
    "noframes",
    "ol",
    "optgroup",
    "option",
    "p",
    "param",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "track",
    "ul",
];

/// More nested elements than these are not distinguished.
const DEEPEST: usize = 256;

/// A block of HTML that is open.
#[derive(Debug)]
pub(super) struct Blocks {
    ends: Ends,
    text: String,
}

/// What ends a block of HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ends {
    /// A line with this.
    With(&'static str),
    /// A line with the closing tag of an element whose text is not HTML.
    Tag,
    /// An empty line.
    Blank,
}

impl Blocks {
    /// The block that a line begins, its indentation taken away.
    pub(super) fn opened_by(line: &str, after_paragraph: bool) -> Option<Self> {
        let rest = line.strip_prefix('<')?;
        let (closing, named) = rest.strip_prefix('/').map_or((false, rest), |named| (true, named));
        let name = name(named);
        let next = named.get(name.len()..).and_then(|rest| rest.chars().next());
        let is_tag = next.is_none_or(|next| next.is_whitespace() || next == '>');
        let lower = name.to_ascii_lowercase();
        let ends = if rest.starts_with("!--") {
            Ends::With("-->")
        } else if rest.starts_with('?') {
            Ends::With("?>")
        } else if rest.starts_with("![CDATA[") {
            Ends::With("]]>")
        } else if rest.starts_with('!') && rest.chars().nth(1).is_some_and(|letter| letter.is_ascii_alphabetic()) {
            Ends::With(">")
        } else if !closing && is_tag && ["script", "pre", "style", "textarea"].contains(&lower.as_str()) {
            Ends::Tag
        } else if STARTS.contains(&lower.as_str())
            && (is_tag || named.get(name.len()..).is_some_and(|rest| rest.starts_with("/>")))
        {
            Ends::Blank
        } else {
            // Any other tag, if it is alone on its line and interrupts nothing.
            let (_, length) = tag(line, &mut Quotes::default())?;
            let alone = line.get(length..).is_some_and(|rest| rest.trim().is_empty());
            (after_paragraph && alone).then_some(Ends::Blank)?
        };
        Some(Blocks { ends, text: String::new() })
    }

    /// Reads a line, and returns whether the block ends with it.
    pub(super) fn line(&mut self, line: &str) -> bool {
        self.text.push_str(line);
        match self.ends {
            Ends::Blank => line.trim().is_empty(),
            Ends::With(end) => line.contains(end),
            Ends::Tag => {
                let line = line.to_ascii_lowercase();
                ["</script>", "</pre>", "</style>", "</textarea>"].iter().any(|end| line.contains(end))
            }
        }
    }

    pub(super) fn is_comment(&self) -> bool {
        self.ends == Ends::With("-->")
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }
}

/// What the HTML of a page leaves open.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// The elements that are open, and whether each ends with its paragraph.
    open: Vec<(String, bool)>,
    /// More elements than are distinguished.
    lost: bool,
    /// A comment, or an element whose text is not HTML.
    inside: Option<Inside>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Inside {
    Comment,
    Raw(String),
}

impl Page {
    /// Why a block here would not be read.
    pub(super) fn hides(&self) -> Option<Why> {
        match self.inside {
            Some(Inside::Comment) => Some(Why::Comment),
            Some(Inside::Raw(_)) => Some(Why::Html),
            None => (self.lost || !self.open.is_empty()).then_some(Why::Html),
        }
    }

    /// What a quote takes from the page around it, and the page from a quote: elements end with the quote, a comment does not.
    pub(super) fn carried(&self) -> Page {
        Page { inside: self.inside.clone(), ..Page::default() }
    }

    pub(super) fn carries(&mut self, other: Page) {
        self.inside = other.inside;
    }

    /// Elements that were open in the same quote before.
    pub(super) fn within(&mut self, own: Page) {
        self.open = own.open;
        self.lost = own.lost;
    }

    /// The text of a block of HTML, as a browser reads it.
    pub(super) fn raw(&mut self, text: &str) {
        let lower = text.to_ascii_lowercase();
        let mut at = 0;
        loop {
            let Some(rest) = lower.get(at..) else { return };
            match &self.inside {
                Some(Inside::Comment) => {
                    let Some(end) =
                        rest.find("-->").map(|end| end + 3).or_else(|| rest.find("--!>").map(|end| end + 4))
                    else {
                        return;
                    };
                    self.inside = None;
                    at += end;
                    continue;
                }
                Some(Inside::Raw(name)) => {
                    let Some(end) = closing(rest, name) else { return };
                    self.inside = None;
                    at += end;
                    continue;
                }
                None => {}
            }
            let Some(next) = rest.find('<') else { return };
            at += next;
            let Some(rest) = lower.get(at..) else { return };
            if let Some(comment) = rest.strip_prefix("<!--") {
                match whole_comment(comment) {
                    Some(length) => at += 4 + length,
                    None => {
                        self.inside = Some(Inside::Comment);
                        at += 4;
                    }
                }
                continue;
            }
            let is_closing = rest.starts_with("</");
            let named = rest.get(1 + usize::from(is_closing)..).unwrap_or_default();
            if name(named).is_empty() {
                at += 1;
                continue;
            }
            let attributes = named.get(name(named).len()..).unwrap_or_default();
            let Some(end) = end_of_tag(attributes) else {
                // It continues in the text that follows, of any sort.
                self.open(name(named), "hidden", false);
                return;
            };
            if is_closing {
                self.close(name(named));
            } else {
                self.open(name(named), attributes.get(..end).unwrap_or_default(), false);
            }
            at += rest.len() - attributes.len() + end + 1;
        }
    }

    /// The text of a paragraph.
    pub(super) fn paragraph(&mut self, text: &str) {
        let spans = Spans::of(text);
        let mut quotes = Quotes::default();
        // An ending that was not found is not looked for again, so that the work is linear.
        let mut endless: Vec<&str> = Vec::new();
        let mut at = 0;
        while let Some(next) = text.get(at..).and_then(|rest| rest.find(['\\', '`', '<'])) {
            at += next;
            let Some(rest) = text.get(at..) else { return };
            if let Some(escaped) = rest.strip_prefix('\\') {
                let is_sign = escaped.starts_with(|sign: char| sign.is_ascii_punctuation());
                at += 1 + usize::from(is_sign);
            } else if rest.starts_with('`') {
                at = spans.after(text, at);
            } else if let Some((begins, ends)) = [("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">")]
                .into_iter()
                .find(|(begins, _)| rest.starts_with(begins))
            {
                let inside = rest.get(begins.len()..).unwrap_or_default();
                let is_declaration = begins != "<!" || inside.starts_with(|sign: char| sign.is_ascii_alphabetic());
                let whole = if begins == "<!--" { whole_comment(inside) } else { None };
                let end = || inside.find(ends).map(|end| end + ends.len());
                let length = whole.or_else(|| if endless.contains(&ends) { None } else { end() });
                match length.filter(|_| is_declaration) {
                    Some(length) => {
                        if begins == "<!--" && self.inside == Some(Inside::Comment) {
                            self.inside = None;
                        }
                        at += begins.len() + length;
                    }
                    None => {
                        if is_declaration {
                            endless.push(ends);
                        }
                        at += begins.len();
                    }
                }
            } else if let Some((found, length)) = tag(rest, &mut quotes) {
                match (&self.inside, found.closing) {
                    (Some(Inside::Raw(open)), true) if *open == found.name => self.inside = None,
                    (Some(_), _) => {}
                    (None, true) => self.close(&found.name),
                    (None, false) => self.open(&found.name, found.attributes, true),
                }
                at += length;
            } else {
                at += autolink(rest).unwrap_or(1);
            }
        }
        self.open.retain(|(_, of_paragraph)| !of_paragraph);
    }

    fn open(&mut self, name: &str, attributes: &str, in_paragraph: bool) {
        let may_hide = || {
            let attributes = attributes.to_ascii_lowercase();
            ["hidden", "style", "class"].iter().any(|attribute| attributes.contains(attribute))
        };
        if RAW.contains(&name) {
            self.inside = Some(Inside::Raw(name.to_owned()));
        } else if !(ENDED.contains(&name) || WORDS.contains(&name) && !may_hide()) {
            if self.open.len() < DEEPEST {
                let ends = in_paragraph && !BLOCKS.contains(&name) && !FORMATTING.contains(&name);
                self.open.push((name.to_owned(), ends));
            } else {
                self.lost = true;
            }
        }
    }

    fn close(&mut self, name: &str) {
        if let Some(at) = self.open.iter().rposition(|(open, _)| open == name) {
            self.open.truncate(at);
        }
    }
}

/// How long the rest of an empty comment is: `<!-->`, `<!--->`.
fn whole_comment(inside: &str) -> Option<usize> {
    if inside.starts_with('>') {
        return Some(1);
    }
    inside.starts_with("->").then_some(2)
}

/// Where the closing tag of an element ends, in lower case.
fn closing(text: &str, name: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        let next = text.get(at..)?.find("</")?;
        at += next + 2;
        let after = text.get(at..)?.strip_prefix(name);
        if let Some(after) = after
            && after.starts_with(|sign: char| sign.is_whitespace() || matches!(sign, '/' | '>'))
        {
            return Some(at + name.len() + after.find('>').map_or(after.len(), |end| end + 1));
        }
    }
}

/// Where a tag ends, its attributes as a browser reads them.
fn end_of_tag(attributes: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        let next = attributes.get(at..)?.find(['>', '='])?;
        at += next;
        if attributes.get(at..)?.starts_with('>') {
            return Some(at);
        }
        let value = attributes.get(at + 1..)?;
        let quoted = value.trim_start();
        at += 1 + (value.len() - quoted.len());
        if let Some(sign) = quoted.chars().next().filter(|sign| matches!(sign, '"' | '\'')) {
            at += 1 + quoted.get(1..)?.find(sign)? + 1;
        }
    }
}
