//! Related records: `has BOUND RECORDS …`, and `has NAME`, which may also be a field that is present.
//!
//! The engine counts them.

use tieuchi_model::indicator::{
    Bound, BoundUnit, BoundWord, Condition, ConditionKind, Expr, Has, HasId, Population, Relation, Side,
};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{FieldId, FieldKind, KindId, UNITS, UnitOf};
use tieuchi_proof::Figures;
use tieuchi_source::{Arg, Diagnostic, Span, codes};
use tieuchi_syntax::ast::{self, BrokenKind};

use crate::bound::Figure;
use crate::checker::Checker;
use crate::condition::negate;
use crate::kinds::{field_names, kind_named, kind_names, of_type};
use crate::wanted::Fit;
use crate::wanted::Needed;

/// The place of a `meets` in a condition.
fn meets_span(condition: &Condition) -> Option<Span> {
    let mut waiting = vec![condition];
    while let Some(condition) = waiting.pop() {
        if let ConditionKind::Meets(_) = condition.kind {
            return Some(condition.span);
        }
        waiting.extend(condition.inner());
    }
    None
}

impl Checker<'_, '_> {
    /// `has BOUND RECORDS …`.
    pub(crate) fn has(&mut self, subject: KindId, written: &ast::Has, span: Span) -> Option<ConditionKind> {
        let joined =
            self.joined_kind(&written.records, written.placed.as_ref().and_then(|placed| placed.field.as_ref()));
        let kind = joined.or_else(|| self.kind_of(&written.records));
        let bound = self.bound(&written.bound, Figure::Count, &Figures::count());
        let kind = kind?;
        if written.own && subject != UNITS {
            self.report_at(codes::OWN_NEEDS_UNIT, span);
        }
        let by = self.relation(subject, kind, &written.records, written.by.as_ref());
        let placed = if joined.is_some() { None } else { self.placed(kind, written.placed.as_ref()) };
        if written.placed.is_some() {
            self.note_written_window(span);
        }
        let filter = written.filter.as_deref();
        let filter = filter.map(|filter| self.inside_related(subject, |checker| checker.condition(kind, filter)));
        let (bound, by, (placement, window)) = (bound?, by?, placed?);
        let filter = match filter {
            Some(filter) => Some(filter?),
            None => None,
        };
        if let (Some(met), Some(written)) = (filter.as_ref().and_then(meets_span), &written.filter) {
            // A definition is elsewhere: the finding points at the use of its name.
            let at = if written.span.encloses(met) { met } else { written.span };
            self.report(Diagnostic::at(codes::MEETS_OF_RELATED, at).help("help"));
            return None;
        }
        let related = Population { kind, own: written.own, placement, window, filter, span };
        Some(ConditionKind::Has(Box::new(Has { id: HasId::next(), bound, related, by })))
    }

    /// `has NAME`: related records, a field that is present, or a yes/no field that is yes.
    pub(crate) fn has_name(
        &mut self,
        subject: KindId,
        name: &ast::Name,
        negated: bool,
        span: Span,
    ) -> Option<Condition> {
        let world = self.world();
        let kind = kind_named(&world.declared, &name.text);
        let field = world.kind(subject)?.fields.get(&name.text);
        let wrap = |kind: ConditionKind| Condition { kind, name: None, span };
        match (kind, field) {
            (Some(kind), Some(field)) if self.is_related(subject, kind) => {
                let finding = Diagnostic::at(codes::AMBIGUOUS_HAS, name.span).with("name", name.text.as_str());
                let records = world.kind(kind).and_then(|kind| kind.span);
                let finding = finding.label(field.span, "field").help("help");
                self.report(match records {
                    Some(span) => finding.label(span, "records"),
                    None => finding,
                });
                None
            }
            (_, Some(_)) => {
                let (id, field) = self.field_of(subject, name, Fit::Any)?;
                let kind = match field.kind {
                    FieldKind::YesNo => ConditionKind::Yes(id),
                    _ => ConditionKind::Present(Expr::Field(id)),
                };
                Some(wrap(negate(kind, negated, span)))
            }
            (Some(kind), None) => {
                self.reads_kind(kind);
                let by = self.relation(subject, kind, name, None);
                let placed = self.placed(kind, None);
                let (by, (placement, window)) = (by?, placed?);
                let related = Population { kind, own: false, placement, window, filter: None, span };
                let has = Has { id: HasId::next(), bound: some_or_none(negated), related, by };
                Some(wrap(ConditionKind::Has(Box::new(has))))
            }
            (None, None) => {
                if let Some((_, define)) = self.define_named(subject, name) {
                    let finding = Diagnostic::at(codes::HAS_CONDITION, name.span).with("name", name.text.as_str());
                    self.report(finding.label(define.name.span, "declared").help("help"));
                    return None;
                }
                if self.may_be_unread(subject, name)
                    || world.declared.unread.may_declare(BrokenKind::Records, &name.text)
                {
                    return None;
                }
                if self.named_elsewhere(name, Needed::Records { bare: true }).is_some() {
                    return None;
                }
                let fields = world.kind(subject).into_iter().flat_map(|kind| field_names(kind, |_| true));
                self.findings().unknown(name, kind_names(&world.declared).chain(fields));
                None
            }
        }
    }

    /// Whether records of a kind can be those of a subject.
    pub(crate) fn is_related(&self, subject: KindId, kind: KindId) -> bool {
        if subject == UNITS {
            self.world().kind(kind).is_some_and(|kind| kind.unit != UnitOf::None)
        } else {
            !self.references(subject, kind).is_empty()
        }
    }

    /// The references of a kind to a subject.
    pub(crate) fn references(&self, subject: KindId, kind: KindId) -> Vec<FieldId> {
        let Some(kind) = self.world().kind(kind) else { return Vec::new() };
        of_type(&kind.fields, |field| *field == FieldKind::Reference(subject))
    }

    /// How records of a kind refer to the subject.
    fn relation(
        &mut self,
        subject: KindId,
        kind: KindId,
        records: &ast::Name,
        by: Option<&ast::Name>,
    ) -> Option<Relation> {
        if subject == UNITS {
            return self.unit_relation(kind, records, by);
        }
        let references = self.references(subject, kind);
        if let Some(name) = by {
            let (id, field) = self.field_of(kind, name, Fit::Reference)?;
            if references.contains(&id) {
                return Some(Relation::Reference(id));
            }
            let subject = self.world().kind(subject).map_or("", |kind| kind.name.as_str());
            let finding = Diagnostic::at(codes::NOT_RELATED, name.span).with("name", name.text.as_str());
            self.report(finding.with("subject", subject).label(field.span, "declared").help("field"));
            return None;
        }
        match references.as_slice() {
            [only] => Some(Relation::Reference(*only)),
            [] if self.world().schema.is_open(kind) => None,
            [] => {
                let subject = self.world().kind(subject).map_or("", |kind| kind.name.as_str());
                let finding = Diagnostic::at(codes::NOT_RELATED, records.span).with("name", records.text.as_str());
                self.report(finding.with("subject", subject).help("help"));
                None
            }
            several => {
                let fields = several
                    .iter()
                    .filter_map(|id| self.world().field(kind, *id))
                    .map(|field| field.name.clone())
                    .collect();
                let finding =
                    Diagnostic::at(codes::SEVERAL_REFERENCES, records.span).with("name", records.text.as_str());
                self.report(finding.with("fields", Arg::List(fields)).help("help"));
                None
            }
        }
    }

    fn unit_relation(&mut self, kind: KindId, records: &ast::Name, by: Option<&ast::Name>) -> Option<Relation> {
        self.unit_is_settled(kind, records);
        let unit = self.world().kind(kind)?.unit;
        if let Some(name) = by {
            let (id, field) = self.field_of(kind, name, Fit::Reference)?;
            if !matches!(unit, UnitOf::Field(of) | UnitOf::Reference(of, _) if of == id) {
                let finding = Diagnostic::at(codes::NOT_RELATED, name.span).with("name", name.text.as_str());
                self.report(finding.with("subject", "units").label(field.span, "declared").help("unit"));
                return None;
            }
        }
        if unit == UnitOf::None {
            if !self.world().schema.several_units.contains_key(&kind) && !self.world().schema.is_open(kind) {
                let finding = Diagnostic::at(codes::NOT_RELATED, records.span).with("name", records.text.as_str());
                self.report(finding.with("subject", "units").help("unit"));
            }
            return None;
        }
        Some(Relation::Unit)
    }
}

/// The bound of `has NAME` and `has no NAME`.
fn some_or_none(negated: bool) -> Bound {
    let (side, value, word) = if negated {
        (Side::AtMost, Ratio::ZERO, BoundWord::No)
    } else {
        (Side::AtLeast, Ratio::ONE, BoundWord::Number)
    };
    Bound { side, value, upper: None, word, unit: BoundUnit::Plain }
}
