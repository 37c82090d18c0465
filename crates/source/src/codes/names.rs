//! Names: unknown, declared twice, circular.

use crate::Code;

register! {
    /// A name that nothing declares.
    UNKNOWN_NAME = error(201);
}
