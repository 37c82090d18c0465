//! What `test` takes.

use clap::{Args, ValueEnum};

use super::{Rules, Speech};

#[derive(Debug, Args)]
pub(crate) struct Test {
    #[command(flatten)]
    pub(crate) rules: Rules,
    /// Only tests whose title, or an indicator of which they expect something, contains this; diacritics and case make no
    /// difference
    #[arg(long, value_name = "TEXT")]
    pub(crate) filter: Option<String>,
    /// Writes the verdict that came in the place of each `?` that a test expects, and says so; nothing else is changed
    #[arg(long)]
    pub(crate) accept: bool,
    /// Runs again whenever a file is saved; Ctrl-C ends it
    #[arg(long)]
    pub(crate) watch: bool,
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: TestForm,
    #[command(flatten)]
    pub(crate) speech: Speech,
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
