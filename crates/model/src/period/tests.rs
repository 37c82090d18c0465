//! Labels, windows and earlier windows: cases and properties.

#![expect(clippy::unwrap_used, reason = "a test")]

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::indicator::{Cut, CutDay};
use crate::time::Cadence;

const JANUARY: MonthDay = MonthDay::Day { month: 1, day: 1 };
const NOVEMBER: MonthDay = MonthDay::Day { month: 11, day: 15 };

fn period(label: &str) -> Period {
    Period::parse(label).unwrap()
}

fn days(window: Window) -> String {
    format!("{}..{}", window.from, window.last())
}

fn moved(found: Option<(Period, Window)>) -> String {
    found.map_or("none".to_owned(), |(period, window)| format!("{} = {}", period.label(), days(window)))
}

#[test]
fn labels_are_read_and_written() {
    for label in
        ["2026", "0999", "2026-H1", "2026-H2", "2026-Q4", "2026-04", "2026-W01", "2020-W53", "2024-02-29..2024-02-29"]
    {
        assert_eq!(period(label).label(), label);
    }
    for label in [
        "",
        "26",
        "2026-",
        "2026-H3",
        "2026-H0",
        "2026-Q5",
        "2026-Q04",
        "2026-4",
        "2026-13",
        "2026-00",
        "2026-W00",
        "2026-W54",
        "2025-W53",
        "2026-W1",
        "2026-q2",
        " 2026",
        "2026 ",
        "2026-04-01",
        "2026-04..2026-05",
        "2026-06-30..2026-04-01",
        "2026-02-29..2026-03-01",
        "2026-04-01..",
        "-2026",
        "20260401",
        "２０２６",
        "2026-04-01 00:00..2026-06-30",
    ] {
        assert_eq!(Period::parse(label), None, "{label}");
    }
}

#[test]
fn periods_have_their_days() {
    for (label, year_begins, expected) in [
        ("2026", JANUARY, "2026-01-01..2026-12-31"),
        ("2026-H1", JANUARY, "2026-01-01..2026-06-30"),
        ("2026-Q4", JANUARY, "2026-10-01..2026-12-31"),
        ("2024-02", JANUARY, "2024-02-01..2024-02-29"),
        ("2026-W01", JANUARY, "2025-12-29..2026-01-04"),
        ("2026-W15", JANUARY, "2026-04-06..2026-04-12"),
        ("2026", NOVEMBER, "2025-11-15..2026-11-14"),
        ("2026-H2", NOVEMBER, "2026-05-15..2026-11-14"),
        ("2026-Q1", NOVEMBER, "2025-11-15..2026-02-14"),
        ("2026-02", NOVEMBER, "2026-02-01..2026-02-28"),
        ("2026-W15", NOVEMBER, "2026-04-06..2026-04-12"),
        ("2026-Q2", MonthDay::EndOf { month: 8 }, "2025-11-30..2026-02-27"),
    ] {
        assert_eq!(days(period(label).window(year_begins).unwrap()), expected, "{label}");
    }
    assert_eq!(Period::Week(2025, 53).window(JANUARY), None);
    assert_eq!(Period::Month(2026, 13).window(JANUARY), None);
    assert_eq!(Period::Quarter(2026, 0).window(JANUARY), None);
    assert_eq!(Period::Year(9999).window(JANUARY), None);
    assert_eq!(Period::Range(date(2026, 2, 1), date(2026, 1, 1)).window(JANUARY), None);
}

#[test]
fn the_previous_year_is_the_same_period_a_year_earlier() {
    for (label, expected) in [
        ("2026", "2025 = 2025-01-01..2025-12-31"),
        ("2026-H1", "2025-H1 = 2025-01-01..2025-06-30"),
        ("2026-Q2", "2025-Q2 = 2025-04-01..2025-06-30"),
        ("2025-02", "2024-02 = 2024-02-01..2024-02-29"),
        ("2026-W15", "2025-W15 = 2025-04-07..2025-04-13"),
        ("2026-W53", "none"),
        ("2024-01-10..2024-02-29", "2023-01-10..2023-02-28 = 2023-01-10..2023-02-28"),
        ("2025-02-01..2025-02-28", "2024-02-01..2024-02-29 = 2024-02-01..2024-02-29"),
        ("2025-11-15..2026-11-14", "2024-11-15..2025-11-14 = 2024-11-15..2025-11-14"),
    ] {
        assert_eq!(moved(period(label).previous_year(JANUARY)), expected, "{label}");
    }
    let moved_year = moved(period("2026").previous_year(NOVEMBER));
    assert_eq!(moved_year, "2025 = 2024-11-15..2025-11-14");
}

#[test]
fn the_same_period_in_a_fixed_year() {
    for (label, year, expected) in [
        ("2026-Q2", 2019, "2019-Q2 = 2019-04-01..2019-06-30"),
        ("2020-W53", 2015, "2015-W53 = 2015-12-28..2016-01-03"),
        ("2020-W53", 2019, "none"),
        ("2026-02-01..2026-02-28", 2020, "2020-02-01..2020-02-29 = 2020-02-01..2020-02-29"),
        ("2025-12-01..2026-02-28", 2019, "2018-12-01..2019-02-28 = 2018-12-01..2019-02-28"),
    ] {
        assert_eq!(moved(period(label).in_year(year, JANUARY)), expected, "{label}");
    }
}

#[test]
fn the_previous_period_is_the_one_before() {
    for (label, expected) in [
        ("2026", "2025 = 2025-01-01..2025-12-31"),
        ("2026-H1", "2025-H2 = 2025-07-01..2025-12-31"),
        ("2026-H2", "2026-H1 = 2026-01-01..2026-06-30"),
        ("2026-Q1", "2025-Q4 = 2025-10-01..2025-12-31"),
        ("2026-01", "2025-12 = 2025-12-01..2025-12-31"),
        ("2026-03", "2026-02 = 2026-02-01..2026-02-28"),
        ("2021-W01", "2020-W53 = 2020-12-28..2021-01-03"),
        ("2026-04-01..2026-06-30", "2026-01-01..2026-03-31 = 2026-01-01..2026-03-31"),
        ("2026-03-01..2026-03-31", "2026-02-01..2026-02-28 = 2026-02-01..2026-02-28"),
        ("2026-04-10..2026-04-19", "2026-03-31..2026-04-09 = 2026-03-31..2026-04-09"),
        ("2026-03-01..2026-03-30", "2026-01-30..2026-02-28 = 2026-01-30..2026-02-28"),
    ] {
        assert_eq!(moved(period(label).previous_period(JANUARY)), expected, "{label}");
    }
}

#[test]
fn windows_belong_to_the_period_in_which_they_begin() {
    for (label, cadence, year_begins, first, last, count) in [
        ("2026", Cadence::Week, JANUARY, "2026-W02", "2026-W53", 52),
        ("2026-Q2", Cadence::Week, JANUARY, "2026-W15", "2026-W27", 13),
        ("2026-04", Cadence::Month, JANUARY, "2026-04", "2026-04", 1),
        ("2026", Cadence::Quarter, JANUARY, "2026-Q1", "2026-Q4", 4),
        ("2026", Cadence::Quarter, NOVEMBER, "2026-Q1", "2026-Q4", 4),
        ("2026", Cadence::Month, NOVEMBER, "2025-12", "2026-11", 12),
        ("2026", Cadence::HalfYear, JANUARY, "2026-H1", "2026-H2", 2),
        ("2026-Q4", Cadence::Year, JANUARY, "2026", "2026", 1),
        ("2026-Q2", Cadence::HalfYear, JANUARY, "2026-H1", "2026-H1", 1),
        ("2026-W27", Cadence::Month, JANUARY, "2026-06", "2026-06", 1),
        ("2026-02", Cadence::Quarter, NOVEMBER, "2026-Q1", "2026-Q1", 1),
        ("2020-01-01..2022-12-31", Cadence::Year, JANUARY, "2020", "2022", 3),
    ] {
        let window = period(label).window(year_begins).unwrap();
        let found = windows(window, cadence, year_begins);
        let name = format!("{cadence:?} of {label}: {found:?}");
        assert_eq!(found.len(), count, "{name}");
        assert_eq!(found.first().unwrap().0.label(), first, "{name}");
        assert_eq!(found.last().unwrap().0.label(), last, "{name}");
    }
    for (label, cadence) in [("2026-Q2", Cadence::Year), ("2026-Q1", Cadence::HalfYear), ("2026-W15", Cadence::Month)] {
        let window = period(label).window(JANUARY).unwrap();
        assert_eq!(windows(window, cadence, JANUARY), [], "{cadence:?} of {label}");
    }
    let empty = Window { from: date(2026, 1, 1), until: date(2026, 1, 1) };
    assert_eq!(windows(empty, Cadence::Week, JANUARY), []);
    let last = Window { from: date(9999, 12, 1), until: Date::MAX };
    assert_eq!(windows(last, Cadence::Week, JANUARY).len(), 3, "the next ends beyond all dates");
}

#[test]
fn windows_are_cut_short() {
    let year = Window { from: date(2026, 1, 1), until: date(2027, 1, 1) };
    let june = CutDay::MonthDay(MonthDay::Day { month: 6, day: 20 });
    for (window, day, inclusive, until) in [
        (year, june, false, date(2026, 6, 20)),
        (year, june, true, date(2026, 6, 21)),
        (period("2026").window(NOVEMBER).unwrap(), june, false, date(2026, 6, 20)),
        (year, CutDay::MonthDay(MonthDay::EndOf { month: 2 }), true, date(2026, 3, 1)),
        (year, CutDay::Date(date(2026, 5, 5)), false, date(2026, 5, 5)),
        (year, CutDay::Date(date(2028, 5, 5)), false, date(2027, 1, 1)),
        (year, CutDay::Date(date(2026, 1, 1)), false, date(2026, 1, 1)),
        (year, CutDay::Date(date(2025, 5, 5)), true, date(2026, 1, 1)),
        (period("2026-Q3").window(JANUARY).unwrap(), june, false, date(2026, 10, 1)),
    ] {
        let expected = Window { from: window.from, until };
        assert_eq!(cut(window, &Cut { day, inclusive }), expected, "{window:?} {day:?}");
    }
}

#[test]
fn moments_of_evaluation_are_read() {
    let zone = Zone::named("Asia/Ho_Chi_Minh").unwrap();
    let rfc3339 = |text: &str| match parse_moment(text, &zone) {
        Some(When::Moment(moment)) => zone.rfc3339(moment),
        Some(When::Day(day)) => day.to_string(),
        None => "none".to_owned(),
    };
    for (text, expected) in [
        ("2026-07-15", "2026-07-15"),
        (" 2026-07-15 ", "2026-07-15"),
        ("2026-07-15 17:00", "2026-07-15T17:00:00+07:00"),
        ("2026-07-15T17:00:30", "2026-07-15T17:00:30+07:00"),
        ("2026-07-15T17:00:30.25Z", "2026-07-16T00:00:30.25+07:00"),
        ("2026-07-15 17:00+09", "2026-07-15T15:00:00+07:00"),
        ("2026-07-15 17:00 -0330", "2026-07-16T03:30:00+07:00"),
        ("2026", "none"),
        ("2026-07", "none"),
        ("2026-02-30", "none"),
        ("2026-07-15 24:00", "2026-07-16T00:00:00+07:00"),
        ("2026-07-15 24:01", "none"),
        ("2026-07-15 17", "none"),
        ("2026-07-15 17:00 ", "2026-07-15T17:00:00+07:00"),
        ("2026-07-15 17:00+25:00", "none"),
        ("2026-07-15 17:00 ICT", "none"),
    ] {
        assert_eq!(rfc3339(text), expected, "{text}");
    }
    let new_york = Zone::named("America/New_York").unwrap();
    assert_eq!(parse_moment("2026-03-08 02:30", &new_york), None, "skipped");
    assert_eq!(parse_moment("2026-11-01 01:30", &new_york), None, "shown twice");
    assert!(parse_moment("2026-11-01 01:30-04:00", &new_york).is_some());
}

fn any_period() -> impl Strategy<Value = Period> {
    let year = 1..9000i16;
    prop_oneof![
        year.clone().prop_map(Period::Year),
        (year.clone(), 1..=2u8).prop_map(|(year, half)| Period::HalfYear(year, half)),
        (year.clone(), 1..=4u8).prop_map(|(year, quarter)| Period::Quarter(year, quarter)),
        (year.clone(), 1..=12u8).prop_map(|(year, month)| Period::Month(year, month)),
        (year.clone(), 1..=52u8).prop_map(|(year, week)| Period::Week(year, week)),
        (year, 1..366i64, 0..800i64).prop_map(|(year, from, length)| {
            let from = date(year, 1, 1).checked_add(from.days()).unwrap();
            Period::Range(from, from.checked_add(length.days()).unwrap())
        }),
    ]
}

fn any_beginning() -> impl Strategy<Value = MonthDay> {
    prop_oneof![
        Just(JANUARY),
        (1..=12i8, 1..=28i8).prop_map(|(month, day)| MonthDay::Day { month, day }),
        (1..=12i8).prop_map(|month| MonthDay::EndOf { month }),
    ]
}

fn any_cadence() -> impl Strategy<Value = Cadence> {
    prop_oneof![
        Just(Cadence::Week),
        Just(Cadence::Month),
        Just(Cadence::Quarter),
        Just(Cadence::HalfYear),
        Just(Cadence::Year),
        Just(Cadence::Weeks(2)),
        Just(Cadence::Months(4)),
        Just(Cadence::PartOfYear(MonthDay::Day { month: 8, day: 1 }, MonthDay::Day { month: 3, day: 31 }))
    ]
}

proptest! {
    #[test]
    fn a_label_is_read_as_what_it_labels(period in any_period()) {
        prop_assert_eq!(Period::parse(&period.label()), Some(period));
    }

    #[test]
    fn no_text_breaks_the_reading(text in "\\PC*") {
        if let Some(period) = Period::parse(&text) {
            prop_assert_eq!(period.label(), text);
        }
    }

    #[test]
    fn the_period_before_ends_where_this_one_begins(period in any_period(), begins in any_beginning()) {
        if let (Some((_, before)), Some(window)) = (period.previous_period(begins), period.window(begins)) {
            prop_assert_eq!(before.until, window.from);
            prop_assert!(before.from < before.until);
        }
    }

    #[test]
    fn the_windows_of_neighbours_follow_each_other(
        period in any_period(), begins in any_beginning(), cadence in any_cadence()
    ) {
        let window = period.window(begins).unwrap();
        let found = windows(window, cadence, begins);
        for ((_, one), (_, next)) in found.iter().zip(found.iter().skip(1)) {
            prop_assert!(one.until <= next.from);
        }
        for (label, window) in &found {
            prop_assert_eq!(label.window(begins), Some(*window));
        }
        // A period of whole windows is divided by them: nothing is left out, nothing counts twice.
        let whole = match cadence {
            Cadence::Month => matches!(period, Period::Month(..)),
            Cadence::Quarter => matches!(period, Period::Quarter(..) | Period::HalfYear(..) | Period::Year(..)),
            Cadence::HalfYear => matches!(period, Period::HalfYear(..) | Period::Year(..)),
            Cadence::Year => matches!(period, Period::Year(..)),
            Cadence::Week => matches!(period, Period::Week(..)),
            Cadence::Months(_) => matches!(period, Period::Year(..)),
            Cadence::Weeks(_) | Cadence::PartOfYear(..) => false,
        };
        if whole {
            prop_assert_eq!(found.first().map(|(_, first)| first.from), Some(window.from));
            prop_assert_eq!(found.last().map(|(_, last)| last.until), Some(window.until));
            prop_assert!(found.iter().zip(found.iter().skip(1)).all(|((_, one), (_, next))| one.until == next.from));
        }
    }

    #[test]
    fn a_window_belongs_to_one_of_neighbouring_periods(month in 1..=12u8, year in 1900..2100i16, week in 0..400i64) {
        let first = Period::Month(year, month).window(JANUARY).unwrap();
        let monday = first.from.checked_add(week.days()).unwrap();
        let Some(Period::Week(of, number)) = Period::week_of(monday) else { return Ok(()) };
        let held: usize = (0..30).filter(|months| {
            let begins = first.from.checked_add(((*months) - 2).months()).unwrap();
            let span = Window { from: begins, until: begins.checked_add(1.month()).unwrap() };
            windows(span, Cadence::Week, JANUARY).iter().any(|(label, _)| *label == Period::Week(of, number))
        }).count();
        prop_assert_eq!(held, 1);
    }
}

#[test]
fn periods_are_read_as_a_person_writes_them() {
    for (text, label) in [
        ("2026-Q2", "2026-Q2"),
        (" 2026 ", "2026"),
        ("quý II/2026", "2026-Q2"),
        ("Quý 2 năm 2026", "2026-Q2"),
        ("QUÝ IV NĂM 2026", "2026-Q4"),
        ("quí 1/2026", "2026-Q1"),
        ("quy 3-2026", "2026-Q3"),
        ("kỳ quý II/2026", "2026-Q2"),
        ("Q2 2026", "2026-Q2"),
        ("q2/2026", "2026-Q2"),
        ("2026 Q2", "2026-Q2"),
        ("second quarter of 2026", "2026-Q2"),
        ("6 tháng đầu năm 2026", "2026-H1"),
        ("06 tháng cuối năm 2026", "2026-H2"),
        ("sáu tháng đầu năm 2026", "2026-H1"),
        ("6 tháng năm 2026", "2026-H1"),
        ("first half of 2026", "2026-H1"),
        ("9 tháng năm 2026", "2026-01-01..2026-09-30"),
        ("9 tháng đầu năm 2026", "2026-01-01..2026-09-30"),
        ("4 tháng cuối năm 2026", "2026-09-01..2026-12-31"),
        ("first nine months of 2026", "2026-01-01..2026-09-30"),
        ("3 tháng đầu năm 2026", "2026-Q1"),
        ("12 tháng năm 2026", "2026"),
        ("tháng 4/2026", "2026-04"),
        ("tháng 04 năm 2026", "2026-04"),
        ("4/2026", "2026-04"),
        ("April 2026", "2026-04"),
        ("Dec, 2026", "2026-12"),
        ("tuần 15/2026", "2026-W15"),
        ("week 15 of 2026", "2026-W15"),
        ("năm 2026", "2026"),
        ("cả năm 2026", "2026"),
        ("từ ngày 01/4/2026 đến hết ngày 30/6/2026", "2026-04-01..2026-06-30"),
        ("1/4/2026 - 30/6/2026", "2026-04-01..2026-06-30"),
        ("1.4.2026..30.6.2026", "2026-04-01..2026-06-30"),
        ("từ 2026-04-01 đến 2026-06-30", "2026-04-01..2026-06-30"),
        ("from 1 April 2026 to June 30, 2026", "2026-04-01..2026-06-30"),
    ] {
        assert_eq!(Period::read(text).map(Period::label).as_deref(), Some(label), "{text}");
    }
    for text in [
        "6/2026/30",
        "6 tháng cuối năm",
        "quý V/2026",
        "quý 0/2026",
        "quý II/26",
        "tháng 13/2026",
        "13/2026",
        "9 tháng 2026",
        "tuần 54/2026",
        "tuần 53/2025",
        "30/6/2026",
        "30/6/2026 - 1/4/2026",
        "31/4/2026 - 30/6/2026",
        "4/2026/2026",
        "Foo 2026",
        "năm",
        "quý II 2026 2026",
        "70000/2026",
    ] {
        assert_eq!(Period::read(text), None, "{text}");
    }
    assert_eq!(Period::read(&"quý ".repeat(10_000)), None);
}

#[test]
fn moments_are_read_as_a_person_writes_them() {
    let zone = Zone::named("Asia/Ho_Chi_Minh").unwrap();
    for (text, iso) in [
        ("30/6/2026", "2026-06-30"),
        ("ngày 30/6/2026", "2026-06-30"),
        ("hết ngày 30/6/2026", "2026-06-30"),
        ("24h00 ngày 30/6/2026", "2026-06-30"),
        ("ngày 30 tháng 6 năm 2026", "2026-06-30"),
        ("30-06-2026", "2026-06-30"),
        ("30 June 2026", "2026-06-30"),
        ("June 30, 2026", "2026-06-30"),
        ("17h00 ngày 30/6/2026", "2026-06-30 17:00"),
        ("17h ngày 30/6/2026", "2026-06-30 17:00"),
        ("17 giờ 30 phút, ngày 30/6/2026", "2026-06-30 17:30"),
        ("17:00 ngày 30/6/2026", "2026-06-30 17:00"),
        ("17:00 on 30 June 2026", "2026-06-30 17:00"),
        ("30/6/2026 17:00", "2026-06-30 17:00"),
        ("30/6/2026 lúc 17h05", "2026-06-30 17:05"),
        ("30/06/2026 17:00:09", "2026-06-30 17:00:09"),
        ("5h 8/4/2026", "2026-04-08 05:00"),
    ] {
        let expected = parse_moment(iso, &zone);
        assert!(expected.is_some(), "{iso}");
        assert_eq!(parse_moment(text, &zone), expected, "{text}");
    }
    for text in [
        "6/30/2026",
        "6/2026/30",
        "30/6",
        "30/6/26",
        "31/6/2026",
        "25h00 ngày 30/6/2026",
        "17h60 ngày 30/6/2026",
        "17h00",
        "hôm nay",
        "hết",
    ] {
        assert_eq!(parse_moment(text, &zone), None, "{text}");
    }
}
