//! Work side by side on the cores of the machine, with results in the order of the work.
//!
//! Nothing here knows what is worked on.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

/// How many threads are worth having.
pub(crate) fn cores() -> usize {
    thread::available_parallelism().map_or(1, NonZeroUsize::get)
}

/// What `work` makes of each item, in the order of the items, whichever thread came to it first.
///
/// A thread that the machine does not give is done without: the calling one works too.
pub(crate) fn each<T: Sync, R: Send>(items: &[T], threads: usize, work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    let labour = |sender: mpsc::Sender<(usize, R)>| {
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(place) else { break };
            // The receiver outlives every thread.
            let _ = sender.send((place, work(item)));
        }
    };
    thread::scope(|scope| {
        let labour = &labour;
        for _ in 1..threads.min(items.len()) {
            let sender = sender.clone();
            let _ = thread::Builder::new().spawn_scoped(scope, move || labour(sender));
        }
        labour(sender);
    });
    let mut done: Vec<(usize, R)> = receiver.into_iter().collect();
    done.sort_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, made)| made).collect()
}
