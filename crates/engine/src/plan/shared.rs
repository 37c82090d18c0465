//! What is asked for twice is counted once: equal countings, relations and scopes are one, whatever the words.

use tieuchi_model::indicator::visit::{self, Visitor};
use tieuchi_model::indicator::{Averaged, Condition, Expr, Has};
use tieuchi_model::schema::{KindId, UNITS};
use tieuchi_proof::MeasureForm;

use super::collect::{Needs, each_once};
use super::key::{Key, Sort};
use super::{
    Counted, CountedWindow, Counting, CountingId, FrameId, Plan, RelationId, RelationPlan, ScopeId, ScopePlan, Wording,
    finality,
};

impl<'r> Plan<'r> {
    /// The counting of this form in these windows (with the relations that each depends on); a new one if there is none.
    pub(super) fn shared_counting(
        &mut self,
        form: MeasureForm,
        wording: Wording<'r>,
        (windows, related): (Vec<CountedWindow>, Vec<Vec<RelationId>>),
        stage: usize,
    ) -> CountingId {
        let key = Key::of(Sort::Counting, &form, &windows, &self.frames);
        let with_key = self.counting_of.entry(key).or_default();
        let is_same = |id: &&CountingId| {
            self.countings.get(id.0).is_some_and(|other| other.form == form && other.windows == windows)
        };
        if let Some(known) = with_key.iter().find(is_same) {
            return *known;
        }
        let id = CountingId(self.countings.len());
        with_key.push(id);
        let Wording { population, counted, span } = wording;
        let mut calculates = Calculates(false);
        wording.conditions().for_each(|condition| calculates.condition(population.kind, condition));
        if let Counted::Sum(of) | Counted::Average(Averaged::Number(of)) = counted {
            calculates.expr(population.kind, of);
        }
        let calculates = calculates.0;
        self.countings.push(Counting { key, population, counted, span, windows, related, calculates, stage, form });
        id
    }

    /// The relation of this form in these windows (and whether it is stable there); a new one if there is none.
    pub(super) fn shared_relation(
        &mut self,
        has: &'r Has,
        (windows, is_stable): (Vec<CountedWindow>, bool),
        needs: Needs,
    ) -> RelationId {
        let form = tieuchi_proof::related(self.rules, has);
        let key = Key::of(Sort::Relation, &(&form, is_stable), &windows, &self.frames);
        let with_key = self.related_of.entry(key).or_default();
        let is_same = |id: &&RelationId| {
            self.relations
                .get(id.0)
                .is_some_and(|other| other.form == form && other.windows == windows && other.is_stable == is_stable)
        };
        if let Some(known) = with_key.iter().find(is_same) {
            return *known;
        }
        let id = RelationId(self.relations.len());
        with_key.push(id);
        let mut calculates = Calculates(false);
        has.related.filter.iter().for_each(|filter| calculates.condition(has.related.kind, filter));
        let Needs { level, stage, relations, .. } = needs;
        let related = each_once(relations);
        let calculates = calculates.0;
        self.relations.push(RelationPlan { key, has, windows, related, level, calculates, stage, is_stable, form });
        id
    }

    /// The condition to which indicators apply, in a frame; a new one if there is none.
    pub(super) fn shared_scope(&mut self, condition: &'r Condition, frame: FrameId, needs: Needs) -> ScopeId {
        let finality = finality::of_scope(self, condition, frame);
        let form = tieuchi_proof::scope(self.rules, condition);
        let id = ScopeId(self.scopes.len());
        let known = *self.scope_of.entry((form, frame)).or_insert(id);
        if self.scopes.get(known.0).is_some_and(|scope| scope.finality == finality) {
            return known;
        }
        let mut calculates = Calculates(false);
        calculates.condition(UNITS, condition);
        let Needs { stage, relations, .. } = needs;
        let related = each_once(relations);
        self.scopes.push(ScopePlan { condition, frame, finality, related, calculates: calculates.0, stage });
        id
    }
}

/// Whether numbers are combined somewhere.
struct Calculates(bool);

impl<'m> Visitor<'m> for Calculates {
    fn expr(&mut self, subject: KindId, found: &'m Expr) {
        self.0 |= matches!(found, Expr::Arithmetic { .. });
        visit::expr(self, subject, found);
    }
}
