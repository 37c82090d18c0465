//! The axes along which records and verdicts grow.

use std::fmt::Write as _;

use super::Axis;
use super::case::{Case, HEADER, KIND, Table, evaluate, explain, join, look_up, rows, sentences, write_json};
use crate::thirty;

/// The axes, with the smallest n that shows how each grows.
pub(super) const AXES: &[Axis] = &[
    Axis::new("rows", "records with ids of 16 units", 4096, with_ids, evaluate),
    Axis::new("rows without ids", "records without ids, half of them equal to others", 4096, without_ids, evaluate),
    Axis::new("lines of JSON", "objects of NDJSON", 2048, objects, evaluate),
    Axis::new("batches", "dossiers as batches of Arrow, that thirty indicators count", 1024, batches, evaluate),
    Axis::new("columns", "columns of a table that are not read", 1024, columns, evaluate),
    Axis::new("bytes of a value", "bytes of each value", 16_384, bytes, evaluate),
    Axis::new("distinct values", "values that are counted once", 2048, distinct, evaluate),
    Axis::new("units", "units, each with a record", 1024, units, evaluate),
    Axis::new("tree width", "units below one", 512, width, evaluate),
    Axis::new("tree depth", "units, each below the one before", 240, depth, evaluate),
    Axis::new("windows", "weeks of a period", 128, windows, evaluate),
    Axis::new("windows of units", "weeks of a period, for 32 units and a baseline", 32, windows_of_units, evaluate),
    Axis::new("relation fan-out", "records that refer to one", 1024, fan_out, evaluate),
    Axis::new("relation targets", "records that are referred to", 1024, targets, evaluate),
    Axis::new("references to nothing", "records that refer to none", 1024, dangling, evaluate),
    Axis::new("one id", "equal rows of one id", 2048, one_id, evaluate),
    Axis::new("repeated ids", "ids of two equal rows each", 1024, pairs, evaluate),
    Axis::new("contradictions", "ids of two rows that contradict each other", 1024, contradictions, evaluate),
    Axis::new("contradiction", "rows of one id that contradict each other", 2048, contradiction, evaluate),
    Axis::new("spans of an id", "spans of one person", 1024, spans, evaluate),
    Axis::new("overlaps of an id", "spans of one person that all overlap", 512, overlaps, evaluate),
    Axis::new("findings of records", "values that cannot be read", 1024, unreadable, evaluate),
    Axis::new("later records", "records that do not exist yet, or have no place in time", 2048, later, evaluate),
    Axis::new("ids of a verdict", "ids that one verdict lists", 2048, ids, write_json),
    Axis::new("ids of verdicts", "units, each with a hundred ids", 32, ids_of_units, write_json),
    Axis::new("verdicts as JSON", "units, each with 8 verdicts", 128, verdicts, write_json),
    Axis::new("verdicts as sentences", "units, each with 8 verdicts", 128, verdicts, sentences),
    Axis::new("verdicts by name", "units, each with 8 verdicts that are asked for", 128, verdicts, look_up),
    Axis::new("explanation", "records of the verdict that is explained", 1024, explained, explain),
    Axis::new("explanation of relations", "related records of an explanation", 1024, related, explain),
];

const SHARE: &str = "indicator i: at least 50% of d in period are n >= 50\n";

fn with_ids(count: usize) -> Case {
    Case::new(SHARE, rows(count, |row| row % 16, |row| row))
}

/// The rules over [`KIND`] without its ids.
fn no_ids(rules: &str, table: String) -> Case {
    Case::over(&format!("{}{rules}", KIND.replace("  code: id\n", "")), vec![("d", table)])
}

fn without_ids(count: usize) -> Case {
    let all = rows(count / 2, |row| row % 16, |row| row);
    let mut table = String::from("office,day,n,word\n");
    for line in all.lines().skip(1).filter_map(|line| line.split_once(',')).map(|(_, rest)| rest) {
        let _ = write!(table, "{line}\n{line}\n");
    }
    no_ids(SHARE, table)
}

fn objects(count: usize) -> Case {
    let one = |row: usize| {
        let (day, n) = (row % 28 + 1, row * 7 % 100);
        format!(r#"{{"code":"D{row}","office":"U0","day":"2026-04-{day:02}","n":{n},"word":"w"}}"#)
    };
    Case::new(SHARE, join(count, "\n", one))
}

/// Without records if there is no such batch, which the instructions then show.
fn batches(count: usize) -> Case {
    let rows = thirty::Rows::of(u32::try_from(count).unwrap_or_default());
    let dossiers = thirty::batches(&rows.dossiers, 4096, false).flatten().collect();
    let hotline = thirty::batches(&rows.hotline, 4096, false).flatten().collect();
    let records = vec![("dossiers", Table::Batches(dossiers)), ("hotline", Table::Batches(hotline))];
    Case { records, ..Case::over(thirty::RULES, Vec::new()) }.period(thirty::PERIOD, thirty::AS_OF)
}

fn columns(count: usize) -> Case {
    let header = format!("{},{}\n", HEADER.trim_end(), join(count, ",", |of| format!("other{of}")));
    let row = |row: usize| format!("D{row},U0,2026-04-01,3,w,{}\n", join(count, ",", |_| "x".to_owned()));
    Case::new(SHARE, header + &join(16, "", row))
}

fn bytes(count: usize) -> Case {
    let row = |row: usize| format!("D{row},U0,2026-04-01,{row},{}\n", "w".repeat(count));
    Case::new("indicator i: no d where word is \"w\"\n", HEADER.to_owned() + &join(16, "", row))
}

fn distinct(count: usize) -> Case {
    let row = |row: usize| format!("D{row},U0,2026-04-01,{row},w{row}\n");
    Case::new("indicator i\n  monitor distinct word of d in period\n", HEADER.to_owned() + &join(count, "", row))
}

fn units(count: usize) -> Case {
    Case::new(SHARE, rows(count, |row| row, |row| row))
}

/// A tree of so many units, each below another, with a record each.
fn tree(count: usize, parent: impl Fn(usize) -> usize) -> Case {
    let unit = |of: usize| if of == 0 { "U0,\n".to_owned() } else { format!("U{of},U{}\n", parent(of)) };
    let rules = format!("{KIND}units\n  code: id\n  parent: unit?\n{SHARE}");
    let units = format!("code,parent\n{}", join(count, "", unit));
    Case::over(&rules, vec![("d", rows(count, |row| row, |row| row)), ("units", units)])
}

fn width(count: usize) -> Case {
    tree(count, |_| 0)
}

fn depth(count: usize) -> Case {
    tree(count, |of| of - 1)
}

/// So many weeks from the first day of 2010, as a period.
fn weeks(count: usize) -> String {
    let days = count * 7;
    format!("2010-01-01..{}-{:02}-{:02}", 2010 + days / 336, days / 28 % 12 + 1, days % 28 + 1)
}

fn windows(count: usize) -> Case {
    let row =
        |row: usize| format!("D{row},U0,{}-{:02}-{:02},3,w\n", 2010 + row / 48, row / 4 % 12 + 1, row % 4 * 7 + 1);
    Case::new("indicator i: at least 1 d in every week\n", HEADER.to_owned() + &join(count, "", row))
        .period(&weeks(count), "2050-01-01")
}

fn windows_of_units(count: usize) -> Case {
    let row = |row: usize| {
        let (unit, day) = (row % 32, row / 32);
        format!("D{row},U{unit},{}-{:02}-{:02},3,w\n", 2010 + day / 48, day / 4 % 12 + 1, day % 4 * 7 + 1)
    };
    let rules = "indicator i: at least 1 d in every week\nindicator j: d in every month up at least 1% from the previous year\n";
    Case::new(rules, HEADER.to_owned() + &join(count * 32, "", row)).period(&weeks(count), "2050-01-01")
}

/// Officers and what they did: so many of each, the officer of each given by its number.
fn officers(count: usize, acts: usize, officer: impl Fn(usize) -> usize) -> Case {
    let rules = "records o\n  code: id\n  office: unit\nrecords v counted by day\n  code: id\n  who: o\n  day: date\n  n: number\n\
                 define busy for o: has at least 2 v in period where n > 50\nindicator i: all o are busy\n";
    let acts = join(acts, "", |of| format!("V{of},O{},2026-04-{:02},{}\n", officer(of), of % 28 + 1, of * 7 % 100));
    let officers = format!("code,office\n{}", join(count, "", |of| format!("O{of},U0\n")));
    Case::over(rules, vec![("o", officers), ("v", format!("code,who,day,n\n{acts}"))])
}

fn fan_out(count: usize) -> Case {
    officers(1, count, |_| 0)
}

fn targets(count: usize) -> Case {
    officers(count, count, |of| of)
}

fn dangling(count: usize) -> Case {
    officers(1, count, |of| of + 1).asked(tieuchi::Question::keep_going)
}

fn one_id(count: usize) -> Case {
    Case::new(SHARE, HEADER.to_owned() + &"D0,U0,2026-04-01,3,w\n".repeat(count))
}

fn pairs(count: usize) -> Case {
    let row = |of: usize| format!("D{of},U0,2026-04-01,3,w\n");
    Case::new(SHARE, HEADER.to_owned() + &join(count * 2, "", |of| row(of % count)))
}

fn contradictions(count: usize) -> Case {
    Case::new(SHARE, rows(count * 2, |_| 0, |row| row / 2)).asked(tieuchi::Question::keep_going)
}

fn contradiction(count: usize) -> Case {
    let row = |of: usize| format!("D0,U0,2026-04-01,{of},w\n");
    Case::new(SHARE, HEADER.to_owned() + &join(count, "", row)).asked(tieuchi::Question::keep_going)
}

/// A person with so many spans, each given by its days.
fn lasting(count: usize, days: impl Fn(usize) -> [usize; 2]) -> Case {
    let date = |day: usize| format!("{}-{:02}-{:02}", 1990 + day / 336, day / 28 % 12 + 1, day % 28 + 1);
    let span = |of: usize| days(of).map(date).join(",");
    let table = format!("code,office,from,to\n{}", join(count, "", |of| format!("P0,U0,{}\n", span(of))));
    let rules = "records p lasting from \"from\" to \"to\"\n".replace('"', "`")
        + "  code: id\n  office: unit\n  `from`: date\n  `to`: date?\nindicator i: at least 1 p\n";
    Case::over(&rules, vec![("p", table)]).asked(tieuchi::Question::keep_going)
}

fn spans(count: usize) -> Case {
    lasting(count, |of| [of * 3, of * 3 + 1])
}

fn overlaps(count: usize) -> Case {
    lasting(count, |of| [of, 10_000 + of])
}

fn unreadable(count: usize) -> Case {
    let row = |of: usize| format!("D{of},U0,2026-04-01,many{of},w\n");
    Case::new(SHARE, HEADER.to_owned() + &join(count, "", row)).asked(tieuchi::Question::keep_going)
}

fn later(count: usize) -> Case {
    let row = |of: usize| format!("D{of},U0,2027-04-01,{of},w\n");
    Case::new(SHARE, HEADER.to_owned() + &join(count, "", row))
}

fn ids(count: usize) -> Case {
    let case = Case::new("indicator i: all d in period are n > 1000\n", rows(count, |_| 0, |row| row));
    case.asked(|question| question.ids(1_000_000))
}

fn ids_of_units(count: usize) -> Case {
    Case::new("indicator i: all d in period are n > 1000\n", rows(count * 100, |row| row % count, |row| row))
}

fn verdicts(count: usize) -> Case {
    let rules = join(8, "", |of| format!("indicator i{of}: at least 50% of d in period are n > {of}\n"));
    Case::new(&rules, rows(count, |row| row, |row| row))
}

fn explained(count: usize) -> Case {
    Case::new("indicator i: all d in period are n > 50\n", rows(count, |_| 0, |row| row))
}

fn related(count: usize) -> Case {
    officers(2, count, |of| of % 2)
}
