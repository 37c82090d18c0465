//! Cells as a case writes them, which is as a person types them into a spreadsheet that is set to Vietnamese.
//!
//! | written | cell |
//! |---|---|
//! | `'01013` | the text after the apostrophe |
//! | `12`, `-1.5`, `95%` | a number; a percentage has the format `0%` |
//! | `08/04/2026`, `08/04/2026 17:00` | a day, a moment: a number with a date format |
//! | `TRUE` | a truth value |
//! | `#N/A`, `#REF!` | an error |
//! | `=SUM(B2:B4) → 30` | a formula and the value that was saved; without `→` it was saved without one |
//! | `<<`, `^^` | part of the cell to the left, of the cell above: they are merged |
//! | `1 {00000}` | any of these in that number format |
//! | anything else | text; `↵` is a line break and `<U+200B>` a character that is not seen |

/// A cell, and its number format if it is not the one of its kind.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Cell {
    pub(crate) content: Content,
    pub(crate) format: Option<String>,
}

/// What a cell contains.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Content {
    Blank,
    Text(String),
    Number(f64),
    /// Days since 30 December 1899, and whether the format shows a time.
    Moment(f64, bool),
    Bool(bool),
    Error(String),
    Formula {
        formula: String,
        saved: Option<String>,
    },
    /// Merged with the cell to the left.
    Left,
    /// Merged with the cell above.
    Above,
}

impl Cell {
    /// A cell without a format of its own.
    pub(crate) fn of(content: Content) -> Self {
        Cell { content, format: None }
    }

    /// The cell that is written so.
    pub(crate) fn read(written: &str) -> Self {
        let written = written.trim();
        if let Some((rest, format)) = written.strip_suffix('}').and_then(|rest| rest.rsplit_once(" {"))
            && !written.starts_with('\'')
        {
            return Cell { content: content(rest.trim()), format: Some(format.to_owned()) };
        }
        let format = written.ends_with('%').then(|| if written.contains('.') { "0.00%" } else { "0%" }.to_owned());
        match content(written) {
            number @ Content::Number(_) => Cell { content: number, format },
            other => Cell::of(other),
        }
    }

    /// The number format in which a workbook keeps it.
    pub(crate) fn number_format(&self) -> Option<&str> {
        match (&self.format, &self.content) {
            (Some(format), _) => Some(format),
            (None, Content::Moment(_, false)) => Some("dd/mm/yyyy"),
            (None, Content::Moment(_, true)) => Some("dd/mm/yyyy hh:mm"),
            _ => None,
        }
    }
}

fn content(written: &str) -> Content {
    let saved = |formula: &str, saved: Option<&str>| Content::Formula {
        formula: formula.trim().to_owned(),
        saved: saved.map(|value| value.trim().to_owned()),
    };
    match written {
        "" => Content::Blank,
        "<<" => Content::Left,
        "^^" => Content::Above,
        "TRUE" | "FALSE" => Content::Bool(written == "TRUE"),
        "#N/A" | "#REF!" | "#VALUE!" | "#DIV/0!" | "#NAME?" => Content::Error(written.to_owned()),
        _ if written.starts_with('\'') => Content::Text(characters(written.strip_prefix('\'').unwrap())),
        _ if written.starts_with('=') => match written.split_once('→') {
            Some((formula, value)) => saved(formula, Some(value)),
            None => saved(written, None),
        },
        _ => number(written).or_else(|| moment(written)).unwrap_or_else(|| Content::Text(characters(written))),
    }
}

fn number(written: &str) -> Option<Content> {
    let digits = written.strip_suffix('%').unwrap_or(written);
    let plain = digits.strip_prefix('-').unwrap_or(digits);
    let is_number = plain.starts_with(|letter: char| letter.is_ascii_digit())
        && plain.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if !is_number {
        return None;
    }
    let loses = plain.len() > 1 && plain.starts_with('0') && !plain.starts_with("0.");
    assert!(!loses, "{written}: a spreadsheet drops the zeros; write '{written} for a text");
    let number: f64 = digits.parse().ok()?;
    Some(Content::Number(if written.ends_with('%') { number / 100.0 } else { number }))
}

fn moment(written: &str) -> Option<Content> {
    let (day, time) = match written.split_once(' ') {
        Some((day, time)) => (day, Some(time)),
        None => (written, None),
    };
    let parts =
        |text: &str, mark: char| text.split(mark).map(|part| part.parse::<i16>().ok()).collect::<Option<Vec<i16>>>();
    let &[day, month, year] = parts(day, '/')?.as_slice() else { return None };
    if year < 1901 {
        return None;
    }
    let date = jiff::civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    let days = (date - jiff::civil::date(1899, 12, 30)).get_days();
    let seconds = match time {
        None => 0,
        Some(time) => match *parts(time, ':')?.as_slice() {
            [hour, minute] if hour < 24 => i32::from(hour) * 3600 + i32::from(minute) * 60,
            [hour, minute, second] if hour < 24 => i32::from(hour) * 3600 + i32::from(minute) * 60 + i32::from(second),
            _ => return None,
        },
    };
    Some(Content::Moment(f64::from(days) + f64::from(seconds) / 86_400.0, time.is_some()))
}

/// A text with the characters that a case names by their numbers.
pub(crate) fn characters(written: &str) -> String {
    let mut text = String::new();
    let mut rest = written;
    while let Some((before, after)) = rest.split_once("<U+") {
        text.push_str(before);
        let (number, after) = after.split_once('>').unwrap();
        text.push(u32::from_str_radix(number, 16).ok().and_then(char::from_u32).unwrap());
        rest = after;
    }
    text.push_str(rest);
    text.replace('↵', "\n")
}
