//! Why a single record has its outcome: on time, late by how much, not yet, empty, not the required value.
//!
//! The engine decides which of these is the reason of a record.

use tieuchi_model::indicator::{Bound, Comparison};
use tieuchi_model::time::{Length, When, Zone};
use tieuchi_model::verdict::Answer;
use tieuchi_source::{Arg, Language};

use crate::bounds::{comparison_sign, words};
use crate::catalogue::text;
use crate::{report, times};

/// Why a record has its outcome. A `field` is a column's title or name, as the reader knows it.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "what is not explained says itself")]
pub enum RecordReason<'a> {
    /// It happened in time.
    OnTime { field: &'a str, when: When, limit: When },
    /// It happened late.
    Late { field: &'a str, when: When, limit: When, by: Length },
    /// It happened before what it had to precede, or not.
    Before { field: &'a str, when: When, limit: When, holds: bool },
    /// It happened after what it had to follow, or not.
    After { field: &'a str, when: When, limit: When, holds: bool },
    /// It happened only after the milestone's day.
    AfterMilestone { field: &'a str, when: When, milestone: When },
    /// It has not happened, and the limit has passed.
    Never { field: &'a str, limit: When },
    /// It has not happened, and the limit is ahead.
    NotYet { field: &'a str, limit: When },
    /// These fields are needed and empty.
    Empty { fields: &'a [&'a str] },
    /// These fields hold something that could not be read.
    Unreadable { fields: &'a [&'a str] },
    /// The condition is whether a field is filled in.
    Filled { field: &'a str, holds: bool },
    /// A yes/no field.
    YesNo { field: &'a str, yes: bool },
    /// A value compared with another; the sign is that of the condition.
    Compared { field: &'a str, value: &'a str, sign: Comparison, other: &'a str },
    /// A value that meets the condition; the sign is how it compares with the other.
    Stands { field: &'a str, value: &'a str, sign: Comparison, other: &'a str },
    /// The required value, which needs no comparison.
    Is { field: &'a str, value: &'a str },
    /// A value that should be one of several.
    OneOf { field: &'a str, value: &'a str, values: &'a [String] },
    /// A text that should begin so.
    Begins { field: &'a str, value: &'a str, other: &'a str },
    /// A text that should contain another.
    Contains { field: &'a str, value: &'a str, other: &'a str },
    /// A moment inside or outside a window; `window` is its name.
    In { field: &'a str, when: When, window: &'a str, holds: bool },
    /// A span outside a window; a span without an end continues.
    OutsideSpan { from: When, to: Option<When>, window: &'a str },
    /// How many related records there are, and how many more are not certain.
    Has { count: u64, doubtful: u64, records: &'a str, bound: &'a Bound },
    /// How many related records there are, if nothing more is required of them.
    Counted { count: u64, records: &'a str },
    /// The answer of another indicator for the unit.
    Meets { indicator: &'a str, answer: Answer },
    /// The days off of a year are not decided.
    Calendar { year: i16 },
    /// What it adds to a sum or an average: fields with their values, and the number that is made of them, if it is not one of them.
    Adds { number: Option<&'a str>, values: &'a [(&'a str, &'a str)] },
}

/// Why a record has its outcome, without a final stop: `trả 08/04/2026 17:01, quá hạn 1 phút`.
///
/// ```
/// # mod tieuchi { pub mod messages { pub use tieuchi_messages::*; } }
/// use tieuchi::messages::evidence::{RecordReason, because};
/// use tieuchi::messages::Language;
/// use tieuchi_model::time::{Date, Length, When, Zone};
/// let day = |number| When::Day(Date::constant(2026, 4, number));
/// let late = RecordReason::Late { field: "trả", when: day(9), limit: day(8), by: Length::Days(1) };
/// let said = because(&late, &Zone::utc(), Language::Vietnamese);
/// assert_eq!(said, "trả 09/04/2026, quá hạn 1 ngày (hạn 08/04/2026)");
/// ```
#[must_use]
pub fn because(reason: &RecordReason<'_>, zone: &Zone, language: Language) -> String {
    let message = |id: &str, args: &[(&str, Arg)]| text(language, id, args);
    let moment = |when: When| Arg::Text(times::in_table(when, zone, language));
    match *reason {
        RecordReason::OnTime { field, when, limit } => {
            message("record-on-time", &[("field", field.into()), ("when", moment(when)), ("limit", moment(limit))])
        }
        RecordReason::Late { field, when, limit, by } => {
            let late = times::length(by, language).into();
            let args = [("field", field.into()), ("when", moment(when)), ("limit", moment(limit)), ("late", late)];
            message("record-late", &args)
        }
        RecordReason::Before { field, when, limit, holds } => {
            let id = if holds { "record-in-order" } else { "record-too-late" };
            message(id, &[("field", field.into()), ("when", moment(when)), ("limit", moment(limit))])
        }
        RecordReason::After { field, when, limit, holds } => {
            let id = if holds { "record-after" } else { "record-too-early" };
            message(id, &[("field", field.into()), ("when", moment(when)), ("limit", moment(limit))])
        }
        RecordReason::AfterMilestone { field, when, milestone } => {
            let args = [("field", field.into()), ("when", moment(when)), ("milestone", moment(milestone))];
            message("record-after-milestone", &args)
        }
        RecordReason::Never { field, limit } => {
            message("record-never", &[("field", field.into()), ("limit", moment(limit))])
        }
        RecordReason::NotYet { field, limit } => {
            message("record-not-yet", &[("field", field.into()), ("limit", moment(limit))])
        }
        RecordReason::Empty { fields } => message("record-empty", &[("fields", quoted(fields))]),
        RecordReason::Unreadable { fields } => message("record-unreadable", &[("fields", quoted(fields))]),
        RecordReason::Filled { field, holds } => {
            message(if holds { "record-present" } else { "record-absent" }, &[("field", field.into())])
        }
        RecordReason::YesNo { field, yes } => {
            message(if yes { "record-yes" } else { "record-no" }, &[("field", field.into())])
        }
        RecordReason::Compared { field, value, sign, other } => {
            let sign = comparison_sign(sign).into();
            let args = [("field", field.into()), ("value", value.into()), ("sign", sign), ("other", other.into())];
            message("record-compared", &args)
        }
        RecordReason::Stands { field, value, sign, other } => {
            let sign = comparison_sign(sign).into();
            let args = [("field", field.into()), ("value", value.into()), ("sign", sign), ("other", other.into())];
            message("record-stands", &args)
        }
        RecordReason::Is { field, value } => message("record-is", &[("field", field.into()), ("value", value.into())]),
        RecordReason::OneOf { field, value, values } => {
            let values = Arg::List(values.to_vec());
            message("record-one-of", &[("field", field.into()), ("value", value.into()), ("values", values)])
        }
        RecordReason::Begins { field, value, other } => {
            message("record-begins", &[("field", field.into()), ("value", value.into()), ("other", other.into())])
        }
        RecordReason::Contains { field, value, other } => {
            message("record-contains", &[("field", field.into()), ("value", value.into()), ("other", other.into())])
        }
        RecordReason::In { field, when, window, holds } => {
            let id = if holds { "record-within" } else { "record-outside" };
            message(id, &[("field", field.into()), ("when", moment(when)), ("window", window.into())])
        }
        RecordReason::OutsideSpan { from, to: Some(to), window } => {
            message("record-outside-span", &[("from", moment(from)), ("to", moment(to)), ("window", window.into())])
        }
        RecordReason::OutsideSpan { from, to: None, window } => {
            message("record-outside-since", &[("from", moment(from)), ("window", window.into())])
        }
        RecordReason::Has { count: found, doubtful, records, bound } => {
            let id = if doubtful == 0 { "record-has" } else { "record-has-unclear" };
            let bound = words(bound, language).into();
            let args =
                [("count", found.into()), ("doubtful", doubtful.into()), ("records", records.into()), ("bound", bound)];
            message(id, &args)
        }
        RecordReason::Counted { count: found, records } => {
            message("record-counted", &[("count", found.into()), ("records", records.into())])
        }
        RecordReason::Meets { indicator, answer } => {
            let verdict = report::answer(answer, language).into();
            message("record-meets", &[("indicator", indicator.into()), ("verdict", verdict)])
        }
        RecordReason::Adds { number, values } => {
            let is = |(field, value): &(&str, &str)| because(&RecordReason::Is { field, value }, zone, language);
            let values = values.iter().map(is).collect::<Vec<_>>().join("; ");
            match number {
                Some(number) if values.is_empty() => number.to_owned(),
                Some(number) => message("record-adds", &[("number", number.into()), ("values", values.into())]),
                None => values,
            }
        }
        RecordReason::Calendar { year } => message("record-calendar", &[("year", Arg::Number(i64::from(year)))]),
    }
}

/// A reason with the date of a field that lies after the moment of judging.
#[must_use]
pub fn ahead(reason: &str, (field, when): (&str, &str), language: Language) -> String {
    text(language, "record-ahead", &[("reason", reason.into()), ("field", field.into()), ("when", when.into())])
}

/// A line of the list of records: `H35.12-0417: trả 08/04/2026 17:01, quá hạn 1 phút`.
#[must_use]
pub fn line(id: &str, reason: &str, language: Language) -> String {
    text(language, "record-line", &[("id", id.into()), ("reason", reason.into())])
}

/// That a record which failed is excused, and why.
#[must_use]
pub fn excused(reason: &str, language: Language) -> String {
    text(language, "record-excused", &[("reason", reason.into())])
}

fn quoted(fields: &[&str]) -> Arg {
    Arg::List(fields.iter().map(|field| format!("“{field}”")).collect())
}
