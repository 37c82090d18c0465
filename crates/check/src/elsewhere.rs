//! Names that are declared, but not as what their place needs: the finding reports what they name, not that they are unknown.
//!
//! The cure is literal text if that is possible.

use tieuchi_model::schema::{FieldKind, KindId, UNITS, UnitOf};
use tieuchi_source::text::fold;
use tieuchi_source::{Arg, Code, Diagnostic, Language, Span, codes};
use tieuchi_syntax::ast;

use crate::checker::Checker;
use crate::findings::labelled;
use crate::kinds::kind_named;
use crate::wanted::Needed;

/// What a name names.
#[derive(Clone, Copy, Debug)]
enum Named {
    Condition(KindId),
    Field(KindId),
    Records(KindId),
    Measure,
    Indicator,
}

impl Named {
    const fn term(self) -> &'static str {
        match self {
            Named::Condition(_) => "name-condition",
            Named::Field(_) => "name-field",
            Named::Records(_) => "name-records",
            Named::Measure => "name-measure",
            Named::Indicator => "name-indicator",
        }
    }
}

impl Checker<'_, '_> {
    /// Reports what a name is declared as, if that is not what is needed here; returns the kind of record that it is about.
    pub(crate) fn named_elsewhere(&mut self, name: &ast::Name, needed: Needed) -> Option<Option<KindId>> {
        let subject = match needed {
            Needed::Condition(subject) | Needed::Value(subject) => Some(subject),
            Needed::Records { .. } | Needed::Measure | Needed::Indicator => None,
        };
        let (named, declared) = self.declared_as(name, subject)?;
        match (named, subject) {
            (Named::Condition(kind), Some(subject)) if kind != subject => {
                self.of_other_records(codes::DEFINED_FOR_OTHERS, name, (kind, subject), declared);
            }
            (Named::Field(kind), Some(subject)) if kind != subject => {
                self.of_other_records(codes::FIELD_OF_OTHERS, name, (kind, subject), declared);
            }
            _ => self.of_another_sort(name, needed, named, declared),
        }
        Some(match named {
            Named::Condition(kind) | Named::Field(kind) => Some(kind),
            Named::Records(_) | Named::Measure | Named::Indicator => None,
        })
    }

    /// What a name is declared as: of several things, the one nearest to `subject`.
    fn declared_as(&self, name: &ast::Name, subject: Option<KindId>) -> Option<(Named, Option<Span>)> {
        let world = self.world();
        let text = name.text.as_str();
        let field = |kind: KindId| {
            let declared = world.kind(kind)?;
            let field = declared.fields.get(text)?;
            Some((Named::Field(kind), declared.span.is_some().then_some(field.span)))
        };
        let condition = |index: usize| {
            let (kind, define) = world.defines.get(index)?;
            Some((Named::Condition(*kind), Some(define.name.span)))
        };
        let around = self.outer().iter().rev().copied().filter(|kind| Some(*kind) != subject);
        let near = around.filter_map(|kind| {
            let define = world.define_of.get(&(kind, text)).and_then(|index| condition(*index));
            define.or_else(|| field(kind))
        });
        let declared = &world.declared;
        let by_itself = || {
            let measure = declared.measures.get(text).map(|measure| (Named::Measure, Some(measure.name.span)));
            let indicator =
                || declared.indicators.get(text).map(|indicator| (Named::Indicator, Some(indicator.name.span)));
            let records = || {
                kind_named(declared, text)
                    .map(|kind| (Named::Records(kind), world.kind(kind).and_then(|kind| kind.span)))
            };
            measure.or_else(indicator).or_else(records)
        };
        let anywhere = || world.define_first.get(text).and_then(|index| condition(*index));
        let of_any_kind = || world.field_first.get(text).and_then(|kind| field(*kind));
        near.into_iter().next().or_else(anywhere).or_else(by_itself).or_else(of_any_kind)
    }

    /// Reports a condition or a field of other records than those that the condition is about.
    fn of_other_records(
        &mut self,
        code: Code,
        name: &ast::Name,
        (kind, subject): (KindId, KindId),
        declared: Option<Span>,
    ) {
        let world = self.world();
        let kind_name = |kind: KindId| world.kind(kind).map_or("", |kind| kind.name.as_str());
        let refers = !self.references(kind, subject).is_empty()
            || (kind == UNITS && world.kind(subject).is_some_and(|subject| subject.unit != UnitOf::None));
        let cure = match () {
            () if self.outer().contains(&kind) => "outer",
            () if refers => "refers",
            () => "help",
        };
        let finding = Diagnostic::at(code, name.span)
            .with("name", name.text.as_str())
            .with("kind", kind_name(kind))
            .with("subject", kind_name(subject));
        self.report_once(labelled(finding, declared).help(cure));
    }

    /// Reports the name of something else than what is needed.
    fn of_another_sort(&mut self, name: &ast::Name, needed: Needed, named: Named, declared: Option<Span>) {
        let world = self.world();
        let owner = match named {
            Named::Condition(kind) | Named::Field(kind) => world.kind(kind).map_or("", |kind| kind.name.as_str()),
            Named::Records(_) | Named::Measure | Named::Indicator => "",
        };
        let written = name.text.as_str();
        let is_yes_no = |kind: KindId| {
            world
                .kind(kind)
                .and_then(|kind| kind.fields.get(written))
                .is_some_and(|field| field.kind == FieldKind::YesNo)
        };
        let finding = Diagnostic::at(codes::OF_ANOTHER_SORT, name.span)
            .with("name", written)
            .with("owner", owner)
            .with("what", Arg::Term(named.term()))
            .with("needed", Arg::Term(needed.term()));
        let vietnamese = world.language() == Language::Vietnamese;
        let write = |english: String, of_vietnamese: String| if vietnamese { of_vietnamese } else { english };
        let cured = |cure: &'static str, text: String| (cure, Some(text));
        let (cure, text) = match (named, needed) {
            (Named::Indicator, Needed::Condition(UNITS)) => {
                cured("meets", write(format!("meets {written}"), format!("đạt chỉ tiêu {written}")))
            }
            (Named::Indicator, Needed::Measure | Needed::Records { .. } | Needed::Condition(_)) => ("meets", None),
            (Named::Records(kind), Needed::Condition(subject)) if self.is_related(subject, kind) => {
                cured("has", write(format!("has {written}"), format!("có {written}")))
            }
            (Named::Condition(_), Needed::Records { bare: true }) => {
                cured("where", write(format!("{owner} where {written}"), format!("{owner} mà {written}")))
            }
            (Named::Field(kind), Needed::Records { bare: true }) if is_yes_no(kind) => {
                cured("where", write(format!("{owner} where {written}"), format!("{owner} mà {written}")))
            }
            (Named::Condition(_), Needed::Records { bare: false }) => ("before", None),
            (Named::Field(kind), Needed::Records { bare: false }) if is_yes_no(kind) => ("before", None),
            (Named::Field(_), Needed::Measure | Needed::Records { .. }) => ("sum", None),
            (Named::Condition(_), Needed::Measure | Needed::Indicator) => ("share", None),
            (Named::Measure, Needed::Records { .. } | Needed::Condition(_) | Needed::Value(_) | Needed::Indicator) => {
                ("bound", None)
            }
            _ => ("help", None),
        };
        let finding = labelled(finding, declared).help(cure);
        self.report_once(match text {
            Some(text) => finding.replace(name.span, text),
            None => finding,
        });
    }

    /// Reports a choice without quotes, beside the field that it belongs to.
    pub(crate) fn choice_without_quotes(
        &mut self,
        name: &ast::Name,
        field: (KindId, tieuchi_model::schema::FieldId),
    ) -> bool {
        let world = self.world();
        let wanted = fold(&name.text.replace('_', " "));
        let Some(choice) = world.choices(field).iter().find(|choice| fold(&choice.replace('_', " ")) == wanted) else {
            return false;
        };
        let declared = world.field(field.0, field.1);
        let finding = Diagnostic::at(codes::CHOICE_WITHOUT_QUOTES, name.span)
            .with("name", name.text.as_str())
            .with("choice", choice.as_str())
            .with("field", declared.map_or("", |field| field.name.as_str()))
            .replace(name.span, format!("\"{choice}\""))
            .help("help");
        self.report_once(labelled(finding, declared.map(|field| field.span)));
        true
    }

    /// Two words that are the name of one kind of record without its `_`: that kind.
    pub(crate) fn joined_kind(&mut self, first: &ast::Name, second: Option<&ast::Name>) -> Option<KindId> {
        let world = self.world();
        let second = second.filter(|second| second.span.start == first.span.end + 1)?;
        if kind_named(&world.declared, &first.text).is_some() {
            return None;
        }
        let joined = format!("{}_{}", first.text, second.text);
        let kind = kind_named(&world.declared, &joined)?;
        let place = first.span.to(second.span);
        let written = format!("{} {}", first.text, second.text);
        self.report_once(Diagnostic::joined(place, written, &joined));
        self.reads_kind(kind);
        Some(kind)
    }
}
