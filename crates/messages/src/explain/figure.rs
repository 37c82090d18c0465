//! The sentences of a count, a sum, an average or a ratio against a number, and of a figure that is only monitored.
//!
//! Shares, and comparisons with an earlier figure, have their own.

use tieuchi_source::Arg;

use super::{Ids, Subject, missing};
use crate::Language;
use crate::bounds::{Bound, Side, Unit};
use crate::catalogue::text;
use crate::figures::{Exact, order};
use crate::report::{Verdict, capitalised, count};

/// What was found for a figure.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "each says itself")]
pub struct Figure<'a> {
    /// What the records are called.
    pub records: &'a str,
    /// Whether it is how many records there are; otherwise it is a sum, an average or a ratio.
    pub counts: bool,
    /// What a sum, an average or a ratio is called; `None` is `Kết quả`.
    pub title: Option<&'a str>,
    /// What it counts.
    pub unit: Unit,
    pub value: Option<Exact>,
    /// The lowest that it can turn out; `None` is without end.
    pub lowest: Option<Exact>,
    pub highest: Option<Exact>,
    /// What it must reach; `None` where it is only monitored.
    pub bound: Option<Bound>,
    pub verdict: Verdict,
    /// Whether no later record could change it.
    pub settled: bool,
    pub headroom: Option<i128>,
    /// How many records it is over.
    pub over: Option<u64>,
    pub open: u64,
    pub missing: u64,
    /// The records that were counted, where each one counts against the target.
    pub counted_ids: Ids<'a>,
    pub missing_ids: Ids<'a>,
    /// The one column that is empty in the missing ones, where it is one.
    pub empty: Option<&'a str>,
}

/// The sentences of a figure.
#[must_use]
pub fn figure(found: &Figure<'_>, language: Language) -> Vec<String> {
    let said = Said { found, language };
    let Some(bound) = found.bound else {
        return std::iter::once(said.monitored()).chain(said.range(None)).collect();
    };
    let decided = matches!(found.verdict, Verdict::Met | Verdict::Missed);
    let mut lines = vec![said.stands(bound, decided)];
    if !decided {
        lines.extend(said.range(Some(bound)));
        if found.verdict == Verdict::Undetermined && found.missing > 0 {
            lines.push(missing(found.missing, found.empty, found.missing_ids, found.records, language));
        }
    } else if found.counts {
        lines.extend(said.consequence(bound));
    }
    lines
}

struct Said<'a> {
    found: &'a Figure<'a>,
    language: Language,
}

impl Said<'_> {
    fn say<const N: usize>(&self, id: &str, more: [(&str, Arg); N]) -> String {
        Subject { records: self.found.records, condition: None }.say(self.language, id, more)
    }

    fn title(&self) -> String {
        self.found.title.map_or_else(|| text(self.language, "figure-title", &[]), capitalised)
    }

    fn stands(&self, bound: Bound, decided: bool) -> String {
        let verdict = || Arg::Text(self.found.verdict.word(self.language));
        let asked = || Arg::Text(bound.signs(self.language));
        let Some(value) = self.found.value else {
            return self
                .say("figure-unknown", [("title", self.title().into()), ("bound", asked()), ("verdict", verdict())]);
        };
        let (shown, relation) = bound.relation(value, self.language);
        let none = self.found.counts && order(value, (0, 1)).is_eq();
        let against = matches!(bound.side, Side::AtMost | Side::LessThan) || bound.allows_none();
        if none && against {
            let id = if self.found.settled { "figure-none" } else { "figure-none-so-far" };
            self.say(id, [("verdict", verdict())])
        } else if self.found.counts {
            let id = if bound.allows_none() { "figure-arisen" } else { "figure-counted" };
            self.say(id, [("value", shown.into()), ("bound", asked()), ("verdict", verdict())])
        } else if decided {
            let figures = [("value", shown.into()), ("relation", relation.into()), ("verdict", verdict())];
            let title = [("title", self.title().into())];
            let args: Vec<(&str, Arg)> = title.into_iter().chain(figures).collect();
            text(self.language, "figure-measured", &args)
        } else {
            let figures =
                [("title", self.title().into()), ("value", shown.into()), ("bound", asked()), ("verdict", verdict())];
            self.say("figure-undecided", figures)
        }
    }

    fn monitored(&self) -> String {
        let title = || Arg::Text(self.title());
        let Some(value) = self.found.value else {
            return self.say("figure-monitored-unknown", [("title", title())]);
        };
        let shown = self.found.unit.shown(value, self.language);
        match self.found.over.filter(|_| !self.found.counts) {
            Some(over) => {
                self.say("figure-monitored-of", [("title", title()), ("value", shown.into()), ("count", count(over))])
            }
            None => self.say("figure-monitored", [("title", title()), ("value", shown.into())]),
        }
    }

    /// Between what and what it can turn out, where that is not one figure.
    fn range(&self, bound: Option<Bound>) -> Option<String> {
        if self.found.open == 0 && self.found.missing == 0 && self.found.value.is_some() {
            return None;
        }
        let shown = |figure: Exact| match bound {
            Some(bound) => bound.figure(figure, self.language),
            None => self.found.unit.shown(figure, self.language),
        };
        let (lowest, highest) = (self.found.lowest.map(shown), self.found.highest.map(shown));
        match (lowest, highest) {
            (Some(lowest), Some(highest)) => {
                Some(self.say("figure-range", [("lowest", lowest.into()), ("highest", highest.into())]))
            }
            (Some(lowest), None) => Some(self.say("figure-range-from", [("lowest", lowest.into())])),
            (None, Some(highest)) => Some(self.say("figure-range-to", [("highest", highest.into())])),
            (None, None) => None,
        }
    }

    /// Of a count: how many more may come or go, or how many are too many or too few.
    fn consequence(&self, bound: Bound) -> Option<String> {
        let room = self.found.headroom?;
        let size = u64::try_from(room.unsigned_abs()).unwrap_or(u64::MAX);
        let against = matches!(bound.side, Side::AtMost | Side::LessThan) || bound.allows_none();
        let id = match (against, room) {
            (true, 0) => "count-no-room-more",
            (true, 1..) => "count-room-more",
            (true, _) if bound.allows_none() => {
                return super::listed(
                    super::Listed::Counted,
                    self.found.counted_ids,
                    self.found.records,
                    self.language,
                );
            }
            (true, _) => {
                let sentence = self.say("count-over", [("count", count(size))]);
                return Some(self.found.counted_ids.after(sentence, self.found.records, self.language));
            }
            (false, 0) => "count-no-room-fewer",
            (false, 1..) => "count-room-fewer",
            (false, _) => "count-short",
        };
        Some(self.say(id, [("count", count(size))]))
    }
}
