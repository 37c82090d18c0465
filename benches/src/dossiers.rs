//! Made-up dossiers in memory and ten indicators over them, for the micro-benchmarks and the file maker.
//!
//! The records are the same on every run; nothing here measures.

use std::sync::Arc;

use arrow_array::builder::{StringBuilder, TimestampMicrosecondBuilder};
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{ArrowError, DataType, Field, Schema, TimeUnit};

/// Ten indicators over dossiers: shares, counts, limits by hours and by working days, windows and a comparison.
pub const RULES: &str = include_str!("../rules/dossiers.tieuchi");

/// How many dossiers a batch holds.
const IN_A_BATCH: u64 = 8192;

/// 1 January 2026, 00:00 in Việt Nam, in microseconds since 1970.
const START: i64 = 1_767_200_400_000_000;
const HOUR: i64 = 3_600_000_000;
/// The kinds of dossier.
const KINDS: [&str; 4] = ["đất đai", "hộ tịch", "cư trú", "khác"];

/// A number that follows from another, spread over its whole range: the benchmark needs no random numbers.
const fn spread(number: u64) -> u64 {
    let mixed = (number ^ (number >> 31)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 24
}

/// A whole number below `most` that belongs to a dossier and a field.
fn below(dossier: u64, field: u64, most: u64) -> i64 {
    i64::try_from(spread(dossier.wrapping_mul(8).wrapping_add(field)) % most).unwrap_or_default()
}

/// So many dossiers of 200 offices, received in the first half of 2026, in batches.
///
/// # Errors
/// None in practice: the columns of a batch have one length.
pub fn dossiers(count: u64) -> impl Iterator<Item = Result<RecordBatch, ArrowError>> {
    (0..count.div_ceil(IN_A_BATCH)).map(move |batch| {
        let first = batch * IN_A_BATCH;
        columns(first..count.min(first + IN_A_BATCH))
    })
}

fn columns(numbers: std::ops::Range<u64>) -> Result<RecordBatch, ArrowError> {
    let moments = || TimestampMicrosecondBuilder::new().with_timezone("UTC");
    let (mut code, mut office, mut kind) = (StringBuilder::new(), StringBuilder::new(), StringBuilder::new());
    let (mut received, mut due, mut completed) = (moments(), moments(), moments());
    for number in numbers {
        let came = START + below(number, 0, 4300) * HOUR + below(number, 1, 3600) * 1_000_000;
        let allowed = 24 * (1 + below(number, 2, 30)) * HOUR;
        code.append_value(format!("D{number:07}"));
        office.append_value(format!("X{:03}", below(number, 3, 200)));
        kind.append_option(usize::try_from(below(number, 4, 4)).ok().and_then(|place| KINDS.get(place)));
        received.append_value(came);
        due.append_value(came + allowed);
        // One in twenty is late, one in fifty not finished.
        let taken = allowed / 20 * below(number, 5, 21);
        completed.append_option((below(number, 6, 50) > 0).then_some(came + taken + below(number, 7, 60) * 1_000_000));
    }
    let time = DataType::Timestamp(TimeUnit::Microsecond, Some("UTC".into()));
    let fields = [
        ("code", DataType::Utf8),
        ("office", DataType::Utf8),
        ("kind", DataType::Utf8),
        ("received", time.clone()),
        ("due", time.clone()),
        ("completed", time),
    ];
    let schema = Schema::new(fields.map(|(name, of)| Field::new(name, of, true)).to_vec());
    let columns: Vec<ArrayRef> = vec![
        Arc::new(code.finish()),
        Arc::new(office.finish()),
        Arc::new(kind.finish()),
        Arc::new(received.finish()),
        Arc::new(due.finish()),
        Arc::new(completed.finish()),
    ];
    RecordBatch::try_new(Arc::new(schema), columns)
}
