//! Where records come from: a table that can be read from its beginning as often as it takes.
//!
//! The intake decides what the columns mean; a source knows nothing of the rules.

use std::sync::Arc;

use tieuchi_model::tables::TableRead;
use tieuchi_source::Diagnostic;

use crate::column::Column;

/// A table of records of one kind, read in batches from the beginning, as often as the evaluation needs. It gives the same rows each
/// time; if there are more or fewer later, that is a finding and ends the evaluation.
///
/// A source never keeps more of a file in memory than a batch. Columns are found by their headers. A column may be text, some of it
/// in the field's written form and some plain (ISO 8601, a decimal point, `true` and `false`), or typed:
///
/// | field | typed columns that are understood |
/// |---|---|
/// | `id`, `unit`, a reference, `text` | whole numbers |
/// | `yes/no` | yes and no |
/// | `number` | whole numbers, decimals, the digits of numbers |
/// | `date`, `datetime`, `deadline` | days; moments (without a zone: of the rule set's zone) |
pub trait Source: Send + Sync {
    /// The name that findings show: the file's name.
    fn name(&self) -> &str;

    /// The sheet of a workbook that is read; known once its headers are.
    fn sheet(&self) -> Option<&str> {
        None
    }

    /// The headers of its columns, in order.
    ///
    /// # Errors
    /// A finding if the table cannot be opened or has no header.
    fn headers(&self) -> Result<Vec<String>, Diagnostic>;

    /// The name of its file, if findings show another [name](Source::name): that of a sheet of a workbook that is read sheet by sheet.
    fn file(&self) -> &str {
        self.name()
    }

    /// The header of the column from which the records of a day are, written in ISO 8601, if each period is a column of its own.
    fn period_header(&self, _day: &str) -> Option<String> {
        None
    }

    /// Where in its file it was found and which rows are records, if there is more to say of it than its name; known once it has
    /// been read to its end.
    fn table_read(&self) -> Option<TableRead> {
        None
    }

    /// What was found about it as a whole; known once it has been read to its end.
    fn warnings(&self) -> Vec<Diagnostic> {
        Vec::new()
    }

    /// Whether a field may be left out of a record where it is empty, as a key of an object may. An optional field that every
    /// record leaves out is then empty. In a table, whose header says which columns there are, it is a column that is missing.
    fn leaves_out_empty_fields(&self) -> bool {
        false
    }

    /// How many records it has, if that is known without reading them: a progress display shows it.
    fn records(&self) -> Option<u64> {
        None
    }

    /// Starts reading at the first record. Each batch has exactly the columns at these positions of
    /// [`headers`](Source::headers), in this order.
    ///
    /// # Errors
    /// A finding if the table cannot be opened.
    fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic>;
}

/// The batches of a source. After an error nothing follows.
pub type Chunks<'a> = Box<dyn Iterator<Item = Result<Chunk, Diagnostic>> + Send + 'a>;

/// A batch with the place of its rows in the source.
#[derive(Clone, Debug)]
pub struct Chunk {
    /// The columns asked for, in the order asked for.
    pub columns: Vec<Arc<dyn Column>>,
    /// The row number of each record, as a person counts in that file (in a spreadsheet the header is row 1). There are as many
    /// records as numbers; cells beyond the end of a column are empty, and a column with more cells is a finding.
    pub rows: Vec<u64>,
    /// One finding for each row that could not be read at all; such a row is in no batch.
    pub rejected: Vec<Diagnostic>,
}
