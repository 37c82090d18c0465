//! The register of codes: every kind of finding, once.
//!
//! `TC01xx` what is written, `TC02xx` names, `TC03xx` types, values and meaning, `TC04xx` what is legal but
//! suspicious, `TC05xx` records, `TC06xx` tests of rules, `TC07xx` tallies. The message catalogue has what each one means,
//! an example and the cure.

use crate::Code;

/// Declares the codes of one stage and collects them in `ALL`.
macro_rules! register {
    ($($(#[$doc:meta])* $name:ident = $severity:ident($number:literal);)*) => {
        $($(#[$doc])* pub const $name: Code = Code::$severity($number);)*
        pub(super) const ALL: &[Code] = &[$($name),*];
    };
}

mod meaning;
mod names;
mod records;
mod suspicions;
mod tallies;
mod tests;
mod writing;

pub use self::{meaning::*, names::*, records::*, suspicions::*, tallies::*, tests::*, writing::*};

/// Every code, in the order of the numbers.
pub fn all() -> impl Iterator<Item = Code> {
    [writing::ALL, names::ALL, meaning::ALL, suspicions::ALL, records::ALL, tests::ALL, tallies::ALL]
        .into_iter()
        .flatten()
        .copied()
}

/// The code with this name (`TC0201`, in either case, with or without `TC`).
#[must_use]
pub fn find(text: &str) -> Option<Code> {
    let digits = text.trim().trim_start_matches(['t', 'T']).trim_start_matches(['c', 'C']);
    let number: u16 = digits.parse().ok()?;
    all().find(|code| code.number() == number)
}
