//! `tieuchi.plan/1`.

use serde::{Deserialize, Serialize};
use tieuchi_engine::{CountedAs, Described, Key};
use tieuchi_model::indicator::IndicatorId;
use tieuchi_model::schema::{FieldId, KindId};
use tieuchi_model::time::Window;
use tieuchi_source::Span;

use super::evaluation::Period;
use crate::codes;
use crate::days::Days;
use crate::rule_set::RuleSet;
use crate::timestamp::Timestamp;

/// The name of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum PlanForm {
    /// `tieuchi.plan/1`.
    #[serde(rename = "tieuchi.plan/1")]
    V1,
}

/// What a question counts, and what it reads for that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The form.
    pub schema: PlanForm,
    /// The title of the rules; empty where they have none.
    pub ruleset: String,
    /// The period.
    pub period: Period,
    /// The moment of judging, with its offset.
    pub as_of: Timestamp,
    /// What is counted, each once for all indicators that ask for it.
    pub countings: Vec<PlannedCounting>,
    /// The related records that are counted for each record or unit before that.
    pub relations: Vec<PlannedRelation>,
    /// In which order it is counted and judged.
    pub stages: Vec<PlannedStage>,
    /// What is read, kind by kind.
    pub reads: Vec<PlannedReading>,
}

/// Something that is counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedCounting {
    /// Its name in every run, on every machine and in both languages.
    pub key: String,
    /// What is counted of the records.
    #[serde(with = "codes")]
    pub counts: CountedAs,
    /// The kind of record.
    pub records: String,
    /// The words of the first indicator that asks for it.
    pub words: String,
    /// In which windows; `None` is all of a register.
    pub windows: Option<Vec<Days>>,
    /// The indicators that ask for it.
    pub indicators: Vec<String>,
    /// The keys of the related records that it depends on.
    pub relations: Vec<String>,
    /// Whether its records are counted one by one, instead of a column at a time: it takes longer.
    pub record_by_record: bool,
}

/// Related records that are counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedRelation {
    /// Its name in every run, on every machine and in both languages.
    pub key: String,
    /// The kind of the related records.
    pub records: String,
    /// The reference by which they name their record; `None` if they are those of a unit.
    pub by: Option<String>,
    /// The words of the first condition that asks for them.
    pub words: String,
    /// In which windows; `None` is all of a register.
    pub windows: Option<Vec<Days>>,
    /// The indicators that depend on it.
    pub indicators: Vec<String>,
    /// How many relations are counted before it, one after the other.
    pub level: u64,
}

/// What is counted together, and which indicators can be judged then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedStage {
    /// The keys of its relations.
    pub relations: Vec<String>,
    /// The keys of its countings.
    pub countings: Vec<String>,
    /// The indicators that are judged.
    pub indicators: Vec<String>,
}

/// What is read of a kind of record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedReading {
    /// The kind of record.
    pub records: String,
    /// The headers of its columns: the first one that the rules declare, or the name of the field.
    pub columns: Vec<String>,
    /// Records with the same value in one of these columns must be counted together; without one, records can be counted apart in
    /// any way.
    pub together: Vec<String>,
    /// Whether one reading is enough for verdicts, unless ids turn out to be repeated.
    pub once: bool,
    /// Whether a tally keeps the records instead of counting them, because what they count for is known only together with others.
    pub kept: bool,
}

impl Plan {
    /// A plan in the names of its rules.
    pub(crate) fn new(rules: &RuleSet, (period, as_of): (Period, Timestamp), described: &Described) -> Plan {
        let names = Names { rules };
        Plan {
            schema: PlanForm::V1,
            ruleset: rules.title().to_owned(),
            period,
            as_of,
            countings: described
                .countings
                .iter()
                .map(|counting| PlannedCounting {
                    key: counting.key.to_string(),
                    counts: counting.counts,
                    records: names.kind(counting.kind),
                    words: names.words(counting.span),
                    windows: windows(&counting.windows),
                    indicators: names.indicators(&counting.indicators),
                    relations: keys(&counting.related),
                    record_by_record: counting.record_by_record,
                })
                .collect(),
            relations: described
                .relations
                .iter()
                .map(|relation| PlannedRelation {
                    key: relation.key.to_string(),
                    records: names.kind(relation.kind),
                    by: relation.by.map(|field| names.field(relation.kind, field)),
                    words: names.words(relation.span),
                    windows: windows(&relation.windows),
                    indicators: names.indicators(&relation.indicators),
                    level: u64::try_from(relation.level).unwrap_or(u64::MAX),
                })
                .collect(),
            stages: described
                .stages
                .iter()
                .map(|stage| PlannedStage {
                    relations: keys(&stage.relations),
                    countings: keys(&stage.countings),
                    indicators: names.indicators(&stage.indicators),
                })
                .collect(),
            reads: described
                .reads
                .iter()
                .map(|reading| PlannedReading {
                    records: names.kind(reading.kind),
                    columns: names.headers(reading.kind, &reading.fields),
                    together: names.headers(reading.kind, &reading.together),
                    once: reading.once,
                    kept: reading.kept,
                })
                .collect(),
        }
    }
}

fn keys(keys: &[Key]) -> Vec<String> {
    keys.iter().map(Key::to_string).collect()
}

/// The days of windows; `None` for a register, which has only one window.
fn windows(windows: &[Option<Window>]) -> Option<Vec<Days>> {
    windows.iter().map(|window| window.map(Days::of)).collect()
}

/// The names that the rules give.
struct Names<'r> {
    rules: &'r RuleSet,
}

impl Names<'_> {
    fn kind(&self, id: KindId) -> String {
        self.rules.rules.kind(id).map_or_else(String::new, |kind| kind.name.clone())
    }

    fn field(&self, kind: KindId, field: FieldId) -> String {
        let found = self.rules.rules.kind(kind).and_then(|kind| kind.field(field));
        found.map_or_else(String::new, |field| field.name.clone())
    }

    fn headers(&self, kind: KindId, fields: &[FieldId]) -> Vec<String> {
        let headers = self.rules.rules.kind(kind).map(|kind| kind.template_headers()).unwrap_or_default();
        fields.iter().filter_map(|field| headers.get(field.0)).cloned().collect()
    }

    fn indicators(&self, ids: &[IndicatorId]) -> Vec<String> {
        ids.iter().filter_map(|id| Some(self.rules.rules.indicator(*id)?.name.clone())).collect()
    }

    /// The text of the rules at a place, in one line.
    fn words(&self, span: Span) -> String {
        let text = self.rules.sources.get(span.file).map_or("", |file| file.slice(span));
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
