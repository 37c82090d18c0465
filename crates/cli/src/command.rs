//! The commands. Each says what it does in a file of its own, and gives the exit status.

mod check;
mod diff;
mod eval;
mod explain;
mod fmt;
mod manual;
mod template;
mod test;

use crate::arguments::Command;
use crate::console::Console;
use crate::fault::Fault;

/// Does what the command line asks.
pub(crate) fn run(command: Command, console: &mut Console) -> Result<u8, Fault> {
    match command {
        Command::Check(asked) => check::run(&asked, console),
        Command::Eval(asked) => eval::run(&asked, console),
        Command::Explain(asked) => explain::run(&asked, console),
        Command::Fmt(asked) => fmt::run(&asked, console),
        Command::Test(asked) => test::run(&asked, console),
        Command::Diff(asked) => diff::run(&asked, console),
        Command::Template(asked) => template::run(&asked, console),
        Command::Completions { shell } => Ok(manual::completions(shell, console)),
        Command::Man { out, force } => manual::pages(out.as_deref(), force, console),
    }
}
