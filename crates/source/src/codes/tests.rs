//! Tests that rules carry.

use crate::Code;

register! {
    /// A test that expects nothing.
    EXPECTS_NOTHING = error(601);
}
