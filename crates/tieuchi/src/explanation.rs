//! Why a verdict is what it is, for an inspector: the sentence, its citation, the arithmetic, and each deciding record
//! with its own reason.

mod adds;
pub(crate) mod arithmetic;
mod data;
mod figures;
mod lines;
mod of_verdict;
mod reasons;
mod related;
mod sentence;
pub(crate) mod shown;
pub(crate) mod values;

use std::sync::Arc;

pub use data::{
    Arithmetic, ContentKind, FieldContent, FigureBound, InWords, Reason, ReasonKind, Record, RecordEvidence,
    RecordOutcome, RecordSource, Related, RelatedOutcome, RelatedRecord, RelatedWindow,
};
pub use shown::Shown;
use tieuchi_engine::{Evidence, Explained, PopulationEvidence};
use tieuchi_messages::{self as messages, Language, report, times};
use tieuchi_model::indicator::Cite;
pub use tieuchi_model::indicator::{BoundUnit, DifferenceUnit, Side};
use tieuchi_model::schema::Kind;
use tieuchi_model::verdict::{Bucket, Verdict as Found};

use self::reasons::Reasons;
use crate::days::Days;
use crate::evaluation::{Evaluation, Verdict};
use crate::findings::{Findings, Sheets, file_and_sheet};
use crate::own_stack::on_own_stack;
use crate::records::Records;
use crate::rule_set::{Indicator, RuleSet};

/// Why the verdict of one indicator for one unit is what it is.
///
/// ```
/// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\nindicator a\n  target at least 95% of d are done by due")])?;
/// # let mut records = tieuchi::Records::new();
/// # records.rows("d", &[serde_json::json!({ "code": "A1", "office": "X", "due": "2026-04-08", "done": "2026-04-09" })])?;
/// # let question = tieuchi::Question::new("2026-04", "2026-05-01")?;
/// let explanation = rules.explain(&records, &question, "a", "X")?;
/// assert_eq!(explanation.evaluation().period(), "2026-04");
/// assert_eq!(explanation.verdict().unwrap().answer(), tieuchi::Answer::Missed);
/// assert!(explanation.cites().is_empty());
/// assert_eq!(explanation.more(), 0);
/// let paragraphs = explanation.paragraphs(tieuchi::Language::English);
/// assert_eq!(paragraphs[0], ["a"]);
/// let said = explanation.text(tieuchi::Language::English);
/// assert!(said.contains("A1: done 2026-04-09, late by 1 day (due 2026-04-08)"), "{said}");
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Explanation {
    rules: RuleSet,
    explained: Explained,
    evaluation: Evaluation,
    sheets: Arc<Sheets>,
}

impl Explanation {
    pub(crate) fn new(rules: RuleSet, explained: Explained, records: &Records) -> Self {
        let sheets = records.sheets();
        let evaluated = &explained.evaluated;
        let evaluation = Evaluation {
            evaluation: evaluated.evaluation.clone(),
            rules: rules.clone(),
            tables: records.tables(&rules.rules),
            findings: Findings::new(evaluated.findings.clone(), evaluated.more, Arc::clone(rules.texts()))
                .with_sheets(Arc::clone(&sheets)),
        };
        Explanation { rules, explained, evaluation, sheets }
    }

    /// The evaluation of the one indicator and unit.
    #[must_use]
    pub const fn evaluation(&self) -> &Evaluation {
        &self.evaluation
    }

    /// The verdict that is explained; `None` if the unit is not known, which refuses the question unless it keeps going.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict<'_>> {
        self.evaluation.verdicts().next()
    }

    /// The clauses that the indicator rests on.
    #[must_use]
    pub fn cites(&self) -> &[Cite] {
        self.verdict().map_or(&[], |verdict| verdict.cites())
    }

    /// The figures: what is divided by what, what that is, and what it has to reach.
    ///
    /// ```
    /// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\nindicator a\n  target at least 95% of d are done by due")])?;
    /// # let mut records = tieuchi::Records::new();
    /// # records.rows("d", &[serde_json::json!({ "code": "A1", "office": "X", "due": "2026-04-08", "done": "2026-04-09" })])?;
    /// # let question = tieuchi::Question::new("2026-04", "2026-05-01")?;
    /// let figures = rules.explain(&records, &question, "a", "X")?.arithmetic().unwrap();
    /// let bound = figures.bound.unwrap();
    /// assert_eq!((figures.numerator.unwrap().as_str(), figures.denominator.unwrap().as_str()), ("0", "1"));
    /// assert_eq!((bound.side, bound.value.as_str()), (tieuchi::explanation::Side::AtLeast, "0.95"));
    /// assert_eq!(figures.headroom, Some(-1));
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn arithmetic(&self) -> Option<Arithmetic> {
        Some(figures::figures(self.indicator()?.indicator, self.found()?))
    }

    /// The records that decide, with the reasons of each: of each population the first hundred by id.
    ///
    /// ```
    /// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\nindicator a\n  target at least 95% of d are done by due")])?;
    /// # let mut records = tieuchi::Records::new();
    /// # records.rows("d", &[serde_json::json!({ "code": "A1", "office": "X", "due": "2026-04-08", "done": "2026-04-09" })])?;
    /// # let question = tieuchi::Question::new("2026-04", "2026-05-01")?;
    /// use tieuchi::explanation::{ReasonKind, RecordOutcome};
    /// let records = rules.explain(&records, &question, "a", "X")?.records();
    /// let late = &records[0];
    /// assert_eq!((late.source.id.as_str(), late.source.row, late.outcome), ("A1", 1, RecordOutcome::Failed));
    /// assert_eq!(late.evidence.reasons[0].kind, ReasonKind::Late);
    /// assert_eq!(late.evidence.reasons[0].fields[0].value.as_deref(), Some("2026-04-09"));
    /// assert_eq!(late.evidence.reasons[0].limit.as_deref(), Some("2026-04-08"));
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn records(&self) -> Vec<Record> {
        self.explained.populations.iter().flat_map(|population| self.deciding(population)).collect()
    }

    /// How many more records decide than are listed.
    #[must_use]
    pub fn more(&self) -> u64 {
        self.explained.populations.iter().map(|population| population.more).fold(0, u64::saturating_add)
    }

    /// The records of a population that decide.
    fn deciding<'a>(&'a self, population: &'a PopulationEvidence) -> impl Iterator<Item = Record> + 'a {
        let kind = self.rules.rules.kind(population.kind);
        population.records.iter().filter_map(move |record| self.record(kind?, population.window.map(Days::of), record))
    }

    fn record(&self, kind: &Kind, window: Option<Days>, record: &Evidence) -> Option<Record> {
        let Reasons { list: reasons, words: because } =
            reasons::reasons(&self.rules, kind, &record.unread, &record.because, record.adds.as_ref());
        let (file, sheet) = file_and_sheet(&self.sheets, &record.file);
        Some(Record {
            records: kind.name.clone(),
            source: RecordSource { id: record.id.clone(), sheet, file, row: record.row },
            unit: record.unit.clone(),
            outcome: match record.bucket {
                Bucket::Met => RecordOutcome::Counted,
                Bucket::Failed => RecordOutcome::Failed,
                Bucket::Open => RecordOutcome::Open,
                Bucket::Missing => RecordOutcome::Missing,
                Bucket::Excused => RecordOutcome::Excused,
                // Such a record decides nothing.
                Bucket::Outside | Bucket::Unplaced => return None,
            },
            evidence: RecordEvidence {
                window,
                because,
                reasons,
                related: related::related(&self.rules, &record.because, &self.sheets),
            },
        })
    }

    fn found(&self) -> Option<&Found> {
        self.evaluation.evaluation.verdicts.first()
    }

    fn indicator(&self) -> Option<Indicator<'_>> {
        self.rules.indicator(self.verdict()?.indicator())
    }

    /// The explanation as paragraphs of text: title and citation, the rule's sentences, what was read, the answer with
    /// its arithmetic, and the deciding records, one a line.
    #[must_use]
    pub fn paragraphs(&self, language: Language) -> Vec<Vec<String>> {
        on_own_stack(|| self.written(language))
    }

    fn written(&self, language: Language) -> Vec<Vec<String>> {
        let (Some(indicator), Some(found)) = (self.indicator(), self.found()) else { return Vec::new() };
        let message = |id: &str| messages::text(language, id, &[]);
        let title = indicator.title().unwrap_or(indicator.name()).to_owned();
        let cites = indicator.cites().iter().map(report::citation);
        let heading = std::iter::once(title).chain(cites).collect();
        let rule = indicator.sentences(language);
        let header = self.evaluation.header(Some(&found.unit), language);
        let answer = report::answer_title(found.outcome.answer, language);
        let settled = report::settled(found.outcome.settled, language);
        let mut verdict = vec![format!("{}: {answer}. {settled}.", message("explain-verdict"))];
        verdict.extend(self.verdict().map_or_else(Vec::new, |found| found.sentences(language)));
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

    /// What was read of the kinds of record that the indicator is about.
    fn read(&self, language: Language) -> Vec<String> {
        let Some(indicator) = self.indicator() else { return Vec::new() };
        let kinds = arithmetic::kinds(indicator.indicator);
        let counts = self.found().and_then(|found| found.outcome.counts).filter(|_| kinds.len() == 1);
        let of_values = self.found().is_some_and(|found| arithmetic::is_of_values(indicator.indicator, found));
        let windows = self.found().is_some_and(|found| !found.outcome.windows().is_empty());
        self.evaluation
            .readings()
            .filter(|reading| kinds.contains(&reading.id()))
            .map(|reading| {
                let rows = counts.as_ref().filter(|_| !windows).map(|counts| report::FigureRows { counts, of_values });
                let records = report::records_title(reading.kind, language);
                format!("{}.", report::read_rows(&records, reading.reading, rows, language))
            })
            .collect()
    }

    /// A population under its heading, written from what [`records`](Explanation::records) gives of it.
    fn population(&self, population: &PopulationEvidence, language: Language) -> Vec<String> {
        let kind = self.rules.rules.kind(population.kind);
        let records = kind.map_or_else(String::new, |kind| report::records_title(kind, language));
        let window = population.window.map(|window| times::window(window, language));
        let heading = match window {
            Some(window) => format!("{records} ({window}):"),
            None => format!("{records}:"),
        };
        let lines = self.deciding(population).flat_map(|record| lines::record(&self.rules, &record, language));
        std::iter::once(heading).chain(lines).chain(lines::not_named(population.more, language)).collect()
    }
}
