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
        "2 – 1.500,5",
        "08/04/2026 17:00 –",
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

/// Evaluates the proposed item with an indicator; nothing is found in the records.
fn reads_its_file(folder: &Folder, file: &str, indicator: &str) -> String {
    let ran = folder.run(&["records", file, "--lang", "en"]);
    let item = format!("records t{}", proposed(&ran, "records t"));
    folder.write("r.tieuchi", format!("{item}\n\nindicator a: {indicator}\n").as_bytes());
    folder.run(&["check", "r.tieuchi"]).is(0);
    let eval = ["eval", "r.tieuchi", "--records", file, "--period", "2026-Q2", "--as-of", "2026-07-15", "--total"];
    let ran = folder.run(&[&eval[..], &["--format", "csv", "--covers", "t=2026"]].concat());
    ran.is(0).says("a,,*,");
    assert!(!ran.err.contains("[TC"), "{ran:?}");
    item
}

#[test]
fn several_forms_of_days_in_a_column_are_proposed_together() {
    let table = "Mã;Ngày nhận;Ghi chú\nH1;01/04/2026;a\nH2;2-4-26;b\nH3;2026-04-03;c\nH4;03.4.2026;d\n";
    let folder = Folder::with(&[("t.csv", table)]);
    let item = reads_its_file(&folder, "t.csv", "at least 4 t in period");
    assert!(item.contains(": date as \"dd/MM/yyyy\" or ") && item.contains("\"d-M-yy\""), "{item}");
    folder.run(&["records", "t.csv"]).is(0).says("dạng \"dd/MM/yyyy\" hoặc ").says("01/04/2026 –");
}

#[test]
fn texts_that_say_that_there_is_nothing_are_proposed_as_empty() {
    let table = "Mã;Ngày;Số;Kết quả;Ghi chú\nH1;01/04/2026;1.500;có;-\nH2;02/04/2026;-;không có;x\nH3;03/04/2026;2.500;có;n/a\nH4;03/04/2026;;có;y\nH5;03/04/2026;12;không có;z\nH6;03/04/2026;12;không có;z\n";
    let folder = Folder::with(&[("t.csv", table)]);
    let item = reads_its_file(&folder, "t.csv", "sum of số of t is at least 4024");
    for words in
        ["số : number? as \"1.234,5\" empty \"-\"", "one of \"có\", \"không có\"\n", ": text? empty \"-\", \"n/a\""]
    {
        let squeezed = |text: &str| text.split(' ').filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        assert!(squeezed(&item).contains(words), "{words}: {item}");
    }
    folder.run(&["records", "t.csv"]).is(0).says("coi là trống \"-\"");
}

#[test]
fn percents_and_money_are_proposed_in_their_forms() {
    let table = "Mã;Ngày;Tỷ lệ;Phí;Thu\nH1;01/04/2026;95%;1.500 đ;$1,200.5\nH2;02/04/2026;90,5%;12.000 đ;$3\nH3;03/04/2026;80%;500 đ;$4\n";
    let folder = Folder::with(&[("t.csv", table)]);
    let item = reads_its_file(&folder, "t.csv", "sum of phí of t is at least 14000");
    for form in ["as \"1.234,5%\"", "as \"1.234,5 đ\"", "as \"$1,234.5\""] {
        assert!(item.contains(form), "{form}: {item}");
    }
}

#[test]
fn a_column_of_places_is_that_of_the_units() {
    let row = |(number, place): (usize, &str)| format!("H{number};0{}/04/2026;{place}\n", number % 9 + 1);
    let places = ["Thôn Hòa Bình", "Thôn Đoàn Kết", "Thôn Mới"];
    let rows: String = places.iter().copied().cycle().take(12).enumerate().map(row).collect();
    for header in ["Thôn", "Nơi ở"] {
        let folder = Folder::with(&[("t.csv", &format!("Mã;Ngày;{header}\n{rows}"))]);
        let item = reads_its_file(&folder, "t.csv", "at least 12 t in period");
        assert!(item.contains(": unit"), "{item}");
    }
    let folder = Folder::with(&[("t.csv", &format!("Mã;Ngày;Thôn;Đơn vị\n{}", rows.replace('\n', ";X01\n")))]);
    let item = reads_its_file(&folder, "t.csv", "at least 12 t in period");
    assert!(item.contains("thôn : one of ") || item.contains("thôn   : one of "), "{item}");
}

#[cfg(feature = "sqlite")]
#[test]
fn every_table_of_a_database_is_looked_at() {
    let folder = Folder::with(&[]);
    let statements = "
        CREATE TABLE t (code TEXT, office TEXT, due TEXT);
        INSERT INTO t VALUES ('A1', 'X01', '08/04/2026'), ('A2', 'X01', '09/04/2026');
        CREATE TABLE visits (day TEXT, place TEXT);
        INSERT INTO visits VALUES ('2026-04-08', 'here');
    ";
    rusqlite::Connection::open(folder.path("register.db")).unwrap().execute_batch(statements).unwrap();
    let all = folder.run(&["records", "register.db", "--lang", "en"]);
    all.is(0).says("records t \"t\" counted by due").says("records visits \"visits\" counted by day");
    let json = folder.run(&["records", "register.db", "--format", "json"]).is(0).json();
    assert_eq!(json["tables"].as_array().map(Vec::len), Some(2));
    assert!(json["tables"].as_array().unwrap().iter().all(|table| table["proposal"].is_string()), "{json}");
    let item = reads_its_file(&folder, "register.db?table=t", "at least 2 t in period");
    assert!(item.contains("as \"dd/MM/yyyy\""), "{item}");
}
