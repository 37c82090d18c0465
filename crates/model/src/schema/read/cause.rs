//! Why a text cannot be read as the value of its field: a cause that a message can name.
//!
//! No sentences: those are in the catalogues, under the key of each cause.

use rust_decimal::Decimal;
use tieuchi_source::Arg;

/// Why a text cannot be read as the value of its field.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unreadable {
    /// It is not one of the texts of a `one of`.
    NotOneOf {
        /// Those texts.
        choices: Vec<String>,
        /// The one that is nearest, if one is near enough to be meant.
        nearest: Option<String>,
    },
    /// It is neither yes nor no.
    NotYesNo,
    /// It is neither the mark for yes nor blank.
    NotTheMark {
        /// The mark.
        mark: String,
    },
    /// It is not a number in the expected form.
    NotANumber {
        /// The expected form, as an example of it.
        form: String,
    },
    /// It has a comma, or points or spaces between thousands, and no written form defines what they mean.
    Separators {
        /// What it may be: one or two plain numbers.
        readings: Vec<String>,
    },
    /// It is a percentage, and a number is expected.
    Percentage {
        /// Forms in which the rules may state that it is one, in quotes.
        forms: Vec<String>,
    },
    /// It has more digits than are kept exactly.
    TooManyDigits,
    /// It is not a whole number.
    NotWhole,
    /// It is below the lowest value of its field.
    TooLow {
        /// The lowest value.
        lowest: Decimal,
    },
    /// It is above the highest value of its field.
    TooHigh {
        /// The highest value.
        highest: Decimal,
    },
    /// It is not a day or moment in the expected form.
    NotATime {
        /// The expected form, in the letters of written forms.
        form: String,
    },
    /// It is not in the expected form, and in others that the rules may state.
    OtherForm {
        /// The expected form.
        form: String,
        /// The others, in quotes.
        forms: Vec<String>,
    },
    /// Two of the written forms of its field read it, and differently.
    TwoReadings {
        /// What it may be.
        readings: Vec<String>,
    },
    /// A floating-point number has too few digits for it: the last ones are lost.
    Rounded,
    /// It is the number that a spreadsheet stores for a day or moment.
    Serial {
        /// The expected form.
        form: String,
    },
    /// It is a year or a month without a day, which a deadline needs.
    NoDay,
    /// It is a day without a time, and the deadline is written with a time.
    DayAlone {
        /// The expected form.
        form: String,
    },
    /// There is no month with this number.
    NoSuchMonth {
        /// The expected form.
        form: String,
        /// The number.
        month: i8,
    },
    /// The month has no such day.
    NoSuchDay {
        /// The expected form.
        form: String,
        /// The year.
        year: i16,
        /// The month.
        month: i8,
        /// How many days it has.
        days: i8,
    },
    /// No clock shows this time.
    NoSuchClockTime {
        /// The expected form.
        form: String,
    },
    /// It is more precise than microseconds.
    TooFine,
    /// It has a time of day, and the field is a `date`.
    DayExpected,
    /// Clocks are set forward over it.
    Skipped {
        /// The time zone.
        zone: String,
        /// The offsets from UTC before and after the change.
        offsets: [String; 2],
    },
    /// Clocks are set back and show it twice.
    Repeated {
        /// The time zone.
        zone: String,
        /// The offsets from UTC before and after the change: of the first time and of the second.
        offsets: [String; 2],
    },
    /// It is outside the range of dates.
    OutOfRange,
    /// It is not a duration.
    NotADuration,
    /// It is a value of another type.
    OtherType,
    /// An id or a unit's code with a line break or another character that does not show.
    Unprintable,
}

impl Unreadable {
    /// The name of its sentence: an attribute of the finding's entry in the catalogue.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Unreadable::NotOneOf { nearest: None, .. } => "one-of",
            Unreadable::NotOneOf { nearest: Some(_), .. } => "one-of-nearest",
            Unreadable::NotYesNo => "yes-no",
            Unreadable::NotTheMark { .. } => "mark",
            Unreadable::NotANumber { .. } => "number",
            Unreadable::Separators { .. } => "separators",
            Unreadable::Percentage { .. } => "percentage",
            Unreadable::TooManyDigits => "digits",
            Unreadable::NotWhole => "whole",
            Unreadable::TooLow { .. } => "lowest",
            Unreadable::TooHigh { .. } => "highest",
            Unreadable::NotATime { .. } => "time",
            Unreadable::OtherForm { .. } => "other-form",
            Unreadable::TwoReadings { .. } => "two-readings",
            Unreadable::Rounded => "rounded",
            Unreadable::Serial { .. } => "serial",
            Unreadable::NoDay => "no-day",
            Unreadable::DayAlone { .. } => "day-alone",
            Unreadable::NoSuchMonth { .. } => "month",
            Unreadable::NoSuchDay { .. } => "day",
            Unreadable::NoSuchClockTime { .. } => "clock",
            Unreadable::TooFine => "fine",
            Unreadable::DayExpected => "day-expected",
            Unreadable::Skipped { .. } => "skipped",
            Unreadable::Repeated { .. } => "repeated",
            Unreadable::OutOfRange => "range",
            Unreadable::NotADuration => "duration",
            Unreadable::OtherType => "type",
            Unreadable::Unprintable => "unprintable",
        }
    }

    /// What the sentence fills in: `choices`, `nearest`, `mark`, `form`, `forms`, `readings`, `lowest`, `highest`, `year`, `month`,
    /// `days`, `zone`, `first` or `second`, as the cause has them.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, Arg)> {
        match self {
            Unreadable::NotOneOf { choices, nearest } => {
                let nearest = nearest.iter().map(|nearest| ("nearest", nearest.as_str().into()));
                std::iter::once(("choices", Arg::List(choices.clone()))).chain(nearest).collect()
            }
            Unreadable::NotTheMark { mark } => vec![("mark", mark.as_str().into())],
            Unreadable::NotANumber { form }
            | Unreadable::NotATime { form }
            | Unreadable::Serial { form }
            | Unreadable::DayAlone { form }
            | Unreadable::NoSuchClockTime { form } => vec![("form", form.as_str().into())],
            Unreadable::Percentage { forms } => vec![("forms", Arg::List(forms.clone()))],
            Unreadable::OtherForm { form, forms } => {
                vec![("form", form.as_str().into()), ("forms", Arg::List(forms.clone()))]
            }
            Unreadable::Separators { readings } | Unreadable::TwoReadings { readings } => {
                vec![("readings", Arg::List(readings.clone()))]
            }
            Unreadable::TooLow { lowest } => vec![("lowest", lowest.to_string().into())],
            Unreadable::TooHigh { highest } => vec![("highest", highest.to_string().into())],
            Unreadable::NoSuchMonth { form, month } => {
                vec![("form", form.as_str().into()), ("month", Arg::Number(i64::from(*month)))]
            }
            Unreadable::NoSuchDay { form, year, month, days } => vec![
                ("form", form.as_str().into()),
                ("year", Arg::Number(i64::from(*year))),
                ("month", Arg::Number(i64::from(*month))),
                ("days", Arg::Number(i64::from(*days))),
            ],
            Unreadable::Skipped { zone, offsets: [first, second] }
            | Unreadable::Repeated { zone, offsets: [first, second] } => {
                vec![
                    ("zone", zone.as_str().into()),
                    ("first", first.as_str().into()),
                    ("second", second.as_str().into()),
                ]
            }
            Unreadable::NotYesNo
            | Unreadable::Rounded
            | Unreadable::TooManyDigits
            | Unreadable::NotWhole
            | Unreadable::NoDay
            | Unreadable::TooFine
            | Unreadable::DayExpected
            | Unreadable::OutOfRange
            | Unreadable::NotADuration
            | Unreadable::OtherType
            | Unreadable::Unprintable => Vec::new(),
        }
    }
}
