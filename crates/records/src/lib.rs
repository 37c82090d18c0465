//! Files of records as tables of record batches: CSV, JSON, NDJSON, Parquet and xlsx.
//!
//! A reader passes on what is in the file, with the row that contains it; it knows nothing about rules, and what
//! a cell means is settled where the records are evaluated. CSV gives text, Parquet its own types; where NDJSON or a
//! workbook marks a cell as a number, a day or a yes/no value, it comes as plain text beside the text that a person
//! wrote.
//!
//! The features `parquet`, `xlsx` and `packed` (gzip and zstd), all on by default, are for what these formats need to be compiled; a
//! file in a format that is left out gets the finding that its ending is not known. The features `sqlite` and `postgres`, off by default,
//! are for tables of databases.
//!
//! ```
//! use tieuchi_records::{Format, Origin, open};
//!
//! let folder = tempfile::tempdir()?;
//! let path = folder.path().join("dossiers.csv");
//! std::fs::write(&path, "code;received\nD1;05/04/2026\nD2;06/04/2026\n")?;
//!
//! let dossiers = open(&path).expect("a file that can be opened");
//! assert_eq!(dossiers.headers().expect("a header"), ["code", "received"]);
//! let rows: Vec<u64> = dossiers.open(&[0]).expect("a column").flat_map(|chunk| chunk.expect("a batch").rows).collect();
//! assert_eq!(rows, [2, 3]);
//!
//! // Bytes that a host holds in memory are read in the same way.
//! let uploaded = Format::Ndjson.read(Origin::memory("dossiers.ndjson", br#"{"code": "D1"}"#.to_vec()));
//! assert_eq!(uploaded.headers().expect("a key"), ["code"]);
//! # Ok::<(), std::io::Error>(())
//! ```

mod batch;
mod beside;
mod content;
mod csv;
#[cfg(any(feature = "sqlite", feature = "postgres"))]
mod database;
mod find;
mod format;
mod json;
mod limits;
mod mapped;
mod origin;
#[cfg(feature = "packed")]
mod packing;
#[cfg(feature = "parquet")]
mod parquet;
mod reader_panics;
#[cfg(any(feature = "parquet", feature = "xlsx", feature = "sqlite", feature = "postgres"))]
mod reader_thread;
mod table;
mod template;
mod text;
#[cfg(feature = "xlsx")]
mod xlsx;

pub use beside::beside;
pub use csv::Csv;
#[cfg(any(feature = "sqlite", feature = "postgres"))]
pub use database::{Database, Environment};
pub use find::{Found, discover, find};
pub use format::{Format, open};
pub use json::{JsonList, Ndjson};
pub use mapped::of_office;
pub use origin::{Origin, Progress};
#[cfg(feature = "parquet")]
pub use parquet::Parquet;
pub use reader_panics::suppress_reader_panics;
pub use table::{Expected, numbers_rows};
pub use template::write_template;
#[cfg(feature = "xlsx")]
pub use xlsx::Xlsx;
