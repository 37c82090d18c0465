//! The impact of a change: how the meaning of each indicator differs between two versions of the rules, and which verdicts
//! change on given records.
//!
//! What can be proved without records is proved in the crate `proof`. The host loads the two versions and prints the report.

mod aspects;
mod change;
mod diff;
mod example;
mod flips;

pub use self::aspects::Aspect;
pub use self::change::{Change, ChangeKind};
pub use self::diff::{Impact, diff};
pub use self::example::{ChangeExample, example};
pub use self::flips::{Flip, UnitResult, flips};
