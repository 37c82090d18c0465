//! Recognises mistakes in the clauses of how tables are kept: quotes that are missing, rows that are listed, blank rows that are
//! skipped, totals without a column.

use tieuchi_source::text::fold;
use tieuchi_source::{Diagnostic, codes};

use super::item_keywords::phrases;
use super::reader::Reader;
use crate::keywords::{self, Keyword};

/// A word, sign or string: its place in the folded copy.
struct Token {
    from: usize,
    to: usize,
    text: String,
}

/// The mistake on the line that cannot be read from `at` on.
pub(super) fn recognise(reader: &Reader<'_>, at: usize, end: usize) -> Option<Diagnostic> {
    let line = line(reader, at, end);
    blank_rows(reader, &line)
        .or_else(|| total_without_column(reader, &line))
        .or_else(|| rows_listed(reader, &line))
        .or_else(|| without_quotes(reader, &line))
}

fn line(reader: &Reader<'_>, at: usize, end: usize) -> Vec<Token> {
    let text = &reader.folded.text;
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |before| before + 1);
    let stop = text.get(at..end).and_then(|rest| rest.find('\n')).map_or(end, |length| at + length);
    let (mut tokens, mut from) = (Vec::new(), start);
    while let Some((first, last)) = reader.token_at(from, stop) {
        tokens.push(Token { from: first, to: last, text: fold(text.get(first..last).unwrap_or_default()) });
        from = last;
    }
    tokens
}

/// How many tokens of a phrase of these keywords a line has from a token on; of the longest.
fn length(line: &[Token], from: usize, keywords: &[&'static Keyword]) -> Option<usize> {
    let rest = line.get(from..)?;
    let begins = |phrase: &&str| {
        let mut words = rest.iter().map(|token| token.text.as_str());
        phrase.split(' ').all(|word| words.next() == Some(word))
    };
    let found = keywords.iter().flat_map(|keyword| phrases(keyword)).filter(begins);
    found.map(|phrase| phrase.split(' ').count()).max()
}

/// The finding about some of the tokens.
fn found(reader: &Reader<'_>, tokens: &[Token], help: &'static str) -> Option<Diagnostic> {
    let place = reader.place(tokens.first()?.from, tokens.last()?.to);
    Some(Diagnostic::at(codes::UNEXPECTED_TEXT, place).with("found", reader.written(place)).help(help))
}

/// `skip blank rows`: they are skipped in any case.
fn blank_rows(reader: &Reader<'_>, line: &[Token]) -> Option<Diagnostic> {
    let words: Vec<&str> = line.iter().map(|token| token.text.as_str()).collect();
    let (first, rest) = words.split_first()?;
    let skips = ["skip", "ignore", "bỏ"].contains(first);
    let rows = rest.iter().any(|word| ["rows", "row", "dòng"].contains(word));
    let blank = rest.iter().any(|word| ["blank", "empty", "trống", "rỗng", "trắng"].contains(word));
    let only = rest.iter().all(|word| !word.starts_with('"') && *word != ":");
    if !(skips && rows && blank && only && rest.len() <= 4) {
        return None;
    }
    let finding = found(reader, line, "blank-rows")?;
    let place = finding.span()?;
    Some(finding.replace(place, ""))
}

/// `total rows "Total"`: in which column is not said.
fn total_without_column(reader: &Reader<'_>, line: &[Token]) -> Option<Diagnostic> {
    let words: Vec<&str> = line.iter().take(4).map(|token| token.text.as_str()).collect();
    let count = match words.as_slice() {
        ["total", "rows" | "row", ..] | ["dòng", "tổng", ..] => 2,
        ["các", "dòng", "tổng", ..] => 3,
        _ => return None,
    };
    let text = line.get(count).filter(|token| token.text.starts_with('"'))?;
    let written = reader.written(reader.place(text.from, text.to));
    Some(found(reader, line, "total-rows")?.with("text", written.trim_matches('"')))
}

/// `header rows 5, 6`, `rows 7-40`: rows are from one to another.
fn rows_listed(reader: &Reader<'_>, line: &[Token]) -> Option<Diagnostic> {
    let count = length(line, 0, &[&keywords::HEADER_ROW, &keywords::ROWS])?;
    let [first, sign, second, ..] = line.get(count..)? else { return None };
    let (from, to) = (first.text.parse::<u32>().ok()?, second.text.parse::<u32>().ok()?);
    let is_range = ["-", "–", "—"].contains(&sign.text.as_str());
    let is_list = [",", ";", "and", "và"].contains(&sign.text.as_str()) && from.checked_add(1) == Some(to);
    if !is_range && !is_list {
        return None;
    }
    let word = keywords::TO.phrase(reader.language);
    let place = reader.place(first.from, second.to);
    let finding = Diagnostic::at(codes::UNEXPECTED_TEXT, reader.place(sign.from, sign.to));
    let finding = finding.with("found", reader.written(reader.place(sign.from, sign.to)));
    let rows = format!("{from} {word} {to}");
    Some(finding.with("rows", rows.clone()).replace(place, rows).help("rows"))
}

/// `encoding tcvn3`, `sheet Month 4`, `empty NULL, -`: texts without quotes.
fn without_quotes(reader: &Reader<'_>, line: &[Token]) -> Option<Diagnostic> {
    let clauses: [(&'static Keyword, bool); 3] =
        [(&keywords::SHEETS, false), (&keywords::ENCODING, false), (&keywords::EMPTY_TEXTS, true)];
    let (from, count) = clauses.iter().find_map(|(keyword, may_follow)| {
        let begins = if *may_follow { 0..line.len() } else { 0..1 };
        begins.into_iter().find_map(|from| Some((from, length(line, from, &[keyword])?)))
    })?;
    let rest = line.get(from + count..)?;
    let is_text = |token: &Token| token.text.starts_with('"') || token.text == ":";
    let (first, last) = (rest.first()?, rest.last()?);
    if rest.iter().any(is_text) {
        return None;
    }
    let place = reader.place(first.from, last.to);
    let written = reader.written(place);
    let quoted = written.split(',').map(|text| format!("\"{}\"", text.trim())).collect::<Vec<_>>().join(", ");
    let finding = Diagnostic::at(codes::UNEXPECTED_TEXT, place).with("found", written);
    Some(finding.with("text", quoted.clone()).replace(place, quoted).help("quotes"))
}
