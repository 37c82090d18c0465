//! Mutation testing: applies plausible mistakes to the rules one by one, and reports those that no test detects.
//!
//! A mutant is one edit of one define, measure or indicator that still checks and has another meaning. The edit is made on
//! the tree, and the changed item is checked and judged instead of the original: no text is parsed again. Nothing here reads
//! files or a clock.
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
//! let open = |_: &str, name: &str, _: tieuchi::schema::RecordKind<'_>| Err(tieuchi_testing::no_file(name));
//! let mutants = tieuchi_testing::mutants(&rules, &open, &Default::default()).unwrap();
//! let survivors: Vec<String> =
//!     mutants.survivors().map(|mutant| mutant.sentences().after.whole().to_owned()).collect();
//! assert!(survivors.contains(&"target all calls are handled within 49 hours of received".to_owned()));
//! assert!(!survivors.contains(&"target all calls are handled within 48 days of received".to_owned()));
//! # Ok::<(), tieuchi::Error>(())
//! ```

mod buffered;
mod edit;
mod example;
mod fingerprint;
mod mutation_kind;
mod mutations;
mod report;
mod reviewed;
mod scope;
mod sentences;
mod stored;
mod trial;
mod uses;
mod vocabulary;

use std::num::NonZeroUsize;

use tieuchi::RuleSet;
use tieuchi::source::{Diagnostic, Source};
use tieuchi::test_case::OpenFile;
use tieuchi_syntax::ast::Item;

pub use self::example::Example;
pub use self::mutation_kind::MutationKind;
pub use self::report::{KillingTest, Mutant, MutantCounts, Mutants, Status};
pub use self::reviewed::Reviewed;
pub use self::scope::Scope;
pub use self::sentences::{Sentence, SentenceParts};

use self::stored::{ItemMutants, StoredMutant, StoredStatus};
use self::trial::{PreparedTest, Trials};
use crate::{Report, Versions, parallel};

/// Options for running mutants.
#[derive(Clone, Debug, Default)]
pub struct Options<'a> {
    /// How many threads to use; `None` means one for each core of the machine.
    pub threads: Option<NonZeroUsize>,
    /// Which mutants to run.
    pub scope: Scope<'a>,
    /// The mutants that a person has reviewed.
    pub reviewed: Vec<Reviewed>,
}

/// Runs every mutant against the tests of the rules. `files` opens the files that tests name, as in [`run`](crate::run).
///
/// ```
/// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  code: id\n  office: unit\n  due: deadline\nindicator a: at most 1 d\ntest \"two\"\n  period 2026-04\n  given d\n    | office | due |\n    | X | 2026-04-08 |\n    | X | 2026-04-09 |\n    | X | 2026-04-09 |\n  expect a for X is missed")])?;
/// use tieuchi::Language::English;
/// use tieuchi_testing::mutants::{Example, Status};
/// use tieuchi_testing::{mutants, no_file};
/// let found = mutants(&rules, &|_, name, _| Err(no_file(name)), &Default::default()).unwrap();
/// let counts = found.counts();
/// assert_eq!(counts.counted(), counts.killed + counts.survived);
/// assert_eq!((counts.reach(100), found.run()), (false, found.all().count()));
/// assert!(found.findings().is_empty() && found.summary(English).starts_with("3 of 5 mutants"));
///
/// // “At most 2” is missed by three records too.
/// let survivor = found.survivors().find(|mutant| mutant.sentences().after.whole().contains("at most 2 d")).unwrap();
/// assert_eq!((survivor.item(), survivor.location().line()), ("a", Some(5)));
/// let sentences = survivor.sentences();
/// assert_eq!((sentences.before.parts().changed, sentences.after.parts().changed), ("1", "2"));
/// assert!(!survivor.mutation().name(English).is_empty() && survivor.mutation().code().contains('-'));
/// assert!(matches!(survivor.example(English), Example::Test(_)));
///
/// // A test detects the mutant that turns the side of the bound.
/// let killed = found.all().find_map(|mutant| match mutant.status() {
///     Status::Killed(by) => Some((by.test().title(), by.expectation()?.written())),
///     _ => None,
/// });
/// assert_eq!(killed, Some(("two", "expect a for X is missed")));
/// # Ok::<(), tieuchi::Error>(())
/// ```
///
/// # Errors
/// The report of the tests, if one fails: a test that fails without a mutation cannot detect one.
pub fn mutants(rules: &RuleSet, files: &OpenFile<'_>, options: &Options<'_>) -> Result<Mutants, Report> {
    let report = crate::run(rules, files);
    if !report.all_passed() {
        return Err(report);
    }
    let files: &OpenFile<'_> = &|rule_file, name, kind| {
        let tables = files(rule_file, name, kind)?.into_iter();
        let buffered = tables.map(|table| -> Result<Box<dyn Source>, Diagnostic> {
            Ok(Box::new(buffered::BufferedSource::read(table.as_ref())?))
        });
        buffered.collect()
    };
    // A test that has passed can be read.
    let Some(tests) = rules.tests().map(|test| PreparedTest::new(rules, test, files)).collect::<Option<Vec<_>>>()
    else {
        return Err(report);
    };
    let trials = Trials::new(rules.meaning(), rules.trees(), tests);
    let item_indexes: Vec<(usize, usize)> = rules
        .trees()
        .iter()
        .enumerate()
        .flat_map(|(file, tree)| (0..tree.items.len()).map(move |item| (file, item)))
        .collect();
    let threads = options.threads.map_or_else(parallel::cores, NonZeroUsize::get);
    let done = parallel::each(&item_indexes, threads, |index| item_mutants(rules, &trials, *index, options.scope));
    let run = done.iter().flatten().filter(|(_, run)| *run).map(|(item, _)| item.mutants.len()).sum();
    let items = done.into_iter().flatten().map(|(item, _)| item).collect();
    let mut mutants = Mutants { rules: rules.clone(), items, run, findings: Vec::new() };
    review(&mut mutants, &options.reviewed);
    Ok(mutants)
}

/// The mutants of an item, and whether they were run now; `None` if the item can have none.
fn item_mutants(
    rules: &RuleSet,
    trials: &Trials<'_>,
    item_index: (usize, usize),
    scope: Scope<'_>,
) -> Option<(ItemMutants, bool)> {
    let file = rules.trees().get(item_index.0)?;
    let item = file.items.get(item_index.1)?;
    uses::name_of(item)?;
    // What a vocabulary declares for other rule sets is not tested here.
    if file.used_at.is_some() && trials.uses.indicators(trials.rules, item).is_empty() {
        return None;
    }
    let fingerprint = scope::fingerprint(rules, trials, item);
    let reused = match scope {
        Scope::All => None,
        Scope::ChangedSince(before) => reused(before, rules, trials, item, fingerprint),
    };
    let run = reused.is_none();
    let mutants = reused.unwrap_or_else(|| trials.of_item(item));
    Some((ItemMutants { item_index, fingerprint, mutants }, run))
}

/// The mutants that an earlier run has for an item if nothing has changed since except its place in the text.
fn reused(
    before: &Mutants,
    rules: &RuleSet,
    trials: &Trials<'_>,
    item: &Item,
    fingerprint: Option<u64>,
) -> Option<Vec<StoredMutant>> {
    let fingerprint = fingerprint?;
    let earlier = before.items.iter().find(|item| item.fingerprint == Some(fingerprint))?;
    let mut edits: Vec<Option<edit::Edit<Item>>> =
        mutations::item(trials.vocabulary, item).into_iter().map(Some).collect();
    let index_now = |test: usize| {
        let title = before.rules.tests().nth(test)?.title();
        rules.tests().position(|test| test.title() == title)
    };
    let again = |mutant: &StoredMutant| {
        let edit = edits.get_mut(mutant.edit_index)?.take()?;
        let status = match &mutant.status {
            StoredStatus::Killed { test, expectation } => {
                StoredStatus::Killed { test: index_now(*test)?, expectation: *expectation }
            }
            StoredStatus::Reviewed(_) => StoredStatus::Survived,
            other => other.clone(),
        };
        Some(StoredMutant { edit_index: mutant.edit_index, edit, status })
    };
    earlier.mutants.iter().map(again).collect()
}

/// Marks the survivors that a person has reviewed, and collects findings about entries of the list that match none.
fn review(mutants: &mut Mutants, list: &[Reviewed]) {
    if list.is_empty() {
        return;
    }
    let entries: Vec<Option<usize>> = mutants
        .all()
        .map(|mutant| {
            let survived = matches!(mutant.status(), Status::Survived);
            let Versions { before, after } = if survived { mutant.sentences() } else { return None };
            list.iter().position(|entry| entry.matches(mutant.item(), before.whole(), after.whole()))
        })
        .collect();
    for (mutant, index) in mutants.items.iter_mut().flat_map(|item| &mut item.mutants).zip(&entries) {
        let entry = index.and_then(|index| list.get(index)).filter(|entry| !entry.reason.trim().is_empty());
        if let Some(entry) = entry {
            mutant.status = StoredStatus::Reviewed(entry.reason.trim().to_owned());
        }
    }
    mutants.findings =
        list.iter().enumerate().filter_map(|(index, entry)| entry.finding(entries.contains(&Some(index)))).collect();
}
