//! From texts to a rule set: parsing, checking, cures; a host may end it.

use std::sync::Arc;

use tieuchi_check::check_until;
use tieuchi_source::{Arg, CancelFlag, Code, Diagnostic, FileId, Limits, Place, SourceFile, Sources, Span, codes};
use tieuchi_syntax::{ast, parse_until};

use crate::cures;
use crate::error::Error;
use crate::findings::Findings;
use crate::own_stack::{is_shallow, on_own_stack};
use crate::rule_set::{Checked, RuleSet};

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
        let mut sources = Sources::new();
        let files: Vec<FileId> =
            files.into_iter().map(|(name, text)| sources.add(SourceFile::new(name, text))).collect();
        let sources = Arc::new(sources);
        on_own_stack(|| self.check_sources(&sources, &files))
    }

    fn check_sources(&self, sources: &Arc<Sources>, files: &[FileId]) -> Checked {
        let mut trees = Vec::new();
        let mut findings = Vec::new();
        let (mut bytes, mut items) = (0usize, 0usize);
        for file in files {
            let Some(source) = sources.get(*file) else { continue };
            bytes = bytes.saturating_add(source.text().len());
            if bytes > self.limits.rule_bytes {
                findings.push(over(codes::FILE_TOO_LARGE, Span::new(*file, 0, 0), self.limits.rule_bytes).help("all"));
                break;
            }
            let parsed = parse_until(*file, source.name(), source.text(), &self.cancel);
            findings.extend(parsed.findings);
            items = items.saturating_add(parsed.file.items.len());
            if items > self.limits.rule_items {
                let first = parsed.file.items.first().map_or(Span::new(*file, 0, 0), ast::Item::span);
                findings.push(over(codes::TOO_MANY_ITEMS, first, self.limits.rule_items).help("help"));
                break;
            }
            trees.push(parsed.file);
        }
        let has_rules = |tree: &ast::File| !tree.items.is_empty() || !tree.broken.is_empty();
        if !trees.iter().any(has_rules) {
            // Without any file there is no name that a finding could show.
            let (name, text) = sources.get(FileId(0)).map_or(("rules", ""), |first| (first.name(), first.text()));
            let help = if text.trim().is_empty() { "empty" } else { "comments" };
            findings.push(Diagnostic::new(codes::NO_RULES, Place::File(name.to_owned())).help(help));
        }
        let checked = check_until(&trees, &self.cancel);
        let written_well = !findings.iter().any(Diagnostic::is_error);
        findings.extend(checked.findings);
        findings.sort();
        findings.dedup();
        let more = self.leave_out(&mut findings);
        let findings = if findings.iter().any(Diagnostic::is_error) {
            cures::tried(sources, findings, &self.cancel)
        } else {
            findings
        };
        let rules = checked.rules.filter(|_| written_well).map(|rules| RuleSet {
            is_shallow: is_shallow(&rules),
            rules: Arc::new(rules),
            files: Arc::new(trees),
            sources: Arc::clone(sources),
            warnings: findings.clone().into(),
        });
        Checked { rules, findings: Findings::new(findings, more, Arc::clone(sources)) }
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

/// The finding about more than a limit allows.
fn over(code: Code, span: Span, limit: usize) -> Diagnostic {
    Diagnostic::at(code, span).with("limit", Arg::Number(i64::try_from(limit).unwrap_or(i64::MAX)))
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
