//! The words of the table of results and of the lines around it.

use tieuchi_messages::Language;
use tieuchi_messages::explain::{Baseline, Why, why};
use tieuchi_messages::report::{
    About, Column, Foot, Outcome, Verdict, about, covers, foot, heading, headroom, headroom_note, not_given, reason,
    settled, stretch,
};
use tieuchi_messages::times::Period;

use crate::{EN, VI, at, both, day};

#[test]
fn words_of_verdicts_outcomes_and_columns() {
    for (verdict, vietnamese, english) in [
        (Verdict::Met, "Đạt", "Met"),
        (Verdict::Missed, "Không đạt", "Missed"),
        (Verdict::Open, "Chưa kết luận", "Open"),
        (Verdict::Undetermined, "Chưa xác định được", "Undetermined"),
        (Verdict::NotApplicable, "Không áp dụng", "Not applicable"),
        (Verdict::Monitored, "Theo dõi", "Monitored"),
    ] {
        both(|l| verdict.title(l), vietnamese, english);
    }
    for (outcome, vietnamese, english) in [
        (Outcome::Met, "đạt", "met"),
        (Outcome::Failed, "không đạt", "failed"),
        (Outcome::Open, "còn hạn", "open"),
        (Outcome::Missing, "thiếu dữ liệu", "missing"),
        (Outcome::Excused, "loại trừ", "excused"),
    ] {
        both(|l| outcome.word(l), vietnamese, english);
    }
    both(heading, "KẾT QUẢ THỰC HIỆN CHỈ TIÊU", "RESULTS BY INDICATOR");
    both(|l| Column::Range.title(l), "Có thể từ – đến", "Could be");
    both(|l| Column::Headroom.title(l), "Dư địa", "Headroom");
}

#[test]
fn what_a_report_is_about() {
    let subject = About {
        ruleset: Some("Ba nhất — tỉnh Hưng Yên"),
        unit: Some("Công an xã A"),
        period: Period::Quarter(2026, 2),
        as_of: at(day(2026, 7, 15), 17, 0),
    };
    assert_eq!(
        about(&subject, VI),
        [
            "Bộ tiêu chí “Ba nhất — tỉnh Hưng Yên”",
            "Đơn vị: Công an xã A",
            "Kỳ: quý II/2026",
            "Số liệu tính đến 17:00 ngày 15/7/2026",
        ]
    );
    let all = About { ruleset: None, unit: Some("*"), ..subject };
    assert_eq!(about(&all, EN), ["Unit: all units", "Period: Q2 2026", "As of 17:00 on 15 July 2026"]);
}

#[test]
fn the_lines_below_the_table() {
    let rows = Foot {
        records: "Hồ sơ",
        read: 1210,
        counted: Some(1205),
        outside: 3,
        rejected: 2,
        unreadable: 1,
        ..Foot::default()
    };
    both(
        |l| foot(&rows, l),
        "Đọc 1.210 dòng “Hồ sơ”: tính 1.205, ngoài đối tượng hoặc ngoài kỳ 3, bị loại 2 (có thể làm thay đổi số liệu), 1 ô không đọc được (không coi là để trống)",
        "1,210 rows of “Hồ sơ” read: 1,205 counted, 3 outside the population or the period, 2 rejected (may change the figures), 1 cell unreadable (not taken as empty)",
    );
    let none = Foot { records: "Hồ sơ", ..Foot::default() };
    both(|l| foot(&none, l), "Đọc 0 dòng “Hồ sơ”", "0 rows of “Hồ sơ” read");
    both(|l| not_given("Hồ sơ", l), "Chưa có dữ liệu “Hồ sơ”", "“Hồ sơ” not given");
    both(
        |l| covers("Hồ sơ", day(2026, 1, 1), day(2026, 7, 14), false, l),
        "Dữ liệu “Hồ sơ” bao quát từ ngày 01/01/2026 đến ngày 14/7/2026 (suy từ các bản ghi)",
        "“Hồ sơ” cover 1 January 2026 to 14 July 2026 (inferred from the records)",
    );
    both(|l| reason("empty", l), "không phát sinh", "nothing to count");
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
    for code in [
        "empty",
        "out_of_scope",
        "scope_not_known",
        "no_window",
        "not_given",
        "not_covered",
        "zero_baseline",
        "unknown_baseline",
        "zero_divisor",
        "missing_values",
        "rejected_records",
        "too_large",
        "open_records",
        "window_runs",
        "milestone_ahead",
    ] {
        for language in Language::ALL {
            let said = Why { code, records: "hồ sơ", scope: None, baseline: None, down: true };
            assert!(!reason(code, language).starts_with("reason-"), "{code}");
            let sentence = why(&said, language);
            assert!(sentence.ends_with('.') && !sentence.contains('$'), "{code}: {sentence}");
        }
    }
}

#[test]
fn reasons_as_sentences() {
    let plain = Why { code: "empty", records: "hồ sơ", scope: None, baseline: None, down: true };
    both(|l| why(&plain, l), "Không phát sinh hồ sơ trong kỳ.", "No hồ sơ in the period.");
    let scoped = Why { code: "out_of_scope", scope: Some("cấp là “xã”"), ..plain };
    both(
        |l| why(&scoped, l),
        "Không thuộc đối tượng: chỉ áp dụng với cấp là “xã”.",
        "The unit is not asked: only cấp là “xã”.",
    );
    let zero = Why { code: "zero_baseline", baseline: Some(Baseline::PreviousYear), ..plain };
    both(
        |l| why(&zero, l),
        "Vì cùng kỳ năm trước không phát sinh nên không tính được mức giảm.",
        "There was none in the previous year, so that no decrease can be worked out.",
    );
    let up = Why { code: "zero_baseline", baseline: Some(Baseline::Year(2019)), down: false, ..plain };
    both(
        |l| why(&up, l),
        "Vì cùng kỳ năm 2019 không phát sinh nên không tính được mức tăng.",
        "There was none in the same period of 2019, so that no increase can be worked out.",
    );
}
