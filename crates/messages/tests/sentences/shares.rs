//! The sentences of a share: met, missed, open, undetermined, settled by the rule, monitored.

use tieuchi_messages::bounds::{Bound, Side};
use tieuchi_messages::explain::{Ids, OpenAs, Share, Subject, share};
use tieuchi_messages::report::Verdict;

use crate::{AT_LEAST_95, EN, VI, at, day, ids};

fn dossiers<'a>() -> Share<'a> {
    Share {
        subject: Subject { records: "hồ sơ", condition: Some("đúng hạn") },
        met: 195,
        failed: 10,
        open: 0,
        missing: 0,
        value: Some((195, 205)),
        lowest: Some((195, 205)),
        highest: Some((195, 205)),
        bound: Some(AT_LEAST_95),
        verdict: Verdict::Met,
        headroom: Some(0),
        open_as: None,
        against: Ids::default(),
        open_ids: Ids::default(),
        missing_ids: Ids::default(),
        empty: None,
        last_deadline: None,
    }
}

#[test]
fn a_share_that_is_met() {
    assert_eq!(
        share(&dossiers(), VI),
        ["195/205 hồ sơ đúng hạn = 95,12% ≥ 95%: đạt.", "Không còn được phép thêm hồ sơ nào không đạt."]
    );
    let roomy = Share {
        subject: Subject { records: "dossiers", condition: Some("on time") },
        met: 1970,
        failed: 30,
        value: Some((1970, 2000)),
        headroom: Some(70),
        ..dossiers()
    };
    assert_eq!(share(&roomy, EN), ["1,970/2,000 dossiers on time = 98.5% ≥ 95%: met.", "70 more dossiers may fail."]);
    let whatever = Share { met: 200, failed: 2, open: 3, value: Some((200, 202)), headroom: Some(8), ..dossiers() };
    assert_eq!(
        share(&whatever, VI),
        [
            "200/202 hồ sơ đúng hạn = 99,01% ≥ 95%: đạt.",
            "Dù còn 3 hồ sơ trong hạn, kết luận không thay đổi.",
            "Còn được phép thêm 8 hồ sơ không đạt.",
        ]
    );
}

#[test]
fn a_share_that_is_missed() {
    let named = ids(&["H35.12-0417", "H35.12-0418"]);
    let missed = Share {
        met: 194,
        failed: 11,
        value: Some((194, 205)),
        verdict: Verdict::Missed,
        headroom: Some(-1),
        against: Ids { first: &named, more: 9 },
        ..dossiers()
    };
    assert_eq!(
        share(&missed, VI),
        [
            "194/205 hồ sơ đúng hạn = 94,63% < 95%: không đạt.",
            "Không đạt 11 hồ sơ, nhiều hơn mức cho phép 1 hồ sơ: H35.12-0417, H35.12-0418 và 9 hồ sơ khác.",
        ]
    );
    let close = Share { value: Some((94_996, 100_000)), met: 94_996, failed: 5_004, headroom: Some(-4), ..missed };
    assert_eq!(
        share(&close, VI).first().map(String::as_str),
        Some("94.996/100.000 hồ sơ đúng hạn = 94,996% < 95%: không đạt.")
    );
    let all = Bound { value: (1, 1), ..AT_LEAST_95 };
    let one_late = Share { bound: Some(all), met: 204, failed: 1, value: Some((204, 205)), ..missed };
    assert_eq!(
        share(&one_late, EN),
        [
            "204/205 hồ sơ đúng hạn = 99.51% < 100%: missed.",
            "1 hồ sơ failed; the target allows none: H35.12-0417, H35.12-0418 and 9 more hồ sơ.",
        ]
    );
    let few = Bound { side: Side::AtMost, value: (5, 100), ..AT_LEAST_95 };
    let too_many = Share {
        subject: Subject { records: "hồ sơ", condition: Some("bị trả lại") },
        bound: Some(few),
        met: 12,
        failed: 193,
        value: Some((12, 205)),
        headroom: Some(-2),
        ..missed
    };
    assert_eq!(
        share(&too_many, VI),
        [
            "12/205 hồ sơ bị trả lại = 5,85% > 5%: không đạt.",
            "Có 12 hồ sơ bị trả lại, nhiều hơn mức cho phép 2 hồ sơ: H35.12-0417, H35.12-0418 và 9 hồ sơ khác.",
        ]
    );
}

#[test]
fn a_share_that_is_open() {
    let open = Share {
        met: 190,
        failed: 8,
        open: 7,
        value: Some((190, 198)),
        lowest: Some((190, 205)),
        highest: Some((197, 205)),
        verdict: Verdict::Open,
        headroom: Some(2),
        last_deadline: Some(at(day(2026, 7, 22), 17, 0)),
        ..dossiers()
    };
    assert_eq!(
        share(&open, VI),
        [
            "190/198 hồ sơ đã có kết quả đúng hạn = 95,96%; còn 7 hồ sơ trong hạn.",
            "Nếu cả 7 hồ sơ này đúng hạn: 96,10%; nếu cả 7 không đạt: 92,68% (yêu cầu ≥ 95%).",
            "Hạn cuối: 17:00 ngày 22/7/2026.",
        ]
    );
    let one = Share {
        subject: Subject { records: "dossiers", condition: Some("on time") },
        met: 0,
        failed: 0,
        open: 1,
        value: None,
        lowest: Some((0, 1)),
        highest: Some((1, 1)),
        ..open
    };
    assert_eq!(
        share(&one, EN),
        [
            "No dossiers decided yet; 1 dossiers still open.",
            "If this one is on time: 100%; if not: 0% (target ≥ 95%).",
            "Last deadline: 17:00 on 22 July 2026.",
        ]
    );
}

#[test]
fn a_share_that_is_undetermined_or_settled_by_the_rule() {
    let rows = ids(&["H1", "H2", "H3", "H4"]);
    let missing_values = Share {
        met: 190,
        failed: 8,
        missing: 4,
        value: Some((190, 198)),
        lowest: Some((190, 202)),
        highest: Some((194, 202)),
        verdict: Verdict::Undetermined,
        missing_ids: Ids { first: &rows, more: 0 },
        empty: Some("Ngày hẹn trả"),
        ..dossiers()
    };
    assert_eq!(
        share(&missing_values, VI),
        [
            "190/198 hồ sơ đã có kết quả đúng hạn = 95,96%; 4 hồ sơ thiếu dữ liệu.",
            "Nếu cả 4 hồ sơ này đúng hạn: 96,04%; nếu cả 4 không đạt: 94,06% (yêu cầu ≥ 95%).",
            "4 hồ sơ để trống “Ngày hẹn trả” (H1, H2, H3, H4); kết luận phụ thuộc các hồ sơ này. Bổ sung rồi chạy lại.",
        ]
    );
    let counted = Share {
        met: 190,
        failed: 5,
        open: 10,
        open_as: Some(OpenAs::Met),
        value: Some((200, 205)),
        headroom: Some(5),
        ..dossiers()
    };
    assert_eq!(
        share(&counted, VI),
        [
            "200/205 hồ sơ đúng hạn = 97,56% ≥ 95%: đạt.",
            "Trong đó 10 hồ sơ còn hạn được tính là đạt.",
            "Còn được phép thêm 5 hồ sơ không đạt.",
        ]
    );
    let monitored = Share { bound: None, verdict: Verdict::Monitored, headroom: None, ..dossiers() };
    assert_eq!(share(&monitored, VI), ["195/205 hồ sơ đúng hạn = 95,12%; không đặt mức yêu cầu."]);
}
