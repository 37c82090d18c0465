//! Properties of calendars, tried on many days: against counting day by day, and against each other.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test")]

use jiff::civil::{Date, date};
use jiff::{SignedDuration, ToSpan};
use proptest::prelude::*;

use super::super::{Calendar, Reach};
use super::{MINUTE, office, zone};
use crate::time::{Length, Moment, When};

/// A decided day of Việt Nam.
fn decided_day() -> impl Strategy<Value = Date> {
    (0..2922i64).prop_map(|days| date(2019, 1, 1).checked_add(days.days()).unwrap())
}

fn any_moment() -> impl Strategy<Value = Moment> {
    (decided_day(), 0..86_400i64).prop_map(|(day, second)| {
        Moment(zone().start_of(day).0).later(SignedDuration::from_secs(second).as_micros() as i64)
    })
}

/// Working time between two moments, minute by minute of the clock's hours.
fn working_micros(calendar: &Calendar, from: Moment, to: Moment) -> i64 {
    let zone = zone();
    let mut day = zone.day_of(from);
    let mut total = 0;
    while zone.start_of(day) < to {
        if calendar.is_working(day).unwrap() {
            for (open, close) in &calendar.hours.usual {
                let (open, close) = (zone.at(day, *open).max(from), zone.at(day, *close).min(to));
                total += (close.0 - open.0).max(0);
            }
        }
        day = day.tomorrow().unwrap();
    }
    total
}

proptest! {
    #[test]
    fn counting_is_walking(from in decided_day(), length in 0..400i64) {
        let calendar = Calendar::vietnam();
        let to = from.checked_add(length.days()).unwrap().min(date(2026, 12, 31));
        let walked = from.series(1.day()).skip(1).take_while(|day| *day <= to)
            .filter(|day| calendar.is_working(*day) == Some(true)).count();
        let walked = i64::try_from(walked).unwrap();
        prop_assert_eq!(calendar.working_days(from, to), Ok(walked));
        prop_assert_eq!(calendar.working_days(to, from), Ok(-walked));
    }

    #[test]
    fn the_nth_working_day_is_worked_and_n_away(from in decided_day(), n in 1..300i64) {
        let calendar = Calendar::vietnam();
        if let Ok(found) = calendar.working_day_after(from, n) {
            prop_assert_eq!(calendar.is_working(found), Some(true));
            prop_assert_eq!(calendar.working_days(from, found), Ok(n));
        }
        if let Ok(found) = calendar.working_day_before(from, n) {
            prop_assert_eq!(calendar.is_working(found), Some(true));
            let until = from.yesterday().unwrap();
            prop_assert_eq!(calendar.working_days(found.yesterday().unwrap(), until), Ok(n));
        }
    }

    #[test]
    fn a_longer_limit_ends_no_earlier(from in any_moment(), n in 0..900i32, rolled: bool) {
        let (calendar, zone) = (office(), zone());
        let first = |reach| match reach {
            Reach::Day(day) => zone.end_of(day).0 - 1,
            Reach::Moment(moment) => moment.0,
            Reach::NotKnown { earliest, .. } => zone.end_of(earliest).0 - 1,
            Reach::Beyond | Reach::Undefined => i64::MAX,
        };
        // Rolled hours are not in order: a limit on a rest day moves to the end of the next working day, past one that
        // falls early on that day itself.
        type InOrder = (fn(i32) -> Length, bool);
        let lengths: [InOrder; 5] = [
            (Length::Days, true),
            (Length::Months, true),
            (Length::WorkingDays, true),
            (|n| Length::Elapsed(i64::from(n) * 7 * MINUTE), false),
            (|n| Length::WorkingTime(i64::from(n) * 7 * MINUTE), true),
        ];
        for (length, rolls_in_order) in lengths {
            let from = When::Moment(from);
            let rolled = rolled && rolls_in_order;
            let shorter = first(calendar.limit(&zone, from, length(n), rolled));
            let longer = first(calendar.limit(&zone, from, length(n + 1), rolled));
            prop_assert!(shorter <= longer, "{:?}", length(n));
        }
    }

    #[test]
    fn what_is_not_known_ends_no_earlier_than_said(from in decided_day(), n in 0..300i32, off in prop::collection::vec(0..365i64, 0..40)) {
        let (mut calendar, zone) = (Calendar::vietnam(), zone());
        let start = When::Day(from);
        let before = calendar.limit(&zone, start, Length::WorkingDays(n), false);
        for day in off {
            let day = date(2027, 1, 1).checked_add(day.days()).unwrap();
            calendar.add_day_off(day, day.checked_add(5.days()).ok(), None);
        }
        calendar.decide_to(date(2029, 12, 31));
        let Reach::Day(after) = calendar.limit(&zone, start, Length::WorkingDays(n), false) else { panic!() };
        match before {
            Reach::Day(day) => prop_assert_eq!(day, after),
            Reach::NotKnown { year, earliest, .. } => {
                prop_assert_eq!(year, 2027);
                prop_assert!(earliest <= after);
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn working_hours_last_as_long_as_they_should(from in any_moment(), minutes in 0..6000i64) {
        let (calendar, zone) = (office(), zone());
        let length = Length::WorkingTime(minutes * MINUTE);
        if let Reach::Moment(end) = calendar.limit(&zone, When::Moment(from), length, false) {
            prop_assert_eq!(working_micros(&calendar, from, end), minutes * MINUTE);
        }
        if let Reach::Moment(start) = calendar.ahead(&zone, When::Moment(from), length, false) {
            prop_assert_eq!(working_micros(&calendar, start, from), minutes * MINUTE);
        }
    }
}
