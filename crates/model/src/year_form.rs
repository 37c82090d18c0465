//! How a rule set writes the years that begin in one year of the calendar and end in the next: `2024/25`.

/// How such years are written, given by an example.
///
/// ```
/// use tieuchi_model::year_form::YearForm;
/// let form = YearForm::of("Năm học 2024–2025").unwrap();
/// assert_eq!(form.label(2026), "Năm học 2025–2026");
/// assert_eq!(YearForm::of("2024/25").unwrap().label(2100), "2099/00");
/// assert_eq!(YearForm::of("2024/26"), None, "a year ends in the next");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearForm {
    before: String,
    between: String,
    /// Whether the second number has two digits.
    short: bool,
    after: String,
}

impl YearForm {
    /// The form of an example: two years that follow one another, the second of which may have two digits.
    #[must_use]
    pub fn of(example: &str) -> Option<YearForm> {
        let YearsOfTwo { before, first: _, between, short, after } = YearsOfTwo::of(example)?;
        Some(YearForm { before: before.to_owned(), between: between.to_owned(), short, after: after.to_owned() })
    }

    /// The year that ends in a year of the calendar.
    #[must_use]
    pub fn label(&self, ends: i16) -> String {
        let YearForm { before, between, short, after } = self;
        let begins = ends.saturating_sub(1);
        if *short {
            format!("{before}{begins:04}{between}{:02}{after}", ends.rem_euclid(100))
        } else {
            format!("{before}{begins:04}{between}{ends:04}{after}")
        }
    }
}

/// The year of the calendar in which a year ends that is written with two numbers, whatever is around and between them.
///
/// ```
/// use tieuchi_model::year_form::year_of_two;
/// assert_eq!([year_of_two("2024/25"), year_of_two("2024–2025"), year_of_two("2024/26")], [Some(2025), Some(2025), None]);
/// ```
#[must_use]
pub fn year_of_two(text: &str) -> Option<i16> {
    YearsOfTwo::of(text)?.first.checked_add(1)
}

/// A text with two years that follow one another.
struct YearsOfTwo<'t> {
    before: &'t str,
    first: i16,
    between: &'t str,
    short: bool,
    after: &'t str,
}

impl<'t> YearsOfTwo<'t> {
    fn of(text: &'t str) -> Option<Self> {
        let is_digit = |letter: char| letter.is_ascii_digit();
        let (before, rest) = text.split_at_checked(text.find(is_digit)?)?;
        let (first, rest) = rest.split_at_checked(rest.find(|letter| !is_digit(letter))?)?;
        let (between, rest) = rest.split_at_checked(rest.find(is_digit)?)?;
        let (second, after) = rest.split_at_checked(rest.find(|letter| !is_digit(letter)).unwrap_or(rest.len()))?;
        if after.contains(is_digit) || first.len() != 4 {
            return None;
        }
        let year: i16 = first.parse().ok()?;
        let next: i16 = second.parse().ok()?;
        let short = second.len() == 2;
        let follows = match second.len() {
            2 => year.checked_add(1)?.rem_euclid(100) == next,
            4 => year.checked_add(1)? == next,
            _ => false,
        };
        follows.then_some(YearsOfTwo { before, first: year, between, short, after })
    }
}
