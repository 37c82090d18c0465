//! A `stretch` that is no stricter than its target, if that can be proved.
//!
//! `tieuchi-proof` decides what is stricter, as it does when versions of rules are compared.

use tieuchi_model::indicator::visit::{self, Visitor};
use tieuchi_model::indicator::{Body, Condition, RuleSet, Target, TargetKind};
use tieuchi_model::schema::KindId;
use tieuchi_proof::is_as_strict;
use tieuchi_source::{CancelFlag, Diagnostic, codes};

/// Pairs of targets with at most this many parts of conditions are always compared.
const SMALL: usize = 12;

/// How many larger pairs are compared: their proof tries the combinations of their parts, which takes time.
const LARGE: usize = 10;

/// The most parts that a pair may have.
const MOST: usize = 500;

/// The `stretch` clauses that are no stricter than their targets. `whole`: all indicators are among the rules; if some could not
/// be read, those that require another are left out.
pub(crate) fn check(rules: &RuleSet, whole: bool, cancel: &CancelFlag) -> Vec<Diagnostic> {
    let mut large = 0;
    let mut findings = Vec::new();
    for indicator in rules.indicators.values().filter(|indicator| whole || indicator.required_indicators().is_empty()) {
        if cancel.is_set() {
            break;
        }
        let (Body::Target(target), Some(stretch)) = (&indicator.body, &indicator.stretch) else { continue };
        let size = parts(target).saturating_add(parts(stretch));
        large += usize::from(size > SMALL);
        if size > MOST || (size > SMALL && large > LARGE) {
            continue;
        }
        // Each of several parts of a `stretch` must be stricter than the target, or repeat a part of it.
        let hoped = match &stretch.kind {
            TargetKind::All(hoped) if !is_as_strict(rules, target, stretch) => hoped.as_slice(),
            _ => std::slice::from_ref(stretch),
        };
        let required = match &target.kind {
            TargetKind::All(required) => required.as_slice(),
            _ => std::slice::from_ref(target),
        };
        let is_repeated = |hoped: &Target| required.iter().any(|required| is_as_strict(rules, hoped, required));
        for part in hoped {
            if is_as_strict(rules, target, part) && (hoped.len() == 1 || !is_repeated(part)) {
                let finding = Diagnostic::at(codes::STRETCH_NOT_BEYOND, part.span);
                findings.push(finding.label(target.span, "declared").help("help"));
            }
        }
    }
    findings
}

/// How many parts the conditions of a target have.
fn parts(target: &Target) -> usize {
    struct Parts(usize);
    impl Visitor<'_> for Parts {
        fn condition(&mut self, subject: KindId, found: &Condition) {
            self.0 += 1;
            visit::condition(self, subject, found);
        }
    }
    let mut parts = Parts(target.required_indicators().len());
    parts.target(target);
    parts.0
}
