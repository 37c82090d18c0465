//! The laws of the house, enforced on its own files.
//!
//! What the code does is tested elsewhere; that every code of a finding is documented in both languages is a test of `tieuchi-messages`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod codes;
mod files;
mod house;
mod outputs;
mod proved;
mod rules;
mod walls;
mod words;
