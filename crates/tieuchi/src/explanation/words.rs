//! Values of the model in the shapes that the messages take.

use tieuchi_engine::{Bucket, Limit};
use tieuchi_messages::bounds::{Bound, Side, Unit};
use tieuchi_messages::figures::Exact;
use tieuchi_messages::times::{self, Clock, Day, Length, Period, When};
use tieuchi_messages::{Language, report};
use tieuchi_model::indicator as model;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::time;
use tieuchi_model::verdict::Answer;

pub(crate) fn exact(ratio: Ratio) -> Exact {
    (ratio.numerator(), ratio.denominator())
}

pub(crate) fn answer(answer: Answer) -> report::Verdict {
    match answer {
        Answer::Met => report::Verdict::Met,
        Answer::Missed => report::Verdict::Missed,
        Answer::Open => report::Verdict::Open,
        Answer::Undetermined => report::Verdict::Undetermined,
        Answer::NotApplicable => report::Verdict::NotApplicable,
        Answer::Monitored => report::Verdict::Monitored,
    }
}

pub(crate) fn bucket(bucket: Bucket) -> report::Outcome {
    match bucket {
        Bucket::Met => report::Outcome::Met,
        Bucket::Failed => report::Outcome::Failed,
        Bucket::Open => report::Outcome::Open,
        Bucket::Missing => report::Outcome::Missing,
        Bucket::Excused => report::Outcome::Excused,
    }
}

pub(crate) fn bucket_code(bucket: Bucket) -> &'static str {
    match bucket {
        Bucket::Met => "counted",
        Bucket::Failed => "failed",
        Bucket::Open => "open",
        Bucket::Missing => "missing",
        Bucket::Excused => "excused",
    }
}

pub(crate) fn day(date: time::Date) -> Day {
    Day { year: date.year(), month: date.month(), day: date.day() }
}

pub(crate) fn when(when: time::When, zone: &time::Zone) -> When {
    match when {
        time::When::Day(date) => When::Day(day(date)),
        time::When::Moment(moment) => self::moment(moment, zone),
    }
}

pub(crate) fn moment(moment: time::Moment, zone: &time::Zone) -> When {
    let clock = zone.time_of(moment);
    let micros = i32::from(clock.millisecond()) * 1_000 + i32::from(clock.microsecond());
    When::At(
        day(zone.day_of(moment)),
        Clock { hour: clock.hour(), minute: clock.minute(), second: clock.second(), micros },
    )
}

/// The moment of judging; a midnight is the end of the day before.
pub(crate) fn as_of(moment: time::Moment, zone: &time::Zone) -> When {
    let date = zone.day_of(moment);
    match date.yesterday() {
        Ok(before) if zone.start_of(date) == moment => When::Day(day(before)),
        _ => self::moment(moment, zone),
    }
}

pub(crate) fn limit(limit: Limit, zone: &time::Zone) -> Option<When> {
    match limit {
        Limit::Day(date) => Some(When::Day(day(date))),
        Limit::Moment(moment) => Some(self::moment(moment, zone)),
        Limit::NotKnown { .. } | Limit::Never => None,
    }
}

pub(crate) fn length(length: time::Length) -> Length {
    match length {
        time::Length::Elapsed(micros) => Length::Elapsed(micros),
        time::Length::Days(days) => Length::Days(days.into()),
        time::Length::Months(months) => Length::Months(months.into()),
        time::Length::WorkingDays(days) => Length::WorkingDays(days.into()),
        time::Length::WorkingTime(micros) => Length::WorkingTime(micros),
    }
}

pub(crate) fn period(period: time::Period) -> Period {
    match period {
        time::Period::Year(year) => Period::Year(year),
        time::Period::HalfYear(year, half) => Period::HalfYear(year, half),
        time::Period::Quarter(year, quarter) => Period::Quarter(year, quarter),
        time::Period::Month(year, month) => Period::Month(year, month),
        time::Period::Week(year, week) => Period::Week(year, week),
        time::Period::Range(from, to) => Period::Range(day(from), day(to)),
    }
}

/// The days of a window in words.
pub(crate) fn days(window: time::Window, language: Language) -> String {
    times::period(Period::Range(day(window.from), day(window.last())), language)
}

pub(crate) fn bound(bound: &model::Bound) -> Bound {
    Bound {
        side: side(bound.side),
        value: exact(bound.value),
        upper: bound.upper.map(exact),
        unit: match bound.unit {
            model::BoundUnit::Plain => Unit::Number,
            model::BoundUnit::Percent => Unit::Percent,
            model::BoundUnit::PercentagePoints => Unit::Points,
            model::BoundUnit::Time(unit) => difference(unit),
        },
    }
}

pub(crate) fn difference(unit: model::DifferenceUnit) -> Unit {
    match unit {
        model::DifferenceUnit::Hours => Unit::Hours,
        model::DifferenceUnit::Days => Unit::Days,
        model::DifferenceUnit::WorkingDays => Unit::WorkingDays,
    }
}

pub(crate) fn side(side: model::Side) -> Side {
    match side {
        model::Side::AtLeast => Side::AtLeast,
        model::Side::AtMost => Side::AtMost,
        model::Side::MoreThan => Side::MoreThan,
        model::Side::LessThan => Side::LessThan,
        model::Side::Exactly => Side::Exactly,
        model::Side::Between => Side::Between,
    }
}

/// What the records of a kind are called in a report: its title, else its name; `units` in the reader's language.
pub(crate) fn called(kind: &tieuchi_model::schema::Kind, language: Language) -> String {
    match &kind.title {
        Some(title) => title.clone(),
        None if kind.name == "units" => tieuchi_messages::text(language, "kind-units", &[]),
        None => kind.name.clone(),
    }
}

/// A citation on one line: `HY-20, III.1.3: “…”`.
pub(crate) fn citation(cite: &[String]) -> String {
    match cite {
        [id, section, words @ ..] if !words.is_empty() => format!("{id}, {section}: “{}”", words.join(" ")),
        parts => parts.join(", "),
    }
}
