//! Each test that rules carry as a test of the host's crate, for `cargo test` and nextest.
//!
//! The host declares a test target without the built-in harness and hands over the texts of its rules; which tests are
//! run, listed or left out is what its command line says. Files are read by the host alone.

use std::sync::Arc;

use libtest_mimic::{Arguments, Conclusion, Failed, Trial};
use tieuchi::source::{Diagnostic, Source};
use tieuchi::{Language, RuleSet};

use crate::report::TestOutcome;
use crate::run::run_one;

/// Runs the tests of a rule set, given by the names and texts of its files, as the command line of the process asks:
/// filters, `--list`, `--exact`, `--nocapture` and the others that `cargo test` hands on.
///
/// `files` opens the files that tests name, as for [`run`](crate::run()). Rules that are wrong are one test that fails
/// with what is wrong with them.
///
/// ```no_run
/// // tests/rules.rs, declared with `harness = false`
/// fn main() -> std::process::ExitCode {
///     let text = include_str!("../Cargo.toml"); // the host's rules
///     tieuchi_testing::harness::main([("rules.tieuchi", text)], |_, name| Err(tieuchi_testing::no_file(name)))
/// }
/// ```
pub fn main<N: Into<String>, T: Into<String>>(
    texts: impl IntoIterator<Item = (N, T)>,
    files: impl Fn(&str, &str) -> Result<Box<dyn Source>, Diagnostic> + Send + Sync + 'static,
) -> std::process::ExitCode {
    conclude(&Arguments::from_args(), texts, files).exit_code()
}

fn conclude<N: Into<String>, T: Into<String>>(
    asked: &Arguments,
    texts: impl IntoIterator<Item = (N, T)>,
    files: impl Fn(&str, &str) -> Result<Box<dyn Source>, Diagnostic> + Send + Sync + 'static,
) -> Conclusion {
    libtest_mimic::run(asked, trials(RuleSet::load(texts), files))
}

fn trials(
    rules: Result<RuleSet, tieuchi::Error>,
    files: impl Fn(&str, &str) -> Result<Box<dyn Source>, Diagnostic> + Send + Sync + 'static,
) -> Vec<Trial> {
    let rules = match rules {
        Ok(rules) => rules,
        Err(wrong) => return vec![Trial::test("rules", move || Err(Failed::from(wrong.to_string())))],
    };
    let files = Arc::new(files);
    let titles: Vec<String> = rules.tests().map(|test| test.title().to_owned()).collect();
    let trial = |(place, title): (usize, String)| {
        let (rules, files) = (rules.clone(), Arc::clone(&files));
        Trial::test(title, move || {
            let failed = rules.tests().nth(place).map(|test| run_one(test, &*files)).filter(|done| !done.has_passed());
            failed.map_or(Ok(()), |outcome| Err(Failed::from(told(&outcome, rules.language()))))
        })
    };
    titles.into_iter().enumerate().map(trial).collect()
}

/// What failed, in the language of the rules.
fn told(outcome: &TestOutcome, language: Language) -> String {
    outcome.lines(language).join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::no_file;

    const RULES: &str = r#"
records calls counted by received
  office   : unit
  received : datetime
  handled  : datetime?
indicator quick: all calls are handled within 48 hours of received
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

    /// How many passed, failed and were left out. What the harness prints of a failure goes to a file: here it is no news.
    fn went(text: &str, arguments: &[&str]) -> (u64, u64, u64) {
        let log = std::env::temp_dir().join(format!("tieuchi-harness-{}", std::process::id()));
        let log_file = format!("--logfile={}", log.display());
        let asked = Arguments::from_iter(["rules", &log_file].iter().chain(arguments));
        let conclusion = conclude(&asked, [("rules.tieuchi", text)], |_, name| Err(no_file(name)));
        let _ = std::fs::remove_file(log);
        (conclusion.num_passed, conclusion.num_failed, conclusion.num_filtered_out)
    }

    #[test]
    fn each_test_of_the_rules_is_one_of_the_host() {
        assert_eq!(went(RULES, &[]), (1, 1, 0));
        assert_eq!(went(RULES, &["in time"]), (1, 0, 1));
        assert_eq!(went(RULES, &["--exact", "late"]), (0, 1, 1));
        // Rules that are wrong fail.
        assert_eq!(went("indicator a: ≥95% dossiers on_time", &[]), (0, 1, 0));
    }
}
