//! Why a verdict is what it is: a line of figures, a line of consequence, then the ids.
//!
//! Each function takes what was found for one kind of target and gives its sentences in order. What was found, and what
//! it means for the verdict, was decided before; the reasons of single records are in [`evidence`](crate::evidence).

mod against;
mod figure;
mod share;

use tieuchi_model::indicator::{Baseline, OpenAs};
use tieuchi_model::schema::Kind;
use tieuchi_model::time::{Cadence, Date, Moment, Period, Zone};
use tieuchi_model::verdict::{Answer, Bucket, Ids, Reason, VerdictOutcome, WindowOutcome};
use tieuchi_source::{Arg, Language};

use crate::catalogue::text;
use crate::{report, times};

pub use against::{against, baseline};
pub use figure::figure;
pub use share::share;

/// What a sentence calls the records, and what they must be.
#[derive(Clone, Copy, Debug)]
struct Subject<'a> {
    /// The records: `hồ sơ`.
    records: &'a str,
    /// What they must be: `đúng hạn`; `None` is `đạt`, `met`.
    condition: Option<&'a str>,
}

impl Subject<'_> {
    fn condition(self, language: Language) -> String {
        self.condition.map_or_else(|| text(language, "condition-met", &[]), ToOwned::to_owned)
    }

    /// The message with the subject's words and further ones.
    fn message<const N: usize>(self, language: Language, id: &str, more: [(&str, Arg); N]) -> String {
        let mut args: Vec<(&str, Arg)> =
            vec![("records", self.records.into()), ("condition", self.condition(language).into())];
        args.extend(more);
        text(language, id, &args)
    }
}

/// What the records of a kind are called within a sentence: its title with a small first letter (but `UBND …` keeps its
/// own), its name as words, or without a kind `bản ghi`, `records`.
#[must_use]
pub fn noun(kind: Option<&Kind>, language: Language) -> String {
    match kind {
        None => text(language, "noun-records", &[]),
        Some(Kind { title: None, name, .. }) if name != "units" => plain_name(name),
        Some(kind) => within_sentence(&report::records_title(kind, language), language),
    }
}

fn within_sentence(title: &str, language: Language) -> String {
    let title = title.trim();
    let mut letters = title.chars();
    let Some(first) = letters.next() else { return noun(None, language) };
    if letters.clone().next().is_some_and(char::is_uppercase) {
        return title.to_owned();
    }
    first.to_lowercase().chain(letters).collect()
}

/// A name as words: `đúng_hạn` is `đúng hạn`.
#[must_use]
pub fn plain_name(name: &str) -> String {
    name.replace('_', " ")
}

/// The ids with commas: `H1, H2 và 6 hồ sơ khác`, or that they were not kept; `None` if there are none.
#[must_use]
pub fn id_list(ids: &Ids, records: &str, language: Language) -> Option<String> {
    if ids.listed().is_empty() {
        return (ids.more() > 0).then(|| text(language, "ids-not-kept", &[]));
    }
    let named = ids.listed().join(", ");
    if ids.more() == 0 {
        return Some(named);
    }
    Some(text(
        language,
        "ids-more",
        &[("ids", named.into()), ("count", ids.more().into()), ("records", records.into())],
    ))
}

/// The sentence, then the ids after a colon, and a stop.
fn with_ids(sentence: String, ids: &Ids, records: &str, language: Language) -> String {
    match id_list(ids, records, language) {
        Some(ids) => format!("{sentence}: {ids}."),
        None => format!("{sentence}."),
    }
}

/// The line that names the ids of one bucket; `None` if there is no id to name.
#[must_use]
pub fn listed(bucket: Bucket, found: &VerdictOutcome, records: &str, language: Language) -> Option<String> {
    let id = match bucket {
        Bucket::Failed => "listed-failed",
        Bucket::Met => "listed-counted",
        Bucket::Open => "listed-open",
        Bucket::Missing => "listed-missing",
        Bucket::Excused => "listed-excused",
        Bucket::Outside | Bucket::Unplaced => return None,
    };
    let ids = id_list(found.ids(bucket), records, language)?;
    Some(text(language, id, &[("ids", ids.into())]))
}

/// The records with missing values, if the verdict depends on them, and what to do.
fn missing(found: &VerdictOutcome, records: &str, language: Language) -> Option<String> {
    let count = found.counts.map_or(0, |counts| counts.missing);
    if found.answer != Answer::Undetermined || count == 0 {
        return None;
    }
    let named = id_list(found.ids(Bucket::Missing), records, language).unwrap_or_else(|| "…".to_owned());
    let args = [("count", count.into()), ("records", records.into()), ("ids", named.into())];
    Some(text(language, "missing-decide", &args))
}

const fn is_decided(answer: Answer) -> bool {
    matches!(answer, Answer::Met | Answer::Missed)
}

/// How many records are open, and how many lack a value.
fn doubt(subject: Subject<'_>, (open, missing): (u64, u64), language: Language) -> Option<String> {
    let id = match (open, missing) {
        (0, 0) => return None,
        (_, 0) => "share-doubt-open",
        (0, _) => "share-doubt-missing",
        (_, _) => "share-doubt-both",
    };
    Some(subject.message(language, id, [("open", open.into()), ("missing", missing.into())]))
}

/// That a decided verdict does not depend on the records of its figure that are open or lack a value; of a ratio those of each
/// side. Open records that the rule counts as something (`open_as`) are not in doubt.
#[must_use]
pub fn irrelevant_doubt(
    records: &str,
    open_as: Option<OpenAs>,
    found: &VerdictOutcome,
    language: Language,
) -> Vec<String> {
    if !is_decided(found.answer) {
        return Vec::new();
    }
    let sides = found.parts().iter().map(|part| &part.outcome);
    let outcomes: Vec<&VerdictOutcome> = if found.parts().is_empty() { vec![found] } else { sides.collect() };
    let subject = Subject { records, condition: None };
    let said = outcomes.into_iter().filter_map(|outcome| {
        let counts = outcome.counts.unwrap_or_default();
        let open = if open_as.is_some() { 0 } else { counts.open };
        let doubt = doubt(subject, (open, counts.missing), language)?;
        Some(subject.message(language, "share-no-matter", [("doubt", doubt.into())]))
    });
    let mut said: Vec<String> = said.collect();
    said.dedup();
    said
}

/// Why a verdict is not plainly met or missed, as a sentence. `scope` is the condition on units (`cấp là “xã”`); `compared`
/// is the earlier figure of a comparison, and whether the figure should fall.
///
/// ```
/// # mod tieuchi { pub mod messages { pub use tieuchi_messages::*; } pub use tieuchi_model::verdict; }
/// use tieuchi::messages::{Language, explain::why};
/// use tieuchi::verdict::Reason;
/// let said = why(Reason::Empty, "hồ sơ", None, None, Language::Vietnamese);
/// assert_eq!(said, "Không phát sinh hồ sơ trong kỳ.");
/// ```
#[must_use]
pub fn why(
    reason: Reason,
    records: &str,
    scope: Option<&str>,
    compared: Option<(Baseline, bool)>,
    language: Language,
) -> String {
    let (earlier, down) = compared.unwrap_or((Baseline::PreviousYear, false));
    let args = [
        ("records", records.into()),
        ("scope", scope.unwrap_or("none").into()),
        ("baseline", baseline(earlier, language).into()),
        ("direction", if down { "down" } else { "up" }.into()),
    ];
    text(language, &format!("why-{}", reason.code()), &args)
}

/// How many windows of `every …` were met, then those that were not, by name, and those that are decided at this moment though
/// they have not ended.
#[must_use]
pub fn windows(
    cadence: Cadence,
    windows: &[WindowOutcome],
    (as_of, zone): (Moment, &Zone),
    language: Language,
) -> Vec<String> {
    let among = |answer: Answer| windows.iter().filter(move |window| window.outcome.answer == answer);
    let size = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let asked = size(windows.len() - among(Answer::NotApplicable).count());
    let met = [
        ("met", size(among(Answer::Met).count()).into()),
        ("count", asked.into()),
        ("window", times::cadence(cadence, asked, language).into()),
    ];
    let name = |window: &WindowOutcome| times::period(Period::of_window(window.window, cadence), language);
    let line = |id: &str, names: Vec<String>| {
        (!names.is_empty()).then(|| text(language, id, &[("windows", Arg::List(names))]))
    };
    let named = [
        ("windows-missed", Answer::Missed),
        ("windows-open", Answer::Open),
        ("windows-undetermined", Answer::Undetermined),
        ("windows-not-applicable", Answer::NotApplicable),
    ]
    .into_iter()
    .filter_map(|(id, answer)| line(id, among(answer).map(name).collect()));
    let running =
        windows.iter().filter(|window| is_decided(window.outcome.answer) && !window.window.has_ended(zone, as_of));
    let running = line("windows-running", running.map(name).collect());
    std::iter::once(text(language, "windows-met", &met)).chain(named).chain(running).collect()
}

/// The line above the parts of a target: all of them, or one, must be met.
#[must_use]
pub fn parts(count: u64, all: bool, language: Language) -> String {
    text(language, if all { "parts-all" } else { "parts-any" }, &[("count", count.into())])
}

/// One part of a target: `(1) không có vi phạm: đạt`.
#[must_use]
pub fn part(number: u64, target: &str, answer: Answer, language: Language) -> String {
    let args =
        [("number", number.into()), ("target", target.into()), ("verdict", report::answer(answer, language).into())];
    text(language, "part-line", &args)
}

/// How a part names another indicator: `chỉ tiêu “…”`.
#[must_use]
pub fn indicator(title: &str, language: Language) -> String {
    text(language, "part-meets", &[("title", title.into())])
}

/// The milestone that is in force.
#[must_use]
pub fn milestone(day: Date, language: Language) -> String {
    text(language, "explain-milestone", &[("day", times::day(day, language).into())])
}
