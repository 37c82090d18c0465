//! Whether what n, 2n and 4n take grows in proportion.

#![expect(clippy::float_arithmetic, clippy::cast_precision_loss, reason = "a ratio of counts")]

/// What n, 2n and 4n of something take: instructions, or bytes at the peak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Growth(pub [u64; 3]);

/// How many times what the first doubling adds the second may add.
pub const MOST: f64 = 2.3;

impl Growth {
    /// How many times as much the second doubling adds as the first: 2 if the work is in proportion, 4 if it is quadratic. What
    /// does not depend on n is in neither. `None` if the second adds less than a twentieth: then n hardly matters.
    ///
    /// ```
    /// use tieuchi_benches::complexity::Growth;
    /// assert_eq!(Growth([110, 120, 140]).doubled(), Some(2.0));
    /// assert_eq!(Growth([101, 104, 116]).doubled(), Some(4.0));
    /// assert_eq!(Growth([1001, 1002, 1004]).doubled(), None);
    /// ```
    #[must_use]
    pub fn doubled(self) -> Option<f64> {
        let [least, twice, four_times] = self.0;
        let [first, second] = [twice.saturating_sub(least), four_times.saturating_sub(twice)];
        (second > four_times / 20).then(|| second as f64 / first.max(1) as f64)
    }

    /// Whether it grows faster than in proportion.
    #[must_use]
    pub fn is_too_fast(self) -> bool {
        self.doubled().is_some_and(|doubled| doubled > MOST)
    }
}
