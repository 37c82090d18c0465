//! The sentences of reports, explanations and findings in both languages, as a reader sees them.
//!
//! That the catalogue is whole is tested in `catalogue.rs`, the digits of figures in `figures.rs`.

mod against;
mod evidence;
mod figures;
mod findings;
mod lists;
mod report;
mod shares;
mod times;

use tieuchi_messages::Language;
use tieuchi_messages::bounds::{Bound, Side, Unit};
use tieuchi_messages::times::{Clock, Day, When};

const VI: Language = Language::Vietnamese;
const EN: Language = Language::English;

const fn day(year: i16, month: i8, day: i8) -> Day {
    Day { year, month, day }
}

const fn at(day: Day, hour: i8, minute: i8) -> When {
    When::At(day, Clock { hour, minute, second: 0, micros: 0 })
}

fn both(say: impl Fn(Language) -> String, vietnamese: &str, english: &str) {
    assert_eq!(say(VI), vietnamese);
    assert_eq!(say(EN), english);
}

fn ids(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

const AT_LEAST_95: Bound = Bound { side: Side::AtLeast, value: (95, 100), upper: None, unit: Unit::Percent };
