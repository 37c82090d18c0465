//! From raw rows to a table: where its header is, and which of the rows below it are records.

mod expected;

pub use expected::Expected;
