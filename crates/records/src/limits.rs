//! What a batch may have, and how findings show a limit of the host.

/// Records of a batch.
pub(crate) const BATCH_ROWS: usize = 8192;

/// Bytes after which a batch is passed on before it has all its records.
pub(crate) const BATCH_BYTES: usize = 16 << 20;

/// A number of bytes as findings show it.
pub(crate) fn shown_bytes(bytes: impl TryInto<u64>) -> String {
    let bytes = bytes.try_into().unwrap_or(u64::MAX);
    let units = [(1 << 30, "GiB"), (1_000_000_000, "GB"), (1 << 20, "MiB"), (1_000_000, "MB"), (1 << 10, "KiB")];
    match units.into_iter().find(|(unit, _)| bytes > 0 && bytes % unit == 0) {
        Some((unit, name)) => format!("{} {name}", bytes / unit),
        None => format!("{bytes} B"),
    }
}
