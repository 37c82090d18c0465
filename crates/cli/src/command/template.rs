//! `template`: an empty record file for each kind of record, with its headers.

use serde_json::json;
use tieuchi::{Findings, messages};
use tieuchi_records::write_template;

use crate::arguments::{Form, Template};
use crate::console::Console;
use crate::fault::{DONE, Fault, Telling};
use crate::render::json;
use crate::rules;

pub(crate) fn run(asked: &Template, console: &mut Console) -> Result<u8, Fault> {
    let json = asked.format == Form::Json;
    let (rules, telling) = rules::load(&asked.rules.rules, asked.speech.language(), json)?;
    let Telling { language, .. } = telling;
    let declared = rules.record_kinds().filter(|kind| kind.is_declared());
    let kinds: Vec<(String, Vec<String>)> = declared.map(|kind| (kind.name().to_owned(), kind.headers())).collect();
    let written = write_template(&asked.out, &kinds).map_err(|finding| telling.wrong(Findings::of(vec![finding])))?;
    let written: Vec<String> = written.iter().map(|path| path.display().to_string()).collect();
    if json {
        json::document(console, &json!({ "schema": "tieuchi.template/1", "files": written }));
    } else {
        let lines = written.into_iter();
        console.lines(lines.map(|file| messages::text(language, "command-template-written", &[("file", file.into())])));
    }
    Ok(DONE)
}
