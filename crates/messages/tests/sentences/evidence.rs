//! Why a single record is what it is.

use tieuchi_messages::evidence::{RecordReason, because, excused, line};
use tieuchi_model::indicator::{BoundUnit, Comparison, Side};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::time::{Length, When};
use tieuchi_model::verdict::Answer;

use crate::{at, both, bound, day, zone};

#[test]
fn why_a_record_is_what_it_is() {
    let due = at(day(2026, 4, 8), 17, 0);
    let choices = ["tốt", "khá"].map(ToOwned::to_owned);
    let one = bound(Side::AtLeast, Ratio::ONE, BoundUnit::Plain);
    for (reason, vietnamese, english) in [
        (
            RecordReason::OnTime { field: "trả", when: at(day(2026, 4, 8), 16, 0), limit: due },
            "trả 08/04/2026 16:00, đúng hạn (hạn 08/04/2026 17:00)",
            "trả 2026-04-08 16:00, on time (due 2026-04-08 17:00)",
        ),
        (
            RecordReason::Late {
                field: "trả",
                when: at(day(2026, 4, 8), 17, 1),
                limit: due,
                by: Length::Elapsed(60_000_000),
            },
            "trả 08/04/2026 17:01, quá hạn 1 phút (hạn 08/04/2026 17:00)",
            "trả 2026-04-08 17:01, late by 1 minute (due 2026-04-08 17:00)",
        ),
        (
            RecordReason::AfterMilestone {
                field: "trả",
                when: at(day(2026, 4, 8), 16, 0),
                milestone: When::Day(day(2025, 12, 31)),
            },
            "trả 08/04/2026 16:00, sau mốc 31/12/2025",
            "trả 2026-04-08 16:00, after the milestone of 2025-12-31",
        ),
        (
            RecordReason::Never { field: "Ngày trả", limit: due },
            "chưa có “Ngày trả”, đã quá hạn 08/04/2026 17:00",
            "no “Ngày trả”, overdue since 2026-04-08 17:00",
        ),
        (
            RecordReason::NotYet { field: "Ngày trả", limit: due },
            "chưa có “Ngày trả”, còn hạn đến 08/04/2026 17:00",
            "no “Ngày trả” yet, due 2026-04-08 17:00",
        ),
        (
            RecordReason::Empty { fields: &["Ngày hẹn trả", "Loại"] },
            "để trống “Ngày hẹn trả”, “Loại”",
            "“Ngày hẹn trả”, “Loại” empty",
        ),
        (
            RecordReason::Unreadable { fields: &["Ngày trả"] },
            "không đọc được “Ngày trả”",
            "“Ngày trả” could not be read",
        ),
        (
            RecordReason::Before { field: "gửi", when: due, limit: When::Day(day(2026, 4, 1)), holds: false },
            "gửi 08/04/2026 17:00, không trước 01/04/2026",
            "gửi 2026-04-08 17:00, not before 2026-04-01",
        ),
        (
            RecordReason::After { field: "gửi", when: due, limit: When::Day(day(2026, 4, 1)), holds: true },
            "gửi 08/04/2026 17:00, sau 01/04/2026",
            "gửi 2026-04-08 17:00, after 2026-04-01",
        ),
        (
            RecordReason::Compared {
                field: "số lần trả lại", value: "2", sign: Comparison::LessOrEqual, other: "1"
            },
            "“số lần trả lại” là 2; yêu cầu ≤ 1",
            "“số lần trả lại” is 2; required ≤ 1",
        ),
        (
            RecordReason::OneOf { field: "tình trạng", value: "“hỏng”", values: &choices },
            "“tình trạng” là “hỏng”; yêu cầu thuộc tốt, khá",
            "“tình trạng” is “hỏng”; required one of tốt, khá",
        ),
        (
            RecordReason::Stands { field: "số lần trả lại", value: "3", sign: Comparison::Greater, other: "1" },
            "“số lần trả lại” là 3, tức > 1",
            "“số lần trả lại” is 3, which is > 1",
        ),
        (RecordReason::Is { field: "loại", value: "nhận hối lộ" }, "“loại” là nhận hối lộ", "“loại” is nhận hối lộ"),
        (RecordReason::Counted { count: 2, records: "vắng mặt" }, "có 2 vắng mặt", "2 vắng mặt"),
        (
            RecordReason::YesNo { field: "đúng quy trình", yes: false },
            "“đúng quy trình”: không",
            "“đúng quy trình”: no",
        ),
        (RecordReason::Filled { field: "lý do", holds: false }, "chưa có “lý do”", "“lý do” is empty"),
        (
            RecordReason::In {
                field: "kiểm kê",
                when: When::Day(day(2026, 3, 31)),
                window: "quý II/2026",
                holds: false,
            },
            "kiểm kê 31/03/2026, ngoài quý II/2026",
            "kiểm kê 2026-03-31, outside quý II/2026",
        ),
        (
            RecordReason::Has { count: 0, doubtful: 2, records: "lịch trực", bound: &one },
            "có 0 lịch trực, chưa rõ 2; yêu cầu ít nhất 1",
            "0 lịch trực, 2 not certain; required at least 1",
        ),
        (
            RecordReason::Meets { indicator: "Không điểm nóng", answer: Answer::Missed },
            "chỉ tiêu “Không điểm nóng”: không đạt",
            "indicator “Không điểm nóng”: missed",
        ),
        (
            RecordReason::Calendar { year: 2027 },
            "lịch nghỉ năm 2027 chưa được quyết định",
            "the days off of 2027 are not decided yet",
        ),
    ] {
        both(|l| because(&reason, &zone(), l), vietnamese, english);
    }
    both(
        |l| line("H35.12-0417", &excused("bão", l), l),
        "H35.12-0417: được loại trừ: bão",
        "H35.12-0417: excused: bão",
    );
}
