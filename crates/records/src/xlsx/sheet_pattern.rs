//! The names of the sheets of one table kept over several sheets, and of none that repeats their rows.

use tieuchi::source::text::fold;

use super::matches;
use crate::table::words::total_word;

/// The names after `sheet` that read these sheets of one table, and those of them that are left out because they may repeat the rows of
/// the others. `None` if no sheet or all would be left out, or rules cannot write a name.
///
/// One pattern will do (`"Tháng *"`) if it fits none of the other sheets among `all` of the workbook; else each is named, also where all
/// sheets are read, because one that is added later may repeat their rows.
pub(super) fn names<'a>(sheets: &[String], all: impl IntoIterator<Item = &'a String>) -> Option<(String, Vec<String>)> {
    let longest = sheets.iter().map(|name| span(name)).min()?;
    let (left_out, read): (Vec<&String>, Vec<&String>) =
        sheets.iter().partition(|name| is_summary(name) || span(name) > longest);
    if read.is_empty() || read.iter().any(|name| name.contains(['"', '*', '\n'])) {
        return None;
    }
    let pattern = common(&read);
    let fits = |name: &String| matches(&fold(&pattern), &fold(name));
    let fits_another = all.into_iter().any(|name| !read.contains(&name) && fits(name));
    let names = if read.len() < 2 || pattern == "*" || fits_another {
        read.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
    } else {
        format!("\"{pattern}\"")
    };
    Some((names, left_out.into_iter().cloned().collect()))
}

/// Whether a sheet is called like one that repeats the rows of others.
pub(super) fn is_summary(name: &str) -> bool {
    total_word(name).is_some() || fold(name).contains("tổng hợp")
}

/// How long a time a sheet is called by: a sheet of a quarter beside those of its months repeats their rows.
fn span(name: &str) -> u8 {
    let folded = fold(name);
    let of_months = folded.ends_with("tháng") || folded.contains(" tháng đầu") || folded.contains(" tháng cuối");
    let begins = |words: &[&str]| words.iter().any(|word| folded.starts_with(word));
    match () {
        () if begins(&["năm", "cả năm", "year"]) => 3,
        () if of_months => 2,
        () if begins(&["quý", "quarter"]) => 1,
        () => 0,
    }
}

/// What all of these names begin with, and `*`: no word and no number is split. Names of any kind begin with nothing.
fn common(names: &[&String]) -> String {
    let letters: Vec<Vec<char>> = names.iter().map(|name| name.chars().collect()).collect();
    let Some((first, others)) = letters.split_first() else { return "*".to_owned() };
    let shared = |other: &Vec<char>| first.iter().zip(other).take_while(|(letter, other)| letter == other).count();
    let mut length = others.iter().map(shared).min().unwrap_or(0);
    let splits = |length: usize| {
        let kind = |letter: Option<&char>| letter.map(|letter| (letter.is_ascii_digit(), letter.is_alphabetic()));
        letters.iter().any(|name| {
            let (before, after) = (length.checked_sub(1).and_then(|last| name.get(last)), name.get(length));
            before.is_some_and(|letter| letter.is_alphanumeric()) && kind(before) == kind(after)
        })
    };
    while length > 0 && splits(length) {
        length -= 1;
    }
    first.iter().take(length).chain(&['*']).collect()
}

#[cfg(test)]
mod tests {
    use super::names;

    fn of(sheets: &[&str]) -> Option<(String, Vec<String>)> {
        let sheets: Vec<String> = sheets.iter().map(|name| (*name).to_owned()).collect();
        names(&sheets, &sheets)
    }

    fn some(names: &str, left_out: &[&str]) -> Option<(String, Vec<String>)> {
        Some((names.to_owned(), left_out.iter().map(|name| (*name).to_owned()).collect()))
    }

    #[test]
    fn a_sheet_that_may_repeat_others_is_left_out() {
        assert_eq!(of(&["Tháng 4", "Tháng 5", "Tổng hợp"]), some("\"Tháng *\"", &["Tổng hợp"]));
        assert_eq!(of(&["Tháng 4", "Tháng 5", "Quý II"]), some("\"Tháng *\"", &["Quý II"]));
        assert_eq!(of(&["Quý I", "Quý II", "6 tháng"]), some("\"Quý *\"", &["6 tháng"]));
        assert_eq!(of(&["Đông", "Tổng hợp"]), some("\"Đông\"", &["Tổng hợp"]));
        assert_eq!(of(&["Tổng hợp thôn", "Tổng hợp xã"]), None);
    }

    #[test]
    fn one_pattern_reads_all_that_fit() {
        assert_eq!(of(&["Thôn Đông", "Thôn Tây"]), some("\"Thôn *\"", &[]));
        assert_eq!(of(&["Tháng 10", "Tháng 11"]), some("\"Tháng *\"", &[]));
    }

    #[test]
    fn each_is_named_where_no_pattern_fits_all_and_no_other() {
        assert_eq!(of(&["T4", "T5", "Tổng hợp"]), some("\"T4\", \"T5\"", &["Tổng hợp"]));
        assert_eq!(of(&["Tháng 4", "Tháng 5", "Thang 6"]), some("\"Tháng 4\", \"Tháng 5\", \"Thang 6\"", &[]));
        assert_eq!(of(&["04-2026", "05-2026"]), some("\"04-2026\", \"05-2026\"", &[]));
        assert_eq!(of(&["04-2026", "05-2026", "Tổng hợp"]), some("\"04-2026\", \"05-2026\"", &["Tổng hợp"]));
    }
}
