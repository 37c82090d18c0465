//! The words of the table of results and of the lines around it.

use tieuchi_messages::Language;
use tieuchi_messages::explain::why;
use tieuchi_messages::report::{
    Column, FigureRows, answer_title, bucket, covers, header, heading, headroom, headroom_note, later_values,
    not_given, read_rows, reason, settled, stretch,
};
use tieuchi_model::indicator::Baseline;
use tieuchi_model::schema::{FieldId, KindId};
use tieuchi_model::time::{MonthDay, Period};
use tieuchi_model::verdict::{Answer, Bucket, Counts, Covers, Evaluation, LaterValues, Reading, Reason, RowOfFile};

use crate::{EN, VI, at, both, day, zone};

#[test]
fn words_of_verdicts_buckets_and_columns() {
    for (answer, vietnamese, english) in [
        (Answer::Met, "Đạt", "Met"),
        (Answer::Missed, "Không đạt", "Missed"),
        (Answer::Open, "Chưa kết luận", "Open"),
        (Answer::Undetermined, "Chưa xác định được", "Undetermined"),
        (Answer::NotApplicable, "Không áp dụng", "Not applicable"),
        (Answer::Monitored, "Theo dõi", "Monitored"),
    ] {
        both(|l| answer_title(answer, l), vietnamese, english);
    }
    for (of, vietnamese, english) in [
        (Bucket::Met, "đạt", "met"),
        (Bucket::Failed, "không đạt", "failed"),
        (Bucket::Open, "còn hạn", "open"),
        (Bucket::Missing, "thiếu dữ liệu", "missing"),
        (Bucket::Excused, "loại trừ", "excused"),
    ] {
        both(|l| bucket(of, l), vietnamese, english);
    }
    both(heading, "KẾT QUẢ THỰC HIỆN CHỈ TIÊU", "RESULTS BY INDICATOR");
    both(|l| Column::Range.title(l), "Có thể từ – đến", "Could be");
    both(|l| Column::Headroom.title(l), "Dư địa", "Headroom");
}

#[test]
fn the_lines_above_the_table() {
    let as_of = zone().start(at(day(2026, 7, 15), 17, 0));
    let period = Period::Quarter(2026, 2);
    let window = period.window(MonthDay::Day { month: 1, day: 1 }).unwrap();
    let evaluation = Evaluation {
        period,
        window,
        as_of,
        ids: 100,
        records: Vec::new(),
        verdicts: Vec::new(),
        units: Default::default(),
    };
    assert_eq!(
        header(Some("Ba nhất — tỉnh Hưng Yên"), Some("Công an xã A"), &evaluation, (&zone(), None), VI),
        [
            "Bộ tiêu chí “Ba nhất — tỉnh Hưng Yên”",
            "Đơn vị: Công an xã A",
            "Kỳ: quý II/2026",
            "Số liệu tính đến 17:00 ngày 15/7/2026",
        ]
    );
    assert_eq!(
        header(None, Some("*"), &evaluation, (&zone(), None), EN),
        ["Unit: all units", "Period: Q2 2026", "As of 17:00 on 15 July 2026"]
    );
}

#[test]
fn the_lines_below_the_table() {
    let none = Reading {
        kind: KindId(1),
        read: 0,
        rejected: 0,
        duplicate: 0,
        later: 0,
        unplaced: 0,
        unreadable: 0,
        covers: None,
        latest: None,
        later_values: Vec::new(),
        unread_files: Vec::new(),
    };
    let rows = Reading { read: 1210, rejected: 2, unreadable: 1, ..none.clone() };
    let counts = Counts { met: 1205, outside: 3, ..Counts::default() };
    both(
        |l| read_rows("Hồ sơ", &rows, Some(FigureRows { counts: &counts, of_values: false }), l),
        "Đọc 1.210 dòng “Hồ sơ”: tính 1.205, ngoài đối tượng hoặc ngoài kỳ 3, bị loại 2 (có thể làm thay đổi số liệu), 1 ô không đọc được (không coi là để trống)",
        "1,210 rows of “Hồ sơ” read: 1,205 counted, 3 outside the population or the period, 2 rejected (may change the figures), 1 cell unreadable (not taken as empty)",
    );
    both(|l| read_rows("Hồ sơ", &none, None, l), "Đọc 0 dòng “Hồ sơ”", "0 rows of “Hồ sơ” read");
    both(|l| not_given("Hồ sơ", l), "Chưa có dữ liệu “Hồ sơ”", "“Hồ sơ” not given");
    let row = |row| RowOfFile { file: "d.csv".into(), row };
    let mut later = LaterValues { field: FieldId(0), count: 12, rows: vec![row(3), row(5)] };
    both(
        |l| later_values("Hồ sơ", "ngày trả", &later, l),
        "“Hồ sơ”: 12 giá trị của “ngày trả” ở sau thời điểm chốt số, coi như chưa có (dòng 3, 5 và 10 dòng khác)",
        "“Hồ sơ”: 12 values of “ngày trả” after the moment of judging, taken as not there yet (rows 3, 5 and 10 more)",
    );
    later.rows.clear();
    both(
        |l| later_values("Hồ sơ", "ngày trả", &later, l),
        "“Hồ sơ”: 12 giá trị của “ngày trả” ở sau thời điểm chốt số, coi như chưa có",
        "“Hồ sơ”: 12 values of “ngày trả” after the moment of judging, taken as not there yet",
    );
    let inferred = Covers { from: day(2026, 1, 1), to: day(2026, 7, 14), stated: false };
    both(
        |l| covers("Hồ sơ", &inferred, l),
        "Dữ liệu “Hồ sơ” bao quát từ ngày 01/01/2026 đến ngày 14/7/2026 (suy từ các bản ghi)",
        "“Hồ sơ” cover 1 January 2026 to 14 July 2026 (inferred from the records)",
    );
    both(|l| reason(Reason::Empty, l), "không phát sinh", "nothing to count");
    both(|l| headroom(-3, l), "−3", "−3");
    both(|l| headroom_note(-3, l).unwrap_or_default(), "vượt mức cho phép 3", "3 more than allowed");
    assert_eq!(headroom_note(0, VI), None);
    both(|l| settled(true, l), "Kết luận đã chắc chắn", "The verdict is settled");
    both(|l| settled(false, l), "Còn có thể thay đổi", "The verdict may still change");
    both(|l| stretch(Some(true), l), "Đạt mức phấn đấu", "The stretch is met");
    both(|l| stretch(Some(false), l), "Chưa đạt mức phấn đấu", "The stretch is not met");
}

#[test]
fn every_reason_has_a_short_word_and_a_sentence() {
    for of in [
        Reason::Empty,
        Reason::OutOfScope,
        Reason::ScopeNotKnown,
        Reason::NoWindow,
        Reason::NotGiven,
        Reason::NotCovered,
        Reason::ZeroBaseline,
        Reason::UnknownBaseline,
        Reason::ZeroDivisor,
        Reason::MissingValues,
        Reason::RejectedRecords,
        Reason::TooLarge,
        Reason::OpenRecords,
        Reason::WindowRuns,
        Reason::MilestoneAhead,
    ] {
        for language in Language::ALL {
            assert!(!reason(of, language).starts_with("reason-"), "{of:?}");
            let sentence = why(of, "hồ sơ", None, None, language);
            assert!(sentence.ends_with('.') && !sentence.contains('$'), "{of:?}: {sentence}");
        }
    }
}

#[test]
fn reasons_as_sentences() {
    both(|l| why(Reason::Empty, "hồ sơ", None, None, l), "Không phát sinh hồ sơ trong kỳ.", "No hồ sơ in the period.");
    both(
        |l| why(Reason::OutOfScope, "hồ sơ", Some("cấp là “xã”"), None, l),
        "Không thuộc đối tượng: chỉ áp dụng với cấp là “xã”.",
        "The indicator does not apply to this unit: only cấp là “xã”.",
    );
    both(
        |l| why(Reason::ZeroBaseline, "hồ sơ", None, Some((Baseline::PreviousYear, true)), l),
        "Vì cùng kỳ năm trước không phát sinh nên không tính được mức giảm.",
        "There was none in the previous year, so no decrease can be calculated.",
    );
    both(
        |l| why(Reason::ZeroBaseline, "hồ sơ", None, Some((Baseline::Year(2019), false)), l),
        "Vì cùng kỳ năm 2019 không phát sinh nên không tính được mức tăng.",
        "There was none in the same period of 2019, so no increase can be calculated.",
    );
}
