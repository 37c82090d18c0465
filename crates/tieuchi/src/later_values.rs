//! Values that lie after the moment of judging, as hosts see them.

use serde::{Deserialize, Serialize};
use tieuchi_model::schema::Kind;
use tieuchi_model::verdict;

/// The values of a field that lie after the moment of judging, and count as not there yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LaterValues {
    /// The field's name.
    pub field: String,
    /// How many there are.
    pub values: u64,
    /// The first rows that have one, at most ten.
    pub rows: Vec<RowOfFile>,
}

/// A row, as a person finds it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct RowOfFile {
    /// The file; a sheet's name is behind it.
    pub file: String,
    /// The number of the row in it, from 1.
    pub row: u64,
}

impl LaterValues {
    pub(crate) fn of(kind: &Kind, found: &verdict::LaterValues) -> Self {
        let row = |row: &verdict::RowOfFile| RowOfFile { file: row.file.to_string(), row: row.row };
        LaterValues {
            field: kind.field(found.field).map_or_else(String::new, |field| field.name.clone()),
            values: found.count,
            rows: found.rows.iter().map(row).collect(),
        }
    }
}
