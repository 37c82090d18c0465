//! The status of every mutant, as plain data with words in both languages.

use tieuchi::source::{Arg, Diagnostic};
use tieuchi::test_case::{Expectation, TestCase};
use tieuchi::{Findings, Language, Location, RuleSet, messages};
use tieuchi_syntax::ast::Item;

use super::example::{Example, example};
use super::mutation_kind::MutationKind;
use super::sentences::{Sentence, sentences};
use super::stored::{ItemMutants, StoredMutant, StoredStatus};
use super::uses::name_of;
use crate::versions::Versions;

/// Every mutant of the rules with its status, in the order of the rules.
#[derive(Clone, Debug)]
pub struct Mutants {
    pub(crate) rules: RuleSet,
    pub(crate) items: Vec<ItemMutants>,
    pub(crate) run: usize,
    pub(crate) findings: Vec<Diagnostic>,
}

impl Mutants {
    /// Each mutant.
    pub fn all(&self) -> impl Iterator<Item = Mutant<'_>> {
        let rules = &self.rules;
        self.items.iter().flat_map(move |item| {
            let (file, index) = item.item_index;
            let mutants = &item.mutants;
            let item = rules.trees().get(file).and_then(|file| file.items.get(index));
            item.into_iter().flat_map(move |item| mutants.iter().map(move |stored| Mutant { rules, item, stored }))
        })
    }

    /// Those that no test detects, that are not proved equivalent, and that no person has reviewed.
    pub fn survivors(&self) -> impl Iterator<Item = Mutant<'_>> {
        self.all().filter(|mutant| mutant.stored.status == StoredStatus::Survived)
    }

    /// How many there are of each status.
    #[must_use]
    pub fn counts(&self) -> MutantCounts {
        let mut counts = MutantCounts::default();
        for mutant in self.items.iter().flat_map(|item| &item.mutants) {
            *match mutant.status {
                StoredStatus::Killed { .. } => &mut counts.killed,
                StoredStatus::Equivalent => &mut counts.equivalent,
                StoredStatus::Reviewed(_) => &mut counts.reviewed,
                StoredStatus::Survived => &mut counts.survived,
            } += 1;
        }
        counts
    }

    /// How many of them were run now, and not reused from an earlier run.
    #[must_use]
    pub const fn run(&self) -> usize {
        self.run
    }

    /// What is wrong with the list of reviewed mutants: an entry that matches no survivor, or gives no reason.
    #[must_use]
    pub fn findings(&self) -> Findings {
        Findings::of(self.findings.clone())
    }

    /// How many of how many were detected, as a sentence.
    #[must_use]
    pub fn summary(&self, language: Language) -> String {
        let counts = self.counts();
        let edit_index = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
        let args = [
            ("killed", edit_index(counts.killed)),
            ("counted", edit_index(counts.counted())),
            ("equivalent", edit_index(counts.equivalent)),
            ("reviewed", edit_index(counts.reviewed)),
        ];
        let ids = ["mutants-summary", "mutants-equivalent", "mutants-reviewed"];
        let shown = [true, counts.equivalent > 0, counts.reviewed > 0];
        let parts = ids.iter().zip(shown).filter(|(_, shown)| *shown);
        parts.map(|(id, _)| messages::text(language, id, &args)).collect::<Vec<_>>().join("; ")
    }
}

/// How many mutants there are of each status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MutantCounts {
    /// A test detects them.
    pub killed: usize,
    /// They are proved equivalent to the rules.
    pub equivalent: usize,
    /// A person has decided that no test needs to detect them.
    pub reviewed: usize,
    /// No test detects them.
    pub survived: usize,
}

impl MutantCounts {
    /// Those that a test should detect.
    #[must_use]
    pub const fn counted(self) -> usize {
        self.killed + self.survived
    }

    /// Whether at least this percentage of those that a test should detect were detected.
    #[must_use]
    pub const fn reach(self, percent: u32) -> bool {
        self.killed as u128 * 100 >= self.counted() as u128 * percent as u128
    }
}

/// A rule with one mutation, and its status.
#[derive(Clone, Copy, Debug)]
pub struct Mutant<'a> {
    rules: &'a RuleSet,
    item: &'a Item,
    stored: &'a StoredMutant,
}

/// The status of a mutant.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Status<'a> {
    /// A test detects it.
    Killed(KillingTest<'a>),
    /// It is proved equivalent to the rules.
    Equivalent,
    /// A person has decided that no test needs to detect it: the reason.
    Reviewed(&'a str),
    /// No test detects it.
    Survived,
}

impl<'a> Mutant<'a> {
    /// The kind of mutation.
    #[must_use]
    pub const fn mutation(&self) -> MutationKind {
        self.stored.edit.mutation
    }

    /// The name of the define, measure or indicator.
    #[must_use]
    pub fn item(&self) -> &'a str {
        name_of(self.item).unwrap_or_default()
    }

    /// The place in the rules where the words that differ begin.
    #[must_use]
    pub fn location(&self) -> Location {
        self.rules.location(self.stored.edit.span)
    }

    /// The sentence of the rules and that of the mutant, in the language of the file.
    #[must_use]
    pub fn sentences(&self) -> Versions<Sentence> {
        let file = usize::try_from(self.stored.edit.span.file.0).ok().and_then(|file| self.rules.trees().get(file));
        let language = file.map(|file| file.language).unwrap_or_default();
        sentences(self.item, &self.stored.edit.after, language)
    }

    /// A test that the rules pass and the mutant fails, ready to be added to the tests. It is searched for when this is
    /// called, which takes a while.
    #[must_use]
    pub fn example(&self, language: Language) -> Example {
        let words = |sentence: Sentence| sentence.parts().changed.trim().to_owned();
        let Versions { before, after } = self.sentences().map(words);
        let id = match (before.is_empty(), after.is_empty()) {
            (_, true) => "mutants-example-with",
            (true, false) => "mutants-example-without",
            (false, false) => "mutants-example-title",
        };
        let args =
            [("item", Arg::Text(self.item().to_owned())), ("before", Arg::Text(before)), ("after", Arg::Text(after))];
        let title = messages::text(language, id, &args);
        example(self.rules, self.item, &self.stored.edit.after, &title, language)
    }

    /// Its status.
    #[must_use]
    pub fn status(&self) -> Status<'a> {
        match &self.stored.status {
            StoredStatus::Killed { test, expectation } => match self.rules.tests().nth(*test) {
                Some(test) => Status::Killed(KillingTest { test, expectation: *expectation }),
                None => Status::Survived,
            },
            StoredStatus::Equivalent => Status::Equivalent,
            StoredStatus::Reviewed(reason) => Status::Reviewed(reason),
            StoredStatus::Survived => Status::Survived,
        }
    }
}

/// The test that detects a mutant.
#[derive(Clone, Copy, Debug)]
pub struct KillingTest<'a> {
    test: TestCase<'a>,
    expectation: Option<usize>,
}

impl<'a> KillingTest<'a> {
    /// The test.
    #[must_use]
    pub const fn test(&self) -> TestCase<'a> {
        self.test
    }

    /// The first expectation that fails; `None` if the records of the test are refused.
    #[must_use]
    pub fn expectation(&self) -> Option<Expectation<'a>> {
        self.test.expectations().nth(self.expectation?)
    }
}
