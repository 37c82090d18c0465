//! The sentences of reports, explanations and findings in both languages, as a reader sees them.
//!
//! That the catalogue is whole is tested in `catalogue.rs`, the digits of figures in `figures.rs`.

#![expect(clippy::unwrap_used, reason = "a test")]

mod against;
mod evidence;
mod figures;
mod findings;
mod lists;
mod report;
mod shares;
mod times;

use tieuchi_messages::Language;
use tieuchi_model::indicator::{
    Bound, BoundUnit, BoundWord, Condition, ConditionKind, Measure, MeasureKind, Population, Share, Side,
};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{FieldId, KindId, Placement};
use tieuchi_model::time::{Date, When, Zone};
use tieuchi_model::verdict::{Answer, Ids, VerdictOutcome};
use tieuchi_source::{FileId, Span};

const VI: Language = Language::Vietnamese;
const EN: Language = Language::English;

const fn day(year: i16, month: i8, day: i8) -> Date {
    Date::constant(year, month, day)
}

fn zone() -> Zone {
    Zone::named("Asia/Ho_Chi_Minh").unwrap()
}

fn at(day: Date, hour: i8, minute: i8) -> When {
    When::Moment(zone().at(day, day.at(hour, minute, 0, 0).time()))
}

fn both(say: impl Fn(Language) -> String, vietnamese: &str, english: &str) {
    assert_eq!(say(VI), vietnamese);
    assert_eq!(say(EN), english);
}

fn ids(names: &[&str]) -> Ids {
    Ids::new(names.iter().map(|name| (*name).to_owned()).collect(), 0)
}

fn ratio(numerator: i128, denominator: i128) -> Ratio {
    Ratio::new(numerator, denominator).unwrap()
}

fn bound(side: Side, value: Ratio, unit: BoundUnit) -> Bound {
    Bound { side, value, upper: None, word: BoundWord::Number, unit }
}

fn at_least_95() -> Bound {
    bound(Side::AtLeast, ratio(95, 100), BoundUnit::Percent)
}

/// An outcome of which nothing is known but its answer.
fn outcome(answer: Answer) -> VerdictOutcome {
    VerdictOutcome { answer, settled: true, ..VerdictOutcome::default() }
}

fn nowhere() -> Span {
    Span::new(FileId(0), 0, 0)
}

fn population() -> Population {
    Population {
        kind: KindId(1),
        own: false,
        placement: Placement::Register,
        window: None,
        filter: None,
        span: nowhere(),
    }
}

/// A share of records that must meet a condition of this name.
fn share_of(condition: &str) -> Share {
    let kind = ConditionKind::Yes(FieldId(0));
    let condition = Condition { kind, name: Some(condition.to_owned()), span: nowhere() };
    Share { population: population(), condition, open_as: None, none_as: None, excusing: None }
}

fn measure(kind: MeasureKind, name: Option<&str>) -> Measure {
    Measure { kind, name: name.map(ToOwned::to_owned), span: nowhere() }
}

fn count() -> Measure {
    measure(MeasureKind::Count(population()), None)
}
