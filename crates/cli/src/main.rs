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
mod render;
mod rules;

use std::process::ExitCode;

use clap::Parser;

use crate::arguments::Arguments;
use crate::console::Console;

fn main() -> ExitCode {
    tieuchi_records::hush_readers();
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(refused) => {
            // Help and version are refusals too, with the exit status 0; a closed pipe is nobody's concern.
            let _ = refused.print();
            return ExitCode::from(u8::try_from(refused.exit_code()).unwrap_or(2));
        }
    };
    let mut console = Console::open();
    let done = command::run(arguments.command, &mut console);
    let status = match done {
        Ok(status) => status,
        Err(fault) => fault.tell(&mut console),
    };
    let printed = console.close();
    ExitCode::from(if printed { status } else { fault::WRONG })
}
