//! The checker that walks the rules: what it looks up, and what it has found.
//!
//! The other modules add to [`Checker`] what they check. What it remembers while it walks is private to the modules in here.

pub(crate) mod inlined;
mod known_measures;
mod reads;
mod scope;
pub(crate) mod written;

use tieuchi_model::schema::{Field, FieldId, KindId};
use tieuchi_source::{CancelFlag, Code, Diagnostic, Span};
use tieuchi_syntax::ast::{self, BrokenKind};

use self::inlined::Inlined;
use self::known_measures::KnownMeasures;
use self::reads::Reads;
use self::scope::Scope;
use self::written::Written;
use crate::findings::Findings;
use crate::kinds::kind_named;
use crate::wanted::{Fit, Needed};
use crate::world::{World, guess_kind};

/// Walks the rules.
#[derive(Debug)]
pub(crate) struct Checker<'w, 'a> {
    world: &'w World<'a>,
    cancel: CancelFlag,
    findings: Findings,
    inlined: Inlined,
    measures: KnownMeasures<'a>,
    scope: Scope,
    reads: Reads<'a>,
    written: Written,
}

impl<'w, 'a> Checker<'w, 'a> {
    pub(crate) fn new(world: &'w World<'a>, findings: Findings, cancel: &CancelFlag) -> Self {
        Checker {
            world,
            cancel: cancel.clone(),
            findings,
            inlined: Inlined::new(world.defines.len()),
            measures: KnownMeasures::default(),
            scope: Scope::default(),
            reads: Reads::default(),
            written: Written::default(),
        }
    }

    /// What is known before conditions are read.
    pub(crate) const fn world(&self) -> &'w World<'a> {
        self.world
    }

    /// Whether checking shall end; then what is found means nothing.
    pub(crate) fn is_cancelled(&self) -> bool {
        self.cancel.is_set()
    }

    /// What has been found so far.
    pub(crate) const fn findings(&mut self) -> &mut Findings {
        &mut self.findings
    }

    /// Adds a finding.
    pub(crate) fn report(&mut self, finding: Diagnostic) {
        self.findings.push(finding);
    }

    /// Adds a finding, unless one with its code is already at its place.
    pub(crate) fn report_once(&mut self, finding: Diagnostic) {
        self.findings.push_once(finding);
    }

    /// Adds a finding without arguments; its help is the entry's `help`.
    pub(crate) fn report_at(&mut self, code: Code, span: Span) {
        self.findings.report_at(code, span);
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
                self.reads_kind(kind);
            }
            None if self.world.declared.unread.may_declare(BrokenKind::Records, &name.text) => return None,
            None => {
                if let Some(kind) = self.named_elsewhere(name, Needed::Records { bare }) {
                    return kind;
                }
                let guess = guess_kind(&self.world.declared, name, &mut self.findings)?;
                self.reads_kind(guess);
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
}
