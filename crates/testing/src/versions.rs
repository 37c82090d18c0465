//! What two versions of the rules have, side by side.

/// What the rules as they were have, and what the changed ones have.
///
/// ```
/// use tieuchi::RuleSet;
/// use tieuchi::Language::English;
/// # let version = |share: &str| RuleSet::load([("rules.tieuchi", format!("records d counted by due\n  office: unit\n  due: deadline\n  done: datetime?\nindicator on_time: at least {share} of d are done by due"))]);
/// let impact = tieuchi_testing::diff(&version("95%")?, &version("97%")?);
/// let sentences = impact.changes()[0].sentences(English);
/// assert_eq!(sentences.before, ["at least 95% of d are done by due"]);
/// assert_eq!(sentences.after, ["at least 97% of d are done by due"]);
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Versions<T> {
    /// Of the rules as they were.
    pub before: T,
    /// Of the changed rules.
    pub after: T,
}

impl<T> Versions<T> {
    /// The same of each.
    pub(crate) fn map<U>(self, each: impl Fn(T) -> U) -> Versions<U> {
        Versions { before: each(self.before), after: each(self.after) }
    }
}
