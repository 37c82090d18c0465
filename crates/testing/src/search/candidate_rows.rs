//! Candidate records of one kind: every combination of values if there are few, otherwise the simplest and a seeded sample.
//!
//! A record is added together with those it refers to, so that each candidate is complete for the unit that is judged.

use std::collections::BTreeMap;

use super::candidate::{Candidate, CandidateCell, CandidateRow};
use super::field_values::FieldValues;
use super::joint_schema::JointSchema;
use super::mentions::Mentions;

/// A source of pseudo-random numbers that are the same in every run.
pub(super) struct SeededRandom(u64);

impl SeededRandom {
    pub(super) const fn new() -> SeededRandom {
        SeededRandom(0x9e37_79b9_7f4a_7c15)
    }

    /// A number below `count`; 0 if `count` is 0.
    pub(super) fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let count = u64::try_from(count).unwrap_or(1).max(1);
        usize::try_from(self.0 % count).unwrap_or(0)
    }
}

/// Candidate records for one judging time.
pub(super) struct CandidateRows<'a> {
    schema: &'a JointSchema<'a>,
    mentions: &'a Mentions,
    values: &'a FieldValues<'a>,
    rows: BTreeMap<usize, Vec<CandidateRow>>,
}

impl<'a> CandidateRows<'a> {
    /// At most `limit` rows of each kind.
    pub(super) fn new(
        schema: &'a JointSchema<'a>,
        mentions: &'a Mentions,
        values: &'a FieldValues<'a>,
        limit: usize,
        random: &mut SeededRandom,
    ) -> CandidateRows<'a> {
        let mut candidate_rows = CandidateRows { schema, mentions, values, rows: BTreeMap::new() };
        for kind in 0..schema.kinds.len() {
            let rows = candidate_rows.choose(kind, limit, random);
            candidate_rows.rows.insert(kind, rows);
        }
        candidate_rows
    }

    pub(super) fn rows(&self, kind: usize) -> &[CandidateRow] {
        self.rows.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// The fields of a kind that get values, each after those that it is measured from.
    fn fields(&self, kind: usize) -> Vec<usize> {
        let Some(joint) = self.schema.kind(kind) else { return Vec::new() };
        let is_chosen = |field: &usize| {
            let at = (kind, *field);
            let named = joint.id == Some(*field) || joint.parent == Some(*field);
            let refers = joint.fields.get(*field).is_none_or(|field| field.refers_to.is_some());
            !named && !refers && (self.mentions.reads(at) || self.mentions.placed.contains(&at))
        };
        let mut left: Vec<usize> = (0..joint.fields.len()).filter(is_chosen).collect();
        let mut ordered = Vec::new();
        while !left.is_empty() {
            let waits = |field: usize| {
                self.mentions.offsets.iter().any(|offset| {
                    offset.later == (kind, field)
                        && offset.from.0 == kind
                        && offset.from.1 != field
                        && left.contains(&offset.from.1)
                })
            };
            let next = left.iter().position(|field| !waits(*field)).unwrap_or(0);
            ordered.push(left.remove(next));
        }
        ordered
    }

    fn choose(&self, kind: usize, limit: usize, random: &mut SeededRandom) -> Vec<CandidateRow> {
        let Some(joint) = self.schema.kind(kind) else { return Vec::new() };
        let blank = CandidateRow { kind, cells: vec![CandidateCell::Empty; joint.fields.len()] };
        let fields = self.fields(kind);
        let mut rows = Vec::new();
        self.every(&blank, &fields, limit, &mut rows);
        if rows.len() <= limit {
            return rows;
        }
        let mut sample = vec![self.build(&blank, &fields, |_, _| 0)];
        let mut add = |row: CandidateRow| {
            if !sample.contains(&row) {
                sample.push(row);
            }
        };
        const MOST: usize = 14;
        for (index, _) in fields.iter().enumerate() {
            for option in 1..MOST {
                add(self.build(&blank, &fields, |at, count| if at == index { option.min(count - 1) } else { 0 }));
            }
        }
        for (one, _) in fields.iter().enumerate() {
            for (other, _) in fields.iter().enumerate().skip(one + 1) {
                for _ in 0..limit / 8 {
                    let (first, second) = (random.below(MOST), random.below(MOST));
                    add(self.build(&blank, &fields, |at, count| match at {
                        at if at == one => first.min(count - 1),
                        at if at == other => second.min(count - 1),
                        _ => 0,
                    }));
                }
            }
        }
        for _ in 0..limit / 2 {
            add(self.build(&blank, &fields, |_, count| random.below(count)));
        }
        sample
    }

    /// Every combination of values, the simplest first; one more than `limit` if there are more.
    fn every(&self, row: &CandidateRow, fields: &[usize], limit: usize, rows: &mut Vec<CandidateRow>) {
        let Some((field, rest)) = fields.split_first() else {
            rows.push(row.clone());
            return;
        };
        for cell in self.values.of((row.kind, *field), row) {
            if rows.len() > limit {
                return;
            }
            let mut row = row.clone();
            row.set(*field, cell);
            self.every(&row, rest, limit, rows);
        }
    }

    fn build(
        &self,
        blank: &CandidateRow,
        fields: &[usize],
        mut pick: impl FnMut(usize, usize) -> usize,
    ) -> CandidateRow {
        let mut row = blank.clone();
        for (index, field) in fields.iter().enumerate() {
            let cells = self.values.of((row.kind, *field), &row);
            let cell = cells.get(pick(index, cells.len().max(1))).cloned();
            row.set(*field, cell.unwrap_or(CandidateCell::Empty));
        }
        row
    }

    /// The unit with one more record, after those it refers to.
    pub(super) fn candidate(&self, base: &Candidate, row: &CandidateRow) -> Candidate {
        let mut candidate = base.clone();
        self.add(&mut candidate, row.clone(), 0, 3);
        candidate
    }

    /// Adds a record of the unit with this row index, after those it refers to; gives its own row index.
    pub(super) fn add(&self, candidate: &mut Candidate, mut row: CandidateRow, unit: usize, depth: usize) -> usize {
        let joint = self.schema.kind(row.kind);
        for (index, field) in joint.map_or(&[][..], |joint| joint.fields.as_slice()).iter().enumerate() {
            let Some(to) = field.refers_to else { continue };
            let is_owner = joint.is_some_and(|joint| joint.owner == Some(index));
            let is_parent = joint.is_some_and(|joint| joint.parent == Some(index));
            if is_parent || !(is_owner || field.required || self.mentions.reads((row.kind, index))) {
                continue;
            }
            if to == 0 {
                row.set(index, CandidateCell::RowRef(unit));
            } else if depth > 0
                && let Some(simplest) = self.rows(to).first().cloned()
            {
                let added = self.add(candidate, simplest, unit, depth - 1);
                row.set(index, CandidateCell::RowRef(added));
            }
        }
        candidate.rows.push(row);
        candidate.rows.len() - 1
    }
}
