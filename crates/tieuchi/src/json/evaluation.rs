//! `tieuchi.evaluation/1`.

use serde::{Deserialize, Serialize, Serializer};
use tieuchi_model::verdict::{Answer, Ids, RatioSide, Reason};

use super::codes;
use super::findings::Finding;
use crate::days::{Covers, Date};
use crate::decimal::Decimal;
use crate::evaluation as live;

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
    pub as_of: String,
    /// What was read, kind by kind.
    pub records: Vec<Reading>,
    /// The verdicts, in the order of the indicators in the rules, then of the units.
    pub verdicts: Vec<Verdict>,
    /// What was found about the rules, then about the records; where the command line wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub findings: Option<Vec<Finding>>,
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

/// One window of `every …`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// The answer.
    #[serde(with = "codes::answer")]
    pub verdict: Answer,
    /// Why it is not plainly met or missed.
    #[serde(with = "codes::reason")]
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

/// What a verdict and a part of one have in common, with the fields of each before, between and after.
macro_rules! with_outcome {
    ($(#[$about:meta])* $name:ident { $($before:tt)* } { $($between:tt)* } { $($after:tt)* }) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $name {
            $($before)*
            /// The answer.
            #[serde(with = "codes::answer")]
            pub verdict: Answer,
            /// Why it is not plainly met or missed.
            #[serde(with = "codes::reason")]
            pub reason: Option<Reason>,
            /// Whether no later record could change it.
            pub settled: bool,
            /// How many records are as they should be, or are counted; of `every …` how many windows. `None`, like the other
            /// six, where the parts have them.
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
            $($between)*
            /// The records that failed: the first hundred ids.
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
            $($after)*
        }
    };
}

/// The fields in common, from an outcome.
macro_rules! outcome_of {
    ($found:expr, $name:ident { $($own:tt)* }) => {{
        let found: live::Outcome<'_> = $found;
        let counts = found.counts();
        let (failed_ids, failed_more) = ids(found.failed_ids());
        let (open_ids, open_more) = ids(found.open_ids());
        let (missing_ids, missing_more) = ids(found.missing_ids());
        let (excused_ids, excused_more) = ids(found.excused_ids());
        let (counted_ids, counted_more) = ids(found.counted_ids());
        let digits = |figure: Option<crate::figure::Figure>| figure.map(|figure| Decimal::of(figure.0));
        $name {
            verdict: found.answer(),
            reason: found.reason(),
            settled: found.is_settled(),
            met: counts.map(|counts| counts.met),
            failed: counts.map(|counts| counts.failed),
            open: counts.map(|counts| counts.open),
            missing: counts.map(|counts| counts.missing),
            excused: counts.map(|counts| counts.excused),
            outside: counts.map(|counts| counts.outside),
            unplaced: counts.map(|counts| counts.unplaced),
            value: digits(found.value()),
            lowest: digits(found.lowest()),
            highest: digits(found.highest()),
            baseline: digits(found.baseline()),
            change: digits(found.change()),
            target: found.target().map(ToOwned::to_owned),
            headroom: found.headroom(),
            failed_ids,
            failed_more,
            open_ids,
            open_more,
            missing_ids,
            missing_more,
            excused_ids,
            excused_more,
            counted_ids,
            counted_more,
            windows: found.windows().map(Window::of).collect(),
            parts: found.parts().map(Part::of).collect(),
            $($own)*
        }
    }};
}

with_outcome! {
    /// The answer for one indicator and one unit.
    Verdict {
        /// The indicator's name.
        pub indicator: String,
        /// The unit's code; `*` is all units together.
        pub unit: String,
    } {
        /// Whether the stretch is met; `None` where there is none or it is not decided.
        pub stretch: Option<bool>,
    } {
        /// The day of the milestone in force.
        pub milestone: Option<Date>,
        /// The id and the section of each citation.
        pub cite: Vec<String>,
    }
}

with_outcome! {
    /// One part of a target.
    Part {
        /// The indicator that has to be met, of `meets`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub indicator: Option<String>,
        /// Which side of a ratio it is.
        #[serde(default, skip_serializing_if = "Option::is_none", with = "codes::ratio_side")]
        pub side: Option<RatioSide>,
    } {} {}
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
const fn is_zero(number: &u64) -> bool {
    *number == 0
}

fn ids(ids: &Ids) -> (Vec<String>, u64) {
    (ids.listed().to_vec(), ids.more())
}

impl Evaluation {
    fn of(evaluation: &live::Evaluation) -> Self {
        let days = evaluation.days();
        Evaluation {
            schema: EvaluationForm::V1,
            ruleset: evaluation.rules().title().to_owned(),
            period: Period { label: evaluation.period(), from: days.from, to: days.to },
            as_of: evaluation.as_of(),
            records: evaluation.readings().map(Reading::of).collect(),
            verdicts: evaluation.verdicts().map(Verdict::of).collect(),
            findings: None,
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

impl Verdict {
    fn of(verdict: live::Verdict<'_>) -> Self {
        outcome_of!(
            verdict.outcome(),
            Verdict {
                indicator: verdict.indicator().to_owned(),
                unit: verdict.unit().to_owned(),
                stretch: verdict.stretch(),
                milestone: verdict.milestone(),
                // Each citation without the document's words.
                cite: verdict
                    .cites()
                    .iter()
                    .flat_map(|cite| std::iter::once(&cite.id).chain(&cite.section))
                    .cloned()
                    .collect(),
            }
        )
    }
}

impl Part {
    fn of(part: live::Part<'_>) -> Self {
        outcome_of!(part.outcome, Part { indicator: part.indicator.map(ToOwned::to_owned), side: part.side })
    }
}

impl Window {
    fn of(window: live::Window<'_>) -> Self {
        let found = window.outcome;
        let counts = found.counts();
        let digits = |figure: Option<crate::figure::Figure>| figure.map(|figure| Decimal::of(figure.0));
        Window {
            from: window.days.from,
            to: window.days.to,
            verdict: found.answer(),
            reason: found.reason(),
            settled: found.is_settled(),
            met: counts.map(|counts| counts.met),
            failed: counts.map(|counts| counts.failed),
            open: counts.map(|counts| counts.open),
            missing: counts.map(|counts| counts.missing),
            value: digits(found.value()),
            baseline: digits(found.baseline()),
            change: found.baseline().map(|_| digits(found.change())),
        }
    }
}

impl From<&live::Evaluation> for Evaluation {
    fn from(evaluation: &live::Evaluation) -> Self {
        Evaluation::of(evaluation)
    }
}

impl From<live::Verdict<'_>> for Verdict {
    fn from(verdict: live::Verdict<'_>) -> Self {
        Verdict::of(verdict)
    }
}

impl Serialize for live::Evaluation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Evaluation::of(self).serialize(serializer)
    }
}

impl Serialize for live::Verdict<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Verdict::of(*self).serialize(serializer)
    }
}
