//! A field of a verdict as text, as the expected figures write it.

use tieuchi::verdict::{Figure, Outcome};

/// The field of an outcome; `None` if it has no field.
pub(crate) fn field(of: Outcome<'_>, name: &str) -> Option<String> {
    let counts = of.counts();
    let digits = |figure: Option<Figure>| figure.map(|figure| figure.to_string());
    match name {
        "met" => counts.map(|counts| counts.met.to_string()),
        "failed" => counts.map(|counts| counts.failed.to_string()),
        "open" => counts.map(|counts| counts.open.to_string()),
        "missing" => counts.map(|counts| counts.missing.to_string()),
        "n" => counts.map(|counts| (counts.met + counts.failed + counts.open + counts.missing).to_string()),
        "value" => digits(of.value()),
        "lowest" => digits(of.lowest()),
        "highest" => digits(of.highest()),
        "baseline" => digits(of.baseline()),
        "change" => digits(of.change()),
        "headroom" => of.headroom().map(|headroom| headroom.to_string()),
        "verdict" => Some(of.answer().code().to_owned()),
        // An average in hours times the records it is over: the sum in seconds.
        "value*3600*met" => {
            let (value, met) = (of.value()?, i128::from(counts?.met));
            digits(Figure::new(value.numerator() * 3600 * met, value.denominator()))
        }
        other => panic!("no field {other}"),
    }
}

/// Whether a field is what was expected: `open|undetermined` is either.
pub(crate) fn agrees(found: Option<&str>, expected: Option<&str>) -> bool {
    match (found, expected) {
        (Some(found), Some(expected)) => expected.split('|').any(|word| word == found),
        (found, expected) => found == expected,
    }
}

/// Whether a field has the value that a row that was left out means.
pub(crate) fn is_nothing(field: &str, found: Option<&str>) -> bool {
    field == "verdict" || found.is_none_or(|found| found == "0")
}
