//! Windows, parts, milestones, lists of ids and what records are called.

use tieuchi_messages::explain::{
    Ids, Listed, Windows, indicator, last_deadline, listed, milestone, missing, noun, part, parts, plain_name, windows,
};
use tieuchi_messages::report::Verdict;
use tieuchi_messages::times::{Cadence, Period, When};

use crate::{EN, VI, both, day, ids};

#[test]
fn windows_parts_and_milestones() {
    let weeks = [
        (Period::Week(2026, 14), Verdict::Met),
        (Period::Week(2026, 15), Verdict::Missed),
        (Period::Week(2026, 16), Verdict::Open),
    ];
    let found = Windows { cadence: Cadence::Week, windows: &weeks };
    assert_eq!(windows(&found, VI), ["Đạt 1/3 tuần.", "Không đạt: tuần 15/2026.", "Chưa kết luận: tuần 16/2026."]);
    assert_eq!(windows(&found, EN), ["1 of 3 weeks met.", "Missed: week 15 of 2026.", "Open: week 16 of 2026."]);
    both(|l| parts(2, true, l), "Phải đạt cả 2 nội dung:", "All 2 of these must be met:");
    both(|l| parts(2, false, l), "Chỉ cần đạt một trong 2 nội dung:", "One of these 2 is enough:");
    both(
        |l| part(1, &indicator("Hồ sơ đúng hạn", l), Verdict::Met, l),
        "(1) chỉ tiêu “Hồ sơ đúng hạn”: đạt",
        "(1) indicator “Hồ sơ đúng hạn”: met",
    );
    both(
        |l| milestone(day(2025, 12, 31), l),
        "Mốc áp dụng: đến hết ngày 31/12/2025",
        "Milestone in force: by the end of 31 December 2025",
    );
}

#[test]
fn lists_of_ids_and_what_records_are_called() {
    let named = ids(&["A1", "A2"]);
    let some = Ids { first: &named, more: 0 };
    both(|l| listed(Listed::Excused, some, "hồ sơ", l).unwrap_or_default(), "Loại trừ: A1, A2.", "Excused: A1, A2.");
    assert_eq!(listed(Listed::Open, Ids::default(), "hồ sơ", VI), None);
    both(
        |l| missing(2, None, some, "hồ sơ", l),
        "2 hồ sơ thiếu dữ liệu (A1, A2); kết luận phụ thuộc các hồ sơ này. Bổ sung hoặc sửa lại rồi chạy lại.",
        "2 hồ sơ with missing values (A1, A2); the verdict depends on them. Fill them in or correct them, and run again.",
    );
    both(
        |l| last_deadline(When::Day(day(2026, 7, 22)), l),
        "Hạn cuối: ngày 22/7/2026.",
        "Last deadline: 22 July 2026.",
    );
    for (title, vietnamese, english) in [
        (Some("Phản ánh qua đường dây nóng"), "phản ánh qua đường dây nóng", "phản ánh qua đường dây nóng"),
        (Some("Đơn thư"), "đơn thư", "đơn thư"),
        (Some("UBND xã"), "UBND xã", "UBND xã"),
        (Some("  "), "bản ghi", "records"),
        (None, "bản ghi", "records"),
    ] {
        both(|l| noun(title, l), vietnamese, english);
    }
    assert_eq!(plain_name("đúng_hạn"), "đúng hạn");
}
