//! What `eval` and `explain` ask: the period, the moment of judging, the records.

use std::time::{SystemTime, UNIX_EPOCH};

use tieuchi::source::Arg;
use tieuchi::{Limits, Question, RuleSet};

use crate::arguments::{QuestionArguments, VerdictArguments};
use crate::command_error::{CommandError, Reporting};
use crate::progress::Bar;
use crate::records::{self, Given};

/// The question of the command line. Without a moment it is judged as of now: no other clock is read.
pub(crate) fn question(arguments: &QuestionArguments, reporting: Reporting) -> Result<Question, CommandError> {
    let question = of_period(&arguments.period, arguments.as_of.as_deref(), reporting)?;
    let question = question.threads(processors());
    let question = if arguments.reading.keep_going { question.keep_going() } else { question };
    Ok(question.limits(&limits(&arguments.reading.limits, reporting)?))
}

/// The limits of the command line.
pub(crate) fn limits(written: &[String], reporting: Reporting) -> Result<Limits, CommandError> {
    written.iter().try_fold(Limits::new(), |limits, text| {
        let named = text.split_once('=').and_then(|(name, most)| limits.named(name.trim(), most.trim().parse().ok()?));
        named.ok_or_else(|| {
            let names = Arg::List(Limits::NAMES.iter().map(|name| (*name).to_owned()).collect());
            reporting.misused("command-wrong-limit", &[("text", text.as_str().into()), ("names", names)], "help")
        })
    })
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
    let limits = limits(&arguments.reading.limits, reporting)?;
    let mut given = records::open(&arguments.records, rules, &limits, reporting, bar)?;
    covers(&arguments.reading.covers, rules, reporting, &mut |name, days| {
        given.records.set_coverage(name, days).map(|_| ())
    })?;
    Ok(given)
}

/// States the days that records cover: `NAME=FROM..TO`.
pub(crate) fn covers(
    arguments: &[String],
    rules: &RuleSet,
    reporting: Reporting,
    state: &mut dyn FnMut(&str, &str) -> Result<(), tieuchi::Error>,
) -> Result<(), CommandError> {
    for covers in arguments {
        let wrong = || reporting.misused("command-wrong-covers", &[("text", covers.as_str().into())], "help");
        let (name, days) = covers.split_once('=').ok_or_else(wrong)?;
        let Some(name) = records::kind(rules, name.trim()) else {
            return Err(records::unknown_kind(rules, name.trim(), reporting));
        };
        state(name, days.trim()).map_err(|_| wrong())?;
    }
    Ok(())
}

/// The question about these verdicts.
pub(crate) fn of_verdicts(mut question: Question, arguments: &VerdictArguments) -> Question {
    for indicator in &arguments.indicator {
        question = question.indicator(indicator);
    }
    for unit in &arguments.unit {
        question = question.unit(unit);
    }
    if arguments.total { question.total() } else { question }
}

/// How many threads can work at once here.
pub(crate) fn processors() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

fn now() -> i64 {
    let since = |earlier: SystemTime, later: SystemTime| {
        later.duration_since(earlier).ok().and_then(|passed| i64::try_from(passed.as_secs()).ok())
    };
    let now = SystemTime::now();
    since(UNIX_EPOCH, now).or_else(|| since(now, UNIX_EPOCH).map(i64::wrapping_neg)).unwrap_or(0)
}
