//! Values read from the text of a cell, by the type of its field; and typed values, checked against the same bounds.
//!
//! Nothing is guessed: text with two possible meanings cannot be read. `headers` finds the column of each field; the engine
//! decides what a value that cannot be read means for its record.

mod cause;
mod form;
mod length;
mod moment;
mod month;
mod number;

use tieuchi_source::Arg;
use tieuchi_source::text::{composed, fold, nearest, seen};

use super::{Field, FieldKind, Format, Value};
use crate::time::{When, Zone};

pub use cause::Unreadable;
pub use form::{FormatFault, has_clock, has_day, parse_number_format, parse_period_format, parse_time_format};
pub use number::{Point, point};

/// The value of a text; `None` for a blank, and for a text that its field counts as empty. What [`seen`] leaves out is ignored.
///
/// ```
/// use tieuchi_model::schema::{Field, FieldKind, Format, Value, parse_time_format, read};
/// use tieuchi_model::time::Zone;
/// # use tieuchi_source::{FileId, Span};
/// # let span = Span::new(FileId(0), 0, 0);
/// let mut field = Field {
///     name: "due".to_owned(),
///     headers: vec!["Ngày hẹn trả".to_owned()],
///     kind: FieldKind::Deadline,
///     optional: false,
///     formats: parse_time_format("dd/MM/yyyy HH:mm").into_iter().map(Format::Time).collect(),
///     empty: Vec::new(),
///     span,
/// };
/// let zone = Zone::named("Asia/Ho_Chi_Minh").unwrap();
/// let value = read(" 05/5/2026 17:00 ", &field, &zone).unwrap();
/// field.formats.clear();
/// assert_eq!(read("2026-05-05T17:00:00+07:00", &field, &zone).unwrap(), value);
/// assert_eq!(read("31/4/2026 8h", &field, &zone).unwrap_err().key(), "time");
/// ```
///
/// # Errors
/// Why the text is not a value of the field.
pub fn read(text: &str, field: &Field, zone: &Zone) -> Result<Option<Value>, Unreadable> {
    let text = &*seen(text);
    let text = if is_empty(text, field) { "" } else { text };
    if field.kind == FieldKind::YesNo && !field.formats.is_empty() {
        return marked(text, &field.formats).map(Some);
    }
    if text.is_empty() {
        return Ok(None);
    }
    let value = match &field.kind {
        // The name of a record or a unit is written in tables and messages, where a line break would mislead.
        FieldKind::Id | FieldKind::Unit | FieldKind::Reference(_) if text.contains(char::is_control) => {
            return Err(Unreadable::Unprintable);
        }
        FieldKind::Id | FieldKind::Unit | FieldKind::Reference(_) | FieldKind::Text => {
            Value::Text(composed(text).into_owned())
        }
        FieldKind::OneOf(choices) => Value::Choice(choice(text, choices)?),
        FieldKind::YesNo => Value::YesNo(yes_no(text)?),
        FieldKind::Number { .. } => Value::Number(number::read(text, &field.formats)?),
        FieldKind::Date | FieldKind::DateTime | FieldKind::Deadline => Value::When(moment::read(text, field, zone)?),
        FieldKind::Duration => Value::Length(length::read(text).ok_or(Unreadable::NotADuration)?),
    };
    accept(value, field).map(Some)
}

/// The value of the plain text of what is a number, a day or a mark where it comes from, whatever the written forms of the field.
/// A number may have an exponent: `1e3` is 1000. It is a day or moment only in a form for numbers.
///
/// # Errors
/// Why the text is not a value of the field.
pub fn read_plain(text: &str, field: &Field, zone: &Zone) -> Result<Option<Value>, Unreadable> {
    if is_empty(text.trim(), field) {
        return Ok(None);
    }
    match field.kind {
        FieldKind::Number { .. } => read(&number::without_rounding(text)?, &field.plain(), zone),
        FieldKind::Id | FieldKind::Unit | FieldKind::Reference(_) | FieldKind::Text if number::is_rounded(text) => {
            Err(Unreadable::Rounded)
        }
        FieldKind::Date | FieldKind::DateTime | FieldKind::Deadline => {
            match moment::of_number(text.trim(), field, zone) {
                Some(when) => accept(Value::When(when?), field).map(Some),
                None => read(text, &field.plain(), zone),
            }
        }
        _ => read(text, &field.plain(), zone),
    }
}

/// Whether the rules say that a text means that there is no value.
fn is_empty(text: &str, field: &Field) -> bool {
    !field.empty.is_empty() && {
        let text = fold(text);
        field.empty.iter().any(|empty| fold(empty) == text)
    }
}

/// A typed value, if the field may have it.
///
/// # Errors
/// Why it is not a value of the field: of another type, or out of its bounds.
pub fn accept(value: Value, field: &Field) -> Result<Value, Unreadable> {
    match (&field.kind, &value) {
        (FieldKind::Id | FieldKind::Unit | FieldKind::Reference(_) | FieldKind::Text, Value::Text(_))
        | (FieldKind::YesNo, Value::YesNo(_))
        | (FieldKind::Date, Value::When(When::Day(_)))
        | (FieldKind::DateTime | FieldKind::Deadline, Value::When(_))
        | (FieldKind::Duration, Value::Length(_)) => Ok(value),
        (FieldKind::Date, Value::When(When::Moment(_))) => Err(Unreadable::DayExpected),
        (FieldKind::OneOf(choices), Value::Choice(place)) if *place < choices.len() => Ok(value),
        (FieldKind::Number { whole, lowest, highest }, Value::Number(number)) => {
            if *whole && !number.fract().is_zero() {
                return Err(Unreadable::NotWhole);
            }
            if let Some(lowest) = lowest.filter(|lowest| number < lowest) {
                return Err(Unreadable::TooLow { lowest });
            }
            if let Some(highest) = highest.filter(|highest| number > highest) {
                return Err(Unreadable::TooHigh { highest });
            }
            Ok(value)
        }
        _ => Err(Unreadable::OtherType),
    }
}

/// How a value of the field is written, for a finding: its written form, or its type.
#[must_use]
pub fn expected(field: &Field) -> Arg {
    match (field.format(), &field.kind) {
        (Some(Format::Time(parts)), _) => Arg::Text(form::letters(parts)),
        (Some(Format::Number(form)), _) => Arg::Text(number::example(form)),
        (Some(Format::Mark(mark)), _) => Arg::Text(mark.clone()),
        (None, kind) => Arg::Term(match kind {
            FieldKind::Id => "type-id",
            FieldKind::Unit => "type-unit",
            FieldKind::Reference(_) => "type-reference",
            FieldKind::Text => "type-text",
            FieldKind::OneOf(_) => "type-choice",
            FieldKind::YesNo => "type-yes-no",
            FieldKind::Number { whole: true, .. } => "type-whole-number",
            FieldKind::Number { whole: false, .. } => "type-number",
            FieldKind::Date => "type-date",
            FieldKind::DateTime => "type-datetime",
            FieldKind::Deadline => "type-deadline",
            FieldKind::Duration => "type-duration",
        }),
    }
}

/// A `yes/no as "x"`: the mark is yes, a blank is no.
fn marked(text: &str, formats: &[Format]) -> Result<Value, Unreadable> {
    let text = fold(text);
    let is_mark = |format: &Format| matches!(format, Format::Mark(mark) if fold(mark) == text);
    match formats.first() {
        _ if text.is_empty() => Ok(Value::YesNo(false)),
        _ if formats.iter().any(is_mark) => Ok(Value::YesNo(true)),
        Some(Format::Mark(mark)) => Err(Unreadable::NotTheMark { mark: mark.clone() }),
        _ => Err(Unreadable::NotYesNo),
    }
}

fn yes_no(text: &str) -> Result<bool, Unreadable> {
    match fold(text).as_str() {
        "có" | "yes" | "y" | "true" | "t" | "đúng" | "1" | "x" => Ok(true),
        "không" | "no" | "n" | "false" | "f" | "sai" | "0" => Ok(false),
        _ => Err(Unreadable::NotYesNo),
    }
}

fn choice(text: &str, choices: &[String]) -> Result<usize, Unreadable> {
    // Folding costs far more than comparing, and most cells are written exactly as in the rule.
    if let Some(exactly) = choices.iter().position(|choice| choice == text) {
        return Ok(exactly);
    }
    let folded = fold(text);
    choices.iter().position(|choice| fold(choice) == folded).ok_or_else(|| Unreadable::NotOneOf {
        choices: choices.to_vec(),
        nearest: nearest(text, choices.iter().map(String::as_str)).map(str::to_owned),
    })
}

#[cfg(test)]
mod tests;
