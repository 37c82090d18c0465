//! The units of an evaluation: their codes, their lifetimes and the tree that they form.

use std::cmp::Ordering;
use std::collections::{HashSet, VecDeque};
use std::sync::Arc;

use indexmap::IndexMap;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::time::Window;
use tieuchi_source::natural::natural_order;
use tieuchi_source::{Arg, Diagnostic};

use crate::content::Content;
use crate::control::Control;
use crate::spellings::{Proposal, Spellings};

/// The code of all units together, which no unit has.
pub const ALL_UNITS: &str = "*";

/// Which unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(crate) struct UnitIndex(pub(crate) u32);

impl UnitIndex {
    pub(crate) fn index(self) -> usize {
        usize::try_from(self.0).unwrap_or(usize::MAX)
    }
}

/// The first and the last day of a unit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lifetime {
    pub(crate) since: Content<Date>,
    pub(crate) until: Content<Date>,
    /// Whether it begins after the moment of judging.
    pub(crate) is_ahead: bool,
}

impl Lifetime {
    /// The lifetime of a unit that always exists.
    pub(crate) const ALWAYS: Lifetime = Lifetime { since: Content::Empty, until: Content::Empty, is_ahead: false };

    fn order(&self) -> SpanOrder {
        (!self.is_ahead, self.since.value(), self.until.value().unwrap_or(Date::MAX))
    }
}

/// How many units are sorted between two questions whether the evaluation shall end.
const SORTED_AT_ONCE: usize = 8192;

/// How many levels of units there may be: what each unit has is counted in every unit above.
const MAX_DEPTH: usize = 1000;

/// One unit.
#[derive(Debug, Default)]
struct Unit {
    parent: Option<UnitIndex>,
    /// The code of the unit above, as far as its rows agree.
    above: Option<Content<Box<str>>>,
    /// Its spans; a unit without any always exists.
    lifetimes: Vec<Lifetime>,
    /// The place of the latest of them in the order of time.
    latest: Option<SpanOrder>,
}

/// Of two spans the greater has begun later, or ends later.
type SpanOrder = (bool, Option<Date>, Date);

/// The units of an evaluation.
#[derive(Debug, Default)]
pub(crate) struct Units {
    by_code: IndexMap<Box<str>, Unit>,
    spellings: Arc<Spellings>,
    /// Every unit after all units below it.
    bottom_up: Vec<UnitIndex>,
}

impl Units {
    pub(crate) fn len(&self) -> usize {
        self.by_code.len()
    }

    /// No units yet, whose codes are spelled so.
    pub(crate) fn spelled(spellings: Arc<Spellings>) -> Units {
        Units { spellings, ..Units::default() }
    }

    /// How their codes are spelled.
    pub(crate) const fn spellings(&self) -> &Arc<Spellings> {
        &self.spellings
    }

    /// The unit that a text means: its code, however it is spelled, or its name in the list.
    pub(crate) fn find(&self, code: &str) -> Option<UnitIndex> {
        let known =
            |code: &str| self.by_code.get_index_of(code).and_then(|index| u32::try_from(index).ok()).map(UnitIndex);
        known(code).or_else(|| known(&self.spellings.known().found(code)?))
    }

    /// A finding about a text that means no unit, with what it may mean.
    ///
    /// # Errors
    /// The finding as it was, if that is nothing.
    pub(crate) fn with_proposal(&self, finding: Diagnostic, text: &str) -> Result<Diagnostic, Diagnostic> {
        // What is known is locked for this line alone: what follows looks there again.
        let proposal = self.spellings.known().proposed(text);
        Ok(match proposal {
            Proposal::Nothing => return Err(finding),
            Proposal::Zeros(nearest) => finding.with("nearest", &*nearest).help("zeros"),
            Proposal::Marked(nearest) => finding.with("nearest", &*nearest).help("marked"),
            Proposal::Several(codes) => {
                let listed = codes.iter().map(|code| self.with_unit_above(code)).collect();
                finding.with("codes", Arg::List(listed)).help("several")
            }
            Proposal::Nearest { code, name: Some(name) } => {
                finding.with("nearest", &*code).with("name", &*name).help("nearest-name")
            }
            Proposal::Nearest { code, name: None } => finding.with("nearest", &*code).help("nearest"),
        })
    }

    /// A code and the unit above it, by its name: `T1 (Xã Bình Minh)`.
    fn with_unit_above(&self, code: &str) -> String {
        let Some(above) = self.find(code).and_then(|unit| self.parent(unit)) else { return code.to_owned() };
        let above = self.code(above);
        let known = self.spellings.known();
        format!("{code} ({})", known.name_of(above).unwrap_or(above))
    }

    /// The unit with this code, which is added if it is new; `None` if there are four thousand million units already.
    pub(crate) fn find_or_add(&mut self, code: &str) -> Option<UnitIndex> {
        if let Some(found) = self.find(code) {
            return Some(found);
        }
        let spellings = Arc::clone(&self.spellings);
        let code = &*spellings.known().listed(code);
        let index = u32::try_from(self.by_code.len()).ok()?;
        self.by_code.insert(code.into(), Unit::default());
        Some(UnitIndex(index))
    }

    pub(crate) fn code(&self, unit: UnitIndex) -> &str {
        self.by_code.get_index(unit.index()).map_or("", |(code, _)| code)
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = UnitIndex> + use<> {
        (0..u32::try_from(self.by_code.len()).unwrap_or(u32::MAX)).map(UnitIndex)
    }

    pub(crate) fn parent(&self, unit: UnitIndex) -> Option<UnitIndex> {
        self.by_code.get_index(unit.index()).and_then(|(_, unit)| unit.parent)
    }

    pub(crate) fn set_parent(&mut self, unit: UnitIndex, parent: UnitIndex) {
        if let Some((_, unit)) = self.by_code.get_index_mut(unit.index()) {
            unit.parent = Some(parent);
        }
    }

    /// The code of the unit above, as far as the rows of the unit agree.
    pub(crate) fn above(&self, unit: UnitIndex) -> Option<&str> {
        match self.by_code.get_index(unit.index())?.1.above.as_ref()? {
            Content::Value(code) => Some(code),
            Content::Empty | Content::Unreadable => None,
        }
    }

    /// Notes that nothing of a unit is known but that it exists.
    pub(crate) fn mark_unknown(&mut self, unit: UnitIndex) {
        if let Some((_, unit)) = self.by_code.get_index_mut(unit.index()) {
            unit.lifetimes = vec![Lifetime { since: Content::Unreadable, until: Content::Unreadable, is_ahead: false }];
        }
    }

    /// Notes a span of a unit and the unit above it; whether it is the latest span so far, which counts.
    pub(crate) fn note_span(&mut self, unit: UnitIndex, lifetime: Lifetime, above: Content<Box<str>>) -> bool {
        let Some((_, unit)) = self.by_code.get_index_mut(unit.index()) else { return false };
        let order = Some(lifetime.order());
        let is_latest = unit.latest < order;
        if is_latest {
            (unit.latest, unit.above) = (order, Some(above));
        } else if unit.latest == order && unit.above.as_ref().is_some_and(|known| *known != above) {
            // Two rows of one time that contradict each other.
            unit.above = Some(Content::Unreadable);
        }
        unit.lifetimes.push(lifetime);
        is_latest
    }

    /// Whether a unit begins after the moment of judging: no window applies to it yet.
    pub(crate) fn is_ahead(&self, unit: UnitIndex) -> bool {
        let lifetimes =
            self.by_code.get_index(unit.index()).map(|(_, unit)| unit.lifetimes.as_slice()).unwrap_or_default();
        !lifetimes.is_empty() && lifetimes.iter().all(|lifetime| lifetime.is_ahead)
    }

    /// Whether a window applies to a unit: it begins within the unit's lifetime. Missing if that could not be read.
    pub(crate) fn window_applies(&self, unit: UnitIndex, window: Window) -> Outcome {
        let Some((_, unit)) = self.by_code.get_index(unit.index()) else { return Outcome::Failed };
        let within = |end: Content<Date>, holds: fn(Date, Date) -> bool| match end {
            Content::Value(end) => Outcome::of(holds(end, window.from)),
            Content::Empty => Outcome::Met,
            Content::Unreadable => Outcome::Missing,
        };
        let in_life = |lifetime: &Lifetime| {
            Outcome::all([
                Outcome::of(!lifetime.is_ahead),
                within(lifetime.since, |since, from| since <= from),
                within(lifetime.until, |until, from| from <= until),
            ])
        };
        if unit.lifetimes.is_empty() { Outcome::Met } else { Outcome::any(unit.lifetimes.iter().map(in_life)) }
    }

    /// Orders the tree; returns a unit of each cycle, which then has no parent.
    pub(crate) fn order(&mut self) -> Vec<UnitIndex> {
        let mut broken = Vec::new();
        let mut below: Vec<u32> = vec![0; self.len()];
        for unit in self.all() {
            if let Some(count) = self.parent(unit).and_then(|parent| below.get_mut(parent.index())) {
                *count += 1;
            }
        }
        let mut ready: Vec<UnitIndex> =
            self.all().filter(|unit| below.get(unit.index()).is_some_and(|count| *count == 0)).collect();
        let mut done = vec![false; self.len()];
        let mut order = Vec::with_capacity(self.len());
        let mut candidates = self.all();
        loop {
            while let Some(unit) = ready.pop() {
                if let Some(flag) = done.get_mut(unit.index()) {
                    *flag = true;
                }
                order.push(unit);
                let Some(parent) = self.parent(unit) else { continue };
                if let Some(count) = below.get_mut(parent.index()) {
                    *count -= 1;
                    if *count == 0 {
                        ready.push(parent);
                    }
                }
            }
            // What is left is in a cycle. When the cycle is broken all of it is ordered, so the search continues from here.
            let Some(stuck) = candidates.find(|unit| done.get(unit.index()).is_some_and(|done| !*done)) else { break };
            let in_cycle = self.step_into_cycle(stuck);
            broken.push(in_cycle);
            if let Some(parent) = self.parent(in_cycle)
                && let Some((_, unit)) = self.by_code.get_index_mut(in_cycle.index())
            {
                unit.parent = None;
                if let Some(count) = below.get_mut(parent.index()) {
                    *count -= 1;
                    if *count == 0 {
                        ready.push(parent);
                    }
                }
            }
        }
        self.bottom_up = order;
        broken
    }

    /// Cuts the tree where it is too deep; returns the units that then have no parent.
    pub(crate) fn limit_depth(&mut self) -> Vec<UnitIndex> {
        let mut depths = vec![0_usize; self.len()];
        let mut cut = Vec::new();
        for unit in self.bottom_up.clone().into_iter().rev() {
            let Some(above) = self.parent(unit).and_then(|parent| depths.get(parent.index())).copied() else {
                continue;
            };
            if above + 1 < MAX_DEPTH {
                if let Some(depth) = depths.get_mut(unit.index()) {
                    *depth = above + 1;
                }
            } else if let Some((_, found)) = self.by_code.get_index_mut(unit.index()) {
                found.parent = None;
                cut.push(unit);
            }
        }
        cut
    }

    /// Follows the parents until a unit of the cycle is reached.
    fn step_into_cycle(&self, from: UnitIndex) -> UnitIndex {
        let mut seen = HashSet::new();
        let mut at = from;
        while seen.insert(at) {
            match self.parent(at) {
                Some(parent) => at = parent,
                None => break,
            }
        }
        at
    }

    /// Every unit after all units below it.
    pub(crate) fn bottom_up(&self) -> &[UnitIndex] {
        &self.bottom_up
    }

    /// Whether a record of a unit counts for another (`None` is all units together): its own, and those below it unless only
    /// its own do.
    pub(crate) fn counts_for(&self, of: Option<UnitIndex>, unit: Option<UnitIndex>, own: bool) -> bool {
        match (unit, of) {
            (None, _) => true,
            (Some(unit), Some(of)) if own => of == unit,
            (Some(unit), Some(of)) => self.is_within(of, unit),
            (Some(_), None) => false,
        }
    }

    /// Whether `unit` is `above` or lies below it.
    pub(crate) fn is_within(&self, unit: UnitIndex, above: UnitIndex) -> bool {
        let mut at = Some(unit);
        while let Some(current) = at {
            if current == above {
                return true;
            }
            at = self.parent(current);
        }
        false
    }

    /// The units in the natural order of their codes; when the evaluation shall end, some of them.
    pub(crate) fn by_code(&self, control: &Control) -> Vec<UnitIndex> {
        let order = |left: &UnitIndex, right: &UnitIndex| {
            natural_order(self.code(*left), self.code(*right)).then(left.cmp(right))
        };
        let mut units: Vec<UnitIndex> = self.all().collect();
        let runs = units.chunks_mut(SORTED_AT_ONCE).take_while(|_| !control.is_cancelled());
        let mut runs: VecDeque<Vec<UnitIndex>> = runs
            .map(|run| {
                run.sort_by(order);
                run.to_vec()
            })
            .collect();
        while runs.len() > 1 {
            let (left, right) = (runs.pop_front().unwrap_or_default(), runs.pop_front().unwrap_or_default());
            runs.push_back(merged(left, right, order, control));
        }
        runs.pop_front().unwrap_or_default()
    }
}

/// Two sorted runs as one; when the evaluation shall end, some of it.
fn merged(
    left: Vec<UnitIndex>,
    right: Vec<UnitIndex>,
    order: impl Fn(&UnitIndex, &UnitIndex) -> Ordering,
    control: &Control,
) -> Vec<UnitIndex> {
    let mut merged = Vec::with_capacity(left.len() + right.len());
    let (mut left, mut right) = (left.into_iter().peekable(), right.into_iter().peekable());
    while !control.is_cancelled() {
        for _ in 0..SORTED_AT_ONCE {
            let from_right = match (left.peek(), right.peek()) {
                (Some(left), Some(right)) => order(right, left).is_lt(),
                (None, Some(_)) => true,
                (Some(_), None) => false,
                (None, None) => return merged,
            };
            merged.extend(if from_right { right.next() } else { left.next() });
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use tieuchi_source::natural::natural_order;

    use super::{SORTED_AT_ONCE, Units};
    use crate::control::Control;

    #[test]
    fn units_are_in_the_order_of_their_codes_however_many_there_are() {
        for count in [0, 1, SORTED_AT_ONCE, 3 * SORTED_AT_ONCE + 1] {
            let mut units = Units::default();
            for number in 0..count {
                units.find_or_add(&format!("X{}", number * 7919 % count));
            }
            let ordered = units.by_code(&Control::default());
            let is_before = |(left, right): (&_, &_)| natural_order(units.code(*left), units.code(*right)).is_lt();
            let mut pairs = ordered.iter().zip(ordered.iter().skip(1));
            assert!(ordered.len() == count && pairs.all(is_before), "{count}");
        }
    }
}
