//! Days and moments: the written forms of the field, and ISO 8601 beside them.
//!
//! A clock time that the zone skips or shows twice is not read, because its moment would be a guess.

use jiff::civil::{Date, Time};

use super::{Unreadable, form, month};
use crate::iso::{self, Clock, Fault, Rest, Written};
use crate::schema::{Field, FieldKind, Format, TimePart};
use crate::time::{ClockFault, Moment, When, Zone};

/// Forms that files often have: what is written in one of them is told which.
const USUAL: [&str; 22] = [
    "dd/MM/yyyy",
    "MM/dd/yyyy",
    "dd/MM/yyyy HH:mm",
    "MM/dd/yyyy HH:mm",
    "dd/MM/yyyy HH:mm:ss",
    "MM/dd/yyyy HH:mm:ss",
    "MM/dd/yyyy hh:mm tt",
    "MM/dd/yyyy hh:mm:ss tt",
    "dd/MM/yyyy hh:mm:ss tt",
    "HH:mm dd/MM/yyyy",
    "HH:mm:ss dd/MM/yyyy",
    "HH'h'mm 'ngày' dd/MM/yyyy",
    "HH 'giờ' mm 'ngày' dd/MM/yyyy",
    "'ngày' dd/MM/yyyy",
    "dd-MM-yyyy",
    "dd.MM.yyyy",
    "yyyy/MM/dd",
    "yyyyMMdd",
    "dd/MM/yy",
    "dd/MM/yy HH:mm",
    "dd-MMM-yy",
    "dd MMM yyyy",
];

/// What was written in a form.
enum Reading {
    Written(Written),
    Moment(Moment),
}

pub(super) fn read(text: &str, field: &Field, zone: &Zone) -> Result<When, Unreadable> {
    let spaced = spaced(text);
    let mut forms = forms(field).peekable();
    if forms.peek().is_none() {
        let written = Written::parse(text).or_else(|fault| Written::parse(spaced.as_deref().ok_or(fault)?));
        return written
            .map_err(|fault| unreadable(fault, text, field, zone))
            .and_then(|written| when(Reading::Written(written), text, field, zone));
    }
    let mut read: Option<When> = None;
    let mut cause: Option<Unreadable> = None;
    for parts in forms {
        let found = in_form(text, parts).or_else(|fault| in_form(spaced.as_deref().ok_or(fault)?, parts));
        let found = found.map_err(|fault| unreadable(fault, text, field, zone));
        match (found.and_then(|found| when(found, text, field, zone)), read) {
            (Ok(found), Some(other)) if found != other => {
                let readings = [other, found].map(|when| shown(when, zone)).to_vec();
                return Err(Unreadable::TwoReadings { readings });
            }
            (Ok(found), _) => read = Some(found),
            // What is said of a day that does not exist helps more than what is said of a form that does not fit.
            (Err(found), _) => match &cause {
                Some(known) if !matches!(known, Unreadable::NotATime { .. } | Unreadable::OtherForm { .. }) => {}
                Some(_) if matches!(found, Unreadable::NotATime { .. }) => {}
                _ => cause = Some(found),
            },
        }
    }
    if let Some(read) = read {
        return Ok(read);
    }
    // A whole day that is written as ISO 8601 is unmistakable; a year or a month alone is not.
    match Written::parse(text).or_else(|fault| Written::parse(spaced.as_deref().ok_or(fault)?)) {
        Ok(written) if written.day.is_some() => when(Reading::Written(written), text, field, zone),
        Err(fault) if fault != Fault::Form => Err(unreadable(fault, text, field, zone)),
        _ => Err(cause.unwrap_or(Unreadable::OtherType)),
    }
}

/// The day or moment of a number; `None` if it is not one, or the field has no form for numbers.
pub(super) fn of_number(text: &str, field: &Field, zone: &Zone) -> Option<Result<When, Unreadable>> {
    let is_unix = |parts: &&[TimePart]| matches!(parts, [TimePart::UnixSeconds | TimePart::UnixMillis]);
    match in_form(text, forms(field).find(is_unix)?) {
        Ok(reading) => Some(when(reading, text, field, zone)),
        Err(Fault::Form) => None,
        Err(fault) => Some(Err(unreadable(fault, text, field, zone))),
    }
}

/// The written forms of a field.
fn forms(field: &Field) -> impl Iterator<Item = &[TimePart]> {
    field
        .formats
        .iter()
        .filter_map(|format| if let Format::Time(parts) = format { Some(parts.as_slice()) } else { None })
}

/// The day or moment of what was written, if the field may have it.
fn when(reading: Reading, text: &str, field: &Field, zone: &Zone) -> Result<When, Unreadable> {
    let (when, ends_day) = match reading {
        Reading::Moment(moment) => (When::Moment(moment), false),
        Reading::Written(written) => {
            let fault = |fault| unreadable(fault, text, field, zone);
            let when = written.when(zone).map_err(fault)?;
            if field.kind == FieldKind::Deadline && written.day.is_none() {
                return Err(Unreadable::NoDay);
            }
            let clock = written.clock.filter(|clock| clock.ends_day);
            if field.kind == FieldKind::Deadline && clock.is_some_and(|clock| clock.offset.is_none()) {
                // A deadline at the end of a day is the day.
                return written.day().map(When::Day).map_err(fault);
            }
            (when, clock.is_some())
        }
    };
    match (&field.kind, when) {
        (FieldKind::Date, When::Moment(moment)) if zone.time_of(moment) == Time::midnight() && !ends_day => {
            Ok(When::Day(zone.day_of(moment)))
        }
        (FieldKind::Date, When::Moment(_)) => Err(Unreadable::DayExpected),
        _ => Ok(when),
    }
}

/// A day or moment for a message.
fn shown(when: When, zone: &Zone) -> String {
    match when {
        When::Day(day) => day.to_string(),
        When::Moment(moment) => zone.rfc3339(moment),
    }
}

/// The text with plain spaces, if it has non-breaking ones: documents and web pages have them.
fn spaced(text: &str) -> Option<String> {
    let spaced = text.replace(['\u{a0}', '\u{202f}'], " ");
    (spaced != text).then_some(spaced)
}

/// Whether the text is the number that a spreadsheet stores for a day of the years 1927 to 2173.
fn is_serial(text: &str) -> bool {
    let (days, fraction) = text.split_once('.').unwrap_or((text, "0"));
    days.len() == 5 && [days, fraction].iter().all(|digits| digits.bytes().all(|digit| digit.is_ascii_digit()))
}

fn unreadable(fault: Fault, text: &str, field: &Field, zone: &Zone) -> Unreadable {
    let zone = || zone.name().to_owned();
    let form = shown_form(field);
    match fault {
        _ if is_serial(text) => Unreadable::Serial { form },
        Fault::Form if field.kind == FieldKind::Deadline && is_day_alone(text, field) => Unreadable::DayAlone { form },
        Fault::Form => match usual_forms(text, field) {
            forms if forms.is_empty() => Unreadable::NotATime { form },
            forms => Unreadable::OtherForm { form, forms },
        },
        Fault::Month(month) => Unreadable::NoSuchMonth { form, month },
        Fault::Day { year, month } => match Date::new(year, month, 1) {
            Ok(first) => Unreadable::NoSuchDay { form, year, month, days: first.days_in_month() },
            Err(_) => Unreadable::NotATime { form },
        },
        Fault::Clock => Unreadable::NoSuchClockTime { form },
        Fault::Fine => Unreadable::TooFine,
        Fault::Zone(ClockFault::Skipped(change)) => Unreadable::Skipped { zone: zone(), offsets: change.offsets() },
        Fault::Zone(ClockFault::Repeated(change)) => Unreadable::Repeated { zone: zone(), offsets: change.offsets() },
        Fault::Zone(ClockFault::Beyond) | Fault::Beyond => Unreadable::OutOfRange,
    }
}

/// The form in which a value is to be written.
fn shown_form(field: &Field) -> String {
    match field.format() {
        Some(Format::Time(parts)) => form::letters(parts),
        _ if field.kind == FieldKind::Date => "yyyy-MM-dd".to_owned(),
        _ => "yyyy-MM-dd HH:mm".to_owned(),
    }
}

/// The usual forms in which the text can be read, as rules state them.
fn usual_forms(text: &str, field: &Field) -> Vec<String> {
    let spaced = spaced(text);
    let text = spaced.as_deref().unwrap_or(text);
    let day_first = forms(field).any(is_day_first);
    let reads = |form: &&&str| {
        // Followed, the other order of the same numbers would read other days without a word.
        if day_first && form.starts_with("MM") {
            return false;
        }
        let parts = form::parse_time_format(form).unwrap_or_default();
        !(field.kind == FieldKind::Date && form::has_clock(&parts)) && in_form(text, &parts).is_ok()
    };
    USUAL.iter().filter(reads).map(|form| format!("\"{form}\"")).collect()
}

/// Whether a written form has the day before the month.
fn is_day_first(parts: &[TimePart]) -> bool {
    let day = parts.iter().position(|part| matches!(part, TimePart::Day { .. }));
    let month = parts.iter().position(|part| matches!(part, TimePart::Month { .. } | TimePart::MonthName { .. }));
    day.is_some_and(|day| month.is_some_and(|month| day < month))
}

/// Whether the text is the day of the written form without its time.
fn is_day_alone(text: &str, field: &Field) -> bool {
    let Some(Format::Time(parts)) = field.format() else { return false };
    let is_of_time = |part: &TimePart| {
        matches!(
            part,
            TimePart::Hour24 { .. } | TimePart::Hour12 { .. } | TimePart::Minute | TimePart::Second | TimePart::HalfDay
        )
    };
    let is_of_day = |part: &TimePart| !is_of_time(part) && !matches!(part, TimePart::Literal(_));
    let Some(last) = parts.iter().rposition(is_of_day) else { return false };
    let days = parts.get(..=last).unwrap_or_default();
    parts.iter().any(is_of_time) && !days.iter().any(is_of_time) && in_form(text, days).is_ok()
}

/// The numbers that a text in a written form gives.
#[derive(Default)]
struct Numbers {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
    hour: Option<i8>,
    minute: Option<i8>,
    second: Option<i8>,
    afternoon: Option<bool>,
}

fn in_form(text: &str, parts: &[TimePart]) -> Result<Reading, Fault> {
    match parts {
        [TimePart::UnixSeconds] => return since_1970(text, 6),
        [TimePart::UnixMillis] => return since_1970(text, 3),
        _ => {}
    }
    let mut numbers = Numbers::default();
    let mut rest = Rest(text);
    let is_number =
        |part: &TimePart| !matches!(part, TimePart::Literal(_) | TimePart::HalfDay | TimePart::MonthName { .. });
    for (place, part) in parts.iter().enumerate() {
        let neighbours = [place.checked_sub(1), place.checked_add(1)];
        let adjoins = neighbours.into_iter().flatten().filter_map(|place| parts.get(place)).any(is_number);
        if let Err(fault) = read_part(&mut rest, part, adjoins, &mut numbers) {
            // A finding about a day that does not exist helps more than one about a form that does not fit.
            numbers.check_day()?;
            return Err(fault);
        }
    }
    numbers.check_day()?;
    match numbers.year {
        Some(year) if rest.is_over() => {
            let clock = numbers.time()?.map(|(time, ends_day)| Clock { time, ends_day, offset: None });
            Ok(Reading::Written(Written { year, month: numbers.month, day: numbers.day, clock }))
        }
        _ => Err(Fault::Form),
    }
}

/// The moment so many seconds after 1970 began in UTC, or thousandths of them: `places` more digits are a microsecond.
fn since_1970(text: &str, places: usize) -> Result<Reading, Fault> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
    let (whole, after) = digits.split_once('.').unwrap_or((digits, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_digits(whole) || !is_digits(after) || (after.is_empty() && digits.contains('.')) {
        return Err(Fault::Form);
    }
    let after = after.trim_end_matches('0');
    if after.len() > places {
        return Err(Fault::Fine);
    }
    let micros: i64 = format!("{whole}{after:0<places$}").parse().map_err(|_| Fault::Beyond)?;
    let moment = Moment(micros.checked_mul(sign).ok_or(Fault::Beyond)?);
    if moment.exists() { Ok(Reading::Moment(moment)) } else { Err(Fault::Beyond) }
}

/// Reads one part. A number may be written with or without its leading zero, unless another number adjoins it.
fn read_part(rest: &mut Rest<'_>, part: &TimePart, adjoins: bool, numbers: &mut Numbers) -> Result<(), Fault> {
    let mut loose = |padded: bool| {
        let number = match (adjoins, padded) {
            (true, true) => rest.digits(2)?,
            _ => rest.up_to(2).ok_or(Fault::Form)?.0,
        };
        i8::try_from(number).map(Some).map_err(|_| Fault::Form)
    };
    match part {
        TimePart::Year4 => numbers.year = Some(i16::try_from(rest.digits(4)?).map_err(|_| Fault::Form)?),
        TimePart::Year2 => {
            let number = i16::try_from(rest.digits(2)?).map_err(|_| Fault::Form)?;
            numbers.year = Some(if number < 70 { 2000 + number } else { 1900 + number });
        }
        TimePart::Month { padded } => numbers.month = loose(*padded)?,
        TimePart::MonthName { .. } => numbers.month = Some(month::read(rest)?),
        TimePart::Day { padded } => numbers.day = loose(*padded)?,
        TimePart::Hour24 { padded } | TimePart::Hour12 { padded } => numbers.hour = loose(*padded)?,
        TimePart::Minute => numbers.minute = Some(i8::try_from(rest.digits(2)?).map_err(|_| Fault::Form)?),
        TimePart::Second => numbers.second = Some(i8::try_from(rest.digits(2)?).map_err(|_| Fault::Form)?),
        TimePart::HalfDay => {
            let folded: String = rest.0.chars().take(2).flat_map(char::to_lowercase).collect();
            numbers.afternoon = Some(match folded.as_str() {
                "am" | "sa" => false,
                "pm" | "ch" => true,
                _ => return Err(Fault::Form),
            });
            let (_, after) = rest.0.split_at_checked(2).ok_or(Fault::Form)?;
            rest.0 = after;
        }
        // They are forms of their own.
        TimePart::UnixSeconds | TimePart::UnixMillis => return Err(Fault::Form),
        TimePart::Literal(literal) => rest.0 = rest.0.strip_prefix(literal.as_str()).ok_or(Fault::Form)?,
    }
    Ok(())
}

impl Numbers {
    /// Whether there is such a day, once its numbers are known.
    fn check_day(&self) -> Result<(), Fault> {
        match (self.year, self.month, self.day) {
            (Some(year), Some(month), Some(day)) => iso::day(year, month, day).map(|_| ()),
            _ => Ok(()),
        }
    }

    /// The clock time, and whether it is 24:00; `None` if the form has no clock time.
    fn time(&self) -> Result<Option<(Time, bool)>, Fault> {
        let Some(hour) = self.hour else {
            return Ok(None);
        };
        let hour = match self.afternoon {
            None => hour,
            Some(_) if !(1..=12).contains(&hour) => return Err(Fault::Clock),
            Some(afternoon) => hour % 12 + if afternoon { 12 } else { 0 },
        };
        iso::clock_time((hour, self.minute.unwrap_or(0), self.second.unwrap_or(0)), 0).map(Some)
    }
}
