//! Headers of columns that each are a period, read as they are kept: in any letter case, on two lines, with a mark of a footnote.

use tieuchi_model::schema::{Field, FieldKind, Format, TimePart, Value, parse_period_format, read, read_plain};
use tieuchi_model::time::{When, Zone};
use tieuchi_source::text::{fold, letters_apart, without_diacritics};

use crate::record_kind::RecordKind;

/// The forms in which months are usually written above columns; the more particular first.
const USUAL: [&str; 16] = [
    "MM/yyyy",
    "MM-yyyy",
    "MM.yyyy",
    "yyyy-MM",
    "yyyy/MM",
    "'Tháng' M/yyyy",
    "'Tháng' M-yyyy",
    "'Tháng' M 'năm' yyyy",
    "'Tháng' M yyyy",
    "'T'M/yyyy",
    "'Month' M/yyyy",
    "MMM yyyy",
    "MMM-yy",
    "'Tháng' M",
    "'T'M",
    "'Month' M",
];

/// A longer header names no period.
const LONGEST: usize = 100;

/// Forms of fewer letters are alike only if they are the same.
const LETTERS: usize = 4;

/// Reads headers in the form of columns that each are a period.
///
/// ```
/// let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by m\n  office: unit\n  m: date\n  n: number\n  columns \"'Tháng' M\" give m and n\n\
///     indicator a: sum of n of d in period is at least 5")])?;
/// let reader = rules.record_kinds().nth(1).unwrap().period_reader().unwrap();
/// assert!(reader.needs_year() && reader.names_period("THÁNG\n3 (*)"));
/// assert_eq!(reader.day("THÁNG\n3 (*)", Some(2026)).as_deref(), Some("2026-03-01"));
/// assert_eq!(reader.day("Cộng", Some(2026)), None);
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct PeriodReader {
    form: Vec<TimePart>,
    field: Field,
    /// The same without spaces at words and in small letters.
    loose: Field,
    zone: Zone,
    needs_year: bool,
}

impl PeriodReader {
    fn of(form: &[TimePart], field: &Field, zone: &Zone) -> Self {
        let needs_year = !form.iter().any(|part| matches!(part, TimePart::Year4 | TimePart::Year2));
        let mut parts = form.to_vec();
        if needs_year {
            parts.extend([TimePart::Literal(BEFORE_YEAR.to_owned()), TimePart::Year4]);
        }
        let loose = parts.iter().map(|part| match part {
            TimePart::Literal(text) => TimePart::Literal(tight(text)),
            part => part.clone(),
        });
        let loose = vec![Format::Time(loose.collect())];
        let field = Field { kind: FieldKind::Date, formats: vec![Format::Time(parts)], ..field.clone() };
        let loose = Field { formats: loose, ..field.clone() };
        PeriodReader { form: form.to_vec(), loose, field, zone: zone.clone(), needs_year }
    }

    /// Whether its form has no year, so that it must be known from elsewhere.
    #[must_use]
    pub const fn needs_year(&self) -> bool {
        self.needs_year
    }

    /// The first day of the period that a header names, as ISO 8601 writes it; `year` is that of the months if the form has none.
    #[must_use]
    pub fn day(&self, header: &str, year: Option<i16>) -> Option<String> {
        let after = if self.needs_year { format!("{BEFORE_YEAR}{}", year?) } else { String::new() };
        let readings = [header, without_mark(header)].into_iter().flat_map(|header| {
            let one_line = header.split_whitespace().collect::<Vec<_>>().join(" ");
            [(one_line, &self.field), (tight(header), &self.loose)]
        });
        let mut days =
            readings.filter_map(|(text, field)| day_of(read(&format!("{text}{after}"), field, &self.zone).ok()??));
        days.next()
    }

    /// The day of a header that a file marks as a day, in plain text.
    #[must_use]
    pub fn day_of_plain(&self, text: &str) -> Option<String> {
        if !text.contains('-') {
            // A bare number is not a day.
            return None;
        }
        day_of(read_plain(text, &self.field, &self.zone).ok()??)
    }

    /// Whether a header names a period, whatever its year.
    #[must_use]
    pub fn names_period(&self, header: &str) -> bool {
        self.day(header, Some(ANY_YEAR)).is_some()
    }

    /// Whether a header that names no period looks as if it should: it is a month in a usual form, has more words behind a period, or is
    /// nearly in this form.
    #[must_use]
    pub fn nearly_names_period(&self, header: &str) -> bool {
        let is_digit = |letter: char| letter.is_ascii_digit();
        let Some(last) = header.rfind(is_digit).filter(|_| header.len() <= LONGEST) else { return false };
        let begins = header.get(..=last).unwrap_or(header);
        if self.names_period(begins) || self.usual().any(|(_, reader)| reader.names_period(begins)) {
            return true;
        }
        let form: String =
            self.form.iter().map(|part| if let TimePart::Literal(text) = part { text } else { "" }).collect();
        let (form, header) = (shape(&form), shape(begins));
        header == form && !form.is_empty() || form.chars().count() >= LETTERS && letters_apart(&form, &header) <= 1
    }

    /// The usual form in which the most of some headers name a period, below a heading or not, and those headers; `None` if no header
    /// does.
    #[must_use]
    pub fn usual_form<'h>(&self, headers: &[&'h str]) -> Option<(&'static str, Vec<&'h str>)> {
        let names = |reader: &PeriodReader, header: &str| {
            let lowest = header.rsplit(" / ").next().unwrap_or(header);
            reader.names_period(header) || reader.names_period(lowest)
        };
        let forms = self.usual().map(|(form, reader)| {
            let named: Vec<&str> = headers.iter().filter(|header| names(&reader, header)).copied().collect();
            (form, named)
        });
        let forms = forms.filter(|(_, named)| !named.is_empty());
        forms.reduce(|best, form| if form.1.len() > best.1.len() { form } else { best })
    }

    /// The forms in which months are usually written, with a reader of each.
    fn usual(&self) -> impl Iterator<Item = (&'static str, PeriodReader)> {
        let forms = USUAL.into_iter().filter_map(|form| Some((form, parse_period_format(form).ok()?)));
        forms.map(|(text, form)| (text, PeriodReader::of(&form, &self.field, &self.zone)))
    }
}

/// Between a month and the year that it does not name.
const BEFORE_YEAR: &str = "|";

/// A year for the question whether a header is a month at all; a leap year.
const ANY_YEAR: i16 = 2024;

fn day_of(value: Value) -> Option<String> {
    match value {
        Value::When(When::Day(day)) => Some(day.to_string()),
        _ => None,
    }
}

/// A header without the mark of a footnote at its end: `02/2026*`, `Tháng 2 (1)`.
fn without_mark(header: &str) -> &str {
    let header = header.trim().trim_end_matches(['*', '†', '‡', '¹', '²', '³', ' ']);
    let bracketed = header.strip_suffix(')').and_then(|header| header.rsplit_once('('));
    let is_mark = |mark: &str| {
        let mark = mark.trim();
        mark.len() == 1 && mark.bytes().all(|byte| byte.is_ascii_digit())
            || !mark.is_empty() && mark.bytes().all(|byte| byte == b'*')
    };
    match bracketed {
        Some((before, mark)) if is_mark(mark) && !before.trim().is_empty() => before.trim_end(),
        _ => header,
    }
}

/// A text folded, with spaces only between digits.
fn tight(text: &str) -> String {
    let is_spaced = text.starts_with(char::is_whitespace) && text.trim().is_empty() && !text.is_empty();
    if is_spaced {
        return " ".to_owned();
    }
    let folded: Vec<char> = fold(text).chars().collect();
    let is_digit = |place: Option<usize>| place.and_then(|place| folded.get(place)).is_some_and(char::is_ascii_digit);
    let kept = folded
        .iter()
        .enumerate()
        .filter(|(place, letter)| **letter != ' ' || is_digit(place.checked_sub(1)) && is_digit(place.checked_add(1)));
    kept.map(|(_, letter)| letter).collect()
}

/// What is between the numbers of a text, without diacritics.
fn shape(text: &str) -> String {
    without_diacritics(text).chars().filter(|letter| !letter.is_ascii_digit() && !letter.is_whitespace()).collect()
}

impl RecordKind<'_> {
    /// Reads the headers of columns that each are a period, if the rules say that there are such.
    #[must_use]
    pub fn period_reader(&self) -> Option<PeriodReader> {
        let columns = self.kind.layout.period_columns.as_ref()?;
        let field = self.kind.field(columns.period)?;
        Some(PeriodReader::of(&columns.form, field, &self.rules.zone))
    }
}
