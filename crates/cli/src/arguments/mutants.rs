//! What `test --mutants` takes.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
pub(crate) struct Mutants {
    /// Mutation testing: applies plausible mistakes to the rules one by one, and shows those that no test detects
    #[arg(long, conflicts_with_all = ["filter", "accept"])]
    pub(crate) mutants: bool,
    /// A list of the mutants that a person has judged, with the columns item, before, after and reason
    #[arg(long, value_name = "FILE", requires = "mutants")]
    pub(crate) reviewed: Option<PathBuf>,
    /// For how many of those that no test notices a test is sought that would; each takes a moment
    #[arg(long, value_name = "N", requires = "mutants", default_value_t = 10)]
    pub(crate) examples: usize,
    /// Exit status 1 if fewer than so many percent of the mutants are noticed
    #[arg(long, value_name = "N", requires = "mutants", value_parser = clap::value_parser!(u32).range(0..=100))]
    pub(crate) min_score: Option<u32>,
}
