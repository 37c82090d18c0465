//! Ids that are one but for zeros at the beginning: a spreadsheet that takes `000001` for a number keeps `1`, and the records of both
//! exports would count.

use tieuchi_source::{Diagnostic, codes};

use crate::findings::Findings;
use crate::ids::IdIndex;
use crate::table::{Table, shortened};

/// How many ids with such zeros are compared with the others.
const MOST: usize = 20_000;

/// The ids of digits that begin with zeros, each with its source and row.
#[derive(Default)]
pub(super) struct ZerosOfIds(Vec<(Box<str>, usize, u64)>);

impl ZerosOfIds {
    pub(super) fn note(&mut self, id: &str, source: usize, row_number: u64) {
        if id.starts_with('0') && self.0.len() < MOST && id.bytes().all(|byte| byte.is_ascii_digit()) {
            self.0.push((id.into(), source, row_number));
        }
    }

    /// One finding, at the first of the ids that another record has without its zeros.
    pub(super) fn warn(self, ids: &IdIndex, table: &Table<'_>, findings: &mut Findings) {
        let shorter = |id: &str| {
            let zeros = id.len() - id.trim_start_matches('0').len();
            (1..=zeros.min(id.len() - 1))
                .filter_map(|count| id.get(count..))
                .find(|id| ids.contains(id))
                .map(str::to_owned)
        };
        let mut alike = self.0.iter().filter_map(|(id, source, row)| Some((id, shorter(id)?, *source, *row)));
        let (Some(field), Some((first, other, source, row))) = (table.kind.id, alike.next()) else { return };
        let count = 1 + u64::try_from(alike.count()).unwrap_or(u64::MAX - 1);
        let finding = Diagnostic::new(codes::SIMILAR_IDS, table.place_of(source, Some(row), field));
        let finding = finding.with("id", shortened(first)).with("other", shortened(&other)).with("count", count);
        findings.push(finding.help("help"));
    }
}
