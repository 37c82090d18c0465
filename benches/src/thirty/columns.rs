//! The rows as Arrow record batches: texts as dictionaries, times in microseconds without a zone, fees as decimals.

use std::ops::Range;
use std::sync::Arc;

use arrow_array::types::Int32Type;
use arrow_array::{
    ArrayRef, Decimal128Array, DictionaryArray, Int8Array, Int32Array, RecordBatch, StringArray,
    TimestampMicrosecondArray, UInt8Array,
};
use arrow_schema::ArrowError;

use super::rows::{Dossier, Report, START};
use super::{CATEGORIES, CHANNELS, Dossiers, Hotline, KINDS, OFFICES, office};

/// The columns of the dossiers that the indicators need.
pub const DOSSIERS: [&str; 8] =
    ["unit_id", "received", "due", "completed", "category", "channel", "satisfaction", "fee"];
/// The columns of the reports that the indicators need.
pub const HOTLINE: [&str; 4] = ["unit_id", "received", "handled", "kind"];

/// Rows that can be had as columns.
pub trait Columns {
    /// How many rows there are.
    fn count(&self) -> usize;
    /// The columns of some rows. If they are to be `coded` too, texts are followed by their numbers and fees by hundredths, as
    /// other programs take them fastest.
    ///
    /// # Errors
    /// None in practice: the columns have one length.
    fn batch(&self, rows: Range<usize>, coded: bool) -> Result<RecordBatch, ArrowError>;
}

/// All rows in batches of a size.
///
/// # Errors
/// None in practice: the columns have one length.
pub fn batches(of: &impl Columns, size: usize, coded: bool) -> impl Iterator<Item = Result<RecordBatch, ArrowError>> {
    let starts = (0..of.count()).step_by(size.max(1));
    starts.map(move |first| of.batch(first..of.count().min(first.saturating_add(size)), coded))
}

fn times(of: impl Iterator<Item = Option<u32>>) -> ArrayRef {
    let micros = |seconds: u32| (START + i64::from(seconds)) * 1_000_000;
    Arc::new(of.map(|time| time.map(micros)).collect::<TimestampMicrosecondArray>())
}

fn texts(of: impl Iterator<Item = u16>, texts: StringArray) -> Result<ArrayRef, ArrowError> {
    let keys: Int32Array = of.map(|key| Some(i32::from(key))).collect();
    Ok(Arc::new(DictionaryArray::<Int32Type>::try_new(keys, Arc::new(texts))?))
}

fn named<const N: usize>(of: impl Iterator<Item = u8>, names: [&str; N]) -> Result<ArrayRef, ArrowError> {
    texts(of.map(u16::from), StringArray::from_iter_values(names))
}

fn offices(of: impl Iterator<Item = u16>) -> Result<ArrayRef, ArrowError> {
    texts(of, (0..OFFICES).map(|number| Some(office(number))).collect())
}

/// A batch whose columns may all be empty, so that every batch has one schema.
fn nullable(columns: Vec<(&str, ArrayRef)>) -> Result<RecordBatch, ArrowError> {
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, column)| (name, column, true)))
}

impl Columns for Dossiers {
    fn count(&self) -> usize {
        self.len()
    }

    fn batch(&self, rows: Range<usize>, coded: bool) -> Result<RecordBatch, ArrowError> {
        let all = || rows.clone().filter_map(|row| self.get(row));
        let fee = all().map(|of: Dossier| Some(i128::from(of.cents)));
        let fee = fee.collect::<Decimal128Array>().with_precision_and_scale(9, 2)?;
        let mut columns: Vec<(&str, ArrayRef)> = vec![
            ("unit_id", offices(all().map(|of| of.office))?),
            ("received", times(all().map(|of| Some(of.received)))),
            ("due", times(all().map(|of| Some(of.due)))),
            ("completed", times(all().map(|of| of.completed))),
            ("category", named(all().map(|of| of.category), CATEGORIES)?),
            ("channel", named(all().map(|of| of.channel), CHANNELS)?),
            (
                "satisfaction",
                Arc::new(all().map(|of| of.satisfaction.and_then(|of| i8::try_from(of).ok())).collect::<Int8Array>()),
            ),
            ("fee", Arc::new(fee)),
        ];
        if coded {
            columns.push(("unit", Arc::new(all().map(|of| Some(i32::from(of.office))).collect::<Int32Array>())));
            columns.push(("category_c", Arc::new(all().map(|of| Some(of.category)).collect::<UInt8Array>())));
            columns.push(("channel_c", Arc::new(all().map(|of| Some(of.channel)).collect::<UInt8Array>())));
            columns.push(("cents", Arc::new(all().map(|of| Some(i32::from(of.cents))).collect::<Int32Array>())));
        }
        nullable(columns)
    }
}

impl Columns for Hotline {
    fn count(&self) -> usize {
        self.len()
    }

    fn batch(&self, rows: Range<usize>, coded: bool) -> Result<RecordBatch, ArrowError> {
        let all = || rows.clone().filter_map(|row| self.get(row));
        let mut columns: Vec<(&str, ArrayRef)> = vec![
            ("unit_id", offices(all().map(|of| of.office))?),
            ("received", times(all().map(|of: Report| Some(of.received)))),
            ("handled", times(all().map(|of| of.handled))),
            ("kind", named(all().map(|of| of.kind), KINDS)?),
        ];
        if coded {
            columns.push(("unit", Arc::new(all().map(|of| Some(i32::from(of.office))).collect::<Int32Array>())));
            columns.push(("kind_c", Arc::new(all().map(|of| Some(of.kind)).collect::<UInt8Array>())));
        }
        nullable(columns)
    }
}
