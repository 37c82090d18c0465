//! The sentences of a count, a sum, an average or a ratio against a number, and of a figure that is only monitored.
//!
//! Shares, and comparisons with an earlier figure, have their own.

use tieuchi_model::indicator::{Bound, Measure, MeasureKind};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::verdict::{Bucket, VerdictOutcome};
use tieuchi_source::{Arg, Language};

use super::{Subject, irrelevant_doubt, is_decided, listed, missing, plain_name, with_ids};
use crate::bounds;
use crate::catalogue::text;
use crate::report::{self, capitalised};

/// The sentences of a figure; `bound` is what it must reach, `None` if it is only monitored. `filter` is the condition that
/// picks the counted ones from the records, as the rule says it (`where upheld`); other records than these are not counted.
#[must_use]
pub fn figure(
    records: &str,
    filter: Option<&str>,
    measure: &Measure,
    bound: Option<&Bound>,
    found: &VerdictOutcome,
    language: Language,
) -> Vec<String> {
    let figure = Figure { records, filter, measure, found, language };
    let Some(bound) = bound else {
        return std::iter::once(figure.monitored()).chain(figure.range(None)).collect();
    };
    let decided = is_decided(found.answer);
    let mut lines = vec![figure.compared(bound, decided)];
    if !decided {
        lines.extend(figure.range(Some(bound)));
        lines.extend(missing(found, records, language));
        return lines;
    }
    lines.extend(irrelevant_doubt(records, None, found, language));
    if figure.counts() {
        lines.extend(figure.consequence(bound));
    }
    lines
}

struct Figure<'a> {
    records: &'a str,
    filter: Option<&'a str>,
    measure: &'a Measure,
    found: &'a VerdictOutcome,
    language: Language,
}

impl Figure<'_> {
    fn message<const N: usize>(&self, id: &str, more: [(&str, Arg); N]) -> String {
        Subject { records: self.records, condition: None }.message(self.language, id, more)
    }

    /// What follows the name of the records where a condition picks them.
    fn which(&self) -> (&'static str, Arg) {
        ("which", self.filter.map_or_else(String::new, |filter| format!(" {filter}")).into())
    }

    /// Whether it is how many records there are; otherwise it is a sum, an average or a ratio.
    const fn counts(&self) -> bool {
        matches!(self.measure.kind, MeasureKind::Count(_) | MeasureKind::Distinct { .. })
    }

    /// What a sum, an average or a ratio is called.
    fn title(&self) -> String {
        match &self.measure.name {
            Some(name) => capitalised(&plain_name(name)),
            None => text(self.language, "figure-title", &[]),
        }
    }

    fn compared(&self, bound: &Bound, decided: bool) -> String {
        let verdict = || Arg::Text(report::answer(self.found.answer, self.language));
        let asked = || Arg::Text(bounds::signs(bound, self.language));
        let Some(value) = self.found.value else {
            return self.message(
                "figure-unknown",
                [("title", self.title().into()), ("bound", asked()), ("verdict", verdict())],
            );
        };
        let (shown, relation) = bounds::relation(bound, value, self.language);
        let none = self.counts() && value == Ratio::ZERO;
        let against = bound.side.is_upper_bound() || bound.allows_none();
        if none && against {
            let id = if self.found.settled { "figure-none" } else { "figure-none-so-far" };
            self.message(id, [self.which(), ("verdict", verdict())])
        } else if self.counts() {
            let id = if bound.allows_none() { "figure-arisen" } else { "figure-counted" };
            self.message(id, [self.which(), ("value", shown.into()), ("bound", asked()), ("verdict", verdict())])
        } else if decided {
            let figures = [("value", shown.into()), ("relation", relation.into()), ("verdict", verdict())];
            let title = [("title", self.title().into())];
            let args: Vec<(&str, Arg)> = title.into_iter().chain(figures).collect();
            text(self.language, "figure-measured", &args)
        } else {
            let figures =
                [("title", self.title().into()), ("value", shown.into()), ("bound", asked()), ("verdict", verdict())];
            self.message("figure-undecided", figures)
        }
    }

    fn monitored(&self) -> String {
        let title = || Arg::Text(self.title());
        let Some(value) = self.found.value else {
            return self.message("figure-monitored-unknown", [("title", title())]);
        };
        let shown = bounds::shown(value, self.measure.unit(), self.language);
        let over = match self.measure.kind {
            MeasureKind::Sum { .. } | MeasureKind::Average { .. } => self.found.counts.map(|counts| counts.met),
            _ => None,
        };
        match over {
            Some(over) => self
                .message("figure-monitored-of", [("title", title()), ("value", shown.into()), ("count", over.into())]),
            None => self.message("figure-monitored", [("title", title()), ("value", shown.into())]),
        }
    }

    /// The range of figures that are still possible, if that is more than one figure.
    fn range(&self, bound: Option<&Bound>) -> Option<String> {
        let counts = self.found.counts.unwrap_or_default();
        if counts.open == 0 && counts.missing == 0 && self.found.value.is_some() {
            return None;
        }
        let shown = |figure: Ratio| match bound {
            Some(bound) => bounds::figure(bound, figure, self.language),
            None => bounds::shown(figure, self.measure.unit(), self.language),
        };
        let (lowest, highest) = (self.found.lowest.map(shown), self.found.highest.map(shown));
        match (lowest, highest) {
            (Some(lowest), Some(highest)) => {
                Some(self.message("figure-range", [("lowest", lowest.into()), ("highest", highest.into())]))
            }
            (Some(lowest), None) => Some(self.message("figure-range-from", [("lowest", lowest.into())])),
            (None, Some(highest)) => Some(self.message("figure-range-to", [("highest", highest.into())])),
            (None, None) => None,
        }
    }

    /// For a count: how many more there may be, or how many are too many or too few.
    fn consequence(&self, bound: &Bound) -> Option<String> {
        let room = self.found.headroom?;
        let size = u64::try_from(room.unsigned_abs()).unwrap_or(u64::MAX);
        let against = bound.side.is_upper_bound() || bound.allows_none();
        let id = match (against, room) {
            (true, 0) => "count-no-room-more",
            (true, 1..) => "count-room-more",
            (true, _) if bound.allows_none() => {
                return listed(Bucket::Met, self.found, self.records, self.language);
            }
            (true, _) => {
                let sentence = self.message("count-over", [("count", size.into())]);
                return Some(with_ids(sentence, self.found.ids(Bucket::Met), self.records, self.language));
            }
            (false, 0) => "count-no-room-fewer",
            (false, 1..) => "count-room-fewer",
            (false, _) => "count-short",
        };
        Some(self.message(id, [self.which(), ("count", size.into())]))
    }
}
