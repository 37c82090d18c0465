//! Sentences about each or about several at once: every record, several indicators, several windows, a figure over nothing.

use tieuchi_syntax::phrases::Phrases;
use tieuchi_syntax::unread::Intent;

use super::names::Names;
use super::sentence::Sentence;

/// `every officer is trained`, `meets a and b`, `weekly and monthly`, `no dossiers counts as met`.
pub(super) fn changes(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let mut changes = each(sentence, names);
    changes.extend(meets(sentence, names));
    changes.extend(windows(sentence));
    changes.extend(before_records(sentence, names));
    changes.extend(nothing(sentence, names));
    changes
}

/// The kind of record that a word names, in the singular too.
fn kind_of<'n>(word: &str, names: &'n Names) -> Option<&'n str> {
    let is_one = |kind: &&String| {
        let kind = kind.to_lowercase();
        kind == word
            || kind.strip_suffix("ies").is_some_and(|stem| word.strip_suffix('y') == Some(stem))
            || kind.strip_suffix("es") == Some(word)
            || kind.strip_suffix('s') == Some(word)
    };
    names.kinds.iter().find(is_one).map(String::as_str)
}

fn each(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let mut changes = Vec::new();
    for (from, to, _) in sentence.unread().filter(|(.., intent)| *intent == Intent::Each) {
        let Some(kind) = kind_of(sentence.folded(to), names) else { continue };
        let vietnamese = !sentence.between(from, to + 1).is_ascii();
        let mut end = to + 1;
        while sentence.is(end, &["nào", "cũng"]) {
            end += 1;
        }
        let all = if vietnamese { "toàn bộ" } else { "all" };
        let verb = if !vietnamese && sentence.is(end, &["is", "has"]) { end + 1 } else { end };
        let plural_verb = match sentence.folded(end) {
            _ if verb == end => "",
            "is" => " are",
            _ => " have",
        };
        changes.extend(sentence.with(from, verb, &format!("{all} {kind}{plural_verb}")));
        // The verb after `where …`.
        let later =
            (end + 1..sentence.clause_end(from)).filter(|index| !vietnamese && sentence.is(*index, &["is", "has"]));
        let whole = |verb: usize| {
            let plural = if sentence.is(verb, &["is"]) { "are" } else { "have" };
            let between = sentence.between(end, verb);
            sentence.with(from, verb + 1, &format!("{all} {kind} {between} {plural}"))
        };
        changes.extend(later.filter_map(whole));
    }
    changes
}

/// `meets a and b`: each with its own word, joined as targets or as conditions.
fn meets(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    static MEETS: Phrases<()> = Phrases::list(
    "meets both · meets all of · meets each of · meet both · meet all of · meets · meet · đạt cả hai chỉ tiêu ·
        đạt các chỉ tiêu · đạt các tiêu chí · đạt chỉ tiêu · đạt tiêu chí · hoàn thành các chỉ tiêu · hoàn thành chỉ tiêu ·
        đạt cả · đạt được · hoàn thành · đạt",
);
    let mut changes = Vec::new();
    let mut index = 0;
    while index < sentence.tokens.len() {
        let Some((mut at, written)) = sentence.phrase(index, &MEETS) else {
            index += 1;
            continue;
        };
        let (mut listed, mut or, mut and) = (Vec::new(), false, false);
        while let Some(name) = sentence.named(at, &names.all) {
            listed.push(name);
            let mut next = at + 1;
            while sentence.is(next, &[",", "and", "or", "và", "hoặc", "lẫn"]) || sentence.reads(next, "đồng thời")
            {
                or |= sentence.is(next, &["or", "hoặc"]);
                and |= sentence.is(next, &["and", "và", "lẫn", "đồng"]);
                next += if sentence.is(next, &["đồng"]) { 2 } else { 1 };
            }
            if next == at + 1 || sentence.named(next, &names.all).is_none() {
                at += 1;
                break;
            }
            at = next;
        }
        let first = index;
        index = at.max(index + 1);
        let vietnamese = !written.is_ascii();
        if listed.is_empty() || listed.len() == 1 && !vietnamese || or && and {
            continue;
        }
        let is_target = sentence.clause_start(first) == first
            || first >= 2 && sentence.is(first - 1, &["and", "or", "và", "hoặc"]) && sentence.is(first - 2, &[","]);
        let word = match (vietnamese, is_target) {
            (true, _) => "đạt chỉ tiêu",
            (false, true) => "meets",
            (false, false) => "meet",
        };
        let joint = match (vietnamese, or) {
            (true, true) => "hoặc",
            (true, false) => "và",
            (false, true) => "or",
            (false, false) => "and",
        };
        let comma = if is_target { "," } else { "" };
        let parts: Vec<String> = listed.iter().map(|name| format!("{word} {name}")).collect();
        changes.extend(sentence.with(first, at, &parts.join(&format!("{comma} {joint} "))));
    }
    changes
}

/// A window: how many words it has, and how the language writes it.
fn window(sentence: &Sentence<'_>, index: usize, alone: bool) -> Option<(usize, &'static str)> {
    const UNITS: [(&[&str], &str); 11] = [
        (&["week", "weeks", "weekly"], "in every week"),
        (&["month", "months", "monthly"], "in every month"),
        (&["quarter", "quarters", "quarterly"], "in every quarter"),
        (&["half-year", "half-yearly"], "in every half-year"),
        (&["year", "years", "yearly", "annual", "annually"], "in every year"),
        (&["tuần"], "mỗi tuần"),
        (&["tháng"], "mỗi tháng"),
        (&["quý"], "mỗi quý"),
        (&["6 tháng", "sáu tháng"], "mỗi 6 tháng"),
        (&["nửa năm"], "mỗi 6 tháng"),
        (&["năm"], "mỗi năm"),
    ];
    const BEFORE: [&str; 12] = ["in", "every", "each", "per", "a", "once", "mỗi", "hằng", "hàng", "định", "kỳ", "theo"];
    let mut at = index;
    while sentence.is(at, &BEFORE) {
        at += 1;
    }
    let unit = UNITS.iter().flat_map(|(words, window)| words.iter().map(move |word| (*word, *window)));
    let (word, window) = unit.filter(|(word, _)| sentence.reads(at, word)).max_by_key(|(word, _)| word.len())?;
    // A bare `month` continues a list of windows.
    (!alone || at > index || word.ends_with("ly") || word == "annual")
        .then(|| (at + word.split(' ').count() - index, window))
}

/// `in every week, month and year` at the end of a target: a target for each.
fn windows(sentence: &Sentence<'_>) -> Vec<String> {
    let mut changes = Vec::new();
    for index in 1..sentence.tokens.len() {
        let Some((length, first)) = window(sentence, index, true) else { continue };
        let (mut at, mut windows, mut or, mut and) = (index + length, vec![first], false, false);
        loop {
            let mut next = at;
            while sentence.is(next, &[",", "and", "or", "và", "hoặc"]) {
                or |= sentence.is(next, &["or", "hoặc"]);
                and |= sentence.is(next, &["and", "và"]);
                next += 1;
            }
            let Some((length, one)) = window(sentence, next, false).filter(|_| next > at) else { break };
            windows.push(one);
            at = next + length;
        }
        let start = sentence.clause_start(index);
        if windows.len() < 2 || at < sentence.clause_end(index) || start >= index || or && and {
            continue;
        }
        let joint = match (first.is_ascii(), or) {
            (true, true) => "or",
            (true, false) => "and",
            (false, true) => "hoặc",
            (false, false) => "và",
        };
        let target = sentence.between(start, index);
        let parts: Vec<String> = windows.iter().map(|window| format!("{target} {window}")).collect();
        changes.extend(sentence.with(start, at, &parts.join(&format!(", {joint} "))));
    }
    changes
}

/// `at least 1 weekly reports`.
fn before_records(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    let moved = |index: usize| {
        let (length, window) = window(sentence, index, true)?;
        let kind = sentence.named(index + length, &names.kinds)?;
        sentence.with(index, index + length + 1, &format!("{kind} {window}"))
    };
    (0..sentence.tokens.len()).filter_map(moved).collect()
}

/// `no dossiers counts as met`, `không phát sinh thì đạt`: a clause of nothing but these words.
fn nothing(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    const NONE: [&str; 14] = [
        "không phát sinh",
        "không có phát sinh",
        "không có",
        "no records",
        "no cases",
        "nothing",
        "none",
        "zero",
        "empty",
        "no",
        "there are none",
        "there is none",
        "chưa phát sinh",
        "không xảy ra",
    ];
    const OPEN: [&str; 8] =
        ["not yet due", "open", "pending", "undecided", "còn hạn", "chưa đến hạn", "còn trong hạn", "chưa tới hạn"];
    const NOISE: [&str; 26] = [
        "counting", "counts", "count", "counted", "as", "is", "are", "if", "when", "where", "with", "there", "then",
        "it", "be", "ones", "nếu", "khi", "thì", "tính", "là", "được", "coi", "như", "xem", "vẫn",
    ];
    const RESULTS: [(&str, &str, &str); 7] = [
        ("as met", "as met", "as met"),
        ("met", "as met", "as met"),
        ("failed", "as missed", "as failed"),
        ("missed", "as missed", "as failed"),
        ("not met", "as missed", "as failed"),
        ("không đạt", "tính là không đạt", "tính là không đạt"),
        ("đạt", "tính là đạt", "tính là đạt"),
    ];
    let mut changes = Vec::new();
    for from in 1..sentence.tokens.len() {
        let comma = sentence.is(from, &[","]);
        let begins = comma || sentence.is(from, &["counting", "không", "còn", "nếu"]);
        let end = sentence.clause_end(from);
        let (mut at, mut subject, mut result) = (from + usize::from(comma), None, None);
        while begins && at < end {
            let reads = |phrases: &[&'static str]| {
                phrases.iter().filter(|phrase| sentence.reads(at, phrase)).map(|phrase| phrase.split(' ').count()).max()
            };
            let result_here = RESULTS
                .iter()
                .filter(|(phrase, ..)| sentence.reads(at, phrase))
                .max_by_key(|(phrase, ..)| phrase.len());
            let (none, open) = (reads(&NONE), reads(&OPEN));
            if let Some((phrase, of_none, of_open)) = result_here {
                result = Some((*of_none, *of_open));
                at += phrase.split(' ').count();
            } else if let Some(count) = none.max(open).filter(|_| subject.is_none()) {
                subject = Some(none >= open);
                at += count;
            } else if sentence.is(at, &NOISE) || kind_of(sentence.folded(at), names).is_some() {
                at += 1;
            } else {
                break;
            }
        }
        let Some((is_none, (of_none, of_open))) = subject.zip(result).filter(|_| at == end) else { continue };
        let vietnamese = !of_none.is_ascii();
        let clause = match (is_none, vietnamese) {
            (true, true) => format!("không phát sinh {of_none}"),
            (true, false) => format!("counting none {of_none}"),
            (false, true) => format!("còn hạn {of_open}"),
            (false, false) => format!("counting open {of_open}"),
        };
        let before = sentence.between(from - 1, from);
        changes.extend(sentence.with(from - 1, end, &format!("{before}, {clause}")));
    }
    changes
}
