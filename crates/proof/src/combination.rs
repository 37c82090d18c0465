//! What a combination of conditions gives for every outcome of its parts.

use tieuchi_model::outcome::Outcome;

use crate::form::Form;

/// The most combinations that are tried; a condition of more parts stays as it is written.
const MOST: usize = 20_000;

/// The parts of some conditions, each once, with what each of them can give.
pub(crate) struct Combinations {
    pub(crate) parts: Vec<(Form, Vec<Outcome>)>,
}

impl Combinations {
    /// `None` if there are too many combinations to try.
    pub(crate) fn of<'f>(
        forms: impl IntoIterator<Item = &'f Form>,
        possible: impl Fn(&Form) -> Vec<Outcome>,
    ) -> Option<Combinations> {
        let mut parts = Vec::new();
        forms.into_iter().for_each(|form| atoms(form, &mut parts));
        parts.sort_by_cached_key(|part| format!("{part:?}"));
        parts.dedup();
        let parts: Vec<(Form, Vec<Outcome>)> = parts.into_iter().map(|part| (part.clone(), possible(part))).collect();
        let all = parts.iter().try_fold(1usize, |all, (_, possible)| all.checked_mul(possible.len()));
        all.filter(|all| *all <= MOST).map(|_| Combinations { parts })
    }

    /// Goes through every combination; the last part varies fastest.
    pub(crate) fn each(&self, each: &mut impl FnMut(&[Outcome])) {
        self.further(&mut Vec::with_capacity(self.parts.len()), each);
    }

    fn further(&self, chosen: &mut Vec<Outcome>, each: &mut impl FnMut(&[Outcome])) {
        let Some((_, possible)) = self.parts.get(chosen.len()) else { return each(chosen) };
        for outcome in possible {
            chosen.push(*outcome);
            self.further(chosen, each);
            chosen.pop();
        }
    }

    /// What a condition gives if its parts give these.
    pub(crate) fn given(&self, form: &Form, chosen: &[Outcome]) -> Outcome {
        match form {
            Form::All(of) => Outcome::all(of.iter().map(|part| self.given(part, chosen))),
            Form::Any(of) => Outcome::any(of.iter().map(|part| self.given(part, chosen))),
            Form::Not(part) => self.given(part, chosen).negated(),
            atom => {
                let index = self.parts.iter().position(|(part, _)| part == atom);
                index.and_then(|index| chosen.get(index)).copied().unwrap_or(Outcome::Missing)
            }
        }
    }
}

/// The parts of a combination that are not combinations themselves.
fn atoms<'f>(form: &'f Form, found: &mut Vec<&'f Form>) {
    match form {
        Form::All(parts) | Form::Any(parts) => parts.iter().for_each(|part| atoms(part, found)),
        Form::Not(part) => atoms(part, found),
        other => found.push(other),
    }
}
