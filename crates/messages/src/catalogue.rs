//! The catalogue: the Fluent files of both languages, read once, and the words that fill their sentences.
//!
//! What a sentence is for is not known here.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use tieuchi_source::Arg;
use tieuchi_source::hidden::printable;
use unic_langid::LanguageIdentifier;

use crate::{Language, days, figures};

/// The files of one language, as (name, text).
macro_rules! files {
    ($language:literal: $($name:literal)*) => {
        &[$(($name, include_str!(concat!("../i18n/", $language, "/", $name, ".ftl")))),*]
    };
}

const VIETNAMESE: &[(&str, &str)] = files!("vi": "terms" "writing" "names" "meaning" "suspicions" "records" "errors" "tests" "tallies" "testing" "coverage" "mutants" "report" "explain" "impact" "command" "help");
const ENGLISH: &[(&str, &str)] = files!("en": "terms" "writing" "names" "meaning" "suspicions" "records" "errors" "tests" "tallies" "testing" "coverage" "mutants" "report" "explain" "impact" "command" "help");

/// The greatest whole number that Fluent may get as a number, because it keeps numbers in binary floating point.
const GREATEST_EXACT: u64 = 9_007_199_254_740_992;

type Bundle = FluentBundle<FluentResource>;

pub(crate) const fn files(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::Vietnamese => VIETNAMESE,
        Language::English => ENGLISH,
    }
}

fn bundle(language: Language) -> &'static Bundle {
    static IN_VIETNAMESE: OnceLock<Bundle> = OnceLock::new();
    static IN_ENGLISH: OnceLock<Bundle> = OnceLock::new();
    let cell = match language {
        Language::Vietnamese => &IN_VIETNAMESE,
        Language::English => &IN_ENGLISH,
    };
    cell.get_or_init(|| load(language))
}

/// Reads the files. Entries that Fluent cannot read are left out; a test of this crate checks that there are none.
fn load(language: Language) -> Bundle {
    let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(false);
    // `{ COUNT($n) }` writes a number as the language groups it; a bare `{ $n }` writes plain digits (lines, years).
    let _ = bundle.add_function("COUNT", move |given, _| match given {
        [FluentValue::Number(number)] => figures::decimal(&number.as_string(), language).into(),
        [FluentValue::String(digits)] => figures::decimal(digits, language).into(),
        _ => FluentValue::Error,
    });
    // `{ NOUN($n, $records) }` writes a plural in the number of `$n`. Names in rules are known as they are written, and in
    // the plural only.
    let _ = bundle.add_function("NOUN", move |given, _| match given {
        [count, FluentValue::String(plural)] if language == Language::English && is_one(count) => {
            singular(plural).into_owned().into()
        }
        [_, FluentValue::String(plural)] => plural.clone().into_owned().into(),
        _ => FluentValue::Error,
    });
    // `{ DAY($day) }` writes a day as a sentence of the language has it: `10/3/2026`; a bare `{ $day }` writes 2026-03-10.
    let _ = bundle.add_function("DAY", move |given, _| match given {
        [FluentValue::String(day)] => match day.parse() {
            Ok(parsed) => days::in_digits(parsed, language).into(),
            Err(_) => day.clone().into_owned().into(),
        },
        _ => FluentValue::Error,
    });
    for (_, text) in files(language) {
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(readable, _)| readable);
        let _ = bundle.add_resource(resource);
    }
    bundle
}

fn is_one(count: &FluentValue<'_>) -> bool {
    match count {
        FluentValue::Number(number) => number.as_string() == "1",
        FluentValue::String(digits) => digits == "1",
        _ => false,
    }
}

/// The singular of an English plural, as far as its letters show it: the last word loses its ending. A word that does not
/// end like a plural, or is too short to decide, stays.
fn singular(plural: &str) -> Cow<'_, str> {
    const SAME: [&str; 4] = ["series", "species", "news", "means"];
    let last = plural.rsplit(' ').next().unwrap_or(plural);
    if SAME.contains(&last) || last.len() < 4 || !last.is_ascii() {
        return plural.into();
    }
    if let Some(stem) = plural.strip_suffix("ies") {
        return format!("{stem}y").into();
    }
    for ending in ["sses", "shes", "ches", "xes", "zes"] {
        if plural.ends_with(ending) {
            return plural.strip_suffix("es").unwrap_or(plural).into();
        }
    }
    let unchanged = ["ss", "us", "is"].iter().any(|ending| plural.ends_with(ending));
    let stem = plural.strip_suffix('s').filter(|_| !unchanged);
    stem.unwrap_or(plural).into()
}

/// The message `id` of the catalogue (or its attribute: `error-period.help`), its words filled in; in the other
/// language if this one lacks it, and the id itself if both do.
///
/// A number is written with plain digits unless the message says `{ COUNT($name) }`; a list is joined with commas.
///
/// ```
/// # mod tieuchi { pub mod messages { pub use tieuchi_messages::*; } pub mod source { pub use tieuchi_source::*; } }
/// use tieuchi::messages::{Language, text};
/// use tieuchi::source::Arg;
/// let hours = [("count", Arg::Number(48))];
/// assert_eq!(text(Language::Vietnamese, "span-hours", &hours), "48 giờ");
/// assert_eq!(text(Language::English, "span-hours", &hours), "48 hours");
/// assert_eq!(text(Language::English, "no-such-message", &[]), "no-such-message");
/// ```
#[must_use]
pub fn text(language: Language, id: &str, args: &[(&str, Arg)]) -> String {
    let words = args.iter().map(|(name, arg)| (*name, arg));
    let (message, attribute) = match id.split_once('.') {
        Some((message, attribute)) => (message, Some(attribute)),
        None => (id, None),
    };
    entry(language, message, attribute, words).unwrap_or_else(|| id.to_owned())
}

/// A message, or an attribute of it, in this language or else in the other.
pub(crate) fn entry<'a>(
    language: Language,
    id: &str,
    attribute: Option<&str>,
    args: impl Iterator<Item = (&'a str, &'a Arg)> + Clone,
) -> Option<String> {
    [language, language.other()].into_iter().find_map(|said| {
        let bundle = bundle(said);
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let words: FluentArgs<'_> = args.clone().map(|(name, arg)| (name, word(arg, said))).collect();
        Some(bundle.format_pattern(pattern, Some(&words), &mut Vec::new()).into_owned())
    })
}

/// Texts come from files and programs: characters that are not seen as they are, are replaced by their code points.
fn word(arg: &Arg, language: Language) -> FluentValue<'_> {
    match arg {
        Arg::Text(text) => printable(text).into(),
        Arg::Number(number) if number.unsigned_abs() <= GREATEST_EXACT => (*number).into(),
        Arg::Number(number) => number.to_string().into(),
        Arg::List(texts) => printable(&texts.join(", ")).into_owned().into(),
        Arg::Term(id) => text(language, id, &[]).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::singular;

    #[test]
    fn a_plural_loses_its_ending_and_other_words_stay() {
        for (plural, one) in [
            ("officers", "officer"),
            ("working days", "working day"),
            ("duties", "duty"),
            ("boxes", "box"),
            ("classes", "class"),
            ("branches", "branch"),
            ("houses", "house"),
            ("status", "status"),
            ("analysis", "analysis"),
            ("series", "series"),
            ("staff", "staff"),
            ("hồ sơ", "hồ sơ"),
            ("ubs", "ubs"),
        ] {
            assert_eq!(singular(plural), one);
        }
    }
}
