//! Candidate records of one kind: every choice of values where these are few, else the plainest and a seeded sample.
//!
//! A record is made with what it refers to, so that each is a whole set of records for the unit that is judged.

use std::collections::BTreeMap;

use super::both::Both;
use super::mentions::Mentions;
use super::scene::{Cell, Row, Scene};
use super::values::Values;

/// A source of numbers that are the same every time.
pub(super) struct Chance(u64);

impl Chance {
    pub(super) const fn new() -> Chance {
        Chance(0x9e37_79b9_7f4a_7c15)
    }

    /// A number below `count`; 0 for none.
    pub(super) fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let count = u64::try_from(count).unwrap_or(1).max(1);
        usize::try_from(self.0 % count).unwrap_or(0)
    }
}

/// Candidate records for one occasion.
pub(super) struct Chosen<'a> {
    both: &'a Both<'a>,
    mentions: &'a Mentions,
    values: &'a Values<'a>,
    rows: BTreeMap<usize, Vec<Row>>,
}

impl<'a> Chosen<'a> {
    /// At most `limit` rows of each kind.
    pub(super) fn new(
        both: &'a Both<'a>,
        mentions: &'a Mentions,
        values: &'a Values<'a>,
        limit: usize,
        chance: &mut Chance,
    ) -> Chosen<'a> {
        let mut chosen = Chosen { both, mentions, values, rows: BTreeMap::new() };
        for kind in 0..both.kinds.len() {
            let rows = chosen.choose(kind, limit, chance);
            chosen.rows.insert(kind, rows);
        }
        chosen
    }

    pub(super) fn rows(&self, kind: usize) -> &[Row] {
        self.rows.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// The fields of a kind that are chosen, each after those that it is measured from.
    fn fields(&self, kind: usize) -> Vec<usize> {
        let Some(joint) = self.both.kind(kind) else { return Vec::new() };
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
                self.mentions.links.iter().any(|link| {
                    link.later == (kind, field)
                        && link.from.0 == kind
                        && link.from.1 != field
                        && left.contains(&link.from.1)
                })
            };
            let next = left.iter().position(|field| !waits(*field)).unwrap_or(0);
            ordered.push(left.remove(next));
        }
        ordered
    }

    fn choose(&self, kind: usize, limit: usize, chance: &mut Chance) -> Vec<Row> {
        let Some(joint) = self.both.kind(kind) else { return Vec::new() };
        let blank = Row { kind, cells: vec![Cell::Empty; joint.fields.len()] };
        let fields = self.fields(kind);
        let mut rows = Vec::new();
        self.every(&blank, &fields, limit, &mut rows);
        if rows.len() <= limit {
            return rows;
        }
        let mut sample = vec![self.build(&blank, &fields, |_, _| 0)];
        let mut add = |row: Row| {
            if !sample.contains(&row) {
                sample.push(row);
            }
        };
        const MOST: usize = 14;
        for (place, _) in fields.iter().enumerate() {
            for option in 1..MOST {
                add(self.build(&blank, &fields, |at, count| if at == place { option.min(count - 1) } else { 0 }));
            }
        }
        for (one, _) in fields.iter().enumerate() {
            for (other, _) in fields.iter().enumerate().skip(one + 1) {
                for _ in 0..limit / 8 {
                    let (first, second) = (chance.below(MOST), chance.below(MOST));
                    add(self.build(&blank, &fields, |at, count| match at {
                        at if at == one => first.min(count - 1),
                        at if at == other => second.min(count - 1),
                        _ => 0,
                    }));
                }
            }
        }
        for _ in 0..limit / 2 {
            add(self.build(&blank, &fields, |_, count| chance.below(count)));
        }
        sample
    }

    /// Every choice of values, in the order of plainness; one more than `limit` where there are more.
    fn every(&self, row: &Row, fields: &[usize], limit: usize, rows: &mut Vec<Row>) {
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

    fn build(&self, blank: &Row, fields: &[usize], mut pick: impl FnMut(usize, usize) -> usize) -> Row {
        let mut row = blank.clone();
        for (place, field) in fields.iter().enumerate() {
            let cells = self.values.of((row.kind, *field), &row);
            let cell = cells.get(pick(place, cells.len().max(1))).cloned();
            row.set(*field, cell.unwrap_or(Cell::Empty));
        }
        row
    }

    /// A record in the unit of a scene, after what it refers to.
    pub(super) fn scene(&self, home: &Scene, row: &Row) -> Scene {
        let mut scene = home.clone();
        self.add(&mut scene, row.clone(), 0, 3);
        scene
    }

    /// Adds a record of the unit at a place, after what it refers to; gives its place.
    pub(super) fn add(&self, scene: &mut Scene, mut row: Row, unit: usize, depth: usize) -> usize {
        let joint = self.both.kind(row.kind);
        for (place, field) in joint.map_or(&[][..], |joint| joint.fields.as_slice()).iter().enumerate() {
            let Some(to) = field.refers_to else { continue };
            let is_owner = joint.is_some_and(|joint| joint.owner == Some(place));
            let is_parent = joint.is_some_and(|joint| joint.parent == Some(place));
            if is_parent || !(is_owner || field.required || self.mentions.reads((row.kind, place))) {
                continue;
            }
            if to == 0 {
                row.set(place, Cell::Link(unit));
            } else if depth > 0
                && let Some(plain) = self.rows(to).first().cloned()
            {
                let named = self.add(scene, plain, unit, depth - 1);
                row.set(place, Cell::Link(named));
            }
        }
        scene.rows.push(row);
        scene.rows.len() - 1
    }
}
