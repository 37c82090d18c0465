//! Rules laid out, in the author's words or in canonical ones.

use tieuchi_source::text::fold;
use tieuchi_source::{Language, SourceFile, Sources};
pub use tieuchi_syntax::Wording;

use crate::findings::Findings;

/// A rule file (or the fenced blocks of a `.md`) laid out in these words, with its comments.
///
/// # Errors
/// What is wrong with the text; nothing is changed then.
///
/// ```
/// use tieuchi::format::Wording;
/// let tidy = tieuchi::format::format("a.tieuchi", "define a for b:c   by d", Wording::Kept)?;
/// assert_eq!(tidy, "define a for b: c by d\n");
/// # Ok::<(), tieuchi::Findings>(())
/// ```
pub fn format(name: &str, text: &str, wording: Wording) -> Result<String, Findings> {
    tieuchi_syntax::format(name, text, wording).map_err(|findings| {
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
    tieuchi_syntax::parse(tieuchi_source::FileId(0), name, text).file.language
}

/// The same, if the file has a keyword: the first of several files with a keyword decides the language of the messages.
///
/// ```
/// use tieuchi::{Language, format::rule_language};
/// assert_eq!(rule_language("a.md", "# Prose\n"), None);
/// assert_eq!(rule_language("b.tieuchi", "định nghĩa a đối với b: c"), Some(Language::Vietnamese));
/// ```
#[must_use]
pub fn rule_language(name: &str, text: &str) -> Option<Language> {
    let file = tieuchi_syntax::parse(tieuchi_source::FileId(0), name, text).file;
    let has_some = !file.items.is_empty() || !file.broken.is_empty();
    has_some.then_some(file.language)
}

/// Whether a rule file has a `ruleset` item: the files of its folder are then a rule set.
///
/// ```
/// use tieuchi::format::begins_rule_set;
/// assert!(begins_rule_set("a.tieuchi", "RULESET \"A\"") && begins_rule_set("a.tieuchi", "Bộ  tiêu chí \"A\""));
/// assert!(!begins_rule_set("a.tieuchi", "define a for b: c"));
/// ```
#[must_use]
pub fn begins_rule_set(name: &str, text: &str) -> bool {
    // Most files of a folder have none: what lacks its words need not be parsed.
    let folded = fold(text);
    if !folded.contains("ruleset") && !["bộ", "tiêu", "chí"].iter().all(|syllable| folded.contains(syllable)) {
        return false;
    }
    let items = tieuchi_syntax::parse(tieuchi_source::FileId(0), name, text).file.items;
    items.iter().any(|item| matches!(item, tieuchi_syntax::ast::Item::RuleSet(_)))
}

/// Whether a text that is not Markdown reads as rules, though its name may say otherwise: an item of it can be read.
///
/// ```
/// use tieuchi::format::is_rules;
/// assert!(is_rules("# late\ndefine late for dossiers: completed after due\n"));
/// assert!(!is_rules("Dear colleague,\nplease find attached the coverage.\n"));
/// ```
#[must_use]
pub fn is_rules(text: &str) -> bool {
    !tieuchi_syntax::parse(tieuchi_source::FileId(0), "rules.tieuchi", text).file.items.is_empty()
}

/// Whether a Markdown file has a block marked as rules. A block within an HTML comment counts too: it is not read, and checking
/// the file reports it.
///
/// ```
/// assert!(tieuchi::format::holds_rules("# Rules\n```tieuchi\ndefine a for b: c\n```\n"));
/// ```
#[must_use]
pub fn holds_rules(text: &str) -> bool {
    tieuchi_syntax::holds_rules(text)
}
