//! What `eval` and `explain` ask: the period, the moment of judging, the records.

use std::time::{SystemTime, UNIX_EPOCH};

use tieuchi::{Question, RuleSet};

use crate::arguments::QuestionArguments;
use crate::command_error::{CommandError, Reporting};
use crate::progress::Bar;
use crate::records::{self, Given};

/// The question of the command line. Without a moment it is judged as of now: no other clock is read.
pub(crate) fn question(arguments: &QuestionArguments, reporting: Reporting) -> Result<Question, CommandError> {
    let question = of_period(&arguments.period, arguments.as_of.as_deref(), reporting)?;
    Ok(if arguments.keep_going { question.keep_going() } else { question })
}

/// The question about a period as of a moment, or as of now.
pub(crate) fn of_period(period: &str, as_of: Option<&str>, reporting: Reporting) -> Result<Question, CommandError> {
    let question = match as_of {
        Some(as_of) => Question::new(period, as_of),
        None => Question::at(period, now()),
    };
    question.map_err(|error| reporting.refused(error, &[]))
}

/// The records of the command line.
pub(crate) fn records(
    arguments: &QuestionArguments,
    rules: &RuleSet,
    reporting: Reporting,
    bar: &Bar,
) -> Result<Given, CommandError> {
    let mut given = records::open(&arguments.records, rules, reporting, bar)?;
    for covers in &arguments.covers {
        let wrong = || reporting.misused("command-wrong-covers", &[("text", covers.as_str().into())], "help");
        let (name, days) = covers.split_once('=').ok_or_else(wrong)?;
        if records::kind(rules, name.trim()).is_none() {
            return Err(records::unknown_kind(rules, name.trim(), reporting));
        }
        given.records.set_coverage(name.trim(), days.trim()).map_err(|_| wrong())?;
    }
    Ok(given)
}

fn now() -> i64 {
    let since = |earlier: SystemTime, later: SystemTime| {
        later.duration_since(earlier).ok().and_then(|passed| i64::try_from(passed.as_secs()).ok())
    };
    let now = SystemTime::now();
    since(UNIX_EPOCH, now).or_else(|| since(now, UNIX_EPOCH).map(i64::wrapping_neg)).unwrap_or(0)
}
