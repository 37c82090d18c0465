//! The actual result, as it would be written in a rule file in the place of a `?`.
//!
//! Nothing is written here: the host replaces one byte of its file by these words, and reports it.

use tieuchi_model::indicator::ExpectKind;
use tieuchi_model::verdict::Answer;
use tieuchi_syntax::{ast, print_verdict};

use super::Expectation;
use crate::evaluation::Evaluation;
use crate::location::Location;

/// Words for the place of a `?` in a rule file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recording {
    location: Location,
    at: usize,
    words: String,
    sentence: String,
}

impl Recording {
    /// Where the expectation is.
    #[must_use]
    pub const fn location(&self) -> &Location {
        &self.location
    }

    /// The byte of the file's text that is the `?`.
    #[must_use]
    pub const fn at(&self) -> usize {
        self.at
    }

    /// What belongs in its place, in the language of the file: `is missed`.
    #[must_use]
    pub fn words(&self) -> &str {
        &self.words
    }

    /// The whole expectation as it reads then.
    #[must_use]
    pub fn sentence(&self) -> &str {
        &self.sentence
    }
}

impl Expectation<'_> {
    /// The verdict that came, for an expectation that asks to be recorded (`?`); `None` for any other, and where there is
    /// no verdict.
    ///
    /// ```
    /// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\nindicator a: all d are done by due\ntest \"late\"\n  period 2026-04\n  given d\n    | office | due | done |\n    | X | 2026-04-08 | 2026-04-09 |\n  expect a for X ?")])?;
    /// let test = rules.tests().next().unwrap();
    /// let evaluation = test.evaluate(&|_, name, _| unreachable!("no file {name}"))?;
    /// let recording = test.expectations().next().and_then(|expectation| expectation.record(&evaluation)).unwrap();
    /// assert_eq!(recording.words(), "is missed");
    /// assert_eq!(rules.texts().get(tieuchi_source::FileId(0)).unwrap().text().as_bytes()[recording.at()], b'?');
    /// assert_eq!((recording.location().line(), recording.sentence()), (Some(12), "expect a for X is missed"));
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn record(&self, evaluation: &Evaluation) -> Option<Recording> {
        let ExpectKind::Record = self.expect.kind else { return None };
        let verdicts = &evaluation.evaluation.verdicts;
        let is_meant = |verdict: &&tieuchi_model::verdict::Verdict| {
            verdict.indicator == self.expect.indicator && *verdict.unit == *self.expect.unit
        };
        let answer = verdicts.iter().find(is_meant)?.outcome.answer;
        let span = self.expect.span;
        let source = self.set.source(span)?;
        let language = self.set.files.get(usize::try_from(span.file.0).ok()?)?.language;
        // The `?` is the last word of the expectation, whatever is in the quotes before it.
        let before = source.slice(span).trim_end().strip_suffix('?')?;
        let apart = if before.ends_with(char::is_whitespace) { "" } else { " " };
        let words = format!("{apart}{}", print_verdict(word(answer), language));
        Some(Recording {
            location: self.set.location(span),
            at: span.range().start + before.len(),
            sentence: format!("{before}{words}").split_whitespace().collect::<Vec<_>>().join(" "),
            words,
        })
    }
}

const fn word(answer: Answer) -> ast::VerdictWord {
    match answer {
        Answer::Met => ast::VerdictWord::Met,
        Answer::Missed => ast::VerdictWord::Missed,
        Answer::Open => ast::VerdictWord::Open,
        Answer::Undetermined => ast::VerdictWord::Undetermined,
        Answer::NotApplicable => ast::VerdictWord::NotApplicable,
        Answer::Monitored => ast::VerdictWord::Monitored,
    }
}
