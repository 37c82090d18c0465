//! The head of an item: a title without quotes, a name of several words, a name that is a word of the language.

use tieuchi_source::text::{fold, without_diacritics};
use tieuchi_syntax::keywords::is_reserved;
use tieuchi_syntax::phrases::Phrases;

use super::names::Names;
use super::sentence::Sentence;
use super::words::{is_string, line_end, phrase};

/// How many words of one head are put in backticks at most.
const MOST: usize = 5;

/// How many words the keyword of an item has that has a name.
fn keyword(sentence: &Sentence<'_>) -> Option<usize> {
    static NAMED: Phrases<()> = Phrases::list(
    "indicator · scorecard · records · define · measure · chỉ tiêu · chỉ số · tiêu chí · bảng điểm · dữ liệu · danh sách ·
        định nghĩa · sổ theo dõi · số đo · units",
);
    sentence.phrase(0, &NAMED).map(|(at, _)| at)
}

/// The first line with its title in quotes, or its name joined: first as the other rules use it.
pub(super) fn heads(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let Some(name) = keyword(sentence) else { return Vec::new() };
    let on_line = line_end(sentence, 0);
    let ends_title = |index: &usize| {
        let token = sentence.token(*index);
        let after =
            ["counted by", "lasting from", "tính theo", "tính từ", "kéo dài từ", "đối với", "cho", "for", "by", "theo"];
        !token.starts_with(char::is_alphanumeric) && !matches!(token, "-" | "," | "/" | "(" | ")" | "–")
            || is_string(token)
            || phrase(sentence, *index, &after).is_some()
    };
    let title_ends = (name + 1..on_line).find(ends_title).unwrap_or(on_line);
    let words = sentence.words(name, title_ends);
    if words.len() < 2 {
        return Vec::new();
    }
    let joined = |count: usize| words.get(..count).unwrap_or_default().join("_");
    let titled = |count: usize| {
        let start = sentence.tokens.get(name).map(|(start, _)| *start)?;
        let (from, _) = *sentence.tokens.get(name + count)?;
        let (_, to) = *sentence.tokens.get(title_ends.checked_sub(1)?)?;
        let title = sentence.text.get(from..to)?;
        Some(format!("{}{} \"{title}\"{}", sentence.text.get(..start)?, joined(count), sentence.text.get(to..)?))
    };
    let is_name = |count: usize| {
        let words = words.get(..count).unwrap_or_default();
        !words.iter().any(|word| is_reserved(word) || !word.starts_with(char::is_alphanumeric))
    };
    let is_used = |count: usize| {
        let times = names.used.get(&fold(&joined(count))).copied().unwrap_or_default();
        // This head has the word once itself.
        is_name(count) && times > usize::from(count == 1) && !names.is_declared(&joined(count))
    };
    let whole = || is_name(words.len()).then(|| sentence.with(name, title_ends, &joined(words.len()))).flatten();
    let first = words.first().copied().unwrap_or_default();
    let plain = |text: &str| without_diacritics(&fold(text));
    let again = words.iter().skip(1).any(|word| plain(first).split('_').any(|part| part == plain(word)));
    let is_title =
        first.contains('_') || again || words.get(1).is_some_and(|word| word.starts_with(char::is_uppercase));
    let mut changes: Vec<String> = Vec::new();
    for count in (1..=words.len()).rev().filter(|count| is_used(*count)) {
        changes.extend(if count == words.len() { whole() } else { titled(count) });
    }
    let rest = if is_title { [titled(1), whole()] } else { [whole(), titled(1)] };
    changes.extend(rest.into_iter().flatten());
    changes
}

/// Names that are words of the language, in backticks: in the head of a kind of record, or in a rule that uses them.
pub(super) fn backticks(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let own: Vec<String> = sentence.text.lines().skip(1).filter_map(field).collect();
    let is_name =
        |word: &str| is_reserved(word) && (own.iter().any(|field| *field == fold(word)) || names.is_declared(word));
    let end = if own.is_empty() { sentence.tokens.len() } else { line_end(sentence, 0) };
    let bare = |index: &usize| {
        is_name(sentence.token(*index)) && index.checked_sub(1).is_none_or(|before| sentence.token(before) != "`")
    };
    let indices: Vec<usize> = (0..end).filter(bare).take(MOST).collect();
    let with = |chosen: usize| {
        let mut text = sentence.text.to_owned();
        for (bit, index) in indices.iter().enumerate().rev() {
            if chosen & (1 << bit) != 0 {
                let (start, end) = *sentence.tokens.get(*index)?;
                let word = text.get(start..end)?.to_owned();
                text = format!("{}`{word}`{}", text.get(..start)?, text.get(end..)?);
            }
        }
        Some(text)
    };
    let mut choices: Vec<usize> = (1..1_usize << indices.len()).collect();
    choices.sort_by_key(|choice| choice.count_ones());
    choices.into_iter().filter_map(with).collect()
}

/// The name of the field that a line declares.
fn field(line: &str) -> Option<String> {
    let head = line.split(['"', ':']).next().filter(|_| line.contains(':'))?.trim();
    (!head.is_empty() && !head.contains(char::is_whitespace)).then(|| fold(head.trim_matches('`')))
}

/// The word, if a change only puts it in backticks.
pub(super) fn put_in_backticks<'c>(written: &str, changed: &'c str) -> Option<&'c str> {
    if written.contains('`') || changed.replace('`', "") != written {
        return None;
    }
    changed.split('`').nth(1)
}
