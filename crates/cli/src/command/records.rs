//! `records`: what is in tables of records, and without rules the item that they suggest.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tieuchi::schema::RecordKind;
use tieuchi::source::{Arg, Diagnostic, Source};
use tieuchi::{Findings, Language, Limits, RuleSet, messages};
use tieuchi_records::{Expected, discover, find};

use crate::arguments::{Form, RecordsArguments, Rules};
use crate::command_error::{CommandError, DONE, Reporting, WRONG};
use crate::console::Console;
use crate::render::{diagnostic, json, table};
use crate::tables::{TableProfile, expected as expected_of_header, proposal};
use crate::{on_disk, records, rule_file, rules};

pub(crate) fn run(arguments: &RecordsArguments, console: &mut Console) -> Result<u8, CommandError> {
    let json = arguments.format == Form::Json;
    let (of_rules, files): (Vec<PathBuf>, Vec<PathBuf>) =
        arguments.paths.iter().cloned().partition(|path| holds_rules(path));
    // A proposal is in Vietnamese unless another language is chosen: an English one is asked for.
    let language = arguments.language.chosen().unwrap_or(Language::Vietnamese);
    let (loaded, reporting) = if of_rules.is_empty() {
        (None, Reporting { language, json })
    } else {
        let of_rules = Rules { rules: of_rules, root: arguments.root.clone() };
        let (loaded, reporting) = rules::load(&of_rules, arguments.language.chosen(), json)?;
        (Some(loaded), reporting)
    };
    let mut tables = Vec::new();
    let mut of_files = Vec::new();
    for path in files {
        match records::tables_of_database(&path.to_string_lossy(), &Limits::new()) {
            Some(found) => {
                for (name, table) in found.map_err(|finding| reporting.wrong(Findings::of(vec![finding])))? {
                    let kind = of_kind(&name, loaded.as_ref(), reporting)?;
                    tables.extend(looked_at(&name, vec![table], kind, None, reporting)?);
                }
            }
            None => of_files.push(path),
        }
    }
    for (name, path) in
        served(&of_files, loaded.as_ref()).map_err(|findings| reporting.wrong(Findings::of(findings)))?
    {
        let kind = of_kind(&name, loaded.as_ref(), reporting)?;
        let open = |expected: &Expected| records::tables(&path, expected, &Limits::new(), None);
        let (expected, sheets) = kind.map_or_else(|| expected_of_header(&open), |kind| (Expected::of(kind), None));
        let sources = open(&expected).map_err(|finding| reporting.wrong(Findings::of(vec![finding])))?;
        tables.extend(looked_at(&name, sources, kind, sheets.as_deref(), reporting)?);
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
    rule_file::may_hold(path) || path.is_dir() && !on_disk::read(&[path.to_owned()]).files.is_empty()
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
    /// The item for this table and all others of its file.
    proposal: Option<String>,
    /// Whether it is the last of its file.
    is_last: bool,
}

/// The kind of record that a file or a table serves, if there are rules.
fn of_kind<'r>(
    name: &str,
    rules: Option<&'r RuleSet>,
    reporting: Reporting,
) -> Result<Option<RecordKind<'r>>, CommandError> {
    let Some(rules) = rules else { return Ok(None) };
    let known = records::kind(rules, name);
    let kind = known.and_then(|known| rules.record_kinds().find(|kind| kind.name() == known));
    kind.map_or_else(|| Err(records::unknown_kind(rules, name, reporting)), |kind| Ok(Some(kind)))
}

/// The tables of a file or a database.
fn looked_at(
    name: &str,
    sources: Vec<Box<dyn Source>>,
    kind: Option<RecordKind<'_>>,
    sheets: Option<&str>,
    reporting: Reporting,
) -> Result<Vec<Looked>, CommandError> {
    let wrong = |finding| reporting.wrong(Findings::of(vec![finding]));
    let profile = |sources: &[Box<dyn Source>]| TableProfile::of(sources, kind).map_err(wrong);
    // One item reads the tables of all sheets.
    let proposal = match kind {
        None => proposal(&profile(&sources)?, sheets, name, reporting.language),
        Some(_) => None,
    };
    let kind_name = kind.map(|kind| kind.name().to_owned());
    let looked = sources.chunks(1).map(|source| {
        Ok(Looked { profile: profile(source)?, kind: kind_name.clone(), proposal: proposal.clone(), is_last: false })
    });
    let mut looked = looked.collect::<Result<Vec<_>, CommandError>>()?;
    looked.last_mut().into_iter().for_each(|last| last.is_last = true);
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
        if let Some(proposal) = self.proposal.as_ref().filter(|_| self.is_last) {
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
