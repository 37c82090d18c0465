//! `check`: every error and warning of every rule file; with `--explain`, what a code means.

use std::collections::HashSet;

use serde_json::json;
use tieuchi::messages::{self, Documentation};
use tieuchi::source::{Arg, Code, Severity, codes};
use tieuchi::{Checked, Findings, Language, RuleSet};

use crate::arguments::{Check, Form, RootArguments, Rules};
use crate::command_error::{CommandError, DONE, Reporting, WRONG};
use crate::console::Console;
use crate::render::{diagnostic, json};
use crate::rule_sets::{self, FolderRules};
use crate::{on_disk, rules};

pub(crate) fn run(arguments: &Check, console: &mut Console) -> Result<u8, CommandError> {
    let json = arguments.format == Form::Json;
    if let Some(code) = &arguments.explain {
        let reporting = Reporting { language: arguments.language.without_rules(), json };
        return explain(code, reporting, console);
    }
    let found = on_disk::read_for_rules(&arguments.rules);
    let reporting = Reporting { language: arguments.language.chosen().unwrap_or_else(|| found.language()), json };
    let files = found.whole(reporting)?;
    let rules = Rules { rules: arguments.rules.clone(), root: arguments.root.clone() };
    let files = match arguments.rules.as_slice() {
        [folder] if folder.is_dir() => match rule_sets::several(files) {
            Ok(folders) => return each(folders, &rules.root, arguments.deny_warnings, reporting, console),
            Err(files) => files,
        },
        _ => files,
    };
    let (Checked { rules: loaded, findings }, _) = rules::check(files, &rules, reporting)?;
    let language = reporting.language;
    if json {
        json::findings(console, &findings, language);
    } else if findings.is_empty() {
        console.lines([checked(loaded.as_ref(), diagnostic::count(&findings, language), language)]);
    } else {
        diagnostic::report(console, &findings, language);
        diagnostic::summary(console, &findings, language);
    }
    let is_denied = arguments.deny_warnings && !findings.is_empty();
    if is_denied && !findings.has_errors() && !json {
        console.print_error(&messages::text(language, "command-denied-warnings", &[]));
    }
    Ok(if loaded.is_none() || is_denied { WRONG } else { DONE })
}

/// Checks each rule set of a folder by itself, and the files that none of them has used.
fn each(
    folders: Vec<FolderRules>,
    root: &RootArguments,
    deny_warnings: bool,
    reporting: Reporting,
    console: &mut Console,
) -> Result<u8, CommandError> {
    let Reporting { language, json } = reporting;
    let mut document = Findings::of(Vec::new()).to_json(language);
    let mut used: HashSet<String> = HashSet::new();
    let mut wrong = false;
    for FolderRules { folder, is_rule_set, files } in folders {
        if !is_rule_set && files.iter().all(|file| used.contains(&file.name)) {
            continue;
        }
        let of_folder = Rules { rules: vec![folder.clone()], root: root.clone() };
        let (Checked { rules: loaded, findings }, vocabulary) = rules::check(files, &of_folder, reporting)?;
        used.extend(vocabulary.names());
        wrong |= loaded.is_none() || deny_warnings && !findings.is_empty();
        let folder = folder.display().to_string();
        if json {
            let found = findings.to_json(language);
            let fresh = found.findings.into_iter().filter(|finding| !document.findings.contains(finding));
            let fresh: Vec<_> = fresh.collect();
            document.findings.extend(fresh);
            document.more = document.more.saturating_add(found.more);
            document.rule_sets.extend(is_rule_set.then_some(folder));
            continue;
        }
        diagnostic::report(console, &findings, language);
        let found = checked(loaded.as_ref(), diagnostic::count(&findings, language), language);
        let line =
            messages::text(language, "command-checked-folder", &[("folder", folder.into()), ("found", found.into())]);
        console.lines([line]);
    }
    if json {
        json::document(console, &document);
    }
    Ok(if wrong { WRONG } else { DONE })
}

/// What was checked, and that nothing was found.
fn checked(rules: Option<&RuleSet>, nothing: String, language: Language) -> String {
    let Some(rules) = rules else { return nothing };
    let number = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let kinds = rules.record_kinds().filter(|kind| kind.is_declared() && kind.is_asked_for()).count();
    let args =
        [("indicators", number(rules.indicators().count())), ("kinds", number(kinds)), ("count", Arg::Text(nothing))];
    messages::text(language, "command-checked", &args)
}

fn explain(written: &str, reporting: Reporting, console: &mut Console) -> Result<u8, CommandError> {
    let Reporting { language, json } = reporting;
    let found = codes::find(written).and_then(|code| Some((code, messages::documentation(code, language)?)));
    let Some((code, documentation)) = found else {
        return Err(reporting.misused("command-code-unknown", &[("code", Arg::from(written))], "help"));
    };
    let severity = match code.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let Documentation { meaning, example, instead } = &documentation;
    if json {
        let document = json!({
            "schema": "tieuchi.code/1", "code": code.to_string(), "severity": severity,
            "meaning": meaning, "example": example, "instead": instead,
        });
        json::document(console, &document);
    } else {
        console.print(&page(code, severity, &documentation, language));
    }
    Ok(DONE)
}

fn page(code: Code, severity: &str, documentation: &Documentation, language: Language) -> String {
    let message = |id: &str| messages::text(language, id, &[]);
    let severity = message(&format!("severity-{severity}"));
    let indented = |text: &str| text.lines().map(|line| format!("  {line}\n")).collect::<String>();
    format!(
        "{code} ({severity})\n\n{}\n\n{}:\n{}\n{}:\n{}",
        documentation.meaning,
        message("command-code-example"),
        indented(&documentation.example),
        message("command-code-instead"),
        indented(&documentation.instead),
    )
}
