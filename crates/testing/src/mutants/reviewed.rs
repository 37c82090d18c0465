//! Mutants that a person has reviewed, each with a reason; and findings about entries that have no effect.
//!
//! The host reads the file of the list.

use tieuchi::source::{Arg, Cell, Chunk, Diagnostic, Place, Source, codes, text};

/// The columns of a list, each by the names that it may have.
const COLUMNS: [[&str; 2]; 4] = [["item", "mục"], ["before", "trước"], ["after", "sau"], ["reason", "lý do"]];

/// A mutant that no test needs to detect, as a person has decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewed {
    /// The define, measure or indicator.
    pub item: String,
    /// The sentence as it is in the rules.
    pub before: String,
    /// The sentence of the mutant.
    pub after: String,
    /// Why no test needs to detect it.
    pub reason: String,
    /// The file of the list, for findings.
    pub file: String,
    /// Its row there, from 1.
    pub row: u64,
}

impl Reviewed {
    /// Reads a list with the columns `item`, `before`, `after` and `reason` (`mục`, `trước`, `sau`, `lý do`).
    ///
    /// ```
    /// use tieuchi::source::{Chunk, Chunks, Column, Diagnostic, Source, TextColumn};
    /// use tieuchi_testing::mutants::Reviewed;
    ///
    /// /// A list of one entry.
    /// struct List([(&'static str, &'static str); 4]);
    ///
    /// impl Source for List {
    ///     fn name(&self) -> &str { "reviewed.csv" }
    ///     fn headers(&self) -> Result<Vec<String>, Diagnostic> {
    ///         Ok(self.0.iter().map(|(header, _)| header.to_string()).collect())
    ///     }
    ///     fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> {
    ///         let column = |index: &usize| -> std::sync::Arc<dyn Column> {
    ///             let mut column = TextColumn::default();
    ///             column.push_written(self.0[*index].1);
    ///             std::sync::Arc::new(column)
    ///         };
    ///         let columns = columns.iter().map(column).collect();
    ///         Ok(Box::new(std::iter::once(Ok(Chunk { columns, rows: vec![2], rejected: Vec::new() }))))
    ///     }
    /// }
    ///
    /// let entry = [("item", "a"), ("before", "at most 1 d"), ("after", "at most 2 d"), ("reason", "agreed")];
    /// let list = Reviewed::list(&List(entry)).unwrap();
    /// assert_eq!((list[0].item.as_str(), list[0].reason.as_str(), list[0].row), ("a", "agreed", 2));
    /// ```
    ///
    /// # Errors
    /// A finding if the table cannot be read or lacks one of these columns.
    pub fn list(source: &dyn Source) -> Result<Vec<Reviewed>, Diagnostic> {
        let headers = source.headers()?;
        let columns = COLUMNS.map(|names| column_index(&headers, names).ok_or_else(|| missing_column(source, names)));
        let [item, before, after, reason] = columns;
        let mut list = Vec::new();
        for chunk in source.open(&[item?, before?, after?, reason?])? {
            let chunk = chunk?;
            if let Some(rejected) = chunk.rejected.first() {
                return Err(rejected.clone());
            }
            let rows = chunk.rows.iter().copied().enumerate();
            list.extend(rows.map(|(index, row)| {
                let cell = |column| cell(&chunk, column, index);
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

    /// Whether it is about this mutant. Blanks and the forms of letters make no difference.
    pub(crate) fn matches(&self, item: &str, before: &str, after: &str) -> bool {
        is_alike(&self.item, item) && is_alike(&self.before, before) && is_alike(&self.after, after)
    }

    /// What is wrong with it: it has no reason, or matches no survivor.
    pub(crate) fn finding(&self, matches_survivor: bool) -> Option<Diagnostic> {
        let place = || Place::Record { file: self.file.clone(), row: Some(self.row), column: None };
        let of = |code| Diagnostic::new(code, place()).with("item", self.item.as_str()).help("help");
        if self.reason.trim().is_empty() {
            return Some(of(codes::REVIEWED_WITHOUT_REASON));
        }
        (!matches_survivor).then(|| of(codes::REVIEWED_NOT_A_SURVIVOR))
    }
}

fn is_alike(one: &str, other: &str) -> bool {
    let words = |text: &str| text::normalise(text).split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    words(one) == words(other)
}

fn column_index(headers: &[String], names: [&str; 2]) -> Option<usize> {
    let is_meant = |header: &String| names.iter().any(|name| text::fold(header.trim()) == text::fold(name));
    headers.iter().position(is_meant)
}

fn missing_column(source: &dyn Source, [name, _]: [&str; 2]) -> Diagnostic {
    let columns = COLUMNS.map(|[name, other]| format!("{name} ({other})")).to_vec();
    let finding = Diagnostic::new(codes::REVIEWED_COLUMN, Place::File(source.name().to_owned()));
    finding.with("column", name).with("columns", Arg::List(columns)).help("help")
}

/// A cell as text; a cell of another type counts as empty, because the list has only text.
fn cell(chunk: &Chunk, column: usize, row: usize) -> String {
    match chunk.columns.get(column).map(|column| column.cell(row)) {
        Some(Cell::Written(text)) => text.to_owned(),
        Some(Cell::Plain(text)) => text.into_owned(),
        _ => String::new(),
    }
}
