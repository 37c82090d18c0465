//! Measures the thirty conditions on one record, given as a struct: rules that are loaded, a record that is converted each time.
//!
//! ```text
//! conditions one                      the median of many evaluations
//! conditions load                     from the text of the rules to a question that is planned
//! conditions load FILE                the same of other rules
//! conditions guard                    the instructions of both, by valgrind's callgrind; fails if they are more than they may be
//! conditions one --bare 600           so many without a clock: what callgrind runs
//! ```

#![expect(clippy::print_stdout, clippy::float_arithmetic, reason = "the command of the benchmarks")]

use std::error::Error;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

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
    /// The instructions of both.
    Guard,
}

/// How many instructions one record may take, and loading: a fifth more than they took when that was last changed.
const MOST: [(&str, u64); 2] = [("one", 400_000), ("load", 7_400_000)];

/// The instructions of one run: what many runs take more than few.
fn instructions(what: &str, folder: &Path) -> Done<u64> {
    let [few, many] = [20_u64, 120].map(|count| -> Done<u64> {
        let mut command = Command::new("valgrind");
        command.arg("--tool=callgrind").arg(format!("--callgrind-out-file={}", folder.join("counted").display()));
        let output = command.arg(std::env::current_exe()?).args([what, "--bare", &count.to_string()]).output()?;
        let said = String::from_utf8_lossy(&output.stderr);
        let counted = said.lines().find_map(|line| line.split_once("Collected :")).map(|(_, counted)| counted.trim());
        Ok(counted.ok_or_else(|| said.clone())?.parse()?)
    });
    Ok((many? - few?) / 100)
}

fn guard() -> Done<ExitCode> {
    let folder = tempfile::tempdir()?;
    let mut all_hold = true;
    for (what, most) in MOST {
        let counted = instructions(what, folder.path())?;
        all_hold &= counted <= most;
        println!("{what}: {counted} instructions, at most {most}");
    }
    Ok(if all_hold { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn main() -> Done<ExitCode> {
    let Arguments { what, rules: file, runs, bare } = Arguments::parse();
    let text = file.map_or_else(|| Ok(RULES.to_owned()), std::fs::read_to_string)?;
    if matches!(what, What::Guard) {
        return guard();
    }
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
    let run = || if matches!(what, What::One) { one() } else { load() };
    if let Some(count) = bare {
        for _ in 0..count {
            run()?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    let (counted, measured) = measure(runs, run);
    let (counted, micros) = (counted?, measured.wall.as_secs_f64() * 1e6);
    if matches!(what, What::One) {
        println!("one record: {micros:.2} µs, {counted} of 30 conditions passed ({measured})");
    } else {
        println!("{counted} indicators: {micros:.0} µs from their text to a planned question ({measured})");
    }
    Ok(ExitCode::SUCCESS)
}
