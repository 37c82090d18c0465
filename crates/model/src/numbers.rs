//! Sets of small numbers, one bit for each: for what is numbered from 0 without gaps.

use std::marker::PhantomData;

/// A set of numbers, or of what is known by a number. It takes as much memory as its largest number needs bits.
///
/// ```
/// use tieuchi_model::numbers::Numbers;
/// let numbers: Numbers = [70, 3, 3].into_iter().collect();
/// assert!(numbers.contains(70) && !numbers.contains(4));
/// assert_eq!(numbers.iter().collect::<Vec<_>>(), [3, 70]);
/// ```
#[derive(Clone, Debug)]
pub struct Numbers<T = usize> {
    words: Vec<u64>,
    of: PhantomData<T>,
}

/// The word of a number, and its bit there.
const fn position(number: usize) -> (usize, u64) {
    (number / 64, 1 << (number % 64))
}

impl<T> Numbers<T> {
    /// No numbers.
    #[must_use]
    pub const fn new() -> Self {
        Numbers { words: Vec::new(), of: PhantomData }
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|bits| *bits == 0)
    }
}

impl<T: Into<usize> + From<usize>> Numbers<T> {
    /// Adds a number; whether it is new.
    pub fn insert(&mut self, number: T) -> bool {
        let (word, bit) = position(number.into());
        if word >= self.words.len() {
            self.words.resize(word + 1, 0);
        }
        let Some(bits) = self.words.get_mut(word) else { return false };
        let is_new = *bits & bit == 0;
        *bits |= bit;
        is_new
    }

    /// Whether a number is in it.
    #[must_use]
    pub fn contains(&self, number: T) -> bool {
        let (word, bit) = position(number.into());
        self.words.get(word).is_some_and(|bits| bits & bit != 0)
    }

    /// Its numbers in ascending order.
    pub fn iter(&self) -> impl Iterator<Item = T> {
        (0..self.words.len() * 64).filter(|number| self.contains(T::from(*number))).map(T::from)
    }
}

impl<T> Default for Numbers<T> {
    fn default() -> Self {
        Numbers::new()
    }
}

impl<T: Into<usize> + From<usize>> Extend<T> for Numbers<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, numbers: I) {
        for number in numbers {
            self.insert(number);
        }
    }
}

impl<T: Into<usize> + From<usize>> FromIterator<T> for Numbers<T> {
    fn from_iter<I: IntoIterator<Item = T>>(numbers: I) -> Self {
        let mut set = Numbers::new();
        set.extend(numbers);
        set
    }
}
