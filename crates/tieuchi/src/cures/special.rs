//! Changes that no table of phrases can express: days, periods and spans as people write them, quotes, and words in another order.

use tieuchi_source::text::fold;
use tieuchi_syntax::phrases::Phrases;

use super::diacritics::is_same;
use super::names::{KindNames, Names};
use super::period_ends::month_named;
use super::sentence::Sentence;
use super::words::{WINDOWS, after_name, is_vietnamese, phrase};

/// A choice is rarely of more words than these.
const LONGEST_CHOICE: usize = 8;

/// A day of 31/12/2026 or 12/31/2026, a period of `Q2 2026`, `June 2026`, `quý 2-2026`.
pub(super) fn times(sentence: &Sentence<'_>, vietnamese: bool) -> Vec<String> {
    let mut changes = Vec::new();
    for index in 0..sentence.tokens.len() {
        let word = |ahead: usize| sentence.token(index + ahead);
        let number = |ahead: usize| word(ahead).parse::<u32>().ok();
        if let (Some(first), "/" | "-" | ".", Some(second), "/" | "-" | ".", Some(year)) =
            (number(0), word(1), number(2), word(3), number(4))
            && (1900..2200).contains(&year)
        {
            let days = [(first, second), (second, first)];
            let read = days.iter().filter(|(day, month)| (1..=31).contains(day) && (1..=12).contains(month));
            // Nearly all countries write the day before the month; only one reading is proposed.
            for (day, month) in read.take(1) {
                let new = if vietnamese {
                    format!("ngày {day:02}/{month:02}/{year}")
                } else {
                    format!("{year}-{month:02}-{day:02}")
                };
                changes.extend(sentence.with(index, index + 5, &new));
            }
        }
        changes.extend(named_day(sentence, index));
        let year = (1..=3)
            .find_map(|ahead| number(ahead).filter(|year| (1900..2200).contains(year)).map(|year| (ahead, year)));
        let Some((ahead, year)) = year else { continue };
        let first = fold(word(0));
        if let Some(quarter) = first.strip_prefix('q').filter(|quarter| quarter.len() == 1) {
            changes.extend(sentence.with(index, index + ahead + 1, &format!("{year}-Q{quarter}")));
        }
        if let Some(month) = month_named(&first) {
            changes.extend(sentence.with(index, index + ahead + 1, &format!("{year}-{month:02}")));
        }
        if first == "quý" || first == "tháng" {
            changes.extend(
                number(1).and_then(|part| sentence.with(index, index + ahead + 1, &format!("{first} {part}/{year}"))),
            );
        }
    }
    changes
}

/// `June 30, 2026`, `30 June`: a day whose month is named.
fn named_day(sentence: &Sentence<'_>, index: usize) -> Option<String> {
    let day = |at: usize| {
        let digits = sentence.folded(at);
        let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| digits.strip_suffix(end)).unwrap_or(digits);
        digits.parse::<u32>().ok().filter(|day| (1..=31).contains(day))
    };
    let of = |at: usize| at + usize::from(sentence.folded(at) == "of");
    let month_first = month_named(sentence.folded(index)).and_then(|month| Some((month, day(index + 1)?, index + 2)));
    let day_first = || Some((month_named(sentence.folded(of(index + 1)))?, day(index)?, of(index + 1) + 1));
    let (month, day, end) = month_first.or_else(day_first)?;
    let comma = usize::from(sentence.token(end) == ",");
    let year = sentence.token(end + comma).parse::<u32>().ok().filter(|year| (1900..2200).contains(year));
    match year {
        Some(year) => sentence.with(index, end + comma + 1, &format!("{year}-{month:02}-{day:02}")),
        None => sentence.with(index, end, &format!("{month:02}-{day:02}")),
    }
}

/// A day from an index on, as the language writes it, and the index after it.
pub(super) fn dated(sentence: &Sentence<'_>, index: usize, vietnamese: bool) -> Option<(String, usize)> {
    let at = phrase(sentence, index, &["ngày", "hết ngày", "hết", "the"]).map_or(index, |(at, _)| at);
    let number = |ahead: usize| sentence.token(at + ahead).parse::<u32>().ok();
    let is_year = |year: &u32| (1900..2200).contains(year);
    let written = |day: u32, month: u32, year: u32| {
        let valid = (1..=31).contains(&day) && (1..=12).contains(&month) && is_year(&year);
        valid.then(|| {
            if vietnamese { format!("ngày {day:02}/{month:02}/{year}") } else { format!("{year}-{month:02}-{day:02}") }
        })
    };
    if let (Some(first), "-" | "/" | "." | "tháng", Some(second), "-" | "/" | "." | "năm", Some(third)) =
        (number(0), sentence.folded(at + 1), number(2), sentence.folded(at + 3), number(4))
    {
        if is_year(&first) {
            return Some((written(third, second, first)?, at + 5));
        }
        // Which of the two is the month is known in Vietnamese, or if one number is too large for a month.
        let is_known = vietnamese || first > 12 || first == second;
        return is_known.then(|| written(first, second, third)).flatten().map(|date| (date, at + 5));
    }
    let digits = |at: usize| {
        let digits = sentence.folded(at);
        let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| digits.strip_suffix(end)).unwrap_or(digits);
        digits.parse::<u32>().ok()
    };
    let month = |at: usize| month_named(sentence.folded(at)).and_then(|month| u32::try_from(month).ok());
    let day_first = || Some((digits(at)?, month(at + 1)?, at + 2));
    let (day, month, end) = month(at).and_then(|month| Some((digits(at + 1)?, month, at + 2))).or_else(day_first)?;
    let end = end + usize::from(sentence.token(end) == ",");
    let year = sentence.token(end).parse::<u32>().ok()?;
    Some((written(day, month, year)?, end + 1))
}

/// `20 to 30%`, `20-30%`: a share between two; and the second of two comparisons without what is compared.
pub(super) fn ranges(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    static COMPARED: Phrases<()> = Phrases::list(
    "more than · less than · fewer than · at least · at most · greater than · over · under · > · < · > = · < = · before ·
        after · by · trên · dưới · ít nhất · không quá · lớn hơn · nhỏ hơn · trước · sau · chậm nhất là",
);
    let vietnamese = is_vietnamese(sentence);
    let is_number = |at: usize| sentence.token(at).starts_with(|letter: char| letter.is_ascii_digit());
    let mut changes = Vec::new();
    for index in 0..sentence.tokens.len() {
        if is_number(index) {
            let to = index + 1 + usize::from(sentence.token(index + 1) == "%");
            let high = phrase(sentence, to, &["to", "-", "–", "and", "đến", "tới"]).map(|(at, _)| at);
            if let Some(high) = high.filter(|high| is_number(*high) && sentence.token(high + 1) == "%") {
                let (between, and) = if vietnamese { ("từ", "đến") } else { ("between", "and") };
                let from =
                    index.checked_sub(1).filter(|at| phrase(sentence, *at, &["from", "between", "từ"]).is_some());
                let new = format!("{between} {}% {and} {}%", sentence.token(index), sentence.token(high));
                changes.extend(sentence.with(from.unwrap_or(index), high + 2, &new));
            }
        }
        let joint = matches!(sentence.folded(index), "and" | "or" | "but" | "và" | "hoặc" | "nhưng");
        if joint && sentence.phrase(index + 1, &COMPARED).is_some() {
            let is_field = |word: &str| {
                let mut fields = names.by_kind.iter().flat_map(|kind| kind.numbers.iter().chain(&kind.timely));
                fields.any(|field| field == word)
            };
            let field = (0..index).rev().map(|at| sentence.token(at)).find(|word| is_field(word));
            for is in ["", " is", " là"] {
                let again = field.map(|field| format!("{} {field}{is}", sentence.token(index)));
                changes.extend(again.and_then(|again| sentence.with(index, index + 1, &again)));
            }
        }
    }
    changes
}

/// Seconds as minutes, and words after a span that its start must follow.
pub(super) fn spans(sentence: &Sentence<'_>) -> Vec<String> {
    let mut changes = Vec::new();
    for index in 1..sentence.tokens.len() {
        let unit = fold(sentence.token(index));
        if !["seconds", "second", "secs", "sec", "s", "giây"].contains(&unit.as_str()) {
            continue;
        }
        let Ok(seconds) = sentence.token(index - 1).parse::<u32>() else { continue };
        if seconds % 60 == 0 {
            let minutes = if unit == "giây" { "phút" } else { "minutes" };
            changes.extend(sentence.with(index - 1, index + 1, &format!("{} {minutes}", seconds / 60)));
        }
    }
    changes
}

/// Quotes: other signs for them, a quote that is forgotten, a choice without any.
pub(super) fn quotes(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let mut changes = Vec::new();
    let count = sentence.tokens.len();
    let is_quote =
        |index: usize| matches!(sentence.token(index), "'" | "‘" | "’" | "`" | "«" | "»" | "″" | "”" | "“" | "\"");
    let inside = |from: usize, to: usize| {
        let start = sentence.tokens.get(from).map(|(start, _)| *start)?;
        let end = sentence.tokens.get(to).map(|(_, end)| *end)?;
        sentence.text.get(start..end)
    };
    for from in 0..count {
        for to in (from..(from + LONGEST_CHOICE).min(count)).rev() {
            let Some(text) = inside(from, to).filter(|text| !text.contains(['"', '\n'])) else { continue };
            let folded = fold(text);
            let Some(choice) = names.choices.iter().find(|choice| is_same(&folded, &fold(choice))) else { continue };
            let quoted = format!("\"{choice}\"");
            let opens = from.checked_sub(1).filter(|index| is_quote(*index)).unwrap_or(from);
            let closes = if is_quote(to + 1) { to + 2 } else { to + 1 };
            changes.extend(sentence.with(opens, closes, &quoted));
        }
    }
    // Any text between other signs for quotes, on one line.
    for from in (0..count).filter(|index| is_quote(*index)) {
        let Some(to) = (from + 2..(from + LONGEST_CHOICE + 2).min(count)).find(|index| is_quote(*index)) else {
            continue;
        };
        if let Some(text) = inside(from + 1, to - 1).filter(|text| !text.contains(['"', '\n'])) {
            changes.extend(sentence.with(from, to + 1, &format!("\"{text}\"")));
        }
    }
    changes.push(requoted(sentence, names));
    // A quote at the end of a line, or before a word of it.
    if sentence.text.matches(['"', '“', '”']).count() % 2 == 1 {
        let ends: Vec<usize> =
            sentence.text.match_indices('\n').map(|(end, _)| end).chain([sentence.text.len()]).collect();
        let at_end = ends
            .iter()
            .filter_map(|end| Some(format!("{}\"{}", sentence.text.get(..*end)?, sentence.text.get(*end..)?)));
        changes.extend(at_end);
        for index in sentence.around(LONGEST_CHOICE, LONGEST_CHOICE) {
            let Some((start, end)) = sentence.tokens.get(index) else { continue };
            for at in [*start, *end] {
                let halves = sentence.text.get(..at).zip(sentence.text.get(at..));
                changes.extend(halves.map(|(before, after)| format!("{before}\"{after}")));
            }
        }
    }
    changes
}

/// `is "a" or "b"`, `with kind "a"`, `điểm trung bình của`, `95% hồ_sơ trở lên`, `đúng hạn` where a deadline is meant, a name with `-`.
pub(super) fn orders(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let mut changes = Vec::new();
    let is_text = |index: usize| sentence.token(index).starts_with(['"', '“']);
    for index in 0..sentence.tokens.len() {
        let word = |ahead: usize| fold(sentence.token(index + ahead));
        let written = |ahead: usize| sentence.token(index + ahead);
        // Several values of one field.
        if matches!(word(0).as_str(), "is" | "là" | "=")
            && is_text(index + 1)
            && matches!(word(2).as_str(), "or" | "hoặc" | "and" | "và")
            && is_text(index + 3)
        {
            let is = if word(0) == "là" || word(2) == "hoặc" { "thuộc" } else { "is one of" };
            changes.extend(sentence.with(index, index + 4, &format!("{is} {}, {}", written(1), written(3))));
        }
        if matches!(word(0).as_str(), "with" | "whose" | "having" | "với" | "có") && is_text(index + 2) {
            let (r#where, is) = if word(0).is_ascii() { ("where", "is") } else { ("mà", "là") };
            changes.extend(sentence.with(index, index + 3, &format!("{where} {} {is} {}", written(1), written(2))));
        }
        let is_average = matches!((word(1).as_str(), word(2).as_str()), ("trung", "bình") | ("bình", "quân"));
        if is_average {
            changes.extend(sentence.with(index, index + 3, &format!("{} {} {}", written(1), written(2), written(0))));
        }
        if matches!((word(0).as_str(), word(1).as_str()), ("trung", "bình") | ("bình", "quân")) {
            changes.extend(sentence.with(index + 2, index + 3, &format!("{} của", written(2))));
        }
        if (word(0), word(1)) == ("đúng".to_owned(), "hạn".to_owned()) {
            let by = names
                .deadlines
                .iter()
                .filter_map(|due| sentence.with(index, index + 2, &format!("chậm nhất là {due}")));
            changes.extend(by);
        }
        // A number and its `trở lên`, `or more` at once.
        let upward = match (word(0).as_str(), word(1).as_str()) {
            ("trở", "lên") => Some("từ"),
            _ => None,
        };
        if let Some(from) = upward
            && let Some(number) = (0..index)
                .rev()
                .find(|index| sentence.token(*index).starts_with(|letter: char| letter.is_ascii_digit()))
            && let Some(without) = sentence.with(index, index + 2, "")
        {
            let percent = usize::from(sentence.token(number + 1) == "%");
            let bound = format!("{from} {}{} trở lên", sentence.token(number), if percent == 1 { "%" } else { "" });
            changes.extend(Sentence::new(&without, 0).with(number, number + 1 + percent, &bound));
        }
    }
    // Words joined by `-` that are one name: each, then all.
    let mut whole = sentence.text.to_owned();
    for index in (0..sentence.tokens.len()).rev() {
        for length in [3, 5, 7] {
            let parts = sentence.words(index, index + length);
            let hyphens = parts.iter().skip(1).step_by(2).all(|sign| matches!(*sign, "-" | "–" | "."));
            let joined = parts.iter().step_by(2).copied().collect::<Vec<_>>().join("_");
            if hyphens && names.all.iter().any(|name| fold(name) == fold(&joined)) {
                changes.extend(sentence.with(index, index + length, &joined));
                whole = Sentence::new(&whole, 0).with(index, index + length, &joined).unwrap_or(whole);
            }
        }
    }
    changes.push(whole);
    changes
}

/// A window that does not follow what it is about: `no complaints where founded in period`, `every quarter at least 2 visits`.
pub(super) fn windows(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let mut changes = Vec::new();
    for index in 0..sentence.tokens.len() {
        let Some((end, window)) = sentence.phrase(index, &WINDOWS) else { continue };
        let window = match window.strip_prefix("every ").or_else(|| window.strip_prefix("per ")) {
            Some(unit) => format!("in every {unit}"),
            None => window.replace("in the period", "in period"),
        };
        // A comma after it is removed too.
        let comma = usize::from(sentence.token(end) == ",");
        let Some(without) = sentence.with(index, end + comma, "") else { continue };
        let rest = Sentence::new(without.trim_end(), 0);
        let is_kind = |index: &usize| names.kinds.iter().any(|kind| fold(kind) == fold(rest.token(*index)));
        for kind in (0..rest.tokens.len()).filter(is_kind) {
            changes.extend(rest.with(kind, kind + 1, &format!("{} {window}", rest.token(kind))));
        }
    }
    changes
}

/// An average as authors write it, `average of score of surveys`, `điểm trung bình khảo_sát`, and `từ 4 trở lên` after it.
pub(super) fn averages(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    static AVERAGE: Phrases<()> = Phrases::list(
    "average · average of · the average · the average of · mean · mean of · the mean · avg · avg of · average value of ·
        trung bình · bình quân · trung bình của · trung bình cộng",
);
    let vietnamese = is_vietnamese(sentence);
    let (average, of) = if vietnamese { ("trung bình", "của") } else { ("average", "of") };
    let of_kind = |at: usize| {
        let behind = phrase(
            sentence,
            at,
            &["of", "of the", "of all", "in", "for", "from", "của", "của các", "các", "trong", "theo"],
        );
        let at = behind.map_or(at, |(at, _)| at);
        names.by_kind.iter().find_map(|kind| Some((kind.head(sentence, at)?, kind)))
    };
    let mut changes = Vec::new();
    for index in 0..sentence.tokens.len() {
        let field_at = |at: usize, kind: &KindNames| {
            kind.numbers.iter().find_map(|field| Some((after_name(sentence, at, field)?, field.clone())))
        };
        for kind in &names.by_kind {
            // Word, field, kind; field, word, kind; kind, word, field.
            let first = sentence.phrase(index, &AVERAGE).and_then(|(at, _)| field_at(at, kind));
            let second = field_at(index, kind).and_then(|(at, field)| Some((sentence.phrase(at, &AVERAGE)?.0, field)));
            let found = first.or(second).and_then(|(at, field)| {
                let (end, of) = of_kind(at)?;
                std::ptr::eq(of, kind).then_some((end, field))
            });
            let third = || {
                let at = kind.head(sentence, index)?;
                field_at(sentence.phrase(at, &AVERAGE)?.0, kind)
            };
            let Some((end, field)) = found.or_else(third) else { continue };
            let figure = format!("{average} {field} {of} {}", kind.written(vietnamese));
            changes.extend(sentence.with(index, end, &figure));
            let (figure, end) = match sentence.phrase(end, &WINDOWS) {
                Some((behind, window)) => (format!("{figure} {window}"), behind),
                None => (figure, end),
            };
            let upward = phrase(sentence, end, &["từ", "phải từ", "đạt từ", "đạt"]).map_or(end, |(at, _)| at);
            let unit = usize::from(["điểm", "points"].contains(&sentence.token(upward + 1)));
            if let Some((behind, word)) =
                phrase(sentence, upward + 1 + unit, &["trở lên", "trở xuống", "or more", "or higher", "or less"])
            {
                let bound = match word {
                    "trở lên" => "đạt ít nhất",
                    "trở xuống" => "đạt không quá",
                    "or less" => "is at most",
                    _ => "is at least",
                };
                changes.extend(sentence.with(index, behind, &format!("{figure} {bound} {}", sentence.token(upward))));
            }
        }
    }
    changes
}

/// A line whose quotes are in wrong places: its choices get quotes.
fn requoted(sentence: &Sentence<'_>, names: &Names) -> String {
    let lines = sentence.text.split_inclusive('\n').map(|line| {
        if line.matches('"').count() % 2 == 0 {
            return line.to_owned();
        }
        let mut bare = line.replace('"', "");
        let mut index = 0;
        while index < Sentence::new(&bare, 0).tokens.len() {
            let words = Sentence::new(&bare, 0);
            let longest = (index..(index + LONGEST_CHOICE).min(words.tokens.len())).rev().find_map(|last| {
                let (start, end) = (words.tokens.get(index)?.0, words.tokens.get(last)?.1);
                let text = fold(words.text.get(start..end)?);
                let choice = names.choices.iter().find(|choice| fold(choice) == text)?;
                Some((last, choice))
            });
            let new = longest.and_then(|(last, choice)| words.with(index, last + 1, &format!("\"{choice}\"")));
            bare = new.unwrap_or(bare);
            index += 1;
        }
        bare
    });
    lines.collect()
}
