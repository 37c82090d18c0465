//! Figures of real public records that other programs computed before this one existed, and the calendar of Việt Nam.
//!
//! The records are not part of this repository: they are looked for in the folder that `TIEUCHI_SHARED` names, or in `../shared`
//! beside it, and where they are absent the tests say that they were skipped. What is compared, and how each figure is
//! obtained, is in `tests/figures/figures.json`.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "tests, which show a table of what they compared"
)]

mod book;
mod calendar;
mod compare;
mod shown;

use std::path::{Path, PathBuf};

/// The folder of the real records; `None`, after saying so, where it is absent.
fn shared() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let folder = std::env::var_os("TIEUCHI_SHARED").map_or_else(|| root.join("../shared"), PathBuf::from).join("data");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: no shared data in {}", folder.display());
    None
}
