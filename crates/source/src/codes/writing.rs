//! What is written: text that is not the language, or not quite.

use crate::Code;

register! {
    /// Something else was expected here.
    UNEXPECTED_TEXT = error(101);
}
