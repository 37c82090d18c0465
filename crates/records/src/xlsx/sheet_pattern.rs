//! The pattern that names the sheets of one table kept over several sheets, and none that repeats their rows.

use tieuchi::source::text::fold;

use super::matches;
use crate::table::words::total_word;

/// The longest pattern that fits the greatest group of these sheets with one stem (`Tháng *`), and those of them that it leaves out.
///
/// It fits none of the other sheets among `all` of the workbook. A sheet with another stem, such as `Tổng hợp` beside `T4` and `T5`, may repeat the rows of all others.
pub(super) fn pattern<'a>(
    sheets: &[String],
    all: impl IntoIterator<Item = &'a String>,
) -> Option<(String, Vec<String>)> {
    let of_stem = |stem: &str| -> Vec<&String> {
        sheets.iter().filter(|name| fold(self::stem(name)) == stem && total_word(name).is_none()).collect()
    };
    let mut group: Vec<&String> = Vec::new();
    for name in sheets {
        let found = of_stem(&fold(stem(name)));
        if found.len() > group.len() {
            group = found;
        }
    }
    if group.len() < 2 {
        return None;
    }
    let pattern = common(&group);
    let left_out: Vec<String> = sheets.iter().filter(|name| !group.contains(name)).cloned().collect();
    let fits_another = all.into_iter().any(|name| !group.contains(&name) && matches(&fold(&pattern), &fold(name)));
    (!fits_another).then_some((pattern, left_out))
}

/// What a name begins with: up to its first digit, or without one up to its last word.
fn stem(name: &str) -> &str {
    let end = name.find(|letter: char| letter.is_ascii_digit()).or_else(|| name.rfind(' ').map(|space| space + 1));
    name.get(..end.unwrap_or(0)).unwrap_or_default()
}

/// What all of these names begin with and end with, with `*` between: no digit is split from the others of its number.
fn common(names: &[&String]) -> String {
    let letters: Vec<Vec<char>> = names.iter().map(|name| name.chars().collect()).collect();
    let Some((first, others)) = letters.split_first() else { return "*".to_owned() };
    let shared = |other: &Vec<char>| first.iter().zip(other).take_while(|(letter, other)| letter == other).count();
    let mut length = others.iter().map(shared).min().unwrap_or(0);
    while length.checked_sub(1).and_then(|last| first.get(last)).is_some_and(char::is_ascii_digit) {
        length -= 1;
    }
    first.iter().take(length).chain(&['*']).collect()
}

#[cfg(test)]
mod tests {
    use super::pattern;

    fn of(sheets: &[&str]) -> Option<(String, Vec<String>)> {
        let sheets: Vec<String> = sheets.iter().map(|name| (*name).to_owned()).collect();
        pattern(&sheets, &sheets)
    }

    fn some(pattern: &str, left_out: &[&str]) -> Option<(String, Vec<String>)> {
        Some((pattern.to_owned(), left_out.iter().map(|name| (*name).to_owned()).collect()))
    }

    #[test]
    fn a_sheet_of_totals_is_left_out() {
        assert_eq!(of(&["Tháng 4", "Tháng 5", "Tổng hợp"]), some("Tháng *", &["Tổng hợp"]));
        assert_eq!(of(&["Tháng 4", "Tháng 5", "Quý II"]), some("Tháng *", &["Quý II"]));
        assert_eq!(of(&["Thôn Đông", "Thôn Tây"]), some("Thôn *", &[]));
        assert_eq!(of(&["Tháng 10", "Tháng 11"]), some("Tháng *", &[]));
        assert_eq!(of(&["04-2026", "05-2026"]), some("*", &[]));
    }

    #[test]
    fn no_pattern_where_it_would_fit_another_sheet() {
        assert_eq!(of(&["T4", "T5", "Tổng hợp"]), None);
        assert_eq!(of(&["Đông", "Tổng hợp"]), None);
        assert_eq!(of(&["04-2026", "05-2026", "Tổng hợp"]), None);
        assert_eq!(of(&["Tổng hợp thôn", "Tổng hợp xã"]), None);
    }
}
