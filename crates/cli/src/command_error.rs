//! Why a command stops, how that is reported, and its exit status.

use tieuchi::source::Arg;
use tieuchi::{Error, Findings, Language, messages};

use crate::console::Console;
use crate::render::{diagnostic, json};

/// Done.
pub(crate) const DONE: u8 = 0;
/// The rules, the records or a test are wrong.
pub(crate) const WRONG: u8 = 1;
/// The command line is wrong.
pub(crate) const MISUSED: u8 = 2;
/// A verdict was found that `--deny` names.
pub(crate) const DENIED: u8 = 3;

/// How findings are reported.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reporting {
    /// In which language.
    pub(crate) language: Language,
    /// For programs, on standard output.
    pub(crate) json: bool,
}

/// Why a command stops.
#[derive(Debug)]
pub(crate) struct CommandError {
    reporting: Reporting,
    cause: Cause,
}

#[derive(Debug)]
enum Cause {
    /// Something is wrong with the rules or the records.
    Findings(Findings),
    /// Something is wrong with the command line: what, and what to write instead.
    Misuse { headline: String, help: Option<String> },
}

impl Reporting {
    /// The rules or the records are wrong.
    pub(crate) fn wrong(self, findings: Findings) -> CommandError {
        CommandError { reporting: self, cause: Cause::Findings(findings) }
    }

    /// The command line is wrong: an entry of the catalogue, its words, and which of its cures applies.
    pub(crate) fn misused(self, id: &str, args: &[(&str, Arg)], help: &str) -> CommandError {
        let headline = messages::text(self.language, id, args);
        let help = Some(messages::text(self.language, &format!("{id}.{help}"), args));
        CommandError { reporting: self, cause: Cause::Misuse { headline, help } }
    }

    /// What the facade refused.
    pub(crate) fn refused(self, error: Error, indicators: &[&str]) -> CommandError {
        match error {
            Error::Findings(findings) => self.wrong(findings),
            Error::Period(text) => self.misused("error-period", &[("text", text.into())], "help"),
            Error::Moment(text) => self.misused("error-moment", &[("text", text.into())], "help"),
            Error::Covers(text) => self.misused("command-wrong-covers", &[("text", text.into())], "help"),
            Error::UnknownIndicator { name, nearest: Some(nearest) } => {
                let args = [("name", name.into()), ("nearest", nearest.into())];
                self.misused("error-unknown-indicator", &args, "nearest")
            }
            Error::UnknownIndicator { name, nearest: None } => {
                let names = indicators.iter().map(|name| (*name).to_owned()).collect();
                let args = [("name", name.into()), ("names", Arg::List(names))];
                self.misused("error-unknown-indicator", &args, "help")
            }
            other => {
                let headline = other.message(self.language);
                CommandError { reporting: self, cause: Cause::Misuse { headline, help: None } }
            }
        }
    }
}

impl CommandError {
    /// Reports it, and returns the exit status.
    pub(crate) fn report(self, console: &mut Console) -> u8 {
        let Reporting { language, json } = self.reporting;
        match self.cause {
            Cause::Findings(findings) => {
                if json {
                    json::findings(console, &findings, language);
                } else {
                    diagnostic::report(console, &findings, language);
                    diagnostic::summary(console, &findings, language);
                }
                WRONG
            }
            Cause::Misuse { headline, help } => {
                if json {
                    json::misuse(console, &headline, help.as_deref());
                } else {
                    diagnostic::misuse(console, &headline, help.as_deref(), language);
                }
                MISUSED
            }
        }
    }
}
