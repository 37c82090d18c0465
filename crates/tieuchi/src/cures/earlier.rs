//! Comparisons with an earlier time, as people write them: `less than last year`, `at least 5% fewer … than a year ago`, `so cùng kỳ`.

use tieuchi_syntax::phrases::Phrases;
use tieuchi_syntax::unread::Intent;

use super::sentence::Sentence;

/// A change downward, or upward.
static DOWN: Phrases<()> =
    Phrases::list("fewer · less · lower · reduce · cut · decrease · ít hơn · thấp hơn · nhỏ hơn · giảm · kém hơn");
static UP: Phrases<()> =
    Phrases::list("more · higher · greater · increase · raise · improve · nhiều hơn · cao hơn · lớn hơn · tăng · vượt");

/// Which side of the earlier figure, as a comparison without a number.
static SIDES: Phrases<&str> = Phrases::new(&[
    ("is at most as in", "no more than · not more than · no higher than · not higher than · at most"),
    ("is at least as in", "no less than · not less than · no fewer than · not lower than · at least"),
    ("is less than in", "less than · fewer than · lower than"),
    ("is more than in", "more than · higher than · greater than"),
    ("không tăng so với", "không cao hơn · không nhiều hơn · không vượt quá · không vượt · không quá"),
    ("không giảm so với", "không thấp hơn · không ít hơn · không kém hơn"),
]);

/// Changes that name the earlier figure as the language does.
pub(super) fn changes(sentence: &Sentence<'_>) -> Vec<String> {
    let mut changes = Vec::new();
    for (from, to, intent) in sentence.unread() {
        let vietnamese = !sentence.between(from, to).is_ascii();
        let base = match intent {
            Intent::Year if vietnamese => "cùng kỳ năm trước",
            Intent::Year => "the previous year",
            Intent::Period if vietnamese => "kỳ trước",
            Intent::Period => "the previous period",
            _ => continue,
        };
        let (start, end) = (sentence.clause_start(from), sentence.clause_end(from));
        // Where the words that compare begin.
        let joint = sentence.unread().find(|(_, ends, intent)| *ends == from && *intent == Intent::Compared);
        let on = from.checked_sub(1).filter(|on| sentence.is(*on, &["on"]));
        let compares = joint.map(|(begins, ..)| begins).or(on).unwrap_or(from);
        let related = if vietnamese { "so với" } else { "from" };
        let in_front = |index: usize, phrases: &[(&str, &'static str)]| {
            let ends = phrases.iter().filter_map(|(phrase, new)| {
                let begins = index.checked_sub(phrase.split(' ').count()).filter(|begins| *begins >= start)?;
                sentence.reads(begins, phrase).then_some((begins, *new))
            });
            ends.min_by_key(|(begins, _)| *begins)
        };
        let two = |words: &'static Phrases<()>, new: &'static str| words.iter().map(move |word| (word.written, new));
        // `giảm 5% so cùng kỳ`, `down 5% against last year`, `down 5% year on year`.
        changes.extend(sentence.with(compares, to, &format!("{related} {base}")));
        // `fewer P than a year ago`.
        if sentence.is(compares, &["than"]) {
            changes.extend(sentence.with(from, to, &format!("in {base}")));
        }
        // `is less than last year`, `thấp hơn cùng kỳ`.
        let moved = two(&DOWN, "giảm so với").chain(two(&UP, "tăng so với")).filter(|(word, _)| !word.is_ascii());
        let sides: Vec<_> = SIDES.iter().map(|side| (side.written, side.meaning)).chain(moved).collect();
        for index in [from, compares] {
            if let Some((begins, side)) = in_front(index, &sides) {
                let begins = begins
                    .checked_sub(1)
                    .filter(|verb| sentence.is(*verb, &["is", "are", "phải", "là"]))
                    .unwrap_or(begins);
                changes.extend(sentence.with(begins, to, &format!("{side} {base}")));
            }
        }
        // A number beside it: `5% fewer P than last year`, `reduce P by 5% against last year`, `P ít hơn năm ngoái 5%`.
        let (down, up) = if vietnamese { ("giảm", "tăng") } else { ("down", "up") };
        let directions: Vec<_> = two(&DOWN, down).chain(two(&UP, up)).collect();
        let Some((number, size, bound)) = quantity(sentence, start, end) else { continue };
        for index in start..end {
            let Some((phrase, direction)) = directions
                .iter()
                .filter(|(phrase, _)| sentence.reads(index, phrase))
                .max_by_key(|(phrase, _)| phrase.len())
            else {
                continue;
            };
            // What is left of the sentence is the figure.
            let taken = |at: usize| {
                (index..index + phrase.split(' ').count()).contains(&at)
                    || (number..number + size).contains(&at)
                    || (compares..to).contains(&at)
                    || sentence.is(at, &["by", "các", "the", "số"]) && (at + 1 == number || at == index + 1)
            };
            let figure: Vec<&str> =
                (start..end).filter(|at| !taken(*at)).map(|at| sentence.between(at, at + 1)).collect();
            let figure = figure.join(" ");
            let figure =
                figure.strip_suffix(" is").or_else(|| figure.strip_suffix(" are")).unwrap_or(&figure).to_owned();
            let figure = figure.strip_suffix(" phải").unwrap_or(&figure);
            changes.extend(sentence.with(start, end, &format!("{figure} {direction} {bound} {related} {base}")));
        }
    }
    changes
}

/// The only number of a clause, with its bound: its index, its number of words, and how it is written.
fn quantity(sentence: &Sentence<'_>, start: usize, end: usize) -> Option<(usize, usize, String)> {
    let mut numbers = (start..end).filter(|index| sentence.is_number(*index));
    let number = numbers.next()?;
    if numbers.next().is_some() {
        return None;
    }
    let last = number + 1 + usize::from(sentence.is(number + 1, &["%"]));
    let sided = number.checked_sub(2).filter(|from| {
        *from >= start
            && ["at least", "at most", "more than", "ít nhất", "tối thiểu", "tối đa"]
                .iter()
                .any(|side| sentence.reads(*from, side))
    });
    let from = sided.unwrap_or(number);
    let vietnamese = (start..end).any(|index| !sentence.folded(index).is_ascii());
    let least = match (sided, vietnamese) {
        (Some(_), _) => "",
        (None, true) => "ít nhất ",
        (None, false) => "at least ",
    };
    Some((from, last - from, format!("{least}{}", sentence.between(from, last))))
}
