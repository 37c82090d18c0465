//! `tieuchi.findings/1`.

use serde::{Deserialize, Serialize};
use tieuchi_messages::{self as messages, Language};
use tieuchi_source as source;

use crate::findings as live;

/// The name of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum FindingsForm {
    /// `tieuchi.findings/1`.
    #[serde(rename = "tieuchi.findings/1")]
    V1,
}

/// What was found about rules or records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Findings {
    /// The form.
    pub schema: FindingsForm,
    /// Each finding, sorted by place.
    pub findings: Vec<Finding>,
    /// How many more there are.
    pub more: u64,
    /// The rule sets that were checked, each by itself, if the command found several in its folder.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rule_sets: Vec<String>,
}

/// A finding, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Its stable code: `TC0201`.
    pub code: String,
    /// Whether it stops the work.
    pub severity: Severity,
    /// The name of the file.
    pub file: String,
    /// The line of a rule file, from 1.
    pub line: Option<u32>,
    /// The character in it, from 1.
    pub column: Option<u32>,
    /// The line in which the place ends.
    pub end_line: Option<u32>,
    /// The first character after it.
    pub end_column: Option<u32>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The row of a record file, as a person counts there.
    pub row: Option<u64>,
    /// The header of the column of a record file.
    pub header: Option<String>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// The literal text that the cure writes, if it has one.
    pub replacement: Option<Replacement>,
    /// Other places that belong to it.
    pub labels: Vec<Label>,
}

/// Whether a finding stops the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It does.
    Error,
    /// It does not.
    Warning,
}

/// The literal text that a cure writes, and the place that it replaces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replacement {
    /// The line in which the place begins.
    pub line: u32,
    /// The character in it.
    pub column: u32,
    /// The line in which it ends.
    pub end_line: u32,
    /// The first character after it.
    pub end_column: u32,
    /// What is written there.
    pub text: String,
}

/// Another place in a rule file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// The name of the file.
    pub file: String,
    /// The line.
    pub line: u32,
    /// The character in it.
    pub column: u32,
    /// What is there.
    pub message: String,
}

impl live::Findings {
    /// The findings as they are sent to programs, with their messages in one language.
    #[must_use]
    pub fn to_json(&self, language: Language) -> Findings {
        let findings = self.iter().map(|finding| finding.to_json(language)).collect();
        Findings { schema: FindingsForm::V1, findings, more: self.more(), rule_sets: Vec::new() }
    }
}

impl live::Finding<'_> {
    /// The finding as it is sent to programs, with its messages in one language.
    #[must_use]
    pub fn to_json(&self, language: Language) -> Finding {
        let rendered = messages::render(self.diagnostic, language);
        let at = self.location();
        let end = self.diagnostic.span().and_then(|span| Some(self.sources.get(span.file)?.position(span.end)));
        let labels = rendered.labels.into_iter().filter_map(|(span, message)| {
            let file = self.sources.get(span.file)?;
            let position = file.position(span.start);
            Some(Label { file: file.name().to_owned(), line: position.line, column: position.column, message })
        });
        let replacement = self.diagnostic.written_cure().and_then(|cure| {
            let file = self.sources.get(cure.span.file)?;
            let (from, to) = (file.position(cure.span.start), file.position(cure.span.end));
            Some(Replacement {
                line: from.line,
                column: from.column,
                end_line: to.line,
                end_column: to.column,
                text: cure.text,
            })
        });
        Finding {
            code: self.code().to_string(),
            severity: match self.code().severity() {
                source::Severity::Error => Severity::Error,
                source::Severity::Warning => Severity::Warning,
            },
            file: at.file().to_owned(),
            line: at.line(),
            column: at.column(),
            end_line: end.map(|end| end.line),
            end_column: end.map(|end| end.column),
            sheet: at.sheet().map(ToOwned::to_owned),
            row: at.row(),
            header: at.header().map(ToOwned::to_owned),
            message: rendered.headline,
            help: rendered.help,
            replacement,
            labels: labels.collect(),
        }
    }
}
