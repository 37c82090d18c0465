//! The JSON that programs rely on: `tieuchi.evaluation/1`.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use tieuchi_model::indicator as model;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::verdict::{self, Ids, RatioSide};

use crate::evaluation::{Evaluation, Outcome, Reading, Verdict};

/// The version of the form.
const SCHEMA: &str = "tieuchi.evaluation/1";

impl Serialize for Evaluation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (from, to) = self.days();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("schema", SCHEMA)?;
        map.serialize_entry("ruleset", &self.rules.title)?;
        map.serialize_entry("period", &Days { label: Some(self.period()), from, to, stated: None })?;
        map.serialize_entry("as_of", &self.as_of())?;
        map.serialize_entry("records", &self.readings())?;
        map.serialize_entry("verdicts", &self.verdicts().collect::<Vec<_>>())?;
        map.end()
    }
}

#[derive(Serialize)]
struct Days {
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<String>,
    from: String,
    to: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    stated: Option<bool>,
}

impl Serialize for Reading<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let covers = self.covers().map(|(from, to, stated)| Days { label: None, from, to, stated: Some(stated) });
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("name", self.name())?;
        map.serialize_entry("read", &self.read())?;
        map.serialize_entry("rejected", &self.rejected())?;
        map.serialize_entry("duplicate", &self.duplicate())?;
        map.serialize_entry("later", &self.later())?;
        map.serialize_entry("unplaced", &self.unplaced())?;
        map.serialize_entry("unreadable", &self.unreadable())?;
        map.serialize_entry("covers", &covers)?;
        map.end()
    }
}

impl Serialize for Verdict<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("indicator", self.indicator())?;
        map.serialize_entry("unit", self.unit())?;
        outcome(&mut map, self.rules, &self.verdict.outcome, Some(self.stretch()))?;
        map.serialize_entry("milestone", &self.milestone())?;
        // Each citation without the document's words: the clause's id and section.
        let cite: Vec<&String> = self.cites().iter().flat_map(|cite| cite.iter().take(2)).collect();
        map.serialize_entry("cite", &cite)?;
        map.end()
    }
}

impl Serialize for Outcome<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        outcome(&mut map, self.rules, self.found, None)?;
        map.end()
    }
}

fn outcome<M: SerializeMap>(
    map: &mut M,
    rules: &model::RuleSet,
    found: &verdict::VerdictOutcome,
    stretch: Option<Option<bool>>,
) -> Result<(), M::Error> {
    map.serialize_entry("verdict", found.answer.code())?;
    map.serialize_entry("reason", &found.reason.map(verdict::Reason::code))?;
    map.serialize_entry("settled", &found.settled)?;
    let counts = found.counts;
    map.serialize_entry("met", &counts.map(|counts| counts.met))?;
    map.serialize_entry("failed", &counts.map(|counts| counts.failed))?;
    map.serialize_entry("open", &counts.map(|counts| counts.open))?;
    map.serialize_entry("missing", &counts.map(|counts| counts.missing))?;
    map.serialize_entry("excused", &counts.map(|counts| counts.excused))?;
    map.serialize_entry("outside", &counts.map(|counts| counts.outside))?;
    map.serialize_entry("unplaced", &counts.map(|counts| counts.unplaced))?;
    let digits = |figure: Option<Ratio>| figure.map(Ratio::digits);
    map.serialize_entry("value", &digits(found.value))?;
    map.serialize_entry("lowest", &digits(found.lowest))?;
    map.serialize_entry("highest", &digits(found.highest))?;
    map.serialize_entry("baseline", &digits(found.baseline))?;
    map.serialize_entry("change", &digits(found.change))?;
    map.serialize_entry("target", &found.target)?;
    map.serialize_entry("headroom", &found.headroom)?;
    if let Some(stretch) = stretch {
        map.serialize_entry("stretch", &stretch)?;
    }
    ids(map, "failed_ids", "failed_more", &found.failed_ids, true)?;
    ids(map, "open_ids", "open_more", &found.open_ids, true)?;
    ids(map, "missing_ids", "missing_more", &found.missing_ids, true)?;
    ids(map, "excused_ids", "excused_more", &found.excused_ids, false)?;
    ids(map, "counted_ids", "counted_more", &found.counted_ids, false)?;
    map.serialize_entry("windows", &found.windows.iter().map(WindowWire).collect::<Vec<_>>())?;
    let parts: Vec<PartWire<'_>> = found.parts.iter().map(|part| PartWire { rules, part }).collect();
    map.serialize_entry("parts", &parts)
}

/// The first hundred ids; how many more only where there are more.
fn ids<M: SerializeMap>(map: &mut M, name: &str, more: &str, ids: &Ids, always: bool) -> Result<(), M::Error> {
    if always || !ids.first.is_empty() {
        map.serialize_entry(name, &ids.first)?;
    }
    if ids.more > 0 {
        map.serialize_entry(more, &ids.more)?;
    }
    Ok(())
}

struct WindowWire<'a>(&'a verdict::WindowOutcome);

impl Serialize for WindowWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (window, found) = (self.0.window, &self.0.outcome);
        let counts = found.counts;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("from", &window.from.to_string())?;
        map.serialize_entry("to", &window.last().to_string())?;
        map.serialize_entry("verdict", found.answer.code())?;
        map.serialize_entry("reason", &found.reason.map(verdict::Reason::code))?;
        map.serialize_entry("settled", &found.settled)?;
        map.serialize_entry("met", &counts.map(|counts| counts.met))?;
        map.serialize_entry("failed", &counts.map(|counts| counts.failed))?;
        map.serialize_entry("open", &counts.map(|counts| counts.open))?;
        map.serialize_entry("missing", &counts.map(|counts| counts.missing))?;
        map.serialize_entry("value", &found.value.map(Ratio::digits))?;
        if found.baseline.is_some() {
            map.serialize_entry("baseline", &found.baseline.map(Ratio::digits))?;
            map.serialize_entry("change", &found.change.map(Ratio::digits))?;
        }
        map.end()
    }
}

struct PartWire<'a> {
    rules: &'a model::RuleSet,
    part: &'a verdict::Part,
}

impl Serialize for PartWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(indicator) = self.part.indicator.and_then(|id| self.rules.indicator(id)) {
            map.serialize_entry("indicator", &indicator.name)?;
        }
        if let Some(side) = self.part.side {
            let side = match side {
                RatioSide::Numerator => "numerator",
                RatioSide::Denominator => "denominator",
            };
            map.serialize_entry("side", side)?;
        }
        outcome(&mut map, self.rules, &self.part.outcome, None)?;
        map.end()
    }
}
