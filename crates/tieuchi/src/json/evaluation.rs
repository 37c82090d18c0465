//! `tieuchi.evaluation/1`.

use serde::{Deserialize, Serialize, Serializer};
use tieuchi_messages::Language;
use tieuchi_model::indicator::Cite;
use tieuchi_model::verdict::{Answer, RatioSide, Reason};

use super::findings::Finding;
use crate::codes;
use crate::days::{Covers, Date};
use crate::decimal::Decimal;
use crate::evaluation as live;
use crate::figure::Figure;
use crate::timestamp::Timestamp;

/// The name of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum EvaluationForm {
    /// `tieuchi.evaluation/1`.
    #[serde(rename = "tieuchi.evaluation/1")]
    V1,
}

/// The verdicts of one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evaluation {
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
    pub verdicts: Vec<Verdict>,
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
}

/// A type of the document that says what was found for a target or a part of it: fields of its own, and those of an outcome
/// between them. (With `flatten`, serde cannot read the `headroom`: it buffers no `i128`.)
macro_rules! with_outcome {
    (
        $(#[$about:meta])* $name:ident of $from:ident: $live:ty = $outcome:expr;
        before { $($(#[$before_meta:meta])* $before:ident: $before_type:ty = $before_value:expr,)* }
        between { $($(#[$between_meta:meta])* $between:ident: $between_type:ty = $between_value:expr,)* }
        after { $($(#[$after_meta:meta])* $after:ident: $after_type:ty = $after_value:expr,)* }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $name {
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
            /// How many were excused.
            pub excused: Option<u64>,
            /// How many lie in another window, or are left out by `where`.
            pub outside: Option<u64>,
            /// How many have no place in time.
            pub unplaced: Option<u64>,
            /// The figure over what is decided.
            pub value: Option<Decimal>,
            /// The lowest that it can turn out.
            pub lowest: Option<Decimal>,
            /// The highest that it can turn out.
            pub highest: Option<Decimal>,
            /// The earlier figure, in a comparison with one.
            pub baseline: Option<Decimal>,
            /// (value − baseline) / baseline.
            pub change: Option<Decimal>,
            /// The bound in words.
            pub target: Option<String>,
            /// How many more records may turn against the target; negative: how many are too many.
            pub headroom: Option<i128>,
            $($(#[$between_meta])* pub $between: $between_type,)*
            /// The records that failed: the first ids, as many as were asked for.
            pub failed_ids: Vec<String>,
            /// How many more of them there are.
            #[serde(default, skip_serializing_if = "is_zero")]
            pub failed_more: u64,
            /// The records that are open.
            pub open_ids: Vec<String>,
            /// How many more of them there are.
            #[serde(default, skip_serializing_if = "is_zero")]
            pub open_more: u64,
            /// The records of which a value is missing.
            pub missing_ids: Vec<String>,
            /// How many more of them there are.
            #[serde(default, skip_serializing_if = "is_zero")]
            pub missing_more: u64,
            /// The records that were excused.
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub excused_ids: Vec<String>,
            /// How many more of them there are.
            #[serde(default, skip_serializing_if = "is_zero")]
            pub excused_more: u64,
            /// The records that were counted, where each one counts against the target.
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub counted_ids: Vec<String>,
            /// How many more of them there are.
            #[serde(default, skip_serializing_if = "is_zero")]
            pub counted_more: u64,
            /// Each window of `every …`.
            pub windows: Vec<Window>,
            /// Each part, of joined targets, ratios and `meets`.
            pub parts: Vec<Part>,
            $($(#[$after_meta])* pub $after: $after_type,)*
        }

        impl $name {
            fn of($from: $live) -> Self {
                let outcome: live::Outcome<'_> = $outcome;
                let counts = outcome.counts();
                $name {
                    $($before: $before_value,)*
                    verdict: outcome.answer(),
                    reason: outcome.reason(),
                    settled: outcome.is_settled(),
                    met: counts.map(|counts| counts.met),
                    failed: counts.map(|counts| counts.failed),
                    open: counts.map(|counts| counts.open),
                    missing: counts.map(|counts| counts.missing),
                    excused: counts.map(|counts| counts.excused),
                    outside: counts.map(|counts| counts.outside),
                    unplaced: counts.map(|counts| counts.unplaced),
                    value: digits(outcome.value()),
                    lowest: digits(outcome.lowest()),
                    highest: digits(outcome.highest()),
                    baseline: digits(outcome.baseline()),
                    change: digits(outcome.change()),
                    target: outcome.target().map(ToOwned::to_owned),
                    headroom: outcome.headroom(),
                    $($between: $between_value,)*
                    failed_ids: outcome.failed_ids().listed().to_vec(),
                    failed_more: outcome.failed_ids().more(),
                    open_ids: outcome.open_ids().listed().to_vec(),
                    open_more: outcome.open_ids().more(),
                    missing_ids: outcome.missing_ids().listed().to_vec(),
                    missing_more: outcome.missing_ids().more(),
                    excused_ids: outcome.excused_ids().listed().to_vec(),
                    excused_more: outcome.excused_ids().more(),
                    counted_ids: outcome.counted_ids().listed().to_vec(),
                    counted_more: outcome.counted_ids().more(),
                    windows: outcome.windows().map(Window::of).collect(),
                    parts: outcome.parts().map(Part::of).collect(),
                    $($after: $after_value,)*
                }
            }
        }
    };
}

with_outcome! {
    /// The answer for one indicator and one unit.
    Verdict of verdict: live::Verdict<'_> = verdict.outcome();
    before {
        /// The indicator's name.
        indicator: String = verdict.indicator().to_owned(),
        /// The unit's code; `*` is all units together.
        unit: String = verdict.unit().to_owned(),
    }
    between {
        /// Whether the stretch is met; `None` if there is no stretch or that is not decided.
        stretch: Option<bool> = verdict.stretch(),
    }
    after {
        /// The day of the milestone in force.
        milestone: Option<Date> = verdict.milestone(),
        /// The id and the section of each citation, without the document's words.
        cite: Vec<String> = id_and_section(verdict.cites()),
    }
}

with_outcome! {
    /// One part of a target.
    Part of part: live::Part<'_> = part.outcome;
    before {
        /// The indicator that has to be met, of `meets`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        indicator: Option<String> = part.indicator.map(ToOwned::to_owned),
        /// Which side of a ratio it is.
        #[serde(default, skip_serializing_if = "Option::is_none", with = "codes::or_null")]
        side: Option<RatioSide> = part.side,
    }
    between {}
    after {}
}

/// One window of `every …`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// The answer in it.
    #[serde(with = "codes")]
    pub verdict: Answer,
    /// Why that is not plainly met or missed.
    #[serde(with = "codes::or_null")]
    pub reason: Option<Reason>,
    /// Whether no later record could change it.
    pub settled: bool,
    /// How many records are as they should be, or are counted.
    pub met: Option<u64>,
    /// How many failed.
    pub failed: Option<u64>,
    /// How many are open.
    pub open: Option<u64>,
    /// Of how many a value is missing.
    pub missing: Option<u64>,
    /// The figure over what is decided.
    pub value: Option<Decimal>,
    /// The earlier figure, in a comparison with one that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Decimal>,
    /// The change against it; `Some(None)` where there is an earlier figure, and no change can be said.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "codes::left_out_or_null")]
    pub change: Option<Option<Decimal>>,
}

impl Window {
    fn of(window: live::Window<'_>) -> Self {
        let (days, outcome) = (window.days, window.outcome);
        let counts = outcome.counts();
        Window {
            from: days.from,
            to: days.to,
            verdict: outcome.answer(),
            reason: outcome.reason(),
            settled: outcome.is_settled(),
            met: counts.map(|counts| counts.met),
            failed: counts.map(|counts| counts.failed),
            open: counts.map(|counts| counts.open),
            missing: counts.map(|counts| counts.missing),
            value: digits(outcome.value()),
            baseline: digits(outcome.baseline()),
            change: outcome.baseline().map(|_| digits(outcome.change())),
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
const fn is_zero(number: &u64) -> bool {
    *number == 0
}

fn digits(figure: Option<Figure>) -> Option<Decimal> {
    figure.map(|figure| Decimal::of(figure.0))
}

fn id_and_section(cites: &[Cite]) -> Vec<String> {
    cites.iter().flat_map(|cite| std::iter::once(&cite.id).chain(&cite.section)).cloned().collect()
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
            verdicts: evaluation.verdicts().map(Verdict::of).collect(),
            findings: Some(findings.findings),
            findings_more: Some(findings.more.saturating_add(of_records.more)),
            unread: None,
        }
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
        Evaluation::from(self).serialize(serializer)
    }
}

impl Serialize for live::Verdict<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Verdict::of(*self).serialize(serializer)
    }
}
