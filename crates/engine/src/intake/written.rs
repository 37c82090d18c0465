//! The Arrow types that a column may have, and the content of one of its rows.

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Date64Type, Decimal128Type, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type,
    TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType, UInt8Type,
    UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{AnyDictionaryArray, Array, UnionArray};
use arrow_schema::{DataType, TimeUnit};
use jiff::civil::DateTime;
use jiff::{SignedDuration, Timestamp};
use rust_decimal::Decimal;
use tieuchi_model::schema::{FieldKind, Value};
use tieuchi_model::time::{Moment, When, Zone};

/// The content of one row of a column.
pub(super) enum WrittenCell<'a> {
    Blank,
    /// Text in the field's written form.
    Text(&'a str),
    /// A typed value that is read by its plain text, not by the field's written form.
    Digits(String),
    Value(Value),
}

/// A column in one of the types that can serve its field.
pub(super) enum WrittenColumn<'a> {
    Blank,
    Text(&'a dyn Array),
    Dictionary(&'a dyn AnyDictionaryArray, Vec<usize>),
    /// Some cells as a person wrote them (type 0), some typed and given by their plain text (type 1).
    Mixed(&'a UnionArray),
    YesNo(&'a dyn Array),
    /// Whole numbers of a field that is text.
    Digits(&'a dyn Array),
    Number(&'a dyn Array),
    Day(&'a dyn Array),
    Time {
        array: &'a dyn Array,
        unit: TimeUnit,
        zoned: bool,
        days_only: bool,
    },
}

impl<'a> WrittenColumn<'a> {
    /// The column, if its type can serve a field of this kind.
    pub(super) fn of(array: &'a dyn Array, field: &FieldKind) -> Option<Self> {
        let kind = array.data_type();
        match kind {
            DataType::Null => return Some(WrittenColumn::Blank),
            DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => return Some(WrittenColumn::Text(array)),
            DataType::Dictionary(_, values) if matches!(**values, DataType::Utf8 | DataType::LargeUtf8) => {
                let dictionary = array.as_any_dictionary_opt()?;
                return Some(WrittenColumn::Dictionary(dictionary, dictionary.normalized_keys()));
            }
            DataType::Union(fields, _) => {
                let both = fields
                    .iter()
                    .map(|(id, child)| (id, child.data_type()))
                    .eq([(0, &DataType::Utf8), (1, &DataType::Utf8)]);
                return array.as_union_opt().filter(|_| both).map(WrittenColumn::Mixed);
            }
            _ => {}
        }
        match field {
            FieldKind::Id | FieldKind::Unit | FieldKind::Reference(_) | FieldKind::Text => {
                kind.is_integer().then_some(WrittenColumn::Digits(array))
            }
            FieldKind::YesNo => matches!(kind, DataType::Boolean).then_some(WrittenColumn::YesNo(array)),
            FieldKind::Number { .. } => {
                let floating = matches!(kind, DataType::Float32 | DataType::Float64);
                let decimal = matches!(kind, DataType::Decimal128(_, scale) if (0..=28).contains(scale));
                (kind.is_integer() || floating || decimal).then_some(WrittenColumn::Number(array))
            }
            FieldKind::Date | FieldKind::DateTime | FieldKind::Deadline => match kind {
                DataType::Date32 | DataType::Date64 => Some(WrittenColumn::Day(array)),
                DataType::Timestamp(unit, zone) => Some(WrittenColumn::Time {
                    array,
                    unit: *unit,
                    zoned: zone.is_some(),
                    days_only: matches!(field, FieldKind::Date),
                }),
                _ => None,
            },
            FieldKind::OneOf(_) | FieldKind::Duration => None,
        }
    }

    pub(super) fn get(&self, row: usize, zone: &Zone) -> WrittenCell<'a> {
        match self {
            WrittenColumn::Blank => WrittenCell::Blank,
            WrittenColumn::Text(array) => text(*array, row),
            WrittenColumn::Dictionary(dictionary, keys) => match keys.get(row) {
                Some(key) if dictionary.is_valid(row) => text(dictionary.values().as_ref(), *key),
                _ => WrittenCell::Blank,
            },
            WrittenColumn::Mixed(union) if row < union.len() => {
                let id = union.type_id(row);
                match text(union.child(id).as_ref(), union.value_offset(row)) {
                    WrittenCell::Text(plain) if id == 1 => WrittenCell::Digits(plain.to_owned()),
                    cell => cell,
                }
            }
            WrittenColumn::YesNo(array) if array.is_valid(row) => {
                WrittenCell::Value(Value::YesNo(array.as_boolean().value(row)))
            }
            WrittenColumn::Digits(array) if array.is_valid(row) => digits(*array, row),
            WrittenColumn::Number(array) if array.is_valid(row) => number(*array, row),
            WrittenColumn::Day(array) if array.is_valid(row) => day(*array, row),
            WrittenColumn::Time { array, unit, zoned, days_only } if array.is_valid(row) => {
                time(*array, *unit, row, *zoned, *days_only, zone)
            }
            WrittenColumn::Mixed(_)
            | WrittenColumn::YesNo(_)
            | WrittenColumn::Digits(_)
            | WrittenColumn::Number(_)
            | WrittenColumn::Day(_)
            | WrittenColumn::Time { .. } => WrittenCell::Blank,
        }
    }
}

fn text(array: &dyn Array, row: usize) -> WrittenCell<'_> {
    if row >= array.len() || array.is_null(row) {
        return WrittenCell::Blank;
    }
    WrittenCell::Text(match array.data_type() {
        DataType::LargeUtf8 => array.as_string::<i64>().value(row),
        DataType::Utf8View => array.as_string_view().value(row),
        _ => array.as_string::<i32>().value(row),
    })
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

fn digits<'a>(array: &dyn Array, row: usize) -> WrittenCell<'a> {
    whole(array, row).map_or(WrittenCell::Blank, |number| WrittenCell::Digits(number.to_string()))
}

fn number<'a>(array: &dyn Array, row: usize) -> WrittenCell<'a> {
    // A floating-point number means its shortest digits: 0.1 is one tenth.
    let (exact, shown) = match array.data_type() {
        DataType::Float32 => {
            let shown = array.as_primitive::<Float32Type>().value(row).to_string();
            (Decimal::from_str_exact(&shown).ok(), shown)
        }
        DataType::Float64 => {
            let shown = array.as_primitive::<Float64Type>().value(row).to_string();
            (Decimal::from_str_exact(&shown).ok(), shown)
        }
        DataType::Decimal128(_, scale) => {
            let mantissa = array.as_primitive::<Decimal128Type>().value(row);
            let scale = u32::try_from(*scale).unwrap_or(0);
            (Decimal::try_from_i128_with_scale(mantissa, scale).ok(), format!("{mantissa}e-{scale}"))
        }
        _ => {
            let number = whole(array, row).unwrap_or(0);
            (Decimal::try_from_i128_with_scale(number, 0).ok(), number.to_string())
        }
    };
    exact.map_or(WrittenCell::Digits(shown), |number| WrittenCell::Value(Value::Number(number)))
}

fn day<'a>(array: &dyn Array, row: usize) -> WrittenCell<'a> {
    let days = match array.data_type() {
        DataType::Date64 => array.as_primitive::<Date64Type>().value(row).div_euclid(86_400_000),
        _ => array.as_primitive::<Date32Type>().value(row).into(),
    };
    let date = days.checked_mul(24).and_then(|hours| {
        DateTime::constant(1970, 1, 1, 0, 0, 0, 0).checked_add(SignedDuration::from_hours(hours)).ok()
    });
    match date {
        Some(date) => WrittenCell::Value(Value::When(When::Day(date.date()))),
        None => WrittenCell::Digits(days.to_string()),
    }
}

fn time<'a>(
    array: &dyn Array,
    unit: TimeUnit,
    row: usize,
    zoned: bool,
    days_only: bool,
    zone: &Zone,
) -> WrittenCell<'a> {
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
    let Some(stamp) = micros.and_then(|micros| Timestamp::from_microsecond(micros).ok()) else {
        return WrittenCell::Digits(raw.to_string());
    };
    if zoned && !days_only {
        return WrittenCell::Value(Value::When(When::Moment(Moment(stamp.as_microsecond()))));
    }
    let moment = Moment(stamp.as_microsecond());
    let local = if zoned {
        zone.day_of(moment).to_datetime(zone.time_of(moment))
    } else {
        DateTime::constant(1970, 1, 1, 0, 0, 0, 0)
            .checked_add(SignedDuration::from_micros(stamp.as_microsecond()))
            .unwrap_or(DateTime::ZERO)
    };
    if days_only || !zone.is_unambiguous(local.date(), local.time()) {
        // Whether a day has a time, or a clock time exists, is decided when the text is read.
        return WrittenCell::Digits(local.to_string());
    }
    WrittenCell::Value(Value::When(When::Moment(zone.at(local.date(), local.time()))))
}
