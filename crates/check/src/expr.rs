//! Values in conditions: first their types are found, then they are built as what they are compared with.
//!
//! A quoted text has no type of its own: beside a `one of` field it is one of its choices.

use tieuchi_model::indicator::{Expr, Operator};
use tieuchi_model::schema::{FieldId, FieldKind, KindId, Placement, Value};
use tieuchi_model::time::When;
use tieuchi_source::text::fold;
use tieuchi_source::{Arg, Diagnostic, Language, Span, codes};
use tieuchi_syntax::ast::{self, ExprKind};
use tieuchi_syntax::print_value;

use crate::checker::Checker;
use crate::dates;
use crate::wanted::{Fit, Timed, Type};
use crate::window::period_day;

impl<'w> Checker<'w, '_> {
    /// The type of a value; every finding about its names and its arithmetic is made here.
    pub(crate) fn type_of(&mut self, subject: KindId, expr: &ast::Expr) -> Option<Type> {
        self.type_of_fit(subject, expr, Fit::Any)
    }

    /// The type of a value, if only fields of some types fit.
    pub(crate) fn type_of_fit(&mut self, subject: KindId, expr: &ast::Expr, fit: Fit) -> Option<Type> {
        Some(match &expr.kind {
            ExprKind::Name(name) => {
                let (id, field) = self.field_of(subject, name, fit)?;
                match &field.kind {
                    FieldKind::Id | FieldKind::Unit | FieldKind::Reference(_) | FieldKind::Text => Type::Text,
                    FieldKind::OneOf(_) => Type::Choice((subject, id)),
                    FieldKind::YesNo => Type::YesNo,
                    FieldKind::Number { .. } => Type::Number,
                    FieldKind::Date => Type::When(Timed::Date),
                    FieldKind::DateTime => Type::When(Timed::DateTime),
                    FieldKind::Deadline => Type::When(Timed::Deadline),
                    FieldKind::Duration => Type::Duration,
                }
            }
            ExprKind::Text(_) => Type::Quoted,
            ExprKind::Number(_) => Type::Number,
            ExprKind::YesNo(_) => Type::YesNo,
            ExprKind::Date(_) | ExprKind::DateTime(..) => Type::When(Timed::Fixed),
            ExprKind::MonthDay(_) => {
                if self.world().schema.unplaced.contains(&subject) {
                    return None;
                }
                // A register is as it is at the end of the period.
                if matches!(self.world().kind(subject)?.placement, Placement::Lasting { .. }) {
                    let kind = self.world().kind(subject)?.name.as_str();
                    let finding = Diagnostic::at(codes::MONTH_DAY_NEEDS_YEAR, expr.span).with("kind", kind);
                    self.report(finding.help("help"));
                    return None;
                }
                Type::When(Timed::Fixed)
            }
            ExprKind::PeriodDay(_) => Type::When(Timed::Fixed),
            ExprKind::Duration(_) => Type::Duration,
            ExprKind::Else(first, second) => {
                let (left, right) = (self.type_of_fit(subject, first, fit), self.type_of_fit(subject, second, fit));
                let (left, right) = (left?, right?);
                match self.common(left, right) {
                    Some(common) => common,
                    None => {
                        self.cannot_compare((first, left), (second, right), expr.span, "help");
                        return None;
                    }
                }
            }
            ExprKind::Arithmetic { left, op, right } => return self.arithmetic(subject, left, *op, right),
        })
    }

    fn arithmetic(&mut self, subject: KindId, left: &ast::Expr, op: ast::Operator, right: &ast::Expr) -> Option<Type> {
        let (left_type, right_type) = (self.type_of(subject, left), self.type_of(subject, right));
        let (left_type, right_type) = (left_type?, right_type?);
        if op == ast::Operator::Minus
            && let (Type::When(_), Type::When(_)) = (left_type, right_type)
        {
            return Some(Type::Difference);
        }
        let mut sound = true;
        for (side, found) in [(left, left_type), (right, right_type)] {
            if found != Type::Number {
                sound = false;
                let timed = matches!(found, Type::When(_) | Type::Duration | Type::Difference);
                self.wrong_type(side, found, "needed-number", if timed { "span" } else { "help" });
            }
        }
        sound.then_some(Type::Number)
    }

    /// A value as a message names it: in the author's language, a text without its quotes.
    pub(crate) fn printed(&self, expr: &ast::Expr) -> String {
        match &expr.kind {
            ExprKind::Name(name) => name.text.clone(),
            ExprKind::Text(text) => text.value.clone(),
            _ => print_value(expr, self.world().language()),
        }
    }

    /// Reports a value of another type than the needed one.
    pub(crate) fn wrong_type(&mut self, expr: &ast::Expr, found: Type, needed: &'static str, help: &'static str) {
        let finding = Diagnostic::at(codes::WRONG_TYPE, expr.span).with("name", self.printed(expr));
        let finding = finding.with("found", Arg::Term(found.term())).with("needed", Arg::Term(needed));
        self.report(finding.help(help));
    }

    /// Reports two values that cannot be compared.
    pub(crate) fn cannot_compare(
        &mut self,
        (left, left_type): (&ast::Expr, Type),
        (right, right_type): (&ast::Expr, Type),
        span: Span,
        help: &'static str,
    ) {
        let answer = match (left_type, right_type) {
            (Type::YesNo, Type::Quoted) => self.answer(right),
            (Type::Quoted, Type::YesNo) => self.answer(left),
            _ => None,
        };
        let finding = Diagnostic::at(codes::CANNOT_COMPARE, span)
            .with("left", self.printed(left))
            .with("left_type", Arg::Term(left_type.term()))
            .with("right", self.printed(right))
            .with("right_type", Arg::Term(right_type.term()));
        self.report(match answer {
            Some((place, answer)) => finding.with("answer", answer).replace(place, answer).help("answer"),
            None => finding.help(help),
        });
    }

    /// A text that means yes or no, as it is written without quotes.
    fn answer(&self, expr: &ast::Expr) -> Option<(Span, &'static str)> {
        let ExprKind::Text(text) = &expr.kind else { return None };
        let yes = match fold(&text.value).as_str() {
            "yes" | "y" | "true" | "x" | "1" | "có" | "đúng" => true,
            "no" | "n" | "false" | "0" | "không" | "sai" => false,
            _ => return None,
        };
        let vietnamese = self.world().language() == Language::Vietnamese;
        let word = match (yes, vietnamese) {
            (true, false) => "yes",
            (false, false) => "no",
            (true, true) => "có",
            (false, true) => "không",
        };
        Some((expr.span, word))
    }

    /// The type as which two values are compared, if they fit.
    pub(crate) fn common(&self, left: Type, right: Type) -> Option<Type> {
        Some(match (left, right) {
            (Type::Quoted, Type::Quoted) => Type::Quoted,
            (Type::Quoted | Type::Text, Type::Quoted | Type::Text) => Type::Text,
            (Type::Quoted, Type::Choice(field)) | (Type::Choice(field), Type::Quoted) => Type::Choice(field),
            (Type::Choice(first), Type::Choice(second)) => {
                if first != second && self.world().choices(first) != self.world().choices(second) {
                    return None;
                }
                Type::Choice(first)
            }
            (Type::When(first), Type::When(second)) => Type::When(match (first, second) {
                (Timed::Fixed, other) | (other, Timed::Fixed) => other,
                (same, other) if same == other => same,
                (Timed::Deadline, _) | (_, Timed::Deadline) => Timed::Deadline,
                _ => Timed::DateTime,
            }),
            (same, other) if same == other && same != Type::Difference => same,
            _ => return None,
        })
    }

    /// The value, as the type that it is compared as; its own type has been found before.
    pub(crate) fn build(&mut self, subject: KindId, expr: &ast::Expr, wanted: Type) -> Option<Expr> {
        Some(match &expr.kind {
            ExprKind::Name(name) => Expr::Field(FieldId(self.world().kind(subject)?.fields.get_index_of(&name.text)?)),
            ExprKind::Else(first, second) => {
                let (first, second) = (self.build(subject, first, wanted), self.build(subject, second, wanted));
                Expr::Else(Box::new(first?), Box::new(second?))
            }
            ExprKind::Arithmetic { left, op, right } => {
                let (left, right) = (self.build(subject, left, wanted), self.build(subject, right, wanted));
                let op = match op {
                    ast::Operator::Plus => Operator::Plus,
                    ast::Operator::Minus => Operator::Minus,
                    ast::Operator::Times => Operator::Times,
                    ast::Operator::Divided => Operator::Divided,
                };
                Expr::Arithmetic { left: Box::new(left?), op, right: Box::new(right?) }
            }
            ExprKind::PeriodDay(day) => Expr::PeriodDay(period_day(*day)),
            ExprKind::MonthDay(day) => Expr::MonthDay(dates::month_day(*day, expr.span, self.findings())?),
            ExprKind::Text(_)
            | ExprKind::Number(_)
            | ExprKind::YesNo(_)
            | ExprKind::Date(_)
            | ExprKind::DateTime(..)
            | ExprKind::Duration(_) => Expr::Literal(self.literal(expr, wanted)?),
        })
    }

    /// A fixed value; `None`, with a finding, for anything else.
    pub(crate) fn literal(&mut self, expr: &ast::Expr, wanted: Type) -> Option<Value> {
        Some(match &expr.kind {
            ExprKind::Text(text) => match wanted {
                Type::Choice(field) => Value::Choice(self.choice(text, field)?),
                _ => Value::Text(text.value.clone()),
            },
            ExprKind::Number(number) => Value::Number(*number),
            ExprKind::YesNo(yes) => Value::YesNo(*yes),
            ExprKind::Date(date) => Value::When(When::Day(dates::date(*date, self.findings())?)),
            ExprKind::DateTime(date, time) => Value::When(self.moment(*date, *time, expr.span)?),
            ExprKind::Duration(length) => Value::Length(dates::length(*length, self.findings())?),
            ExprKind::Name(_)
            | ExprKind::MonthDay(_)
            | ExprKind::PeriodDay(_)
            | ExprKind::Else(..)
            | ExprKind::Arithmetic { .. } => {
                self.report_at(codes::NOT_A_FIXED_VALUE, expr.span);
                return None;
            }
        })
    }

    /// A clock time of a day, if it exists exactly once in the rule set's zone.
    pub(crate) fn moment(&mut self, date: ast::Date, time: ast::Time, span: Span) -> Option<When> {
        let day = dates::date(date, self.findings());
        let zone = &self.world().setting.zone;
        if time == (ast::Time { hour: 24, minute: 0, second: 0 }) {
            return Some(When::Moment(zone.end_of(day?)));
        }
        let time = dates::time(time, span, self.findings());
        let (day, time) = (day?, time?);
        if !zone.is_unambiguous(day, time) {
            let shown = format!("{day} {:02}:{:02}", time.hour(), time.minute());
            let finding = Diagnostic::at(codes::AMBIGUOUS_TIME, span).with("time", shown).with("zone", zone.name());
            self.report(finding.help("help"));
            return None;
        }
        Some(When::Moment(zone.at(day, time)))
    }

    /// The position of a text among the choices of a field.
    pub(crate) fn choice(&mut self, text: &ast::Text, field: (KindId, FieldId)) -> Option<usize> {
        let choices = self.world().choices(field);
        let wanted = fold(&text.value);
        let found = choices.iter().position(|choice| fold(choice) == wanted);
        if found.is_none() {
            let declared = self.world().field(field.0, field.1);
            let shown: Vec<String> = choices.iter().take(12).cloned().collect();
            let finding = Diagnostic::at(codes::UNKNOWN_CHOICE, text.span)
                .with("value", text.value.as_str())
                .with("field", declared.map_or("", |field| field.name.as_str()))
                .with("choices", Arg::List(shown));
            let finding = self.findings().with_nearest(
                finding,
                &text.value,
                choices.iter().map(|choice| (choice.as_str(), None)),
            );
            self.report(match declared {
                Some(field) => finding.label(field.span, "declared"),
                None => finding,
            });
        }
        found
    }
}

/// The fields that a value is made of, and whether it has a replacement for an empty one (`else`).
pub(crate) fn fields_of(expr: &Expr) -> Vec<(tieuchi_model::schema::FieldId, bool)> {
    let mut found = Vec::new();
    let mut waiting = vec![(expr, false)];
    while let Some((expr, replaced)) = waiting.pop() {
        match expr {
            Expr::Field(field) => found.push((*field, replaced)),
            Expr::Else(first, second) => waiting.extend([(first.as_ref(), true), (second.as_ref(), true)]),
            Expr::Arithmetic { left, right, .. } => {
                waiting.extend([(left.as_ref(), replaced), (right.as_ref(), replaced)])
            }
            Expr::Literal(_) | Expr::MonthDay(_) | Expr::PeriodDay(_) => {}
        }
    }
    found
}
