//! `judge`: the verdicts over what was counted into tallies.

use tieuchi::Question;

use super::eval::Verdicts;
use crate::arguments::Judge;
use crate::command_error::CommandError;
use crate::console::Console;
use crate::records::Unread;
use crate::{question, rules, tally_file};

pub(crate) fn run(arguments: &Judge, console: &mut Console) -> Result<u8, CommandError> {
    let asked = &arguments.verdicts;
    let json = asked.format.is_document();
    let (rules, reporting) = rules::load(&arguments.rules, asked.language.chosen(), json)?;
    let verdicts = Verdicts::of(asked, reporting)?;
    let mut tally = tally_file::read(&arguments.tally, reporting)?;
    question::covers(&arguments.reading.covers, &rules, reporting, &mut |name, days| {
        tally.set_coverage(name, days).map(|_| ())
    })?;
    let of_tally = tally.question();
    let question = match &arguments.as_of {
        Some(as_of) => Question::new(tally.period(), as_of).map_err(|error| reporting.refused(error, &[]))?,
        None => of_tally,
    };
    let question = question::of_verdicts(question, asked).ids(asked.ids.ids).threads(question::processors());
    let question = if arguments.reading.keep_going { question.keep_going() } else { question };
    let question = question.limits(&question::limits(&arguments.reading.limits, reporting)?);
    let evaluation = rules.judge(&tally, &question).map_err(|error| {
        let names: Vec<&str> = rules.indicators().map(|indicator| indicator.name()).collect();
        reporting.refused(error, &names)
    })?;
    verdicts.print(&rules, &evaluation, &Unread::default(), console)
}
