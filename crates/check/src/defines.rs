//! Defined conditions, put in place of their names: cycles, order, and the limit of what that may make.
//!
//! What a condition means is in `condition`.

use std::collections::HashSet;

use tieuchi_model::indicator::Condition;
use tieuchi_model::schema::KindId;
use tieuchi_source::{Diagnostic, Span, codes};
use tieuchi_syntax::ast;
use tieuchi_syntax::ast::visit::{self, Visitor};

use crate::checker::Checker;
use crate::checker::inlined::{Body, extent};
use crate::kinds::kind_named;
use crate::world::World;

/// How deep a condition may nest once definitions have replaced their names.
const DEEPEST: usize = 200;

impl Checker<'_, '_> {
    /// Reads every define, those that others name first.
    pub(crate) fn define_all(&mut self) {
        let world = self.world();
        for index in in_order(self) {
            if self.is_cancelled() {
                return;
            }
            let Some((subject, define)) = world.defines.get(index).copied() else { continue };
            let body = match self.condition(subject, &define.condition) {
                None => Body::Broken,
                Some(condition) => {
                    let (parts, depth) = extent(&condition);
                    if depth > DEEPEST {
                        self.report_at(codes::TOO_MUCH_INLINED, define.name.span);
                        Body::Broken
                    } else {
                        Body::Whole { condition, parts }
                    }
                }
            };
            self.set_define_body(index, body);
        }
        // What is read for several kinds of record may have the same fault for each of them.
        if world.defines.iter().any(|(_, define)| define.subjects.len() > 1) {
            self.findings().remove_repeated();
        }
    }

    /// The condition of a define, under its name.
    pub(crate) fn inline(&mut self, index: usize, name: &ast::Name) -> Option<Condition> {
        self.reads_define(index);
        let parts = match self.define_body(index)? {
            Body::Waiting | Body::Broken => return None,
            Body::Whole { parts, .. } => *parts,
        };
        self.spend(parts, name.span)?;
        let Some(Body::Whole { condition, .. }) = self.define_body(index) else { return None };
        let mut condition = condition.clone();
        condition.name = Some(name.text.clone());
        Some(condition)
    }
}

/// How many cycles are reported: hostile rules can have as many as they have names.
const CYCLES: usize = 100;

/// The defines in an order in which each comes after those that it names. A cycle has no such order: it is reported, and
/// the name that closes it then has no meaning.
fn in_order(checker: &mut Checker<'_, '_>) -> Vec<usize> {
    let world = checker.world();
    let mut seen: HashSet<usize> = HashSet::new();
    let mut open: HashSet<usize> = HashSet::new();
    let mut order = Vec::with_capacity(world.defines.len());
    let mut cycles = 0;
    for start in 0..world.defines.len() {
        if !seen.insert(start) {
            continue;
        }
        open.insert(start);
        let mut path = vec![(start, named_by(world, start).into_iter())];
        while let Some((index, rest)) = path.last_mut() {
            let index = *index;
            match rest.next() {
                Some((next, _)) if seen.insert(next) => {
                    open.insert(next);
                    path.push((next, named_by(world, next).into_iter()));
                }
                Some((next, span)) if open.contains(&next) && cycles < CYCLES => {
                    cycles += 1;
                    let cycle = path.iter().map(|(on, _)| *on).skip_while(|on| *on != next).chain([next]);
                    let names =
                        cycle.filter_map(|on| world.defines.get(on)).map(|(_, define)| define.name.text.clone());
                    let names: Vec<String> = names.take(SHOWN).collect();
                    let finding = Diagnostic::at(codes::DEFINE_CYCLE, span).with("names", names.join(" → "));
                    checker.report(finding.help("help"));
                }
                Some(_) => {}
                None => {
                    open.remove(&index);
                    order.push(index);
                    path.pop();
                }
            }
        }
    }
    order
}

/// How many names of a cycle are shown.
const SHOWN: usize = 12;

/// The defines that a define names, each with the place of the name.
fn named_by(world: &World<'_>, index: usize) -> Vec<(usize, Span)> {
    struct Named<'w> {
        world: &'w World<'w>,
        subject: KindId,
        found: Vec<(usize, Span)>,
    }
    impl<'t> Visitor<'t> for Named<'_> {
        fn condition(&mut self, found: &'t ast::Condition) {
            if let ast::ConditionKind::Named(name) = &found.kind {
                let define = self.world.define_of.get(&(self.subject, name.text.as_str()));
                self.found.extend(define.map(|index| (*index, name.span)));
            }
            visit::condition(self, found);
        }
        fn has(&mut self, found: &'t ast::Has) {
            if let Some(related) = kind_named(&self.world.declared, &found.records.text) {
                let subject = std::mem::replace(&mut self.subject, related);
                visit::has(self, found);
                self.subject = subject;
            }
        }
    }
    let Some((subject, define)) = world.defines.get(index) else { return Vec::new() };
    let mut named = Named { world, subject: *subject, found: Vec::new() };
    named.condition(&define.condition);
    named.found
}
