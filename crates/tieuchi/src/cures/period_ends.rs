//! The ends of the period, of a month and of a deadline, as authors write them.
//!
//! What is done before the period has ended is done by its end: its last day counts. `before the end of period` is a phrase of its own, and
//! leaves the last day out.

use tieuchi_model::months;
use tieuchi_syntax::phrases::Phrases;

use super::names::Names;
use super::sentence::Sentence;
use super::words::{after_name, is_vietnamese, phrase};

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

static SIDES: Phrases<Side> = Phrases::new(&[
    (Side::Before, "before · prior to · earlier than · trước · trước khi · trước lúc · trước thời điểm"),
    (
        Side::By,
        "by · until · till · up to · not later than · no later than · at the latest by · at · on · on or before ·
        chậm nhất · chậm nhất là · chậm nhất vào · muộn nhất là · không muộn hơn · đến · cho đến · tới · vào",
    ),
    (Side::After, "after · since · later than · following · sau · sau khi · kể từ"),
]);
/// In Vietnamese these begin something that continues.
const SINCE: [&str; 3] = ["từ", "kể từ", "tính từ"];

static PERIOD: Phrases<()> = Phrases::list(
    "period · the period · this period · the reporting period · reporting period · of period · of the period · of this period ·
    of the reporting period · kỳ · kỳ này · kỳ báo cáo",
);
/// Words before the period.
static BEFORE: Phrases<End> = Phrases::new(&[
    (
        End::Last,
        "the end · end · the close · the last day · last day · the final day · cuối · ngày cuối · ngày cuối cùng ·
        cuối cùng · thời điểm cuối · ngày kết thúc",
    ),
    (
        End::First,
        "the start · start · the beginning · beginning · the first day · first day · the opening · đầu · ngày đầu ·
        ngày đầu tiên · bắt đầu · khi bắt đầu · vào",
    ),
    (End::Over, "hết · khi hết · kết thúc · khi kết thúc"),
]);
/// Words after it.
static BEHIND: Phrases<End> = Phrases::new(&[
    (
        End::Over,
        "end · ends · ended · has ended · is over · ' s end · ’ s end · finishes · closes · expires · kết thúc · hết ·
        is out",
    ),
    (End::First, "start · starts · begins · beginning · ' s start · bắt đầu"),
]);

/// Each such phrase in the words of the language.
pub(super) fn ends(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let vietnamese = is_vietnamese(sentence);
    let mut changes = Vec::new();
    for index in 0..sentence.tokens.len() {
        let Some((at, side)) = side(sentence, index) else { continue };
        if let Some((behind, end)) = period(sentence, at) {
            changes.extend(sentence.with(index, behind, limit_words(side, end, vietnamese)));
        }
        if let Some((behind, month)) = month(sentence, at).filter(|_| side != Side::After) {
            changes.extend(sentence.with(index, behind, &format!("chậm nhất là cuối tháng {month}")));
        }
        let month =
            phrase(sentence, at, &["the end of", "end of", "the last day of", "end"]).filter(|_| side == Side::By);
        if let Some((at, month)) = month.and_then(|(at, _)| Some((at + 1, month_named(sentence.folded(at))?))) {
            changes.extend(sentence.with(index, at, &format!("by end of {month:02}")));
        }
        // A deadline that has passed.
        for field in &names.timely {
            let before = phrase(sentence, at, &["hết", "quá", "hết thời hạn", "khi hết", "đến"]);
            let passed = before.and_then(|(at, _)| after_name(sentence, at, field)).or_else(|| {
                let at = after_name(sentence, at, field)
                    .or_else(|| after_name(sentence, at + 1, field).filter(|_| sentence.token(at) == "the"))?;
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
                changes.extend(sentence.with(index, behind, &format!("{word} {field}")));
            }
        }
    }
    changes
}

fn side(sentence: &Sentence<'_>, index: usize) -> Option<(usize, Side)> {
    if let Some((at, _)) = phrase(sentence, index, &SINCE) {
        return Some((at, Side::After));
    }
    sentence.meaning(index, &SIDES)
}

/// An end of the period from an index on.
fn period(sentence: &Sentence<'_>, at: usize) -> Option<(usize, End)> {
    let is_period = |at: usize| {
        let at = phrase(sentence, at, &["của"]).map_or(at, |(at, _)| at);
        sentence.phrase(at, &PERIOD).map(|(at, _)| at)
    };
    let before = sentence.meaning(at, &BEFORE).and_then(|(at, end)| Some((is_period(at)?, end)));
    before.or_else(|| sentence.meaning(is_period(at)?, &BEHIND))
}

/// The month that a word names.
pub(super) fn month_named(word: &str) -> Option<usize> {
    months::month_named(word).and_then(|month| usize::try_from(month).ok())
}

/// The end of a month from an index on, in Vietnamese.
fn month(sentence: &Sentence<'_>, at: usize) -> Option<(usize, u32)> {
    const ENDS: [&str; 5] =
        ["hết tháng", "hết ngày cuối tháng", "kết thúc tháng", "khi hết tháng", "khi kết thúc tháng"];
    let (at, _) = phrase(sentence, at, &ENDS)?;
    let month = sentence.token(at).parse().ok().filter(|month| (1..=12).contains(month))?;
    // A year makes it a day.
    (!matches!(sentence.token(at + 1), "/" | "năm" | "-")).then_some((at + 1, month))
}

const fn limit_words(side: Side, end: End, vietnamese: bool) -> &'static str {
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
