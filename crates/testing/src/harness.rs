//! Makes each test in the rules a test of the host's crate, for `cargo test` and nextest.
//!
//! The host declares a test target without the built-in harness and passes the texts of its rules. The command line of that
//! target selects the tests that are run or listed. Only the host reads files.

use std::sync::Arc;

use libtest_mimic::{Arguments, Conclusion, Failed, Trial};
use tieuchi::schema::RecordKind;
use tieuchi::source::{Diagnostic, Source};
use tieuchi::{Language, RuleSet};

use crate::report::TestOutcome;
use crate::run::run_one;

/// Runs the tests of a rule set, given by the names and texts of its files, with the arguments of the process: filters,
/// `--list`, `--exact`, `--nocapture` and the others that `cargo test` passes on.
///
/// `files` opens the files that tests name, as for [`run`](crate::run()). Rules with errors are one test that fails and
/// shows the errors.
///
/// ```no_run
/// // tests/rules.rs, declared with `harness = false`
/// fn main() -> std::process::ExitCode {
///     let text = include_str!("../Cargo.toml"); // the host's rules
///     tieuchi_testing::harness::main([("rules.tieuchi", text)], |_, name, _| Err(tieuchi_testing::no_file(name)))
/// }
/// ```
pub fn main<N: Into<String>, T: Into<String>>(
    texts: impl IntoIterator<Item = (N, T)>,
    files: impl Fn(&str, &str, RecordKind<'_>) -> Result<Vec<Box<dyn Source>>, Diagnostic> + Send + Sync + 'static,
) -> std::process::ExitCode {
    conclude(&Arguments::from_args(), texts, files).exit_code()
}

fn conclude<N: Into<String>, T: Into<String>>(
    arguments: &Arguments,
    texts: impl IntoIterator<Item = (N, T)>,
    files: impl Fn(&str, &str, RecordKind<'_>) -> Result<Vec<Box<dyn Source>>, Diagnostic> + Send + Sync + 'static,
) -> Conclusion {
    libtest_mimic::run(arguments, trials(RuleSet::load(texts), files))
}

fn trials(
    rules: Result<RuleSet, tieuchi::Error>,
    files: impl Fn(&str, &str, RecordKind<'_>) -> Result<Vec<Box<dyn Source>>, Diagnostic> + Send + Sync + 'static,
) -> Vec<Trial> {
    let rules = match rules {
        Ok(rules) => rules,
        Err(wrong) => return vec![Trial::test("rules", move || Err(Failed::from(wrong.to_string())))],
    };
    let files = Arc::new(files);
    let titles: Vec<String> = rules.tests().map(|test| test.title().to_owned()).collect();
    let trial = |(index, title): (usize, String)| {
        let (rules, files) = (rules.clone(), Arc::clone(&files));
        Trial::test(title, move || {
            let failed = rules.tests().nth(index).map(|test| run_one(test, &*files)).filter(|done| !done.has_passed());
            failed.map_or(Ok(()), |result| Err(Failed::from(shown(&result, rules.language()))))
        })
    };
    titles.into_iter().enumerate().map(trial).collect()
}

/// What failed, in the language of the rules.
fn shown(result: &TestOutcome, language: Language) -> String {
    result.lines(language).join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::no_file;
    use crate::run::tests::RULES;

    const TESTS: &str = r#"
test "in time"
  period 2026-04
  given calls
    | office | received         | handled          |
    | A      | 2026-04-01 08:00 | 2026-04-03 08:00 |
  expect quick for A is met
test "late"
  period 2026-04
  given calls
    | office | received         | handled          |
    | A      | 2026-04-01 08:00 | 2026-04-03 08:01 |
  expect quick for A is met
"#;

    /// How many passed, failed and were filtered out. The harness prints the expected failures to a file.
    fn counts(text: &str, arguments: &[&str]) -> (u64, u64, u64) {
        let log = std::env::temp_dir().join(format!("tieuchi-harness-{}", std::process::id()));
        let log_file = format!("--logfile={}", log.display());
        let arguments = Arguments::from_iter(["rules", &log_file].iter().chain(arguments));
        let conclusion = conclude(&arguments, [("rules.tieuchi", text)], |_, name, _| Err(no_file(name)));
        let _ = std::fs::remove_file(log);
        (conclusion.num_passed, conclusion.num_failed, conclusion.num_filtered_out)
    }

    #[test]
    fn each_test_of_the_rules_is_a_test_of_the_host() {
        let rules = format!("{RULES}{TESTS}");
        assert_eq!(counts(&rules, &[]), (1, 1, 0));
        assert_eq!(counts(&rules, &["in time"]), (1, 0, 1));
        assert_eq!(counts(&rules, &["--exact", "late"]), (0, 1, 1));
        // Rules with errors fail.
        assert_eq!(counts("indicator a: ≥95% dossiers on_time", &[]), (0, 1, 0));
    }
}
