//! The words of a verdict that rules use too: the answers, and the buckets of records.

/// The answer for an indicator and a unit.
///
/// ```
/// # use tieuchi_model::verdict as tieuchi;
/// use tieuchi::Answer;
/// assert_eq!(Answer::NotApplicable.code(), "not_applicable");
/// assert_eq!(format!("{:>8}", Answer::Missed), "  missed");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// However the open and missing records turn out, the target is reached.
    Met,
    /// However they turn out, it is not.
    Missed,
    /// Open records, or windows that have not ended, decide.
    Open,
    /// Missing values, records that were not given, or a baseline of zero decide.
    #[default]
    Undetermined,
    /// There is nothing to judge, or the indicator does not apply to the unit.
    NotApplicable,
    /// The indicator has no target.
    Monitored,
}

impl std::fmt::Display for Answer {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.pad(self.code())
    }
}

impl Answer {
    /// Every answer, in the order in which lists name them.
    pub const ALL: [Answer; 6] =
        [Answer::Met, Answer::Missed, Answer::Open, Answer::Undetermined, Answer::NotApplicable, Answer::Monitored];

    /// The answer with this word.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Answer::ALL.into_iter().find(|answer| answer.code() == code)
    }

    /// The word of the JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Answer::Met => "met",
            Answer::Missed => "missed",
            Answer::Open => "open",
            Answer::Undetermined => "undetermined",
            Answer::NotApplicable => "not_applicable",
            Answer::Monitored => "monitored",
        }
    }
}

/// Where a record goes: each is in exactly one of these. For a count, `Met` holds those counted, good or bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum Bucket {
    Met,
    Failed,
    Open,
    Missing,
    Excused,
    /// In another window, or left out by `where`.
    Outside,
    /// The field that places it is empty.
    Unplaced,
}

impl Bucket {
    /// Every bucket.
    pub const EACH: [Bucket; 7] = [
        Bucket::Met,
        Bucket::Failed,
        Bucket::Open,
        Bucket::Missing,
        Bucket::Excused,
        Bucket::Outside,
        Bucket::Unplaced,
    ];

    /// The word of the JSON.
    ///
    /// ```
    /// assert_eq!(tieuchi_model::verdict::Bucket::Unplaced.code(), "unplaced");
    /// ```
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Bucket::Met => "met",
            Bucket::Failed => "failed",
            Bucket::Open => "open",
            Bucket::Missing => "missing",
            Bucket::Excused => "excused",
            Bucket::Outside => "outside",
            Bucket::Unplaced => "unplaced",
        }
    }
}
