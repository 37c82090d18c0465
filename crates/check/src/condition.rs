//! Conditions on one record: names looked up, every part typed.
//!
//! Comparisons are in `compare`, limits in `timely`, related records in `related`, definitions in `defines`.

use tieuchi_model::indicator::{Comparison, Condition, ConditionKind, Expr, LimitSpec, Timely, TimelySide, WindowSpec};
use tieuchi_model::schema::{FieldKind, KindId, Placement, UNITS, Value};
use tieuchi_source::text::fold;
use tieuchi_source::{Arg, Diagnostic, Span, codes};
use tieuchi_syntax::ast;

use crate::checker::Checker;
use crate::findings::whole;
use crate::kinds::{is_timely, kind_named, type_term};
use crate::wanted::Fit;
use crate::wanted::Type;

impl Checker<'_, '_> {
    /// A condition on the records of a kind; `None`, with findings, if anything in it is wrong.
    pub(crate) fn condition(&mut self, subject: KindId, written: &ast::Condition) -> Option<Condition> {
        let span = written.span;
        let kind = match &written.kind {
            ast::ConditionKind::And(parts) => ConditionKind::All(self.conditions(subject, parts)?),
            ast::ConditionKind::Or(parts) => ConditionKind::Any(self.conditions(subject, parts)?),
            ast::ConditionKind::Not(part) => {
                self.note_negated(part, span);
                ConditionKind::Not(Box::new(self.condition(subject, part)?))
            }
            ast::ConditionKind::Named(name) => return self.named(subject, name, span),
            ast::ConditionKind::Timely { what, relation } => self.timely(subject, what, relation)?,
            ast::ConditionKind::Compare { left, op, right } => {
                self.compare(subject, left, comparison(*op), right, span)?
            }
            ast::ConditionKind::OneOf { left, values, negated } => {
                let kind = self.one_of(subject, left, values)?;
                negate(kind, *negated, span)
            }
            ast::ConditionKind::Presence { what, present } => {
                let found = self.type_of(subject, what)?;
                if found == Type::Difference {
                    self.difference_alone(what);
                    return None;
                }
                negate(ConditionKind::Present(self.build(subject, what, found)?), !present, span)
            }
            ast::ConditionKind::BeginsWith { what, text } => self.in_text(subject, what, text, true)?,
            ast::ConditionKind::Contains { what, text } => self.in_text(subject, what, text, false)?,
            ast::ConditionKind::Between { what, lowest, highest, below } => {
                let low = self.compare(subject, what, Comparison::GreaterOrEqual, lowest, span);
                let op = if *below { Comparison::Less } else { Comparison::LessOrEqual };
                let high = self.compare(subject, what, op, highest, span);
                let part = |kind| Condition { kind, name: None, span };
                ConditionKind::All(vec![part(low?), part(high?)])
            }
            ast::ConditionKind::In { what, window } => self.in_window(subject, what.as_ref(), window, span)?,
            ast::ConditionKind::Has(has) => self.has(subject, has, span)?,
            ast::ConditionKind::HasName { name, negated } => return self.has_name(subject, name, *negated, span),
            ast::ConditionKind::Meets(name) => {
                if subject != UNITS {
                    let kind = self.world().kind(subject).map_or("", |kind| kind.name.as_str());
                    let finding = Diagnostic::at(codes::MEETS_NEEDS_UNIT, span).with("kind", kind);
                    self.report(finding.help("help"));
                    return None;
                }
                ConditionKind::Meets(self.met_indicator(name)?)
            }
        };
        Some(Condition { kind, name: None, span })
    }

    fn conditions(&mut self, subject: KindId, parts: &[ast::Condition]) -> Option<Vec<Condition>> {
        let read = self.each_joined(|checker| {
            let read = parts.iter().map(|part| {
                let read = checker.condition(subject, part);
                if let ast::ConditionKind::Has(has) = &part.kind
                    && has.filter.is_some()
                {
                    let related = kind_named(&checker.world().declared, &has.records.text);
                    checker.set_related_before(related);
                }
                read
            });
            read.collect()
        });
        whole(read)
    }

    /// A defined condition, a yes/no field, or something that happens.
    fn named(&mut self, subject: KindId, name: &ast::Name, span: Span) -> Option<Condition> {
        if let Some((index, _)) = self.define_named(subject, name) {
            return self.inline(index, name);
        }
        let world = self.world();
        if world.kind(subject)?.fields.contains_key(&name.text) {
            let (id, field) = self.field_of(subject, name, Fit::YesNo)?;
            if field.kind == FieldKind::YesNo {
                return Some(Condition { kind: ConditionKind::Yes(id), name: None, span });
            }
            if field.kind.happens() {
                // It has happened by the last day that the verdict is about.
                let (what, side, limit) = (Expr::Field(id), TimelySide::By, LimitSpec::LastDay);
                let kind = ConditionKind::Timely(Timely { what, side, limit, event: true });
                return Some(Condition { kind, name: None, span });
            }
            let finding = Diagnostic::at(codes::NOT_A_CONDITION, name.span)
                .with("name", name.text.as_str())
                .with("type", Arg::Term(type_term(&field.kind)))
                .label(field.span, "declared");
            let help = match &field.kind {
                _ if self.bound_follows(name.span.end) => "figure",
                kind if is_timely(kind) => "time",
                _ => "help",
            };
            self.report(finding.help(help));
            return None;
        }
        self.unknown_condition(subject, name);
        None
    }

    /// `A begins with "…"`, `A contains "…"`; for a `one of`, the choices that match are known now.
    fn in_text(
        &mut self,
        subject: KindId,
        what: &ast::Expr,
        text: &ast::Text,
        at_start: bool,
    ) -> Option<ConditionKind> {
        let found = self.type_of_fit(subject, what, Fit::Like(Type::Quoted))?;
        match found {
            Type::Text | Type::Quoted => {
                let (what, text) = (self.build(subject, what, found)?, text.value.clone());
                Some(if at_start {
                    ConditionKind::BeginsWith { what, text }
                } else {
                    ConditionKind::Contains { what, text }
                })
            }
            Type::Choice(field) => {
                let wanted = fold(&text.value);
                let fits = |choice: &String| {
                    let choice = fold(choice);
                    if at_start { choice.starts_with(&wanted) } else { choice.contains(&wanted) }
                };
                let choices = self.world().choices(field).iter().enumerate();
                let values: Vec<Value> =
                    choices.filter(|(_, choice)| fits(choice)).map(|(place, _)| Value::Choice(place)).collect();
                Some(ConditionKind::OneOf { what: self.build(subject, what, found)?, values })
            }
            Type::YesNo | Type::Number | Type::When(_) | Type::Duration | Type::Difference => {
                self.wrong_type(what, found, "needed-text", "help");
                None
            }
        }
    }

    /// `FIELD in WINDOW`, `(A else B) in WINDOW`.
    fn in_window(
        &mut self,
        subject: KindId,
        what: Option<&ast::Expr>,
        window: &ast::Window,
        span: Span,
    ) -> Option<ConditionKind> {
        let what = match what {
            Some(ast::Expr { kind: ast::ExprKind::Name(name), .. }) => self.timed_field(subject, name).map(Expr::Field),
            Some(made) => self.time_made(subject, made),
            None => match self.world().kind(subject)?.placement {
                Placement::CountedBy(field) => Some(Expr::Field(field)),
                Placement::Lasting { .. } | Placement::Register => {
                    self.needs_field(subject, span);
                    None
                }
            },
        };
        let spec = self.window(window);
        let (what, window): (_, WindowSpec) = (what?, spec?);
        if matches!(window.kind, tieuchi_model::indicator::WindowKind::Every(_)) {
            self.report_at(codes::EVERY_NOT_HERE, span);
            return None;
        }
        Some(ConditionKind::In { what, window })
    }

    /// A day or moment that is made of several values.
    fn time_made(&mut self, subject: KindId, written: &ast::Expr) -> Option<Expr> {
        match self.type_of_fit(subject, written, Fit::Timely)? {
            found @ Type::When(_) => self.build(subject, written, found),
            found => {
                self.wrong_type(written, found, "needed-moment", "help");
                None
            }
        }
    }

    /// Reports a window without a field, for records that no field places in a window.
    pub(crate) fn needs_field(&mut self, kind: KindId, span: Span) {
        if self.world().schema.unplaced.contains(&kind) {
            return;
        }
        let name = self.world().kind(kind).map_or("", |kind| kind.name.as_str());
        self.report(Diagnostic::at(codes::WINDOW_NEEDS_FIELD, span).with("kind", name).help("help"));
    }

    /// A field whose values are days or moments.
    pub(crate) fn timed_field(&mut self, kind: KindId, name: &ast::Name) -> Option<tieuchi_model::schema::FieldId> {
        let (id, field) = self.field_of(kind, name, Fit::Timely)?;
        if !is_timely(&field.kind) {
            let finding = Diagnostic::at(codes::WRONG_TYPE, name.span)
                .with("name", name.text.as_str())
                .with("found", Arg::Term(type_term(&field.kind)))
                .with("needed", Arg::Term("needed-moment"));
            self.report(finding.label(field.span, "declared").help("help"));
            return None;
        }
        Some(id)
    }
}

/// The condition or its opposite.
pub(crate) fn negate(kind: ConditionKind, negated: bool, span: Span) -> ConditionKind {
    if negated { ConditionKind::Not(Box::new(Condition { kind, name: None, span })) } else { kind }
}

/// How two values are compared.
pub(crate) const fn comparison(op: ast::Comparison) -> Comparison {
    match op {
        ast::Comparison::Is => Comparison::Equal,
        ast::Comparison::IsNot => Comparison::NotEqual,
        ast::Comparison::Less => Comparison::Less,
        ast::Comparison::LessOrEqual => Comparison::LessOrEqual,
        ast::Comparison::Greater => Comparison::Greater,
        ast::Comparison::GreaterOrEqual => Comparison::GreaterOrEqual,
    }
}
