//! The results of tests, as plain data with words in both languages.

use std::sync::Arc;

use tieuchi::source::Arg;
use tieuchi::test_case::{Expectation, Recording, Unmet};
use tieuchi::{Error, Explanation, Findings, Language, Location, messages};

/// The result of every test, in the order of the rules.
///
/// ```
/// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\nindicator a: all d are done by due\ntest \"late\"\n  period 2026-04\n  given d\n    | office | due | done |\n    | X | 2026-04-08 | 2026-04-09 |\n  expect a for X is met\n  expect a for X ?")])?;
/// let report = tieuchi_testing::run(&rules, &|_, name, _| Err(tieuchi_testing::no_file(name)));
/// assert_eq!((report.outcomes().len(), report.passed(), report.failed(), report.all_passed()), (1, 0, 1, false));
/// assert_eq!(report.summary(tieuchi::Language::English), "0 of 1 test passed");
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Report {
    pub(crate) results: Vec<TestOutcome>,
}

impl Report {
    /// The result of each test.
    #[must_use]
    pub fn outcomes(&self) -> &[TestOutcome] {
        &self.results
    }

    /// How many tests passed.
    #[must_use]
    pub fn passed(&self) -> usize {
        self.results.iter().filter(|result| result.has_passed()).count()
    }

    /// Whether every test passed.
    #[must_use]
    pub fn all_passed(&self) -> bool {
        self.results.iter().all(TestOutcome::has_passed)
    }

    /// How many tests failed.
    #[must_use]
    pub fn failed(&self) -> usize {
        self.results.len() - self.passed()
    }

    /// How many of how many passed, as a sentence.
    #[must_use]
    pub fn summary(&self, language: Language) -> String {
        let number = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
        let args = [("passed", number(self.passed())), ("all", number(self.results.len()))];
        let id = if self.results.is_empty() { "test-summary-none" } else { "test-summary" };
        messages::text(language, id, &args)
    }
}

/// The result of one test.
///
/// ```
/// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\nindicator a: all d are done by due\ntest \"late\"\n  period 2026-04\n  given d\n    | office | due | done |\n    | X | 2026-04-08 | 2026-04-09 |\n  expect a for X is met\n  expect a for X ?")])?;
/// use tieuchi::Language::English;
/// let report = tieuchi_testing::run(&rules, &|_, name, _| Err(tieuchi_testing::no_file(name)));
/// let outcome = &report.outcomes()[0];
/// assert_eq!((outcome.title(), outcome.location().line(), outcome.expectations()), ("late", Some(7), 2));
/// assert!(!outcome.has_passed());
/// assert_eq!((outcome.failures().len(), outcome.recordings()[0].words()), (2, "is missed"));
/// assert!(outcome.headline(English).contains("a.tieuchi, line 7"), "{}", outcome.headline(English));
/// assert_eq!(outcome.lines(English)[1], "  a.tieuchi:12:3");
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct TestOutcome {
    pub(crate) title: String,
    pub(crate) location: Location,
    pub(crate) expectations: usize,
    pub(crate) failures: Vec<Failure>,
    pub(crate) recordings: Vec<Recording>,
}

impl TestOutcome {
    /// Its title.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Where it is in the rules.
    #[must_use]
    pub const fn location(&self) -> &Location {
        &self.location
    }

    /// How many expectations it has.
    #[must_use]
    pub const fn expectations(&self) -> usize {
        self.expectations
    }

    /// What was not as expected; empty if the test passed.
    #[must_use]
    pub fn failures(&self) -> &[Failure] {
        &self.failures
    }

    /// What to write instead of each `?` of the test. The test fails as long as it has a `?`.
    #[must_use]
    pub fn recordings(&self) -> &[Recording] {
        &self.recordings
    }

    /// Whether everything was as expected.
    #[must_use]
    pub fn has_passed(&self) -> bool {
        self.failures.is_empty()
    }

    /// The place and the title of a test that failed, as a sentence.
    #[must_use]
    pub fn headline(&self, language: Language) -> String {
        let args = [("place", Arg::Text(self.location.words(language))), ("title", Arg::Text(self.title.clone()))];
        messages::text(language, "test-failed", &args)
    }

    /// A failed test as lines of text: its place, then each failure with its place, what came instead, and why. A verdict
    /// with several expectations is explained once.
    #[must_use]
    pub fn lines(&self, language: Language) -> Vec<String> {
        let mut lines = vec![self.headline(language)];
        let mut failures = self.failures.iter().peekable();
        let mut explained = Vec::new();
        while let Some(failure) = failures.next() {
            lines.push(format!("  {}", failure.location()));
            lines.extend(failure.message(language).lines().map(|line| format!("    {line}")));
            let continues = failures.peek().is_some_and(|next| next.verdict() == failure.verdict());
            if continues || explained.contains(&failure.verdict()) {
                continue;
            }
            explained.push(failure.verdict());
            lines.extend(failure.why(language).concat().iter().map(|line| format!("      {line}")));
        }
        lines
    }
}

/// Something that was not as expected: an expectation, or a table that does not fit its records.
///
/// ```
/// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\nindicator a: all d are done by due\ntest \"late\"\n  period 2026-04\n  given d\n    | office | due | done |\n    | X | 2026-04-08 | 2026-04-09 |\n  expect a for X is met\n  expect a for X ?")])?;
/// use tieuchi::Language::English;
/// let report = tieuchi_testing::run(&rules, &|_, name, _| Err(tieuchi_testing::no_file(name)));
/// let failure = &report.outcomes()[0].failures()[0];
/// assert_eq!(failure.message(English), "“expect a for X is met” – instead: missed");
/// assert_eq!(failure.location().line(), Some(12));
/// let verdict = failure.verdict().unwrap();
/// assert_eq!((verdict.indicator.as_str(), verdict.unit.as_str()), ("a", "X"));
/// assert!(failure.why(English).concat().iter().any(|line| line.contains("late by 1 day")));
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Failure {
    location: Location,
    words: Words,
    verdict: Option<ExpectedVerdict>,
    why: Option<Arc<Explanation>>,
}

/// The verdict that an expectation is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpectedVerdict {
    /// The name of the indicator.
    pub indicator: String,
    /// The code of the unit; `*` is all units together.
    pub unit: String,
}

#[derive(Clone, Debug)]
enum Words {
    Unmet(Unmet),
    /// A `?`.
    Placeholder(Unmet),
    /// In Vietnamese and in English.
    Finding(String, String),
    Refused(Error),
}

impl Failure {
    pub(crate) fn unmet(expectation: &Expectation<'_>, unmet: Unmet, why: Option<Arc<Explanation>>) -> Failure {
        let words = if expectation.is_placeholder() { Words::Placeholder(unmet) } else { Words::Unmet(unmet) };
        let verdict = Some(ExpectedVerdict {
            indicator: expectation.indicator().to_owned(),
            unit: expectation.unit().to_owned(),
        });
        Failure { verdict, why, ..Failure::at(expectation.location(), words) }
    }

    pub(crate) fn refused(location: Location, why: Error) -> Failure {
        Failure::at(location, Words::Refused(why))
    }

    /// A failure for each finding; one without a place in a rule file gets that of the test.
    pub(crate) fn of_findings(test: &Location, findings: &Findings) -> Vec<Failure> {
        let failure = |finding: tieuchi::Finding<'_>| {
            let found = finding.location();
            let in_rules = found.line().is_some();
            let words = |language| {
                let message = if in_rules {
                    finding.message(language)
                } else {
                    format!("{}: {}", finding.place(language), finding.message(language))
                };
                let code = finding.code();
                finding
                    .help(language)
                    .map_or_else(|| format!("{code}: {message}"), |help| format!("{code}: {message}; {help}"))
            };
            let words = Words::Finding(words(Language::Vietnamese), words(Language::English));
            Failure::at(if in_rules { found } else { test.clone() }, words)
        };
        findings.iter().filter(|finding| finding.is_error()).map(failure).collect()
    }

    const fn at(location: Location, words: Words) -> Failure {
        Failure { location, words, verdict: None, why: None }
    }

    /// Where the expectation or the cell is in the rules.
    #[must_use]
    pub const fn location(&self) -> &Location {
        &self.location
    }

    /// What was expected and what came instead, or what is wrong with the table.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        match (&self.words, language) {
            (Words::Unmet(unmet), language) => unmet.message(language),
            (Words::Placeholder(unmet), language) => {
                format!("{}; {}", unmet.message(language), messages::text(language, "test-unmet.record", &[]))
            }
            (Words::Finding(words, _), Language::Vietnamese) | (Words::Finding(_, words), Language::English) => {
                words.clone()
            }
            (Words::Refused(why), language) => why.message(language),
        }
    }

    /// Which verdict was expected to be another; `None` if a table is wrong.
    #[must_use]
    pub const fn verdict(&self) -> Option<&ExpectedVerdict> {
        self.verdict.as_ref()
    }

    /// Why the verdict is what it is: the sentence, the arithmetic, and each deciding record; empty if there is no verdict to
    /// explain.
    #[must_use]
    pub fn why(&self, language: Language) -> Vec<Vec<String>> {
        self.why.as_ref().map_or_else(Vec::new, |why| why.paragraphs(language))
    }
}
