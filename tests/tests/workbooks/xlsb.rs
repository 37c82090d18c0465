//! Writes binary workbooks of Excel: the records of MS-XLSB that a sheet needs, and no fonts or colours.

use std::collections::BTreeSet;
use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::book::{Book, Row, Sheet, State};
use crate::cell::{Cell, Content};
use crate::xlsx::LATER;

const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The first number that a workbook may give to a format of its own.
const FIRST_FORMAT: u16 = 164;

/// The bytes of a workbook.
pub(crate) fn bytes(book: &Book) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, bytes: &[u8]| {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    };
    let count = book.sheets.len();
    let of_type = |part: &str, kind: &str| {
        format!(r#"<Override PartName="/{part}" ContentType="application/vnd.ms-excel.{kind}"/>"#)
    };
    let sheets = (1..=count).map(|sheet| of_type(&format!("xl/worksheets/sheet{sheet}.bin"), "worksheet"));
    let others = sheets.chain([of_type("xl/styles.bin", "styles")]).collect::<String>();
    let types = format!(
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>{others}</Types>"#
    );
    part("[Content_Types].xml", types.as_bytes());
    part("_rels/.rels", relations(&["officeDocument=xl/workbook.bin".to_owned()]).as_bytes());
    let sheets = (1..=count).map(|sheet| format!("worksheet=worksheets/sheet{sheet}.bin"));
    let parts: Vec<String> = sheets.chain(["styles=styles.bin".to_owned()]).collect();
    part("xl/_rels/workbook.bin.rels", relations(&parts).as_bytes());
    part("xl/workbook.bin", &workbook(book));
    let formats: BTreeSet<&str> = cells(book).filter_map(Cell::number_format).collect();
    let formats: Vec<&str> = formats.into_iter().collect();
    part("xl/styles.bin", &styles(&formats));
    for (place, sheet) in book.sheets.iter().enumerate() {
        part(&format!("xl/worksheets/sheet{}.bin", place + 1), &worksheet(sheet, &formats, book.from_1904));
    }
    archive.finish().unwrap().into_inner()
}

fn cells(book: &Book) -> impl Iterator<Item = &Cell> {
    book.sheets.iter().flat_map(|sheet| &sheet.rows).flat_map(|row| &row.cells)
}

fn relations(parts: &[String]) -> String {
    let relations = parts.iter().enumerate().map(|(place, part)| {
        let (kind, target) = part.split_once('=').unwrap();
        format!(r#"<Relationship Id="rId{}" Type="{OFFICE}/{kind}" Target="{target}"/>"#, place + 1)
    });
    format!(r#"<Relationships xmlns="{RELATIONS}">{}</Relationships>"#, relations.collect::<String>())
}

/// Records of a part.
#[derive(Default)]
struct Records(Vec<u8>);

impl Records {
    /// A record, of the number that MS-XLSB gives it: number and length have seven bits in each byte.
    fn record(&mut self, number: u16, data: &[&[u8]]) {
        let data = data.concat();
        for mut value in [usize::from(number), data.len()] {
            while value >= 0x80 {
                self.0.push(u8::try_from(value & 0x7F).unwrap() | 0x80);
                value >>= 7;
            }
            self.0.push(u8::try_from(value).unwrap());
        }
        self.0.extend(data);
    }
}

fn number(value: usize) -> [u8; 4] {
    u32::try_from(value).unwrap().to_le_bytes()
}

fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    number(units.len()).into_iter().chain(units.into_iter().flat_map(u16::to_le_bytes)).collect()
}

fn workbook(book: &Book) -> Vec<u8> {
    let mut records = Records::default();
    records.record(0x83, &[]);
    records.record(0x99, &[&number(usize::from(book.from_1904)), &number(0), &wide("")]);
    records.record(0x8F, &[]);
    for (place, sheet) in book.sheets.iter().enumerate() {
        let state = match sheet.state {
            State::Visible => 0,
            State::Hidden => 1,
            State::VeryHidden => 2,
        };
        let relation = wide(&format!("rId{}", place + 1));
        records.record(0x9C, &[&number(state), &number(place + 1), &relation, &wide(&sheet.name)]);
    }
    records.record(0x90, &[]);
    records.record(0x84, &[]);
    records.0
}

/// The formats of cells: first that of cells without one, then each of these.
fn styles(formats: &[&str]) -> Vec<u8> {
    let mut records = Records::default();
    let ids = || (FIRST_FORMAT..).map(u16::to_le_bytes);
    records.record(0x116, &[]);
    records.record(0x267, &[&number(formats.len())]);
    for (id, format) in ids().zip(formats) {
        records.record(0x2C, &[&id, &wide(format)]);
    }
    records.record(0x268, &[]);
    records.record(0x269, &[&number(formats.len() + 1)]);
    for id in [[0, 0]].into_iter().chain(ids().take(formats.len())) {
        records.record(0x2F, &[&[0; 2], &id, &[0; 12]]);
    }
    records.record(0x26A, &[]);
    records.record(0x117, &[]);
    records.0
}

fn worksheet(sheet: &Sheet, formats: &[&str], from_1904: bool) -> Vec<u8> {
    let mut records = Records::default();
    let columns = sheet.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let last = |count: usize| number(count.saturating_sub(1));
    records.record(0x81, &[]);
    records.record(0x94, &[&number(0), &last(sheet.rows.len()), &number(0), &last(columns)]);
    records.record(0x91, &[]);
    for (place, row) in sheet.rows.iter().enumerate() {
        begin(&mut records, place, row.is_hidden);
        for (column, cell) in row.cells.iter().enumerate() {
            let style = cell.number_format().and_then(|format| formats.iter().position(|known| *known == format));
            let at = [number(column), number(style.map_or(0, |style| style + 1))].concat();
            write(&mut records, &at, cell, from_1904);
        }
    }
    for place in sheet.rows.len()..sheet.formatted_to.map_or(0, |last| usize::try_from(last).unwrap()) {
        begin(&mut records, place, false);
        records.record(0x01, &[&[0; 8]]);
    }
    records.record(0x92, &[]);
    let merged = merged(&sheet.rows, sheet);
    if !merged.is_empty() {
        records.record(0xB1, &[&number(merged.len())]);
        merged.iter().for_each(|range| records.record(0xB0, &[&range.map(number).concat()]));
        records.record(0xB2, &[]);
    }
    records.record(0x82, &[]);
    records.0
}

fn begin(records: &mut Records, row: usize, is_hidden: bool) {
    let flags = [0, u8::from(is_hidden) << 4, 0];
    records.record(0x00, &[&number(row), &number(0), &[0x2C, 0x01], &flags, &number(0)]);
}

/// The first and the last row and column of cells that are merged.
fn merged(rows: &[Row], sheet: &Sheet) -> Vec<[usize; 4]> {
    let places =
        rows.iter().enumerate().flat_map(|(row, cells)| (0..cells.cells.len()).map(move |column| (row, column)));
    let ranges = places.filter(|(row, column)| !sheet.is_covered(*row, *column)).map(|(row, column)| {
        let (down, across) = sheet.merged(row, column);
        [row, row + down - 1, column, column + across - 1]
    });
    ranges.filter(|[top, bottom, left, right]| top != bottom || left != right).collect()
}

fn write(records: &mut Records, at: &[u8], cell: &Cell, from_1904: bool) {
    // A formula here is its value as a token: no formula is read of this format.
    let formula = |records: &mut Records, kind, value: &[u8], token: &[u8]| {
        records.record(kind, &[at, value, &[0; 2], &number(token.len()), token, &number(0)]);
    };
    match &cell.content {
        Content::Blank | Content::Left | Content::Above => {}
        Content::Text(text) => records.record(0x06, &[at, &wide(text)]),
        Content::Number(number) => records.record(0x05, &[at, &number.to_le_bytes()]),
        Content::Moment(days, _) => {
            let days = if from_1904 { days - LATER } else { *days };
            records.record(0x05, &[at, &days.to_le_bytes()]);
        }
        Content::Bool(value) => records.record(0x04, &[at, &[u8::from(*value)]]),
        Content::Error(error) => {
            let known = [("#DIV/0!", 0x07), ("#VALUE!", 0x0F), ("#REF!", 0x17), ("#NAME?", 0x1D), ("#N/A", 0x2A)];
            let code = known.iter().find(|(name, _)| name == error).unwrap().1;
            formula(records, 0x0B, &[code], &[0x1C, code]);
        }
        Content::Formula { saved, .. } => {
            let saved = saved.as_deref().unwrap();
            match saved.parse::<f64>() {
                Ok(value) => {
                    let token = [&[0x1F][..], &value.to_le_bytes()].concat();
                    formula(records, 0x09, &value.to_le_bytes(), &token);
                }
                Err(_) => formula(records, 0x08, &wide(saved), &[0x16]),
            }
        }
    }
}
