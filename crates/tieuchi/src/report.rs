//! The lines above and below a table of verdicts, in words.
//!
//! What stands in its cells is with the explanations; how wide they are is the host's to lay out.

use tieuchi_messages::{Language, report};

use crate::evaluation::Evaluation;
use crate::explanation::words;

impl Evaluation {
    /// The lines below a report's heading: the rule set, the unit if it is about one, the period, the moment.
    #[must_use]
    pub fn about(&self, unit: Option<&str>, language: Language) -> Vec<String> {
        let title = self.rules.title.as_str();
        let about = report::About {
            ruleset: Some(title).filter(|title| !title.is_empty()),
            unit,
            period: words::period(self.evaluation.period),
            as_of: words::as_of(self.evaluation.as_of, &self.rules.zone),
        };
        report::about(&about, language)
    }

    /// The lines below a report's table, one for each kind of record that was given: how many rows were read, where they
    /// went, and the days that they cover.
    #[must_use]
    pub fn foot(&self, language: Language) -> Vec<String> {
        let mut lines = Vec::new();
        for reading in self.readings() {
            let records = reading.title().unwrap_or(reading.name());
            let foot = report::Foot {
                records,
                read: reading.read(),
                rejected: reading.rejected(),
                duplicate: reading.duplicate(),
                later: reading.later(),
                unplaced: reading.unplaced(),
                unreadable: reading.unreadable(),
                ..report::Foot::default()
            };
            let covers = reading.reading.covers.map(|covers| {
                report::covers(records, words::day(covers.from), words::day(covers.to), covers.stated, language)
            });
            lines.push([Some(report::foot(&foot, language)), covers].into_iter().flatten().collect::<Vec<_>>().join(". "));
        }
        lines
    }
}
