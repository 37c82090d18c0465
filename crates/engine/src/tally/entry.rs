//! Into which bucket a record of a population goes.

use tieuchi_model::indicator::{Averaged, DifferenceUnit, Share};
use tieuchi_model::outcome::Outcome;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{Placement, UNITS};
use tieuchi_model::time::{When, Zone};
use tieuchi_model::verdict::Bucket;

use super::unit_counts::Entry;
use crate::condition::Evaluator;
use crate::content::Content;
use crate::overflow::Overflow;
use crate::placement::InWindow;
use crate::plan::{Counted, CountedWindow, Wording};
use crate::record::Record;
use crate::survey::moment_of;

/// A counting in one of its windows.
#[derive(Clone, Copy)]
pub(crate) struct WindowCounter<'e, 'r> {
    pub(crate) evaluator: &'e Evaluator<'e, 'r>,
    pub(crate) wording: Wording<'r>,
    pub(crate) counted: &'e CountedWindow,
}

impl WindowCounter<'_, '_> {
    /// What a record adds that lies in the window, or may lie in it; `None` if it does not belong to the population, or the
    /// share does not apply to it.
    pub(crate) fn entry(self, in_window: InWindow, record: Record<'_>) -> Option<Entry> {
        let record = self.evaluator.in_frame(record, self.counted.frame);
        let member = self.evaluator.member(self.wording.population, in_window, record, self.counted.frame);
        let doubtful = match member {
            Outcome::Failed | Outcome::NotApplicable => return None,
            Outcome::Open => Some(Bucket::Open),
            Outcome::Missing => Some(Bucket::Missing),
            Outcome::Met => None,
        };
        let entry = self.member_entry(record)?;
        let unsettled = self.depends_on_unsettled(record);
        let entry = Entry { may_be_replaced: self.may_be_replaced(record), unsettled, ..entry };
        Some(match doubtful {
            // A missing value has to be corrected, whatever would excuse the record.
            None => Entry { excusable: entry.excusable && entry.bucket == Bucket::Open, ..entry },
            // It may turn out not to belong; if it belongs, it has the number or value that it has, and may be excused.
            Some(bucket) => Entry { bucket, doubtful: true, names_met: false, ..entry },
        })
    }

    /// Whether a record may be replaced by a later span of the same id before the window is over, unless
    /// this one has not ended or all of them count alike; or whether its unit may change.
    fn may_be_replaced(self, record: Record<'_>) -> bool {
        let plan = self.evaluator.plan;
        let Some(kind) = plan.rules.kind(record.kind) else { return false };
        let runs = plan.as_of < self.counted.ends;
        let has_ended = match self.wording.population.placement {
            Placement::Lasting { to, .. } => {
                record.columns.when(to, record.row_in_batch) != Content::Empty
                    || record.columns.is_ahead(to, record.row_in_batch)
            }
            Placement::CountedBy(_) | Placement::Register => false,
        };
        (runs && has_ended && kind.id.is_some() && !self.wording.counts_alike())
            || plan.unit_may_change(kind, moment_of(kind, record.columns, record.row_in_batch))
    }

    /// Whether the bucket of a record depends on a verdict that a later record could change: only units have verdicts.
    pub(super) fn depends_on_unsettled(self, record: Record<'_>) -> bool {
        let frame = self.counted.frame;
        let record = self.evaluator.in_frame(record, frame);
        let mut conditions = self.wording.conditions();
        record.kind == UNITS
            && conditions.any(|condition| self.evaluator.depends_on_unsettled(condition, record, frame))
    }

    /// Whether a record may go into another bucket, though its window is over, when something happens to it that has not
    /// happened yet.
    pub(super) fn may_change(self, record: Record<'_>) -> bool {
        let (evaluator, frame) = (self.evaluator, self.counted.frame);
        if self.counted.ends > evaluator.plan.as_of || self.counted.is_stable {
            return false;
        }
        let changes = |condition| evaluator.may_change(condition, record, frame);
        if self.wording.population.filter.as_ref().is_some_and(changes) {
            return true;
        }
        let Counted::Share(share) = self.wording.counted else { return false };
        // What is met needs no excuse.
        let met = || evaluator.outcome(&share.condition, record, frame) == Outcome::Met;
        changes(&share.condition) || (!met() && share.excusing.as_ref().is_some_and(changes))
    }

    /// The numbers that do not fit and because of which it is not known what a record adds.
    pub(super) fn overflow(self, record: Record<'_>) -> Overflow {
        let (evaluator, frame) = (self.evaluator, self.counted.frame);
        let mut found = Overflow::default();
        evaluator.overflow_of_member(self.wording.population, record, frame, &mut found);
        let in_frame = evaluator.in_frame(record, frame);
        match self.wording.counted {
            Counted::Records | Counted::Distinct(_) | Counted::Average(Averaged::Difference { .. }) => {}
            Counted::Sum(of) | Counted::Average(Averaged::Number(of)) => {
                evaluator.overflow_of_value(of, in_frame, &mut found);
            }
            Counted::Share(share) => {
                evaluator.overflow_of(&share.condition, record, frame, &mut found);
                // What is met needs no excuse.
                if let Some(excusing) = &share.excusing
                    && evaluator.outcome(&share.condition, record, frame) != Outcome::Met
                {
                    evaluator.overflow_of(excusing, record, frame, &mut found);
                }
            }
        }
        found
    }

    /// What a record of the population adds; `None` if the share does not apply to it.
    fn member_entry(self, record: Record<'_>) -> Option<Entry> {
        let evaluator = self.evaluator;
        Some(match self.wording.counted {
            Counted::Records => Entry { names_met: true, ..Entry::of(Bucket::Met) },
            Counted::Distinct(field) => match evaluator.content(field, record) {
                Content::Value(value) => Entry { distinct: Some(value.key().into()), ..Entry::of(Bucket::Met) },
                Content::Empty | Content::Unreadable => Entry::of(Bucket::Missing),
            },
            Counted::Sum(of) => number(evaluator.number(of, record).value()),
            Counted::Average(Averaged::Number(of)) => number(evaluator.number(of, record).value()),
            Counted::Average(Averaged::Difference { later, earlier, unit }) => {
                match (evaluator.when(later, record), evaluator.when(earlier, record)) {
                    (Content::Value(later), Content::Value(earlier)) => {
                        number(difference(evaluator, later, earlier, *unit))
                    }
                    _ => Entry::of(Bucket::Missing),
                }
            }
            Counted::Share(share) => return self.share_entry(share, record),
        })
    }

    fn share_entry(self, share: &Share, record: Record<'_>) -> Option<Entry> {
        let outcome = |condition| self.evaluator.outcome(condition, record, self.counted.frame);
        let excused = share.excusing.as_ref().map(outcome);
        let bucket = match (outcome(&share.condition), excused) {
            (Outcome::Met, _) => Bucket::Met,
            (Outcome::Failed, Some(Outcome::Met)) => Bucket::Excused,
            (Outcome::Failed | Outcome::Missing, Some(Outcome::Missing)) | (Outcome::Missing, _) => Bucket::Missing,
            (Outcome::Failed, Some(Outcome::Open)) | (Outcome::Open, _) => Bucket::Open,
            (Outcome::Failed, _) => Bucket::Failed,
            (Outcome::NotApplicable, _) => return None,
        };
        Some(Entry {
            // At worst it fails and is then left out.
            excusable: excused == Some(Outcome::Met),
            may_be_excused: matches!(excused, Some(Outcome::Met | Outcome::Missing | Outcome::Open)),
            ..Entry::of(bucket)
        })
    }
}

fn number(value: Option<Ratio>) -> Entry {
    match value {
        Some(value) => Entry { number: Some(value), ..Entry::of(Bucket::Met) },
        None => Entry::of(Bucket::Missing),
    }
}

/// How much later one moment is than another; `None` if that is not known.
fn difference(evaluator: &Evaluator<'_, '_>, later: When, earlier: When, unit: DifferenceUnit) -> Option<Ratio> {
    let zone: &Zone = evaluator.zone();
    let days =
        |from: jiff::civil::Date, to: jiff::civil::Date| from.until(to).ok().map(|span| i64::from(span.get_days()));
    match unit {
        DifferenceUnit::Hours => {
            let (When::Moment(later), When::Moment(earlier)) = (later, earlier) else { return None };
            Ratio::new(i128::from(later.0) - i128::from(earlier.0), 3_600_000_000)
        }
        DifferenceUnit::Days => Some(Ratio::whole(days(zone.day(earlier), zone.day(later))?.into())),
        DifferenceUnit::WorkingDays => {
            let days = evaluator.plan.rules.calendar.working_days(zone.day(earlier), zone.day(later)).ok()?;
            Some(Ratio::whole(days.into()))
        }
    }
}
