//! The flag by which a host ends work that it has begun.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A flag that a host sets, from any thread, to end what it has begun: loading rules, an evaluation, an explanation, the reading of
/// a file. What was begun ends within a moment, without a result. Copies share the flag; once set it stays set, so each piece of
/// work gets a flag of its own, or one with others that end together.
///
/// ```
/// use tieuchi_source::CancelFlag;
/// let flag = CancelFlag::new();
/// let shared = flag.clone();
/// std::thread::spawn(move || shared.set()).join().unwrap();
/// assert!(flag.is_set() && !CancelFlag::new().is_set());
/// ```
#[derive(Clone, Debug, Default)]
pub struct CancelFlag(Arc<AtomicBool>);

impl CancelFlag {
    /// A flag that is not set.
    #[must_use]
    pub fn new() -> CancelFlag {
        CancelFlag::default()
    }

    /// Sets it.
    pub fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it is set. Work asks for each piece of input, not for each row.
    #[must_use]
    pub fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// The flag itself, for a crate that knows no other.
    #[must_use]
    pub fn as_atomic(&self) -> &AtomicBool {
        &self.0
    }
}
