//! Rows of a kind without an id that are equal in every field. Each of them counts, since they may be different
//! records; how many there are is a finding.

use std::collections::HashSet;
use std::hash::{BuildHasher, BuildHasherDefault, Hash, RandomState};
use std::ops::ControlFlow;

use tieuchi_model::schema::FieldId;
use tieuchi_model::time::Moment;
use tieuchi_source::{Arg, Diagnostic, Place, codes};

use super::{KindSurvey, SurveyContext};
use crate::control::Step;
use crate::findings::Findings;
use crate::intake::Intake;
use crate::row_hashes::{Mixer, row_hashes};
use crate::spellings::Spellings;
use crate::table::RowPosition;

/// Whether two rows may be equal in every field, by those fields that the first reading needs.
///
/// Of a table of up to a quarter of a million rows each is compared with all others; of a larger one only some. Equal rows have one
/// hash, so that a table that contains its records twice has such pairs among those.
pub(super) struct EqualRows {
    seen: Different<u64, BuildHasherDefault<Mixer>>,
    any: bool,
}

/// How many rows are compared.
const COMPARED: usize = 1 << 18;

impl Default for EqualRows {
    fn default() -> Self {
        EqualRows { seen: Different::of(COMPARED), any: false }
    }
}

impl EqualRows {
    /// Notes rows by their hashes.
    pub(super) fn note(&mut self, hashes: &[u64]) {
        if self.any {
            return;
        }
        self.any = hashes.iter().any(|hash| self.seen.is_repeated(*hash));
        if self.any {
            self.seen = Different::of(COMPARED);
        }
    }

    pub(super) const fn any(&self) -> bool {
        self.any
    }
}

/// How many different rows are kept: as many as a table of hashes with room for four million holds before it doubles.
const KEPT: usize = 7 << 19;

/// Rows that differ, each by a hash of its values; one of 128 bits if a count in a warning rests on it.
///
/// If there are too many, only those are kept on whose hash ends in enough zeros: the others are not compared.
struct Different<H, S> {
    seen: HashSet<H, S>,
    most: usize,
    passed_over: u64,
}

/// A hash whose last bits decide whether its row is compared.
trait RowHash: Copy + Eq + Hash {
    fn last_bits(self) -> u64;
}

impl RowHash for u64 {
    fn last_bits(self) -> u64 {
        self
    }
}

impl RowHash for (u64, u64) {
    fn last_bits(self) -> u64 {
        self.0
    }
}

impl<H: RowHash, S: BuildHasher + Default> Different<H, S> {
    fn of(most: usize) -> Self {
        Different { seen: HashSet::default(), most, passed_over: 0 }
    }

    /// Whether a row is equal to one that is kept; otherwise it is kept.
    fn is_repeated(&mut self, hash: H) -> bool {
        if hash.last_bits() & self.passed_over != 0 {
            return false;
        }
        if !self.seen.insert(hash) {
            return true;
        }
        while self.seen.len() > self.most {
            self.passed_over = self.passed_over << 1 | 1;
            self.seen.retain(|hash| hash.last_bits() & self.passed_over == 0);
        }
        false
    }

    /// Whether all rows were compared.
    const fn is_complete(&self) -> bool {
        self.passed_over == 0
    }
}

/// Reads every row once more with all its fields, and reports how many are equal to an earlier one, or at least how many.
pub(super) fn report(
    context: SurveyContext<'_>,
    found: &KindSurvey<'_>,
    spellings: &Spellings,
    findings: &mut Findings,
) {
    let present = found.table.present();
    let fields: Vec<FieldId> = present.iter().collect();
    // Two rows that differ only in something that has not happened yet are two.
    let intake = Intake {
        kind: found.table.kind,
        zone: &context.rules.zone,
        as_of: Moment(i64::MAX),
        spellings,
        step: Step::Survey,
        compared: Some(&fields),
    };
    // In the other order the same values give another hash.
    let reversed: Vec<FieldId> = fields.iter().rev().copied().collect();
    let mut different: Different<(u64, u64), RandomState> = Different::of(KEPT);
    let mut first: Option<(String, u64)> = None;
    let mut count = 0i64;
    let read = found.table.scan(&present, intake, &mut |batch| {
        let unread: HashSet<usize> = batch.faults.iter().map(|faulty| faulty.row_in_batch).collect();
        let hashes = batch.hashes.iter().copied().zip(row_hashes(&batch.columns, &reversed));
        for (RowPosition { row_in_batch, record_number, row_number }, hash) in batch.records().zip(hashes) {
            if found.dropped.contains(record_number) || unread.contains(&row_in_batch) {
                continue;
            }
            if different.is_repeated(hash) {
                count = count.saturating_add(1);
                first.get_or_insert_with(|| (batch.file.to_string(), row_number));
            }
        }
        Ok(ControlFlow::Continue(()))
    });
    if let Err(finding) = read {
        findings.push(finding);
    }
    if let Some((file, row_number)) = first {
        let finding = Diagnostic::new(codes::EQUAL_ROWS, Place::Record { file, row: Some(row_number), column: None });
        let compared = if different.is_complete() { "all" } else { "some" };
        let finding = finding.with("count", Arg::Number(count)).with("compared", compared);
        findings.push(finding.with("records", found.table.kind.name.as_str()).help("help"));
    }
}

#[cfg(test)]
mod tests {
    use std::hash::RandomState;

    use super::Different;

    #[test]
    fn of_too_many_rows_only_some_are_compared() {
        let hash = |row: u64| (row.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(7), row);
        for (most, complete) in [(1000, true), (999, false), (10, false)] {
            let mut different: Different<(u64, u64), RandomState> = Different::of(most);
            assert!((0..1000).all(|row| !different.is_repeated(hash(row))), "{most}");
            let repeated = (0..1000).filter(|row| different.is_repeated(hash(*row))).count();
            assert_eq!((different.is_complete(), repeated == 1000), (complete, complete), "{most}: {repeated}");
            assert!(repeated > 0 && different.seen.len() <= most, "{most}: {repeated}");
        }
    }
}
