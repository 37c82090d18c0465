//! Conditions on one record and the values that they compare, as sentences.
//!
//! Brackets are printed if the meaning would change without them, and around what the author put into brackets.

use super::words::{Writer, bracketed, sentence};
use crate::ast::{
    Cadence, Comparison, Condition, ConditionKind, Cut, CutDay, Duration, Expr, ExprKind, Has, Limit, Operator,
    PeriodDay, Placed, Relation, SpanChoice, Window, WindowKind,
};
use crate::keywords::{self as words, Place};

/// What is around a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Around {
    /// Nothing.
    Nothing,
    /// A part of an `or`.
    Or,
    /// A part of an `and`.
    And,
    /// `not`.
    Not,
    /// The `where` inside a `has`: one condition, without a `where` of its own.
    InnerWhere,
}

impl Writer<'_> {
    pub(super) fn condition(self, condition: &Condition, around: Around) -> String {
        match &condition.kind {
            ConditionKind::Or(parts) => bracketed(
                self.joined(parts, &words::OR, Around::Or),
                self.needs_brackets(condition, Around::Or, around),
            ),
            ConditionKind::And(parts) => {
                let brackets = self.needs_brackets(condition, Around::And, around);
                bracketed(self.joined(parts, &words::AND, Around::And), brackets)
            }
            ConditionKind::Not(inner) => self.negation(inner, around),
            ConditionKind::Named(name) => self.name(name),
            ConditionKind::Meets(name) => sentence([self.keyword(&words::MEETS), &self.name(name)]),
            ConditionKind::HasName { name, negated } => {
                let verb = if *negated { &words::HAS_NO } else { &words::HAS };
                sentence([self.keyword(verb), &self.kind_name(name)])
            }
            ConditionKind::Timely { what, relation } => sentence([&self.operand(what), &self.relation(relation)]),
            ConditionKind::Compare { left, op, right } => {
                let op = self.comparison(*op, right);
                sentence([&self.operand(left), op, &self.operand(right)])
            }
            ConditionKind::OneOf { left, values, negated } => {
                let values: Vec<String> = values.iter().map(|value| self.operand(value)).collect();
                let op = if *negated { &words::IS_NOT_ONE_OF } else { &words::IS_ONE_OF };
                sentence([&self.operand(left), self.keyword(op), &values.join(", ")])
            }
            ConditionKind::Presence { what, present } => {
                let op = if *present { &words::IS_PRESENT } else { &words::IS_MISSING };
                sentence([&self.operand(what), self.keyword(op)])
            }
            ConditionKind::BeginsWith { what, text } => {
                sentence([&self.operand(what), self.keyword(&words::BEGINS_WITH), &self.text(text)])
            }
            ConditionKind::Contains { what, text } => {
                sentence([&self.operand(what), self.keyword(&words::CONTAINS), &self.text(text)])
            }
            ConditionKind::Between { what, lowest, highest, below } => {
                let (from, to) = self.between(*below);
                sentence([&self.operand(what), from, &self.operand(lowest), to, &self.operand(highest)])
            }
            ConditionKind::In { what, window } => {
                let what = what.as_ref().map(|what| self.operand(what)).unwrap_or_default();
                sentence([&what, &self.window(window)])
            }
            ConditionKind::Has(has) => bracketed(self.has(has), around == Around::InnerWhere && has.filter.is_some()),
        }
    }

    /// `>`; in Vietnamese `trên` before a number or a span of time.
    fn comparison(self, op: Comparison, right: &Expr) -> &'static str {
        let counted = matches!(right.kind, ExprKind::Number(_) | ExprKind::Duration(_));
        let (sign, word) = match op {
            Comparison::Is => return self.keyword(&words::IS),
            Comparison::IsNot => return self.keyword(&words::IS_NOT),
            Comparison::Less => ("<", &words::LESS_THAN),
            Comparison::LessOrEqual => ("<=", &words::AT_MOST),
            Comparison::Greater => (">", &words::MORE_THAN),
            Comparison::GreaterOrEqual => (">=", &words::AT_LEAST),
        };
        if counted && self.is_vietnamese() { self.keyword(word) } else { sign }
    }

    fn joined(self, parts: &[Condition], by: &words::Keyword, inner: Around) -> String {
        let parts: Vec<String> = parts.iter().map(|part| self.condition(part, inner)).collect();
        parts.join(&format!(" {} ", self.keyword(by)))
    }

    /// Whether joined conditions are in brackets: if the meaning needs them, or the author wrote them.
    fn needs_brackets(self, condition: &Condition, inner: Around, around: Around) -> bool {
        around >= inner || self.was_in_brackets(condition.span)
    }

    /// `not C`. `không có C` is one word, so that a `có` after `không` is put in brackets.
    fn negation(self, inner: &Condition, around: Around) -> String {
        let text = self.condition(inner, around.max(Around::Not));
        let joins = self.is_vietnamese() && text.split(' ').next() == Some(self.keyword(&words::HAS));
        sentence([self.keyword(&words::NOT), &bracketed(text, joins)])
    }

    fn has(self, has: &Has) -> String {
        let (bound, none) = self.bound_before_records(&has.bound);
        let verb = if none { self.keyword(&words::HAS_NO) } else { self.keyword(&words::HAS) };
        let own = if has.own { self.keyword(&words::OWN) } else { "" };
        let by = match &has.by {
            Some(by) => sentence([self.keyword(&words::HAS_BY), &self.name(by)]),
            None => String::new(),
        };
        let placed = self.placed(has.placed.as_ref());
        let filter = self.filter(has.filter.as_deref(), Around::InnerWhere);
        sentence([verb, &bound, own, &self.kind_name(&has.records), &by, &placed, &filter])
    }

    /// `where C`.
    pub(super) fn filter(self, filter: Option<&Condition>, around: Around) -> String {
        match filter {
            Some(filter) => sentence([self.keyword(&words::WHERE), &self.condition(filter, around)]),
            None => String::new(),
        }
    }

    /// `[FIELD] in WINDOW`.
    pub(super) fn placed(self, placed: Option<&Placed>) -> String {
        let Some(placed) = placed else { return String::new() };
        let field = placed.field.as_ref().map(|field| self.name(field)).unwrap_or_default();
        sentence([&field, &self.window(&placed.window)])
    }

    /// `in period before 2026-05-05`.
    pub(super) fn window(self, window: &Window) -> String {
        let kind = match window.kind {
            WindowKind::Period => self.keyword(&words::IN_PERIOD).to_owned(),
            WindowKind::Every(cadence) => self.every(cadence),
            WindowKind::PreviousPeriod => self.keyword(&words::IN_PREVIOUS_PERIOD).to_owned(),
            WindowKind::PreviousYear => self.keyword(&words::IN_PREVIOUS_YEAR).to_owned(),
            WindowKind::Label(label) => sentence([self.keyword(&words::IN_LABEL), &self.period(label)]),
            WindowKind::Back(length, to) => {
                let to = if to == PeriodDay::Last { &words::TO_PERIOD_END } else { &words::EARLIER_THAN_PERIOD };
                sentence([self.keyword(&words::WINDOW_BACK), &self.literal_length(length), self.keyword(to)])
            }
            WindowKind::First(length) => {
                let (first, of) = (self.keyword(&words::WINDOW_FIRST), self.keyword(&words::OF_PERIOD));
                sentence([first, &self.literal_length(length), of])
            }
            WindowKind::UpTo(PeriodDay::Last) => self.keyword(&words::UP_TO_PERIOD_END).to_owned(),
            WindowKind::UpTo(PeriodDay::First) => self.keyword(&words::EARLIER_THAN_PERIOD).to_owned(),
            WindowKind::At(PeriodDay::Last) => self.keyword(&words::AT_PERIOD_END).to_owned(),
            WindowKind::At(PeriodDay::First) => self.keyword(&words::AT_PERIOD_START).to_owned(),
        };
        sentence([&kind, &window.cut.map(|cut| self.cut(cut)).unwrap_or_default()])
    }

    fn every(self, cadence: Cadence) -> String {
        let one = match cadence {
            Cadence::Week => &words::EVERY_WEEK,
            Cadence::Month => &words::EVERY_MONTH,
            Cadence::Quarter => &words::EVERY_QUARTER,
            Cadence::HalfYear => &words::EVERY_HALF_YEAR,
            Cadence::Year | Cadence::PartOfYear(..) => &words::EVERY_YEAR,
            Cadence::Several(length) => {
                let (length, word) = (self.literal_length(length), self.keyword(&words::EVERY_SEVERAL));
                return self.either(sentence([word, &length]), sentence([&length, word]));
            }
        };
        let Cadence::PartOfYear(from, to) = cadence else { return self.keyword(one).to_owned() };
        sentence([
            self.keyword(one),
            self.keyword(&words::PART_FROM),
            &self.month_day(from),
            self.keyword(&words::PART_TO),
            &self.month_day(to),
        ])
    }

    fn cut(self, cut: Cut) -> String {
        let word = if cut.inclusive { &words::CUT_BY } else { &words::CUT_BEFORE };
        let day = match cut.day {
            CutDay::Date(date) => self.date(date),
            CutDay::MonthDay(day) => self.month_day(day),
            CutDay::OfMonth(day) => self.either(format!("the {day}{}", ordinal_ending(day)), format!("ngày {day}")),
        };
        sentence([self.keyword(word), &day])
    }

    fn relation(self, relation: &Relation) -> String {
        match relation {
            Relation::By { limit: Limit::Period(day, _), .. } => {
                let day = if *day == PeriodDay::First { &words::BY_PERIOD_START } else { &words::BY_PERIOD_END };
                self.keyword(day).to_owned()
            }
            Relation::By { limit: Limit::Expr(limit), day } => {
                let by = if *day { &words::BY_THE_DAY_OF } else { &words::BY };
                let limit = self.limit(limit);
                // `hết ngày 5` would be the fifth.
                let is_number =
                    *day && self.is_vietnamese() && limit.starts_with(|letter: char| letter.is_ascii_digit());
                sentence([self.keyword(by), &bracketed(limit, is_number)])
            }
            Relation::Before(Limit::Period(day, _)) => {
                let day = if *day == PeriodDay::First { &words::BEFORE_PERIOD } else { &words::BEFORE_PERIOD_END };
                self.keyword(day).to_owned()
            }
            Relation::Before(Limit::Expr(limit)) => sentence([self.keyword(&words::BEFORE), &self.limit(limit)]),
            Relation::After(Limit::Period(day, _)) => {
                let day = if *day == PeriodDay::First { &words::AFTER_PERIOD_START } else { &words::AFTER_PERIOD };
                self.keyword(day).to_owned()
            }
            Relation::After(Limit::Expr(limit)) => sentence([self.keyword(&words::AFTER), &self.limit(limit)]),
            Relation::Within { span, start, rolled, not_counting } => {
                let mut text = sentence([
                    self.keyword(&words::WITHIN),
                    &self.span(span),
                    self.keyword(&words::WITHIN_OF),
                    &self.operand(start),
                ]);
                text.push_str(&self.rolled(*rolled));
                for field in not_counting {
                    text.push_str(&format!(", {} {}", self.keyword(&words::NOT_COUNTING), self.name(field)));
                }
                text
            }
            Relation::AtLeastBefore { span, limit, rolled } => {
                let (at_least, before) = (self.keyword(&words::AT_LEAST), self.keyword(&words::BEFORE));
                let (span, limit) = (self.span(span), self.limit(limit));
                let text = self
                    .either(sentence([at_least, &span, before, &limit]), sentence([before, &limit, at_least, &span]));
                text + &self.rolled(*rolled)
            }
        }
    }

    fn rolled(self, rolled: bool) -> String {
        if rolled { format!(", {}", self.keyword(&words::ROLLED)) } else { String::new() }
    }

    /// `30 days (45 days where complex)`.
    fn span(self, span: &SpanChoice) -> String {
        let mut text = self.duration(&span.usual);
        for (length, condition) in &span.otherwise {
            let length = self.duration(length);
            text.push_str(&format!(" ({length} {})", self.filter(Some(condition), Around::Nothing)));
        }
        text
    }

    fn duration(self, duration: &Duration) -> String {
        match duration {
            Duration::Literal(length) => self.literal_length(*length),
            Duration::Field(field) => self.name(field),
        }
    }

    /// A value beside a word of a condition: `A else B` in brackets, since a condition may follow it.
    pub(super) fn operand(self, expr: &Expr) -> String {
        bracketed(self.expr(expr), matches!(expr.kind, ExprKind::Else(..)))
    }

    /// A value that limits.
    fn limit(self, expr: &Expr) -> String {
        match &expr.kind {
            ExprKind::Name(name) => self.name_at(name, Place::Limit),
            _ => {
                let text = self.operand(expr);
                // Its first name is at a place where the period may be.
                let word = text.split(' ').next().unwrap_or_default();
                bracketed(text.clone(), words::is_read_otherwise(word, Place::Limit))
            }
        }
    }

    /// A value before `of`: one name, or else in brackets.
    pub(super) fn single(self, expr: &Expr) -> String {
        bracketed(self.expr(expr), !matches!(expr.kind, ExprKind::Name(_)))
    }

    /// A value by itself.
    pub(super) fn expr(self, expr: &Expr) -> String {
        match &expr.kind {
            ExprKind::Name(name) => self.name(name),
            ExprKind::Text(text) => self.text(text),
            ExprKind::Number(number) => self.number(*number),
            ExprKind::YesNo(true) => self.keyword(&words::YES).to_owned(),
            ExprKind::YesNo(false) => self.keyword(&words::NO).to_owned(),
            ExprKind::Date(date) => self.date(*date),
            ExprKind::DateTime(date, time) => self.moment(*date, *time),
            ExprKind::MonthDay(day) => self.month_day(*day),
            ExprKind::PeriodDay(PeriodDay::First) => self.keyword(&words::PERIOD_START).to_owned(),
            ExprKind::PeriodDay(PeriodDay::Last) => self.keyword(&words::PERIOD_END).to_owned(),
            ExprKind::Duration(length) => self.literal_length(*length),
            ExprKind::Else(first, second) => {
                let first = bracketed(self.expr(first), matches!(first.kind, ExprKind::Else(..)));
                sentence([&first, self.keyword(&words::ELSE), &self.expr(second)])
            }
            ExprKind::Arithmetic { left, op, right } => {
                let (sign, strength) = sign(*op);
                let left = bracketed(self.expr(left), binding(left) < strength);
                let right = match &right.kind {
                    ExprKind::Name(name) if *op == Operator::Divided => self.name_at(name, Place::Divisor),
                    _ => bracketed(self.expr(right), binding(right) <= strength),
                };
                sentence([&left, sign, &right])
            }
        }
    }
}

/// The sign of an operation and its precedence.
fn sign(op: Operator) -> (&'static str, u8) {
    match op {
        Operator::Plus => ("+", 1),
        Operator::Minus => ("-", 1),
        Operator::Times => ("*", 2),
        Operator::Divided => ("/", 2),
    }
}

/// The precedence of a value.
fn binding(expr: &Expr) -> u8 {
    match &expr.kind {
        ExprKind::Else(..) => 0,
        ExprKind::Arithmetic { op, .. } => sign(*op).1,
        _ => 3,
    }
}

/// What is written after the number of a day: `st` of `1st`.
fn ordinal_ending(number: u8) -> &'static str {
    match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}
