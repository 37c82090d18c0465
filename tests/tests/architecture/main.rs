//! Architecture tests: rules about the files of this repository, checked on those files.
//!
//! What the code does is tested elsewhere; that every code of a finding is documented in both languages is a test of `tieuchi-messages`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod circles;
mod codes;
mod dependencies;
mod embedding;
mod files;
mod outputs;
mod proved;
mod repository;
mod rules;
mod semantics;
mod vocabulary;
mod words;
