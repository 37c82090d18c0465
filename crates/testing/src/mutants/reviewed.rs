//! Mutants that a person has looked at and judged: each with a reason, and findings about entries that say nothing.
//!
//! Which file holds the list is the host's business.

use tieuchi::source::{Arg, Cell, Chunk, Diagnostic, Place, Source, codes, text};

/// The columns of a list, each by the names that it may have.
const COLUMNS: [[&str; 2]; 4] = [["item", "mục"], ["before", "trước"], ["after", "sau"], ["reason", "lý do"]];

/// A mutant that a person has judged not to be a slip that a test must notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewed {
    /// The define, measure or indicator.
    pub item: String,
    /// The sentence as the rules say it.
    pub before: String,
    /// The sentence of the mutant.
    pub after: String,
    /// Why no test need notice.
    pub reason: String,
    /// The file of the list, for findings.
    pub file: String,
    /// Its row there, from 1.
    pub row: u64,
}

impl Reviewed {
    /// Reads a list with the columns `item`, `before`, `after` and `reason` (`mục`, `trước`, `sau`, `lý do`).
    ///
    /// # Errors
    /// A finding where the table cannot be read or has not these columns.
    pub fn list(source: &dyn Source) -> Result<Vec<Reviewed>, Diagnostic> {
        let headers = source.headers()?;
        let columns = COLUMNS.map(|names| place_of(&headers, names).ok_or_else(|| without(source, names)));
        let [item, before, after, reason] = columns;
        let mut list = Vec::new();
        for chunk in source.open(&[item?, before?, after?, reason?])? {
            let chunk = chunk?;
            if let Some(rejected) = chunk.rejected.first() {
                return Err(rejected.clone());
            }
            let rows = chunk.rows.iter().copied().enumerate();
            list.extend(rows.map(|(place, row)| {
                let cell = |column| cell(&chunk, column, place);
                Reviewed {
                    item: cell(0),
                    before: cell(1),
                    after: cell(2),
                    reason: cell(3),
                    file: source.name().to_owned(),
                    row,
                }
            }));
        }
        Ok(list)
    }

    /// Whether it speaks of this mutant. Blanks and the forms of letters do not matter.
    pub(crate) fn is_of(&self, item: &str, before: &str, after: &str) -> bool {
        is_alike(&self.item, item) && is_alike(&self.before, before) && is_alike(&self.after, after)
    }

    /// What is wrong with it, where it speaks of a survivor or does not.
    pub(crate) fn finding(&self, speaks_of_one: bool) -> Option<Diagnostic> {
        let place = || Place::Record { file: self.file.clone(), row: Some(self.row), column: None };
        let of = |code| Diagnostic::new(code, place()).with("item", self.item.as_str()).help("help");
        if self.reason.trim().is_empty() {
            return Some(of(codes::REVIEWED_WITHOUT_REASON));
        }
        (!speaks_of_one).then(|| of(codes::REVIEWED_NOT_A_SURVIVOR))
    }
}

fn is_alike(one: &str, other: &str) -> bool {
    let words = |text: &str| text::normalise(text).split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    words(one) == words(other)
}

fn place_of(headers: &[String], names: [&str; 2]) -> Option<usize> {
    let is_meant = |header: &String| names.iter().any(|name| text::fold(header.trim()) == text::fold(name));
    headers.iter().position(is_meant)
}

fn without(source: &dyn Source, [name, _]: [&str; 2]) -> Diagnostic {
    let columns = COLUMNS.map(|[name, other]| format!("{name} ({other})")).to_vec();
    let finding = Diagnostic::new(codes::REVIEWED_COLUMN, Place::File(source.name().to_owned()));
    finding.with("column", name).with("columns", Arg::List(columns)).help("help")
}

/// A cell as text; what is no text is empty, for a list of sentences holds nothing else.
fn cell(chunk: &Chunk, column: usize, row: usize) -> String {
    match chunk.columns.get(column).map(|column| column.cell(row)) {
        Some(Cell::Written(text)) => text.to_owned(),
        Some(Cell::Plain(text)) => text.into_owned(),
        _ => String::new(),
    }
}
