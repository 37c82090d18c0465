//! Workbooks.

use std::io::{Cursor, Write};

use tieuchi::source::codes;
use tieuchi_records::{Format, Origin, Xlsx};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::table::{all, read, shown, some};

const SPREADSHEET: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// A workbook of these sheets: name, state and the XML of their rows.
pub(crate) fn workbook(sheets: &[(&str, &str, &str)], shared: &str) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: String| {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    };
    part(
        "_rels/.rels",
        format!(
            r#"<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
        ),
    );
    let (mut list, mut links) = (String::new(), String::new());
    for (index, (name, state, rows)) in sheets.iter().enumerate() {
        list.push_str(&format!(r#"<sheet name="{name}" sheetId="{0}" state="{state}" r:id="s{0}"/>"#, index + 1));
        links.push_str(&format!(
            r#"<Relationship Id="s{0}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{0}.xml"/>"#,
            index + 1
        ));
        let sheet = format!(r#"<worksheet xmlns="{SPREADSHEET}"><sheetData>{rows}</sheetData></worksheet>"#);
        part(&format!("xl/worksheets/sheet{}.xml", index + 1), sheet);
    }
    part(
        "xl/workbook.xml",
        format!(r#"<workbook xmlns="{SPREADSHEET}" xmlns:r="{OFFICE}"><sheets>{list}</sheets></workbook>"#),
    );
    part("xl/_rels/workbook.xml.rels", format!(r#"<Relationships xmlns="{PACKAGE}">{links}</Relationships>"#));
    // Styles 0 plain, 1 a day, 2 a day and time, 3 a span, 4 a percentage.
    part(
        "xl/styles.xml",
        format!(
            r#"<styleSheet xmlns="{SPREADSHEET}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\ hh:mm"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="46"/><xf numFmtId="10"/></cellXfs></styleSheet>"#
        ),
    );
    part("xl/sharedStrings.xml", format!(r#"<sst xmlns="{SPREADSHEET}" {shared}</sst>"#));
    archive.finish().unwrap().into_inner()
}

/// The XML of a row of these cells: a number, a text, or nothing.
pub(crate) fn row(number: u64, cells: &[&str]) -> String {
    let cells =
        cells.iter().zip('A'..).filter(|(text, _)| !text.is_empty()).map(|(text, column)| match text.parse::<f64>() {
            Ok(_) => format!(r#"<c r="{column}{number}"><v>{text}</v></c>"#),
            Err(_) => format!(r#"<c r="{column}{number}" t="inlineStr"><is><t>{text}</t></is></c>"#),
        });
    format!(r#"<row r="{number}">{}</row>"#, cells.collect::<String>())
}

const SHARED: &str = r#"uniqueCount="2"><si><t>mã</t></si><si><t>Ngày trả</t></si>"#;

pub(crate) fn small() -> Vec<u8> {
    one(r#"<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>
        <row r="3"><c r="B3" t="inlineStr"><is><t>H35</t></is></c><c r="C3" s="1"><v>46117</v></c></row>"#)
}

fn one(rows: &str) -> Vec<u8> {
    workbook(&[("Sheet1", "visible", rows)], SHARED)
}

/// A sheet with one column and these cells below its header, one a row.
fn cells(cells: &[&str]) -> Vec<u8> {
    let mut rows = r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#.to_owned();
    for (index, cell) in cells.iter().enumerate() {
        rows.push_str(&format!(
            r#"<row r="{0}">{1}</row>"#,
            index + 2,
            cell.replace("@", &format!("r=\"A{}\"", index + 2))
        ));
    }
    one(&rows)
}

#[test]
fn a_table_that_does_not_begin_in_the_corner() {
    let found = read(Format::Xlsx, small());
    assert_eq!(found.failed, None);
    assert_eq!(found.headers, ["mã", "Ngày trả"]);
    assert_eq!(found.lines(), ["3:H35|=2026-04-05"]);
}

#[test]
fn cells_as_text() {
    let cases = [
        (r#"<c @ t="inlineStr"><is><t xml:space="preserve"> 1.234 </t></is></c>"#, " 1.234 "),
        (r#"<c @ t="str"><f>A1</f><v>mã</v></c>"#, "mã"),
        (r"<c @><v>12</v></c>", "=12"),
        (r"<c @><v>1.234</v></c>", "=1.234"),
        (r"<c @><v>95.599999999999994</v></c>", "=95.6"),
        (r#"<c @ s="4"><v>0.95</v></c>"#, "=0.95"),
        (r#"<c @ t="b"><v>1</v></c>"#, "=true"),
        (r#"<c @ s="1"><v>46117</v></c>"#, "=2026-04-05"),
        (r#"<c @ s="2"><v>46117</v></c>"#, "=2026-04-05T00:00:00"),
        (r#"<c @ s="2"><v>46117.709027777775</v></c>"#, "=2026-04-05T17:01:00"),
        (r#"<c @ s="1"><v>46117.709027777775</v></c>"#, "=2026-04-05T17:01:00"),
        (r#"<c @ s="3"><v>1.5</v></c>"#, "=36 hours"),
        (r#"<c @ t="d"><v>2026-04-05T17:01:00</v></c>"#, "=2026-04-05T17:01:00"),
        (r#"<c @ s="1"><v>-5</v></c>"#, "=-5"),
    ];
    let found = read(Format::Xlsx, cells(&cases.map(|(cell, _)| cell)));
    assert_eq!(found.failed, None);
    let texts: Vec<&str> = found.rows.iter().map(|(_, cells)| cells[0].as_str()).collect();
    assert_eq!(texts, cases.map(|(_, text)| text));
}

#[test]
fn blank_rows_are_no_records_and_errors_are_said() {
    let found = read(
        Format::Xlsx,
        cells(&[
            r#"<c @ s="1"/>"#,
            r#"<c @ t="e"><v>#N/A</v></c>"#,
            r#"<c @ t="inlineStr"><is><t></t></is></c>"#,
            "<c @ t=\"inlineStr\"><is><t xml:space=\"preserve\"> \u{a0}</t></is></c>",
            r"<c @><v>7</v></c>",
        ]),
    );
    assert_eq!(found.rejections(), ["TC0530 3 mã"]);
    assert_eq!(found.lines(), ["6:=7"]);
}

#[test]
fn which_sheet_is_read() {
    let row = |text: &str| format!(r#"<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>"#);
    let (a, b, c) = (row("a"), row("b"), row("c"));
    let bytes = workbook(&[("Ẩn", "hidden", &a), ("Chung", "visible", &b), ("Hồ_sơ", "visible", &c)], SHARED);
    for (name, header) in [("hồ_sơ.xlsx", "c"), ("ho\u{302}\u{300}_sơ.xlsx", "c"), ("khác.xlsx", "b"), ("ẩn.xlsx", "a")]
    {
        let table = Xlsx::new(Origin::memory(name, bytes.clone()));
        assert_eq!(all(&table).headers, [header], "{name}");
    }
}

#[test]
fn sheets_that_go_on_with_the_table() {
    let row = |number: u8, text: &str| {
        format!(r#"<row r="{number}"><c r="A{number}" t="inlineStr"><is><t>{text}</t></is></c></row>"#)
    };
    let header = row(1, "mã");
    let (april, may, notes) =
        (header.clone() + &row(2, "D1"), header.clone() + &row(2, "D2"), row(1, "ghi chú") + &row(2, "x"));
    let months = workbook(&[("Tháng 4", "visible", &april), ("Tháng 5", "visible", &may)], SHARED);
    assert_eq!(read(Format::Xlsx, months.clone()).failure(), Some((codes::SEVERAL_SHEETS, Some("pattern"))));
    let named = Xlsx::new(Origin::memory("tháng 5.xlsx", months));
    assert_eq!(all(&named).lines(), ["2:D2"]);
    let beside =
        [("Tháng 4", "visible", april.as_str()), ("Tháng 5", "visible", &header), ("Ghi chú", "visible", &notes)];
    assert_eq!(read(Format::Xlsx, workbook(&beside, SHARED)).lines(), ["2:D1"]);
    let hidden = workbook(&[("Tháng 4", "visible", &april), ("Tháng 5", "hidden", &may)], SHARED);
    assert_eq!(read(Format::Xlsx, hidden).lines(), ["2:D1"]);
}

#[test]
fn a_formula_without_a_value_does_not_look_empty() {
    let found = read(Format::Xlsx, cells(&["<c @><v>1</v></c>", "<c @><f>A2</f><v/></c>"]));
    assert_eq!(found.failed.as_ref().map(shown), Some("TC0539 3 -".to_owned()));
    let calculated = [r#"<c @ t="str"><f>IF(A3=1,"",1)</f><v></v></c>"#, "<c @><f>A2</f><v>0</v></c>"];
    assert_eq!(read(Format::Xlsx, cells(&calculated)).lines(), ["3:=0"]);
}

#[test]
fn what_is_asked_for_and_what_lies_beside_the_table() {
    let table = Xlsx::new(Origin::memory(
        "t.xlsx",
        one(r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
            <row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c><c r="C2"><v>3</v></c><c r="D2" t="e"><v>#REF!</v></c></row>"#),
    ));
    let found = some(&table, &[2, 0]);
    assert_eq!(found.lines(), ["2:=3|=1"]);
    assert_eq!(some(&table, &[]).lines(), ["2:"]);
    assert_eq!(all(&table).headers, ["mã", "", "Ngày trả"]);
}

/// A compound file with this part.
fn compound(part: &str, content: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(std::io::Cursor::new(Vec::new())).unwrap();
    std::io::Write::write_all(&mut file.create_stream(part).unwrap(), content).unwrap();
    file.into_inner().into_inner()
}

#[test]
fn workbooks_of_the_old_format_with_a_password() {
    // BOF of BIFF8, then FILEPASS of the encryption that Excel writes.
    let mut locked = vec![0x09, 0x08, 0x10, 0, 0, 0x06, 0x05, 0, 0xBB, 0x0D, 0xCC, 0x07, 0, 0, 0, 0, 0x06, 0, 0, 0];
    locked.extend([0x2F, 0, 0x36, 0, 1, 0, 1, 0, 1, 0]);
    locked.extend([7; 48]);
    locked.extend([0x0A, 0, 0, 0]);
    for part in [compound("/Workbook", &locked), compound("/EncryptedPackage", b"?")] {
        assert_eq!(read(Format::Xls, part).failure(), Some((codes::PASSWORD, Some("help"))));
    }
}

#[test]
fn workbooks_that_cannot_be_read() {
    let header = r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#;
    let broken = (codes::BROKEN_FILE, Some("help"));
    let cases = [
        ("empty file", Vec::new(), (codes::BROKEN_FILE, Some("empty"))),
        ("not a workbook", b"code,at\n".to_vec(), (codes::BROKEN_FILE, Some("text"))),
        ("cut off", small()[..900].to_vec(), broken),
        ("a compound file that is cut off", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), broken),
        ("a compound file of something else", compound("/WordDocument", b""), broken),
        ("the old format", compound("/Workbook", &[9, 8, 0, 0]), (codes::BROKEN_FILE, Some("old-format"))),
        ("a password", compound("/EncryptedPackage", b"?"), (codes::PASSWORD, Some("help"))),
        ("an empty sheet", one(""), (codes::NO_HEADER, Some("help"))),
        ("no sheet", workbook(&[], SHARED), broken),
        (
            "rows out of order",
            one(&format!(
                "{header}<row r=\"3\"><c r=\"A3\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>"
            )),
            broken,
        ),
        (
            "a text that is not there",
            one(&format!("{header}<row r=\"2\"><c r=\"A2\" t=\"s\"><v>9</v></c></row>")),
            broken,
        ),
        (
            "an impossible position",
            one("<row r=\"1\"><c r=\"ZZZZZZZZZZ1\"><v>1</v></c></row><row r=\"99999999999\"><c><v>1</v></c></row>"),
            broken,
        ),
        (
            "more texts than fit",
            workbook(&[("a", "visible", header)], r#"uniqueCount="999999999999"><si><t>mã</t></si>"#),
            broken,
        ),
        (
            "a far column",
            one(&format!("{header}<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>")),
            (codes::TOO_LARGE, Some("columns")),
        ),
    ];
    for (name, bytes, failure) in cases {
        assert_eq!(read(Format::Xlsx, bytes).failure(), Some(failure), "{name}");
    }
}

#[test]
fn a_large_file_is_refused_before_it_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.xlsx");
    std::fs::File::create(&path).unwrap().set_len(100_000_001).unwrap();
    let found = all(&Xlsx::new(Origin::file(&path)));
    assert_eq!(found.failure(), Some((codes::TOO_LARGE, Some("help"))));
}

#[test]
fn a_reading_that_is_given_up_ends() {
    let rows: Vec<String> = (0..50_000).map(|row| format!("<c @ t=\"inlineStr\"><is><t>{row}</t></is></c>")).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let table = Xlsx::new(Origin::memory("t.xlsx", cells(&rows)));
    assert_eq!(table_rows(&table), 50_000);
    drop(tieuchi::source::Source::open(&table, &[0]).unwrap().next());
}

fn table_rows(table: &Xlsx) -> usize {
    some(table, &[0]).rows.len()
}
