//! `diff`: what a change of rules means, indicator by indicator, and whose verdict it flips.

use tieuchi::{Evaluation, RuleSet};

use crate::arguments::{Diff, DiffForm, QuestionArguments};
use crate::command_error::{CommandError, DONE, Reporting, WRONG};
use crate::console::Console;
use crate::progress::Bar;
use crate::render::diagnostic;
use crate::render::impact::{self, ImpactReport, Version};
use crate::revision::Part;
use crate::{question, rules};

pub(crate) fn run(arguments: &Diff, console: &mut Console) -> Result<u8, CommandError> {
    let json = arguments.format == DiffForm::Json;
    let (old, new) = (Part::of(&arguments.old), Part::of(&arguments.new));
    let whole = |part: &Part| -> Vec<Part> {
        let with = arguments.with.iter().map(|with| Part::beside(with, part));
        with.chain([part.clone()]).collect()
    };
    let language = arguments.language.chosen();
    let (after, reporting) = rules::load_version(&whole(&new), &arguments.root, language, json)?;
    let (before, _) = rules::load_version(&whole(&old), &arguments.root, Some(reporting.language), json)?;
    let impact = tieuchi_testing::diff(&before, &after);
    if impact.shares_nothing() {
        return Err(reporting.misused("impact-shares-nothing", &[], "help"));
    }
    let mut judged = |rules: RuleSet| -> Result<Version, CommandError> {
        let evaluation =
            arguments.question().map(|records| evaluated(&records, &rules, reporting, console)).transpose()?;
        Ok(Version { rules, evaluation })
    };
    let (before, after) = (judged(before)?, judged(after)?);
    let both = before.evaluation.as_ref().zip(after.evaluation.as_ref());
    let flips = both.map(|(before, after)| tieuchi_testing::flips(&impact, before, after));
    let examples = match &flips {
        None => impact.changes().iter().map(|one| tieuchi_testing::example(&before.rules, &after.rules, one)).collect(),
        // The records given are example enough.
        Some(_) => Vec::new(),
    };
    let report = ImpactReport {
        impact: &impact,
        examples,
        flips: flips.as_deref(),
        before: &before,
        after: &after,
        language: reporting.language,
    };
    match arguments.format {
        DiffForm::Text => impact::text(&report, console),
        DiffForm::Markdown => impact::markdown(&report, console),
        DiffForm::Json => impact::json(&report, console),
    }
    Ok(if impact.is_same() { DONE } else { WRONG })
}

/// The verdicts of the records under one version.
fn evaluated(
    arguments: &QuestionArguments,
    rules: &RuleSet,
    reporting: Reporting,
    console: &mut Console,
) -> Result<Evaluation, CommandError> {
    let Reporting { language, json } = reporting;
    let question = question::question(arguments, reporting)?;
    let bar = Bar::new(language);
    let given = question::records(arguments, rules, reporting, &bar)?;
    if !json {
        console.notes(given.unread.notes(rules, language));
    }
    let evaluated = rules.evaluate(&given.records, &question.progress(bar.of_evaluation()));
    bar.clear();
    let evaluation = evaluated.map_err(|error| reporting.refused(error, &[]))?;
    if !json {
        diagnostic::report(console, evaluation.findings(), language);
    }
    Ok(evaluation)
}
