//! Findings, their places, and what is said where the catalogue is silent.

use tieuchi_messages::{place, render, text};
use tieuchi_source::{Arg, Diagnostic, FileId, Place, SourceFile, Sources, Span, codes};

use crate::{EN, VI, both};

#[test]
fn findings_and_their_places() {
    let mut sources = Sources::new();
    let file = sources.add(SourceFile::new("a.tieuchi", "records x\n  mã : mã\n"));
    let rule = Place::Rule(Span::new(file, 12, 14));
    both(|l| place(&rule, &sources, l), "a.tieuchi, dòng 2, ký tự 3", "a.tieuchi, line 2, character 3");
    let gone = Place::Rule(Span::new(FileId(7), 12, 14));
    both(|l| place(&gone, &sources, l), "byte 12", "byte 12");
    let cell = Place::Record { file: "ho_so.xlsx".into(), row: Some(1017), column: Some("Ngày trả".into()) };
    both(
        |l| place(&cell, &sources, l),
        "ho_so.xlsx, dòng 1017, cột “Ngày trả”",
        "ho_so.xlsx, row 1017, column “Ngày trả”",
    );
    let row = Place::Record { file: "ho_so.xlsx".into(), row: Some(17), column: None };
    both(|l| place(&row, &sources, l), "ho_so.xlsx, dòng 17", "ho_so.xlsx, row 17");
    let whole = Place::File("ho_so.xlsx".into());
    both(|l| place(&whole, &sources, l), "ho_so.xlsx", "ho_so.xlsx");
    let finding = Diagnostic::new(codes::UNREADABLE_VALUE, cell).with("value", "31/4/2026 8h");
    both(|l| render(&finding, l).headline.contains("“31/4/2026 8h”").to_string(), "true", "true");
    both(
        |l| text(l, "time-end-of-day", &[("day", Arg::Term("type-datetime"))]),
        "hết ngày ngày giờ",
        "the end of datetime",
    );
}

#[test]
fn what_is_absent_is_said_by_its_id_and_no_word_is_lost() {
    assert_eq!(text(VI, "no-such-message", &[]), "no-such-message");
    let unknown = Diagnostic::at(codes::UNKNOWN_NAME, Span::new(FileId(0), 0, 1)).help("no-such-cure");
    assert_eq!(render(&unknown, EN).help.as_deref(), Some("TC0201.no-such-cure"));
    let large = [("count", Arg::Number(i64::MAX))];
    both(|l| text(l, "span-hours", &large), "9.223.372.036.854.775.807 giờ", "9,223,372,036,854,775,807 hours");
    both(|l| text(l, "command-format-differs.help", &[]), "chạy tieuchi fmt", "run tieuchi fmt");
    assert_eq!(text(VI, "command-format-differs.no-such", &[]), "command-format-differs.no-such");
    let errors = [("errors", Arg::Number(1)), ("warnings", Arg::Number(2))];
    both(|l| text(l, "command-found-both", &errors), "1 lỗi, 2 cảnh báo", "1 error, 2 warnings");
}

#[test]
fn the_catalogue_serves_several_threads() {
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert_eq!(text(EN, "span-hours", &[("count", Arg::Number(1))]), "1 hour"));
        }
    });
}
