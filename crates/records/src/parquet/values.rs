//! How long the values of a column are.

use tieuchi::arrow::arrow_array::cast::AsArray;
use tieuchi::arrow::arrow_array::{Array, ArrayRef, OffsetSizeTrait};
use tieuchi::arrow::arrow_schema::DataType;

/// The first row of a column whose value has more bytes than are allowed.
pub(super) fn longer_than(column: &dyn Array, most: usize) -> Option<usize> {
    match column.data_type() {
        DataType::Utf8 => in_offsets(column.as_string::<i32>().value_offsets(), most),
        DataType::LargeUtf8 => in_offsets(column.as_string::<i64>().value_offsets(), most),
        DataType::Binary => in_offsets(column.as_binary::<i32>().value_offsets(), most),
        DataType::LargeBinary => in_offsets(column.as_binary::<i64>().value_offsets(), most),
        DataType::Utf8View => column.as_string_view().lengths().position(|length| longer(length, most)),
        DataType::BinaryView => column.as_binary_view().lengths().position(|length| longer(length, most)),
        DataType::FixedSizeBinary(length) => (longer(length.unsigned_abs(), most) && !column.is_empty()).then_some(0),
        DataType::Dictionary(..) => {
            let dictionary = column.as_any_dictionary_opt()?;
            longer_than(dictionary.values().as_ref(), most)?;
            let keys = dictionary.normalized_keys();
            let is_long = |key: usize| longer_than(dictionary.values().slice(key, 1).as_ref(), most).is_some();
            (0..column.len()).find(|row| column.is_valid(*row) && keys.get(*row).is_some_and(|key| is_long(*key)))
        }
        _ => None,
    }
}

/// Bytes of a text that are not counted: what refers to a dictionary of such texts does not take longer than numbers do.
const USUAL: usize = 256;

/// The texts of a column, batch after batch.
#[derive(Debug, Default)]
pub(super) struct Texts {
    /// The dictionary of the batch before, and whether a text in it is longer than usual.
    dictionary: Option<(ArrayRef, bool)>,
}

impl Texts {
    /// The bytes of the texts of a batch, each counted as often as it is referred to, and without those that are usual.
    pub(super) fn bytes(&mut self, column: &dyn Array) -> u64 {
        let bytes = match column.data_type() {
            DataType::Utf8 => in_all(column.as_string::<i32>().value_offsets(), column.len()),
            DataType::LargeUtf8 => in_all(column.as_string::<i64>().value_offsets(), column.len()),
            DataType::Dictionary(..) => self.bytes_referred_to(column),
            _ => 0,
        };
        u64::try_from(bytes).unwrap_or(u64::MAX)
    }

    fn bytes_referred_to(&mut self, column: &dyn Array) -> usize {
        let Some(dictionary) = column.as_any_dictionary_opt() else { return 0 };
        let values = dictionary.values();
        let is_long = match &self.dictionary {
            Some((before, is_long)) if std::sync::Arc::ptr_eq(before, values) => *is_long,
            _ => longer_than(values.as_ref(), USUAL).is_some(),
        };
        self.dictionary = Some((values.clone(), is_long));
        if !is_long {
            return 0;
        }
        let lengths: Vec<usize> = match values.data_type() {
            DataType::Utf8 => lengths(values.as_string::<i32>().value_offsets()).collect(),
            DataType::LargeUtf8 => lengths(values.as_string::<i64>().value_offsets()).collect(),
            _ => Vec::new(),
        };
        let of_key = |key: usize| lengths.get(key).map_or(0, |length| length.saturating_sub(USUAL));
        dictionary.normalized_keys().into_iter().map(of_key).fold(0, usize::saturating_add)
    }
}

fn in_all<O: OffsetSizeTrait>(offsets: &[O], rows: usize) -> usize {
    let whole = |first: &O, last: &O| last.as_usize().saturating_sub(first.as_usize());
    let bytes = offsets.first().zip(offsets.last()).map_or(0, |(first, last)| whole(first, last));
    bytes.saturating_sub(rows.saturating_mul(USUAL))
}

fn lengths<O: OffsetSizeTrait>(offsets: &[O]) -> impl Iterator<Item = usize> {
    let ends = offsets.iter().skip(1);
    offsets.iter().zip(ends).map(|(start, end)| end.as_usize().saturating_sub(start.as_usize()))
}

fn longer(length: u32, most: usize) -> bool {
    usize::try_from(length).unwrap_or(usize::MAX) > most
}

fn in_offsets<O: OffsetSizeTrait>(offsets: &[O], most: usize) -> Option<usize> {
    let (first, last) = (offsets.first()?.as_usize(), offsets.last()?.as_usize());
    if last.saturating_sub(first) <= most {
        return None;
    }
    lengths(offsets).position(|length| length > most)
}
