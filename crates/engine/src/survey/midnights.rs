//! Deadlines at 00:00 that probably mean whole days: counted for each source and field.
//!
//! Only fields that a rule reads as moments matter; the plan lists them.

use jiff::civil::Time;
use tieuchi_model::schema::{FieldId, FieldSet, Kind};
use tieuchi_model::time::{MICROS_OF_DAY, When, Zone};
use tieuchi_source::{Arg, Diagnostic, codes};

use crate::bits::Bits;
use crate::columns::{Columns, FieldValues, Whens};
use crate::content::Content;
use crate::findings::Findings;
use crate::sorted::SortedMap;
use crate::table::{Batch, Table};

/// One deadline in so many is at 00:00 by chance at most: if offices set their deadlines to full hours of the whole day, it
/// is one in 24. More than one in ten is not chance; in a real file whose system writes days as their first moment it was
/// four in five, since some deadlines did have an hour.
const SUSPICIOUS_ONE_IN: u64 = 10;

/// How many deadlines are moments, and how many of those are midnight.
#[derive(Clone, Copy, Default)]
struct Count {
    moments: u64,
    midnights: u64,
}

impl Count {
    /// A single midnight among other moments is not suspicious, however few they are.
    fn is_suspicious(self) -> bool {
        let share = self.midnights.saturating_mul(SUSPICIOUS_ONE_IN) > self.moments;
        share && (self.midnights > 1 || self.midnights == self.moments)
    }
}

/// The counts of one kind of record, by source and field.
pub(super) struct Midnights<'p> {
    /// The deadlines that a rule reads as moments.
    limits: &'p FieldSet,
    counts: SortedMap<(usize, FieldId), Count>,
}

impl<'p> Midnights<'p> {
    pub(super) fn of(limits: &'p FieldSet) -> Self {
        Midnights { limits, counts: SortedMap::default() }
    }

    pub(super) fn note(&mut self, batch: &Batch, zone: &Zone) {
        for field in self.limits.iter() {
            let count = whole_days(&batch.columns, field, zone).unwrap_or_else(|| {
                let mut count = Count::default();
                for row_in_batch in 0..batch.columns.rows() {
                    if let Content::Value(When::Moment(moment)) = batch.columns.when(field, row_in_batch) {
                        count.moments += 1;
                        count.midnights += u64::from(zone.time_of(moment) == Time::midnight());
                    }
                }
                count
            });
            self.counts.note((batch.source, field), count, |known| {
                known.moments += count.moments;
                known.midnights += count.midnights;
            });
        }
    }

    pub(super) fn warn(&self, kind: &Kind, table: &Table<'_>, findings: &mut Findings) {
        let number = |count: u64| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
        for ((source, field), count) in self.counts.iter().filter(|(_, count)| count.is_suspicious()) {
            let place = table.place_of(*source, None, *field);
            let name = kind.field(*field).map_or("", |field| field.name.as_str());
            findings.push(
                Diagnostic::new(codes::DEADLINES_AT_MIDNIGHT, place)
                    .with("count", number(count.midnights))
                    .with("all", number(count.moments))
                    .with("field", name)
                    .help("help"),
            );
        }
    }
}

/// The counts of a column of moments around which clocks do not change.
fn whole_days(columns: &Columns, field: FieldId, zone: &Zone) -> Option<Count> {
    let column = columns.field(field)?;
    let FieldValues::Whens(Whens::Moments(moments)) = &column.values else { return None };
    let offset = column.steady_offset(zone)?;
    let clock = |moment: i64| moment.saturating_add(offset);
    let midnight = |row: &usize| moments.get(*row).is_some_and(|moment| clock(*moment).rem_euclid(MICROS_OF_DAY) == 0);
    let number = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    // Few moments are whole days by their lowest bits.
    const LOWEST: i64 = (1 << MICROS_OF_DAY.trailing_zeros()) - 1;
    let perhaps = Bits::of_wanted(&column.filled, moments, |moment| clock(moment) & LOWEST == 0);
    let midnights = perhaps.rows().filter(midnight).count();
    Some(Count { moments: number(column.filled.count()), midnights: number(midnights) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_than_one_in_ten_is_suspicious_and_one_among_others_is_not() {
        for (midnights, moments, suspicious) in [
            (0, 0, false),
            (0, 5, false),
            (1, 1, true),
            (1, 2, false),
            (2, 3, true),
            (2, 20, false),
            (2, 19, true),
            (4, 100, false),
            (10, 100, false),
            (11, 100, true),
            (80, 100, true),
            (99, 100, true),
            (100, 100, true),
        ] {
            assert_eq!(Count { moments, midnights }.is_suspicious(), suspicious, "{midnights} of {moments}");
        }
    }
}
