//! What a change of rules means: for a person, for a review (Markdown), for programs.
//!
//! The library compares the indicators; here the result gets its form.

mod markdown;

use serde_json::{Value, json};
use tieuchi::source::Arg;
use tieuchi::{Evaluation, Language, RuleSet, messages};
use tieuchi_testing::{Change, ChangeExample, ChangeKind, Flip, Impact, UnitResult, Versions};

use super::json;
use crate::console::Console;

pub(crate) use markdown::markdown;

/// The report of a change.
pub(crate) struct ImpactReport<'a> {
    pub(crate) impact: &'a Impact,
    /// The verdicts that flip, if records were given.
    pub(crate) flips: Option<&'a [Flip]>,
    /// For each change, records that show it, if they were looked for.
    pub(crate) examples: Vec<Option<ChangeExample>>,
    pub(crate) before: &'a Version,
    pub(crate) after: &'a Version,
    pub(crate) language: Language,
}

/// One version of the rules, with the verdicts that it gives.
pub(crate) struct Version {
    pub(crate) rules: RuleSet,
    pub(crate) evaluation: Option<Evaluation>,
}

impl Version {
    /// A verdict in words, with its figure and what it had to reach.
    fn verdict(&self, indicator: &str, unit: &str, language: Language) -> String {
        let found = self.evaluation.as_ref().and_then(|evaluation| evaluation.verdict(indicator, unit));
        let Some(verdict) = found else { return String::new() };
        let word = messages::text(language, &format!("verdict-{}", verdict.answer().code()), &[]);
        let shown = verdict.shown(language);
        let figures: Vec<String> = [shown.value, shown.target].into_iter().filter(|shown| !shown.is_empty()).collect();
        if figures.is_empty() { word } else { format!("{word} ({})", figures.join("; ")) }
    }
}

impl ImpactReport<'_> {
    /// How many indicators there are of each kind of change, in words: “2 stricter, 1 new”; `None` if none changed.
    fn kinds(&self) -> Option<String> {
        let mut counted: Vec<(ChangeKind, usize)> = Vec::new();
        for change in self.impact.changes().iter().filter(|change| !change.kind().is_same()) {
            match counted.iter_mut().find(|(kind, _)| *kind == change.kind()) {
                Some((_, count)) => *count += 1,
                None => counted.push((change.kind(), 1)),
            }
        }
        counted.sort_by_key(|(kind, _)| *kind);
        let words = counted.iter().map(|(kind, count)| {
            let args = [("count", number(*count)), ("kind", Arg::Text(kind.word(self.language)))];
            messages::text(self.language, "impact-counted", &args)
        });
        let words: Vec<String> = words.collect();
        let message = || messages::text(self.language, "impact-different", &[("kinds", Arg::List(words.clone()))]);
        (!words.is_empty()).then(message)
    }

    /// The changes that are reported, with records that show them.
    fn changes(&self) -> impl Iterator<Item = (&Change, Option<&ChangeExample>)> {
        let all = self.impact.changes().iter().enumerate().filter(|(_, change)| is_reported(change));
        all.map(|(place, change)| (change, self.examples.get(place).and_then(Option::as_ref)))
    }

    /// How many indicators mean the same.
    fn same(&self) -> String {
        let same = self.impact.changes().iter().filter(|change| change.kind().is_same()).count();
        messages::text(self.language, "impact-same", &[("count", number(same))])
    }
}

fn number(count: usize) -> Arg {
    Arg::Number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// Prints what changed, indicator by indicator, then whose verdict flips, then how many there are of each kind.
pub(crate) fn text(report: &ImpactReport<'_>, console: &mut Console) {
    let language = report.language;
    for (change, example) in report.changes() {
        console.lines([headline(change, language)]);
        let notes = notes(change, language);
        console.lines(notes.iter().map(|note| format!("  {note}")));
        let Versions { before, after } = sentences(change, language);
        console.lines(before.iter().map(|sentence| format!("  − {sentence}")));
        console.lines(after.iter().map(|sentence| format!("  + {sentence}")));
        if let Some(example) = example {
            console.lines([format!("  {}", example.sentence(language))]);
            let test = example.test(language).unwrap_or_default();
            console.lines(test.lines().map(|line| format!("    {line}").trim_end().to_owned()));
        }
        console.print("\n");
    }
    if let Some(flips) = report.flips {
        let heading = if flips.is_empty() { "impact-no-flips" } else { "impact-flips" };
        console.lines([messages::text(language, heading, &[])]);
        for flips in flips.chunk_by(|one, next| one.indicator() == next.indicator()) {
            console.lines(flips.first().map(|first| format!("  {}", title(report, first))));
            for flip in flips {
                console.lines([format!("    {}", flipped(report, flip)), format!("      {}", by(flip, language))]);
            }
        }
        console.print("\n");
    }
    console.lines(report.kinds());
    console.lines([report.same()]);
}

/// `tieuchi.impact/1`.
pub(crate) fn json(report: &ImpactReport<'_>, console: &mut Console) {
    let language = report.language;
    let example = |example: &ChangeExample| {
        let (before, after) = example.answers().map(|answers| (answers.before, answers.after)).unzip();
        json!({
            "before": before.map(tieuchi::Answer::code), "after": after.map(tieuchi::Answer::code),
            "test": example.test(language), "sentence": example.sentence(language),
        })
    };
    let change = |(place, change): (usize, &Change)| {
        let Versions { before, after } = change.sentences(language);
        let shown = report.examples.get(place).and_then(Option::as_ref).map(example);
        json!({
            "indicator": change.after(), "before": change.before(), "title": change.title(),
            "kind": change.kind().code(), "word": change.kind().word(language), "proof": change.proof(language),
            "touched": change.aspects().map(|aspect| aspect.code()).collect::<Vec<_>>(), "through": change.through(),
            "sentences": { "before": before, "after": after }, "example": shown,
        })
    };
    let flip = |flip: &Flip| {
        let Versions { before, after } = flip.results();
        let side = |result: UnitResult| json!({ "verdict": result.answer.code(), "value": result.value.map(|value| value.to_string()) });
        json!({
            "indicator": flip.indicator(), "unit": flip.unit(), "before": side(before), "after": side(after),
            "records": flip.records(),
        })
    };
    let document = json!({
        "schema": "tieuchi.impact/1",
        "same": report.impact.is_same(),
        "changes": report.impact.changes().iter().enumerate().map(change).collect::<Vec<Value>>(),
        "flips": report.flips.map(|flips| flips.iter().map(flip).collect::<Vec<Value>>()),
    });
    json::document(console, &document);
}

/// Whether an indicator is reported.
fn is_reported(change: &Change) -> bool {
    change.kind() != ChangeKind::Unchanged
}

/// The title, the name, and the kind of change.
fn headline(change: &Change, language: Language) -> String {
    let name = change.indicator();
    let kind = change.kind().word(language);
    match change.title() {
        Some(title) => format!("{title} ({name}): {kind}"),
        None => format!("{name}: {kind}"),
    }
}

/// The name that it had, what is touched, what was proved.
fn notes(change: &Change, language: Language) -> Vec<String> {
    let renamed =
        change.renamed_from().map(|name| messages::text(language, "impact-renamed", &[("name", Arg::from(name))]));
    [renamed, change.touched(language), change.proof(language)].into_iter().flatten().collect()
}

/// The sentences that differ, before and after.
fn sentences(change: &Change, language: Language) -> Versions<Vec<&str>> {
    let Versions { before, after } = change.sentences(language);
    Versions {
        before: before.iter().filter(|one| !after.contains(one)).map(String::as_str).collect(),
        after: after.iter().filter(|one| !before.contains(one)).map(String::as_str).collect(),
    }
}

/// The title of the indicator whose verdict flips.
fn title<'t>(report: &'t ImpactReport<'_>, flip: &'t Flip) -> &'t str {
    let indicator = report.after.rules.indicator(flip.indicator());
    indicator.and_then(|indicator| indicator.title()).unwrap_or(flip.indicator())
}

/// The unit, and both verdicts with their figures.
fn flipped(report: &ImpactReport<'_>, flip: &Flip) -> String {
    let language = report.language;
    let args = [
        ("unit", Arg::Text(messages::report::unit_name(flip.unit(), None, language))),
        ("before", Arg::Text(report.before.verdict(flip.indicator_before(), flip.unit(), language))),
        ("after", Arg::Text(report.after.verdict(flip.indicator(), flip.unit(), language))),
    ];
    messages::text(language, "impact-flip", &args)
}

/// Which records did it.
fn by(flip: &Flip, language: Language) -> String {
    if flip.records().is_empty() {
        return messages::text(language, "impact-flip-bound", &[]);
    }
    messages::text(language, "impact-flip-records", &[("ids", Arg::List(flip.records().to_vec()))])
}
