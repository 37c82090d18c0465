//! A rule set asked about records: its verdicts, and why they are what they are.

use std::collections::HashSet;
use std::sync::Arc;

use tieuchi_engine::{self as engine, KindSources};
use tieuchi_model::verdict::Ids;
use tieuchi_source::{Arg, Diagnostic, Place, codes, text};

use crate::days::Days;
use crate::error::Error;
use crate::evaluation::Evaluation;
use crate::explanation::Explanation;
use crate::findings::Findings;
use crate::json;
use crate::own_stack::on_own_stack;
use crate::question::Question;
use crate::records::Records;
use crate::rule_set::RuleSet;
use crate::timestamp::Timestamp;

impl RuleSet {
    /// Judges every indicator that is asked for, for every unit. A question that is asked often is better
    /// [prepared](RuleSet::prepare).
    ///
    /// ```
    /// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a: no d in period")])?;
    /// # let mut records = tieuchi::Records::new();
    /// records.rows("d", &[serde_json::json!({ "office": "X", "due": "2026-04-08" })])?;
    /// let question = tieuchi::Question::new("2026-04", "2026-05-01")?;
    /// assert_eq!(rules.evaluate(&records, &question)?.verdict("a", "X").unwrap().answer(), tieuchi::Answer::Missed);
    /// assert!(rules.evaluate(&records, &question.indicator("b")).is_err());
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    ///
    /// # Errors
    /// The findings about the records (unless the question says to keep going), an unknown indicator, a text that is not a moment,
    /// or that the host has cancelled it.
    pub fn evaluate(&self, records: &Records, question: &Question) -> Result<Evaluation, Error> {
        self.prepare(question)?.evaluate(records)
    }

    /// Says why an indicator's verdict for a unit (`*` is all units together) is what it is: the sentence, the
    /// arithmetic, and each deciding record with its own reason.
    ///
    /// ```
    /// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a: no d in period")])?;
    /// # let mut records = tieuchi::Records::new();
    /// records.rows("d", &[serde_json::json!({ "office": "X", "due": "2026-04-08" })])?;
    /// let question = tieuchi::Question::new("2026-04", "2026-05-01")?;
    /// let why = rules.explain(&records, &question, "a", "X")?;
    /// assert_eq!(why.records()[0].source.row, 1);
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`evaluate`](RuleSet::evaluate).
    pub fn explain(
        &self,
        records: &Records,
        question: &Question,
        indicator: &str,
        unit: &str,
    ) -> Result<Explanation, Error> {
        let (indicators, units) = (vec![indicator.to_owned()], vec![unit.to_owned()]);
        let question = Question { indicators, units, total: false, ids: Ids::USUAL, ..question.clone() };
        let request = self.request(&question)?;
        let given = self.known(records)?;
        match on_own_stack(|| engine::explain(&self.rules, &given, &request)) {
            Ok(explained) => Ok(Explanation::new(self.clone(), explained, records)),
            Err(refused) => Err(self.refused(refused, records)),
        }
    }

    /// What a question counts, each thing once for all indicators that ask for it, and what it reads for that. No records are
    /// needed.
    ///
    /// ```
    /// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a: no d in period\nindicator b: at most 3 d in period")])?;
    /// let plan = rules.plan(&tieuchi::Question::new("2026-04", "2026-05-01")?)?;
    /// assert_eq!(plan.countings.len(), 1);
    /// assert_eq!(plan.countings[0].indicators, ["a", "b"]);
    /// assert_eq!(plan.reads[0].columns, ["office", "due"]);
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    ///
    /// # Errors
    /// An unknown indicator, a text that is not a moment, a period that the calendar does not reach, or more windows than the
    /// question allows.
    pub fn plan(&self, question: &Question) -> Result<json::Plan, Error> {
        let request = self.request(question)?;
        let plan = engine::planned(&self.rules, &request).map_err(|refused| self.refused(refused, &Records::new()))?;
        let Days { from, to } = Days::of(plan.period());
        let period = json::Period { label: request.period.label(), from, to };
        let as_of = Timestamp::of(request.as_of, &self.rules.zone);
        Ok(json::Plan::new(self, (period, as_of), &engine::Described::of(&plan)))
    }

    pub(crate) fn refused(&self, refused: engine::Refused, records: &Records) -> Error {
        match refused {
            engine::Refused::Cancelled => Error::Cancelled,
            engine::Refused::Findings { findings, more } => {
                Error::Findings(Findings::new(findings, more, Arc::clone(&self.sources)).with_sheets(records.sheets()))
            }
        }
    }

    /// The records as the engine takes them.
    pub(crate) fn known<'r>(&self, records: &'r Records) -> Result<Vec<KindSources<'r>>, Error> {
        let mut known = HashSet::new();
        // One kind under two names is given once, and the other name is not known.
        let is_unknown = |name: &&str| self.rules.kind_called(name).is_none_or(|kind| !known.insert(kind));
        let unknown: Vec<Diagnostic> =
            records.names().filter(is_unknown).map(|name| self.unknown_records(name)).collect();
        if unknown.is_empty() { Ok(records.given(&self.rules)) } else { Err(Error::Findings(Findings::of(unknown))) }
    }

    pub(crate) fn unknown_records(&self, name: &str) -> Diagnostic {
        let names: Vec<&str> = self.rules.kinds.keys().map(String::as_str).collect();
        let finding = Diagnostic::new(codes::UNKNOWN_RECORDS, Place::File(name.to_owned()))
            .with("name", name)
            .with("kinds", Arg::List(names.iter().map(|name| (*name).to_owned()).collect()));
        match text::nearest(name, names) {
            Some(nearest) => finding.with("nearest", nearest).help("nearest"),
            None => finding.help("help"),
        }
    }
}
