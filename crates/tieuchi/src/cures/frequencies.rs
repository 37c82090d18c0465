//! How often something is to happen, as authors say it: `visits once a month`, `kiểm_tra 2 lần mỗi quý`, `mỗi tháng một lần`.

use tieuchi_source::text::fold;

use super::names::Names;
use super::restricted::runs;
use super::sentence::Sentence;
use super::words::{is_vietnamese, phrase};

/// A unit of time, and the window of it.
const UNITS: [(&str, &str); 11] = [
    ("week", "in every week"),
    ("month", "in every month"),
    ("quarter", "in every quarter"),
    ("half year", "in every half-year"),
    ("year", "in every year"),
    ("tuần", "mỗi tuần"),
    ("tháng", "mỗi tháng"),
    ("quý", "mỗi quý"),
    ("6 tháng", "mỗi 6 tháng"),
    ("năm", "mỗi năm"),
    ("nửa năm", "mỗi 6 tháng"),
];
const ADVERBS: [(&str, &str); 5] = [
    ("weekly", "in every week"),
    ("monthly", "in every month"),
    ("quarterly", "in every quarter"),
    ("yearly", "in every year"),
    ("annually", "in every year"),
];
pub(super) const NUMBERS: [(&str, &str); 24] = [
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("một", "1"),
    ("hai", "2"),
    ("ba", "3"),
    ("bốn", "4"),
    ("bảy", "7"),
    ("tám", "8"),
    ("chín", "9"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("fifteen", "15"),
    ("thirty", "30"),
    ("năm", "5"),
    ("sáu", "6"),
    ("mười", "10"),
    ("mười hai", "12"),
    ("ten", "10"),
    ("twelve", "12"),
];
const PER: [&str; 15] = [
    "a",
    "per",
    "every",
    "each",
    "in every",
    "in each",
    "in a",
    "/",
    "một",
    "mỗi",
    "trong một",
    "trong mỗi",
    "hằng",
    "hàng",
    "1",
];
const BOUNDS: [&str; 10] = [
    "at least",
    "at most",
    "no more than",
    "a minimum of",
    "not less than",
    "ít nhất",
    "tối thiểu",
    "không quá",
    "tối đa",
    "không dưới",
];
/// Words that say nothing more.
const FILLERS: [&str; 19] = [
    "are held",
    "are made",
    "is held",
    "take place",
    "happen",
    "must be held",
    "are done",
    "held",
    "must happen",
    "must take place",
    "phải được thực hiện",
    "phải thực hiện",
    "được thực hiện",
    "phải tổ chức",
    "được tổ chức",
    "phải",
    "thực hiện",
    "tổ chức",
    "với",
];

/// How often: how many times, as a bound, and the window.
fn often(sentence: &Sentence<'_>, from: usize) -> Option<(usize, String, &'static str)> {
    let bound = phrase(sentence, from, &BOUNDS);
    let at = bound.map_or(from, |(at, _)| at);
    let default = if is_vietnamese(sentence) { "ít nhất" } else { "at least" };
    let bound = bound.map_or(default, |(_, bound)| bound);
    let adverb = ADVERBS.iter().find(|(word, _)| *word == fold(sentence.token(at)));
    if let Some((_, window)) = adverb {
        return Some((at + 1, format!("{bound} 1"), window));
    }
    let unit = |at: usize| {
        let at = phrase(sentence, at, &PER)?.0;
        let found = UNITS.iter().filter_map(|(unit, window)| Some((phrase(sentence, at, &[*unit])?.0, *window)));
        found.max_by_key(|(at, _)| *at)
    };
    if let Some((at, number)) = times(sentence, at)
        && let Some((end, window)) = unit(at)
    {
        return Some((end, format!("{bound} {number}"), window));
    }
    let (at, window) = unit(at)?;
    let least = phrase(sentence, at, &BOUNDS);
    let (end, number) = times(sentence, least.map_or(at, |(at, _)| at))?;
    Some((end, format!("{} {number}", least.map_or(bound, |(_, least)| least)), window))
}

/// `once`, `3 times`, `một lần`.
fn times(sentence: &Sentence<'_>, at: usize) -> Option<(usize, String)> {
    match fold(sentence.token(at)).as_str() {
        "once" => return Some((at + 1, "1".to_owned())),
        "twice" => return Some((at + 1, "2".to_owned())),
        _ => {}
    }
    let word =
        NUMBERS.iter().filter_map(|(word, number)| Some((phrase(sentence, at, &[*word])?.0, (*number).to_owned())));
    let token = sentence.token(at);
    let digits = token.bytes().all(|byte| byte.is_ascii_digit()) && !token.is_empty();
    let (at, number) = word.max_by_key(|(at, _)| *at).or_else(|| digits.then(|| (at + 1, token.to_owned())))?;
    Some((phrase(sentence, at, &["times", "time", "lần", "lượt", "cuộc"])?.0, number))
}

/// What happens, how often, and in every what.
pub(super) fn frequencies(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let mut changes = Vec::new();
    for place in 0..sentence.tokens.len() {
        for kind in names.by_kind.iter().filter(|kind| !kind.is_units) {
            let written = kind.written(false);
            // The kind stands before.
            if let Some(at) = kind.head(sentence, place) {
                let run = runs(sentence, kind, at).into_iter().next();
                let asked = run.as_ref().map_or(&[][..], |run| run.written.as_slice());
                let at = run.as_ref().map_or(at, |run| run.end);
                let at = phrase(sentence, at, &FILLERS).map_or(at, |(at, _)| at);
                if let Some((end, bound, window)) = often(sentence, at) {
                    let (r#where, and) = if is_vietnamese(sentence) { ("mà", " và ") } else { ("where", " and ") };
                    let asked = if asked.is_empty() {
                        String::new()
                    } else {
                        format!(" {where} {}", asked.join(and), where = r#where)
                    };
                    changes.extend(sentence.with(place, end, &format!("{bound} {written} {window}{asked}")));
                }
            }
            // Or behind.
            if let Some((at, bound, window)) = often(sentence, place) {
                let at = phrase(sentence, at, &[",", "of", "phải có", "có", "thực hiện", "tổ chức"])
                    .map_or(at, |(at, _)| at);
                if let Some(end) = kind.head(sentence, at) {
                    changes.extend(sentence.with(place, end, &format!("{bound} {written} {window}")));
                }
            }
        }
    }
    changes
}
