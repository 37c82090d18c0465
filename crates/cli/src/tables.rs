//! Tables of records looked at before there are rules for them, or before they are evaluated: what is in each column.

mod column;
mod form;
mod header;
mod months;
mod proposal;

use std::collections::BTreeMap;

use tieuchi::schema::{RecordField, RecordKind};
use tieuchi::source::{Cell, Diagnostic, Source, TableRead, text};

pub(crate) use self::column::ColumnProfile;
#[cfg(feature = "xlsx")]
pub(crate) use self::column::term;
use self::form::Forms;
pub(crate) use self::header::expected;
pub(crate) use self::proposal::proposal;

/// What is in a table.
#[derive(Default)]
pub(crate) struct TableProfile {
    pub(crate) file: String,
    pub(crate) sheet: Option<String>,
    /// Where in its file it was found, if the reader reports it.
    pub(crate) read: Option<TableRead>,
    pub(crate) rows: u64,
    pub(crate) columns: Vec<ColumnProfile>,
    /// Rows that could not be read, and what the reader warns of.
    pub(crate) findings: Vec<Diagnostic>,
}

impl TableProfile {
    /// Reads a table to its end, a batch at a time; the columns are those of its first part, which also gives it its name.
    ///
    /// # Errors
    /// A finding if it cannot be read.
    pub(crate) fn of(parts: &[Box<dyn Source>], kind: Option<RecordKind<'_>>) -> Result<Self, Diagnostic> {
        let mut table = TableProfile::default();
        let forms = Forms::new();
        for source in parts {
            table.add(source.as_ref(), kind, &forms)?;
        }
        table.columns.iter_mut().for_each(|column| column.end(&forms));
        Ok(table)
    }

    fn add(&mut self, source: &dyn Source, kind: Option<RecordKind<'_>>, forms: &Forms) -> Result<(), Diagnostic> {
        let headers = source.headers()?;
        if self.columns.is_empty() {
            let field = |header: &str| kind.and_then(|kind| field_of(kind, header));
            // Of several columns without a name none can be meant.
            let is_unnamed = |header: &&String| header.trim().is_empty();
            let has_one_unnamed = headers.iter().filter(is_unnamed).count() < 2;
            let named = headers.iter().filter(|header| has_one_unnamed || !is_unnamed(header));
            self.columns = named.map(|header| ColumnProfile::new(header, field(header))).collect();
        }
        let known: Vec<(usize, &mut ColumnProfile)> =
            self.columns.iter_mut().filter_map(|column| Some((place_of(&headers, &column.header)?, column))).collect();
        let (places, mut columns): (Vec<usize>, Vec<&mut ColumnProfile>) = known.into_iter().unzip();
        for chunk in source.open(&places)? {
            let chunk = chunk?;
            self.findings.extend(chunk.rejected);
            for (place, row) in chunk.rows.iter().enumerate() {
                self.rows = self.rows.saturating_add(1);
                for (column, cells) in columns.iter_mut().zip(&chunk.columns) {
                    column.note(*row, &cells.cell(place), forms);
                }
            }
        }
        self.findings.extend(source.warnings());
        if self.file.is_empty() {
            self.file = source.file().to_owned();
            self.sheet = source.sheet().map(str::to_owned);
            self.read = source.table_read();
        }
        Ok(())
    }
}

/// The place of a header.
fn place_of(headers: &[String], header: &str) -> Option<usize> {
    headers.iter().position(|other| text::fold(other) == text::fold(header))
}

/// The field to which a header belongs.
fn field_of<'r>(kind: RecordKind<'r>, header: &str) -> Option<RecordField<'r>> {
    let wanted = text::fold(header);
    kind.fields()
        .find(|field| std::iter::once(field.name()).chain(field.headers()).any(|name| text::fold(name) == wanted))
}

/// The text of a cell, and whether it is plain; `None` if it is empty.
fn text_of(cell: &Cell<'_>) -> Option<(String, bool)> {
    let (text, is_plain) = cell.text()?;
    let text = text.trim().to_owned();
    (!text.is_empty()).then_some((text, is_plain))
}

/// Different values, as far as they are kept, and whether each is plain.
type Values = BTreeMap<String, bool>;
