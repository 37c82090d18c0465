//! The sentences of comparisons with an earlier figure.

use tieuchi_messages::explain::against;
use tieuchi_model::indicator::{Baseline, BoundUnit, MeasureKind, Side, Target, TargetKind};
use tieuchi_model::verdict::{Answer, VerdictOutcome};

use crate::{both, bound, count, measure, nowhere, outcome, ratio, share_of};

fn target(kind: TargetKind) -> Target {
    Target { kind, span: nowhere() }
}

/// The figures of this period and of the earlier one, and the change.
fn found(answer: Answer, value: (i128, i128), earlier: (i128, i128), change: Option<(i128, i128)>) -> VerdictOutcome {
    let change = change.map(|(numerator, denominator)| ratio(numerator, denominator));
    let found = VerdictOutcome { value: Some(ratio(value.0, value.1)), ..outcome(answer) };
    found.with_baseline(Some(ratio(earlier.0, earlier.1)), change)
}

#[test]
fn a_figure_that_shall_fall() {
    let down_5 = target(TargetKind::Change {
        measure: count(),
        down: true,
        bound: bound(Side::AtLeast, ratio(5, 100), BoundUnit::Percent),
        points: false,
        baseline: Baseline::PreviousYear,
    });
    for (outcome, vietnamese, english) in [
        (
            found(Answer::Met, (95, 1), (100, 1), Some((-5, 100))),
            "Kỳ này 95, cùng kỳ năm trước 100: giảm 5% (yêu cầu giảm ít nhất 5%): đạt.",
            "95 in this period, 100 in the previous year: down 5% (target down at least 5%): met.",
        ),
        (
            found(Answer::Missed, (95_004, 1), (100_000, 1), Some((-4_996, 100_000))),
            "Kỳ này 95.004, cùng kỳ năm trước 100.000: giảm 4,996% (yêu cầu giảm ít nhất 5%): không đạt.",
            "95,004 in this period, 100,000 in the previous year: down 4.996% (target down at least 5%): missed.",
        ),
        (
            found(Answer::Missed, (103, 1), (100, 1), Some((3, 100))),
            "Kỳ này 103, cùng kỳ năm trước 100: tăng 3% (yêu cầu giảm ít nhất 5%): không đạt.",
            "103 in this period, 100 in the previous year: up 3% (target down at least 5%): missed.",
        ),
        (
            found(Answer::Undetermined, (95, 1), (0, 1), None),
            "Kỳ này 95; chưa so sánh được với cùng kỳ năm trước (yêu cầu giảm ít nhất 5%): chưa xác định được.",
            "95 in this period; it cannot be compared with the previous year (target down at least 5%): undetermined.",
        ),
    ] {
        both(|l| against(&down_5, &outcome, l).unwrap(), vietnamese, english);
    }
}

#[test]
fn a_share_that_shall_fall_by_points() {
    let points = target(TargetKind::Change {
        measure: measure(MeasureKind::Share(Box::new(share_of("late"))), None),
        down: true,
        bound: bound(Side::AtLeast, ratio(2, 100), BoundUnit::PercentagePoints),
        points: true,
        baseline: Baseline::PreviousPeriod,
    });
    both(
        |l| against(&points, &found(Answer::Met, (88, 100), (90, 100), None), l).unwrap(),
        "Kỳ này 88%, kỳ trước 90%: giảm 2 điểm phần trăm (yêu cầu giảm ít nhất 2 điểm phần trăm): đạt.",
        "88% in this period, 90% in the previous period: down 2 percentage points (target down at least 2 percentage points): met.",
    );
}

#[test]
fn a_figure_that_shall_be_lower() {
    let fewer = |measure| target(TargetKind::Than { measure, than: Side::LessThan, baseline: Baseline::PreviousYear });
    both(
        |l| against(&fewer(count()), &found(Answer::Met, (12, 1), (15, 1), None), l).unwrap(),
        "Kỳ này 12 < cùng kỳ năm trước 15 (yêu cầu thấp hơn): đạt.",
        "12 in this period < 15 in the previous year (target lower): met.",
    );
    let rates = fewer(measure(MeasureKind::Share(Box::new(share_of("late"))), None));
    both(
        |l| against(&rates, &found(Answer::Met, (1000, 3001), (1, 3), None), l).unwrap(),
        "Kỳ này 33,32% < cùng kỳ năm trước 33,33% (yêu cầu thấp hơn): đạt.",
        "33.32% in this period < 33.33% in the previous year (target lower): met.",
    );
    let unknown = VerdictOutcome { value: Some(ratio(12, 1)), ..outcome(Answer::Undetermined) };
    both(
        |l| against(&fewer(count()), &unknown, l).unwrap(),
        "Kỳ này 12; chưa so sánh được với cùng kỳ năm trước (yêu cầu thấp hơn): chưa xác định được.",
        "12 in this period; it cannot be compared with the previous year (target lower): undetermined.",
    );
    let meets = target(TargetKind::Meets(tieuchi_model::indicator::IndicatorId(0)));
    assert_eq!(against(&meets, &unknown, crate::EN), None);
}
