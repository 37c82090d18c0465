//! Keys: what is counted is named by a hash of its normal form, so that it has the same name in every run, on every machine and
//! in whatever words it is asked for.
//!
//! Two things are one only if they are equal; a key alone never decides that.

use std::fmt;
use std::hash::{Hash, Hasher};

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{CountedWindow, Frame};

/// The name of something that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(u128);

impl fmt::Display for Key {
    /// 32 hexadecimal digits.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:032x}", self.0)
    }
}

/// As its hexadecimal digits.
impl Serialize for Key {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let digits = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        u128::from_str_radix(&digits, 16).map(Key).map_err(D::Error::custom)
    }
}

/// What is hashed beside the normal form, so that two sorts of thing never have one key.
#[derive(Clone, Copy, Hash)]
pub(super) enum Sort {
    Counting,
    Relation,
}

impl Key {
    /// The key of something with this form in these windows.
    pub(super) fn of(sort: Sort, form: &impl Hash, windows: &[CountedWindow], frames: &[Frame]) -> Key {
        let mut hasher = StableHasher::default();
        (sort, form).hash(&mut hasher);
        hasher.write_usize(windows.len());
        for window in windows {
            // Whether its day has come shows in its end.
            let CountedWindow { bounds, frame, ends, finality, is_stable, day_has_come: _ } = window;
            let days = bounds.map(|bounds| bounds.window);
            // A frame by what it is: its index is its place in one plan.
            (days, frames.get(frame.0), ends, finality, is_stable).hash(&mut hasher);
        }
        Key(hasher.state)
    }

    /// The key of some bytes: a check sum.
    ///
    /// ```
    /// # use tieuchi_engine::Key;
    /// assert_ne!(Key::of_bytes(b"1"), Key::of_bytes(b"2"));
    /// ```
    #[must_use]
    pub fn of_bytes(bytes: &[u8]) -> Key {
        let mut hasher = StableHasher::default();
        hasher.write(bytes);
        Key(hasher.state)
    }

    /// The key of something that has no windows.
    pub(crate) fn of_value(value: &impl Hash) -> Key {
        let mut hasher = StableHasher::default();
        value.hash(&mut hasher);
        Key(hasher.state)
    }
}

/// FNV-1a with 128 bits, by Fowler, Noll and Vo (RFC 9923): of each byte in turn. Integers are written with a fixed width, the
/// lowest byte first, so that the result does not depend on the machine.
struct StableHasher {
    state: u128,
}

impl Default for StableHasher {
    fn default() -> Self {
        StableHasher { state: 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d }
    }
}

/// The prime by which the state is multiplied.
const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

impl Hasher for StableHasher {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.state = (self.state ^ u128::from(*byte)).wrapping_mul(PRIME);
        }
    }

    /// The upper half; [`Key`] has all of it.
    fn finish(&self) -> u64 {
        u64::try_from(self.state >> 64).unwrap_or(u64::MAX)
    }

    fn write_u8(&mut self, number: u8) {
        self.write(&[number]);
    }

    fn write_u16(&mut self, number: u16) {
        self.write(&number.to_le_bytes());
    }

    fn write_u32(&mut self, number: u32) {
        self.write(&number.to_le_bytes());
    }

    fn write_u64(&mut self, number: u64) {
        self.write(&number.to_le_bytes());
    }

    fn write_u128(&mut self, number: u128) {
        self.write(&number.to_le_bytes());
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(u64::try_from(number).unwrap_or(u64::MAX));
    }

    fn write_i8(&mut self, number: i8) {
        self.write(&number.to_le_bytes());
    }

    fn write_i16(&mut self, number: i16) {
        self.write(&number.to_le_bytes());
    }

    fn write_i32(&mut self, number: i32) {
        self.write(&number.to_le_bytes());
    }

    fn write_i64(&mut self, number: i64) {
        self.write(&number.to_le_bytes());
    }

    fn write_i128(&mut self, number: i128) {
        self.write(&number.to_le_bytes());
    }

    fn write_isize(&mut self, number: isize) {
        self.write_i64(i64::try_from(number).unwrap_or(i64::MAX));
    }
}

#[cfg(test)]
mod tests {
    use super::{Hash, Hasher, StableHasher};

    #[test]
    fn the_hash_is_that_of_the_published_test_vectors() {
        let hash = |text: &str| {
            let mut hasher = StableHasher::default();
            hasher.write(text.as_bytes());
            hasher.state
        };
        assert_eq!(hash(""), 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d);
        assert_eq!(hash("a"), 0xd228_cb69_6f1a_8caf_7891_2b70_4e4a_8964);
        assert_eq!(hash("foobar"), 0x343e_1662_793c_64bf_6f0d_3597_ba44_6f18);
    }

    #[test]
    fn integers_have_a_fixed_width_on_every_machine() {
        let hash = |value: &dyn Fn(&mut StableHasher)| {
            let mut hasher = StableHasher::default();
            value(&mut hasher);
            hasher.state
        };
        assert_eq!(hash(&|hasher| 5_usize.hash(hasher)), hash(&|hasher| hasher.write(&[5, 0, 0, 0, 0, 0, 0, 0])));
        assert_eq!(hash(&|hasher| (-1_i16).hash(hasher)), hash(&|hasher| hasher.write(&[255, 255])));
        assert_eq!(hash(&|hasher| "ab".hash(hasher)), hash(&|hasher| hasher.write(b"ab\xff")));
    }
}
