//! What is known before conditions are read, and the checker that walks the rules with it.
//!
//! The other modules add to [`Checker`] what they check; here is only what all of them look up.

use std::collections::HashMap;
use std::sync::Arc;

use indexmap::IndexMap;
use tieuchi_model::indicator::{Indicator, RuleSet, Test};
use tieuchi_model::schema::{Field, FieldId, FieldKind, Kind, KindId, UNITS};
use tieuchi_proof::Prover;
use tieuchi_source::{Diagnostic, Language, codes};
use tieuchi_syntax::ast::{self, BrokenKind};

use crate::findings::Findings;
use crate::inlined::Inlined;
use crate::kinds::{Schema, kind_named, kind_names};
use crate::known_measures::KnownMeasures;
use crate::names::{Declared, clash};
use crate::reads::Reads;
use crate::rule_set::Setting;
use crate::scope::Scope;
use crate::wanted::{Fit, Needed};
use crate::written::Written;

/// What is known before conditions are read.
#[derive(Debug)]
pub(crate) struct World<'a> {
    pub(crate) declared: Declared<'a>,
    pub(crate) schema: Arc<Schema>,
    pub(crate) setting: Arc<Setting>,
    /// The defines that have a subject, each name once for each kind.
    pub(crate) defines: Vec<(KindId, &'a ast::Define)>,
    pub(crate) define_of: HashMap<(KindId, &'a str), usize>,
    /// The first define of each name, whatever it is about.
    pub(crate) define_first: HashMap<&'a str, usize>,
    /// The first kind that has a field of each name.
    pub(crate) field_first: HashMap<String, KindId>,
}

impl<'a> World<'a> {
    pub(crate) fn new(
        declared: Declared<'a>,
        schema: Arc<Schema>,
        setting: Arc<Setting>,
        findings: &mut Findings,
    ) -> Self {
        let mut defines: Vec<(KindId, &ast::Define)> = Vec::new();
        let mut define_of: HashMap<(KindId, &str), usize> = HashMap::new();
        let mut define_first: HashMap<&str, usize> = HashMap::new();
        let mut lost: Vec<&str> = Vec::new();
        for define in declared.defines.iter().copied() {
            let name = define.name.text.as_str();
            let subject = kind_named(&declared, &define.subject.text);
            let guessed = subject.is_none();
            let Some(subject) = subject.or_else(|| guess_kind(&declared, &define.subject, findings)) else {
                lost.push(name);
                continue;
            };
            let first = define_of.get(&(subject, name)).and_then(|index| defines.get(*index));
            if guessed && first.is_some() {
                continue;
            }
            if let Some((_, first)) = first {
                findings.twice(&define.name, first.name.span);
                continue;
            }
            let field = schema.kinds.get_index(subject.0).and_then(|(_, kind)| kind.fields.get(name));
            if let Some(field) = field.filter(|_| !guessed) {
                clash(&define.name, field.span, findings);
            }
            define_of.insert((subject, name), defines.len());
            define_first.entry(name).or_insert(defines.len());
            defines.push((subject, define));
        }
        let mut field_first: HashMap<String, KindId> = HashMap::new();
        for (index, kind) in schema.kinds.values().enumerate() {
            for name in kind.fields.keys() {
                field_first.entry(name.clone()).or_insert(KindId(index));
            }
        }
        let mut declared = declared;
        for name in lost {
            declared.unread.add(BrokenKind::Define, name);
        }
        World { declared, schema, setting, defines, define_of, define_first, field_first }
    }

    /// What can be proved from the declared kinds of record, for an indicator with or without milestones.
    pub(crate) fn prover(&self, has_milestones: bool) -> Prover<'_> {
        Prover::of_kinds(&self.schema.kinds, has_milestones)
    }

    /// The language of the messages to the author: that of the first file.
    pub(crate) fn language(&self) -> Language {
        self.declared.files.first().map_or_else(Language::default, |file| file.language)
    }

    /// A kind by its position.
    pub(crate) fn kind(&self, id: KindId) -> Option<&Kind> {
        self.schema.kinds.get_index(id.0).map(|(_, kind)| kind)
    }

    /// A field by its position.
    pub(crate) fn field(&self, kind: KindId, id: FieldId) -> Option<&Field> {
        self.kind(kind)?.field(id)
    }

    /// The texts of a `one of`.
    pub(crate) fn choices(&self, (kind, field): (KindId, FieldId)) -> &[String] {
        match self.field(kind, field).map(|field| &field.kind) {
            Some(FieldKind::OneOf(texts)) => texts,
            _ => &[],
        }
    }

    /// The rule set, once everything is checked.
    pub(crate) fn into_rule_set(self, indicators: Vec<Option<Indicator>>, tests: Vec<Test>) -> RuleSet {
        let language = self.language();
        let indicators: IndexMap<String, Indicator> =
            indicators.into_iter().flatten().map(|indicator| (indicator.name.clone(), indicator)).collect();
        let setting = Arc::unwrap_or_clone(self.setting);
        RuleSet {
            title: setting.title,
            issued_by: setting.issued_by,
            source: setting.source,
            in_force: setting.in_force,
            zone: setting.zone,
            calendar: setting.calendar,
            year_begins: setting.year_begins,
            kinds: Arc::unwrap_or_clone(self.schema).kinds,
            indicators,
            tests,
            language,
        }
    }
}

/// Reports a kind of record that does not exist, unless a broken sentence may declare it; returns the kind that was probably meant.
fn guess_kind(declared: &Declared<'_>, name: &ast::Name, findings: &mut Findings) -> Option<KindId> {
    if declared.unread.may_declare(BrokenKind::Records, &name.text) {
        return None;
    }
    let nearest = findings.unknown(name, kind_names(declared))?;
    kind_named(declared, nearest)
}

/// Walks the rules.
#[derive(Debug)]
pub(crate) struct Checker<'w, 'a> {
    pub(crate) world: &'w World<'a>,
    pub(crate) findings: Findings,
    pub(crate) inlined: Inlined,
    pub(crate) measures: KnownMeasures<'a>,
    pub(crate) scope: Scope,
    pub(crate) reads: Reads<'a>,
    pub(crate) written: Written,
}

impl<'w, 'a> Checker<'w, 'a> {
    pub(crate) fn new(world: &'w World<'a>, findings: Findings) -> Self {
        Checker {
            world,
            findings,
            inlined: Inlined::new(world.defines.len()),
            measures: KnownMeasures::default(),
            scope: Scope::default(),
            reads: Reads::default(),
            written: Written::default(),
        }
    }

    /// Every finding, sorted by place.
    pub(crate) fn into_findings(self) -> Vec<Diagnostic> {
        self.findings.sorted()
    }

    /// The kind of record of this name, which some rule now reads.
    pub(crate) fn kind_of(&mut self, name: &ast::Name) -> Option<KindId> {
        self.kind_where(name, false)
    }

    /// The same; `bare` if nothing that belongs to it follows the name.
    pub(crate) fn kind_where(&mut self, name: &ast::Name, bare: bool) -> Option<KindId> {
        let found = kind_named(&self.world.declared, &name.text);
        match found {
            Some(kind) => {
                self.reads.kind(kind);
            }
            None if self.world.declared.unread.may_declare(BrokenKind::Records, &name.text) => return None,
            None => {
                if let Some(kind) = self.named_elsewhere(name, Needed::Records { bare }) {
                    return kind;
                }
                let guess = guess_kind(&self.world.declared, name, &mut self.findings)?;
                self.reads.kind(guess);
                return Some(guess);
            }
        }
        found
    }

    /// The field of this name, or the nearest whose type fits. A field whose type could not be read is `None`, without a finding:
    /// it has been reported.
    pub(crate) fn field_of(&mut self, kind: KindId, name: &ast::Name, fit: Fit) -> Option<(FieldId, &'w Field)> {
        let fields = &self.world.kind(kind)?.fields;
        let (place, _, field) = match fields.get_full(&name.text) {
            Some(found) => found,
            None => fields.get_full(self.unknown_field(kind, name, fit)?)?,
        };
        let id = FieldId(place);
        (!self.world.schema.broken.contains(&(kind, id))).then_some((id, field))
    }

    /// The define of this name for a kind.
    pub(crate) fn define_named(&self, kind: KindId, name: &ast::Name) -> Option<(usize, &'a ast::Define)> {
        let index = *self.world.define_of.get(&(kind, name.text.as_str()))?;
        self.world.defines.get(index).map(|(_, define)| (index, *define))
    }

    /// Warns of declarations that no rule uses, if there are rules and none of them is broken: a misspelt name would be reported
    /// twice.
    pub(crate) fn unread(&mut self) {
        let world = self.world;
        let held_back = self.findings.has_error() || !world.schema.open.is_empty();
        if world.declared.indicators.is_empty() || held_back {
            return;
        }
        for kind in world.schema.kinds.values() {
            for field in kind.fields.values() {
                if let FieldKind::Reference(target) = field.kind {
                    self.reads.kind(target);
                }
            }
        }
        let mut unread = Vec::new();
        for (index, kind) in world.schema.kinds.values().enumerate() {
            let id = KindId(index);
            if id != UNITS && !self.reads.has_kind(id) {
                unread.extend(kind.span.map(|span| (codes::UNREAD_RECORDS, kind.name.as_str(), span)));
            }
        }
        for (index, (_, define)) in world.defines.iter().enumerate() {
            if !self.reads.has_define(index) {
                unread.push((codes::UNREAD_DEFINE, define.name.text.as_str(), define.name.span));
            }
        }
        for measure in world.declared.measures.iter() {
            if !self.reads.has_measure(&measure.name.text) {
                unread.push((codes::UNREAD_MEASURE, measure.name.text.as_str(), measure.name.span));
            }
        }
        for (code, name, span) in unread {
            if world.declared.unread.may_use(name) {
                continue;
            }
            self.findings.push(Diagnostic::at(code, span).with("name", name).help("help"));
        }
    }
}
