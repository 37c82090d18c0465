//! Tables of databases that arguments name.

use std::path::Path;
use std::sync::Arc;

use tieuchi::Limits;
use tieuchi::source::{Diagnostic, Source};
use tieuchi_records::Database;

/// The table that an argument such as `dossiers=sqlite:records.db?table=d` names, and the kind of record that it serves.
pub(super) fn find(argument: &str) -> Option<(String, Result<Database, Diagnostic>)> {
    let unnamed = || Database::at(argument).map(|table| (kind_of(&table, argument), table));
    let Some((name, address)) = argument.split_once('=') else { return unnamed() };
    let is_name = !name.contains([':', '?', '/']) && !Path::new(argument).exists();
    match is_name.then(|| Database::at(address.trim())).flatten() {
        Some(table) => Some((name.trim().to_owned(), table)),
        None => unnamed(),
    }
}

/// The kind that the table is named after.
fn kind_of(table: &Result<Database, Diagnostic>, argument: &str) -> String {
    table.as_ref().ok().and_then(Database::kind).unwrap_or(argument).to_owned()
}

/// Opens the table; logins are looked up in the environment.
pub(super) fn open(table: Database, limits: &Limits) -> Result<Box<dyn Source>, Diagnostic> {
    table.with_limits(limits).with_environment(Arc::new(|name| std::env::var(name).ok())).open()
}
