//! Draws conditions, measures and targets.

use tieuchi_syntax::ast::{
    Baseline, BaselineKind, Bound, BoundKind, Comparison, Condition, ConditionKind, Direction, Duration, Expr,
    ExprKind, Has, Limit, Measure, MeasureKind, OpenAs, Operator, PeriodDay, Population, Quantity, Relation,
    SpanChoice, Target, TargetClause, TargetClauseKind, TargetKind, Than,
};

use super::draw::{AT, Draw};

impl Draw {
    /// One level deeper, or no deeper level if it is deep enough.
    fn inside<T>(&mut self, draw: impl FnOnce(&mut Self) -> T) -> T {
        self.depth = self.depth.saturating_sub(1);
        let drawn = draw(self);
        self.depth += 1;
        drawn
    }

    pub(crate) fn expr(&mut self) -> Expr {
        let among = if self.depth == 0 { 7 } else { 9 };
        let kind = match self.below(among) {
            0 | 1 => ExprKind::Name(self.name()),
            2 => ExprKind::Text(self.text()),
            3 => {
                let number = self.number();
                ExprKind::Number(if self.coin() { number } else { -number })
            }
            4 => ExprKind::Date(self.date()),
            5 if self.coin() => ExprKind::DateTime(self.date(), self.time()),
            5 => ExprKind::MonthDay(self.month_day()),
            6 => ExprKind::Duration(self.length()),
            7 => self.inside(|draw| ExprKind::Else(Box::new(draw.expr()), Box::new(draw.expr()))),
            _ => self.inside(|draw| {
                let op = draw.pick(&[Operator::Plus, Operator::Minus, Operator::Times, Operator::Divided]);
                let op = draw.named("Operator", op);
                ExprKind::Arithmetic { left: Box::new(draw.expr()), op, right: Box::new(draw.expr()) }
            }),
        };
        Expr { kind: self.named("ExprKind", kind), span: AT }
    }

    pub(crate) fn condition(&mut self) -> Condition {
        let among = if self.depth == 0 { 11 } else { 15 };
        let kind = match self.below(among) {
            0 => ConditionKind::Named(self.name()),
            1 | 2 => ConditionKind::Timely { what: self.expr(), relation: self.relation() },
            3 => self.compare(),
            4 => {
                let left = self.expr();
                let values = self.some(1, 3, Self::fixed);
                ConditionKind::OneOf { left, values, negated: self.coin() }
            }
            5 => ConditionKind::Presence { what: self.expr(), present: self.coin() },
            6 => ConditionKind::BeginsWith { what: self.expr(), text: self.text() },
            7 => ConditionKind::Contains { what: self.expr(), text: self.text() },
            8 => {
                let (what, lowest, highest) = (self.expr(), self.expr(), self.expr());
                ConditionKind::Between { what, lowest, highest, below: self.coin() }
            }
            9 => {
                let name = |draw: &mut Self| Expr { kind: ExprKind::Name(draw.name()), span: AT };
                let mut what = name(self);
                if self.coin() {
                    what = Expr { kind: ExprKind::Else(Box::new(what), Box::new(name(self))), span: AT };
                }
                ConditionKind::In { what: Some(what), window: self.window() }
            }
            10 if self.coin() => ConditionKind::HasName { name: self.kind(), negated: self.coin() },
            10 => ConditionKind::Meets(self.name()),
            11 => ConditionKind::And(self.inside(|draw| draw.some(2, 3, Self::condition))),
            12 => ConditionKind::Or(self.inside(|draw| draw.some(2, 3, Self::condition))),
            13 => ConditionKind::Not(Box::new(self.inside(Self::condition))),
            _ => ConditionKind::Has(self.inside(Self::has)),
        };
        Condition { kind: self.named("ConditionKind", kind), span: AT }
    }

    fn compare(&mut self) -> ConditionKind {
        let op = self.pick(&[
            Comparison::Is,
            Comparison::IsNot,
            Comparison::Less,
            Comparison::LessOrEqual,
            Comparison::Greater,
            Comparison::GreaterOrEqual,
        ]);
        let op = self.named("Comparison", op);
        let right = if self.below(5) == 0 {
            let yes = ExprKind::YesNo(self.coin());
            Expr { kind: self.named("ExprKind", yes), span: AT }
        } else {
            self.expr()
        };
        ConditionKind::Compare { left: self.expr(), op, right }
    }

    /// A value that is written out.
    fn fixed(&mut self) -> Expr {
        let kind = match self.below(5) {
            0 => ExprKind::Number(-self.number()),
            1 => ExprKind::Date(self.date()),
            2 => ExprKind::DateTime(self.date(), self.time()),
            3 => ExprKind::MonthDay(self.month_day()),
            _ => ExprKind::Text(self.text()),
        };
        Expr { kind, span: AT }
    }

    fn limit(&mut self) -> Limit {
        let limit = if self.coin() {
            let day = self.pick(&[PeriodDay::First, PeriodDay::Last]);
            Limit::Period(self.named("PeriodDay", day), AT)
        } else {
            Limit::Expr(Box::new(self.inside(Self::expr)))
        };
        self.named("Limit", limit)
    }

    fn relation(&mut self) -> Relation {
        let relation = match self.below(5) {
            0 => {
                let limit = self.limit();
                let day = matches!(limit, Limit::Expr(_)) && self.coin();
                Relation::By { limit, day }
            }
            1 => Relation::Before(self.limit()),
            2 => Relation::After(self.limit()),
            3 => Relation::Within {
                span: self.span_choice(),
                start: Box::new(self.start()),
                rolled: self.coin(),
                not_counting: self.some(0, 2, Self::name),
            },
            _ => {
                Relation::AtLeastBefore { span: self.span_choice(), limit: Box::new(self.start()), rolled: self.coin() }
            }
        };
        self.named("Relation", relation)
    }

    /// From when, or before when, a length counts.
    fn start(&mut self) -> Expr {
        if self.below(3) > 0 {
            return self.inside(Self::expr);
        }
        let kind = ExprKind::PeriodDay(self.pick(&[PeriodDay::First, PeriodDay::Last]));
        Expr { kind: self.named("ExprKind", kind), span: AT }
    }

    fn span_choice(&mut self) -> SpanChoice {
        let usual = self.duration();
        let most = usize::from(self.depth > 1);
        let otherwise = self.some(0, most, |draw| (draw.duration(), draw.inside(Self::condition)));
        SpanChoice { usual, otherwise }
    }

    fn duration(&mut self) -> Duration {
        let duration = if self.coin() { Duration::Literal(self.length()) } else { Duration::Field(self.name()) };
        self.named("Duration", duration)
    }

    fn has(&mut self) -> Has {
        let kind = match self.below(4) {
            0 => BoundKind::No,
            1 => BoundKind::All { as_percent: true },
            _ => return Has { bound: self.bound(false), ..self.has_of(BoundKind::No) },
        };
        let kind = self.named("BoundKind", kind);
        let mut has = self.has_of(kind);
        // Alone with a name it is `has NAME`.
        has.own |= kind == BoundKind::No;
        has
    }

    fn has_of(&mut self, kind: BoundKind) -> Has {
        Has {
            bound: Bound { kind, span: AT },
            own: self.coin(),
            records: self.kind(),
            by: self.maybe(Self::name),
            placed: self.maybe(Self::placed),
            filter: self.maybe(|draw| Box::new(draw.condition())),
        }
    }

    /// A bound with a number.
    pub(crate) fn bound(&mut self, percent: bool) -> Bound {
        let quantity = self.quantity(percent);
        let kind = match self.below(6) {
            0 => BoundKind::AtLeast(quantity),
            1 => BoundKind::AtMost(quantity),
            2 => BoundKind::MoreThan(quantity),
            3 => BoundKind::LessThan(quantity),
            4 => BoundKind::Exactly(quantity),
            _ => {
                let highest = Quantity { number: self.number(), ..quantity };
                if self.coin() {
                    BoundKind::Between(quantity, highest)
                } else {
                    BoundKind::FromToLess(quantity, highest)
                }
            }
        };
        Bound { kind: self.named("BoundKind", kind), span: AT }
    }

    pub(crate) fn population(&mut self) -> Population {
        Population {
            own: self.below(4) == 0,
            records: self.kind(),
            placed: self.maybe(Self::placed),
            filter: self.maybe(|draw| Box::new(draw.condition())),
            span: AT,
        }
    }

    pub(crate) fn measure(&mut self) -> Measure {
        if self.below(5) > 0 {
            return self.measure_term();
        }
        let left = self.measure_term();
        let mut right = self.measure_term();
        // After a condition that a value may end, a `/ NAME` would divide that value.
        if matches!(right.kind, MeasureKind::Named(_)) && !matches!(left.kind, MeasureKind::Named(_)) {
            right.kind = MeasureKind::Count(self.population());
        }
        let kind = MeasureKind::Ratio(Box::new(left), Box::new(right));
        Measure { kind: self.named("MeasureKind", kind), span: AT }
    }

    fn measure_term(&mut self) -> Measure {
        let kind = match self.below(6) {
            0 => MeasureKind::Count(self.population()),
            1 => MeasureKind::Distinct(self.name(), self.population()),
            2 => MeasureKind::Sum(self.expr(), self.population()),
            3 => MeasureKind::Average(self.expr(), self.maybe(Self::time_unit), self.population()),
            4 => {
                let clauses = self.clauses();
                MeasureKind::Share(self.population(), Box::new(self.condition()), clauses)
            }
            _ => MeasureKind::Named(self.name()),
        };
        Measure { kind: self.named("MeasureKind", kind), span: AT }
    }

    fn clauses(&mut self) -> Vec<TargetClause> {
        self.some(0, 2, |draw| {
            let kind = match draw.below(3) {
                0 => {
                    let open = draw.pick(&[OpenAs::Met, OpenAs::Failed, OpenAs::LeftOut]);
                    TargetClauseKind::CountingOpen(draw.named("OpenAs", open))
                }
                1 => TargetClauseKind::CountingNone { met: draw.coin() },
                _ => TargetClauseKind::Excusing(draw.condition()),
            };
            TargetClause { kind: draw.named("TargetClauseKind", kind), span: AT }
        })
    }

    pub(crate) fn target(&mut self) -> Target {
        let joined = self.depth > 2 && self.below(4) == 0;
        let kind = match (joined, self.coin()) {
            (true, true) => TargetKind::And(self.inside(|draw| draw.some(2, 3, Self::target))),
            (true, false) => TargetKind::Or(self.inside(|draw| draw.some(2, 3, Self::target))),
            (false, _) => self.one_target(),
        };
        // The clauses of a share that is measured are the share's own.
        let measured_share = match &kind {
            TargetKind::Measured { measure, .. }
            | TargetKind::Change { measure, .. }
            | TargetKind::Than { measure, .. } => {
                matches!(measure.kind, MeasureKind::Share(..))
            }
            _ => false,
        };
        let clauses = if measured_share { Vec::new() } else { self.clauses() };
        Target { kind: self.named("TargetKind", kind), clauses, span: AT }
    }

    fn one_target(&mut self) -> TargetKind {
        match self.below(6) {
            0 => {
                let bound = match self.below(4) {
                    0 => BoundKind::All { as_percent: self.coin() },
                    _ => self.bound(true).kind,
                };
                let bound = Bound { kind: self.named("BoundKind", bound), span: AT };
                TargetKind::Share { bound, population: self.population(), condition: self.condition() }
            }
            1 => {
                let bound = if self.below(4) == 0 {
                    Bound { kind: self.named("BoundKind", BoundKind::No), span: AT }
                } else {
                    self.bound(false)
                };
                TargetKind::Count { bound, population: self.population() }
            }
            2 => {
                let measure = self.measure();
                let last = match &measure.kind {
                    MeasureKind::Ratio(_, below) => &below.kind,
                    kind => kind,
                };
                // A share is bound by a percentage; what else is written after it is its condition's.
                let percent = matches!(last, MeasureKind::Share(..)) || self.coin();
                TargetKind::Measured { measure, bound: self.bound(percent) }
            }
            3 => {
                let way = self.pick(&[Direction::Down, Direction::Up]);
                let percent = self.coin();
                let mut bound = self.bound(percent);
                if let BoundKind::Between(lowest, _) | BoundKind::FromToLess(lowest, _) = bound.kind {
                    bound.kind = BoundKind::Exactly(lowest);
                }
                TargetKind::Change {
                    measure: self.measure(),
                    direction: self.named("Direction", way),
                    bound,
                    baseline: self.baseline(),
                }
            }
            4 => {
                let op = self.pick(&[Than::Fewer, Than::More, Than::AtMostAsMany, Than::AtLeastAsMany]);
                TargetKind::Than { measure: self.measure(), op: self.named("Than", op), baseline: self.baseline() }
            }
            _ => TargetKind::Meets(self.name()),
        }
    }

    fn baseline(&mut self) -> Baseline {
        let kind = match self.below(3) {
            0 => BaselineKind::PreviousYear,
            1 => BaselineKind::PreviousPeriod,
            _ => BaselineKind::Year(2019),
        };
        Baseline { kind: self.named("BaselineKind", kind), span: AT }
    }
}
