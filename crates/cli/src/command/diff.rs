//! `diff`: what a change of rules means, indicator by indicator, and whose verdict it flips.

use tieuchi::{Evaluation, RuleSet};

use crate::arguments::{Asked, Diff, DiffForm};
use crate::console::Console;
use crate::fault::{DONE, Fault, Telling, WRONG};
use crate::progress::Bar;
use crate::render::diagnostic;
use crate::render::impact::{self, Told, Version};
use crate::revision::Part;
use crate::{question, records, rules};

pub(crate) fn run(asked: &Diff, console: &mut Console) -> Result<u8, Fault> {
    let json = asked.format == DiffForm::Json;
    let (old, new) = (Part::of(&asked.old), Part::of(&asked.new));
    let whole = |part: &Part| -> Vec<Part> {
        let with = asked.with.iter().map(|with| Part::beside(with, part));
        with.chain([part.clone()]).collect()
    };
    let language = asked.speech.language();
    let (after, telling) = rules::load_version(&whole(&new), language, json)?;
    let (before, _) = rules::load_version(&whole(&old), Some(telling.language), json)?;
    let impact = tieuchi_testing::diff(&before, &after);
    if impact.shares_nothing() {
        return Err(telling.misused("impact-shares-nothing", &[], "help"));
    }
    let mut judged = |rules: RuleSet| -> Result<Version, Fault> {
        let evaluation = asked.asked().map(|records| evaluated(&records, &rules, telling, console)).transpose()?;
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
    let told = Told {
        impact: &impact,
        examples,
        flips: flips.as_deref(),
        before: &before,
        after: &after,
        language: telling.language,
    };
    match asked.format {
        DiffForm::Text => impact::text(&told, console),
        DiffForm::Markdown => impact::markdown(&told, console),
        DiffForm::Json => impact::json(&told, console),
    }
    Ok(if impact.is_same() { DONE } else { WRONG })
}

/// The verdicts of the records under one version.
fn evaluated(asked: &Asked, rules: &RuleSet, telling: Telling, console: &mut Console) -> Result<Evaluation, Fault> {
    let Telling { language, json } = telling;
    let question = question::question(asked, telling)?;
    let bar = Bar::new(language);
    let given = question::records(asked, rules, telling, &bar)?;
    if !json {
        console.notes(records::notes(&given.unread, rules, language));
    }
    let evaluated = rules.evaluate(&given.records, &question);
    bar.clear();
    let evaluation = evaluated.map_err(|error| telling.refused(error, &[]))?;
    if !json {
        diagnostic::tell(console, evaluation.findings(), language);
    }
    Ok(evaluation)
}
