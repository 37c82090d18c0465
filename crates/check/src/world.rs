//! What is known before conditions are read.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use indexmap::IndexMap;
use tieuchi_model::indicator::{Always, Indicator, RuleSet, Test};
use tieuchi_model::schema::{Field, FieldId, FieldKind, Kind, KindId, Mapping};
use tieuchi_proof::Prover;
use tieuchi_source::Language;
use tieuchi_syntax::ast::{self, BrokenKind};

use crate::findings::Findings;
use crate::kinds::{Schema, kind_named, kind_names};
use crate::names::{Declared, report_name_clash};
use crate::rule_set::Setting;

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
            for (place, written) in define.subjects.iter().enumerate() {
                let subject = kind_named(&declared, &written.text);
                let guessed = subject.is_none();
                let Some(subject) = subject.or_else(|| guess_kind(&declared, written, findings)) else {
                    lost.push(name);
                    continue;
                };
                let first = define_of.get(&(subject, name)).and_then(|index| defines.get(*index));
                if guessed && first.is_some() {
                    continue;
                }
                if let Some((_, first)) = first {
                    if std::ptr::eq(*first, define) {
                        findings.kind_twice(define, place);
                    } else {
                        findings.twice(&define.name, first.name.span);
                    }
                    continue;
                }
                let field = schema.kinds.get_index(subject.0).and_then(|(_, kind)| kind.fields.get(name));
                if let Some(field) = field.filter(|_| !guessed) {
                    report_name_clash(&define.name, field.span, findings);
                }
                define_of.insert((subject, name), defines.len());
                define_first.entry(name).or_insert(defines.len());
                defines.push((subject, define));
            }
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

    /// The language of the messages to the author: that of the first file which no other uses.
    pub(crate) fn language(&self) -> Language {
        self.declared
            .files
            .iter()
            .find(|file| file.used_at.is_none())
            .map_or_else(Language::default, |file| file.language)
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
    pub(crate) fn into_rule_set(
        self,
        indicators: Vec<Option<Indicator>>,
        (always, mappings): (Vec<Always>, Vec<Mapping>),
        tests: Vec<Test>,
        for_others: HashSet<KindId>,
    ) -> RuleSet {
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
            year_form: setting.year_form,
            kinds: Arc::unwrap_or_clone(self.schema).kinds,
            for_others,
            indicators,
            always,
            mappings,
            tests,
            language,
        }
    }
}

/// Reports a kind of record that does not exist, unless a broken sentence may declare it; returns the kind that was probably meant.
pub(crate) fn guess_kind(declared: &Declared<'_>, name: &ast::Name, findings: &mut Findings) -> Option<KindId> {
    if declared.unread.may_declare(BrokenKind::Records, &name.text) {
        return None;
    }
    let nearest = findings.unknown(name, kind_names(declared))?;
    kind_named(declared, nearest)
}
