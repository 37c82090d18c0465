//! Calendars case by case.

#![expect(clippy::unwrap_used, reason = "a test")]

mod figures;
mod inverse;
mod laws;

use jiff::ToSpan;
use jiff::civil::{DateTime, time};

use super::*;
use crate::time::{Length, When, Zone};

const MINUTE: i64 = 60_000_000;

fn zone() -> Zone {
    Zone::named("Asia/Ho_Chi_Minh").unwrap()
}

fn office() -> Calendar {
    let mut calendar = Calendar::vietnam();
    calendar.set_working_hours(vec![(time(13, 30, 0, 0), time(17, 30, 0, 0)), (time(7, 30, 0, 0), time(11, 30, 0, 0))]);
    calendar
}

fn at(text: &str) -> When {
    let written: DateTime = text.parse().unwrap();
    When::Moment(zone().at(written.date(), written.time()))
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn moment(text: &str) -> Reach {
    let When::Moment(moment) = at(text) else { unreachable!() };
    Reach::Moment(moment)
}

/// A limit from a start on, in a year that is not decided: it may be as late as one likes.
fn not_known(year: i16, earliest: &str) -> Reach {
    Reach::NotKnown { year, earliest: day(earliest), latest: None }
}

#[test]
fn every_listed_day_was_decided_for_its_year() {
    for (day, kind, authority) in vietnam::exceptions() {
        assert!(vietnam::DECIDED.0 <= day && day <= vietnam::DECIDED.1, "{day}");
        assert!(!authority.is_empty());
        if let ExceptionKind::Worked { instead_of } = kind {
            assert_eq!(day.weekday(), jiff::civil::Weekday::Saturday, "{day}");
            let off = Calendar::vietnam().is_working(instead_of);
            assert_ne!(off, Some(true), "{instead_of} is worked, and so is {day} for it");
        }
    }
}

#[test]
fn limits_in_days_and_hours() {
    let (calendar, zone) = (office(), zone());
    let nine = "2026-04-24 09:00:00";
    for (start, length, rolled, expected) in [
        // 24 April 2026 is a Friday; 27 and 30 April and 1 May are off.
        (at(nine), Length::Days(0), false, Reach::Day(day("2026-04-24"))),
        (at(nine), Length::Days(1), false, Reach::Day(day("2026-04-25"))),
        (at(nine), Length::Days(1), true, Reach::Day(day("2026-04-28"))),
        (When::Day(day("2026-04-24")), Length::WorkingDays(1), false, Reach::Day(day("2026-04-28"))),
        (When::Day(day("2026-04-25")), Length::WorkingDays(0), false, Reach::Day(day("2026-04-25"))),
        (When::Day(day("2026-01-31")), Length::Months(1), false, Reach::Day(day("2026-02-28"))),
        (When::Day(day("2024-02-29")), Length::Months(12), false, Reach::Day(day("2025-02-28"))),
        (at(nine), Length::hours(48), false, moment("2026-04-26 09:00:00")),
        (at(nine), Length::hours(48), true, Reach::Day(day("2026-04-28"))),
        (When::Day(day("2026-04-24")), Length::hours(48), false, Reach::Undefined),
        (When::Day(day("2026-04-24")), Length::WorkingTime(MINUTE), false, Reach::Undefined),
        (at(nine), Length::WorkingTime(0), false, moment(nine)),
        (at(nine), Length::WorkingTime(150 * MINUTE), false, moment("2026-04-24 11:30:00")),
        (at(nine), Length::WorkingTime(151 * MINUTE), false, moment("2026-04-24 13:31:00")),
        (at(nine), Length::WorkingTime(390 * MINUTE), false, moment("2026-04-24 17:30:00")),
        (at(nine), Length::WorkingTime(391 * MINUTE), false, moment("2026-04-28 07:31:00")),
        (at("2026-04-25 10:00:00"), Length::WorkingTime(0), false, moment("2026-04-28 07:30:00")),
        (at(nine), Length::Days(i32::MAX), false, Reach::Beyond),
        (at(nine), Length::Months(i32::MAX), false, Reach::Beyond),
        (at(nine), Length::Elapsed(i64::MAX), false, Reach::Beyond),
    ] {
        assert_eq!(calendar.limit(&zone, start, length, rolled), expected, "{start:?} {length:?}");
    }
    let hourless = Calendar::vietnam();
    assert!(!hourless.has_working_hours());
    assert_eq!(hourless.limit(&zone, at(nine), Length::WorkingTime(1), false), Reach::Undefined);
}

#[test]
fn lengths_back_from_a_day_or_moment() {
    let (calendar, zone) = (office(), zone());
    let monday = When::Day(day("2026-05-04"));
    for (of, length, expected) in [
        (monday, Length::Days(20), Reach::Day(day("2026-04-14"))),
        (monday, Length::Months(2), Reach::Day(day("2026-03-04"))),
        (When::Day(day("2026-03-31")), Length::Months(1), Reach::Day(day("2026-02-28"))),
        (monday, Length::WorkingDays(0), Reach::Day(day("2026-05-04"))),
        (monday, Length::WorkingDays(1), Reach::Day(day("2026-04-29"))),
        (monday, Length::WorkingDays(3), Reach::Day(day("2026-04-24"))),
        (When::Day(day("2026-05-03")), Length::WorkingDays(1), Reach::Day(day("2026-04-29"))),
        (at("2026-05-04 08:00:00"), Length::hours(24), moment("2026-05-03 08:00:00")),
        (at("2026-05-04 08:00:00"), Length::WorkingTime(30 * MINUTE), moment("2026-05-04 07:30:00")),
        (at("2026-05-04 08:00:00"), Length::WorkingTime(60 * MINUTE), moment("2026-04-29 17:00:00")),
        (at("2026-05-04 12:00:00"), Length::WorkingTime(60 * MINUTE), moment("2026-05-04 10:30:00")),
        (at("2026-05-03 12:00:00"), Length::WorkingTime(480 * MINUTE), moment("2026-04-29 07:30:00")),
        (monday, Length::hours(1), Reach::Undefined),
    ] {
        assert_eq!(calendar.ahead(&zone, of, length, false), expected, "{of:?} {length:?}");
    }
}

#[test]
fn what_is_received_after_the_cut_off_counts_from_the_next_working_day() {
    let (mut calendar, zone) = (office(), zone());
    calendar.set_cut_off(time(15, 0, 0, 0));
    for (start, length, expected) in [
        ("2026-04-24 14:59:59", Length::WorkingDays(1), Reach::Day(day("2026-04-28"))),
        ("2026-04-24 15:00:00", Length::WorkingDays(1), Reach::Day(day("2026-04-29"))),
        ("2026-04-24 15:00:00", Length::WorkingDays(0), Reach::Day(day("2026-04-28"))),
        ("2026-04-24 15:00:00", Length::Days(3), Reach::Day(day("2026-05-01"))),
        ("2026-04-24 15:00:00", Length::Months(1), Reach::Day(day("2026-05-28"))),
        ("2026-04-24 15:00:00", Length::hours(1), moment("2026-04-24 16:00:00")),
        ("2026-04-24 15:00:00", Length::WorkingTime(60 * MINUTE), moment("2026-04-24 16:00:00")),
    ] {
        assert_eq!(calendar.limit(&zone, at(start), length, false), expected, "{start} {length:?}");
    }
    let whole_day = calendar.limit(&zone, When::Day(day("2026-04-24")), Length::Days(1), false);
    assert_eq!(whole_day, Reach::Day(day("2026-04-25")));
}

#[test]
fn a_year_without_a_decision_is_not_known() {
    let (mut calendar, zone) = (office(), zone());
    let eve = at("2026-12-30 09:00:00");
    for (start, length, rolled, expected) in [
        (eve, Length::WorkingDays(1), false, Reach::Day(day("2026-12-31"))),
        (eve, Length::WorkingDays(2), false, not_known(2027, "2027-01-01")),
        (eve, Length::WorkingDays(5), false, not_known(2027, "2027-01-04")),
        (eve, Length::Days(5), false, Reach::Day(day("2027-01-04"))),
        (eve, Length::Days(5), true, not_known(2027, "2027-01-04")),
        (eve, Length::hours(72), false, moment("2027-01-02 09:00:00")),
        (eve, Length::WorkingTime(15 * 60 * MINUTE), false, not_known(2027, "2027-01-01")),
        (at("2028-03-01 09:00:00"), Length::WorkingTime(60 * MINUTE), false, not_known(2028, "2028-03-01")),
        (
            When::Day(day("2018-12-27")),
            Length::WorkingDays(6),
            false,
            // 28 to 31 December 2018 may be worked; 1 January is off, 2 and 3 are not.
            not_known(2018, "2019-01-03"),
        ),
    ] {
        assert_eq!(calendar.limit(&zone, start, length, rolled), expected, "{start:?} {length:?}");
    }
    assert_eq!(
        calendar.ahead(&zone, When::Day(day("2027-01-20")), Length::WorkingDays(2), false),
        Reach::NotKnown { year: 2027, earliest: day("2026-12-30"), latest: Some(day("2027-01-18")) }
    );
    assert_eq!(
        calendar.ahead(&zone, When::Day(day("2019-01-03")), Length::WorkingDays(2), false),
        Reach::NotKnown { year: 2018, earliest: Date::MIN, latest: Some(day("2018-12-31")) }
    );
    assert_eq!(calendar.working_days(day("2026-12-30"), day("2027-01-02")), Err(2027));
    assert_eq!(calendar.working_days(day("2018-12-30"), day("2019-01-02")), Err(2018));
    assert_eq!(calendar.working_days(day("2018-12-31"), day("2019-01-02")), Ok(1));
    assert_eq!(calendar.working_days(day("2029-12-31"), day("2029-12-31")), Ok(0));

    calendar.add_day_off(day("2027-01-01"), None, Some("TB 1".to_owned()));
    assert_eq!(calendar.day(day("2027-01-01")), DayKind::NotKnown { year: 2027 });
    calendar.decide_to(day("2027-12-31"));
    assert_eq!(calendar.day(day("2027-01-01")), DayKind::DayOff { name: "day off", authority: Some("TB 1") });
    assert_eq!(calendar.limit(&zone, eve, Length::WorkingDays(5), false), Reach::Day(day("2027-01-07")));
}

#[test]
fn a_calendar_can_state_another_week() {
    let mut calendar = Calendar::weekdays();
    calendar.set_working_week(7, 4);
    let worked = |day: &str| calendar.is_working(day.parse().unwrap());
    assert_eq!(worked("2026-04-26"), Some(true), "Sunday");
    assert_eq!(worked("2026-04-30"), Some(true), "Thursday");
    assert_eq!(worked("2026-05-01"), Some(false), "Friday");

    let mut six_days = Calendar::vietnam();
    six_days.set_working_week(1, 6);
    assert_eq!(six_days.is_working(day("2021-05-08")), Some(true));
    assert_eq!(six_days.is_working(day("2021-05-01")), Some(false), "Labour Day on a Saturday");
}

#[test]
fn hours_that_overlap_become_one() {
    let mut calendar = Calendar::weekdays();
    let hour = |hour| time(hour, 0, 0, 0);
    calendar.set_working_hours(vec![
        (hour(13), hour(17)),
        (hour(8), hour(11)),
        (hour(10), hour(12)),
        (hour(20), hour(19)),
    ]);
    assert_eq!(calendar.hours.usual, [(hour(8), hour(12)), (hour(13), hour(17))]);
}

#[test]
fn a_million_working_days_are_found_at_once() {
    let (zone, start) = (zone(), When::Day(day("2026-01-05")));
    let far = Calendar::weekdays().limit(&zone, start, Length::WorkingDays(1_000_000), false);
    assert_eq!(far, Reach::Day(day("2026-01-05").checked_add(1_400_000.days()).unwrap()));
    let beyond = Calendar::weekdays().limit(&zone, start, Length::WorkingDays(i32::MAX), false);
    assert_eq!(beyond, Reach::Beyond);
    let before = |days| Calendar::weekdays().ahead(&zone, start, Length::WorkingDays(days), false);
    assert_eq!(before(1_000_000), Reach::Day(day("2026-01-05").checked_sub(1_400_000.days()).unwrap()));
    assert_eq!(before(i32::MAX), Reach::Day(Date::MIN));
}
