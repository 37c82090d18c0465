//! A figure of one unit in one window: its counts, its value, and its lowest and highest. How it is compared with a bound is in
//! `decide`; the possible values of each kind of figure are in `shares` and `sums`.

use tieuchi_model::indicator::{Averaged, Expr, OpenAs};
use tieuchi_model::range::Range;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{FieldKind, KindId};
use tieuchi_model::time::Window;
use tieuchi_model::verdict::{Answer, Bucket, BucketIds, Counts, Details, Part, RatioSide, Reason, VerdictOutcome};

use super::possible::{Emptiness, OpenCase, PossibleFigure};
use super::shares::ShareParts;
use super::sums::SumParts;
use super::{Judge, with_figure};
use crate::bound::KnownCount;
use crate::overflow::Overflow;
use crate::plan::{Asked, Counted, CountedWindow, PlannedMeasure, RelationId, RelationPlan, Wording};
use crate::survey::rejected::UnknownRecords;
use crate::tally::{Replaceable, UnitCounts};
use crate::units::UnitIndex;

/// What a figure is made of.
#[derive(Clone, Debug)]
pub(super) enum Basis {
    /// A share of these, and how the rule settles its open ones.
    Share(ShareParts, Option<OpenAs>),
    /// A number of records.
    Records(KnownCount),
    /// A sum.
    Sum(Box<SumParts>),
    /// An average.
    Average(Box<SumParts>),
    /// One figure over another.
    Ratio(Box<Figure>, Box<Figure>),
    /// A figure of which nothing is known.
    Unknown,
}

/// A figure of one unit in one window.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    pub(super) basis: Basis,
    pub(super) counts: Counts,
    pub(super) value: Option<Ratio>,
    pub(super) lowest: Option<Ratio>,
    pub(super) highest: Option<Ratio>,
    /// Why there is no figure, if there is nothing to make it of.
    pub(super) empty: Option<Reason>,
    /// The outcome if there is nothing to count.
    pub(super) none_as: Option<bool>,
    pub(super) given: bool,
    pub(super) covered: bool,
    /// Whether what is covered stays so, whatever records come later.
    pub(super) stays_covered: bool,
    /// Whether one of its records may go into another bucket when something happens to it.
    pub(super) may_change: bool,
    /// Whether all its windows are over.
    pub(super) has_ended: bool,
    /// Whether later records can only make it larger.
    pub(super) only_grows: bool,
    /// Whether no later record can change what was counted.
    pub(super) met_is_final: bool,
    /// Whether no later record can change what failed.
    pub(super) failed_is_final: bool,
    /// How many of its records a later span of the same id may replace.
    pub(super) replaceable: Replaceable,
    /// How many rejected rows may belong to it.
    pub(super) rejected: u64,
    /// Whether it depends on a verdict that a later record could change.
    pub(super) unsettled: bool,
    /// Whether its numbers do not fit.
    pub(super) too_large: bool,
    /// Why records are missing, if their own values are not the reason.
    pub(super) lacking: Option<Reason>,
    /// Its possible values, whatever becomes of what is undecided.
    pub(super) possible: PossibleFigure,
    pub(super) ids: BucketIds,
    pub(super) details: Details,
}

impl Figure {
    /// How many open records may still change it.
    pub(super) fn open(&self) -> u64 {
        match &self.basis {
            Basis::Share(parts, open_as) => parts.counting_open_as(*open_as).open,
            Basis::Records(known) => known.open,
            Basis::Ratio(numerator, denominator) => numerator.open() + denominator.open(),
            Basis::Sum(_) | Basis::Average(_) | Basis::Unknown => self.counts.open,
        }
    }

    /// How many missing records, or rejected rows, may change it.
    pub(super) fn missing(&self) -> u64 {
        match &self.basis {
            Basis::Ratio(numerator, denominator) => numerator.missing() + denominator.missing(),
            Basis::Records(known) => known.missing,
            _ => self.counts.missing + self.rejected,
        }
    }

    /// Whether records are still open, also those that the rule counts as something already.
    pub(super) fn has_open(&self) -> bool {
        self.open() > 0 || self.counts_open_as_decided()
    }

    /// Whether open records are counted as met, failed or left out, though their outcome may be another.
    pub(super) fn counts_open_as_decided(&self) -> bool {
        match &self.basis {
            Basis::Share(parts, open_as) => open_as.is_some() && parts.open > 0,
            Basis::Ratio(numerator, denominator) => {
                numerator.counts_open_as_decided() || denominator.counts_open_as_decided()
            }
            Basis::Records(_) | Basis::Sum(_) | Basis::Average(_) | Basis::Unknown => false,
        }
    }

    /// The same without what the rule counts open records as: any outcome of them is possible.
    pub(super) fn as_open(&self) -> Figure {
        let basis = match &self.basis {
            Basis::Share(parts, _) => Basis::Share(*parts, None),
            Basis::Ratio(numerator, denominator) => {
                Basis::Ratio(Box::new(numerator.as_open()), Box::new(denominator.as_open()))
            }
            other => other.clone(),
        };
        let mut figure = Figure { basis, ..self.clone() };
        figure.possible = figure.possible_if(OpenCase::Any);
        figure
    }

    /// The number of records that it is, if it is one.
    pub(super) fn number_of_records(&self) -> Option<KnownCount> {
        match &self.basis {
            Basis::Records(known) => Some(*known),
            _ => None,
        }
    }

    /// Whether no record with only future dates could change it: its windows are over and covered, and
    /// nothing that it depends on may change.
    pub(super) fn is_final(&self) -> bool {
        self.has_ended && self.given && self.covered && self.is_stable()
    }

    /// Whether nothing else that it depends on may change when its windows are over.
    fn is_stable(&self) -> bool {
        self.stays_covered && !self.may_change && !self.unsettled && self.rejected == 0
    }

    /// Why it is not known, whatever its bound is.
    pub(super) const fn unknown_because(&self) -> Option<Reason> {
        if !self.given {
            Some(Reason::NotGiven)
        } else if self.too_large {
            Some(Reason::TooLarge)
        } else {
            None
        }
    }

    /// Why what is missing matters.
    pub(super) fn missing_because(&self) -> Reason {
        if !self.covered {
            Reason::NotCovered
        } else if self.rejected > 0 {
            Reason::RejectedRecords
        } else {
            self.lacking.unwrap_or(Reason::MissingValues)
        }
    }

    /// Without a bound: why the figure is not known or does not exist, and whether that is settled.
    pub(super) fn alone(&self) -> (Option<Reason>, bool) {
        let not_covered = (!self.covered).then_some(Reason::NotCovered);
        (self.unknown_because().or(not_covered).or(self.empty), self.is_final() && !self.has_open())
    }
}

impl Judge<'_, '_> {
    /// The figure of a unit (or of all together) in one of the windows.
    pub(super) fn figure(
        &self,
        measure: &PlannedMeasure<'_>,
        window: usize,
        unit: Option<UnitIndex>,
        overflow: &mut Overflow,
    ) -> Figure {
        match measure {
            PlannedMeasure::Ratio(numerator, denominator) => {
                let numerator = self.figure(numerator, window, unit, overflow);
                ratio(numerator, self.figure(denominator, window, unit, overflow), overflow)
            }
            PlannedMeasure::Counting(Asked { counting: id, wording }) => {
                let Some(counting) = self.plan.counting(*id) else { return unknown() };
                let unit_counts = self.tallies.countings.get(id.0).and_then(|tally| tally.get(window, unit));
                let related = counting.related.get(window).map(Vec::as_slice).unwrap_or_default();
                let counted = (counting.windows.get(window), related);
                self.of_counting(*wording, counted, unit, (unit_counts.unwrap_or_default(), overflow))
            }
        }
    }

    fn of_counting(
        &self,
        wording: Wording<'_>,
        (counted, related): (Option<&CountedWindow>, &[RelationId]),
        unit: Option<UnitIndex>,
        (unit_counts, overflow): (UnitCounts<'_>, &mut Overflow),
    ) -> Figure {
        if let Some(more) = unit_counts.overflow() {
            overflow.merge(more);
        }
        let covered = self.read.covered;
        let kind = wording.population.kind;
        let days = counted.and_then(|counted| counted.bounds).map(|bounds| bounds.window);
        let mut counts = unit_counts.counts;
        counts.outside = self.outside(kind, counts);
        let own = wording.population.own;
        let UnknownRecords { more: rejected, superseding: superseded } =
            self.read.unknown(kind, unit, own).among(wording.counts_alike());
        let undecided = || {
            let mut undecided = unit_counts.undecided();
            undecided.note_rejected(rejected);
            undecided
        };
        let mut ids = BucketIds::default();
        for bucket in [Bucket::Failed, Bucket::Open, Bucket::Missing, Bucket::Excused] {
            if counts.of(bucket) > 0 {
                ids.set(bucket, unit_counts.ids(bucket));
            }
        }
        let mut figure = Figure {
            counts,
            given: covered.is_given(kind),
            covered: covered.covers(kind, days),
            stays_covered: covered.stays_covered(kind, days)
                && self.related_stay_covered(related)
                && (unit.is_none() || !self.plan.units_may_change(kind, true)),
            may_change: unit_counts.may_change(),
            has_ended: counted.is_some_and(|counted| self.plan.as_of >= counted.ends),
            met_is_final: counted.is_some_and(|counted| counted.finality.met),
            failed_is_final: counted.is_some_and(|counted| counted.finality.failed),
            replaceable: unit_counts.replaceable(),
            rejected,
            unsettled: unit_counts.is_unsettled(),
            lacking: if counts.missing > 0 { self.lacking(related) } else { None },
            ids,
            ..unknown()
        };
        match wording.counted {
            Counted::Records => {
                if counts.met > 0 {
                    figure.ids.set(Bucket::Met, unit_counts.ids(Bucket::Met));
                }
                records(&mut figure, counts.met, (counts.open, counts.missing + rejected), superseded);
            }
            Counted::Distinct(_) => {
                figure.counts.met = unit_counts.distinct();
                let (open, missing) = unit_counts.more_distinct();
                records(&mut figure, unit_counts.distinct(), (open, missing + rejected), superseded);
            }
            Counted::Share(share) => {
                figure.none_as = share.none_as;
                let parts = ShareParts::of(counts, &undecided(), rejected);
                figure.value = parts.counting_open_as(share.open_as).value();
                figure.basis = Basis::Share(parts.superseded(superseded), share.open_as);
            }
            Counted::Sum(of) => {
                let limits = self.limits(kind, of);
                figure.only_grows = limits.0.is_some_and(|low| low >= Ratio::ZERO);
                if let Some(summed) = summed(&mut figure, (unit_counts, overflow), undecided(), limits) {
                    figure.value = Some(summed.sum);
                    figure.basis = Basis::Sum(Box::new(summed));
                }
            }
            Counted::Average(of) => {
                let limits = match of {
                    Averaged::Number(of) => self.limits(kind, of),
                    Averaged::Difference { .. } => (None, None),
                };
                if let Some(summed) = summed(&mut figure, (unit_counts, overflow), undecided(), limits) {
                    figure.value = summed.average();
                    figure.basis = Basis::Average(Box::new(summed));
                }
            }
        }
        if superseded > 0 && matches!(figure.basis, Basis::Sum(_) | Basis::Average(_)) {
            // Which number would no longer count is not known.
            figure.basis = Basis::Unknown;
        }
        figure.possible = figure.possible_if(OpenCase::Any);
        let PossibleFigure { range, emptiness } = figure.possible;
        (figure.lowest, figure.highest) = (range.lowest, range.highest);
        // If a window is not covered, there may be records though none was found.
        if emptiness == Emptiness::Certain && figure.covered {
            figure.empty = Some(Reason::Empty);
            (figure.lowest, figure.highest) = (None, None);
        }
        if !figure.given {
            (figure.value, figure.lowest, figure.highest) = (None, None, None);
        }
        figure
    }

    /// What is not known of the related records on which a figure depends, so that each of its records may be missing.
    fn lacking(&self, related: &[RelationId]) -> Option<Reason> {
        let covered = self.read.covered;
        if self.relations(related).any(|relation| !covered.is_given(relation.has.related.kind)) {
            return Some(Reason::NotGiven);
        }
        let all = self.related_windows(related).all(|(kind, days)| covered.covers(kind, days));
        (!all).then_some(Reason::NotCovered)
    }

    /// Whether the related records stay covered and related, whatever records come later.
    pub(super) fn related_stay_covered(&self, related: &[RelationId]) -> bool {
        self.relations(related).all(|relation| !self.plan.subjects_may_change(relation.has, true))
            && self.related_windows(related).all(|(kind, days)| self.read.covered.stays_covered(kind, days))
    }

    fn relations(&self, related: &[RelationId]) -> impl Iterator<Item = &RelationPlan<'_>> {
        related.iter().filter_map(|id| self.plan.relations.get(id.0))
    }

    /// The windows in which related records are counted, each with their kind.
    fn related_windows(&self, related: &[RelationId]) -> impl Iterator<Item = (KindId, Option<Window>)> {
        self.relations(related).flat_map(|relation| {
            let days = relation.windows.iter().map(|window| window.bounds.map(|bounds| bounds.window));
            days.map(|days| (relation.has.related.kind, days))
        })
    }

    /// The records that were read and exist, but are not counted here and not unplaced.
    fn outside(&self, kind: KindId, counts: Counts) -> u64 {
        let here = counts.met + counts.failed + counts.open + counts.missing + counts.excused + counts.unplaced;
        self.read.existing(kind).saturating_sub(here)
    }

    /// The declared range of a number, if it is one field.
    fn limits(&self, kind: KindId, of: &Expr) -> (Option<Ratio>, Option<Ratio>) {
        let Expr::Field(field) = of else { return (None, None) };
        let declared = self.plan.rules.kind(kind).and_then(|kind| kind.field(*field)).map(|field| &field.kind);
        match declared {
            Some(FieldKind::Number { lowest, highest, .. }) => {
                (lowest.and_then(Ratio::of_decimal), highest.and_then(Ratio::of_decimal))
            }
            _ => (None, None),
        }
    }
}

/// What a sum or an average is made of; `None` if the numbers do not fit, which is noted.
fn summed(
    figure: &mut Figure,
    (unit_counts, overflow): (UnitCounts<'_>, &mut Overflow),
    undecided: crate::tally::Undecided,
    limits: (Option<Ratio>, Option<Ratio>),
) -> Option<SumParts> {
    match unit_counts.sum() {
        Ok(sum) => Some(SumParts { sum, with: figure.counts.met, undecided, limits }),
        Err(records) => {
            overflow.note(records);
            figure.too_large = true;
            None
        }
    }
}

fn ratio(numerator: Figure, denominator: Figure, overflow: &mut Overflow) -> Figure {
    let divisor = denominator.value.filter(|value| *value != Ratio::ZERO);
    let value = numerator.value.zip(divisor).and_then(|(above, below)| {
        let value = above.checked_div(below);
        if value.is_none() {
            overflow.note([]);
        }
        value
    });
    let too_large = numerator.too_large
        || denominator.too_large
        || (value.is_none() && numerator.value.is_some() && divisor.is_some());
    let part = |side: RatioSide, figure: &Figure| {
        let (reason, settled) = figure.alone();
        Part { indicator: None, side: Some(side), outcome: with_figure(figure, Answer::Monitored, reason, settled) }
    };
    let parts = vec![part(RatioSide::Numerator, &numerator), part(RatioSide::Denominator, &denominator)];
    let mut figure = Figure {
        counts: numerator.counts,
        value,
        given: numerator.given && denominator.given,
        covered: numerator.covered && denominator.covered,
        stays_covered: numerator.stays_covered && denominator.stays_covered,
        may_change: numerator.may_change || denominator.may_change,
        has_ended: numerator.has_ended && denominator.has_ended,
        rejected: numerator.rejected + denominator.rejected,
        unsettled: numerator.unsettled || denominator.unsettled,
        too_large,
        lacking: numerator.lacking.or(denominator.lacking),
        ids: numerator.ids.clone(),
        details: VerdictOutcome::default().with_parts(parts).details,
        basis: Basis::Ratio(Box::new(numerator), Box::new(denominator)),
        ..unknown()
    };
    figure.possible = figure.possible_if(OpenCase::Any);
    let PossibleFigure { range, emptiness } = figure.possible;
    (figure.lowest, figure.highest) = (range.lowest, range.highest);
    if emptiness == Emptiness::Certain
        && let Basis::Ratio(numerator, denominator) = &figure.basis
    {
        figure.empty = denominator.empty.or(numerator.empty).or(Some(Reason::ZeroDivisor));
    }
    figure
}

/// A figure of which nothing is known.
fn unknown() -> Figure {
    Figure {
        basis: Basis::Unknown,
        counts: Counts::default(),
        value: None,
        lowest: None,
        highest: None,
        empty: None,
        none_as: None,
        given: false,
        covered: false,
        stays_covered: false,
        may_change: false,
        has_ended: false,
        only_grows: false,
        met_is_final: false,
        failed_is_final: false,
        replaceable: Replaceable::default(),
        rejected: 0,
        unsettled: false,
        too_large: false,
        lacking: None,
        possible: PossibleFigure { range: Range::UNKNOWN, emptiness: Emptiness::Possible },
        ids: BucketIds::default(),
        details: Details::default(),
    }
}

/// A number of records, with how many more the open and the missing ones may add, and how many of it an unknown record
/// may supersede.
fn records(figure: &mut Figure, counted: u64, (open, missing): (u64, u64), superseded: u64) {
    let certain = counted.saturating_sub(superseded);
    figure.basis = Basis::Records(KnownCount {
        counted: certain,
        open,
        missing: missing + (counted - certain),
        running: !figure.has_ended,
        covered: figure.covered,
        kept: if figure.met_is_final && !figure.unsettled { certain.saturating_sub(figure.replaceable.met) } else { 0 },
        is_stable: figure.is_stable(),
    });
    figure.only_grows = true;
    figure.value = Some(Ratio::whole(counted.into()));
}
