//! Why a verdict is what it is, as plain data: the figures and each record that decides.

use serde::{Deserialize, Serialize};
use tieuchi_messages::Language;
use tieuchi_model::indicator::{BoundUnit, Side};

use crate::codes;
use crate::days::Days;
use crate::decimal::Decimal;
use crate::location::Location;

/// The figures of a verdict. Each is `None` if the verdict does not have it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arithmetic {
    /// Of a share the records that are as they should be, of a ratio its first figure.
    pub numerator: Option<Decimal>,
    /// Of a share the records that are decided, of a ratio its second figure.
    pub denominator: Option<Decimal>,
    /// The figure over what is decided.
    pub figure: Option<Decimal>,
    /// The earlier figure, in a comparison with one.
    pub baseline: Option<Decimal>,
    /// (figure − baseline) / baseline.
    pub change: Option<Decimal>,
    /// What the figure has to reach; of a rise or a fall what that has to reach.
    pub bound: Option<FigureBound>,
    /// How many more records may turn against the target; negative: how many are too many.
    pub headroom: Option<i128>,
}

/// What a figure has to reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureBound {
    /// Which side of it is good.
    #[serde(with = "codes")]
    pub side: Side,
    /// The bound; the lower one of `between`. A share is a fraction of 1.
    pub value: Decimal,
    /// The upper bound of `between`.
    pub upper: Option<Decimal>,
    /// What it is counted in: for a share and a change `Percent`, where 0.95 is 95%; for a difference of two shares
    /// `PercentagePoints`, where 0.05 is 5 percentage points.
    #[serde(with = "codes")]
    pub unit: BoundUnit,
}

/// Which record it is, and where it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordSource {
    /// Its id; `#` and its row where its kind has none.
    pub id: String,
    /// The name of its file, or what the host called the records that it handed over.
    pub file: String,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// Its row there, as a person counts: in a spreadsheet and in CSV the header is row 1.
    pub row: u64,
}

/// Why a record is what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordEvidence {
    /// The window that it is counted in; `None` for a register, and for a related record that is not asked in every window.
    pub window: Option<Days>,
    /// Why, in words: a sentence for each of the `reasons`.
    pub because: InWords,
    /// Why.
    pub reasons: Vec<Reason>,
    /// The related records that were counted, for each condition that counts some.
    pub related: Vec<Related>,
}

/// A record that decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The name of its kind.
    pub records: String,
    /// Which it is.
    #[serde(flatten)]
    pub source: RecordSource,
    /// The code of its unit.
    pub unit: Option<String>,
    /// Its outcome.
    pub outcome: RecordOutcome,
    /// Why.
    #[serde(flatten)]
    pub evidence: RecordEvidence,
}

/// The outcome of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordOutcome {
    /// It was counted, good or bad.
    Counted,
    /// It failed.
    Failed,
    /// Its limit lies ahead.
    Open,
    /// A value of it is missing.
    Missing,
    /// It failed and was excused.
    Excused,
}

/// The same in both languages, sentence by sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InWords {
    /// In Vietnamese.
    pub vi: Vec<String>,
    /// In English.
    pub en: Vec<String>,
}

/// Why a record is what it is: what one condition found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// What kind of reason it is.
    pub kind: ReasonKind,
    /// The fields that the condition looked at, with what they hold.
    pub fields: Vec<FieldContent>,
    /// The limit of a condition of time: a day (`2026-04-08`) or a moment with its offset.
    pub limit: Option<String>,
}

/// What a field of a record holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldContent {
    /// The field's name.
    pub field: String,
    /// What it holds.
    pub content: ContentKind,
    /// The value: a day or a moment with its offset, a number, a text, a choice, `true` or `false`, a length in words. `None`
    /// where there is none.
    pub value: Option<String>,
}

/// Whether a field holds a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each says itself")]
pub enum ContentKind {
    Value,
    Empty,
    Unreadable,
}

/// A kind of reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ReasonKind {
    /// It happened in time.
    OnTime,
    /// It happened late.
    Late,
    /// It happened before what it had to precede, or did not.
    Before,
    /// It happened after what it had to follow, or did not.
    After,
    /// It happened only after the milestone's day.
    AfterMilestone,
    /// It has not happened, and the limit has passed.
    Never,
    /// It has not happened, and the limit lies ahead.
    NotYet,
    /// Fields that are needed are empty.
    Empty,
    /// Fields could not be read.
    Unreadable,
    /// Whether a field is filled in is what was asked.
    Filled,
    /// What a yes/no field says.
    YesNo,
    /// How a value compares with another.
    Compared,
    /// A value is what was asked.
    Is,
    /// A value should be one of several.
    OneOf,
    /// A text should begin with another.
    BeginsWith,
    /// A text should contain another.
    Contains,
    /// A moment lies inside or outside a window.
    InWindow,
    /// A span lies outside a window.
    OutsideSpan,
    /// How many related records there are.
    Related,
    /// What another indicator says of the unit.
    Meets,
    /// The days off of a year are not decided.
    Calendar,
    /// A later span of the same id counts instead.
    Superseded,
    /// What it adds to a sum, an average or a number of different values.
    Adds,
}

/// The related records that a condition counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Related {
    /// The name of their kind.
    pub records: String,
    /// How many count, in all windows that are asked.
    pub counted: u64,
    /// How many more may count.
    pub doubtful: u64,
    /// Of `every …` the windows that decided.
    pub windows: Vec<RelatedWindow>,
    /// The first ten, those that support the outcome first.
    pub listed: Vec<RelatedRecord>,
    /// How many more there are.
    pub more: u64,
}

/// A window in which related records are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelatedWindow {
    /// Its first day.
    pub from: crate::days::Date,
    /// Its last day.
    pub to: crate::days::Date,
    /// How many count in it.
    pub counted: u64,
}

/// A related record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelatedRecord {
    /// Which it is.
    #[serde(flatten)]
    pub source: RecordSource,
    /// Whether it counts.
    pub outcome: RelatedOutcome,
    /// Why; the related records are those that its own condition counts in turn.
    #[serde(flatten)]
    pub evidence: RecordEvidence,
}

/// Whether a related record counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RelatedOutcome {
    /// It counts.
    Counted,
    /// It is not one of those that are asked for.
    NotCounted,
    /// It may turn out to count: something has not happened yet.
    Open,
    /// It may count: something is not known.
    Missing,
    /// A later span of its id counts instead.
    Superseded,
    /// It lies outside the window.
    Outside,
    /// What would place it in time is empty.
    Unplaced,
}

impl RecordSource {
    /// Where it was read: its file, in a workbook its sheet, and its row.
    ///
    /// ```
    /// use tieuchi::explanation::RecordSource;
    /// let (id, file, sheet) = ("A1".to_owned(), "dossiers.xlsx".to_owned(), Some("Tháng 4".to_owned()));
    /// let location = RecordSource { id, file, sheet, row: 17 }.location();
    /// assert_eq!(location.words(tieuchi::Language::English), "dossiers.xlsx, sheet “Tháng 4”, row 17");
    /// ```
    #[must_use]
    pub fn location(&self) -> Location {
        Location::in_records(self.file.clone(), self.sheet.clone(), Some(self.row), None)
    }
}

impl InWords {
    /// The sentences in one of the languages.
    ///
    /// ```
    /// let words = tieuchi::explanation::InWords { vi: vec!["chưa trả".to_owned()], en: vec!["not done".to_owned()] };
    /// assert_eq!(words.of(tieuchi::Language::Vietnamese), ["chưa trả"]);
    /// ```
    #[must_use]
    pub fn of(&self, language: Language) -> &[String] {
        match language {
            Language::Vietnamese => &self.vi,
            Language::English => &self.en,
        }
    }
}
