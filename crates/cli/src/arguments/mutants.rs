//! What `test --mutants` takes.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
pub(crate) struct Mutants {
    #[arg(long, conflicts_with_all = ["filter", "accept"])]
    pub(crate) mutants: bool,
    #[arg(long, requires = "mutants")]
    pub(crate) reviewed: Option<PathBuf>,
    #[arg(long, requires = "mutants", default_value_t = 10)]
    pub(crate) examples: usize,
    #[arg(long, requires = "mutants", value_parser = clap::value_parser!(u32).range(0..=100))]
    pub(crate) min_score: Option<u32>,
}
