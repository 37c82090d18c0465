//! Measures the thirty conditions on one record, given as a struct: rules that are loaded, a record that is converted each time.
//!
//! ```text
//! conditions              the median of many evaluations
//! conditions --bare 600   so many without a clock: by callgrind, the instructions of one are those of 600 less those of 100,
//!                         divided by 500
//! ```

#![expect(clippy::print_stdout, clippy::float_arithmetic, reason = "the command of the benchmarks")]

use std::error::Error;
use std::hint::black_box;

use clap::Parser;
use tieuchi::{Answer, RuleSet};
use tieuchi_benches::conditions::{DOSSIER, RULES, evaluate, question};
use tieuchi_benches::machine::measure;

/// The thirty conditions, measured.
#[derive(Debug, Parser)]
struct Arguments {
    /// Evaluations after the warm-up.
    #[arg(long, default_value_t = 20_000)]
    runs: usize,
    /// So many evaluations and nothing else.
    #[arg(long)]
    bare: Option<usize>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let Arguments { runs, bare } = Arguments::parse();
    let rules = RuleSet::load([("conditions.tieuchi", RULES)])?;
    let question = rules.prepare(&question()?)?;
    if let Some(count) = bare {
        for _ in 0..count {
            black_box(evaluate(&question, &DOSSIER)?);
        }
        return Ok(());
    }
    let (evaluation, measured) = measure(runs, || evaluate(&question, &DOSSIER));
    let passed = evaluation?.verdicts().filter(|verdict| verdict.answer() == Answer::Met).count();
    println!("one record: {:.2} µs, {passed} of 30 conditions passed ({measured})", measured.wall.as_secs_f64() * 1e6);
    Ok(())
}
