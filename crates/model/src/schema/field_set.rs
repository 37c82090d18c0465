//! Sets of fields of one kind of record.

use super::FieldId;
use crate::numbers::Numbers;

/// Some fields of one kind of record, in the order of their declaration.
///
/// ```
/// use tieuchi_model::schema::{FieldId, FieldSet};
/// let fields: FieldSet = [FieldId(2), FieldId(0), FieldId(2)].into_iter().collect();
/// assert!(fields.contains(FieldId(0)) && !fields.contains(FieldId(1)));
/// assert_eq!(fields.iter().collect::<Vec<_>>(), [FieldId(0), FieldId(2)]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct FieldSet {
    places: Numbers,
}

impl FieldSet {
    /// No fields.
    #[must_use]
    pub const fn new() -> Self {
        FieldSet { places: Numbers::new() }
    }

    /// Adds a field; whether it is new.
    pub fn insert(&mut self, field: FieldId) -> bool {
        self.places.insert(field.0)
    }

    /// Whether a field is in it.
    #[must_use]
    pub fn contains(&self, field: FieldId) -> bool {
        self.places.contains(field.0)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Its fields, in the order of their declaration.
    pub fn iter(&self) -> impl Iterator<Item = FieldId> {
        self.places.iter().map(FieldId)
    }
}

impl Extend<FieldId> for FieldSet {
    fn extend<I: IntoIterator<Item = FieldId>>(&mut self, fields: I) {
        for field in fields {
            self.insert(field);
        }
    }
}

impl FromIterator<FieldId> for FieldSet {
    fn from_iter<I: IntoIterator<Item = FieldId>>(fields: I) -> Self {
        let mut set = FieldSet::new();
        set.extend(fields);
        set
    }
}
