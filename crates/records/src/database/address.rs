//! The address of a table in a database: which database, which table or query.

use std::path::Path;

use tieuchi::source::{Diagnostic, Place, codes};

/// The kinds of databases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    #[cfg(feature = "sqlite")]
    Sqlite,
    #[cfg(feature = "postgres")]
    Postgres,
}

/// Where the records are.
#[derive(Clone)]
pub(super) struct Address {
    pub(super) engine: Engine,
    /// The path of a file, or the address of a server without the table; it may have a password in it.
    pub(super) place: String,
    pub(super) wanted: Wanted,
    /// The name that findings show.
    pub(super) name: String,
    /// The name of a file without its ending.
    pub(super) stem: Option<String>,
}

/// Which rows of a database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Those of the only table that it has.
    OnlyTable,
    /// Those of this table, which may have its schema before it.
    Table(String),
    /// Those of this query.
    Query(String),
}

const POSTGRES: [&str; 2] = ["postgresql://", "postgres://"];
const SQLITE: &str = "sqlite:";
const SQLITE_ENDINGS: [&str; 4] = ["sqlite", "sqlite3", "db", "db3"];

/// The parts of an address; `None` if it is not that of a database.
pub(super) fn parse(text: &str) -> Option<Result<Address, Diagnostic>> {
    let (place, parameters) = text.split_once('?').map_or((text, None), |(place, rest)| (place, Some(rest)));
    if POSTGRES.iter().any(|scheme| place.starts_with(scheme)) {
        return Some(server(place, parameters));
    }
    if let Some(path) = place.strip_prefix(SQLITE) {
        return Some(file(path.strip_prefix("//").unwrap_or(path), parameters));
    }
    let ending = Path::new(place).extension().and_then(|ending| ending.to_str())?;
    SQLITE_ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending)).then(|| file(place, parameters))
}

fn file(path: &str, parameters: Option<&str>) -> Result<Address, Diagnostic> {
    let name = Path::new(path).file_name().unwrap_or_default().to_string_lossy().into_owned();
    let stem = Path::new(path).file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let (wanted, others) = wanted(parameters);
    if let Some(other) = others.first() {
        return Err(unknown(&name, other));
    }
    #[cfg(feature = "sqlite")]
    return Ok(Address { engine: Engine::Sqlite, place: path.to_owned(), name: named(&name, &wanted), wanted, stem });
    #[cfg(not(feature = "sqlite"))]
    {
        let _ = (stem, wanted);
        Err(no_driver(&name))
    }
}

fn server(place: &str, parameters: Option<&str>) -> Result<Address, Diagnostic> {
    let (wanted, others) = wanted(parameters);
    let after_scheme = place.split_once("://").map_or(place, |(_, rest)| rest);
    // What is before the last @ is a login.
    let shown = after_scheme.rsplit_once('@').map_or(after_scheme, |(_, host)| host);
    #[cfg(feature = "postgres")]
    {
        let place = if others.is_empty() { place.to_owned() } else { format!("{place}?{}", others.join("&")) };
        let name = named(shown.trim_end_matches('/'), &wanted);
        Ok(Address { engine: Engine::Postgres, place, name, wanted, stem: None })
    }
    #[cfg(not(feature = "postgres"))]
    {
        let _ = (wanted, others);
        Err(no_driver(shown))
    }
}

/// What the parameters ask for, and those that are something else. A query is last, and as it is.
fn wanted(parameters: Option<&str>) -> (Wanted, Vec<&str>) {
    let mut wanted = Wanted::OnlyTable;
    let mut others = Vec::new();
    let mut rest = parameters.unwrap_or_default();
    while !rest.is_empty() {
        if let Some(query) = rest.strip_prefix("query=") {
            return (Wanted::Query(query.to_owned()), others);
        }
        let (parameter, after) = rest.split_once('&').unwrap_or((rest, ""));
        match parameter.strip_prefix("table=") {
            Some(table) if !table.is_empty() => wanted = Wanted::Table(table.to_owned()),
            _ => others.push(parameter),
        }
        rest = after;
    }
    (wanted, others)
}

fn named(database: &str, wanted: &Wanted) -> String {
    match wanted {
        Wanted::OnlyTable => database.to_owned(),
        Wanted::Table(table) => format!("{database}/{table}"),
        Wanted::Query(_) => format!("{database}/query"),
    }
}

/// The finding for a parameter that is not known; its value is not shown, as it may be a password.
pub(super) fn unknown(name: &str, parameter: &str) -> Diagnostic {
    let parameter = parameter.split_once('=').map_or(parameter, |(parameter, _)| parameter);
    let finding = Diagnostic::new(codes::DATABASE_ADDRESS, Place::File(name.to_owned()));
    finding.with("name", parameter).help("parameter")
}

#[cfg(not(all(feature = "sqlite", feature = "postgres")))]
fn no_driver(name: &str) -> Diagnostic {
    Diagnostic::new(codes::DATABASE_ADDRESS, Place::File(name.to_owned())).help("driver")
}
