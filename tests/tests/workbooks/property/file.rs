//! Random formats, encodings and splits of a table, and its files.

use std::sync::Arc;

use arrow_array::{ArrayRef, BooleanArray, Decimal128Array, RecordBatch, StringArray, TimestampMicrosecondArray};
use parquet::arrow::ArrowWriter;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::layout::Layout;
use super::record::{HEADERS, Record, shown};
use crate::book::{Book, Sheet};
use crate::{ods, text, xlsb, xlsx};

/// How a table is kept in files.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    format: Format,
    split: Split,
}

#[derive(Clone, Debug)]
enum Format {
    Csv { separator: char, encoding: &'static str, mark: bool, packing: &'static str },
    Ndjson { packing: &'static str },
    Json { packing: &'static str },
    Xlsx { from_1904: bool },
    Xlsb { from_1904: bool },
    Ods,
    Parquet,
}

/// How many files or sheets the records are in.
#[derive(Clone, Copy, Debug)]
enum Split {
    One,
    Files(usize),
    /// Of a workbook; other formats have one file.
    Sheets(usize),
}

/// A file.
pub(crate) struct Written {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

impl Default for Form {
    fn default() -> Self {
        let format = Format::Csv { separator: ',', encoding: "utf-8", mark: false, packing: "" };
        Form { format, split: Split::One }
    }
}

/// Any form.
pub(crate) fn drawn() -> impl Strategy<Value = Form> {
    let packing = || prop_oneof![Just(""), Just(".gz"), Just(".zst")];
    let encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1258", "tcvn3", "vni"];
    let csv = (
        prop::sample::select(vec![',', ';', '\t']),
        prop::sample::select(encodings.to_vec()),
        any::<bool>(),
        packing(),
    )
        .prop_map(|(separator, encoding, mark, packing)| Format::Csv { separator, encoding, mark, packing });
    let format = prop_oneof![
        4 => csv,
        1 => packing().prop_map(|packing| Format::Ndjson { packing }),
        1 => packing().prop_map(|packing| Format::Json { packing }),
        3 => any::<bool>().prop_map(|from_1904| Format::Xlsx { from_1904 }),
        1 => any::<bool>().prop_map(|from_1904| Format::Xlsb { from_1904 }),
        1 => Just(Format::Ods),
        1 => Just(Format::Parquet),
    ];
    let split =
        prop_oneof![Just(Split::One), (2..4_usize).prop_map(Split::Files), (2..4_usize).prop_map(Split::Sheets)];
    (format, split).prop_map(|(format, split)| Form { format, split })
}

impl Form {
    /// The clauses that the rules need to read it.
    pub(super) fn clauses(&self) -> Vec<String> {
        let encoding = match self.format {
            Format::Csv { encoding, .. } if !encoding.starts_with("utf") => Some(format!("  bảng mã \"{encoding}\"")),
            _ => None,
        };
        let sheets = match (&self.format, self.split) {
            (Format::Xlsx { .. } | Format::Xlsb { .. } | Format::Ods, Split::Sheets(_)) => {
                Some("  trang \"Tháng *\"".to_owned())
            }
            _ => None,
        };
        encoding.into_iter().chain(sheets).collect()
    }
}

/// The files of records.
pub(super) fn write(records: &[Record], layout: &Layout, form: &Form) -> Vec<Written> {
    let parts = match form.split {
        Split::Files(parts) | Split::Sheets(parts) => parts,
        Split::One => 1,
    };
    let size = records.len().div_ceil(parts);
    let chunks: Vec<&[Record]> = records.chunks(size).collect();
    if let (Split::Sheets(_), Format::Xlsx { .. } | Format::Xlsb { .. } | Format::Ods) = (form.split, &form.format) {
        let sheet = |(place, chunk): (usize, &&[Record])| Sheet {
            name: format!("Tháng {}", place + 1),
            ..layout.sheet(chunk, place * size)
        };
        let sheets = chunks.iter().enumerate().map(sheet).collect();
        return vec![book(&Book { sheets, from_1904: false }, &form.format, "hồ_sơ")];
    }
    if !matches!(form.split, Split::Files(_)) {
        return vec![file(records, layout, &form.format, "hồ_sơ", 0)];
    }
    let files = chunks.iter().enumerate();
    files.map(|(place, chunk)| file(chunk, layout, &form.format, &format!("hồ_sơ-{place}"), place * size)).collect()
}

fn file(records: &[Record], layout: &Layout, format: &Format, name: &str, before: usize) -> Written {
    match *format {
        Format::Csv { separator, encoding, mark, packing } => {
            let mark =
                if mark && encoding.starts_with("utf") || encoding.starts_with("utf-16") { "\u{feff}" } else { "" };
            let text = format!("{mark}{}", separated(&layout.sheet(records, before), separator));
            packed(&format!("{name}.csv"), text::encoded(&text, encoding), packing)
        }
        Format::Ndjson { packing } => {
            let lines: String = records.iter().map(|record| format!("{}\n", object(record))).collect();
            packed(&format!("{name}.ndjson"), lines.into_bytes(), packing)
        }
        Format::Json { packing } => {
            let list = Value::Array(records.iter().map(object).collect());
            packed(&format!("{name}.json"), list.to_string().into_bytes(), packing)
        }
        Format::Parquet => Written { name: format!("{name}.parquet"), bytes: parquet(records) },
        Format::Xlsx { .. } | Format::Xlsb { .. } | Format::Ods => {
            let from_1904 = matches!(format, Format::Xlsx { from_1904: true } | Format::Xlsb { from_1904: true });
            book(&Book { sheets: vec![layout.sheet(records, before)], from_1904 }, format, name)
        }
    }
}

fn book(book: &Book, format: &Format, name: &str) -> Written {
    match format {
        Format::Ods => Written { name: format!("{name}.ods"), bytes: ods::bytes(book) },
        Format::Xlsb { .. } => Written { name: format!("{name}.xlsb"), bytes: xlsb::bytes(book) },
        _ => Written { name: format!("{name}.xlsx"), bytes: xlsx::bytes(book) },
    }
}

fn packed(name: &str, bytes: Vec<u8>, packing: &str) -> Written {
    let bytes = match packing {
        ".gz" => text::gzip(&bytes),
        ".zst" => text::zstd(&bytes),
        _ => bytes,
    };
    Written { name: format!("{name}{packing}"), bytes }
}

/// The lines of a sheet that is saved as a text file: each has as many cells as the longest.
fn separated(sheet: &Sheet, separator: char) -> String {
    let columns = sheet.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let quoted = |text: String| {
        let needs = text.contains([separator, '"', '\n']);
        if needs { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
    };
    let mut lines = String::new();
    for row in &sheet.rows {
        let mut cells: Vec<String> = row.cells.iter().map(|cell| quoted(shown(&cell.content))).collect();
        cells.resize(columns, String::new());
        lines.push_str(&cells.join(&separator.to_string()));
        lines.push_str("\r\n");
    }
    lines
}

/// A record as a program writes it: days in ISO, and names of fields or headers.
fn object(record: &Record) -> Value {
    let iso = |at: jiff::civil::DateTime| at.strftime("%Y-%m-%dT%H:%M").to_string();
    json!({
        "mã": record.id,
        "Đơn vị": record.unit,
        "hạn_trả": iso(record.due),
        "trả": record.returned.map(iso),
        "phí": record.fee.map(|fee| f64::from(fee) / 100.0),
        "mạng": record.online,
        "lĩnh_vực": record.kind,
        "kết_quả": record.result,
    })
}

fn parquet(records: &[Record]) -> Vec<u8> {
    let moment = |at: jiff::civil::DateTime| at.to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp().as_microsecond();
    let texts =
        |of: fn(&Record) -> Option<&str>| -> ArrayRef { Arc::new(records.iter().map(of).collect::<StringArray>()) };
    let columns: [ArrayRef; 8] = [
        texts(|record| Some(&record.id)),
        texts(|record| Some(record.unit)),
        Arc::new(records.iter().map(|record| Some(moment(record.due))).collect::<TimestampMicrosecondArray>()),
        Arc::new(records.iter().map(|record| record.returned.map(moment)).collect::<TimestampMicrosecondArray>()),
        Arc::new(
            records
                .iter()
                .map(|record| record.fee.map(i128::from))
                .collect::<Decimal128Array>()
                .with_precision_and_scale(12, 2)
                .unwrap(),
        ),
        Arc::new(records.iter().map(|record| Some(record.online)).collect::<BooleanArray>()),
        texts(|record| Some(record.kind)),
        texts(|record| record.result),
    ];
    let batch = RecordBatch::try_from_iter(HEADERS.into_iter().zip(columns)).unwrap();
    let mut bytes = Vec::new();
    let mut writer = ArrowWriter::try_new(&mut bytes, batch.schema(), None).unwrap();
    writer.write(&batch).unwrap();
    writer.close().unwrap();
    bytes
}
