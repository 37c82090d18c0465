//! Why a verdict is what it is, for an inspector: the sentence, its citation, the arithmetic, and each deciding record
//! with its own reason.

pub(crate) mod arithmetic;
mod reasons;
mod related;
pub(crate) mod shown;

use std::sync::Arc;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
pub use shown::Shown;
use tieuchi_engine::{Evidence, Explained};
use tieuchi_messages::{self as messages, Language, evidence, report, times};
use tieuchi_model::verdict::{Bucket, Verdict as Found};

use crate::evaluation::Evaluation;
use crate::findings::Findings;
use crate::rule_set::{Indicator, RuleSet};

/// Why the verdict of one indicator for one unit is what it is.
///
/// ```
/// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\nindicator a\n  target at least 95% of d are done by due")])?;
/// # let mut records = tieuchi::Records::new();
/// # records.rows("d", &[serde_json::json!({ "code": "A1", "office": "X", "due": "2026-04-08", "done": "2026-04-09" })])?;
/// # let question = tieuchi::Question::new("2026-04", "2026-05-01")?;
/// let explanation = rules.explain(&records, &question, "a", "X")?;
/// let said = explanation.text(tieuchi::Language::English);
/// assert!(said.contains("A1: done 2026-04-09, late by 1 day (due 2026-04-08)"), "{said}");
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Explanation {
    rules: RuleSet,
    explained: Explained,
    evaluation: Evaluation,
}

impl Explanation {
    pub(crate) fn new(rules: RuleSet, explained: Explained) -> Self {
        let evaluated = &explained.evaluated;
        let evaluation = Evaluation {
            evaluation: evaluated.evaluation.clone(),
            rules: rules.rules.clone(),
            findings: Findings::new(evaluated.findings.clone(), evaluated.more, Arc::clone(rules.texts())),
        };
        Explanation { rules, explained, evaluation }
    }

    /// The evaluation of the one indicator and unit.
    #[must_use]
    pub const fn evaluation(&self) -> &Evaluation {
        &self.evaluation
    }

    fn found(&self) -> Option<&Found> {
        self.evaluation.evaluation.verdicts.first()
    }

    fn indicator(&self) -> Option<Indicator<'_>> {
        let verdict = self.evaluation.verdicts().next()?;
        self.rules.indicator(verdict.indicator())
    }

    /// The explanation as paragraphs of text: title and citation, the rule's sentences, what was read, the answer with
    /// its arithmetic, and the deciding records, one a line.
    #[must_use]
    pub fn paragraphs(&self, language: Language) -> Vec<Vec<String>> {
        let (Some(indicator), Some(found)) = (self.indicator(), self.found()) else { return Vec::new() };
        let said = |id: &str| messages::text(language, id, &[]);
        let title = indicator.title().unwrap_or(indicator.name()).to_owned();
        let cites = indicator.cites().iter().map(|cite| report::citation(cite));
        let heading = std::iter::once(title).chain(cites).collect();
        let rule = indicator.sentences(language);
        let header = self.evaluation.about(Some(&found.unit), language);
        let answer = report::answer_title(found.outcome.answer, language);
        let settled = report::settled(found.outcome.settled, language);
        let mut verdict = vec![format!("{}: {answer}. {settled}.", said("explain-verdict"))];
        verdict.extend(self.arithmetic(language));
        if let Some(stretch) = found.stretch {
            verdict.push(format!("{}.", report::stretch(Some(stretch), language)));
        }
        let mut paragraphs = vec![heading, rule, header, verdict];
        paragraphs.push(self.read(language));
        for population in &self.explained.populations {
            paragraphs.push(self.population(population, language));
        }
        paragraphs.retain(|paragraph| !paragraph.is_empty());
        paragraphs
    }

    /// The explanation as one text.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let paragraphs: Vec<String> = self.paragraphs(language).into_iter().map(|lines| lines.join("\n")).collect();
        let mut text = paragraphs.join("\n\n");
        text.push('\n');
        text
    }

    fn arithmetic(&self, language: Language) -> Vec<String> {
        match (self.indicator(), self.found()) {
            (Some(indicator), Some(found)) => {
                arithmetic::lines(&self.rules, indicator.indicator, found, &self.evaluation.evaluation, language)
            }
            _ => Vec::new(),
        }
    }

    /// What was read of the kinds of record that the indicator speaks of.
    fn read(&self, language: Language) -> Vec<String> {
        let Some(indicator) = self.indicator() else { return Vec::new() };
        let kinds = arithmetic::kinds(indicator.indicator);
        let counts = self.found().and_then(|found| found.outcome.counts).filter(|_| kinds.len() == 1);
        let windows = self.found().is_some_and(|found| !found.outcome.windows.is_empty());
        self.evaluation
            .readings()
            .iter()
            .filter(|reading| kinds.contains(&reading.id()))
            .map(|reading| {
                let counts = counts.filter(|_| !windows);
                let records = report::records_title(reading.kind, language);
                format!("{}.", report::read_rows(&records, reading.reading, counts.as_ref(), language))
            })
            .collect()
    }

    fn population(&self, population: &tieuchi_engine::PopulationEvidence, language: Language) -> Vec<String> {
        let kind = self.rules.rules.kind(population.kind);
        let records = kind.map_or_else(String::new, |kind| report::records_title(kind, language));
        let window = population.window.map(|window| times::window(window, language));
        let heading = match window {
            Some(window) => format!("{records} ({window}):"),
            None => format!("{records}:"),
        };
        let lines = population.records.iter().flat_map(|record| {
            let related = related::lines(&self.rules, &record.because, language, 6);
            std::iter::once(self.record(population.kind, record, language)).chain(related)
        });
        let more = (population.more > 0)
            .then(|| messages::text(language, "explain-more", &[("count", population.more.into())]));
        std::iter::once(heading).chain(lines).chain(more).collect()
    }

    fn reasons(&self, kind: tieuchi_model::schema::KindId, record: &Evidence, language: Language) -> Vec<String> {
        self.rules
            .rules
            .kind(kind)
            .map_or_else(Vec::new, |kind| reasons::said(&self.rules, kind, &record.unread, &record.because, language))
    }

    fn record(&self, kind: tieuchi_model::schema::KindId, record: &Evidence, language: Language) -> String {
        let outcome = match record.bucket {
            // Of a count: the record is one of those counted, good or bad.
            Bucket::Met => messages::text(language, "outcome-counted", &[]),
            bucket => report::bucket(bucket, language),
        };
        let mut reason = self.reasons(kind, record, language).join("; ");
        if reason.is_empty() && record.bucket == Bucket::Met {
            return format!("  [{outcome}] {}", record.id);
        }
        if reason.is_empty() {
            reason.clone_from(&outcome);
        }
        let reason = if record.bucket == Bucket::Excused { evidence::excused(&reason, language) } else { reason };
        format!("  [{outcome}] {}", evidence::line(&record.id, &reason, language))
    }
}

impl Serialize for Explanation {
    /// The verdict as in an evaluation, the sentences and lines of both languages, and the deciding records.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("schema", "tieuchi.explanation/1")?;
        map.serialize_entry("evaluation", &self.evaluation)?;
        for (name, language) in [("vi", Language::Vietnamese), ("en", Language::English)] {
            let said = serde_json::json!({
                "sentences": self.indicator().map(|indicator| indicator.sentences(language)),
                "arithmetic": self.arithmetic(language),
            });
            map.serialize_entry(name, &said)?;
        }
        let records: Vec<serde_json::Value> = self
            .explained
            .populations
            .iter()
            .flat_map(|population| population.records.iter().map(move |record| (population, record)))
            .map(|(population, record)| {
                let said = |language| self.reasons(population.kind, record, language);
                serde_json::json!({
                    "records": self.rules.rules.kind(population.kind).map(|kind| &kind.name),
                    "id": record.id, "file": record.file, "row": record.row, "unit": record.unit,
                    "outcome": if record.bucket == Bucket::Met { "counted" } else { record.bucket.code() },
                    "window": population.window.map(|window| serde_json::json!({
                        "from": window.from.to_string(), "to": window.last().to_string()
                    })),
                    "because": { "vi": said(Language::Vietnamese), "en": said(Language::English) },
                    "related": related::data(&self.rules, &record.because),
                })
            })
            .collect();
        map.serialize_entry("records", &records)?;
        map.end()
    }
}
