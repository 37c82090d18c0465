//! The files that rules use: what a path names, and the host that gives their texts.

use std::fmt;
use std::sync::Arc;

use tieuchi_source::Diagnostic;

/// A path by which a rule file uses others: `uses "../vocabulary"`.
///
/// ```
/// use tieuchi::uses::UsedPath;
/// assert_eq!(UsedPath::new("rules/a/set.tieuchi", "../vocabulary/").name(), "rules/vocabulary");
/// assert_eq!(UsedPath::new("set.tieuchi", "./units.tieuchi").name(), "units.tieuchi");
/// assert_eq!(UsedPath::new("a/set.tieuchi", "../../b").name(), "../b");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UsedPath<'a> {
    from: &'a str,
    written: &'a str,
}

impl<'a> UsedPath<'a> {
    /// What is `written` in the file called `from`.
    #[must_use]
    pub const fn new(from: &'a str, written: &'a str) -> Self {
        UsedPath { from, written }
    }

    /// The name of the file that uses the others.
    #[must_use]
    pub const fn from(&self) -> &'a str {
        self.from
    }

    /// The path as it is written, from the folder of that file. It is never absolute: that is a finding (TC0234).
    #[must_use]
    pub const fn written(&self) -> &'a str {
        self.written
    }

    /// The file or folder, called as the file that uses it is: without `.` and with `..` only at its beginning, so that a host that
    /// gives what it has under this name gives nothing else.
    #[must_use]
    pub fn name(&self) -> String {
        let folder = self.from.rfind(is_separator).and_then(|end| self.from.get(..=end)).unwrap_or_default();
        plain_name(&format!("{folder}{}", self.written))
    }

    /// Whether the path does not begin in the folder of the file.
    pub(crate) fn is_absolute(&self) -> bool {
        self.written.starts_with(is_separator) || self.written.chars().nth(1) == Some(':')
    }
}

fn is_separator(letter: char) -> bool {
    matches!(letter, '/' | '\\')
}

/// A name with one `/` between its parts, without `.`, and with `..` only at its beginning.
pub(crate) fn plain_name(name: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in name.split(is_separator) {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    let root = if name.starts_with(is_separator) { "/" } else { "" };
    format!("{root}{}", parts.join("/"))
}

/// Why a host gives no text for a path.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotGiven {
    /// There is no such file or folder, or no rules in it.
    Missing,
    /// It is outside the folder that rules may use.
    Outside,
    /// It cannot be read, for these reasons.
    Unreadable(Vec<Diagnostic>),
}

/// Files: the name of each, and its text.
pub type GivenFiles = Vec<(String, String)>;

/// The function that a host gives.
type Resolve = dyn Fn(UsedPath<'_>) -> Result<GivenFiles, NotGiven> + Send + Sync;

/// The same, shared.
#[derive(Clone)]
pub(crate) struct Resolver(pub(crate) Arc<Resolve>);

impl fmt::Debug for Resolver {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Resolver")
    }
}
