//! From texts to a rule set: parsing, checking, cures; a host may end it.

use std::sync::Arc;

use tieuchi_check::check_until;
use tieuchi_source::{CancelFlag, Diagnostic, FileId, Limits, Place, SourceFile, Sources, codes, text};
use tieuchi_syntax::ast;

use crate::cures;
use crate::error::Error;
use crate::findings::Findings;
use crate::own_stack::{is_shallow, on_own_stack};
use crate::rule_files::{self, RuleFiles};
use crate::rule_set::{Checked, RuleSet};
use crate::uses::{GivenFiles, NotGiven, Resolver, UsedPath};

/// Loads rule sets as [`RuleSet::load`] and [`RuleSet::check`] do, and ends if the host sets a flag.
///
/// ```
/// use tieuchi::{CancelFlag, Error, Loader};
///
/// let rules = [("rules.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a: no d in period")];
/// let flag = CancelFlag::new();
/// let loader = Loader::new().cancel(&flag);
/// assert_eq!(loader.load(rules)?.indicators().count(), 1);
///
/// flag.set(); // On another thread, mostly.
/// assert!(matches!(loader.load(rules), Err(Error::Cancelled)));
/// # Ok::<(), Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Loader {
    cancel: CancelFlag,
    limits: Limits,
    resolver: Option<Resolver>,
}

impl Loader {
    /// Loads without any flag, as far as the default limits allow.
    #[must_use]
    pub fn new() -> Loader {
        Loader::default()
    }

    /// Ends soon after this flag is set, with [`Error::Cancelled`].
    #[must_use]
    pub fn cancel(mut self, flag: &CancelFlag) -> Loader {
        self.cancel = flag.clone();
        self
    }

    /// Allows as much as these limits say.
    ///
    /// ```
    /// use tieuchi::{Limits, Loader};
    /// let loader = Loader::new().limits(&Limits::new().rule_items(1));
    /// let error = loader.load([("a.tieuchi", "records d counted by due\n  due: date\nindicator a: no d in period")]).unwrap_err();
    /// assert!(error.to_string().contains("TC0140"));
    /// ```
    #[must_use]
    pub fn limits(mut self, limits: &Limits) -> Loader {
        self.limits = limits.clone();
        self
    }

    /// Asks this function for the files that rules use (`uses "../vocabulary"`): the names and texts of the file, or of all files of the
    /// folder. Nothing else is read. What it gives shares its kinds of record, conditions, measures and calendars; of a file that
    /// has been given already, by its name, the first text is kept.
    ///
    /// Without it, files use those that are given with them, by their names.
    ///
    /// ```
    /// use std::collections::BTreeMap;
    /// use tieuchi::Loader;
    /// use tieuchi::uses::NotGiven;
    ///
    /// let stored = BTreeMap::from([(
    ///     "vocabulary/dossiers.tieuchi",
    ///     "records dossiers counted by due\n  office: unit\n  due: deadline\n  done: datetime?",
    /// )]);
    /// let loader = Loader::new().uses(move |path| {
    ///     let folder = format!("{}/", path.name());
    ///     let files: Vec<_> = stored.iter().filter(|(name, _)| name.starts_with(&folder)).collect();
    ///     let files = files.into_iter().map(|(name, text)| (name.to_string(), text.to_string())).collect::<Vec<_>>();
    ///     if files.is_empty() { Err(NotGiven::Missing) } else { Ok(files) }
    /// });
    /// let text = "ruleset \"Offices\"\n  uses \"../vocabulary\"\nindicator on_time: all dossiers are done by due";
    /// let rules = loader.load([("offices/rules.tieuchi", text)])?;
    /// assert_eq!(rules.record_kinds().nth(1).unwrap().name(), "dossiers");
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn uses(
        mut self,
        resolver: impl Fn(UsedPath<'_>) -> Result<GivenFiles, NotGiven> + Send + Sync + 'static,
    ) -> Loader {
        self.resolver = Some(Resolver(Arc::new(resolver)));
        self
    }

    /// Loads a rule set as [`RuleSet::load`] does.
    ///
    /// # Errors
    /// As [`RuleSet::load`], and if the flag is set.
    pub fn load<N: Into<String>, T: Into<String>>(
        &self,
        files: impl IntoIterator<Item = (N, T)>,
    ) -> Result<RuleSet, Error> {
        let Checked { rules, findings } = self.check(files)?;
        rules.ok_or(Error::Findings(findings))
    }

    /// Checks a rule set as [`RuleSet::check`] does.
    ///
    /// # Errors
    /// If the flag is set.
    pub fn check<N: Into<String>, T: Into<String>>(
        &self,
        files: impl IntoIterator<Item = (N, T)>,
    ) -> Result<Checked, Error> {
        let checked = self.checked(files);
        if self.cancel.is_set() { Err(Error::Cancelled) } else { Ok(checked) }
    }

    /// The same; if the flag is set, what is returned means nothing.
    pub(crate) fn checked<N: Into<String>, T: Into<String>>(&self, files: impl IntoIterator<Item = (N, T)>) -> Checked {
        let mut given = Sources::new();
        for (name, text) in files {
            given.add(SourceFile::new(name, text));
        }
        on_own_stack(|| self.check_given(&given))
    }

    fn check_given(&self, given: &Sources) -> Checked {
        let RuleFiles { sources, trees, mut findings } =
            rule_files::read(given, self.resolver.as_ref(), &self.limits, &self.cancel);
        let has_rules = |tree: &ast::File| !tree.items.is_empty() || !tree.broken.is_empty();
        if !trees.iter().any(has_rules) {
            // Without any file there is no name that a finding could show.
            let (name, text) = sources.get(FileId(0)).map_or(("rules", ""), |first| (first.name(), first.text()));
            let help = if text.trim().is_empty() { "empty" } else { "comments" };
            findings.push(Diagnostic::new(codes::NO_RULES, Place::File(name.to_owned())).help(help));
        }
        let mut checked = check_until(&trees, &self.cancel);
        if is_vocabulary_unread(&trees, &findings) {
            // Names may be declared in what could not be read.
            checked.findings.retain(|finding| finding.code != codes::UNKNOWN_NAME);
        }
        let written_well = !findings.iter().any(Diagnostic::is_error);
        findings.extend(checked.findings);
        findings.sort();
        findings.dedup();
        let more = self.leave_out(&mut findings);
        let findings = if findings.iter().any(Diagnostic::is_error) {
            cures::tried(&sources, &trees, findings, &self.cancel)
        } else {
            findings
        };
        let rules = checked.rules.filter(|_| written_well).map(|rules| RuleSet {
            is_shallow: is_shallow(&rules),
            rules: Arc::new(rules),
            files: Arc::new(trees),
            sources: Arc::clone(&sources),
            warnings: findings.clone().into(),
        });
        Checked { rules, findings: Findings::new(findings, more, sources) }
    }

    /// Leaves out what is more than the limit, warnings before errors; how many that are.
    fn leave_out(&self, findings: &mut Vec<Diagnostic>) -> u64 {
        let Some(more) = findings.len().checked_sub(self.limits.rule_findings).filter(|more| *more > 0) else {
            return 0;
        };
        findings.sort_by_key(|finding| !finding.is_error());
        findings.truncate(self.limits.rule_findings);
        findings.sort();
        u64::try_from(more).unwrap_or(u64::MAX)
    }
}

/// Whether something that rules use could not be read, or a sentence about it.
fn is_vocabulary_unread(trees: &[ast::File], findings: &[Diagnostic]) -> bool {
    let is_about_use = |broken: &ast::Broken| {
        let mut words = broken.words.iter().map(|word| text::fold(word));
        matches!(words.next().as_deref(), Some("uses" | "dùng")) && words.next().as_deref() != Some("lịch")
    };
    findings.iter().any(|finding| matches!(finding.code, codes::NOTHING_TO_USE | codes::USED_OUTSIDE))
        || trees.iter().flat_map(|file| &file.broken).any(is_about_use)
}

impl RuleSet {
    /// Loads a rule set from the texts of its files: a name, as messages shall show it (one that ends with `.md` holds
    /// rules in its fenced blocks marked `tieuchi`), and the text.
    ///
    /// ```
    /// let nothing = tieuchi::RuleSet::load([("a.tieuchi", "# Later.")]).unwrap_err();
    /// assert!(nothing.to_string().contains("TC0133"));
    /// assert!(tieuchi::RuleSet::load::<&str, &str>([]).is_err());
    /// ```
    ///
    /// # Errors
    /// Every error of every file; files without any rule.
    pub fn load<N: Into<String>, T: Into<String>>(files: impl IntoIterator<Item = (N, T)>) -> Result<RuleSet, Error> {
        Loader::new().load(files)
    }

    /// Like [`load`](RuleSet::load), but gives the findings in either case: errors and warnings, sorted by place.
    pub fn check<N: Into<String>, T: Into<String>>(files: impl IntoIterator<Item = (N, T)>) -> Checked {
        Loader::new().checked(files)
    }
}
