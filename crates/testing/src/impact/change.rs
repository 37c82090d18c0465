//! How one indicator changed, as far as it can be proved without records.

use std::collections::{BTreeMap, BTreeSet};

use tieuchi::source::Arg;
use tieuchi::{Language, RuleSet, messages};

use super::aspects::{Aspect, records_differ, setting_differs, touched};
use crate::versions::Versions;
use tieuchi_proof::{Direction, IndicatorForm, direction, form};

/// How an indicator changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ChangeKind {
    /// The text is the same.
    Unchanged,
    /// The text differs; the meaning is proved to be the same.
    Reworded,
    /// Whatever meets it now met it before: proved for records that are all decided.
    Stricter,
    /// Whatever met it before meets it now: proved for records that are all decided.
    Looser,
    /// It requires the same of other units, records or windows.
    OtherPopulation,
    /// It requires something else, and is not proved stricter or looser.
    Changed,
    /// Only the new rules have it.
    New,
    /// Only the old rules have it.
    Removed,
}

impl ChangeKind {
    /// Its name in JSON, and the end of its entry in the catalogue.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            ChangeKind::Unchanged => "unchanged",
            ChangeKind::Reworded => "reworded",
            ChangeKind::Stricter => "stricter",
            ChangeKind::Looser => "looser",
            ChangeKind::OtherPopulation => "other_population",
            ChangeKind::Changed => "changed",
            ChangeKind::New => "new",
            ChangeKind::Removed => "removed",
        }
    }

    /// Whether the meaning is the same.
    #[must_use]
    pub const fn is_same(self) -> bool {
        matches!(self, ChangeKind::Unchanged | ChangeKind::Reworded)
    }

    /// Its words: `stricter`, “chặt hơn”.
    #[must_use]
    pub fn word(self, language: Language) -> String {
        messages::text(language, &format!("impact-{}", self.code().replace('_', "-")), &[])
    }
}

/// The change of one indicator.
///
/// ```
/// # let version = |text: &str| tieuchi::RuleSet::load([("a.tieuchi", format!("records d counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\n{text}"))]);
/// use tieuchi::Language::English;
/// use tieuchi_testing::{Aspect, ChangeKind, diff};
/// let before = version("indicator a: at least 95% of d are done by due\nindicator b: meets a")?;
/// let after = version("indicator a: at least 97% of d are done by due\nindicator b: meets a")?;
/// let impact = diff(&before, &after);
/// let change = &impact.changes()[0];
/// assert_eq!((change.kind(), change.kind().code(), change.indicator()), (ChangeKind::Stricter, "stricter", "a"));
/// assert_eq!((change.before(), change.after(), change.renamed_from()), (Some("a"), Some("a"), None));
/// assert_eq!((change.title(), change.kind().word(English).as_str()), (None, "stricter"));
/// assert_eq!(change.aspects().collect::<Vec<_>>(), [Aspect::Bound]);
/// assert_eq!(Aspect::Bound.code(), "bound");
/// assert_eq!(change.sentences(English).after, ["at least 97% of d are done by due"]);
/// assert!(change.proof(English).is_some() && change.touched(English).is_some());
/// assert!(!change.kind().is_same());
/// assert_eq!(impact.changes()[1].through(), ["a"]);
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Change {
    pub(super) kind: ChangeKind,
    /// Its name before and after; `None` in the version that does not have it.
    pub(super) names: Versions<Option<String>>,
    pub(super) titles: Versions<Option<String>>,
    /// In Vietnamese and in English.
    pub(super) sentences: [Versions<Vec<String>>; 2],
    pub(super) aspects: BTreeSet<Aspect>,
    pub(super) through: Vec<String>,
}

impl Change {
    /// How it changed.
    #[must_use]
    pub const fn kind(&self) -> ChangeKind {
        self.kind
    }

    /// Its name, the new one if it was renamed.
    #[must_use]
    pub fn indicator(&self) -> &str {
        self.names.after.as_deref().or(self.names.before.as_deref()).unwrap_or_default()
    }

    /// Its name in the old rules.
    #[must_use]
    pub fn before(&self) -> Option<&str> {
        self.names.before.as_deref()
    }

    /// Its name in the new rules.
    #[must_use]
    pub fn after(&self) -> Option<&str> {
        self.names.after.as_deref()
    }

    /// Its title, the new one if there is one.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.titles.after.as_deref().or(self.titles.before.as_deref())
    }

    /// Its sentences in the old rules and in the new ones, in the canonical words of a language.
    #[must_use]
    pub fn sentences(&self, language: Language) -> Versions<&[String]> {
        let [vietnamese, english] = &self.sentences;
        let Versions { before, after } = match language {
            Language::Vietnamese => vietnamese,
            Language::English => english,
        };
        Versions { before, after }
    }

    /// The aspects that differ.
    pub fn aspects(&self) -> impl Iterator<Item = Aspect> {
        self.aspects.iter().copied()
    }

    /// The indicators that it requires to be met and that changed.
    #[must_use]
    pub fn through(&self) -> &[String] {
        &self.through
    }

    /// Its old name, if it was renamed.
    #[must_use]
    pub fn renamed_from(&self) -> Option<&str> {
        self.before().filter(|before| self.after().is_some_and(|after| after != *before))
    }

    /// What was proved, as a sentence.
    #[must_use]
    pub fn proof(&self, language: Language) -> Option<String> {
        let id = match self.kind {
            ChangeKind::Reworded => "impact-proved-same",
            ChangeKind::Stricter => "impact-proved-stricter",
            ChangeKind::Looser => "impact-proved-looser",
            _ => return None,
        };
        Some(messages::text(language, id, &[]))
    }

    /// The aspects that differ, in words: “changed: the condition, the bound”.
    #[must_use]
    pub fn touched(&self, language: Language) -> Option<String> {
        if self.aspects.is_empty() {
            return None;
        }
        let word = |aspect: &Aspect| {
            let id = format!("impact-touched-{}", aspect.code().replace('_', "-"));
            messages::text(language, &id, &[("indicators", Arg::List(self.through.clone()))])
        };
        let words = Arg::List(self.aspects.iter().map(word).collect());
        Some(messages::text(language, "impact-touched", &[("aspects", words)]))
    }
}

/// The change of each indicator: those of the new rules in their order, then those that were removed.
pub(super) fn changes(before: &RuleSet, after: &RuleSet) -> Vec<Change> {
    let (old, new) = (RulesWithForms::of(before), RulesWithForms::of(after));
    let renamed = renamed(&old, &new);
    let mut changes: Vec<Change> = new
        .forms
        .iter()
        .map(|(name, form)| {
            let earlier = if old.forms.contains_key(name) { Some(name) } else { renamed.get(name) };
            match earlier.and_then(|earlier| Some((earlier, old.forms.get(earlier)?))) {
                Some((earlier, was)) => compare(&old, &new, (earlier, was), (name, form)),
                None => one_sided(ChangeKind::New, None, Some((&new, name))),
            }
        })
        .collect();
    let kept: BTreeSet<String> = changes.iter().filter_map(|change| change.names.before.clone()).collect();
    let removed = old.forms.keys().filter(|name| !kept.contains(*name));
    changes.extend(removed.map(|name| one_sided(ChangeKind::Removed, Some((&old, name)), None)));
    mark_dependents(&mut changes, &new);
    changes
}

/// A version of the rules, with the normal form of each indicator, in the order of the rules.
struct RulesWithForms<'a> {
    rules: &'a RuleSet,
    forms: indexmap::IndexMap<String, IndicatorForm>,
}

impl<'a> RulesWithForms<'a> {
    fn of(rules: &'a RuleSet) -> Self {
        let meaning = rules.meaning();
        let forms = meaning.indicators.values().map(|indicator| (indicator.name.clone(), form(meaning, indicator)));
        RulesWithForms { rules, forms: forms.collect() }
    }

    fn title(&self, name: &str) -> Option<String> {
        self.rules.indicator(name).and_then(|indicator| indicator.title()).map(str::to_owned)
    }

    fn sentences(&self, name: &str, language: Language) -> Vec<String> {
        self.rules.indicator(name).map_or_else(Vec::new, |indicator| indicator.sentences(language))
    }
}

/// The old name of each indicator with a new name that has the meaning of exactly one removed indicator.
fn renamed(old: &RulesWithForms<'_>, new: &RulesWithForms<'_>) -> BTreeMap<String, String> {
    let removed: Vec<_> = old.forms.iter().filter(|(name, _)| !new.forms.contains_key(*name)).collect();
    let added: Vec<_> = new.forms.iter().filter(|(name, _)| !old.forms.contains_key(*name)).collect();
    let mut found = BTreeMap::new();
    for (name, form) in &added {
        let same = |(_, other): &&(&String, &IndicatorForm)| other == form;
        let mut before = removed.iter().filter(same);
        let alike = added.iter().filter(|(_, other)| other == form).count();
        if let (Some((earlier, _)), None, 1) = (before.next(), before.next(), alike) {
            found.insert((*name).clone(), (*earlier).clone());
        }
    }
    found
}

fn compare(
    old: &RulesWithForms<'_>,
    new: &RulesWithForms<'_>,
    (earlier, was): (&str, &IndicatorForm),
    (name, is): (&str, &IndicatorForm),
) -> Change {
    let same = was.is_same(is);
    let mut aspects = if same { BTreeSet::new() } else { touched(was, is) };
    let (before, after) = (old.rules.meaning(), new.rules.meaning());
    if records_differ(before, after, (earlier, name)) {
        aspects.insert(Aspect::Records);
    }
    if setting_differs(before, after, is) {
        aspects.insert(Aspect::Setting);
    }
    let mut change = one_sided(ChangeKind::Unchanged, Some((old, earlier)), Some((new, name)));
    let settled = !aspects.contains(&Aspect::Records) && !aspects.contains(&Aspect::Setting);
    let of_population = [Aspect::Scope, Aspect::Population, Aspect::Window];
    change.kind = if aspects.is_empty() && same {
        let same_text = earlier == name && change.sentences.iter().all(|sentences| sentences.before == sentences.after);
        if same_text { ChangeKind::Unchanged } else { ChangeKind::Reworded }
    } else {
        match direction(was, is).filter(|_| settled) {
            Some(Direction::Stricter) => ChangeKind::Stricter,
            Some(Direction::Looser) => ChangeKind::Looser,
            None if aspects.iter().all(|aspect| of_population.contains(aspect)) => ChangeKind::OtherPopulation,
            None => ChangeKind::Changed,
        }
    };
    change.aspects = aspects;
    change
}

fn one_sided(
    kind: ChangeKind,
    before: Option<(&RulesWithForms<'_>, &str)>,
    after: Option<(&RulesWithForms<'_>, &str)>,
) -> Change {
    let sides = Versions { before, after };
    let sentences =
        |language| sides.map(|side| side.map_or_else(Vec::new, |(version, name)| version.sentences(name, language)));
    Change {
        kind,
        names: sides.map(|side| side.map(|(_, name)| name.to_owned())),
        titles: sides.map(|side| side.and_then(|(version, name)| version.title(name))),
        sentences: [sentences(Language::Vietnamese), sentences(Language::English)],
        aspects: BTreeSet::new(),
        through: Vec::new(),
    }
}

/// Marks the indicators that require a changed indicator to be met: their meaning has changed too.
fn mark_dependents(changes: &mut [Change], new: &RulesWithForms<'_>) {
    loop {
        let changed: BTreeSet<String> = changes
            .iter()
            .filter(|change| !change.kind.is_same())
            .filter_map(|change| change.names.after.clone())
            .collect();
        let mut more = false;
        for change in changes.iter_mut() {
            let Some(form) = change.names.after.as_ref().and_then(|name| new.forms.get(name)) else { continue };
            let through: Vec<String> = form.seen().met.into_iter().filter(|name| changed.contains(name)).collect();
            if through.is_empty() || change.kind == ChangeKind::New || change.through == through {
                continue;
            }
            change.through = through;
            change.aspects.insert(Aspect::Meets);
            change.kind = ChangeKind::Changed;
            more = true;
        }
        if !more {
            return;
        }
    }
}
