//! A stack of its own for functions that call themselves: rules may be nested to their limit, however small the stack of the host's
//! thread is.

use std::panic::resume_unwind;
use std::thread;

/// How large the stack is: several times what the deepest rules need in a build that is not optimised. Memory is taken only for what is
/// used of it.
const SIZE: usize = 16 << 20;

/// What `run` gives, which runs on a stack of its own; on that of the caller if the system has no more threads.
pub(crate) fn on_own_stack<T: Send>(run: impl Fn() -> T + Sync) -> T {
    let done = thread::scope(|scope| {
        let started = thread::Builder::new().stack_size(SIZE).spawn_scoped(scope, &run);
        started.ok().map(thread::ScopedJoinHandle::join)
    });
    match done {
        Some(Ok(value)) => value,
        Some(Err(panic)) => resume_unwind(panic),
        None => run(),
    }
}
