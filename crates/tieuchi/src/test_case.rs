//! The tests that rules carry: their records, their question, and what they expect.
//!
//! One test is evaluated like any records. Running them all and telling how they went is the crate `tieuchi-testing`.

mod expectation;
mod recording;
mod table;

use std::sync::Arc;

use tieuchi_model::indicator::{self as model, GivenRows};
use tieuchi_model::schema::KindId;
use tieuchi_source::{Diagnostic, Place, Span, codes};

pub use expectation::{Expectation, Unmet};
pub use recording::Recording;

use crate::error::Error;
use crate::evaluation::Evaluation;
use crate::explanation::Explanation;
use crate::findings::Findings;
use crate::location::Location;
use crate::question::Question;
use crate::record_kind::RecordKind;
use crate::records::Records;
use crate::rule_set::RuleSet;
use crate::source::Source;

/// How a test's files are opened: the name of the rule file that names one, the name that it writes, and the kind of record that is
/// expected in it. Several tables follow one another. Several threads may open files at once.
pub type OpenFile<'a> = dyn Fn(&str, &str, RecordKind<'_>) -> Result<Vec<Box<dyn Source>>, Diagnostic> + Sync + 'a;

/// A test that rules carry.
///
/// ```
/// use tieuchi::RuleSet;
/// let rules = RuleSet::load([("rules.tieuchi", r#"
///     records dossiers counted by due
///       code      : id
///       office    : unit
///       due       : deadline
///       completed : datetime?
///     indicator on_time: all dossiers are completed by due
///     test "one minute late is late"
///       period 2026-Q2
///       given dossiers
///         | office | due              | completed        |
///         | X01    | 2026-04-08 17:00 | 2026-04-08 17:01 |
///       expect on_time for X01 is missed
/// "#)])?;
/// for test in rules.tests() {
///     assert_eq!((test.title(), test.location().line()), ("one minute late is late", Some(8)));
///     assert_eq!(test.question()?.indicators(), ["on_time"]);
///     assert_eq!(test.records(&|_, name, _| unreachable!("no file {name}"))?.names().count(), 1);
///     let evaluation = test.evaluate(&|_, name, _| unreachable!("no file {name}"))?;
///     assert!(test.expectations().all(|expectation| expectation.check(&evaluation).is_none()));
/// }
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct TestCase<'a> {
    pub(crate) set: &'a RuleSet,
    pub(crate) test: &'a model::Test,
}

impl RuleSet {
    /// The tests that the rules carry, in their order.
    pub fn tests(&self) -> impl Iterator<Item = TestCase<'_>> {
        self.rules.tests.iter().map(|test| TestCase { set: self, test })
    }
}

impl<'a> TestCase<'a> {
    /// What it shows.
    #[must_use]
    pub fn title(&self) -> &'a str {
        &self.test.title
    }

    /// Where it is in the rules.
    #[must_use]
    pub fn location(&self) -> Location {
        self.set.location(self.test.span)
    }

    /// What it expects, in the order of the text.
    pub fn expectations(&self) -> impl Iterator<Item = Expectation<'a>> + use<'a> {
        let set = self.set;
        self.test.expect.iter().map(move |expect| Expectation { set, expect })
    }

    /// Judges the records of the test, and no others: the indicators that it has expectations of, for its period, as of
    /// its moment (else as of the end of the period's last day).
    ///
    /// A column that its tables leave out is empty, an id that they leave out is numbered from 1; a required field that
    /// no condition of these indicators reads need not be given.
    ///
    /// # Errors
    /// The findings about its tables, each at its place in the rules.
    pub fn evaluate(&self, open: &OpenFile<'_>) -> Result<Evaluation, Error> {
        let question = self.question()?;
        let records = self.records(open)?;
        self.set.evaluate(&records, &question).map_err(|error| match error {
            Error::Findings(findings) => {
                Error::Findings(findings.placed(Arc::clone(self.set.texts()), |place| self.found_at(place)))
            }
            other => other,
        })
    }

    /// Says why one of its verdicts is what it is: the sentence, the arithmetic, and each deciding record.
    ///
    /// # Errors
    /// As [`evaluate`](TestCase::evaluate), and an unknown indicator.
    ///
    /// ```
    /// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\nindicator a: all d are done by due\ntest \"late\"\n  period 2026-04\n  given d\n    | office | due | done |\n    | X | 2026-04-08 | 2026-04-09 |\n  expect a for X is met")])?;
    /// let test = rules.tests().next().unwrap();
    /// let why = test.explain(&|_, name, _| unreachable!("no file {name}"), "a", "X")?;
    /// assert!(why.text(tieuchi::Language::English).contains("2026-04-09"));
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    pub fn explain(&self, open: &OpenFile<'_>, indicator: &str, unit: &str) -> Result<Explanation, Error> {
        let question = self.question()?;
        let records = self.records(open)?;
        self.set.explain(&records, &question, indicator, unit)
    }

    /// What the test asks: its indicators, for its period, as of its moment.
    ///
    /// # Errors
    /// A period that no calendar has.
    pub fn question(&self) -> Result<Question, Error> {
        let rules = &self.set.rules;
        let Some(window) = self.test.period.window(rules.year_begins) else {
            return Err(self.refused(Diagnostic::at(codes::PERIOD_OUT_OF_REACH, self.test.span).help("help")));
        };
        let as_of = self.test.as_of.unwrap_or_else(|| rules.zone.end_of(window.last()));
        let mut indicators: Vec<String> = Vec::new();
        for expectation in self.expectations() {
            if !indicators.iter().any(|name| name == expectation.indicator()) {
                indicators.push(expectation.indicator().to_owned());
            }
        }
        let total = self.expectations().any(|expectation| expectation.unit() == tieuchi_engine::ALL_UNITS);
        Ok(Question::of_test(self.test.period, as_of, indicators, total))
    }

    /// The records of the test, read from its tables and files.
    ///
    /// # Errors
    /// The findings about its tables, and files that cannot be opened.
    pub fn records(&self, open: &OpenFile<'_>) -> Result<Records, Error> {
        let mut records = Records::new();
        let mut findings = Vec::new();
        for (place, given) in self.test.given.iter().enumerate() {
            let Some(kind) = self.set.rules.kind(given.kind) else { continue };
            match &given.rows {
                GivenRows::Table { columns, rows } => {
                    let before = self.rows_before(place, given.kind);
                    let name = self.source_name(place);
                    let table = table::Written { kind, columns, rows, zone: &self.set.rules.zone };
                    records.source(&kind.name, Box::new(table.source(&name, before)));
                }
                GivenRows::File(file) => {
                    let expected = RecordKind { rules: &self.set.rules, kind };
                    match open(self.set.location(given.span).file(), file, expected) {
                        Ok(tables) => tables.into_iter().for_each(|table| {
                            records.source(&kind.name, table);
                        }),
                        Err(finding) => findings.push(finding),
                    }
                }
            }
            if let Some((from, to)) = given.covering {
                records.set_coverage(&kind.name, &format!("{from}..{to}"))?;
            }
        }
        if findings.is_empty() {
            Ok(records)
        } else {
            Err(Error::Findings(Findings::new(findings, 0, Arc::clone(self.set.texts()))))
        }
    }

    /// How many rows of a kind the tables before one have.
    fn rows_before(&self, place: usize, kind: KindId) -> usize {
        let before = self.test.given.iter().take(place).filter(|given| given.kind == kind);
        before.map(|given| if let GivenRows::Table { rows, .. } = &given.rows { rows.len() } else { 0 }).sum()
    }

    /// What a table is called while it is evaluated: it tells the tables of one kind apart.
    fn source_name(&self, place: usize) -> String {
        let given = self.test.given.get(place).and_then(|given| self.set.rules.kind(given.kind));
        format!("{} {}", given.map_or("", |kind| kind.name.as_str()), place + 1)
    }

    /// Where in the rules a finding about the test's records belongs; those about files stay with the file.
    fn found_at(&self, place: &Place) -> Option<Span> {
        let (file, row, column) = match place {
            Place::Rule(_) => return None,
            Place::File(file) => (file, None, None),
            Place::Record { file, row, column } => (file, *row, column.as_deref()),
        };
        let Some((_, given)) = self.test.given.iter().enumerate().find(|(place, _)| self.source_name(*place) == *file)
        else {
            let from_file = self.test.given.iter().any(|given| matches!(given.rows, GivenRows::File(_)));
            return (!from_file).then_some(self.test.span);
        };
        let GivenRows::Table { columns, rows } = &given.rows else { return Some(given.span) };
        let row = row.and_then(|row| rows.get(usize::try_from(row.checked_sub(1)?).ok()?));
        let kind = self.set.rules.kind(given.kind);
        let is_meant = |name: &str| {
            columns
                .iter()
                .position(|field| kind.and_then(|kind| kind.field(*field)).is_some_and(|field| field.name == name))
        };
        let cell = row.zip(column.and_then(is_meant)).and_then(|(row, column)| row.get(column));
        let ends = row.and_then(|row| Some(row.first()?.1.to(row.last()?.1)));
        Some(cell.map(|(_, span)| *span).or(ends).unwrap_or(given.span))
    }

    fn refused(&self, finding: Diagnostic) -> Error {
        Error::Findings(Findings::new(vec![finding], 0, Arc::clone(self.set.texts())))
    }
}
