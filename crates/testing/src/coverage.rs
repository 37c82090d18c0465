//! Coverage: what the tests of a rule set show of its rules, as meaning and not as lines.
//!
//! Every goal is a thing that a test can show: a verdict, a side of a bound, a condition that decides by itself, the edge of a
//! window. What a goal is stands in `goals` and `targets`, what tests show in `seen`, and what can be proved never to come
//! about in `proof`. How a report looks is the host's.

mod goals;
mod proof;
mod seen;
mod targets;

use std::cmp::Ordering;
use std::sync::Arc;

use tieuchi::source::Arg;
use tieuchi::test_case::OpenFile;
use tieuchi::{Language, RuleSet, messages};
use tieuchi_engine::{At, Observation};
use tieuchi_model::verdict::Answer;
use tieuchi_source::{Sources, Span};

use self::goals::Goals;
use self::proof::Proof;

/// What tests can show at a place of the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Want {
    /// The indicator has this verdict.
    Verdict(Answer),
    /// The stretch is met, or is not.
    Stretch(bool),
    /// The milestone in force is met, or is missed.
    Milestone(bool),
    /// How a decided figure stands to its bound.
    Figure(Ordering),
    /// How it stands to the upper bound of `between`.
    Upper(Ordering),
    /// How far a figure moved, against what is asked.
    Change(Ordering),
    /// The earlier figure is zero.
    ZeroBaseline,
    /// A part of a target is met or missed, and the target hangs on it.
    Part(usize, bool),
    /// A window of `every …` is met or missed.
    Window(bool),
    /// Open records were counted as the rule says.
    OpenAsSaid,
    /// An empty population was counted as the rule says.
    NoneAsSaid,
    /// A record was excused.
    Excused,
    /// A record shows something of a condition or a window.
    Record(Observation),
}

/// A thing to be shown, and where.
pub(crate) type Key = (At, Want);

/// Whether a goal is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// A test shows it.
    Met,
    /// No test shows it.
    Unmet,
    /// No test can show it, and the goal says why: it does not count.
    Proved,
}

impl State {
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

/// One thing that tests ought to show of a rule.
#[derive(Clone, Debug)]
pub struct Goal {
    item: String,
    file: String,
    line: u32,
    column: u32,
    span: Span,
    kind: &'static str,
    args: Vec<(&'static str, Arg)>,
    proof: Option<Proof>,
    state: State,
}

impl Goal {
    /// The name of the indicator, definition or measure in which it stands.
    #[must_use]
    pub fn item(&self) -> &str {
        &self.item
    }

    /// The rule file.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The line, from 1.
    #[must_use]
    pub const fn line(&self) -> u32 {
        self.line
    }

    /// The character in that line at which its text begins, from 1.
    #[must_use]
    pub const fn column(&self) -> u32 {
        self.column
    }

    /// The bytes of the file's text that it is about.
    #[must_use]
    pub fn bytes(&self) -> std::ops::Range<usize> {
        self.span.range()
    }

    /// Which sort of goal it is, for programs: `verdict`, `deadline-at`, `operand-met` …
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        self.kind
    }

    /// Whether it is met.
    #[must_use]
    pub const fn state(&self) -> State {
        self.state
    }

    /// What is to be shown: the record or the verdict, as the beginning of a sentence.
    #[must_use]
    pub fn wanted(&self, language: Language) -> String {
        messages::text(language, &format!("coverage-goal-{}", self.kind), &self.args)
    }

    /// Why no test can show it, where that is proved.
    #[must_use]
    pub fn proof(&self, language: Language) -> Option<String> {
        let proof = self.proof.as_ref().filter(|_| self.state == State::Proved)?;
        Some(messages::text(language, &format!("coverage-proof-{}", proof.id), &proof.args))
    }

    /// What is shown, what is not, or what cannot be, as a sentence without a stop.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let mut args = vec![("goal", Arg::Text(self.wanted(language)))];
        args.extend(self.proof(language).map(|proof| ("proof", Arg::Text(proof))));
        messages::text(language, &format!("coverage-{}", self.state.code()), &args)
    }
}

/// So many goals are met of so many that can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Count {
    /// How many are met.
    pub met: u64,
    /// How many there are, without those that are proved never to come about.
    pub goals: u64,
    /// How many are proved never to come about.
    pub proved: u64,
}

impl Count {
    fn of(goals: &[Goal]) -> Count {
        let number =
            |state: State| u64::try_from(goals.iter().filter(|goal| goal.state == state).count()).unwrap_or(u64::MAX);
        let met = number(State::Met);
        Count { met, goals: met + number(State::Unmet), proved: number(State::Proved) }
    }

    /// Whether at least so many per cent of the goals are met; of no goals, all are.
    #[must_use]
    pub fn reaches(self, percent: u8) -> bool {
        u128::from(self.met) * 100 >= u128::from(percent) * u128::from(self.goals)
    }

    /// The whole per cent that are met, never rounded up.
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

    /// What it says.
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

    /// How many of how many are met, and how many are proved never to come about, as a sentence.
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

    /// How many of how many goals are met, and how many are proved never to come about, as a sentence.
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

/// What the tests of the rules show of them. `files` opens the files that tests name, as for [`run`](crate::run).
///
/// Only what an expectation that holds looks at counts: the records of its unit and of those below it, and its verdict. A
/// test whose tables do not fit its records shows nothing.
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
/// let coverage = tieuchi_testing::coverage(&rules, &|_, name| Err(tieuchi_testing::no_file(name)));
/// let at_the_limit = coverage.goals().iter().find(|goal| goal.kind() == "deadline-at").unwrap();
/// assert_eq!(at_the_limit.state(), tieuchi_testing::coverage::State::Met);
/// let late = coverage.goals().iter().find(|goal| goal.kind() == "deadline-after").unwrap();
/// assert_eq!(
///     late.sentence(tieuchi::Language::English),
///     "not covered yet: a record of calls for which “handled within 48 hours of received” happened too late"
/// );
/// assert!(!coverage.count().reaches(100));
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[must_use]
pub fn coverage(rules: &RuleSet, files: &OpenFile<'_>) -> Coverage {
    let seen = seen::by_tests(rules, files);
    let texts = rules.texts();
    let drafts = Goals::of(rules.meaning(), texts).into_drafts();
    let mut goals: Vec<(Key, Goal)> = drafts
        .into_iter()
        .filter_map(|(key, draft)| {
            let file = texts.get(draft.shown.file)?;
            let position = file.position(draft.shown.start);
            // What a test shows can come about, whatever was proved.
            let state = match (seen.contains(&key), &draft.proof) {
                (true, _) => State::Met,
                (false, Some(_)) => State::Proved,
                (false, None) => State::Unmet,
            };
            let goal = Goal {
                item: draft.item,
                file: file.name().to_owned(),
                line: position.line,
                column: position.column,
                span: draft.shown,
                kind: draft.kind,
                args: draft.args,
                proof: draft.proof,
                state,
            };
            Some((key, goal))
        })
        .collect();
    // The order of the text, and at one place that of the kinds.
    goals.sort_by_key(|(key, goal)| (goal.span.file, goal.span.start, *key));
    Coverage { goals: goals.into_iter().map(|(_, goal)| goal).collect(), texts: Arc::clone(texts) }
}
