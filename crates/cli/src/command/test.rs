//! `test`: the tests that the rules carry.
//!
//! Here is decided what is run, once or on every save; each form of the report is a file of its own.

mod accept;
mod coverage;
mod files;
mod json;
mod junit;
mod mutants;
mod tap;
mod text;
#[cfg(feature = "watch")]
mod watch;

use tieuchi::{Language, RuleSet};
use tieuchi_testing::{Filter, Report};

use self::accept::Accepted;
use crate::arguments::{Test, TestForm};
use crate::command_error::{CommandError, DONE, Reporting, WRONG};
use crate::console::Console;
use crate::rules;

pub(crate) fn run(arguments: &Test, console: &mut Console) -> Result<u8, CommandError> {
    let mut last = None;
    #[cfg(feature = "watch")]
    if arguments.watch {
        let json = arguments.format == TestForm::Json;
        let (rules, language) = (&arguments.rules, arguments.language.chosen());
        return watch::run(rules, language, json, console, |console| once(arguments, &mut last, console));
    }
    once(arguments, &mut last, console)
}

/// Reads the rules, runs their tests and reports the results. Only those mutants of the last run are run again whose status
/// may have changed.
fn once(arguments: &Test, last: &mut Option<mutants::Done>, console: &mut Console) -> Result<u8, CommandError> {
    let (rules, reporting) = load(arguments)?;
    if arguments.mutants.mutants {
        return match mutants::run(&arguments.mutants, &rules, last.as_ref(), reporting)? {
            Ok(done) => {
                let status = mutants::report(&done, &arguments.mutants, reporting, console);
                *last = Some(done);
                Ok(status)
            }
            Err(report) => {
                print_report(&report, &[], arguments.format, reporting.language, console);
                Ok(WRONG)
            }
        };
    }
    let report = picked(&rules, arguments, reporting)?;
    let (report, accepted) = if arguments.accept {
        let accepted = accept::write(&report, &arguments.rules.rules, reporting)?;
        // What was written is read again: the report is about the files as they are now.
        let report = if accepted.is_empty() { report } else { picked(&load(arguments)?.0, arguments, reporting)? };
        (report, accepted)
    } else {
        (report, Vec::new())
    };
    if !arguments.coverage.is_requested() {
        print_report(&report, &accepted, arguments.format, reporting.language, console);
        return Ok(if report.all_passed() { DONE } else { WRONG });
    }
    // The JSON of a coverage has the results of the tests.
    if arguments.format != TestForm::Json {
        print_report(&report, &accepted, arguments.format, reporting.language, console);
    }
    let rules = if accepted.is_empty() { rules } else { load(arguments)?.0 };
    let covered = tieuchi_testing::coverage(&rules, &files::beside);
    let enough = coverage::report(&covered, &report, arguments, reporting, console)?;
    Ok(if report.all_passed() && enough { DONE } else { WRONG })
}

fn load(arguments: &Test) -> Result<(RuleSet, Reporting), CommandError> {
    rules::load(&arguments.rules, arguments.language.chosen(), arguments.format == TestForm::Json)
}

/// The results of the selected tests.
fn picked(rules: &RuleSet, arguments: &Test, reporting: Reporting) -> Result<Report, CommandError> {
    let Some(wanted) = &arguments.filter else { return Ok(tieuchi_testing::run(rules, &files::beside)) };
    let report = tieuchi_testing::run_some(rules, &files::beside, &Filter::new(wanted));
    if report.outcomes().is_empty() {
        return Err(reporting.misused("test-none-picked", &[("text", wanted.as_str().into())], "help"));
    }
    Ok(report)
}

fn print_report(report: &Report, accepted: &[Accepted], form: TestForm, language: Language, console: &mut Console) {
    match form {
        TestForm::Text => text::print(report, accepted, language, console),
        TestForm::Json => json::print(report, accepted, language, console),
        TestForm::Junit => junit::print(report, accepted, language, console),
        TestForm::Tap => tap::print(report, accepted, language, console),
    }
}
