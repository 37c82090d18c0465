//! The records that an evaluation is over, as the host hands them over.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tieuchi_engine::{FEW_ROWS, Source};
use tieuchi_model::indicator::RuleSet;
use tieuchi_model::schema::KindId;
use tieuchi_model::tables::TableRead;
use tieuchi_model::time::{MonthDay, Period, Window};
use tieuchi_source::text;

use crate::error::Error;
use crate::findings::{OfWorkbook, Sheets};
use crate::json_rows::read_json;
use crate::row_cells::cells;
#[cfg(feature = "arrow")]
use crate::rows::Rows;
use crate::rows::of_maps;

/// The records of an evaluation: for each kind its rows, its Arrow batches or a source that reads them.
///
/// What was handed over under one name more than once follows one another. A kind that was not handed over at all is
/// *not given*: every figure over it is undetermined, while an empty one is given, and holds none.
///
/// ```
/// # use tieuchi::Records;
/// let mut records = Records::new();
/// records.rows("dossiers", &[serde_json::json!({ "code": "A1", "office": "X01", "due": "2026-04-08" })])?;
/// records.set_coverage("dossiers", "2026-01-01..2026-06-30")?;
/// assert_eq!(records.names().collect::<Vec<_>>(), ["dossiers"]);
/// assert!(records.rows("dossiers", &["not a row"]).is_err());
/// assert!(records.set_coverage("dossiers", "soon").is_err());
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[derive(Default)]
pub struct Records {
    pub(crate) given: Vec<GivenRecords>,
    /// Whether a reader is among their sources.
    have_reader: bool,
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
        let name = text::normalise(name);
        let place = self.given.iter().position(|given| given.name == name).unwrap_or_else(|| {
            self.given.push(GivenRecords { name, sources: Vec::new(), covers: None });
            self.given.len() - 1
        });
        // The place was found or made just now.
        #[expect(clippy::indexing_slicing, reason = "the place is that of an element")]
        &mut self.given[place]
    }

    /// Hands over rows of any type that serialises as a map of field names (or headers) to plain values.
    ///
    /// Text is read in the field's written form: dates and times in ISO 8601 and numbers with a decimal point, unless the field
    /// declares another form with `as`; then in that form only. A number that serialises as a number is taken by its digits, a
    /// float by the shortest that mean it; one that is not finite cannot be read. An optional field that is empty may be left out, of some rows or of all.
    ///
    /// Rows are numbered from 1 in each call.
    ///
    /// # Errors
    /// A row that is not such a map.
    pub fn rows<T: Serialize>(&mut self, name: &str, of: &[T]) -> Result<&mut Self, Error> {
        let rows = of_maps(name, of, cells)?;
        self.of(name).sources.push(Box::new(rows));
        Ok(self)
    }

    /// Hands over Arrow record batches; the columns are found by field names or headers.
    ///
    /// The types are those of the version of Arrow that [`tieuchi::arrow`](crate::arrow) re-exports.
    ///
    /// ```
    /// use std::sync::Arc;
    /// use tieuchi::arrow::{RecordBatch, arrow_array::{Array, StringArray}};
    /// let column = |text: &str| -> Arc<dyn Array> { Arc::new(StringArray::from(vec![text])) };
    /// let batch = RecordBatch::try_from_iter([("office", column("X01")), ("due", column("2026-04-08"))]).unwrap();
    /// let mut records = tieuchi::Records::new();
    /// records.batches("dossiers", vec![batch]);
    /// assert_eq!(records.names().collect::<Vec<_>>(), ["dossiers"]);
    /// ```
    #[cfg(feature = "arrow")]
    pub fn batches(&mut self, name: &str, batches: Vec<crate::arrow::RecordBatch>) -> &mut Self {
        let batches = batches.iter().map(crate::arrow::batch).collect();
        self.of(name).sources.push(Box::new(Rows::new(name, batches)));
        self
    }

    /// Hands over a source that is read from its beginning as often as the evaluation asks: a file of the crate
    /// `tieuchi-records`, or a table of the host's own.
    ///
    /// ```
    /// use tieuchi::source::{Chunks, Diagnostic, Source};
    ///
    /// /// A table with a header and no rows.
    /// struct Empty;
    ///
    /// impl Source for Empty {
    ///     fn name(&self) -> &str { "dossiers.db" }
    ///     fn headers(&self) -> Result<Vec<String>, Diagnostic> { Ok(vec!["office".to_owned(), "due".to_owned()]) }
    ///     fn open(&self, _columns: &[usize]) -> Result<Chunks<'_>, Diagnostic> { Ok(Box::new(std::iter::empty())) }
    /// }
    ///
    /// let mut records = tieuchi::Records::new();
    /// records.source("dossiers", Box::new(Empty));
    /// assert_eq!(records.names().collect::<Vec<_>>(), ["dossiers"]);
    /// ```
    pub fn source(&mut self, name: &str, source: Box<dyn Source>) -> &mut Self {
        self.have_reader = true;
        self.of(name).sources.push(source);
        self
    }

    /// States which days the records of a kind cover: `2025-01-01..2026-06-30`, or any period. Without it they are
    /// taken to cover the days from 1 January of the earliest year from which on every year has records up to the moment of
    /// judging; a warning says where that decides a verdict.
    ///
    /// # Errors
    /// A text that is not a span of days.
    pub fn set_coverage(&mut self, name: &str, days: &str) -> Result<&mut Self, Error> {
        let window = Period::read(days)
            .and_then(|period| period.window(MonthDay::Day { month: 1, day: 1 }))
            .ok_or_else(|| Error::Covers(days.to_owned()))?;
        self.of(name).covers = Some(window);
        Ok(self)
    }

    /// Reads records from JSON: an object that has, for each kind of record, a list of its rows, or an object of its `rows` and
    /// the days that they `cover`. A row is an object of field names (or headers) and plain values; an optional field that is
    /// empty is `null` or left out. Numbers keep the digits that are written.
    ///
    /// ```
    /// # use tieuchi::Records;
    /// let records = Records::from_json(r#"{
    ///     "dossiers": { "covers": { "from": "2026-01-01", "to": "2026-06-30" },
    ///                   "rows": [{ "code": "A1", "office": "X01", "due": "2026-04-08" }] },
    ///     "officers": []
    /// }"#)?;
    /// assert_eq!(records.names().collect::<Vec<_>>(), ["dossiers", "officers"]);
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    ///
    /// # Errors
    /// Text that is not of this form; a row with a nested value, or with one key twice.
    pub fn from_json(json: &str) -> Result<Records, Error> {
        let mut records = Records::new();
        for (name, kind) in read_json(json)? {
            records.of(&name).sources.push(Box::new(kind.rows));
            records.of(&name).covers = kind.covers;
        }
        Ok(records)
    }

    /// The names under which records were handed over.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.given.iter().map(|given| given.name.as_str())
    }
}

impl Records {
    /// Whether they are few rows in memory: they are counted one by one, and no reader needs more of the stack than is known.
    pub(crate) fn are_few(&self) -> bool {
        let rows = self.given.iter().flat_map(|given| &given.sources).map(|source| source.records());
        !self.have_reader && rows.sum::<Option<u64>>().is_some_and(|rows| rows <= FEW_ROWS)
    }

    /// Which sheet of each workbook was read.
    pub(crate) fn sheets(&self) -> Arc<Sheets> {
        let sources = self.given.iter().flat_map(|given| &given.sources);
        let of_workbook = |source: &dyn Source| {
            Some(OfWorkbook { file: source.file().to_owned(), sheet: source.sheet()?.to_owned() })
        };
        Arc::new(sources.filter_map(|source| Some((source.name().to_owned(), of_workbook(source.as_ref())?))).collect())
    }

    /// What was read of the tables of each kind.
    pub(crate) fn tables(&self, rules: &RuleSet) -> BTreeMap<KindId, Vec<TableRead>> {
        let tables = self.given.iter().filter_map(|given| {
            let kind = rules.kind_called(&given.name)?;
            Some((kind, given.sources.iter().filter_map(|source| source.table_read()).collect()))
        });
        tables.collect()
    }
}

impl std::fmt::Debug for Records {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_list().entries(self.names()).finish()
    }
}
