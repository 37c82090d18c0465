//! Limits as people write them: later and earlier than a moment, by a deadline that is not named, within a span.

use tieuchi_syntax::phrases::Phrases;
use tieuchi_syntax::unread::Intent;

use super::frequencies::NUMBERS;
use super::names::{Names, Sort};
use super::sentence::Sentence;

/// Units of time of more than one word, and other names of units.
static UNITS: Phrases<&str> = Phrases::new(&[
    ("working days", "working days · working day · business days · business day"),
    ("working hours", "working hours · office hours · business hours"),
    ("days", "calendar days"),
    ("ngày làm việc", "ngày làm việc · ngày công"),
    ("giờ làm việc", "giờ làm việc · giờ hành chính"),
    ("giờ", "giờ đồng hồ"),
    ("ngày", "ngày lịch"),
]);

/// Units of time of one word.
const TIMES: [&str; 12] =
    ["day", "days", "hour", "hours", "minute", "minutes", "week", "weeks", "ngày", "giờ", "phút", "tuần"];

/// From when a span runs.
static FROM: Phrases<()> = Phrases::list(
    "counted from · starting from · after the · following the · after being · after · following · since · from the · from · of ·
    kể từ khi · kể từ ngày · kể từ lúc · kể từ · tính từ · sau khi · từ khi · từ ngày · sau · từ",
);

/// A limit whose span includes its last moment.
static WITHIN: Phrases<()> = Phrases::list(
    "within a maximum of · within no more than · within not more than · within at most · within up to · in no more than ·
    in not more than · in at most · in up to · in less than or equal to · no later than · not later than · no more than ·
    not more than · at most · up to · at the latest · within · in · trong thời hạn không quá · trong thời hạn tối đa ·
    trong thời gian không quá · trong thời gian tối đa · trong thời gian · trong vòng không quá · trong vòng tối đa ·
    trong không quá · trong tối đa · trong thời hạn · trong vòng · trong · không quá · không vượt quá · không muộn hơn ·
    không chậm hơn · chậm nhất là sau · chậm nhất sau · chậm nhất là · chậm nhất · muộn nhất · tối đa · nhiều nhất",
);

/// What takes longer, or shorter, than a span.
static BEYOND: Phrases<&str> = Phrases::new(&[
    (">", "more than · longer than · later than · over · quá · trên · hơn · sau hơn · nhiều hơn"),
    ("<", "less than · fewer than · under · dưới · ít hơn"),
]);

/// A deadline without its name, and the word before it in the language.
static DEADLINES: Phrases<&str> = Phrases::new(&[
    ("after", "after the deadline · after deadline"),
    ("sau", "sau hạn"),
    ("before", "before the deadline · before deadline · ahead of the deadline"),
    ("by", "by the deadline · by deadline · within the deadline · on time · in time"),
    ("trước", "trước thời hạn · trước hạn · sớm hạn"),
    ("chậm nhất là", "đúng thời hạn · đúng hạn · trong hạn · kịp hạn"),
]);

/// `past due`, `sớm hơn hạn_trả`, `no later than 14 days after received`.
pub(super) fn changes(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let mut changes = spans(sentence);
    for (from, to, intent) in sentence.unread() {
        // `past due`, where `due` is a field.
        let of_two = intent == Intent::Overdue && to == from + 2 && sentence.named(to - 1, &names.all).is_some();
        let to = if of_two { to - 1 } else { to };
        let vietnamese = !sentence.between(from, to).is_ascii();
        let new = match intent {
            Intent::Overdue if !of_two => continue,
            Intent::After | Intent::Overdue => {
                if vietnamese {
                    "sau"
                } else {
                    "after"
                }
            }
            Intent::Before => {
                if vietnamese {
                    "trước"
                } else {
                    "before"
                }
            }
            _ => continue,
        };
        let Some(name) = sentence.named(to, &names.all) else { continue };
        changes.extend(sentence.with(from, to, new));
        // `no permits are issued past due` counts those that were.
        if let Some((kind, _)) = sentence.kind_near(from, names)
            && let Some(verb) = (kind + 1..from).find(|index| sentence.is_verb(*index))
        {
            let r#where = if vietnamese { "mà" } else { "where" };
            let rest = sentence.between(verb + 1, from);
            changes.extend(sentence.with(verb, to + 1, &format!("{where} {rest} {new} {name}")));
        }
    }
    changes
}

/// Spans that are not written with `within`.
fn spans(sentence: &Sentence<'_>) -> Vec<String> {
    let mut changes = Vec::new();
    let count = sentence.tokens.len();
    for number in 1..count {
        // A number as a word, if a unit of time follows.
        let in_words = sentence.meaning(number, &NUMBERS).filter(|(end, _)| *end == number + 1);
        let known = sentence.meaning(number + 1, &UNITS);
        let figure = match in_words.filter(|_| known.is_some() || sentence.is(number + 1, &TIMES)) {
            Some((_, figure)) => figure,
            None if sentence.is_number(number) => sentence.between(number, number + 1),
            None => continue,
        };
        let (after, unit) = known.unwrap_or_else(|| (number + 2, sentence.between(number + 1, number + 2)));
        let span = format!("{figure} {unit}");
        let within = sentence.meaning_before(number, &WITHIN).map(|(from, ())| (from, "within"));
        let beyond = sentence.meaning_before(number, &BEYOND);
        // The longer of the two is meant.
        let longest = [within, beyond].into_iter().flatten().min_by_key(|(from, _)| *from);
        let Some((from, sign)) = longest else { continue };
        let (start, index, end) = match sentence.phrase(after, &FROM) {
            // `no later than 14 days after received`.
            Some((name, _)) => (name, from, name + 1),
            // `after received no later than 14 days`.
            None if from >= 2 && sentence.is(from - 2, &["after", "sau"]) => (from - 1, from - 2, after),
            None if from >= 3 && sentence.reads(from - 3, "sau khi") => (from - 1, from - 3, after),
            None => continue,
        };
        if !sentence.is_word(start) {
            continue;
        }
        let (name, vietnamese) = (sentence.between(start, start + 1), !sentence.between(index, end).is_ascii());
        let bound = sentence.between(from, number);
        let new = match sign {
            // The words of the language stay.
            "within" if index == from && ["within", "trong", "trong vòng", "trong thời hạn"].contains(&bound) => {
                format!("{bound} {span} {} {name}", if vietnamese { "kể từ" } else { "of" })
            }
            "within" if vietnamese => format!("trong thời hạn {span} kể từ {name}"),
            "within" => format!("within {span} of {name}"),
            sign => format!("- {name} {sign} {span}"),
        };
        changes.extend(sentence.with(index, end, &new));
    }
    changes
}

/// `issued before the deadline`, `no overdue permits`: by each deadline of the kind of record.
pub(super) fn deadlines(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let mut changes = Vec::new();
    for index in 0..sentence.tokens.len() {
        let by = sentence.meaning(index, &DEADLINES);
        let overdue = sentence.unread_at(index).filter(|(_, intent)| *intent == Intent::Overdue);
        if by.is_none() && overdue.is_none() {
            continue;
        }
        let Some((at, kind)) = sentence.kind_near(index, names) else { continue };
        let follows_name = index.checked_sub(1).is_some_and(|before| sentence.named(before, &names.all).is_some());
        for due in names.of_sort(Some(kind), &Sort::Deadline) {
            if let Some((end, by)) = by.filter(|_| follows_name) {
                changes.extend(sentence.with(index, end, &format!("{by} {due}")));
            }
        }
        let Some((to, _)) = overdue else { continue };
        let from = index;
        let vietnamese = !sentence.between(from, to).is_ascii();
        let (r#where, after) = if vietnamese { ("mà", "sau") } else { ("where", "after") };
        for due in names.of_sort(Some(kind), &Sort::Deadline) {
            if follows_name && sentence.named(from - 1, &names.kinds).is_none() {
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
                let negated = from.checked_sub(1).filter(|not| sentence.is(*not, &["not", "không", "chưa"]));
                if let Some((not, by)) = negated.zip(late.split_once(' ').map(|(_, by)| by)) {
                    changes.extend(sentence.with(not, to, by));
                    continue;
                }
                changes.extend(sentence.with(from, to, &late));
                if at > from {
                    // `no overdue permits`.
                    let rest = sentence.between(to, at + 1);
                    changes.extend(sentence.with(from, at + 1, &format!("{rest} {where} {late}")));
                } else if (at + 1..from).all(|between| sentence.is_verb(between)) {
                    changes.extend(sentence.with(at + 1, to, &format!("{where} {late}")));
                }
            }
        }
    }
    changes
}
