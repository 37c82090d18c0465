//! A batch when it was read for the first time, and whoever looks at it then.

use std::sync::Arc;

use tieuchi_model::schema::{Kind, KindId};

use super::UnitLookup;
use crate::control::Control;
use crate::ids::{IdIndex, RecordNumbers};
use crate::table::Batch;

/// A batch whose units and dropped rows are known.
#[derive(Clone, Copy)]
pub(crate) struct SurveyedBatch<'b> {
    pub(crate) kind: KindId,
    pub(crate) declared: &'b Kind,
    /// The ids that were read so far.
    pub(crate) ids: &'b IdIndex,
    /// The rows that do not count, as far as they were read.
    pub(crate) dropped: &'b RecordNumbers,
    pub(crate) batch: &'b Arc<Batch>,
    pub(crate) lookup: UnitLookup<'b, 'b>,
    pub(crate) control: &'b Control,
}

/// Whoever looks at records while they are read for the first time.
pub(crate) trait FirstReader {
    /// Calls `read` with whoever looks at the records of a kind; it hands them over and returns when there are no more.
    fn kind(&mut self, id: KindId, read: &mut dyn FnMut(&mut dyn KindReader));
}

/// Whoever looks at the records of one kind.
pub(crate) trait KindReader {
    /// A batch of them was read.
    fn batch(&mut self, batch: SurveyedBatch<'_>);

    /// Some of them are not what they seemed to be: they are one record with others.
    fn discard(&mut self);
}
