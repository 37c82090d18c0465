//! Tables and queries of databases as tables of records.
//!
//! A database is only read: a query that writes is refused. The row of a record is its position in the order of the query. A source is
//! read several times, and gives the same rows each time or a finding that it changed.

mod address;
#[cfg(feature = "postgres")]
mod postgres;
#[cfg(feature = "sqlite")]
mod sqlite;

use std::sync::Arc;

use tieuchi::source::{Diagnostic, Source};
use tieuchi::{CancelFlag, Limits};

pub(crate) use self::address::Engine;
use self::address::{Address, Wanted};
use crate::Origin;

/// Values of variables of the environment, by their names.
pub type Environment = Arc<dyn Fn(&str) -> Option<String> + Send + Sync>;

/// A table of a database, by its address.
///
/// | address | database |
/// |---|---|
/// | `postgresql://USER@HOST:PORT/DATABASE?table=TABLE` | a PostgreSQL server; with its own parameters, such as `sslmode` and `service` |
/// | `sqlite:FILE?table=TABLE`, and a file that ends `.sqlite`, `.sqlite3`, `.db` | a SQLite file; one with one table needs no `table` |
///
/// In place of `table=`, and last, there may be `query=` and a query as it is, without encoding.
#[derive(Clone)]
pub struct Database {
    address: Address,
    origin: Origin,
    #[cfg_attr(not(feature = "postgres"), expect(dead_code, reason = "only a server asks for a login"))]
    environment: Environment,
}

impl Database {
    /// The table at this address; `None` if it is not an address of a database. Nothing is opened yet.
    ///
    /// ```
    /// use tieuchi_records::Database;
    /// assert!(Database::at("dossiers.csv").is_none());
    /// # #[cfg(feature = "sqlite")] {
    /// let dossiers = Database::at("sqlite:records.db?table=dossiers").unwrap().expect("an address");
    /// assert_eq!(dossiers.name(), "records.db/dossiers");
    /// # }
    /// ```
    ///
    /// # Errors
    /// A finding if the address cannot be understood, or names a kind of database that this program was built without.
    #[must_use]
    pub fn at(address: &str) -> Option<Result<Self, Diagnostic>> {
        let address = address::parse(address)?;
        Some(address.map(|address| {
            let origin = Origin::memory(address.name.clone(), Vec::new());
            Database { address, origin, environment: Arc::new(|_| None) }
        }))
    }

    /// The same; a login is looked up in this environment (`PGPASSWORD` and the other variables of PostgreSQL's programs).
    #[must_use]
    pub fn with_environment(self, environment: Environment) -> Self {
        Database { environment, ..self }
    }

    /// The same; reading it ends soon after this flag is set.
    #[must_use]
    pub fn with_cancel(self, flag: &CancelFlag) -> Self {
        Database { origin: self.origin.with_cancel(flag), ..self }
    }

    /// The same; its values, rows and columns may be as large as these limits say.
    #[must_use]
    pub fn with_limits(self, limits: &Limits) -> Self {
        Database { origin: self.origin.with_limits(limits), ..self }
    }

    /// The name that findings show: the file or the server, the database and the table, without a login.
    #[must_use]
    pub fn name(&self) -> &str {
        self.origin.name()
    }

    /// The kind of record that the table serves if none is named: the one with the name of the table.
    #[must_use]
    pub fn kind(&self) -> Option<&str> {
        match &self.address.wanted {
            Wanted::Table(table) => Some(table.rsplit_once('.').map_or(table, |(_, table)| table)),
            Wanted::OnlyTable => self.address.stem.as_deref(),
            Wanted::Query(_) => None,
        }
    }

    /// Opens the database.
    ///
    /// # Errors
    /// A finding if it cannot be reached, refuses the login, or has no such table, or if the query is refused.
    pub fn open(self) -> Result<Box<dyn Source>, Diagnostic> {
        match self.address.engine {
            #[cfg(feature = "sqlite")]
            Engine::Sqlite => Ok(Box::new(sqlite::Sqlite::open(&self.address, self.origin)?)),
            #[cfg(feature = "postgres")]
            Engine::Postgres => Ok(Box::new(postgres::Postgres::open(&self.address, self.origin, &self.environment)?)),
        }
    }
}

impl std::fmt::Debug for Database {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_tuple("Database").field(&self.name()).finish()
    }
}

/// A name in SQL.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
