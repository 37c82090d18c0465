//! The bytes with which a pattern may begin: if the next byte is another, the pattern is not tried.

/// A set of bytes.
#[derive(Clone, Copy)]
pub(crate) struct First(pub(crate) [u64; 4]);

/// The pattern may be read where there is nothing to read: it is always tried.
pub(crate) const ANY: &First = &First([u64::MAX; 4]);

impl First {
    /// Whether a pattern that begins so may be read before this byte; `None` is the end of the text.
    #[inline]
    pub(crate) fn admits(&self, next: Option<u8>) -> bool {
        let [first, second, third, fourth] = self.0;
        let Some(byte) = next else { return first & second & third & fourth == u64::MAX };
        let word = match byte >> 6 {
            0 => first,
            1 => second,
            2 => third,
            _ => fourth,
        };
        word >> (byte & 63) & 1 == 1
    }
}
