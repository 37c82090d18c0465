//! `tieuchi.evaluation/1`.

use serde::{Deserialize, Serialize, Serializer};
use tieuchi_messages::Language;
use tieuchi_model::indicator::Cite;
use tieuchi_model::verdict::{Answer, KeptIds, RatioSide, Reason};

use super::findings::Finding;
use super::tables::Table;
use crate::codes;
use crate::days::{Covers, Date};
use crate::decimal::Decimal;
use crate::evaluation as live;
use crate::figure::Figure;
use crate::later_values::LaterValues;
use crate::timestamp::Timestamp;

/// The name of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum EvaluationForm {
    /// `tieuchi.evaluation/1`.
    #[serde(rename = "tieuchi.evaluation/1")]
    V1,
}

/// The verdicts of one question: `V` is how they are held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evaluation<V = Vec<Verdict>> {
    /// The form.
    pub schema: EvaluationForm,
    /// The title of the rules; empty where they have none.
    pub ruleset: String,
    /// The period.
    pub period: Period,
    /// The moment of judging, with its offset.
    pub as_of: Timestamp,
    /// What was read, kind by kind.
    pub records: Vec<Reading>,
    /// The verdicts, in the order of the indicators in the rules, then of the units.
    pub verdicts: V,
    /// What was found about the rules, then about the records, in the language of the rules; from the command line in that
    /// of its messages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub findings: Option<Vec<Finding>>,
    /// How many more there are; it is written with the findings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub findings_more: Option<u64>,
    /// Files of a folder that serve no kind of record; where the command line wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unread: Option<Vec<String>>,
}

/// A period and its days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// Its label: `2026-Q2`.
    pub label: String,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// What was read of one kind of record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The kind's name.
    pub name: String,
    /// How many rows were read.
    pub read: u64,
    /// How many rows do not count because they could not be understood.
    pub rejected: u64,
    /// How many rows repeat another in every field.
    pub duplicate: u64,
    /// How many do not exist yet as of then.
    pub later: u64,
    /// How many have no place in time.
    pub unplaced: u64,
    /// How many values could not be read and count as missing.
    pub unreadable: u64,
    /// The days that they cover; `None` for a register, and where none was read.
    pub covers: Option<Covers>,
    /// The last day on which one of the records lies, if they are counted by a day or moment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<String>,
    /// The fields with values that lie after the moment of judging, and count as not there yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub later_values: Vec<LaterValues>,
    /// What was read of each table, of workbooks and CSV files.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<Table>,
}

/// A type of the document that says what was found: fields of its own around those of every outcome. (With `flatten`, serde cannot
/// read the `headroom`: it buffers no `i128`.)
macro_rules! with_answer {
    (
        $(#[$about:meta])* $name:ident $(<$text:ident>)? of $from:ident: $live:ty, $outcome:ident = $found:expr;
        before { $($(#[$before_meta:meta])* $before:ident: $before_type:ty = $before_value:expr,)* }
        after { $($(#[$after_meta:meta])* $after:ident: $after_type:ty = $after_value:expr,)* }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $name $(<$text = String>)? {
            $($(#[$before_meta])* pub $before: $before_type,)*
            /// The answer.
            #[serde(with = "codes")]
            pub verdict: Answer,
            /// Why it is not plainly met or missed.
            #[serde(with = "codes::or_null")]
            pub reason: Option<Reason>,
            /// Whether no later record could change it.
            pub settled: bool,
            /// How many records are as they should be, or are counted; of `every …` how many windows. `None`, like the
            /// others, where the parts have them.
            pub met: Option<u64>,
            /// How many failed.
            pub failed: Option<u64>,
            /// How many are open.
            pub open: Option<u64>,
            /// Of how many a value is missing.
            pub missing: Option<u64>,
            $($(#[$after_meta])* pub $after: $after_type,)*
        }

        impl<'a $(, $text: From<&'a str>)?> $name $(<$text>)? {
            fn of($from: $live) -> Self {
                let $outcome: live::Outcome<'a> = $found;
                let counts = $outcome.counts();
                $name {
                    $($before: $before_value,)*
                    verdict: $outcome.answer(),
                    reason: $outcome.reason(),
                    settled: $outcome.is_settled(),
                    met: counts.map(|counts| counts.met),
                    failed: counts.map(|counts| counts.failed),
                    open: counts.map(|counts| counts.open),
                    missing: counts.map(|counts| counts.missing),
                    $($after: $after_value,)*
                }
            }
        }
    };
}

/// A type of the document that says what was found for a target or a part of it: the fields of a whole outcome.
macro_rules! with_outcome {
    (
        $(#[$about:meta])* $name:ident of $from:ident: $live:ty = $found:expr;
        before { $($before:tt)* }
        between { $($between:tt)* }
        after { $($after:tt)* }
    ) => {
        with_answer! {
            $(#[$about])* $name<T> of $from: $live, outcome = $found;
            before { $($before)* }
            after {
                /// How many were excused.
                excused: Option<u64> = outcome.counts().map(|counts| counts.excused),
                /// How many lie in another window, or are left out by `where`.
                outside: Option<u64> = outcome.counts().map(|counts| counts.outside),
                /// How many have no place in time.
                unplaced: Option<u64> = outcome.counts().map(|counts| counts.unplaced),
                /// The figure over what is decided.
                value: Option<Decimal> = digits(outcome.value()),
                /// The lowest that it can turn out.
                lowest: Option<Decimal> = digits(outcome.lowest()),
                /// The highest that it can turn out.
                highest: Option<Decimal> = digits(outcome.highest()),
                /// The earlier figure, in a comparison with one.
                baseline: Option<Decimal> = digits(outcome.baseline()),
                /// (value − baseline) / baseline.
                change: Option<Decimal> = digits(outcome.change()),
                /// The bound in words.
                target: Option<T> = outcome.target().map(T::from),
                /// How many more records may turn against the target; negative: how many are too many.
                headroom: Option<i128> = outcome.headroom(),
                $($between)*
                /// Whether the lists of ids are as long as the question asked; written if they are not.
                #[serde(default, skip_serializing_if = "is_as_asked", with = "codes")]
                ids: KeptIds = outcome.kept_ids(),
                /// The records that failed: the first ids, as many as were asked for.
                failed_ids: Vec<T> = texts(outcome.failed_ids().listed()),
                /// How many more of them there are.
                #[serde(default, skip_serializing_if = "is_zero")]
                failed_more: u64 = outcome.failed_ids().more(),
                /// The records that are open.
                open_ids: Vec<T> = texts(outcome.open_ids().listed()),
                /// How many more of them there are.
                #[serde(default, skip_serializing_if = "is_zero")]
                open_more: u64 = outcome.open_ids().more(),
                /// The records of which a value is missing.
                missing_ids: Vec<T> = texts(outcome.missing_ids().listed()),
                /// How many more of them there are.
                #[serde(default, skip_serializing_if = "is_zero")]
                missing_more: u64 = outcome.missing_ids().more(),
                /// The records that were excused.
                #[serde(default, skip_serializing_if = "Vec::is_empty")]
                excused_ids: Vec<T> = texts(outcome.excused_ids().listed()),
                /// How many more of them there are.
                #[serde(default, skip_serializing_if = "is_zero")]
                excused_more: u64 = outcome.excused_ids().more(),
                /// The records that were counted, where each one counts against the target.
                #[serde(default, skip_serializing_if = "Vec::is_empty")]
                counted_ids: Vec<T> = texts(outcome.counted_ids().listed()),
                /// How many more of them there are.
                #[serde(default, skip_serializing_if = "is_zero")]
                counted_more: u64 = outcome.counted_ids().more(),
                /// Each window of `every …`.
                windows: Vec<Window> = outcome.windows().map(Window::of).collect(),
                /// Each part, of joined targets, ratios and `meets`.
                parts: Vec<Part<T>> = outcome.parts().map(Part::of).collect(),
                $($after)*
            }
        }
    };
}

with_outcome! {
    /// The answer for one indicator and one unit.
    Verdict of verdict: live::Verdict<'a> = verdict.outcome();
    before {
        /// The indicator's name.
        indicator: T = verdict.indicator().into(),
        /// The unit's code; `*` is all units together.
        unit: T = verdict.unit().into(),
        /// The unit's name, if the list of units has one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unit_name: Option<T> = verdict.unit_name().map(T::from),
    }
    between {
        /// Whether the stretch is met; `None` if there is no stretch or that is not decided.
        stretch: Option<bool> = verdict.stretch(),
    }
    after {
        /// The day of the milestone in force.
        milestone: Option<Date> = verdict.milestone(),
        /// The id and the section of each citation, without the document's words.
        cite: Vec<T> = id_and_section(verdict.cites()),
    }
}

with_outcome! {
    /// One part of a target.
    Part of part: live::Part<'a> = part.outcome;
    before {
        /// The indicator that has to be met, of `meets`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        indicator: Option<T> = part.indicator.map(T::from),
        /// Which side of a ratio it is.
        #[serde(default, skip_serializing_if = "Option::is_none", with = "codes::or_null")]
        side: Option<RatioSide> = part.side,
    }
    between {}
    after {}
}

with_answer! {
    /// One window of `every …`.
    Window of window: live::Window<'a>, outcome = window.outcome;
    before {
        /// The first day.
        from: Date = window.days.from,
        /// The last day.
        to: Date = window.days.to,
    }
    after {
        /// The figure over what is decided.
        value: Option<Decimal> = digits(outcome.value()),
        /// The earlier figure, in a comparison with one that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        baseline: Option<Decimal> = digits(outcome.baseline()),
        /// The change against it; `Some(None)` where there is an earlier figure, and no change can be said.
        #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "codes::left_out_or_null")]
        change: Option<Option<Decimal>> = outcome.baseline().map(|_| digits(outcome.change())),
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
const fn is_zero(number: &u64) -> bool {
    *number == 0
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
fn is_as_asked(ids: &KeptIds) -> bool {
    *ids == KeptIds::AsAsked
}

fn digits(figure: Option<Figure>) -> Option<Decimal> {
    figure.map(|figure| Decimal::of(figure.0))
}

fn id_and_section<'a, T: From<&'a str>>(cites: &'a [Cite]) -> Vec<T> {
    cites.iter().flat_map(|cite| std::iter::once(&cite.id).chain(&cite.section)).map(|text| T::from(text)).collect()
}

fn texts<'a, T: From<&'a str>>(texts: &'a [String]) -> Vec<T> {
    texts.iter().map(|text| T::from(text)).collect()
}

impl Evaluation {
    /// The document with its findings in a language.
    ///
    /// ```
    /// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a: no d in period")])?;
    /// # let mut records = tieuchi::Records::new();
    /// records.rows("d", &[serde_json::json!({ "office": "X", "due": "soon" })])?;
    /// let evaluation = rules.evaluate(&records, &tieuchi::Question::new("2026-04", "2026-05-01")?.keep_going())?;
    /// let document = tieuchi::json::Evaluation::of(&evaluation, tieuchi::Language::English);
    /// assert_eq!(document.findings.unwrap()[0].code, "TC0501");
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn of(evaluation: &live::Evaluation, language: Language) -> Self {
        Evaluation::with(evaluation, language, evaluation.verdicts().map(Verdict::of).collect())
    }
}

impl<'a> Evaluation<StreamedVerdicts<'a>> {
    /// The document whose verdicts are made one by one while it is written: the same JSON, of which little is in memory at once.
    ///
    /// ```
    /// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a: no d in period")])?;
    /// # let mut records = tieuchi::Records::new();
    /// # records.rows("d", &[serde_json::json!({ "office": "X", "due": "2026-04-08" })])?;
    /// use tieuchi::{Language, json};
    /// let evaluation = rules.evaluate(&records, &tieuchi::Question::new("2026-04", "2026-05-01")?)?;
    /// let mut out = Vec::new();
    /// serde_json::to_writer(&mut out, &json::Evaluation::streamed(&evaluation, Language::English)).unwrap();
    /// let whole = json::Evaluation::of(&evaluation, Language::English);
    /// assert_eq!(String::from_utf8(out).unwrap(), serde_json::to_string(&whole).unwrap());
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn streamed(evaluation: &'a live::Evaluation, language: Language) -> Self {
        Evaluation::with(evaluation, language, StreamedVerdicts(evaluation))
    }
}

impl<V> Evaluation<V> {
    fn with(evaluation: &live::Evaluation, language: Language, verdicts: V) -> Self {
        let days = evaluation.days();
        let mut findings = evaluation.rules().warnings().to_json(language);
        let of_records = evaluation.findings().to_json(language);
        findings.findings.extend(of_records.findings);
        Evaluation {
            schema: EvaluationForm::V1,
            ruleset: evaluation.rules().title().to_owned(),
            period: Period { label: evaluation.period(), from: days.from, to: days.to },
            as_of: evaluation.as_of(),
            records: evaluation.readings().map(Reading::of).collect(),
            verdicts,
            findings: Some(findings.findings),
            findings_more: Some(findings.more.saturating_add(of_records.more)),
            unread: None,
        }
    }
}

/// The verdicts of an evaluation, of which each is made when it is written.
#[derive(Clone, Copy, Debug)]
pub struct StreamedVerdicts<'a>(&'a live::Evaluation);

impl Serialize for StreamedVerdicts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.verdicts())
    }
}

impl Reading {
    fn of(reading: live::Reading<'_>) -> Self {
        Reading {
            name: reading.name().to_owned(),
            read: reading.read(),
            rejected: reading.rejected(),
            duplicate: reading.duplicate(),
            later: reading.later(),
            unplaced: reading.unplaced(),
            unreadable: reading.unreadable(),
            covers: reading.covers(),
            latest: reading.latest(),
            later_values: reading.later_values(),
            tables: reading.tables().iter().map(Table::from).collect(),
        }
    }
}

impl From<&live::Evaluation> for Evaluation {
    fn from(evaluation: &live::Evaluation) -> Self {
        Evaluation::of(evaluation, evaluation.rules().language())
    }
}

impl From<live::Verdict<'_>> for Verdict {
    fn from(verdict: live::Verdict<'_>) -> Self {
        Verdict::of(verdict)
    }
}

impl Serialize for live::Evaluation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Evaluation::streamed(self, self.rules().language()).serialize(serializer)
    }
}

impl Serialize for live::Verdict<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Verdict::<&str>::of(*self).serialize(serializer)
    }
}
