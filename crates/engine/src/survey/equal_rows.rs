//! Rows of a kind without an id that are equal in every field. Each of them counts, since they may be different
//! records; how many there are is a finding.

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, DefaultHasher, Hash as _, Hasher as _};
use std::ops::ControlFlow;

use tieuchi_model::schema::FieldId;
use tieuchi_model::time::Moment;
use tieuchi_source::{Arg, Diagnostic, Place, codes};

use super::{KindSurvey, SurveyContext};
use crate::control::Step;
use crate::findings::Findings;
use crate::intake::Intake;
use crate::row_hashes::Mixer;
use crate::table::{Batch, RowPosition};

/// Whether two rows may be equal in every field, by those fields that the first reading needs.
///
/// Of a table of up to a quarter of a million rows each is compared with all others; of a larger one only those whose hash ends
/// in enough zeros. Equal rows have one hash, so that a table that contains its records twice has such pairs among them.
#[derive(Default)]
pub(super) struct EqualRows {
    seen: HashSet<u64, BuildHasherDefault<Mixer>>,
    /// A row is compared if its hash has none of these bits.
    passed_over: u64,
    any: bool,
}

/// How many rows are compared.
const COMPARED: usize = 1 << 18;

impl EqualRows {
    /// Notes rows by their hashes.
    pub(super) fn note(&mut self, hashes: &[u64]) {
        if self.any {
            return;
        }
        for hash in hashes.iter().copied() {
            if hash & self.passed_over != 0 {
                continue;
            }
            self.any = !self.seen.insert(hash);
            if self.any {
                self.seen = HashSet::default();
                return;
            }
            if self.seen.len() > COMPARED {
                self.passed_over = self.passed_over << 1 | 1;
                self.seen.retain(|hash| hash & self.passed_over == 0);
            }
        }
    }

    pub(super) const fn any(&self) -> bool {
        self.any
    }
}

/// The hash of some values of a row; each `seed` gives another one.
fn hash(batch: &Batch, row_in_batch: usize, fields: &[FieldId], seed: u64) -> u64 {
    let mut hasher = DefaultHasher::new();
    seed.hash(&mut hasher);
    for field in fields {
        batch.columns.get(*field, row_in_batch).hash(&mut hasher);
    }
    hasher.finish()
}

/// Reads every row once more with all its fields, and reports how many are equal to an earlier one.
///
/// A row is known by 128 bits of its values: a count in a warning may rest on that, and memory stays bounded.
pub(super) fn report(context: SurveyContext<'_>, found: &KindSurvey<'_>, findings: &mut Findings) {
    let present = found.table.present();
    let fields: Vec<FieldId> = present.iter().collect();
    // Two rows that differ only in something that has not happened yet are two.
    let intake = Intake {
        kind: found.table.kind,
        zone: &context.rules.zone,
        as_of: Moment(i64::MAX),
        step: Step::Survey,
        compared: None,
    };
    let mut seen: HashSet<(u64, u64)> = HashSet::new();
    let mut first: Option<(String, u64)> = None;
    let mut count = 0i64;
    let read = found.table.scan(&present, intake, &mut |batch| {
        let unread: HashSet<usize> = batch.faults.iter().map(|faulty| faulty.row_in_batch).collect();
        for RowPosition { row_in_batch, record_number, row_number } in batch.records() {
            if found.dropped.contains(record_number) || unread.contains(&row_in_batch) {
                continue;
            }
            let of = |seed| hash(&batch, row_in_batch, &fields, seed);
            if !seen.insert((of(0), of(1))) {
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
        let records = found.table.kind.name.as_str();
        findings.push(finding.with("count", Arg::Number(count)).with("records", records).help("help"));
    }
}
