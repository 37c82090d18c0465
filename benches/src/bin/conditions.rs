//! Measures the thirty conditions on one record, given as a struct: rules that are loaded, a record that is converted each time.
//!
//! ```text
//! conditions one                      the median of many evaluations
//! conditions load                     from the text of the rules to a question that is planned
//! conditions load FILE                the same of other rules
//! conditions one --bare 600           so many without a clock: by callgrind, the instructions of one are those of 600 less those of 100,
//!                                     divided by 500
//! ```

#![expect(clippy::print_stdout, clippy::float_arithmetic, reason = "the command of the benchmarks")]

use std::error::Error;
use std::hint::black_box;
use std::path::PathBuf;

use clap::{Parser, ValueEnum};
use tieuchi::{Answer, RuleSet};
use tieuchi_benches::conditions::{DOSSIER, RULES, evaluate, question};
use tieuchi_benches::machine::measure;

type Done<T = ()> = Result<T, Box<dyn Error>>;

/// The thirty conditions, measured.
#[derive(Debug, Parser)]
struct Arguments {
    what: What,
    /// The rules that are loaded; the thirty conditions if there are none.
    rules: Option<PathBuf>,
    /// Runs after the warm-up.
    #[arg(long, default_value_t = 10_000)]
    runs: usize,
    /// So many runs and nothing else.
    #[arg(long)]
    bare: Option<usize>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum What {
    /// The conditions on one record.
    One,
    /// The rules.
    Load,
}

fn main() -> Done {
    let Arguments { what, rules: file, runs, bare } = Arguments::parse();
    let text = file.map_or_else(|| Ok(RULES.to_owned()), std::fs::read_to_string)?;
    let load = || RuleSet::load([("rules.tieuchi", text.as_str())]);
    let (rules, question) = (load()?, question()?);
    let prepared = rules.prepare(&question)?;
    let one = || -> Done<usize> {
        let evaluation = evaluate(&prepared, &DOSSIER)?;
        Ok(evaluation.verdicts().filter(|verdict| verdict.answer() == Answer::Met).count())
    };
    let load = || -> Done<usize> {
        let rules = load()?;
        black_box(rules.prepare(&question)?);
        Ok(rules.indicators().count())
    };
    let run = || match what {
        What::One => one(),
        What::Load => load(),
    };
    if let Some(count) = bare {
        for _ in 0..count {
            run()?;
        }
        return Ok(());
    }
    let (counted, measured) = measure(runs, run);
    let (counted, micros) = (counted?, measured.wall.as_secs_f64() * 1e6);
    match what {
        What::One => println!("one record: {micros:.2} µs, {counted} of 30 conditions passed ({measured})"),
        What::Load => {
            println!("{counted} indicators: {micros:.0} µs from their text to a planned question ({measured})")
        }
    }
    Ok(())
}
