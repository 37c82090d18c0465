//! Which figures a measure and which verdicts an indicator can have, whatever the records.

use tieuchi_model::indicator::{
    Averaged, Body, Condition, CutDay, Expr, Indicator, Measure, MeasureKind, Population, Share, Side, Target,
    TargetKind, WindowKind, WindowSpec,
};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::period;
use tieuchi_model::range::Range;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{Kind, KindId, Placement, UNITS};

use crate::figures::Figures;
use crate::outcomes::{Outcomes, Why};
use crate::prover::{DEEPEST, Prover};

impl Prover<'_> {
    /// What a measure can be if it has a figure.
    #[must_use]
    pub fn figures(&self, measure: &Measure) -> Figures {
        match &measure.kind {
            MeasureKind::Count(_) | MeasureKind::Distinct { .. } => Figures::count(),
            MeasureKind::Share(_) => Figures::share(),
            MeasureKind::Sum { of, population } => {
                // The sum of no numbers is zero.
                let number = self.number(self.kind(population.kind), of);
                let lowest = number.are_never_below_zero().then_some((Ratio::ZERO, Why::BelowZero));
                Figures { lowest, ..Figures::ANY }
            }
            MeasureKind::Average { of: Averaged::Number(of), population } => {
                Figures { whole: false, ..self.number(self.kind(population.kind), of) }
            }
            MeasureKind::Average { of: Averaged::Difference { .. }, .. } => Figures::ANY,
            MeasureKind::Ratio(numerator, denominator) => {
                let (above, below) = (self.figures(numerator), self.figures(denominator));
                let positive = above.are_never_below_zero() && below.are_never_below_zero();
                // Of a numerator above zero the ratio is above zero; by how much depends on the denominator.
                Figures { lowest: positive.then_some((Ratio::ZERO, Why::BelowZero)), ..Figures::ANY }
            }
        }
    }

    fn number(&self, kind: Option<&Kind>, of: &Expr) -> Figures {
        let Expr::Field(field) = of else { return Figures::ANY };
        kind.and_then(|kind| kind.field(*field)).map_or(Figures::ANY, Figures::of_field)
    }
}

impl Prover<'_> {
    pub(crate) fn answers_within(&self, indicator: &Indicator, depth: usize) -> Outcomes {
        if depth > DEEPEST {
            return Outcomes::ANY;
        }
        if let Some(known) = self.noted(&indicator.name) {
            return known;
        }
        self.note(&indicator.name, Outcomes::ANY);
        let found = self.answers_of(indicator, depth);
        self.note(&indicator.name, found.clone());
        found
    }

    fn answers_of(&self, indicator: &Indicator, depth: usize) -> Outcomes {
        let of = |target: &Target| self.of_target(target, depth);
        let found = match &indicator.body {
            Body::Monitor(_) => Outcomes::ANY,
            Body::Target(target) => of(target),
            Body::Milestones(milestones) => {
                let each = milestones.iter().map(|milestone| of(&milestone.target));
                // Until the day of a milestone has ended, it is open.
                each.reduce(|one, other| one.or(&other)).unwrap_or(Outcomes::ANY).with(Outcome::Open)
            }
        };
        // All units together are none of them.
        if indicator.for_each_unit { found.with(Outcome::NotApplicable) } else { found }
    }

    fn of_target(&self, target: &Target, depth: usize) -> Outcomes {
        let each = |parts: &[Target]| parts.iter().map(|part| self.of_target(part, depth)).collect::<Vec<_>>();
        match &target.kind {
            TargetKind::All(parts) => Outcomes::joined(each(parts), Outcome::all),
            TargetKind::Any(parts) => Outcomes::joined(each(parts), Outcome::any),
            TargetKind::Figure { measure, bound } => {
                let until_exceeded = matches!(measure.kind, MeasureKind::Count(_) | MeasureKind::Distinct { .. });
                let open = match bound.side {
                    Side::AtMost | Side::LessThan if until_exceeded => {
                        self.has_no_open(measure, depth).map(|_| Why::MetUntilExceeded)
                    }
                    _ if until_exceeded => None,
                    _ => self.has_no_open(measure, depth),
                };
                let found = self.of_figure(measure).without(Outcome::Open, open);
                let range = self.figures(measure).range();
                if counts_empty(measure) { found } else { by_range(found, bound.interval().decides(range), range) }
            }
            // Open until its window ends.
            TargetKind::Change { measure, down, bound, points, .. } => {
                let figures = self.figures(measure);
                let moved = match (*points, *down) {
                    (true, _) => figures.difference(),
                    (false, true) => figures.fall(),
                    (false, false) => return self.of_figure(measure),
                };
                let range = moved.range();
                by_range(self.of_figure(measure), bound.interval().decides(range), range)
            }
            TargetKind::Than { measure, .. } => self.of_figure(measure),
            TargetKind::Meets(met) => match self.rules.and_then(|rules| rules.indicator(*met)) {
                Some(met) => self.answers_within(met, depth + 1),
                None => Outcomes::ANY,
            },
        }
    }

    /// The possible outcomes of a verdict on a measure, whatever its bound is.
    fn of_figure(&self, measure: &Measure) -> Outcomes {
        Outcomes::ANY.without(Outcome::NotApplicable, self.never_empty_measure(measure))
    }

    /// Why no record leaves a figure open.
    fn has_no_open(&self, measure: &Measure, depth: usize) -> Option<Why> {
        match &measure.kind {
            MeasureKind::Share(share) if share.open_as.is_some() => Some(Why::OpenCounted),
            MeasureKind::Ratio(numerator, denominator) => {
                self.has_no_open(numerator, depth)?;
                self.has_no_open(denominator, depth)
            }
            // Records that are added while the window runs change the sum.
            MeasureKind::Sum { .. } => None,
            _ => self.none_open(measure.conditions(), depth),
        }
    }

    fn none_open(&self, conditions: Vec<(KindId, &Condition)>, depth: usize) -> Option<Why> {
        let open = conditions.into_iter().any(|(subject, condition)| {
            self.within(self.kind(subject), &self.form(subject, condition), depth).include(Outcome::Open)
        });
        (!open).then_some(Why::NothingOpen)
    }

    /// Why no record of a share is ever open.
    #[must_use]
    pub fn nothing_open(&self, share: &Share) -> Option<Why> {
        let kind = share.population.kind;
        let conditions = share.population.filter.iter().chain([&share.condition]).chain(&share.excusing);
        self.none_open(conditions.map(|condition| (kind, condition)).collect(), 0)
    }

    /// Why there is always something to judge.
    fn never_empty_measure(&self, measure: &Measure) -> Option<Why> {
        if measure.populations().into_iter().any(|population| self.may_have_no_window(population)) {
            return None;
        }
        match &measure.kind {
            MeasureKind::Count(_) | MeasureKind::Distinct { .. } | MeasureKind::Sum { .. } => Some(Why::NeverEmpty),
            MeasureKind::Share(share) if share.none_as.is_some() => Some(Why::EmptyCounted),
            MeasureKind::Share(share) => {
                let population = &share.population;
                let itself = population.kind == UNITS
                    && population.placement == Placement::Register
                    && population.filter.is_none()
                    && share.excusing.is_none()
                    && !self.outcomes(UNITS, &share.condition).include(Outcome::NotApplicable);
                itself.then_some(Why::UnitItself)
            }
            MeasureKind::Average { .. } | MeasureKind::Ratio(..) => None,
        }
    }

    /// Whether a period can be without a window of the population.
    fn may_have_no_window(&self, population: &Population) -> bool {
        let Some(WindowSpec { kind, cut }) = population.window else { return false };
        match (kind, cut) {
            (
                WindowKind::Period
                | WindowKind::Back(..)
                | WindowKind::First(_)
                | WindowKind::UpTo(_)
                | WindowKind::At(_),
                None,
            ) => false,
            (WindowKind::Label(label), cut) => {
                let window = self.rules.and_then(|rules| label.window(rules.year_begins));
                let cut_date = cut.is_none_or(|cut| matches!(cut.day, CutDay::Date(_)));
                !cut_date
                    || window.is_none_or(|window| {
                        let window = cut.map_or(window, |cut| period::cut(window, &cut));
                        window.until <= window.from
                    })
            }
            _ => true,
        }
    }
}

/// The possible outcomes if every figure, or no figure, of a range reaches the bound.
fn by_range(found: Outcomes, decided: Option<bool>, range: Range) -> Outcomes {
    let why = || Some(if range.lowest.is_some() { Why::BelowZero } else { Why::AboveAll });
    match decided {
        Some(true) => found.without(Outcome::Failed, why()),
        Some(false) => found.without(Outcome::Met, why()),
        None => found,
    }
}

/// Whether the rule defines what an empty population gives: it is then met or missed without a figure.
fn counts_empty(measure: &Measure) -> bool {
    match &measure.kind {
        MeasureKind::Share(share) => share.none_as.is_some(),
        MeasureKind::Ratio(numerator, denominator) => counts_empty(numerator) || counts_empty(denominator),
        MeasureKind::Count(_)
        | MeasureKind::Distinct { .. }
        | MeasureKind::Sum { .. }
        | MeasureKind::Average { .. } => false,
    }
}
