//! What is asked for twice is counted once: equal countings and relations are one, whatever the words.

use tieuchi_model::indicator::Has;
use tieuchi_proof::MeasureForm;

use super::key::{Key, Sort};
use super::{CountedWindow, Counting, CountingId, Plan, RelationId, RelationPlan, Wording};

impl<'r> Plan<'r> {
    /// The counting of this form in these windows; a new one if there is none.
    pub(super) fn shared_counting(
        &mut self,
        form: MeasureForm,
        wording: Wording<'r>,
        windows: Vec<CountedWindow>,
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
        let Wording { population, counted } = wording;
        self.countings.push(Counting { key, population, counted, windows, form });
        id
    }

    /// The relation of this form in these windows (and whether it is stable there); a new one if there is none.
    pub(super) fn shared_relation(
        &mut self,
        has: &'r Has,
        (windows, is_stable): (Vec<CountedWindow>, bool),
        level: usize,
    ) -> RelationId {
        let form = tieuchi_proof::related(self.rules, has);
        let key = Key::of(Sort::Relation, &(&form, is_stable), &windows, &self.frames);
        let with_key = self.related_of.entry(key).or_default();
        let is_same = |id: &&RelationId| {
            self.relations.get(id.0).is_some_and(|other| {
                other.form == form && other.windows == windows && other.is_stable == is_stable && other.level == level
            })
        };
        if let Some(known) = with_key.iter().find(is_same) {
            return *known;
        }
        let id = RelationId(self.relations.len());
        with_key.push(id);
        self.relations.push(RelationPlan { key, has, windows, level, is_stable, form });
        id
    }
}
