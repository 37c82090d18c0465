//! Defined conditions as far as they are read, and how many parts may still be made of them.

use tieuchi_model::indicator::Condition;

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
pub(crate) struct Inlined {
    bodies: Vec<Body>,
    /// How many more parts of conditions may be made by putting definitions in place of their names; `None` once the
    /// limit was exceeded.
    left: Option<usize>,
}

impl Inlined {
    /// This many defines, none of them read.
    pub(crate) fn new(defines: usize) -> Self {
        Inlined { bodies: vec![Body::Waiting; defines], left: Some(INLINED) }
    }

    /// The state of a define.
    pub(crate) fn body(&self, index: usize) -> Option<&Body> {
        self.bodies.get(index)
    }

    /// Sets the state of a define.
    pub(crate) fn set(&mut self, index: usize, body: Body) {
        if let Some(known) = self.bodies.get_mut(index) {
            *known = body;
        }
    }

    /// Takes so many parts of what is left. `Some(true)` if there were enough, `Some(false)` when there are too many for the
    /// first time, `None` after that.
    pub(crate) fn spend(&mut self, parts: usize) -> Option<bool> {
        let left = self.left?;
        self.left = left.checked_sub(parts);
        Some(self.left.is_some())
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
