//! What `test` takes.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{LanguageArguments, Mutants, Rules};

#[derive(Debug, Args)]
pub(crate) struct Test {
    #[command(flatten)]
    pub(crate) rules: Rules,
    /// Only tests whose title, or an indicator of which they expect something, contains this; diacritics and case make no
    /// difference
    #[arg(long, value_name = "TEXT")]
    pub(crate) filter: Option<String>,
    /// Replaces each `?` of a test by the actual verdict, and lists what it wrote; nothing else is changed
    #[arg(long)]
    pub(crate) accept: bool,
    /// Runs again whenever a file is saved; Ctrl-C ends it
    #[cfg(feature = "watch")]
    #[arg(long)]
    pub(crate) watch: bool,
    #[command(flatten)]
    pub(crate) coverage: CoverageArguments,
    #[command(flatten)]
    pub(crate) mutants: Mutants,
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: TestForm,
    #[command(flatten)]
    pub(crate) language: LanguageArguments,
}

// Options of the coverage. With only some of the tests it would be too low.
#[derive(Debug, Args)]
pub(crate) struct CoverageArguments {
    /// Shows what the tests cover of the rules, and what they do not
    #[arg(long, conflicts_with = "filter")]
    pub(crate) coverage: bool,
    /// Exit status 1 if the tests show fewer than N per cent of the goals of the coverage
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(0..=100), conflicts_with = "filter")]
    pub(crate) min_coverage: Option<u8>,
    /// Writes the coverage as a page: the text of the rules with its marks
    #[arg(long, value_name = "FILE", conflicts_with = "filter")]
    pub(crate) html: Option<PathBuf>,
    /// Replaces the file of `--html` even if this command did not write it; rules and records are never replaced
    #[arg(long, requires = "html")]
    pub(crate) force: bool,
}

impl CoverageArguments {
    pub(crate) fn is_requested(&self) -> bool {
        self.coverage || self.min_coverage.is_some() || self.html.is_some()
    }
}

/// How the tests' report is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum TestForm {
    /// For a person: what failed, and why
    Text,
    /// For a program, findings included
    Json,
    /// XML, as build servers read it
    Junit,
    /// Test Anything Protocol, version 14
    Tap,
}
