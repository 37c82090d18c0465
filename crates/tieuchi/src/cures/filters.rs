//! Words that pick out some of the records beside the name of their kind: `urgent dossiers`, `hồ_sơ đất đai`, `each commune`.
//!
//! They are choices, yes/no fields or conditions of that kind, and are written after `where`. None is ever left out.

use tieuchi_source::text::fold;
use tieuchi_syntax::phrases::Phrases;

use super::names::{KindNames, Names};
use super::sentence::Sentence;
use super::values;
use super::words::{WINDOWS, after_name, is_string, is_vietnamese, line_end, phrase, unquoted};

/// Words between the name of a kind and what picks out some of it.
static LINKS: Phrases<()> = Phrases::list(
    "nào · nào mà · nào có · any · of · with · that are · that is · which are · which is · who are · whose · having ·
    classified as · marked · for · about · type · where · and · of type · in · mà · mà là · trong đó · có · là · thuộc ·
    thuộc loại · về · thuộc diện · diện · thuộc nhóm · loại · và · cấp · với",
);
static NOTS: Phrases<()> = Phrases::list(
    "not · non · non - · un · not of · that are not · which are not · không · chưa · không phải · không phải là · không thuộc ·
    chưa có · chưa được · mà không · mà chưa",
);
const DONE: [&str; 7] = ["already", "that have been", "which have been", "đã", "đã được", "đã có", "mà đã"];
const WHERE: [&str; 3] = ["where", "mà", "trong đó"];
static EACH: Phrases<()> = Phrases::list(
    "for each · for every · for all · for any · for · per · in each · in every · at each · each · đối với mỗi · đối với từng ·
    đối với các · đối với tất cả · đối với tất cả các · đối với mọi · đối với những · đối với toàn bộ · đối với · với mỗi ·
    với từng · cho mỗi · cho từng · áp dụng đối với · áp dụng cho · tại mỗi",
);
/// So many words at most pick out.
const LONGEST: usize = 12;

/// Conditions of a record, and the index after their words.
pub(super) struct Restriction {
    pub(super) end: usize,
    pub(super) written: Vec<String>,
}

/// The sentence with such words after `where`.
pub(super) fn restricted(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let mut changes = Vec::new();
    for units in names.by_kind.iter().filter(|kind| kind.is_units) {
        changes.extend(each(sentence, units));
    }
    let mut headed = false;
    for kind in &names.by_kind {
        for index in 0..sentence.tokens.len() {
            if let Some(head) = kind.head(sentence, index) {
                headed |= !kind.is_units;
                changes.extend(beside(sentence, kind, index, head));
            }
        }
    }
    if changes.is_empty() || !headed {
        changes.extend(headless(sentence, names));
    }
    changes
}

/// `urgent dossiers in period`, `hồ_sơ đất đai trong kỳ`.
fn beside(sentence: &Sentence<'_>, kind: &KindNames, index: usize, head: usize) -> Vec<String> {
    // A linking word belongs to the words before it.
    let begins = |from: &usize| sentence.phrase(*from, &LINKS).is_none();
    let before = (index.saturating_sub(LONGEST)..index).filter(begins).find_map(|from| {
        let runs = runs(sentence, kind, from);
        let run =
            runs.into_iter().find(|run| run.end == index || run.end + 1 == index && sentence.token(run.end) == "of")?;
        Some((from, run.written))
    });
    let window = window(sentence, kind, head);
    let mut after: Vec<(Restriction, usize)> = Vec::new();
    for from in [head, window] {
        after.extend(runs(sentence, kind, from).into_iter().map(|run| (run, from)));
    }
    let (from, first) = before.unwrap_or((index, Vec::new()));
    // With all words after it, then with fewer, at last with none.
    let mut ways: Vec<(Vec<String>, (usize, usize), usize)> = Vec::new();
    for (run, start) in after {
        let behind = if start == head { self::window(sentence, kind, run.end) } else { run.end };
        let window = if start == head { (run.end, behind) } else { (head, start) };
        let whole = first.iter().cloned().chain(run.written).collect();
        ways.push((whole, window, behind));
    }
    if !first.is_empty() {
        ways.push((first, (head, window), window));
    }
    let mut changes = Vec::new();
    for (conditions, window, behind) in ways {
        changes.extend(write(sentence, kind, (from, behind), &conditions, window));
    }
    changes
}

/// A choice instead of the name of its kind: `all communes`, `no bribes in period`.
fn headless(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let mut found = Vec::new();
    for index in 0..sentence.tokens.len() {
        if is_string(sentence.token(index)) {
            continue;
        }
        let mut kinds = names.by_kind.iter().filter_map(|kind| {
            let run = runs(sentence, kind, index).into_iter().next()?;
            run.written.iter().any(|condition| condition.ends_with('"')).then_some((kind, run))
        });
        // Of two kinds with such a choice either may be meant.
        if let (Some((kind, run)), None) = (kinds.next(), kinds.next()) {
            let behind = window(sentence, kind, run.end);
            found.extend(write(sentence, kind, (index, behind), &run.written, (run.end, behind)));
        }
    }
    found
}

/// `for each commune`, `đối với các xã`.
fn each(sentence: &Sentence<'_>, units: &KindNames) -> Vec<String> {
    let begins_line = |index: usize| {
        let (start, _) = sentence.tokens.get(index).copied().unwrap_or_default();
        sentence.text.get(..start).is_some_and(|before| before.trim_end_matches(' ').ends_with('\n'))
    };
    let mut changes = Vec::new();
    for index in (0..sentence.tokens.len()).filter(|index| begins_line(*index)) {
        let Some((from, _)) = sentence.phrase(index, &EACH) else { continue };
        let end = line_end(sentence, index);
        let mut conditions = Vec::new();
        let (mut at, mut named) = (from, false);
        while at < end {
            if let Some(behind) = units.head(sentence, at).filter(|_| !named) {
                (at, named) = (behind, true);
                continue;
            }
            let Some(run) = runs(sentence, units, at).into_iter().find(|run| run.end <= end) else { break };
            conditions.extend(run.written);
            at = run.end;
        }
        if at != end || conditions.is_empty() {
            continue;
        }
        let (each, r#where, and) = if is_vietnamese(sentence) {
            ("đối với mỗi đơn vị", "mà", " và ")
        } else {
            ("for each unit", "where", " and ")
        };
        changes.extend(sentence.with(index, end, &format!("{each} {} {}", r#where, conditions.join(and))));
    }
    changes
}

/// The conditions from an index on: all of them, then without the last, and so on.
pub(super) fn runs(sentence: &Sentence<'_>, kind: &KindNames, from: usize) -> Vec<Restriction> {
    let mut found: Vec<Restriction> = Vec::new();
    let (mut at, mut written): (usize, Vec<String>) = (from, Vec::new());
    while at < from + LONGEST {
        let Some((end, one)) = restriction(sentence, kind, at) else { break };
        written.push(one);
        at = end;
        found.insert(0, Restriction { end, written: written.clone() });
    }
    found
}

/// One restriction, with the words that link it.
fn restriction(sentence: &Sentence<'_>, kind: &KindNames, from: usize) -> Option<(usize, String)> {
    let vietnamese = is_vietnamese(sentence);
    let links = [Some(from), sentence.phrase(from, &LINKS).map(|(at, _)| at)];
    links.into_iter().flatten().find_map(|from| {
        let (at, is) = match sentence.phrase(from, &NOTS) {
            Some((at, _)) => (if sentence.token(at) == "-" { at + 1 } else { at }, false),
            None => (from, true),
        };
        let mark = kind.marks.iter().filter_map(|mark| Some((after_name(sentence, at, mark)?, mark)));
        if let Some((end, mark)) = mark.max_by_key(|(end, _)| *end) {
            let not = if vietnamese { "không" } else { "not" };
            return Some((end, if is { mark.clone() } else { format!("{not} {mark}") }));
        }
        // `unexcused`, `non-urgent`.
        let prefixed = ["un", "non"].iter().find_map(|prefix| {
            let rest = sentence.folded(at).strip_prefix(prefix)?;
            kind.marks.iter().find(|mark| fold(mark) == rest)
        });
        if let Some(mark) = prefixed.filter(|_| is) {
            return Some((at + 1, format!("not {mark}")));
        }
        if let Some(listed) = values::list(sentence, std::slice::from_ref(kind), at).filter(|_| is) {
            return Some(listed);
        }
        // What has happened, or not: a day that may be empty.
        let done = phrase(sentence, at, &DONE).filter(|_| is);
        let happened = kind.happening.iter().filter(|_| !is || done.is_some());
        let happened =
            happened.filter_map(|field| Some((after_name(sentence, done.map_or(at, |(at, _)| at), field)?, field)));
        if let Some((end, field)) = happened.max_by_key(|(end, _)| *end) {
            let is = match (is, vietnamese) {
                (true, false) => "is present",
                (false, false) => "is missing",
                (true, true) => "không để trống",
                (false, true) => "để trống",
            };
            return Some((end, format!("{field} {is}")));
        }
        // The field may be named before its choice.
        let named = kind.choices.iter().find_map(|(field, _)| {
            let at = after_name(sentence, at, field)?;
            let at = phrase(sentence, at, &["is", "=", ":", "là", "thuộc"]).map_or(at, |(at, _)| at);
            Some((at, field))
        });
        let choice = |at: usize, of: Option<&String>| {
            let is_of = |field: &String| of.is_none_or(|of| of == field);
            let matches = kind.choices.iter().filter(|(field, _)| is_of(field)).flat_map(|(field, choices)| {
                choices.iter().filter_map(move |choice| {
                    let token = sentence.token(at);
                    let end = if is_string(token) {
                        (fold(unquoted(token)) == fold(choice)).then_some(at + 1)
                    } else {
                        after_name(sentence, at, choice)
                    };
                    Some((end?, field, choice))
                })
            });
            let mut matches: Vec<(usize, &String, &String)> = matches.collect();
            let longest = matches.iter().map(|(end, ..)| *end).max()?;
            matches.retain(|(end, ..)| *end == longest);
            // Two fields with such a choice: either may be meant.
            let [(end, field, choice)] = *matches else { return None };
            let sign = match (is, vietnamese) {
                (true, false) => "is",
                (false, false) => "is not",
                (true, true) => "là",
                (false, true) => "khác",
            };
            Some((end, format!("{field} {sign} \"{choice}\"")))
        };
        named.and_then(|(at, field)| choice(at, Some(field))).or_else(|| choice(at, None))
    })
}

/// The index after the window at an index, with the field that lies in it; the index itself if there is none.
fn window(sentence: &Sentence<'_>, kind: &KindNames, from: usize) -> usize {
    let own = kind.timely.iter().find_map(|field| sentence.phrase(after_name(sentence, from, field)?, &WINDOWS));
    own.or_else(|| sentence.phrase(from, &WINDOWS)).map_or(from, |(at, _)| at)
}

/// A span of tokens, rewritten: the kind, its window and its conditions; with and without a verb after them.
fn write(
    sentence: &Sentence<'_>,
    kind: &KindNames,
    (from, to): (usize, usize),
    conditions: &[String],
    (window, window_end): (usize, usize),
) -> Vec<String> {
    let vietnamese = is_vietnamese(sentence);
    let (r#where, and, verb) = if vietnamese { ("mà", "và", "phải") } else { ("where", "and", "are") };
    let between = |from: usize, to: usize| {
        let start = sentence.tokens.get(from).map(|(start, _)| *start)?;
        let end = sentence.tokens.get(to.checked_sub(1)?).map(|(_, end)| *end)?;
        sentence.text.get(start..end)
    };
    let window = if window < window_end { between(window, window_end) } else { None };
    let head = [Some(kind.written(vietnamese)), window, Some(r#where)];
    let head = head.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let conditions = conditions.join(&format!(" {and} "));
    // Conditions after `where` stay, unless an `or` in them would also apply to the new ones.
    if let Some((behind, _)) = phrase(sentence, to, &WHERE) {
        let rest = sentence.words(behind, line_end(sentence, to));
        if rest.iter().any(|word| matches!(fold(word).as_str(), "or" | "hoặc")) {
            return Vec::new();
        }
        return sentence.with(from, behind, &format!("{head} {conditions} {and}")).into_iter().collect();
    }
    // In a share they are the condition of the share.
    let is_share = from
        .checked_sub(2)
        .is_some_and(|at| phrase(sentence, at, &["share of", "percentage of", "proportion of", "tỷ lệ"]).is_some());
    if is_share {
        let head = [Some(kind.written(vietnamese)), window].into_iter().flatten().collect::<Vec<_>>().join(" ");
        return sentence.with(from, to, &format!("{head} {verb} {conditions}")).into_iter().collect();
    }
    let alone = sentence.with(from, to, &format!("{head} {conditions}"));
    let with_verb = sentence.with(from, to, &format!("{head} {conditions} {verb}"));
    [alone, with_verb].into_iter().flatten().collect()
}
