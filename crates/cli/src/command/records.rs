//! `records`: what is in tables of records, and without rules the item that they suggest.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tieuchi::schema::RecordKind;
use tieuchi::source::{Arg, Diagnostic, Source};
use tieuchi::{Findings, Language, Limits, RuleSet, messages};
use tieuchi_records::{Expected, discover, find};

use crate::arguments::{Form, RecordsArguments};
use crate::command_error::{CommandError, DONE, Reporting, WRONG};
use crate::console::Console;
use crate::render::{diagnostic, json, table};
use crate::tables::{TableProfile, expected as expected_of_header, proposal};
use crate::{records, rule_file, rules};

pub(crate) fn run(arguments: &RecordsArguments, console: &mut Console) -> Result<u8, CommandError> {
    let json = arguments.format == Form::Json;
    let (of_rules, files): (Vec<PathBuf>, Vec<PathBuf>) =
        arguments.paths.iter().cloned().partition(|path| holds_rules(path));
    // A proposal is in Vietnamese unless another language is chosen: an English one is asked for.
    let language = arguments.language.chosen().unwrap_or(Language::Vietnamese);
    let (loaded, reporting) = if of_rules.is_empty() {
        (None, Reporting { language, json })
    } else {
        let (loaded, reporting) = rules::load(&of_rules, arguments.language.chosen(), json)?;
        (Some(loaded), reporting)
    };
    let mut tables = Vec::new();
    for (name, path) in served(&files, loaded.as_ref()).map_err(|findings| reporting.wrong(Findings::of(findings)))? {
        tables.extend(looked_at(&name, &path, loaded.as_ref(), reporting)?);
    }
    let has_findings = tables.iter().any(|table| !table.profile.findings.is_empty());
    if json {
        let documents: Vec<Value> = tables.iter().map(|table| table.document(reporting.language)).collect();
        json::document(console, &json!({ "schema": "tieuchi.tables/1", "tables": documents }));
    } else {
        for table in &tables {
            table.print(console, reporting.language);
        }
    }
    Ok(if has_findings { WRONG } else { DONE })
}

/// Whether a path is of rules: by its name, or a folder with rules in it.
fn holds_rules(path: &Path) -> bool {
    rule_file::may_hold(path) || path.is_dir() && !rules::read(&[path.to_owned()]).files.is_empty()
}

/// The files that are meant, each with the kind of record that it serves or, without rules, is named after.
fn served(files: &[PathBuf], rules: Option<&RuleSet>) -> Result<Vec<(String, PathBuf)>, Vec<Diagnostic>> {
    let Some(rules) = rules else {
        let found: Result<Vec<_>, Diagnostic> = files.iter().map(|path| discover(path, &[])).collect();
        return found.map(|found| found.concat()).map_err(|finding| vec![finding]);
    };
    let kinds: Vec<&str> = rules.record_kinds().map(|kind| kind.name()).collect();
    let arguments: Vec<String> = files.iter().map(|path| path.display().to_string()).collect();
    find(&arguments, &kinds).map(|found| found.files)
}

/// A table, and the item that it suggests.
struct Looked {
    profile: TableProfile,
    kind: Option<String>,
    proposal: Option<String>,
}

/// The tables of a file.
fn looked_at(
    name: &str,
    path: &Path,
    rules: Option<&RuleSet>,
    reporting: Reporting,
) -> Result<Vec<Looked>, CommandError> {
    let wrong = |finding| reporting.wrong(Findings::of(vec![finding]));
    let kind: Option<RecordKind<'_>> = rules.and_then(|rules| {
        let known = records::kind(rules, name)?;
        rules.record_kinds().find(|kind| kind.name() == known)
    });
    if let (Some(rules), None) = (rules, kind) {
        return Err(records::unknown_kind(rules, name, reporting));
    }
    let open = |expected: &Expected| records::tables(path, expected, &Limits::new(), None);
    let (expected, sheets) = kind.map_or_else(|| expected_of_header(&open), |kind| (Expected::of(kind), None));
    let sources = open(&expected).map_err(wrong)?;
    let profile = |sources: &[Box<dyn Source>]| TableProfile::of(sources, kind).map_err(wrong);
    let looked = sources.chunks(1).map(|source| {
        Ok(Looked { profile: profile(source)?, kind: kind.map(|kind| kind.name().to_owned()), proposal: None })
    });
    let mut looked = looked.collect::<Result<Vec<_>, CommandError>>()?;
    // One item reads the tables of all sheets.
    if kind.is_none()
        && let Some(last) = looked.last_mut()
    {
        last.proposal = proposal(&profile(&sources)?, sheets.as_deref(), name, reporting.language);
    }
    Ok(looked)
}

impl Looked {
    fn print(&self, console: &mut Console, language: Language) {
        let TableProfile { file, sheet, read, rows, columns, findings } = &self.profile;
        let say = |id: &str, args: &[(&str, Arg)]| messages::text(language, id, args);
        match read {
            Some(read) => console.paragraph(&messages::table_read(read, language)),
            None => {
                let place = messages::place_in_records(file, sheet.as_deref(), None, None, language);
                console.paragraph(&say("records-table", &[("table", place.into()), ("count", (*rows).into())]));
            }
        }
        table::print_columns(console, columns, language);
        diagnostic::report(console, &Findings::of(findings.clone()), language);
        if let Some(proposal) = &self.proposal {
            console.print("\n");
            console.lines([say("records-proposal", &[])]);
            console.print(&format!("\n{proposal}"));
        }
        console.print("\n");
    }

    fn document(&self, language: Language) -> Value {
        let TableProfile { file, sheet, rows, columns, findings, .. } = &self.profile;
        let columns: Vec<Value> = columns
            .iter()
            .map(|column| {
                let (different, has_more) = column.different();
                let range = column.range();
                let unreadable = column.first_unreadable.as_ref();
                json!({
                    "header": column.header, "field": column.field.as_ref().map(|(name, _)| name),
                    "type": column.term().split_once('-').map(|(_, name)| name), "form": column.declared, "filled": column.filled, "empty": column.empty,
                    "different": different, "more_different": has_more, "repeated": column.repeated(),
                    "least": range.as_ref().map(|(least, _)| least), "greatest": range.as_ref().map(|(_, greatest)| greatest),
                    "first": column.first, "unreadable": column.unreadable,
                    "first_unreadable": unreadable.map(|(row, text)| json!({ "row": row, "text": text })),
                })
            })
            .collect();
        let findings = Findings::of(findings.clone());
        let said: Vec<String> = findings
            .iter()
            .map(|finding| format!("{}: {}", finding.place(language), finding.message(language)))
            .collect();
        json!({
            "file": file, "sheet": sheet, "records": self.kind, "rows": rows, "columns": columns,
            "findings": said, "proposal": self.proposal,
        })
    }
}
