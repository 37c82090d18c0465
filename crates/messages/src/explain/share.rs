//! The sentences of a share: how many of how many, what that is in hundredths, and what follows.
//!
//! Counts, sums and averages have their own, in the file beside this one.

use super::{Ids, Subject, last_deadline, missing};
use crate::Language;
use crate::bounds::{Bound, Side, Unit};
use crate::figures::Exact;
use crate::report::{Verdict, count};
use crate::times::When;

/// How the records that are still open were settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum OpenAs {
    Met,
    Failed,
    LeftOut,
}

/// What was found for a share.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "each says itself")]
pub struct Share<'a> {
    pub subject: Subject<'a>,
    pub met: u64,
    pub failed: u64,
    pub open: u64,
    pub missing: u64,
    /// The share over what is decided; `None` where nothing is.
    pub value: Option<Exact>,
    pub lowest: Option<Exact>,
    pub highest: Option<Exact>,
    /// What it must reach; `None` where it is only monitored.
    pub bound: Option<Bound>,
    pub verdict: Verdict,
    pub headroom: Option<i128>,
    /// How the open ones were settled, where the rule says so.
    pub open_as: Option<OpenAs>,
    /// The records that count against the target: those that failed, or of `at most` those that were met.
    pub against: Ids<'a>,
    pub open_ids: Ids<'a>,
    pub missing_ids: Ids<'a>,
    /// The one column that is empty in the missing ones, where it is one.
    pub empty: Option<&'a str>,
    /// The last deadline among the open ones.
    pub last_deadline: Option<When>,
}

/// The sentences of a share.
///
/// ```
/// use tieuchi_messages::bounds::{Bound, Side, Unit};
/// use tieuchi_messages::explain::{Ids, Share, Subject, share};
/// use tieuchi_messages::{Language, report::Verdict};
/// let found = Share {
///     subject: Subject { records: "hồ sơ", condition: Some("đúng hạn") },
///     met: 195, failed: 10, open: 0, missing: 0,
///     value: Some((195, 205)), lowest: Some((195, 205)), highest: Some((195, 205)),
///     bound: Some(Bound { side: Side::AtLeast, value: (95, 100), upper: None, unit: Unit::Percent }),
///     verdict: Verdict::Met, headroom: Some(0), open_as: None,
///     against: Ids::default(), open_ids: Ids::default(), missing_ids: Ids::default(),
///     empty: None, last_deadline: None,
/// };
/// assert_eq!(share(&found, Language::Vietnamese), [
///     "195/205 hồ sơ đúng hạn = 95,12% ≥ 95%: đạt.",
///     "Không còn được phép thêm hồ sơ nào không đạt.",
/// ]);
/// ```
#[must_use]
pub fn share(found: &Share<'_>, language: Language) -> Vec<String> {
    let said = Said { found, language };
    let Some(bound) = found.bound else {
        return said.monitored().into_iter().chain(said.doubt().map(|doubt| sentence(&doubt))).collect();
    };
    let mut lines = Vec::new();
    match found.verdict {
        Verdict::Met | Verdict::Missed => {
            lines.extend(said.decided(bound));
            lines.extend(said.settled_open());
            lines.extend(said.no_matter());
            lines.extend(said.consequence(bound));
        }
        Verdict::Open | Verdict::Undetermined | Verdict::NotApplicable | Verdict::Monitored => {
            lines.extend(said.so_far(bound));
            lines.extend(said.settled_open());
            lines.extend(said.range(bound));
            if found.verdict == Verdict::Undetermined && found.missing > 0 {
                lines.push(missing(found.missing, found.empty, found.missing_ids, found.subject.records, language));
            }
            if found.open > 0 {
                lines.extend(found.last_deadline.map(|when| last_deadline(when, language)));
            }
        }
    }
    lines
}

struct Said<'a> {
    found: &'a Share<'a>,
    language: Language,
}

impl Said<'_> {
    /// Those that count as met, and those that count at all.
    fn counted(&self) -> (u64, u64) {
        let Share { met, failed, open, .. } = *self.found;
        let (as_met, as_failed) = match self.found.open_as {
            Some(OpenAs::Met) => (open, 0),
            Some(OpenAs::Failed) => (0, open),
            Some(OpenAs::LeftOut) | None => (0, 0),
        };
        let met = met.saturating_add(as_met);
        (met, met.saturating_add(failed).saturating_add(as_failed))
    }

    /// The open ones that are not settled by the rule.
    fn still_open(&self) -> u64 {
        if self.found.open_as.is_none() { self.found.open } else { 0 }
    }

    fn say<const N: usize>(&self, id: &str, more: [(&str, tieuchi_source::Arg); N]) -> String {
        self.found.subject.say(self.language, id, more)
    }

    fn decided(&self, bound: Bound) -> Option<String> {
        let (value, relation) = bound.relation(self.found.value?, self.language);
        let (met, decided) = self.counted();
        Some(self.say(
            "share-decided",
            [
                ("met", count(met)),
                ("decided", count(decided)),
                ("value", value.into()),
                ("relation", relation.into()),
                ("verdict", self.found.verdict.word(self.language).into()),
            ],
        ))
    }

    fn so_far(&self, bound: Bound) -> Option<String> {
        let Some(doubt) = self.doubt() else {
            return self.decided(bound);
        };
        let (met, decided) = self.counted();
        Some(match self.found.value {
            Some(value) => self.say(
                "share-so-far",
                [
                    ("met", count(met)),
                    ("decided", count(decided)),
                    ("value", bound.figure(value, self.language).into()),
                    ("doubt", doubt.into()),
                ],
            ),
            None => self.say("share-nothing-decided", [("doubt", doubt.into())]),
        })
    }

    fn monitored(&self) -> Option<String> {
        let (met, decided) = self.counted();
        let value = Unit::Percent.shown(self.found.value?, self.language);
        let figures = [("met", count(met)), ("decided", count(decided)), ("value", value.into())];
        Some(self.say("share-monitored", figures))
    }

    /// How many are open, and how many lack a value.
    fn doubt(&self) -> Option<String> {
        let (open, missing) = (self.still_open(), self.found.missing);
        let id = match (open, missing) {
            (0, 0) => return None,
            (_, 0) => "share-doubt-open",
            (0, _) => "share-doubt-missing",
            (_, _) => "share-doubt-both",
        };
        Some(self.say(id, [("open", count(open)), ("missing", count(missing))]))
    }

    fn no_matter(&self) -> Option<String> {
        self.doubt().map(|doubt| self.say("share-no-matter", [("doubt", doubt.into())]))
    }

    fn settled_open(&self) -> Option<String> {
        let id = match self.found.open_as? {
            OpenAs::Met => "met",
            OpenAs::Failed => "failed",
            OpenAs::LeftOut => "left-out",
        };
        (self.found.open > 0).then(|| self.say("share-open-as", [("as", id.into()), ("open", count(self.found.open))]))
    }

    fn range(&self, bound: Bound) -> Option<String> {
        let doubtful = self.still_open().saturating_add(self.found.missing);
        if doubtful == 0 {
            return None;
        }
        let shown = |figure: Exact| bound.figure(figure, self.language);
        let figures = [
            ("count", count(doubtful)),
            ("highest", shown(self.found.highest?).into()),
            ("lowest", shown(self.found.lowest?).into()),
            ("bound", bound.signs(self.language).into()),
        ];
        Some(self.say("share-range", figures))
    }

    /// How much room there is, or how many are too many.
    fn consequence(&self, bound: Bound) -> Option<String> {
        let room = self.found.headroom?;
        let (against, number) = match bound.side {
            Side::AtMost | Side::LessThan => ("met", self.counted().0),
            Side::AtLeast | Side::MoreThan | Side::Exactly | Side::Between => {
                let (met, decided) = self.counted();
                ("failed", decided.saturating_sub(met))
            }
        };
        let over = u64::try_from(room.unsigned_abs()).unwrap_or(u64::MAX);
        Some(match room {
            0 => self.say("share-no-room", [("against", against.into())]),
            1.. => self.say("share-room", [("against", against.into()), ("count", count(over))]),
            _ => {
                let id = if over >= number { "share-none-allowed" } else { "share-over" };
                let figures = [("against", against.into()), ("count", count(number)), ("over", count(over))];
                self.found.against.after(self.say(id, figures), self.found.subject.records, self.language)
            }
        })
    }
}

fn sentence(clause: &str) -> String {
    format!("{}.", crate::report::capitalised(clause))
}
