//! Which lines of a Markdown file are rules: those of fenced blocks marked `tieuchi`, unless an HTML comment hides them.
//!
//! Fences are read as CommonMark reads them, but at any depth of indentation. An HTML comment begins outside a code span.

/// What a line of a Markdown file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// Not rules.
    Prose,
    /// A line within a block of rules.
    Rules,
    /// The fence that opens a block of rules.
    Opening,
    /// The same within an HTML comment: the block is not read.
    HiddenOpening,
}

/// Between two lines of a Markdown file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum Markdown {
    /// In prose.
    #[default]
    Prose,
    /// In an HTML comment.
    Comment,
    /// In a block fenced by this many of that sign; whether its text is rules.
    Fenced { sign: char, count: usize, rules: bool },
}

impl Markdown {
    /// What this line is, and between which lines the next one begins.
    pub(crate) fn step(self, line: &str) -> (Line, Markdown) {
        match self {
            Markdown::Prose => match Fence::of(line) {
                Some(Fence { sign, count, info }) if opens(sign, info) => {
                    let rules = is_marked(info);
                    (if rules { Line::Opening } else { Line::Prose }, Markdown::Fenced { sign, count, rules })
                }
                _ => (Line::Prose, after(line, false)),
            },
            Markdown::Comment => {
                let hides = Fence::of(line).is_some_and(|fence| is_marked(fence.info));
                (if hides { Line::HiddenOpening } else { Line::Prose }, after(line, true))
            }
            Markdown::Fenced { sign, count, rules } => match Fence::of(line) {
                Some(fence) if fence.sign == sign && fence.count >= count && fence.info.is_empty() => {
                    (Line::Prose, Markdown::Prose)
                }
                _ => (if rules { Line::Rules } else { Line::Prose }, self),
            },
        }
    }
}

/// Whether a Markdown file has a block marked as rules, be it hidden in a comment: then there is something to say of it.
///
/// ```
/// assert!(tieuchi_syntax::holds_rules("# Rules\n```tieuchi\ndefine a for b: c\n```\n"));
/// assert!(!tieuchi_syntax::holds_rules("# Rules\n```text\ndefine a for b: c\n```\n"));
/// ```
#[must_use]
pub fn holds_rules(text: &str) -> bool {
    let mut state = Markdown::Prose;
    text.lines().any(|line| {
        let (found, next) = state.step(line);
        state = next;
        matches!(found, Line::Opening | Line::HiddenOpening)
    })
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

/// Whether such a run opens a block: what follows grave accents holds none, or it is a code span.
fn opens(sign: char, info: &str) -> bool {
    sign != '`' || !info.contains('`')
}

fn is_marked(info: &str) -> bool {
    info.split([' ', ',', '{']).find(|word| !word.is_empty()).is_some_and(|word| word.eq_ignore_ascii_case("tieuchi"))
}

/// Where a line of prose, or of a comment, leads.
fn after(line: &str, in_comment: bool) -> Markdown {
    let mut in_comment = in_comment;
    let mut rest = line;
    loop {
        if in_comment {
            let Some(end) = rest.find("-->") else { return Markdown::Comment };
            rest = rest.get(end + 3..).unwrap_or_default();
            in_comment = false;
            continue;
        }
        let Some(next) = rest.find(['`', '<']) else { return Markdown::Prose };
        rest = rest.get(next..).unwrap_or_default();
        if let Some(comment) = rest.strip_prefix("<!--") {
            // `<!-->` and `<!--->` are whole.
            let whole = comment.strip_prefix('>').or_else(|| comment.strip_prefix("->"));
            in_comment = whole.is_none();
            rest = whole.unwrap_or(comment);
        } else {
            rest = after_code_span(rest);
        }
    }
}

/// What follows the code span that `rest` begins with, or its first sign where it begins with none.
fn after_code_span(rest: &str) -> &str {
    let inside = rest.trim_start_matches('`');
    let count = rest.len() - inside.len();
    if count == 0 {
        return rest.get(1..).unwrap_or_default();
    }
    let mut closing = inside;
    while let Some(next) = closing.find('`') {
        let run = closing.get(next..).unwrap_or_default();
        closing = run.trim_start_matches('`');
        if run.len() - closing.len() == count {
            return closing;
        }
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each line with what it is: `r` rules, `o` a fence that opens rules, `h` the same in a comment, `.` anything else.
    fn read(text: &str) -> String {
        let mut state = Markdown::Prose;
        text.lines()
            .map(|line| {
                let (found, next) = state.step(line);
                state = next;
                match found {
                    Line::Prose => '.',
                    Line::Rules => 'r',
                    Line::Opening => 'o',
                    Line::HiddenOpening => 'h',
                }
            })
            .collect()
    }

    #[test]
    fn rules_are_the_lines_of_marked_blocks_outside_comments() {
        let table = [
            ("a\n```tieuchi\nb\n```\nc", ".or.."),
            ("~~~ tieuchi {.x}\nb\n~~~\n", "or."),
            ("```tieuchi\nb\n~~~\n``\n````\nc", "orrr.."),
            ("````tieuchi\n```\n````\n", "or."),
            ("```text\n```tieuchi\n```\nc", "...."),
            ("  ```TieuChi\n  b\n  ```", "or."),
            ("``` a`b\n```tieuchi\nb", ".or"),
            // A comment hides a block, whatever line it begins and ends in.
            ("<!--\n```tieuchi\nb\n```\n-->\n```tieuchi\nb\n```", ".h...or."),
            ("a <!-- b\n```tieuchi\nb\n```\nc --> d\n```tieuchi\nb", ".h...or"),
            ("<div><!--\n```tieuchi\nb\n```", ".h.."),
            ("<!-- a -->\n```tieuchi\nb", ".or"),
            ("<!-- a --> <!-- b\n```tieuchi\n-->\n```tieuchi\nb", ".h.or"),
            ("<!-->\n```tieuchi\nb", ".or"),
            ("<!--->\n```tieuchi\nb", ".or"),
            ("<!-- -- > b\n```tieuchi\n", ".h"),
            // Not a comment.
            ("`<!--`\n```tieuchi\nb", ".or"),
            ("``a ` <!-- ``\n```tieuchi\nb", ".or"),
            ("<! --\n```tieuchi\nb", ".or"),
            ("```text\n<!--\n```\n```tieuchi\nb", "...or"),
            ("```tieuchi\n# <!--\nb\n```\nc\n```tieuchi\nb", "orr..or"),
            // A grave accent that is never closed is only itself.
            ("a ` <!--\n```tieuchi\nb", ".h."),
        ];
        for (text, expected) in table {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
