//! Recognises the mistakes that authors of rules are known to make, so that the finding names the cure.
//!
//! It gets only text that the grammar could not read.

use std::collections::HashMap;
use std::sync::LazyLock;

use tieuchi_grammar::{Rule, parse};
use tieuchi_source::text::{fold, nearest, normalise, without_diacritics};
use tieuchi_source::{Diagnostic, codes};

use super::item_keywords::{self, ITEMS, items, phrases, vietnamese};
use super::reader::Reader;
use crate::keywords::{self, Keyword};

/// The mistake in the span from `start` to `end` of the folded copy, which cannot be read from `at` on.
pub(super) fn recognise(reader: &Reader<'_>, whole: Rule, start: usize, end: usize, at: usize) -> Option<Diagnostic> {
    let in_records = || super::layout_mistakes::recognise(reader, at, end).filter(|_| whole == Rule::whole_field);
    missing_underscore(reader, whole, start, end)
        .or_else(in_records)
        .or_else(|| exactly_without_number(reader, at, end))
        // `so cùng kỳ` is not a misspelt `số`.
        .or_else(|| super::otherwise::finding(reader, at, end).filter(|finding| finding.help == Some("earlier")))
        .or_else(|| missing_diacritics(reader, at, end))
        .or_else(|| unknown_keyword(reader, whole, start, at, end))
        .or_else(|| comma_in_condition(reader, at, end))
        .or_else(|| joint_without_comma(reader, whole, at, end))
        .or_else(|| super::otherwise::finding(reader, at, end))
}

/// `đơn vị :` in a kind of record.
fn missing_underscore(reader: &Reader<'_>, whole: Rule, start: usize, end: usize) -> Option<Diagnostic> {
    if whole != Rule::whole_field {
        return None;
    }
    let slice = reader.folded.text.get(start..end)?;
    let line = slice.lines().next()?;
    let head = line.split(['"', ':']).next()?.trim_end();
    let words = head.split_whitespace().count();
    let is_name = head.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | ' '));
    if !(2..=6).contains(&words) || !is_name || !line.contains(':') {
        return None;
    }
    let place = reader.place(start, start + head.len());
    let written = reader.written(place);
    let joined = normalise(&written.split_whitespace().collect::<Vec<_>>().join("_"));
    Some(Diagnostic::joined(place, written, &joined))
}

/// `đúng hạn`: `đúng` must be followed by a number.
fn exactly_without_number(reader: &Reader<'_>, at: usize, end: usize) -> Option<Diagnostic> {
    let (start, before) = line_before(reader, at);
    let exactly = before.split_whitespace().next_back()?;
    if !matches!(exactly, "đúng" | "bằng" | "exactly") {
        return None;
    }
    let (_, to) = reader.token_at(at, end)?;
    let from = start + before.len() - exactly.len();
    let place = reader.place(from, to);
    let finding = Diagnostic::at(codes::EXACTLY_WITHOUT_NUMBER, place).with("written", reader.written(place));
    Some(finding.with("exactly", exactly).help("help"))
}

/// `khong co`: a Vietnamese phrase without its diacritics, at the place or up to two words before it.
fn missing_diacritics(reader: &Reader<'_>, at: usize, end: usize) -> Option<Diagnostic> {
    let text = &reader.folded.text;
    let mut from = at;
    let mut longest: Option<(usize, Diagnostic)> = None;
    for _ in 0..3 {
        let words = tokens(reader, from, end, 5);
        for count in (1..=words.len()).rev() {
            let (Some((first, _)), Some((_, last))) = (words.first(), words.get(count - 1)) else { continue };
            let written = text.get(*first..*last)?;
            let written = written.split_whitespace().collect::<Vec<_>>().join(" ");
            let alone_is_enough = count > 1 || from == at;
            let is_longer = longest.as_ref().is_none_or(|(known, _)| count > *known);
            if alone_is_enough
                && is_longer
                && written.is_ascii()
                && let Some(phrase) = without_marks(&written)
            {
                let place = reader.place(*first, *last);
                let finding = Diagnostic::at(codes::MISSING_DIACRITICS, place).with("written", reader.written(place));
                longest = Some((count, finding.replace(place, phrase).with("phrase", phrase).help("help")));
            }
        }
        let (start, before) = line_before(reader, from);
        let Some(word) = before.rsplit(char::is_whitespace).next().filter(|word| !word.is_empty()) else { break };
        from = start + before.len() - word.len();
    }
    longest.map(|(_, finding)| finding)
}

/// The text before a byte on its line, without space at its end, and the beginning of that line.
fn line_before<'r>(reader: &'r Reader<'_>, at: usize) -> (usize, &'r str) {
    let before = reader.folded.text.get(..at).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    (start, before.get(start..).unwrap_or_default().trim_end())
}

/// The Vietnamese phrase that is written so without its diacritics.
fn without_marks(written: &str) -> Option<&'static str> {
    static PHRASES: LazyLock<HashMap<String, &str>> = LazyLock::new(|| {
        // If several phrases match, the first of the table is returned.
        let phrases: Vec<&str> = keywords::all().flat_map(vietnamese).filter(|phrase| !phrase.is_ascii()).collect();
        phrases.into_iter().rev().map(|phrase| (without_diacritics(phrase), phrase)).collect()
    });
    PHRASES.get(written).copied()
}

/// The words from a byte on, as places in the folded copy; strings and signs end them.
fn tokens(reader: &Reader<'_>, at: usize, end: usize, most: usize) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut from = at;
    while found.len() < most {
        let Some((start, stop)) = reader.token_at(from, end) else { break };
        if !reader.folded.text.get(start..stop).is_some_and(|word| word.starts_with(char::is_alphabetic)) {
            break;
        }
        found.push((start, stop));
        from = stop;
    }
    found
}

/// A word at the beginning of an item or a clause that is not one of their keywords.
fn unknown_keyword(reader: &Reader<'_>, whole: Rule, start: usize, at: usize, end: usize) -> Option<Diagnostic> {
    let text = &reader.folded.text;
    // `hedaer row 5` begins like a field, whose name is followed by a colon.
    let is_field = || {
        text.get(start..end).and_then(|line| line.trim_start().lines().next()).is_some_and(|line| line.contains(':'))
    };
    let first = text.get(start..at)?.trim().is_empty() || whole == Rule::whole_field && !is_field();
    if !first || !reader.begins_line(start) {
        return None;
    }
    let words = tokens(reader, start, end, 3);
    let (head, _) = words.first()?;
    let known = beginnings(whole);
    let near = words.iter().rev().find_map(|(_, stop)| {
        let written = text.get(*head..*stop)?;
        // A word of the language is not misspelt: `có` is not `cho`.
        let is_said = item_keywords::is_known(&fold(written));
        let meant = nearest(written, known.iter().copied()).filter(|_| !is_said)?;
        (meant.split(' ').count() == written.split_whitespace().count()).then_some((*stop, meant))
    });
    if near.is_none() && whole != Rule::whole_item {
        return None;
    }
    let (_, stop) = words.first()?;
    let stop = near.map_or(*stop, |(stop, _)| stop);
    let place = reader.place(*head, stop);
    let finding = Diagnostic::at(codes::UNKNOWN_KEYWORD, place).with("word", reader.written(place));
    Some(match near {
        Some((_, meant)) => finding.replace(place, meant).with("nearest", meant).help("nearest"),
        None => finding.with("words", tieuchi_source::Arg::List(items(reader.language))).help("help"),
    })
}

/// The phrases that may begin a clause there, or an item.
fn beginnings(whole: Rule) -> Vec<&'static str> {
    let clauses: &[&Keyword] = match whole {
        Rule::whole_ruleset_clause => &[
            &keywords::ISSUED_BY,
            &keywords::SOURCE,
            &keywords::EXTENDS,
            &keywords::IN_FORCE_FROM,
            &keywords::TIME_ZONE,
            &keywords::CALENDAR_IN_USE,
            &keywords::YEAR_BEGINS,
            &keywords::YEARS_WRITTEN,
        ],
        Rule::whole_field => &[
            &keywords::SHEETS,
            &keywords::HEADER_ROW,
            &keywords::HEADER_ROWS,
            &keywords::ROWS,
            &keywords::SKIPPED_ROWS,
            &keywords::TOTAL_ROWS,
            &keywords::FILLED_DOWN,
            &keywords::PERIOD_COLUMNS,
            &keywords::ENCODING,
            &keywords::EMPTY_TEXTS,
            &keywords::ALWAYS,
        ],
        Rule::whole_indicator_clause => &[
            &keywords::CITE,
            &keywords::FOR_EACH_UNIT,
            &keywords::TARGET,
            &keywords::STRETCH,
            &keywords::MONITOR,
            &keywords::MILESTONE,
        ],
        Rule::whole_amend_clause => &[&keywords::CITE, &keywords::TIGHTEN, &keywords::REPLACE, &keywords::REPEAL],
        Rule::whole_scorecard_clause => {
            &[&keywords::CITE, &keywords::GROUP, &keywords::DEDUCT, &keywords::ADD, &keywords::GRADE]
        }
        Rule::whole_test_clause => &[&keywords::AS_OF, &keywords::PERIOD, &keywords::GIVEN, &keywords::EXPECT],
        _ => &[],
    };
    clauses.iter().chain(ITEMS.iter()).flat_map(|keyword| phrases(keyword)).collect()
}

/// `a, and b` in a condition: with the comma, it joins targets.
fn comma_in_condition(reader: &Reader<'_>, at: usize, end: usize) -> Option<Diagnostic> {
    let rest = reader.folded.text.get(at..end)?;
    let after = rest.strip_prefix(',')?;
    let next = joint(after.split_whitespace().next()?)?;
    let place = reader.place(at, at + 1);
    let finding = Diagnostic::at(codes::COMMA_IN_CONDITION, place).replace(place, "");
    Some(finding.with("word", next.phrase(reader.language)).help("help"))
}

/// `no a and no b`: without the comma, the word joins conditions, and what follows it is a target.
fn joint_without_comma(reader: &Reader<'_>, whole: Rule, at: usize, end: usize) -> Option<Diagnostic> {
    if !matches!(whole, Rule::whole_indicator_clause | Rule::whole_amend_clause) {
        return None;
    }
    let text = &reader.folded.text;
    let before = text.get(..at)?.trim_end();
    let previous = before.len() - before.rsplit(char::is_whitespace).next()?.len();
    let is_joint = |(from, to): &(usize, usize)| text.get(*from..*to).is_some_and(|word| joint(word).is_some());
    let (from, to) = reader.token_at(at, end).into_iter().chain([(previous, before.len())]).find(is_joint)?;
    parse(Rule::simple_target, text.get(to..end)?.trim_start()).ok()?;
    let place = reader.place(from, to);
    let written = reader.written(place);
    let finding = Diagnostic::at(codes::UNEXPECTED_TEXT, place).with("found", written);
    Some(finding.replace(place, format!(", {written}")).help("joint"))
}

/// The construct of a word that joins conditions.
fn joint(word: &str) -> Option<&'static Keyword> {
    [&keywords::AND, &keywords::OR].into_iter().find(|keyword| [keyword.english, keyword.vietnamese].contains(&word))
}
