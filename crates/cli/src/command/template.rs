//! `template`: an empty record file or workbook for each kind of record, with its headers.

#[cfg(feature = "xlsx")]
use std::path::{Path, PathBuf};

use serde_json::json;
#[cfg(feature = "xlsx")]
use tieuchi::RuleSet;
use tieuchi::schema::RecordKind;
use tieuchi::source::hidden;
use tieuchi::{Findings, messages};
use tieuchi_records::write_template;

use crate::arguments::{Template, TemplateForm};
use crate::command_error::{CommandError, DONE, Reporting};
use crate::console::Console;
#[cfg(feature = "xlsx")]
use crate::render::template_workbook;
use crate::render::{json, spreadsheet};
#[cfg(feature = "xlsx")]
use crate::replace::{self, OutputKind, Page};
use crate::rules;

pub(crate) fn run(arguments: &Template, console: &mut Console) -> Result<u8, CommandError> {
    let json = arguments.format == TemplateForm::Json;
    let (rules, reporting) = rules::load(&arguments.rules, arguments.language.chosen(), json)?;
    let Reporting { language, .. } = reporting;
    let declared = rules.record_kinds().filter(is_asked_for);
    let kinds: Vec<(String, Vec<String>)> = declared.map(|kind| (kind.name().to_owned(), headers(&kind))).collect();
    let written = match arguments.format {
        #[cfg(feature = "xlsx")]
        TemplateForm::Xlsx => workbooks(&arguments.out, &rules, reporting)?,
        _ => write_template(&arguments.out, &kinds).map_err(|finding| reporting.wrong(Findings::of(vec![finding])))?,
    };
    let written: Vec<String> = written.iter().map(|path| path.display().to_string()).collect();
    if json {
        json::document(console, &json!({ "schema": "tieuchi.template/1", "files": written }));
    } else {
        let lines = written.into_iter();
        console.lines(lines.map(|file| messages::text(language, "command-template-written", &[("file", file.into())])));
    }
    Ok(DONE)
}

/// Writes a workbook for each kind, and returns the paths.
#[cfg(feature = "xlsx")]
fn workbooks(folder: &Path, rules: &RuleSet, reporting: Reporting) -> Result<Vec<PathBuf>, CommandError> {
    let mut books = Vec::new();
    for kind in rules.record_kinds().filter(is_asked_for) {
        let path = folder.join(format!("{}.xlsx", kind.name()));
        let content = template_workbook::of_kind(kind, &headers(&kind), reporting.language);
        let content = content.map_err(|error| replace::cannot_write(&path, &error.to_string(), reporting))?;
        books.push((path, content));
    }
    std::fs::create_dir_all(folder).map_err(|error| replace::cannot_write(folder, &error.to_string(), reporting))?;
    let pages: Vec<Page<'_>> = books.iter().map(|(path, content)| Page { path, content }).collect();
    replace::write(&pages, OutputKind::Report("xlsx"), false, &[], reporting)?;
    Ok(books.into_iter().map(|(path, _)| path).collect())
}

/// Whether a file of a kind is needed.
fn is_asked_for(kind: &RecordKind<'_>) -> bool {
    kind.is_declared() && kind.is_asked_for()
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
