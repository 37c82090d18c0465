//! Who is left out of a figure, and what time is left out of a limit: `except urgent`, `unless withdrawn`, `không kể tạm_dừng`.

use tieuchi_syntax::unread::Intent;

use super::names::{Names, Sort};
use super::sentence::Sentence;

/// What is left out, and the conditions of it and of the rest.
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
    let mut changes = Vec::new();
    for (from, to, intent) in sentence.unread() {
        let length =
            names.of_sort(None, &Sort::Length).find(|name| sentence.named(to, &[(*name).to_owned()]).is_some());
        let is_out = intent == Intent::Except || intent == Intent::Unless;
        let Some(length) = length.filter(|_| is_out && from > 0) else { continue };
        let without = if sentence.between(from, to).is_ascii() { "not counting" } else { "không tính" };
        let comma = sentence.is(from - 1, &[","]);
        let before = if comma { from } else { from - 1 };
        let head = if comma { String::new() } else { format!("{}, ", sentence.between(before, from)) };
        changes.extend(sentence.with(before, to + 1, &format!("{head}{without} {length}")));
    }
    changes
}

/// The same for records. At the end of a share, leaving records out of the population and excusing failures are two things.
pub(super) fn changes(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let mut changes = Vec::new();
    for (from, to, intent) in sentence.unread() {
        if intent != Intent::Except && intent != Intent::Unless {
            continue;
        }
        let Some(out) = left_out(sentence, names, from, to) else { continue };
        let Some((kind, _)) = sentence.kind_near(from, names).filter(|(kind, _)| *kind < from) else { continue };
        let verb = (kind + 1..out.from).find(|index| sentence.is_verb(*index));
        let filter = (kind + 1..verb.unwrap_or(out.from)).any(|index| sentence.is(index, &["where", "mà"]));
        let has_or = (kind + 1..verb.unwrap_or(out.from)).any(|index| sentence.is(index, &["or", "hoặc"]));
        let (r#where, and) = if out.vietnamese { ("mà", "và") } else { ("where", "and") };
        let narrowed = format!("{} {}", if filter { and } else { r#where }, out.others);
        let at_end = out.to >= sentence.clause_end(from);
        match verb {
            None if filter && has_or => {}
            None if at_end || sentence.is_verb(out.to) => changes.extend(sentence.with(out.from, out.to, &narrowed)),
            Some(verb) if at_end => {
                let before = out.from.saturating_sub(1);
                let excusing = if out.vietnamese { "trừ trường hợp" } else { "excusing" };
                let excused = format!("{}, {excusing} {}", sentence.between(before, out.from), out.meets);
                changes.extend(sentence.with(before, out.to, &excused));
                // `ngoại trừ` is `trừ`, and that excuses.
                let (first, last) = out.phrase;
                let excuses = intent == Intent::Unless || sentence.between(first, last).contains("trừ");
                if !(excuses || filter && has_or) {
                    let rest = sentence.between(verb, out.from);
                    changes.extend(sentence.with(verb, out.to, &format!("{narrowed} {rest}")));
                }
            }
            _ => {}
        }
    }
    changes
}

/// The words after the phrase, as a condition.
fn left_out(sentence: &Sentence<'_>, names: &Names, from: usize, to: usize) -> Option<Out> {
    let vietnamese = !sentence.between(from, to).is_ascii();
    let end = sentence.clause_end(from);
    let comma = from.checked_sub(1).filter(|before| sentence.is(*before, &[","]));
    let mut last = (to..end).find(|index| sentence.is(*index, &[","]) || sentence.is_verb(*index)).unwrap_or(end);
    let after = if comma.is_some() && sentence.is(last, &[","]) && last < end { last + 1 } else { last };
    let mut first = to;
    let is_noise = |index: usize| {
        sentence.is(
            index,
            &["ones", "those", "the", "where", "mà", "có", "with", "cases", "các", "những", "which", "that", "loại"],
        ) && sentence.named(index, &names.all).is_none()
            || sentence.named(index, &names.kinds).is_some()
    };
    while first < last && is_noise(first) {
        first += 1;
    }
    while last > first && is_noise(last - 1) {
        last -= 1;
    }
    let negated = sentence.is(first, &["not", "không", "chưa"]);
    let condition = sentence.between(first + usize::from(negated), last);
    let choice = |index: usize| sentence.between(index, index + 1).trim_matches(['"', '“', '”']).to_owned();
    let is_text = |index: usize| sentence.folded(index).starts_with(['"', '“']);
    let (is, is_not) = if vietnamese { ("là", "khác") } else { ("is", "is not") };
    let compared = |field: &str, index: usize| {
        let text = sentence.between(index, index + 1);
        (format!("{field} {is} {text}"), format!("{field} {is_not} {text}"))
    };
    let not = if vietnamese { "không" } else { "not" };
    let (meets, others) = match last - first {
        0 => return None,
        1 if is_text(first) => {
            let kind = sentence.kind_near(from, names).map(|(_, kind)| kind);
            let sort = Sort::Choice(choice(first));
            let mut fields = names.of_sort(kind, &sort);
            let field = fields.next()?;
            if fields.next().is_some() {
                return None;
            }
            compared(field, first)
        }
        2 if is_text(first + 1) => compared(sentence.between(first, first + 1), first + 1),
        3 if is_text(first + 2) && sentence.is(first + 1, &["is", "là", "="]) => {
            compared(sentence.between(first, first + 1), first + 2)
        }
        1 => (condition.to_owned(), format!("{not} {condition}")),
        2 if negated => (format!("{not} {condition}"), condition.to_owned()),
        _ if negated => return None,
        _ => (condition.to_owned(), format!("{not} ({condition})")),
    };
    Some(Out { from: comma.unwrap_or(from), to: after, phrase: (from, to), meets, others, vietnamese })
}
