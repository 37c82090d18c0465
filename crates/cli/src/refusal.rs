//! What the argument parser refuses, in the language and the form of the command line.
//!
//! Help, versions and plain English are the parser's own to print; what an argument means is in `help`.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, Error};
use tieuchi::Language;
use tieuchi::source::{Arg, hidden};

use crate::arguments::Arguments;
use crate::command_error::{CommandError, MISUSED, Reporting};
use crate::console::Console;
use crate::{help, language, on_disk, rule_file};

/// Reports what is refused of these words, and returns the exit status.
pub(crate) fn report(words: &[OsString], written: &[String], console: &mut Console) -> u8 {
    let reporting = Reporting { language: language(written), json: option(written, "--format") == Some("json") };
    // Only here are the texts of the parser needed, which take a moment to find.
    let Err(refused) = help::command(reporting.language).try_get_matches_from(words) else { return MISUSED };
    let plain = reporting.language == Language::English && !reporting.json;
    let status = u8::try_from(refused.exit_code()).unwrap_or(MISUSED);
    if !refused.use_stderr() {
        // Help and version are refusals too, with the exit status 0.
        console.styled(&refused.render().ansi().to_string());
    } else if plain {
        console.print_error_styled(printable(refused).render().ansi().to_string().trim_end());
    } else {
        return fault(&refused, written, reporting).report(console);
    }
    status
}

/// The refusal with what was written made printable, before the parser puts its colours beside it.
fn printable(mut refused: Error) -> Error {
    let clean = |text: &String| hidden::one_line(text).into_owned();
    let of_strangers: Vec<(ContextKind, ContextValue)> = refused
        .context()
        .filter_map(|(kind, value)| match value {
            ContextValue::String(text) => Some((kind, ContextValue::String(clean(text)))),
            ContextValue::Strings(texts) => Some((kind, ContextValue::Strings(texts.iter().map(clean).collect()))),
            // A cure may repeat what was written.
            ContextValue::StyledStrs(texts) => {
                let plain = texts.iter().map(|text| clean(&text.to_string()).into()).collect();
                Some((kind, ContextValue::StyledStrs(plain)))
            }
            // Numbers, and the parser's own words.
            _ => None,
        })
        .collect();
    for (kind, value) in of_strangers {
        refused.insert(kind, value);
    }
    refused
}

/// The language of `--lang` or `TIEUCHI_LANG`, otherwise that of the first rule file among the arguments, or of the system.
pub(crate) fn language(written: &[String]) -> Language {
    match option(written, "--lang") {
        Some("vi") => return Language::Vietnamese,
        Some("en") => return Language::English,
        _ => {}
    }
    if let Some(chosen) = language::of_environment() {
        return chosen;
    }
    let rules: Vec<PathBuf> =
        written.iter().map(PathBuf::from).filter(|path| rule_file::may_hold(path) || path.is_dir()).take(1).collect();
    let read = on_disk::read(&rules);
    if read.files.is_empty() { language::of_system() } else { read.language() }
}

/// What was written after an option, or after its equals sign.
fn option<'w>(written: &'w [String], name: &str) -> Option<&'w str> {
    let mut words = written.iter().map(String::as_str);
    words
        .find_map(|word| match word.strip_prefix(name)? {
            "" => Some(None),
            rest => rest.strip_prefix('=').map(Some),
        })?
        .or_else(|| words.next())
}

fn fault(refused: &Error, written: &[String], reporting: Reporting) -> CommandError {
    let context = |kind: ContextKind| refused.get(kind).map(ToString::to_string);
    let one = |kind: ContextKind| Arg::Text(context(kind).unwrap_or_default());
    let command = written.first().filter(|word| Arguments::command().find_subcommand(word.as_str()).is_some());
    let command = command.map_or_else(|| "tieuchi".to_owned(), |command| format!("tieuchi {command}"));
    let argument = ("argument", one(ContextKind::InvalidArg));
    let mut args = vec![argument, ("command", Arg::Text(command))];
    let nearest = context(ContextKind::SuggestedArg).or_else(|| context(ContextKind::SuggestedSubcommand));
    let mut help = "help";
    if let Some(nearest) = nearest {
        args.push(("nearest", Arg::Text(nearest)));
        help = "nearest";
    }
    let id = match refused.kind() {
        ErrorKind::MissingRequiredArgument => "command-lacks",
        ErrorKind::MissingSubcommand => "command-lacks-command",
        ErrorKind::UnknownArgument => "command-unknown-argument",
        ErrorKind::InvalidSubcommand => {
            args.push(("text", one(ContextKind::InvalidSubcommand)));
            "command-unknown-command"
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => match context(ContextKind::InvalidValue) {
            Some(text) if !text.is_empty() => {
                args.push(("text", Arg::Text(text)));
                if let Some(values) = context(ContextKind::ValidValue) {
                    args.push(("values", Arg::Text(values)));
                    help = "values";
                } else if refused.kind() == ErrorKind::ValueValidation {
                    help = "number";
                }
                "command-wrong-value"
            }
            _ => "command-lacks-value",
        },
        ErrorKind::ArgumentConflict => {
            args.push(("other", one(ContextKind::PriorArg)));
            match context(ContextKind::InvalidSubcommand) {
                Some(text) => {
                    args.push(("text", Arg::Text(text)));
                    "command-order"
                }
                None => "command-conflict",
            }
        }
        _ => "command-misused",
    };
    // Only what is not known at all can be near to something.
    let named = matches!(id, "command-unknown-argument" | "command-unknown-command");
    reporting.misused(id, &args, if help == "nearest" && !named { "help" } else { help })
}
