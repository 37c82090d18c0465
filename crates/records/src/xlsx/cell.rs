//! A cell of a sheet as text.
//!
//! | cell | text |
//! |---|---|
//! | text | unchanged |
//! | a number | its shortest digits, whole numbers without a fraction: `12`, `0.95` (a percentage is the number behind it) |
//! | a day | `2026-04-05` |
//! | a moment, or a whole day in a format that shows the time | `2026-04-05T17:01:00`, with milliseconds if it has any |
//! | a time without a day | `17:01:00` |
//! | a span (`[h]:mm`) | `36 hours`, `90 minutes`, else `36:30:15` |
//! | yes and no | `true`, `false` |
//!
//! A formula counts by the value that was saved with it. Days that Excel cannot show (before 1900, after 9999) stay
//! numbers.

use calamine::{Data, ExcelDateTime};

/// The text of a cell that is neither empty nor an error.
pub(super) fn text(value: &Data, timed: bool) -> String {
    match value {
        Data::DateTime(serial) if serial.is_duration() => span(serial.as_f64()),
        Data::DateTime(serial) => moment(*serial, timed),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        // From here on a workbook does not keep every digit: whoever reads the text must see that it was not kept whole.
        Data::Float(number) if number.abs() >= 1e15 => format!("{number:e}"),
        Data::Float(number) => number.to_string(),
        Data::Bool(yes) => yes.to_string(),
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
    }
}

/// The last day of Excel and one more.
const AFTER_LAST_DAY: f64 = 2_958_466.0;

fn moment(serial: ExcelDateTime, timed: bool) -> String {
    let number = serial.as_f64();
    if !(0.0..AFTER_LAST_DAY).contains(&number) {
        return number.to_string();
    }
    let (year, month, day, hour, minute, second, millis) = serial.to_ymd_hms_milli();
    let mut clock = format!("{hour:02}:{minute:02}:{second:02}");
    if millis > 0 {
        clock.push_str(&format!(".{millis:03}"));
    }
    if number < 1.0 {
        return clock;
    }
    let day = format!("{year:04}-{month:02}-{day:02}");
    let is_midnight = (hour, minute, second, millis) == (0, 0, 0, 0);
    if is_midnight && !timed { day } else { format!("{day}T{clock}") }
}

/// A span of so many days, to the second.
fn span(days: f64) -> String {
    let Some(seconds) = seconds_of(&days.to_string()) else {
        return days.to_string();
    };
    match (seconds / 3600, seconds / 60 % 60, seconds % 60) {
        (hours, 0, 0) => format!("{hours} hours"),
        (_, _, 0) => format!("{} minutes", seconds / 60),
        (hours, minutes, seconds) => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}

/// The seconds of a number of days written in decimals, to the nearest.
fn seconds_of(days: &str) -> Option<u64> {
    let (whole, fraction) = days.split_once('.').unwrap_or((days, "0"));
    let fraction = fraction.get(..fraction.len().min(20))?;
    let whole: u128 = whole.parse().ok()?;
    let scale = 10u128.checked_pow(u32::try_from(fraction.len()).ok()?)?;
    let parts: u128 = fraction.parse().ok()?;
    let whole = whole.checked_mul(86_400)?;
    let rest = (parts * 86_400 + scale / 2) / scale;
    u64::try_from(whole.checked_add(rest)?).ok()
}

/// Whether a number format shows the time of day: an `h` or `s` outside quotes, brackets and escapes.
pub(super) fn shows_time(format: &str) -> bool {
    let mut letters = format.chars();
    while let Some(letter) = letters.next() {
        let skipped_to = match letter {
            '"' => '"',
            '[' => ']',
            '\\' | '_' | '*' => {
                letters.next();
                continue;
            }
            'h' | 'H' | 's' | 'S' => return true,
            _ => continue,
        };
        letters.by_ref().find(|letter| *letter == skipped_to);
    }
    false
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test")]
mod tests {
    use calamine::ExcelDateTimeType;

    use super::*;

    fn at(serial: f64, timed: bool) -> String {
        text(&Data::DateTime(ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, false)), timed)
    }

    #[test]
    fn days_and_moments() {
        assert_eq!(at(46_117.0, false), "2026-04-05");
        assert_eq!(at(46_117.0, true), "2026-04-05T00:00:00");
        assert_eq!(at(46_117.5, false), "2026-04-05T12:00:00");
        assert_eq!(at(0.709_027_777_777_777_8, true), "17:01:00");
        assert_eq!(at(-1.0, false), "-1");
        assert_eq!(at(2_958_466.0, false), "2958466");
    }

    #[test]
    fn every_second_of_a_day_is_exact() {
        for second in 0u32..86_400 {
            let serial = format!("46117.{:017}", u128::from(second) * 10u128.pow(17) / 86_400);
            let serial: f64 = serial.parse().unwrap();
            let (hour, minute, rest) = (second / 3600, second / 60 % 60, second % 60);
            assert_eq!(at(serial, true), format!("2026-04-05T{hour:02}:{minute:02}:{rest:02}"));
        }
    }

    #[test]
    fn spans() {
        let span = |days| text(&Data::DateTime(ExcelDateTime::new(days, ExcelDateTimeType::TimeDelta, false)), false);
        assert_eq!(span(1.5), "36 hours");
        assert_eq!(span(0.0625), "90 minutes");
        assert_eq!(span(0.000_011_574_074_074_074_074), "0:00:01");
        assert_eq!(span(-0.5), "-0.5");
    }

    #[test]
    fn numbers_and_marks() {
        assert_eq!(text(&Data::Float(12.0), false), "12");
        assert_eq!(text(&Data::Float(0.95), false), "0.95");
        assert_eq!(text(&Data::Float(123_456_789_012.0), false), "123456789012");
        assert_eq!(text(&Data::Float(12_345_678_901_234_568.0), false), "1.2345678901234568e16");
        assert_eq!(text(&Data::Bool(true), false), "true");
    }

    #[test]
    fn formats_with_a_time() {
        for (format, timed) in [
            ("dd/mm/yyyy", false),
            ("dd/mm/yyyy hh:mm", true),
            ("yyyy\"h\"", false),
            ("[$-409]d\\-mmm;@", false),
            ("mm:ss", true),
            ("General", false),
        ] {
            assert_eq!(shows_time(format), timed, "{format}");
        }
    }
}
