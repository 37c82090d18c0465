//! Types, values, units of time and targets that cannot mean anything.

use crate::Code;

register! {
    /// A value of one type where another is needed.
    WRONG_TYPE = error(301);
}
