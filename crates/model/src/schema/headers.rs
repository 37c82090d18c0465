//! Which column holds which field.

use super::{FieldId, Kind};

/// Which column of a file holds which field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeaderMatch {
    /// The column of each field, in the order of the fields; `None` where none, or more than one, was found.
    pub columns: Vec<Option<usize>>,
    /// Fields for which there are several columns.
    pub ambiguous: Vec<(FieldId, Vec<usize>)>,
    /// Columns that several fields claim.
    pub contested: Vec<(usize, Vec<FieldId>)>,
    /// Fields without a column.
    pub missing: Vec<FieldId>,
    /// Columns that no field asks for.
    pub unused: Vec<usize>,
}

#[expect(missing_docs, unused_variables, reason = "being built")]
impl Kind {
    #[must_use]
    pub fn columns(&self, headers: &[String]) -> HeaderMatch { HeaderMatch::default() }
    #[must_use]
    pub fn template_headers(&self) -> Vec<String> { Vec::new() }
}
