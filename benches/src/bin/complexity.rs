//! Measures how the work grows along each axis, and fails if it grows faster than in proportion.
//!
//! ```text
//! complexity                         every axis: instructions and memory at n, 2n and 4n
//! complexity "meets chain" units     these alone
//! ```
//!
//! Instructions are counted by valgrind's callgrind, which runs this program once for each axis; memory is counted in the same run.
//! Both repeat but for the seeds of hash tables.

#![expect(clippy::print_stdout, clippy::disallowed_methods, reason = "the command of the benchmarks")]

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::sync::Mutex;
use std::thread;

use clap::Parser;
use peak_alloc::PeakAlloc;
use tieuchi_benches::complexity::{Axis, Done, Growth, Work};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// How the work grows.
#[derive(Debug, Parser)]
struct Arguments {
    /// The axes, by their names; all of them if none is named.
    axes: Vec<String>,
    /// How many times as large n is: to look for what grows too fast later than at the smallest n.
    #[arg(long, default_value_t = 1)]
    times: usize,
    /// Measures the axes in this process: what callgrind runs.
    #[arg(long)]
    inside: bool,
}

fn main() -> Done<ExitCode> {
    let Arguments { axes, times, inside } = Arguments::parse();
    if let Some(unknown) = axes.iter().find(|name| Axis::all().all(|axis| axis.name != **name)) {
        return Err(format!("there is no axis “{unknown}”").into());
    }
    let is_named = |axis: &Axis| axes.is_empty() || axes.iter().any(|name| name == axis.name);
    let named: Vec<Axis> = Axis::all().filter(is_named).map(|axis| axis.times(times)).collect();
    if inside {
        for axis in named {
            run(axis)?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    let folder = tempfile::tempdir()?;
    println!(
        "{:<26} {:>8} {:>14} {:>8} {:>12} {:>8}",
        "axis", "4n", "instructions", "doubled", "peak bytes", "doubled"
    );
    let failures = failures(&named, |axis| match measured(axis, times, folder.path()) {
        Ok([instructions, peak]) => {
            println!("{}", line(axis, instructions, peak));
            !instructions.is_too_fast() && !peak.is_too_fast() && instructions.doubled().is_some()
        }
        Err(error) => {
            println!("{:<26} {error}", axis.name);
            false
        }
    });
    Ok(if failures == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// For how many axes something does not hold, tried on every processor.
fn failures(axes: &[Axis], holds: impl Fn(Axis) -> bool + Sync) -> usize {
    let due = Mutex::new(axes.iter());
    let next = || due.lock().ok().and_then(|mut due| due.next().copied());
    let work = || std::iter::from_fn(next).filter(|axis| !holds(*axis)).count();
    let processors = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    thread::scope(|scope| {
        let threads: Vec<_> = (0..processors).map(|_| scope.spawn(work)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap_or(axes.len())).sum()
    })
}

fn line(axis: Axis, instructions: Growth, peak: Growth) -> String {
    let doubled = |of: Growth| of.doubled().map_or("level".to_owned(), |doubled| format!("{doubled:.2}"));
    let [instructions, peak] =
        [instructions, peak].map(|of| (of.0[2], doubled(of), if of.is_too_fast() { " !" } else { "" }));
    let four_times = axis.smallest * 4;
    format!(
        "{:<26} {four_times:>8} {:>14} {:>8} {:>12} {:>8}{}{}",
        axis.name, instructions.0, instructions.1, peak.0, peak.1, instructions.2, peak.2
    )
}

/// The instructions and the peaks of an axis.
fn measured(axis: Axis, times: usize, folder: &Path) -> Done<[Growth; 2]> {
    let folder = folder.join(axis.name.replace(' ', "_"));
    fs::create_dir_all(&folder)?;
    match axis.work {
        Work::Library { .. } => of_library(axis, times, &folder),
        Work::Command(arguments) => of_command(axis, arguments, &folder),
    }
}

/// One process does the work of all sizes; callgrind and the allocator count.
fn of_library(axis: Axis, times: usize, folder: &Path) -> Done<[Growth; 2]> {
    let out = folder.join("counted");
    let mut command = Command::new("valgrind");
    command.args(["--tool=callgrind", "--dump-line=no"]).arg(format!("--dump-before={MARK}"));
    command.arg(format!("--callgrind-out-file={}", out.display())).arg(std::env::current_exe()?);
    let output = command.args(["--inside", axis.name, "--times", &times.to_string()]).stdin(Stdio::null()).output()?;
    let failure = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        return Err(failure.lines().find(|line| line.starts_with("Error")).unwrap_or(&failure).into());
    }
    let peaks = String::from_utf8(output.stdout)?;
    let mut peaks = peaks.lines().map(str::parse::<u64>);
    let mut growth = [[0; 3]; 2];
    for (size, (instructions, peak)) in sizes(&mut growth).enumerate() {
        // What was done until the work of this size began is in the dump before.
        let dump = fs::read_to_string(format!("{}.{}", out.display(), 2 * size + 2))?;
        let counted = dump.lines().find_map(|line| line.strip_prefix("summary: "));
        *instructions = counted.ok_or("callgrind has counted nothing")?.trim().parse()?;
        *peak = peaks.next().ok_or("a peak is missing")??;
    }
    Ok(growth.map(Growth))
}

/// A process for each size and each of the two tools of valgrind: callgrind counts instructions, dhat memory.
fn of_command(axis: Axis, arguments: CommandArguments, folder: &Path) -> Done<[Growth; 2]> {
    let program = std::env::current_exe()?.with_file_name("tieuchi");
    let mut growth = [[0; 3]; 2];
    for (size, (instructions, peak)) in sizes(&mut growth).enumerate() {
        let folder = folder.join(size.to_string());
        fs::create_dir_all(&folder)?;
        let arguments = arguments(axis.smallest << size, &folder)?;
        let count = |tool: &str, out: &str, before: &str| -> Done<u64> {
            let mut command = Command::new("valgrind");
            command.arg(format!("--tool={tool}")).arg(format!("--{out}={}", folder.join("counted.out").display()));
            let output = command.arg(&program).args(&arguments).stdin(Stdio::null()).output()?;
            let said = String::from_utf8_lossy(&output.stderr);
            let counted = said.lines().find_map(|line| line.split_once(before)).map(|(_, counted)| counted);
            let counted = counted.and_then(|counted| counted.split_whitespace().next()).ok_or_else(|| said.clone())?;
            Ok(counted.replace(',', "").parse()?)
        };
        *instructions = count("callgrind", "callgrind-out-file", "Collected :")?;
        *peak = count("dhat", "dhat-out-file", "At t-gmax:")?;
    }
    Ok(growth.map(Growth))
}

type CommandArguments = fn(usize, &Path) -> std::io::Result<Vec<String>>;

/// The instructions and the peak of each size.
fn sizes([instructions, peaks]: &mut [[u64; 3]; 2]) -> impl Iterator<Item = (&mut u64, &mut u64)> {
    instructions.iter_mut().zip(peaks)
}

/// The function of the C library that marks where the work begins and ends: callgrind writes what it has counted, and counts anew.
const MARK: &str = "getppid";

fn mark() {
    #[cfg(unix)]
    black_box(std::os::unix::process::parent_id());
}

/// Does the work of n, 2n and 4n, each between two marks, and prints its peak of memory, beyond what its input takes.
fn run(axis: Axis) -> Done {
    let Work::Library { prepare, act } = axis.work else { return Err("the command is another program".into()) };
    // Once before: what is made once for a process, such as the catalogues of messages, belongs to no size.
    act(&prepare(axis.smallest))?;
    for times in [1, 2, 4] {
        let case = prepare(axis.smallest * times);
        MEMORY.reset_peak_usage();
        let before = MEMORY.current_usage();
        mark();
        let done = act(&case);
        mark();
        done?;
        println!("{}", MEMORY.peak_usage().saturating_sub(before));
    }
    Ok(())
}
