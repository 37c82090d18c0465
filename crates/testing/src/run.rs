//! Running tests, one by one and each for itself.

use tieuchi::source::{Diagnostic, Place, codes};
use tieuchi::test_case::{OpenFile, TestCase};
use tieuchi::{Error, RuleSet};

use crate::report::{Failure, Outcome, Report};

/// Runs every test of the rules. `files` opens the files that tests name: it gets the name of the rule file and the
/// name that it writes, and gives the table or a finding. A host without files says [`no_file`].
#[must_use]
pub fn run(rules: &RuleSet, files: &OpenFile<'_>) -> Report {
    Report { outcomes: rules.tests().map(|test| run_one(test, files)).collect() }
}

/// The finding for a file that is not there.
#[must_use]
pub fn no_file(name: &str) -> Diagnostic {
    Diagnostic::new(codes::CANNOT_OPEN, Place::File(name.to_owned())).help("missing")
}

fn run_one(test: TestCase<'_>, files: &OpenFile<'_>) -> Outcome {
    let failures = match test.evaluate(files) {
        Ok(evaluation) => {
            let unmet =
                test.expectations().filter_map(|expectation| Some((expectation, expectation.check(&evaluation)?)));
            unmet.map(|(expectation, unmet)| Failure::unmet(expectation.place(), unmet)).collect()
        }
        Err(Error::Findings(findings)) => Failure::of_findings(test.place(), &findings),
        Err(other) => vec![Failure::refused(test.place(), other.to_string())],
    };
    let (file, line, column) = test.place();
    Outcome {
        title: test.title().to_owned(),
        file: file.to_owned(),
        line,
        column,
        expectations: test.expectations().count(),
        failures,
    }
}
