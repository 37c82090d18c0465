//! Names that a person cannot tell apart.

use unicode_security::confusable_detection::skeleton;

/// Whether a person cannot tell two names apart.
pub(crate) fn look_alike(one: &str, other: &str) -> bool {
    one != other && skeleton(one).eq(skeleton(other))
}
