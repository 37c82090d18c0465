//! How a text is printed in an output, and what no output may contain for any text.

use tieuchi::source::hidden::{hidden, one_line, printable};

use super::outputs::Output;
use super::places::CommandResult;
use super::text::{MARK, Text};
use crate::render::spreadsheet;

/// How a text is printed in an output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    Literal,
    Escaped,
    Refused,
    Absent,
    NoName,
}

impl Cell {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Cell::Literal => "literal",
            Cell::Escaped => "escaped",
            Cell::Refused => "refused",
            Cell::Absent => "absent",
            Cell::NoName => "no-name",
        }
    }
}

/// The cell of the matrix, and what must never be in an output of that form.
pub(crate) fn look(output: Output, text: &Text, ran: &CommandResult) -> (Cell, Vec<String>) {
    let mut breaches = Vec::new();
    for (stream, printed) in [("standard output", &ran.out), ("standard error", &ran.err)] {
        if printable(&text.text) != text.text && printed.contains(&text.text) {
            breaches.push(format!("{stream} contains the text unchanged"));
        }
        let plain = without_styles(printed);
        if printable(&plain) != plain {
            breaches.push(format!("{stream} contains an invisible character: {:?}", around(&plain)));
        }
    }
    if ran.status > 2 {
        breaches.push(format!("exit status {}", ran.status));
    }
    if !ran.done {
        if ran.status == 0 {
            breaches.push("the command neither did its work nor reported a failure".to_owned());
        }
        // With this form the findings are the output.
        return (if output == Output::Findings { readable(text, ran) } else { Cell::Refused }, breaches);
    }
    let cell = match output {
        Output::Table | Output::Findings | Output::Explain | Output::Diff => readable(text, ran),
        Output::Json => json(text, &ran.out, &mut breaches),
        Output::Csv => csv(text, &ran.out, &mut breaches),
        Output::Html => page(text, ran.file.as_deref().unwrap_or_default(), &mut breaches),
        Output::Junit => xml(text, &ran.out, &mut breaches),
        Output::Tap => tap(text, ran, &mut breaches),
        Output::Fmt => file(text, ran.file.as_deref().unwrap_or_default()),
    };
    (cell, breaches)
}

/// In an output for a person, on either stream.
fn readable(text: &Text, ran: &CommandResult) -> Cell {
    let printed = without_styles(&format!("{}{}", ran.out, ran.err));
    in_text(&text.text, &printed, |text| text.to_owned())
}

/// How a text is written in another, if signs of the form itself are escaped.
fn in_text(text: &str, printed: &str, marked: impl Fn(&str) -> String) -> Cell {
    // A cell of a table, and the line of a finding, have no tabs.
    let ways = [text.to_owned(), printable(text).into_owned(), one_line(text).into_owned()];
    let ways = ways
        .iter()
        .flat_map(|way| [way.clone(), way.replace('\t', " "), way.replace('\t', "    "), way.trim_start().to_owned()]);
    for way in ways {
        if printed.contains(&marked(&way)) {
            let is_literal = way == text && marked(text) == text;
            return if is_literal { Cell::Literal } else { Cell::Escaped };
        }
    }
    if printed.contains(MARK) { Cell::Escaped } else { Cell::Absent }
}

fn json(text: &Text, out: &str, breaches: &mut Vec<String>) -> Cell {
    let Ok(document) = serde_json::from_str::<serde_json::Value>(out) else {
        breaches.push("this is not JSON".to_owned());
        return Cell::Refused;
    };
    let mut found = false;
    walk(&document, &mut |string| found |= string.contains(&text.text));
    match (found, out.contains(&text.text)) {
        (true, true) => Cell::Literal,
        (true, false) => Cell::Escaped,
        (false, _) if out.contains(MARK) => Cell::Escaped,
        (false, _) => Cell::Absent,
    }
}

fn walk(value: &serde_json::Value, see: &mut impl FnMut(&str)) {
    match value {
        serde_json::Value::String(text) => see(text),
        serde_json::Value::Array(values) => values.iter().for_each(|value| walk(value, see)),
        serde_json::Value::Object(fields) => fields.iter().for_each(|(name, value)| {
            see(name);
            walk(value, see);
        }),
        _ => {}
    }
}

fn csv(text: &Text, out: &str, breaches: &mut Vec<String>) -> Cell {
    let rows = rows(out);
    let columns = rows.first().map_or(0, Vec::len);
    if rows.len() < 2 || rows.iter().any(|row| row.len() != columns) {
        breaches.push(format!("rows of different lengths: {out:?}"));
    }
    let cells: Vec<&String> = rows.iter().flatten().collect();
    for cell in &cells {
        if spreadsheet::is_formula(cell) && cell.parse::<f64>().is_err() {
            breaches.push(format!("a spreadsheet runs {cell:?}"));
        }
    }
    let with: Vec<&&String> = cells.iter().filter(|cell| cell.contains(MARK)).collect();
    let Some(cell) = with.first() else { return Cell::Absent };
    if cell.starts_with(&text.text) { Cell::Literal } else { Cell::Escaped }
}

/// The rows of a CSV file.
fn rows(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut quoted, mut letters) = (false, text.chars().peekable());
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(letter),
        }
    }
    rows
}

fn page(text: &Text, page: &str, breaches: &mut Vec<String>) -> Cell {
    if printable(page) != page {
        breaches.push(format!("the page contains an invisible character: {:?}", around(page)));
    }
    for tag in ["<script", "<img", "onerror=alert(1)>"] {
        if page.contains(tag) {
            breaches.push(format!("the page contains {tag}"));
        }
    }
    balanced(page, &["meta", "!DOCTYPE"], breaches);
    in_text(&text.text, page, marked)
}

/// As HTML and XML write it.
fn marked(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn xml(text: &Text, out: &str, breaches: &mut Vec<String>) -> Cell {
    let is_legal = |letter: char| matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    if !out.chars().all(is_legal) {
        breaches.push("XML 1.0 does not allow a character".to_owned());
    }
    balanced(out, &["?xml"], breaches);
    let quotes = |text: &str| marked(text).replace('\'', "&apos;").replace('\n', "&#10;").replace('\t', "&#9;");
    match in_text(&text.text, out, quotes) {
        Cell::Absent => in_text(&text.text, out, marked),
        cell => cell,
    }
}

/// Whether every tag is closed by its own.
fn balanced(text: &str, single: &[&str], breaches: &mut Vec<String>) {
    let mut open: Vec<&str> = Vec::new();
    let mut parts = text.split('<');
    parts.next();
    for part in parts {
        if part.starts_with("!--") {
            continue;
        }
        let Some((tag, _)) = part.split_once('>') else {
            return breaches.push(format!("a tag without an end: {part:?}"));
        };
        let name = tag.split([' ', '\n', '/']).find(|word| !word.is_empty()).unwrap_or_default();
        if let Some(closed) = tag.strip_prefix('/') {
            if open.pop() != Some(closed) {
                return breaches.push(format!("{closed} is closed but was not open"));
            }
        } else if !tag.ends_with('/') && !single.contains(&name) {
            open.push(name);
        }
    }
    if !open.is_empty() {
        breaches.push(format!("not closed: {open:?}"));
    }
}

fn tap(text: &Text, ran: &CommandResult, breaches: &mut Vec<String>) -> Cell {
    let results: Vec<&str> =
        ran.out.lines().filter(|line| line.starts_with("ok ") || line.starts_with("not ok ")).collect();
    if results.len() != 1 || !results.iter().all(|line| line.starts_with("not ok 1 - ")) {
        breaches.push(format!("one test fails, and the lines report something else: {results:?}"));
    }
    let directive = |line: &&str| line.replace("\\\\", "").replace("\\#", "").contains('#');
    if results.iter().any(directive) {
        breaches.push("a title is taken for a directive".to_owned());
    }
    let marked = |text: &str| text.replace('\\', "\\\\").replace('#', "\\#");
    match in_text(&text.text, &ran.out, marked) {
        Cell::Absent | Cell::Escaped => in_text(&text.text, &ran.out, str::to_owned),
        cell => cell,
    }
}

fn file(text: &Text, file: &str) -> Cell {
    if file.contains(&text.text) {
        Cell::Literal
    } else if file.contains(MARK) {
        Cell::Escaped
    } else {
        Cell::Absent
    }
}

/// The printed text without the styles that the command adds.
fn without_styles(printed: &str) -> String {
    let mut parts = printed.split("\u{1b}[");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|letter: char| !matches!(letter, '0'..='9' | ';'));
        match end.map(|end| part.split_at(end)) {
            Some((_, rest)) if rest.starts_with('m') => plain.push_str(rest.strip_prefix('m').unwrap()),
            _ => {
                plain.push_str("\u{1b}[");
                plain.push_str(part);
            }
        }
    }
    plain
}

/// Some letters around the first invisible one.
fn around(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let at = letters.iter().position(|letter| hidden(*letter).is_some()).unwrap_or_default();
    letters[at.saturating_sub(20)..(at + 20).min(letters.len())].iter().collect()
}
