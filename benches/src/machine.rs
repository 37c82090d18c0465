//! How time and memory are measured, and how many processors a measurement may use.
//!
//! The time and the choice of processors are those of Linux; elsewhere the time is zero, and a choice is refused.

#![expect(
    clippy::float_arithmetic,
    clippy::disallowed_methods,
    reason = "times and rates, and what the system says of them"
)]

use std::fmt;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// The time that this process has used of all processors since it began.
#[must_use]
pub fn processor_time() -> Duration {
    #[cfg(target_os = "linux")]
    {
        let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
        Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or_default())
    }
    #[cfg(not(target_os = "linux"))]
    Duration::ZERO
}

/// Keeps this process and its later threads on the first so many processors.
///
/// # Errors
/// Fewer processors, or another system than Linux.
pub fn use_processors(count: usize) -> Result<(), String> {
    #[cfg(target_os = "linux")]
    {
        use rustix::thread::{CpuSet, sched_setaffinity};

        let mut set = CpuSet::new();
        (0..count.min(CpuSet::MAX_CPU)).for_each(|place| set.set(place));
        sched_setaffinity(None, &set).map_err(|error| format!("{count} processors: {error}"))?;
        let there = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
        if there == count { Ok(()) } else { Err(format!("there are not {count} processors, but {there}")) }
    }
    #[cfg(not(target_os = "linux"))]
    {
        Err(format!("{count} processors: only Linux lets a program choose"))
    }
}

/// The most memory that this process has had since it began, or since [`forget_peak`], in bytes; 0 where that is not known.
#[must_use]
pub fn peak_memory() -> u64 {
    memory("VmHWM:")
}

/// The memory that this process has now, in bytes; 0 where that is not known.
#[must_use]
pub fn memory_now() -> u64 {
    memory("VmRSS:")
}

fn memory(what: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(what));
    line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<u64>().ok()).unwrap_or_default() * 1024
}

/// From here on the peak is what the process has now.
pub fn forget_peak() {
    // Where the system does not offer it, the peak stays that of the whole process.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

/// What repeated runs took: medians, and the peak of memory over all of them.
#[derive(Clone, Copy, Debug)]
pub struct Measured {
    /// How many runs were measured.
    pub runs: usize,
    /// The median of the times by the clock.
    pub wall: Duration,
    /// The shortest and the longest of them.
    pub range: (Duration, Duration),
    /// The median of the times of the processors.
    pub cpu: Duration,
    /// The most memory, in bytes.
    pub peak: u64,
    /// The memory before the first run, with what the warm-up gave.
    pub before: u64,
}

/// Runs something once to warm up, then so many times. To drop what the run before gave is part of a run's time.
pub fn measure<T>(runs: usize, mut of: impl FnMut() -> T) -> (T, Measured) {
    let mut last = black_box(of());
    forget_peak();
    let before = memory_now();
    let mut times: Vec<(Duration, Duration)> = Vec::new();
    for _ in 0..runs {
        let (clock, cpu) = (Instant::now(), processor_time());
        drop(last);
        last = black_box(of());
        times.push((clock.elapsed(), processor_time().saturating_sub(cpu)));
    }
    let walls = sorted(times.iter().map(|(wall, _)| *wall));
    let cpus = sorted(times.iter().map(|(_, cpu)| *cpu));
    let [shortest, longest] = [walls.first(), walls.last()].map(|time| time.copied().unwrap_or_default());
    let (wall, cpu) = (median(&walls), median(&cpus));
    (last, Measured { runs, wall, range: (shortest, longest), cpu, peak: peak_memory(), before })
}

fn sorted(times: impl Iterator<Item = Duration>) -> Vec<Duration> {
    let mut times: Vec<Duration> = times.collect();
    times.sort();
    times
}

fn median(sorted: &[Duration]) -> Duration {
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}

impl fmt::Display for Measured {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mib = |bytes: u64| bytes / (1 << 20);
        let [wall, from, to, cpu] = [self.wall, self.range.0, self.range.1, self.cpu].map(|time| time.as_secs_f64());
        let (peak, before) = (mib(self.peak), mib(self.before));
        write!(out, "wall {wall:.4} s ({from:.4} to {to:.4}), cpu {cpu:.4} s, peak {peak} MiB ({before} before)")
    }
}

/// How many bytes a second so many threads read of a buffer that no cache holds: the median of some sums over it.
#[must_use]
pub fn bandwidth(threads: usize, bytes: usize) -> f64 {
    let buffer: Vec<u64> = (0..(bytes / 8) as u64).collect();
    let part = buffer.len().div_ceil(threads.max(1)).max(1);
    let (_, measured) = measure(7, || {
        std::thread::scope(|scope| {
            for part in buffer.chunks(part) {
                scope.spawn(move || black_box(lanes(part)));
            }
        });
    });
    bytes as f64 / measured.wall.as_secs_f64()
}

/// A sum in 64 lanes, so that it waits for memory and not for itself.
fn lanes(of: &[u64]) -> u64 {
    let mut sums = [0_u64; 64];
    for chunk in of.as_chunks::<64>().0 {
        sums.iter_mut().zip(chunk).for_each(|(sum, number)| *sum = sum.wrapping_add(*number));
    }
    sums.iter().fold(0, |sum, lane| sum.wrapping_add(*lane))
}
