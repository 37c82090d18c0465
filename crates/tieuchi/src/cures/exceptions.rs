//! Who is left out of a figure, and what time is left out of a limit: `except urgent`, `unless withdrawn`, `không kể tạm_dừng`.

use tieuchi_syntax::unread::Asked;

use super::names::{Names, Sort};
use super::phrases::Phrases;
use super::sentence::Sentence;

/// What is left out, and how both it and the rest are said.
struct Out {
    /// From the phrase, with a comma before it, to before what follows.
    from: usize,
    to: usize,
    phrase: (usize, usize),
    /// The condition of what is left out.
    meets: String,
    /// The condition of the rest.
    others: String,
    vietnamese: bool,
}

/// `within 5 days of received, excluding paused`.
pub(super) fn times(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let phrases = Phrases::of(sentence);
    let mut changes = Vec::new();
    for (from, to, asked) in phrases.asked() {
        let length = names.of_sort(None, &Sort::Length).find(|name| phrases.named(to, &[(*name).to_owned()]).is_some());
        let is_out = asked == Asked::Except || asked == Asked::Unless;
        let Some(length) = length.filter(|_| is_out && from > 0) else { continue };
        let without = if phrases.text(from, to).is_ascii() { "not counting" } else { "không tính" };
        let comma = phrases.is(from - 1, &[","]);
        let before = if comma { from } else { from - 1 };
        let head = if comma { String::new() } else { format!("{}, ", phrases.text(before, from)) };
        changes.extend(sentence.with(before, to + 1, &format!("{head}{without} {length}")));
    }
    changes
}

/// The same of records. Where a share says it at its end, who is left out of the population and whose failure is excused are two things.
pub(super) fn changes(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let phrases = Phrases::of(sentence);
    let mut changes = Vec::new();
    for (from, to, asked) in phrases.asked() {
        if asked != Asked::Except && asked != Asked::Unless {
            continue;
        }
        let Some(out) = left_out(&phrases, names, from, to) else { continue };
        let Some((kind, _)) = phrases.kind(from, names).filter(|(kind, _)| *kind < from) else { continue };
        let verb = (kind + 1..out.from).find(|place| phrases.is_verb(*place));
        let filter = (kind + 1..verb.unwrap_or(out.from)).any(|place| phrases.is(place, &["where", "mà"]));
        let has_or = (kind + 1..verb.unwrap_or(out.from)).any(|place| phrases.is(place, &["or", "hoặc"]));
        let (r#where, and) = if out.vietnamese { ("mà", "và") } else { ("where", "and") };
        let narrowed = format!("{} {}", if filter { and } else { r#where }, out.others);
        let at_end = out.to >= phrases.end(from);
        match verb {
            None if filter && has_or => {}
            None if at_end || phrases.is_verb(out.to) => changes.extend(sentence.with(out.from, out.to, &narrowed)),
            Some(verb) if at_end => {
                let before = out.from.saturating_sub(1);
                let excusing = if out.vietnamese { "trừ trường hợp" } else { "excusing" };
                let excused = format!("{}, {excusing} {}", phrases.text(before, out.from), out.meets);
                changes.extend(sentence.with(before, out.to, &excused));
                // `ngoại trừ` is `trừ`, and that excuses.
                let (first, last) = out.phrase;
                let excuses = asked == Asked::Unless || phrases.text(first, last).contains("trừ");
                if !(excuses || filter && has_or) {
                    let rest = phrases.text(verb, out.from);
                    changes.extend(sentence.with(verb, out.to, &format!("{narrowed} {rest}")));
                }
            }
            _ => {}
        }
    }
    changes
}

/// What stands after the phrase, as a condition.
fn left_out(phrases: &Phrases<'_, '_>, names: &Names, from: usize, to: usize) -> Option<Out> {
    let vietnamese = !phrases.text(from, to).is_ascii();
    let end = phrases.end(from);
    let comma = from.checked_sub(1).filter(|before| phrases.is(*before, &[","]));
    let mut last = (to..end).find(|place| phrases.is(*place, &[","]) || phrases.is_verb(*place)).unwrap_or(end);
    let after = if comma.is_some() && phrases.is(last, &[","]) && last < end { last + 1 } else { last };
    let mut first = to;
    let is_noise = |place: usize| {
        phrases.is(
            place,
            &["ones", "those", "the", "where", "mà", "có", "with", "cases", "các", "những", "which", "that", "loại"],
        ) && phrases.named(place, &names.all).is_none()
            || phrases.named(place, &names.kinds).is_some()
    };
    while first < last && is_noise(first) {
        first += 1;
    }
    while last > first && is_noise(last - 1) {
        last -= 1;
    }
    let negated = phrases.is(first, &["not", "không", "chưa"]);
    let condition = phrases.text(first + usize::from(negated), last);
    let choice = |place: usize| phrases.text(place, place + 1).trim_matches(['"', '“', '”']).to_owned();
    let is_text = |place: usize| phrases.word(place).starts_with(['"', '“']);
    let (is, is_not) = if vietnamese { ("là", "khác") } else { ("is", "is not") };
    let compared = |field: &str, place: usize| {
        let text = phrases.text(place, place + 1);
        (format!("{field} {is} {text}"), format!("{field} {is_not} {text}"))
    };
    let not = if vietnamese { "không" } else { "not" };
    let (meets, others) = match last - first {
        0 => return None,
        1 if is_text(first) => {
            let kind = phrases.kind(from, names).map(|(_, kind)| kind);
            let sort = Sort::Choice(choice(first));
            let mut fields = names.of_sort(kind, &sort);
            let field = fields.next()?;
            if fields.next().is_some() {
                return None;
            }
            compared(field, first)
        }
        2 if is_text(first + 1) => compared(phrases.text(first, first + 1), first + 1),
        3 if is_text(first + 2) && phrases.is(first + 1, &["is", "là", "="]) => {
            compared(phrases.text(first, first + 1), first + 2)
        }
        1 => (condition.to_owned(), format!("{not} {condition}")),
        2 if negated => (format!("{not} {condition}"), condition.to_owned()),
        _ if negated => return None,
        _ => (condition.to_owned(), format!("{not} ({condition})")),
    };
    Some(Out { from: comma.unwrap_or(from), to: after, phrase: (from, to), meets, others, vietnamese })
}
