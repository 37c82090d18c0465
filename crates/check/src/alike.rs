//! Names that look alike: they mix letters of several alphabets, or a person cannot distinguish two of them.
//!
//! The alphabets and what looks alike are those of Unicode Technical Standard 39.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use tieuchi_source::hidden::{first_hidden, is_plain};
use tieuchi_source::{Diagnostic, Span, codes};
use tieuchi_syntax::ast;
use unicode_security::MixedScript;

use crate::confusable::looks;
use crate::findings::Findings;

/// Warns of declared names and choices that look like something else.
pub(crate) fn check(files: &[ast::File], findings: &mut Findings) {
    let mut names = Seen::default();
    for item in files.iter().flat_map(|file| &file.items) {
        let (name, fields) = match item {
            ast::Item::Addition(addition) => (&addition.records, addition.fields.as_slice()),
            ast::Item::Records(records) => (&records.name, records.fields.as_slice()),
            ast::Item::Calendar(calendar) => (&calendar.name, [].as_slice()),
            ast::Item::Define(define) => (&define.name, [].as_slice()),
            ast::Item::Measure(measure) => (&measure.name, [].as_slice()),
            ast::Item::Indicator(indicator) => (&indicator.name, [].as_slice()),
            ast::Item::Scorecard(scorecard) => (&scorecard.name, [].as_slice()),
            ast::Item::Uses(_)
            | ast::Item::RuleSet(_)
            | ast::Item::Mapping(_)
            | ast::Item::Amend(_)
            | ast::Item::Given(_)
            | ast::Item::Test(_) => continue,
        };
        names.note(&name.text, name.span, findings);
        for field in fields {
            names.note(&field.name.text, field.name.span, findings);
            if let ast::FieldKind::OneOf(choices) = &field.kind {
                let mut seen = Seen::default();
                // Invisible characters are reported when the text is read.
                let choices = choices.iter().filter(|choice| !has_invisible(&choice.value));
                choices.for_each(|choice| seen.note(&choice.value, choice.span, findings));
            }
        }
    }
}

/// The texts seen until now that could be taken for one another, by what they look like.
#[derive(Default)]
struct Seen<'a>(HashMap<String, (&'a str, Span)>);

impl<'a> Seen<'a> {
    fn note(&mut self, text: &'a str, span: Span, findings: &mut Findings) {
        let finding = || Diagnostic::at(codes::LOOKS_ALIKE, span).with("name", text);
        match self.0.entry(looks(text)) {
            Entry::Occupied(first) if first.get().0 != text => {
                let (other, at) = *first.get();
                findings.push(finding().with("other", other).label(at, "declared").help("two"));
                return;
            }
            Entry::Occupied(_) => {}
            Entry::Vacant(place) => {
                place.insert((text, span));
            }
        }
        if let Some(help) = mixture(text) {
            findings.push(finding().help(help));
        }
    }
}

/// What is wrong with a text by itself.
fn mixture(text: &str) -> Option<&'static str> {
    if is_plain(text) {
        return None;
    }
    if has_invisible(text) {
        return Some("invisible");
    }
    // Word by word: a choice may be of several words, each in its own alphabet.
    let mut words = text.split(|letter: char| letter.is_whitespace() || letter == '_');
    words.any(|word| !word.is_single_script()).then_some("mixed")
}

fn has_invisible(text: &str) -> bool {
    first_hidden(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_letters_of_vietnamese_look_alike() {
        let letters =
            "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvwxyỳýỷỹỵz023456789";
        let mut seen = HashMap::new();
        for letter in letters.chars() {
            let looks = looks(&letter.to_string());
            assert_eq!(seen.insert(looks, letter), None, "{letter}");
            assert_eq!(mixture(&letter.to_string()), None);
        }
    }
}
