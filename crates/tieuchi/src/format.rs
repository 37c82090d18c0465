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

/// The language of a rule file's keywords, also where the text is not without errors.
///
/// ```
/// use tieuchi::{Language, format::language};
/// assert_eq!(language("a.tieuchi", "định nghĩa a đối với b: c"), Language::Vietnamese);
/// ```
#[must_use]
pub fn language(name: &str, text: &str) -> Language {
    match tieuchi_syntax::parse(tieuchi_source::FileId(0), name, text).file.language {
        tieuchi_syntax::ast::Language::Vietnamese => Language::Vietnamese,
        tieuchi_syntax::ast::Language::English => Language::English,
    }
}
