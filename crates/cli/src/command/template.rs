//! `template`: an empty record file for each kind of record, with its headers.

use serde_json::json;
use tieuchi::schema::RecordKind;
use tieuchi::source::hidden;
use tieuchi::{Findings, messages};
use tieuchi_records::write_template;

use crate::arguments::{Form, Template};
use crate::command_error::{CommandError, DONE, Reporting};
use crate::console::Console;
use crate::render::{json, spreadsheet};
use crate::rules;

pub(crate) fn run(arguments: &Template, console: &mut Console) -> Result<u8, CommandError> {
    let json = arguments.format == Form::Json;
    let (rules, reporting) = rules::load(&arguments.rules.rules, arguments.language.chosen(), json)?;
    let Reporting { language, .. } = reporting;
    let declared = rules.record_kinds().filter(|kind| kind.is_declared());
    let kinds: Vec<(String, Vec<String>)> = declared.map(|kind| (kind.name().to_owned(), headers(&kind))).collect();
    let written =
        write_template(&arguments.out, &kinds).map_err(|finding| reporting.wrong(Findings::of(vec![finding])))?;
    let written: Vec<String> = written.iter().map(|path| path.display().to_string()).collect();
    if json {
        json::document(console, &json!({ "schema": "tieuchi.template/1", "files": written }));
    } else {
        let lines = written.into_iter();
        console.lines(lines.map(|file| messages::text(language, "command-template-written", &[("file", file.into())])));
    }
    Ok(DONE)
}

/// The headers of a kind. The name of the field is used if a spreadsheet would run a header, take the first one for
/// the separator of the file, or not show it unchanged.
fn headers(kind: &RecordKind<'_>) -> Vec<String> {
    let is_safe = |header: &String| {
        let is_text = *spreadsheet::as_text(header) == **header && !header.to_lowercase().starts_with("sep=");
        is_text && header.chars().all(|letter| hidden::hidden(letter).is_none())
    };
    let headers = kind.headers().into_iter().zip(kind.fields());
    headers.map(|(header, field)| if is_safe(&header) { header } else { field.name().to_owned() }).collect()
}
