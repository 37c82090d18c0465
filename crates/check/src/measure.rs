//! Measures: figures over a population, and those declared under a name.
//!
//! What a figure must reach is in `target` and `bound`.

use tieuchi_model::indicator::{Averaged, Measure, MeasureKind, Share};
use tieuchi_model::schema::KindId;
use tieuchi_source::{Diagnostic, Span, codes};
use tieuchi_syntax::ast::{self, BrokenKind};

use crate::bound::{Figure, difference_unit};
use crate::checker::Checker;
use crate::checker::inlined::extent;
use crate::kinds::{kind_named, kind_names};
use crate::wanted::Fit;
use crate::wanted::Needed;
use crate::wanted::{Timed, Type};

impl Checker<'_, '_> {
    /// A figure over a population.
    pub(crate) fn measure(&mut self, written: &ast::Measure) -> Option<Measure> {
        let span = written.span;
        let kind = match &written.kind {
            ast::MeasureKind::Named(name) => return self.named_measure(name, span),
            ast::MeasureKind::Count(population) => {
                // A bare name may be a declared measure as well as a kind of record.
                let bare = !population.own && population.placed.is_none() && population.filter.is_none();
                let name = &population.records;
                if bare && self.world().declared.measures.get(&name.text).is_some() {
                    return self.named_measure(name, span);
                }
                MeasureKind::Count(self.population(population)?)
            }
            ast::MeasureKind::Distinct(name, population) => {
                let kind = self.kind_of_population(population);
                let field = kind.and_then(|kind| self.field_of(kind, name, Fit::Any)).map(|(id, _)| id);
                let population = self.population(population);
                MeasureKind::Distinct { field: field?, population: population? }
            }
            ast::MeasureKind::Sum(expr, population) => {
                let kind = self.kind_of_population(population);
                let of = kind.and_then(|kind| self.number(kind, expr));
                let population = self.population(population);
                MeasureKind::Sum { of: of?, population: population? }
            }
            ast::MeasureKind::Average(expr, unit, population) => {
                let kind = self.kind_of_population(population);
                let of = kind.and_then(|kind| self.averaged(kind, expr, *unit));
                let population = self.population(population);
                MeasureKind::Average { of: of?, population: population? }
            }
            ast::MeasureKind::Share(population, condition, clauses) => {
                let share = self.share(population, condition, clauses)?;
                MeasureKind::Share(Box::new(share))
            }
            ast::MeasureKind::Ratio(top, bottom) => {
                let (top, bottom) = (self.ratio_part(top), self.ratio_part(bottom));
                MeasureKind::Ratio(Box::new(top?), Box::new(bottom?))
            }
        };
        Some(Measure { kind, name: None, span })
    }

    /// A share with its comma clauses.
    pub(crate) fn share(
        &mut self,
        population: &ast::Population,
        condition: &ast::Condition,
        clauses: &[ast::TargetClause],
    ) -> Option<Share> {
        let second = match &condition.kind {
            ast::ConditionKind::Named(name) if population.placed.is_none() && population.filter.is_none() => Some(name),
            _ => None,
        };
        if self.joined_kind(&population.records, second).is_some() {
            return None;
        }
        let kind = self.kind_of_population(population);
        let population = self.population(population);
        let condition = kind.map(|kind| self.condition(kind, condition));
        let mut share =
            Share { population: population?, condition: condition??, open_as: None, none_as: None, excusing: None };
        self.share_clauses(&mut share, clauses)?;
        Some(share)
    }

    /// The kind of record of a population; a sum needs it before the population itself is read.
    fn kind_of_population(&mut self, population: &ast::Population) -> Option<KindId> {
        let second = population.placed.as_ref().and_then(|placed| placed.field.as_ref());
        let bare = population.placed.is_none() && population.filter.is_none();
        self.joined_kind(&population.records, second).or_else(|| self.kind_where(&population.records, bare))
    }

    /// One side of a ratio: a figure of its own, in one window.
    fn ratio_part(&mut self, written: &ast::Measure) -> Option<Measure> {
        let measure = self.measure(written)?;
        if let MeasureKind::Ratio(..) = measure.kind {
            self.report_at(codes::RATIO_OF_RATIO, written.span);
            return None;
        }
        if measure.is_every() {
            self.report_at(codes::EVERY_NOT_HERE, written.span);
            return None;
        }
        Some(measure)
    }

    /// A declared measure, or a bare kind of record: how many there are.
    fn named_measure(&mut self, name: &ast::Name, span: Span) -> Option<Measure> {
        let world = self.world();
        let Some(declared) = world.declared.measures.get(&name.text) else {
            if kind_named(&world.declared, &name.text).is_some() {
                let all = ast::Population { own: false, records: name.clone(), placed: None, filter: None, span };
                return Some(Measure { kind: MeasureKind::Count(self.population(&all)?), name: None, span });
            }
            let unread = &world.declared.unread;
            if [BrokenKind::Measure, BrokenKind::Records].iter().any(|kind| unread.may_declare(*kind, &name.text)) {
                return None;
            }
            if self.named_elsewhere(name, Needed::Measure).is_some() {
                return None;
            }
            self.findings().unknown(name, world.declared.measures.names().chain(kind_names(&world.declared)));
            return None;
        };
        let text = declared.name.text.as_str();
        self.reads_measure(text);
        if let Some(names) = self.cycle_of_measures(text) {
            let finding = Diagnostic::at(codes::MEASURE_CYCLE, name.span).with("names", names.join(" → "));
            self.report(finding.help("help"));
            return None;
        }
        let measure = self.known_measure(text, |checker| checker.measure(&declared.measure))?;
        let parts = measure.conditions().into_iter().map(|(_, condition)| extent(condition).0).sum();
        let mut measure = measure.clone();
        self.spend(parts, name.span)?;
        measure.name = Some(name.text.clone());
        Some(measure)
    }

    /// A number of a record.
    fn number(&mut self, kind: KindId, expr: &ast::Expr) -> Option<tieuchi_model::indicator::Expr> {
        match self.type_of_fit(kind, expr, Fit::Number)? {
            Type::Number => self.build(kind, expr, Type::Number),
            Type::Difference => {
                self.difference_alone(expr);
                None
            }
            found => {
                self.wrong_type(expr, found, "needed-number", "help");
                None
            }
        }
    }

    fn averaged(&mut self, kind: KindId, expr: &ast::Expr, unit: Option<ast::TimeUnit>) -> Option<Averaged> {
        let found = self.type_of_fit(kind, expr, Fit::Averaged)?;
        if found != Type::Difference {
            if unit.is_some() {
                self.wrong_type(expr, found, "needed-difference", "average");
                return None;
            }
            return self.number(kind, expr).map(Averaged::Number);
        }
        let Some(unit) = unit.and_then(difference_unit) else {
            let finding = Diagnostic::at(codes::AVERAGE_UNIT, expr.span).with("difference", self.printed(expr));
            self.report(finding.help("help"));
            return None;
        };
        let (later, earlier, types) = self.difference(kind, expr)?;
        if unit == tieuchi_model::indicator::DifferenceUnit::Hours && types == (Timed::Date, Timed::Date) {
            self.report_at(codes::HOURS_BETWEEN_DAYS, expr.span);
            return None;
        }
        Some(Averaged::Difference { later, earlier, unit })
    }

    /// Reads the declared measures that no rule reads, for their findings.
    pub(crate) fn unread_measures(&mut self) {
        let world = self.world();
        for declared in world.declared.measures.iter() {
            let name = declared.name.text.as_str();
            let _ = self.known_measure(name, |checker| checker.measure(&declared.measure));
        }
    }

    /// Reports comma clauses that do not follow a share.
    pub(crate) fn no_clauses(&mut self, clauses: &[ast::TargetClause]) -> Option<()> {
        for clause in clauses {
            self.report_at(codes::CLAUSE_NEEDS_SHARE, clause.span);
        }
        clauses.is_empty().then_some(())
    }

    /// Puts the comma clauses of a share in place: each once, in their order.
    pub(crate) fn share_clauses(&mut self, share: &mut Share, clauses: &[ast::TargetClause]) -> Option<()> {
        let mut furthest = 0;
        let mut sound = true;
        for clause in clauses {
            let (place, taken) = match &clause.kind {
                ast::TargetClauseKind::CountingOpen(_) => (1, share.open_as.is_some()),
                ast::TargetClauseKind::CountingNone { .. } => (2, share.none_as.is_some()),
                ast::TargetClauseKind::Excusing(_) => (3, share.excusing.is_some()),
            };
            if taken {
                self.report_at(codes::CLAUSE_TWICE, clause.span);
                sound = false;
                continue;
            }
            if place < furthest {
                self.report_at(codes::CLAUSE_ORDER, clause.span);
                sound = false;
            }
            furthest = furthest.max(place);
            match &clause.kind {
                ast::TargetClauseKind::CountingOpen(open_as) => share.open_as = Some(open(*open_as)),
                ast::TargetClauseKind::CountingNone { met } => share.none_as = Some(*met),
                ast::TargetClauseKind::Excusing(condition) => {
                    share.excusing = self.condition(share.population.kind, condition);
                    sound &= share.excusing.is_some();
                }
            }
        }
        sound.then_some(())
    }
}

const fn open(written: ast::OpenAs) -> tieuchi_model::indicator::OpenAs {
    use tieuchi_model::indicator::OpenAs;
    match written {
        ast::OpenAs::Met => OpenAs::Met,
        ast::OpenAs::Failed => OpenAs::Failed,
        ast::OpenAs::LeftOut => OpenAs::LeftOut,
    }
}

/// The sort of figure that this measure gives.
pub(crate) fn figure(measure: &Measure) -> Figure {
    match &measure.kind {
        MeasureKind::Count(_) | MeasureKind::Distinct { .. } => Figure::Count,
        MeasureKind::Share(_) => Figure::Share,
        MeasureKind::Ratio(..) => Figure::Ratio,
        MeasureKind::Sum { .. } | MeasureKind::Average { of: Averaged::Number(_), .. } => Figure::Number,
        MeasureKind::Average { of: Averaged::Difference { unit, .. }, .. } => Figure::Difference(*unit),
    }
}
