//! The limits of the host: what is at one is read, and one beyond is a finding that says how much is allowed.

use std::sync::Arc;

use arrow_array::{ArrayRef, StringArray};
use tieuchi::source::{Arg, Code, Diagnostic, codes};
use tieuchi::{Findings, Language, Limits};
use tieuchi_records::{Format, Origin};

use crate::table::{Read, all};

fn read(format: Format, bytes: &[u8], limits: &Limits) -> Read {
    all(format.read(Origin::memory("table", bytes).with_limits(limits)).as_ref())
}

fn findings(read: &Read) -> Vec<&Diagnostic> {
    read.rejected.iter().chain(&read.failed).collect()
}

/// The least that is allowed, and the finding at one less.
fn holds(format: Format, bytes: &[u8], name: &str, at: u64, code: Code) {
    let allowed = |most| read(format, bytes, &Limits::new().named(name, most).unwrap());
    let found = allowed(at);
    assert!(findings(&found).is_empty() && !found.rows.is_empty(), "{format:?}, {name} = {at}: {found:?}");
    let found = allowed(at - 1);
    let [finding] = findings(&found)[..] else { panic!("{format:?}, {name} = {}: {found:?}", at - 1) };
    assert_eq!(finding.code, code, "{format:?}, {name}");
    let shown = finding.args.iter().find(|(key, _)| *key == "limit").map(|(_, limit)| limit.clone());
    let Some(Arg::Text(shown)) = shown else { panic!("{finding:?}") };
    assert!(shown.starts_with(&(at - 1).to_string()) || name == "unpacked_ratio", "{shown}");
    let findings = Findings::from(finding.clone());
    for language in [Language::English, Language::Vietnamese] {
        let finding = findings.iter().next().unwrap();
        assert!(finding.message(language).contains(&shown), "{shown}");
        assert!(finding.help(language).unwrap().contains(name), "{name}");
    }
}

fn parquet(texts: Vec<&str>) -> Vec<u8> {
    let texts: ArrayRef = Arc::new(StringArray::from(texts));
    crate::parquet::file(vec![("a", Arc::clone(&texts)), ("b", texts)])
}

fn xlsx(text: &str) -> Vec<u8> {
    let cell = |place: &str, text: &str| format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let row = |row: u32, a: &str, b: &str| {
        format!("<row r=\"{row}\">{}{}</row>", cell(&format!("A{row}"), a), cell(&format!("B{row}"), b))
    };
    crate::xlsx::workbook(&[("a", "visible", &(row(1, "a", "b") + &row(2, text, "y")))], ">")
}

#[test]
fn bytes_of_a_value() {
    let holds = |format, bytes: &[u8]| holds(format, bytes, "value_bytes", 5, codes::LONG_VALUE);
    holds(Format::Csv, b"a,b\nhello,y\n");
    holds(Format::Ndjson, b"{\"a\":\"hello\",\"b\":1}\n");
    holds(Format::Parquet, &parquet(vec!["hello"]));
    holds(Format::Xlsx, &xlsx("hello"));
}

#[test]
fn bytes_of_a_row() {
    holds(Format::Csv, b"a,b\nhello,y\n", "row_bytes", 6, codes::LONG_VALUE);
    holds(Format::Ndjson, b"{\"a\":1}\n{\"a\":\"hello\"}\n", "row_bytes", 13, codes::LONG_VALUE);
    let long = "x".repeat(2000);
    let whole = xlsx(&long);
    let enough = Limits::new().row_bytes(2100);
    assert!(findings(&read(Format::Xlsx, &whole, &enough)).is_empty());
    let found = read(Format::Xlsx, &whole, &enough.row_bytes(1999));
    assert_eq!(found.failure(), Some((codes::LONG_VALUE, Some("row"))));
}

#[test]
fn columns() {
    let holds = |format, bytes: &[u8]| holds(format, bytes, "columns", 2, codes::TOO_LARGE);
    holds(Format::Csv, b"a,b\nx,y\n");
    holds(Format::Ndjson, b"{\"a\":1}\n{\"b\":2}\n");
    holds(Format::Parquet, &parquet(vec!["x"]));
    holds(Format::Xlsx, &xlsx("x"));
}

#[test]
fn bytes_of_a_workbook() {
    let bytes = xlsx("x");
    holds(Format::Xlsx, &bytes, "workbook_bytes", bytes.len() as u64, codes::TOO_LARGE);
}

/// The least that is allowed, by trying.
fn least(format: Format, bytes: &[u8], allowed: impl Fn(u64) -> Limits) -> u64 {
    let fits = |most| findings(&read(format, bytes, &allowed(most))).is_empty();
    let (mut low, mut high) = (0, 1 << 30);
    while low < high {
        let middle = (low + high) / 2;
        if fits(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}

#[test]
fn bytes_that_are_unpacked_at_once() {
    for (format, bytes) in [(Format::Parquet, parquet(vec!["hello"; 3000])), (Format::Xlsx, xlsx("hello"))] {
        let at = least(format, &bytes, |most| Limits::new().unpacked_bytes(most));
        assert!((10..100_000).contains(&at), "{at}");
        holds(format, &bytes, "unpacked_bytes", at, codes::TOO_LARGE);
    }
}

#[test]
fn bytes_that_a_file_unpacks_to() {
    let many = "x".repeat(300_000);
    let sheet = xlsx(&many);
    let files =
        [(Format::Parquet, packed(vec![&many; 9]), 700_000, "content"), (Format::Xlsx, sheet, 100_000, "unpacked")];
    for (format, bytes, free, help) in files {
        let limits = |most| Limits::new().unpacked_bytes(free).unpacked_ratio(most);
        let at = least(format, &bytes, limits);
        assert!(at > 10, "{at}");
        assert!(findings(&read(format, &bytes, &limits(at))).is_empty());
        assert_eq!(read(format, &bytes, &limits(at - 1)).failure(), Some((codes::TOO_LARGE, Some(help))));
    }
}

/// A row group for each text, without a dictionary.
fn packed(texts: Vec<&str>) -> Vec<u8> {
    crate::unpacked::file(vec![("a", Arc::new(StringArray::from(texts)) as ArrayRef)], |settings| {
        settings.set_dictionary_enabled(false).set_max_row_group_row_count(Some(1))
    })
}
