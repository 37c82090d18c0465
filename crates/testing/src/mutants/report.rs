//! What became of every mutant, as plain data with words in both languages.

use tieuchi::source::{Arg, Diagnostic};
use tieuchi::test_case::{Expectation, TestCase};
use tieuchi::{Findings, Language, RuleSet, messages};
use tieuchi_source::Span;
use tieuchi_syntax::ast::Item;

use super::edit::Edit;
use super::example::{Example, example};
use super::sentences::{Sentence, sentences};
use super::slip::Slip;
use super::uses::name_of;

/// The mutants of one item.
#[derive(Clone, Debug)]
pub(crate) struct OfItem {
    /// Which file and which of its items.
    pub(crate) place: (usize, usize),
    /// Everything that their fate hangs on; `None` where that is not known.
    pub(crate) digest: Option<u64>,
    pub(crate) made: Vec<Made>,
}

/// A mutant.
#[derive(Clone, Debug)]
pub(crate) struct Made {
    /// Which of the item's edits.
    pub(crate) number: usize,
    pub(crate) edit: Edit<Item>,
    pub(crate) went: Went,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Went {
    Killed { test: usize, expectation: Option<usize> },
    Equivalent,
    Reviewed(String),
    Survived,
}

/// Every mutant of the rules, in the order of the rules, and what became of it.
#[derive(Clone, Debug)]
pub struct Mutants {
    pub(crate) rules: RuleSet,
    pub(crate) items: Vec<OfItem>,
    pub(crate) run: usize,
    pub(crate) findings: Vec<Diagnostic>,
}

impl Mutants {
    /// Each mutant.
    pub fn all(&self) -> impl Iterator<Item = Mutant<'_>> {
        let rules = &self.rules;
        self.items.iter().flat_map(move |of| {
            let file = rules.trees().get(of.place.0);
            let item = file.and_then(|file| file.items.get(of.place.1));
            item.into_iter().flat_map(move |item| of.made.iter().map(move |made| Mutant { rules, item, made }))
        })
    }

    /// Those that no test noticed, that are not proved to mean the same, and that nobody has looked at.
    pub fn survivors(&self) -> impl Iterator<Item = Mutant<'_>> {
        self.all().filter(|mutant| mutant.made.went == Went::Survived)
    }

    /// How many there are of each fate.
    #[must_use]
    pub fn counts(&self) -> MutantCounts {
        let mut counts = MutantCounts::default();
        for made in self.items.iter().flat_map(|of| &of.made) {
            *match made.went {
                Went::Killed { .. } => &mut counts.killed,
                Went::Equivalent => &mut counts.equivalent,
                Went::Reviewed(_) => &mut counts.reviewed,
                Went::Survived => &mut counts.survived,
            } += 1;
        }
        counts
    }

    /// How many of them were run now, and not taken over from an earlier run.
    #[must_use]
    pub const fn run(&self) -> usize {
        self.run
    }

    /// What is wrong with the list of reviewed mutants: an entry that speaks of no survivor, or gives no reason.
    #[must_use]
    pub fn findings(&self) -> Findings {
        Findings::of(self.findings.clone())
    }

    /// How many of how many were noticed, as a sentence.
    #[must_use]
    pub fn summary(&self, language: Language) -> String {
        let counts = self.counts();
        let number = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
        let args = [
            ("killed", number(counts.killed)),
            ("counted", number(counts.counted())),
            ("equivalent", number(counts.equivalent)),
            ("reviewed", number(counts.reviewed)),
        ];
        let said = ["mutants-summary", "mutants-equivalent", "mutants-reviewed"];
        let counted = [true, counts.equivalent > 0, counts.reviewed > 0];
        let parts = said.iter().zip(counted).filter(|(_, counted)| *counted);
        parts.map(|(id, _)| messages::text(language, id, &args)).collect::<Vec<_>>().join("; ")
    }
}

/// How many mutants there are of each fate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MutantCounts {
    /// A test noticed them.
    pub killed: usize,
    /// They are proved to mean the same as the rules.
    pub equivalent: usize,
    /// A person has judged that no test need notice them.
    pub reviewed: usize,
    /// No test noticed them.
    pub survived: usize,
}

impl MutantCounts {
    /// Those that a test should notice.
    #[must_use]
    pub const fn counted(self) -> usize {
        self.killed + self.survived
    }

    /// Whether at least so many percent of those that a test should notice were noticed.
    #[must_use]
    pub const fn reach(self, percent: u32) -> bool {
        self.killed as u128 * 100 >= self.counted() as u128 * percent as u128
    }
}

/// A rule with one slip, and what became of it.
#[derive(Clone, Copy, Debug)]
pub struct Mutant<'a> {
    rules: &'a RuleSet,
    item: &'a Item,
    made: &'a Made,
}

/// What became of a mutant.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Fate<'a> {
    /// A test noticed it.
    Killed(Killer<'a>),
    /// It is proved to mean the same as the rules.
    Equivalent,
    /// A person has judged that no test need notice it: why.
    Reviewed(&'a str),
    /// No test noticed it.
    Survived,
}

impl<'a> Mutant<'a> {
    /// The sort of slip.
    #[must_use]
    pub const fn slip(&self) -> Slip {
        self.made.edit.slip
    }

    /// The name of the define, measure or indicator.
    #[must_use]
    pub fn item(&self) -> &'a str {
        name_of(self.item).unwrap_or_default()
    }

    /// Where the words stand that differ: the rule file, the line and the character in it, both from 1.
    #[must_use]
    pub fn place(&self) -> (String, u32, u32) {
        place(self.rules, self.made.edit.span)
    }

    /// The sentence of the rules and that of the mutant, in the language of the file.
    #[must_use]
    pub fn sentences(&self) -> (Sentence, Sentence) {
        let file = usize::try_from(self.made.edit.span.file.0).ok().and_then(|file| self.rules.trees().get(file));
        let language = file.map(|file| file.language).unwrap_or_default();
        sentences(self.item, &self.made.edit.after, language)
    }

    /// A test that holds for the rules and not for the mutant, ready to be put among the tests. It is sought when it is
    /// asked for, which takes a while.
    #[must_use]
    pub fn example(&self, language: Language) -> Example {
        let (before, after) = self.sentences();
        let words = |sentence: &Sentence| sentence.parts().1.trim().to_owned();
        let (before, after) = (words(&before), words(&after));
        let id = match (before.is_empty(), after.is_empty()) {
            (_, true) => "mutants-example-with",
            (true, false) => "mutants-example-without",
            (false, false) => "mutants-example-title",
        };
        let args =
            [("item", Arg::Text(self.item().to_owned())), ("before", Arg::Text(before)), ("after", Arg::Text(after))];
        let title = messages::text(language, id, &args);
        example(self.rules, self.item, &self.made.edit.after, &title, language)
    }

    /// What became of it.
    #[must_use]
    pub fn fate(&self) -> Fate<'a> {
        match &self.made.went {
            Went::Killed { test, expectation } => match self.rules.tests().nth(*test) {
                Some(test) => Fate::Killed(Killer { test, expectation: *expectation }),
                None => Fate::Survived,
            },
            Went::Equivalent => Fate::Equivalent,
            Went::Reviewed(reason) => Fate::Reviewed(reason),
            Went::Survived => Fate::Survived,
        }
    }
}

fn place(rules: &RuleSet, span: Span) -> (String, u32, u32) {
    let texts = rules.texts();
    texts.get(span.file).map_or_else(
        || (String::new(), 1, 1),
        |file| {
            let position = file.position(span.start);
            (file.name().to_owned(), position.line, position.column)
        },
    )
}

/// The test that noticed a mutant.
#[derive(Clone, Copy, Debug)]
pub struct Killer<'a> {
    test: TestCase<'a>,
    expectation: Option<usize>,
}

impl<'a> Killer<'a> {
    /// The test.
    #[must_use]
    pub const fn test(&self) -> TestCase<'a> {
        self.test
    }

    /// The first expectation that no longer holds; `None` where the records of the test are refused.
    #[must_use]
    pub fn expectation(&self) -> Option<Expectation<'a>> {
        self.test.expectations().nth(self.expectation?)
    }
}
