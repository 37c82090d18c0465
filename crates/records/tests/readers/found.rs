//! Tables as offices keep them: where the header is found, and which rows are not records.

use tieuchi::source::{LeftOut, Source, codes};
use tieuchi_records::{Expected, Format, Origin};

use crate::xlsx::{row, workbook};

const RULES: &str = "records d counted by due
  code \"Mã hồ sơ\": id
  office \"Đơn vị\": unit
  due \"Hạn trả / Ngày\": date
  fee \"Lệ phí\": number?
indicator a: no d in period";

const FIGURES: &str = "records d
  office \"Đơn vị\": unit
  n \"Số hộ\": number
indicator a: sum of n of d is at least 5";

fn expected(rules: &str) -> Expected {
    let rules = tieuchi::RuleSet::load([("a.tieuchi", rules)]).unwrap();
    let kind = rules.record_kinds().find(|kind| kind.name() == "d").unwrap();
    Expected::of(kind)
}

/// What was read of a table: the numbers of its records, those left out, and the codes of the findings.
#[derive(Debug, Default, PartialEq, Eq)]
struct Read {
    headers: Vec<String>,
    records: Vec<u64>,
    left_out: Vec<(u64, u64, LeftOut)>,
    findings: Vec<String>,
}

fn read(table: &dyn Source) -> Read {
    let mut read = Read { headers: table.headers().unwrap_or_default(), ..Read::default() };
    let columns: Vec<usize> = (0..read.headers.len()).collect();
    match table.headers().map(|_| table.open(&columns)) {
        Ok(Ok(chunks)) => {
            for chunk in chunks {
                let chunk = chunk.unwrap();
                read.records.extend(chunk.rows);
                read.findings.extend(chunk.rejected.iter().map(|finding| finding.code.to_string()));
            }
        }
        Ok(Err(finding)) | Err(finding) => read.findings.push(finding.code.to_string()),
    }
    let found = table.table_read().unwrap_or_default();
    read.left_out = found.left_out.iter().map(|rows| (rows.first, rows.last, rows.because)).collect();
    read.findings.extend(table.warnings().iter().map(|finding| finding.code.to_string()));
    read
}

fn csv(rules: &str, text: &str) -> Read {
    let tables = Format::Csv.read_as(Origin::memory("d.csv", text), &expected(rules));
    read(tables[0].as_ref())
}

#[test]
fn a_table_of_an_office() {
    let found = csv(
        RULES,
        "UBND XÃ AN BÌNH;;;;
SỔ THEO DÕI HỒ SƠ;;;;

STT;Mã hồ sơ;Đơn vị;Hạn trả;;Lệ phí
;;;Ngày;Giờ;
(1);(2);(3);(4);(5);(6)
I. Lĩnh vực đất đai;;;;;
1;HS-1;A;2026-04-08;;1000
2;HS-2;A;2026-04-09;;2000
;Cộng A;;;;3000
II. Hộ tịch;;;;;
3;HS-3;B;2026-05-08;;500
;Tổng cộng;;;;3500
;;;;;
;;;Hưng Yên, ngày 30 tháng 6 năm 2026;;
;Người lập;;;Chủ tịch;
",
    );
    assert_eq!(found.headers, ["STT", "Mã hồ sơ", "Đơn vị", "Hạn trả / Ngày", "Giờ", "Lệ phí"]);
    assert_eq!(found.records, [8, 9, 12]);
    let left_out = [
        (1, 2, LeftOut::Above),
        (6, 6, LeftOut::Numbers),
        (7, 7, LeftOut::Heading),
        (10, 10, LeftOut::Total),
        (11, 11, LeftOut::Heading),
        (13, 13, LeftOut::Total),
        (15, 16, LeftOut::Below),
    ];
    assert_eq!(found.left_out, left_out);
    assert_eq!(found.findings, ["TC0570", "TC0573"]);
}

#[test]
fn a_plain_table_is_read_as_it_is() {
    let found = csv(RULES, "code,office,due,fee\nTC-1,A,2026-04-08,\nTC-2,Cộng Hòa,2026-04-09,5\n");
    assert_eq!((found.records, found.findings), (vec![2, 3], Vec::<String>::new()));
    // A record of which a value is missing is a record, also as the last one.
    let found = csv(RULES, "code,office,due,fee\nHS-1,A,2026-04-08,\nHS-2,A,,\n,B,,\n,B,2026-04-09,\n");
    assert_eq!((found.records, found.left_out), (vec![2, 3, 4, 5], Vec::new()));
}

#[test]
fn totals_are_compared_with_what_they_total() {
    for (text, records, findings) in [
        ("office,n\nA,2\nB,3\nTổng cộng,5\n", vec![2, 3], vec!["TC0570"]),
        ("office,n\nA,2\nB,3\nTOTAL,6\n", vec![2, 3], vec!["TC0570", "TC0571"]),
        ("office,n\nTổng số,5\nA,2\nB,3\n", vec![3, 4], vec!["TC0570"]),
        ("office,n\nTổng số,4\nA,2\nB,3\n", vec![3, 4], vec!["TC0570", "TC0571"]),
        ("office,n\nA,2\nB,3\nCộng,5\nC,1\nD,1\nCộng,2\nTổng cộng,7\n", vec![2, 3, 5, 6], vec!["TC0570"]),
        ("office,n\nA,2\nB,3\nToàn tỉnh,5\n", vec![2, 3], vec!["TC0570"]),
        // No sum: a total that is wrong, or the name of an office.
        ("office,n\nA,2\nB,3\nToàn tỉnh,9\n", vec![2, 3], vec!["TC0572"]),
        ("office,n\nA,2\nB,3\nCộng Hòa,4\n", vec![2, 3, 4], vec![]),
    ] {
        let found = csv(FIGURES, text);
        assert_eq!(
            (found.records, found.findings),
            (records, findings.iter().map(ToString::to_string).collect()),
            "{text}"
        );
    }
}

#[test]
fn a_row_that_may_be_a_total_or_a_record_is_refused() {
    let found = csv(RULES, "code,office,due,fee\nHS-1,A,2026-04-08,5\n,Tổng cộng,2026-06-30,9\n");
    assert_eq!((found.records, found.findings), (vec![2], vec!["TC0572".to_owned()]));
    // Its figure says that it is a total.
    let found = csv(RULES, "code,office,due,fee\nHS-1,A,2026-04-08,5\n,Tổng cộng,2026-06-30,5\n");
    assert_eq!((found.records, found.findings), (vec![2], vec!["TC0570".to_owned()]));
}

#[test]
fn headers_again_and_rows_without_a_value() {
    let found = csv(
        RULES,
        "STT,code,office,due,fee\n1,HS-1,A,2026-04-08,5\nSTT,code,office,due,fee\n2,HS-2,A,2026-04-09,5\n3,,,,\n",
    );
    assert_eq!((found.records, found.findings), (vec![2, 4], vec!["TC0574".to_owned()]));
    assert_eq!(found.left_out, [(3, 3, LeftOut::Header), (5, 5, LeftOut::Empty)]);
}

#[test]
fn tables_that_are_not_found() {
    let found = csv(RULES, "Sổ theo dõi\nMã hồ sơơ,Ngày vào\nHS-1,2026-04-08\n");
    assert_eq!(found.findings, ["TC0576"]);
    let tables = Format::Csv.read_as(Origin::memory("d.csv", "Sổ\nMã hồ sơơ,Ngày\nHS-1,5\n"), &expected(RULES));
    let finding = tables[0].headers().unwrap_err();
    assert_eq!((finding.code, finding.help), (codes::TABLE_NOT_FOUND, Some("nearest")));
    let found = csv(RULES, "code,office,due\nHS-1,A,2026-04-08\n\nmore\ndue,office,code\n2026-04-08,A,HS-2\n");
    assert_eq!(found.findings, ["TC0575"]);
}

#[test]
fn what_the_rules_declare_is_not_looked_for() {
    let rules = |layout: &str| RULES.replace("indicator", &format!("{layout}\nindicator"));
    let found = csv(
        &rules(
            "  header row 2\n  rows 3 to 5\n  skip rows where \"Mã hồ sơ\" is \"x\"\n  total rows where \"Đơn vị\" begins with \"Sum\"",
        ),
        "code,office,due,fee\ncode,Đơn vị,due,fee\nHS-1,A,2026-04-08,5\nx,A,2026-04-08,5\nS,Sum of,,5\nHS-2,A,2026-04-08,5\n",
    );
    assert_eq!((found.records, found.findings), (vec![3], vec!["TC0578".to_owned()]));
    let left_out =
        [(1, 1, LeftOut::Above), (4, 4, LeftOut::Declared), (5, 5, LeftOut::Total), (6, 6, LeftOut::Declared)];
    assert_eq!(found.left_out, left_out);
}

/// The tables of a workbook of these sheets: name, state and rows, each text or a number.
fn xlsx(rules: &str, sheets: &[(&str, &str, &[&[&str]])]) -> Vec<Read> {
    let rows = |rows: &[&[&str]]| rows.iter().zip(1..).map(|(cells, number)| row(number, cells)).collect::<String>();
    let sheets: Vec<(&str, &str, String)> = sheets.iter().map(|(name, state, of)| (*name, *state, rows(of))).collect();
    let sheets: Vec<(&str, &str, &str)> =
        sheets.iter().map(|(name, state, rows)| (*name, *state, rows.as_str())).collect();
    let origin = Origin::memory("d.xlsx", workbook(&sheets, "uniqueCount=\"0\">"));
    Format::Xlsx.read_as(origin, &expected(rules)).iter().map(|table| read(table.as_ref())).collect()
}

const APRIL: &[&[&str]] = &[&["Tháng 4"], &["office", "n"], &["A", "2"], &["B", "3"], &["Tổng cộng", "5"]];
const MAY: &[&[&str]] = &[&["n", "office"], &["7", "A"]];
const NOTES: &[&[&str]] = &[&["Ghi chú"], &["x"]];

#[test]
fn the_sheet_that_has_the_table_is_read() {
    let found = xlsx(FIGURES, &[("Ghi chú", "visible", NOTES), ("Trang 1", "hidden", APRIL)]);
    assert_eq!((&found[0].records, &found[0].findings), (&vec![3, 4], &vec!["TC0570".to_owned()]));
    let several = xlsx(FIGURES, &[("Tháng 4", "visible", APRIL), ("Tháng 5", "visible", MAY)]);
    assert_eq!(several[0].findings, ["TC0538"]);
    let named = xlsx(FIGURES, &[("Tháng 4", "visible", APRIL), ("D", "visible", MAY)]);
    assert_eq!(named[0].records, [2]);
}

#[test]
fn sheets_that_the_rules_name_are_read_one_by_one() {
    let rules = FIGURES.replace("indicator", "  sheet \"Tháng *\"\nindicator");
    let sheets: [(&str, &str, &[&[&str]]); 3] =
        [("Tháng 4", "visible", APRIL), ("Ghi chú", "visible", NOTES), ("Tháng 5", "hidden", MAY)];
    let found = xlsx(&rules, &sheets);
    assert_eq!(found.iter().map(|table| table.records.clone()).collect::<Vec<_>>(), [vec![3, 4], vec![2]]);
    assert_eq!(xlsx(&rules, &[("T4", "visible", APRIL)])[0].findings, ["TC0577"]);
}

/// A workbook of OpenDocument with this table.
fn ods(rows: &str) -> Vec<u8> {
    use std::io::Write;
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let mut part = |name: &str, text: &str| {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    };
    part("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    part("META-INF/manifest.xml", "<manifest:manifest/>");
    part(
        "content.xml",
        &format!(
            "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"a\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
        ),
    );
    archive.finish().unwrap().into_inner()
}

#[test]
fn cells_that_are_repeated_too_often_are_refused_before_they_are_read() {
    let cell = |text: &str, times: u32| {
        format!(
            "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"{times}\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let row = |cells: String, times: u32| {
        format!("<table:table-row table:number-rows-repeated=\"{times}\">{cells}</table:table-row>")
    };
    let table = |rows: &str| {
        let tables = Format::Ods.read_as(Origin::memory("d.ods", ods(rows)), &expected(FIGURES));
        read(tables[0].as_ref())
    };
    let header = row(cell("office", 1) + &cell("n", 1), 1);
    let record = row(cell("A", 1) + &cell("5", 1), 2);
    assert_eq!(table(&(header.clone() + &record)).records, [2, 3]);
    assert_eq!(table(&(header.clone() + &row(cell("A", 16_384), 1_000_000))).findings, ["TC0526"]);
    let far = row("<table:table-cell/>".to_owned(), 1_000_000) + &row(cell("A", 16_384), 1);
    assert_eq!(table(&(header + &far)).findings, ["TC0526"]);
}

#[test]
fn what_is_no_workbook_of_its_ending_is_damaged() {
    for format in [Format::Xls, Format::Xlsb, Format::Ods] {
        for bytes in [
            b"".to_vec(),
            b"no workbook".to_vec(),
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".repeat(100),
            ods("")[..60].to_vec(),
        ] {
            let tables = format.read_as(Origin::memory("d", bytes), &expected(FIGURES));
            assert_eq!(read(tables[0].as_ref()).findings, ["TC0525"], "{format:?}");
        }
    }
}
