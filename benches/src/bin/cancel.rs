//! How long it takes until work ends after a host has set its flag: loading rules, evaluating, explaining.
//!
//! ```text
//! cancel 1m FOLDER         with dossiers.parquet and .csv and hotline.parquet and .csv in the folder (`thirty write 1m FOLDER`)
//! ```
//!
//! Each piece of work runs once as a whole; then it is begun again, and ended at each of fifteen moments of the time that it took.
//! The longest wait is shown. It should be at most 50 ms.

#![expect(clippy::print_stdout, clippy::float_arithmetic, reason = "the command of the benchmarks")]

use std::error::Error as AnyError;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use clap::Parser;
use tieuchi::{CancelFlag, Error, Limits, Loader, Question, Records, RuleSet};
use tieuchi_benches::thirty::{AS_OF, PERIOD, RULES, Rows, SIZES, batches, paths};
use tieuchi_records::{Format, Origin};

/// At how many moments each piece of work is ended.
const MOMENTS: u32 = 15;

/// How long work continues after a flag is set.
#[derive(Debug, Parser)]
struct Arguments {
    /// How many dossiers: 10k, 100k, 1m, 10m.
    size: String,
    /// The folder of the files.
    folder: PathBuf,
}

fn main() -> Result<(), Box<dyn AnyError>> {
    let Arguments { size, folder } = Arguments::parse();
    let size = SIZES.iter().find(|(name, ..)| *name == size).map(|(_, dossiers, _)| *dossiers).ok_or("unknown size")?;
    println!("{:<44} {:>10} {:>12}", "work", "whole, ms", "longest, ms");
    rules();
    thirty(size, &folder)?;
    weeks()
}

/// A megabyte of rules, and rules for which changes are tried.
fn rules() {
    let right = many_rules(6_500, "are completed by due");
    show("loading 1 MB of rules", |flag| Loader::new().cancel(flag).load([("rules.tieuchi", &right)]).err());
    let wrong = many_rules(1_500, "are completd by due");
    show("loading 240 kB of wrong rules", |flag| Loader::new().cancel(flag).load([("rules.tieuchi", &wrong)]).err());
}

fn many_rules(indicators: usize, condition: &str) -> String {
    let mut text = "records dossiers \"D\" counted by due\n  code : id\n  office : unit\n  due : deadline\n  \
                    completed : datetime?\n  kind : text?\n\n"
        .to_owned();
    for number in 0..indicators {
        let _ = write!(
            text,
            "indicator on_time_{number} \"On time {number}\"\n  cite \"A\" \"III.{number}\"\n  target at least 95% of dossiers \
             due in period where kind is \"k{number}\" {condition}\n\n"
        );
    }
    text
}

/// The thirty indicators from memory and from files.
fn thirty(size: u32, folder: &Path) -> Result<(), Box<dyn AnyError>> {
    let rules = RuleSet::load([("thirty.tieuchi", RULES)])?;
    let question = Question::new(PERIOD, AS_OF)?;
    let rows = Rows::of(size);
    let mut records = Records::new();
    records.batches("dossiers", batches(&rows.dossiers, 1 << 20, true).collect::<Result<_, _>>()?);
    records.batches("hotline", batches(&rows.hotline, 1 << 20, true).collect::<Result<_, _>>()?);
    let evaluate = |flag: &CancelFlag| rules.evaluate(&records, &question.clone().cancel(flag)).err();
    show("evaluating from memory", evaluate);
    let unit = rows.dossiers.offices().into_iter().next().ok_or("no office")?;
    let explain =
        |flag: &CancelFlag| rules.explain(&records, &question.clone().cancel(flag), "weekly_done", &unit).err();
    show("explaining from memory", explain);
    for (ending, format) in [("parquet", Format::Parquet), ("csv", Format::Csv)] {
        let from_files = |flag: &CancelFlag| {
            let mut records = Records::new();
            for (kind, path) in ["dossiers", "hotline"].into_iter().zip(paths(folder, ending)) {
                records.source(kind, format.read(Origin::file(path).with_cancel(flag)));
            }
            rules.evaluate(&records, &question.clone().cancel(flag)).err()
        };
        show(&format!("evaluating from {ending}"), from_files);
    }
    Ok(())
}

/// A hundred thousand units and a year of weeks: nearly all of it is judging.
fn weeks() -> Result<(), Box<dyn AnyError>> {
    let text = "records visits \"V\" counted by day\n  office : unit\n  day : date\n\nindicator weekly \"Weekly\"\n  \
                target at least 1 visits in every week";
    let rules = RuleSet::load([("weekly.tieuchi", text)])?;
    let mut records = Records::new();
    let visit = |office: u32| [("office", format!("X{office}")), ("day", "2025-03-03".to_owned())];
    records.rows("visits", &(0..100_000).map(|office| visit(office).into_iter().collect()).collect::<Vec<Row>>())?;
    let question = Question::new("2025", "2026-01-01")?.ids(0).limits(&Limits::new().outcomes(10_000_000));
    show("judging 100,000 units in 52 weeks", |flag| rules.evaluate(&records, &question.clone().cancel(flag)).err());
    Ok(())
}

type Row = std::collections::BTreeMap<&'static str, String>;

/// Runs work whole, then ends it at each moment, and shows the longest time from the flag to its return.
fn show(name: &str, work: impl Fn(&CancelFlag) -> Option<Error> + Sync) {
    let begun = Instant::now();
    work(&CancelFlag::new());
    let whole = begun.elapsed();
    let longest = (0..MOMENTS).map(|moment| wait(&work, whole * moment / MOMENTS)).max().unwrap_or_default();
    let milliseconds = |time: Duration| time.as_secs_f64() * 1e3;
    println!("{name:<44} {:>10.0} {:>12.1}", milliseconds(whole), milliseconds(longest));
}

/// How long work continues after its flag is set, `after` it was begun.
fn wait(work: impl Fn(&CancelFlag) -> Option<Error> + Sync, after: Duration) -> Duration {
    let flag = CancelFlag::new();
    thread::scope(|scope| {
        let ended = scope.spawn(|| {
            work(&flag);
            Instant::now()
        });
        thread::sleep(after);
        let set = Instant::now();
        flag.set();
        ended.join().map_or(Duration::ZERO, |ended| ended.saturating_duration_since(set))
    })
}
