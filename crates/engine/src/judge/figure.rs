//! A figure of one unit in one window: its counts, its value, and its lowest and highest. What they leave of a bound is in
//! `reach`.

use tieuchi_model::indicator::{Averaged, Expr, OpenAs};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{FieldKind, UNITS};
use tieuchi_model::verdict::{Answer, Counts, Ids, Part, RatioSide, Reason};

use super::Bench;
use crate::bound::Known;
use crate::plan::{Counted, Counting, Figured};
use crate::tally::{Cell, Going};
use crate::units::UnitIx;

/// What a figure is made of.
#[derive(Clone, Debug)]
pub(super) enum Made {
    /// A share of these, open ones settled as the rule says.
    Share { met: u64, failed: u64, open: u64, missing: u64, excusable: u64, doubtful: u64 },
    /// A number of records.
    Records(Known),
    /// A sum.
    Sum,
    /// An average.
    Average,
    /// One figure over another.
    Ratio(Box<Figure>, Box<Figure>),
}

/// A figure of one unit in one window.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    pub(super) made: Made,
    pub(super) counts: Counts,
    pub(super) value: Option<Ratio>,
    pub(super) lowest: Option<Ratio>,
    pub(super) highest: Option<Ratio>,
    /// Why there is no figure, where there is nothing to make it of.
    pub(super) empty: Option<Reason>,
    /// What nothing to count gives.
    pub(super) none_as: Option<bool>,
    pub(super) given: bool,
    pub(super) covered: bool,
    /// Whether every window that it looks into is over.
    pub(super) has_ended: bool,
    /// Whether later records can only make it larger.
    pub(super) only_grows: bool,
    pub(super) failed_ids: Ids,
    pub(super) open_ids: Ids,
    pub(super) missing_ids: Ids,
    pub(super) excused_ids: Ids,
    pub(super) counted_ids: Ids,
    pub(super) parts: Vec<Part>,
}

impl Figure {
    pub(super) fn open(&self) -> u64 {
        match &self.made {
            Made::Share { open, .. } => *open,
            Made::Records(known) => known.open,
            Made::Sum | Made::Average => self.counts.open,
            Made::Ratio(numerator, denominator) => numerator.open() + denominator.open(),
        }
    }

    /// Whether records are still open, also those that the rule counts as something already.
    pub(super) fn has_open(&self) -> bool {
        self.open() > 0 || self.takes_open_as_said()
    }

    /// Whether open records count as something that they may not turn out to be.
    pub(super) fn takes_open_as_said(&self) -> bool {
        match &self.made {
            Made::Share { open, .. } => *open < self.counts.open,
            Made::Ratio(numerator, denominator) => numerator.takes_open_as_said() || denominator.takes_open_as_said(),
            Made::Records(_) | Made::Sum | Made::Average => false,
        }
    }

    pub(super) fn missing(&self) -> u64 {
        match &self.made {
            Made::Ratio(numerator, denominator) => numerator.missing() + denominator.missing(),
            _ => self.counts.missing,
        }
    }

    /// The number of records that it is, if it is one.
    pub(super) fn number_of_records(&self) -> Option<Known> {
        match &self.made {
            Made::Records(known) => Some(*known),
            _ => None,
        }
    }
}

impl Bench<'_, '_, '_> {
    /// The figure of a unit (or of all together) in one of the windows.
    pub(super) fn figure(&self, figured: &Figured, window: usize, unit: Option<UnitIx>) -> Figure {
        match figured {
            Figured::Ratio(numerator, denominator) => {
                self.ratio(self.figure(numerator, window, unit), self.figure(denominator, window, unit))
            }
            Figured::Counting(id) => {
                let counting = self.plan.counting(*id);
                let cell = self.tallies.get(id.0).and_then(|tally| tally.get(window, unit));
                match counting {
                    Some(counting) => self.of_cell(counting, window, cell.unwrap_or(&Cell::default())),
                    None => self.unknown(),
                }
            }
        }
    }

    fn unknown(&self) -> Figure {
        Figure {
            made: Made::Average,
            counts: Counts::default(),
            value: None,
            lowest: None,
            highest: None,
            empty: None,
            none_as: None,
            given: false,
            covered: false,
            has_ended: false,
            only_grows: false,
            failed_ids: Ids::default(),
            open_ids: Ids::default(),
            missing_ids: Ids::default(),
            excused_ids: Ids::default(),
            counted_ids: Ids::default(),
            parts: Vec::new(),
        }
    }

    fn of_cell(&self, counting: &Counting<'_>, window: usize, cell: &Cell) -> Figure {
        let kind = counting.population.kind;
        let counted = counting.windows.get(window);
        let given = self.covered.is_given(kind);
        let covered = self.covered.covers(kind, counted.and_then(|counted| counted.bounds).map(|bounds| bounds.window));
        let has_ended = counted.is_some_and(|counted| self.as_of() >= counted.ends);
        let mut counts = cell.counts;
        counts.outside = self.outside(kind, counts);
        let mut figure = Figure {
            counts,
            given,
            covered,
            has_ended,
            failed_ids: cell.ids(Going::Failed),
            open_ids: cell.ids(Going::Open),
            missing_ids: cell.ids(Going::Missing),
            excused_ids: cell.ids(Going::Excused),
            ..self.unknown()
        };
        match counting.counted {
            Counted::Records => {
                figure.counted_ids = cell.ids(Going::Met);
                self.records(&mut figure, counts.met);
            }
            Counted::Distinct(_) => {
                figure.counts.met = cell.distinct();
                self.records(&mut figure, cell.distinct());
            }
            Counted::Share(share) => {
                figure.none_as = share.none_as;
                of_share(&mut figure, cell, share.open_as);
            }
            Counted::Sum(of) => {
                let limits = self.limits(kind, of);
                figure.only_grows = limits.0.is_some_and(|low| low >= Ratio::ZERO);
                self.sum(&mut figure, cell, limits);
            }
            Counted::Average(of) => {
                let limits = match of {
                    Averaged::Number(of) => self.limits(kind, of),
                    Averaged::Difference { .. } => (None, None),
                };
                self.average(&mut figure, cell, limits);
            }
        }
        if !covered {
            // That nothing was found there does not say that there is nothing.
            figure.empty = None;
        }
        if !given {
            (figure.value, figure.lowest, figure.highest) = (None, None, None);
        }
        figure
    }

    /// The records that were read and exist but are neither here nor without a place.
    fn outside(&self, kind: tieuchi_model::schema::KindId, counts: Counts) -> u64 {
        let all = match self.survey.kinds.get(kind.0) {
            Some(Some(found)) => {
                let reading = &found.reading;
                reading.read.saturating_sub(reading.later + reading.rejected + reading.duplicate)
            }
            _ if kind == UNITS => u64::try_from(self.survey.units.len()).unwrap_or(u64::MAX),
            _ => 0,
        };
        let here = counts.met + counts.failed + counts.open + counts.missing + counts.excused + counts.unplaced;
        all.saturating_sub(here)
    }

    fn records(&self, figure: &mut Figure, counted: u64) {
        let (open, missing) = (figure.counts.open, figure.counts.missing);
        let whole = |number: u64| Some(Ratio::whole(number.into()));
        figure.made =
            Made::Records(Known { counted, open, missing, running: !figure.has_ended, covered: figure.covered });
        figure.only_grows = true;
        figure.value = whole(counted);
        figure.lowest = whole(counted);
        figure.highest = if figure.covered { whole(counted + open + missing) } else { None };
    }

    /// The declared range of a number, if it is one field.
    fn limits(&self, kind: tieuchi_model::schema::KindId, of: &Expr) -> (Option<Ratio>, Option<Ratio>) {
        let Expr::Field(field) = of else { return (None, None) };
        let declared = self.plan.rules.kind(kind).and_then(|kind| kind.field(*field)).map(|field| &field.kind);
        match declared {
            Some(FieldKind::Number { lowest, highest, .. }) => {
                (lowest.and_then(Ratio::of_decimal), highest.and_then(Ratio::of_decimal))
            }
            _ => (None, None),
        }
    }

    /// `factor · limit`, as far as the limit is known or nothing is multiplied.
    fn times(&self, factor: u64, limit: Option<Ratio>) -> Option<Ratio> {
        if factor == 0 { Some(Ratio::ZERO) } else { self.fits(limit?.checked_mul(Ratio::whole(factor.into()))) }
    }

    fn fits(&self, result: Option<Ratio>) -> Option<Ratio> {
        if result.is_none() {
            self.overflow.set(true);
        }
        result
    }

    fn plus(&self, left: Option<Ratio>, right: Option<Ratio>) -> Option<Ratio> {
        self.fits(left?.checked_add(right?))
    }

    fn sum(&self, figure: &mut Figure, cell: &Cell, (low, high): (Option<Ratio>, Option<Ratio>)) {
        let doubtful = cell.doubtful();
        let surely = (figure.counts.missing + figure.counts.open).saturating_sub(doubtful);
        let sum = cell.sum();
        let none = Some(Ratio::ZERO);
        figure.value = Some(sum);
        // A doubtful member may turn out outside and add nothing.
        let least = self
            .plus(self.times(surely, low), self.times(doubtful, low.map(|low| low.min(Ratio::ZERO))))
            .or_else(|| none.filter(|_| surely + doubtful == 0));
        let most = self
            .plus(self.times(surely, high), self.times(doubtful, high.map(|high| high.max(Ratio::ZERO))))
            .or_else(|| none.filter(|_| surely + doubtful == 0));
        figure.lowest = least.and_then(|least| self.fits(sum.checked_add(least)));
        figure.highest = most.and_then(|most| self.fits(sum.checked_add(most))).filter(|_| figure.covered);
        figure.lowest = figure.lowest.filter(|_| figure.covered || figure.only_grows);
        figure.made = Made::Sum;
    }

    fn average(&self, figure: &mut Figure, cell: &Cell, (low, high): (Option<Ratio>, Option<Ratio>)) {
        let with = figure.counts.met;
        let doubtful = cell.doubtful();
        let surely = (figure.counts.missing + figure.counts.open).saturating_sub(doubtful);
        let sum = cell.sum();
        let of = |more: u64, limit: Option<Ratio>| {
            let total = self.plus(Some(sum), self.times(more, limit))?;
            total.checked_div(Ratio::whole(i128::from(with) + i128::from(more)))
        };
        figure.value = of(0, None).filter(|_| with > 0);
        let extreme = |limit: Option<Ratio>, best: fn(Ratio, Ratio) -> Ratio| {
            let (without, with_all) = (of(surely, limit), of(surely + doubtful, limit));
            match (doubtful, without, with_all) {
                (0, without, _) => without,
                (_, Some(without), Some(with_all)) => Some(best(without, with_all)),
                // Nobody is sure to belong: only the doubtful ones could make a figure.
                (_, None, with_all) if with + surely == 0 => with_all,
                _ => None,
            }
        };
        figure.lowest = extreme(low, Ord::min).filter(|_| figure.covered);
        figure.highest = extreme(high, Ord::max).filter(|_| figure.covered);
        if with + surely + doubtful == 0 {
            figure.empty = Some(Reason::Empty);
        }
        figure.made = Made::Average;
    }

    fn ratio(&self, numerator: Figure, denominator: Figure) -> Figure {
        let zero = denominator.value.is_none_or(|value| value == Ratio::ZERO);
        let value = if zero {
            None
        } else {
            numerator.value.zip(denominator.value).and_then(|(n, d)| self.fits(n.checked_div(d)))
        };
        let range = numerator.range().over(denominator.range());
        let part = |side: RatioSide, figure: &Figure| Part {
            indicator: None,
            side: Some(side),
            outcome: self.with_figure(figure, Answer::Monitored, figure.empty, figure.has_ended && figure.open() == 0),
        };
        let parts = vec![part(RatioSide::Numerator, &numerator), part(RatioSide::Denominator, &denominator)];
        // While the divisor may still turn out above zero, the ratio is only not known.
        let surely_zero = zero && denominator.highest.is_some_and(|highest| highest <= Ratio::ZERO);
        let empty = denominator.empty.or(surely_zero.then_some(Reason::ZeroDivisor)).or(numerator.empty);
        Figure {
            counts: numerator.counts,
            value,
            lowest: range.lowest,
            highest: range.highest,
            empty,
            given: numerator.given && denominator.given,
            covered: numerator.covered && denominator.covered,
            has_ended: numerator.has_ended && denominator.has_ended,
            failed_ids: numerator.failed_ids.clone(),
            open_ids: numerator.open_ids.clone(),
            missing_ids: numerator.missing_ids.clone(),
            excused_ids: numerator.excused_ids.clone(),
            counted_ids: numerator.counted_ids.clone(),
            parts,
            made: Made::Ratio(Box::new(numerator), Box::new(denominator)),
            ..self.unknown()
        }
    }
}

fn of_share(figure: &mut Figure, cell: &Cell, open_as: Option<OpenAs>) {
    let Counts { met, failed, open, missing, .. } = figure.counts;
    let (met, failed, open) = match open_as {
        None => (met, failed, open),
        Some(OpenAs::Met) => (met + open, failed, 0),
        // What is excused leaves the share, also where it is taken as failed.
        Some(OpenAs::Failed) => (met, failed + open - cell.excusable(), 0),
        Some(OpenAs::LeftOut) => (met, failed, 0),
    };
    let excusable = if open_as.is_none() { cell.excusable() } else { 0 };
    figure.made = Made::Share { met, failed, open, missing, excusable, doubtful: cell.doubtful() };
    figure.value = Ratio::new(met.into(), i128::from(met) + i128::from(failed));
    figure.lowest = figure.share_when(0).lowest;
    figure.highest = figure.share_when(open).highest;
    if met + failed + open + missing == 0 && figure.covered {
        figure.empty = Some(Reason::Empty);
        (figure.lowest, figure.highest) = (None, None);
    }
}
