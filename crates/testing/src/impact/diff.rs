//! Comparing the meaning of two versions of a rule set.

use tieuchi::RuleSet;

use super::change::{Change, ChangeKind, changes};

/// How the meaning of each indicator differs between two versions of a rule set.
#[derive(Clone, Debug)]
pub struct Impact {
    changes: Vec<Change>,
    shares_nothing: bool,
}

impl Impact {
    /// Each indicator: those of the new rules in their order, then those that were removed.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Whether all indicators have the same meaning in both versions.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.changes.iter().all(|change| change.kind().is_same())
    }

    /// Whether both versions have indicators but none in common: probably they are not two versions of one rule set.
    #[must_use]
    pub const fn shares_nothing(&self) -> bool {
        self.shares_nothing
    }
}

/// Compares two versions of a rule set.
///
/// Indicators are matched by name. A new indicator counts as renamed if exactly one indicator with the same meaning was
/// removed.
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
/// assert!(!impact.is_same() && !impact.shares_nothing());
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[must_use]
pub fn diff(before: &RuleSet, after: &RuleSet) -> Impact {
    let changes = changes(before, after);
    let (old, new) = (before.indicators().count(), after.indicators().count());
    let shared = changes.iter().any(|change| !matches!(change.kind(), ChangeKind::New | ChangeKind::Removed));
    Impact { changes, shares_nothing: old > 0 && new > 0 && !shared }
}
