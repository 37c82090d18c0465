//! A change shown by an example: a smallest set of records on which the two versions differ, as a test.
//!
//! How the records are found is in `search`.

use tieuchi::source::Arg;
use tieuchi::{Answer, Language, RuleSet, messages};
use tieuchi_model::indicator::{Body, IndicatorId};

use super::change::Change;
use crate::search::{ComparedIndicator, Counterexample, SearchOptions, SearchResult, find_counterexample};
use crate::versions::Versions;

/// Records on which two versions of an indicator differ, or how many were tried.
#[derive(Clone, Debug)]
pub struct ChangeExample {
    found: Found,
}

#[derive(Clone, Debug)]
enum Found {
    Counterexample(Box<Counterexample>),
    Nothing { tried: usize, largest: usize },
}

impl ChangeExample {
    /// The answers of the old version and of the new one; `None` if no records were found.
    #[must_use]
    pub fn answers(&self) -> Option<Versions<Answer>> {
        match &self.found {
            Found::Counterexample(counterexample) => {
                Some(Versions { before: counterexample.before, after: counterexample.after })
            }
            Found::Nothing { .. } => None,
        }
    }

    /// The records as a test that passes with the old version and fails with the new one.
    #[must_use]
    pub fn test(&self, language: Language) -> Option<String> {
        let Found::Counterexample(counterexample) = &self.found else { return None };
        let title = [("indicator", Arg::from(counterexample.indicator.as_str()))];
        Some(counterexample.as_test(&messages::text(language, "impact-test-title", &title), language))
    }

    /// What was found, or how many records were tried, as a sentence.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        match &self.found {
            Found::Counterexample(counterexample) => {
                let word =
                    |answer: Answer| Arg::Text(messages::text(language, &format!("verdict-{}", answer.code()), &[]));
                let args = [("before", word(counterexample.before)), ("after", word(counterexample.after))];
                messages::text(language, "impact-counterexample", &args)
            }
            Found::Nothing { tried, largest } => {
                let number = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
                messages::text(
                    language,
                    "impact-no-counterexample",
                    &[("tried", number(*tried)), ("records", number(*largest))],
                )
            }
        }
    }
}

/// Looks for a smallest set of records on which the two versions of an indicator differ; `None` if its meaning is the
/// same, or if there is only one version of it.
///
/// If nothing is found, the two need not be equal.
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
/// let answers = found.answers().unwrap();
/// assert_ne!(answers.before, answers.after);
/// assert!(found.sentence(Language::English).contains(answers.after.code()));
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[must_use]
pub fn example(before: &RuleSet, after: &RuleSet, change: &Change) -> Option<ChangeExample> {
    if change.kind().is_same() {
        return None;
    }
    let (before, after) = (before.meaning(), after.meaning());
    let indicator =
        |name: &str, rules: &tieuchi_model::indicator::RuleSet| rules.indicators.get_index_of(name).map(IndicatorId);
    let (old, new) = (indicator(change.before()?, before)?, indicator(change.after()?, after)?);
    let monitored = before.indicator(old).is_some_and(|old| matches!(old.body, Body::Monitor(_)));
    let options = SearchOptions { figures: monitored, ..SearchOptions::default() };
    let old = ComparedIndicator { rules: before, indicator: old };
    let new = ComparedIndicator { rules: after, indicator: new };
    let found = match find_counterexample(old, new, options) {
        SearchResult::Found(counterexample) => Found::Counterexample(counterexample),
        SearchResult::NotFound { tried, largest } => Found::Nothing { tried, largest },
        SearchResult::NotComparable => Found::Nothing { tried: 0, largest: 0 },
    };
    Some(ChangeExample { found })
}
