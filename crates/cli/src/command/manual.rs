//! `completions` and `man`: the command line for shells and manuals.

use std::io;
use std::path::{Path, PathBuf};

use clap_complete::Shell;
use clap_mangen::Man;
use tieuchi::source::{Diagnostic, Place, codes};
use tieuchi::{Findings, Language, messages};

use crate::command_error::{CommandError, DONE, Reporting};
use crate::console::Console;
use crate::help;
use crate::replace::{self, OutputKind, Page};

/// What a page begins with that is written into a folder: a file that does not is not ours to replace.
const MARK: &str = ".\\\" tieuchi man --out: this page is replaced when it is written again\n";

pub(crate) fn completions(shell: Shell, language: Language, console: &mut Console) -> u8 {
    // Into memory first: the generator panics if it cannot write.
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut help::command(language), "tieuchi", &mut script);
    console.data(&String::from_utf8_lossy(&script));
    DONE
}

pub(crate) fn pages(
    folder: Option<&Path>,
    force: bool,
    language: Language,
    console: &mut Console,
) -> Result<u8, CommandError> {
    let reporting = Reporting { language, json: false };
    let place = folder.unwrap_or(Path::new("-"));
    let cannot = |error: io::Error| {
        let finding = Diagnostic::new(codes::CANNOT_WRITE, Place::File(place.display().to_string()));
        reporting.wrong(Findings::of(vec![finding.with("detail", error.to_string()).help("help")]))
    };
    // Its page would only repeat the others.
    let command = help::command(language).mut_subcommand("help", |help| help.hide(true));
    let Some(folder) = folder else {
        console.data(&page(&Man::new(command), language).map_err(cannot)?);
        return Ok(DONE);
    };
    let mut pages = Vec::new();
    page_of_each(&command, folder, language, &mut pages).map_err(cannot)?;
    std::fs::create_dir_all(folder).map_err(cannot)?;
    let pages: Vec<Page<'_>> = pages.iter().map(|(path, text)| Page { path, content: text.as_bytes() }).collect();
    replace::write(&pages, OutputKind::Page(MARK), force, &[], reporting)?;
    Ok(DONE)
}

/// The pages of a command and of those within it.
fn page_of_each(
    command: &clap::Command,
    folder: &Path,
    language: Language,
    pages: &mut Vec<(PathBuf, String)>,
) -> io::Result<()> {
    for within in command.get_subcommands().filter(|within| !within.is_hide_set()) {
        page_of_each(within, folder, language, pages)?;
    }
    let man = Man::new(command.clone());
    pages.push((folder.join(man.get_filename()), format!("{MARK}{}", page(&man, language)?)));
    Ok(())
}

/// The headings of the generator, and the words of the catalogue for them.
const HEADINGS: [(&str, &str); 5] = [
    ("NAME", "help-name"),
    ("SYNOPSIS", "help-synopsis"),
    ("DESCRIPTION", "help-description"),
    ("OPTIONS", "help-options"),
    ("VERSION", "help-version"),
];

fn page(man: &Man, language: Language) -> io::Result<String> {
    let mut page = Vec::new();
    man.render(&mut page)?;
    let told = |line: &str| match line.strip_prefix(".SH ") {
        Some(heading) => {
            let heading = heading.trim_matches('"');
            let known = HEADINGS.iter().find(|(name, _)| *name == heading);
            let heading = known.map_or(heading.to_owned(), |(_, id)| messages::text(language, id, &[]));
            format!(".SH \"{}\"\n", heading.to_uppercase())
        }
        None => format!("{line}\n"),
    };
    Ok(String::from_utf8_lossy(&page).lines().map(told).collect())
}
