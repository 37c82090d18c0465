//! The declared measures as far as they are read.

use std::collections::HashMap;

use tieuchi_model::indicator::Measure;

/// How long a chain of declared measures that name one another may be.
const DEEPEST: usize = 16;

/// The declared measures as far as they are read.
#[derive(Debug, Default)]
pub(crate) struct KnownMeasures<'a> {
    known: HashMap<&'a str, Option<Measure>>,
    /// Those whose declarations are being read, the outermost first.
    open: Vec<&'a str>,
}

impl<'a> KnownMeasures<'a> {
    /// A measure, or `None` inside if it is broken; `None` if it is not read yet.
    pub(crate) fn get(&self, name: &str) -> Option<Option<&Measure>> {
        self.known.get(name).map(Option::as_ref)
    }

    /// The chain of names to this one, if a measure names itself through others, or nests too deeply.
    pub(crate) fn cycle(&self, name: &'a str) -> Option<Vec<&'a str>> {
        let refused = self.open.contains(&name) || self.open.len() >= DEEPEST;
        refused.then(|| self.open.iter().copied().chain([name]).collect())
    }

    /// Begins to read a measure.
    pub(crate) fn begin(&mut self, name: &'a str) {
        self.open.push(name);
    }

    /// Ends reading the measure that was begun last.
    pub(crate) fn end(&mut self, name: &'a str, measure: Option<Measure>) {
        self.open.pop();
        self.known.insert(name, measure);
    }
}
