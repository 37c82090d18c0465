//! Files of every format, good and bad, read as the evaluation reads them.
//!
//! What the evaluation makes of them is tested there.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::print_stderr, reason = "tests")]

mod csv;
mod encodings;
mod files;
mod found;
mod hostile;
mod json;
mod limits;
mod ndjson;
mod packed;
mod parquet;
#[cfg(feature = "postgres")]
mod postgres;
#[cfg(feature = "postgres")]
mod postgres_tls;
mod real;
mod same;
#[cfg(feature = "sqlite")]
mod sqlite;
mod stated;
mod table;
mod unpacked;
mod xlsx;
