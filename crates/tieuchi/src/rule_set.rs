//! A rule set: loaded from texts, asked about records.

use std::sync::Arc;

use tieuchi_engine::fields_of;
use tieuchi_messages::Language;
use tieuchi_model::indicator::{self as model, Cite};
use tieuchi_model::schema::KindId;
use tieuchi_source::{Diagnostic, SourceFile, Sources, Span, text};
use tieuchi_syntax::ast;

use crate::findings::Findings;
use crate::record_kind::{RecordField, RecordKind};

/// A checked rule set. It holds no records and never changes, so that several threads can share one (in an
/// [`Arc`]) and evaluate at once.
///
/// ```
/// use tieuchi::RuleSet;
/// let wrong = RuleSet::load([("rules.tieuchi", "indicator a: ≥95% dossiers on_time")]).unwrap_err();
/// assert!(wrong.to_string().contains("dossiers"));
///
/// let checked = RuleSet::check([("rules.tieuchi", r#"
///     ruleset "Chỉ tiêu 2026"
///     records dossiers "Hồ sơ" counted by due
///       office    : unit
///       due       : deadline
///       completed : datetime?
///     indicator on_time "Hồ sơ đúng hạn"
///       cite "HY-20" "III.1.3"
///       target at least 95% of dossiers due in period are completed by due
/// "#)]);
/// let rules = checked.rules.unwrap();
/// assert!(checked.findings.is_empty() && rules.warnings().is_empty());
/// assert_eq!((rules.title(), rules.language()), ("Chỉ tiêu 2026", tieuchi::Language::English));
/// assert_eq!(rules.time_zone(), "Asia/Ho_Chi_Minh");
/// assert_eq!(rules.record_kinds().map(|kind| kind.name()).collect::<Vec<_>>(), ["units", "dossiers"]);
/// let indicator = rules.indicator("on_time").unwrap();
/// assert_eq!(rules.indicators().count(), 1);
/// assert_eq!((indicator.name(), indicator.title()), ("on_time", Some("Hồ sơ đúng hạn")));
/// assert_eq!(indicator.cites()[0].section.as_deref(), Some("III.1.3"));
/// let sentences = indicator.sentences(tieuchi::Language::English);
/// assert_eq!(sentences, ["at least 95% of dossiers due in period are completed by due"]);
/// ```
#[derive(Clone, Debug)]
pub struct RuleSet {
    pub(crate) rules: Arc<model::RuleSet>,
    pub(crate) files: Arc<Vec<ast::File>>,
    pub(crate) sources: Arc<Sources>,
    pub(crate) warnings: Arc<[Diagnostic]>,
    /// Whether they are planned, counted and judged on any stack.
    pub(crate) is_shallow: bool,
}

impl RuleSet {
    /// Its title; empty where the rules have no `ruleset` item.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.rules.title
    }

    /// What is legal but suspicious in the rules.
    #[must_use]
    pub fn warnings(&self) -> Findings {
        Findings::new(self.warnings.to_vec(), 0, Arc::clone(&self.sources))
    }

    /// The language of the rules' keywords.
    #[must_use]
    pub fn language(&self) -> Language {
        self.rules.language
    }

    /// The IANA name of its time zone.
    #[must_use]
    pub fn time_zone(&self) -> &str {
        self.rules.zone.name()
    }

    /// The kinds of record that it asks for, in the order of the rules; `units` comes first.
    pub fn record_kinds(&self) -> impl Iterator<Item = RecordKind<'_>> {
        self.rules.kinds.values().map(|kind| RecordKind { rules: &self.rules, kind })
    }

    /// Its indicators, in the order of the rules.
    pub fn indicators(&self) -> impl Iterator<Item = Indicator<'_>> {
        self.rules.indicators.values().map(|indicator| Indicator { set: self, indicator })
    }

    /// An indicator by its name.
    #[must_use]
    pub fn indicator(&self, name: &str) -> Option<Indicator<'_>> {
        let indicator = self.rules.indicators.get(text::normalise(name).as_str())?;
        Some(Indicator { set: self, indicator })
    }

    /// The file that contains something.
    pub(crate) fn source(&self, span: Span) -> Option<&SourceFile> {
        self.sources.get(span.file)
    }
}

/// What [`RuleSet::check`] found.
///
/// ```
/// let checked = tieuchi::RuleSet::check([("a.tieuchi", "indicator a: no violations in period")]);
/// assert!(checked.rules.is_none() && checked.findings.has_errors());
/// ```
#[derive(Clone, Debug)]
pub struct Checked {
    /// The rule set; `None` if one of the findings is an error.
    pub rules: Option<RuleSet>,
    /// Errors and warnings, sorted by place.
    pub findings: Findings,
}

/// An indicator of a rule set.
#[derive(Clone, Copy, Debug)]
pub struct Indicator<'a> {
    pub(crate) set: &'a RuleSet,
    pub(crate) indicator: &'a model::Indicator,
}

impl<'a> Indicator<'a> {
    /// Its name.
    #[must_use]
    pub fn name(&self) -> &'a str {
        &self.indicator.name
    }

    /// Its title.
    #[must_use]
    pub fn title(&self) -> Option<&'a str> {
        self.indicator.title.as_deref()
    }

    /// The clauses that it rests on.
    #[must_use]
    pub fn cites(&self) -> &'a [Cite] {
        &self.indicator.cites
    }

    /// The fields that it reads, without running it; of each kind of record in the order of the declaration.
    ///
    /// The fields that give every record its id and unit are not listed.
    ///
    /// ```
    /// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: deadline\n  done: datetime?\nindicator a\n  target at least 95% of d are done by due")])?;
    /// let indicator = rules.indicator("a").unwrap();
    /// let fields: Vec<_> = indicator.fields().map(|field| (field.record_kind().name(), field.name())).collect();
    /// assert_eq!(fields, [("d", "due"), ("d", "done")]);
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    pub fn fields(&self) -> impl Iterator<Item = RecordField<'a>> + use<'a> {
        let rules = &*self.set.rules;
        fields_of(rules, self.indicator).into_iter().enumerate().flat_map(move |(place, fields)| {
            let kind = rules.kind(KindId(place));
            fields.into_iter().filter_map(move |field| {
                let kind = kind?;
                Some(RecordField { of: RecordKind { rules, kind }, field: kind.field(field)? })
            })
        })
    }
}
