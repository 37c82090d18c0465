//! Records: files, columns, cells, ids, units.

use crate::Code;

register! {
    /// A cell that cannot be read as its field's type.
    UNREADABLE_VALUE = error(501);
}
