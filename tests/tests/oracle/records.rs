//! Random records: dossiers of offices with empty cells, officers, and slips that name them.
//!
//! Days are whole numbers from 1 April 2026; nothing has a time of day.

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use serde_json::{Value, json};
use tieuchi::Records;

pub(crate) type Day = i32;

/// The first days of April, May, June and July 2026, counted from 1 April.
pub(crate) const MONTHS: [Day; 4] = [0, 30, 61, 91];

/// The day that a number is.
pub(crate) fn text(day: Day) -> String {
    let (mut year, mut month, mut left) = (2026, 4, day);
    let length = |month: i32| match month {
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    while left < 0 {
        month -= 1;
        if month == 0 {
            (year, month) = (year - 1, 12);
        }
        left += length(month);
    }
    while left >= length(month) {
        left -= length(month);
        month += 1;
    }
    format!("{year}-{month:02}-{:02}", left + 1)
}

/// The units that are judged: a parent, two below it, one that has nothing above, and all together.
pub(crate) const UNITS: [&str; 5] = ["*", "A", "B", "C", "P"];

/// Whether the records of one unit are records of another.
pub(crate) fn is_within(unit: &str, of: &str) -> bool {
    of == "*" || unit == of || (of == "P" && ["A", "B"].contains(&unit))
}

#[derive(Clone, Debug)]
pub(crate) struct Dossier {
    pub(crate) office: &'static str,
    /// Required: until then it does not exist.
    pub(crate) entered: Day,
    pub(crate) day: Option<Day>,
    pub(crate) due: Option<Day>,
    pub(crate) done: Option<Day>,
    pub(crate) kind: Option<&'static str>,
    pub(crate) points: Option<i128>,
    pub(crate) flood: Option<bool>,
}

#[derive(Clone, Debug)]
pub(crate) struct Slip {
    pub(crate) officer: usize,
    pub(crate) day: Option<Day>,
    pub(crate) kind: Option<&'static str>,
}

#[derive(Clone, Debug)]
pub(crate) struct Unit {
    pub(crate) level: Option<&'static str>,
    pub(crate) people: Option<i128>,
    pub(crate) opened: Option<Day>,
}

#[derive(Clone, Debug)]
pub(crate) struct World {
    /// What is known of each unit.
    pub(crate) units: Vec<Unit>,
    pub(crate) dossiers: Vec<Dossier>,
    /// The unit of each officer.
    pub(crate) officers: Vec<&'static str>,
    pub(crate) slips: Vec<Slip>,
    /// As of the end of this day.
    pub(crate) as_of: Day,
    /// Whether the period is the second quarter; else it is June.
    pub(crate) quarter: bool,
    /// The first day that the dossiers and slips cover.
    pub(crate) covers: Day,
}

pub(crate) const LEVELS: [&str; 3] = ["province", "ward", "commune"];

const OFFICES: [&str; 4] = ["A", "B", "C", "P"];

fn kind() -> impl Strategy<Value = Option<&'static str>> {
    prop_oneof![5 => Just(Some("a")), 3 => Just(Some("b")), 2 => Just(None)]
}

fn dossier() -> impl Strategy<Value = Dossier> {
    // Most lie in the period, some around it.
    let days = || prop_oneof![4 => 55..110i32, 2 => -10..110i32];
    (
        (select(&OFFICES[..]), prop_oneof![9 => Just(-20), 1 => 60..110i32], weighted(0.93, days())),
        (weighted(0.85, days()), weighted(0.65, days()), kind()),
        (weighted(0.75, 1..=5i128), weighted(0.8, any::<bool>())),
    )
        .prop_map(|((office, entered, day), (due, done, kind), (points, flood))| Dossier {
            office,
            entered,
            day,
            due,
            done,
            kind,
            points,
            flood,
        })
}

fn unit() -> impl Strategy<Value = Unit> {
    (weighted(0.9, select(&LEVELS[..])), weighted(0.9, 0..=4i128), weighted(0.8, 50..110i32))
        .prop_map(|(level, people, opened)| Unit { level, people, opened })
}

pub(crate) fn world() -> impl Strategy<Value = World> {
    let slip =
        (0..3usize, weighted(0.93, 0..110i32), kind()).prop_map(|(officer, day, kind)| Slip { officer, day, kind });
    (
        vec(dossier(), 0..9),
        vec(select(&OFFICES[..]), 1..=3),
        (vec(slip, 0..7), vec(unit(), OFFICES.len())),
        prop_oneof![3 => 61..120i32, 2 => 91..120i32],
        any::<bool>(),
        prop_oneof![5 => Just(-100), 1 => Just(61)],
    )
        .prop_map(|(dossiers, officers, (mut slips, units), as_of, quarter, covers)| {
            for slip in &mut slips {
                slip.officer %= officers.len();
            }
            World { units, dossiers, officers, slips, as_of, quarter, covers }
        })
}

impl World {
    /// Hands everything to the engine.
    pub(crate) fn give(&self, records: &mut Records) {
        let parent = |unit: &str| ["A", "B"].contains(&unit).then_some("P");
        let units: Vec<Value> = OFFICES
            .iter()
            .zip(&self.units)
            .map(|(code, unit)| {
                json!({
                    "code": code, "parent": parent(code), "level": unit.level,
                    "people": unit.people.map(|people| people.to_string()), "opened": unit.opened.map(text),
                })
            })
            .collect();
        records.rows("units", &units).unwrap();
        let dossiers: Vec<Value> = (1..)
            .zip(&self.dossiers)
            .map(|(number, dossier)| {
                json!({
                    "code": format!("D{number}"), "office": dossier.office, "entered": text(dossier.entered),
                    "day": dossier.day.map(text), "due": dossier.due.map(text), "done": dossier.done.map(text),
                    "kind": dossier.kind, "points": dossier.points.map(|points| points.to_string()),
                    "flood": dossier.flood,
                })
            })
            .collect();
        records.rows("dossiers", &dossiers).unwrap();
        let officers: Vec<Value> = (0..)
            .zip(&self.officers)
            .map(|(number, office)| json!({ "code": format!("O{number}"), "office": office }))
            .collect();
        records.rows("officers", &officers).unwrap();
        let slips: Vec<Value> = (1..)
            .zip(&self.slips)
            .map(|(number, slip)| {
                json!({
                    "code": format!("S{number}"), "officer": format!("O{}", slip.officer),
                    "day": slip.day.map(text), "kind": slip.kind,
                })
            })
            .collect();
        records.rows("slips", &slips).unwrap();
        for kind in ["dossiers", "slips"] {
            records.set_coverage(kind, &format!("{}..2026-12-31", text(self.covers))).unwrap();
        }
    }
}
