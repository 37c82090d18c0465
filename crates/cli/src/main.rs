//! The `tieuchi` command: reads rules, records and the clock, asks the facade, and prints what it answers.
//!
//! What a rule means and what a record is are not known here.

// A command is not a library: files, the clock and the environment are its to ask.
#![expect(clippy::disallowed_methods, reason = "the command line is the host")]

mod arguments;
mod command;
mod console;
mod fault;
mod progress;
mod question;
mod records;
mod refusal;
mod render;
mod replace;
mod revision;
mod rules;

use std::process::ExitCode;

use clap::Parser;

use crate::arguments::Arguments;
use crate::console::Console;

fn main() -> ExitCode {
    tieuchi_records::hush_readers();
    let mut console = Console::open();
    let status = match Arguments::try_parse() {
        Ok(arguments) => command::run(arguments.command, &mut console).unwrap_or_else(|fault| fault.tell(&mut console)),
        Err(refused) => {
            let written: Vec<String> =
                std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
            refusal::tell(&refused, &written, &mut console)
        }
    };
    let printed = console.close();
    ExitCode::from(if printed { status } else { fault::WRONG })
}
