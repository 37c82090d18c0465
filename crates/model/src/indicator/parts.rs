//! The parts of an indicator that much code needs, listed in the order in which they are written.

use super::visit::{self, Visitor};
use super::{
    Always, Body, Bound, Condition, ConditionKind, Cut, Expr, Has, Indicator, IndicatorId, Measure, Population, Share,
    Target, WindowKind, WindowSpec,
};
use crate::schema::{FieldId, FieldSet, KindId, UNITS};
use crate::time::Cadence;

impl Body {
    /// Its targets: one for each milestone; none if it only monitors a figure.
    #[must_use]
    pub fn targets(&self) -> Vec<&Target> {
        match self {
            Body::Target(target) => vec![target],
            Body::Milestones(milestones) => milestones.iter().map(|milestone| &milestone.target).collect(),
            Body::Monitor(_) => Vec::new(),
        }
    }

    /// Its measures; a ratio is one.
    #[must_use]
    pub fn measures(&self) -> Vec<&Measure> {
        match self {
            Body::Monitor(measure) => vec![measure],
            body => body.targets().into_iter().flat_map(Target::measures).collect(),
        }
    }
}

impl Always {
    /// The fields that its condition reads.
    #[must_use]
    pub fn fields(&self) -> FieldSet {
        struct Read(FieldSet);
        impl Visitor<'_> for Read {
            fn field(&mut self, _: KindId, found: FieldId) {
                self.0.insert(found);
            }
        }
        let mut read = Read(FieldSet::new());
        read.condition(self.kind, &self.condition);
        read.0
    }
}

impl Indicator {
    /// Its targets, the stretch last.
    #[must_use]
    pub fn targets(&self) -> Vec<&Target> {
        self.body.targets().into_iter().chain(&self.stretch).collect()
    }

    /// Its measures, those of the stretch last; a ratio is one.
    #[must_use]
    pub fn measures(&self) -> Vec<&Measure> {
        self.body.measures().into_iter().chain(self.stretch.iter().flat_map(Target::measures)).collect()
    }

    /// The indicators that it requires to be met, each as often as it is named.
    #[must_use]
    pub fn required_indicators(&self) -> Vec<IndicatorId> {
        let mut found = Met(Vec::new());
        visit::indicator(&mut found, self);
        found.0
    }
}

impl Target {
    /// Its measures; a ratio is one.
    #[must_use]
    pub fn measures(&self) -> Vec<&Measure> {
        let mut found = Measures(Vec::new());
        found.target(self);
        found.0
    }

    /// The indicators that must be met as parts of it, not those in its conditions.
    #[must_use]
    pub fn required_indicators(&self) -> Vec<IndicatorId> {
        struct Parts(Vec<IndicatorId>);
        impl Visitor<'_> for Parts {
            fn measure(&mut self, _: &Measure) {}
            fn met(&mut self, found: IndicatorId) {
                self.0.push(found);
            }
        }
        let mut found = Parts(Vec::new());
        visit::target(&mut found, self);
        found.0
    }
}

struct Measures<'m>(Vec<&'m Measure>);

impl<'m> Visitor<'m> for Measures<'m> {
    fn measure(&mut self, found: &'m Measure) {
        self.0.push(found);
    }
}

struct Met(Vec<IndicatorId>);

impl Visitor<'_> for Met {
    fn met(&mut self, found: IndicatorId) {
        self.0.push(found);
    }
}

impl Measure {
    /// Whether it is over each window of `every …`, and not over one.
    #[must_use]
    pub fn is_every(&self) -> bool {
        self.cadence().is_some()
    }

    /// The cadence of `every …`, and how its windows are cut short: those of the first population that has a cadence.
    #[must_use]
    pub fn cadence(&self) -> Option<(Cadence, Option<Cut>)> {
        self.populations().into_iter().find_map(Population::cadence)
    }

    /// Its populations, two of a ratio, without those of related records.
    #[must_use]
    pub fn populations(&self) -> Vec<&Population> {
        struct Populations<'m>(Vec<&'m Population>);
        impl<'m> Visitor<'m> for Populations<'m> {
            fn population(&mut self, found: &'m Population) {
                self.0.push(found);
            }
            fn condition(&mut self, _: KindId, _: &'m Condition) {}
        }
        let mut found = Populations(Vec::new());
        visit::measure(&mut found, self);
        found.0
    }

    /// The conditions on the records that it counts: which they are, what they must be, which are excused.
    #[must_use]
    pub fn conditions(&self) -> Vec<(KindId, &Condition)> {
        let mut found = Outermost(Vec::new());
        visit::measure(&mut found, self);
        found.0
    }

    /// Its [`conditions`](Measure::conditions), for each of its populations separately.
    #[must_use]
    pub fn conditions_by_population(&self) -> Vec<(&Population, Vec<&Condition>)> {
        struct Grouped<'m>(Vec<(&'m Population, Vec<&'m Condition>)>);
        impl<'m> Visitor<'m> for Grouped<'m> {
            fn population(&mut self, found: &'m Population) {
                self.0.push((found, Vec::new()));
                visit::population(self, found);
            }
            fn condition(&mut self, _: KindId, found: &'m Condition) {
                if let Some((_, conditions)) = self.0.last_mut() {
                    conditions.push(found);
                }
            }
        }
        let mut found = Grouped(Vec::new());
        visit::measure(&mut found, self);
        found.0
    }

    /// Every `has` in it, also those within the condition of another; the outer ones first.
    #[must_use]
    pub fn related(&self) -> Vec<&Has> {
        let mut found = Related(Vec::new());
        visit::measure(&mut found, self);
        found.0
    }
}

impl Population {
    /// Every `has` in its `where`, also those within the condition of another; the outer ones first.
    #[must_use]
    pub fn related(&self) -> Vec<&Has> {
        let mut found = Related(Vec::new());
        visit::population(&mut found, self);
        found.0
    }
}

impl Population {
    /// Whether its window is each window of `every …`, and not one.
    #[must_use]
    pub fn is_every(&self) -> bool {
        self.cadence().is_some()
    }

    /// The cadence of `every …`, and how its windows are cut short.
    #[must_use]
    pub fn cadence(&self) -> Option<(Cadence, Option<Cut>)> {
        match self.window? {
            WindowSpec { kind: WindowKind::Every(cadence), cut } => Some((cadence, cut)),
            _ => None,
        }
    }
}

impl Has {
    /// The bound that `not has …` takes: the complementary one. `None` if no bound is complementary: if the window is each of `every …`,
    /// “not each of them” is not “each of them not”.
    #[must_use]
    pub fn negated_bound(&self) -> Option<Bound> {
        self.bound.complement().filter(|_| !self.related.is_every())
    }
}

impl Share {
    /// Every `has` in it, also those within the condition of another; the outer ones first.
    #[must_use]
    pub fn related(&self) -> Vec<&Has> {
        let mut found = Related(Vec::new());
        visit::share(&mut found, self);
        found.0
    }
}

/// The conditions that are not inside another one.
struct Outermost<'m>(Vec<(KindId, &'m Condition)>);

impl<'m> Visitor<'m> for Outermost<'m> {
    fn condition(&mut self, subject: KindId, found: &'m Condition) {
        self.0.push((subject, found));
    }
}

struct Related<'m>(Vec<&'m Has>);

impl<'m> Visitor<'m> for Related<'m> {
    fn condition(&mut self, subject: KindId, found: &'m Condition) {
        if let ConditionKind::Has(has) = &found.kind {
            self.0.push(has);
        }
        visit::condition(self, subject, found);
    }
}

impl Condition {
    /// The conditions directly inside this one, also those that select the related records of a `has`.
    #[must_use]
    pub fn inner(&self) -> Vec<&Condition> {
        self.inner_of(UNITS).into_iter().map(|(_, condition)| condition).collect()
    }

    /// The conditions directly inside this one, which applies to `subject`, each with the kind of record that it applies to.
    #[must_use]
    pub fn inner_of(&self, subject: KindId) -> Vec<(KindId, &Condition)> {
        let mut found = Outermost(Vec::new());
        visit::condition(&mut found, subject, self);
        found.0
    }

    /// Every `has` in it, also those within the condition of another; the outer ones first.
    #[must_use]
    pub fn related(&self) -> Vec<&Has> {
        let mut found = Related(Vec::new());
        found.condition(UNITS, self);
        found.0
    }

    /// Whether `is` accepts it, or any condition inside it.
    pub fn any(&self, is: impl FnMut(&Condition) -> bool) -> bool {
        struct Any<F>(F, bool);
        impl<'m, F: FnMut(&Condition) -> bool> Visitor<'m> for Any<F> {
            fn condition(&mut self, subject: KindId, found: &'m Condition) {
                self.1 = self.1 || (self.0)(found);
                if !self.1 {
                    visit::condition(self, subject, found);
                }
            }
        }
        let mut any = Any(is, false);
        any.condition(UNITS, self);
        any.1
    }
}

impl ConditionKind {
    /// The expressions that it looks at itself, in the order in which they are written.
    #[must_use]
    pub fn exprs(&self) -> Vec<&Expr> {
        struct Exprs<'m>(Vec<&'m Expr>);
        impl<'m> Visitor<'m> for Exprs<'m> {
            fn population(&mut self, _: &'m Population) {}
            fn condition(&mut self, _: KindId, _: &'m Condition) {}
            fn expr(&mut self, _: KindId, found: &'m Expr) {
                self.0.push(found);
            }
        }
        let mut found = Exprs(Vec::new());
        visit::condition_kind(&mut found, UNITS, self);
        found.0
    }
}

impl Expr {
    /// The fields that it reads, in the order in which they are written.
    #[must_use]
    pub fn fields(&self) -> Vec<FieldId> {
        struct Fields(Vec<FieldId>);
        impl Visitor<'_> for Fields {
            fn field(&mut self, _: KindId, found: FieldId) {
                self.0.push(found);
            }
        }
        let mut found = Fields(Vec::new());
        visit::expr(&mut found, UNITS, self);
        found.0
    }

    /// Each `A else B` in it, the outer ones first.
    #[must_use]
    pub fn choices(&self) -> Vec<(&Expr, &Expr)> {
        struct Choices<'m>(Vec<(&'m Expr, &'m Expr)>);
        impl<'m> Visitor<'m> for Choices<'m> {
            fn expr(&mut self, subject: KindId, found: &'m Expr) {
                if let Expr::Else(first, second) = found {
                    self.0.push((first, second));
                }
                visit::expr(self, subject, found);
            }
        }
        let mut found = Choices(Vec::new());
        found.expr(UNITS, self);
        found.0
    }
}
