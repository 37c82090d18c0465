//! Who counts records.

/// Who counts records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CountedBy {
    /// Batch by batch, condition by condition.
    #[default]
    Columns,
    /// One record at a time, as the definition says.
    Rows,
}
