//! Tables and queries of PostgreSQL servers.
//!
//! A transaction that can only read is kept as long as the source, and each reading has a connection of its own with the snapshot of
//! that transaction: all readings see the same rows, whatever others write meanwhile. They come in the same order too: a table is read
//! from its beginning to its end, and a query is planned as it is, whichever of its columns are asked for. Rows are streamed.

mod certificate;
mod login;
mod settings;
mod tls;

use std::sync::{Arc, Mutex, PoisonError};

use ::postgres::error::SqlState;
use ::postgres::fallible_iterator::FallibleIterator;
use ::postgres::types::{Kind, Type};
use ::postgres::{Client, Error, RowIter};
use tieuchi::source::{Arg, Cell as SourceCell, Chunks, Column, Diagnostic, Holds, Source, codes};

use self::login::Login;
use super::address::{Address, Wanted};
use super::{Environment, quoted};
use crate::Origin;
use crate::batch::{Batches, Cell, Rows, TextBatch};
use crate::reader_thread::{ReaderOutput, ReaderThread, Stop};

const FORMAT: &str = "PostgreSQL";

/// Tables that a finding lists.
const LISTED: usize = 50;

/// How values are written as text, and rows of one query in one order.
const SESSION: &str = "SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET extra_float_digits = 1; \
    SET synchronize_seqscans = off; SET max_parallel_workers_per_gather = 0; SET enable_indexonlyscan = off; \
    SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; \
    BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

/// A table or query of a server.
pub(super) struct Postgres {
    origin: Origin,
    server: Arc<Server>,
    columns: Vec<ServerColumn>,
}

/// The server, and what is read of it.
struct Server {
    login: Login,
    /// What is read, as it is after FROM.
    from: From,
    /// Keeps the snapshot.
    keeper: Mutex<Client>,
    snapshot: String,
    /// Whether the server knows `AS MATERIALIZED`.
    says_materialized: bool,
}

enum From {
    Table(String),
    Query(String),
}

/// A column of a table or query.
struct ServerColumn {
    header: String,
    form: Form,
    /// The type in the words of the server.
    kind: String,
}

/// How the values of a type are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Text as a person wrote it.
    Written,
    /// A number, a day or a mark.
    Plain,
    /// What clocks show.
    ClockTime,
    /// A point in time.
    Moment,
    /// Something that no field can be read from.
    Other,
}

impl Form {
    fn of(kind: &Type) -> Form {
        match *kind {
            Type::BOOL | Type::INT2 | Type::INT4 | Type::INT8 | Type::OID | Type::NUMERIC => Form::Plain,
            Type::FLOAT4 | Type::FLOAT8 | Type::DATE => Form::Plain,
            Type::TIMESTAMP => Form::ClockTime,
            Type::TIMESTAMPTZ => Form::Moment,
            Type::BYTEA | Type::INTERVAL | Type::TIME | Type::TIMETZ | Type::MONEY => Form::Other,
            Type::JSON | Type::JSONB | Type::BIT | Type::VARBIT => Form::Other,
            _ => match kind.kind() {
                Kind::Domain(inner) => Form::of(inner),
                Kind::Simple | Kind::Enum(_) => Form::Written,
                _ => Form::Other,
            },
        }
    }
}

impl Postgres {
    pub(super) fn open(address: &Address, origin: Origin, environment: &Environment) -> Result<Self, Diagnostic> {
        let login = Login::of(&address.place, environment, &origin)?;
        let mut keeper = connect(&login, &origin)?;
        let prepared = prepare(&mut keeper, &address.wanted);
        let (from, columns) = match prepared {
            Ok(prepared) => prepared,
            Err(Refused::Ambiguous) => return Err(choose(&mut keeper, &origin)),
            Err(Refused::Error(error)) => return Err(refused(&mut keeper, &address.wanted, &error, &origin)),
        };
        if columns.is_empty() {
            return Err(origin.finding(codes::DATABASE).help("no-columns"));
        }
        let asked = |error: &Error| fault(&origin, error);
        let version =
            keeper.query_one("SELECT current_setting('server_version_num')::int4", &[]).map_err(|e| asked(&e))?;
        let says_materialized = version.try_get::<_, i32>(0).is_ok_and(|version| version >= 120_000);
        let snapshot = keeper.query_one("SELECT pg_export_snapshot()", &[]).map_err(|error| asked(&error))?;
        let snapshot = snapshot.try_get(0).map_err(|error| asked(&error))?;
        let server = Server { login, from, keeper: Mutex::new(keeper), snapshot, says_materialized };
        server.try_query(&columns, &origin)?;
        Ok(Postgres { origin, server: Arc::new(server), columns })
    }

    fn headers(&self) -> Vec<String> {
        self.columns.iter().map(|column| column.header.clone()).collect()
    }
}

impl Source for Postgres {
    fn name(&self) -> &str {
        self.origin.name()
    }

    fn headers(&self) -> Result<Vec<String>, Diagnostic> {
        Ok(Postgres::headers(self))
    }

    fn open(&self, columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> {
        let headers = self.origin.selected(&Postgres::headers(self), columns)?;
        let forms: Vec<Form> = columns.iter().filter_map(|column| Some(self.columns.get(*column)?.form)).collect();
        let others: Vec<Option<String>> =
            columns.iter().filter_map(|column| self.columns.get(*column)).map(ServerColumn::unreadable).collect();
        let query = self.server.query(&self.columns, columns, self.origin.limits().value_bytes);
        let (origin, server) = (self.origin.clone(), Arc::clone(&self.server));
        let work = move |to: &ReaderOutput| read(&server, &query, &origin, (headers, forms, others), to);
        Ok(Box::new(ReaderThread::start(&self.origin, FORMAT, work)?))
    }
}

impl ServerColumn {
    /// The type, if no field can be read from it.
    fn unreadable(&self) -> Option<String> {
        (self.form == Form::Other).then(|| self.kind.clone())
    }
}

/// Reads the rows from the first to the last.
fn read(
    server: &Server,
    query: &str,
    origin: &Origin,
    (headers, forms, others): (Vec<String>, Vec<Form>, Vec<Option<String>>),
    to: &ReaderOutput,
) -> Result<(), Stop> {
    let wrong = |error: Error| fault(origin, &error);
    let mut client = connect(&server.login, origin)?;
    let snapshot = server.snapshot.replace('\'', "");
    client.batch_execute(&format!("SET TRANSACTION SNAPSHOT '{snapshot}'")).map_err(wrong)?;
    to.headers(headers.clone())?;
    let rows = client.query_raw(query, std::iter::empty::<&str>()).map_err(wrong)?;
    let width = forms.len();
    for chunk in Batches::new(width, ServerRows { rows, row: 0, headers, forms, origin }) {
        let mut chunk = chunk?;
        for (column, kind) in chunk.columns.iter_mut().zip(&others) {
            if let Some(kind) = kind {
                *column = Arc::new(Unreadable { kind: kind.clone(), values: Arc::clone(column) });
            }
        }
        to.chunk(chunk)?;
    }
    Ok(())
}

impl Server {
    /// The query that gives these columns as text, none longer than a value may be and one letter.
    fn query(&self, all: &[ServerColumn], columns: &[usize], value_bytes: usize) -> String {
        let names: Vec<String> = (0..all.len()).map(|column| format!("c{column}")).collect();
        let most = value_bytes.saturating_add(1).min(1 << 30);
        let expression = |column: &usize| match all.get(*column).map(|column| column.form) {
            Some(Form::Other) | None => format!("CASE WHEN c{column} IS NULL THEN NULL ELSE '' END"),
            Some(_) => format!("left(c{column}::text, {most})"),
        };
        let selected: Vec<String> = columns.iter().map(expression).collect();
        let (selected, names) = (selected.join(", "), names.join(", "));
        match &self.from {
            From::Table(table) => format!("SELECT {selected} FROM {table} AS q({names})"),
            From::Query(query) => {
                let materialized = if self.says_materialized { "MATERIALIZED " } else { "" };
                format!("WITH q({names}) AS {materialized}(\n{query}\n) SELECT {selected} FROM q")
            }
        }
    }

    /// Lets the server look at the query, so that one which writes is refused before it runs.
    fn try_query(&self, columns: &[ServerColumn], origin: &Origin) -> Result<(), Diagnostic> {
        let query = self.query(columns, &[0], 1);
        let mut keeper = self.keeper.lock().unwrap_or_else(PoisonError::into_inner);
        let tried = keeper.execute(&format!("DECLARE tried NO SCROLL CURSOR FOR {query}"), &[]);
        let closed = tried.and_then(|_| keeper.execute("CLOSE tried", &[]));
        closed.map(|_| ()).map_err(|error| match error.code() {
            Some(&SqlState::FEATURE_NOT_SUPPORTED) => origin.finding(codes::DATABASE).help("writes"),
            _ => fault(origin, &error),
        })
    }
}

/// A connection in a transaction that can only read.
fn connect(login: &Login, origin: &Origin) -> Result<Client, Diagnostic> {
    let mut client = login.connect().map_err(|error| {
        let is_login = error.code().is_some_and(|code| code.code().starts_with("28"));
        let no_password = error.code().is_none() && said(&error).contains("password");
        let help = match error.code() {
            _ if is_login || no_password => "login",
            None if tls::is_of_encryption(&error) => "encryption",
            Some(_) => "help",
            None => "connection",
        };
        origin.finding(codes::DATABASE).with("detail", said(&error)).help(help)
    })?;
    client.batch_execute(SESSION).map_err(|error| fault(origin, &error))?;
    Ok(client)
}

/// Why what is wanted cannot be read.
enum Refused {
    /// No table is named, and there is more or less than one.
    Ambiguous,
    Error(Error),
}

impl std::convert::From<Error> for Refused {
    fn from(error: Error) -> Self {
        Refused::Error(error)
    }
}

/// What is read, and its columns.
fn prepare(client: &mut Client, wanted: &Wanted) -> Result<(From, Vec<ServerColumn>), Refused> {
    let of_table = |table: &str| From::Table(table.split('.').map(quoted).collect::<Vec<_>>().join("."));
    let from = match wanted {
        Wanted::Query(query) => From::Query(query.trim().trim_end_matches(';').to_owned()),
        Wanted::Table(table) => of_table(table),
        Wanted::OnlyTable => match tables(client)?.as_slice() {
            [table] => of_table(table),
            _ => return Err(Refused::Ambiguous),
        },
    };
    let statement = match &from {
        From::Table(table) => client.prepare(&format!("SELECT * FROM {table}"))?,
        From::Query(query) => client.prepare(query)?,
    };
    let columns = statement.columns().iter().map(|column| ServerColumn {
        header: column.name().to_owned(),
        form: Form::of(column.type_()),
        kind: column.type_().name().to_owned(),
    });
    Ok((from, columns.collect()))
}

/// The names of the tables and views that may be read, with their schemas where they are not found without.
fn tables(client: &mut Client) -> Result<Vec<String>, Error> {
    const TABLES: &str = "SELECT CASE WHEN pg_table_is_visible(c.oid) THEN c.relname::text ELSE n.nspname || '.' || c.relname END \
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace \
        WHERE c.relkind IN ('r', 'v', 'm', 'f', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema') \
        AND n.nspname NOT LIKE 'pg\\_toast%' AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT') \
        ORDER BY 1";
    let rows = client.query(TABLES, &[])?;
    rows.iter().take(LISTED).map(|row| row.try_get(0)).collect()
}

/// The finding for an address without a table.
fn choose(client: &mut Client, origin: &Origin) -> Diagnostic {
    match tables(client) {
        Err(error) => fault(origin, &error),
        Ok(tables) if tables.is_empty() => origin.finding(codes::DATABASE_ADDRESS).help("no-table"),
        Ok(tables) => origin.finding(codes::DATABASE_ADDRESS).with("tables", Arg::List(tables)).help("table"),
    }
}

/// The finding for a table or query that the server refuses.
fn refused(client: &mut Client, wanted: &Wanted, error: &Error, origin: &Origin) -> Diagnostic {
    let is_missing = matches!(
        error.code(),
        Some(&SqlState::UNDEFINED_TABLE | &SqlState::INVALID_SCHEMA_NAME | &SqlState::INSUFFICIENT_PRIVILEGE)
    );
    if !is_missing || matches!(wanted, Wanted::Query(_)) {
        return fault(origin, error);
    }
    let listed = client.batch_execute("ROLLBACK").and_then(|()| tables(client)).unwrap_or_default();
    let missing = origin.finding(codes::DATABASE).with("detail", said(error));
    missing.with("tables", Arg::List(listed)).help("table")
}

/// What the server says, or the client of it.
fn said(error: &Error) -> String {
    match error.as_db_error() {
        Some(error) => error.message().to_owned(),
        None => match std::error::Error::source(error).map(ToString::to_string) {
            Some(cause) if !error.to_string().contains(&cause) => format!("{error}: {cause}"),
            _ => error.to_string(),
        },
    }
}

fn fault(origin: &Origin, error: &Error) -> Diagnostic {
    let help = match error.code().map(SqlState::code) {
        _ if origin.cancel().is_set() => return origin.interrupted(),
        Some("25006") => "writes",
        Some(code) if code.starts_with("28") => "login",
        Some(code) if code.starts_with("57P") || code.starts_with("08") => "ended",
        Some("42703") => "query-column",
        Some("42P01") => "query-table",
        Some("42601") => "query-syntax",
        Some(code) if code.starts_with("22") => "query-value",
        Some(code) if code.starts_with("42") => "query",
        Some(_) => "help",
        None => "ended",
    };
    origin.finding(codes::DATABASE).with("detail", said(error)).help(help)
}

/// The rows of a query, with the requested values.
struct ServerRows<'a> {
    rows: RowIter<'a>,
    row: u64,
    headers: Vec<String>,
    forms: Vec<Form>,
    origin: &'a Origin,
}

impl Rows for ServerRows<'_> {
    fn next(&mut self, batch: &mut TextBatch) -> Result<bool, Diagnostic> {
        let Some(found) = self.rows.next().map_err(|error| fault(self.origin, &error))? else { return Ok(false) };
        self.row = self.row.saturating_add(1);
        let mut texts = Vec::with_capacity(self.forms.len());
        for (column, (form, header)) in self.forms.iter().zip(&self.headers).enumerate() {
            let finding = match found.try_get::<_, Option<&str>>(column) {
                Ok(Some(text)) if text.len() > self.origin.limits().value_bytes => {
                    self.origin.long_value(self.row, Some(header))
                }
                Ok(text) => {
                    texts.push(text.map(|text| (*form, form.read(text))));
                    continue;
                }
                Err(_) => self.origin.not_text(self.row, Some(header)),
            };
            batch.reject(finding);
            return Ok(true);
        }
        batch.push(self.row, texts.iter().map(cell));
        Ok(true)
    }
}

impl Form {
    /// The text of a value as fields read it.
    fn read(self, text: &str) -> std::borrow::Cow<'_, str> {
        match self {
            Form::Written | Form::Plain | Form::Other => text.into(),
            Form::ClockTime => text.replacen(' ', "T", 1).into(),
            // The session is in UTC.
            Form::Moment => match text.strip_suffix("+00") {
                Some(text) => format!("{}Z", text.replacen(' ', "T", 1)).into(),
                None => text.into(),
            },
        }
    }
}

fn cell<'t>(text: &'t Option<(Form, std::borrow::Cow<'_, str>)>) -> Cell<'t> {
    match text {
        None => Cell::Empty,
        Some((Form::Written, text)) if text.is_empty() => Cell::Empty,
        Some((Form::Written | Form::Other, text)) => Cell::Written(text),
        Some((_, text)) => Cell::Plain(text),
    }
}

/// A column of a type that no field can be read from.
#[derive(Debug)]
struct Unreadable {
    kind: String,
    /// Shows which rows have a value.
    values: Arc<dyn Column>,
}

impl Column for Unreadable {
    fn holds(&self) -> Holds {
        Holds::Other
    }

    fn type_name(&self) -> String {
        self.kind.clone()
    }

    fn cell(&self, row: usize) -> SourceCell<'_> {
        self.values.cell(row)
    }
}
