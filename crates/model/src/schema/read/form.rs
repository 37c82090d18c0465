//! Written forms as a field states them: `as "dd/MM/yyyy HH:mm"`, `as "1.234,5"`.
//!
//! What is written in such a form is read in `moment` and `number`.

use tieuchi_source::Arg;

use crate::schema::{Format, NumberForm, TimePart};

/// Why a text is not a written form of a date or time.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FormatFault {
    /// These letters mean no part of a date or time.
    Letters(String),
    /// This part occurs twice.
    Repeated(String),
    /// It has no year.
    NoYear,
    /// It has a day without a month.
    NoMonth,
    /// It has a time of day without a day.
    NoDay,
    /// It has minutes without hours, or seconds without minutes.
    NoHour,
    /// It has hours from 1 to 12 without `tt`.
    NoHalfDay,
    /// It has `tt` without hours from 1 to 12.
    HalfDayAlone,
}

impl FormatFault {
    /// The name of its sentence: an attribute of the finding's entry in the catalogue.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            FormatFault::Letters(_) => "letters",
            FormatFault::Repeated(_) => "repeated",
            FormatFault::NoYear => "no-year",
            FormatFault::NoMonth => "no-month",
            FormatFault::NoDay => "no-day",
            FormatFault::NoHour => "no-hour",
            FormatFault::NoHalfDay => "no-half-day",
            FormatFault::HalfDayAlone => "half-day-alone",
        }
    }

    /// The arguments of the sentence: `letters`, if it has some.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, Arg)> {
        match self {
            FormatFault::Letters(letters) | FormatFault::Repeated(letters) => {
                vec![("letters", letters.as_str().into())]
            }
            _ => Vec::new(),
        }
    }
}

/// The written form of dates or times, given by the letters `yyyy yy MMMM MMM MM M dd d HH H hh h mm ss tt`. Letters between two
/// `'` are literal text, and so is everything that is not a letter. `unix` and `unix ms` are the seconds and the milliseconds
/// since 1 January 1970, 00:00 UTC.
///
/// ```
/// use tieuchi_model::schema::{FormatFault, parse_time_format};
/// assert!(parse_time_format("HH'h'mm, 'ngày' d/M/yyyy").is_ok());
/// assert!(parse_time_format("MM/yyyy").is_ok(), "a bare month is its first day");
/// assert_eq!(parse_time_format("dd/mm/yyyy"), Err(FormatFault::NoMonth));
/// ```
///
/// # Errors
/// A letter without a meaning, a part that is missing or occurs twice.
pub fn parse_time_format(text: &str) -> Result<Vec<TimePart>, FormatFault> {
    let parts = parts(text)?;
    whole(&parts)?;
    Ok(parts)
}

/// The written form of headers that each are a period: as [`parse_time_format`], and a month may be without its year.
///
/// ```
/// use tieuchi_model::schema::{FormatFault, parse_period_format};
/// assert!(parse_period_format("'Tháng' M").is_ok() && parse_period_format("MM/yyyy").is_ok());
/// assert_eq!(parse_period_format("d"), Err(FormatFault::NoYear));
/// ```
///
/// # Errors
/// A letter without a meaning, a part that is missing or occurs twice.
pub fn parse_period_format(text: &str) -> Result<Vec<TimePart>, FormatFault> {
    let parts = parts(text)?;
    let has_month = parts.iter().any(|part| place(part) == Place::Month);
    match whole(&parts) {
        Err(FormatFault::NoYear) if has_month => Ok(parts),
        checked => checked.map(|()| parts),
    }
}

fn parts(text: &str) -> Result<Vec<TimePart>, FormatFault> {
    match text {
        "unix" => return Ok(vec![TimePart::UnixSeconds]),
        "unix ms" => return Ok(vec![TimePart::UnixMillis]),
        _ => {}
    }
    let mut parts: Vec<TimePart> = Vec::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let run = rest.find(|other| other != letter).unwrap_or(rest.len());
        if letter == '\'' {
            let quoted = rest.get(1..).unwrap_or_default();
            let (literal, after) = quoted.split_once('\'').ok_or_else(|| FormatFault::Letters(rest.to_owned()))?;
            push_literal(&mut parts, if literal.is_empty() { "'" } else { literal });
            rest = after;
            continue;
        }
        let (letters, after) = rest.split_at_checked(run).unwrap_or((rest, ""));
        if letter.is_alphabetic() {
            let part = part(letters).ok_or_else(|| FormatFault::Letters(letters.to_owned()))?;
            if parts.iter().any(|other| place(other) == place(&part)) {
                return Err(FormatFault::Repeated(letters.to_owned()));
            }
            parts.push(part);
        } else {
            push_literal(&mut parts, letters);
        }
        rest = after;
    }
    Ok(parts)
}

/// The written form of numbers that an example gives: `1.234,5`, `1,234.5`, `1 234,5`, or `1234,5` if thousands are not separated;
/// with a percent sign after it, with a sign of at most eight letters before or after it, in brackets if those mean below 0.
///
/// ```
/// use tieuchi_model::schema::parse_number_format;
/// for form in ["1.234,5", "1 234,5 ₫", "$1,234.5", "1.234,5%", "(1,234.5)"] {
///     assert!(parse_number_format(form).is_some(), "{form}");
/// }
/// assert!(parse_number_format("1234").is_none());
/// ```
#[must_use]
pub fn parse_number_format(text: &str) -> Option<Format> {
    let (text, brackets) = match text.strip_prefix('(').and_then(|text| text.strip_suffix(')')) {
        Some(text) => (text, true),
        None => (text, false),
    };
    let first = text.find(|letter: char| letter.is_ascii_digit())?;
    let end = text.rfind(|letter: char| letter.is_ascii_digit())?.checked_add(1)?;
    let (before, example) = (text.get(..first)?, text.get(first..end)?);
    let (thousands, fraction) = match example {
        "1.234,5" => (Some('.'), ','),
        "1,234.5" => (Some(','), '.'),
        "1 234,5" => (Some(' '), ','),
        "1 234.5" => (Some(' '), '.'),
        "1234,5" => (None, ','),
        "1234.5" => (None, '.'),
        _ => return None,
    };
    let (before, after) = (before.trim(), text.get(end..)?.trim());
    let percent = after == "%";
    let after = if percent { "" } else { after };
    let is_sign = |sign: &str| {
        let is_of_number = |letter: char| letter.is_numeric() || letter.is_whitespace() || "+-−.,()%".contains(letter);
        sign.chars().count() <= 8 && !sign.contains(is_of_number)
    };
    (is_sign(before) && is_sign(after)).then(|| {
        let (before, after) = (before.to_owned(), after.to_owned());
        Format::Number(NumberForm { thousands, fraction, before, after, percent, brackets })
    })
}

/// The letters of a written form.
pub(super) fn letters(parts: &[TimePart]) -> String {
    parts.iter().map(part_letters).collect()
}

fn part(letters: &str) -> Option<TimePart> {
    Some(match letters {
        "yyyy" => TimePart::Year4,
        "yy" => TimePart::Year2,
        "MMMM" => TimePart::MonthName { short: false },
        "MMM" => TimePart::MonthName { short: true },
        "MM" => TimePart::Month { padded: true },
        "M" => TimePart::Month { padded: false },
        "dd" => TimePart::Day { padded: true },
        "d" => TimePart::Day { padded: false },
        "HH" => TimePart::Hour24 { padded: true },
        "H" => TimePart::Hour24 { padded: false },
        "hh" => TimePart::Hour12 { padded: true },
        "h" => TimePart::Hour12 { padded: false },
        "mm" => TimePart::Minute,
        "ss" => TimePart::Second,
        "tt" => TimePart::HalfDay,
        _ => return None,
    })
}

fn part_letters(part: &TimePart) -> &str {
    match part {
        TimePart::Year4 => "yyyy",
        TimePart::Year2 => "yy",
        TimePart::MonthName { short: false } => "MMMM",
        TimePart::MonthName { short: true } => "MMM",
        TimePart::Month { padded: true } => "MM",
        TimePart::Month { padded: false } => "M",
        TimePart::Day { padded: true } => "dd",
        TimePart::Day { padded: false } => "d",
        TimePart::Hour24 { padded: true } => "HH",
        TimePart::Hour24 { padded: false } => "H",
        TimePart::Hour12 { padded: true } => "hh",
        TimePart::Hour12 { padded: false } => "h",
        TimePart::Minute => "mm",
        TimePart::Second => "ss",
        TimePart::HalfDay => "tt",
        TimePart::UnixSeconds => "unix",
        TimePart::UnixMillis => "unix ms",
        TimePart::Literal(text) => text,
    }
}

/// What a part is in a moment; a form has nothing twice.
#[derive(PartialEq, Eq)]
enum Place {
    Year,
    Month,
    Day,
    Hour,
    Minute,
    Second,
    HalfDay,
    /// Never equal to that of a part.
    Between,
}

fn place(part: &TimePart) -> Place {
    match part {
        TimePart::Year4 | TimePart::Year2 => Place::Year,
        TimePart::Month { .. } | TimePart::MonthName { .. } => Place::Month,
        TimePart::Day { .. } => Place::Day,
        TimePart::Hour24 { .. } | TimePart::Hour12 { .. } => Place::Hour,
        TimePart::Minute => Place::Minute,
        TimePart::Second => Place::Second,
        TimePart::HalfDay => Place::HalfDay,
        TimePart::Literal(_) | TimePart::UnixSeconds | TimePart::UnixMillis => Place::Between,
    }
}

/// Whether a form names the day.
#[must_use]
pub fn has_day(parts: &[TimePart]) -> bool {
    let names = |part: &TimePart| matches!(part, TimePart::Day { .. } | TimePart::UnixSeconds | TimePart::UnixMillis);
    parts.iter().any(names)
}

/// Whether a form has a time of day.
#[must_use]
pub fn has_clock(parts: &[TimePart]) -> bool {
    let is_of_time = |part: &TimePart| {
        let place = place(part);
        matches!(part, TimePart::UnixSeconds | TimePart::UnixMillis) || place == Place::Hour
    };
    parts.iter().any(is_of_time)
}

fn whole(parts: &[TimePart]) -> Result<(), FormatFault> {
    if matches!(parts, [TimePart::UnixSeconds | TimePart::UnixMillis]) {
        return Ok(());
    }
    let has = |wanted: Place| parts.iter().any(|part| place(part) == wanted);
    let twelve = parts.iter().any(|part| matches!(part, TimePart::Hour12 { .. }));
    let timed = [Place::Hour, Place::Minute, Place::Second].into_iter().any(&has);
    let faults = [
        (!has(Place::Year), FormatFault::NoYear),
        (has(Place::Day) && !has(Place::Month), FormatFault::NoMonth),
        (timed && !has(Place::Day), FormatFault::NoDay),
        (has(Place::Minute) && !has(Place::Hour) || has(Place::Second) && !has(Place::Minute), FormatFault::NoHour),
        (twelve && !has(Place::HalfDay), FormatFault::NoHalfDay),
        (has(Place::HalfDay) && !twelve, FormatFault::HalfDayAlone),
    ];
    faults.into_iter().find_map(|(found, fault)| found.then_some(Err(fault))).unwrap_or(Ok(()))
}

fn push_literal(parts: &mut Vec<TimePart>, text: &str) {
    match parts.last_mut() {
        Some(TimePart::Literal(literal)) => literal.push_str(text),
        _ => parts.push(TimePart::Literal(text.to_owned())),
    }
}
