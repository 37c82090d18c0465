//! Targets: what a figure must reach, alone, against an earlier figure, or joined with others.
//!
//! Numbers and their units are in `bound`, figures in `measure`.

use tieuchi_model::indicator::{Baseline, BoundUnit, IndicatorId, Measure, MeasureKind, Side, Target, TargetKind};
use tieuchi_proof::Figures;
use tieuchi_source::{Diagnostic, codes};
use tieuchi_syntax::ast::{self, BrokenKind};

use crate::bound::Figure;
use crate::checker::Checker;
use crate::findings::whole;
use crate::measure::figure;
use crate::wanted::Needed;

impl Checker<'_, '_> {
    /// What must be reached.
    pub(crate) fn target(&mut self, written: &ast::Target) -> Option<Target> {
        let clauses = written.clauses.as_slice();
        let kind = match &written.kind {
            ast::TargetKind::And(parts) => TargetKind::All(self.targets(parts, clauses)?),
            ast::TargetKind::Or(parts) => TargetKind::Any(self.targets(parts, clauses)?),
            ast::TargetKind::Share { bound, population, condition } => {
                let share = self.share(population, condition, clauses);
                let bound = self.bound(bound, Figure::Share, &Figures::share());
                let measure = MeasureKind::Share(Box::new(share?));
                TargetKind::Figure { measure: Measure { kind: measure, name: None, span: written.span }, bound: bound? }
            }
            ast::TargetKind::Count { bound, population } => {
                let bound = self.bound(bound, Figure::Count, &Figures::count());
                let measure = self.population(population);
                let clauses = self.no_clauses(clauses);
                let kind = MeasureKind::Count(measure?);
                clauses?;
                TargetKind::Figure { measure: Measure { kind, name: None, span: population.span }, bound: bound? }
            }
            ast::TargetKind::Measured { measure, bound } => {
                let measure = self.before_bound(measure.span.end, |checker| checker.measure_with(measure, clauses));
                let measure = measure?;
                let bound = self.bound(bound, figure(&measure), &self.world().prover(false).figures(&measure))?;
                TargetKind::Figure { measure, bound }
            }
            ast::TargetKind::Change { measure, direction, bound, baseline } => {
                let measure = self.measure_with(measure, clauses);
                let baseline = self.baseline(*baseline);
                let measure = measure?;
                let down = *direction == ast::Direction::Down;
                let points = matches!(measure.kind, MeasureKind::Share(_) | MeasureKind::Ratio(..));
                let bound =
                    self.bound(bound, Figure::Change { down, points }, &self.world().prover(false).figures(&measure))?;
                let points = bound.unit == BoundUnit::PercentagePoints;
                TargetKind::Change { measure, down, bound, points, baseline: baseline? }
            }
            ast::TargetKind::Than { measure, op, baseline } => {
                let measure = self.measure_with(measure, clauses);
                let baseline = self.baseline(*baseline);
                let than = match op {
                    ast::Than::Fewer => Side::LessThan,
                    ast::Than::More => Side::MoreThan,
                    ast::Than::AtMostAsMany => Side::AtMost,
                    ast::Than::AtLeastAsMany => Side::AtLeast,
                };
                TargetKind::Than { measure: measure?, than, baseline: baseline? }
            }
            ast::TargetKind::Meets(name) => {
                let met = self.met_indicator(name);
                self.no_clauses(clauses)?;
                TargetKind::Meets(met?)
            }
        };
        Some(Target { kind, span: written.span })
    }

    fn targets(&mut self, parts: &[ast::Target], clauses: &[ast::TargetClause]) -> Option<Vec<Target>> {
        let targets = whole(parts.iter().map(|part| self.target(part)).collect());
        self.no_clauses(clauses)?;
        targets
    }

    /// A figure; comma clauses after its bound belong to its share.
    fn measure_with(&mut self, written: &ast::Measure, clauses: &[ast::TargetClause]) -> Option<Measure> {
        let mut measure = self.measure(written)?;
        match &mut measure.kind {
            MeasureKind::Share(share) => self.share_clauses(share, clauses)?,
            MeasureKind::Count(_)
            | MeasureKind::Distinct { .. }
            | MeasureKind::Sum { .. }
            | MeasureKind::Average { .. }
            | MeasureKind::Ratio(..) => self.no_clauses(clauses)?,
        }
        Some(measure)
    }

    fn baseline(&mut self, written: ast::Baseline) -> Option<Baseline> {
        Some(match written.kind {
            ast::BaselineKind::PreviousYear => Baseline::PreviousYear,
            ast::BaselineKind::PreviousPeriod => Baseline::PreviousPeriod,
            ast::BaselineKind::Year(year) => {
                if !crate::dates::in_reach(year) {
                    let finding = Diagnostic::at(codes::NO_SUCH_PERIOD, written.span).with("period", year.to_string());
                    self.report(finding.help("help"));
                    return None;
                }
                Baseline::Year(year)
            }
        })
    }

    /// The indicator that `meets` names.
    pub(crate) fn met_indicator(&mut self, name: &ast::Name) -> Option<IndicatorId> {
        let world = self.world();
        let found = world.declared.indicators.place(&name.text);
        if found.is_none() {
            if world.declared.unread.may_declare(BrokenKind::Indicator, &name.text) {
                return None;
            }
            if self.named_elsewhere(name, Needed::Indicator).is_some() {
                return None;
            }
            let nearest = self.findings().unknown(name, world.declared.indicators.names())?;
            return world.declared.indicators.place(nearest).map(IndicatorId);
        }
        found.map(IndicatorId)
    }
}
