//! A fingerprint of an indicator: the same for two of them that differ only in places, titles, names and the words of a bound.
//!
//! Two wordings with one fingerprint are one mutant. It is finer than “means the same”, which `tieuchi-proof` decides: mutants
//! that are proved to mean the same are counted apart.

use std::hash::{DefaultHasher, Hash, Hasher};

use tieuchi_model::indicator::{
    Averaged, Body, Bound, Condition, ConditionKind, Expr, Has, Indicator, LimitSpec, Measure, MeasureKind, Population,
    Share, SpanChoice, Target, TargetKind, Timely,
};

/// The fingerprint of an indicator.
pub(crate) fn fingerprint(indicator: &Indicator) -> u64 {
    let mut hashing = Hashing(DefaultHasher::new());
    hashing.add(indicator.for_each_unit);
    hashing.optional(indicator.scope.as_ref(), Hashing::condition);
    match &indicator.body {
        Body::Target(target) => {
            hashing.mark(1);
            hashing.target(target);
        }
        Body::Milestones(milestones) => {
            hashing.mark(2);
            hashing.each(milestones, |hashing, milestone| {
                hashing.add(milestone.day);
                hashing.target(&milestone.target);
            });
        }
        Body::Monitor(measure) => {
            hashing.mark(3);
            hashing.measure(measure);
        }
    }
    hashing.optional(indicator.stretch.as_ref(), Hashing::target);
    hashing.0.finish()
}

struct Hashing(DefaultHasher);

impl Hashing {
    fn mark(&mut self, which: u8) {
        self.0.write_u8(which);
    }

    fn add(&mut self, word: impl Hash) {
        word.hash(&mut self.0);
    }

    fn optional<T>(&mut self, part: Option<&T>, hash: impl FnOnce(&mut Hashing, &T)) {
        self.add(part.is_some());
        if let Some(part) = part {
            hash(self, part);
        }
    }

    fn each<T>(&mut self, parts: &[T], mut hash: impl FnMut(&mut Hashing, &T)) {
        self.add(parts.len());
        for part in parts {
            hash(self, part);
        }
    }

    fn target(&mut self, target: &Target) {
        match &target.kind {
            TargetKind::All(parts) => {
                self.mark(1);
                self.each(parts, Hashing::target);
            }
            TargetKind::Any(parts) => {
                self.mark(2);
                self.each(parts, Hashing::target);
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
                self.add((down, points, baseline));
            }
            TargetKind::Than { measure, than, baseline } => {
                self.mark(5);
                self.measure(measure);
                self.add((than, baseline));
            }
            TargetKind::Meets(indicator) => {
                self.mark(6);
                self.add(indicator);
            }
        }
    }

    /// A bound; of what is counted in whole numbers, more than one is at least two.
    fn bound(&mut self, bound: &Bound, whole: bool) {
        match bound.interval().whole().filter(|_| whole) {
            Some(ends) => self.add(ends),
            None => self.add((bound.side, bound.value, bound.upper)),
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
                self.add(field);
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
                        self.add(unit);
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
        self.add((share.open_as, share.none_as));
        self.optional(share.excusing.as_ref(), Hashing::condition);
    }

    fn population(&mut self, population: &Population) {
        self.add((population.kind, population.own, population.placement, population.window));
        self.optional(population.filter.as_ref(), Hashing::condition);
    }

    fn condition(&mut self, condition: &Condition) {
        match &condition.kind {
            ConditionKind::All(parts) => {
                self.mark(1);
                self.each(parts, Hashing::condition);
            }
            ConditionKind::Any(parts) => {
                self.mark(2);
                self.each(parts, Hashing::condition);
            }
            ConditionKind::Not(part) => {
                self.mark(3);
                self.condition(part);
            }
            ConditionKind::Yes(field) => {
                self.mark(4);
                self.add(field);
            }
            ConditionKind::Timely(timely) => {
                self.mark(5);
                self.timely(timely);
            }
            ConditionKind::Compare { left, op, right } => {
                self.mark(6);
                self.expr(left);
                self.add(op);
                self.expr(right);
            }
            ConditionKind::Apart { later, earlier, op, length } => {
                self.mark(7);
                self.expr(later);
                self.expr(earlier);
                self.add((op, length));
            }
            ConditionKind::OneOf { what, values } => {
                self.mark(8);
                self.expr(what);
                self.add(values);
            }
            ConditionKind::Present(what) => {
                self.mark(9);
                self.expr(what);
            }
            ConditionKind::BeginsWith { what, text } => {
                self.mark(10);
                self.expr(what);
                self.add(text);
            }
            ConditionKind::Contains { what, text } => {
                self.mark(11);
                self.expr(what);
                self.add(text);
            }
            ConditionKind::In { what, window } => {
                self.mark(12);
                self.expr(what);
                self.add(window);
            }
            ConditionKind::Has(has) => {
                self.mark(13);
                self.has(has);
            }
            ConditionKind::Meets(indicator) => {
                self.mark(14);
                self.add(indicator);
            }
        }
    }

    fn has(&mut self, has: &Has) {
        self.bound(&has.bound, true);
        self.population(&has.related);
        self.add(has.by);
    }

    fn timely(&mut self, timely: &Timely) {
        self.expr(&timely.what);
        self.add((timely.side, timely.event));
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
                self.add((rolled, not_counting));
            }
            LimitSpec::Ahead { span, of, rolled } => {
                self.mark(4);
                self.span_choice(span);
                self.expr(of);
                self.add(rolled);
            }
            LimitSpec::PeriodStart => self.mark(5),
            LimitSpec::PeriodEnd => self.mark(6),
            LimitSpec::LastDay => self.mark(7),
        }
    }

    fn span_choice(&mut self, span: &SpanChoice) {
        self.add(span.usual);
        self.each(&span.otherwise, |hashing, (length, condition)| {
            hashing.add(length);
            hashing.condition(condition);
        });
    }

    fn expr(&mut self, expr: &Expr) {
        match expr {
            Expr::Field(field) => {
                self.mark(1);
                self.add(field);
            }
            Expr::Literal(value) => {
                self.mark(2);
                self.add(value);
            }
            Expr::MonthDay(day) => {
                self.mark(3);
                self.add(day);
            }
            Expr::PeriodDay(day) => {
                self.mark(6);
                self.add(day);
            }
            Expr::Else(first, second) => {
                self.mark(4);
                self.expr(first);
                self.expr(second);
            }
            Expr::Arithmetic { left, op, right } => {
                self.mark(5);
                self.expr(left);
                self.add(op);
                self.expr(right);
            }
        }
    }
}
