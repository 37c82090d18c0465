//! `tally`: what is counted of some records, into a file.

use crate::arguments::{Form, TallyArguments};
use crate::command_error::{CommandError, DONE, Reporting};
use crate::console::Console;
use crate::progress::Bar;
use crate::render::diagnostic;
use crate::{question, rules, tally_file};

pub(crate) fn run(arguments: &TallyArguments, console: &mut Console) -> Result<u8, CommandError> {
    let json = arguments.format == Form::Json;
    let (rules, reporting) = rules::load(&arguments.rules, arguments.language.chosen(), json)?;
    let Reporting { language, .. } = reporting;
    let mut question = question::question(&arguments.question, reporting)?.ids(arguments.ids.ids);
    for indicator in &arguments.indicator {
        question = question.indicator(indicator);
    }
    let bar = Bar::new(language);
    let given = question::records(&arguments.question, &rules, reporting, &bar)?;
    if !json {
        console.notes(given.unread.notes(&rules, language));
    }
    let counted = rules.tally(&given.records, &question.progress(bar.of_evaluation()));
    bar.clear();
    let tally = counted.map_err(|error| {
        let names: Vec<&str> = rules.indicators().map(|indicator| indicator.name()).collect();
        reporting.refused(error, &names)
    })?;
    if !json {
        diagnostic::report(console, tally.findings(), language);
    }
    let unread = given.unread.files();
    tally_file::write(&tally, &arguments.out, unread, reporting, console)?;
    Ok(DONE)
}
