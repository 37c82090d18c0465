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
mod watch;

use tieuchi::source::Arg;
use tieuchi::{Language, RuleSet, messages};
use tieuchi_testing::{Filter, Report};

use self::accept::Accepted;
use crate::arguments::{Test, TestForm};
use crate::console::Console;
use crate::fault::{DONE, Fault, Telling, WRONG};
use crate::rules;

pub(crate) fn run(asked: &Test, console: &mut Console) -> Result<u8, Fault> {
    let mut last = None;
    if asked.watch {
        let json = asked.format == TestForm::Json;
        let (paths, language) = (&asked.rules.rules, asked.speech.language());
        return watch::run(paths, language, json, console, |console| once(asked, &mut last, console));
    }
    once(asked, &mut last, console)
}

/// Reads the rules, runs their tests and tells how they went. Of the mutants of the last time only those are run again
/// whose fate may have changed.
fn once(asked: &Test, last: &mut Option<mutants::Done>, console: &mut Console) -> Result<u8, Fault> {
    let (rules, telling) = load(asked)?;
    if asked.mutants.mutants {
        return match mutants::run(&asked.mutants, &rules, last.as_ref(), telling)? {
            Ok(done) => {
                let status = mutants::tell(&done, &asked.mutants, telling, console);
                *last = Some(done);
                Ok(status)
            }
            Err(report) => {
                told(&report, &[], asked.format, telling.language, console);
                Ok(WRONG)
            }
        };
    }
    let report = picked(&rules, asked, telling)?;
    let (report, accepted) = if asked.accept {
        let accepted = accept::write(&report, &asked.rules.rules, telling)?;
        // What was written is read again: the report is of what now stands in the files.
        let report = if accepted.is_empty() { report } else { picked(&load(asked)?.0, asked, telling)? };
        (report, accepted)
    } else {
        (report, Vec::new())
    };
    if !asked.coverage.is_asked() {
        told(&report, &accepted, asked.format, telling.language, console);
        return Ok(if report.all_passed() { DONE } else { WRONG });
    }
    // The JSON of a coverage says how the tests went.
    if asked.format != TestForm::Json {
        told(&report, &accepted, asked.format, telling.language, console);
    }
    let rules = if accepted.is_empty() { rules } else { load(asked)?.0 };
    let covered = tieuchi_testing::coverage(&rules, &files::beside);
    let enough = coverage::tell(&covered, &report, asked, telling, console)?;
    Ok(if report.all_passed() && enough { DONE } else { WRONG })
}

fn load(asked: &Test) -> Result<(RuleSet, Telling), Fault> {
    rules::load(&asked.rules.rules, asked.speech.language(), asked.format == TestForm::Json)
}

/// How the tests went that are asked for.
fn picked(rules: &RuleSet, asked: &Test, telling: Telling) -> Result<Report, Fault> {
    let Some(wanted) = &asked.filter else { return Ok(tieuchi_testing::run(rules, &files::beside)) };
    let report = tieuchi_testing::run_some(rules, &files::beside, &Filter::new(wanted));
    if report.outcomes().is_empty() {
        return Err(telling.misused("test-none-picked", &[("text", wanted.as_str().into())], "help"));
    }
    Ok(report)
}

fn told(report: &Report, accepted: &[Accepted], form: TestForm, language: Language, console: &mut Console) {
    match form {
        TestForm::Text => text::print(report, accepted, language, console),
        TestForm::Json => json::print(report, accepted, language, console),
        TestForm::Junit => junit::print(report, accepted, language, console),
        TestForm::Tap => tap::print(report, accepted, language, console),
    }
}

/// A sentence that names a place in a rule file.
fn placed(id: &str, (file, line, column): (&str, u32, u32), name: &str, words: &str, language: Language) -> String {
    let position = |number: u32| Arg::Number(i64::from(number));
    let place = [("file", Arg::Text(file.to_owned())), ("line", position(line)), ("character", position(column))];
    let place = messages::text(language, "place-rule", &place);
    messages::text(language, id, &[("place", Arg::Text(place)), (name, Arg::Text(words.to_owned()))])
}
