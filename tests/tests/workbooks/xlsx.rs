//! Writes workbooks of Excel.

use std::io::{Cursor, Read, Write};

use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::book::{Book, Sheet, State};
use crate::cell::{Cell, Content};

/// What is taken out again of a formula that was saved without its value.
const NOT_SAVED: &str = "not saved";

/// How many days the count from 1904 begins later.
pub(crate) const LATER: f64 = 1462.0;

/// The bytes of a workbook.
pub(crate) fn bytes(book: &Book) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for sheet in &book.sheets {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(&sheet.name).unwrap();
        match sheet.state {
            State::Visible => {}
            State::Hidden => drop(worksheet.set_hidden(true)),
            State::VeryHidden => drop(worksheet.set_very_hidden(true)),
        }
        write(worksheet, sheet, book.from_1904);
    }
    // A workbook opens at a sheet that is shown.
    if let Some(shown) = book.sheets.iter().position(|sheet| sheet.state == State::Visible) {
        workbook.worksheet_from_index(shown).unwrap().set_active(true).set_first_tab(true);
    }
    changed(&workbook.save_to_buffer().unwrap(), book.from_1904)
}

fn write(worksheet: &mut Worksheet, sheet: &Sheet, from_1904: bool) {
    for (row, cells) in sheet.rows.iter().enumerate() {
        let number = u32::try_from(row).unwrap();
        for (column, cell) in cells.cells.iter().enumerate() {
            let place = (number, u16::try_from(column).unwrap());
            let (down, across) = sheet.merged(row, column);
            if !sheet.is_covered(row, column) && (down, across) != (1, 1) {
                let last = (number + u32::try_from(down).unwrap() - 1, place.1 + u16::try_from(across).unwrap() - 1);
                worksheet.merge_range(place.0, place.1, last.0, last.1, "", &Format::new()).unwrap();
            }
            write_cell(worksheet, place, cell, from_1904);
        }
        if cells.is_hidden {
            worksheet.set_row_hidden(number).unwrap();
        }
    }
    if let Some(filter) = &sheet.filter {
        let corners: Vec<(u32, u16)> = filter.split(':').map(place).collect();
        let (first, last) = (corners[0], corners[corners.len() - 1]);
        worksheet.autofilter(first.0, first.1, last.0, last.1).unwrap();
    }
    let filled = u32::try_from(sheet.rows.len()).unwrap();
    for row in filled..sheet.formatted_to.unwrap_or_default() {
        worksheet.write_blank(row, 0, &Format::new().set_bold()).unwrap();
    }
}

fn write_cell(worksheet: &mut Worksheet, (row, column): (u32, u16), cell: &Cell, from_1904: bool) {
    let format = cell.number_format().map_or_else(Format::new, |format| Format::new().set_num_format(format));
    match &cell.content {
        Content::Blank | Content::Left | Content::Above => return,
        Content::Text(text) => worksheet.write_string_with_format(row, column, text, &format),
        Content::Number(number) => worksheet.write_number_with_format(row, column, *number, &format),
        Content::Moment(days, _) => {
            let days = if from_1904 { days - LATER } else { *days };
            worksheet.write_number_with_format(row, column, days, &format)
        }
        Content::Bool(value) => worksheet.write_boolean_with_format(row, column, *value, &format),
        Content::Error(error) => {
            let formula = Formula::new("=NA()").set_result(error);
            worksheet.write_formula_with_format(row, column, formula, &format)
        }
        Content::Formula { formula, saved } => {
            let formula = Formula::new(formula).set_result(saved.as_deref().unwrap_or(NOT_SAVED));
            worksheet.write_formula_with_format(row, column, formula, &format)
        }
    }
    .unwrap();
}

/// The row and the column of `B7`, from 0.
fn place(written: &str) -> (u32, u16) {
    let digits = written.find(|letter: char| letter.is_ascii_digit()).unwrap();
    let (letters, row) = written.split_at(digits);
    let column = letters.bytes().fold(0, |column, letter| column * 26 + u16::from(letter - b'A') + 1);
    (row.parse::<u32>().unwrap() - 1, column - 1)
}

/// The workbook with what the writer of workbooks does not write: formulas without their values, days counted from 1904.
fn changed(workbook: &[u8], from_1904: bool) -> Vec<u8> {
    let mut old = ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..old.len() {
        let mut part = old.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = Vec::new();
        part.read_to_end(&mut text).unwrap();
        let mut text = String::from_utf8(text).unwrap();
        if name.starts_with("xl/worksheets/") {
            text = without_values(&text);
        }
        if from_1904 && name == "xl/workbook.xml" {
            text = text.replace("<workbookPr ", "<workbookPr date1904=\"1\" ");
            assert!(text.contains("date1904"));
        }
        new.start_file(name, SimpleFileOptions::default()).unwrap();
        new.write_all(text.as_bytes()).unwrap();
    }
    new.finish().unwrap().into_inner()
}

/// A sheet in which the formulas that were not saved have neither a value nor a type.
fn without_values(sheet: &str) -> String {
    let parts: Vec<&str> = sheet.split(&format!("<v>{NOT_SAVED}</v>")).collect();
    let (last, before) = parts.split_last().unwrap();
    let untyped = before.iter().map(|part| {
        let (cells, formula) = part.rsplit_once(" t=\"str\"").unwrap();
        format!("{cells}{formula}")
    });
    untyped.chain([(*last).to_owned()]).collect()
}
