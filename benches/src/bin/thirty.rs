//! Measures the thirty indicators: from memory, Parquet and CSV, with one processor and two.
//!
//! ```text
//! thirty table 1m                    everything below for a size, one process for each line
//! thirty run 1m parquet 2            a warm-up, then the medians of seven evaluations in one process
//! thirty once 1m parquet 2           a whole process: from its start to its verdicts
//! thirty hand 1m                     the same counted by a loop that was written for it
//! thirty several 1m                  other rules over the same rows: 1, 20 equal ones, 20 of one population, 300 different ones
//! thirty write 1m FOLDER             dossiers.parquet, hotline.parquet and the same as CSV
//! thirty load                        the rules alone: from their text to a checked rule set
//! thirty bandwidth 2                 what the memory gives
//! ```
//!
//! The time includes loading the rules from their text. A line is for people; with `--json` it is an object of JSON.

#![expect(clippy::print_stdout, clippy::float_arithmetic, reason = "the command of the benchmarks")]

use std::collections::BTreeSet;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use clap::{Parser, Subcommand, ValueEnum};
use serde_json::{Value, json};
use tieuchi::arrow::RecordBatch;
use tieuchi::{Evaluation, Question, Records, RuleSet};
use tieuchi_benches::machine::{Measured, bandwidth, measure, peak_memory, processor_time, use_processors};
use tieuchi_benches::thirty::{
    AS_OF, PERIOD, RULES, Rows, SIZES, batches, by_hand, different, digest, identical, of_one_population, paths,
    write_csv, write_parquet,
};

type Done<T = ()> = Result<T, Box<dyn Error>>;

/// How many rows a batch in memory has.
const IN_A_BATCH: usize = 65_536;

/// The thirty indicators, measured.
#[derive(Debug, Parser)]
struct Arguments {
    #[command(subcommand)]
    what: What,
    /// The folder with a folder of files for each size; what is missing there is written first.
    #[arg(long, global = true)]
    folder: Option<PathBuf>,
    /// Objects of JSON instead of lines for people.
    #[arg(long, global = true)]
    json: bool,
    /// How many ids of each outcome a verdict lists. No other program lists any.
    #[arg(long, global = true, default_value_t = 0)]
    ids: usize,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Every source with one processor and two, in processes of their own.
    Table { size: String },
    /// A warm-up and the median of some evaluations in this process.
    Run {
        size: String,
        from: From,
        #[arg(default_value_t = 1)]
        processors: usize,
        /// Evaluations after the warm-up.
        #[arg(long, default_value_t = 7)]
        runs: usize,
        /// Makes the records and loads the rules, and evaluates nothing.
        #[arg(long)]
        without: bool,
    },
    /// One evaluation: the whole process, from its start to the verdicts.
    Once {
        size: String,
        from: From,
        #[arg(default_value_t = 1)]
        processors: usize,
    },
    /// The same verdicts by a loop that was written for them.
    Hand { size: String },
    /// What a tally saves: judged again with other bounds, and one hundredth of the records added, beside a full evaluation.
    Parts {
        size: String,
        #[arg(default_value_t = 1)]
        processors: usize,
        #[arg(long, default_value_t = 7)]
        runs: usize,
    },
    /// How the time grows with the number of indicators.
    Several {
        size: String,
        #[arg(default_value_t = 1)]
        processors: usize,
        #[arg(long, default_value_t = 7)]
        runs: usize,
    },
    /// The rows as Parquet and CSV, in a folder.
    Write { size: String, to: PathBuf },
    /// From the text of rules to a checked rule set, without records.
    Load {
        /// The rules; those of the thirty indicators if there are none.
        rules: Option<PathBuf>,
        /// Loads after the warm-up.
        #[arg(long, default_value_t = 101)]
        runs: usize,
    },
    /// How many bytes a second are read of a large buffer.
    Bandwidth {
        #[arg(default_value_t = 1)]
        processors: usize,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum From {
    Memory,
    Parquet,
    Csv,
}

impl From {
    const ALL: [From; 3] = [From::Memory, From::Parquet, From::Csv];

    const fn name(self) -> &'static str {
        match self {
            From::Memory => "memory",
            From::Parquet => "parquet",
            From::Csv => "csv",
        }
    }
}

/// A size, as it is named or as a number.
fn count(size: &str) -> Done<u32> {
    let named = SIZES.iter().find(|(name, ..)| *name == size).map(|(_, count, _)| *count);
    Ok(named.map_or_else(|| size.parse(), Ok)?)
}

/// The records of a size, where they come from.
enum Given {
    Memory([Vec<RecordBatch>; 2]),
    Files([PathBuf; 2]),
}

impl Given {
    fn of(rows: &Rows, from: From, folder: &Path) -> Done<Given> {
        if from == From::Memory {
            let dossiers = batches(&rows.dossiers, IN_A_BATCH, false).collect::<Result<_, _>>()?;
            return Ok(Given::Memory([dossiers, batches(&rows.hotline, IN_A_BATCH, false).collect::<Result<_, _>>()?]));
        }
        let files = paths(folder, from.name());
        if files.iter().any(|path| !path.exists()) {
            match from {
                From::Csv => write_csv(rows, folder)?,
                _ => write_parquet(rows, folder)?,
            }
        }
        Ok(Given::Files(files))
    }

    /// From the text of the rules to the verdicts.
    fn evaluate(&self, text: &str, ids: usize, processors: usize) -> Done<Evaluation> {
        let rules = RuleSet::load([("thirty.tieuchi", text)])?;
        let mut records = Records::new();
        for (place, name) in ["dossiers", "hotline"].into_iter().enumerate() {
            match self {
                Given::Memory(given) => {
                    records.batches(name, given.get(place).cloned().unwrap_or_default());
                }
                Given::Files(files) => {
                    let file = files.get(place).ok_or("two files")?;
                    let source = tieuchi_records::open(file).map_err(|finding| format!("{finding:?}"))?;
                    records.source(name, source);
                }
            }
        }
        Ok(rules.evaluate(&records, &Question::new(PERIOD, AS_OF)?.ids(ids).threads(processors))?)
    }
}

fn main() -> Done {
    let start = Instant::now();
    let Arguments { what, folder, json, ids } = Arguments::parse();
    let folder = folder.unwrap_or_else(|| std::env::temp_dir().join("tieuchi-benches"));
    let print = |line: String, object: Value| println!("{}", if json { object.to_string() } else { line });
    match what {
        What::Table { size } => table(&size, &folder, json),
        What::Run { size, from, processors, runs, without } => {
            use_processors(processors)?;
            let rows = Rows::of(count(&size)?);
            let given = Given::of(&rows, from, &folder.join(&size))?;
            let offices = rows.dossiers.offices();
            drop(rows);
            if without {
                RuleSet::load([("thirty.tieuchi", RULES)])?;
                return Ok(());
            }
            let (evaluation, measured) = measure(runs, || given.evaluate(RULES, ids, processors));
            let hash = checked(&size, &evaluation?, &offices)?;
            let mut object = object(&measured);
            name(&mut object, &size, from, processors, (ids, &hash));
            print(format!("{size} {from:?} ×{processors} with {ids} ids: {measured}, {hash}"), object);
            Ok(())
        }
        What::Once { size, from, processors } => {
            use_processors(processors)?;
            let files = Given::Files(paths(&folder.join(&size), from.name()));
            let evaluation = files.evaluate(RULES, ids, processors)?;
            let (wall, cpu, peak) =
                (start.elapsed().as_secs_f64(), processor_time().as_secs_f64(), peak_memory() >> 20);
            let hash = checked(&size, &evaluation, &Rows::of(count(&size)?).dossiers.offices())?;
            let mut object = json!({ "wall_s": wall, "cpu_s": cpu, "peak_mib": peak });
            name(&mut object, &size, from, processors, (ids, &hash));
            let line = format!("wall {wall:.4} s, cpu {cpu:.4} s, peak {peak} MiB, {hash}");
            print(format!("{size} {from:?} ×{processors} with {ids} ids, whole process: {line}"), object);
            Ok(())
        }
        What::Parts { size, processors, runs } => {
            use_processors(processors)?;
            parts(&size, processors, runs)
        }
        What::Several { size, processors, runs } => {
            use_processors(processors)?;
            several(&size, processors, runs)
        }
        What::Hand { size } => {
            let rows = Rows::of(count(&size)?);
            let (hash, measured) = measure(7, || by_hand(&rows));
            print(format!("{size} by hand: {measured}, {hash}"), object(&measured));
            Ok(())
        }
        What::Write { size, to } => {
            let rows = Rows::of(count(&size)?);
            write_parquet(&rows, &to)?;
            Ok(write_csv(&rows, &to)?)
        }
        What::Load { rules, runs } => {
            let text = rules.map_or_else(|| Ok(RULES.to_owned()), std::fs::read_to_string)?;
            let (loaded, measured) = measure(runs, || RuleSet::load([("rules.tieuchi", text.as_str())]));
            let indicators = loaded?.indicators().count();
            let micros = measured.wall.as_secs_f64() * 1e6;
            print(format!("{indicators} indicators: {micros:.0} µs a load ({measured})"), object(&measured));
            Ok(())
        }
        What::Bandwidth { processors } => {
            use_processors(processors)?;
            let rate = bandwidth(processors, 2 << 30);
            let shown = format!("{:.2} GB/s", rate / 1e9);
            print(format!("memory ×{processors}: {shown}"), json!({ "processors": processors, "bytes_per_s": rate }));
            Ok(())
        }
    }
}

/// A full evaluation, a tally judged with other bounds, and a hundredth of the records added to a tally and judged.
fn parts(size: &str, processors: usize, runs: usize) -> Done {
    let rows = Rows::of(count(size)?);
    let Given::Memory([dossiers, hotline]) = Given::of(&rows, From::Memory, Path::new(""))? else { return Ok(()) };
    let offices = rows.dossiers.offices();
    drop(rows);
    let total: usize = dossiers.iter().map(RecordBatch::num_rows).sum();
    let last = dossiers.last().ok_or("records")?;
    let appended = last.slice(0, (total / 100).min(last.num_rows()));
    let kept = last.slice(appended.num_rows(), last.num_rows() - appended.num_rows());
    let others = dossiers.iter().take(dossiers.len() - 1).cloned().chain([kept]).collect();
    let records = |dossiers: Vec<RecordBatch>, hotline: Vec<RecordBatch>| {
        let mut records = Records::new();
        records.batches("dossiers", dossiers).batches("hotline", hotline);
        records
    };
    let question = Question::new(PERIOD, AS_OF)?.ids(0).threads(processors);
    let rules = RuleSet::load([("thirty.tieuchi", RULES)])?;
    let stricter = RuleSet::load([("thirty.tieuchi", RULES.replace("at least 80%", "at least 81%"))])?;
    let (all, most) = (records(dossiers.clone(), hotline.clone()), records(others, hotline));
    let (evaluation, full) = measure(runs, || rules.evaluate(&all, &question));
    checked(size, &evaluation?, &offices)?;
    let tally = rules.tally(&most, &question)?;
    // One for each run and the warm-up: the records are added once to each.
    let mut tallies = vec![tally.clone(); runs + 1];
    let (evaluation, appending) = measure(runs, || -> Done<Evaluation> {
        let mut sum = tallies.pop().ok_or("a tally")?;
        let mut records = Records::new();
        records.batches("dossiers", vec![appended.clone()]);
        sum.merge(&rules.tally(&records, &question)?)?;
        Ok(rules.judge(&sum, &question)?)
    });
    let hash = checked(size, &evaluation?, &offices)?;
    let (judged, again) = measure(runs, || stricter.judge(&tally, &question));
    judged?;
    println!(
        "{size} ×{processors}: full {full}; with other bounds {again}; {} records more {appending}; {hash}",
        appended.num_rows()
    );
    Ok(())
}

/// The time of other rule sets over the same rows in memory, each with its ratio to the first and to the thirty indicators.
fn several(size: &str, processors: usize, runs: usize) -> Done {
    let given = Given::of(&Rows::of(count(size)?), From::Memory, Path::new(""))?;
    let mut first = None;
    for (name, text) in [
        ("1", identical(1)),
        ("20 equal", identical(20)),
        ("20 of one population", of_one_population(20)),
        ("the thirty", RULES.to_owned()),
        ("300 different", different(300)),
    ] {
        let (evaluation, measured) = measure(runs, || given.evaluate(&text, 0, processors));
        let verdicts = evaluation?.verdicts().count();
        let seconds = measured.wall.as_secs_f64();
        let ratio = seconds / *first.get_or_insert(seconds);
        println!("{size} ×{processors}, {name}: {measured}, {verdicts} verdicts, {ratio:.2} of one");
    }
    Ok(())
}

/// The hash of the verdicts, if it is the one that is expected of the size.
fn checked(size: &str, evaluation: &Evaluation, offices: &BTreeSet<String>) -> Done<String> {
    let hash = digest(evaluation, offices);
    let expected = SIZES.iter().find(|(name, ..)| *name == size).map_or("", |(.., hash)| *hash);
    let is_right = expected.is_empty() || expected == hash;
    if is_right { Ok(hash) } else { Err(format!("{size}: the hash of the verdicts is {hash}, not {expected}").into()) }
}

fn object(measured: &Measured) -> Value {
    json!({
        "wall_s": measured.wall.as_secs_f64(), "wall_from_s": measured.range.0.as_secs_f64(),
        "wall_to_s": measured.range.1.as_secs_f64(), "cpu_s": measured.cpu.as_secs_f64(), "runs": measured.runs,
        "peak_mib": measured.peak >> 20, "before_mib": measured.before >> 20,
    })
}

/// What was measured.
fn name(object: &mut Value, size: &str, from: From, processors: usize, (ids, hash): (usize, &str)) {
    if let Some(fields) = object.as_object_mut() {
        fields.insert("size".into(), size.into());
        fields.insert("from".into(), from.name().into());
        fields.insert("processors".into(), processors.into());
        fields.insert("ids".into(), ids.into());
        fields.insert("hash".into(), hash.into());
    }
}

/// Each line in a process of its own, so that none finds the memory of another.
fn table(size: &str, folder: &Path, json: bool) -> Done {
    let program = std::env::current_exe()?;
    let run = |arguments: &[&str]| -> Done {
        let mut command = Command::new(&program);
        command.args(arguments).arg("--folder").arg(folder);
        if json {
            command.arg("--json");
        }
        let status = command.status()?;
        if status.success() { Ok(()) } else { Err(format!("{}: {status}", arguments.join(" ")).into()) }
    };
    for processors in ["1", "2"] {
        run(&["bandwidth", processors])?;
        for from in From::ALL {
            for ids in ["0", "100"] {
                run(&["run", size, from.name(), processors, "--ids", ids])?;
            }
            if from != From::Memory {
                run(&["once", size, from.name(), processors])?;
            }
        }
    }
    run(&["hand", size])
}
