//! What people and programs write where there is no value.

use tieuchi_source::text::fold;

/// Such texts, folded.
const NOTHING: [&str; 12] =
    ["null", "n/a", "#n/a", "na", "nan", "none", "-", "--", "–", "không có", "chưa có", "chưa rõ"];

/// Whether a text says that there is no value.
///
/// ```
/// # mod tieuchi { pub mod schema { pub use tieuchi_engine::means_nothing; } }
/// use tieuchi::schema::means_nothing;
/// assert!(means_nothing("N/A") && means_nothing("-") && !means_nothing("A-1"));
/// ```
#[must_use]
pub fn means_nothing(text: &str) -> bool {
    NOTHING.contains(&fold(text).as_str())
}

#[cfg(test)]
mod tests {
    use super::means_nothing;

    #[test]
    fn texts_that_say_that_there_is_no_value() {
        assert!(["NULL", " n/a", "-", "Không có"].into_iter().all(means_nothing));
        assert!(!["X01", "", "A-B"].into_iter().any(means_nothing));
    }
}
