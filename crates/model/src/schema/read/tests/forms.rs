//! Several forms of a field, months by name, seconds since 1970, texts that mean nothing, and what is told of another form.

use super::super::*;
use super::{field, hanoi, number, table, time_form};
use crate::schema::{Field, FieldKind, Format};

#[test]
fn months_may_be_named() {
    for (form, rows) in [
        (
            "dd-MMM-yy",
            &[
                ("15-Dec-21", "2021-12-15"),
                ("08-apr-26", "2026-04-08"),
                ("8-April-26", "2026-04-08"),
                ("8-Sept-26", "2026-09-08"),
                ("8-Thg 4-26", "2026-04-08"),
                ("8-Abr-26", "! time"),
                ("8-Apr-6", "! time"),
                ("31-Apr-26", "! day"),
            ] as &[_],
        ),
        (
            "d MMMM yyyy",
            &[
                ("31 Oct 2024", "2024-10-31"),
                ("8 tháng 4 2026", "2026-04-08"),
                ("8 THÁNG 04 2026", "2026-04-08"),
                ("8 tha\u{301}ng 12 2026", "2026-12-08"),
                ("8 thg. 4 2026", "2026-04-08"),
                ("8 tháng 13 2026", "! month"),
            ],
        ),
        ("ddMMMyyyy", &[("08APR2026", "2026-04-08")]),
    ] {
        table(&field(FieldKind::Date, time_form(form)), &hanoi(), rows);
    }
}

#[test]
fn several_forms_must_not_contradict_one_another() {
    let forms = |forms: &[&str]| Field {
        formats: forms.iter().filter_map(|form| time_form(form)).collect(),
        ..field(FieldKind::Date, None)
    };
    table(
        &forms(&["dd/MM/yyyy", "d-M-yy"]),
        &hanoi(),
        &[("08/04/2026", "2026-04-08"), ("8-4-26", "2026-04-08"), ("31/4/2026", "! day"), ("8.4.26", "! time")],
    );
    table(
        &forms(&["dd/MM/yyyy", "MM/dd/yyyy"]),
        &hanoi(),
        &[("13/04/2026", "2026-04-13"), ("04/13/2026", "2026-04-13"), ("05/05/2026", "2026-05-05")],
    );
    let readings = vec!["2026-04-08".to_owned(), "2026-08-04".to_owned()];
    let contradictory = read("08/04/2026", &forms(&["dd/MM/yyyy", "MM/dd/yyyy"]), &hanoi());
    assert_eq!(contradictory, Err(Unreadable::TwoReadings { readings }));
    let numbers = |forms: &[&str]| Field {
        formats: forms.iter().filter_map(|form| parse_number_format(form)).collect(),
        ..field(number(), None)
    };
    table(
        &numbers(&["1.234,5", "1,234.5"]),
        &hanoi(),
        &[("1.234,5", "1234.5"), ("1,234.5", "1234.5"), ("1.500", "! two-readings"), ("7", "7"), ("1;5", "! number")],
    );
}

#[test]
fn texts_that_mean_nothing_are_blanks() {
    let empty = ["NULL", "N/A", "-"].map(str::to_owned).to_vec();
    for kind in [FieldKind::Id, FieldKind::Text, number(), FieldKind::Date, FieldKind::YesNo, FieldKind::Duration] {
        let field = Field { empty: empty.clone(), ..field(kind, None) };
        table(&field, &hanoi(), &[("null", "blank"), (" N/A\u{200b}", "blank"), ("-", "blank"), ("", "blank")]);
        assert_eq!(read_plain("null", &field, &hanoi()), Ok(None));
    }
    let marked = Field { empty, ..field(FieldKind::YesNo, Some(Format::Mark("x".to_owned()))) };
    table(&marked, &hanoi(), &[("-", "false"), ("x", "true")]);
}

#[test]
fn seconds_since_1970_are_read_where_they_are_declared() {
    for (form, text, expected) in [
        ("unix", "1775606400", "2026-04-08T07:00:00+07:00"),
        ("unix", "1775606400.25", "2026-04-08T07:00:00.25+07:00"),
        ("unix", "-1", "1970-01-01T07:59:59+08:00"),
        ("unix", "1775606400.1234567", "! fine"),
        ("unix", "99999999999999999999", "! range"),
        ("unix", "1.", "! time"),
        ("unix ms", "1775606400000", "2026-04-08T07:00:00+07:00"),
        ("unix ms", "1775606400000.5", "2026-04-08T07:00:00.0005+07:00"),
        ("unix ms", "2026-04-08 07:00", "2026-04-08T07:00:00+07:00"),
    ] {
        let field = field(FieldKind::DateTime, time_form(form));
        table(&field, &hanoi(), &[(text, expected)]);
        let plain = read_plain(text, &field, &hanoi()).map_err(|cause| format!("! {}", cause.key()));
        assert_eq!(plain.is_ok(), !expected.starts_with('!'), "{form} {text}: {plain:?}");
    }
    assert!(read_plain("1775606400", &field(FieldKind::DateTime, None), &hanoi()).is_err());
}

#[test]
fn what_is_written_in_another_form_is_told_which() {
    let forms = |text: &str, field: &Field| match read(text, field, &hanoi()) {
        Err(Unreadable::OtherForm { forms, .. } | Unreadable::Percentage { forms }) => {
            for form in &forms {
                let form = form.trim_matches('"');
                let format = if matches!(field.kind, FieldKind::Number { .. }) {
                    parse_number_format(form)
                } else {
                    time_form(form)
                };
                // The cure, followed, reads the value.
                let cured = Field { formats: format.into_iter().collect(), ..field.clone() };
                assert!(read(text, &cured, &hanoi()).is_ok(), "{text} as {form}");
            }
            forms.join(" ")
        }
        other => format!("{other:?}"),
    };
    let moment = field(FieldKind::DateTime, None);
    for (text, expected) in [
        ("08/4/2026", "\"dd/MM/yyyy\" \"MM/dd/yyyy\""),
        ("13/04/2026 17:00", "\"dd/MM/yyyy HH:mm\""),
        ("17h00 ngày 08/4/2026", "\"HH'h'mm 'ngày' dd/MM/yyyy\""),
        ("15-Dec-21", "\"dd-MMM-yy\""),
    ] {
        assert_eq!(forms(text, &moment), expected, "{text}");
    }
    table(&moment, &hanoi(), &[("8/4", "! time")]);
    for (text, expected) in [
        ("95%", "\"1.234,5%\" \"1,234.5%\" \"1 234,5%\""),
        ("99.5%", "\"1,234.5%\""),
        ("1.500 ₫", "\"1.234,5 ₫\" \"1,234.5 ₫\""),
        ("$1,234.50", "\"$1,234.5\""),
        ("(1.234,5)", "\"(1.234,5)\""),
    ] {
        assert_eq!(forms(text, &field(number(), None)), expected, "{text}");
    }
    table(&field(number(), None), &hanoi(), &[("1,5 tr", "! number"), ("2 tỷ", "! number"), ("12 người", "! number")]);
}

#[test]
fn a_number_that_lost_its_last_digits_is_refused() {
    let plain = |text: &str, kind: FieldKind| read_plain(text, &field(kind, None), &hanoi());
    assert_eq!(plain("1.2345678901234568e16", FieldKind::Id), Err(Unreadable::Rounded));
    assert_eq!(plain("1.2345678901234568e16", number()), Err(Unreadable::Rounded));
    assert_eq!(plain("1e16", FieldKind::Id), Err(Unreadable::Rounded));
    assert!(plain("1e16", number()).is_ok() && plain("0.30000000000000004", number()).is_ok());
    assert!(plain("12345678901234567", FieldKind::Id).is_ok() && plain("1e3", FieldKind::Id).is_ok());
}
