//! A request that is planned once and evaluated over any records.

use tieuchi_model::indicator::RuleSet;

use crate::evaluate::{Evaluated, Refused, evaluate_planned, planned};
use crate::plan::Plan;
use crate::request::Request;
use crate::survey::KindSources;

/// A request with its plan.
#[derive(Debug)]
pub struct PlannedRequest<'r> {
    plan: Plan<'r>,
    request: Request,
}

impl<'r> PlannedRequest<'r> {
    /// Plans a request.
    ///
    /// # Errors
    /// A period that the calendar does not reach; more windows or ids than the request allows.
    pub fn new(rules: &'r RuleSet, request: Request) -> Result<PlannedRequest<'r>, Refused> {
        Ok(PlannedRequest { plan: planned(rules, &request)?, request })
    }

    /// Evaluates it over records.
    ///
    /// # Errors
    /// The findings about the records, if one of them is an error and `keep_going` is not set; a source that cannot be read; a
    /// number that does not fit.
    pub fn evaluate(&self, given: &[KindSources<'_>]) -> Result<Evaluated, Refused> {
        evaluate_planned(&self.plan, given, &self.request, &mut |_| ())
    }
}
