//! Records as Arrow record batches (the feature `arrow`), and the version of Arrow that they are of.
//!
//! | Arrow type | taken for |
//! |---|---|
//! | `Utf8`, `LargeUtf8`, `Utf8View` | text in the field's written form |
//! | `Boolean` | yes and no |
//! | integers | whole numbers |
//! | `Float32`, `Float64` | numbers, by their shortest digits |
//! | `Decimal32`, `Decimal64`, `Decimal128`, `Decimal256` | numbers |
//! | `Date32`, `Date64` | days |
//! | timestamps | moments; without a zone, of the rule set's zone |
//! | `Null` | empty cells |
//! | a dictionary of these | the same |
//!
//! Which field can be read from which of them is said at [`Source`](crate::source::Source).

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Date64Type, Decimal32Type, Decimal64Type, Decimal128Type, Decimal256Type, DecimalType, Float32Type,
    Float64Type, Int8Type, Int16Type, Int32Type, Int64Type, TimestampMicrosecondType, TimestampMillisecondType,
    TimestampNanosecondType, TimestampSecondType, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef, ArrowPrimitiveType};
use arrow_schema::{DataType, TimeUnit};
use tieuchi_engine::{Cell, Column, Filled, Holds, Integers, Piece, Values as ColumnValues};

use crate::rows::Batch;

pub use arrow_array::{self, RecordBatch};
pub use arrow_schema;

/// The columns of a batch as a [`Source`](crate::source::Source) hands them over; their memory is shared.
///
/// ```
/// use std::sync::Arc;
/// use tieuchi::arrow::{RecordBatch, arrow_array::StringArray, columns};
/// use tieuchi::source::Cell;
/// let office: Arc<dyn tieuchi::arrow::arrow_array::Array> = Arc::new(StringArray::from(vec!["X01"]));
/// let batch = RecordBatch::try_from_iter([("office", office)]).unwrap();
/// assert_eq!(columns(&batch)[0].cell(0), Cell::Written("X01"));
/// ```
#[must_use]
pub fn columns(batch: &RecordBatch) -> Vec<Arc<dyn Column>> {
    batch.columns().iter().map(column).collect()
}

/// A batch with the headers of its columns.
pub(crate) fn batch(batch: &RecordBatch) -> Batch {
    let headers = batch.schema_ref().fields().iter().map(|field| field.name().clone());
    Batch { columns: headers.zip(columns(batch)).collect(), rows: batch.num_rows() }
}

fn column(array: &ArrayRef) -> Arc<dyn Column> {
    if let Some(dictionary) = array.as_any_dictionary_opt() {
        let entries = dictionary.values();
        let entries = Values { array: entries.clone(), holds: holds(entries.data_type()) };
        let keys = dictionary.keys().slice(0, array.len());
        return Arc::new(Dictionary { kind: array.data_type().to_string(), keys, entries });
    }
    Arc::new(Values { array: array.clone(), holds: holds(array.data_type()) })
}

fn holds(kind: &DataType) -> Holds {
    match kind {
        DataType::Null | DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => Holds::Text,
        DataType::Boolean => Holds::YesNo,
        kind if kind.is_integer() => Holds::Whole,
        DataType::Float32
        | DataType::Float64
        | DataType::Decimal32(..)
        | DataType::Decimal64(..)
        | DataType::Decimal128(..)
        | DataType::Decimal256(..) => Holds::Number,
        DataType::Date32 | DataType::Date64 => Holds::Day,
        DataType::Timestamp(..) => Holds::Moment,
        _ => Holds::Other,
    }
}

/// An array that contains its rows one by one.
#[derive(Debug)]
struct Values {
    array: ArrayRef,
    holds: Holds,
}

impl Column for Values {
    fn holds(&self) -> Holds {
        self.holds
    }

    fn type_name(&self) -> String {
        self.array.data_type().to_string()
    }

    fn cell(&self, row: usize) -> Cell<'_> {
        let array = self.array.as_ref();
        if row >= array.len() || array.is_null(row) {
            return Cell::Empty;
        }
        match array.data_type() {
            DataType::Null => Cell::Empty,
            DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => Cell::Written(text(array, row)),
            DataType::Boolean => Cell::YesNo(array.as_boolean().value(row)),
            DataType::Float32 => digits(array.as_primitive::<Float32Type>().value(row).to_string()),
            DataType::Float64 => digits(array.as_primitive::<Float64Type>().value(row).to_string()),
            DataType::Decimal32(_, scale) => decimal::<Decimal32Type>(array, row, *scale, |value| Some(value.into())),
            DataType::Decimal64(_, scale) => decimal::<Decimal64Type>(array, row, *scale, |value| Some(value.into())),
            DataType::Decimal128(_, scale) => decimal::<Decimal128Type>(array, row, *scale, Some),
            DataType::Decimal256(_, scale) => decimal::<Decimal256Type>(array, row, *scale, |value| value.to_i128()),
            DataType::Date32 => Cell::Day(array.as_primitive::<Date32Type>().value(row).into()),
            DataType::Date64 => Cell::Day(array.as_primitive::<Date64Type>().value(row).div_euclid(86_400_000)),
            DataType::Timestamp(unit, zone) => moment(array, *unit, row, zone.is_some()),
            _ => whole(array, row).map_or(Cell::Empty, Cell::Whole),
        }
    }

    fn piece(&self, rows: Range<usize>) -> Option<Piece<'_>> {
        let array = self.array.as_ref();
        let values = match array.data_type() {
            DataType::Boolean => {
                let bits = array.as_boolean_opt()?.values();
                (rows.end <= bits.len()).then_some(())?;
                ColumnValues::YesNo { bytes: bits.values(), first: bits.offset() + rows.start }
            }
            DataType::Decimal128(_, scale) => {
                let mantissas = array.as_primitive_opt::<Decimal128Type>()?.values();
                ColumnValues::Decimal { mantissas: mantissas.get(rows.clone())?, scale: exact_scale(*scale)? }
            }
            DataType::Date32 => ColumnValues::Days(array.as_primitive_opt::<Date32Type>()?.values().get(rows.clone())?),
            DataType::Timestamp(TimeUnit::Microsecond, zone) => ColumnValues::Moments {
                micros: array.as_primitive_opt::<TimestampMicrosecondType>()?.values().get(rows.clone())?,
                zoned: zone.is_some(),
            },
            _ => ColumnValues::Whole(integers(array, rows.clone())?),
        };
        Some(Piece { values, filled: filled(array, rows.start) })
    }
}

/// Which rows from one on are not null.
fn filled(array: &dyn Array, start: usize) -> Filled<'_> {
    match array.nulls() {
        Some(nulls) => Filled::Bits { bytes: nulls.validity(), first: nulls.offset() + start },
        None => Filled::All,
    }
}

/// Some of an array of integers; `None` if it has other values or fewer rows.
fn integers(array: &dyn Array, rows: Range<usize>) -> Option<Integers<'_>> {
    Some(match array.data_type() {
        DataType::Int8 => Integers::Int8(array.as_primitive_opt::<Int8Type>()?.values().get(rows)?),
        DataType::Int16 => Integers::Int16(array.as_primitive_opt::<Int16Type>()?.values().get(rows)?),
        DataType::Int32 => Integers::Int32(array.as_primitive_opt::<Int32Type>()?.values().get(rows)?),
        DataType::Int64 => Integers::Int64(array.as_primitive_opt::<Int64Type>()?.values().get(rows)?),
        DataType::UInt8 => Integers::UInt8(array.as_primitive_opt::<UInt8Type>()?.values().get(rows)?),
        DataType::UInt16 => Integers::UInt16(array.as_primitive_opt::<UInt16Type>()?.values().get(rows)?),
        DataType::UInt32 => Integers::UInt32(array.as_primitive_opt::<UInt32Type>()?.values().get(rows)?),
        DataType::UInt64 => Integers::UInt64(array.as_primitive_opt::<UInt64Type>()?.values().get(rows)?),
        _ => return None,
    })
}

/// An array that contains each value once.
#[derive(Debug)]
struct Dictionary {
    /// Its type, for findings.
    kind: String,
    /// The place of each row's value.
    keys: ArrayRef,
    entries: Values,
}

impl Column for Dictionary {
    fn holds(&self) -> Holds {
        self.entries.holds
    }

    fn type_name(&self) -> String {
        self.kind.clone()
    }

    fn cell(&self, row: usize) -> Cell<'_> {
        let keys = self.keys.as_ref();
        if row >= keys.len() || keys.is_null(row) {
            return Cell::Empty;
        }
        let key = whole(keys, row).and_then(|key| usize::try_from(key).ok());
        key.map_or(Cell::Empty, |key| self.entries.cell(key))
    }

    fn piece(&self, rows: Range<usize>) -> Option<Piece<'_>> {
        if self.entries.holds != Holds::Text {
            return None;
        }
        let keys = self.keys.as_ref();
        let values = ColumnValues::Dictionary {
            keys: integers(keys, rows.clone())?,
            entries: &self.entries,
            len: self.entries.array.len(),
        };
        Some(Piece { values, filled: filled(keys, rows.start) })
    }
}

fn text(array: &dyn Array, row: usize) -> &str {
    match array.data_type() {
        DataType::LargeUtf8 => array.as_string::<i64>().value(row),
        DataType::Utf8View => array.as_string_view().value(row),
        _ => array.as_string::<i32>().value(row),
    }
}

/// The digits behind the point, if a number has as many as are kept exactly.
fn exact_scale(scale: i8) -> Option<u32> {
    u32::try_from(scale).ok().filter(|scale| *scale <= 28)
}

/// A decimal as it is, or by its digits if it has more than are kept exactly.
fn decimal<'a, T: DecimalType + ArrowPrimitiveType>(
    array: &dyn Array,
    row: usize,
    scale: i8,
    mantissa: impl Fn(T::Native) -> Option<i128>,
) -> Cell<'a> {
    let decimals = array.as_primitive::<T>();
    match (mantissa(decimals.value(row)), exact_scale(scale)) {
        (Some(mantissa), Some(scale)) => Cell::Decimal { mantissa, scale },
        _ => {
            let text = decimals.value_as_string(row);
            // Zeros at the end are not digits that are kept.
            let shortest = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
            digits(shortest.to_owned())
        }
    }
}

fn digits<'a>(shortest: String) -> Cell<'a> {
    Cell::Plain(Cow::Owned(shortest))
}

/// A whole number as an exact 128-bit one.
fn whole(array: &dyn Array, row: usize) -> Option<i128> {
    Some(match array.data_type() {
        DataType::Int8 => array.as_primitive::<Int8Type>().value(row).into(),
        DataType::Int16 => array.as_primitive::<Int16Type>().value(row).into(),
        DataType::Int32 => array.as_primitive::<Int32Type>().value(row).into(),
        DataType::Int64 => array.as_primitive::<Int64Type>().value(row).into(),
        DataType::UInt8 => array.as_primitive::<UInt8Type>().value(row).into(),
        DataType::UInt16 => array.as_primitive::<UInt16Type>().value(row).into(),
        DataType::UInt32 => array.as_primitive::<UInt32Type>().value(row).into(),
        DataType::UInt64 => array.as_primitive::<UInt64Type>().value(row).into(),
        _ => return None,
    })
}

fn moment<'a>(array: &dyn Array, unit: TimeUnit, row: usize, zoned: bool) -> Cell<'a> {
    let (raw, micros) = match unit {
        TimeUnit::Second => {
            let raw = array.as_primitive::<TimestampSecondType>().value(row);
            (raw, raw.checked_mul(1_000_000))
        }
        TimeUnit::Millisecond => {
            let raw = array.as_primitive::<TimestampMillisecondType>().value(row);
            (raw, raw.checked_mul(1_000))
        }
        TimeUnit::Microsecond => {
            let raw = array.as_primitive::<TimestampMicrosecondType>().value(row);
            (raw, Some(raw))
        }
        TimeUnit::Nanosecond => {
            let raw = array.as_primitive::<TimestampNanosecondType>().value(row);
            // Finer than a microsecond is not kept; a wrong answer would be worse than none.
            (raw, (raw.rem_euclid(1_000) == 0).then(|| raw.div_euclid(1_000)))
        }
    };
    Cell::Moment { raw, micros, zoned }
}
