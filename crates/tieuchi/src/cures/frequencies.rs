//! How often something must happen, as authors write it: `visits once a month`, `kiểm_tra 2 lần mỗi quý`, `mỗi tháng một lần`.

use tieuchi_source::text::fold;
use tieuchi_syntax::phrases::Phrases;

use super::filters::runs;
use super::names::Names;
use super::sentence::Sentence;
use super::words::{is_vietnamese, phrase};

/// A unit of time, and the window of it.
static UNITS: Phrases<&str> = Phrases::new(&[
    ("in every week", "week"),
    ("in every month", "month"),
    ("in every quarter", "quarter"),
    ("in every half-year", "half year"),
    ("in every year", "year"),
    ("mỗi tuần", "tuần"),
    ("mỗi tháng", "tháng"),
    ("mỗi quý", "quý"),
    ("mỗi 6 tháng", "6 tháng · nửa năm"),
    ("mỗi năm", "năm"),
]);
static ADVERBS: Phrases<&str> = Phrases::new(&[
    ("in every week", "weekly"),
    ("in every month", "monthly"),
    ("in every quarter", "quarterly"),
    ("in every year", "yearly · annually"),
]);
/// Numbers as words.
pub(super) static NUMBERS: Phrases<&str> = Phrases::new(&[
    ("1", "one · một"),
    ("2", "two · hai"),
    ("3", "three · ba"),
    ("4", "four · bốn"),
    ("5", "five · năm"),
    ("6", "six · sáu"),
    ("7", "seven · bảy"),
    ("8", "eight · tám"),
    ("9", "nine · chín"),
    ("10", "ten · mười"),
    ("12", "twelve · mười hai"),
    ("15", "fifteen · mười lăm"),
    ("20", "twenty · hai mươi"),
    ("30", "thirty · ba mươi"),
]);
static PER: Phrases<()> = Phrases::list(
    "a · per · every · each · in every · in each · in a · / · một · mỗi · trong một · trong mỗi · hằng · hàng · 1",
);
static BOUNDS: Phrases<()> = Phrases::list(
    "at least · at most · no more than · a minimum of · not less than · ít nhất · tối thiểu · không quá · tối đa · không dưới",
);
/// Words without a meaning of their own.
static FILLERS: Phrases<()> = Phrases::list(
    "are held · are made · is held · take@@index · happen · must be held · are done · held · must happen · must take@@index ·
    phải được thực hiện · phải thực hiện · được thực hiện · phải tổ chức · được tổ chức · phải · thực hiện · tổ chức · với",
);

/// How often: how many times, as a bound, and the window.
fn often(sentence: &Sentence<'_>, from: usize) -> Option<(usize, String, &'static str)> {
    let bound = sentence.phrase(from, &BOUNDS);
    let at = bound.map_or(from, |(at, _)| at);
    let default = if is_vietnamese(sentence) { "ít nhất" } else { "at least" };
    let bound = bound.map_or(default, |(_, bound)| bound);
    if let Some((end, window)) = sentence.meaning(at, &ADVERBS) {
        return Some((end, format!("{bound} 1"), window));
    }
    let unit = |at: usize| sentence.meaning(sentence.phrase(at, &PER)?.0, &UNITS);
    if let Some((at, number)) = times(sentence, at)
        && let Some((end, window)) = unit(at)
    {
        return Some((end, format!("{bound} {number}"), window));
    }
    let (at, window) = unit(at)?;
    let least = sentence.phrase(at, &BOUNDS);
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
    let token = sentence.token(at);
    let digits = token.bytes().all(|byte| byte.is_ascii_digit()) && !token.is_empty();
    let (at, number) = sentence.meaning(at, &NUMBERS).or_else(|| digits.then_some((at + 1, token)))?;
    Some((phrase(sentence, at, &["times", "time", "lần", "lượt", "cuộc"])?.0, number.to_owned()))
}

/// What happens, how often, and in every what.
pub(super) fn frequencies(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let mut changes = Vec::new();
    for index in 0..sentence.tokens.len() {
        for kind in names.by_kind.iter().filter(|kind| !kind.is_units) {
            let written = kind.written(false);
            // The kind is before it.
            if let Some(at) = kind.head(sentence, index) {
                let run = runs(sentence, kind, at).into_iter().next();
                let conditions = run.as_ref().map_or(&[][..], |run| run.written.as_slice());
                let at = run.as_ref().map_or(at, |run| run.end);
                let at = sentence.after(at, &FILLERS);
                if let Some((end, bound, window)) = often(sentence, at) {
                    let (r#where, and) = if is_vietnamese(sentence) { ("mà", " và ") } else { ("where", " and ") };
                    let conditions = if conditions.is_empty() {
                        String::new()
                    } else {
                        format!(" {where} {}", conditions.join(and), where = r#where)
                    };
                    changes.extend(sentence.with(index, end, &format!("{bound} {written} {window}{conditions}")));
                }
            }
            // Or behind.
            if let Some((at, bound, window)) = often(sentence, index) {
                let at = phrase(sentence, at, &[",", "of", "phải có", "có", "thực hiện", "tổ chức"])
                    .map_or(at, |(at, _)| at);
                if let Some(end) = kind.head(sentence, at) {
                    changes.extend(sentence.with(index, end, &format!("{bound} {written} {window}")));
                }
            }
        }
    }
    changes
}
