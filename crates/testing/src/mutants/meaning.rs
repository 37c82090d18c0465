//! What an indicator means as one number: its places, titles and names apart, and the words in which a bound was said.
//!
//! Two wordings of one number are one mutant. Whether two different meanings judge alike is not asked here.

use std::hash::{DefaultHasher, Hash, Hasher};

use tieuchi_model::indicator::{
    Averaged, Body, Bound, Condition, ConditionKind, Expr, Has, Indicator, LimitSpec, Measure, MeasureKind, Population,
    Share, SpanChoice, Target, TargetKind, Timely,
};

/// The meaning of an indicator.
pub(crate) fn meaning(indicator: &Indicator) -> u64 {
    let mut said = Said(DefaultHasher::new());
    said.word(indicator.for_each_unit);
    said.optional(indicator.scope.as_ref(), Said::condition);
    match &indicator.body {
        Body::Target(target) => {
            said.mark(1);
            said.target(target);
        }
        Body::Milestones(milestones) => {
            said.mark(2);
            said.each(milestones, |said, milestone| {
                said.word(milestone.day);
                said.target(&milestone.target);
            });
        }
        Body::Monitor(measure) => {
            said.mark(3);
            said.measure(measure);
        }
    }
    said.optional(indicator.stretch.as_ref(), Said::target);
    said.0.finish()
}

struct Said(DefaultHasher);

impl Said {
    fn mark(&mut self, which: u8) {
        self.0.write_u8(which);
    }

    fn word(&mut self, word: impl Hash) {
        word.hash(&mut self.0);
    }

    fn optional<T>(&mut self, part: Option<&T>, say: impl FnOnce(&mut Said, &T)) {
        self.word(part.is_some());
        if let Some(part) = part {
            say(self, part);
        }
    }

    fn each<T>(&mut self, parts: &[T], mut say: impl FnMut(&mut Said, &T)) {
        self.word(parts.len());
        for part in parts {
            say(self, part);
        }
    }

    fn target(&mut self, target: &Target) {
        match &target.kind {
            TargetKind::All(parts) => {
                self.mark(1);
                self.each(parts, Said::target);
            }
            TargetKind::Any(parts) => {
                self.mark(2);
                self.each(parts, Said::target);
            }
            TargetKind::Figure { measure, bound } => {
                self.mark(3);
                self.measure(measure);
                self.bound(bound, matches!(measure.kind, MeasureKind::Count(_) | MeasureKind::Distinct { .. }));
            }
            TargetKind::Change { measure, down, bound, points, baseline } => {
                self.mark(4);
                self.measure(measure);
                self.bound(bound, false);
                self.word((down, points, baseline));
            }
            TargetKind::Than { measure, than, baseline } => {
                self.mark(5);
                self.measure(measure);
                self.word((than, baseline));
            }
            TargetKind::Meets(indicator) => {
                self.mark(6);
                self.word(indicator);
            }
        }
    }

    /// A bound; of what is counted in whole numbers, more than one is at least two.
    fn bound(&mut self, bound: &Bound, whole: bool) {
        match bound.interval().whole().filter(|_| whole) {
            Some(ends) => self.word(ends),
            None => self.word((bound.side, bound.value, bound.upper)),
        }
    }

    fn measure(&mut self, measure: &Measure) {
        match &measure.kind {
            MeasureKind::Count(population) => {
                self.mark(1);
                self.population(population);
            }
            MeasureKind::Distinct { field, population } => {
                self.mark(2);
                self.word(field);
                self.population(population);
            }
            MeasureKind::Sum { of, population } => {
                self.mark(3);
                self.expr(of);
                self.population(population);
            }
            MeasureKind::Average { of, population } => {
                self.mark(4);
                match of {
                    Averaged::Number(number) => self.expr(number),
                    Averaged::Difference { later, earlier, unit } => {
                        self.expr(later);
                        self.expr(earlier);
                        self.word(unit);
                    }
                }
                self.population(population);
            }
            MeasureKind::Share(share) => {
                self.mark(5);
                self.share(share);
            }
            MeasureKind::Ratio(top, bottom) => {
                self.mark(6);
                self.measure(top);
                self.measure(bottom);
            }
        }
    }

    fn share(&mut self, share: &Share) {
        self.population(&share.population);
        self.condition(&share.condition);
        self.word((share.open_as, share.none_as));
        self.optional(share.excusing.as_ref(), Said::condition);
    }

    fn population(&mut self, population: &Population) {
        self.word((population.kind, population.own, population.placement, population.window));
        self.optional(population.filter.as_ref(), Said::condition);
    }

    fn condition(&mut self, condition: &Condition) {
        match &condition.kind {
            ConditionKind::All(parts) => {
                self.mark(1);
                self.each(parts, Said::condition);
            }
            ConditionKind::Any(parts) => {
                self.mark(2);
                self.each(parts, Said::condition);
            }
            ConditionKind::Not(part) => {
                self.mark(3);
                self.condition(part);
            }
            ConditionKind::Yes(field) => {
                self.mark(4);
                self.word(field);
            }
            ConditionKind::Timely(timely) => {
                self.mark(5);
                self.timely(timely);
            }
            ConditionKind::Compare { left, op, right } => {
                self.mark(6);
                self.expr(left);
                self.word(op);
                self.expr(right);
            }
            ConditionKind::Apart { later, earlier, op, length } => {
                self.mark(7);
                self.expr(later);
                self.expr(earlier);
                self.word((op, length));
            }
            ConditionKind::OneOf { what, values } => {
                self.mark(8);
                self.expr(what);
                self.word(values);
            }
            ConditionKind::Present(what) => {
                self.mark(9);
                self.expr(what);
            }
            ConditionKind::BeginsWith { what, text } => {
                self.mark(10);
                self.expr(what);
                self.word(text);
            }
            ConditionKind::Contains { what, text } => {
                self.mark(11);
                self.expr(what);
                self.word(text);
            }
            ConditionKind::In { what, window } => {
                self.mark(12);
                self.word((what, window));
            }
            ConditionKind::Has(has) => {
                self.mark(13);
                self.has(has);
            }
            ConditionKind::Meets(indicator) => {
                self.mark(14);
                self.word(indicator);
            }
        }
    }

    fn has(&mut self, has: &Has) {
        self.bound(&has.bound, true);
        self.population(&has.related);
        self.word(has.by);
    }

    fn timely(&mut self, timely: &Timely) {
        self.expr(&timely.what);
        self.word((timely.side, timely.event));
        match &timely.limit {
            LimitSpec::Value(value) => {
                self.mark(1);
                self.expr(value);
            }
            LimitSpec::DayOf(value) => {
                self.mark(2);
                self.expr(value);
            }
            LimitSpec::Within { span, start, rolled, not_counting } => {
                self.mark(3);
                self.span_choice(span);
                self.expr(start);
                self.word((rolled, not_counting));
            }
            LimitSpec::Ahead { span, of, rolled } => {
                self.mark(4);
                self.span_choice(span);
                self.expr(of);
                self.word(rolled);
            }
            LimitSpec::PeriodStart => self.mark(5),
            LimitSpec::PeriodEnd => self.mark(6),
        }
    }

    fn span_choice(&mut self, span: &SpanChoice) {
        self.word(span.usual);
        self.each(&span.otherwise, |said, (length, condition)| {
            said.word(length);
            said.condition(condition);
        });
    }

    fn expr(&mut self, expr: &Expr) {
        match expr {
            Expr::Field(field) => {
                self.mark(1);
                self.word(field);
            }
            Expr::Literal(value) => {
                self.mark(2);
                self.word(value);
            }
            Expr::MonthDay(day) => {
                self.mark(3);
                self.word(day);
            }
            Expr::Else(first, second) => {
                self.mark(4);
                self.expr(first);
                self.expr(second);
            }
            Expr::Arithmetic { left, op, right } => {
                self.mark(5);
                self.expr(left);
                self.word(op);
                self.expr(right);
            }
        }
    }
}
