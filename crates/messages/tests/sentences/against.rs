//! The sentences of comparisons with an earlier figure.

use tieuchi_messages::bounds::{Bound, Side, Unit};
use tieuchi_messages::explain::{Baseline, Change, Than, change, than};
use tieuchi_messages::report::Verdict;

use crate::both;

#[test]
fn comparisons_with_an_earlier_figure() {
    let down_5 = Bound { side: Side::AtLeast, value: (5, 100), upper: None, unit: Unit::Percent };
    let fell = Change {
        value: Some((95, 1)),
        earlier: Some((100, 1)),
        unit: Unit::Number,
        change: Some((-5, 100)),
        down: true,
        bound: down_5,
        baseline: Baseline::PreviousYear,
        verdict: Verdict::Met,
    };
    both(
        |l| change(&fell, l),
        "Kỳ này 95, cùng kỳ năm trước 100: giảm 5% (yêu cầu giảm ít nhất 5%): đạt.",
        "95 in this period, 100 in the previous year: down 5% (target down at least 5%): met.",
    );
    let just_short = Change {
        value: Some((95_004, 1)),
        earlier: Some((100_000, 1)),
        change: Some((-4_996, 100_000)),
        verdict: Verdict::Missed,
        ..fell
    };
    both(
        |l| change(&just_short, l),
        "Kỳ này 95.004, cùng kỳ năm trước 100.000: giảm 4,996% (yêu cầu giảm ít nhất 5%): không đạt.",
        "95,004 in this period, 100,000 in the previous year: down 4.996% (target down at least 5%): missed.",
    );
    let rose = Change { value: Some((103, 1)), change: Some((3, 100)), verdict: Verdict::Missed, ..fell };
    both(
        |l| change(&rose, l),
        "Kỳ này 103, cùng kỳ năm trước 100: tăng 3% (yêu cầu giảm ít nhất 5%): không đạt.",
        "103 in this period, 100 in the previous year: up 3% (target down at least 5%): missed.",
    );
    let from_nothing = Change { earlier: Some((0, 1)), change: None, verdict: Verdict::Undetermined, ..fell };
    both(
        |l| change(&from_nothing, l),
        "Kỳ này 95; chưa so sánh được với cùng kỳ năm trước (yêu cầu giảm ít nhất 5%): chưa xác định được.",
        "95 in this period; it cannot be compared with the previous year (target down at least 5%): undetermined.",
    );
    let points = Change {
        value: Some((88, 100)),
        earlier: Some((90, 100)),
        unit: Unit::Percent,
        change: Some((-2, 100)),
        bound: Bound { value: (2, 100), unit: Unit::Points, ..down_5 },
        baseline: Baseline::PreviousPeriod,
        ..fell
    };
    both(
        |l| change(&points, l),
        "Kỳ này 88%, kỳ trước 90%: giảm 2 điểm phần trăm (yêu cầu giảm ít nhất 2 điểm phần trăm): đạt.",
        "88% in this period, 90% in the previous period: down 2 percentage points (target down at least 2 percentage points): met.",
    );
    let fewer = Than {
        value: Some((12, 1)),
        earlier: Some((15, 1)),
        unit: Unit::Number,
        side: Side::LessThan,
        baseline: Baseline::PreviousYear,
        verdict: Verdict::Met,
    };
    both(
        |l| than(&fewer, l),
        "Kỳ này 12 < cùng kỳ năm trước 15 (yêu cầu thấp hơn): đạt.",
        "12 in this period < 15 in the previous year (target lower): met.",
    );
    let rates = Than { value: Some((1000, 3001)), earlier: Some((1, 3)), unit: Unit::Percent, ..fewer };
    both(
        |l| than(&rates, l),
        "Kỳ này 33,32% < cùng kỳ năm trước 33,33% (yêu cầu thấp hơn): đạt.",
        "33.32% in this period < 33.33% in the previous year (target lower): met.",
    );
    let unknown = Than { earlier: None, verdict: Verdict::Undetermined, ..fewer };
    both(
        |l| than(&unknown, l),
        "Kỳ này 12; chưa so sánh được với cùng kỳ năm trước (yêu cầu thấp hơn): chưa xác định được.",
        "12 in this period; it cannot be compared with the previous year (target lower): undetermined.",
    );
}
