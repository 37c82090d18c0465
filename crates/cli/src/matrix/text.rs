//! A text that an untrusted person may write, with a mark by which it is found in an output.

/// An untrusted text, with a mark at its end by which it is found again.
pub(crate) struct Text {
    pub(crate) name: String,
    pub(crate) text: String,
}

/// No other text has it.
pub(crate) const MARK: &str = "Zq7";

impl Text {
    pub(crate) fn new(name: String, text: &str) -> Self {
        Text { name, text: format!("{text}{MARK}") }
    }
}
