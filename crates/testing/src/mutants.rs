//! Every slip that a person could make in a rule, made in turn, to see whether the tests of the rules notice.
//!
//! A mutant is one edit of one define, measure or indicator that still checks and means something else. It is made on the
//! tree and judged in place of what the rules mean: no text is read again. Nothing here reads files or a clock.
//!
//! ```
//! let rules = tieuchi::RuleSet::load([("rules.tieuchi", r#"
//!     records calls counted by received
//!       office   : unit
//!       received : datetime
//!       handled  : datetime?
//!     indicator quick: all calls are handled within 48 hours of received
//!     test "three days are too late"
//!       period 2026-04
//!       given calls
//!         | office | received         | handled          |
//!         | A      | 2026-04-01 08:00 | 2026-04-04 08:00 |
//!         | B      | 2026-04-01 08:00 | 2026-04-01 09:00 |
//!       expect quick for A is missed
//!       expect quick for B is met
//! "#)])?;
//!
//! let open = |_: &str, name: &str| Err(tieuchi_testing::no_file(name));
//! let mutants = tieuchi_testing::mutants(&rules, &open, &Default::default()).unwrap();
//! let survivors: Vec<String> =
//!     mutants.survivors().map(|mutant| mutant.sentences().1.whole().to_owned()).collect();
//! assert!(survivors.contains(&"target all calls are handled within 49 hours of received".to_owned()));
//! assert!(!survivors.contains(&"target all calls are handled within 48 days of received".to_owned()));
//! # Ok::<(), tieuchi::Error>(())
//! ```

mod edit;
mod example;
mod fingerprint;
mod held;
mod report;
mod reviewed;
mod scope;
mod sentences;
mod slip;
mod slips;
mod trial;
mod uses;
mod vocabulary;

use std::num::NonZeroUsize;

use tieuchi::RuleSet;
use tieuchi::test_case::OpenFile;
use tieuchi_syntax::ast::Item;

pub use self::example::Example;
pub use self::report::{Fate, Killer, Mutant, MutantCounts, Mutants};
pub use self::reviewed::Reviewed;
pub use self::scope::Scope;
pub use self::sentences::Sentence;
pub use self::slip::Slip;

use self::report::{Made, OfItem, Went};
use self::trial::{Noticed, Ready, Trials};
use crate::{Report, parallel};

/// How mutants are run.
#[derive(Clone, Debug, Default)]
pub struct Asked<'a> {
    /// On how many threads; `None` is every core of the machine.
    pub threads: Option<NonZeroUsize>,
    /// Which of them.
    pub scope: Scope<'a>,
    /// Those that a person has judged.
    pub reviewed: Vec<Reviewed>,
}

/// Makes every slip in turn and asks the tests of the rules. `files` opens the files that tests name, as in
/// [`run`](crate::run).
///
/// # Errors
/// The report of the tests, if one fails: what a failing test notices says nothing.
pub fn mutants(rules: &RuleSet, files: &OpenFile<'_>, asked: &Asked<'_>) -> Result<Mutants, Report> {
    let report = crate::run(rules, files);
    if !report.is_green() {
        return Err(report);
    }
    let files: &OpenFile<'_> = &|rule_file, name| {
        let source = files(rule_file, name)?;
        Ok(Box::new(held::Held::read(source.as_ref())?))
    };
    // A test that has passed can be read.
    let Some(tests) = rules.tests().map(|test| Ready::new(rules, test, files)).collect::<Option<Vec<_>>>() else {
        return Err(report);
    };
    let trials = Trials::new(rules.meaning(), rules.trees(), tests);
    let places: Vec<(usize, usize)> = rules
        .trees()
        .iter()
        .enumerate()
        .flat_map(|(file, tree)| (0..tree.items.len()).map(move |item| (file, item)))
        .collect();
    let threads = asked.threads.map_or_else(parallel::cores, NonZeroUsize::get);
    let done = parallel::each(&places, threads, |place| of_item(rules, &trials, *place, asked.scope));
    let run = done.iter().flatten().filter(|(_, run)| *run).map(|(of, _)| of.made.len()).sum();
    let items = done.into_iter().flatten().map(|(of, _)| of).collect();
    let mut mutants = Mutants { rules: rules.clone(), items, run, findings: Vec::new() };
    review(&mut mutants, &asked.reviewed);
    Ok(mutants)
}

/// The mutants of an item and whether they were run now; `None` where it has none.
fn of_item(rules: &RuleSet, trials: &Trials<'_>, place: (usize, usize), scope: Scope<'_>) -> Option<(OfItem, bool)> {
    let item = rules.trees().get(place.0)?.items.get(place.1)?;
    uses::name_of(item)?;
    let digest = scope::digest(rules, trials, item);
    let taken_over = match scope {
        Scope::All => None,
        Scope::ChangedSince(before) => taken_over(before, rules, trials, item, digest),
    };
    let run = taken_over.is_none();
    let made = taken_over.unwrap_or_else(|| trials.of_item(item).into_iter().map(made).collect());
    Some((OfItem { place, digest, made }, run))
}

fn made(tried: trial::Tried) -> Made {
    let trial::Tried { number, edit, noticed } = tried;
    let went = match noticed {
        Noticed::By { test, expectation } => Went::Killed { test, expectation },
        Noticed::MeansTheSame => Went::Equivalent,
        Noticed::No => Went::Survived,
    };
    Made { number, edit, went }
}

/// What an earlier run found of an item on which nothing has changed but its place.
fn taken_over(
    before: &Mutants,
    rules: &RuleSet,
    trials: &Trials<'_>,
    item: &Item,
    digest: Option<u64>,
) -> Option<Vec<Made>> {
    let digest = digest?;
    let of = before.items.iter().find(|of| of.digest == Some(digest))?;
    let mut edits: Vec<Option<edit::Edit<Item>>> = slips::item(trials.known, item).into_iter().map(Some).collect();
    let now = |test: usize| {
        let title = before.rules.tests().nth(test)?.title();
        rules.tests().position(|test| test.title() == title)
    };
    let again = |made: &Made| {
        let edit = edits.get_mut(made.number)?.take()?;
        let went = match &made.went {
            Went::Killed { test, expectation } => Went::Killed { test: now(*test)?, expectation: *expectation },
            Went::Reviewed(_) => Went::Survived,
            other => other.clone(),
        };
        Some(Made { number: made.number, edit, went })
    };
    of.made.iter().map(again).collect()
}

/// Sets aside what a person has judged, and finds what the list says in vain.
fn review(mutants: &mut Mutants, list: &[Reviewed]) {
    if list.is_empty() {
        return;
    }
    let judged: Vec<Option<usize>> = mutants
        .all()
        .map(|mutant| {
            let survived = matches!(mutant.fate(), Fate::Survived);
            let (before, after) = if survived { mutant.sentences() } else { return None };
            list.iter().position(|entry| entry.is_of(mutant.item(), before.whole(), after.whole()))
        })
        .collect();
    for (made, judged) in mutants.items.iter_mut().flat_map(|of| &mut of.made).zip(&judged) {
        let entry = judged.and_then(|place| list.get(place)).filter(|entry| !entry.reason.trim().is_empty());
        if let Some(entry) = entry {
            made.went = Went::Reviewed(entry.reason.trim().to_owned());
        }
    }
    mutants.findings =
        list.iter().enumerate().filter_map(|(place, entry)| entry.finding(judged.contains(&Some(place)))).collect();
}
