//! The axes along which rules grow: how many, how deep, how wide, how wrong.

use super::Axis;
use super::case::{
    Case, HEADER, KIND, check, compare, cover, evaluate, join, lay_out, load, mutate, plan, rows, run_tests,
};

/// The axes, with the smallest n that shows how each grows.
pub(super) const AXES: &[Axis] = &[
    Axis::new("indicators", "indicators that all differ", 64, indicators, evaluate),
    Axis::new("identical", "identical indicators", 64, identical, evaluate),
    Axis::new("shared population", "indicators over one population", 64, shared, evaluate),
    Axis::new("meets chain", "indicators that each require the next", 64, chain, evaluate),
    Axis::new("meets fan", "indicators that one requires", 64, fan, evaluate),
    Axis::new("meets twice", "levels that require the next twice", 64, twice, evaluate),
    Axis::new("joined targets", "targets joined by and", 256, joined, evaluate),
    Axis::new("milestones", "milestones of an indicator", 256, milestones, evaluate),
    Axis::new("nesting", "conditions of brackets 60 deep", 8, nested, evaluate),
    Axis::new("terms", "terms of a condition", 128, terms, evaluate),
    Axis::new("listed values", "values of one of", 2048, listed, evaluate),
    Axis::new("definitions", "definitions, 16 of which use the one before", 128, definitions, evaluate),
    Axis::new("fields", "fields of a kind", 256, fields, evaluate),
    Axis::new("kinds", "kinds of record, each with an indicator", 64, kinds, load),
    Axis::new("days off", "days off of a calendar", 256, days_off, evaluate),
    Axis::new("findings of rules", "indicators with an unknown name", 256, unknown, check),
    Axis::new("warnings of rules", "indicators that are always met", 256, always, check),
    Axis::new("broken items", "items that cannot be read", 256, broken, check),
    Axis::new("blocks", "blocks of rules in a document", 128, blocks, lay_out),
    Axis::new("layout", "indicators that are laid out", 128, indicators, lay_out),
    Axis::new("plan", "countings of a plan", 64, indicators, plan),
    Axis::new("tests", "tests of one indicator", 64, tests, run_tests),
    Axis::new("tested", "indicators, each with a test", 32, tested, run_tests),
    Axis::new("coverage", "indicators, each with a test, whose coverage is measured", 32, tested, cover),
    Axis::new("mutants", "indicators, each with a test, that are mutated", 16, tested, mutate),
    Axis::new("comparison", "indicators that differ between two versions", 32, indicators, compare),
];

/// A few records of one unit.
fn few(rules: &str) -> Case {
    Case::new(rules, rows(8, |_| 0, |row| row))
}

fn indicators(count: usize) -> Case {
    few(&join(count, "", |of| {
        format!("indicator i{of} \"Title {of}\": at least 50% of d where n > {of} are n < {}\n", count + of)
    }))
}

fn identical(count: usize) -> Case {
    few(&join(count, "", |of| format!("indicator i{of}: at least 50% of d in period are n > 50\n")))
}

fn shared(count: usize) -> Case {
    few(&join(count, "", |of| format!("indicator i{of}: at least 50% of d in period where n > 5 are n < {of}\n")))
}

/// Indicators of which each requires the next so many times.
fn levels(count: usize, times: usize) -> String {
    let one = |level: usize| {
        let required = join(times, ", and ", |_| format!("meets i{}", level + 1));
        format!("indicator i{level}\n  target {required}\n")
    };
    format!("{}indicator i{count}: no d in period\n", join(count, "", one))
}

fn chain(count: usize) -> Case {
    few(&levels(count - 1, 1))
}

fn twice(count: usize) -> Case {
    few(&levels(count - 1, 2))
}

fn fan(count: usize) -> Case {
    let required = join(count, ", and ", |of| format!("meets i{of}"));
    let each = join(count, "", |of| format!("indicator i{of}: at least {} d in period\n", of + 1));
    few(&format!("{each}indicator every_one\n  target {required}\n"))
}

fn joined(count: usize) -> Case {
    few(&format!("indicator i\n  target {}\n", join(count, ", and ", |of| format!("at least {of} d in period"))))
}

fn milestones(count: usize) -> Case {
    let each = |of: usize| format!("  milestone {}-12-31: at least {of} d in period\n", 2026 + of);
    few(&format!("indicator i\n{}", join(count, "", each)))
}

/// Brackets may be 64 deep: more of them are a finding.
fn nested(count: usize) -> Case {
    let opened = join(60, "", |level| format!("(n > {level} {} ", if level % 2 == 0 { "and" } else { "or" }));
    few(&join(count, "", |of| format!("indicator i{of}: no d where {opened}n > {of}{}\n", ")".repeat(60))))
}

fn terms(count: usize) -> Case {
    few(&format!("indicator i: no d where {}\n", join(count, " or ", |of| format!("n = {of}"))))
}

fn listed(count: usize) -> Case {
    few(&format!("indicator i: no d where word is one of {}\n", join(count, ", ", |of| format!("\"w{of}\""))))
}

/// What a definition uses is put in its place, so that a chain of them takes the square of its length; it may be 200 long.
fn definitions(count: usize) -> Case {
    let before = |of: usize| if of.is_multiple_of(16) { "n < 0".to_owned() } else { format!("c{}", of - 1) };
    let each =
        |of: usize| format!("define c{of} for d: {} or n > {of}\nindicator i{of}: no d where c{of}\n", before(of));
    few(&join(count, "", each))
}

fn fields(count: usize) -> Case {
    let declared = join(count, "", |of| format!("  f{of}: number\n"));
    let rules =
        format!("records d counted by day\n  office: unit\n  day: date\n{declared}indicator i: no d where f0 > 1\n");
    let header = join(count, ",", |of| format!("f{of}"));
    let row = format!("U0,2026-04-01,{}\n", join(count, ",", |of| of.to_string()));
    Case::over(&rules, vec![("d", format!("office,day,{header}\n{}", row.repeat(8)))])
}

fn kinds(count: usize) -> Case {
    let each = |of: usize| {
        format!("records d{of} counted by day\n  office: unit\n  day: date\nindicator i{of}: no d{of} in period\n")
    };
    Case::over(&join(count, "", each), Vec::new())
}

fn days_off(count: usize) -> Case {
    let each = |of: usize| format!("  off {}-{:02}-{:02}\n", 2000 + of / 336, of / 28 % 12 + 1, of % 28 + 1);
    let calendar = format!("calendar days extends weekdays\n{}", join(count, "", each));
    let rules = format!(
        "ruleset \"R\"\n  calendar days\n{calendar}records d counted by day\n  office: unit\n  day: date\n  done: date?\n\
         indicator i: all d are done within 5 working days of day\n"
    );
    Case::over(&rules, vec![("d", "office,day,done\nU0,2026-04-01,2026-04-03\n".to_owned())])
}

fn unknown(count: usize) -> Case {
    few(&join(count, "", |of| format!("indicator i{of}: no d where missing{of} > 3\n")))
}

fn always(count: usize) -> Case {
    few(&join(count, "", |of| format!("indicator i{of}: at least 0% of d in period are n > {of}\n")))
}

fn broken(count: usize) -> Case {
    few(&join(count, "", |of| format!("indicator i{of}: at least at most {of} of of d\n")))
}

fn blocks(count: usize) -> Case {
    let block =
        |of: usize| format!("## Section {of}\n\n- a list\n\n```tieuchi\nindicator i{of}: no d in period\n```\n\n");
    Case {
        name: "paper.md",
        rules: format!("# Paper\n\n```tieuchi\n{KIND}```\n\n{}", join(count, "", block)),
        ..few("")
    }
}

/// A test of an indicator.
fn test(of: usize, indicator: usize) -> String {
    let table = HEADER.trim_end().replace(',', " | ");
    format!(
        "test \"test {of}\"\n  period 2026-04\n  as of 2026-05-01\n  given d\n    | {table} |\n    | A{of} | U0 | 2026-04-02 | {of} | w |\n  \
         expect i{indicator} for U0 is met\n"
    )
}

fn tests(count: usize) -> Case {
    few(&format!("indicator i0: at least 50% of d in period are n < {count}\n{}", join(count, "", |of| test(of, 0))))
}

fn tested(count: usize) -> Case {
    let each = |of: usize| format!("indicator i{of}: at least 50% of d in period are n < {}\n{}", of + 1, test(of, of));
    few(&join(count, "", each))
}
