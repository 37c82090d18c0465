//! The sentences of counts, sums, averages and ratios.

use tieuchi_messages::bounds::{Bound, Side, Unit};
use tieuchi_messages::explain::{Figure, Ids, figure};
use tieuchi_messages::report::{Verdict, range};

use crate::{AT_LEAST_95, EN, VI, ids};

fn violations<'a>() -> Figure<'a> {
    Figure {
        records: "vi phạm",
        counts: true,
        title: None,
        unit: Unit::Number,
        value: Some((0, 1)),
        lowest: Some((0, 1)),
        highest: Some((0, 1)),
        bound: Some(Bound { side: Side::AtMost, value: (0, 1), upper: None, unit: Unit::Number }),
        verdict: Verdict::Met,
        settled: true,
        headroom: Some(0),
        over: None,
        open: 0,
        missing: 0,
        counted_ids: Ids::default(),
        missing_ids: Ids::default(),
        empty: None,
    }
}

#[test]
fn counts() {
    assert_eq!(
        figure(&violations(), VI),
        ["Không phát sinh vi phạm: đạt.", "Không còn được phép phát sinh thêm vi phạm nào."]
    );
    let so_far = Figure { settled: false, headroom: None, ..violations() };
    assert_eq!(figure(&so_far, VI), ["Đến nay không phát sinh vi phạm: đạt."]);
    let named = ids(&["V1", "V2", "V3"]);
    let arisen = Figure {
        value: Some((3, 1)),
        verdict: Verdict::Missed,
        headroom: Some(-3),
        counted_ids: Ids { first: &named, more: 0 },
        ..violations()
    };
    assert_eq!(figure(&arisen, VI), ["Phát sinh 3 vi phạm (yêu cầu không có): không đạt.", "Gồm: V1, V2, V3."]);
    let at_most = Bound { side: Side::AtMost, value: (2, 1), upper: None, unit: Unit::Number };
    let too_many = Figure { bound: Some(at_most), headroom: Some(-1), ..arisen };
    assert_eq!(
        figure(&too_many, VI),
        ["Có 3 vi phạm (yêu cầu ≤ 2): không đạt.", "Vượt mức cho phép 1 vi phạm: V1, V2, V3."]
    );
    let at_least = Bound { side: Side::AtLeast, value: (4, 1), upper: None, unit: Unit::Number };
    let meetings = Figure { records: "cuộc họp", bound: Some(at_least), headroom: Some(-1), ..arisen };
    assert_eq!(figure(&meetings, VI), ["Có 3 cuộc họp (yêu cầu ≥ 4): không đạt.", "Còn thiếu 1 cuộc họp."]);
    let enough = Figure { value: Some((6, 1)), verdict: Verdict::Met, headroom: Some(2), ..meetings };
    assert_eq!(figure(&enough, EN), ["6 cuộc họp (target ≥ 4): met.", "2 cuộc họp more than needed."]);
    let doubtful = Figure {
        verdict: Verdict::Undetermined,
        missing: 2,
        lowest: Some((3, 1)),
        highest: Some((5, 1)),
        missing_ids: Ids { first: &named, more: 0 },
        ..meetings
    };
    assert_eq!(
        figure(&doubtful, VI),
        [
            "Có 3 cuộc họp (yêu cầu ≥ 4): chưa xác định được.",
            "Có thể từ 3 đến 5.",
            "2 cuộc họp thiếu dữ liệu (V1, V2, V3); kết luận phụ thuộc các cuộc họp này. Bổ sung hoặc sửa lại rồi chạy lại.",
        ]
    );
}

#[test]
fn measures() {
    let at_least_4 = Bound { side: Side::AtLeast, value: (4, 1), upper: None, unit: Unit::Number };
    let average = Figure {
        records: "phiếu",
        counts: false,
        title: Some("điểm trung bình"),
        value: Some((21, 5)),
        bound: Some(at_least_4),
        over: Some(120),
        headroom: None,
        ..violations()
    };
    assert_eq!(figure(&average, VI), ["Điểm trung bình = 4,2 ≥ 4: đạt."]);
    let close = Figure { value: Some((39_999, 10_000)), verdict: Verdict::Missed, title: None, ..average };
    assert_eq!(figure(&close, EN), ["The value = 3.9999 < 4: missed."]);
    let monitored = Figure { bound: None, verdict: Verdict::Monitored, ..average };
    assert_eq!(figure(&monitored, VI), ["Điểm trung bình: 4,2 (120 phiếu); không đặt mức yêu cầu."]);
    assert_eq!(figure(&monitored, EN), ["Điểm trung bình: 4.2 (120 phiếu); no target is set."]);
    let unknown = Figure { value: None, lowest: None, highest: None, verdict: Verdict::Undetermined, ..average };
    assert_eq!(figure(&unknown, VI), ["Điểm trung bình chưa tính được (yêu cầu ≥ 4): chưa xác định được."]);
    assert_eq!(range(Some((3, 1)), None, Unit::Number, Some(at_least_4), VI), Some("từ 3 trở lên".to_owned()));
    assert_eq!(
        range(Some((190, 205)), Some((197, 205)), Unit::Percent, Some(AT_LEAST_95), VI),
        Some("92,68% – 96,10%".to_owned())
    );
    assert_eq!(range(None, None, Unit::Number, None, VI), None);
}
