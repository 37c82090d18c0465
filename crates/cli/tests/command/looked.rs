//! `records`: what is in tables, and the item that is proposed for them.

use crate::{Folder, Ran};

/// As an office exports it: its own forms of days and numbers, a mark, a number of the row.
const TABLE: &str = "STT;Mã HS;Đơn vị;Loại việc;Tiếp nhận;Hạn trả;Ngày trả;Phí;Khẩn
1;H1;CAX-A;hộ tịch;01/04/2026;08/04/2026 17:00;08/04/2026 17:00;1.500,5;x
2;H2;CAX-A;hộ tịch;02/04/2026;09/04/2026 17:00;;2,0;
3;H3;CAX-B;đất đai;03/04/2026;10/04/2026 17:00;10/04/2026 09:30;12,25;
4;H4;CAX-B;hộ tịch;04/04/2026;10/04/2026 17:00;10/04/2026 09:30;12,25;x
5;H5;CAX-B;đất đai;05/04/2026;10/04/2026 17:00;10/04/2026 09:30;12,25;
6;H6;CAX-B;đất đai;05/04/2026;10/04/2026 17:00;10/04/2026 09:30;12,25;
";

/// What was printed from the proposed item on.
fn proposed<'r>(ran: &'r Ran, head: &str) -> &'r str {
    let (_, after) = ran.is(0).out.split_once(&format!("\n{head}")).unwrap_or_else(|| panic!("{ran:?}"));
    after.trim_end()
}

#[test]
fn what_is_proposed_can_be_pasted_and_reads_the_file() {
    let folder = Folder::with(&[("hồ_sơ.csv", TABLE)]);
    let indicators = [
        ("vi", "chỉ tiêu đúng_hạn: tất cả hồ_sơ phải ngày_trả chậm nhất là hạn_trả\n"),
        ("en", "indicator in_time: all hồ_sơ are ngày_trả by hạn_trả\n"),
    ];
    for (language, indicator) in indicators {
        let ran = folder.run(&["records", "hồ_sơ.csv", "--lang", language]);
        let head = if language == "vi" { "dữ liệu hồ_sơ" } else { "records hồ_sơ" };
        folder.write("rules.tieuchi", format!("{head}{}\n\n{indicator}", proposed(&ran, head)).as_bytes());
        folder.run(&["check", "rules.tieuchi"]).is(0).says("1 ");
        let eval = ["eval", "rules.tieuchi", "--records", "hồ_sơ.csv", "--period", "2026-Q2", "--as-of", "2026-07-15"];
        let ran = folder.run(&[&eval[..], &["--total", "--unit", "*", "--format", "csv"]].concat());
        ran.is(0).says(",*,,2026-Q2,2026-07-16T00:00:00+07:00,missed,,");
    }
    let vietnamese = folder.run(&["records", "hồ_sơ.csv"]);
    for words in [
        "dữ liệu hồ_sơ \"hồ_sơ\" tính theo tiếp_nhận",
        ": mã",
        ": đơn vị",
        "một trong \"hộ tịch\", \"đất đai\"",
        ": ngày dạng \"dd/MM/yyyy\"",
        ": hạn dạng \"dd/MM/yyyy HH:mm\"",
        ": ngày giờ? dạng \"dd/MM/yyyy HH:mm\"",
        ": số dạng \"1.234,5\"",
        ": có/không dạng \"x\"",
        "2 – 1500.5",
        "2026-04-08 17:00 –",
    ] {
        vietnamese.is(0).says(words);
    }
}

#[test]
fn with_rules_it_says_which_column_is_which_field_and_what_cannot_be_read() {
    let rules =
        "records d counted by due\n  code \"Code\": id\n  office: unit\n  due: date\n\nindicator a: no d in period\n";
    let records = "Code,office,due,note\nA1,X,2026-04-08,\nA1,X,31/4/2026,n\n";
    let folder = Folder::with(&[("rules.tieuchi", rules), ("d.csv", records)]);
    let ran = folder.run(&["records", "d.csv", "rules.tieuchi"]);
    ran.is(0).says("Field").says("“31/4/2026”)").says("1 repeated");
    assert!(!ran.out.contains("records d"), "{ran:?}");
    let json = folder.run(&["records", "d.csv", "rules.tieuchi", "--format", "json"]).is(0).json();
    let due = &json["tables"][0]["columns"][2];
    assert_eq!((due["field"].as_str(), due["unreadable"].as_u64()), (Some("due"), Some(1)));
    folder.run(&["records", "missing.csv"]).is(1);
    folder.run(&["records", "rules.tieuchi", "d.csv", "--lang", "vi"]).is(0).says("Trường").says("1 ô không đọc");
}

#[test]
fn names_are_such_as_rules_can_have() {
    let table = "Và,2026,a b,a-b,\"say \"\"x\"\"\",\n1,2,3,4,5,6\n";
    let folder = Folder::with(&[("t.csv", table)]);
    let ran = folder.run(&["records", "t.csv", "--lang", "en"]);
    let item = proposed(&ran, "records t");
    folder.write("r.tieuchi", format!("records t{item}\n").as_bytes());
    folder.run(&["check", "r.tieuchi"]).is(0);
    assert!(ran.out.contains("\"a b\"") && ran.out.contains("\"a-b\"") && item.contains("# say"), "{ran:?}");
}

#[cfg(feature = "xlsx")]
#[test]
fn a_template_as_a_workbook_is_read_without_a_finding_and_has_lists() {
    use std::io::Read;
    let rules = "bộ tiêu chí \"Một\"\n\ndữ liệu hồ_sơ \"Hồ sơ\" tính theo hạn\n  mã \"Mã HS\": mã\n  đơn_vị \"Đơn vị\": đơn vị\n  hạn \"Hạn trả\": hạn dạng \"dd/MM/yyyy HH:mm\"\n  loại \"Loại\": một trong \"hộ tịch\", \"đất đai\"\n  khẩn \"Khẩn\": có/không dạng \"x\"\n  đủ \"Đủ\": có/không?\n\nchỉ tiêu a: không có hồ_sơ trong kỳ\n";
    let folder = Folder::with(&[("rules.tieuchi", rules)]);
    folder.run(&["template", "rules.tieuchi", "--out", "made", "--format", "xlsx"]).is(0).says("hồ_sơ.xlsx");
    let made = std::fs::read(folder.path("made/hồ_sơ.xlsx")).unwrap();
    let mut parts = zip::ZipArchive::new(std::io::Cursor::new(&made)).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        parts.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let (sheet, strings) = (part("xl/worksheets/sheet1.xml"), part("xl/sharedStrings.xml"));
    assert_eq!(sheet.matches("<dataValidation ").count(), 3, "{sheet}");
    for words in ["Mã HS", "hộ tịch; đất đai", "được để trống", "mã trong danh sách đơn vị"] {
        assert!(strings.contains(words), "{words}: {strings}");
    }
    let eval = ["eval", "rules.tieuchi", "--records", "made", "--period", "2026", "--as-of", "2026-07-15", "--total"];
    let ran = folder.run(&[&eval[..], &["--covers", "hồ_sơ=2026"]].concat());
    assert!(ran.is(0).err.is_empty(), "{ran:?}");
    folder.run(&["template", "rules.tieuchi", "--out", "made", "--format", "xlsx"]).is(1).warns("TC0537");
}

#[test]
fn a_table_below_a_title_is_found_without_rules() {
    let table = "BẢNG THEO DÕI HỒ SƠ QUÝ II;;;\n;;;\nMã hồ sơ;Đơn vị;Ngày nhận;Ghi chú\n(1);(2);(3);(4)\nA1;X01;01/04/2026;gấp\nA2;X01;02/04/2026;\n;;;\nNgười lập;;;\n";
    let folder = Folder::with(&[("hồ_sơ.csv", table)]);
    let ran = folder.run(&["records", "hồ_sơ.csv"]);
    ran.is(0).says("tiêu đề ở dòng 3").says("\"Mã hồ sơ\"").says("\"Ngày nhận\"").says(": ngày dạng \"dd/MM/yyyy\"");
    assert!(!ran.out.contains("Người lập"), "{ran:?}");
}
