//! Rules in their canonical layout.

use tieuchi_messages::Language;

use crate::findings::Findings;
use crate::sentence::keywords;
use tieuchi_source::{SourceFile, Sources};

/// The canonical layout of a rule file (or of the fenced blocks of a `.md`), with comments kept; a language translates
/// the keywords too.
///
/// # Errors
/// What is wrong with the text; nothing is changed then.
///
/// ```
/// let tidy = tieuchi::format::format("a.tieuchi", "define a for b:c   by d", None)?;
/// assert_eq!(tidy, "define a for b: c by d\n");
/// # Ok::<(), tieuchi::Findings>(())
/// ```
pub fn format(name: &str, text: &str, language: Option<Language>) -> Result<String, Findings> {
    tieuchi_syntax::format(name, text, language.map(keywords)).map_err(|findings| {
        let mut sources = Sources::new();
        sources.add(SourceFile::new(name, text));
        Findings::new(findings, 0, sources.into())
    })
}
