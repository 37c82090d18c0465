//! Words of a sentence that spell something that is declared, however they are put together: `on-time`, `on time`, `communes`.

use tieuchi_source::text::fold;
use tieuchi_syntax::phrases::Phrases;

use super::diacritics::{bare, is_same};
use super::sentence::Sentence;

/// The bare text of a token: a string without its quotes.
pub(super) fn unquoted(token: &str) -> &str {
    token.trim_matches(['"', '“', '”'])
}

/// Whether a token is a string.
pub(super) fn is_string(token: &str) -> bool {
    token.starts_with(['"', '“']) && token.chars().count() > 1
}

/// The parts of a name or a choice, folded.
fn parts(text: &str) -> Vec<String> {
    let split = text.split(|letter: char| letter.is_whitespace() || matches!(letter, '_' | '-' | ',' | '/'));
    split.filter(|part| !part.is_empty()).map(fold).collect()
}

/// Whether a word is this part, perhaps without its diacritics; the last part of an English one may be
/// in the plural or not.
fn is_part(written: &str, part: &str, last: bool) -> bool {
    if written == part || written.is_ascii() && is_same(written, part) {
        return true;
    }
    let singular = || {
        let ies = written.strip_suffix("ies").map(|stem| format!("{stem}y"));
        let es = written.strip_suffix("es").map(str::to_owned);
        let s = written.strip_suffix('s').map(str::to_owned);
        [ies, es, s].into_iter().flatten().any(|stem| stem == part)
    };
    let plural = || part.strip_suffix('s').is_some_and(|stem| stem == written);
    last && part.is_ascii() && part.len() > 2 && (singular() || plural())
}

/// The index after the words that spell a name from an index on.
pub(super) fn after_name(sentence: &Sentence<'_>, index: usize, name: &str) -> Option<usize> {
    // Most words begin with another letter.
    let (first, wanted) =
        (unquoted(sentence.token(index)).chars().next()?, name.chars().find(|letter| *letter != '_')?);
    if bare(first) != bare(wanted) {
        return None;
    }
    let wanted_parts = parts(name);
    let (mut at, mut done) = (index, 0);
    while done < wanted_parts.len() {
        let token = sentence.token(at);
        at += 1;
        if matches!(token, "-" | "," | "/") && done > 0 {
            continue;
        }
        let written = parts(if is_string(token) { unquoted(token) } else { token });
        if written.is_empty() || !unquoted(token).starts_with(char::is_alphanumeric) {
            return None;
        }
        for part in written {
            if !is_part(&part, wanted_parts.get(done)?, done + 1 == wanted_parts.len()) {
                return None;
            }
            done += 1;
        }
    }
    (done > 0).then_some(at)
}

/// The index after one of some phrases from an index on, the longest first, and which it is.
pub(super) fn phrase<'p>(sentence: &Sentence<'_>, index: usize, phrases: &[&'p str]) -> Option<(usize, &'p str)> {
    let first = sentence.token(index).chars().next()?.to_lowercase().next();
    let begins = phrases.iter().filter(|phrase| phrase.chars().next() == first);
    let ends = begins.filter_map(|phrase| {
        let mut at = index;
        for word in phrase.split(' ') {
            if sentence.folded(at) != word {
                return None;
            }
            at += 1;
        }
        Some((at, *phrase))
    });
    ends.max_by_key(|(end, _)| *end)
}

/// Whether a sentence is written in Vietnamese.
pub(super) fn is_vietnamese(sentence: &Sentence<'_>) -> bool {
    !sentence.text.is_ascii()
}

/// The index after the last token of the line of a token.
pub(super) fn line_end(sentence: &Sentence<'_>, index: usize) -> usize {
    let Some((start, _)) = sentence.tokens.get(index) else { return index };
    let ends =
        sentence.text.get(*start..).and_then(|rest| rest.find('\n')).map_or(sentence.text.len(), |end| start + end);
    sentence.tokens.iter().take_while(|(from, _)| *from < ends).count()
}

/// The windows of time, as authors write them.
pub(super) static WINDOWS: Phrases<()> = Phrases::list(
    "in period · in the period · in every week · in every month · in every quarter · in every half-year · in every half year ·
    in every year · every week · every month · every quarter · every year · per week · per month · per quarter · per year ·
    in the previous year · in the previous period · trong kỳ · trong kỳ báo cáo · trong cùng kỳ năm trước · trong năm trước ·
    trong kỳ liền trước · mỗi tuần · mỗi tháng · mỗi quý · mỗi năm · mỗi 6 tháng · trong mỗi tuần · trong mỗi tháng ·
    trong mỗi quý · trong mỗi năm · hằng tuần · hằng tháng · hằng quý · hằng năm · hàng tuần · hàng tháng · hàng quý · hàng năm ·
    trong mỗi 6 tháng · mỗi nửa năm",
);
