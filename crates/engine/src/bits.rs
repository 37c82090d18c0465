//! A set of rows of a batch: one bit for each row.

/// A set of rows of a batch. Bits behind the last row are zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Bits {
    words: Vec<u64>,
    rows: usize,
}

/// How many rows a word has.
pub(crate) const WORD: usize = 64;

impl Bits {
    /// No row of so many.
    pub(crate) fn none(rows: usize) -> Bits {
        Bits { words: vec![0; rows.div_ceil(WORD)], rows }
    }

    /// Every row of so many.
    pub(crate) fn all(rows: usize) -> Bits {
        let mut all = Bits { words: vec![u64::MAX; rows.div_ceil(WORD)], rows };
        all.cut();
        all
    }

    /// The rows for which this is true.
    pub(crate) fn of(rows: usize, mut holds: impl FnMut(usize) -> bool) -> Bits {
        let mut words = Vec::with_capacity(rows.div_ceil(WORD));
        for start in (0..rows).step_by(WORD) {
            let mut word = 0;
            for bit in 0..WORD.min(rows - start) {
                word |= u64::from(holds(start + bit)) << bit;
            }
            words.push(word);
        }
        Bits { words, rows }
    }

    /// The rows whose value passes a test.
    pub(crate) fn of_values<T: Copy>(values: &[T], passes: impl Fn(T) -> bool) -> Bits {
        let (whole, rest) = values.as_chunks::<WORD>();
        let mut words: Vec<u64> = Vec::with_capacity(values.len().div_ceil(WORD));
        words.extend(whole.iter().map(|values| packed(&values.map(|value| u8::from(passes(value))))));
        if !rest.is_empty() {
            words.push(rest.iter().rev().fold(0, |word, value| word << 1 | u64::from(passes(*value))));
        }
        Bits { words, rows: values.len() }
    }

    /// Those of some rows whose value passes a test.
    pub(crate) fn of_wanted<T: Copy>(wanted: &Bits, values: &[T], passes: impl Fn(T) -> bool) -> Bits {
        let (whole, rest) = values.as_chunks::<WORD>();
        let whole = whole.iter().zip(&wanted.words).map(|(values, wanted)| {
            if wanted.count_ones() > FEW {
                return packed(&values.map(|value| u8::from(passes(value)))) & wanted;
            }
            of_few(*wanted, |row| values.get(row).is_some_and(|value| passes(*value)))
        });
        wanted.of_words(whole, |row| rest.get(row).is_some_and(|value| passes(*value)))
    }

    /// Those of some rows whose two values pass a test; a row without one of them does not.
    pub(crate) fn of_wanted_pairs<T: Copy, U: Copy>(
        wanted: &Bits,
        left: &[T],
        right: &[U],
        passes: impl Fn(T, U) -> bool,
    ) -> Bits {
        let (left_whole, left_rest) = left.as_chunks::<WORD>();
        let (right_whole, right_rest) = right.as_chunks::<WORD>();
        let whole = left_whole.iter().zip(right_whole).zip(&wanted.words).map(|((left, right), wanted)| {
            if wanted.count_ones() > FEW {
                let mut flags = [0u8; WORD];
                for (flag, (left, right)) in flags.iter_mut().zip(left.iter().zip(right)) {
                    *flag = u8::from(passes(*left, *right));
                }
                return packed(&flags) & wanted;
            }
            let pair = |row: usize| left.get(row).copied().zip(right.get(row).copied());
            of_few(*wanted, |row| pair(row).is_some_and(|(left, right)| passes(left, right)))
        });
        let pair = |row: usize| left_rest.get(row).copied().zip(right_rest.get(row).copied());
        wanted.of_words(whole, |row| pair(row).is_some_and(|(left, right)| passes(left, right)))
    }

    /// Those of these rows that pass a test.
    pub(crate) fn passing(&self, passes: impl Fn(usize) -> bool) -> Bits {
        let mut passing = Bits::none(self.rows);
        self.rows().filter(|row| passes(*row)).for_each(|row| passing.insert(row));
        passing
    }

    /// Those of these rows that pass a test: its words as far as there are values for each row of them, then the rows of the next
    /// word that pass.
    fn of_words(&self, whole: impl Iterator<Item = u64>, passes: impl Fn(usize) -> bool) -> Bits {
        let mut words: Vec<u64> = whole.collect();
        words.extend(self.words.get(words.len()).map(|wanted| of_few(*wanted, passes)));
        words.resize(self.words.len(), 0);
        Bits { words, rows: self.rows }
    }

    /// The rows whose bits are one in these bytes, the lowest bit first, from a bit on; rows behind the bytes are not in it.
    pub(crate) fn of_bytes(bytes: &[u8], first_bit: usize, rows: usize) -> Bits {
        let (first_byte, shift) = (first_bit / 8, first_bit % 8);
        let bytes = bytes.get(first_byte..).unwrap_or_default();
        let byte = |at: usize| bytes.get(at).copied().unwrap_or_default();
        let word_of = |at: usize| {
            let eight = |start: usize| match bytes.get(start..start + 8).map(<[u8; 8]>::try_from) {
                Some(Ok(eight)) => u64::from_le_bytes(eight),
                _ => (0..8).fold(0, |word, place| word | u64::from(byte(start + place)) << (8 * place)),
            };
            let low = eight(8 * at) >> shift;
            if shift == 0 { low } else { low | u64::from(byte(8 * at + 8)) << (WORD - shift) }
        };
        let mut bits = Bits { words: (0..rows.div_ceil(WORD)).map(word_of).collect(), rows };
        bits.cut();
        bits
    }

    /// Clears what is behind the last row.
    fn cut(&mut self) {
        let used = self.rows % WORD;
        if let Some(last) = self.words.last_mut().filter(|_| used > 0) {
            *last &= (1 << used) - 1;
        }
    }

    pub(crate) fn get(&self, row: usize) -> bool {
        self.words.get(row / WORD).is_some_and(|word| word >> (row % WORD) & 1 == 1)
    }

    /// Adds a row.
    pub(crate) fn insert(&mut self, row: usize) {
        if let Some(word) = self.words.get_mut(row / WORD).filter(|_| row < self.rows) {
            *word |= 1 << (row % WORD);
        }
    }

    /// Takes out a row.
    pub(crate) fn take(&mut self, row: usize) {
        if let Some(word) = self.words.get_mut(row / WORD) {
            *word &= !(1 << (row % WORD));
        }
    }

    /// How many rows the batch has.
    pub(crate) const fn len(&self) -> usize {
        self.rows
    }

    /// The rows that are not in it.
    pub(crate) fn inverted(&self) -> Bits {
        let mut inverted = Bits { words: self.words.iter().map(|word| !word).collect(), rows: self.rows };
        inverted.cut();
        inverted
    }

    /// One bit for each row, the lowest first.
    pub(crate) fn words(&self) -> impl Iterator<Item = u64> {
        self.words.iter().copied()
    }

    pub(crate) fn is_none(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    pub(crate) fn is_all(&self) -> bool {
        let (whole, rest) = (self.rows / WORD, self.rows % WORD);
        let of_rest = self.words.get(whole).is_none_or(|word| *word == (1 << rest) - 1);
        of_rest && self.words.iter().take(whole).all(|word| *word == u64::MAX)
    }

    /// How many rows are in it.
    pub(crate) fn count(&self) -> usize {
        self.words.iter().map(|word| usize::try_from(word.count_ones()).unwrap_or(WORD)).sum()
    }

    /// Adds the rows of another set of the same batch.
    pub(crate) fn add(&mut self, other: &Bits) {
        for (word, more) in self.words.iter_mut().zip(&other.words) {
            *word |= more;
        }
    }

    /// Keeps only the rows of another set of the same batch.
    pub(crate) fn keep(&mut self, other: &Bits) {
        for (word, only) in self.words.iter_mut().zip(&other.words) {
            *word &= only;
        }
    }

    /// Takes out the rows of another set of the same batch.
    pub(crate) fn remove(&mut self, other: &Bits) {
        for (word, less) in self.words.iter_mut().zip(&other.words) {
            *word &= !less;
        }
    }

    /// The rows in it, in order.
    pub(crate) fn rows(&self) -> Rows<'_> {
        Rows { later: self.words.iter(), word: 0, next: 0 }
    }
}

/// The rows of a set, in order.
#[derive(Clone, Debug)]
pub(crate) struct Rows<'b> {
    later: std::slice::Iter<'b, u64>,
    /// The rows of the word that was read last which are still to come.
    word: u64,
    /// The first row of the word after it.
    next: usize,
}

impl Rows<'_> {
    /// The next row of a word that has one, which is taken out.
    fn take(word: &mut u64, next: usize) -> usize {
        let bit = usize::try_from(word.trailing_zeros()).unwrap_or_default();
        *word &= word.wrapping_sub(1);
        next + bit - WORD
    }
}

impl Iterator for Rows<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        while self.word == 0 {
            self.word = *self.later.next()?;
            self.next += WORD;
        }
        Some(Rows::take(&mut self.word, self.next))
    }

    fn fold<B, F: FnMut(B, usize) -> B>(self, init: B, mut f: F) -> B {
        let Rows { later, mut word, mut next } = self;
        let mut folded = init;
        while word != 0 {
            folded = f(folded, Rows::take(&mut word, next));
        }
        for more in later {
            let mut word = *more;
            next += WORD;
            while word != 0 {
                folded = f(folded, Rows::take(&mut word, next));
            }
        }
        folded
    }
}

/// Up to so many rows of a word are tested one by one: more are tested faster all at once.
const FEW: u32 = 20;

/// Those of some rows of a word that pass a test.
fn of_few(mut wanted: u64, passes: impl Fn(usize) -> bool) -> u64 {
    let mut word = 0;
    while wanted != 0 {
        let bit = wanted.trailing_zeros();
        word |= u64::from(passes(usize::try_from(bit).unwrap_or_default())) << bit;
        wanted &= wanted.wrapping_sub(1);
    }
    word
}

/// One bit for each of these bytes, which are 0 or 1.
fn packed(bytes: &[u8; WORD]) -> u64 {
    // The product has the lowest bits of eight bytes side by side in its highest byte.
    const GATHER: u64 = 0x0102_0408_1020_4080;
    let (eights, _) = bytes.as_chunks::<8>();
    eights
        .iter()
        .enumerate()
        .fold(0, |word, (place, eight)| word | (u64::from_le_bytes(*eight).wrapping_mul(GATHER) >> 56) << (8 * place))
}

#[cfg(test)]
mod tests {
    use super::Bits;

    #[test]
    fn the_bits_of_bytes_begin_at_any_bit() {
        let bytes: Vec<u8> = (0..40u8).map(|byte| byte.wrapping_mul(37) ^ 0x5a).collect();
        for first in [0, 1, 7, 8, 9, 64, 65, 200] {
            for rows in [0, 1, 63, 64, 65, 100] {
                let bits = Bits::of_bytes(&bytes, first, rows);
                let expected = Bits::of(rows, |row| {
                    let at = first + row;
                    bytes.get(at / 8).is_some_and(|byte| byte >> (at % 8) & 1 == 1)
                });
                assert_eq!(bits, expected, "{rows} rows from bit {first}");
                assert_eq!(bits.rows().collect::<Vec<_>>(), (0..rows).filter(|row| bits.get(*row)).collect::<Vec<_>>());
                assert_eq!(bits.count(), bits.rows().count());
            }
        }
    }

    #[test]
    fn values_pass_row_by_row() {
        for rows in [0usize, 1, 63, 64, 65, 128, 200] {
            let values: Vec<usize> = (0..rows).map(|row| row.wrapping_mul(0x9e37_79b9) >> 7 & 3).collect();
            let value = |row: usize| values.get(row).copied().unwrap_or_default();
            assert_eq!(Bits::of_values(&values, |value| value == 1), Bits::of(rows, |row| value(row) == 1), "{rows}");
            let turned: Vec<usize> = values.iter().rev().copied().collect();
            for every in [1, 2, 5, 64, 1000] {
                let wanted = Bits::of(rows, |row| row % every == 0);
                let of = Bits::of_wanted(&wanted, &values, |value| value == 1);
                assert_eq!(of, Bits::of(rows, |row| row % every == 0 && value(row) == 1), "{rows}, one in {every}");
                let expected = Bits::of(rows, |row| row % every == 0 && value(row) < value(rows - 1 - row));
                let of = Bits::of_wanted_pairs(&wanted, &values, &turned, |left, right| left < right);
                assert_eq!(of, expected, "{rows}, one in {every}");
            }
        }
    }

    #[test]
    fn rows_are_added_and_taken_out() {
        let mut bits = Bits::none(70);
        bits.insert(3);
        bits.insert(69);
        bits.insert(70);
        assert_eq!(bits.rows().collect::<Vec<_>>(), [3, 69]);
        let mut all = Bits::all(70);
        assert!(all.is_all());
        all.remove(&bits);
        assert_eq!(all.count(), 68);
        all.add(&bits);
        assert!(all.is_all() && !bits.is_none());
        for rows in [0, 1, 63, 64, 65, 128] {
            let mut all = Bits::all(rows);
            assert!(all.is_all(), "{rows}");
            for row in 0..rows {
                all.take(row);
                assert!(!all.is_all(), "{rows} without {row}");
                all.insert(row);
            }
        }
    }
}
