//! How the work grows with the input: for each [`Axis`] inputs of n, 2n and 4n, of which the instructions and the memory at its
//! peak may grow in proportion and no faster ([`Growth`]).
//!
//! n is the smallest that shows how an axis grows: with it a quadratic part is more than what does not depend on n.

mod case;
mod commands;
mod growth;
mod records;
mod rules;

pub use case::{Case, Done};
pub use growth::{Growth, MOST};

use std::io;
use std::path::Path;

/// One way in which an input grows.
#[derive(Clone, Copy, Debug)]
pub struct Axis {
    /// Its name.
    pub name: &'static str,
    /// What n counts.
    pub of: &'static str,
    /// n.
    pub smallest: usize,
    /// What is measured.
    pub work: Work,
}

/// What is measured.
#[derive(Clone, Copy, Debug)]
pub enum Work {
    /// Something over an input that is made before.
    Library {
        /// Makes the input of a size.
        prepare: fn(usize) -> Case,
        /// What is measured. An error: the axis does not measure what it says.
        act: fn(&Case) -> Done,
    },
    /// The command, with the arguments that this gives for a size; it writes the files that they name into a folder.
    Command(fn(usize, &Path) -> io::Result<Vec<String>>),
}

impl Axis {
    const fn new(
        name: &'static str,
        of: &'static str,
        smallest: usize,
        prepare: fn(usize) -> Case,
        act: fn(&Case) -> Done,
    ) -> Self {
        Axis { name, of, smallest, work: Work::Library { prepare, act } }
    }

    const fn of_command(
        name: &'static str,
        of: &'static str,
        smallest: usize,
        arguments: fn(usize, &Path) -> io::Result<Vec<String>>,
    ) -> Self {
        Axis { name, of, smallest, work: Work::Command(arguments) }
    }

    /// Every axis.
    pub fn all() -> impl Iterator<Item = Self> {
        rules::AXES.iter().chain(records::AXES).chain(commands::AXES).copied()
    }

    /// The same axis with a larger n.
    #[must_use]
    pub fn times(self, times: usize) -> Self {
        Axis { smallest: self.smallest.saturating_mul(times), ..self }
    }
}
