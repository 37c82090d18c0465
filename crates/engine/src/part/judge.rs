//! Judges what was counted in parts.

use std::collections::BTreeSet;

use jiff::civil::Date;
use tieuchi_model::indicator::RuleSet;
use tieuchi_model::schema::{KindId, UNITS};
use tieuchi_model::time::Moment;
use tieuchi_source::{Arg, Diagnostic, Place, codes};

use super::counted::CountedKind;
use super::declared::{columns, declared};
use super::stated::Stated;
use super::{KindPart, Tally};
use crate::evaluate::{Evaluated, Judging, Refused, planned, refused, unless_cancelled};
use crate::findings::Findings;
use crate::first_reading::{FirstReading, NoRecords, is_counted_apart};
use crate::limits;
use crate::plan::{Counting, CountingId, Node, Plan};
use crate::request::Request;
use crate::source::Source;
use crate::survey::{KindSources, RejectedRecords, Survey, SurveyContext};
use crate::table::Table;
use crate::tally::{CountingTally, slot};
use crate::units::UnitIndex;

/// The days that the records of a kind are stated to cover.
type Covers = Option<(Date, Date)>;

/// The records of a kind that a part keeps.
struct KeptRecords {
    kind: KindId,
    sources: Vec<Box<dyn Source>>,
    covers: Covers,
}

/// Judges a part as if its records were read now. `covers` states the days that the records of kinds cover, instead of what was
/// stated when they were counted.
///
/// # Errors
/// The rules ask for something that was not counted; what was stated of the covered days differs between parts; errors in records,
/// if `keep_going` is not set; as [`evaluate`](crate::evaluate()).
pub fn judge_part(
    rules: &RuleSet,
    part: &Tally,
    request: &Request,
    covers: &[(KindId, (Date, Date))],
) -> Result<Evaluated, Refused> {
    let mut findings = Findings::keeping(request.limits.findings);
    let plan = planned(rules, request)?;
    check(&plan, part, &mut findings);
    if part.errors > 0 && !request.keep_going {
        let finding = Diagnostic::new(codes::ERRORS_IN_TALLY, Place::File(part.name.clone()));
        findings.push(finding.with("count", part.errors).help("help"));
    }
    let stated = |kind: KindId, name: &str, of: &Stated, findings: &mut Findings| {
        if let Some((_, days)) = covers.iter().find(|(of, _)| *of == kind) {
            return Some(*days);
        }
        let stated = of.days();
        if stated.len() > 1 {
            let days: Vec<String> = stated.iter().flatten().map(|(from, to)| format!("{from}..{to}")).collect();
            let finding = Diagnostic::new(codes::TALLIES_COVER_OTHER_DAYS, Place::File(name.to_owned()));
            findings.push(finding.with("records", name).with("days", Arg::List(days)).help("help"));
        }
        stated.first().copied().flatten()
    };
    let (mut kept, mut counted) = (Vec::<KeptRecords>::new(), Vec::<(KindId, &CountedKind, Covers)>::new());
    for (index, (name, _)) in rules.kinds.iter().enumerate() {
        let kind = KindId(index);
        match part.kinds.get(name) {
            None => {}
            Some(KindPart::Kept(of)) => {
                let sources = of.in_order().into_iter().map(|source| Box::new(source.clone()) as Box<dyn Source>);
                let covers = stated(kind, name, &of.stated, &mut findings);
                kept.push(KeptRecords { kind, sources: sources.collect(), covers });
            }
            Some(KindPart::Counted(of)) => counted.push((kind, of, stated(kind, name, &of.stated, &mut findings))),
        }
    }
    if findings.has_errors() {
        return Err(refused(findings));
    }
    let given: Vec<KindSources<'_>> = kept
        .iter()
        .map(|KeptRecords { kind, sources, covers }| KindSources { kind: *kind, sources, covers: *covers })
        .collect();
    let no_records = NoRecords::new();
    let alone = no_records.evaluator(&plan);
    let context = SurveyContext::of(&plan, request, &alone);
    let mut first = FirstReading::new(&alone, request);
    let mut survey = Survey::begin(context, &given, &mut first, &mut findings);
    unless_cancelled(request)?;
    let mut tallies = first.into_tallies();
    if given.iter().any(|given| given.kind == UNITS) && part.units.iter().any(|code| survey.units.find(code).is_none())
    {
        findings.push(Diagnostic::new(codes::TALLY_OF_OTHER_UNITS, Place::File(part.name.clone())).help("help"));
        return Err(refused(findings));
    }
    let units: Vec<Option<UnitIndex>> = part.units.iter().map(|code| survey.units.find_or_add(code)).collect();
    let slots: Vec<usize> = std::iter::once(0).chain(units.iter().map(|unit| slot(*unit))).collect();
    if let Some(finding) = limits::of_records(&survey, &request.limits) {
        return Err(finding.into());
    }
    for (kind, of, covers) in counted {
        let Some(known) = rules.kind(kind) else { continue };
        for (index, counting) in of_kind(&plan, kind) {
            if let (Some(slot), Some(tally)) = (tallies.get_mut(index), of.countings.get(&counting.key)) {
                *slot = tally.placed(&slots);
                slot.keep_at_most(request.ids);
            }
        }
        let unit_of = |unit: UnitIndex| units.get(unit.index()).copied().flatten();
        let rejected = RejectedRecords::of_counts(&of.unknown(&unit_of));
        let table = Table::elsewhere(kind, known, of.file.clone(), &request.control);
        survey.add_counted(context, table, (of.reading(kind), of.extent(), rejected), covers);
    }
    survey.end(context, &given, &mut findings);
    Judging { rules, plan: &plan, survey: &survey, request }.conclude(tallies, findings, &mut |_| ())
}

/// The countings of a kind that have a window.
fn of_kind<'p, 'r>(plan: &'p Plan<'r>, kind: KindId) -> impl Iterator<Item = (usize, &'p Counting<'r>)> {
    let countings = plan.countings.iter().enumerate();
    countings.filter(move |(_, counting)| counting.population.kind == kind && !counting.windows.is_empty())
}

/// Finds what was counted by other rules, or for another period or moment.
fn check(plan: &Plan<'_>, part: &Tally, findings: &mut Findings) {
    let Some(frame) = plan.frames.first() else { return };
    let label = frame.period.label();
    if label != part.period {
        let finding = Diagnostic::new(codes::TALLY_OF_OTHER_PERIOD, Place::File(part.name.clone()));
        findings.push(finding.with("tally", part.period.as_str()).with("asked", label.as_str()).help("help"));
        return;
    }
    let other_rules = || Diagnostic::new(codes::TALLY_OF_OTHER_RULES, Place::File(part.name.clone()));
    for name in part.kinds.keys().filter(|name| !plan.rules.kinds.contains_key(name.as_str())) {
        findings.push(other_rules().with("records", name.as_str()).help("kind"));
    }
    for (index, (name, kind)) in plan.rules.kinds.iter().enumerate() {
        let id = KindId(index);
        let counted = match part.kinds.get(name) {
            Some(KindPart::Counted(counted)) => counted,
            Some(KindPart::Kept(kept)) if kept.columns != columns(kind) => {
                findings.push(other_rules().with("records", name.as_str()).help("columns"));
                continue;
            }
            Some(KindPart::Kept(_)) | None => continue,
        };
        let asked: Vec<&Counting<'_>> = of_kind(plan, id).map(|(_, counting)| counting).collect();
        let is_known = |counting: &Counting<'_>| {
            let tally = counted.countings.get(&counting.key);
            tally.map(CountingTally::windows) == Some(counting.windows.len())
        };
        let is_counted = counted.declared == declared(plan.rules, kind) && is_counted_apart(plan, id);
        let of_kind = plan.countings.iter().enumerate().filter(|(_, counting)| counting.population.kind == id);
        let unknown: Vec<CountingId> = of_kind
            .filter(|(_, counting)| !is_counted || !(counting.windows.is_empty() || is_known(counting)))
            .map(|(index, _)| CountingId(index))
            .collect();
        if !is_counted || !unknown.is_empty() {
            let asks = |node: &&Node<'_>| node.body.countings().iter().any(|asked| unknown.contains(&asked.counting));
            let names: BTreeSet<&str> = plan
                .nodes
                .iter()
                .filter(asks)
                .filter_map(|node| Some(plan.rules.indicator(node.indicator)?.name.as_str()))
                .collect();
            let names = names.into_iter().map(ToOwned::to_owned).collect();
            findings.push(other_rules().with("records", name.as_str()).with("names", Arg::List(names)).help("help"));
            continue;
        }
        let is_over = |counting: &&Counting<'_>| {
            counting.windows.iter().all(|window| window.is_stable && window.ends <= Moment(part.as_of))
        };
        // Which records existed earlier is not known.
        let is_earlier = plan.as_of.0 < part.as_of;
        if is_earlier || (plan.as_of.0 != part.as_of && (counted.has_ahead() || !asked.iter().all(is_over))) {
            let zone = &plan.rules.zone;
            let finding = Diagnostic::new(codes::TALLY_OF_OTHER_MOMENT, Place::File(part.name.clone()));
            let finding = finding.with("tally", zone.rfc3339(Moment(part.as_of)));
            let finding = finding.with("asked", zone.rfc3339(plan.as_of)).with("records", name.as_str());
            findings.push(finding.help("help"));
        }
    }
}
