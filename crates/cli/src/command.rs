//! The commands, one in each file. Each returns the exit status.

mod check;
mod diff;
mod eval;
mod explain;
mod fmt;
#[cfg(feature = "manual")]
mod manual;
mod plan;
mod template;
mod test;

use crate::arguments::Command;
use crate::command_error::CommandError;
use crate::console::Console;

/// Runs the command of the command line.
pub(crate) fn run(command: Command, console: &mut Console) -> Result<u8, CommandError> {
    match command {
        Command::Check(asked) => check::run(&asked, console),
        Command::Eval(asked) => eval::run(&asked, console),
        Command::Explain(asked) => explain::run(&asked, console),
        Command::Fmt(asked) => fmt::run(&asked, console),
        Command::Test(asked) => test::run(&asked, console),
        Command::Diff(asked) => diff::run(&asked, console),
        Command::Plan(asked) => plan::run(&asked, console),
        Command::Template(asked) => template::run(&asked, console),
        #[cfg(feature = "manual")]
        Command::Completions { shell } => Ok(manual::completions(shell, console)),
        #[cfg(feature = "manual")]
        Command::Man { out, force } => manual::pages(out.as_deref(), force, console),
    }
}
