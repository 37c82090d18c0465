//! The goals of indicators and of their targets: verdicts, figures against bounds, windows, baselines.

use std::cmp::Ordering;

use tieuchi::source::Arg;
use tieuchi_engine::{At, Role};
use tieuchi_model::indicator::{Body, Bound, Indicator, Measure, MeasureKind, Target, TargetKind};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::UNITS;
use tieuchi_model::verdict::Answer;
use tieuchi_proof::Figures;

use super::goal_key::Observable;
use super::goal_kind::GoalKind;
use super::goals::Goals;
use super::proof::Proof;

impl Goals<'_> {
    pub(super) fn indicator(&mut self, indicator: &Indicator) {
        let at = At::only(indicator.span);
        let possible = self.prover.answers(indicator);
        for answer in tieuchi_proof::answers(indicator) {
            let args = vec![("indicator", Arg::from(indicator.name.as_str())), ("verdict", Arg::Term(word(answer)))];
            let proof = possible.why_never(Outcome::from(answer)).cloned().map(Proof::from);
            self.add((at, Observable::Verdict(answer)), indicator.span, GoalKind::Verdict, args, proof);
        }
        if let Some(scope) = &indicator.scope {
            self.whole(scope, indicator.span, Role::Scope, UNITS);
        }
        match &indicator.body {
            Body::Target(target) => self.target(target),
            Body::Monitor(measure) => self.measure(measure),
            Body::Milestones(milestones) => {
                for milestone in milestones {
                    let shown = milestone.target.span;
                    for (met, kind) in [(true, GoalKind::MilestoneMet), (false, GoalKind::MilestoneMissed)] {
                        let args = vec![("text", Arg::Text(self.words(shown)))];
                        self.add((At::only(shown), Observable::Milestone(met)), shown, kind, args, None);
                    }
                    self.target(&milestone.target);
                }
            }
        }
        if let Some(stretch) = &indicator.stretch {
            for (met, kind) in [(true, GoalKind::StretchMet), (false, GoalKind::StretchMissed)] {
                let args = vec![("text", Arg::Text(self.words(stretch.span)))];
                self.add((At::only(stretch.span), Observable::Stretch(met)), stretch.span, kind, args, None);
            }
            self.target(stretch);
        }
    }

    fn target(&mut self, target: &Target) {
        let at = At::only(target.span);
        let args = vec![("text", Arg::Text(self.words(target.span)))];
        match &target.kind {
            TargetKind::All(parts) | TargetKind::Any(parts) => {
                for (index, part) in parts.iter().enumerate() {
                    if !matches!(part.kind, TargetKind::All(_) | TargetKind::Any(_)) {
                        let args = vec![("text", Arg::Text(self.words(part.span)))];
                        self.add((at, Observable::Part(index, true)), part.span, GoalKind::PartMet, args.clone(), None);
                        self.add((at, Observable::Part(index, false)), part.span, GoalKind::PartMissed, args, None);
                    }
                    self.target(part);
                }
            }
            TargetKind::Figure { measure, bound } => {
                self.figure(target, measure, bound);
                self.windows(target, measure);
                self.measure(measure);
            }
            TargetKind::Change { measure, down, bound, points, .. } => {
                let kinds = [GoalKind::ChangeLess, GoalKind::ChangeAt, GoalKind::ChangeMore];
                let fall = (*down && !*points).then(|| (self.prover.figures(measure).fall(), bound.value));
                self.orders(target, kinds, Observable::Change, fall.as_ref());
                if !*points {
                    self.add((at, Observable::ZeroBaseline), target.span, GoalKind::ZeroBaseline, args, None);
                }
                self.windows(target, measure);
                self.measure(measure);
            }
            TargetKind::Than { measure, .. } => {
                self.orders(
                    target,
                    [GoalKind::ThanBelow, GoalKind::ThanAt, GoalKind::ThanAbove],
                    Observable::Change,
                    None,
                );
                self.windows(target, measure);
                self.measure(measure);
            }
            TargetKind::Meets(_) => {}
        }
    }

    /// Both sides of a target's bound, and the bound itself.
    fn figure(&mut self, target: &Target, measure: &Measure, bound: &Bound) {
        let figures = self.prover.figures(measure);
        let lower = (figures.clone(), bound.value);
        self.orders(
            target,
            [GoalKind::FigureBelow, GoalKind::FigureAt, GoalKind::FigureAbove],
            Observable::Figure,
            Some(&lower),
        );
        if let Some(upper) = bound.upper {
            let kinds = [GoalKind::FigureBelowUpper, GoalKind::FigureAtUpper, GoalKind::FigureAboveUpper];
            self.orders(target, kinds, Observable::Upper, Some(&(figures, upper)));
        }
    }

    fn orders(
        &mut self,
        target: &Target,
        kinds: [GoalKind; 3],
        observable: fn(Ordering) -> Observable,
        figures: Option<&(Figures, Ratio)>,
    ) {
        for (order, kind) in [Ordering::Less, Ordering::Equal, Ordering::Greater].into_iter().zip(kinds) {
            let args = vec![("text", Arg::Text(self.words(target.span)))];
            let why = figures.and_then(|(figures, bound)| figures.why_never(order, *bound));
            self.add((At::only(target.span), observable(order)), target.span, kind, args, why.map(Proof::from));
        }
    }

    fn windows(&mut self, target: &Target, measure: &Measure) {
        if measure.is_every() {
            for (met, kind) in [(true, GoalKind::WindowMet), (false, GoalKind::WindowMissed)] {
                let args = vec![("text", Arg::Text(self.words(target.span)))];
                self.add((At::only(target.span), Observable::Window(met)), target.span, kind, args, None);
            }
        }
    }

    fn measure(&mut self, measure: &Measure) {
        let enclosing = measure.name.clone().map(|name| std::mem::replace(&mut self.item, name));
        match &measure.kind {
            MeasureKind::Ratio(numerator, denominator) => {
                self.measure(numerator);
                self.measure(denominator);
            }
            MeasureKind::Count(population)
            | MeasureKind::Distinct { population, .. }
            | MeasureKind::Sum { population, .. }
            | MeasureKind::Average { population, .. } => self.population(population),
            MeasureKind::Share(share) => {
                let (span, kind) = (share.population.span, share.population.kind);
                self.population(&share.population);
                self.whole(&share.condition, span, Role::Share, kind);
                let args = vec![("record", self.records(kind)), ("text", Arg::Text(self.words(span)))];
                if share.open_as.is_some() {
                    let proof = self.prover.nothing_open(share).map(Proof::from);
                    self.add(
                        (At::only(span), Observable::OpenCounted),
                        span,
                        GoalKind::OpenCounted,
                        args.clone(),
                        proof,
                    );
                }
                if share.none_as.is_some() {
                    self.add(
                        (At::only(span), Observable::NoneCounted),
                        span,
                        GoalKind::NoneCounted,
                        args.clone(),
                        None,
                    );
                }
                if let Some(excusing) = &share.excusing {
                    self.add((At::only(span), Observable::Excused), span, GoalKind::Excused, args, None);
                    self.whole(excusing, span, Role::Excusing, kind);
                }
            }
        }
        if let Some(item) = enclosing {
            self.item = item;
        }
    }
}

/// The word of a verdict in the catalogue.
pub(super) const fn word(answer: Answer) -> &'static str {
    match answer {
        Answer::Met => "verdict-met",
        Answer::Missed => "verdict-missed",
        Answer::Open => "verdict-open",
        Answer::Undetermined => "verdict-undetermined",
        Answer::NotApplicable => "verdict-not_applicable",
        Answer::Monitored => "verdict-monitored",
    }
}
