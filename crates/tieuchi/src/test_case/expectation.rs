//! What a test expects of one verdict, and what came instead.

use tieuchi_messages::{Language, figures, text};
use tieuchi_model::indicator::{self as model, ExpectKind, FigureName};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::time::Period;
use tieuchi_model::verdict::{Answer, Ids, Reason, Verdict, VerdictOutcome};
use tieuchi_source::Arg;

use crate::evaluation::Evaluation;
use crate::location::Location;
use crate::rule_set::RuleSet;

/// One thing that a test expects of one verdict.
///
/// ```
/// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\nindicator a: all d are done by due\ntest \"late\"\n  period 2026-04\n  given d\n    | office | due | done |\n    | X | 2026-04-08 | 2026-04-09 |\n  expect a for X is met")])?;
/// let test = rules.tests().next().unwrap();
/// let expectation = test.expectations().next().unwrap();
/// assert_eq!((expectation.indicator(), expectation.unit()), ("a", "X"));
/// assert_eq!((expectation.written(), expectation.location().line()), ("expect a for X is met", Some(12)));
/// assert!(!expectation.is_placeholder());
/// let evaluation = test.evaluate(&|_, name, _| unreachable!("no file {name}"))?;
/// let unmet = expectation.check(&evaluation).unwrap();
/// assert_eq!(unmet.message(tieuchi::Language::English), "“expect a for X is met” – instead: missed");
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Expectation<'a> {
    pub(super) set: &'a RuleSet,
    pub(crate) expect: &'a model::Expect,
}

/// An expectation that was not met, with what came instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmet {
    written: String,
    actual: Actual,
}

/// What came instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Actual {
    NoVerdict { unit: String },
    NoWindow,
    Answer(Answer, Option<Reason>),
    Settled(bool),
    Figure(Option<Ratio>, figures::Notation),
    Count(Option<u64>),
    Ids(Ids),
    Headroom(Option<i128>),
    Stretch(Option<bool>),
}

impl<'a> Expectation<'a> {
    /// The name of the indicator.
    #[must_use]
    pub fn indicator(&self) -> &'a str {
        self.set.rules.indicator(self.expect.indicator).map_or("", |indicator| &indicator.name)
    }

    /// The unit's code; `*` is all units together.
    #[must_use]
    pub fn unit(&self) -> &'a str {
        &self.expect.unit
    }

    /// Its words in the rules.
    #[must_use]
    pub fn written(&self) -> &'a str {
        self.set.source(self.expect.span).map_or("", |file| file.slice(self.expect.span).trim())
    }

    /// Where it is in the rules.
    #[must_use]
    pub fn location(&self) -> Location {
        self.set.location(self.expect.span)
    }

    /// The actual result; `None` if the evaluation gives what is expected.
    ///
    /// A figure is compared exactly; one whose digits do not end, as written, but to four decimals at least (`66.67%`).
    /// What is still to be recorded (`?`) is never met.
    #[must_use]
    pub fn check(&self, evaluation: &Evaluation) -> Option<Unmet> {
        let actual = self.actual(&evaluation.evaluation.verdicts)?;
        Some(Unmet { written: self.written().split_whitespace().collect::<Vec<_>>().join(" "), actual })
    }

    /// Whether it only asks to be recorded: it says `?`.
    #[must_use]
    pub fn is_placeholder(&self) -> bool {
        matches!(self.expect.kind, ExpectKind::Record)
    }

    /// What came instead of what is expected.
    pub(crate) fn actual(&self, verdicts: &[Verdict]) -> Option<Actual> {
        let found = verdicts
            .iter()
            .find(|verdict| verdict.indicator == self.expect.indicator && *verdict.unit == *self.expect.unit);
        match found {
            Some(verdict) => self.compare(verdict),
            None => Some(Actual::NoVerdict { unit: self.expect.unit.clone() }),
        }
    }

    fn compare(&self, verdict: &Verdict) -> Option<Actual> {
        let outcome = &verdict.outcome;
        let unless = |met: bool, actual: Actual| (!met).then_some(actual);
        match &self.expect.kind {
            ExpectKind::Verdict(answer) => {
                unless(outcome.answer == *answer, Actual::Answer(outcome.answer, outcome.reason))
            }
            ExpectKind::Record => Some(Actual::Answer(outcome.answer, outcome.reason)),
            ExpectKind::Settled(settled) => unless(outcome.settled == *settled, Actual::Settled(outcome.settled)),
            ExpectKind::Figure(name, expected) => {
                let found = figure(outcome, *name);
                let form =
                    if self.written().contains('%') { figures::Notation::Percent } else { figures::Notation::Number };
                let expected = expected.map(|decimal| (Ratio::of_decimal(decimal), decimal.scale()));
                unless(is_as_written(found, expected), Actual::Figure(found, form))
            }
            ExpectKind::Count(name, expected) => {
                let found = outcome.counts.map(|counts| counts.of(*name));
                unless(found == Some(*expected), Actual::Count(found))
            }
            ExpectKind::Ids(name, expected) => {
                let found = outcome.ids(*name).clone();
                let mut expected: Vec<&String> = expected.iter().collect();
                expected.sort();
                let mut sorted: Vec<&String> = found.listed().iter().collect();
                sorted.sort();
                let met = found.more() == 0 && sorted == expected;
                unless(met, Actual::Ids(found))
            }
            ExpectKind::Headroom(expected) => {
                unless(outcome.headroom == Some(i128::from(*expected)), Actual::Headroom(outcome.headroom))
            }
            ExpectKind::Stretch(expected) => {
                unless(verdict.stretch == Some(*expected), Actual::Stretch(verdict.stretch))
            }
            ExpectKind::Window(period, expected) => match self.window(outcome, *period) {
                Some(window) => unless(window.answer == *expected, Actual::Answer(window.answer, window.reason)),
                None => Some(Actual::NoWindow),
            },
        }
    }

    /// The window of a period, of the target or of the first of its parts that has one; a window that is cut short is
    /// that of the period which it begins.
    fn window<'o>(&self, outcome: &'o VerdictOutcome, period: Period) -> Option<&'o VerdictOutcome> {
        let days = period.window(self.set.rules.year_begins)?;
        let is_meant = |window: tieuchi_model::time::Window| window.from == days.from && window.last() <= days.last();
        let here = outcome.windows().iter().find(|window| is_meant(window.window)).map(|window| &window.outcome);
        here.or_else(|| outcome.parts().iter().find_map(|part| self.window(&part.outcome, period)))
    }
}

impl Unmet {
    /// What was expected and what came instead, as one sentence.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let args = [("expected", Arg::Text(self.written.clone())), ("actual", Arg::Text(self.actual.words(language)))];
        text(language, "test-unmet", &args)
    }
}

impl Actual {
    fn words(&self, language: Language) -> String {
        let word = |id: &str| text(language, id, &[]);
        let or_none = |figure: Option<String>| figure.unwrap_or_else(|| word("test-actual-none"));
        let number = |number: i128| figures::whole(number, language);
        match self {
            Actual::NoVerdict { unit } => {
                text(language, "test-actual-no-verdict", &[("unit", Arg::Text(unit.clone()))])
            }
            Actual::NoWindow => word("test-actual-no-window"),
            Actual::Answer(answer, reason) => {
                let answer = word(&format!("verdict-{}", answer.code()));
                match reason {
                    Some(reason) => {
                        let reason = word(&format!("reason-{}", reason.code()));
                        text(
                            language,
                            "test-actual-because",
                            &[("actual", Arg::Text(answer)), ("reason", Arg::Text(reason))],
                        )
                    }
                    None => answer,
                }
            }
            Actual::Settled(true) => word("test-actual-settled"),
            Actual::Settled(false) => word("test-actual-not-settled"),
            Actual::Figure(figure, form) => or_none(figure.map(|figure| figures::exactly(figure, *form, language))),
            Actual::Count(count) => or_none(count.map(|count| number(i128::from(count)))),
            Actual::Headroom(headroom) => or_none(headroom.map(number)),
            Actual::Ids(ids) if ids.more() > 0 => {
                let more = number(i128::from(ids.more()));
                let args = [("ids", Arg::List(ids.listed().to_vec())), ("more", Arg::Text(more))];
                text(language, "test-actual-more-ids", &args)
            }
            Actual::Ids(ids) => or_none((!ids.is_empty()).then(|| ids.listed().join(", "))),
            Actual::Stretch(Some(true)) => word("verdict-met"),
            Actual::Stretch(Some(false)) => word("verdict-missed"),
            Actual::Stretch(None) => word("test-actual-not-decided"),
        }
    }
}

fn figure(outcome: &VerdictOutcome, name: FigureName) -> Option<Ratio> {
    match name {
        FigureName::Value => outcome.value,
        FigureName::Lowest => outcome.lowest,
        FigureName::Highest => outcome.highest,
        FigureName::Baseline => outcome.baseline(),
        FigureName::Change => outcome.change(),
    }
}

/// Whether a figure is the one that a test writes, with so many decimals.
fn is_as_written(found: Option<Ratio>, expected: Option<(Option<Ratio>, u32)>) -> bool {
    /// Hundredths of a percent: an expectation of a figure without end says at least so much.
    const LEAST_PLACES: usize = 4;
    /// The most digits that a figure is shown with: what they do not hold has no end.
    const MOST_PLACES: usize = 28;
    let (Some(found), Some((Some(expected), decimals))) = (found, expected) else {
        return found.is_none() && expected.is_none();
    };
    let places = usize::try_from(decimals).unwrap_or(MOST_PLACES).max(LEAST_PLACES);
    found == expected || !found.is_exact_at(MOST_PLACES) && found.rounded(places) == expected.rounded(places)
}
