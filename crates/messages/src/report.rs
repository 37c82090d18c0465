//! The words of a report: verdicts, heading, columns, the lines below the table, reasons, headroom.
//!
//! The command line lays out the columns: their order and their width.

use tieuchi_model::indicator::{Bound, BoundUnit, Cite};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::Kind;
use tieuchi_model::time::{Date, Zone};
use tieuchi_model::verdict::{Answer, Bucket, Counts, Covers, Evaluation, LaterValues, Reading, Reason};
use tieuchi_model::year_form::YearForm;
use tieuchi_source::{Arg, Language};

use crate::catalogue::text;
use crate::{bounds, figures, times};

/// The word of an answer within a sentence: `đạt`, `not applicable`.
#[must_use]
pub fn answer(answer: Answer, language: Language) -> String {
    text(language, &format!("verdict-{}", answer.code()), &[])
}

/// The word of an answer in a cell: `Đạt`, `Not applicable`.
#[must_use]
pub fn answer_title(answer: Answer, language: Language) -> String {
    capitalised(&self::answer(answer, language))
}

/// The word of a bucket: `không đạt`, `failed`.
#[must_use]
pub fn bucket(bucket: Bucket, language: Language) -> String {
    text(language, &format!("outcome-{}", bucket.code()), &[])
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

/// The lines below the heading, in order: rule set, unit, period, moment. The rule set has a title, or none; the unit is
/// given if the report is about one, and `*` is all of them together.
#[must_use]
pub fn header(
    ruleset: Option<&str>,
    unit: Option<&str>,
    evaluation: &Evaluation,
    (zone, years): (&Zone, Option<&YearForm>),
    language: Language,
) -> Vec<String> {
    let line = |id: &str, name: &str, value: String| text(language, id, &[(name, value.into())]);
    let ruleset = ruleset.map(|title| line("report-ruleset", "title", title.to_owned()));
    let name = |unit: &str| evaluation.units.get(unit).and_then(|listed| listed.name.as_deref());
    let unit = unit.map(|unit| line("report-unit", "unit", unit_name(unit, name(unit), language)));
    let period = line("report-period", "period", times::period_of(evaluation.period, years, language));
    let moment = line("report-as-of", "moment", times::as_of(evaluation.as_of, zone, language));
    ruleset.into_iter().chain(unit).chain([period, moment]).collect()
}

/// A unit as a report names it: its name and its code, if the list of units has a name; `*` is all units together.
///
/// ```
/// # mod tieuchi { pub mod messages { pub use tieuchi_messages::*; } }
/// use tieuchi::messages::{Language, report::unit_name};
/// assert_eq!(unit_name("X01", Some("Xã Mẫu A"), Language::Vietnamese), "Xã Mẫu A (X01)");
/// assert_eq!(unit_name("X01", None, Language::Vietnamese), "X01");
/// ```
#[must_use]
pub fn unit_name(unit: &str, name: Option<&str>, language: Language) -> String {
    match name {
        _ if unit == "*" => text(language, "report-all-units", &[]),
        Some(name) if name != unit => {
            text(language, "report-unit-named", &[("name", name.into()), ("code", unit.into())])
        }
        _ => unit.to_owned(),
    }
}

/// What the records of a kind are called in a report: its title, else its name; `units` in the reader's language.
#[must_use]
pub fn records_title(kind: &Kind, language: Language) -> String {
    match &kind.title {
        Some(title) => title.clone(),
        None if kind.name == "units" => text(language, "kind-units", &[]),
        None => kind.name.clone(),
    }
}

/// A citation on one line: `HY-20, III.1.3: “…”`.
#[must_use]
pub fn citation(cite: &Cite) -> String {
    match &cite.words {
        Some(words) => format!("{}: “{words}”", cite.place()),
        None => cite.place(),
    }
}

/// Where the rows of a kind went for one figure.
#[derive(Clone, Copy, Debug)]
pub struct FigureRows<'a> {
    /// The counts of the figure.
    pub counts: &'a Counts,
    /// Whether it is made of values (a sum, an average, distinct values), so that a record without one is not counted.
    pub of_values: bool,
}

impl FigureRows<'_> {
    /// How many rows are counted, how many of the others are open, and how many have missing values. Of distinct values the
    /// counts say how many values there are, not in how many rows.
    fn split(self, reading: &Reading) -> [u64; 3] {
        let Counts { open, missing, outside, unplaced, .. } = *self.counts;
        if !self.of_values {
            return [self.counts.inside(), 0, 0];
        }
        let elsewhere = reading.rejected + reading.duplicate + reading.later + outside + unplaced;
        [reading.read.saturating_sub(elsewhere + open + missing), open, missing]
    }
}

/// The line below the table with the numbers of rows of a kind; zeros are left out. `figure` is that of the one indicator that
/// is meant, if it is one.
///
/// `Đọc 210 dòng “Hồ sơ”: tính 205, ngoài đối tượng hoặc ngoài kỳ 3, bị loại 2 (có thể làm thay đổi số liệu)`
#[must_use]
pub fn read_rows(records: &str, reading: &Reading, figure: Option<FigureRows<'_>>, language: Language) -> String {
    let head = text(language, "foot-read", &[("records", records.into()), ("count", reading.read.into())]);
    let unless_zero = |id: &str, count: u64| (count > 0).then(|| text(language, id, &[("count", count.into())]));
    let counts = figure.map(|figure| figure.counts);
    let [counted, open, missing] = figure.map_or([0; 3], |figure| figure.split(reading));
    let parts: Vec<String> = [
        figure.map(|_| text(language, "foot-counted", &[("count", counted.into())])),
        unless_zero("foot-open", open),
        unless_zero("foot-missing", missing),
        unless_zero("foot-outside", counts.map_or(0, |counts| counts.outside)),
        unless_zero("foot-rejected", reading.rejected),
        unless_zero("foot-duplicate", reading.duplicate),
        unless_zero("foot-later", reading.later),
        unless_zero("foot-unplaced", counts.map_or(reading.unplaced, |counts| counts.unplaced)),
        unless_zero("foot-unreadable", reading.unreadable),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() {
        return head;
    }
    text(language, "foot-sentence", &[("head", head.into()), ("parts", Arg::List(parts))])
}

/// The values of a field that lie after the moment of judging:
///
/// `“Hồ sơ”: 2 giá trị của “Ngày trả” ở sau thời điểm chốt số, coi như chưa có (dòng 3, 5)`
#[must_use]
pub fn later_values(records: &str, field: &str, found: &LaterValues, language: Language) -> String {
    let file = found.rows.first().map(|first| &first.file);
    let rows = found.rows.iter().map(|row| match Some(&row.file) == file {
        true => row.row.to_string(),
        false => format!("{}: {}", row.file, row.row),
    });
    let more = found.count.saturating_sub(u64::try_from(found.rows.len()).unwrap_or(u64::MAX));
    let args: [(&str, Arg); 5] = [
        ("records", records.into()),
        ("field", field.into()),
        ("count", found.count.into()),
        ("rows", Arg::List(rows.collect())),
        ("more", more.into()),
    ];
    let id = if found.rows.is_empty() { "foot-later-values-alone" } else { "foot-later-values" };
    text(language, id, &args)
}

/// The rows of a kind that were all read: `205 dòng “Hồ sơ”`.
#[must_use]
pub fn rows(records: &str, read: u64, language: Language) -> String {
    text(language, "foot-rows", &[("records", records.into()), ("count", read.into())])
}

/// What was read without a loss, of several kinds.
#[must_use]
pub fn read(rows: Vec<String>, language: Language) -> String {
    text(language, "foot-whole", &[("rows", Arg::List(rows))])
}

/// The line for files that could not be read, or not to their end.
#[must_use]
pub fn unread(files: Vec<String>, language: Language) -> String {
    text(language, "foot-unread", &[("files", Arg::List(files))])
}

/// The line for a kind whose records were not given.
#[must_use]
pub fn not_given(records: &str, language: Language) -> String {
    text(language, "foot-not-given", &[("records", records.into())])
}

/// The days that a kind's records cover, and whether that was stated or inferred.
#[must_use]
pub fn covers(records: &str, covers: &Covers, language: Language) -> String {
    let id = if covers.stated { "covers-stated" } else { "covers-inferred" };
    let day = |day: Date| times::day(day, language).into();
    text(language, id, &[("records", records.into()), ("from", day(covers.from)), ("to", day(covers.to))])
}

/// The day of the latest record of each kind, by its title.
#[must_use]
pub fn latest(kinds: &[(String, Date)], language: Language) -> String {
    let each = kinds.iter().map(|(records, latest)| {
        text(
            language,
            "latest-of",
            &[("records", records.as_str().into()), ("day", times::day(*latest, language).into())],
        )
    });
    text(language, "latest", &[("list", Arg::List(each.collect()))])
}

/// Why a verdict is not simply met or missed, in a few words for a table.
#[must_use]
pub fn reason(reason: Reason, language: Language) -> String {
    text(language, &format!("reason-{}", reason.code()), &[])
}

/// The cell of the headroom: `2`, `0`, `−3`.
#[must_use]
pub fn headroom(room: i128, language: Language) -> String {
    figures::whole(room, language)
}

/// What a negative headroom means: `vượt mức cho phép 3`; `None` if the headroom is not negative.
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
    lowest: Option<Ratio>,
    highest: Option<Ratio>,
    unit: BoundUnit,
    bound: Option<&Bound>,
    language: Language,
) -> Option<String> {
    let shown = |figure: Ratio| match bound {
        Some(bound) => bounds::figure(bound, figure, language),
        None => bounds::shown(figure, unit, language),
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

/// Whether the `stretch` is met, as a sentence without a stop; `None` if that is not decided.
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
