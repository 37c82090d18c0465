//! Indicators: the units that they apply to, and exactly one of a target, milestones or a monitored figure.
//!
//! What targets mean is in `target`; how indicators require each other is in `meets`.

use tieuchi_model::indicator::{Body, Cite, Indicator, Milestone, Target};
use tieuchi_model::schema::UNITS;
use tieuchi_source::{Diagnostic, Span, codes};
use tieuchi_syntax::ast::{self, IndicatorClauseKind};

use crate::checker::Checker;
use crate::dates;

impl Checker<'_, '_> {
    /// Every indicator in the order of the rules; `None` for a broken one.
    pub(crate) fn indicators(&mut self) -> Vec<Option<Indicator>> {
        let world = self.world();
        let written = world.declared.indicators.iter();
        let indicators =
            written.map(|written| if self.is_cancelled() { None } else { self.indicator(written) }).collect();
        self.unread_measures();
        indicators
    }

    pub(crate) fn indicator(&mut self, written: &ast::Indicator) -> Option<Indicator> {
        let filter = written.scope.as_ref().and_then(|scope| scope.filter.as_ref());
        let scope = filter.map(|filter| self.condition(UNITS, filter));
        let mut bodies: Vec<(Span, Option<Body>)> = Vec::new();
        let mut milestones: Vec<(Span, Option<Milestone>)> = Vec::new();
        let mut stretches: Vec<(Span, Option<Target>)> = Vec::new();
        let mut seen = Vec::new();
        for clause in &written.clauses {
            let kind = std::mem::discriminant(&clause.kind);
            // The first of several clauses is read if only one is allowed; the parser has reported the others.
            match seen.contains(&kind) {
                true if !matches!(clause.kind, IndicatorClauseKind::Milestone(..)) => continue,
                true => {}
                false => seen.push(kind),
            }
            match &clause.kind {
                IndicatorClauseKind::Target(target) => {
                    bodies.push((clause.span, self.target(target).map(Body::Target)))
                }
                IndicatorClauseKind::Monitor(measure) => {
                    bodies.push((clause.span, self.measure(measure).map(Body::Monitor)))
                }
                IndicatorClauseKind::Stretch(target) => stretches.push((clause.span, self.target(target))),
                IndicatorClauseKind::Milestone(day, target) => {
                    let (day, target) = (dates::date(*day, self.findings()), self.target(target));
                    milestones.push((clause.span, day.zip(target).map(|(day, target)| Milestone { day, target })));
                }
            }
        }
        let body = self.body(written, &bodies, milestones);
        let stretch = self.stretch(written, &bodies, stretches);
        let (body, stretch) = (body?, stretch?);
        let scope = match scope {
            Some(scope) => Some(scope?),
            None => None,
        };
        Some(Indicator {
            name: written.name.text.clone(),
            title: written.title.as_ref().map(|title| title.value.clone()),
            cites: written
                .cites
                .iter()
                .map(|cite| Cite::of(cite.parts.iter().map(|part| part.value.clone())))
                .collect(),
            for_each_unit: written.scope.is_some(),
            scope,
            body,
            stretch,
            span: written.name.span,
        })
    }

    /// Exactly one target, or one monitored figure, or milestones.
    fn body(
        &mut self,
        written: &ast::Indicator,
        bodies: &[(Span, Option<Body>)],
        milestones: Vec<(Span, Option<Milestone>)>,
    ) -> Option<Body> {
        let mut places = bodies.iter().map(|(span, _)| *span).chain(milestones.first().map(|(span, _)| *span));
        let unread = &self.world().declared.unread;
        let Some(first) = places.next() else {
            if unread.is_inside(written.span) {
                return None;
            }
            let finding =
                Diagnostic::at(codes::ASKS_NOTHING, written.name.span).with("name", written.name.text.as_str());
            self.report(finding.help("help"));
            return None;
        };
        if let Some(second) = places.next() {
            let finding = Diagnostic::at(codes::ASKS_TWICE, second).with("name", written.name.text.as_str());
            self.report(finding.label(first, "declared").help("help"));
            return None;
        }
        match bodies.first() {
            Some((_, body)) => body.clone(),
            None => self.milestones(milestones).map(Body::Milestones),
        }
    }

    /// The milestones in the order of their days.
    fn milestones(&mut self, milestones: Vec<(Span, Option<Milestone>)>) -> Option<Vec<Milestone>> {
        let mut sound = true;
        let mut sorted: Vec<(Span, Milestone)> = Vec::new();
        for (span, milestone) in milestones {
            let Some(milestone) = milestone else {
                sound = false;
                continue;
            };
            if let Some((first, _)) = sorted.iter().find(|(_, other)| other.day == milestone.day) {
                let finding = Diagnostic::at(codes::MILESTONE_TWICE, span).with("day", milestone.day.to_string());
                self.report(finding.label(*first, "declared").help("help"));
                sound = false;
                continue;
            }
            sorted.push((span, milestone));
        }
        sorted.sort_by_key(|(_, milestone)| milestone.day);
        sound.then(|| sorted.into_iter().map(|(_, milestone)| milestone).collect())
    }

    /// At most one `stretch`, beside a target; `None` if it is broken.
    fn stretch(
        &mut self,
        written: &ast::Indicator,
        bodies: &[(Span, Option<Body>)],
        stretches: Vec<(Span, Option<Target>)>,
    ) -> Option<Option<Target>> {
        let Some((first, stretch)) = stretches.into_iter().next() else { return Some(None) };
        match bodies.first() {
            Some((_, Some(Body::Target(_)))) => Some(Some(stretch?)),
            // What is wrong with it has been reported.
            Some((_, None)) => None,
            None if self.world().declared.unread.is_inside(written.span) => None,
            Some((_, Some(_))) | None => {
                self.report_at(codes::STRETCH_ALONE, first);
                None
            }
        }
    }
}
