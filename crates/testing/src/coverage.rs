//! Coverage: what the tests of a rule set show of its rules, as meaning and not as lines.
//!
//! Every goal is something that a test can show: a verdict, a side of a bound, a condition that decides by itself, the edge of
//! a window. `goals` and `targets` list the goals, `observed` has what the tests show, and `proof` proves that some goals are
//! impossible. The host prints the report.

mod goal_key;
mod goal_kind;
mod goals;
mod observed;
mod proof;
mod targets;

use std::sync::Arc;

use tieuchi::source::Arg;
use tieuchi::test_case::OpenFile;
use tieuchi::{Language, Location, RuleSet, messages};
use tieuchi_source::{Sources, Span};

use self::goal_key::GoalKey;
pub use self::goal_kind::GoalKind;
use self::goals::Goals;
use self::proof::Proof;

/// Whether a goal is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// A test shows it.
    Met,
    /// No test shows it.
    Unmet,
    /// No test can show it, and the goal says why. It does not count.
    Proved,
}

impl State {
    pub(crate) const ALL: [State; 3] = [State::Met, State::Unmet, State::Proved];

    /// The word of the JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            State::Met => "met",
            State::Unmet => "unmet",
            State::Proved => "proved",
        }
    }
}

/// One thing that the tests of a rule should show.
#[derive(Clone, Debug)]
pub struct Goal {
    item: String,
    location: Location,
    span: Span,
    kind: GoalKind,
    args: Vec<(&'static str, Arg)>,
    proof: Option<Proof>,
    state: State,
}

impl Goal {
    /// The name of the indicator, definition or measure that contains it.
    #[must_use]
    pub fn item(&self) -> &str {
        &self.item
    }

    /// Where its text begins in the rules.
    #[must_use]
    pub const fn location(&self) -> &Location {
        &self.location
    }

    /// The bytes of the file's text that it is about.
    #[must_use]
    pub fn bytes(&self) -> std::ops::Range<usize> {
        self.span.range()
    }

    /// The kind of goal.
    #[must_use]
    pub const fn kind(&self) -> GoalKind {
        self.kind
    }

    /// Whether it is met.
    #[must_use]
    pub const fn state(&self) -> State {
        self.state
    }

    /// What a test should show: the record or the verdict, as a noun phrase.
    #[must_use]
    pub fn wanted(&self, language: Language) -> String {
        messages::text(language, &format!("coverage-goal-{}", self.kind.code()), &self.args)
    }

    /// Why no test can show it, if that is proved.
    #[must_use]
    pub fn proof(&self, language: Language) -> Option<String> {
        let proof = self.proof.as_ref().filter(|_| self.state == State::Proved)?;
        Some(messages::text(language, &format!("coverage-proof-{}", proof.id), &proof.args))
    }

    /// The goal with its state, as a sentence without a full stop.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let mut args = vec![("goal", Arg::Text(self.wanted(language)))];
        args.extend(self.proof(language).map(|proof| ("proof", Arg::Text(proof))));
        messages::text(language, &format!("coverage-{}", self.state.code()), &args)
    }
}

/// How many goals there are, and how many of them are met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Count {
    /// How many are met.
    pub met: u64,
    /// How many there are, without those that are proved impossible.
    pub goals: u64,
    /// How many are proved impossible.
    pub proved: u64,
}

impl Count {
    fn of(goals: &[Goal]) -> Count {
        let count =
            |state: State| u64::try_from(goals.iter().filter(|goal| goal.state == state).count()).unwrap_or(u64::MAX);
        let met = count(State::Met);
        Count { met, goals: met + count(State::Unmet), proved: count(State::Proved) }
    }

    /// Whether at least this percentage of the goals is met; true if there are no goals.
    #[must_use]
    pub fn reaches(self, percent: u8) -> bool {
        u128::from(self.met) * 100 >= u128::from(percent) * u128::from(self.goals)
    }

    /// The percentage that is met, rounded down.
    #[must_use]
    pub fn percent(self) -> u64 {
        let percent = (u128::from(self.met) * 100).checked_div(u128::from(self.goals));
        percent.map_or(100, |percent| u64::try_from(percent).unwrap_or(100))
    }
}

/// What the tests of a rule set show of its rules.
#[derive(Clone, Debug)]
pub struct Coverage {
    goals: Vec<Goal>,
    texts: Arc<Sources>,
}

/// A rule file that has goals.
#[derive(Clone, Copy, Debug)]
pub struct CoveredFile<'c> {
    name: &'c str,
    text: &'c str,
    goals: &'c [Goal],
}

impl<'c> CoveredFile<'c> {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'c str {
        self.name
    }

    /// Its text.
    #[must_use]
    pub const fn text(self) -> &'c str {
        self.text
    }

    /// Its goals, in the order of its text.
    #[must_use]
    pub const fn goals(self) -> &'c [Goal] {
        self.goals
    }

    /// How many of them are met.
    #[must_use]
    pub fn count(self) -> Count {
        Count::of(self.goals)
    }

    /// How many of how many are met, and how many are proved impossible, as a sentence.
    #[must_use]
    pub fn summary(self, language: Language) -> String {
        summary(self.goals, language)
    }
}

impl Coverage {
    /// Every goal, in the order of the files and of their text.
    #[must_use]
    pub fn goals(&self) -> &[Goal] {
        &self.goals
    }

    /// The rule files that have goals, in their order.
    pub fn files(&self) -> impl Iterator<Item = CoveredFile<'_>> {
        self.goals.chunk_by(|one, other| one.span.file == other.span.file).filter_map(|goals| {
            let file = self.texts.get(goals.first()?.span.file)?;
            Some(CoveredFile { name: file.name(), text: file.text(), goals })
        })
    }

    /// How many of all goals are met.
    #[must_use]
    pub fn count(&self) -> Count {
        Count::of(&self.goals)
    }

    /// How many of how many goals are met, and how many are proved impossible, as a sentence.
    #[must_use]
    pub fn summary(&self, language: Language) -> String {
        summary(&self.goals, language)
    }
}

fn summary(goals: &[Goal], language: Language) -> String {
    let number = |count: u64| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let count = Count::of(goals);
    let args = [
        ("met", number(count.met)),
        ("goals", number(count.goals)),
        ("percent", number(count.percent())),
        ("proved", number(count.proved)),
    ];
    messages::text(language, "coverage-summary", &args)
}

/// What the tests show of the rules. `files` opens the files that tests name, as for [`run`](crate::run).
///
/// Only the records and the verdict of an expectation that holds count: the records of its unit and of the units below it. A
/// test whose tables have errors shows nothing.
///
/// ```
/// let rules = tieuchi::RuleSet::load([("rules.tieuchi", r#"
///     records calls counted by received
///       office   : unit
///       received : datetime
///       handled  : datetime?
///     indicator quick: all calls are handled within 48 hours of received
///     test "two days to the second are in time"
///       period 2026-04
///       given calls
///         | office | received         | handled          |
///         | A      | 2026-04-15 08:00 | 2026-04-17 08:00 |
///       expect quick for A is met
/// "#)])?;
///
/// let coverage = tieuchi_testing::coverage(&rules, &|_, name, _| Err(tieuchi_testing::no_file(name)));
/// use tieuchi_testing::coverage::GoalKind;
/// let at_the_limit = coverage.goals().iter().find(|goal| goal.kind() == GoalKind::DeadlineAt).unwrap();
/// assert_eq!(at_the_limit.state(), tieuchi_testing::coverage::State::Met);
/// let late = coverage.goals().iter().find(|goal| goal.kind() == GoalKind::DeadlineAfter).unwrap();
/// assert_eq!(
///     late.sentence(tieuchi::Language::English),
///     "not covered yet: a record of calls for which “handled within 48 hours of received” happened too late"
/// );
/// assert!(!coverage.count().reaches(100));
///
/// use tieuchi::Language::English;
/// assert_eq!((late.item(), late.location().line(), late.state().code()), ("quick", Some(6), "unmet"));
/// assert!(late.sentence(English).ends_with(&late.wanted(English)) && late.proof(English).is_none());
/// let file = coverage.files().next().unwrap();
/// assert_eq!(&file.text()[late.bytes()], "handled within 48 hours of received");
/// assert_eq!((file.name(), file.goals().len()), ("rules.tieuchi", coverage.goals().len()));
/// assert_eq!((file.count(), file.summary(English)), (coverage.count(), coverage.summary(English)));
/// assert!(coverage.count().percent() < 100);
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[must_use]
pub fn coverage(rules: &RuleSet, files: &OpenFile<'_>) -> Coverage {
    let observed = observed::shown_by_tests(rules, files);
    let texts = rules.texts();
    let drafts = Goals::of(rules.meaning(), texts).into_drafts();
    let mut goals: Vec<(GoalKey, Goal)> = drafts
        .into_iter()
        .filter_map(|(key, draft)| {
            texts.get(draft.shown.file)?;
            // What a test shows is possible, whatever was proved.
            let state = match (observed.contains(&key), &draft.proof) {
                (true, _) => State::Met,
                (false, Some(_)) => State::Proved,
                (false, None) => State::Unmet,
            };
            let goal = Goal {
                item: draft.item,
                location: rules.location(draft.shown),
                span: draft.shown,
                kind: draft.kind,
                args: draft.args,
                proof: draft.proof,
                state,
            };
            Some((key, goal))
        })
        .collect();
    // In the order of the text, and at one place in the order of the kinds.
    goals.sort_by_key(|(key, goal)| (goal.span.file, goal.span.start, *key));
    Coverage { goals: goals.into_iter().map(|(_, goal)| goal).collect(), texts: Arc::clone(texts) }
}
