//! The text of a value in a table of records: in the written form of its field.
//!
//! Cells are read in the model; what is written here is read there as the same value, or it is not written.

use tieuchi_model::months::month_name;
use tieuchi_model::schema::{Field, FieldKind, Format, TimePart, Value, has_clock as form_has_clock};
use tieuchi_model::time::{Date, Length, Moment, When, Zone};

const MINUTE: i64 = 60_000_000;
const HOUR: i64 = 60 * MINUTE;

/// The text of a value in its field; `None` if the field cannot have this value.
pub(super) fn cell_text(value: &Value, field: &Field, zone: &Zone) -> Option<String> {
    match (value, &field.kind) {
        (Value::Text(text), FieldKind::OneOf(choices)) => choices.contains(text).then(|| text.clone()),
        (Value::Text(text), _) => Some(text.clone()),
        (Value::YesNo(yes), _) => Some(match (field.format(), yes) {
            (Some(Format::Mark(mark)), true) => mark.clone(),
            (Some(Format::Mark(_)), false) => String::new(),
            (_, true) => "yes".to_owned(),
            (_, false) => "no".to_owned(),
        }),
        (Value::Number(number), _) => {
            let plain = number.normalize().to_string();
            Some(match field.format() {
                Some(Format::Number(form)) if form.percent => return None,
                Some(Format::Number(form)) => plain.replace('.', &form.fraction.to_string()),
                _ => plain,
            })
        }
        (Value::When(when), _) => time(*when, field, zone),
        (Value::Length(length), _) => self::length(*length),
        (Value::Choice(_), _) => None,
    }
}

/// Whether the written form of a field has a time of day.
pub(super) fn has_clock(field: &Field) -> bool {
    match (&field.kind, field.format()) {
        (FieldKind::Date, _) => false,
        (_, Some(Format::Time(parts))) => form_has_clock(parts),
        _ => true,
    }
}

/// A day or moment as `2026-04-08` or `2026-04-08 17:00`.
pub(super) fn iso(when: When, zone: &Zone) -> String {
    match when {
        When::Day(day) => day.to_string(),
        When::Moment(moment) => {
            let time = zone.time_of(moment);
            let clock = format!("{:02}:{:02}", time.hour(), time.minute());
            let second = if time.second() == 0 { String::new() } else { format!(":{:02}", time.second()) };
            format!("{} {clock}{second}", zone.day_of(moment))
        }
    }
}

fn time(when: When, field: &Field, zone: &Zone) -> Option<String> {
    let Some(Format::Time(parts)) = field.format() else { return Some(iso(when, zone)) };
    let day = zone.day(when);
    let clock = match when {
        When::Day(_) => None,
        When::Moment(moment) => Some(moment),
    };
    if clock.is_some() != has_clock(field) {
        return None;
    }
    let text: Option<String> = parts.iter().map(|part| time_part(part, day, clock, zone)).collect();
    text
}

fn time_part(part: &TimePart, day: Date, clock: Option<Moment>, zone: &Zone) -> Option<String> {
    let number = |number: i8, padded: bool| if padded { format!("{number:02}") } else { number.to_string() };
    let at = clock.map(|moment| zone.time_of(moment));
    Some(match part {
        TimePart::Year4 => format!("{:04}", day.year()),
        TimePart::Year2 => format!("{:02}", day.year() % 100),
        TimePart::Month { padded } => number(day.month(), *padded),
        TimePart::MonthName { short } => month_name(day.month(), *short)?,
        TimePart::Day { padded } => number(day.day(), *padded),
        TimePart::Hour24 { padded } => number(at?.hour(), *padded),
        TimePart::Hour12 { padded } => number((at?.hour() + 11) % 12 + 1, *padded),
        TimePart::Minute => number(at?.minute(), true),
        TimePart::Second => number(at?.second(), true),
        TimePart::HalfDay => (if at?.hour() < 12 { "AM" } else { "PM" }).to_owned(),
        TimePart::UnixSeconds => clock?.0.div_euclid(1_000_000).to_string(),
        TimePart::UnixMillis => clock?.0.div_euclid(1000).to_string(),
        TimePart::Literal(text) => text.clone(),
    })
}

fn length(length: Length) -> Option<String> {
    Some(match length {
        Length::Elapsed(micros) if micros % HOUR == 0 => format!("{} hours", micros / HOUR),
        Length::Elapsed(micros) if micros % MINUTE == 0 => format!("{} minutes", micros / MINUTE),
        Length::WorkingTime(micros) if micros % HOUR == 0 => format!("{} working hours", micros / HOUR),
        Length::Days(days) => format!("{days} days"),
        Length::Months(months) => format!("{months} months"),
        Length::WorkingDays(days) => format!("{days} working days"),
        Length::Elapsed(_) | Length::WorkingTime(_) => return None,
    })
}
