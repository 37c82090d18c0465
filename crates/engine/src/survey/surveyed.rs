//! A batch when it was read for the first time, and whoever looks at it then.

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
    pub(crate) batch: &'b Batch<'b>,
    pub(crate) lookup: UnitLookup<'b, 'b>,
    pub(crate) control: &'b Control,
}

/// Whoever looks at records while they are read for the first time.
pub(crate) trait FirstReader {
    /// The records of a kind follow.
    fn begin(&mut self, id: KindId);

    /// A batch of them was read.
    fn batch(&mut self, batch: SurveyedBatch<'_>);

    /// Some of them are not what they seemed to be: they are one record with others.
    fn discard(&mut self);

    /// All of them were read.
    fn end(&mut self);
}
