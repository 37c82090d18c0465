//! A hash of the values of each row of a batch, found column by column.
//!
//! Equal rows have equal hashes, whichever batches and types of column they are in: 1 is 1.0.

use std::hash::{Hash as _, Hasher};

use rust_decimal::Decimal;
use tieuchi_model::schema::FieldId;
use tieuchi_model::time::{Moment, When};

use crate::bits::{Bits, WORD};
use crate::columns::{Columns, FieldColumn, FieldValues, Numbers, Texts, Whens};

/// The hash of each row by these fields.
pub(crate) fn row_hashes(columns: &Columns, fields: &[FieldId]) -> Vec<u64> {
    let mut hashes = vec![Mixer::default(); columns.rows()];
    for field in fields {
        match columns.field(*field) {
            Some(column) => mix_column(&mut hashes, column),
            None => hashes.iter_mut().for_each(|hash| hash.mix(NO_VALUE)),
        }
    }
    hashes.iter().map(Mixer::finish).collect()
}

/// What is mixed in for a row without a value.
const NO_VALUE: u64 = 0x6a09_e667_f3bc_c908;

fn mix_column(hashes: &mut [Mixer], column: &FieldColumn) {
    let filled = &column.filled;
    match &column.values {
        FieldValues::Texts(Texts::Rows(texts)) => {
            mix_rows(hashes, filled, |row| texts.text(row).map_or(NO_VALUE, of_text));
        }
        FieldValues::Texts(Texts::Dictionary { keys, entries }) => {
            let count = entries.filled.len();
            let of_entry = |at: usize| entries.text(at).map_or(NO_VALUE, of_text);
            if count <= keys.len() {
                // Each entry once.
                let of_entries: Vec<u64> = (0..count).map(of_entry).collect();
                let word = |key: u32| usize::try_from(key).ok().and_then(|key| of_entries.get(key)).copied();
                mix_values(hashes, filled, keys, |key| word(key).unwrap_or(NO_VALUE));
            } else {
                mix_values(hashes, filled, keys, |key| usize::try_from(key).map_or(NO_VALUE, of_entry));
            }
        }
        FieldValues::Choices(choices) => mix_values(hashes, filled, choices, u64::from),
        FieldValues::YesNo(yes) => mix_rows(hashes, filled, |row| yes.get(row).into()),
        FieldValues::Numbers(Numbers::Scaled { digits, scale }) => {
            let factor = factor(*scale);
            mix_values(hashes, filled, digits, |digits| of_number(digits.into(), factor));
        }
        FieldValues::Numbers(Numbers::Decimals(numbers)) => {
            let word = |number: Decimal| of_number(number.mantissa(), factor(number.scale()));
            mix_values(hashes, filled, numbers, word);
        }
        FieldValues::Whens(Whens::Moments(moments)) => mix_values(hashes, filled, moments, i64::cast_unsigned),
        FieldValues::Whens(Whens::Days(days)) => mix_values(hashes, filled, days, |day| of_day(day.into())),
        FieldValues::Whens(Whens::Mixed(whens)) => mix_values(hashes, filled, whens, |when| match when {
            When::Moment(Moment(micros)) => micros.cast_unsigned(),
            When::Day(day) => crate::columns::unix_day(day).map_or(NO_VALUE, |day| of_day(day.into())),
        }),
        FieldValues::Lengths(lengths) => mix_values(hashes, filled, lengths, |length| {
            let mut mixer = Mixer::default();
            length.hash(&mut mixer);
            mixer.finish()
        }),
    }
}

/// Mixes in the word of the value of each row that has one.
fn mix_values<T: Copy>(hashes: &mut [Mixer], filled: &Bits, values: &[T], word: impl Fn(T) -> u64) {
    if filled.is_all() {
        for (hash, value) in hashes.iter_mut().zip(values) {
            hash.mix(word(*value));
        }
        return;
    }
    let groups = hashes.chunks_mut(WORD).zip(values.chunks(WORD));
    for ((hashes, values), filled) in groups.zip(filled.words()) {
        for (row, (hash, value)) in hashes.iter_mut().zip(values).enumerate() {
            let is_filled = filled >> row & 1 == 1;
            hash.mix(if is_filled { word(*value) } else { NO_VALUE });
        }
    }
}

fn mix_rows(hashes: &mut [Mixer], filled: &Bits, word: impl Fn(usize) -> u64) {
    for (row, hash) in hashes.iter_mut().enumerate() {
        hash.mix(if filled.get(row) { word(row) } else { NO_VALUE });
    }
}

fn of_text(text: &str) -> u64 {
    let mut mixer = Mixer::default();
    mixer.write(text.as_bytes());
    // A text is not the same as itself with zeros behind it.
    mixer.mix(u64::try_from(text.len()).unwrap_or(u64::MAX));
    mixer.finish()
}

/// A day is not the moment with its number.
const fn of_day(day: i64) -> u64 {
    !day.cast_unsigned()
}

/// How many of the smallest parts of a decimal number one with such a scale has.
fn factor(scale: u32) -> i128 {
    10i128.pow(Decimal::MAX_SCALE.saturating_sub(scale))
}

/// The number in the smallest parts that a decimal number may have, as far as they fit, in one word.
fn of_number(digits: i128, factor: i128) -> u64 {
    let parts = digits.wrapping_mul(factor).to_le_bytes();
    parts.as_chunks::<8>().0.iter().fold(0, |word, half| word.rotate_left(32) ^ u64::from_le_bytes(*half))
}

/// A hash of few operations, for values that are not chosen to have equal ones.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Mixer(u64);

impl Mixer {
    const fn mix(&mut self, word: u64) {
        // The multiplier is 2⁶⁴ divided by the golden ratio: multiples of it are spread evenly (Knuth, The Art of Computer Programming, 6.4).
        self.0 = (self.0.rotate_left(26) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

impl Hasher for Mixer {
    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }

    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        for eight in eights {
            self.mix(u64::from_le_bytes(*eight));
        }
        if !rest.is_empty() {
            let mut eight = [0; 8];
            for (to, from) in eight.iter_mut().zip(rest) {
                *to = *from;
            }
            self.mix(u64::from_le_bytes(eight));
        }
    }

    fn write_u64(&mut self, word: u64) {
        self.mix(word);
    }

    fn write_i64(&mut self, word: i64) {
        self.mix(word.cast_unsigned());
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;

    use super::*;
    use crate::column::TextColumn;

    fn hashes(values: Vec<FieldValues>) -> Vec<u64> {
        let rows = 3;
        let mut filled = Bits::all(rows);
        filled.take(2);
        let column = |values| Some(FieldColumn::new(values, filled.clone()));
        let fields: Vec<_> = values.into_iter().map(column).collect();
        let ids: Vec<FieldId> = (0..fields.len()).map(FieldId).collect();
        row_hashes(&Columns { rows, fields, ..Columns::empty() }, &ids)
    }

    fn texts(of: &[&str]) -> TextColumn {
        let mut texts = TextColumn::default();
        of.iter().for_each(|text| texts.push_written(text));
        texts
    }

    fn moments() -> [i64; 3] {
        [1_700_000_000_000_000, 0, 0]
    }

    #[test]
    fn the_type_of_a_column_changes_nothing() {
        let scaled = |digits: [i64; 3], scale| FieldValues::Numbers(Numbers::Scaled { digits: digits.to_vec(), scale });
        let entries = FieldColumn::new(FieldValues::Texts(Texts::Rows(texts(&["b", "unused", "a"]))), Bits::all(3));
        let rows = || FieldValues::Texts(Texts::Rows(texts(&["a", "b", ""])));
        let first = hashes(vec![
            rows(),
            scaled([15, -20, 0], 1),
            FieldValues::Whens(Whens::Moments(moments().to_vec())),
            FieldValues::Whens(Whens::Days(vec![20_000, 1, 0])),
        ]);
        let when = |micros| When::Moment(Moment(micros));
        let second = hashes(vec![
            FieldValues::Texts(Texts::Dictionary { keys: vec![2, 0, 9], entries: Arc::new(entries) }),
            FieldValues::Numbers(Numbers::Decimals(vec![Decimal::new(1500, 3), Decimal::new(-2, 0), Decimal::ONE])),
            FieldValues::Whens(Whens::Mixed(moments().map(when).to_vec())),
            FieldValues::Whens(Whens::Mixed(
                [date(2024, 10, 4), date(1970, 1, 2), date(2000, 1, 1)].map(When::Day).to_vec(),
            )),
        ]);
        assert_eq!(first, second);
        let other = hashes(vec![rows(), scaled([16, -20, 0], 1)]);
        let same = hashes(vec![rows(), scaled([15, -20, 5], 1)]);
        assert_eq!([0, 1, 2].map(|row| other.get(row) == same.get(row)), [false, true, true]);
    }
}
