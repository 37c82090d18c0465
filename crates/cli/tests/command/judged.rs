//! `eval` and `explain`.

use std::io::Read;
use std::process::Stdio;

use crate::{Folder, RECORDS, RULES, Ran, at_home, tieuchi};

/// The records are of April alone, so that a cover that is not stated would be a guess that decides.
const ASKED: [&str; 10] = [
    "rules.tieuchi",
    "--records",
    "dossiers.csv",
    "--period",
    "2026-Q2",
    "--as-of",
    "2026-07-15",
    "--covers",
    "dossiers=2026-01-01..2026-06-30",
    "--lang",
];

fn folder() -> Folder {
    Folder::with(&[("rules.tieuchi", RULES), ("dossiers.csv", RECORDS)])
}

fn eval(folder: &Folder, language: &str, more: &[&str]) -> crate::Ran {
    folder.run(&[&["eval"], ASKED.as_slice(), &[language], more].concat())
}

#[test]
fn verdicts_are_a_table() {
    let ran = eval(&folder(), "en", &[]);
    ran.is(0).says("RESULTS BY INDICATOR").says("Period: Q2 2026").says("Rule set “Dossiers”");
    ran.says("X01").says("50%").says("X02").says("100%").says("Met").says("Read: 3 rows of “Hồ sơ”.");
    assert_eq!(ran.err, "");
    assert!(!ran.out.contains('\u{1b}'), "colours only on a terminal");
}

#[test]
fn the_table_is_in_vietnamese_too() {
    let ran = eval(&folder(), "vi", &["--unit", "X01"]);
    ran.is(0).says("KẾT QUẢ THỰC HIỆN CHỈ TIÊU").says("Đơn vị: X01").says("Kỳ: quý II/2026");
    ran.says("Số liệu tính đến hết ngày 15/7/2026").says("Không đạt").says("Dư địa").says("(HY-20, III.1.3)");
}

#[test]
fn a_table_is_as_wide_as_it_may_be() {
    let folder = folder();
    let arguments = [&["eval"], ASKED.as_slice(), &["vi", "--total"]].concat();
    for columns in [60, 100, 200] {
        let mut command = tieuchi(&folder.path(""), &arguments);
        let ran = crate::Ran::new(command.env("COLUMNS", columns.to_string()).output().unwrap());
        ran.is(0);
        let widest = ran.out.lines().map(|line| line.chars().count()).max().unwrap();
        assert!(widest <= columns, "{widest} letters in {columns} columns:\n{}", ran.out);
    }
}

#[test]
fn the_same_question_gives_the_same_bytes() {
    let folder = folder();
    for form in ["table", "json", "ndjson", "csv"] {
        let once = eval(&folder, "en", &["--format", form]);
        assert_eq!(once.is(0).out, eval(&folder, "en", &["--format", form]).out);
    }
}

#[test]
fn verdicts_are_a_document_for_programs() {
    let json = eval(&folder(), "en", &["--format", "json"]).is(0).json();
    assert_eq!(json["schema"], "tieuchi.evaluation/1");
    assert_eq!(json["verdicts"][0]["failed_ids"][0], "A2");
    assert_eq!((&json["findings"], &json["unread"]), (&serde_json::json!([]), &serde_json::json!([])));
    assert_eq!(json["findings_more"], 0);
}

#[test]
fn verdicts_are_lines_and_rows() {
    let lines = eval(&folder(), "vi", &["--format", "ndjson"]);
    let units: Vec<String> = lines
        .is(0)
        .out
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["unit"].to_string())
        .collect();
    assert_eq!(units, ["\"X01\"", "\"X02\""]);
    let rows = eval(&folder(), "vi", &["--format", "csv"]);
    let rows: Vec<&str> = rows.is(0).out.lines().collect();
    assert!(rows[0].starts_with("indicator,title,unit,unit_name,period,as_of,verdict,reason,settled,met,failed"));
    assert_eq!(
        rows[1],
        "on_time,On time,X01,,2026-Q2,2026-07-16T00:00:00+07:00,met,,true,1,1,0,0,0,1,0,0.5,0.5,0.5,,,at least 50%,0,,,\"HY-20, III.1.3\""
    );
    assert_eq!(rows.len(), 3);
}

#[test]
fn a_verdict_that_is_denied_is_status_three() {
    let folder = folder();
    eval(&folder, "en", &["--deny", "missed,undetermined"]).is(0);
    eval(&folder, "en", &["--deny", "missed,met"])
        .is(3)
        .says("X01")
        .warns("with 3, because of --deny: verdicts that are denied: met (2)");
    eval(&folder, "vi", &["--deny", "met"]).is(3).warns("mã 3 do --deny: có kết luận không được phép: đạt (2)");
    eval(&folder, "en", &["--deny", "happy"]).is(2).warns("unknown verdict “happy”");
}

#[test]
fn records_that_cannot_be_read_stop_the_work() {
    let folder =
        Folder::with(&[("rules.tieuchi", RULES), ("dossiers.csv", &RECORDS.replace("2026-04-09 17:00", "soon"))]);
    let ran = eval(&folder, "vi", &[]);
    ran.is(1).warns("lỗi[TC0501]: không đọc được “soon”").warns("dossiers.csv, dòng 3, cột “due”").warns("1 lỗi");
    assert_eq!(ran.out, "");
    let json = eval(&folder, "en", &["--format", "json"]).is(1).json();
    let finding = &json["findings"][0];
    assert_eq!((finding["row"].as_u64(), finding["header"].as_str()), (Some(3), Some("due")));
    let ran = eval(&folder, "en", &["--keep-going"]);
    ran.is(0).warns("TC0501").says("1 cell unreadable");
}

#[test]
fn files_of_a_folder_that_serve_nothing_are_named() {
    let folder = Folder::with(&[
        ("rules.tieuchi", RULES),
        ("records/dossiers.csv", RECORDS),
        ("records/dosiers.csv", RECORDS),
        ("records/other.csv", "a\n"),
    ]);
    let asked = ["eval", "rules.tieuchi", "--records", "records", "--period", "2026-Q2", "--as-of", "2026-07-15"];
    let ran = folder.run(&asked);
    ran.is(0).warns("dosiers.csv").warns("did you mean “dossiers”?").warns("other.csv");
    ran.says("Not read: dosiers.csv.");
    let json = folder.run(&[asked.as_slice(), &["--format", "json"]].concat()).is(0).json();
    assert_eq!(json["unread"].as_array().unwrap().len(), 2);
    folder
        .run(&["eval", "rules.tieuchi", "--records", "records/other.csv", "--period", "2026-Q2"])
        .is(1)
        .warns("TC0514");
}

#[test]
fn what_a_folder_holds_beside_tables_is_named() {
    let folder = Folder::with(&[
        ("rules.tieuchi", RULES),
        ("records/dossiers.csv", RECORDS),
        ("records/dossiers-scan.pdf", ""),
        ("records/README.md", ""),
        ("records/late/dossiers-2.csv", RECORDS),
        ("records/letters/letter.docx", ""),
    ]);
    let asked = ["eval", "rules.tieuchi", "--records", "records", "--period", "2026-Q2", "--as-of", "2026-07-15"];
    let ran = folder.run(&asked);
    ran.is(0).warns("are not tables (.xlsx, .csv …): dossiers-scan.pdf").warns("records/late");
    ran.says("Not read: dossiers-scan.pdf, late.");
    let json = folder.run(&[asked.as_slice(), &["--format", "json"]].concat()).is(0).json();
    assert_eq!(json["unread"], serde_json::json!(["records/dossiers-scan.pdf", "records/late"]));
    // In the folder of a kind each file is meant.
    let named = folder.run(&["eval", "rules.tieuchi", "--records", "dossiers=records", "--period", "2026-Q2"]);
    named.is(0).warns("README.md, dossiers-scan.pdf").warns("records/late");
}

#[test]
fn a_report_names_the_files_that_could_not_be_read() {
    let folder = Folder::with(&[
        ("rules.tieuchi", RULES),
        ("records/dossiers-1.csv", RECORDS),
        ("records/dossiers-2.csv", ""),
        ("records/dossiers-3.parquet", "PAR1"),
    ]);
    let asked = ["eval", "rules.tieuchi", "--records", "records", "--period", "2026-Q2", "--as-of", "2026-07-15"];
    folder.run(&[asked.as_slice(), &["--lang", "vi"]].concat()).is(1);
    let ran = folder.run(&[asked.as_slice(), &["--keep-going", "--matrix"]].concat());
    ran.is(0).says("could not be read, or not to their end: dossiers-2.csv, dossiers-3.parquet.");
}

#[test]
fn a_file_may_be_said_to_serve_a_kind() {
    let folder = Folder::with(&[("rules.tieuchi", RULES), ("export.csv", RECORDS)]);
    let ran = folder.run(&["eval", "rules.tieuchi", "--records", "dossiers=export.csv", "--period", "2026-Q2"]);
    ran.is(0).says("X01");
}

#[test]
fn what_the_records_cover_may_be_stated() {
    let ran = eval(&folder(), "en", &["--covers", "dossiers=2026-04-01..2026-05-31", "--format", "json"]);
    let json = ran.is(0).json();
    let covers = &json["records"].as_array().unwrap().iter().find(|kind| kind["name"] == "dossiers").unwrap()["covers"];
    assert_eq!(covers, &serde_json::json!({ "from": "2026-04-01", "to": "2026-05-31", "stated": true }));
}

#[test]
fn a_verdict_is_explained() {
    let folder = folder();
    let asked =
        |language| [&["explain"], ASKED.as_slice(), &[language, "--indicator", "on_time", "--unit", "X01"]].concat();
    let ran = folder.run(&asked("en"));
    ran.is(0).says("On time").says("HY-20").says("Unit: X01").says("A2").says("1 minute");
    folder.run(&asked("vi")).is(0).says("Kết luận: Đạt").says("quá hạn 1 phút");
    let json = folder.run(&[asked("vi").as_slice(), &["--format", "json"]].concat()).is(0).json();
    assert_eq!((&json["schema"], &json["records"][0]["id"]), (&"tieuchi.explanation/1".into(), &"A2".into()));
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let arguments = [&["eval"], ASKED.as_slice(), &["en", "--format", "csv"]].concat();
    let folder = folder();
    let mut child =
        tieuchi(&folder.path(""), &arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert_eq!((child.wait().unwrap().code(), err.as_str()), (Some(0), ""));
}

#[test]
fn the_examples_give_the_figures_of_their_papers() {
    let ran = at_home(&[
        "eval",
        "examples/san-francisco-fire/rules.tieuchi",
        "--records",
        "calls=examples/san-francisco-fire/calls.csv",
        "--period",
        "2011",
        "--as-of",
        "2014-05-01T00:00:00Z",
        "--unit",
        "*",
        "--total",
    ]);
    ran.is(0).says("57.46%").says("68.57%").says("1,878 rows");
    let explained = at_home(&[
        "explain",
        "rules/hung-yen",
        "--records",
        "examples/xa-mau/records",
        "--period",
        "2026-Q2",
        "--as-of",
        "2026-07-15",
        "--indicator",
        "hồ_sơ_đúng_hạn",
        "--unit",
        "CAX-B",
    ]);
    explained.is(0).says("194/205").says("94,63% < 95%").says("quá hạn 1 phút");
}

#[test]
fn a_table_with_a_title_above_its_header_is_found() {
    let folder =
        Folder::with(&[("rules.tieuchi", RULES), ("dossiers.csv", &format!(" ,,,\nQUÝ II/2026,,,\n{RECORDS}"))]);
    eval(&folder, "en", &[]).is(0).says("header in row 3");
}

#[test]
fn cells_that_cannot_be_read_are_told_row_by_row() {
    let rows = "Mã HS,office,due,completed\nA1,,yesterday,never\nA2,,46120,\n";
    let folder = Folder::with(&[("rules.tieuchi", RULES), ("dossiers.csv", rows)]);
    let ran = eval(&folder, "en", &[]);
    ran.is(1).warns("this is the number behind a day");
    let places: Vec<usize> =
        ["row 2, column “completed”", "row 3, column “office”"].map(|place| ran.err.find(place).unwrap()).to_vec();
    assert!(places.is_sorted(), "{}", ran.err);
}

#[test]
fn a_period_and_a_moment_are_read_as_a_person_writes_them() {
    let folder = Folder::with(&[("rules.tieuchi", RULES), ("dossiers.csv", RECORDS)]);
    let eval = |more: &[&str]| folder.run(&[&["eval", "rules.tieuchi", "--records", "dossiers.csv"], more].concat());
    let plain =
        eval(&["--period", "2026-Q2", "--as-of", "2026-07-15 17:00", "--covers", "dossiers=2026-01-01..2026-07-15"]);
    for (period, as_of, covers) in [
        ("quý II/2026", "17h00 ngày 15/7/2026", "dossiers=01/01/2026..15/7/2026"),
        ("Q2 2026", "15/7/2026 17:00", "dossiers=từ ngày 01/01/2026 đến hết ngày 15/7/2026"),
    ] {
        let ran = eval(&["--period", period, "--as-of", as_of, "--covers", covers]);
        assert_eq!(ran.is(0).out, plain.out);
        ran.says("Period: Q2 2026").says("17:00 on 15 July 2026");
    }
    eval(&["--period", "6/2026/30", "--lang", "vi"]).is(2).warns("không hiểu kỳ “6/2026/30”").warns("tháng 4/2026");
    eval(&["--period", "2026", "--as-of", "6/30/2026"]).is(2).warns("30/6/2026 (the day first)");
}

/// Units with names, of which one is above the others, and an indicator that is not for all of them.
const NAMED: &str = r#"bộ tiêu chí "Sở"

đơn vị
  mã: mã
  tên: chữ
  cấp: chữ
  trên: đơn vị?

dữ liệu hồ_sơ tính theo hạn
  đơn_vị: đơn vị
  hạn: hạn
  trả: ngày giờ?

chỉ tiêu riêng_xã
  đối với mỗi đơn vị mà cấp là "xã"
  yêu cầu ít nhất 1 hồ_sơ

chỉ tiêu đúng_hạn "Đúng hạn"
  yêu cầu ít nhất 50% hồ_sơ phải trả chậm nhất là hạn
"#;

fn named() -> Folder {
    let units = "mã,tên,cấp,trên\nA2,Xã Hai,xã,T\nA1,Xã Một,xã,T\nT,Tỉnh,tỉnh,\n";
    let records = "đơn_vị,hạn,trả\nA1,2026-04-08,2026-04-08\nA2,2026-04-08,\nT,2026-04-08,2026-04-08\n";
    Folder::with(&[("r.tieuchi", NAMED), ("units.csv", units), ("hồ_sơ.csv", records)])
}

#[test]
fn a_unit_is_shown_by_name_and_code_in_the_order_of_the_tree() {
    let folder = named();
    let asked = ["r.tieuchi", "--records", ".", "--period", "2026-Q2", "--as-of", "15/7/2026"];
    let eval = |more: &[&str]| folder.run(&[&["eval"], &asked[..], more].concat());
    let all = eval(&["--total"]);
    let place = |words: &str| all.out.rfind(words).unwrap_or_else(|| panic!("`{words}`: {}", all.out));
    assert!(place("Tỉnh (T)") < place("Xã Một (A1)") && place("Xã Một (A1)") < place("Xã Hai (A2)"));
    eval(&["--unit", "A1"]).is(0).says("Đơn vị: Xã Một (A1)");
    eval(&["--format", "csv"]).is(0).says("đúng_hạn,Đúng hạn,A1,Xã Một,2026-Q2");
    assert_eq!(eval(&["--format", "json"]).json()["verdicts"][0]["unit_name"], "Xã Một");
    folder
        .run(&[&["explain"], &asked[..], &["--indicator", "đúng_hạn", "--unit", "A2"]].concat())
        .is(0)
        .says("Xã Hai (A2)");
}

#[test]
fn an_indicator_has_its_number_in_every_table_and_what_has_no_room_is_named() {
    let folder = named();
    let mut command = tieuchi(&folder.path(""), &["eval", "r.tieuchi", "--records", "."]);
    command.args(["--period", "2026-Q2", "--as-of", "15/7/2026", "--unit", "T"]);
    let narrow = Ran::new(command.env("COLUMNS", "80").output().unwrap());
    narrow
        .is(0)
        .says("│   2 ┆ Đúng hạn")
        .says("Bảng hẹp nên chưa có các cột: Tổng số, Đạt, Không đạt.")
        .says("COLUMNS=90");
    let usual = Ran::new(command.env("COLUMNS", "100").output().unwrap());
    assert!(!usual.is(0).out.contains("Bảng hẹp"), "{usual:?}");
}
