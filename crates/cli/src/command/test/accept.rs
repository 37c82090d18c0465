//! `--accept`: the result is written instead of each `?`, and every line that is written is reported.
//!
//! Nothing else in a file is touched, to the byte; an expectation without `?` is never rewritten.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tieuchi::source::{Arg, Diagnostic, Place, codes};
use tieuchi::test_case::Recording;
use tieuchi::{Findings, Language, Location, messages};
use tieuchi_testing::Report;

use crate::command_error::{CommandError, Reporting};
use crate::on_disk;
use crate::replace::replace;

/// An expectation that was written.
#[derive(Clone, Debug)]
pub(super) struct Accepted(Recording);

impl Accepted {
    pub(super) const fn recording(&self) -> &Recording {
        &self.0
    }

    /// Where it is.
    pub(super) fn location(&self) -> &Location {
        self.0.location()
    }

    /// The expectation as it now reads.
    pub(super) fn written(&self) -> &str {
        self.0.sentence()
    }

    /// Where what was written.
    pub(super) fn sentence(&self, language: Language) -> String {
        let place = Arg::Text(self.location().words(language));
        let sentence = Arg::Text(self.written().to_owned());
        messages::text(language, "test-accepted", &[("place", place), ("sentence", sentence)])
    }
}

/// Writes the result instead of each `?`. A file that changed since the tests ran is not written, and so are the
/// others then: what came may not hold any more.
pub(super) fn write(
    report: &Report,
    arguments: &[PathBuf],
    reporting: Reporting,
) -> Result<Vec<Accepted>, CommandError> {
    let mut by_file: BTreeMap<&str, Vec<&Recording>> = BTreeMap::new();
    for recording in report.outcomes().iter().flat_map(tieuchi_testing::TestOutcome::recordings) {
        by_file.entry(recording.location().file()).or_default().push(recording);
    }
    let linked = if by_file.is_empty() { Vec::new() } else { on_disk::linked(arguments) };
    if let Some(file) = linked.iter().find(|file| by_file.contains_key(file.display().to_string().as_str())) {
        let finding = Diagnostic::new(codes::CANNOT_WRITE, Place::File(file.display().to_string())).help("linked");
        return Err(reporting.wrong(Findings::of(vec![finding])));
    }
    let mut texts = Vec::new();
    let mut changed = Vec::new();
    for (file, recordings) in &by_file {
        match fs::read_to_string(file).ok().and_then(|text| recorded(&text, recordings)) {
            Some(text) => texts.push((*file, text)),
            None => changed.push((*file).to_owned()),
        }
    }
    if !changed.is_empty() {
        return Err(reporting.misused("test-not-accepted", &[("files", Arg::List(changed))], "help"));
    }
    let texts: Vec<(&Path, &str)> = texts.iter().map(|(file, text)| (Path::new(*file), text.as_str())).collect();
    replace(&texts, reporting)?;
    Ok(by_file.into_values().flatten().cloned().map(Accepted).collect())
}

/// The text with the words of each recording instead of its `?`; `None` if the place now has other text.
fn recorded(text: &str, recordings: &[&Recording]) -> Option<String> {
    let mut places: Vec<&Recording> = recordings.to_vec();
    places.sort_by_key(|recording| recording.at());
    let mut whole = String::with_capacity(text.len());
    let mut done = 0;
    for recording in places {
        whole.push_str(text.get(done..recording.at())?);
        let rest = text.get(recording.at()..)?;
        rest.strip_prefix('?')?;
        whole.push_str(recording.words());
        done = recording.at() + 1;
    }
    whole.push_str(text.get(done..)?);
    Some(whole)
}
