//! The sentences of counts, sums, averages and ratios.

use tieuchi_messages::explain::figure;
use tieuchi_messages::report::range;
use tieuchi_model::indicator::{Averaged, BoundUnit, Expr, MeasureKind, Side};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::FieldId;
use tieuchi_model::verdict::{Answer, Bucket, Counts, VerdictOutcome};

use crate::{EN, VI, at_least_95, bound, count, ids, measure, outcome, population, ratio};

/// A count, and how many more of it may come.
fn counted(answer: Answer, value: i128, headroom: Option<i128>) -> VerdictOutcome {
    let value = Some(Ratio::whole(value));
    VerdictOutcome { value, lowest: value, highest: value, headroom, ..outcome(answer) }
}

#[test]
fn counts_that_should_be_small() {
    let none = bound(Side::AtMost, Ratio::ZERO, BoundUnit::Plain);
    let say = |found: &VerdictOutcome| figure("vi phạm", None, &count(), Some(&none), found, VI);
    assert_eq!(
        say(&counted(Answer::Met, 0, Some(0))),
        ["Không phát sinh vi phạm: đạt.", "Không còn được phép phát sinh thêm vi phạm nào."]
    );
    let so_far = VerdictOutcome { settled: false, ..counted(Answer::Met, 0, None) };
    assert_eq!(say(&so_far), ["Đến nay không phát sinh vi phạm: đạt."]);
    let arisen = counted(Answer::Missed, 3, Some(-3)).with_ids(Bucket::Met, ids(&["V1", "V2", "V3"]));
    assert_eq!(say(&arisen), ["Phát sinh 3 vi phạm (yêu cầu không có): không đạt.", "Gồm: V1, V2, V3."]);
    let at_most = bound(Side::AtMost, Ratio::whole(2), BoundUnit::Plain);
    let too_many = VerdictOutcome { headroom: Some(-1), ..arisen };
    assert_eq!(
        figure("vi phạm", None, &count(), Some(&at_most), &too_many, VI),
        ["Có 3 vi phạm (yêu cầu ≤ 2): không đạt.", "Vượt mức cho phép 1 vi phạm: V1, V2, V3."]
    );
}

#[test]
fn counts_that_should_be_large() {
    let at_least = bound(Side::AtLeast, Ratio::whole(4), BoundUnit::Plain);
    let say = |found: &VerdictOutcome, language| figure("cuộc họp", None, &count(), Some(&at_least), found, language);
    assert_eq!(
        say(&counted(Answer::Missed, 3, Some(-1)), VI),
        ["Có 3 cuộc họp (yêu cầu ≥ 4): không đạt.", "Còn thiếu 1 cuộc họp."]
    );
    assert_eq!(
        say(&counted(Answer::Met, 6, Some(2)), EN),
        ["6 cuộc họp (target ≥ 4): met.", "2 cuộc họp more than needed."]
    );
    let doubtful = VerdictOutcome {
        counts: Some(Counts { met: 3, missing: 2, ..Counts::default() }),
        highest: Some(Ratio::whole(5)),
        ..counted(Answer::Undetermined, 3, None).with_ids(Bucket::Missing, ids(&["V1", "V2", "V3"]))
    };
    assert_eq!(
        say(&doubtful, VI),
        [
            "Có 3 cuộc họp (yêu cầu ≥ 4): chưa xác định được.",
            "Có thể từ 3 đến 5.",
            "2 cuộc họp thiếu dữ liệu (V1, V2, V3); kết luận phụ thuộc các cuộc họp này. Bổ sung hoặc sửa lại rồi chạy lại.",
        ]
    );
}

#[test]
fn measures() {
    let at_least_4 = bound(Side::AtLeast, Ratio::whole(4), BoundUnit::Plain);
    let of = || Averaged::Number(Expr::Field(FieldId(0)));
    let average = |name| measure(MeasureKind::Average { of: of(), population: population() }, name);
    let points = average(Some("điểm_trung_bình"));
    let found = |answer, value| VerdictOutcome {
        value: Some(value),
        counts: Some(Counts { met: 120, ..Counts::default() }),
        ..outcome(answer)
    };
    let met = found(Answer::Met, ratio(21, 5));
    assert_eq!(figure("phiếu", None, &points, Some(&at_least_4), &met, VI), ["Điểm trung bình = 4,2 ≥ 4: đạt."]);
    let close = found(Answer::Missed, ratio(39_999, 10_000));
    let nameless = average(None);
    assert_eq!(figure("phiếu", None, &nameless, Some(&at_least_4), &close, EN), ["The value = 3.9999 < 4: missed."]);
    // Nothing that is not known is passed over, also if it cannot change the verdict.
    let some_missing = VerdictOutcome { counts: Some(Counts { met: 7, missing: 2, ..Counts::default() }), ..close };
    assert_eq!(
        figure("phiếu", None, &nameless, Some(&at_least_4), &some_missing, EN),
        ["The value = 3.9999 < 4: missed.", "The verdict does not depend on 2 phiếu with missing values."]
    );
    assert_eq!(
        figure("phiếu", None, &points, Some(&at_least_4), &some_missing, VI),
        ["Điểm trung bình = 3,9999 < 4: không đạt.", "Dù 2 phiếu thiếu dữ liệu, kết luận không thay đổi."]
    );
    let monitored = found(Answer::Monitored, ratio(21, 5));
    for (language, said) in [
        (VI, "Điểm trung bình: 4,2 (120 phiếu); không đặt mức yêu cầu."),
        (EN, "Điểm trung bình: 4.2 (120 phiếu); no target is set."),
    ] {
        assert_eq!(figure("phiếu", None, &points, None, &monitored, language), [said]);
    }
    assert_eq!(
        figure("phiếu", None, &points, Some(&at_least_4), &outcome(Answer::Undetermined), VI),
        ["Điểm trung bình chưa tính được (yêu cầu ≥ 4): chưa xác định được."]
    );
    let from_3 = range(Some(Ratio::whole(3)), None, BoundUnit::Plain, Some(&at_least_4), VI);
    assert_eq!(from_3, Some("từ 3 trở lên".to_owned()));
    let between = range(Some(ratio(190, 205)), Some(ratio(197, 205)), BoundUnit::Percent, Some(&at_least_95()), VI);
    assert_eq!(between, Some("92,68% – 96,10%".to_owned()));
    assert_eq!(range(None, None, BoundUnit::Plain, None, VI), None);
}
