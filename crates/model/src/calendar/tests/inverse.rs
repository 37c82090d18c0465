//! A limit counted from a start and one counted back from an end are inverse, on every calendar.
//!
//! `B within N working days of A` and `A at least N working days before B` count the same working days, from two sides.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test")]

use std::ops::Range;

use jiff::ToSpan;
use jiff::civil::{Date, date, time};
use proptest::prelude::*;

use super::super::{Calendar, Reach};
use super::{MINUTE, zone};
use crate::time::{Length, When};

/// A calendar as a rule set may declare it: built in or extended, and the days that it knows for certain.
fn any_calendar() -> impl Strategy<Value = Calendar> {
    let base = prop_oneof![Just(Calendar::vietnam()), Just(Calendar::weekdays())];
    let offs = prop::collection::vec((0..4500i64, prop::option::of(1..60i64)), 0..30);
    let week = prop::option::of((1..=7u8, 1..=7u8));
    let decided = prop::option::of(0..5000i64);
    (base, offs, week, decided, any::<bool>(), any::<bool>()).prop_map(|(mut calendar, offs, week, to, hours, cut)| {
        let from = date(2018, 6, 1);
        for (day, exchanged) in offs {
            let day = from.checked_add(day.days()).unwrap();
            calendar.add_day_off(day, exchanged.and_then(|days| day.checked_add(days.days()).ok()), None);
        }
        if let Some((first, last)) = week {
            calendar.set_working_week(first, last);
        }
        if let Some(days) = to {
            calendar.decide_to(from.checked_add(days.days()).unwrap());
        }
        if hours {
            let hour = |hour| time(hour, 0, 0, 0);
            calendar.set_working_hours(vec![(hour(7), hour(11)), (hour(13), hour(17))]);
        }
        if cut {
            calendar.set_cut_off(time(15, 0, 0, 0));
        }
        calendar
    })
}

/// A day: around the decided years, at the first and the last date there is, or anywhere.
fn any_day() -> impl Strategy<Value = Date> {
    let offset = |from: Date, days: Range<i64>| days.prop_map(move |days| from.checked_add(days.days()).unwrap());
    prop_oneof![
        8 => offset(date(2018, 6, 1), 0..5000),
        1 => offset(Date::MIN, 0..400),
        1 => offset(Date::MAX, -400..1),
        1 => offset(date(1, 1, 1), -3_000_000..2_900_000),
    ]
}

fn any_count() -> impl Strategy<Value = i32> {
    prop_oneof![6 => 0..40i32, 2 => 0..2000i32, 1 => 0..5_000_000i32, 1 => Just(i32::MAX)]
}

fn within(calendar: &Calendar, of: Date, days: i32) -> Reach {
    calendar.limit(&zone(), When::Day(of), Length::WorkingDays(days), false)
}

fn before(calendar: &Calendar, of: Date, days: i32) -> Reach {
    calendar.ahead(&zone(), When::Day(of), Length::WorkingDays(days), false)
}

/// Whether a day is in time for a limit; `None` if that depends on a year that is not decided.
fn in_time(day: Date, limit: Reach) -> Option<bool> {
    match limit {
        Reach::Day(last) => Some(day <= last),
        Reach::Beyond => Some(true),
        Reach::NotKnown { earliest, .. } if day <= earliest => Some(true),
        Reach::NotKnown { latest: Some(latest), .. } if day > latest => Some(false),
        Reach::NotKnown { .. } => None,
        other => panic!("{other:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn done_so_long_before_is_not_within_so_long(
        calendar in any_calendar(), done in any_day(), due in any_day(), near in 0..60i64, close: bool, n in any_count(),
    ) {
        let n = n.max(1);
        let due = if close { done.checked_add(near.days()).unwrap_or(due) } else { due };
        // From the eve on, the day itself counts.
        let Ok(eve) = done.yesterday() else { return Ok(()) };
        let (early, late) = (in_time(done, before(&calendar, due, n)), in_time(due, within(&calendar, eve, n)));
        if let (Some(early), Some(late)) = (early, late) {
            prop_assert_eq!(early, !late, "{} … {}, {} working days", done, due, n);
        }
    }

    #[test]
    fn there_and_back_is_the_same_working_day(calendar in any_calendar(), from in any_day(), n in any_count()) {
        let worked = |day: &Date| calendar.is_working(*day) == Some(true);
        let Some(from) = from.series(1.day()).take(60).find(worked) else { return Ok(()) };
        // Before the first date there is no day to count from.
        if let Reach::Day(last) = before(&calendar, from, n) && last > Date::MIN {
            prop_assert_eq!(within(&calendar, last, n), Reach::Day(from), "back {}", n);
        }
        if let Reach::Day(last) = within(&calendar, from, n) {
            prop_assert_eq!(before(&calendar, last, n), Reach::Day(from), "on {}", n);
        }
    }

    #[test]
    fn counted_back_is_walked_back(calendar in any_calendar(), of in any_day(), n in 0..40i32) {
        let mut day = of;
        let mut left = n;
        while left > 0 {
            let Ok(eve) = day.yesterday() else { break };
            day = eve;
            match calendar.is_working(day) {
                None => break,
                worked => left -= i32::from(worked == Some(true)),
            }
        }
        if left == 0 {
            prop_assert_eq!(before(&calendar, of, n), Reach::Day(day));
        }
    }

    #[test]
    fn what_is_decided_later_lies_where_it_was_said_to(
        calendar in any_calendar(), of in any_day(), n in 0..400i32,
        offs in prop::collection::vec((0..1500i64, prop::option::of(1..9i64)), 0..60),
    ) {
        let Reach::NotKnown { earliest, latest, .. } = before(&calendar, of, n) else { return Ok(()) };
        let mut decided = calendar.clone();
        let next = calendar.decided.1.tomorrow().unwrap();
        for (day, exchanged) in offs {
            let Ok(day) = next.checked_add(day.days()) else { continue };
            decided.add_day_off(day, exchanged.and_then(|days| day.checked_add(days.days()).ok()), None);
        }
        decided.decide_to(Date::MAX);
        let after = before(&decided, of, n);
        let Reach::Day(after) = after else {
            prop_assert!(matches!(after, Reach::NotKnown { .. }), "{:?}", after);
            return Ok(());
        };
        prop_assert!(earliest <= after, "{earliest} {after}");
        prop_assert!(latest.is_none_or(|latest| after <= latest), "{latest:?} {after}");
    }

    #[test]
    fn a_day_with_its_own_hours_that_are_the_usual_ones_counts_as_usual(
        mut calendar in any_calendar(), day in any_day(), minute in 0..1440i64, minutes in 0..60_000i64, own in 1..=7u8,
    ) {
        let hours = vec![(time(7, 0, 0, 0), time(11, 0, 0, 0)), (time(13, 0, 0, 0), time(17, 0, 0, 0))];
        calendar.set_working_hours(hours.clone());
        let mut other = calendar.clone();
        other.set_working_hours_of(own, hours);
        let zone = zone();
        let from = When::Moment(zone.start_of(day).later(minute * MINUTE));
        let length = Length::WorkingTime(minutes * MINUTE);
        for (one, two) in [
            (calendar.limit(&zone, from, length, false), other.limit(&zone, from, length, false)),
            (calendar.ahead(&zone, from, length, false), other.ahead(&zone, from, length, false)),
        ] {
            match (one, two) {
                // How early it may be is known more closely with the same hours every day.
                (Reach::NotKnown { .. } | Reach::Beyond, Reach::NotKnown { .. }) => {}
                (one, two) => prop_assert_eq!(one, two),
            }
        }
    }

    #[test]
    fn hours_that_differ_by_weekday_are_walked_through(
        mut calendar in any_calendar(), day in any_day(), quarters in 0..200i64, short in 1..=7u8,
    ) {
        let hour = |hour| time(hour, 0, 0, 0);
        calendar.set_working_hours(vec![(hour(8), hour(16))]);
        calendar.set_working_hours_of(short, vec![(hour(8), hour(9))]);
        let mut left = quarters * 15 * MINUTE;
        let mut on = day;
        let reached = loop {
            if calendar.is_working(on).is_none() {
                break None;
            }
            if calendar.is_working(on) == Some(true) {
                let like = match calendar.day(on) {
                    crate::calendar::DayKind::WorkingInExchange { instead_of, .. } => instead_of,
                    _ => on,
                };
                let is_short = like.weekday().to_monday_one_offset() == i8::try_from(short).unwrap();
                let length = if is_short { 60 * MINUTE } else { 480 * MINUTE };
                if left <= length {
                    break Some(zone().at(on, hour(8)).later(left));
                }
                left -= length;
            }
            let Ok(next) = on.tomorrow() else { break None };
            on = next;
        };
        let limit = calendar.limit(&zone(), When::Moment(zone().start_of(day)), Length::WorkingTime(quarters * 15 * MINUTE), false);
        match (reached, limit) {
            (Some(reached), limit) => prop_assert_eq!(limit, Reach::Moment(reached)),
            (None, limit) => prop_assert!(matches!(limit, Reach::NotKnown { .. } | Reach::Beyond), "{:?}", limit),
        }
    }

    #[test]
    fn working_hours_there_and_back_leave_none_between(
        mut calendar in any_calendar(), day in any_day(), minute in 0..1440i64, minutes in 0..60_000i64,
    ) {
        if !calendar.has_working_hours() {
            calendar.set_working_hours(vec![(time(8, 30, 0, 0), time(18, 0, 0, 0))]);
            calendar.set_working_hours_of(2, vec![(time(9, 0, 0, 0), time(12, 0, 0, 0))]);
        }
        let zone = zone();
        let from = When::Moment(zone.start_of(day).later(minute * MINUTE));
        let length = Length::WorkingTime(minutes * MINUTE);
        if let Reach::Moment(end) = calendar.limit(&zone, from, length, false) {
            // Back from there it is the same working moment: nothing is worked between the two.
            if let Reach::Moment(back) = calendar.ahead(&zone, When::Moment(end), length, false) {
                let again = calendar.limit(&zone, When::Moment(back), length, false);
                prop_assert_eq!(again, Reach::Moment(end));
            }
        }
    }
}
