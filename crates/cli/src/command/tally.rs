//! `tally`: what is counted of some records, into a file.

use crate::arguments::TallyArguments;
use crate::command_error::{CommandError, DONE, Reporting};
use crate::console::Console;
use crate::progress::Bar;
use crate::render::diagnostic;
use crate::{question, records, rules, tally_file};

pub(crate) fn run(arguments: &TallyArguments, console: &mut Console) -> Result<u8, CommandError> {
    let (rules, reporting) = rules::load(&arguments.rules.rules, arguments.language.chosen(), false)?;
    let Reporting { language, .. } = reporting;
    let mut question = question::question(&arguments.question, reporting)?.ids(arguments.ids);
    for indicator in &arguments.indicator {
        question = question.indicator(indicator);
    }
    let bar = Bar::new(language);
    let given = question::records(&arguments.question, &rules, reporting, &bar)?;
    console.notes(records::notes(&given.unread, &rules, language));
    let counted = rules.tally(&given.records, &question.progress(bar.of_evaluation()));
    bar.clear();
    let tally = counted.map_err(|error| {
        let names: Vec<&str> = rules.indicators().map(|indicator| indicator.name()).collect();
        reporting.refused(error, &names)
    })?;
    diagnostic::report(console, tally.findings(), language);
    tally_file::write(&tally, (&arguments.out, arguments.force), reporting, console)?;
    Ok(DONE)
}
