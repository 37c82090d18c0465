//! What the benchmarks share: records that are made up, rules over them, and how time and memory are measured.
//!
//! [`complexity`] is how the work grows with the input; [`dossiers`] are ten indicators over one kind of record, for the
//! micro-benchmarks; [`thirty`] is the workload on which tieuchi is compared with other programs. The records are the same on every
//! run.

pub mod complexity;
pub mod conditions;
mod dossiers;
pub mod machine;
pub mod thirty;

pub use dossiers::{RULES, dossiers};
