//! NDJSON files.

use tieuchi::source::{Source, codes};
use tieuchi_records::{Format, Ndjson, Origin};

use crate::table::{read, some};

#[test]
fn objects_by_their_lines() {
    let cases: &[(&str, &str, &[&str], &[&str])] = &[
        ("texts", "{\"a\":\"x\",\"b\":\"y\"}\n{\"b\":\"z\"}\n", &["a", "b"], &["1:x|y", "2:-|z"]),
        ("keys that come later", "{\"a\":\"x\"}\n{\"b\":\"y\",\"a\":\"z\"}", &["a", "b"], &["1:x|-", "2:z|y"]),
        (
            "numbers keep their digits",
            "{\"a\":0.1}\n{\"a\":100000000000000000000.10}\n{\"a\":-0}",
            &["a"],
            &["1:=0.1", "2:=100000000000000000000.10", "3:=-0"],
        ),
        (
            "marks and nothing",
            "{\"a\":true}\n{\"a\":false}\n{\"a\":null}\n{\"a\":\"\"}",
            &["a"],
            &["1:=true", "2:=false", "3:-", "4:"],
        ),
        ("escapes", "{\"k\\u00e9\":\"\\u0111\\n\\\"\"}", &["ké"], &["1:đ\n\""]),
        ("blank lines count", "\n{\"a\":\"x\"}\r\n  \r\n{\"a\":\"y\"}\n\n", &["a"], &["2:x", "4:y"]),
        ("byte-order mark", "\u{feff}{\"a\":\"x\"}", &["a"], &["1:x"]),
        ("white space", "  { \"a\" : \"x\" }  ", &["a"], &["1:x"]),
        ("an empty object is a record", "{\"a\":\"x\"}\n{}\n", &["a"], &["1:x", "2:-"]),
    ];
    for (name, text, headers, lines) in cases {
        let found = read(Format::Ndjson, *text);
        assert_eq!(found.failed, None, "{name}");
        assert_eq!(found.headers, *headers, "{name}");
        assert_eq!(found.lines(), *lines, "{name}");
        assert_eq!(found.rejected, [], "{name}");
    }
}

#[test]
fn lines_that_cannot_be_read_are_said_and_the_others_kept() {
    let cases: &[(&str, &[u8], &str)] = &[
        ("cut off", b"{\"a\":\"x\"", "TC0524 2 -"),
        ("two objects", b"{\"a\":\"x\"}{\"a\":\"y\"}", "TC0524 2 -"),
        ("a comma after it", b"{\"a\":\"x\"},", "TC0524 2 -"),
        ("not an object", b"12", "TC0524 2 -"),
        ("a list", b"[1]", "TC0524 2 -"),
        ("half a letter pair", b"{\"a\":\"\\ud800\"}", "TC0524 2 a"),
        ("not UTF-8", b"{\"a\":\"\xE1\"}", "TC0523 2 -"),
        ("a list as a value", b"{\"a\":[1,2]}", "TC0529 2 a"),
        ("an object as a value", b"{\"a\":{\"b\":1}}", "TC0529 2 a"),
        ("a key twice", b"{\"a\":\"x\",\"a\":\"y\"}", "TC0534 2 a"),
    ];
    for (name, line, rejected) in cases {
        let bytes = [b"{\"a\":\"first\"}\n", *line, b"\n{\"a\":\"last\"}\n"].concat();
        let found = read(Format::Ndjson, bytes);
        assert_eq!(found.failed, None, "{name}");
        assert_eq!(found.rejections(), [*rejected], "{name}");
        assert_eq!(found.lines(), ["1:first", "3:last"], "{name}");
    }
}

#[test]
fn files_that_cannot_be_read() {
    let cases: &[(&str, &[u8], _)] = &[
        ("empty", b"", (codes::NO_HEADER, Some("objects"))),
        ("empty objects", b"{}\n{}", (codes::NO_HEADER, Some("objects"))),
        ("one list", b"[\n{\"a\":1}\n]", (codes::BROKEN_LINE, Some("array"))),
        ("nothing but broken lines", b"{\nx\n", (codes::BROKEN_LINE, Some("help"))),
    ];
    for (name, bytes, failure) in cases {
        assert_eq!(read(Format::Ndjson, *bytes).failure(), Some(*failure), "{name}");
    }
}

#[test]
fn a_key_that_is_not_there_is_left_out_and_null_is_not() {
    let table = Ndjson::new(Origin::memory("table.ndjson", "{\"a\":\"x\"}\n{\"a\":\"y\",\"b\":null}\n{\"b\":1}"));
    let mut columns = table.open(&[1]).into_iter().flatten().flatten().flat_map(|chunk| chunk.columns);
    let left_out = columns.next().map(|column| [0, 1, 2].map(|row| column.is_left_out(row)));
    assert_eq!(left_out, Some([true, false, false]));
}

#[test]
fn what_is_not_asked_for_does_not_matter() {
    let table = Ndjson::new(Origin::memory("table.ndjson", "{\"a\":\"x\",\"b\":[1],\"c\":1,\"c\":2}"));
    assert_eq!(some(&table, &[0]).lines(), ["1:x"]);
    assert_eq!(some(&table, &[]).lines(), ["1:"]);
}

#[test]
fn deep_nesting_and_long_lines() {
    let deep = format!("{{\"a\":{}{}}}", "[".repeat(1_000_000), "]".repeat(1_000_000));
    let long = format!("{{\"a\":\"{}\"}}", "x".repeat((1 << 20) + 1));
    let endless = format!("{{\"a\":\"{}\"}}", "x".repeat(17 << 20));
    let found = read(Format::Ndjson, format!("{{\"a\":\"first\"}}\n{deep}\n{long}\n{endless}\n{{\"a\":\"last\"}}"));
    assert_eq!(found.rejections(), ["TC0533 2 a", "TC0533 3 a", "TC0533 4 -"]);
    assert_eq!(found.lines(), ["1:first", "5:last"]);
}

#[test]
fn too_many_keys() {
    let keys: Vec<String> = (0..20_000).map(|key| format!("\"k{key}\":1")).collect();
    let found = read(Format::Ndjson, format!("{{{}}}", keys.join(",")));
    assert_eq!(found.failure(), Some((codes::TOO_LARGE, Some("columns"))));
}
