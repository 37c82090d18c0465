//! `test --mutants`: the mutants that no test detects, for a person or as `tieuchi.mutants/1`.
//!
//! The library makes and judges the mutants; the time is measured here.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tieuchi::source::Arg;
use tieuchi::{Findings, Language, RuleSet, messages};
use tieuchi_testing::mutants::{Example, Mutant, Mutants, Options, Reviewed, Scope, Sentence, SentenceParts, Status};
use tieuchi_testing::{Report, Versions, mutants};

use super::files;
use crate::arguments::Mutants as Wanted;
use crate::command_error::{CommandError, DONE, Reporting, WRONG};
use crate::console::Console;
use crate::render::{diagnostic, json};

/// The mutants of rules, and how long they took.
pub(super) struct Done {
    mutants: Mutants,
    took: Duration,
}

/// Runs the mutants of rules, again only those that may have changed since the last run; the report of the tests if one
/// fails.
pub(super) fn run(
    wanted: &Wanted,
    rules: &RuleSet,
    last: Option<&Done>,
    reporting: Reporting,
) -> Result<Result<Done, Report>, CommandError> {
    let reviewed = match &wanted.reviewed {
        None => Vec::new(),
        Some(path) => tieuchi_records::open(path)
            .and_then(|source| Reviewed::list(source.as_ref()))
            .map_err(|finding| reporting.wrong(Findings::of(vec![finding])))?,
    };
    let scope = last.map_or(Scope::All, |last| Scope::ChangedSince(&last.mutants));
    let started = Instant::now();
    let mutants = mutants(rules, &files::beside, &Options { reviewed, scope, threads: None });
    let took = started.elapsed();
    Ok(mutants.map(|mutants| Done { mutants, took }))
}

/// Reports their status, and returns the exit status.
pub(super) fn report(done: &Done, wanted: &Wanted, reporting: Reporting, console: &mut Console) -> u8 {
    let Reporting { language, json } = reporting;
    let findings = done.mutants.findings();
    let below = wanted.min_score.filter(|percent| !done.mutants.counts().reach(*percent));
    let sought = done.mutants.survivors().take(wanted.examples);
    let examples: Vec<Example> = sought.map(|mutant| mutant.example(language)).collect();
    if json {
        json::document(console, &document(done, &examples, &findings, language));
    } else {
        print(done, &examples, language, console);
        if let Some(percent) = below {
            console.lines([messages::text(language, "mutants-below", &[("percent", Arg::Number(percent.into()))])]);
        }
        if !findings.is_empty() {
            diagnostic::report(console, &findings, language);
        }
    }
    if below.is_some() || findings.has_errors() { WRONG } else { DONE }
}

fn print(done: &Done, examples: &[Example], language: Language, console: &mut Console) {
    let mut examples = examples.iter();
    for mutant in done.mutants.survivors() {
        let Versions { before, after } = mutant.sentences();
        let (before, after) = (marked(&before).replace('\n', " "), marked(&after).replace('\n', " "));
        console.lines([headline(&mutant, language), format!("  - {before}"), format!("  + {after}")]);
        console.lines(examples.next().map(|example| shown(example, language)).unwrap_or_default());
        console.print("\n");
    }
    console.lines([done.mutants.summary(language), pace(done, language)]);
}

/// The lines of a test that would detect it, or that none was found.
fn shown(example: &Example, language: Language) -> Vec<String> {
    match example {
        Example::Test(test) => {
            let heading = format!("  {}", messages::text(language, "mutants-example", &[]));
            std::iter::once(heading).chain(test.lines().map(|line| format!("    {line}"))).collect()
        }
        Example::NotFound { tried, largest } => {
            let count = |number: usize| Arg::Number(i64::try_from(number).unwrap_or(i64::MAX));
            let args = [("tried", count(*tried)), ("largest", count(*largest))];
            vec![format!("  {}", messages::text(language, "mutants-no-example", &args))]
        }
    }
}

fn headline(mutant: &Mutant<'_>, language: Language) -> String {
    let args = [
        ("place", Arg::Text(mutant.location().words(language))),
        ("item", Arg::Text(mutant.item().to_owned())),
        ("mutation", Arg::Text(mutant.mutation().name(language))),
    ];
    messages::text(language, "mutants-survivor", &args)
}

/// The sentence with the words that differ in brackets, which no rule has.
fn marked(sentence: &Sentence) -> String {
    let SentenceParts { before, changed, after } = sentence.parts();
    if changed.is_empty() {
        return sentence.whole().to_owned();
    }
    let words = changed.trim();
    let (blank, rest) = changed.split_once(words).unwrap_or_default();
    format!("{before}{blank}[{words}]{rest}{after}")
}

/// How many were run in how long.
fn pace(done: &Done, language: Language) -> String {
    let count = |number: u128| Arg::Number(i64::try_from(number).unwrap_or(i64::MAX));
    let args = [
        ("run", Arg::Number(i64::try_from(done.mutants.run()).unwrap_or(i64::MAX))),
        ("milliseconds", count(done.took.as_millis())),
        ("pace", count(per_second(done))),
    ];
    messages::text(language, "mutants-pace", &args)
}

fn per_second(done: &Done) -> u128 {
    (done.mutants.run() as u128 * 1_000_000).checked_div(done.took.as_micros()).unwrap_or_default()
}

fn document(done: &Done, examples: &[Example], findings: &Findings, language: Language) -> Value {
    let mut examples = examples.iter();
    let counts = done.mutants.counts();
    let findings = findings.to_json(language);
    json!({
        "schema": "tieuchi.mutants/1",
        "killed": counts.killed, "survived": counts.survived, "equivalent": counts.equivalent,
        "reviewed": counts.reviewed, "run": done.mutants.run(),
        "milliseconds": u64::try_from(done.took.as_millis()).unwrap_or(u64::MAX),
        "per_second": u64::try_from(per_second(done)).unwrap_or(u64::MAX),
        "mutants": done.mutants.all().map(|mutant| entry(&mutant, &mut examples)).collect::<Vec<_>>(),
        "findings": findings.findings, "findings_more": findings.more,
    })
}

fn entry<'e>(mutant: &Mutant<'_>, examples: &mut impl Iterator<Item = &'e Example>) -> Value {
    let at = mutant.location();
    let Versions { before, after } = mutant.sentences();
    let mut entry = json!({
        "item": mutant.item(), "file": at.file(), "line": at.line(), "column": at.column(), "mutation": mutant.mutation().code(),
        "before": before.whole(), "after": after.whole(),
    });
    let mut set = |name: &str, value: Value| entry.as_object_mut().map(|entry| entry.insert(name.to_owned(), value));
    match mutant.status() {
        Status::Killed(killer) => {
            let at = killer.test().location();
            set("status", "killed".into());
            set(
                "test",
                json!({ "title": killer.test().title(), "file": at.file(), "line": at.line(), "column": at.column() }),
            );
            set("expectation", killer.expectation().map(|expectation| expectation.written()).into());
        }
        Status::Reviewed(reason) => {
            set("status", "reviewed".into());
            set("reason", reason.into());
        }
        Status::Equivalent => {
            set("status", "equivalent".into());
        }
        _ => {
            set("status", "survived".into());
            let example = examples.next().and_then(|example| match example {
                Example::Test(test) => Some(test.as_str()),
                Example::NotFound { .. } => None,
            });
            set("example", example.into());
        }
    }
    entry
}
