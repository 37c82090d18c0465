//! What is legal but probably not meant.

use crate::Code;

register! {
    /// A change from a baseline that can be zero, without `, or no …`.
    BASELINE_MAY_BE_ZERO = warning(401);
}
