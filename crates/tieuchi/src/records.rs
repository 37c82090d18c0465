//! The records that an evaluation is over, as the host hands them over.

use serde::Serialize;
use tieuchi_engine::Source;
use tieuchi_model::time::{MonthDay, Period, Window};

use crate::error::Error;
#[cfg(feature = "arrow")]
use crate::rows::Rows;
use crate::rows::rows;

/// The records of an evaluation: for each kind its rows, its Arrow batches or a source that reads them.
///
/// What was handed over under one name more than once follows one another. A kind that was not handed over at all is
/// *not given*: every figure over it is undetermined, while an empty one is given, and holds none.
///
/// ```
/// # use tieuchi::Records;
/// let mut records = Records::new();
/// records.rows("dossiers", &[serde_json::json!({ "code": "A1", "office": "X01", "due": "2026-04-08" })])?;
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[derive(Default)]
pub struct Records {
    pub(crate) given: Vec<GivenRecords>,
}

/// The records of one kind.
pub(crate) struct GivenRecords {
    pub(crate) name: String,
    pub(crate) sources: Vec<Box<dyn Source>>,
    pub(crate) covers: Option<Window>,
}

impl Records {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Records::default()
    }

    fn of(&mut self, name: &str) -> &mut GivenRecords {
        let place = self.given.iter().position(|given| given.name == name).unwrap_or_else(|| {
            self.given.push(GivenRecords { name: name.to_owned(), sources: Vec::new(), covers: None });
            self.given.len() - 1
        });
        // The place was found or made just now.
        #[expect(clippy::indexing_slicing, reason = "the place is that of an element")]
        &mut self.given[place]
    }

    /// Hands over rows of any type that serialises as a map of field names (or headers) to plain values.
    ///
    /// Dates and times are text (ISO 8601, or the field's written form), decimals numbers or text, an empty value `null`.
    ///
    /// # Errors
    /// A row that is no such map.
    pub fn rows<T: Serialize>(&mut self, name: &str, of: &[T]) -> Result<&mut Self, Error> {
        let rows = rows(name, of)?;
        self.of(name).sources.push(Box::new(rows));
        Ok(self)
    }

    /// Hands over Arrow record batches; the columns are found by field names or headers.
    ///
    /// The types are those of the version of Arrow that [`tieuchi::arrow`](crate::arrow) re-exports.
    #[cfg(feature = "arrow")]
    pub fn batches(&mut self, name: &str, batches: Vec<crate::arrow::RecordBatch>) -> &mut Self {
        let batches = batches.iter().map(crate::arrow::batch).collect();
        self.of(name).sources.push(Box::new(Rows::new(name, batches)));
        self
    }

    /// Hands over a source that is read from its beginning as often as the evaluation asks.
    pub fn source(&mut self, name: &str, source: Box<dyn Source>) -> &mut Self {
        self.of(name).sources.push(source);
        self
    }

    /// States which days the records of a kind cover: `2025-01-01..2026-06-30`, or any period. Without it they are
    /// taken to cover the days from 1 January of the earliest year from which on every year has records up to the moment of
    /// judging; a warning says where that decides a verdict.
    ///
    /// # Errors
    /// A span of days that is none.
    pub fn covering(&mut self, name: &str, days: &str) -> Result<&mut Self, Error> {
        let window = Period::parse(days)
            .and_then(|period| period.window(MonthDay::Day { month: 1, day: 1 }))
            .ok_or_else(|| Error::Covers(days.to_owned()))?;
        self.of(name).covers = Some(window);
        Ok(self)
    }

    /// The names under which records were handed over.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.given.iter().map(|given| given.name.as_str())
    }
}

impl std::fmt::Debug for Records {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_list().entries(self.names()).finish()
    }
}
