//! Runs work in parallel on the cores of the machine; the results are in the order of the items.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

/// How many threads the machine can run at the same time.
pub(crate) fn cores() -> usize {
    thread::available_parallelism().map_or(1, NonZeroUsize::get)
}

/// The result of `work` for each item, in the order of the items.
///
/// The calling thread works too, so that it is not an error if other threads cannot be started.
pub(crate) fn each<T: Sync, R: Send>(items: &[T], threads: usize, work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    let worker = |sender: mpsc::Sender<(usize, R)>| {
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(index) else { break };
            // The receiver outlives every thread.
            let _ = sender.send((index, work(item)));
        }
    };
    thread::scope(|scope| {
        let worker = &worker;
        for _ in 1..threads.min(items.len()) {
            let sender = sender.clone();
            let _ = thread::Builder::new().spawn_scoped(scope, move || worker(sender));
        }
        worker(sender);
    });
    let mut done: Vec<(usize, R)> = receiver.into_iter().collect();
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}
