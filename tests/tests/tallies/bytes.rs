//! Bytes that are not a tally, were cut off or changed, and tallies that claim too much.

use proptest::prelude::{any, proptest};
use proptest::sample::select;
use tieuchi::{Records, Tally};

use super::drawn::config;
use super::given::{RULES, changed, code, question, rules, tally, with_check};

/// Kinds that are counted, with and without an id, that are kept, and units.
const KINDS: &str = "units
  code: id
records payments counted by day
  code: id
  office: unit
  day: date
  amount: number?
records calls counted by day
  office: unit
  day: date
records dossiers counted by due
  code: id
  office: unit
  due: date
records visits counted by day
  about: dossiers
  day: date
indicator paid: sum of amount of payments in period is at most 10
indicator amounts: distinct amount of payments in period is at most 9
indicator calls: at most 2 calls in every month
indicator visited: no visits in period where about is present
";

fn small() -> Tally {
    let json = serde_json::json!({
        "units": [{ "code": "X" }, { "code": "Y" }],
        "payments": [
            { "code": "A1", "office": "X", "day": "2026-04-08", "amount": "2.5" },
            { "code": "A2", "office": "Y", "day": "soon", "amount": 7 },
            { "code": "A3", "office": "Y", "day": "2026-04-08", "amount": "12345678901234567890123" },
        ],
        "calls": [{ "office": "Y", "day": "2026-04-09" }, { "office": "Y", "day": "2026-04-09" }],
        "dossiers": [{ "code": "D1", "office": "X", "due": "2026-04-08" }],
        "visits": [{ "about": "D1", "day": "2026-04-09" }, { "about": "D2", "day": "2026-04-09" }],
    });
    rules(KINDS).tally(&Records::from_json(&json.to_string()).unwrap(), &question().keep_going()).unwrap()
}

#[test]
fn bytes_that_are_not_a_tally_or_were_changed() {
    assert_eq!(code(Tally::from_bytes("x", b"")), "TC0701");
    for form in [1, 99] {
        assert_eq!(code(Tally::from_bytes("x", format!("tieuchi tally {form}\n").as_bytes())), "TC0702");
    }
    assert_eq!(code(Tally::from_bytes("x", b"tieuchi tally ")), "TC0701");
    let bytes = small().to_bytes();
    for cut in 0..bytes.len() {
        assert_eq!(code(Tally::from_bytes("x", bytes.get(..cut).unwrap())), "TC0701", "cut after {cut} bytes");
    }
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut changed = bytes.clone();
            *changed.get_mut(at).unwrap() ^= 1 << bit;
            let found = code(Tally::from_bytes("x", &changed));
            assert!(found == "TC0701" || (at < 16 && found == "TC0702"), "{found}: bit {bit} changed at {at}");
        }
    }
}

#[test]
fn what_cannot_be_a_tally_is_not_read_whatever_its_check_sum_is() {
    let tally = tally("A1", "2026-04-08");
    let read = |from: &str, to: &str| code(Tally::from_bytes("x", &changed(&tally, from, to)).map(|_| ()));
    assert_eq!(read("\"read\":1", "\"read\":2"), "nothing");
    for (from, to) in [
        ("\"period\":\"2026-04\"", "\"period\":\"soon\""),
        ("\"units\":[\"X\"]", "\"units\":[\"X\",\"X\"]"),
        ("\"units\":[\"X\"]", "\"units\":[]"),
        ("\"read\":1", "\"read\":281474976710657"),
        ("\"read\":1", "\"read\":0"),
        ("\"windows\":1", "\"windows\":1000000000000"),
        ("\"slots\":2", "\"slots\":3"),
        ("\"denominator\":1", "\"denominator\":0"),
        ("\"ids\":100", "\"ids\":-1"),
    ] {
        assert_eq!(read(from, to), "TC0701", "{from} {to}");
    }
}

#[test]
fn more_records_than_are_counted() {
    let of = |code: &str| {
        let bytes = changed(&tally(code, "2026-04-08"), "\"read\":1", "\"read\":281474976710656");
        Tally::from_bytes("x", &bytes).unwrap()
    };
    assert_eq!(code(of("A1").merge(&of("A2"))), "TC0713");
}

#[test]
fn more_units_in_windows_than_are_counted() {
    let of = |unit: &str| {
        let bytes = rules(RULES).tally(&Records::from_json(r#"{"d": []}"#).unwrap(), &question()).unwrap();
        let bytes = changed(&bytes, "\"windows\":1", "\"windows\":100000000");
        let text = String::from_utf8(bytes).unwrap().replace("\"units\":[]", &format!("\"units\":[\"{unit}\"]"));
        Tally::from_bytes("x", &with_check(text.trim_end().rsplit_once('\n').unwrap().0)).unwrap()
    };
    assert_eq!(code(of("X").merge(&of("Y"))), "TC0713");
    // So many windows have so many numbers if anything was counted in them.
    let claims = changed(&tally("A1", "2026-04-08"), "\"windows\":1", "\"windows\":100000000");
    assert_eq!(code(Tally::from_bytes("x", &claims)), "TC0701");
}

#[test]
fn more_equal_sources_without_ids_than_are_read() {
    let visits = r#"{ "visits": [{ "about": "D1", "day": "2026-04-09" }] }"#;
    let of = rules(KINDS).tally(&Records::from_json(visits).unwrap(), &question()).unwrap();
    let copies = |copies: &str| {
        let bytes = changed(&of, ",1]],\"stated\"", &format!(",{copies}]],\"stated\""));
        Tally::from_bytes("x", &bytes)
    };
    let mut all = copies("65536").unwrap();
    assert_eq!(code(copies("1000000000000")), "TC0701");
    all.merge(&of).unwrap();
    assert_eq!(code(all.merge(&of)), "TC0713");
}

/// Where the numbers of a text begin and end, outside of its strings.
fn numbers(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let (mut begun, mut is_text) = (None, false);
    for (at, letter) in text.char_indices() {
        is_text ^= letter == '"';
        match (begun, letter.is_ascii_digit() && !is_text) {
            (None, true) => begun = Some(at),
            (Some(from), false) => {
                found.push((from, at));
                begun = None;
            }
            _ => {}
        }
    }
    found
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn a_tally_with_any_other_number_is_refused_or_can_be_used(
        changes in proptest::collection::vec((any::<usize>(), select(&["0", "1", "-1", "3", "65537", "281474976710656", "18446744073709551615", "9223372036854775807"][..])), 1..3),
    ) {
        let whole = small();
        let text = String::from_utf8(whole.to_bytes()).unwrap();
        let (first, rest) = text.split_once('\n').unwrap();
        let (json, _) = rest.trim_end().rsplit_once('\n').unwrap();
        let mut json = json.to_owned();
        for (which, number) in changes {
            let places = numbers(&json);
            let (from, to) = *places.get(which % places.len()).unwrap();
            json.replace_range(from..to, number);
        }
        if let Ok(read) = Tally::from_bytes("x", &with_check(&format!("{first}\n{json}"))) {
            let _ = whole.clone().merge(&read);
            let _ = whole.clone().withdraw(&read);
            let _ = read.clone().withdraw(&whole);
            let _ = read.clone().merge(&read);
            let _ = rules(KINDS).judge(&read, &read.question().total().keep_going());
        }
    }
}
