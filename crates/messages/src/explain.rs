//! Why a verdict is what it is: a line of figures, a line of consequence, then the ids.
//!
//! Each function takes the plain figures of one kind of target and gives its sentences in order. What the figures are,
//! and what they mean for the verdict, was decided before; why a single record is what it is, is in
//! [`evidence`](crate::evidence).

mod against;
mod figure;
mod share;

use tieuchi_source::Arg;

use crate::Language;
use crate::catalogue::text;
use crate::report::{Verdict, count};
use crate::times::{self, Cadence, Day, Period, When};

pub use against::{Baseline, Change, Than, change, than};
pub use figure::{Figure, figure};
pub use share::{OpenAs, Share, share};

/// What a sentence calls the records and what is asked of them.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The records: `hồ sơ` ([`noun`] makes it of a title).
    pub records: &'a str,
    /// What they must be: `đúng hạn` ([`plain_name`] makes it of a name); `None` is `đạt`, `met`.
    pub condition: Option<&'a str>,
}

impl Subject<'_> {
    fn condition(self, language: Language) -> String {
        self.condition.map_or_else(|| text(language, "condition-met", &[]), ToOwned::to_owned)
    }

    /// The message with the subject's words and further ones.
    fn say<const N: usize>(self, language: Language, id: &str, more: [(&str, Arg); N]) -> String {
        let mut args: Vec<(&str, Arg)> =
            vec![("records", self.records.into()), ("condition", self.condition(language).into())];
        args.extend(more);
        text(language, id, &args)
    }
}

/// What records are called within a sentence: their title with a small first letter (but `UBND …` keeps its own), or
/// `bản ghi`, `records`.
///
/// ```
/// use tieuchi_messages::{Language, explain::noun};
/// assert_eq!(noun(Some("Hồ sơ thủ tục hành chính"), Language::Vietnamese), "hồ sơ thủ tục hành chính");
/// assert_eq!(noun(None, Language::Vietnamese), "bản ghi");
/// ```
#[must_use]
pub fn noun(title: Option<&str>, language: Language) -> String {
    let Some(title) = title.map(str::trim).filter(|title| !title.is_empty()) else {
        return text(language, "noun-records", &[]);
    };
    let mut letters = title.chars();
    let first = letters.next();
    if letters.clone().next().is_some_and(char::is_uppercase) {
        return title.to_owned();
    }
    first.into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// A name as words: `đúng_hạn` is `đúng hạn`.
#[must_use]
pub fn plain_name(name: &str) -> String {
    name.replace('_', " ")
}

/// The first ids of an outcome, and how many more there are.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ids<'a> {
    /// Those to be named.
    pub first: &'a [String],
    /// How many more.
    pub more: u64,
}

impl Ids<'_> {
    /// The ids with commas: `H1, H2 và 6 hồ sơ khác`; `None` where there is none to name.
    #[must_use]
    pub fn listed(self, records: &str, language: Language) -> Option<String> {
        if self.first.is_empty() {
            return None;
        }
        let ids = self.first.join(", ");
        if self.more == 0 {
            return Some(ids);
        }
        Some(text(
            language,
            "ids-more",
            &[("ids", ids.into()), ("count", count(self.more)), ("records", records.into())],
        ))
    }

    /// The sentence, then the ids after a colon, and a stop.
    fn after(self, sentence: String, records: &str, language: Language) -> String {
        match self.listed(records, language) {
            Some(ids) => format!("{sentence}: {ids}."),
            None => format!("{sentence}."),
        }
    }
}

/// Which ids a line names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum Listed {
    Failed,
    Counted,
    Open,
    Missing,
    Excused,
}

/// The line that names the ids of one outcome; `None` where there is none.
#[must_use]
pub fn listed(which: Listed, ids: Ids<'_>, records: &str, language: Language) -> Option<String> {
    let id = match which {
        Listed::Failed => "listed-failed",
        Listed::Counted => "listed-counted",
        Listed::Open => "listed-open",
        Listed::Missing => "listed-missing",
        Listed::Excused => "listed-excused",
    };
    let ids = ids.listed(records, language)?;
    Some(text(language, id, &[("ids", ids.into())]))
}

/// Records with missing values that decide, and what to do; `field` is the column that is empty, where it is one.
#[must_use]
pub fn missing(number: u64, field: Option<&str>, ids: Ids<'_>, records: &str, language: Language) -> String {
    let named = ids.listed(records, language).unwrap_or_else(|| "…".to_owned());
    let field = field.unwrap_or("none");
    let args = [("count", count(number)), ("records", records.into()), ("field", field.into()), ("ids", named.into())];
    text(language, "missing-decide", &args)
}

/// The last deadline among open records: `Hạn cuối: 17:00 ngày 22/7/2026.`
#[must_use]
pub fn last_deadline(when: When, language: Language) -> String {
    text(language, "open-last", &[("when", times::when(when, language).into())])
}

/// What a reason is said with.
#[derive(Clone, Copy, Debug)]
pub struct Why<'a> {
    /// The reason's code in the JSON: `empty`.
    pub code: &'a str,
    /// What the records are called.
    pub records: &'a str,
    /// Whom the indicator asks, for `out_of_scope`: `cấp là “xã”`.
    pub scope: Option<&'a str>,
    /// The earlier figure, for a comparison with one.
    pub baseline: Option<Baseline>,
    /// Whether the figure should fall, for a comparison.
    pub down: bool,
}

/// Why a verdict is not plainly met or missed, as a sentence.
///
/// ```
/// use tieuchi_messages::{Language, explain::{Why, why}};
/// let nothing = Why { code: "empty", records: "hồ sơ", scope: None, baseline: None, down: false };
/// assert_eq!(why(&nothing, Language::Vietnamese), "Không phát sinh hồ sơ trong kỳ.");
/// ```
#[must_use]
pub fn why(reason: &Why<'_>, language: Language) -> String {
    let baseline = reason.baseline.unwrap_or(Baseline::PreviousYear).name(language);
    let direction = if reason.down { "down" } else { "up" };
    let args = [
        ("records", reason.records.into()),
        ("scope", reason.scope.unwrap_or("none").into()),
        ("baseline", baseline.into()),
        ("direction", direction.into()),
    ];
    text(language, &format!("why-{}", reason.code), &args)
}

/// What was found in each window of `every …`.
#[derive(Clone, Copy, Debug)]
pub struct Windows<'a> {
    /// How often.
    pub cadence: Cadence,
    /// The windows in their order.
    pub windows: &'a [(Period, Verdict)],
}

/// How many windows were met, then those that were not, by name.
#[must_use]
pub fn windows(found: &Windows<'_>, language: Language) -> Vec<String> {
    let among = |verdict: Verdict| found.windows.iter().filter(move |(_, found)| *found == verdict);
    let size = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let asked = found.windows.len() - among(Verdict::NotApplicable).count();
    let met = [
        ("met", count(size(among(Verdict::Met).count()))),
        ("count", count(size(asked))),
        ("window", times::cadence(found.cadence, size(asked), language).into()),
    ];
    let named = [
        ("windows-missed", Verdict::Missed),
        ("windows-open", Verdict::Open),
        ("windows-undetermined", Verdict::Undetermined),
        ("windows-not-asked", Verdict::NotApplicable),
    ]
    .into_iter()
    .filter_map(|(id, verdict)| {
        let names: Vec<String> = among(verdict).map(|(window, _)| times::period(*window, language)).collect();
        (!names.is_empty()).then(|| text(language, id, &[("windows", Arg::List(names))]))
    });
    std::iter::once(text(language, "windows-met", &met)).chain(named).collect()
}

/// The line above the parts of a target: all of them, or one, must be met.
#[must_use]
pub fn parts(number: u64, all: bool, language: Language) -> String {
    text(language, if all { "parts-all" } else { "parts-any" }, &[("count", count(number))])
}

/// One part of a target: `(1) không có vi phạm: đạt`.
#[must_use]
pub fn part(number: u64, target: &str, verdict: Verdict, language: Language) -> String {
    let args = [("number", count(number)), ("target", target.into()), ("verdict", verdict.word(language).into())];
    text(language, "part-line", &args)
}

/// How a part names another indicator: `chỉ tiêu “…”`.
#[must_use]
pub fn indicator(title: &str, language: Language) -> String {
    text(language, "part-meets", &[("title", title.into())])
}

/// The milestone that is in force.
#[must_use]
pub fn milestone(day: Day, language: Language) -> String {
    text(language, "explain-milestone", &[("day", times::day(day, language).into())])
}
