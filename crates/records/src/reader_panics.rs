//! Keeping the panics of reading threads to themselves.

use std::{panic, thread};

/// The name of every thread whose panic is reported as a finding.
pub(crate) const NAME: &str = "tieuchi-reader";

/// Keeps the panic messages of the reading threads off the standard error stream: a damaged file is reported as a finding.
///
/// For programs, which own the process; panics of all other threads are reported as before.
///
/// ```
/// tieuchi_records::suppress_reader_panics();
/// ```
pub fn suppress_reader_panics() {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        if thread::current().name() != Some(NAME) {
            before(panic);
        }
    }));
}
