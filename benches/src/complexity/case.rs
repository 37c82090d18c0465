//! One input of an axis, and what is done with it.

use std::error::Error;
use std::fmt::Write as _;
use std::hint::black_box;
use std::num::NonZeroUsize;

use tieuchi::arrow::RecordBatch;
use tieuchi::{Checked, Language, Question, Records, RuleSet, format};
use tieuchi_records::{Format, Origin};

/// Done, or why it could not be done: then an axis measures something else than it says.
pub type Done<T = ()> = Result<T, Box<dyn Error>>;

/// Rules, the tables of their records as CSV, and a question.
#[derive(Clone, Debug)]
pub struct Case {
    /// The name of the rule file.
    pub(super) name: &'static str,
    pub(super) rules: String,
    pub(super) records: Vec<(&'static str, Table)>,
    pub(super) question: Result<Question, String>,
}

/// Where records are.
#[derive(Clone, Debug)]
pub(super) enum Table {
    /// The text of a file of CSV, or of NDJSON if it begins with a brace.
    Text(String),
    /// Batches of Arrow.
    Batches(Vec<RecordBatch>),
}

/// The kind of record of most axes.
pub(super) const KIND: &str =
    "records d counted by day\n  code: id\n  office: unit\n  day: date\n  n: number\n  word: text\n";

/// The header of [`KIND`].
pub(super) const HEADER: &str = "code,office,day,n,word\n";

/// A text that is made of so many parts.
pub(super) fn join(count: usize, between: &str, part: impl Fn(usize) -> String) -> String {
    (0..count).map(part).collect::<Vec<_>>().join(between)
}

/// So many rows of [`KIND`] in April, under its header: of these units and ids. Half of them have an n of at least 50.
pub(super) fn rows(count: usize, unit: impl Fn(usize) -> usize, id: impl Fn(usize) -> usize) -> String {
    let mut table = HEADER.to_owned();
    for row in 0..count {
        let (day, n, word) = (row % 28 + 1, row * 7 % 100, row % 50);
        let _ = writeln!(table, "D{},U{},2026-04-{day:02},{n},w{word}", id(row), unit(row));
    }
    table
}

impl Case {
    /// A case over one table of [`KIND`], about April.
    pub(super) fn new(rules: &str, table: String) -> Case {
        Case::over(&format!("{KIND}{rules}"), vec![("d", table)])
    }

    /// A case over these tables, about April.
    pub(super) fn over(rules: &str, records: Vec<(&'static str, String)>) -> Case {
        let records = records.into_iter().map(|(name, text)| (name, Table::Text(text))).collect();
        Case { name: "rules.tieuchi", rules: rules.to_owned(), records, question: Err(String::new()) }
            .period("2026-04", "2026-05-01")
    }

    /// The case with another question.
    pub(super) fn asked(self, question: impl FnOnce(Question) -> Question) -> Case {
        Case { question: self.question.map(question), ..self }
    }

    /// The case about another period.
    pub(super) fn period(self, period: &str, as_of: &str) -> Case {
        Case { question: Question::new(period, as_of).map_err(|error| error.to_string()), ..self }
    }

    fn loaded(&self) -> Done<RuleSet> {
        Ok(RuleSet::load([(self.name, self.rules.as_str())])?)
    }

    fn given(&self) -> Records {
        let mut records = Records::new();
        for (name, table) in &self.records {
            match table {
                Table::Text(text) => {
                    let is_json = text.starts_with('{');
                    let (ending, format) = if is_json { ("ndjson", Format::Ndjson) } else { ("csv", Format::Csv) };
                    let origin = Origin::memory(format!("{name}.{ending}"), text.clone().into_bytes());
                    records.source(name, format.read(origin));
                }
                Table::Batches(batches) => drop(records.batches(name, batches.clone())),
            }
        }
        records
    }
}

/// Reads the rules, with every finding.
pub(super) fn check(case: &Case) -> Done {
    let Checked { findings, .. } = RuleSet::check([(case.name, case.rules.as_str())]);
    black_box((findings.to_json(Language::English), findings.message(Language::English)));
    Ok(())
}

/// Reads rules without a finding.
pub(super) fn load(case: &Case) -> Done {
    case.loaded().map(drop)
}

pub(super) fn evaluate(case: &Case) -> Done {
    evaluation(case).map(drop)
}

fn evaluation(case: &Case) -> Done<tieuchi::Evaluation> {
    Ok(case.loaded()?.evaluate(&case.given(), &case.question.clone()?)?)
}

/// The evaluation as JSON.
pub(super) fn write_json(case: &Case) -> Done {
    serde_json::to_writer(std::io::sink(), &evaluation(case)?)?;
    Ok(())
}

/// A sentence for each verdict.
pub(super) fn sentences(case: &Case) -> Done {
    evaluation(case)?.verdicts().for_each(|verdict| drop(verdict.sentence(Language::English)));
    Ok(())
}

/// Each verdict, asked for by its indicator and its unit.
pub(super) fn look_up(case: &Case) -> Done {
    let evaluation = evaluation(case)?;
    let found = evaluation.verdicts().filter(|of| evaluation.verdict(of.indicator(), of.unit()).is_some()).count();
    if found == evaluation.verdicts().count() { Ok(()) } else { Err("a verdict is not found".into()) }
}

/// Why the indicator `i` is what it is for the unit `U0`.
pub(super) fn explain(case: &Case) -> Done {
    let explanation = case.loaded()?.explain(&case.given(), &case.question.clone()?, "i", "U0")?;
    black_box(explanation.text(Language::English));
    serde_json::to_writer(std::io::sink(), &explanation)?;
    Ok(())
}

pub(super) fn lay_out(case: &Case) -> Done {
    format::format(case.name, &case.rules, format::Wording::Canonical)?;
    Ok(())
}

pub(super) fn plan(case: &Case) -> Done {
    serde_json::to_writer(std::io::sink(), &case.loaded()?.plan(&case.question.clone()?)?)?;
    Ok(())
}

/// Runs the tests of the rules, which pass.
pub(super) fn run_tests(case: &Case) -> Done {
    let report = tieuchi_testing::run(&case.loaded()?, &|_, name, _| Err(tieuchi_testing::no_file(name)));
    if report.all_passed() { Ok(()) } else { Err(report.summary(Language::English).into()) }
}

pub(super) fn cover(case: &Case) -> Done {
    black_box(tieuchi_testing::coverage(&case.loaded()?, &|_, name, _| Err(tieuchi_testing::no_file(name))));
    Ok(())
}

pub(super) fn mutate(case: &Case) -> Done {
    let options = tieuchi_testing::mutants::Options { threads: NonZeroUsize::new(1), ..Default::default() };
    let mutants =
        tieuchi_testing::mutants(&case.loaded()?, &|_, name, _| Err(tieuchi_testing::no_file(name)), &options);
    mutants.map(drop).map_err(|report| report.summary(Language::English).into())
}

/// Compares the rules with the same of which each bound of 50 is another.
pub(super) fn compare(case: &Case) -> Done {
    let after = RuleSet::load([("rules.tieuchi", case.rules.replace("50%", "51%"))])?;
    let impact = tieuchi_testing::diff(&case.loaded()?, &after);
    if impact.is_same() { Err("nothing has changed".into()) } else { Ok(()) }
}
