//! `fmt`: rule files laid out, written in place or only named.

use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tieuchi::format::{self, Wording};
use tieuchi::source::Arg;
use tieuchi::{Findings, Language, messages};

use crate::arguments::{Fmt, Form};
use crate::command_error::{CommandError, DONE, Reporting, WRONG};
use crate::console::Console;
use crate::on_disk;
use crate::render::{diagnostic, json};
use crate::replace::replace;
use crate::rule_file::RuleFile;

pub(crate) fn run(arguments: &Fmt, console: &mut Console) -> Result<u8, CommandError> {
    let json = arguments.format == Form::Json;
    let translated = arguments.lang.map(crate::arguments::Lang::language);
    let wording = match translated {
        Some(language) => Wording::Translated(language),
        None if arguments.canonical => Wording::Canonical,
        None => Wording::Kept,
    };
    if arguments.rules == [PathBuf::from("-")] {
        return standard_input(arguments.check, wording, json, console);
    }
    let found = on_disk::read(&arguments.rules);
    let reporting = Reporting { language: translated.unwrap_or_else(|| found.language()), json };
    let mut files = Vec::new();
    let mut wrong = Vec::new();
    // A file outside a folder to which a link leads is not part of the folder: it is ignored, unless its own name is given.
    let (linked, own): (Vec<RuleFile>, Vec<RuleFile>) =
        found.whole(reporting)?.into_iter().partition(|file| file.linked);
    for file in own {
        match format::format(&file.name, &file.text, wording) {
            Ok(tidy) => files.push((file, tidy)),
            Err(findings) => wrong.push(findings),
        }
    }
    // If one file has an error, none is written.
    if !arguments.check && wrong.is_empty() {
        let untidy = files.iter().filter(|(file, tidy)| file.text != *tidy);
        let untidy: Vec<(&Path, &str)> = untidy.map(|(file, tidy)| (file.path.as_path(), tidy.as_str())).collect();
        replace(&untidy, reporting)?;
    }
    let written = !arguments.check && wrong.is_empty();
    let differ: Vec<&RuleFile> = files.iter().filter(|(file, tidy)| file.text != *tidy).map(|(file, _)| file).collect();
    if json {
        print_json(&files, &linked, &wrong, written, reporting.language, console);
    } else {
        for file in &linked {
            let args = [("file", Arg::Text(file.name.clone()))];
            console.print_error(&messages::text(reporting.language, "command-format-linked", &args));
        }
        for findings in &wrong {
            diagnostic::report(console, findings, reporting.language);
        }
        if arguments.check || written {
            print_summary(&differ, files.len(), arguments.check, reporting.language, console);
        } else {
            console.print_error(&messages::text(reporting.language, "command-format-nothing", &[]));
        }
    }
    let as_asked = !arguments.check || differ.is_empty();
    Ok(if wrong.is_empty() && as_asked { DONE } else { WRONG })
}

fn print_summary(differ: &[&RuleFile], all: usize, check: bool, language: Language, console: &mut Console) {
    let count = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
    if check {
        for file in differ {
            let args = [("file", Arg::Text(file.name.clone()))];
            console.lines([messages::text(language, "command-format-differs", &args)]);
        }
        if !differ.is_empty() {
            console.print_error(&messages::text(language, "command-format-differs.help", &[]));
        }
    } else if !differ.is_empty() {
        console.lines([messages::text(language, "command-formatted", &[("count", count(differ.len()))])]);
    }
    if differ.len() < all {
        console.lines([messages::text(language, "command-format-same", &[("count", count(all - differ.len()))])]);
    }
}

fn print_json(
    files: &[(RuleFile, String)],
    linked: &[RuleFile],
    wrong: &[Findings],
    written: bool,
    language: Language,
    console: &mut Console,
) {
    let listed: Vec<Value> = files
        .iter()
        .map(|(file, tidy)| {
            let differs = file.text != *tidy;
            json!({ "file": file.name, "formatted": !differs || written, "changed": differs && written })
        })
        .chain(linked.iter().map(|file| json!({ "file": file.name, "left_out": "link" })))
        .collect();
    let more = wrong.iter().map(Findings::more).fold(0, u64::saturating_add);
    let findings: Vec<tieuchi::json::Finding> =
        wrong.iter().flat_map(|findings| findings.to_json(language).findings).collect();
    let document =
        json!({ "schema": "tieuchi.format/1", "files": listed, "findings": findings, "findings_more": more });
    json::document(console, &document);
}

/// Formats standard input onto standard output.
fn standard_input(check: bool, wording: Wording, json: bool, console: &mut Console) -> Result<u8, CommandError> {
    const NAME: &str = "<stdin>";
    let translated = match wording {
        Wording::Translated(language) => Some(language),
        Wording::Kept | Wording::Canonical => None,
    };
    let mut reporting = Reporting { language: translated.unwrap_or(Language::English), json };
    let unreadable = |code, help| Findings::of(vec![on_disk::refused(code, NAME, help)]);
    let text =
        on_disk::text_from(io::stdin().lock()).map_err(|(code, help)| reporting.wrong(unreadable(code, help)))?;
    reporting.language = translated.unwrap_or_else(|| format::language(NAME, &text));
    let tidy = format::format(NAME, &text, wording).map_err(|findings| reporting.wrong(findings))?;
    if check {
        let same = tidy == text;
        if !same {
            let args = [("file", Arg::from(NAME))];
            console.lines([messages::text(reporting.language, "command-format-differs", &args)]);
        }
        return Ok(if same { DONE } else { WRONG });
    }
    console.data(&tidy);
    Ok(DONE)
}
