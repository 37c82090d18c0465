//! What each type of field reads, and why it does not read the rest.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod forms;
mod laws;

use rust_decimal::Decimal;
use tieuchi_source::{FileId, Span};

use super::*;
use crate::schema::{KindId, TimePart};
use crate::time::Length;

fn field(kind: FieldKind, format: Option<Format>) -> Field {
    let span = Span::new(FileId(0), 0, 0);
    Field {
        name: "field".to_owned(),
        headers: Vec::new(),
        kind,
        optional: true,
        formats: format.into_iter().collect(),
        empty: Vec::new(),
        span,
    }
}

fn time_form(text: &str) -> Option<Format> {
    Some(Format::Time(parse_time_format(text).unwrap()))
}

fn number() -> FieldKind {
    FieldKind::Number { whole: false, lowest: None, highest: None }
}

fn hanoi() -> Zone {
    Zone::named("Asia/Ho_Chi_Minh").unwrap()
}

/// What is read, as text; the cause as `key: args`.
fn shown(text: &str, field: &Field, zone: &Zone) -> String {
    match read(text, field, zone) {
        Ok(None) => "blank".to_owned(),
        Ok(Some(Value::Text(text))) => text,
        Ok(Some(Value::Choice(place))) => place.to_string(),
        Ok(Some(Value::YesNo(value))) => value.to_string(),
        Ok(Some(Value::Number(number))) => number.to_string(),
        Ok(Some(Value::When(When::Day(day)))) => day.to_string(),
        Ok(Some(Value::When(When::Moment(moment)))) => zone.rfc3339(moment),
        Ok(Some(Value::Length(length))) => format!("{length:?}"),
        Err(cause) => format!("! {}", cause.key()),
    }
}

fn table(field: &Field, zone: &Zone, rows: &[(&str, &str)]) {
    for (text, expected) in rows {
        assert_eq!(shown(text, field, zone), *expected, "“{text}” as {:?}", field.kind);
    }
}

#[test]
fn texts_are_composed_and_trimmed() {
    for kind in [FieldKind::Id, FieldKind::Unit, FieldKind::Reference(KindId(2)), FieldKind::Text] {
        table(
            &field(kind, None),
            &hanoi(),
            &[
                (" Ho\u{302}\u{300} sơ\u{a0}", "Hồ sơ"),
                ("007", "007"),
                (" \t", "blank"),
                ("", "blank"),
                ("\u{feff}X\u{200b}01\u{ad} ", "X01"),
                ("\u{200b}", "blank"),
                ("x\u{202e}y", "x\u{202e}y"),
                ("✔\u{fe0f}", "✔\u{fe0f}"),
            ],
        );
    }
}

#[test]
fn choices_are_compared_folded() {
    let choices = ["tố giác", "Ủy ban", "khác"].map(str::to_owned).to_vec();
    let field = field(FieldKind::OneOf(choices.clone()), None);
    table(
        &field,
        &hanoi(),
        &[("TỐ  giác", "0"), ("Uỷ ban", "1"), ("", "blank"), ("tố cáo", "! one-of"), ("to giac", "! one-of-nearest")],
    );
    let nearest = Some("khác".to_owned());
    assert_eq!(read("khac", &field, &hanoi()), Err(Unreadable::NotOneOf { choices, nearest }));
}

#[test]
fn yes_and_no_in_the_usual_ways() {
    let plain = field(FieldKind::YesNo, None);
    for text in ["có", "CÓ", "yes", "x", "X", "1", "true", "đúng", "Đúng", "y"] {
        table(&plain, &hanoi(), &[(text, "true")]);
    }
    for text in ["không", "no", "0", "FALSE", "sai", "n"] {
        table(&plain, &hanoi(), &[(text, "false")]);
    }
    table(&plain, &hanoi(), &[("", "blank"), ("2", "! yes-no"), ("chưa rõ", "! yes-no")]);

    let marked = field(FieldKind::YesNo, Some(Format::Mark("x".to_owned())));
    table(
        &marked,
        &hanoi(),
        &[("x", "true"), (" X ", "true"), ("", "false"), ("  ", "false"), ("có", "! mark"), ("0", "! mark")],
    );
}

#[test]
fn numbers_are_plain_decimals() {
    table(
        &field(number(), None),
        &hanoi(),
        &[
            ("0", "0"),
            ("007", "7"),
            ("-1.50", "-1.50"),
            ("−3", "-3"),
            ("+.5", "0.5"),
            ("1.000", "1.000"),
            ("9999999999999999999999999999", "9999999999999999999999999999"),
            ("0.0000000000000000000000000001", "0.0000000000000000000000000001"),
            ("99999999999999999999999999999", "! digits"),
            ("0.00000000000000000000000000001", "! digits"),
            ("99,5", "! separators"),
            ("1,234", "! separators"),
            ("1.234,5", "! separators"),
            ("1.234.567", "! separators"),
            ("1 234", "! separators"),
            ("95%", "! percentage"),
            ("5.", "! number"),
            (".", "! number"),
            ("-", "! number"),
            ("--1", "! number"),
            ("1e5", "! number"),
            ("١٢", "! number"),
            ("NaN", "! number"),
            ("12 người", "! number"),
        ],
    );
    let readings = |text| match read(text, &field(number(), None), &hanoi()) {
        Err(Unreadable::Separators { readings }) => readings.join(" or "),
        other => panic!("{other:?}"),
    };
    for (text, expected) in
        [("1,234", "1.234 or 1234"), ("99,5", "99.5"), ("1.234,5", "1234.5"), ("1.234.567", "1234567"), ("-1,5", "1.5")]
    {
        assert_eq!(readings(text), expected);
    }
}

#[test]
fn plain_numbers_may_have_an_exponent() {
    let (field, zone) = (field(number(), None), hanoi());
    let shown = |text: &str| match read_plain(text, &field, &zone) {
        Ok(Some(Value::Number(number))) => number.to_string(),
        Ok(other) => format!("{other:?}"),
        Err(cause) => format!("! {}", cause.key()),
    };
    for (text, expected) in [
        ("1e3", "1000"),
        ("1.0e0", "1"),
        ("-1.25E+1", "-12.5"),
        ("125e-1", "12.5"),
        ("120e-1", "12"),
        ("1e-6", "0.000001"),
        ("1e-28", "0.0000000000000000000000000001"),
        ("1e28", "! digits"),
        ("1e27", "1000000000000000000000000000"),
        ("0e999999999999999999999", "0"),
        ("0.00e5", "0"),
        ("1e999999999999999999999", "! digits"),
        ("1e-999999999999999999999", "! digits"),
        ("1e-29", "! digits"),
        ("1e", "! number"),
        ("e1", "! number"),
        ("1e1.5", "! number"),
        ("1e1e1", "! number"),
        ("NaN", "! number"),
        ("inf", "! number"),
        ("1.234", "1.234"),
    ] {
        assert_eq!(shown(text), expected, "{text}");
    }
    assert!(read("1e3", &field, &zone).is_err());
}

#[test]
fn numbers_in_a_written_form() {
    table(
        &field(number(), parse_number_format("1.234,5")),
        &hanoi(),
        &[
            ("1.234,5", "1234.5"),
            ("1234,5", "1234.5"),
            ("-12.345.678", "-12345678"),
            ("1.000", "1000"),
            ("1.5", "! number"),
            ("1.23.456", "! number"),
            ("1234.567", "! number"),
            (",5", "! number"),
            ("1,2,3", "! number"),
            ("1,234.5", "! number"),
        ],
    );
    for (form, rows) in [
        ("1 234,5", &[("1 234,5", "1234.5"), ("1\u{202f}234\u{a0}567", "1234567"), ("1.5", "! number")] as &[_]),
        ("1234,5", &[("99,5", "99.5"), ("1234", "1234"), ("1.234", "! number"), ("1 234", "! number")]),
        (
            "1.234,5%",
            &[("95%", "0.95"), ("99,5 %", "0.995"), ("-100%", "-1"), ("95", "! number"), ("95.5%", "! other-form")],
        ),
        (
            "1.234,5 ₫",
            &[
                ("1.500 ₫", "1500"),
                ("1.500₫", "1500"),
                ("1.500", "1500"),
                ("-1.500 ₫", "-1500"),
                ("$1.500", "! other-form"),
            ],
        ),
        ("$1,234.5", &[("$1,234.50", "1234.50"), ("-$5", "-5"), ("$-5", "-5"), ("5", "5"), ("5$", "! other-form")]),
        ("(1.234,5)", &[("(1.500)", "-1500"), ("1.500", "1500"), ("-1.500", "-1500"), ("(5", "! number")]),
    ] {
        table(&field(number(), parse_number_format(form)), &hanoi(), rows);
        let Some(Format::Number(parsed)) = parse_number_format(form) else { panic!("{form}") };
        assert_eq!(number::example(&parsed), form);
    }
    for text in ["1234", "1.234", "1;234,5", "", "1.234,5 % ₫", "x(1.234,5)"] {
        assert_eq!(parse_number_format(text), None, "{text}");
    }
    table(
        &field(number(), parse_number_format("1,234.5")),
        &hanoi(),
        &[("1,234.5", "1234.5"), ("1,234", "1234"), ("1,5", "! number"), ("1,234,5", "! number")],
    );
    assert_eq!(parse_number_format("1234"), None);
}

#[test]
fn numbers_keep_to_the_bounds_of_their_field() {
    let bounds = FieldKind::Number { whole: true, lowest: Some(Decimal::ONE), highest: Some(Decimal::from(5)) };
    let field = field(bounds, None);
    table(&field, &hanoi(), &[("1", "1"), ("5.0", "5.0"), ("0", "! lowest"), ("6", "! highest"), ("2.5", "! whole")]);
    assert_eq!(accept(Value::Number(Decimal::from(7)), &field).unwrap_err().key(), "highest");
    assert_eq!(accept(Value::YesNo(true), &field), Err(Unreadable::OtherType));
}

#[test]
fn days_and_moments_in_iso_8601() {
    let rows = [
        ("2026-04-01", "2026-04-01"),
        ("2026-04-01T08:00", "2026-04-01T08:00:00+07:00"),
        ("2026-04-01 08:00:30", "2026-04-01T08:00:30+07:00"),
        ("2026-04-01 08:00:30.123456", "2026-04-01T08:00:30.123456+07:00"),
        ("2026-04-01 08:00:30.123456000", "2026-04-01T08:00:30.123456+07:00"),
        ("2026-04-01 08:00:30,5", "2026-04-01T08:00:30.5+07:00"),
        ("2026-04-01T01:00:00Z", "2026-04-01T08:00:00+07:00"),
        ("2026-04-01T08:00:00+0700", "2026-04-01T08:00:00+07:00"),
        ("2026-04-01 01:00:00+00", "2026-04-01T08:00:00+07:00"),
        ("2026-04-01 08:00:30.1234567", "! fine"),
        ("2026-04-01 08:00:30.", "! time"),
        ("2026-04-31", "! day"),
        ("2026-02-29", "! day"),
        ("2026-13-01", "! month"),
        ("2026-00", "! month"),
        ("2026-04-01 24:01", "! clock"),
        ("2026-04-01T24:00Z", "2026-04-02T07:00:00+07:00"),
        ("2026-04-01 08:60", "! clock"),
        ("2026-04-01 8:00", "! time"),
        ("2026-4-1", "! time"),
        ("01/04/2026", "! other-form"),
        ("20260401", "! other-form"),
        ("2026-04-01 08:00 sáng", "! time"),
        ("hôm qua", "! time"),
    ];
    for kind in [FieldKind::DateTime, FieldKind::Deadline] {
        table(&field(kind, None), &hanoi(), &rows);
    }
    let ended = "2026-04-01 24:00";
    table(&field(FieldKind::DateTime, None), &hanoi(), &[(ended, "2026-04-02T00:00:00+07:00")]);
    table(&field(FieldKind::Deadline, None), &hanoi(), &[(ended, "2026-04-01")]);
    table(&field(FieldKind::Date, None), &hanoi(), &[(ended, "! day-expected")]);
    table(&field(FieldKind::DateTime, None), &hanoi(), &[("2026", "2026-01-01"), ("2026-04", "2026-04-01")]);
    table(&field(FieldKind::Deadline, None), &hanoi(), &[("2026", "! no-day"), ("2026-04", "! no-day")]);
    table(
        &field(FieldKind::Date, None),
        &hanoi(),
        &[
            ("2026-04-01", "2026-04-01"),
            ("2026-04", "2026-04-01"),
            ("2026-04-01 00:00:00", "2026-04-01"),
            ("2026-03-31T17:00:00Z", "2026-04-01"),
            ("2026-04-01 00:00:01", "! day-expected"),
            ("2026-04-01T00:00:00Z", "! day-expected"),
        ],
    );
    let new_york = Zone::named("America/New_York").unwrap();
    table(
        &field(FieldKind::DateTime, None),
        &new_york,
        &[
            ("2026-03-08 02:30", "! skipped"),
            ("2026-11-01 01:30", "! repeated"),
            ("2026-11-01 01:30-05:00", "2026-11-01T01:30:00-05:00"),
            ("9999-12-31 23:59", "! range"),
        ],
    );
}

#[test]
fn a_change_of_clocks_names_its_two_offsets() {
    for (zone, time, key, offsets) in [
        ("America/New_York", "2026-11-01 01:30", "repeated", ["-04:00", "-05:00"]),
        ("America/New_York", "2026-03-08 02:30", "skipped", ["-05:00", "-04:00"]),
        ("America/New_York", "2090-11-05 01:30", "repeated", ["-04:00", "-05:00"]),
        ("Europe/Berlin", "2026-10-25 02:30", "repeated", ["+02:00", "+01:00"]),
        ("Australia/Lord_Howe", "2026-04-05 01:45", "repeated", ["+11:00", "+10:30"]),
        ("Australia/Lord_Howe", "2026-10-04 02:15", "skipped", ["+10:30", "+11:00"]),
        ("America/St_Johns", "2026-11-01 01:30", "repeated", ["-02:30", "-03:30"]),
    ] {
        let named = Zone::named(zone).unwrap();
        let happened = field(FieldKind::DateTime, None);
        let cause = read(time, &happened, &named).unwrap_err();
        assert_eq!(cause.key(), key, "{zone} {time}");
        let args = cause.args();
        let of = |name: &str| args.iter().find(|(arg, _)| *arg == name).map(|(_, arg)| arg.clone());
        assert_eq!([of("first"), of("second")], offsets.map(|offset| Some(offset.into())), "{zone} {time}");
        // With an offset it is read: a time that occurs twice is two moments, an hour or less apart.
        for offset in offsets {
            assert!(read(&format!("{time}{offset}"), &happened, &named).is_ok(), "{zone} {time}{offset}");
        }
    }
}

#[test]
fn days_and_moments_in_a_written_form() {
    for (form, rows) in [
        (
            "dd/MM/yyyy HH:mm",
            &[
                ("01/04/2026 08:05", "2026-04-01T08:05:00+07:00"),
                ("05/5/2026 8:05", "2026-05-05T08:05:00+07:00"),
                ("31/4/2026 8h", "! day"),
                ("08/04/2026\u{a0}17:00", "2026-04-08T17:00:00+07:00"),
                ("46120", "! serial"),
                ("46120.708333", "! serial"),
                ("4612", "! time"),
                ("31/4/2026 8:00", "! day"),
                ("1/13/2026 8:00", "! month"),
                ("1/4/2026 24:00", "2026-04-02T00:00:00+07:00"),
                ("1/4/2026 24:30", "! clock"),
                ("01/04/2026", "! other-form"),
                ("01/04/26 08:05", "! other-form"),
                ("01/04/2026 08:05:00", "! other-form"),
                ("01/04/2026  08:05", "! time"),
                ("2026-04-01", "2026-04-01"),
                ("2026-04-01 08:05", "2026-04-01T08:05:00+07:00"),
                ("2026-04-01T01:05:00Z", "2026-04-01T08:05:00+07:00"),
                ("2026-04-31", "! day"),
                ("2026-04", "! time"),
                ("2026", "! time"),
                ("001/04/2026 08:05", "! time"),
            ] as &[_],
        ),
        (
            "d/M/yy",
            &[("5/5/69", "2069-05-05"), ("05/12/70", "1970-12-05"), ("5/5/2026", "! other-form"), ("5/5/6", "! time")],
        ),
        ("yyyyMMdd", &[("20260401", "2026-04-01"), ("2026041", "! time"), ("202641", "! time")]),
        (
            "MM/dd/yyyy hh:mm:ss tt",
            &[
                ("04/01/2026 12:00:00 AM", "2026-04-01T00:00:00+07:00"),
                ("04/01/2026 12:30:00 pm", "2026-04-01T12:30:00+07:00"),
                ("04/01/2026 01:00:00 CH", "2026-04-01T13:00:00+07:00"),
                ("04/01/2026 1:00:00 SA", "2026-04-01T01:00:00+07:00"),
                ("04/01/2026 13:00:00 PM", "! clock"),
                ("04/01/2026 00:00:00 AM", "! clock"),
                ("04/01/2026 01:00:00 XM", "! time"),
            ],
        ),
        ("HH'h'mm 'ngày' d/M/yyyy", &[("7h30 ngày 05/5/2026", "2026-05-05T07:30:00+07:00")]),
        ("MM/yyyy", &[("04/2026", "2026-04-01")]),
    ] {
        table(&field(FieldKind::DateTime, time_form(form)), &hanoi(), rows);
    }
    table(&field(FieldKind::Deadline, time_form("MM/yyyy")), &hanoi(), &[("04/2026", "! no-day")]);
    table(
        &field(FieldKind::Date, time_form("dd/MM/yyyy HH:mm")),
        &hanoi(),
        &[("01/04/2026 00:00", "2026-04-01"), ("01/04/2026 00:01", "! day-expected")],
    );
    let may = read("31/4/2026 8h", &field(FieldKind::DateTime, time_form("dd/MM/yyyy HH:mm")), &hanoi());
    let form = "dd/MM/yyyy HH:mm".to_owned();
    assert_eq!(may, Err(Unreadable::NoSuchDay { form, year: 2026, month: 4, days: 30 }));
}

#[test]
fn a_deadline_that_lacks_its_time_is_told_what_the_end_of_a_day_is() {
    let rows = [
        ("dd/MM/yyyy HH:mm", "05/04/2026", "! day-alone"),
        ("dd/MM/yyyy HH:mm", "05/04/26", "! other-form"),
        ("dd/MM/yyyy", "05/04/2026 08:00", "! other-form"),
        ("yyyy-MM-dd'T'HH:mm", "2026-04-05", "2026-04-05"),
        ("HH:mm dd/MM/yyyy", "05/04/2026", "! other-form"),
    ];
    for (form, text, expected) in rows {
        table(&field(FieldKind::Deadline, time_form(form)), &hanoi(), &[(text, expected)]);
    }
    table(&field(FieldKind::DateTime, time_form("dd/MM/yyyy HH:mm")), &hanoi(), &[("05/04/2026", "! other-form")]);
}

#[test]
fn durations_in_both_languages() {
    let hour = 3_600_000_000;
    let rows = [
        ("7 working days", Length::WorkingDays(7)),
        ("5 ngày làm việc", Length::WorkingDays(5)),
        ("48 giờ", Length::Elapsed(48 * hour)),
        ("48h", Length::Elapsed(48 * hour)),
        ("30 phút", Length::Elapsed(hour / 2)),
        ("8 giờ làm việc", Length::WorkingTime(8 * hour)),
        ("01  NGÀY", Length::Days(1)),
        ("2 weeks", Length::Days(14)),
        ("2 tháng", Length::Months(2)),
        ("1 year", Length::Months(12)),
    ];
    for (text, expected) in rows {
        let value = read(text, &field(FieldKind::Duration, None), &hanoi());
        assert_eq!(value, Ok(Some(Value::Length(expected))), "{text}");
    }
    table(
        &field(FieldKind::Duration, None),
        &hanoi(),
        &[
            ("7", "! duration"),
            ("-7 days", "! duration"),
            ("ngày", "! duration"),
            ("1.5 giờ", "! duration"),
            ("2 ngày 4 giờ", "! duration"),
            ("5m", "! duration"),
            ("99999999999 days", "! duration"),
            ("400000000 weeks", "! duration"),
        ],
    );
}

#[test]
fn written_forms_are_checked() {
    for (text, expected) in [
        ("dd/mm/yyyy", Err(FormatFault::NoMonth)),
        ("dd/MM", Err(FormatFault::NoYear)),
        ("HH:mm", Err(FormatFault::NoYear)),
        ("MM/yyyy HH:mm", Err(FormatFault::NoDay)),
        ("dd/MM/yyyy mm", Err(FormatFault::NoHour)),
        ("dd/MM/yyyy HH:ss", Err(FormatFault::NoHour)),
        ("dd/MM/yyyy hh:mm", Err(FormatFault::NoHalfDay)),
        ("dd/MM/yyyy HH:mm tt", Err(FormatFault::HalfDayAlone)),
        ("DD/MM/yyyy", Err(FormatFault::Letters("DD".to_owned()))),
        ("ddd/MM/yyyy", Err(FormatFault::Letters("ddd".to_owned()))),
        ("dd/MM/yyyy 'lúc", Err(FormatFault::Letters("'lúc".to_owned()))),
        ("dd/MM/yyyy dd", Err(FormatFault::Repeated("dd".to_owned()))),
        ("dd/MM/yyyy H:mm h", Err(FormatFault::Repeated("h".to_owned()))),
        ("", Err(FormatFault::NoYear)),
        ("yyyy-MM", Ok(vec![TimePart::Year4, TimePart::Literal("-".to_owned()), TimePart::Month { padded: true }])),
    ] {
        assert_eq!(parse_time_format(text), expected, "{text}");
    }
    assert_eq!(expected(&field(FieldKind::Date, time_form("d/M/yyyy"))), "d/M/yyyy".into());
    assert_eq!(expected(&field(FieldKind::Date, None)), Arg::Term("type-date"));
    assert_eq!(expected(&field(number(), parse_number_format("1.234,5"))), "1.234,5".into());
}
