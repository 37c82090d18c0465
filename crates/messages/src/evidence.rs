//! Why a single record is what it is: on time, late by how much, not yet, empty, not the value that is asked.
//!
//! Which of these holds of a record is the engine's to say.

use tieuchi_source::Arg;

use crate::Language;
use crate::bounds::Bound;
use crate::catalogue::text;
use crate::report::{Verdict, count};
use crate::times::{self, Length, When};

/// Why a record is what it is. A `field` is a column's title or name, as the reader knows it.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "what is not explained says itself")]
pub enum Because<'a> {
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
    /// Whether a field is filled in is what was asked.
    Filled { field: &'a str, holds: bool },
    /// A yes/no field.
    YesNo { field: &'a str, yes: bool },
    /// A value against another: the sign is what was asked.
    Compared { field: &'a str, value: &'a str, sign: Sign, other: &'a str },
    /// A value that is as it was asked; the sign says how it stands to the other.
    Stands { field: &'a str, value: &'a str, sign: Sign, other: &'a str },
    /// A value that is what was asked, and says so itself.
    Is { field: &'a str, value: &'a str },
    /// A value that should be one of several.
    OneOf { field: &'a str, value: &'a str, values: &'a [String] },
    /// A text that should begin so.
    Begins { field: &'a str, value: &'a str, other: &'a str },
    /// A text that should contain another.
    Contains { field: &'a str, value: &'a str, other: &'a str },
    /// A moment inside or outside a window; `window` is its name.
    In { field: &'a str, when: When, window: &'a str, holds: bool },
    /// A span outside a window; one without an end goes on.
    OutsideSpan { from: When, to: Option<When>, window: &'a str },
    /// How many related records there are, and how many more are not certain.
    Has { count: u64, doubtful: u64, records: &'a str, bound: Bound },
    /// How many related records there are, where that is what was asked.
    Counted { count: u64, records: &'a str },
    /// What another indicator says of the unit.
    Meets { indicator: &'a str, verdict: Verdict },
    /// The days off of a year are not decided.
    Calendar { year: i16 },
}

/// How a value was asked to stand to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum Sign {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Sign {
    const fn written(self) -> &'static str {
        match self {
            Sign::Equal => "=",
            Sign::NotEqual => "≠",
            Sign::Less => "<",
            Sign::LessOrEqual => "≤",
            Sign::Greater => ">",
            Sign::GreaterOrEqual => "≥",
        }
    }
}

/// Why a record is what it is, without a stop: `trả 08/04/2026 17:01, quá hạn 1 phút`.
///
/// ```
/// use tieuchi_messages::evidence::{Because, because};
/// use tieuchi_messages::times::{Clock, Day, Length, When};
/// use tieuchi_messages::Language;
/// let day = Day { year: 2026, month: 4, day: 8 };
/// let at = |hour, minute| When::At(day, Clock { hour, minute, ..Clock::default() });
/// let late = Because::Late { field: "trả", when: at(17, 1), limit: at(17, 0), by: Length::Elapsed(60_000_000) };
/// assert_eq!(
///     because(&late, Language::Vietnamese),
///     "trả 08/04/2026 17:01, quá hạn 1 phút (hạn 08/04/2026 17:00)",
/// );
/// ```
#[must_use]
pub fn because(reason: &Because<'_>, language: Language) -> String {
    let say = |id: &str, args: &[(&str, Arg)]| text(language, id, args);
    let moment = |when: When| Arg::Text(times::in_table(when, language));
    match *reason {
        Because::OnTime { field, when, limit } => {
            say("record-on-time", &[("field", field.into()), ("when", moment(when)), ("limit", moment(limit))])
        }
        Because::Late { field, when, limit, by } => {
            let late = times::length(by, language).into();
            let args = [("field", field.into()), ("when", moment(when)), ("limit", moment(limit)), ("late", late)];
            say("record-late", &args)
        }
        Because::Before { field, when, limit, holds } => {
            let id = if holds { "record-in-order" } else { "record-too-late" };
            say(id, &[("field", field.into()), ("when", moment(when)), ("limit", moment(limit))])
        }
        Because::After { field, when, limit, holds } => {
            let id = if holds { "record-after" } else { "record-too-early" };
            say(id, &[("field", field.into()), ("when", moment(when)), ("limit", moment(limit))])
        }
        Because::AfterMilestone { field, when, milestone } => {
            let args = [("field", field.into()), ("when", moment(when)), ("milestone", moment(milestone))];
            say("record-after-milestone", &args)
        }
        Because::Never { field, limit } => say("record-never", &[("field", field.into()), ("limit", moment(limit))]),
        Because::NotYet { field, limit } => say("record-not-yet", &[("field", field.into()), ("limit", moment(limit))]),
        Because::Empty { fields } => say("record-empty", &[("fields", quoted(fields))]),
        Because::Unreadable { fields } => say("record-unreadable", &[("fields", quoted(fields))]),
        Because::Filled { field, holds } => {
            say(if holds { "record-present" } else { "record-absent" }, &[("field", field.into())])
        }
        Because::YesNo { field, yes } => say(if yes { "record-yes" } else { "record-no" }, &[("field", field.into())]),
        Because::Compared { field, value, sign, other } => {
            let sign = sign.written().into();
            let args = [("field", field.into()), ("value", value.into()), ("sign", sign), ("other", other.into())];
            say("record-compared", &args)
        }
        Because::Stands { field, value, sign, other } => {
            let sign = sign.written().into();
            let args = [("field", field.into()), ("value", value.into()), ("sign", sign), ("other", other.into())];
            say("record-stands", &args)
        }
        Because::Is { field, value } => say("record-is", &[("field", field.into()), ("value", value.into())]),
        Because::OneOf { field, value, values } => {
            let values = Arg::List(values.to_vec());
            say("record-one-of", &[("field", field.into()), ("value", value.into()), ("values", values)])
        }
        Because::Begins { field, value, other } => {
            say("record-begins", &[("field", field.into()), ("value", value.into()), ("other", other.into())])
        }
        Because::Contains { field, value, other } => {
            say("record-contains", &[("field", field.into()), ("value", value.into()), ("other", other.into())])
        }
        Because::In { field, when, window, holds } => {
            let id = if holds { "record-within" } else { "record-outside" };
            say(id, &[("field", field.into()), ("when", moment(when)), ("window", window.into())])
        }
        Because::OutsideSpan { from, to: Some(to), window } => {
            say("record-outside-span", &[("from", moment(from)), ("to", moment(to)), ("window", window.into())])
        }
        Because::OutsideSpan { from, to: None, window } => {
            say("record-outside-since", &[("from", moment(from)), ("window", window.into())])
        }
        Because::Has { count: found, doubtful, records, bound } => {
            let id = if doubtful == 0 { "record-has" } else { "record-has-unclear" };
            let bound = bound.words(language).into();
            let args =
                [("count", count(found)), ("doubtful", count(doubtful)), ("records", records.into()), ("bound", bound)];
            say(id, &args)
        }
        Because::Counted { count: found, records } => {
            say("record-counted", &[("count", count(found)), ("records", records.into())])
        }
        Because::Meets { indicator, verdict } => {
            let verdict = verdict.word(language).into();
            say("record-meets", &[("indicator", indicator.into()), ("verdict", verdict)])
        }
        Because::Calendar { year } => say("record-calendar", &[("year", Arg::Number(i64::from(year)))]),
    }
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
