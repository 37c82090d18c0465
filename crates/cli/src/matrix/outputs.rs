//! The forms of output of the command.

/// A form of output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Output {
    Table,
    Findings,
    Explain,
    Json,
    Csv,
    Html,
    Junit,
    Tap,
    Fmt,
    Diff,
}

pub(super) const OUTPUTS: [(Output, &str); 10] = [
    (Output::Table, "table"),
    (Output::Findings, "findings"),
    (Output::Explain, "explain"),
    (Output::Json, "json"),
    (Output::Csv, "csv"),
    (Output::Html, "html"),
    (Output::Junit, "junit"),
    (Output::Tap, "tap"),
    (Output::Fmt, "fmt"),
    (Output::Diff, "diff"),
];
