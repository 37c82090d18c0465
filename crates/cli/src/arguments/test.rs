//! What `test` takes.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{LanguageArguments, Mutants, Rules};

#[derive(Debug, Args)]
pub(crate) struct Test {
    #[command(flatten)]
    pub(crate) rules: Rules,
    #[arg(long)]
    pub(crate) filter: Option<String>,
    #[arg(long)]
    pub(crate) accept: bool,
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
    #[arg(long, conflicts_with = "filter")]
    pub(crate) coverage: bool,
    #[arg(long, value_parser = clap::value_parser!(u8).range(0..=100), conflicts_with = "filter")]
    pub(crate) min_coverage: Option<u8>,
    #[arg(long, conflicts_with = "filter")]
    pub(crate) html: Option<PathBuf>,
    #[arg(long, requires = "html")]
    pub(crate) force: bool,
}

impl CoverageArguments {
    /// Whether any of them is given.
    pub(crate) fn is_requested(&self) -> bool {
        self.coverage || self.min_coverage.is_some() || self.html.is_some()
    }
}

/// How the tests' report is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum TestForm {
    Text,
    Json,
    Junit,
    Tap,
}
