//! JSON files: a list of objects.

use tieuchi::Limits;
use tieuchi::source::codes;
use tieuchi_records::{Format, Origin};

use crate::table::{all, read};

#[test]
fn each_object_of_a_list_is_a_row() {
    let lines = ["1:D1|=2.50|-", "2:[,]}\"|-|=true"];
    let cases = [
        ("on one line", r#"[{"code":"D1","n":2.50},{"code":"[,]}\"","ok":true,"n":null}]"#),
        (
            "as a person writes it",
            "\u{FEFF}\n[\n  {\n    \"code\": \"D1\",\n    \"n\": 2.50\n  },\n  { \"code\": \"[,]}\\\"\", \"ok\": true }\n]\n",
        ),
        ("in an object", r#" { "a \"b\"" : [{"code":"D1","n":2.50},{"code":"[,]}\"","ok":true}] } "#),
    ];
    for (name, text) in cases {
        let found = read(Format::Json, text);
        assert_eq!((found.failed.as_ref(), found.rejections()), (None, Vec::new()), "{name}");
        assert_eq!(found.headers, ["code", "n", "ok"], "{name}");
        assert_eq!(found.lines(), lines, "{name}");
    }
}

#[test]
fn files_that_are_not_a_list() {
    let cases = [
        ("nothing", "", (codes::NO_HEADER, Some("objects"))),
        ("an empty list", "[]", (codes::NO_HEADER, Some("objects"))),
        ("an empty list in an object", r#"{"data": [ ]}"#, (codes::NO_HEADER, Some("objects"))),
        ("a number", "12", (codes::NOT_A_LIST, Some("help"))),
        ("an object", r#"{"code": "D1"}"#, (codes::NOT_A_LIST, Some("object"))),
        ("one object on each line", "{\"code\": \"D1\"}\n{\"code\": \"D2\"}\n", (codes::NOT_A_LIST, Some("object"))),
        ("two keys", r#"{"total": 1, "data": [{"code": "D1"}]}"#, (codes::NOT_A_LIST, Some("object"))),
        ("a key after the list", r#"{"data": [{"code": "D1"}], "total": 1}"#, (codes::NOT_A_LIST, Some("object"))),
        ("cut off between objects", r#"[{"code": "D1"},"#, (codes::NOT_A_LIST, Some("cut"))),
        ("cut off in an object", r#"[{"code": "D1"}, {"co"#, (codes::NOT_A_LIST, Some("cut"))),
        ("cut off after the list", r#"{"data": [{"code": "D1"}]"#, (codes::NOT_A_LIST, Some("cut"))),
        ("two lists", r#"[{"code": "D1"}][{"code": "D2"}]"#, (codes::NOT_A_LIST, Some("followed"))),
    ];
    for (name, text, failure) in cases {
        assert_eq!(read(Format::Json, text).failure(), Some(failure), "{name}");
    }
}

#[test]
fn parts_of_a_list_that_cannot_be_read_are_said_and_the_others_kept() {
    let cases = [
        ("a number", "12", "TC0524 2 -"),
        ("a list", "[1, 2]", "TC0529 2 -"),
        ("nothing", "", "TC0524 2 -"),
        ("brackets that do not match", "{]}", "TC0524 2 -"),
        ("a structure", r#"{"code": {"id": "D2"}}"#, "TC0529 2 code"),
        ("a key twice", r#"{"code": "D2", "code": "D3"}"#, "TC0534 2 code"),
    ];
    for (name, part, rejected) in cases {
        let found = read(Format::Json, format!(r#"[{{"code": "D1"}}, {part}, {{"code": "D4"}}]"#));
        assert_eq!((found.failed.as_ref(), found.rejections()), (None, vec![rejected.to_owned()]), "{name}");
        assert_eq!(found.lines(), ["1:D1", "3:D4"], "{name}");
    }
}

#[test]
fn an_object_above_the_limit_is_skipped_and_what_is_hostile_ends() {
    let long = format!(r#"[{{"code": "{}"}}, {{"code": "D2"}}]"#, "x".repeat(10_000));
    let limited = Origin::memory("table.json", long).with_limits(&Limits::new().row_bytes(1000));
    let found = all(Format::Json.read(limited).as_ref());
    assert_eq!((found.rejections(), found.lines()), (vec!["TC0533 1 -".to_owned()], vec!["2:D2".to_owned()]));
    let nested = read(Format::Json, format!("[{{\"a\":{}{}}}]", "[".repeat(100_000), "]".repeat(100_000)));
    assert_eq!(nested.rejections(), ["TC0529 1 a"]);
    let key = read(Format::Json, format!("{{\"{}", "x".repeat(10 << 20)));
    assert_eq!(key.failure(), Some((codes::NOT_A_LIST, Some("object"))));
}
