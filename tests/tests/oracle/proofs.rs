//! What is proved without records, compared with random records: what can never come about never does, what means the same is
//! judged the same, what is stricter is not met unless what it is stricter than is met, and what is never met together is not.

use proptest::prelude::proptest;
use proptest::test_runner::{Config, TestCaseError};
use proptest::{prop_assert, prop_assert_eq};
use tieuchi::verdict::{Figure, Outcome as Found};
use tieuchi::{Answer, Error, Evaluation, RuleSet};
use tieuchi_model::indicator::{Body, FigureName, Indicator, MeasureKind, RuleSet as Rules, Target, TargetKind};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::UNITS as OF_UNITS;
use tieuchi_model::verdict::Reason;
use tieuchi_proof::{Contents, Direction, Prover, answers, direction, form, same_meaning};

use crate::evaluated;
use crate::groups::{self, Group, OfUnit};
use crate::records::{UNITS, World, world};
use crate::rules::RECORDS;

/// What comes about was not proved impossible.
fn is_possible(
    prover: &Prover<'_>,
    indicator: &Indicator,
    evaluation: &Evaluation,
    unit: &str,
) -> Result<(), TestCaseError> {
    let verdict = evaluation.verdict(&indicator.name, unit).unwrap();
    let came = Outcome::from(verdict.answer());
    prop_assert!(prover.answers(indicator).include(came), "{} never {came:?}", indicator.name);
    contains_what_is_said(indicator, verdict.answer(), verdict.outcome())?;
    if let Body::Target(target) = &indicator.body {
        target_is_possible(prover, target, verdict.outcome())?;
    }
    Ok(())
}

/// The verdict contains no more than what is said of the verdicts of its indicator.
fn contains_what_is_said(indicator: &Indicator, answer: Answer, found: Found<'_>) -> Result<(), TestCaseError> {
    prop_assert!(answers(indicator).contains(&answer), "{} never has {answer:?}", indicator.name);
    let contents = Contents::of(indicator);
    prop_assert!(contents.counts().is_ok() || found.counts().is_none(), "{} has no counts", indicator.name);
    let ids = [found.failed_ids(), found.open_ids(), found.missing_ids(), found.excused_ids(), found.counted_ids()];
    let no_ids = ids.into_iter().all(|ids| ids.is_empty());
    prop_assert!(contents.ids().is_ok() || no_ids, "{} has no ids", indicator.name);
    prop_assert!(contents.headroom().is_ok() || found.headroom().is_none(), "{} has no headroom", indicator.name);
    let figures = [
        (FigureName::Value, found.value()),
        (FigureName::Lowest, found.lowest()),
        (FigureName::Highest, found.highest()),
        (FigureName::Baseline, found.baseline()),
        (FigureName::Change, found.change()),
    ];
    for (name, figure) in figures {
        let Some(figure) = figure.map(ratio) else { continue };
        let possible = contents.figures(name).is_ok_and(|figures| figures.include(figure));
        prop_assert!(possible, "{} never has {name:?} {figure:?}", indicator.name);
    }
    Ok(())
}

fn ratio(figure: Figure) -> Ratio {
    Ratio::new(figure.numerator(), figure.denominator()).unwrap()
}

fn target_is_possible(prover: &Prover<'_>, target: &Target, found: Found<'_>) -> Result<(), TestCaseError> {
    let (measure, counts) = match &target.kind {
        TargetKind::All(parts) | TargetKind::Any(parts) => {
            for (part, found) in parts.iter().zip(found.parts()) {
                target_is_possible(prover, part, found.outcome)?;
            }
            return Ok(());
        }
        TargetKind::Figure { measure, .. } | TargetKind::Change { measure, .. } | TargetKind::Than { measure, .. } => {
            (measure, found.counts())
        }
        TargetKind::Meets(_) => return Ok(()),
    };
    // Over `every` window the counts are of windows.
    if measure.populations().into_iter().any(|population| population.is_every()) {
        return Ok(());
    }
    let figures = prover.figures(measure);
    for figure in [found.value(), found.lowest(), found.highest()].into_iter().flatten() {
        prop_assert!(figures.include(ratio(figure)), "the figure is never {figure:?}");
    }
    if let (MeasureKind::Share(share), Some(counts)) = (&measure.kind, counts) {
        let outcomes = prover.outcomes(share.population.kind, &share.condition);
        let excusing = share.excusing.is_some();
        for (number, outcome) in [(counts.met, Outcome::Met), (counts.failed, Outcome::Failed)] {
            prop_assert!(number == 0 || outcomes.include(outcome), "no record is {outcome:?}");
        }
        if share.population.filter.is_none() && !excusing && share.population.window.is_none() {
            for (number, outcome) in [(counts.open, Outcome::Open), (counts.missing, Outcome::Missing)] {
                prop_assert!(number == 0 || outcomes.include(outcome), "no record is {outcome:?}");
            }
        }
    }
    Ok(())
}

/// Whether every record that a verdict looks at is decided.
fn is_decided(evaluation: &Evaluation, name: &str, unit: &str) -> bool {
    fn of(found: Found<'_>) -> bool {
        let parts: Vec<Found<'_>> = found.parts().map(|part| part.outcome).collect();
        let here = match found.counts() {
            Some(counts) => counts.open + counts.missing + counts.unplaced == 0,
            None => !parts.is_empty(),
        };
        here && matches!(found.answer(), Answer::Met | Answer::Missed) && parts.into_iter().all(of)
    }
    of(evaluation.verdict(name, unit).unwrap().outcome())
}

fn proofs_hold(document: &str, world: &World) -> Result<(), TestCaseError> {
    // One that is never of the unit is refused; what is never met together is tried by itself.
    if let Err(Error::Findings(findings)) = RuleSet::load([("oracle.tieuchi", document)]) {
        let codes: Vec<String> = findings.iter().map(|finding| finding.code().to_string()).collect();
        let refused = findings.iter().all(|finding| !finding.is_error() || finding.code().to_string() == "TC0335");
        prop_assert!(refused, "{codes:?}");
        return Ok(());
    }
    let (rules, evaluation) = evaluated(document, world);
    let meaning = rules.meaning();
    let prover = Prover::of(meaning);
    for unit in UNITS {
        for indicator in meaning.indicators.values() {
            is_possible(&prover, indicator, &evaluation, unit)?;
        }
        for one in meaning.indicators.values() {
            for other in meaning.indicators.values() {
                let (of_one, of_other) =
                    (evaluation.verdict(&one.name, unit).unwrap(), evaluation.verdict(&other.name, unit).unwrap());
                if same_meaning(meaning, one, other) {
                    // The reason, and whether the verdict is settled, also look at parts that decide nothing: `p and (p or q)`
                    // is undetermined because records of `q` are not given, and `p` because a value is missing.
                    let (this, that) = (of_one.answer(), of_other.answer());
                    prop_assert_eq!(this, that, "{} and {} are the same", one.name, other.name);
                }
                let decided = is_decided(&evaluation, &one.name, unit) && is_decided(&evaluation, &other.name, unit);
                if decided && direction(&form(meaning, one), &form(meaning, other)) == Some(Direction::Stricter) {
                    prop_assert!(
                        of_other.answer() != Answer::Met || of_one.answer() == Answer::Met,
                        "{} is stricter than {}",
                        other.name,
                        one.name
                    );
                }
            }
        }
    }
    Ok(())
}

/// Two indicators of units that meet one condition or another.
fn scoped(one: &OfUnit, other: &OfUnit) -> String {
    let indicator = |name: &str, scope: &OfUnit| {
        format!(
            "\nindicator {name}\n  for each unit where {}\n  target at most 1000 dossiers in period\n",
            scope.text()
        )
    };
    let both = format!("({}) and ({})", one.text(), other.text());
    format!(
        "{RECORDS}{}{}\nindicator both\n  target at least 50% of units where ({both}) are ({both}), counting none as met\n",
        indicator("one", one),
        indicator("other", other)
    )
}

fn are_never_together(document: &str, world: &World) -> Result<(), TestCaseError> {
    let (rules, evaluation) = evaluated(document, world);
    let meaning: &Rules = rules.meaning();
    let prover = Prover::of_kinds(&meaning.kinds, false);
    let scope = |name: &str| meaning.indicators.get(name).and_then(|found| found.scope.as_ref()).unwrap();
    let known = |name: &str| prover.known(OF_UNITS, scope(name));
    let never = prover.never_together(OF_UNITS, &known("one"), &known("other"));
    let contradict = prover.contradict(OF_UNITS, [scope("one"), scope("other")], true);
    for unit in ["A", "B", "C", "P"] {
        let is_in = |name: &str| {
            let reason = evaluation.verdict(name, unit).unwrap().reason();
            !matches!(reason, Some(Reason::OutOfScope | Reason::ScopeNotKnown))
        };
        prop_assert!(!(never || contradict) || !(is_in("one") && is_in("other")), "{unit} meets both");
    }
    Ok(())
}

fn tried(document: &str, claims: impl Fn(&str) -> Result<(), TestCaseError>) -> Result<(), TestCaseError> {
    claims(document).map_err(|error| TestCaseError::fail(format!("{document}\n{error}")))
}

proptest! {
    #![proptest_config(Config { cases: 256, failure_persistence: None, ..Config::default() })]

    #[test]
    fn what_is_proved_holds_of_random_records(group in groups::group(), world in world()) {
        let group: Group = group;
        tried(&group.document(), |document| proofs_hold(document, &world))?;
    }

    #[test]
    fn what_is_never_met_together_is_not((one, other) in groups::two_of_units(), world in world()) {
        tried(&scoped(&one, &other), |document| are_never_together(document, &world))?;
    }
}
