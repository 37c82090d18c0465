//! Work on more than one thread, if the host allows: reading ahead of whoever counts, in the same order, and counting in an order that
//! does not matter.

use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread::{Builder, Scope, ScopedJoinHandle, scope};

/// How many things are made on the thread of whoever takes them: for few, another thread costs more than it gains.
const ALONE: usize = 4;

/// How many things wait to be taken.
const WAITING: usize = 2;

/// Hands each thing to `each`, in order, until it breaks; with two threads or more one makes the next things meanwhile.
///
/// # Errors
/// That of `each`. Then nothing more is made.
pub(crate) fn each_made_ahead<T: Send, E>(
    mut things: impl Iterator<Item = T> + Send,
    threads: usize,
    each: &mut dyn FnMut(T) -> Result<ControlFlow<()>, E>,
) -> Result<(), E> {
    let alone = if threads > 1 { ALONE } else { usize::MAX };
    for thing in things.by_ref().take(alone) {
        if each(thing)?.is_break() {
            return Ok(());
        }
    }
    if threads > 1 {
        let made_ahead = scope(|scope| {
            let (send, receive) = sync_channel(WAITING);
            let things = &mut things;
            let make = move || {
                for thing in things {
                    if send.send(thing).is_err() {
                        // Nobody takes it any more.
                        return;
                    }
                }
            };
            Builder::new().spawn_scoped(scope, make).ok()?;
            Some(take_each(receive, each))
        });
        if let Some(done) = made_ahead {
            return done;
        }
    }
    // The system has no more threads.
    take_each(things, each)
}

/// Threads that share what they are given, and what each of them makes of its share.
pub(crate) struct Workers<'scope, T, R> {
    given: SyncSender<T>,
    workers: Vec<ScopedJoinHandle<'scope, R>>,
}

impl<'scope, T: Send + 'scope, R: Send + 'scope> Workers<'scope, T, R> {
    /// Starts so many threads, or as many as the system has; `None` if it has none.
    pub(crate) fn start(
        scope: &'scope Scope<'scope, '_>,
        count: usize,
        work: impl Fn(&mut dyn Iterator<Item = T>) -> R + Clone + Send + 'scope,
    ) -> Option<Self> {
        let (given, taken) = sync_channel(WAITING.saturating_mul(count));
        let taken = Arc::new(Mutex::new(taken));
        let worker = || {
            let (work, taken) = (work.clone(), Arc::clone(&taken));
            Builder::new().spawn_scoped(scope, move || work(&mut std::iter::from_fn(|| next(&taken)))).ok()
        };
        let workers: Vec<_> = (0..count).map_while(|_| worker()).collect();
        (!workers.is_empty()).then_some(Workers { given, workers })
    }

    /// Gives one of them something; waits while all of them have enough.
    pub(crate) fn give(&self, thing: T) {
        // Nobody takes it if they have ended early, which is seen at the end.
        let _ended = self.given.send(thing);
    }

    /// What each of them has made; `None` if one has ended early.
    pub(crate) fn finish(self) -> Option<Vec<R>> {
        drop(self.given);
        self.workers.into_iter().map(|worker| worker.join().ok()).collect()
    }
}

/// The next thing that is given; `None` if there are no more.
fn next<T>(taken: &Mutex<Receiver<T>>) -> Option<T> {
    taken.lock().ok()?.recv().ok()
}

fn take_each<T, E>(
    things: impl IntoIterator<Item = T>,
    each: &mut dyn FnMut(T) -> Result<ControlFlow<()>, E>,
) -> Result<(), E> {
    for thing in things {
        if each(thing)?.is_break() {
            return Ok(());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use std::thread::scope;

    use super::{Workers, each_made_ahead};

    /// What is taken of a hundred things, if whoever takes them breaks or fails at one of them.
    fn taken(threads: usize, break_at: usize, fail_at: usize) -> (Vec<usize>, Result<(), usize>) {
        let mut taken = Vec::new();
        let result = each_made_ahead(0..100, threads, &mut |thing| {
            if thing == fail_at {
                return Err(thing);
            }
            taken.push(thing);
            Ok(if thing == break_at { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
        });
        (taken, result)
    }

    #[test]
    fn each_thing_is_given_to_one_worker() {
        for count in [1, 2, 7] {
            let sums = scope(|scope| {
                let workers = Workers::start(scope, count, |things| things.sum::<u64>())?;
                (0..1000).for_each(|thing| workers.give(thing));
                workers.finish()
            });
            assert_eq!(sums.map(|sums| (sums.len(), sums.iter().sum())), Some((count, 499_500u64)));
        }
    }

    #[test]
    fn what_is_made_ahead_is_taken_in_order_until_it_ends() {
        for (break_at, fail_at) in [(1000, 1000), (2, 1000), (3, 1000), (50, 1000), (1000, 1), (1000, 60), (99, 1000)] {
            let alone = taken(1, break_at, fail_at);
            for threads in [0, 2, 8] {
                assert_eq!(taken(threads, break_at, fail_at), alone, "{break_at} {fail_at}");
            }
        }
    }
}
