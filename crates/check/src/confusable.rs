//! Names that a person cannot distinguish.

use unicode_security::confusable_detection::skeleton;

/// Whether a person cannot distinguish two names.
pub(crate) fn look_alike(one: &str, other: &str) -> bool {
    one != other && skeleton(one).eq(skeleton(other))
}
