//! Limits: `A by B`, `A before B`, `A after B`, `A within D of B`, `A at least D before B`.
//!
//! The engine decides when a limit has passed; here its parts get their types, and it is decided whether the event rule
//! applies.

use tieuchi_model::indicator::{ConditionKind, Duration, Expr, LimitSpec, SpanChoice, Timely, TimelySide};
use tieuchi_model::schema::{FieldId, FieldKind, KindId};
use tieuchi_model::time::Length;
use tieuchi_source::{Arg, Diagnostic, Span, codes};
use tieuchi_syntax::{ast, print_condition, print_value};

use crate::checker::Checker;
use crate::checker::written::Negated;
use crate::dates;
use crate::expr::fields_of;
use crate::findings::whole;
use crate::kinds::type_term;
use crate::wanted::Fit;
use crate::wanted::{Timed, Type};

/// A limit with the type of the moment that it is made of, if it is made of one.
type Read = (LimitSpec, Option<Timed>);

/// What a limit is compared with.
type Beside<'e> = Option<(&'e ast::Expr, Timed)>;

impl Checker<'_, '_> {
    /// One moment against a limit.
    pub(crate) fn timely(
        &mut self,
        subject: KindId,
        what: &ast::Expr,
        relation: &ast::Relation,
    ) -> Option<ConditionKind> {
        let event = self.moment_of(subject, what, None);
        let beside = event.as_ref().map(|(_, timed)| (what, *timed));
        let (side, limit) = match relation {
            ast::Relation::By { limit, day } => {
                let read = self.plain_limit(subject, limit, beside, TimelySide::By);
                let read = match (read, day) {
                    (Some((LimitSpec::Value(of), timed)), true) => Some((LimitSpec::DayOf(of), timed)),
                    (read, _) => read,
                };
                (TimelySide::By, read)
            }
            ast::Relation::Before(limit) => {
                (TimelySide::Before, self.plain_limit(subject, limit, beside, TimelySide::Before))
            }
            ast::Relation::After(limit) => {
                (TimelySide::After, self.plain_limit(subject, limit, beside, TimelySide::After))
            }
            ast::Relation::Within { span, start, rolled, not_counting } => {
                (TimelySide::By, self.within(subject, span, start, *rolled, not_counting))
            }
            ast::Relation::AtLeastBefore { span, limit, rolled } => {
                (TimelySide::By, self.ahead(subject, span, limit, *rolled, beside))
            }
        };
        let ((built, timed), (limit, limit_timed)) = (event?, limit?);
        self.spans_of_days(relation, timed, limit_timed, &limit)?;
        self.day_against_moment((what, timed), relation, (&limit, limit_timed));
        let event = matches!(built, Expr::Field(_)) && matches!(timed, Timed::Date | Timed::DateTime);
        Some(ConditionKind::Timely(Timely { what: built, side, limit, event }))
    }

    /// A value that is a day or a moment; `beside` is the value that it is compared with.
    fn moment_of(&mut self, subject: KindId, expr: &ast::Expr, beside: Beside<'_>) -> Option<(Expr, Timed)> {
        match self.type_of_fit(subject, expr, Fit::Timely)? {
            Type::When(timed) => Some((self.build(subject, expr, Type::When(timed))?, timed)),
            Type::Difference => {
                self.difference_alone(expr);
                None
            }
            found => {
                match beside {
                    Some((what, timed)) => {
                        self.cannot_compare((what, Type::When(timed)), (expr, found), expr.span, "moment")
                    }
                    None => self.wrong_type(expr, found, "needed-moment", "moment"),
                }
                None
            }
        }
    }

    fn plain_limit(
        &mut self,
        subject: KindId,
        limit: &ast::Limit,
        beside: Beside<'_>,
        side: TimelySide,
    ) -> Option<Read> {
        match limit {
            ast::Limit::Period(ast::PeriodDay::First, _) => Some((LimitSpec::PeriodStart, None)),
            ast::Limit::Period(ast::PeriodDay::Last, _) => Some((LimitSpec::PeriodEnd, None)),
            ast::Limit::Expr(expr) => {
                let (built, timed) = self.moment_of(subject, expr, beside)?;
                let cure = match side {
                    TimelySide::By => Some("by"),
                    TimelySide::Before => Some("before"),
                    TimelySide::After => None,
                };
                if let (Some(beside), Some(cure)) = (beside, cure) {
                    self.limit_has_happened(subject, expr.span, &built, beside, cure);
                }
                Some((LimitSpec::Value(built), Some(timed)))
            }
        }
    }

    fn within(
        &mut self,
        subject: KindId,
        span: &ast::SpanChoice,
        start: &ast::Expr,
        rolled: bool,
        not_counting: &[ast::Name],
    ) -> Option<Read> {
        let span = self.span_choice(subject, span);
        let start = self.moment_of(subject, start, None);
        let fields = whole(not_counting.iter().map(|name| self.duration_field(subject, name)).collect());
        let (start, timed) = start?;
        Some((LimitSpec::Within { span: span?, start, rolled, not_counting: fields? }, Some(timed)))
    }

    fn ahead(
        &mut self,
        subject: KindId,
        span: &ast::SpanChoice,
        of: &ast::Expr,
        rolled: bool,
        beside: Beside<'_>,
    ) -> Option<Read> {
        let span = self.span_choice(subject, span);
        let read = self.moment_of(subject, of, None);
        if let (Some((built, _)), Some(beside)) = (&read, beside) {
            self.limit_has_happened(subject, of.span, built, beside, "help");
        }
        let (of, timed) = read?;
        Some((LimitSpec::Ahead { span: span?, of, rolled }, Some(timed)))
    }

    fn span_choice(&mut self, subject: KindId, written: &ast::SpanChoice) -> Option<SpanChoice> {
        let usual = self.duration(subject, &written.usual);
        let mut otherwise = Vec::new();
        for (duration, condition) in &written.otherwise {
            let (duration, condition) = (self.duration(subject, duration), self.condition(subject, condition));
            otherwise.push(duration.zip(condition));
        }
        Some(SpanChoice { usual: usual?, otherwise: whole(otherwise)? })
    }

    fn duration(&mut self, subject: KindId, written: &ast::Duration) -> Option<Duration> {
        match written {
            ast::Duration::Literal(length) => self.length(*length).map(Duration::Fixed),
            ast::Duration::Field(name) => self.duration_field(subject, name).map(Duration::Field),
        }
    }

    /// A length that the rule set's calendar can count.
    pub(crate) fn length(&mut self, written: ast::Length) -> Option<Length> {
        let length = dates::length(written, self.findings())?;
        let calendar = &self.world().setting.calendar;
        if matches!(length, Length::WorkingTime(_)) && !calendar.has_working_hours() {
            if !self.world().setting.calendar_known {
                return None;
            }
            let finding = Diagnostic::at(codes::NO_WORKING_HOURS, written.span).with("calendar", calendar.name());
            self.report(finding.help("help"));
            return None;
        }
        Some(length)
    }

    fn duration_field(&mut self, subject: KindId, name: &ast::Name) -> Option<FieldId> {
        let (id, field) = self.field_of(subject, name, Fit::Duration)?;
        if field.kind != FieldKind::Duration {
            let finding = Diagnostic::at(codes::WRONG_TYPE, name.span)
                .with("name", name.text.as_str())
                .with("found", Arg::Term(type_term(&field.kind)))
                .with("needed", Arg::Term("needed-duration"));
            self.report(finding.label(field.span, "declared").help("help"));
            return None;
        }
        Some(id)
    }

    /// Reports hours or minutes between two days, which have no time of day.
    fn spans_of_days(
        &mut self,
        relation: &ast::Relation,
        what: Timed,
        limit: Option<Timed>,
        built: &LimitSpec,
    ) -> Option<()> {
        let (LimitSpec::Within { span, .. } | LimitSpec::Ahead { span, .. }) = built else { return Some(()) };
        let hours = |duration: &Duration| matches!(duration, Duration::Fixed(Length::Elapsed(_)));
        let asks_hours = hours(&span.usual) || span.otherwise.iter().any(|(duration, _)| hours(duration));
        if asks_hours && what == Timed::Date && limit == Some(Timed::Date) {
            let place = match relation {
                ast::Relation::Within { span, start, .. } => usual_span(span).unwrap_or(start.span),
                ast::Relation::AtLeastBefore { span, limit, .. } => usual_span(span).unwrap_or(limit.span),
                ast::Relation::By { .. } | ast::Relation::Before(_) | ast::Relation::After(_) => return Some(()),
            };
            self.report_at(codes::HOURS_BETWEEN_DAYS, place);
            return None;
        }
        Some(())
    }

    /// Warns if a day is compared with a moment.
    fn day_against_moment(
        &mut self,
        (what, timed): (&ast::Expr, Timed),
        relation: &ast::Relation,
        (limit, limit_timed): (&LimitSpec, Option<Timed>),
    ) {
        let other = match (relation, limit) {
            (_, LimitSpec::DayOf(_)) => return,
            (
                ast::Relation::By { limit: ast::Limit::Expr(other), .. }
                | ast::Relation::Before(ast::Limit::Expr(other))
                | ast::Relation::After(ast::Limit::Expr(other)),
                _,
            ) => other,
            // Limits in days end with a day, whatever they are counted from.
            (
                ast::Relation::Within { start: other, .. } | ast::Relation::AtLeastBefore { limit: other, .. },
                LimitSpec::Within {
                    span: SpanChoice { usual: Duration::Fixed(Length::Elapsed(_) | Length::WorkingTime(_)), .. },
                    ..
                }
                | LimitSpec::Ahead {
                    span: SpanChoice { usual: Duration::Fixed(Length::Elapsed(_) | Length::WorkingTime(_)), .. },
                    ..
                },
            ) => other,
            _ => return,
        };
        let Some(limit_timed) = limit_timed else { return };
        let cure = if let ast::Relation::By { .. } = relation { "by" } else { "help" };
        self.days_decide((what, Type::When(timed)), (other, Type::When(limit_timed)), cure);
    }

    /// Warns of a planned moment compared with something that happens, which is empty until then. Two things that happen may be
    /// in any order.
    fn limit_has_happened(
        &mut self,
        subject: KindId,
        span: Span,
        limit: &Expr,
        (what, timed): (&ast::Expr, Timed),
        cure: &'static str,
    ) {
        if matches!(timed, Timed::Date | Timed::DateTime) {
            return;
        }
        for (field, _) in fields_of(limit) {
            let Some(field) = self.world().field(subject, field) else { continue };
            if matches!(field.kind, FieldKind::Date | FieldKind::DateTime) {
                let finding = Diagnostic::at(codes::LIMIT_NOT_PLANNED, span)
                    .with("name", field.name.as_str())
                    .with("type", Arg::Term(type_term(&field.kind)))
                    .with("planned", self.printed(what));
                self.report(finding.label(field.span, "declared").help(cure));
            }
        }
    }

    /// Notes how `not A by B` is written, for the warning that an event that never happened meets it. A fixed day or the end of
    /// the period asks for the state on that day: an event that has not happened is then not done, and there is no warning.
    pub(crate) fn note_negated(&mut self, part: &ast::Condition, span: Span) {
        let ast::ConditionKind::Timely { what, relation } = &part.kind else { return };
        let language = self.world().language();
        let limit = match relation {
            ast::Relation::By { limit: ast::Limit::Expr(limit), day: false }
            | ast::Relation::After(ast::Limit::Expr(limit)) => Some(print_value(limit, language)),
            _ => None,
        };
        let negated = ast::Condition { kind: ast::ConditionKind::Not(Box::new(part.clone())), span };
        let written = Negated { what: self.printed(what), whole: print_condition(&negated, language), limit };
        self.note_written_negated(span, written);
    }
}

fn usual_span(choice: &ast::SpanChoice) -> Option<Span> {
    match &choice.usual {
        ast::Duration::Literal(length) => Some(length.span),
        ast::Duration::Field(_) => None,
    }
}
