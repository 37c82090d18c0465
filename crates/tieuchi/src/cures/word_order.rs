//! Sentences whose parts authors put in another order or join in another way: the days in force, a limit after its figure, a share
//! after its verb, a comma before a limit, a fall by a share.

use super::names::Names;
use super::period_ends;
use super::sentence::Sentence;
use super::special::dated;
use super::words::{is_vietnamese, line_end, phrase};
use tieuchi_syntax::phrases::Phrases;

static IN_FORCE: Phrases<()> = Phrases::list(
    "in force · in force from · in force since · in force between · in effect · in effect from · effective · effective from ·
    valid from · có hiệu lực · có hiệu lực từ · có hiệu lực kể từ · có hiệu lực tính từ · có hiệu lực thi hành từ ·
    có hiệu lực thi hành kể từ · hiệu lực kể từ · áp dụng kể từ · áp dụng tính từ",
);
/// Between the first day and the last, which counts.
static TO: Phrases<()> = Phrases::list(
    "to · until · till · through · up to · up to and including · đến · đến hết · tới · tới hết · cho đến · cho tới · cho đến hết",
);
/// A limit behind its figure, and whether the figure is the least.
static BEHIND: Phrases<bool> = Phrases::new(&[
    (true, "or more · or higher · or greater · or above · or better · or over · and above · and over · trở lên"),
    (false, "or less · or fewer · or lower · or below · or under · and below · trở xuống"),
]);
static SIDES: Phrases<()> = Phrases::list(
    "at least · no less than · not less than · at most · no more than · not more than · ít nhất · tối thiểu · không dưới ·
    tối đa · không quá · nhiều nhất",
);
/// Limits that can follow a comma.
static LIMITS: Phrases<()> = Phrases::list(
    "by · before · within · no later than · not later than · on or before · at the latest · until · chậm nhất · chậm nhất là ·
    muộn nhất · muộn nhất là · không muộn hơn · không chậm hơn · trước · trong thời hạn · trong vòng · kể từ · sau · after ·
    in period · trong kỳ",
);
static FALL: Phrases<()> = Phrases::list(
    "fall by · falls by · fall · falls · drop by · drops by · drop · decrease by · decreases by · decrease · go down by ·
    reduce by · decline by · declines by · giảm đi · giảm xuống · giảm được · giảm bớt · giảm thêm · giảm",
);
static RISE: Phrases<()> = Phrases::list(
    "rise by · rises by · rise · rises · grow by · grows by · increase by · increases by · increase · go up by · climb by ·
    tăng lên · tăng thêm · tăng được · tăng · climbs by",
);

pub(super) fn changes(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let mut changes = in_force(sentence);
    for index in 0..sentence.tokens.len() {
        changes.extend(moved(sentence, index));
        changes.extend(behind(sentence, index));
        changes.extend(share(sentence, names, index));
    }
    changes.extend(commas(sentence, names));
    changes
}

/// `có hiệu lực kể từ ngày 01/01/2026 tới hết 31/12/2030`, `effective from 1 January 2026 until 31 December 2030`.
fn in_force(sentence: &Sentence<'_>) -> Vec<String> {
    let vietnamese = is_vietnamese(sentence);
    let (from, to) = if vietnamese { ("có hiệu lực từ", "đến") } else { ("in force from", "to") };
    let mut changes = Vec::new();
    for index in 0..sentence.tokens.len() {
        let Some((first, end)) = sentence.phrase(index, &IN_FORCE).and_then(|(at, _)| dated(sentence, at, vietnamese))
        else {
            continue;
        };
        let mut new = format!("{from} {first}");
        let last = sentence.phrase(end, &TO).and_then(|(at, _)| dated(sentence, at, vietnamese));
        let end = last.map_or(end, |(last, end)| {
            new = format!("{new} {to} {last}");
            end
        });
        changes.extend(sentence.with(index, end, &new));
    }
    changes
}

/// A number, with `%` if it is a share: how it is written, and the index after it.
fn number(sentence: &Sentence<'_>, index: usize) -> Option<(String, usize)> {
    let text = sentence.token(index);
    sentence.is_number(index).then_some(())?;
    let share = phrase(sentence, index + 1, &["%", "per cent", "percent", "phần trăm"]);
    Some(share.map_or_else(|| (text.to_owned(), index + 1), |(end, _)| (format!("{text}%"), end)))
}

/// `4 or higher`, `95 per cent or more of all permits`, `từ 4 trở lên`.
fn behind(sentence: &Sentence<'_>, index: usize) -> Option<String> {
    let (figure, end) = number(sentence, index)?;
    let (end, least) = sentence.meaning(end, &BEHIND)?;
    let side = match (is_vietnamese(sentence), least) {
        (false, true) => "at least",
        (false, false) => "at most",
        (true, true) => "ít nhất",
        (true, false) => "không quá",
    };
    let new = format!("{side} {figure}");
    let from = index.checked_sub(1).filter(|from| sentence.folded(*from) == "từ").unwrap_or(index);
    match phrase(sentence, end, &["of all", "of all the", "of the", "tổng số", "tất cả", "toàn bộ"]) {
        Some((end, phrase)) if phrase.starts_with("of") => sentence.with(from, end, &format!("{new} of")),
        Some((end, _)) => sentence.with(from, end, &new),
        None => sentence.with(from, end, &new),
    }
}

/// `permits due in period are at least 95% on_time`, `hồ_sơ hạn_trả trong kỳ phải đúng_hạn tối thiểu 95%`: the share is put first.
fn share(sentence: &Sentence<'_>, names: &Names, index: usize) -> Option<String> {
    let (at, side) = sentence.phrase(index, &SIDES)?;
    let (figure, behind) = number(sentence, at).filter(|(figure, _)| figure.ends_with('%'))?;
    let (start, end) = (sentence.clause_start(index), line_end(sentence, index));
    sentence.named(start, &names.kinds)?;
    let verb = (start..index).find(|at| sentence.is_verb(*at))?;
    let met = (verb..index).find(|at| !sentence.is_verb(*at)).unwrap_or(index);
    // Of two sentences it is not known which the share is of.
    let joins = ["and", "or", "và", "hoặc", ",", "%"];
    if (start..end).any(|at| at != behind - 1 && sentence.is(at, &joins)) {
        return None;
    }
    let condition = if met == index { sentence.between(behind, end) } else { sentence.between(met, index) };
    if condition.is_empty() || met < index && behind < end {
        return None;
    }
    let (population, verbs) = (sentence.between(start, verb), sentence.between(verb, met));
    let of = if is_vietnamese(sentence) { "" } else { "of " };
    sentence.with(start, end, &format!("{side} {figure} {of}{population} {verbs} {condition}"))
}

/// A comma before a limit is removed, and the limit is written as the language writes it.
fn commas(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let mut changes = Vec::new();
    for index in 1..sentence.tokens.len() {
        if sentence.token(index) != "," || sentence.phrase(index + 1, &LIMITS).is_none() {
            continue;
        }
        let Some(new) = sentence.with(index - 1, index + 1, sentence.token(index - 1)) else { continue };
        let at = sentence.tokens.get(index).map_or(0, |(start, _)| *start);
        changes.push(new.clone());
        // `kì` is the other spelling of `kỳ`; `đươc` lacks a mark.
        let spelt = new.replace(" kì", " kỳ").replace("đươc", "được");
        let whole = spelt.replace("% các ", "% ").replace("đã được", "phải được");
        for new in [spelt, whole] {
            changes.extend(period_ends::ends(&Sentence::new(&new, at), names));
            changes.push(new);
        }
    }
    changes
}

/// `fall by 10%` against an earlier time that is named, `giảm đi 10% so với năm trước`.
fn moved(sentence: &Sentence<'_>, index: usize) -> Option<String> {
    let vietnamese = is_vietnamese(sentence);
    let fall = sentence.phrase(index, &FALL).map(|(at, _)| (at, if vietnamese { "giảm" } else { "down" }));
    let rise = || sentence.phrase(index, &RISE).map(|(at, _)| (at, if vietnamese { "tăng" } else { "up" }));
    let (at, direction) = fall.or_else(rise)?;
    let at = phrase(sentence, at, &["at least", "ít nhất", "tối thiểu", "từ"]).map_or(at, |(at, _)| at);
    let (figure, end) = number(sentence, at)?;
    let end = phrase(sentence, end, &["or more", "trở lên"]).map_or(end, |(at, _)| at);
    let related = ["compared to", "compared with", "against", "versus", "from", "on", "over", "so với", "so"];
    let (end, _) = phrase(sentence, end, &related)?;
    let years = [
        "the previous year",
        "last year",
        "the year before",
        "a year ago",
        "previous year",
        "cùng kỳ",
        "cùng kỳ năm trước",
        "cùng kỳ năm ngoái",
        "năm trước",
        "năm ngoái",
    ];
    let periods = ["the previous period", "last period", "previous period", "kỳ trước", "kỳ liền trước"];
    let year = phrase(sentence, end, &years).map(|(end, _)| (end, ["the previous year", "cùng kỳ năm trước"]));
    let period = || phrase(sentence, end, &periods).map(|(end, _)| (end, ["the previous period", "kỳ trước"]));
    let (end, [english, other]) = year.or_else(period)?;
    let new = if vietnamese {
        format!("{direction} ít nhất {figure} so với {other}")
    } else {
        format!("{direction} at least {figure} from {english}")
    };
    let from = index.checked_sub(1).filter(|from| ["must", "should", "phải"].contains(&sentence.folded(*from)));
    sentence.with(from.unwrap_or(index), end, &new)
}
