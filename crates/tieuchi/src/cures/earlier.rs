//! Comparisons with an earlier time as people say them: `less than last year`, `at least 5% fewer … than a year ago`, `so cùng kỳ`.

use tieuchi_syntax::unread::Asked;

use super::phrases::Phrases;
use super::sentence::Sentence;

/// A change downward, or upward.
const DOWN: [&str; 12] = [
    "fewer",
    "less",
    "lower",
    "reduce",
    "cut",
    "lower",
    "decrease",
    "ít hơn",
    "thấp hơn",
    "nhỏ hơn",
    "giảm",
    "kém hơn",
];
const UP: [&str; 11] =
    ["more", "higher", "greater", "increase", "raise", "improve", "nhiều hơn", "cao hơn", "lớn hơn", "tăng", "vượt"];

/// Which side of the earlier figure, as a comparison without a number.
const SIDES: [(&str, &str); 24] = [
    ("no more than", "is at most as in"),
    ("not more than", "is at most as in"),
    ("no higher than", "is at most as in"),
    ("not higher than", "is at most as in"),
    ("at most", "is at most as in"),
    ("no less than", "is at least as in"),
    ("not less than", "is at least as in"),
    ("no fewer than", "is at least as in"),
    ("not lower than", "is at least as in"),
    ("at least", "is at least as in"),
    ("less than", "is less than in"),
    ("fewer than", "is less than in"),
    ("lower than", "is less than in"),
    ("more than", "is more than in"),
    ("higher than", "is more than in"),
    ("greater than", "is more than in"),
    ("không cao hơn", "không tăng so với"),
    ("không nhiều hơn", "không tăng so với"),
    ("không vượt quá", "không tăng so với"),
    ("không vượt", "không tăng so với"),
    ("không quá", "không tăng so với"),
    ("không thấp hơn", "không giảm so với"),
    ("không ít hơn", "không giảm so với"),
    ("không kém hơn", "không giảm so với"),
];

/// Changes that name the earlier figure as the language does.
pub(super) fn changes(sentence: &Sentence<'_>) -> Vec<String> {
    let phrases = Phrases::of(sentence);
    let mut changes = Vec::new();
    for (from, to, asked) in phrases.asked() {
        let vietnamese = !phrases.text(from, to).is_ascii();
        let base = match asked {
            Asked::Year if vietnamese => "cùng kỳ năm trước",
            Asked::Year => "the previous year",
            Asked::Period if vietnamese => "kỳ trước",
            Asked::Period => "the previous period",
            _ => continue,
        };
        let (start, end) = (phrases.start(from), phrases.end(from));
        // Where the words that compare begin.
        let joint = phrases.asked().into_iter().find(|(_, ends, asked)| *ends == from && *asked == Asked::Compared);
        let on = from.checked_sub(1).filter(|on| phrases.is(*on, &["on"]));
        let compares = joint.map(|(begins, ..)| begins).or(on).unwrap_or(from);
        let related = if vietnamese { "so với" } else { "from" };
        let in_front = |place: usize, known: &[(&str, &'static str)]| {
            let ends = known.iter().filter_map(|(said, new)| {
                let begins = place.checked_sub(said.split(' ').count()).filter(|begins| *begins >= start)?;
                phrases.reads(begins, said).then_some((begins, *new))
            });
            ends.min_by_key(|(begins, _)| *begins)
        };
        let two = |words: &[&'static str], new: &'static str| words.iter().map(|word| (*word, new)).collect::<Vec<_>>();
        // `giảm 5% so cùng kỳ`, `down 5% against last year`, `down 5% year on year`.
        changes.extend(sentence.with(compares, to, &format!("{related} {base}")));
        // `fewer P than a year ago`.
        if phrases.is(compares, &["than"]) {
            changes.extend(sentence.with(from, to, &format!("in {base}")));
        }
        // `is less than last year`, `thấp hơn cùng kỳ`.
        let mut sides = SIDES.to_vec();
        let down = DOWN.iter().filter(|word| !word.is_ascii()).map(|word| (*word, "giảm so với"));
        let up = UP.iter().filter(|word| !word.is_ascii()).map(|word| (*word, "tăng so với"));
        sides.extend(down.chain(up));
        for place in [from, compares] {
            if let Some((begins, side)) = in_front(place, &sides) {
                let begins = begins
                    .checked_sub(1)
                    .filter(|verb| phrases.is(*verb, &["is", "are", "phải", "là"]))
                    .unwrap_or(begins);
                changes.extend(sentence.with(begins, to, &format!("{side} {base}")));
            }
        }
        // A number beside it: `5% fewer P than last year`, `reduce P by 5% against last year`, `P ít hơn năm ngoái 5%`.
        let directions: Vec<(&str, &'static str)> = if vietnamese {
            two(&DOWN, "giảm").into_iter().chain(two(&UP, "tăng")).collect()
        } else {
            two(&DOWN, "down").into_iter().chain(two(&UP, "up")).collect()
        };
        let Some((number, size, bound)) = quantity(&phrases, start, end) else { continue };
        for place in start..end {
            let Some((said, direction)) =
                directions.iter().filter(|(said, _)| phrases.reads(place, said)).max_by_key(|(said, _)| said.len())
            else {
                continue;
            };
            // What is left of the sentence is the figure.
            let taken = |at: usize| {
                (place..place + said.split(' ').count()).contains(&at)
                    || (number..number + size).contains(&at)
                    || (compares..to).contains(&at)
                    || phrases.is(at, &["by", "các", "the", "số"]) && (at + 1 == number || at == place + 1)
            };
            let figure: Vec<&str> = (start..end).filter(|at| !taken(*at)).map(|at| phrases.text(at, at + 1)).collect();
            let figure = figure.join(" ");
            let figure =
                figure.strip_suffix(" is").or_else(|| figure.strip_suffix(" are")).unwrap_or(&figure).to_owned();
            let figure = figure.strip_suffix(" phải").unwrap_or(&figure);
            changes.extend(sentence.with(start, end, &format!("{figure} {direction} {bound} {related} {base}")));
        }
    }
    changes
}

/// The one number of a clause with what limits it: where, of how many words, and how it is said.
fn quantity(phrases: &Phrases<'_, '_>, start: usize, end: usize) -> Option<(usize, usize, String)> {
    let mut numbers = (start..end).filter(|place| phrases.is_number(*place));
    let number = numbers.next()?;
    if numbers.next().is_some() {
        return None;
    }
    let last = number + 1 + usize::from(phrases.is(number + 1, &["%"]));
    let sided = number.checked_sub(2).filter(|from| {
        *from >= start
            && ["at least", "at most", "more than", "ít nhất", "tối thiểu", "tối đa"]
                .iter()
                .any(|side| phrases.reads(*from, side))
    });
    let from = sided.unwrap_or(number);
    let vietnamese = (start..end).any(|place| !phrases.word(place).is_ascii());
    let least = match (sided, vietnamese) {
        (Some(_), _) => "",
        (None, true) => "ít nhất ",
        (None, false) => "at least ",
    };
    Some((from, last - from, format!("{least}{}", phrases.text(from, last))))
}
