//! Names that nothing declares for their place: the findings about them, and what was probably meant.
//!
//! If a near name with a fitting type is declared, checking continues as if that had been written.

use tieuchi_model::schema::KindId;
use tieuchi_source::{Diagnostic, Span, codes};
use tieuchi_syntax::ast::{self, BrokenKind};

use crate::checker::Checker;
use crate::kinds::field_names;
use crate::wanted::{Fit, Needed, Type};

impl<'w, 'a> Checker<'w, 'a> {
    /// Reports a name that is not a field of this kind; returns the name of the field that was probably meant.
    pub(crate) fn unknown_field(&mut self, kind: KindId, name: &ast::Name, fit: Fit) -> Option<&'w str> {
        if let Some((_, define)) = self.define_named(kind, name) {
            let finding = Diagnostic::at(codes::CONDITION_AS_VALUE, name.span).with("name", name.text.as_str());
            self.report_once(finding.label(define.name.span, "declared").help("help"));
            return None;
        }
        if self.may_be_unread(kind, name) || self.of_related_before(name) {
            return None;
        }
        if let Fit::Like(Type::Choice(field)) = fit
            && self.choice_without_quotes(name, field)
        {
            return None;
        }
        if self.named_elsewhere(name, Needed::Value(kind)).is_some() {
            return None;
        }
        let world = self.world();
        let known = field_names(world.kind(kind)?, |kind| fit.fits(kind));
        if let Fit::Like(Type::Text) = fit
            && self.findings().nearest(&name.text, field_names(world.kind(kind)?, |kind| fit.fits(kind))).is_none()
        {
            let finding = Diagnostic::at(codes::UNKNOWN_NAME, name.span).with("name", name.text.as_str());
            self.report_once(finding.replace(name.span, format!("\"{}\"", name.text)).help("quotes"));
            return None;
        }
        self.findings().unknown(name, known)
    }

    /// Reports a name that is not a condition of this kind; it may be one of another kind.
    pub(crate) fn unknown_condition(&mut self, subject: KindId, name: &ast::Name) {
        if self.may_be_unread(subject, name) || self.of_related_before(name) {
            return;
        }
        if self.named_elsewhere(name, Needed::Condition(subject)).is_some() {
            return;
        }
        let known = self.names_of(subject, Fit::YesNo);
        self.findings().unknown(name, known);
    }

    /// Whether a field or a condition of this name may be declared in text that could not be read. If names of fields could not
    /// be read either, only a name that is near a known one is assumed to be misspelt.
    pub(crate) fn may_be_unread(&mut self, kind: KindId, name: &ast::Name) -> bool {
        let world = self.world();
        if world.schema.may_have(kind, &name.text) || world.declared.unread.may_declare(BrokenKind::Define, &name.text)
        {
            return true;
        }
        world.schema.is_nameless(kind) && {
            let known = self.names_of(kind, Fit::Any);
            self.findings().nearest(&name.text, known).is_none()
        }
    }

    /// Reports a name that is unknown here, but known for the records whose `where` comes before: that `where` took one
    /// condition, and this one was meant to be in it.
    pub(crate) fn of_related_before(&mut self, name: &ast::Name) -> bool {
        let found = self.related_before().and_then(|kind| {
            let known = self.names_of(kind, Fit::Any).find(|(known, _)| *known == name.text);
            Some((self.world().kind(kind)?.name.as_str(), known?.1))
        });
        let Some((kind, declared)) = found else { return false };
        let finding = Diagnostic::at(codes::UNKNOWN_NAME, name.span).with("name", name.text.as_str());
        let finding = finding.with("kind", kind).help("brackets");
        self.report_once(match declared {
            Some(span) => finding.label(span, "declared"),
            None => finding,
        });
        true
    }

    /// The names that a condition on a kind of record may use: its conditions, and its fields of types that fit.
    pub(crate) fn names_of(
        &self,
        kind: KindId,
        fit: Fit,
    ) -> impl Iterator<Item = (&'w str, Option<Span>)> + use<'w, 'a> {
        let world = self.world();
        let fields = world.kind(kind).into_iter().flat_map(move |kind| field_names(kind, move |kind| fit.fits(kind)));
        let defines = world.defines.iter().filter(move |(subject, _)| *subject == kind);
        fields.chain(defines.map(|(_, define)| (define.name.text.as_str(), Some(define.name.span))))
    }
}
