//! The matrix of units by indicators as a workbook: the form that an office prints, signs and sends.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};
use tieuchi::messages::report::{self, Column};
use tieuchi::source::hidden;
use tieuchi::{Answer, Evaluation, Language, messages};

use crate::render::matrix::Matrix;
use crate::render::table::texts_of_cell;

/// The rows above the table.
const FIRST: u32 = 2;

/// The columns before the indicators: the number and the unit.
const BEFORE: u16 = 2;

/// The workbook's bytes; `footer` are the paragraphs below the table.
pub(crate) fn of_matrix(evaluation: &Evaluation, footer: &[String], language: Language) -> Result<Vec<u8>, XlsxError> {
    let matrix = Matrix::of(evaluation);
    let mut workbook = Workbook::new();
    // The same verdicts give the same bytes, whenever they are written.
    let made = ExcelDateTime::from_timestamp(evaluation.as_of().unix_seconds())?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let sheet = workbook.add_worksheet();
    sheet.set_name(messages::text(language, "workbook-sheet", &[]))?;
    let first = above(sheet, evaluation, &matrix, language)?;
    let end = rows(sheet, &matrix, first, language)?;
    below(sheet, footer, end, language)?;
    let columns = BEFORE.saturating_add(u16::try_from(matrix.indicators.len()).unwrap_or(u16::MAX));
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(first.saturating_sub(2), first.saturating_sub(1))?;
    sheet.set_freeze_panes(first, BEFORE)?;
    sheet.set_column_width(0, 6)?.set_column_width(1, 34)?;
    for column in BEFORE..columns {
        sheet.set_column_width(column, 16)?;
    }
    workbook.save_to_buffer()
}

/// Heading, period and moment, and the head of the table; returns the first row of units.
fn above(
    sheet: &mut Worksheet,
    evaluation: &Evaluation,
    matrix: &Matrix<'_>,
    language: Language,
) -> Result<u32, XlsxError> {
    let heading = Format::new().set_bold().set_font_size(14);
    write(sheet, 0, 0, &report::heading(language), &heading)?;
    let mut row = 1;
    for line in evaluation.header(None, language) {
        write(sheet, row, 0, &line, &Format::new())?;
        row += 1;
    }
    row += 1;
    let head = bordered().set_bold().set_align(FormatAlign::Center).set_background_color(Color::RGB(0x00DD_EBF7));
    for (column, title) in (0..).zip([Column::Number, Column::Unit]) {
        sheet.merge_range(row, column, row + 1, column, &title.title(language), &head)?;
    }
    for (column, (number, verdict)) in (BEFORE..).zip(&matrix.indicators) {
        let number = number.map_or_else(String::new, |number| format!("({number})"));
        write(sheet, row, column, verdict.title().unwrap_or(verdict.indicator()), &head)?;
        write(sheet, row + 1, column, &number, &head)?;
    }
    Ok(row + FIRST)
}

/// A row for each unit; returns the row after them.
fn rows(sheet: &mut Worksheet, matrix: &Matrix<'_>, first: u32, language: Language) -> Result<u32, XlsxError> {
    let (plain, centred) = (bordered(), bordered().set_align(FormatAlign::Center));
    let mut at = first;
    for row in &matrix.units {
        let Some(unit) = row.verdicts.first() else { continue };
        match row.number {
            Some(number) => sheet.write_with_format(at, 0, u32::try_from(number).unwrap_or(u32::MAX), &centred)?,
            None => sheet.write_with_format(at, 0, "", &centred)?,
        };
        write(sheet, at, 1, &unit.unit_title(language), &plain)?;
        for (column, verdict) in (BEFORE..).zip(&row.verdicts) {
            let text = texts_of_cell(verdict, language).into_iter().flatten().collect::<Vec<_>>().join("\n");
            write(sheet, at, column, &text, &of_answer(centred.clone(), verdict.answer()))?;
        }
        at += 1;
    }
    Ok(at)
}

/// What was read, and where it is signed.
fn below(sheet: &mut Worksheet, footer: &[String], end: u32, language: Language) -> Result<(), XlsxError> {
    let mut row = end + 1;
    for paragraph in footer {
        write(sheet, row, 0, paragraph, &Format::new().set_italic())?;
        row += 1;
    }
    let signed = Format::new().set_bold().set_align(FormatAlign::Center);
    for (column, id) in [(1, "workbook-made-by"), (BEFORE + 2, "workbook-signed-by")] {
        write(sheet, row + 1, column, &messages::text(language, id, &[]), &signed)?;
    }
    Ok(())
}

/// Text, never a formula.
fn write(sheet: &mut Worksheet, row: u32, column: u16, text: &str, format: &Format) -> Result<(), XlsxError> {
    // A cell of a workbook holds no more.
    let text: String = hidden::printable(text).chars().take(32_000).collect();
    sheet.write_string_with_format(row, column, text, format).map(|_| ())
}

fn bordered() -> Format {
    Format::new().set_border(FormatBorder::Thin).set_text_wrap().set_align(FormatAlign::VerticalCenter)
}

/// In the colours of the tables, light enough to be printed.
fn of_answer(format: Format, answer: Answer) -> Format {
    let colour = match answer {
        Answer::Met => 0x00E2_EFDA,
        Answer::Missed => 0x00F8_CBAD,
        Answer::Open => 0x00FF_F2CC,
        Answer::Undetermined => 0x00E4_DFEC,
        _ => return format,
    };
    format.set_background_color(Color::RGB(colour))
}
