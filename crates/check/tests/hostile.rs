//! Rules that are made to hurt: each ends soon, with findings and without a panic.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test")]

use std::fmt::Write;
use std::fs;
use std::path::Path;

use tieuchi_check::{Checked, check};
use tieuchi_source::{FileId, codes};

const DOSSIERS: &str = "units\n  code : id\nrecords dossiers\n  code : id\n  office : unit\n  urgent : yes/no\n";

fn checked(text: &str) -> Checked {
    let parsed = tieuchi_syntax::parse(FileId(0), "hostile.tieuchi", text);
    assert!(parsed.findings.is_empty(), "{:?}", parsed.findings.first());
    check(&[parsed.file])
}

fn raises(checked: &Checked, code: tieuchi_source::Code) -> bool {
    checked.rules.is_none() && checked.findings.iter().any(|finding| finding.code == code)
}

#[test]
fn definitions_that_double_with_every_step_are_stopped() {
    let mut text = DOSSIERS.to_owned();
    for step in 0..40 {
        writeln!(text, "define d{step} for dossiers: d{} and d{}", step + 1, step + 1).unwrap();
    }
    writeln!(text, "define d40 for dossiers: urgent\nindicator all_of_it\n  target all dossiers are d0").unwrap();
    assert!(raises(&checked(&text), codes::TOO_MUCH_INLINED));
}

#[test]
fn a_chain_of_thousands_of_definitions_is_stopped() {
    let mut text = DOSSIERS.to_owned();
    for step in 0..1_000 {
        writeln!(text, "define d{step} for dossiers: not d{}", step + 1).unwrap();
    }
    writeln!(text, "define d1000 for dossiers: urgent\nindicator all_of_it\n  target all dossiers are d0").unwrap();
    assert!(raises(&checked(&text), codes::TOO_MUCH_INLINED));
}

#[test]
fn a_circle_of_thousands_of_definitions_is_found() {
    let mut text = DOSSIERS.to_owned();
    for step in 0..1_000 {
        writeln!(text, "define d{step} for dossiers: d{} or d0", (step + 1) % 1_000).unwrap();
    }
    assert!(raises(&checked(&text), codes::DEFINE_CYCLE));
}

#[test]
fn thousands_of_definitions_and_of_unknown_names_are_read() {
    let mut text = DOSSIERS.to_owned();
    for step in 0..1_000 {
        writeln!(text, "define d{step} for dossiers: urgent and unknown_{step}").unwrap();
    }
    let checked = checked(&text);
    let unknown = checked.findings.iter().filter(|finding| finding.code == codes::UNKNOWN_NAME).count();
    assert_eq!(unknown, 1_000);
}

#[test]
fn a_circle_of_thousands_of_indicators_is_found() {
    let mut text = DOSSIERS.to_owned();
    for step in 0..1_000 {
        writeln!(text, "indicator i{step}\n  target meets i{}", (step + 1) % 1_000).unwrap();
    }
    assert!(raises(&checked(&text), codes::MEETS_CYCLE));
}

#[test]
fn a_chain_of_measures_is_stopped() {
    let mut text = DOSSIERS.to_owned();
    for step in 0..1_000 {
        writeln!(text, "measure m{step}: m{}", step + 1).unwrap();
    }
    writeln!(text, "measure m1000: count of dossiers\nindicator all_of_it\n  monitor m0").unwrap();
    assert!(raises(&checked(&text), codes::MEASURE_CYCLE));
}

#[test]
fn references_and_calendars_in_long_circles_are_found() {
    let mut text = String::from("units\n  code : id\n");
    for step in 0..200 {
        writeln!(text, "records r{step}\n  code : id\n  next : r{}", (step + 1) % 200).unwrap();
        writeln!(text, "calendar c{step} extends c{}\n  decided to 2026-12-31", (step + 1) % 200).unwrap();
    }
    let checked = checked(&text);
    assert!(raises(&checked, codes::UNIT_CYCLE));
    assert!(raises(&checked, codes::CALENDAR_CYCLE));
}

#[test]
fn an_and_of_thousands_is_read() {
    let parts = vec!["urgent"; 5_000].join(" and ");
    let text =
        format!("{DOSSIERS}define all_of_it for dossiers: {parts}\nindicator i\n  target all dossiers are all_of_it\n");
    assert!(checked(&text).rules.is_some());
}

#[test]
fn forty_digits_are_no_panic() {
    let digits = "9".repeat(40);
    for text in [
        format!("{DOSSIERS}indicator i\n  target at least {digits} dossiers\n"),
        format!("{DOSSIERS}indicator i\n  target at least {digits}% of dossiers are urgent\n"),
    ] {
        let parsed = tieuchi_syntax::parse(FileId(0), "hostile.tieuchi", &text);
        let checked = check(&[parsed.file]);
        assert!(!parsed.findings.is_empty() || checked.rules.is_none());
    }
}

/// Rules with a line left out, or a word replaced: whatever they then mean, they are checked.
#[test]
fn rules_with_something_amiss_are_checked() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut random = 88_172_645_463_325_252_u64;
    let mut below = move |limit: usize| {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        usize::try_from(random % u64::try_from(limit.max(1)).unwrap()).unwrap()
    };
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let words: Vec<&str> = text.split_inclusive(' ').collect();
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        for _ in 0..4 {
            let (out, from, to) = (below(lines.len()), below(words.len()), below(words.len()));
            let without: String =
                lines.iter().enumerate().filter(|(at, _)| *at != out).map(|(_, line)| *line).collect();
            let with: String =
                words.iter().enumerate().map(|(at, word)| if at == to { words[from] } else { word }).collect();
            for text in [without, with] {
                let parsed = tieuchi_syntax::parse(FileId(0), "amiss.tieuchi", &text);
                let checked = check(&[parsed.file]);
                let is_error = tieuchi_source::Diagnostic::is_error;
                let errors = checked.findings.iter().any(is_error);
                let any = errors || parsed.findings.iter().any(is_error);
                assert!(checked.rules.is_some() != errors || !errors && any, "{}: {text}", path.display());
            }
        }
    }
}

#[test]
fn stretches_over_many_parts_are_compared_for_a_while() {
    let mut text = "units\n  code : id\nrecords dossiers\n  code : id\n  office : unit\n".to_owned();
    for field in 0..14 {
        writeln!(text, "  f{field} : yes/no").unwrap();
    }
    let fields: Vec<String> = (0..14).map(|field| format!("f{field}")).collect();
    for number in 0..300 {
        let bound = 50 + number % 40;
        writeln!(text, "indicator i{number}").unwrap();
        writeln!(text, "  target at least {bound}% of dossiers are {}", fields.join(" and ")).unwrap();
        writeln!(text, "  stretch at least {bound}% of dossiers are {}", fields.join(" or ")).unwrap();
    }
    let hundreds = vec![fields.join(" and "); 60].join(" or ");
    writeln!(text, "indicator longest\n  target at least 50% of dossiers are {hundreds}").unwrap();
    writeln!(text, "  stretch at least 50% of dossiers are {hundreds}").unwrap();
    let checked = checked(&text);
    assert!(checked.rules.is_some());
    assert!(checked.findings.iter().any(|finding| finding.code == codes::STRETCH_NOT_BEYOND));
}

#[test]
fn thousands_that_ask_for_one_another_are_read() {
    let mut text = "units\n  code : id\n  size : number\n".to_owned();
    let sizes: Vec<String> = (0..100).map(|size| format!("size > {size}")).collect();
    writeln!(text, "indicator last\n  for each unit where {}", sizes.join(" and ")).unwrap();
    writeln!(text, "  target at least 1 units where size > 3").unwrap();
    let met = vec!["meets last"; 1_000].join(" and ");
    writeln!(text, "indicator first\n  for each unit where {}\n  target all units are {met}", sizes.join(" or "))
        .unwrap();
    for step in 0..100 {
        writeln!(text, "indicator i{step}\n  for each unit where {}", sizes.join(" and ")).unwrap();
        writeln!(text, "  target meets last").unwrap();
    }
    assert!(checked(&text).rules.is_some());
}
