//! Tables of databases that arguments name.

use std::path::Path;
use std::sync::Arc;

use tieuchi::Limits;
use tieuchi::source::{Arg, Diagnostic, Source, codes};
use tieuchi_records::Database;

use super::NamedTables;

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

/// The tables that an argument names, all of a database if it names none of several; each with its name.
pub(super) fn tables(argument: &str, limits: &Limits) -> Option<Result<NamedTables, Diagnostic>> {
    let (name, table) = find(argument)?;
    let opened = table.and_then(|table| open(table, limits));
    let finding = match opened {
        Ok(table) => return Some(Ok(vec![(name, table)])),
        Err(finding) => finding,
    };
    let Some(Arg::List(names)) = finding.args.get("tables").filter(|_| finding.code == codes::DATABASE_ADDRESS) else {
        return Some(Err(finding));
    };
    let named =
        argument.split_once('=').filter(|(before, _)| before.trim() == name && Database::at(argument).is_none());
    let address = named.map_or(argument, |(_, address)| address.trim());
    let sign = if address.contains('?') { '&' } else { '?' };
    let tables = names.iter().map(|name| {
        let (_, table) = find(&format!("{address}{sign}table={name}"))?;
        Some(table.and_then(|table| open(table, limits)).map(|table| (name.clone(), table)))
    });
    tables.collect()
}

/// Opens the table; logins are looked up in the environment.
pub(super) fn open(table: Database, limits: &Limits) -> Result<Box<dyn Source>, Diagnostic> {
    table.with_limits(limits).with_environment(Arc::new(|name| std::env::var(name).ok())).open()
}
