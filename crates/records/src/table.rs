//! From raw rows to a table: where its header is, and which of the rows below it are records.

mod beside;
pub(crate) mod body;
mod columns;
mod day_and_hour;
mod expected;
pub(crate) mod header;
#[cfg(feature = "xlsx")]
mod month;
mod numbers;
mod periods;
pub(crate) mod place;
pub(crate) mod raw;
mod totals;
pub(crate) mod words;

pub use expected::Expected;
pub use numbers::numbers_rows;
