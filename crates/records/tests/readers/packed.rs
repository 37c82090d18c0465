//! Text files packed with gzip or zstd.

use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use tieuchi::Limits;
use tieuchi::source::codes;
use tieuchi_records::{Format, Origin, find};

use crate::table::{Read, all};

pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

pub(crate) fn zstd(bytes: &[u8]) -> Vec<u8> {
    zstd::encode_all(bytes, 3).unwrap()
}

fn read(name: &str, bytes: impl Into<Vec<u8>>, limits: &Limits) -> Read {
    let format = Format::of(Path::new(name)).unwrap();
    all(format.read(Origin::memory(name, bytes).with_limits(limits)).as_ref())
}

const CSV: &[u8] = b"code;at\nD1;2\nD2;3\n";
const NDJSON: &[u8] = b"{\"code\": \"D1\", \"at\": 2}\n{\"code\": \"D2\", \"at\": 3}\n";

#[test]
fn packed_text_is_read_like_the_text_itself() {
    let utf16: Vec<u8> = "\u{FEFF}code\tat\nD1\t2\nD2\t3\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let cases: [(&str, Vec<u8>); 5] = [
        ("table.csv.gz", gzip(CSV)),
        ("table.CSV.ZST", zstd(CSV)),
        ("table.tsv.gz", gzip(&utf16)),
        // Several members and frames, one after the other, as `cat` makes them.
        ("table.csv.gz", [gzip(&CSV[..10]), gzip(&CSV[10..])].concat()),
        ("table.csv.zst", [zstd(&CSV[..10]), zstd(&CSV[10..])].concat()),
    ];
    for (name, bytes) in cases {
        let found = read(name, bytes, &Limits::new());
        assert_eq!(
            (found.failed.as_ref(), found.lines()),
            (None, vec!["2:D1|2".to_owned(), "3:D2|3".to_owned()]),
            "{name}"
        );
    }
    for (name, bytes) in [("table.ndjson.gz", gzip(NDJSON)), ("table.jsonl.zst", zstd(NDJSON))] {
        assert_eq!(read(name, bytes, &Limits::new()).lines(), ["1:D1|=2", "2:D2|=3"], "{name}");
    }
}

#[test]
fn packed_text_that_is_cut_off_or_damaged_is_a_finding() {
    let rows: String = (0..20_000).map(|row| format!("D{row};{}\n", row * 7919 % 10_007)).collect();
    let text = format!("code;at\n{rows}");
    for (name, packed) in [("table.csv.gz", gzip(text.as_bytes())), ("table.csv.zst", zstd(text.as_bytes()))] {
        let failure = Some((codes::BROKEN_FILE, Some("help")));
        let mut damaged = packed.clone();
        let middle = damaged.len() / 2;
        damaged[middle..middle + 50].fill(0x55);
        for bytes in [&packed[..packed.len() / 2], &packed[..packed.len() - 2], &packed[..1], &damaged, text.as_bytes()]
        {
            assert_eq!(read(name, bytes, &Limits::new()).failure(), failure, "{name}: {} bytes", bytes.len());
        }
    }
    // Nothing at all is not a packed file, or one without a header.
    assert!(read("table.csv.gz", b"".as_slice(), &Limits::new()).failed.is_some());
}

#[test]
fn packed_text_unpacks_to_no_more_than_is_allowed() {
    let text = format!("code\n{}", "D1\n".repeat(1 << 20));
    let limits = Limits::new().unpacked_bytes(1 << 20).unpacked_ratio(1);
    for (name, packed) in [("table.csv.gz", gzip(text.as_bytes())), ("table.csv.zst", zstd(text.as_bytes()))] {
        assert_eq!(read(name, packed.clone(), &limits).failure(), Some((codes::TOO_LARGE, Some("packed"))), "{name}");
        assert_eq!(read(name, packed, &Limits::new()).failed, None, "{name}");
    }
}

#[test]
fn a_packed_file_serves_the_kind_that_it_is_named_after() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("dossiers.csv.gz"), gzip(CSV)).unwrap();
    std::fs::write(folder.path().join("offices.ndjson.zst"), zstd(NDJSON)).unwrap();
    std::fs::write(folder.path().join("sheets.xlsx.gz"), gzip(b"")).unwrap();
    let found = find(&[folder.path().to_str().unwrap()], &[]).unwrap().files;
    assert_eq!(found.iter().map(|(kind, _)| kind.as_str()).collect::<Vec<_>>(), ["dossiers", "offices"]);
}
