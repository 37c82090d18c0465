//! The words of a report: verdicts, heading, columns, the lines below the table, reasons, headroom.
//!
//! What stands in which column, and how wide it is, is the command line's to lay out.

use tieuchi_source::Arg;

use crate::Language;
use crate::bounds::{Bound, Unit};
use crate::catalogue::text;
use crate::figures::{self, Exact};
use crate::times::{self, Day, Period, When};

/// The answer for an indicator and a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum Verdict {
    Met,
    Missed,
    Open,
    Undetermined,
    NotApplicable,
    Monitored,
}

impl Verdict {
    /// Its word within a sentence: `đạt`, `not applicable`.
    #[must_use]
    pub fn word(self, language: Language) -> String {
        let id = match self {
            Verdict::Met => "verdict-met",
            Verdict::Missed => "verdict-missed",
            Verdict::Open => "verdict-open",
            Verdict::Undetermined => "verdict-undetermined",
            Verdict::NotApplicable => "verdict-not_applicable",
            Verdict::Monitored => "verdict-monitored",
        };
        text(language, id, &[])
    }

    /// Its word in a cell: `Đạt`, `Not applicable`.
    #[must_use]
    pub fn title(self, language: Language) -> String {
        capitalised(&self.word(language))
    }
}

/// What became of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum Outcome {
    Met,
    Failed,
    Open,
    Missing,
    Excused,
    Outside,
    Unplaced,
}

impl Outcome {
    /// Its word: `không đạt`, `failed`.
    #[must_use]
    pub fn word(self, language: Language) -> String {
        let id = match self {
            Outcome::Met => "outcome-met",
            Outcome::Failed => "outcome-failed",
            Outcome::Open => "outcome-open",
            Outcome::Missing => "outcome-missing",
            Outcome::Excused => "outcome-excused",
            Outcome::Outside => "outcome-outside",
            Outcome::Unplaced => "outcome-unplaced",
        };
        text(language, id, &[])
    }
}

/// A column of the table of results.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum Column {
    Number,
    Indicator,
    Unit,
    Citation,
    Target,
    Total,
    Met,
    Failed,
    Open,
    Missing,
    Excused,
    Value,
    Range,
    Verdict,
    Headroom,
    Stretch,
    Settled,
    Reason,
    Window,
}

impl Column {
    /// Its title: `Thiếu dữ liệu`, `Missing`.
    #[must_use]
    pub fn title(self, language: Language) -> String {
        let id = match self {
            Column::Number => "column-number",
            Column::Indicator => "column-indicator",
            Column::Unit => "column-unit",
            Column::Citation => "column-citation",
            Column::Target => "column-target",
            Column::Total => "column-total",
            Column::Met => "column-met",
            Column::Failed => "column-failed",
            Column::Open => "column-open",
            Column::Missing => "column-missing",
            Column::Excused => "column-excused",
            Column::Value => "column-value",
            Column::Range => "column-range",
            Column::Verdict => "column-verdict",
            Column::Headroom => "column-headroom",
            Column::Stretch => "column-stretch",
            Column::Settled => "column-settled",
            Column::Reason => "column-reason",
            Column::Window => "column-window",
        };
        text(language, id, &[])
    }
}

/// The title above the table: `KẾT QUẢ THỰC HIỆN CHỈ TIÊU`.
#[must_use]
pub fn heading(language: Language) -> String {
    text(language, "report-heading", &[])
}

/// What a report is about.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The rule set's title, if it has one.
    pub ruleset: Option<&'a str>,
    /// The unit, if the report is about one; `*` is all of them together.
    pub unit: Option<&'a str>,
    /// The period.
    pub period: Period,
    /// As of when; a whole day means its end.
    pub as_of: When,
}

/// The lines below the heading, in order: rule set, unit, period, moment.
#[must_use]
pub fn about(about: &About<'_>, language: Language) -> Vec<String> {
    let line = |id: &str, name: &str, value: String| text(language, id, &[(name, value.into())]);
    let ruleset = about.ruleset.map(|title| line("report-ruleset", "title", title.to_owned()));
    let unit = about.unit.map(|unit| line("report-unit", "unit", unit_name(unit, language)));
    let period = line("report-period", "period", times::period(about.period, language));
    let moment = line("report-as-of", "moment", times::as_of(about.as_of, language));
    ruleset.into_iter().chain(unit).chain([period, moment]).collect()
}

/// A unit as a report names it: `*` is all units together.
#[must_use]
pub fn unit_name(unit: &str, language: Language) -> String {
    if unit == "*" { text(language, "report-all-units", &[]) } else { unit.to_owned() }
}

/// Where the rows of a kind of record went. What is zero is not said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each says itself")]
pub struct Foot<'a> {
    /// What the records are called: the kind's title, or its name.
    pub records: &'a str,
    pub read: u64,
    /// Those that the figures are over, where one indicator is meant.
    pub counted: Option<u64>,
    pub outside: u64,
    pub rejected: u64,
    pub duplicate: u64,
    pub later: u64,
    pub unplaced: u64,
    /// Cells, not rows.
    pub unreadable: u64,
}

/// The line below the table: “Đọc 210 dòng “Hồ sơ”: tính 205, ngoài đối tượng hoặc ngoài kỳ 3, bị loại 2”.
///
/// ```
/// use tieuchi_messages::{Language, report::{Foot, foot}};
/// let rows = Foot { records: "Hồ sơ", read: 210, counted: Some(205), outside: 3, rejected: 2, ..Foot::default() };
/// let said = "Đọc 210 dòng “Hồ sơ”: tính 205, ngoài đối tượng hoặc ngoài kỳ 3, bị loại 2 (có thể làm thay đổi số liệu)";
/// assert_eq!(foot(&rows, Language::Vietnamese), said);
/// ```
#[must_use]
pub fn foot(rows: &Foot<'_>, language: Language) -> String {
    let head = text(language, "foot-read", &[("records", rows.records.into()), ("count", count(rows.read))]);
    let unless_zero = |id: &str, number: u64| (number > 0).then(|| text(language, id, &[("count", count(number))]));
    let parts: Vec<String> = [
        rows.counted.map(|counted| text(language, "foot-counted", &[("count", count(counted))])),
        unless_zero("foot-outside", rows.outside),
        unless_zero("foot-rejected", rows.rejected),
        unless_zero("foot-duplicate", rows.duplicate),
        unless_zero("foot-later", rows.later),
        unless_zero("foot-unplaced", rows.unplaced),
        unless_zero("foot-unreadable", rows.unreadable),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() {
        return head;
    }
    text(language, "foot-sentence", &[("head", head.into()), ("parts", Arg::List(parts))])
}

/// The rows of a kind that were all read: `205 dòng “Hồ sơ”`.
#[must_use]
pub fn rows(rows: &Foot<'_>, language: Language) -> String {
    text(language, "foot-rows", &[("records", rows.records.into()), ("count", count(rows.read))])
}

/// What was read without a loss, of several kinds.
#[must_use]
pub fn read(rows: Vec<String>, language: Language) -> String {
    text(language, "foot-whole", &[("rows", Arg::List(rows))])
}

/// The line for a kind whose records were not given.
#[must_use]
pub fn not_given(records: &str, language: Language) -> String {
    text(language, "foot-not-given", &[("records", records.into())])
}

/// The days that a kind's records cover, and whether that was stated or inferred.
#[must_use]
pub fn covers(records: &str, from: Day, to: Day, stated: bool, language: Language) -> String {
    let id = if stated { "covers-stated" } else { "covers-inferred" };
    let day = |day: Day| times::day(day, language).into();
    text(language, id, &[("records", records.into()), ("from", day(from)), ("to", day(to))])
}

/// Why a verdict is not plainly met or missed, in a few words for a table; `code` is that of the JSON (`empty`).
#[must_use]
pub fn reason(code: &str, language: Language) -> String {
    text(language, &format!("reason-{code}"), &[])
}

/// The cell of the headroom: `2`, `0`, `−3`.
#[must_use]
pub fn headroom(room: i128, language: Language) -> String {
    figures::whole(room, language)
}

/// What a negative headroom means: `vượt mức cho phép 3`; `None` where there is room.
#[must_use]
pub fn headroom_note(room: i128, language: Language) -> Option<String> {
    (room < 0).then(|| {
        let over = room.unsigned_abs().to_string();
        text(language, "headroom-over", &[("count", over.into())])
    })
}

/// The lowest and highest that a figure can turn out, each shown beside its bound; `None` is without end.
#[must_use]
pub fn range(
    lowest: Option<Exact>,
    highest: Option<Exact>,
    unit: Unit,
    bound: Option<Bound>,
    language: Language,
) -> Option<String> {
    let shown = |figure: Exact| match bound {
        Some(bound) => bound.figure(figure, language),
        None => unit.shown(figure, language),
    };
    let (id, args): (_, Vec<(&str, Arg)>) = match (lowest.map(shown), highest.map(shown)) {
        (Some(lowest), Some(highest)) if lowest == highest => return Some(lowest),
        (Some(lowest), Some(highest)) => ("range-of", vec![("lowest", lowest.into()), ("highest", highest.into())]),
        (Some(lowest), None) => ("range-from", vec![("lowest", lowest.into())]),
        (None, Some(highest)) => ("range-to", vec![("highest", highest.into())]),
        (None, None) => return None,
    };
    Some(text(language, id, &args))
}

/// Whether the verdict can still change, as a sentence without a stop.
#[must_use]
pub fn settled(settled: bool, language: Language) -> String {
    text(language, if settled { "settled-yes" } else { "settled-no" }, &[])
}

/// Whether the stretch is met, as a sentence without a stop; `None` where it is not decided.
#[must_use]
pub fn stretch(met: Option<bool>, language: Language) -> String {
    let id = match met {
        Some(true) => "stretch-met",
        Some(false) => "stretch-missed",
        None => "stretch-unknown",
    };
    text(language, id, &[])
}

/// The text with its first letter in upper case.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A whole number as an argument of a message.
pub(crate) fn count(number: u64) -> Arg {
    i64::try_from(number).map_or_else(|_| Arg::Text(number.to_string()), Arg::Number)
}
