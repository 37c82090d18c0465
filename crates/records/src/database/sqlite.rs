//! Tables and queries of SQLite files.
//!
//! Each reading has a connection of its own, in one transaction. Between readings the file is not locked, so that others can write; if
//! one has, that is a finding.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rusqlite::limits::Limit;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, ErrorCode, OpenFlags, Row, Statement};
use tieuchi::source::{Arg, Chunks, Diagnostic, Source, codes};

use super::address::{Address, Wanted};
use super::quoted;
use crate::Origin;
use crate::batch::{Batches, Cell, Rows, TextBatch};
use crate::reader_thread::{ReaderOutput, ReaderThread, Stop};

/// How long another program that has locked the file is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// Steps of SQLite's machine after which the host is asked whether it has cancelled.
const STEPS: i32 = 10_000;

const FORMAT: &str = "SQLite";

/// A table or query of a SQLite file.
pub(super) struct Sqlite {
    origin: Origin,
    file: Arc<File>,
    headers: Vec<String>,
}

/// The file, and what is read of it.
struct File {
    path: String,
    query: String,
    /// Notices whether others have written to the file since the first look at it.
    watch: Mutex<Connection>,
    version: i64,
}

impl Sqlite {
    pub(super) fn open(address: &Address, origin: Origin) -> Result<Self, Diagnostic> {
        // Refuses what is not an ordinary file.
        Origin::file(&address.place).called(origin.name().to_owned()).open()?;
        let connection = connect(&address.place, &origin)?;
        let version = version(&connection).map_err(|error| fault(&origin, &error))?;
        let query = query(&connection, &address.wanted, &origin)?;
        let headers = {
            let statement = prepare(&connection, &query, &address.wanted, &origin)?;
            statement.column_names().into_iter().map(str::to_owned).collect::<Vec<_>>()
        };
        let file = File { path: address.place.clone(), query, watch: Mutex::new(connection), version };
        Ok(Sqlite { origin, file: Arc::new(file), headers })
    }
}

impl Source for Sqlite {
    fn name(&self) -> &str {
        self.origin.name()
    }

    fn headers(&self) -> Result<Vec<String>, Diagnostic> {
        Ok(self.headers.clone())
    }

    fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> {
        let selected = self.origin.selected(&self.headers, columns)?;
        let (origin, file, columns) = (self.origin.clone(), Arc::clone(&self.file), columns.to_vec());
        let reader = ReaderThread::start(&self.origin, FORMAT, move |to| read(&file, &origin, &columns, selected, to))?;
        Ok(Box::new(reader))
    }
}

/// Reads the rows from the first to the last.
fn read(file: &File, origin: &Origin, columns: &[usize], headers: Vec<String>, to: &ReaderOutput) -> Result<(), Stop> {
    let wrong = |error: &rusqlite::Error| fault(origin, error);
    file.check(origin)?;
    let connection = connect(&file.path, origin)?;
    let mut statement = connection.prepare(&file.query).map_err(|error| wrong(&error))?;
    to.headers(headers.clone())?;
    let rows = statement.raw_query();
    for chunk in Batches::new(columns.len(), SqliteRows { rows, row: 0, columns, headers, origin }) {
        to.chunk(chunk?)?;
    }
    drop(statement);
    Ok(file.check(origin)?)
}

impl File {
    /// A finding if the file is not as it was at the first look.
    fn check(&self, origin: &Origin) -> Result<(), Diagnostic> {
        let watch = self.watch.lock().unwrap_or_else(PoisonError::into_inner);
        match version(&watch) {
            Ok(version) if version == self.version => Ok(()),
            Ok(_) => Err(origin.finding(codes::DATABASE_CHANGED).help("help")),
            Err(error) => Err(fault(origin, &error)),
        }
    }
}

/// A number that changes when another connection writes to the file.
fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("PRAGMA data_version", [], |row| row.get(0))
}

/// A connection that can only read, and stops when the host cancels.
fn connect(path: &str, origin: &Origin) -> Result<Connection, Diagnostic> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connect = || {
        let connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(PATIENCE)?;
        connection.execute_batch("PRAGMA query_only = ON; PRAGMA trusted_schema = OFF;")?;
        let most = i32::try_from(origin.limits().unpacked_bytes).unwrap_or(i32::MAX);
        connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, most)?;
        // No second database, into which a query could look.
        connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
        let cancel = origin.cancel().clone();
        connection.progress_handler(STEPS, Some(move || cancel.is_set()))?;
        // Reads the file for the first time, so that one which is not of SQLite is found here.
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
        Ok(connection)
    };
    connect().map_err(|error| fault(origin, &error))
}

/// The query for what is wanted. It always has all columns, so that SQLite goes through the rows in the same way each time.
fn query(connection: &Connection, wanted: &Wanted, origin: &Origin) -> Result<String, Diagnostic> {
    let tables = tables(connection).map_err(|error| fault(origin, &error))?;
    let of_table = |table: &str| format!("SELECT * FROM {}", quoted(table));
    match wanted {
        Wanted::Query(query) => Ok(query.clone()),
        Wanted::Table(table) if tables.iter().any(|known| known.eq_ignore_ascii_case(table)) => Ok(of_table(table)),
        Wanted::Table(table) => {
            let missing = origin.finding(codes::DATABASE).with("detail", table.as_str());
            Err(missing.with("tables", Arg::List(tables)).help("table"))
        }
        Wanted::OnlyTable => match tables.as_slice() {
            [table] => Ok(of_table(table)),
            [] => Err(origin.finding(codes::DATABASE_ADDRESS).help("no-table")),
            _ => Err(origin.finding(codes::DATABASE_ADDRESS).with("tables", Arg::List(tables)).help("table")),
        },
    }
}

/// The names of the tables and views.
fn tables(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    const TABLES: &str = "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
    let mut statement = connection.prepare(TABLES)?;
    let names = statement.query_map([], |row| row.get(0))?;
    names.collect()
}

/// The query, if it only reads and has columns.
fn prepare<'c>(
    connection: &'c Connection,
    query: &str,
    wanted: &Wanted,
    origin: &Origin,
) -> Result<Statement<'c>, Diagnostic> {
    let statement = match connection.prepare(query) {
        Ok(statement) => statement,
        Err(error) if matches!(wanted, Wanted::Query(_)) => {
            let detail = said(&error);
            let help = refusal(&detail);
            return Err(origin.finding(codes::DATABASE).with("detail", detail).help(help));
        }
        Err(error) => return Err(fault(origin, &error)),
    };
    if !statement.readonly() {
        return Err(origin.finding(codes::DATABASE).help("writes"));
    }
    if statement.column_count() == 0 {
        return Err(origin.finding(codes::DATABASE).help("no-columns"));
    }
    Ok(statement)
}

/// What SQLite says, without the query.
fn said(error: &rusqlite::Error) -> String {
    match error {
        rusqlite::Error::SqlInputError { msg, .. } => msg.clone(),
        other => other.to_string(),
    }
}

/// Why SQLite refuses a query, by what it says: it has one code for all of it.
fn refusal(said: &str) -> &'static str {
    let begins = |words: &[&str]| words.iter().any(|words| said.starts_with(words));
    match () {
        () if begins(&["no such column"]) => "query-column",
        () if begins(&["no such table"]) => "query-table",
        () if begins(&["near ", "incomplete input", "unrecognized token"]) => "query-syntax",
        () => "query",
    }
}

fn fault(origin: &Origin, error: &rusqlite::Error) -> Diagnostic {
    let help = match error.sqlite_error_code() {
        _ if origin.cancel().is_set() => return origin.interrupted(),
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => "file",
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => "busy",
        _ => "help",
    };
    origin.finding(codes::DATABASE).with("detail", said(error)).help(help)
}

/// The rows of a query, with the requested values.
struct SqliteRows<'a> {
    rows: rusqlite::Rows<'a>,
    row: u64,
    columns: &'a [usize],
    /// The headers of the requested columns.
    headers: Vec<String>,
    origin: &'a Origin,
}

impl Rows for SqliteRows<'_> {
    fn next(&mut self, batch: &mut TextBatch) -> Result<bool, Diagnostic> {
        let Some(found) = self.rows.next().map_err(|error| fault(self.origin, &error))? else { return Ok(false) };
        self.row = self.row.saturating_add(1);
        let values = self.columns.iter().zip(&self.headers);
        let values = values.map(|(column, header)| value(found, *column, header, self.row, self.origin));
        match values.collect::<Result<Vec<Value<'_>>, Diagnostic>>() {
            Err(finding) => batch.reject(finding),
            Ok(values) => batch.push(self.row, values.iter().map(Value::cell)),
        }
        Ok(true)
    }
}

/// A value of a row.
enum Value<'a> {
    Empty,
    Text(&'a str),
    Number(String),
}

impl Value<'_> {
    fn cell(&self) -> Cell<'_> {
        match self {
            Value::Empty | Value::Text("") => Cell::Empty,
            Value::Text(text) => Cell::Written(text),
            Value::Number(digits) => Cell::Plain(digits),
        }
    }
}

fn value<'r>(
    row: &'r Row<'_>,
    column: usize,
    header: &str,
    number: u64,
    origin: &Origin,
) -> Result<Value<'r>, Diagnostic> {
    match row.get_ref(column).map_err(|error| fault(origin, &error))? {
        ValueRef::Null => Ok(Value::Empty),
        ValueRef::Integer(whole) => Ok(Value::Number(whole.to_string())),
        // With an exponent where it has lost digits, as floating-point numbers are written.
        ValueRef::Real(real) => Ok(Value::Number(format!("{real:?}"))),
        ValueRef::Text(bytes) if bytes.len() > origin.limits().value_bytes => {
            Err(origin.long_value(number, Some(header)))
        }
        ValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Value::Text(text)),
            Err(_) => Err(origin.not_text(number, Some(header))),
        },
        ValueRef::Blob(_) => {
            let finding = origin.finding_at(codes::UNSUPPORTED_VALUE, number, Some(header));
            Err(finding.with("found", "BLOB").help("help"))
        }
    }
}
