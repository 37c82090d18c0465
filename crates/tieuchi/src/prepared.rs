//! A question that is planned once and answered from any records.

use std::sync::Arc;

use tieuchi_engine as engine;

use crate::error::Error;
use crate::evaluation::Evaluation;
use crate::findings::Findings;
use crate::own_stack::on_own_stack_unless;
use crate::question::Question;
use crate::records::Records;
use crate::rule_set::RuleSet;

/// A question to a rule set, planned: what is counted, in which windows. A host that evaluates the same question again and again,
/// over a few records each time, keeps it, and shares it between threads.
///
/// ```
/// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a: no d in period")])?;
/// let question = rules.prepare(&tieuchi::Question::new("2026-04", "2026-05-01")?)?;
/// for (due, answer) in [("2026-04-08", tieuchi::Answer::Missed), ("2026-03-31", tieuchi::Answer::Met)] {
///     let mut records = tieuchi::Records::new();
///     records.rows("d", &[serde_json::json!({ "office": "X", "due": due })])?.set_coverage("d", "2026")?;
///     assert_eq!(question.evaluate(&records)?.verdict("a", "X").unwrap().answer(), answer);
/// }
/// # Ok::<(), tieuchi::Error>(())
/// ```
///
/// A flag, limits and a progress function that the question has hold for each evaluation.
#[derive(Debug)]
pub struct Prepared<'r> {
    rules: &'r RuleSet,
    question: engine::PlannedRequest<'r>,
}

impl RuleSet {
    /// Plans a question, to be answered from any records.
    ///
    /// # Errors
    /// An unknown indicator, a text that is not a moment, a period that the calendar does not reach, and more windows or ids than the
    /// question allows.
    pub fn prepare(&self, question: &Question) -> Result<Prepared<'_>, Error> {
        let request = self.request(question)?;
        let planned =
            on_own_stack_unless(self.is_shallow, || engine::PlannedRequest::new(&self.rules, request.clone()));
        let question = planned.map_err(|refused| self.refused(refused, &Records::new()))?;
        Ok(Prepared { rules: self, question })
    }
}

impl Prepared<'_> {
    /// Judges every indicator that is asked for, for every unit, as [`RuleSet::evaluate`] does.
    ///
    /// # Errors
    /// The findings about the records (unless the question says to keep going), or that the host has cancelled it.
    pub fn evaluate(&self, records: &Records) -> Result<Evaluation, Error> {
        let Prepared { rules, question } = self;
        let given = rules.known(records)?;
        match on_own_stack_unless(rules.is_shallow && records.are_few(), || question.evaluate(&given)) {
            Ok(evaluated) => Ok(Evaluation {
                evaluation: evaluated.evaluation,
                rules: RuleSet::clone(rules),
                tables: records.tables(&rules.rules),
                findings: Findings::new(evaluated.findings, evaluated.more, Arc::clone(&rules.sources))
                    .with_sheets(records.sheets()),
            }),
            Err(refused) => Err(rules.refused(refused, records)),
        }
    }
}
