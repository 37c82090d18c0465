//! The ends of the period, of a month and of a deadline, as authors say them.
//!
//! What is done before the period has ended is done by its end: its last day counts. `before the end of period` is a phrase of its own, and
//! leaves the last day out.

use super::names::Names;
use super::sentence::Sentence;
use super::words::{is_vietnamese, phrase, spelt};

/// An end of something.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// Its beginning.
    First,
    /// Its last day.
    Last,
    /// When it is over.
    Over,
}

/// How something lies to that end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    By,
    After,
}

const SIDES: [(&str, Side); 33] = [
    ("before", Side::Before),
    ("prior to", Side::Before),
    ("earlier than", Side::Before),
    ("by", Side::By),
    ("until", Side::By),
    ("till", Side::By),
    ("up to", Side::By),
    ("not later than", Side::By),
    ("no later than", Side::By),
    ("at the latest by", Side::By),
    ("at", Side::By),
    ("on", Side::By),
    ("on or before", Side::By),
    ("after", Side::After),
    ("since", Side::After),
    ("later than", Side::After),
    ("following", Side::After),
    ("trước", Side::Before),
    ("trước khi", Side::Before),
    ("trước lúc", Side::Before),
    ("trước thời điểm", Side::Before),
    ("chậm nhất", Side::By),
    ("chậm nhất là", Side::By),
    ("chậm nhất vào", Side::By),
    ("muộn nhất là", Side::By),
    ("không muộn hơn", Side::By),
    ("đến", Side::By),
    ("cho đến", Side::By),
    ("tới", Side::By),
    ("vào", Side::By),
    ("sau", Side::After),
    ("sau khi", Side::After),
    ("kể từ", Side::After),
];
/// In Vietnamese these begin what goes on.
const SINCE: [&str; 3] = ["từ", "kể từ", "tính từ"];

const PERIOD: [&str; 12] = [
    "period",
    "the period",
    "this period",
    "the reporting period",
    "reporting period",
    "of period",
    "of the period",
    "of this period",
    "of the reporting period",
    "kỳ",
    "kỳ này",
    "kỳ báo cáo",
];
/// What stands before the period, or between.
const BEFORE: [(&str, End); 29] = [
    ("the end", End::Last),
    ("end", End::Last),
    ("the close", End::Last),
    ("the last day", End::Last),
    ("last day", End::Last),
    ("the final day", End::Last),
    ("the start", End::First),
    ("start", End::First),
    ("the beginning", End::First),
    ("beginning", End::First),
    ("the first day", End::First),
    ("first day", End::First),
    ("the opening", End::First),
    ("cuối", End::Last),
    ("ngày cuối", End::Last),
    ("ngày cuối cùng", End::Last),
    ("cuối cùng", End::Last),
    ("thời điểm cuối", End::Last),
    ("hết", End::Over),
    ("khi hết", End::Over),
    ("kết thúc", End::Over),
    ("khi kết thúc", End::Over),
    ("ngày kết thúc", End::Last),
    ("đầu", End::First),
    ("ngày đầu", End::First),
    ("ngày đầu tiên", End::First),
    ("bắt đầu", End::First),
    ("khi bắt đầu", End::First),
    ("vào", End::First),
];
/// What stands behind it.
const BEHIND: [(&str, End); 19] = [
    ("end", End::Over),
    ("ends", End::Over),
    ("ended", End::Over),
    ("has ended", End::Over),
    ("is over", End::Over),
    ("' s end", End::Over),
    ("’ s end", End::Over),
    ("finishes", End::Over),
    ("closes", End::Over),
    ("expires", End::Over),
    ("start", End::First),
    ("starts", End::First),
    ("begins", End::First),
    ("beginning", End::First),
    ("' s start", End::First),
    ("kết thúc", End::Over),
    ("hết", End::Over),
    ("bắt đầu", End::First),
    ("is out", End::Over),
];

/// Each such phrase as the language says it.
pub(super) fn ends(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let vietnamese = is_vietnamese(sentence);
    let mut changes = Vec::new();
    for place in 0..sentence.tokens.len() {
        let Some((at, side)) = side(sentence, place) else { continue };
        if let Some((behind, end)) = period(sentence, at) {
            changes.extend(sentence.with(place, behind, said(side, end, vietnamese)));
        }
        if let Some((behind, month)) = month(sentence, at).filter(|_| side != Side::After) {
            changes.extend(sentence.with(place, behind, &format!("chậm nhất là cuối tháng {month}")));
        }
        let month =
            phrase(sentence, at, &["the end of", "end of", "the last day of", "end"]).filter(|_| side == Side::By);
        if let Some((at, month)) = month.and_then(|(at, _)| Some((at + 1, month_named(sentence.folded(at))?))) {
            changes.extend(sentence.with(place, at, &format!("by end of {month:02}")));
        }
        // A deadline that has passed.
        for field in &names.timely {
            let before = phrase(sentence, at, &["hết", "quá", "hết thời hạn", "khi hết", "đến"]);
            let passed = before.and_then(|(at, _)| spelt(sentence, at, field)).or_else(|| {
                let at = spelt(sentence, at, field)
                    .or_else(|| spelt(sentence, at + 1, field).filter(|_| sentence.token(at) == "the"))?;
                phrase(
                    sentence,
                    at,
                    &["passes", "has passed", "expires", "is over", "ends", "runs out", "is due", "kết thúc", "hết"],
                )
                .map(|(end, _)| end)
            });
            let word = match (side, vietnamese) {
                (Side::Before | Side::By, false) => "by",
                (Side::Before | Side::By, true) => "chậm nhất là",
                (Side::After, false) => "after",
                (Side::After, true) => "sau",
            };
            if let Some(behind) = passed {
                changes.extend(sentence.with(place, behind, &format!("{word} {field}")));
            }
        }
    }
    changes
}

fn side(sentence: &Sentence<'_>, place: usize) -> Option<(usize, Side)> {
    if let Some((at, _)) = phrase(sentence, place, &SINCE) {
        return Some((at, Side::After));
    }
    let found = SIDES.iter().filter_map(|(words, side)| Some((phrase(sentence, place, &[*words])?.0, *side)));
    found.max_by_key(|(at, _)| *at)
}

/// An end of the period from a place on.
fn period(sentence: &Sentence<'_>, at: usize) -> Option<(usize, End)> {
    let is_period = |at: usize| {
        let at = phrase(sentence, at, &["của"]).map_or(at, |(at, _)| at);
        phrase(sentence, at, &PERIOD).map(|(at, _)| at)
    };
    let before = BEFORE.iter().filter_map(|(words, end)| {
        let (at, _) = phrase(sentence, at, &[*words])?;
        Some((is_period(at)?, *end))
    });
    before.max_by_key(|(at, _)| *at).or_else(|| {
        let at = is_period(at)?;
        let behind = BEHIND.iter().filter_map(|(words, end)| Some((phrase(sentence, at, &[*words])?.0, *end)));
        behind.max_by_key(|(at, _)| *at)
    })
}

/// The month that a word names, or the beginning of its name.
pub(super) fn month_named(word: &str) -> Option<usize> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    MONTHS.iter().position(|month| word.len() >= 3 && month.starts_with(word)).map(|place| place + 1)
}

/// The end of a month from a place on, in Vietnamese.
fn month(sentence: &Sentence<'_>, at: usize) -> Option<(usize, u32)> {
    const ENDS: [&str; 5] =
        ["hết tháng", "hết ngày cuối tháng", "kết thúc tháng", "khi hết tháng", "khi kết thúc tháng"];
    let (at, _) = phrase(sentence, at, &ENDS)?;
    let month = sentence.token(at).parse().ok().filter(|month| (1..=12).contains(month))?;
    // A year makes it a day.
    (!matches!(sentence.token(at + 1), "/" | "năm" | "-")).then_some((at + 1, month))
}

const fn said(side: Side, end: End, vietnamese: bool) -> &'static str {
    match (side, end, vietnamese) {
        (Side::Before, End::First, false) => "before period",
        (Side::Before, End::Last, false) => "before the end of period",
        (Side::Before, End::Over, false) | (Side::By, End::Last | End::Over, false) => "by the end of period",
        (Side::By, End::First, false) => "by the start of period",
        (Side::After, End::First, false) => "after the start of period",
        (Side::After, End::Last | End::Over, false) => "after period",
        (Side::Before, End::First, true) => "trước đầu kỳ",
        (Side::Before, End::Last, true) => "trước cuối kỳ",
        (Side::Before, End::Over, true) | (Side::By, End::Last | End::Over, true) => "chậm nhất là cuối kỳ",
        (Side::By, End::First, true) => "chậm nhất là đầu kỳ",
        (Side::After, End::First, true) => "sau đầu kỳ",
        (Side::After, End::Last | End::Over, true) => "sau cuối kỳ",
    }
}
