//! The sentences of a share: met, missed, open, undetermined, settled by the rule, monitored.

use tieuchi_messages::explain::share;
use tieuchi_model::indicator::{BoundUnit, OpenAs, Share, Side};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::verdict::{Answer, Bucket, Counts, Ids, VerdictOutcome};

use crate::{EN, VI, at_least_95, bound, ids, outcome, ratio, share_of};

/// So many met and failed of those that are decided.
fn found(answer: Answer, met: u64, failed: u64) -> VerdictOutcome {
    let decided = i128::from(met + failed);
    VerdictOutcome {
        counts: Some(Counts { met, failed, ..Counts::default() }),
        value: Ratio::new(i128::from(met), decided),
        ..outcome(answer)
    }
}

fn with_counts(found: VerdictOutcome, more: impl Fn(&mut Counts)) -> VerdictOutcome {
    let mut counts = found.counts.unwrap();
    more(&mut counts);
    VerdictOutcome { counts: Some(counts), ..found }
}

fn on_time(found: &VerdictOutcome) -> Vec<String> {
    share("hồ sơ", &share_of("đúng_hạn"), Some(&at_least_95()), found, VI)
}

#[test]
fn a_share_that_is_met() {
    let met = VerdictOutcome { headroom: Some(0), ..found(Answer::Met, 195, 10) };
    assert_eq!(
        on_time(&met),
        ["195/205 hồ sơ đúng hạn = 95,12% ≥ 95%: đạt.", "Không còn được phép thêm hồ sơ nào không đạt."]
    );
    let roomy = VerdictOutcome { headroom: Some(70), ..found(Answer::Met, 1970, 30) };
    assert_eq!(
        share("dossiers", &share_of("on_time"), Some(&at_least_95()), &roomy, EN),
        ["1,970/2,000 dossiers on time = 98.5% ≥ 95%: met.", "70 more dossiers may fail."]
    );
    let whatever = VerdictOutcome { headroom: Some(8), ..found(Answer::Met, 200, 2) };
    assert_eq!(
        on_time(&with_counts(whatever, |counts| counts.open = 3)),
        [
            "200/202 hồ sơ đúng hạn = 99,01% ≥ 95%: đạt.",
            "Dù còn 3 hồ sơ trong hạn, kết luận không thay đổi.",
            "Còn được phép thêm 8 hồ sơ không đạt.",
        ]
    );
}

#[test]
fn a_share_that_is_missed() {
    let named = || Ids::new(ids(&["H35.12-0417", "H35.12-0418"]).listed().to_vec(), 9);
    let missed = |met, failed, headroom| VerdictOutcome {
        headroom: Some(headroom),
        ..found(Answer::Missed, met, failed).with_ids(Bucket::Failed, named()).with_ids(Bucket::Met, named())
    };
    assert_eq!(
        on_time(&missed(194, 11, -1)),
        [
            "194/205 hồ sơ đúng hạn = 94,63% < 95%: không đạt.",
            "Không đạt 11 hồ sơ, nhiều hơn mức cho phép 1 hồ sơ: H35.12-0417, H35.12-0418 và 9 hồ sơ khác.",
        ]
    );
    assert_eq!(
        on_time(&missed(94_996, 5_004, -4)).first().map(String::as_str),
        Some("94.996/100.000 hồ sơ đúng hạn = 94,996% < 95%: không đạt.")
    );
    let all = bound(Side::AtLeast, Ratio::ONE, BoundUnit::Percent);
    assert_eq!(
        share("hồ sơ", &share_of("đúng_hạn"), Some(&all), &missed(204, 1, -1), EN),
        [
            "204/205 hồ sơ đúng hạn = 99.51% < 100%: missed.",
            "1 hồ sơ failed; the target allows none: H35.12-0417, H35.12-0418 and 9 more hồ sơ.",
        ]
    );
    let few = bound(Side::AtMost, ratio(5, 100), BoundUnit::Percent);
    assert_eq!(
        share("hồ sơ", &share_of("bị_trả_lại"), Some(&few), &missed(12, 193, -2), VI),
        [
            "12/205 hồ sơ bị trả lại = 5,85% > 5%: không đạt.",
            "Có 12 hồ sơ bị trả lại, nhiều hơn mức cho phép 2 hồ sơ: H35.12-0417, H35.12-0418 và 9 hồ sơ khác.",
        ]
    );
}

#[test]
fn a_share_that_is_open() {
    let range = |lowest, highest, found| VerdictOutcome { lowest: Some(lowest), highest: Some(highest), ..found };
    let open = range(ratio(190, 205), ratio(197, 205), found(Answer::Open, 190, 8));
    assert_eq!(
        on_time(&with_counts(open, |counts| counts.open = 7)),
        [
            "190/198 hồ sơ đã có kết quả đúng hạn = 95,96%; còn 7 hồ sơ trong hạn.",
            "Nếu cả 7 hồ sơ này đúng hạn: 96,10%; nếu cả 7 không đạt: 92,68% (yêu cầu ≥ 95%).",
        ]
    );
    let one = range(Ratio::ZERO, Ratio::ONE, found(Answer::Open, 0, 0));
    let one = with_counts(one, |counts| counts.open = 1);
    assert_eq!(
        share("dossiers", &share_of("on_time"), Some(&at_least_95()), &one, EN),
        ["No dossiers decided yet; 1 dossier still open.", "If this one is on time: 100%; if not: 0% (target ≥ 95%).",]
    );
}

#[test]
fn a_share_that_is_undetermined_or_settled_by_the_rule() {
    let missing_values = VerdictOutcome {
        lowest: Some(ratio(190, 202)),
        highest: Some(ratio(194, 202)),
        ..found(Answer::Undetermined, 190, 8).with_ids(Bucket::Missing, ids(&["H1", "H2", "H3", "H4"]))
    };
    assert_eq!(
        on_time(&with_counts(missing_values, |counts| counts.missing = 4)),
        [
            "190/198 hồ sơ đã có kết quả đúng hạn = 95,96%; 4 hồ sơ thiếu dữ liệu.",
            "Nếu cả 4 hồ sơ này đúng hạn: 96,04%; nếu cả 4 không đạt: 94,06% (yêu cầu ≥ 95%).",
            "4 hồ sơ thiếu dữ liệu (H1, H2, H3, H4); kết luận phụ thuộc các hồ sơ này. Bổ sung hoặc sửa lại rồi chạy lại.",
        ]
    );
    let counted = VerdictOutcome { value: Some(ratio(200, 205)), headroom: Some(5), ..found(Answer::Met, 190, 5) };
    let as_met = Share { open_as: Some(OpenAs::Met), ..share_of("đúng_hạn") };
    assert_eq!(
        share("hồ sơ", &as_met, Some(&at_least_95()), &with_counts(counted, |counts| counts.open = 10), VI),
        [
            "200/205 hồ sơ đúng hạn = 97,56% ≥ 95%: đạt.",
            "Trong đó 10 hồ sơ còn hạn được tính là đạt.",
            "Còn được phép thêm 5 hồ sơ không đạt.",
        ]
    );
    assert_eq!(
        share("hồ sơ", &share_of("đúng_hạn"), None, &found(Answer::Monitored, 195, 10), VI),
        ["195/205 hồ sơ đúng hạn = 95,12%; không đặt mức yêu cầu."]
    );
}
