//! The records of an evaluation, one at a time, with what conditions on them look up.

use crate::condition::{Answers, Evaluator};
use crate::cover::Covered;
use crate::plan::Plan;
use crate::relation::RelationTally;
use crate::survey::Survey;

/// Where the records of an evaluation are found, with what was planned and what they cover.
#[derive(Clone, Copy)]
pub(crate) struct Rows<'e, 'a, 'r> {
    pub(crate) plan: &'e Plan<'r>,
    pub(crate) survey: &'e Survey<'a>,
    pub(crate) covered: &'e Covered,
}

impl<'e, 'r> Rows<'e, '_, 'r> {
    /// What conditions look up when so much is counted and judged.
    pub(crate) fn evaluator<'t>(self, relations: &'t [RelationTally], answers: &'t Answers) -> Evaluator<'t, 'r>
    where
        'e: 't,
    {
        let Rows { plan, survey, covered } = self;
        Evaluator { plan, units: &survey.units, relations, covered, answers, awaiting: false }
    }
}
