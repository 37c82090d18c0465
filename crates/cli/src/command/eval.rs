//! `eval`: the verdicts for a period, as of a moment.

use tieuchi::source::{Arg, codes};
use tieuchi::{Answer, Evaluation, Language, RuleSet, messages};

use crate::arguments::{Eval, EvalForm, VerdictArguments};
use crate::command_error::{CommandError, DENIED, DONE, Reporting};
use crate::console::{Console, Layout};
use crate::progress::Bar;
use crate::records::Unread;
#[cfg(feature = "xlsx")]
use crate::render::workbook;
use crate::render::{csv, diagnostic, json, table};
use crate::replace::{self, OutputKind, Page};
use crate::{question, rules};

pub(crate) fn run(arguments: &Eval, console: &mut Console) -> Result<u8, CommandError> {
    let asked = &arguments.verdicts;
    let json = asked.format.is_document();
    let (rules, reporting) = rules::load(&arguments.rules, asked.language.chosen(), json)?;
    let Reporting { language, .. } = reporting;
    let verdicts = Verdicts::of(asked, reporting)?;
    let question = question::question(&arguments.question, reporting)?.ids(asked.ids.ids);
    let question = question::of_verdicts(question, asked);
    let bar = Bar::new(language);
    let given = question::records(&arguments.question, &rules, reporting, &bar)?;
    if !json {
        console.notes(given.unread.notes(&rules, language));
    }
    let evaluated = rules.evaluate(&given.records, &question.progress(bar.of_evaluation()));
    bar.clear();
    let evaluation = evaluated.map_err(|error| {
        let names: Vec<&str> = rules.indicators().map(|indicator| indicator.name()).collect();
        reporting.refused(error, &names)
    })?;
    let status = verdicts.print(&rules, &evaluation, &given.unread, console)?;
    // JSON has all of it.
    match asked.format {
        EvalForm::Table if arguments.verbose => table::print_tables_read(console, &evaluation, language),
        EvalForm::Csv if arguments.verbose => console.notes(table::tables_read(&evaluation, language)),
        _ => {}
    }
    Ok(status)
}

/// How verdicts are printed, and which of them are denied.
pub(super) struct Verdicts<'a> {
    asked: &'a VerdictArguments,
    denied: Denied,
    reporting: Reporting,
}

impl<'a> Verdicts<'a> {
    pub(super) fn of(asked: &'a VerdictArguments, reporting: Reporting) -> Result<Self, CommandError> {
        let denied = denied(&asked.deny, reporting)?;
        if asked.raw_cells && asked.format != EvalForm::Csv {
            return Err(reporting.misused("command-raw-cells", &[], "help"));
        }
        if asked.matrix && !matches!(asked.format, EvalForm::Table | EvalForm::Csv) {
            return Err(reporting.misused("command-matrix-form", &[], "help"));
        }
        let is_workbook = cfg!(feature = "xlsx") && asked.matrix && asked.format == EvalForm::Table;
        if asked.out.is_some() && !is_workbook && asked.format != EvalForm::Csv {
            return Err(reporting.misused("command-out-form", &[], "help"));
        }
        Ok(Verdicts { asked, denied, reporting })
    }

    /// Prints the verdicts; the exit status.
    pub(super) fn print(
        &self,
        rules: &RuleSet,
        evaluation: &Evaluation,
        unread: &Unread,
        console: &mut Console,
    ) -> Result<u8, CommandError> {
        let language = self.reporting.language;
        let json = self.asked.format.is_document();
        if !json {
            report(rules, evaluation, language, console);
        }
        // The other forms have it in themselves.
        if matches!(self.asked.format, EvalForm::Csv | EvalForm::Ndjson) {
            console.notes(evaluation.left_out(language));
        }
        let footer: Vec<String> = evaluation.footer(language).into_iter().chain(unread.line(rules, language)).collect();
        match self.asked.format {
            _ if self.asked.out.is_some() => self.write_file(evaluation, &footer, console)?,
            EvalForm::Table if self.asked.matrix => table::print_matrix(console, evaluation, &footer, language),
            EvalForm::Table => table::print(console, evaluation, &footer, language),
            EvalForm::Csv => {
                csv::print(evaluation, self.asked.raw_cells, self.asked.matrix, &mut |row| console.data(row));
            }
            EvalForm::Ndjson => json::lines(console, evaluation),
            EvalForm::Json | EvalForm::JsonCompact => {
                let unread = unread.files();
                let document = tieuchi::json::Evaluation::streamed(evaluation, language);
                let layout = if self.asked.format == EvalForm::Json { Layout::Pretty } else { Layout::Line };
                console.json(&tieuchi::json::Evaluation { unread: Some(unread), ..document }, layout);
            }
        }
        let refused = refused(evaluation, &self.denied.answers);
        let mut findings = evaluation.findings().iter();
        let stale = self.denied.stale && findings.any(|finding| finding.code() == codes::STALE_RECORDS);
        if refused.is_empty() && !stale {
            return Ok(DONE);
        }
        if json {
            return Ok(DENIED);
        }
        if !refused.is_empty() {
            let counted = refused.iter().map(|(answer, count)| {
                let word = messages::text(language, &format!("verdict-{}", answer.code()), &[]);
                format!("{word} ({count})")
            });
            let verdicts = Arg::List(counted.collect());
            console.print_error(&messages::text(language, "command-denied", &[("verdicts", verdicts)]));
        }
        if stale {
            console.print_error(&messages::text(language, "command-denied-stale", &[]));
        }
        Ok(DENIED)
    }

    /// Writes the verdicts as CSV, or the matrix as a workbook.
    #[cfg_attr(not(feature = "xlsx"), expect(unused_variables, reason = "only a workbook has a footer"))]
    fn write_file(
        &self,
        evaluation: &Evaluation,
        footer: &[String],
        console: &mut Console,
    ) -> Result<(), CommandError> {
        let Some(path) = &self.asked.out else { return Ok(()) };
        let (kind, content) = match self.asked.format {
            #[cfg(feature = "xlsx")]
            EvalForm::Table => {
                let content = workbook::of_matrix(evaluation, footer, self.reporting.language);
                let content =
                    content.map_err(|error| replace::cannot_write(path, &error.to_string(), self.reporting))?;
                (OutputKind::Report("xlsx"), content)
            }
            _ => {
                let content = csv::file(evaluation, self.asked.raw_cells, self.asked.matrix);
                (OutputKind::Report("csv"), content.into_bytes())
            }
        };
        replace::write(&[Page { path, content: &content }], kind, false, &[], self.reporting)?;
        let args = [("file", Arg::Text(path.display().to_string()))];
        console.lines([messages::text(self.reporting.language, "command-report-written", &args)]);
        Ok(())
    }
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

fn denied(words: &[String], reporting: Reporting) -> Result<Denied, CommandError> {
    let mut denied = Denied { answers: Vec::new(), stale: false };
    for word in words {
        let code = word.trim().to_lowercase().replace('-', "_");
        match Answer::of_code(&code) {
            Some(answer) => denied.answers.push(answer),
            None if code == "stale" => denied.stale = true,
            None => return Err(reporting.misused("command-wrong-verdict", &[("text", word.as_str().into())], "help")),
        }
    }
    Ok(denied)
}

/// What `--deny` names.
struct Denied {
    answers: Vec<Answer>,
    /// Records without any since the period began.
    stale: bool,
}

/// The answers found that are denied, and how often.
fn refused(evaluation: &Evaluation, denied: &[Answer]) -> Vec<(Answer, usize)> {
    let counted = Answer::ALL.into_iter().filter(|answer| denied.contains(answer)).map(|answer| {
        let count = evaluation.verdicts().filter(|verdict| verdict.answer() == answer).count();
        (answer, count)
    });
    counted.filter(|(_, count)| *count > 0).collect()
}
