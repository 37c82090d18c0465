//! The declared measures as far as they are read.

use std::collections::HashMap;

use tieuchi_model::indicator::Measure;

use super::Checker;

/// How long a chain of declared measures that name one another may be.
const DEEPEST: usize = 16;

/// The declared measures as far as they are read.
#[derive(Debug, Default)]
pub(super) struct KnownMeasures<'a> {
    known: HashMap<&'a str, Option<Measure>>,
    /// Those whose declarations are being read, the outermost first.
    open: Vec<&'a str>,
}

impl<'a> Checker<'_, 'a> {
    /// A declared measure, which is read if it has not been read yet; `None` if it is broken.
    pub(crate) fn known_measure(
        &mut self,
        name: &'a str,
        read: impl FnOnce(&mut Self) -> Option<Measure>,
    ) -> Option<&Measure> {
        if !self.measures.known.contains_key(name) {
            self.measures.open.push(name);
            let measure = read(self);
            self.measures.open.pop();
            self.measures.known.insert(name, measure);
        }
        self.measures.known.get(name)?.as_ref()
    }

    /// The chain of names to this one, if a measure names itself through others, or nests too deeply.
    pub(crate) fn cycle_of_measures(&self, name: &'a str) -> Option<Vec<&'a str>> {
        let open = &self.measures.open;
        let refused = open.contains(&name) || open.len() >= DEEPEST;
        refused.then(|| open.iter().copied().chain([name]).collect())
    }
}
