//! The content of the rows of a column, for the field that it serves.

use jiff::civil::DateTime;
use jiff::{SignedDuration, Timestamp};
use rust_decimal::Decimal;
use tieuchi_model::schema::{Field, FieldKind, Format, TimePart, Value};
use tieuchi_model::time::{Moment, When, Zone, date_of};

use crate::column::{Cell, Column, Holds};

/// The content of one row of a column.
pub(super) enum WrittenCell<'a> {
    Blank,
    /// Text in the field's written form.
    Text(&'a str),
    /// A typed value that is read by its plain text, without the field's written form in the way.
    Digits(String),
    Value(Value),
}

/// A column of a type that can serve its field.
pub(super) struct WrittenColumn<'a> {
    column: &'a dyn Column,
    numeric: bool,
    /// Whether only the day of a moment counts.
    days_only: bool,
}

impl<'a> WrittenColumn<'a> {
    /// The column, if its type can serve the field.
    pub(super) fn of(column: &'a dyn Column, field: &Field) -> Option<Self> {
        let holds = column.holds();
        let counts = |format: &Format| {
            matches!(format, Format::Time(parts)
                if matches!(parts.as_slice(), [TimePart::UnixSeconds | TimePart::UnixMillis]))
        };
        let serves = match field.kind {
            FieldKind::Id | FieldKind::Unit | FieldKind::Reference(_) | FieldKind::Text => holds == Holds::Whole,
            FieldKind::YesNo => holds == Holds::YesNo,
            FieldKind::Number { .. } => matches!(holds, Holds::Whole | Holds::Number),
            FieldKind::Date | FieldKind::DateTime | FieldKind::Deadline => match holds {
                Holds::Day | Holds::Moment => true,
                Holds::Whole | Holds::Number => field.formats.iter().any(counts),
                _ => false,
            },
            FieldKind::OneOf(_) | FieldKind::Duration => false,
        };
        (serves || holds == Holds::Text).then_some(WrittenColumn {
            column,
            numeric: holds != Holds::Text && matches!(field.kind, FieldKind::Number { .. }),
            days_only: matches!(field.kind, FieldKind::Date),
        })
    }

    pub(super) fn get(&self, row: usize, zone: &Zone) -> WrittenCell<'a> {
        match self.column.cell(row) {
            Cell::Empty => WrittenCell::Blank,
            Cell::Written(text) => WrittenCell::Text(text),
            // A floating-point number means its shortest digits: 0.1 is one tenth.
            Cell::Plain(digits) if self.numeric => exact(Decimal::from_str_exact(&digits).ok(), || digits.into_owned()),
            Cell::Plain(text) => WrittenCell::Digits(text.into_owned()),
            Cell::YesNo(yes) => WrittenCell::Value(Value::YesNo(yes)),
            Cell::Whole(number) if self.numeric => {
                exact(Decimal::try_from_i128_with_scale(number, 0).ok(), || number.to_string())
            }
            Cell::Whole(number) => WrittenCell::Digits(number.to_string()),
            Cell::Decimal { mantissa, scale } => {
                exact(Decimal::try_from_i128_with_scale(mantissa, scale).ok(), || format!("{mantissa}e-{scale}"))
            }
            Cell::Day(days) => day(days),
            Cell::Moment { raw, micros, zoned } => self.time(raw, micros, zoned, zone),
        }
    }

    fn time(&self, raw: i64, micros: Option<i64>, zoned: bool, zone: &Zone) -> WrittenCell<'a> {
        let Some(stamp) = micros.and_then(|micros| Timestamp::from_microsecond(micros).ok()) else {
            return WrittenCell::Digits(raw.to_string());
        };
        let moment = Moment(stamp.as_microsecond());
        if zoned && !self.days_only {
            return WrittenCell::Value(Value::When(When::Moment(moment)));
        }
        let local = if zoned {
            zone.day_of(moment).to_datetime(zone.time_of(moment))
        } else {
            DateTime::constant(1970, 1, 1, 0, 0, 0, 0)
                .checked_add(SignedDuration::from_micros(stamp.as_microsecond()))
                .unwrap_or(DateTime::ZERO)
        };
        if self.days_only || !zone.is_unambiguous(local.date(), local.time()) {
            // Whether a day has a time, or a clock time exists, is told by the reading of text.
            return WrittenCell::Digits(local.to_string());
        }
        WrittenCell::Value(Value::When(When::Moment(zone.at(local.date(), local.time()))))
    }
}

/// The number, or its digits where it is beyond what numbers hold exactly.
fn exact<'a>(number: Option<Decimal>, digits: impl FnOnce() -> String) -> WrittenCell<'a> {
    number.map_or_else(|| WrittenCell::Digits(digits()), |number| WrittenCell::Value(Value::Number(number)))
}

fn day<'a>(days: i64) -> WrittenCell<'a> {
    match date_of(days) {
        Some(day) => WrittenCell::Value(Value::When(When::Day(day))),
        None => WrittenCell::Digits(days.to_string()),
    }
}
