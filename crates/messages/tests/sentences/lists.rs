//! Windows, parts, milestones, lists of ids and what records are called.

use tieuchi_messages::explain::{id_list, indicator, listed, milestone, noun, part, parts, plain_name, windows};
use tieuchi_model::schema::{Kind, Placement, UnitOf};
use tieuchi_model::time::{Cadence, Window, Zone};
use tieuchi_model::verdict::{Answer, Bucket, Ids, WindowOutcome};

use crate::{EN, VI, both, day, ids, outcome};

#[test]
fn windows_parts_and_milestones() {
    let week = |first: i8, answer| WindowOutcome {
        window: Window { from: day(2026, 4, first), until: day(2026, 4, first + 7) },
        outcome: outcome(answer),
    };
    let found = [week(6, Answer::Met), week(13, Answer::Missed), week(20, Answer::Open)];
    let zone = Zone::utc();
    let ended = zone.start_of(day(2026, 4, 27));
    assert_eq!(
        windows(Cadence::Week, &found, (ended, &zone), VI),
        ["Đạt 1/3 tuần.", "Không đạt: tuần 16/2026.", "Chưa kết luận: tuần 17/2026."]
    );
    assert_eq!(
        windows(Cadence::Week, &found, (ended, &zone), EN),
        ["1 of 3 weeks met.", "Missed: week 16 of 2026.", "Open: week 17 of 2026."]
    );
    // A week that is met or missed so far has not ended.
    let running = zone.start_of(day(2026, 4, 15));
    assert_eq!(windows(Cadence::Week, &found, (running, &zone), VI).last().unwrap(), "Chưa kết thúc: tuần 16/2026.");
    assert_eq!(windows(Cadence::Week, &found, (running, &zone), EN).last().unwrap(), "Not ended yet: week 16 of 2026.");
    both(|l| parts(2, true, l), "Phải đạt cả 2 nội dung:", "All 2 of these must be met:");
    both(|l| parts(2, false, l), "Chỉ cần đạt một trong 2 nội dung:", "One of these 2 is enough:");
    both(
        |l| part(1, &indicator("Hồ sơ đúng hạn", l), Answer::Met, l),
        "(1) chỉ tiêu “Hồ sơ đúng hạn”: đạt",
        "(1) indicator “Hồ sơ đúng hạn”: met",
    );
    both(
        |l| milestone(day(2025, 12, 31), l),
        "Mốc áp dụng: đến hết ngày 31/12/2025.",
        "Milestone in force: by the end of 31 December 2025.",
    );
}

#[test]
fn lists_of_ids_and_what_records_are_called() {
    let found = outcome(Answer::Met).with_ids(Bucket::Excused, ids(&["A1", "A2"]));
    both(|l| listed(Bucket::Excused, &found, "hồ sơ", l).unwrap_or_default(), "Loại trừ: A1, A2.", "Excused: A1, A2.");
    assert_eq!(listed(Bucket::Open, &found, "hồ sơ", VI), None);
    let more = Ids::new(vec!["A1".to_owned()], 6);
    both(|l| id_list(&more, "hồ sơ", l).unwrap_or_default(), "A1 và 6 hồ sơ khác", "A1 and 6 more hồ sơ");
    let none = Ids::new(Vec::new(), 7);
    both(|l| id_list(&none, "hồ sơ", l).unwrap_or_default(), "không lưu mã", "their ids were not kept");
    for (name, title, vietnamese, english) in [
        ("d", Some("Phản ánh qua đường dây nóng"), "phản ánh qua đường dây nóng", "phản ánh qua đường dây nóng"),
        ("d", Some("Đơn thư"), "đơn thư", "đơn thư"),
        ("d", Some("UBND xã"), "UBND xã", "UBND xã"),
        ("d", Some("  "), "bản ghi", "records"),
        ("hồ_sơ", None, "hồ sơ", "hồ sơ"),
        ("units", None, "đơn vị", "units"),
    ] {
        let kind = Kind {
            name: name.to_owned(),
            title: title.map(ToOwned::to_owned),
            placement: Placement::Register,
            fields: Default::default(),
            id: None,
            unit: UnitOf::None,
            parent: None,
            layout: Default::default(),
            span: None,
        };
        both(|l| noun(Some(&kind), l), vietnamese, english);
    }
    both(|l| noun(None, l), "bản ghi", "records");
    assert_eq!(plain_name("đúng_hạn"), "đúng hạn");
}
