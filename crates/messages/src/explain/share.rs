//! The sentences of a share: how many of how many, what that is in hundredths, and what follows.
//!
//! Counts, sums and averages have their own, in the file beside this one.

use tieuchi_model::indicator::{Bound, BoundUnit, OpenAs, Share};
use tieuchi_model::ratio::Ratio;
use tieuchi_model::verdict::{Answer, Bucket, Counts, Decided, VerdictOutcome};
use tieuchi_source::{Arg, Language};

use super::{Subject, doubt, irrelevant_doubt, missing, plain_name, with_ids};
use crate::{bounds, report};

/// The sentences of a share; `bound` is what it must reach, `None` if it is only monitored.
#[must_use]
pub fn share(
    records: &str,
    share: &Share,
    bound: Option<&Bound>,
    found: &VerdictOutcome,
    language: Language,
) -> Vec<String> {
    let condition = share.condition.name.as_deref().map(plain_name);
    let subject = Subject { records, condition: condition.as_deref() };
    let counts = found.counts.unwrap_or_default();
    let sentences = Sentences { subject, counts, open_as: share.open_as, found, language };
    let Some(bound) = bound else {
        return sentences.monitored().into_iter().chain(sentences.doubt().map(|doubt| sentence(&doubt))).collect();
    };
    let mut lines = Vec::new();
    match found.answer {
        Answer::Met | Answer::Missed => {
            lines.extend(sentences.decided(bound));
            lines.extend(sentences.settled_open());
            lines.extend(irrelevant_doubt(records, share.open_as, found, language));
            lines.extend(sentences.consequence(bound));
        }
        Answer::Open | Answer::Undetermined | Answer::NotApplicable | Answer::Monitored => {
            lines.extend(sentences.so_far(bound));
            lines.extend(sentences.settled_open());
            lines.extend(sentences.range(bound));
            lines.extend(missing(found, records, language));
        }
    }
    lines
}

struct Sentences<'a> {
    subject: Subject<'a>,
    counts: Counts,
    open_as: Option<OpenAs>,
    found: &'a VerdictOutcome,
    language: Language,
}

impl Sentences<'_> {
    /// Those that count as met, and those that count at all.
    fn counted(&self) -> Decided {
        self.counts.decided(self.open_as)
    }

    /// The open ones that are not settled by the rule.
    fn still_open(&self) -> u64 {
        if self.open_as.is_none() { self.counts.open } else { 0 }
    }

    fn message<const N: usize>(&self, id: &str, more: [(&str, Arg); N]) -> String {
        self.subject.message(self.language, id, more)
    }

    fn decided(&self, bound: &Bound) -> Option<String> {
        let (value, relation) = bounds::relation(bound, self.found.value?, self.language);
        let Decided { met, all: decided } = self.counted();
        Some(self.message(
            "share-decided",
            [
                ("met", met.into()),
                ("decided", decided.into()),
                ("value", value.into()),
                ("relation", relation.into()),
                ("verdict", report::answer(self.found.answer, self.language).into()),
            ],
        ))
    }

    fn so_far(&self, bound: &Bound) -> Option<String> {
        let Some(doubt) = self.doubt() else {
            return self.decided(bound);
        };
        let Decided { met, all: decided } = self.counted();
        Some(match self.found.value {
            Some(value) => self.message(
                "share-so-far",
                [
                    ("met", met.into()),
                    ("decided", decided.into()),
                    ("value", bounds::figure(bound, value, self.language).into()),
                    ("doubt", doubt.into()),
                ],
            ),
            None => self.message("share-nothing-decided", [("doubt", doubt.into())]),
        })
    }

    fn monitored(&self) -> Option<String> {
        let Decided { met, all: decided } = self.counted();
        let value = bounds::shown(self.found.value?, BoundUnit::Percent, self.language);
        let figures = [("met", met.into()), ("decided", decided.into()), ("value", value.into())];
        Some(self.message("share-monitored", figures))
    }

    /// How many are open, and how many lack a value.
    fn doubt(&self) -> Option<String> {
        doubt(self.subject, (self.still_open(), self.counts.missing), self.language)
    }

    fn settled_open(&self) -> Option<String> {
        let id = match self.open_as? {
            OpenAs::Met => "met",
            OpenAs::Failed => "failed",
            OpenAs::LeftOut => "left-out",
        };
        (self.counts.open > 0)
            .then(|| self.message("share-open-as", [("as", id.into()), ("open", self.counts.open.into())]))
    }

    fn range(&self, bound: &Bound) -> Option<String> {
        let doubtful = self.still_open().saturating_add(self.counts.missing);
        if doubtful == 0 {
            return None;
        }
        let shown = |figure: Ratio| bounds::figure(bound, figure, self.language);
        let figures = [
            ("count", doubtful.into()),
            ("highest", shown(self.found.highest?).into()),
            ("lowest", shown(self.found.lowest?).into()),
            ("bound", bounds::signs(bound, self.language).into()),
        ];
        Some(self.message("share-range", figures))
    }

    /// How many more may fail, or how many are too many.
    fn consequence(&self, bound: &Bound) -> Option<String> {
        let room = self.found.headroom?;
        let Decided { met, all: decided } = self.counted();
        let (against, number, ids) = if bound.side.is_upper_bound() {
            ("met", met, self.found.ids(Bucket::Met))
        } else {
            ("failed", decided.saturating_sub(met), self.found.ids(Bucket::Failed))
        };
        let over = u64::try_from(room.unsigned_abs()).unwrap_or(u64::MAX);
        Some(match room {
            0 => self.message("share-no-room", [("against", against.into())]),
            1.. => self.message("share-room", [("against", against.into()), ("count", over.into())]),
            _ => {
                let id = if over >= number { "share-none-allowed" } else { "share-over" };
                let figures = [("against", against.into()), ("count", number.into()), ("over", over.into())];
                with_ids(self.message(id, figures), ids, self.subject.records, self.language)
            }
        })
    }
}

fn sentence(clause: &str) -> String {
    format!("{}.", report::capitalised(clause))
}
