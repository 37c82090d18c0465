//! Lays out a rule file, in the author's words or in canonical ones: all of a `.tieuchi` file, the fenced blocks of a Markdown file.
//!
//! Text that is not a rule is not changed, and a file with a mistake is not changed at all.

use tieuchi_source::{Diagnostic, FileId, Language};

use crate::markdown::{self, Line};
use crate::parse::{Parsed, parse};
use crate::print::{Block, Layout, Words};

/// In whose words a file is formatted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// The author's: every accepted word stays, and so do breaks between clauses and brackets.
    Kept,
    /// The canonical words of the file's language.
    Canonical,
    /// The canonical words of this language.
    Translated(Language),
}

/// The file called `name` with its rules laid out, in these words.
///
/// Line ends stay as the file has them; a byte-order mark is dropped.
///
/// # Errors
/// The findings, if some of the text cannot be read: nothing is formatted then, so that nothing is lost.
///
/// ```
/// use tieuchi_source::Language;
/// use tieuchi_syntax::{Wording, format};
/// let text = "chỉ tiêu sạch: không để  phát sinh vi_phạm   trong kỳ\n";
/// assert_eq!(format("a.tieuchi", text, Wording::Kept).unwrap(), "chỉ tiêu sạch\n  yêu cầu không để phát sinh vi_phạm trong kỳ\n");
/// let canonical = format("a.tieuchi", text, Wording::Canonical).unwrap();
/// assert_eq!(canonical, "chỉ tiêu sạch\n  yêu cầu không để xảy ra vi_phạm trong kỳ\n");
/// let english = format("a.tieuchi", text, Wording::Translated(Language::English)).unwrap();
/// assert_eq!(english, "indicator sạch\n  target no vi_phạm in period\n");
/// assert!(format("a.tieuchi", "indicator clean: no", Wording::Kept).is_err());
/// ```
pub fn format(name: &str, text: &str, wording: Wording) -> Result<String, Vec<Diagnostic>> {
    let Parsed { file, findings } = parse(FileId(0), name, text);
    if findings.iter().any(Diagnostic::is_error) {
        return Err(findings);
    }
    let layout = match wording {
        Wording::Kept => Layout::new(&file, file.language, Words::Kept(text)),
        Wording::Canonical => Layout::new(&file, file.language, Words::Canonical(Some(text))),
        Wording::Translated(language) => Layout::new(&file, language, Words::Canonical(Some(text))),
    };
    let line_end =
        if text.split_inclusive('\n').next().is_some_and(|line| line.ends_with("\r\n")) { "\r\n" } else { "\n" };
    if !name.to_lowercase().ends_with(".md") {
        return Ok(layout.whole().replace('\n', line_end));
    }
    let mut out = String::with_capacity(text.len());
    let mut kept = 0;
    let blocks = blocks(text);
    for (block, written) in blocks.iter().zip(layout.within(&blocks)) {
        out.push_str(text.get(kept..block.bytes.start).unwrap_or_default());
        for line in written.lines() {
            if !line.is_empty() {
                out.push_str(&block.indent);
                out.push_str(line);
            }
            out.push_str(line_end);
        }
        kept = block.bytes.end;
    }
    out.push_str(text.get(kept..).unwrap_or_default());
    Ok(out.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(out))
}

fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let (mut start, mut indent) = (0, String::new());
    let mut open = false;
    for (line, found) in text.split_inclusive('\n').zip(markdown::lines(text)) {
        let inside = found == Line::Rules;
        let end = start + line.len();
        match blocks.last_mut().filter(|_| open) {
            Some(block) if inside => block.bytes.end = end,
            _ if inside => blocks.push(Block { bytes: start..end, indent: indent.clone() }),
            _ if found == Line::Opening => {
                let before = line.split(['`', '~']).next().unwrap_or_default();
                indent = before.chars().map(|letter| if letter == '\t' { '\t' } else { ' ' }).collect();
            }
            _ => {}
        }
        open = inside;
        start = end;
    }
    blocks
}
