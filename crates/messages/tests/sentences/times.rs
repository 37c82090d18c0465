//! Days, moments, periods and spans in words.

use tieuchi_messages::times;
use tieuchi_model::time::{Length, Moment, Period, When};

use crate::{at, both, day, zone};

#[test]
fn days_and_moments() {
    both(|l| times::day(day(2026, 5, 5), l), "ngày 05/5/2026", "5 May 2026");
    both(|l| times::day(day(2026, 2, 15), l), "ngày 15/02/2026", "15 February 2026");
    both(|l| times::day(day(2026, 12, 31), l), "ngày 31/12/2026", "31 December 2026");
    let zone = &zone();
    let moment = |when| zone.start(when);
    both(|l| times::when(at(day(2026, 6, 20), 17, 0), zone, l), "17:00 ngày 20/6/2026", "17:00 on 20 June 2026");
    both(|l| times::when(When::Day(day(2026, 6, 20)), zone, l), "ngày 20/6/2026", "20 June 2026");
    let midnight = zone.end_of(day(2026, 7, 15));
    both(|l| times::as_of(midnight, zone, l), "hết ngày 15/7/2026", "the end of 15 July 2026");
    let morning = moment(at(day(2026, 7, 15), 9, 5));
    both(|l| times::as_of(morning, zone, l), "09:05 ngày 15/7/2026", "09:05 on 15 July 2026");
    both(|l| times::in_table(at(day(2026, 4, 8), 17, 1), zone, l), "08/04/2026 17:01", "2026-04-08 17:01");
    both(|l| times::in_table(When::Day(day(2026, 4, 8)), zone, l), "08/04/2026", "2026-04-08");
    let five = moment(at(day(2026, 4, 8), 17, 0));
    let later = |micros| When::Moment(Moment(five.0 + micros));
    both(|l| times::in_table(later(500_000), zone, l), "08/04/2026 17:00:00,5", "2026-04-08 17:00:00.5");
    both(|l| times::in_table(later(7_000_000), zone, l), "08/04/2026 17:00:07", "2026-04-08 17:00:07");
}

#[test]
fn periods() {
    for (period, vietnamese, english) in [
        (Period::Year(2026), "năm 2026", "2026"),
        (Period::HalfYear(2026, 1), "6 tháng đầu năm 2026", "first half of 2026"),
        (Period::HalfYear(2026, 2), "6 tháng cuối năm 2026", "second half of 2026"),
        (Period::Quarter(2026, 1), "quý I/2026", "Q1 2026"),
        (Period::Quarter(2026, 2), "quý II/2026", "Q2 2026"),
        (Period::Quarter(2026, 3), "quý III/2026", "Q3 2026"),
        (Period::Quarter(2026, 4), "quý IV/2026", "Q4 2026"),
        (Period::Month(2026, 4), "tháng 4/2026", "April 2026"),
        (Period::Week(2026, 15), "tuần 15/2026", "week 15 of 2026"),
        (
            Period::Range(day(2026, 4, 1), day(2026, 6, 30)),
            "từ ngày 01/4/2026 đến ngày 30/6/2026",
            "1 April 2026 to 30 June 2026",
        ),
        (Period::Range(day(2026, 4, 1), day(2026, 4, 1)), "ngày 01/4/2026", "1 April 2026"),
    ] {
        both(|l| times::period(period, l), vietnamese, english);
    }
}

#[test]
fn spans_keep_their_kind() {
    const MINUTE: i64 = 60_000_000;
    for (length, vietnamese, english) in [
        (Length::Elapsed(MINUTE), "1 phút", "1 minute"),
        (Length::Elapsed(48 * 60 * MINUTE), "48 giờ", "48 hours"),
        (Length::Elapsed(125 * MINUTE), "2 giờ 5 phút", "2 hours 5 minutes"),
        (Length::Elapsed(30_000_000), "30 giây", "30 seconds"),
        (Length::Elapsed(500_000), "0,5 giây", "0.5 seconds"),
        (Length::Elapsed(0), "0 phút", "0 minutes"),
        (Length::Elapsed(1234 * 60 * MINUTE), "1.234 giờ", "1,234 hours"),
        (Length::Days(1), "1 ngày", "1 day"),
        (Length::Days(30), "30 ngày", "30 days"),
        (Length::Months(5), "5 tháng", "5 months"),
        (Length::Months(24), "2 năm", "2 years"),
        (Length::Months(14), "14 tháng", "14 months"),
        (Length::WorkingDays(3), "3 ngày làm việc", "3 working days"),
        (Length::WorkingDays(1), "1 ngày làm việc", "1 working day"),
        (Length::WorkingTime(16 * 60 * MINUTE), "16 giờ làm việc", "16 working hours"),
        (Length::WorkingTime(90 * MINUTE), "1 giờ 30 phút làm việc", "1 hour 30 minutes of working time"),
    ] {
        both(|l| times::length(length, l), vietnamese, english);
    }
}
