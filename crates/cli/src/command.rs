//! The commands, one in each file. Each returns the exit status.

mod check;
mod diff;
mod eval;
mod explain;
mod fmt;
mod judge;
#[cfg(feature = "manual")]
mod manual;
mod merge;
mod plan;
mod records;
mod tally;
mod template;
mod test;

use crate::arguments::Command;
use crate::command_error::CommandError;
use crate::console::Console;

/// Runs the command of the command line.
pub(crate) fn run(command: Command, console: &mut Console) -> Result<u8, CommandError> {
    match command {
        Command::Check(arguments) => check::run(&arguments, console),
        Command::Eval(arguments) => eval::run(&arguments, console),
        Command::Explain(arguments) => explain::run(&arguments, console),
        Command::Fmt(arguments) => fmt::run(&arguments, console),
        Command::Test(arguments) => test::run(&arguments, console),
        Command::Diff(arguments) => diff::run(&arguments, console),
        Command::Plan(arguments) => plan::run(&arguments, console),
        Command::Tally(arguments) => tally::run(&arguments, console),
        Command::Merge(arguments) => merge::run(&arguments, console),
        Command::Judge(arguments) => judge::run(&arguments, console),
        Command::Records(arguments) => records::run(&arguments, console),
        Command::Template(arguments) => template::run(&arguments, console),
        #[cfg(feature = "manual")]
        Command::Completions { shell, language } => Ok(manual::completions(shell, language.without_rules(), console)),
        #[cfg(feature = "manual")]
        Command::Man { out, force, language } => {
            manual::pages(out.as_deref(), force, language.without_rules(), console)
        }
    }
}
