//! Durations as records write them: a whole number and its unit, in either language.
//!
//! One unit each: `2 ngày 4 giờ` would mix kinds of span that have no conversion. Rules have their own grammar.

use tieuchi_source::text::fold;

use crate::time::Length;

/// The duration of a text.
pub(super) fn read(text: &str) -> Option<Length> {
    let folded = fold(text);
    let digits = folded.find(|letter: char| !letter.is_ascii_digit())?;
    let (number, unit) = folded.split_at_checked(digits)?;
    let count: i32 = number.parse().ok()?;
    Some(match unit.trim_start() {
        "minute" | "minutes" | "phút" => Length::minutes(i64::from(count)),
        "hour" | "hours" | "h" | "giờ" => Length::hours(i64::from(count)),
        "working hour" | "working hours" | "giờ làm việc" => working_hours(count),
        "day" | "days" | "ngày" => Length::Days(count),
        "week" | "weeks" | "tuần" => Length::Days(count.checked_mul(7)?),
        "month" | "months" | "tháng" => Length::Months(count),
        "year" | "years" | "năm" => Length::Months(count.checked_mul(12)?),
        "working day" | "working days" | "ngày làm việc" => Length::WorkingDays(count),
        _ => return None,
    })
}

fn working_hours(count: i32) -> Length {
    match Length::hours(i64::from(count)) {
        Length::Elapsed(micros) => Length::WorkingTime(micros),
        other => other,
    }
}
