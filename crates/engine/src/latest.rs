//! If an id has several spans in a window, only the latest counts.
//!
//! The spans of such an id are collected while records are counted, and the id is added when counting ends. Collections
//! merge in any order and grouping, so that parts of the records can be counted separately and nothing is subtracted.

use indexmap::IndexMap;
use tieuchi_model::outcome::Outcome;
use tieuchi_model::time::Moment;

/// The order of two spans of one id: by their start, then by their end, then by their record number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct SpanOrder {
    pub(crate) start: Moment,
    /// The last of all moments if the span has not ended.
    pub(crate) end: Moment,
    /// Which record of its kind it is in the order of reading.
    pub(crate) record_number: u64,
}

impl SpanOrder {
    /// No span is later.
    pub(crate) const LAST: SpanOrder =
        SpanOrder { start: Moment(i64::MAX), end: Moment(i64::MAX), record_number: u64::MAX };
}

/// The spans of one id in one window.
#[derive(Clone, Debug)]
struct SpansOfId<T> {
    /// The latest of those that certainly lie in the window.
    latest: Option<(SpanOrder, T)>,
    /// The latest of those that may lie there.
    doubtful: Option<SpanOrder>,
}

impl<T> SpansOfId<T> {
    fn resolve(self) -> Resolved<T> {
        match self.latest {
            Some((order, what)) if self.doubtful.is_none_or(|doubtful| doubtful < order) => Resolved::Latest(what),
            _ => Resolved::Doubtful,
        }
    }
}

/// What the ids with several spans add to one window of one unit.
#[derive(Clone, Debug)]
pub(crate) struct LatestSpans<T> {
    by_id: IndexMap<Box<str>, SpansOfId<T>>,
}

impl<T> Default for LatestSpans<T> {
    fn default() -> Self {
        LatestSpans { by_id: IndexMap::new() }
    }
}

/// What one id adds when counting ends.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Resolved<T> {
    /// What its latest span adds.
    Latest(T),
    /// It is not known which span is the latest, or whether one lies in the window at all.
    Doubtful,
}

impl<T: Clone> LatestSpans<T> {
    /// Notes a span that certainly lies in the window (`lies` is met), or may lie there.
    pub(crate) fn note(&mut self, id: &str, order: SpanOrder, lies: Outcome, what: T) {
        if lies == Outcome::Met {
            self.add(id, SpansOfId { latest: Some((order, what)), doubtful: None });
        } else {
            self.note_doubtful(id, order);
        }
    }

    /// Notes a span that may lie in the window.
    pub(crate) fn note_doubtful(&mut self, id: &str, order: SpanOrder) {
        self.add(id, SpansOfId { latest: None, doubtful: Some(order) });
    }

    /// Makes every id doubtful of which there may be a later span.
    pub(crate) fn doubt(&mut self, is_doubtful: impl Fn(&str) -> bool) {
        for (id, spans) in &mut self.by_id {
            if is_doubtful(id) {
                spans.doubtful = Some(SpanOrder::LAST);
            }
        }
    }

    /// Adds what was noted of other records, or for another unit.
    pub(crate) fn merge(&mut self, other: &LatestSpans<T>) {
        for (id, spans) in &other.by_id {
            self.add(id, spans.clone());
        }
    }

    fn add(&mut self, id: &str, spans: SpansOfId<T>) {
        let Some(known) = self.by_id.get_mut(id) else {
            self.by_id.insert(id.into(), spans);
            return;
        };
        known.doubtful = known.doubtful.max(spans.doubtful);
        if let Some((order, what)) = spans.latest
            && known.latest.as_ref().is_none_or(|(latest, _)| *latest < order)
        {
            known.latest = Some((order, what));
        }
    }

    /// What each id adds. The collection is empty afterwards.
    pub(crate) fn resolve(&mut self) -> impl Iterator<Item = (Box<str>, Resolved<T>)> + use<T> {
        std::mem::take(&mut self.by_id).into_iter().map(|(id, spans)| (id, spans.resolve()))
    }

    /// What one id adds; `None` if nothing of it was noted.
    pub(crate) fn of_id(&self, id: &str) -> Option<Resolved<T>> {
        self.by_id.get(id).map(|spans| spans.clone().resolve())
    }
}

#[cfg(test)]
mod tests {
    use super::{LatestSpans, Moment, Outcome, Resolved, SpanOrder};

    fn order(start: i64, record_number: u64) -> SpanOrder {
        SpanOrder { start: Moment(start), end: Moment(i64::MAX), record_number }
    }

    #[test]
    fn the_latest_span_counts_in_every_order_and_partition() {
        let spans = [(order(1, 0), 'a'), (order(5, 1), 'b'), (order(3, 2), 'c')];
        for orders in [[0, 1, 2], [1, 0, 2], [2, 1, 0], [1, 2, 0]] {
            for cut in 0..=3 {
                let (mut first, mut second) = (LatestSpans::default(), LatestSpans::default());
                for (turn, index) in orders.into_iter().enumerate() {
                    let part = if turn < cut { &mut first } else { &mut second };
                    if let Some((order, what)) = spans.get(index) {
                        part.note("P1", *order, Outcome::Met, *what);
                    }
                }
                first.merge(&second);
                let found: Vec<_> = first.resolve().collect();
                assert_eq!(found, [("P1".into(), Resolved::Latest('b'))]);
                assert_eq!(first.resolve().count(), 0);
            }
        }
    }

    #[test]
    fn a_span_that_may_be_the_latest_makes_its_id_doubtful_and_an_earlier_one_does_not() {
        let mut spans = LatestSpans::default();
        spans.note("P1", order(1, 0), Outcome::Met, 'a');
        spans.note("P3", order(3, 0), Outcome::Met, 'c');
        let mut other = LatestSpans::default();
        other.note_doubtful("P1", order(2, 1));
        other.note_doubtful("P2", order(1, 2));
        other.note_doubtful("P3", order(2, 3));
        spans.merge(&other);
        let expected = [Some(Resolved::Doubtful), Some(Resolved::Doubtful), Some(Resolved::Latest('c')), None];
        assert_eq!(["P1", "P2", "P3", "P4"].map(|id| spans.of_id(id)), expected);
        spans.doubt(|id| id == "P3");
        assert!(spans.resolve().all(|(_, resolved)| resolved == Resolved::Doubtful));
    }
}
