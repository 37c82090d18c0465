//! Of a person with several spans in a window, only the latest counts.
//!
//! An id that stands for several spans is kept apart while records are counted, and added when counting ends. What is kept
//! merges in any order and grouping, so that parts of the records can be counted apart and nothing is ever taken back.

use std::collections::BTreeMap;

use tieuchi_model::time::Moment;

/// Which of two spans of one id is the later: by its start, then by its end, then by its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct SpanOrder {
    pub(crate) start: Moment,
    /// The last moment there is where the span has not ended.
    pub(crate) end: Moment,
    /// The number of its row in the order of reading.
    pub(crate) number: u64,
}

/// The spans of one id in one window.
#[derive(Clone, Debug)]
struct Spans<T> {
    /// The latest of those that surely lie in the window.
    latest: Option<(SpanOrder, T)>,
    /// Whether another one may lie there.
    doubtful: bool,
}

/// What the ids that stand for several spans add to one window of one unit.
#[derive(Clone, Debug)]
pub(crate) struct LatestSpans<T> {
    by_id: BTreeMap<Box<str>, Spans<T>>,
}

impl<T> Default for LatestSpans<T> {
    fn default() -> Self {
        LatestSpans { by_id: BTreeMap::new() }
    }
}

/// What one id adds when counting ends.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Speaks<T> {
    /// What its latest span adds.
    Latest(T),
    /// It is not known which span is the latest, or whether one lies in the window at all.
    Doubtful,
}

impl<T: Clone> LatestSpans<T> {
    /// Notes a span that surely lies in the window.
    pub(crate) fn note(&mut self, id: &str, order: SpanOrder, what: T) {
        self.add(id, Spans { latest: Some((order, what)), doubtful: false });
    }

    /// Notes that a span may lie in the window.
    pub(crate) fn note_doubtful(&mut self, id: &str) {
        self.add(id, Spans { latest: None, doubtful: true });
    }

    /// Adds what was noted of other records, or for another unit.
    pub(crate) fn merge(&mut self, other: &LatestSpans<T>) {
        for (id, spans) in &other.by_id {
            self.add(id, spans.clone());
        }
    }

    fn add(&mut self, id: &str, spans: Spans<T>) {
        let Some(known) = self.by_id.get_mut(id) else {
            self.by_id.insert(id.into(), spans);
            return;
        };
        known.doubtful |= spans.doubtful;
        if let Some((order, what)) = spans.latest
            && known.latest.as_ref().is_none_or(|(latest, _)| *latest < order)
        {
            known.latest = Some((order, what));
        }
    }

    /// What each id adds, in the order of the ids; nothing is left.
    pub(crate) fn take(&mut self) -> impl Iterator<Item = (Box<str>, Speaks<T>)> + use<T> {
        std::mem::take(&mut self.by_id).into_iter().map(|(id, spans)| match spans.latest {
            Some((_, what)) if !spans.doubtful => (id, Speaks::Latest(what)),
            _ => (id, Speaks::Doubtful),
        })
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.by_id.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::{LatestSpans, Moment, SpanOrder, Speaks};

    fn order(start: i64, number: u64) -> SpanOrder {
        SpanOrder { start: Moment(start), end: Moment(i64::MAX), number }
    }

    #[test]
    fn the_latest_span_speaks_whatever_the_order_and_the_parts() {
        let spans = [(order(1, 0), 'a'), (order(5, 1), 'b'), (order(3, 2), 'c')];
        for places in [[0, 1, 2], [1, 0, 2], [2, 1, 0], [1, 2, 0]] {
            for cut in 0..=3 {
                let (mut first, mut second) = (LatestSpans::default(), LatestSpans::default());
                for (turn, place) in places.into_iter().enumerate() {
                    let part = if turn < cut { &mut first } else { &mut second };
                    if let Some((order, what)) = spans.get(place) {
                        part.note("P1", *order, *what);
                    }
                }
                first.merge(&second);
                let found: Vec<_> = first.take().collect();
                assert_eq!(found, [("P1".into(), Speaks::Latest('b'))]);
                assert!(first.is_empty());
            }
        }
    }

    #[test]
    fn where_another_span_may_lie_in_the_window_nothing_is_known() {
        let mut spans = LatestSpans::default();
        spans.note("P1", order(1, 0), 'a');
        let mut other = LatestSpans::default();
        other.note_doubtful("P1");
        other.note_doubtful("P2");
        spans.merge(&other);
        let found: Vec<_> = spans.take().collect();
        assert_eq!(found, [("P1".into(), Speaks::Doubtful), ("P2".into(), Speaks::Doubtful)]);
    }
}
