//! One record while it is evaluated: its values, its unit and its name.

use std::borrow::Cow;

use tieuchi_model::schema::KindId;
use tieuchi_model::time::Window;

use crate::columns::Columns;
use crate::ids::RecordIndex;
use crate::units::UnitIndex;
use crate::window::Until;

/// A record in its batch.
#[derive(Clone, Copy)]
pub(crate) struct Record<'b> {
    pub(crate) kind: KindId,
    pub(crate) columns: &'b Columns,
    pub(crate) row_in_batch: usize,
    /// Its index, for records that refer to it.
    pub(crate) index: Option<RecordIndex>,
    pub(crate) unit: Option<UnitIndex>,
    /// Up to when what happened counts for a milestone; `None` is up to the moment of judging.
    pub(crate) until: Option<Until>,
    /// The days of the period; `None` outside one.
    pub(crate) period: Option<Window>,
    /// The file that it was read from; empty for a unit without a record.
    pub(crate) file: &'b str,
    /// Its row there.
    pub(crate) row_number: u64,
}

/// How a record is named in evidence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RecordName<'b> {
    /// Its id; `None` if its kind has no id, and its row names it.
    pub(crate) id: Option<&'b str>,
    pub(crate) file: &'b str,
    pub(crate) row_number: u64,
    /// Which record of its kind it is in the order of reading.
    pub(crate) record_number: u64,
    /// Whether its id has several spans.
    pub(crate) repeated: bool,
}

impl<'b> RecordName<'b> {
    /// The id, or `#` and the row number if there is no id.
    pub(crate) fn shown(&self) -> Cow<'b, str> {
        self.id.map_or_else(|| Cow::Owned(format!("#{}", self.row_number)), Cow::Borrowed)
    }
}
