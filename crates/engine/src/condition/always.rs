//! Whether what is always so of records is false, by the definition of conditions.

use tieuchi_model::indicator::Always;
use tieuchi_model::outcome::Outcome;

use super::Evaluator;
use crate::always::AlwaysCheck;
use crate::bits::Bits;
use crate::columns::Columns;
use crate::plan::FrameId;
use crate::record::Record;

/// No frame: such a condition does not ask for the period.
const NO_FRAME: FrameId = FrameId(usize::MAX);

impl AlwaysCheck for Evaluator<'_, '_> {
    fn broken(&self, clause: &Always, columns: &Columns) -> Bits {
        Bits::of(columns.rows(), |row_in_batch| {
            let record = Record {
                kind: clause.kind,
                columns,
                row_in_batch,
                index: None,
                unit: None,
                until: None,
                period: None,
                file: "",
                row_number: 0,
            };
            self.outcome(&clause.condition, record, NO_FRAME) == Outcome::Failed
        })
    }
}
