//! The calendar of Việt Nam against figures that were computed by other code.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test")]

use std::path::Path;

use super::super::{Calendar, DayKind, Reach};
use super::{MINUTE, at, day, office, zone};
use crate::time::Length;

/// The rows of a file of expected figures after its header; no rows if the file is absent.
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn expected(file: &str) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/expected").join(file);
    let Ok(text) = std::fs::read_to_string(&path) else {
        eprintln!("skipped: {} is not here", path.display());
        return Vec::new();
    };
    text.lines().skip(1).map(cells).collect()
}

fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            _ => cells.last_mut().unwrap().push(letter),
        }
    }
    cells
}

#[test]
fn the_days_of_viet_nam_are_those_decided() {
    let calendar = Calendar::vietnam();
    for row in expected("vn_days_off_2019_2026.csv") {
        let [text, _, kind, name, authority] = row.as_slice() else { panic!("{row:?}") };
        let authority = Some(authority.trim_end_matches("; [memory]"));
        let found = calendar.day(day(text));
        match kind.as_str() {
            "day off" => assert_eq!(found, DayKind::DayOff { name, authority }, "{text}"),
            _ => {
                let year = if name.len() == 9 { text.get(..5).unwrap() } else { "" };
                let instead_of = day(&format!("{year}{}", name.trim_start_matches("for ")));
                assert_eq!(found, DayKind::WorkingInExchange { instead_of, authority }, "{text}");
            }
        }
    }
}

#[test]
fn the_months_of_viet_nam_have_as_many_working_days() {
    let calendar = Calendar::vietnam();
    for row in expected("vn_working_days_per_month_2019_2026.csv") {
        let [month, days] = row.as_slice() else { panic!("{row:?}") };
        let first = day(&format!("{month}-01"));
        let found = calendar.working_days(first.yesterday().unwrap(), first.last_of_month());
        assert_eq!(found, Ok(days.parse().unwrap()), "{month}");
    }
}

#[test]
fn the_limits_of_viet_nam_end_where_they_should() {
    let (calendar, zone) = (office(), zone());
    for row in expected("vn_deadlines.csv") {
        let [start, n, rule, last] = row.as_slice() else { panic!("{row:?}") };
        let n: i32 = n.parse().unwrap();
        let (length, rolled) = match rule.as_str() {
            "working days" => (Length::WorkingDays(n), false),
            "days" => (Length::Days(n), false),
            "days, next working day" => (Length::Days(n), true),
            "months, next working day" => (Length::Months(n), true),
            "hours" => (Length::hours(i64::from(n)), false),
            "working hours" => (Length::WorkingTime(i64::from(n) * 60 * MINUTE), false),
            other => panic!("{other}"),
        };
        let found = match calendar.limit(&zone, at(start), length, rolled) {
            Reach::Day(day) => format!("{day} 23:59:59"),
            Reach::Moment(moment) => {
                format!("{} {}", zone.day_of(moment), zone.time_of(moment))
            }
            other => panic!("{row:?}: {other:?}"),
        };
        assert_eq!(&found, last, "{row:?}");
    }
}
