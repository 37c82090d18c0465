//! How much of a file may be in memory at once.
//!
//! Every limit is far beyond what honest records reach; past it a damaged or hostile file gets a finding.

/// Records of a batch.
pub(crate) const BATCH_ROWS: usize = 8192;

/// Bytes of text after which a batch is passed on before it has all its records.
pub(crate) const BATCH_BYTES: usize = 32 << 20;

/// Bytes of one value.
pub(crate) const VALUE_BYTES: usize = 1 << 20;

/// [`VALUE_BYTES`] as findings show it.
pub(crate) const VALUE_SAID: &str = "1 MiB";

/// Bytes of one line or row.
pub(crate) const ROW_BYTES: usize = 16 << 20;

/// [`ROW_BYTES`] as findings show it.
pub(crate) const ROW_SAID: &str = "16 MiB";

/// Columns of a table: those of a spreadsheet.
pub(crate) const COLUMNS: usize = 16_384;

/// [`COLUMNS`] as findings show it.
pub(crate) const COLUMNS_SAID: &str = "16384";
