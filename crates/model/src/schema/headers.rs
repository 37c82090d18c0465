//! Which column of a file holds which field.
//!
//! A header belongs to a field if it is the field's name or one of its declared headers, folded. Nothing is guessed from
//! the order of the columns or their content.

use tieuchi_source::text::fold;

use super::{FieldId, Kind};

/// Which column of a file holds which field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeaderMatch {
    /// The column of each field, in the order of the fields; `None` if there is no column, or several.
    pub columns: Vec<Option<usize>>,
    /// Fields with several columns.
    pub ambiguous: Vec<(FieldId, Vec<usize>)>,
    /// Columns that several fields claim.
    pub contested: Vec<(usize, Vec<FieldId>)>,
    /// Fields without a column.
    pub missing: Vec<FieldId>,
    /// Columns that no field asks for.
    pub unused: Vec<usize>,
}

impl Kind {
    /// Finds the column of each field by the headers of a file.
    #[must_use]
    pub fn columns(&self, headers: &[String]) -> HeaderMatch {
        let mut named: Vec<(String, usize)> = headers.iter().map(|header| fold(header)).zip(0..).collect();
        named.sort_unstable();
        let columns_of = |header: &String| {
            let header = fold(header);
            let first = named.partition_point(|(name, _)| *name < header);
            let of_header = named.iter().skip(first).take_while(move |(name, _)| *name == header);
            of_header.map(|(_, column)| *column)
        };
        let mut claims: Vec<Vec<FieldId>> = vec![Vec::new(); headers.len()];
        let mut found = HeaderMatch::default();
        for (place, field) in self.fields.values().enumerate() {
            let mut columns: Vec<usize> =
                std::iter::once(&field.name).chain(&field.headers).flat_map(columns_of).collect();
            columns.sort_unstable();
            columns.dedup();
            for column in &columns {
                if let Some(claims) = claims.get_mut(*column) {
                    claims.push(FieldId(place));
                }
            }
            found.columns.push(match columns.as_slice() {
                [column] => Some(*column),
                _ => None,
            });
            match columns.len() {
                0 => found.missing.push(FieldId(place)),
                1 => {}
                _ => found.ambiguous.push((FieldId(place), columns)),
            }
        }
        for (column, fields) in claims.into_iter().enumerate() {
            match fields.len() {
                0 => found.unused.push(column),
                1 => {}
                _ => {
                    for field in &fields {
                        if let Some(column) = found.columns.get_mut(field.0) {
                            *column = None;
                        }
                    }
                    found.contested.push((column, fields));
                }
            }
        }
        found
    }

    /// The headers of an empty file for records of this kind: of each field the first declared header, else its name.
    #[must_use]
    pub fn template_headers(&self) -> Vec<String> {
        self.fields.values().map(|field| field.headers.first().unwrap_or(&field.name).clone()).collect()
    }
}

#[cfg(test)]
mod tests;
