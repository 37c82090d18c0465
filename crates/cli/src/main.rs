//! The `tieuchi` command: reads rules, records and the clock, calls the facade, and prints the result.
//!
//! What a rule means and what a record is are not known here.

// A command is not a library: files, the clock and the environment are its to ask.
#![expect(clippy::disallowed_methods, reason = "the command line is the host")]

mod arguments;
mod command;
mod command_error;
mod console;
mod help;
mod language;
#[cfg(test)]
mod matrix;
mod on_disk;
mod progress;
mod question;
mod records;
mod refusal;
mod render;
mod replace;
mod revision;
mod rule_file;
mod rule_sets;
mod rules;
mod tables;
mod tally_file;
mod vocabulary;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;
use tieuchi::messages;
use tieuchi::source::Arg;

use crate::arguments::Arguments;
use crate::console::Console;

fn main() -> ExitCode {
    tieuchi_records::suppress_reader_panics();
    ExitCode::from(run(std::env::args_os().skip(1).collect(), &mut Console::open()))
}

/// Runs a command line, and returns the exit status.
fn run(words: Vec<OsString>, console: &mut Console) -> u8 {
    let written: Vec<String> = words.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    // What the program is called by does not matter, and may be anything.
    let words: Vec<OsString> = std::iter::once("tieuchi".into()).chain(words).collect();
    let done = language::check_environment().and_then(|()| match Arguments::try_parse_from(&words) {
        Ok(arguments) => command::run(arguments.command, console),
        Err(_) => Ok(refusal::report(&words, &written, console)),
    });
    let status = done.unwrap_or_else(|fault| fault.report(console));
    let Some(failure) = console.end() else { return status };
    if !failure.of_errors {
        let args = [("detail", Arg::Text(failure.error.to_string()))];
        let message = |id: &str| messages::text(refusal::language(&written), id, &args);
        console.print_error(&format!(
            "tieuchi: {}; {}",
            message("command-output-fails"),
            message("command-output-fails.help")
        ));
    }
    command_error::WRONG
}
