//! Limits as people say them: later and earlier than a moment, by a deadline that is not named, within a span.

use tieuchi_syntax::unread::Asked;

use super::frequencies::NUMBERS;
use super::names::{Names, Sort};
use super::phrases::Phrases;
use super::sentence::Sentence;

/// Units of time of more than one word, and those that are said otherwise.
const UNITS: [(&str, &str); 14] = [
    ("working days", "working days"),
    ("working day", "working days"),
    ("working hours", "working hours"),
    ("business days", "working days"),
    ("business day", "working days"),
    ("office hours", "working hours"),
    ("business hours", "working hours"),
    ("calendar days", "days"),
    ("ngày làm việc", "ngày làm việc"),
    ("giờ làm việc", "giờ làm việc"),
    ("ngày công", "ngày làm việc"),
    ("giờ hành chính", "giờ làm việc"),
    ("giờ đồng hồ", "giờ"),
    ("ngày lịch", "ngày"),
];

/// Units of time of one word.
const TIMES: [&str; 12] =
    ["day", "days", "hour", "hours", "minute", "minutes", "week", "weeks", "ngày", "giờ", "phút", "tuần"];

/// From when a span runs.
const FROM: [&str; 21] = [
    "counted from",
    "starting from",
    "after the",
    "following the",
    "after being",
    "after",
    "following",
    "since",
    "from the",
    "from",
    "of",
    "kể từ khi",
    "kể từ ngày",
    "kể từ lúc",
    "kể từ",
    "tính từ",
    "sau khi",
    "từ khi",
    "từ ngày",
    "sau",
    "từ",
];

/// A limit whose span includes its last moment.
const WITHIN: [&str; 42] = [
    "within a maximum of",
    "within no more than",
    "within not more than",
    "within at most",
    "within up to",
    "in no more than",
    "in not more than",
    "in at most",
    "in up to",
    "in less than or equal to",
    "no later than",
    "not later than",
    "no more than",
    "not more than",
    "at most",
    "up to",
    "at the latest",
    "within",
    "in",
    "trong thời hạn không quá",
    "trong thời hạn tối đa",
    "trong thời gian không quá",
    "trong thời gian tối đa",
    "trong thời gian",
    "trong vòng không quá",
    "trong vòng tối đa",
    "trong không quá",
    "trong tối đa",
    "trong thời hạn",
    "trong vòng",
    "trong",
    "không quá",
    "không vượt quá",
    "không muộn hơn",
    "không chậm hơn",
    "chậm nhất là sau",
    "chậm nhất sau",
    "chậm nhất là",
    "chậm nhất",
    "muộn nhất",
    "tối đa",
    "nhiều nhất",
];

/// What takes longer, or shorter, than a span.
const BEYOND: [(&str, &str); 14] = [
    ("more than", ">"),
    ("longer than", ">"),
    ("later than", ">"),
    ("over", ">"),
    ("less than", "<"),
    ("fewer than", "<"),
    ("under", "<"),
    ("quá", ">"),
    ("trên", ">"),
    ("hơn", ">"),
    ("sau hơn", ">"),
    ("nhiều hơn", ">"),
    ("dưới", "<"),
    ("ít hơn", "<"),
];

/// A deadline without its name, and whether what is asked lies before it or up to it.
const DEADLINES: [(&str, &str); 18] = [
    ("after the deadline", "after"),
    ("after deadline", "after"),
    ("sau hạn", "sau"),
    ("before the deadline", "before"),
    ("before deadline", "before"),
    ("ahead of the deadline", "before"),
    ("by the deadline", "by"),
    ("by deadline", "by"),
    ("within the deadline", "by"),
    ("on time", "by"),
    ("in time", "by"),
    ("trước thời hạn", "trước"),
    ("trước hạn", "trước"),
    ("sớm hạn", "trước"),
    ("đúng thời hạn", "chậm nhất là"),
    ("đúng hạn", "chậm nhất là"),
    ("trong hạn", "chậm nhất là"),
    ("kịp hạn", "chậm nhất là"),
];

/// `past due`, `sớm hơn hạn_trả`, `no later than 14 days after received`.
pub(super) fn changes(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let phrases = Phrases::of(sentence);
    let mut changes = spans(&phrases);
    for (from, to, asked) in phrases.asked() {
        // `past due`, where `due` is a field.
        let of_two = asked == Asked::Overdue && to == from + 2 && phrases.named(to - 1, &names.all).is_some();
        let to = if of_two { to - 1 } else { to };
        let vietnamese = !phrases.text(from, to).is_ascii();
        let new = match asked {
            Asked::Overdue if !of_two => continue,
            Asked::After | Asked::Overdue => {
                if vietnamese {
                    "sau"
                } else {
                    "after"
                }
            }
            Asked::Before => {
                if vietnamese {
                    "trước"
                } else {
                    "before"
                }
            }
            _ => continue,
        };
        let Some(name) = phrases.named(to, &names.all) else { continue };
        changes.extend(sentence.with(from, to, new));
        // `no permits are issued past due` counts those that were.
        if let Some((kind, _)) = phrases.kind(from, names)
            && let Some(verb) = (kind + 1..from).find(|place| phrases.is_verb(*place))
        {
            let r#where = if vietnamese { "mà" } else { "where" };
            let rest = phrases.text(verb + 1, from);
            changes.extend(sentence.with(verb, to + 1, &format!("{where} {rest} {new} {name}")));
        }
    }
    changes
}

/// Spans that are not said with `within`.
fn spans(phrases: &Phrases<'_, '_>) -> Vec<String> {
    let mut changes = Vec::new();
    let count = phrases.sentence.tokens.len();
    for number in 1..count {
        // A number as a word, where a unit of time follows.
        let said = NUMBERS.iter().find(|(word, _)| phrases.reads(number, word)).map(|(_, figure)| *figure);
        let of_time =
            || phrases.is(number + 1, &TIMES) || UNITS.iter().any(|(unit, _)| phrases.reads(number + 1, unit));
        let figure = match said.filter(|_| of_time()) {
            Some(figure) => figure,
            None if phrases.is_number(number) => phrases.text(number, number + 1),
            None => continue,
        };
        let known = UNITS.iter().find(|(unit, _)| phrases.reads(number + 1, unit));
        let length = known.map_or(1, |(unit, _)| unit.split(' ').count());
        let unit = known.map_or_else(|| phrases.text(number + 1, number + 2), |(_, unit)| *unit);
        let span = format!("{figure} {unit}");
        let after = number + 1 + length;
        let ends_at = |phrase: &str| {
            let from = number.checked_sub(phrase.split(' ').count())?;
            phrases.reads(from, phrase).then_some(from)
        };
        let within = longest(WITHIN.iter().filter_map(|phrase| Some((ends_at(phrase)?, "within"))));
        let beyond = longest(BEYOND.iter().filter_map(|(phrase, sign)| Some((ends_at(phrase)?, *sign))));
        // The longer of the two is meant.
        let Some((from, sign)) = longest([within, beyond].into_iter().flatten()) else { continue };
        let starts = FROM.iter().filter(|phrase| phrases.reads(after, phrase)).max_by_key(|phrase| phrase.len());
        let (start, place, end) = match starts {
            // `no later than 14 days after received`.
            Some(phrase) => {
                let name = after + phrase.split(' ').count();
                (name, from, name + 1)
            }
            // `after received no later than 14 days`.
            None if from >= 2 && phrases.is(from - 2, &["after", "sau"]) => (from - 1, from - 2, after),
            None if from >= 3 && phrases.reads(from - 3, "sau khi") => (from - 1, from - 3, after),
            None => continue,
        };
        if !phrases.is_word(start) {
            continue;
        }
        let (name, vietnamese) = (phrases.text(start, start + 1), !phrases.text(place, end).is_ascii());
        let said = phrases.text(from, number);
        let new = match sign {
            // What is said as the language says it stays.
            "within" if place == from && ["within", "trong", "trong vòng", "trong thời hạn"].contains(&said) => {
                format!("{said} {span} {} {name}", if vietnamese { "kể từ" } else { "of" })
            }
            "within" if vietnamese => format!("trong thời hạn {span} kể từ {name}"),
            "within" => format!("within {span} of {name}"),
            sign => format!("- {name} {sign} {span}"),
        };
        changes.extend(phrases.sentence.with(place, end, &new));
    }
    changes
}

/// The phrase that begins first.
fn longest<'p>(found: impl Iterator<Item = (usize, &'p str)>) -> Option<(usize, &'p str)> {
    found.min_by_key(|(from, _)| *from)
}

/// `issued before the deadline`, `no overdue permits`: by each deadline of the kind of record.
pub(super) fn deadlines(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let phrases = Phrases::of(sentence);
    let mut changes = Vec::new();
    for place in 0..sentence.tokens.len() {
        let Some((at, kind)) = phrases.kind(place, names) else { continue };
        let by = DEADLINES.iter().find(|(phrase, _)| phrases.reads(place, phrase));
        let follows_name = place.checked_sub(1).is_some_and(|before| phrases.named(before, &names.all).is_some());
        for due in names.of_sort(Some(kind), &Sort::Deadline) {
            if let Some((phrase, by)) = by.filter(|_| follows_name) {
                changes.extend(sentence.with(place, place + phrase.split(' ').count(), &format!("{by} {due}")));
            }
        }
        let overdue = phrases.asked().into_iter().find(|(from, _, asked)| *from == place && *asked == Asked::Overdue);
        let Some((from, to, _)) = overdue else { continue };
        let vietnamese = !phrases.text(from, to).is_ascii();
        let (r#where, after) = if vietnamese { ("mà", "sau") } else { ("where", "after") };
        for due in names.of_sort(Some(kind), &Sort::Deadline) {
            if follows_name && phrases.named(from - 1, &names.kinds).is_none() {
                changes.extend(sentence.with(from, to, &format!("{after} {due}")));
                continue;
            }
            for awaited in names.of_sort(Some(kind), &Sort::Awaited) {
                let late = if vietnamese {
                    format!("không {awaited} chậm nhất là {due}")
                } else {
                    format!("not {awaited} by {due}")
                };
                // `not overdue` is by its deadline.
                let negated = from.checked_sub(1).filter(|not| phrases.is(*not, &["not", "không", "chưa"]));
                if let Some((not, by)) = negated.zip(late.split_once(' ').map(|(_, by)| by)) {
                    changes.extend(sentence.with(not, to, by));
                    continue;
                }
                changes.extend(sentence.with(from, to, &late));
                if at > from {
                    // `no overdue permits`.
                    let rest = phrases.text(to, at + 1);
                    changes.extend(sentence.with(from, at + 1, &format!("{rest} {where} {late}")));
                } else if (at + 1..from).all(|between| phrases.is_verb(between)) {
                    changes.extend(sentence.with(at + 1, to, &format!("{where} {late}")));
                }
            }
        }
    }
    changes
}
