//! The answer and its reasons: what an evaluation says of one indicator, unit and period.

mod ids;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

pub use self::ids::{BucketIds, Id, Ids, IdsIter, KeptIds};
pub use crate::answer::{Answer, Bucket};
use crate::indicator::{IndicatorId, OpenAs};
use crate::ratio::Ratio;
use crate::schema::{FieldId, KindId};
use crate::time::{Moment, Period, Window};

/// Why a verdict is not plainly met or missed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Reason {
    /// There is nothing to count.
    Empty,
    /// The unit is outside `for each unit`.
    OutOfScope,
    /// Whether the unit is inside `for each unit` is not known.
    ScopeNotKnown,
    /// No window of the target belongs to the period.
    NoWindow,
    /// Records of a kind were not given.
    NotGiven,
    /// The records do not cover a window.
    NotCovered,
    /// The baseline is zero or below.
    ZeroBaseline,
    /// The earlier figure is not known.
    UnknownBaseline,
    /// The divisor of a ratio is zero.
    ZeroDivisor,
    /// Values that are missing decide.
    MissingValues,
    /// Rows that were rejected decide.
    RejectedRecords,
    /// A number does not fit: the figure is not known.
    TooLarge,
    /// Records whose limit has not passed decide.
    OpenRecords,
    /// A window still runs.
    WindowRuns,
    /// The day of the milestone has not ended.
    MilestoneAhead,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Reason; 15] = [
        Reason::Empty,
        Reason::OutOfScope,
        Reason::ScopeNotKnown,
        Reason::NoWindow,
        Reason::NotGiven,
        Reason::NotCovered,
        Reason::ZeroBaseline,
        Reason::UnknownBaseline,
        Reason::ZeroDivisor,
        Reason::MissingValues,
        Reason::RejectedRecords,
        Reason::TooLarge,
        Reason::OpenRecords,
        Reason::WindowRuns,
        Reason::MilestoneAhead,
    ];

    /// The reason with this code.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Reason::ALL.into_iter().find(|reason| reason.code() == code)
    }

    /// The short code of the JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Reason::Empty => "empty",
            Reason::OutOfScope => "out_of_scope",
            Reason::ScopeNotKnown => "scope_not_known",
            Reason::NoWindow => "no_window",
            Reason::NotGiven => "not_given",
            Reason::NotCovered => "not_covered",
            Reason::ZeroBaseline => "zero_baseline",
            Reason::UnknownBaseline => "unknown_baseline",
            Reason::ZeroDivisor => "zero_divisor",
            Reason::MissingValues => "missing_values",
            Reason::RejectedRecords => "rejected_records",
            Reason::TooLarge => "too_large",
            Reason::OpenRecords => "open_records",
            Reason::WindowRuns => "window_runs",
            Reason::MilestoneAhead => "milestone_ahead",
        }
    }
}

/// Where every record went. For a count, `met` is how many were counted; for windows, they are windows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub struct Counts {
    pub met: u64,
    pub failed: u64,
    pub open: u64,
    pub missing: u64,
    pub excused: u64,
    /// In another window, or left out by `where`.
    pub outside: u64,
    /// The field that places it is empty.
    pub unplaced: u64,
}

impl Counts {
    /// How many records are in a bucket.
    #[must_use]
    pub const fn of(&self, bucket: Bucket) -> u64 {
        match bucket {
            Bucket::Met => self.met,
            Bucket::Failed => self.failed,
            Bucket::Open => self.open,
            Bucket::Missing => self.missing,
            Bucket::Excused => self.excused,
            Bucket::Outside => self.outside,
            Bucket::Unplaced => self.unplaced,
        }
    }

    /// How many records are in a bucket, to be changed.
    #[must_use]
    pub const fn of_mut(&mut self, bucket: Bucket) -> &mut u64 {
        match bucket {
            Bucket::Met => &mut self.met,
            Bucket::Failed => &mut self.failed,
            Bucket::Open => &mut self.open,
            Bucket::Missing => &mut self.missing,
            Bucket::Excused => &mut self.excused,
            Bucket::Outside => &mut self.outside,
            Bucket::Unplaced => &mut self.unplaced,
        }
    }

    /// Of a share: how many records are as they should be, and how many there are of which that is known. Open records are
    /// among them where the rule says that they count as met or as failed.
    ///
    /// ```
    /// # mod tieuchi { pub mod verdict { pub use tieuchi_model::{indicator::OpenAs, verdict::*}; } }
    /// use tieuchi::verdict::{Counts, Decided, OpenAs};
    /// let counts = Counts { met: 7, failed: 2, open: 1, ..Counts::default() };
    /// assert_eq!(counts.decided(None), Decided { met: 7, all: 9 });
    /// assert_eq!(counts.decided(Some(OpenAs::Failed)), Decided { met: 7, all: 10 });
    /// ```
    #[must_use]
    pub const fn decided(&self, open_as: Option<OpenAs>) -> Decided {
        let (as_met, as_failed) = match open_as {
            Some(OpenAs::Met) => (self.open, 0),
            Some(OpenAs::Failed) => (0, self.open),
            Some(OpenAs::LeftOut) | None => (0, 0),
        };
        let met = self.met.saturating_add(as_met);
        Decided { met, all: met.saturating_add(self.failed).saturating_add(as_failed) }
    }

    /// How many records are in the population and its window.
    #[must_use]
    pub const fn inside(&self) -> u64 {
        self.met + self.failed + self.open + self.missing + self.excused
    }
}

/// What a share divides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Decided {
    /// How many records are as they should be.
    pub met: u64,
    /// How many records there are of which it is known whether they are.
    pub all: u64,
}

/// What was found for one target, or one part of it. By default nothing is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VerdictOutcome {
    /// The answer.
    pub answer: Answer,
    /// Why, where it needs saying.
    pub reason: Option<Reason>,
    /// Whether no later record could change it.
    pub settled: bool,
    /// Where every record went; `None` if the parts have them.
    pub counts: Option<Counts>,
    /// The figure over what is decided.
    pub value: Option<Ratio>,
    /// The lowest that it can turn out.
    pub lowest: Option<Ratio>,
    /// The highest that it can turn out.
    pub highest: Option<Ratio>,
    /// What had to be reached, in the words of the rule's bound.
    pub target: Option<Arc<str>>,
    /// How many more records may turn against the target; negative: how many are too many.
    pub headroom: Option<i128>,
    /// The ids of the buckets: [`ids`](VerdictOutcome::ids).
    pub ids: BucketIds,
    /// What few outcomes have: an earlier figure, windows, parts.
    pub details: Details,
}

/// What few outcomes have: an earlier figure, windows, parts. It is shared, so that an outcome that is a part of many others is held
/// once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details(Option<Arc<SomeDetails>>);

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct SomeDetails {
    baseline: Option<Ratio>,
    change: Option<Ratio>,
    windows: Vec<WindowOutcome>,
    parts: Vec<Part>,
}

impl VerdictOutcome {
    /// The earlier figure, in a comparison with one.
    #[must_use]
    pub fn baseline(&self) -> Option<Ratio> {
        self.details.0.as_ref()?.baseline
    }

    /// (value − baseline) / baseline.
    #[must_use]
    pub fn change(&self) -> Option<Ratio> {
        self.details.0.as_ref()?.change
    }

    /// Each window, for `every …`.
    #[must_use]
    pub fn windows(&self) -> &[WindowOutcome] {
        self.details.0.as_ref().map(|some| some.windows.as_slice()).unwrap_or_default()
    }

    /// Each part, for targets joined by `, and` / `, or`, for ratios and `meets`.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        self.details.0.as_ref().map(|some| some.parts.as_slice()).unwrap_or_default()
    }

    /// The records of a bucket: of [`Bucket::Met`] those that were counted, where each one counts against the target (`no …`, `at
    /// most …`); none of what lies outside, whose ids are not kept.
    #[must_use]
    pub fn ids(&self, bucket: Bucket) -> &Ids {
        self.ids.of(bucket)
    }

    /// Whether its lists of ids, but for those of windows and parts, are as long as the question asked.
    #[must_use]
    pub fn kept_ids(&self, asked: usize) -> KeptIds {
        self.ids.kept(asked)
    }

    /// The same with an earlier figure, and with the change against it.
    #[must_use]
    pub fn with_baseline(mut self, baseline: Option<Ratio>, change: Option<Ratio>) -> Self {
        if baseline.is_some() || change.is_some() {
            let some = Arc::make_mut(self.details.0.get_or_insert_default());
            (some.baseline, some.change) = (baseline, change);
        }
        self
    }

    /// The same with these windows.
    #[must_use]
    pub fn with_windows(mut self, windows: Vec<WindowOutcome>) -> Self {
        Arc::make_mut(self.details.0.get_or_insert_default()).windows = windows;
        self
    }

    /// The same with these parts.
    #[must_use]
    pub fn with_parts(mut self, parts: Vec<Part>) -> Self {
        Arc::make_mut(self.details.0.get_or_insert_default()).parts = parts;
        self
    }

    /// The same without its parts.
    #[must_use]
    pub fn without_parts(self) -> Self {
        if self.parts().is_empty() { self } else { self.with_parts(Vec::new()) }
    }

    /// The same with these ids of a bucket, if there are some; ids of what lies outside are not kept.
    #[must_use]
    pub fn with_ids(mut self, bucket: Bucket, ids: Ids) -> Self {
        self.ids.set(bucket, ids);
        self
    }

    /// value − baseline, for a bound in percentage points; `None` if one of them is not known.
    #[must_use]
    pub fn difference(&self) -> Option<Ratio> {
        self.value?.checked_sub(self.baseline()?)
    }
}

/// One window of `every …`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WindowOutcome {
    /// Which days.
    pub window: Window,
    /// What was found in it.
    pub outcome: VerdictOutcome,
}

/// A part of a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The indicator, for `meets`.
    pub indicator: Option<IndicatorId>,
    /// Which side of a ratio, where it is one.
    pub side: Option<RatioSide>,
    /// What was found.
    pub outcome: VerdictOutcome,
}

/// A side of a ratio.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum RatioSide {
    Numerator,
    Denominator,
}

impl RatioSide {
    /// The side with this word.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        [RatioSide::Numerator, RatioSide::Denominator].into_iter().find(|side| side.code() == code)
    }

    /// The word of the JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            RatioSide::Numerator => "numerator",
            RatioSide::Denominator => "denominator",
        }
    }
}

/// A verdict: for one indicator, one unit and the evaluation's period and moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Which indicator.
    pub indicator: IndicatorId,
    /// The unit's code; `*` is all units together.
    pub unit: Arc<str>,
    /// What was found.
    pub outcome: VerdictOutcome,
    /// Whether the stretch is met; `None` if there is no stretch or that is not decided.
    pub stretch: Option<bool>,
    /// The day of the milestone in force.
    pub milestone: Option<Date>,
}

/// What was read of one kind of record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Which kind.
    pub kind: KindId,
    /// How many rows were read.
    pub read: u64,
    /// How many rows were left out because they could not be understood.
    pub rejected: u64,
    /// How many rows repeat another in every field.
    pub duplicate: u64,
    /// How many do not exist yet as of then.
    pub later: u64,
    /// How many have no place in time.
    pub unplaced: u64,
    /// How many values could not be read and count as missing.
    pub unreadable: u64,
    /// The days that they cover; `None` for a register or where none was read.
    pub covers: Option<Covers>,
    /// Of records that are counted by a day or moment: the last day on which one lies.
    pub latest: Option<Date>,
    /// The fields with values that lie after the moment of judging.
    pub later_values: Vec<LaterValues>,
    /// The names of files that could not be read, or not to their end.
    pub unread_files: Vec<Arc<str>>,
}

/// The values of a field that lie after the moment of judging, and count as not there yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaterValues {
    /// The field.
    pub field: FieldId,
    /// How many there are.
    pub count: u64,
    /// The first rows that have one.
    pub rows: Vec<RowOfFile>,
}

/// A row, as a person finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowOfFile {
    /// The name of the file; a sheet's is behind it.
    pub file: Arc<str>,
    /// The number of the row in it.
    pub row: u64,
}

impl Reading {
    /// How many rows are records that exist and have a place in time.
    #[must_use]
    pub const fn counted(&self) -> u64 {
        let left_out = self.rejected.saturating_add(self.duplicate).saturating_add(self.later);
        self.read.saturating_sub(left_out.saturating_add(self.unplaced))
    }

    /// Whether every row of it, and every value, could be used.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.rejected == 0 && self.duplicate == 0 && self.later == 0 && self.unplaced == 0 && self.unreadable == 0
    }
}

/// The days that a kind's records cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Covers {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// Whether it was stated, not inferred.
    pub stated: bool,
}

/// All verdicts of one evaluation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation {
    /// The period.
    pub period: Period,
    /// Its days.
    pub window: Window,
    /// As of when.
    pub as_of: Moment,
    /// How many ids of each outcome were asked for.
    pub ids: usize,
    /// What was read, kind by kind.
    pub records: Vec<Reading>,
    /// The verdicts, in the order of the indicators, then of the units' codes.
    pub verdicts: Vec<Verdict>,
    /// What the list of units says of each of them; empty if there is no list.
    pub units: BTreeMap<Arc<str>, ListedUnit>,
}

/// What the list of units says of one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedUnit {
    /// Its name, if it has one and all its rows agree.
    pub name: Option<Box<str>>,
    /// Its place in the tree: each unit is followed by those below it, side by side in the order of their codes.
    pub place: usize,
}
