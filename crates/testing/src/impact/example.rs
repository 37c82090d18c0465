//! A change shown by an example: a smallest set of records on which the two versions differ, as a test.
//!
//! How it is sought is in `search`.

use tieuchi::source::Arg;
use tieuchi::{Answer, Language, RuleSet, messages};
use tieuchi_model::indicator::{Body, IndicatorId};

use super::Change;
use crate::search::{Effort, Side, Sought, Witness, tell_apart};

/// What came of looking for records on which two versions of an indicator differ.
#[derive(Clone, Debug)]
pub struct ToldApart {
    found: Found,
}

#[derive(Clone, Debug)]
enum Found {
    By(Box<Witness>),
    Nothing { tried: usize, up_to: usize },
}

impl ToldApart {
    /// The answers of the old version and of the new one; `None` where no records were found.
    #[must_use]
    pub fn answers(&self) -> Option<(Answer, Answer)> {
        match &self.found {
            Found::By(witness) => Some((witness.before.answer, witness.after.answer)),
            Found::Nothing { .. } => None,
        }
    }

    /// The records as a test that passes with the old version and fails with the new one.
    #[must_use]
    pub fn test(&self, language: Language) -> Option<String> {
        let Found::By(witness) = &self.found else { return None };
        let title = [("indicator", Arg::from(witness.indicator.as_str()))];
        Some(witness.as_test(&messages::text(language, "impact-test-title", &title), language))
    }

    /// What was found, or how far was looked, as a sentence.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        match &self.found {
            Found::By(witness) => {
                let word =
                    |answer: Answer| Arg::Text(messages::text(language, &format!("verdict-{}", answer.code()), &[]));
                let args = [("before", word(witness.before.answer)), ("after", word(witness.after.answer))];
                messages::text(language, "impact-told-apart", &args)
            }
            Found::Nothing { tried, up_to } => {
                let number = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
                messages::text(
                    language,
                    "impact-not-told-apart",
                    &[("tried", number(*tried)), ("records", number(*up_to))],
                )
            }
        }
    }
}

/// Looks for a smallest set of records on which the two versions of an indicator differ; `None` where its meaning is the
/// same, or where there is only one version of it.
///
/// That nothing is found does not say that they are equal.
///
/// ```
/// use tieuchi::{Language, RuleSet};
/// use tieuchi_testing::{diff, example};
/// let version = |share: &str| RuleSet::load([("rules.tieuchi", format!(r#"
///     records dossiers counted by due
///       office    : unit
///       due       : deadline
///       completed : datetime?
///     indicator on_time: at least {share} of dossiers are completed by due
/// "#))]);
/// let (before, after) = (version("50%")?, version("60%")?);
/// let impact = diff(&before, &after);
/// let found = example(&before, &after, &impact.changes()[0]).unwrap();
/// let test = found.test(Language::English).unwrap();
/// assert!(test.starts_with("test \"on_time: the old version\"\n"), "{test}");
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[must_use]
pub fn example(before: &RuleSet, after: &RuleSet, change: &Change) -> Option<ToldApart> {
    if change.kind().is_same() {
        return None;
    }
    let side = |rules: &'_ RuleSet, name: &str| rules.meaning().indicators.get_index_of(name).map(IndicatorId);
    let (old, new) = (side(before, change.before()?)?, side(after, change.after()?)?);
    let monitored = before.meaning().indicator(old).is_some_and(|old| matches!(old.body, Body::Monitor(_)));
    let effort = Effort { figures: monitored, ..Effort::default() };
    let (old, new) =
        (Side { rules: before.meaning(), indicator: old }, Side { rules: after.meaning(), indicator: new });
    let found = match tell_apart(old, new, effort) {
        Sought::Found(witness) => Found::By(witness),
        Sought::NotFound { tried, up_to } => Found::Nothing { tried, up_to },
        Sought::Refused => Found::Nothing { tried: 0, up_to: 0 },
    };
    Some(ToldApart { found })
}
