//! Days and moments: ISO 8601, or the written form of the field.
//!
//! A clock time that the zone skips or shows twice is not read, because its moment would be a guess.

use jiff::civil::{Date, Time};

use super::{Unreadable, form};
use crate::iso::{self, Clock, Fault, Rest, Written};
use crate::schema::{Field, FieldKind, Format, TimePart};
use crate::time::{ClockFault, When, Zone};

pub(super) fn read(text: &str, field: &Field, zone: &Zone) -> Result<When, Unreadable> {
    let written = |text: &str| match field.format() {
        Some(Format::Time(parts)) => in_form(text, parts),
        _ => Written::parse(text),
    };
    let (written, when) = written(text)
        .or_else(|fault| spaced(text).map_or(Err(fault), |text| written(&text)))
        .and_then(|written| Ok((written, written.when(zone)?)))
        .map_err(|fault| unreadable(fault, text, field, zone))?;
    if field.kind == FieldKind::Deadline && written.day.is_none() {
        return Err(Unreadable::NoDay);
    }
    match (&field.kind, when) {
        (FieldKind::Date, When::Moment(moment)) if zone.time_of(moment) == Time::midnight() => {
            Ok(When::Day(zone.day_of(moment)))
        }
        (FieldKind::Date, When::Moment(_)) => Err(Unreadable::DayExpected),
        _ => Ok(when),
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
    let form = match field.format() {
        Some(Format::Time(parts)) => form::letters(parts),
        _ if field.kind == FieldKind::Date => "yyyy-MM-dd".to_owned(),
        _ => "yyyy-MM-dd HH:mm".to_owned(),
    };
    match fault {
        _ if is_serial(text) => Unreadable::Serial { form },
        Fault::Form if field.kind == FieldKind::Deadline && is_day_alone(text, field) => Unreadable::DayAlone { form },
        Fault::Form => Unreadable::NotATime { form },
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

fn in_form(text: &str, parts: &[TimePart]) -> Result<Written, Fault> {
    let mut numbers = Numbers::default();
    let mut rest = Rest(text);
    let is_number = |part: &TimePart| !matches!(part, TimePart::Literal(_) | TimePart::HalfDay);
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
            let clock = numbers.time()?.map(|time| Clock { time, offset: None });
            Ok(Written { year, month: numbers.month, day: numbers.day, clock })
        }
        _ => Err(Fault::Form),
    }
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

    /// The clock time; `None` if the form has no clock time.
    fn time(&self) -> Result<Option<Time>, Fault> {
        let Some(hour) = self.hour else {
            return Ok(None);
        };
        let hour = match self.afternoon {
            None => hour,
            Some(_) if !(1..=12).contains(&hour) => return Err(Fault::Clock),
            Some(afternoon) => hour % 12 + if afternoon { 12 } else { 0 },
        };
        let (minute, second) = (self.minute.unwrap_or(0), self.second.unwrap_or(0));
        Time::new(hour, minute, second, 0).map(Some).map_err(|_| Fault::Clock)
    }
}
