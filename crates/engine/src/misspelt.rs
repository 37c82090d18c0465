//! Keys that are probably misspelt: of rows that may leave out an empty field, some leave out a field and have a key that is
//! nearly its name and that no field is served by. The value of the field is then not known.

use std::ops::Range;
use std::sync::Arc;

use tieuchi_model::schema::{FieldId, HeaderMatch, Kind};
use tieuchi_source::text;

use crate::column::{Cell, Column};
use crate::columns::Columns;
use crate::intake::{FaultyValue, ValueFault};

/// How many keys may be similar to one field. Each is looked up in every row.
const MOST: usize = 64;

/// A key that no field is served by, and a field that has a column and whose name is similar.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SimilarKey {
    pub(crate) field: FieldId,
    /// The column of the key.
    pub(crate) column: usize,
}

/// The similar keys of a source, and the fields that have more of them than are looked up.
pub(crate) fn similar_keys(kind: &Kind, found: &HeaderMatch, headers: &[String]) -> (Vec<SimilarKey>, Vec<FieldId>) {
    let (mut keys, mut crowded) = (Vec::new(), Vec::new());
    for (id, field) in kind.fields.values().enumerate() {
        let id = FieldId(id);
        if found.columns.get(id.0).copied().flatten().is_none() {
            continue;
        }
        let names = std::iter::once(&field.name).chain(&field.headers).map(String::as_str);
        let is_similar = |header: &str| names.clone().any(|name| text::nearest(name, [header]).is_some());
        let unused =
            found.unused.iter().filter(|column| headers.get(**column).is_some_and(|header| is_similar(header)));
        let similar: Vec<usize> = unused.copied().take(MOST + 1).collect();
        if similar.len() > MOST {
            crowded.push(id);
        } else {
            keys.extend(similar.into_iter().map(|column| SimilarKey { field: id, column }));
        }
    }
    (keys, crowded)
}

/// Marks the values of a field as not known in the rows that leave it out and have a value under a similar key.
pub(crate) fn mark(
    (kind, key): (&Kind, SimilarKey),
    (of_field, of_key): (&Arc<dyn Column>, &Arc<dyn Column>),
    rows: Range<usize>,
    columns: &mut Columns,
    faults: &mut Vec<FaultyValue>,
) {
    let is_misspelt = |row: &usize| of_field.is_left_out(*row) && of_key.cell(*row) != Cell::Empty;
    let start = rows.start;
    let misspelt: Vec<usize> = rows.filter(is_misspelt).map(|row| row - start).collect();
    if misspelt.is_empty() {
        return;
    }
    // That the value is empty follows from it.
    faults.retain(|faulty| faulty.field != key.field || misspelt.binary_search(&faulty.row_in_batch).is_err());
    let may_be_later = kind.must_have_happened().any(|field| field == key.field);
    for row_in_batch in misspelt {
        columns.mark_unreadable(key.field, row_in_batch, may_be_later);
        faults.push(FaultyValue { field: key.field, row_in_batch, fault: ValueFault::Misspelt { column: key.column } });
    }
}
