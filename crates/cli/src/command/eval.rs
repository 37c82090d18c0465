//! `eval`: the verdicts for a period, as of a moment.

use tieuchi::source::Arg;
use tieuchi::{Answer, Evaluation, Language, RuleSet, messages};

use crate::arguments::{Eval, EvalForm};
use crate::command_error::{CommandError, DENIED, DONE, Reporting};
use crate::console::Console;
use crate::progress::Bar;
use crate::records::{self, Unread};
use crate::render::{csv, diagnostic, json, table};
use crate::{question, rules};

pub(crate) fn run(arguments: &Eval, console: &mut Console) -> Result<u8, CommandError> {
    let json = arguments.format == EvalForm::Json;
    let (rules, reporting) = rules::load(&arguments.rules.rules, arguments.language.chosen(), json)?;
    let Reporting { language, .. } = reporting;
    let denied = denied(&arguments.deny, reporting)?;
    if arguments.raw_cells && arguments.format != EvalForm::Csv {
        return Err(reporting.misused("command-raw-cells", &[], "help"));
    }
    let mut question = question::question(&arguments.question, reporting)?.ids(arguments.ids);
    for indicator in &arguments.indicator {
        question = question.indicator(indicator);
    }
    for unit in &arguments.unit {
        question = question.unit(unit);
    }
    if arguments.total {
        question = question.total();
    }
    let bar = Bar::new(language);
    let given = question::records(&arguments.question, &rules, reporting, &bar)?;
    if !json {
        console.notes(records::notes(&given.unread, &rules, language));
    }
    let evaluated = rules.evaluate(&given.records, &question.progress(bar.of_evaluation()));
    bar.clear();
    let evaluation = evaluated.map_err(|error| {
        let names: Vec<&str> = rules.indicators().map(|indicator| indicator.name()).collect();
        reporting.refused(error, &names)
    })?;
    if !json {
        report(&rules, &evaluation, language, console);
    }
    match arguments.format {
        EvalForm::Table => table::print(console, &evaluation, language),
        EvalForm::Csv => csv::table(console, &evaluation, arguments.raw_cells),
        EvalForm::Ndjson => json::lines(console, &evaluation),
        EvalForm::Json => {
            let unread = given.unread.iter().map(Unread::file).collect();
            let document = tieuchi::json::Evaluation::of(&evaluation, language);
            json::document(console, &tieuchi::json::Evaluation { unread: Some(unread), ..document });
        }
    }
    let refused = refused(&evaluation, &denied);
    if refused.is_empty() {
        return Ok(DONE);
    }
    if !json {
        let counted = refused.iter().map(|(answer, count)| {
            let word = messages::text(language, &format!("verdict-{}", answer.code()), &[]);
            format!("{word} ({count})")
        });
        console.print_error(&messages::text(language, "command-denied", &[("verdicts", Arg::List(counted.collect()))]));
    }
    Ok(DENIED)
}

/// What was found on the way, for a person: about the records in full, about the rules how much there is.
fn report(rules: &RuleSet, evaluation: &Evaluation, language: Language, console: &mut Console) {
    diagnostic::report(console, evaluation.findings(), language);
    let warnings = rules.warnings();
    if !warnings.is_empty() {
        let count = diagnostic::count(&warnings, language);
        console.print_error(&messages::text(language, "command-rules-warn", &[("count", count.into())]));
    }
}

fn denied(words: &[String], reporting: Reporting) -> Result<Vec<Answer>, CommandError> {
    words
        .iter()
        .map(|word| {
            let code = word.trim().to_lowercase().replace('-', "_");
            let answer = Answer::of_code(&code);
            answer.ok_or_else(|| reporting.misused("command-wrong-verdict", &[("text", word.as_str().into())], "help"))
        })
        .collect()
}

/// The answers found that are denied, and how often.
fn refused(evaluation: &Evaluation, denied: &[Answer]) -> Vec<(Answer, usize)> {
    let counted = Answer::ALL.into_iter().filter(|answer| denied.contains(answer)).map(|answer| {
        let count = evaluation.verdicts().filter(|verdict| verdict.answer() == answer).count();
        (answer, count)
    });
    counted.filter(|(_, count)| *count > 0).collect()
}
