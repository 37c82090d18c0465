//! The list of mutants that a person has reviewed.

use std::sync::Arc;

use tieuchi::source::{Chunk, Chunks, Column, Diagnostic, Source, TextColumn};
use tieuchi_testing::mutants::{Mutants, Options, Reviewed, Status};
use tieuchi_testing::{mutants, no_file};

use crate::{loaded, made};

/// A table in memory.
struct Table {
    headers: Vec<&'static str>,
    rows: Vec<Vec<String>>,
}

impl Source for Table {
    fn name(&self) -> &str {
        "reviewed.csv"
    }

    fn headers(&self) -> Result<Vec<String>, Diagnostic> {
        Ok(self.headers.iter().map(|header| (*header).to_owned()).collect())
    }

    fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> {
        let column = |index: &usize| -> Arc<dyn Column> {
            let mut cells = TextColumn::default();
            for row in &self.rows {
                cells.push_written(&row[*index]);
            }
            Arc::new(cells)
        };
        let columns = columns.iter().map(column).collect();
        let rows = (2..).take(self.rows.len()).collect();
        Ok(Box::new(std::iter::once(Ok(Chunk { columns, rows, rejected: Vec::new() }))))
    }
}

const RULES: &str = "
records calls counted by day
  office : unit
  day    : date
indicator few: at most 3 calls in period
";

fn row(item: &str, before: &str, after: &str, reason: &str) -> Vec<String> {
    [item, before, after, reason].map(str::to_owned).to_vec()
}

fn judged(rows: Vec<Vec<String>>) -> Mutants {
    let table = Table { headers: vec!["Mục", "trước", "sau", "LÝ DO"], rows };
    let options = Options { reviewed: Reviewed::list(&table).unwrap(), ..Options::default() };
    mutants(&loaded(RULES), &|_, name, _| Err(no_file(name)), &options).unwrap()
}

fn codes(mutants: &Mutants) -> Vec<String> {
    mutants.findings().iter().map(|finding| format!("{} {:?}", finding.code(), finding.location().row())).collect()
}

const BEFORE: &str = "target at most 3 calls in period";

#[test]
fn what_a_person_has_judged_is_set_aside_with_the_reason() {
    let after = "target  at most 4 calls\nin period";
    let mutants = judged(vec![row("few", BEFORE, after, "the fourth call is counted next year")]);
    assert_eq!(codes(&mutants), Vec::<String>::new());
    let all = made(&loaded(RULES), 1).counts().survived;
    assert_eq!((mutants.counts().reviewed, mutants.counts().survived), (1, all - 1));
    let reasons: Vec<&str> = mutants
        .all()
        .filter_map(|mutant| match mutant.status() {
            Status::Reviewed(reason) => Some(reason),
            _ => None,
        })
        .collect();
    assert_eq!(reasons, ["the fourth call is counted next year"]);
}

#[test]
fn an_entry_that_says_nothing_is_found() {
    let mutants = judged(vec![
        row("few", BEFORE, "target at most 4 calls in period", " "),
        row("few", BEFORE, "target at most 5 calls in period", "why not"),
        row("fewer", BEFORE, "target at most 2 calls in period", "why not"),
    ]);
    assert_eq!(codes(&mutants), ["TC0622 Some(2)", "TC0621 Some(3)", "TC0621 Some(4)"]);
    assert_eq!(mutants.counts().reviewed, 0);
}

#[test]
fn a_list_without_one_of_its_columns_is_refused() {
    let table = Table { headers: vec!["item", "before", "after"], rows: Vec::new() };
    assert_eq!(Reviewed::list(&table).unwrap_err().code.to_string(), "TC0620");
}
