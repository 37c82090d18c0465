//! `explain`: why the verdict of one indicator for one unit is what it is.

use crate::arguments::{Explain, Form};
use crate::command_error::{CommandError, DONE, Reporting};
use crate::console::Console;
use crate::progress::Bar;
use crate::render::{diagnostic, json};
use crate::{question, rules};

pub(crate) fn run(arguments: &Explain, console: &mut Console) -> Result<u8, CommandError> {
    let json = arguments.format == Form::Json;
    let (rules, reporting) = rules::load(&arguments.rules, arguments.language.chosen(), json)?;
    let Reporting { language, .. } = reporting;
    let question = question::question(&arguments.question, reporting)?;
    let bar = Bar::new(language);
    let given = question::records(&arguments.question, &rules, reporting, &bar)?;
    if !json {
        console.notes(given.unread.notes(&rules, language));
    }
    let question = question.progress(bar.of_evaluation());
    let explained = rules.explain(&given.records, &question, &arguments.indicator, &arguments.unit);
    bar.clear();
    let explanation = explained.map_err(|error| {
        let names: Vec<&str> = rules.indicators().map(|indicator| indicator.name()).collect();
        reporting.refused(error, &names)
    })?;
    let findings = explanation.evaluation().findings();
    if json {
        let document = tieuchi::json::Explanation {
            unread: Some(given.unread.files()),
            ..tieuchi::json::Explanation::of(&explanation, language)
        };
        json::document(console, &document);
    } else {
        diagnostic::report(console, findings, language);
        console.print(&explanation.text(language));
    }
    Ok(DONE)
}
