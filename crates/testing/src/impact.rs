//! The impact of a change: what another version of the rules means, indicator by indicator, and whose verdict it flips.
//!
//! What can be proved without records is proved (`proof`); what the verdicts of given records become is compared here. How
//! the two versions came to be, and how a report looks, is the host's.

mod aspects;
mod change;
mod example;
mod flips;

use tieuchi::RuleSet;

pub use self::aspects::Aspect;
pub use self::change::{Change, ChangeKind};
pub use self::example::{ToldApart, example};
pub use self::flips::{Flip, flips};

/// What another version of a rule set means, indicator by indicator.
#[derive(Clone, Debug)]
pub struct Impact {
    changes: Vec<Change>,
    shares_nothing: bool,
}

impl Impact {
    /// Each indicator: those of the new rules in their order, then those that are gone.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Whether every indicator of either version means the same in the other.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.changes.iter().all(|change| change.kind().is_same())
    }

    /// Whether both versions have indicators and none of them stands in both: probably not two versions of one rule set.
    #[must_use]
    pub const fn shares_nothing(&self) -> bool {
        self.shares_nothing
    }
}

/// Compares two versions of a rule set.
///
/// An indicator is known by its name; one that has another name and the same meaning as a single one that is gone is that
/// one, renamed.
///
/// ```
/// use tieuchi::RuleSet;
/// use tieuchi_testing::{ChangeKind, diff};
/// let version = |share: &str| RuleSet::load([("rules.tieuchi", format!(r#"
///     records dossiers counted by due
///       office    : unit
///       due       : deadline
///       completed : datetime?
///     indicator on_time: at least {share} of dossiers are completed by due
/// "#))]);
/// let impact = diff(&version("95%")?, &version("97%")?);
/// assert_eq!(impact.changes()[0].kind(), ChangeKind::Stricter);
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[must_use]
pub fn diff(before: &RuleSet, after: &RuleSet) -> Impact {
    let changes = change::changes(before, after);
    let (old, new) = (before.indicators().count(), after.indicators().count());
    let shared = changes.iter().any(|change| !matches!(change.kind(), ChangeKind::New | ChangeKind::Gone));
    Impact { changes, shares_nothing: old > 0 && new > 0 && !shared }
}
