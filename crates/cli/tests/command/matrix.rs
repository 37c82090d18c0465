//! `--matrix`: units by indicators as tables, as CSV and as a workbook.

use std::io::Read;

use crate::{Folder, Ran, tieuchi};

const RULES: &str = r#"ruleset "Matrix"

units
  code: id
  name: text
  level: text
  above: unit?

records d counted by due
  code: id
  office: unit
  due: deadline
  done: datetime?

indicator first "Settled by the deadline"
  target at least 50% of d are done by due

indicator second "No dossier at all": no d in period

indicator third "For communes"
  for each unit where level is "commune"
  target at least 1 d in period

indicator fourth "=1+1": all d are done by due
"#;

const UNITS: &str = "code,name,level,above\nB,Commune B,commune,P\nA,Commune A,commune,P\nP,Province,province,\n";
const RECORDS: &str =
    "code,office,due,done\n1,A,2026-04-08,2026-04-08\n2,A,2026-04-08,2026-04-09\n3,B,2026-04-08,2026-04-09\n";

fn eval(folder: &Folder, columns: &str, more: &[&str]) -> Ran {
    let mut command = tieuchi(&folder.path(""), &["eval", "r.tieuchi", "--records", ".", "--matrix"]);
    command.args(["--period", "2026-Q2", "--as-of", "2026-07-15"]).args(more).env("COLUMNS", columns);
    Ran::new(command.output().unwrap())
}

fn folder() -> Folder {
    Folder::with(&[("r.tieuchi", RULES), ("units.csv", UNITS), ("d.csv", RECORDS)])
}

#[test]
fn rows_are_units_and_columns_are_indicators_side_by_side_as_far_as_there_is_room() {
    let folder = folder();
    let (narrow, wide) = (eval(&folder, "80", &[]), eval(&folder, "140", &[]));
    narrow.is(0).says("1. Settled").says("Commune A (A)").says("50%").says("–: not for this unit");
    let heads = |ran: &Ran| ran.out.lines().filter(|line| line.contains("Unit ")).count();
    assert_eq!((heads(&narrow), heads(&wide)), (2, 1), "{narrow:?} {wide:?}");
    assert!(narrow.out.lines().all(|line| line.chars().count() <= 80), "{narrow:?}");
    let place = |words: &str| wide.out.find(words).unwrap_or_else(|| panic!("`{words}`: {wide:?}"));
    assert!(place("Province (P)") < place("Commune A (A)") && place("Commune A (A)") < place("Commune B (B)"));
}

#[test]
fn in_csv_each_indicator_has_its_verdict_and_its_figure() {
    let ran = eval(&folder(), "80", &["--format", "csv"]);
    let rows: Vec<&str> = ran.is(0).out.lines().collect();
    assert_eq!(rows[0], "unit,unit_name,first,first value,second,second value,third,third value,fourth,fourth value");
    assert_eq!(rows[2], "A,Commune A,met,0.5,missed,2,met,2,missed,0.5");
    assert!(rows[1].contains(",not_applicable,,"), "{rows:?}");
    eval(&folder(), "80", &["--format", "json"]).is(2).says("tieuchi.misuse/1");
}

#[cfg(feature = "xlsx")]
#[test]
fn as_a_workbook_it_is_written_once_and_its_words_are_never_formulas() {
    let folder = folder();
    eval(&folder, "80", &["--out", "report.xlsx"]).is(0).says("wrote “report.xlsx”");
    let written = std::fs::read(folder.path("report.xlsx")).unwrap();
    let mut parts = zip::ZipArchive::new(std::io::Cursor::new(&written)).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        parts.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let (strings, sheet) = (part("xl/sharedStrings.xml"), part("xl/worksheets/sheet1.xml"));
    for words in ["Settled by the deadline", "Commune A (A)", "Met\n50%", "=1+1"] {
        assert!(strings.contains(words), "{words}: {strings}");
    }
    assert!(!sheet.contains("<f>"), "{sheet}");
    eval(&folder, "80", &["--out", "report.xlsx"]).is(1).warns("TC0537").warns("not overwritten");
    eval(&folder, "80", &["--out", "report.txt"]).is(1).warns("TC0537").warns("ends with .xlsx");
    assert_eq!(std::fs::read(folder.path("report.xlsx")).unwrap(), written);
    eval(&folder, "80", &["--out", "again.xlsx"]).is(0);
    assert_eq!(std::fs::read(folder.path("again.xlsx")).unwrap(), written, "the same verdicts, the same bytes");
}

#[test]
fn csv_goes_into_a_file_that_excel_opens_and_what_was_left_out_is_said_beside_it() {
    let folder = folder();
    folder.write("d.csv", format!("{RECORDS}Tổng cộng,,,\n").as_bytes());
    let printed = eval(&folder, "80", &["--format", "csv"]);
    printed.is(0).warns("d.csv: ").warns("Tổng cộng");
    assert!(printed.out.starts_with("unit,"), "{printed:?}");
    eval(&folder, "80", &["--format", "csv", "--out", "report.csv"]).is(0).says("wrote “report.csv”");
    assert_eq!(folder.read("report.csv"), format!("\u{feff}{}", printed.out));
    eval(&folder, "80", &["--format", "csv", "--out", "report.csv"]).is(1).warns("TC0537").warns("not overwritten");
    eval(&folder, "80", &["--format", "csv", "--out", "report.txt"]).is(1).warns("TC0537").warns("ends with .csv");
    eval(&folder, "80", &["--format", "json", "--out", "report.csv"]).is(2);
    let lines = ["eval", "r.tieuchi", "--records", ".", "--period", "2026-Q2", "--as-of", "2026-07-15"];
    let more = ["--format", "ndjson", "--lang", "vi", "--indicator", "first"];
    folder.run(&[&lines[..], &more].concat()).is(0).warns("d.csv: ");
}
