//! Defined conditions as far as they are read, and how many parts may still be made of them.

use tieuchi_model::indicator::Condition;
use tieuchi_source::{Span, codes};

use super::Checker;

/// How many parts of conditions may be made, in one check, by putting definitions in place of their names.
const INLINED: usize = 100_000;

/// A define as far as it is read.
#[derive(Clone, Debug)]
pub(crate) enum Body {
    /// Not read yet.
    Waiting,
    /// Something in it is wrong, and has been reported.
    Broken,
    /// Its condition, and how many parts it has.
    Whole { condition: Condition, parts: usize },
}

/// The defines, by their numbers.
#[derive(Debug)]
pub(super) struct Inlined {
    bodies: Vec<Body>,
    /// How many more parts of conditions may be made by putting definitions in place of their names; `None` once the
    /// limit was exceeded.
    left: Option<usize>,
}

impl Inlined {
    /// This many defines, none of them read.
    pub(super) fn new(defines: usize) -> Self {
        Inlined { bodies: vec![Body::Waiting; defines], left: Some(INLINED) }
    }
}

impl Checker<'_, '_> {
    /// The state of a define.
    pub(crate) fn define_body(&self, index: usize) -> Option<&Body> {
        self.inlined.bodies.get(index)
    }

    /// Sets the state of a define.
    pub(crate) fn set_define_body(&mut self, index: usize, body: Body) {
        if let Some(known) = self.inlined.bodies.get_mut(index) {
            *known = body;
        }
    }

    /// Looks at each define that could be read, with its number.
    pub(crate) fn each_define(&mut self, mut look: impl FnMut(&mut Self, usize, &Condition)) {
        let bodies = std::mem::take(&mut self.inlined.bodies);
        for (index, body) in bodies.iter().enumerate() {
            if let Body::Whole { condition, .. } = body {
                look(self, index, condition);
            }
        }
        self.inlined.bodies = bodies;
    }

    /// Takes so many parts of what is left; one finding reports that it is too little.
    pub(crate) fn spend(&mut self, parts: usize, span: Span) -> Option<()> {
        let left = self.inlined.left?;
        self.inlined.left = left.checked_sub(parts);
        if self.inlined.left.is_none() {
            self.report_at(codes::TOO_MUCH_INLINED, span);
        }
        self.inlined.left.map(|_| ())
    }
}

/// How many parts a condition has and how deep they nest.
pub(crate) fn extent(condition: &Condition) -> (usize, usize) {
    let (mut parts, mut deepest) = (0usize, 0usize);
    let mut waiting = vec![(condition, 1usize)];
    while let Some((condition, depth)) = waiting.pop() {
        parts += 1;
        deepest = deepest.max(depth);
        waiting.extend(condition.inner().into_iter().map(|part| (part, depth + 1)));
    }
    (parts, deepest)
}
