//! Writes spreadsheets of OpenDocument.

use std::fmt::Write as _;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::book::{Book, Sheet, State};
use crate::cell::{Cell, Content};

const TYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";
const SPACES: &str = r#"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" office:version="1.2""#;

/// The bytes of a spreadsheet.
pub(crate) fn bytes(book: &Book) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: &str, method| {
        archive.start_file(name, SimpleFileOptions::default().compression_method(method)).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    };
    part("mimetype", TYPE, CompressionMethod::Stored);
    part(
        "META-INF/manifest.xml",
        &format!(
            r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="{TYPE}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"#
        ),
        CompressionMethod::Deflated,
    );
    let tables: String = book.sheets.iter().map(table).collect();
    let content = format!(
        r#"<office:document-content {SPACES}><office:automatic-styles><style:style style:name="shown" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"#
    );
    part("content.xml", &content, CompressionMethod::Deflated);
    archive.finish().unwrap().into_inner()
}

fn table(sheet: &Sheet) -> String {
    let style = if sheet.state == State::Visible { "shown" } else { "hidden" };
    let mut table = format!(r#"<table:table table:name="{}" table:style-name="{style}">"#, escaped(&sheet.name));
    for (number, row) in sheet.rows.iter().enumerate() {
        table.push_str(if row.is_hidden {
            r#"<table:table-row table:visibility="collapse">"#
        } else {
            "<table:table-row>"
        });
        for (column, cell) in row.cells.iter().enumerate() {
            table.push_str(&written(sheet, (number, column), cell));
        }
        if row.cells.is_empty() {
            table.push_str("<table:table-cell/>");
        }
        table.push_str("</table:table-row>");
    }
    if let Some(last) = sheet.formatted_to {
        let blank = usize::try_from(last).unwrap() - sheet.rows.len();
        write!(
            table,
            r#"<table:table-row table:number-rows-repeated="{blank}"><table:table-cell table:style-name="shown"/></table:table-row>"#
        )
        .unwrap();
    }
    table + "</table:table>"
}

fn written(sheet: &Sheet, (row, column): (usize, usize), cell: &Cell) -> String {
    if sheet.is_covered(row, column) {
        return "<table:covered-table-cell/>".to_owned();
    }
    let merged = match sheet.merged(row, column) {
        (1, 1) => String::new(),
        (down, across) => {
            format!(r#" table:number-columns-spanned="{across}" table:number-rows-spanned="{down}""#)
        }
    };
    let (attributes, shown) = value(cell);
    let lines: String = shown.split('\n').map(|line| format!("<text:p>{}</text:p>", escaped(line))).collect();
    let lines = if shown.is_empty() { String::new() } else { lines };
    format!("<table:table-cell{merged}{attributes}>{lines}</table:table-cell>")
}

/// The attributes of a cell that have its value, and what is shown of it.
fn value(cell: &Cell) -> (String, String) {
    let float = |number: &str| format!(r#" office:value-type="float" office:value="{number}""#);
    match &cell.content {
        Content::Blank | Content::Left | Content::Above => (String::new(), String::new()),
        Content::Text(text) => (r#" office:value-type="string""#.to_owned(), text.clone()),
        Content::Number(number) => match &cell.format {
            Some(format) if format.ends_with('%') => {
                (format!(r#" office:value-type="percentage" office:value="{number}""#), format!("{}%", number * 100.0))
            }
            Some(format) if format.bytes().all(|byte| byte == b'0') => {
                (float(&number.to_string()), format!("{number:0>width$}", width = format.len()))
            }
            _ => (float(&number.to_string()), number.to_string()),
        },
        Content::Moment(days, with_time) => {
            #[expect(clippy::cast_possible_truncation, reason = "a serial number of a day has few digits")]
            let seconds = (days * 86_400.0).round() as i64;
            let at = jiff::civil::date(1899, 12, 30).at(0, 0, 0, 0) + jiff::SignedDuration::from_secs(seconds);
            let (form, shown) =
                if *with_time { ("%Y-%m-%dT%H:%M:%S", "%d/%m/%Y %H:%M") } else { ("%Y-%m-%d", "%d/%m/%Y") };
            let attributes = format!(r#" office:value-type="date" office:date-value="{}""#, at.strftime(form));
            (attributes, at.strftime(shown).to_string())
        }
        Content::Bool(value) => {
            let shown = if *value { "TRUE" } else { "FALSE" };
            (format!(r#" office:value-type="boolean" office:boolean-value="{value}""#), shown.to_owned())
        }
        Content::Error(error) => (r#" table:formula="of:=NA()" office:value-type="string""#.to_owned(), error.clone()),
        Content::Formula { formula, saved } => {
            let saved = saved.clone().unwrap_or_default();
            let attributes = if saved.parse::<f64>().is_ok() { float(&saved) } else { String::new() };
            (format!(r#" table:formula="of:{}"{attributes}"#, escaped(formula)), saved)
        }
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
