//! Runs tests in parallel, each independent of the others.

use std::collections::BTreeMap;
use std::sync::Arc;

use tieuchi::source::{Diagnostic, Place, codes};
use tieuchi::test_case::{OpenFile, TestCase};
use tieuchi::{Error, Evaluation, Explanation, RuleSet};

use crate::filter::Filter;
use crate::parallel;
use crate::report::{Failure, Report, TestOutcome};

/// Runs every test of the rules. `files` opens the files that tests name: it gets the name of the rule file and the name of
/// the file, and returns the table or a finding. A host without files returns [`no_file`].
///
/// The tests run on all cores of the machine; the report has them in the order of the rules.
///
/// ```
/// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\nindicator a: all d are done by due\ntest \"late\"\n  period 2026-04\n  given d\n    | office | due | done |\n    | X | 2026-04-08 | 2026-04-09 |\n  expect a for X is missed")])?;
/// let report = tieuchi_testing::run(&rules, &|_, name, _| Err(tieuchi_testing::no_file(name)));
/// assert!(report.all_passed());
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[must_use]
pub fn run(rules: &RuleSet, files: &OpenFile<'_>) -> Report {
    run_some(rules, files, &Filter::default())
}

/// Like [`run`], but runs only the tests that the filter selects.
///
/// ```
/// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\nindicator a: all d are done by due\ntest \"late\"\n  period 2026-04\n  given d\n    | office | due | done |\n    | X | 2026-04-08 | 2026-04-09 |\n  expect a for X is missed")])?;
/// use tieuchi_testing::{Filter, no_file, run_some};
/// let passed = |text| run_some(&rules, &|_, name, _| Err(no_file(name)), &Filter::new(text)).passed();
/// assert_eq!((passed("LATE"), passed("early")), (1, 0));
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[must_use]
pub fn run_some(rules: &RuleSet, files: &OpenFile<'_>, filter: &Filter) -> Report {
    let tests: Vec<TestCase<'_>> = rules.tests().filter(|test| filter.selects(test)).collect();
    Report { results: parallel::each(&tests, parallel::cores(), |test| run_one(*test, files)) }
}

/// Runs one test, with its own records and those that its file gives to all tests.
///
/// ```
/// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\nindicator a: all d are done by due\ntest \"late\"\n  period 2026-04\n  given d\n    | office | due | done |\n    | X | 2026-04-08 | 2026-04-09 |\n  expect a for X is missed")])?;
/// let test = rules.tests().next().unwrap();
/// assert!(tieuchi_testing::run_one(test, &|_, name, _| Err(tieuchi_testing::no_file(name))).has_passed());
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[must_use]
pub fn run_one(test: TestCase<'_>, files: &OpenFile<'_>) -> TestOutcome {
    let mut result = TestOutcome {
        title: test.title().to_owned(),
        location: test.location(),
        expectations: test.expectations().count(),
        failures: Vec::new(),
        recordings: Vec::new(),
    };
    match test.evaluate(files) {
        Ok(evaluation) => compare(test, &evaluation, files, &mut result),
        Err(Error::Findings(findings)) => result.failures = Failure::of_findings(&test.location(), &findings),
        Err(other) => result.failures = vec![Failure::refused(test.location(), other)],
    }
    result
}

/// The finding for a file that does not exist.
///
/// ```
/// assert!(tieuchi_testing::no_file("d.csv").is_error());
/// ```
#[must_use]
pub fn no_file(name: &str) -> Diagnostic {
    Diagnostic::new(codes::CANNOT_OPEN, Place::File(name.to_owned())).help("missing")
}

/// Adds a failure for each expectation that does not hold, with the explanation of its verdict.
fn compare(test: TestCase<'_>, evaluation: &Evaluation, files: &OpenFile<'_>, result: &mut TestOutcome) {
    let mut reasons: BTreeMap<(&str, &str), Option<Arc<Explanation>>> = BTreeMap::new();
    for expectation in test.expectations() {
        let Some(unmet) = expectation.check(evaluation) else { continue };
        result.recordings.extend(expectation.record(evaluation));
        let verdict = (expectation.indicator(), expectation.unit());
        let explain = || test.explain(files, verdict.0, verdict.1).ok().map(Arc::new);
        let why = reasons.entry(verdict).or_insert_with(explain).clone();
        result.failures.push(Failure::unmet(&expectation, unmet, why));
    }
}

#[cfg(test)]
pub(crate) mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    /// An indicator without tests.
    pub(crate) const RULES: &str = r#"
records calls counted by received
  office   : unit
  received : datetime
  handled  : datetime?
indicator quick: all calls are handled within 48 hours of received
"#;

    fn rules() -> RuleSet {
        let tests = (1..=12).map(|minute| {
            let word = if minute % 3 == 0 { "missed" } else { "met" };
            format!(
                "test \"minute {minute}\"\n  period 2026-04\n  given calls\n    | office | received | handled |\n    \
                 | A | 2026-04-01 08:00 | 2026-04-03 08:{minute:02} |\n    | A | 2026-04-01 09:00 | 2026-04-01 10:00 |\n  \
                 expect quick for A is {word}\n  expect quick for A has failed 1\n  expect quick for B ?\n"
            )
        });
        RuleSet::load([("rules.tieuchi", format!("{RULES}{}", tests.collect::<String>()))]).unwrap()
    }

    fn shown(results: &[TestOutcome]) -> Vec<String> {
        let language = tieuchi::Language::Vietnamese;
        let failures = results.iter().map(|result| {
            let failures = result.failures().iter();
            let shown =
                failures.map(|failure| (failure.message(language), failure.location().line(), failure.why(language)));
            format!("{} {:?}", result.headline(language), shown.collect::<Vec<_>>())
        });
        failures.collect()
    }

    #[test]
    fn neither_the_order_nor_other_tests_change_the_result_of_a_test() {
        let rules = rules();
        let no_files: &OpenFile<'_> = &|_, name, _| Err(no_file(name));
        let alone: Vec<TestOutcome> = rules.tests().map(|test| run_one(test, no_files)).collect();
        assert_eq!(shown(run(&rules, no_files).outcomes()), shown(&alone));
        let tests: Vec<TestCase<'_>> = rules.tests().collect();
        let steps = [1, 5, 7, 11];
        for (threads, step) in [1, 2, 4].into_iter().flat_map(|threads| steps.map(|step| (threads, step))) {
            // Each step has no divisor in common with the number of tests, so that every test is run.
            let shuffled: Vec<usize> = (0..tests.len()).map(|index| index * step % tests.len()).collect();
            let mut found =
                parallel::each(&shuffled, threads, |index| (*index, run_one(*tests.get(*index).unwrap(), no_files)));
            found.sort_by_key(|(index, _)| *index);
            let found: Vec<TestOutcome> = found.into_iter().map(|(_, result)| result).collect();
            assert_eq!(shown(&found), shown(&alone), "{threads} threads, every {step}th");
        }
    }
}
