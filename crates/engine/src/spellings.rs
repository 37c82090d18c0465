//! How units are called: one code for each, however a record spells it.
//!
//! Records spell by hand what a list spells once: with the tone on the other vowel, in capitals, with two spaces. Such texts are
//! replaced by one of them where columns are read, so that everything behind the intake compares codes.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tieuchi_model::indicator::RuleSet;
use tieuchi_model::indicator::visit::{self, Visitor};
use tieuchi_model::schema::{KindId, Value};
use tieuchi_source::text::{fold, letters_apart, nearest, without_diacritics, without_footnote_mark};

/// How many other spellings are kept as they are written; beyond them each is folded again.
const KEPT: usize = 1 << 16;

/// How many units of one name are listed.
const MOST_NAMED: usize = 5;

/// How many zeros a code may have lost.
const MOST_ZEROS: usize = 5;

/// For each letter in so many one may be another.
const LETTERS: usize = 6;

/// How many codes and names are compared with a text that means none of them.
const MOST_COMPARED: usize = 20_000;

/// The codes of units and how they may be spelled.
#[derive(Debug, Default)]
pub(crate) struct Spellings(Mutex<Known>);

/// A name and the codes of the units that have it.
#[derive(Debug)]
struct Named {
    name: Box<str>,
    codes: Vec<Arc<str>>,
}

/// What a text that means no unit of the list may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Proposal {
    Nothing,
    /// It has lost the zeros at its beginning.
    Zeros(Arc<str>),
    /// It is this unit with the mark of a footnote.
    Marked(Arc<str>),
    /// Several units have this name.
    Several(Vec<Arc<str>>),
    /// It is similar to this code, or to the name of its unit.
    Nearest {
        code: Arc<str>,
        name: Option<Box<str>>,
    },
}

/// What is known of the spellings so far.
#[derive(Debug, Default)]
pub(crate) struct Known {
    /// Texts as they are written: `None` for a code, and of any other text the code that it means.
    written: HashMap<Box<str>, Option<Arc<str>>>,
    others: usize,
    /// The code by what it folds to.
    codes: HashMap<Box<str>, Code>,
    /// The units of the list by what their names fold to.
    names: HashMap<Box<str>, Named>,
    /// Whether only a list of units says which there are.
    listed: bool,
}

#[derive(Clone, Debug)]
struct Code {
    text: Arc<str>,
    /// Whether only the rules have it so far.
    of_rules: bool,
}

impl Spellings {
    /// Those of the rules come first, so that a unit is spelled as they compare it.
    pub(crate) fn of(rules: &RuleSet, listed: bool) -> Spellings {
        let mut texts = Texts(Vec::new());
        for indicator in rules.indicators.values() {
            visit::indicator(&mut texts, indicator);
        }
        let mut known = Known { listed, ..Known::default() };
        for text in texts.0 {
            let code = Code { text: text.into(), of_rules: true };
            known.codes.entry(fold(text).into()).or_insert(code);
        }
        Spellings(Mutex::new(known))
    }

    pub(crate) fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Known {
    /// The code that a text of a record means; without a list of units, a new text is a new code.
    pub(crate) fn spelled<'t>(&mut self, text: &'t str) -> Cow<'t, str> {
        self.code(text, !self.listed)
    }

    /// The code of a unit of the list.
    pub(crate) fn listed<'t>(&mut self, code: &'t str) -> Cow<'t, str> {
        self.code(code, true)
    }

    /// The code that a text means, if it is not itself one that is known.
    pub(crate) fn found(&self, text: &str) -> Option<Arc<str>> {
        if let Some(known) = self.written.get(text) {
            return known.clone();
        }
        let folded = fold(text);
        let code = self.codes.get(&*folded).filter(|code| !code.of_rules).map(|code| Arc::clone(&code.text));
        let named = || match self.names.get(&*folded).map(|named| named.codes.as_slice()) {
            Some([code]) => Some(Arc::clone(code)),
            _ => None,
        };
        code.or_else(named).filter(|code| **code != *text)
    }

    /// Whether a text was met before as it is written.
    pub(crate) fn is_known(&self, text: &str) -> bool {
        self.written.contains_key(text)
    }

    /// Notes the name of a unit of the list.
    pub(crate) fn name(&mut self, name: &str, code: &str) {
        let named =
            self.names.entry(fold(name).into()).or_insert_with(|| Named { name: name.into(), codes: Vec::new() });
        if named.codes.len() < MOST_NAMED && !named.codes.iter().any(|known| **known == *code) {
            named.codes.push(code.into());
        }
    }

    /// The name of a unit of the list.
    pub(crate) fn name_of(&self, code: &str) -> Option<&str> {
        let named = self.names.values().find(|named| named.codes.iter().any(|known| **known == *code))?;
        Some(&named.name)
    }

    /// What a text may mean that means no unit of the list.
    pub(crate) fn proposed(&self, text: &str) -> Proposal {
        let folded = fold(text);
        if let Some(named) = self.names.get(&*folded) {
            return Proposal::Several(named.codes.clone());
        }
        let code =
            |folded: &str| self.codes.get(folded).filter(|code| !code.of_rules).map(|code| Arc::clone(&code.text));
        if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
            let zeros = (1..=MOST_ZEROS).map(|zeros| format!("{}{text}", "0".repeat(zeros)));
            if let Some(code) = zeros.into_iter().find_map(|padded| code(&padded)) {
                return Proposal::Zeros(code);
            }
        }
        let unmarked = without_footnote_mark(&folded);
        let of_name = |name: &str| self.names.get(name)?.codes.first().cloned();
        if unmarked != folded
            && let Some(code) = code(unmarked).or_else(|| of_name(unmarked))
        {
            return Proposal::Marked(code);
        }
        if self.codes.len().saturating_add(self.names.len()) > MOST_COMPARED {
            return Proposal::Nothing;
        }
        let mut folds: Vec<&str> = self.codes.keys().chain(self.names.keys()).map(|folded| &**folded).collect();
        folds.sort_unstable();
        let is_near = |nearest: &&str| {
            let apart = letters_apart(&folded, nearest);
            apart <= 1
                || apart <= folded.chars().count() / LETTERS
                || without_diacritics(&folded) == without_diacritics(nearest)
        };
        let Some(nearest) = nearest(&folded, folds).filter(is_near) else { return Proposal::Nothing };
        let named = self.names.get(nearest);
        match code(nearest).or_else(|| named?.codes.first().cloned()) {
            Some(code) => Proposal::Nearest { code, name: named.map(|named| named.name.clone()) },
            None => Proposal::Nothing,
        }
    }

    fn code<'t>(&mut self, text: &'t str, adds: bool) -> Cow<'t, str> {
        match self.written.get(text) {
            Some(None) => return Cow::Borrowed(text),
            Some(Some(code)) => return Cow::Owned(code.to_string()),
            None => {}
        }
        if let Some(code) = self.found(text) {
            if self.others < KEPT {
                self.others += 1;
                self.written.insert(text.into(), Some(Arc::clone(&code)));
            }
            return Cow::Owned(code.to_string());
        }
        if !adds {
            return Cow::Borrowed(text);
        }
        let code = self.codes.entry(fold(text).into()).or_insert_with(|| Code { text: text.into(), of_rules: true });
        // A list says how its units are spelled; records are spelled as the rules compare them.
        if self.listed {
            code.text = text.into();
        }
        code.of_rules = false;
        let code = Arc::clone(&code.text);
        self.written.insert((*code).into(), None);
        if *code == *text { Cow::Borrowed(text) } else { Cow::Owned(code.to_string()) }
    }
}

/// The texts that rules compare something with.
struct Texts<'m>(Vec<&'m str>);

impl<'m> Visitor<'m> for Texts<'m> {
    fn value(&mut self, _: KindId, found: &'m Value) {
        if let Value::Text(text) = found {
            self.0.push(text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_unit_has_one_code() {
        let mut known = Known::default();
        assert_eq!(known.spelled("Thôn Hòa Bình"), "Thôn Hòa Bình");
        for text in ["thôn hoà  bình", "THÔN HÒA BÌNH", "Thôn Hòa\u{a0}Bình", "thôn hoà  bình"] {
            assert_eq!(known.spelled(text), "Thôn Hòa Bình");
            assert_eq!(known.found(text).as_deref(), Some("Thôn Hòa Bình"));
        }
        assert_eq!(known.spelled("Thôn Hòa Binh"), "Thôn Hòa Binh");
        assert_eq!(known.found("Thôn Hòa Bình"), None);
    }

    #[test]
    fn a_list_decides_and_its_names_are_codes() {
        let mut known = Known { listed: true, ..Known::default() };
        assert_eq!(known.listed("HB"), "HB");
        assert_eq!(known.listed("HT"), "HT");
        known.name("Thôn Hòa Bình", "HB");
        known.name("thôn hòa bình", "HB");
        known.name("Tân Tiến", "HB");
        known.name("Tân Tiến", "HT");
        assert_eq!(known.spelled("thôn Hoà Bình"), "HB");
        assert_eq!(known.spelled("hb"), "HB");
        // Two units have the name, and none has the other.
        assert_eq!(known.spelled("Tân Tiến"), "Tân Tiến");
        assert_eq!(known.spelled("Hòa Binh"), "Hòa Binh");
        assert_eq!(known.found("Hòa Binh"), None);
        assert_eq!(known.proposed("Tân Tiến"), Proposal::Several(vec!["HB".into(), "HT".into()]));
        let name = Some("Thôn Hòa Bình".into());
        assert_eq!(known.proposed("Thôn Hòa Binh"), Proposal::Nearest { code: "HB".into(), name });
        assert_eq!(known.proposed("HBB"), Proposal::Nearest { code: "HB".into(), name: None });
        assert_eq!(known.proposed("Sở Y tế"), Proposal::Nothing);
        assert_eq!(known.proposed("Thôn Hòa Bình (*)"), Proposal::Marked("HB".into()));
        // Two of eight letters make another name.
        known.name("Thôn Bảy", "007");
        assert_eq!(known.proposed("Thôn Tây"), Proposal::Nothing);
        assert_eq!(known.listed("01013"), "01013");
        assert_eq!(known.proposed("1013"), Proposal::Zeros("01013".into()));
    }

    #[test]
    fn the_rules_say_how_a_unit_is_spelled_where_no_list_does() {
        let of_rules = |listed| {
            let code = Code { text: "x01".into(), of_rules: true };
            Known { listed, codes: [("x01".into(), code)].into(), ..Known::default() }
        };
        assert_eq!(of_rules(false).found("X01"), None);
        assert_eq!(of_rules(false).spelled("X01"), "x01");
        assert_eq!(of_rules(true).listed("X01"), "X01");
    }
}
