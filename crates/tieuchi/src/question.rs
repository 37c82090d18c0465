//! The question for an evaluation: which period, as of when, for which units.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use tieuchi_model::period;
use tieuchi_model::time::{Moment, Period, When, Zone};
use tieuchi_model::verdict::Ids;
use tieuchi_model::year_form::year_of_two;
use tieuchi_source::{CancelFlag, Limits};

use crate::error::Error;
use crate::progress::{Callback, Progress};

/// What is asked: which period, as of when, and of which indicators and units.
///
/// ```
/// # use tieuchi::Question;
/// let question = Question::new("2026-Q2", "2026-07-15")?.indicator("on_time").unit("X01").total().keep_going();
/// assert_eq!((question.indicators(), question.units()), (&["on_time".to_owned()][..], &["X01".to_owned()][..]));
/// let now = Question::at("2026-Q2", 1_784_134_800)?;
/// assert!(now.units().is_empty());
/// assert!(Question::new("2026-Q5", "2026-07-15").is_err());
/// # Ok::<(), tieuchi::Error>(())
/// ```
///
/// As JSON it is an object with `period` and `as_of`, and as far as they are wanted `indicators`, `units`, `total`,
/// `keep_going` and `ids`. [`from_json`](Question::from_json) reads it; in a document of the host's own it is a field like any other:
///
/// ```
/// let json = r#"{ "period": "2026-Q2", "as_of": "2026-07-15", "units": ["X01"], "total": true }"#;
/// let question = tieuchi::Question::from_json(json).unwrap();
/// assert_eq!(question.units(), ["X01"]);
/// let wrong = serde_json::from_str::<tieuchi::Question>(r#"{ "period": "2026-Q5", "as_of": "2026-07-15" }"#);
/// assert!(wrong.unwrap_err().to_string().contains("cannot read the period “2026-Q5”"));
/// ```
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct Question {
    pub(crate) period: Period,
    /// The period as it was written, if rules decide whether that is a year: `2024/25`.
    pub(crate) year_of_two: Option<String>,
    pub(crate) as_of: AsOf,
    pub(crate) indicators: Vec<String>,
    pub(crate) units: Vec<String>,
    pub(crate) total: bool,
    pub(crate) keep_going: bool,
    pub(crate) ids: usize,
    pub(crate) sparse: bool,
    pub(crate) cancel: CancelFlag,
    pub(crate) progress: Option<Callback>,
    pub(crate) limits: Limits,
    pub(crate) threads: usize,
}

/// A question as JSON.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    period: String,
    as_of: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    indicators: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    units: Vec<String>,
    #[serde(default, skip_serializing_if = "is_false")]
    total: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    keep_going: bool,
    #[serde(default = "usual_ids", skip_serializing_if = "is_usual")]
    ids: usize,
}

const fn usual_ids() -> usize {
    Ids::USUAL
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
const fn is_usual(ids: &usize) -> bool {
    *ids == Ids::USUAL
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
const fn is_false(yes: &bool) -> bool {
    !*yes
}

impl TryFrom<Written> for Question {
    type Error = Error;

    fn try_from(written: Written) -> Result<Self, Error> {
        let Written { period, as_of, indicators, units, total, keep_going, ids } = written;
        Ok(Question { indicators, units, total, keep_going, ids, ..Question::new(&period, &as_of)? })
    }
}

impl From<Question> for Written {
    fn from(question: Question) -> Self {
        let Question { period, year_of_two, as_of, indicators, units, total, keep_going, ids, .. } = question;
        let as_of = match as_of {
            AsOf::Text(text) => text,
            AsOf::Moment(moment) => Zone::utc().rfc3339(moment),
        };
        Written {
            period: year_of_two.unwrap_or_else(|| period.label()),
            as_of,
            indicators,
            units,
            total,
            keep_going,
            ids,
        }
    }
}

/// The moment of judging, before the rule set's zone is known.
#[derive(Clone, Debug)]
pub(crate) enum AsOf {
    /// A day (its end) or a clock time, of the rule set's zone, or a time with an offset.
    Text(String),
    /// A moment.
    Moment(Moment),
}

impl Question {
    /// Asks for a period (`2026`, `2026-H1`, `2026-Q2`, `2026-04`, `2026-W15`, `2026-04-01..2026-06-30`) as of a moment:
    /// a date means the end of that day, a time without an offset is of the rule set's zone. Both are read as reports write them
    /// too, in Vietnamese and English: `quý II/2026`, `6 tháng đầu năm 2026`, `first half of 2026`; `30/6/2026` (the day first),
    /// `17h00 ngày 30/6/2026`. `9 tháng năm 2026` are nine months from 1 January, wherever the rule set's year begins.
    /// `2024/25` is the year that ends in 2025, of a rule set whose years are written so (`years written`); with other rules it
    /// is an error when they are asked.
    ///
    /// ```
    /// use tieuchi::Question;
    /// let question = Question::new("quý II/2026", "17h00 ngày 15/7/2026")?;
    /// assert!(serde_json::to_string(&question).unwrap().contains("2026-Q2"));
    /// assert!(Question::new("6/2026/30", "2026-07-15").is_err());
    ///
    /// let of = |years: &str| tieuchi::RuleSet::load([("a.tieuchi", format!(
    ///     "ruleset \"R\"\n  year begins on 07-01\n  {years}\nrecords d counted by due\n  office: unit\n  due: date\nindicator a: no d in period"
    /// ))]);
    /// let year = Question::new("2024/25", "2025-08-01")?;
    /// let evaluation = of("years written \"2024/25\"")?.evaluate(&tieuchi::Records::new(), &year)?;
    /// assert_eq!(evaluation.period(), "2025");
    /// assert_eq!(evaluation.header(None, tieuchi::Language::English)[1], "Period: 2024/25");
    /// assert!(of("")?.evaluate(&tieuchi::Records::new(), &year).is_err());
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    ///
    /// # Errors
    /// A text that is not a period or a moment.
    pub fn new(period: &str, as_of: &str) -> Result<Question, Error> {
        if period::parse_moment(as_of, &Zone::utc()).is_none() {
            return Err(Error::Moment(as_of.to_owned()));
        }
        Question::of(period, AsOf::Text(as_of.to_owned()))
    }

    /// Asks for a period as of a moment in seconds since 1970-01-01T00:00:00Z (the host's clock).
    ///
    /// # Errors
    /// A text that is not a period, or a moment after the year 9999, as milliseconds are when they are taken for seconds.
    ///
    /// ```
    /// use tieuchi::{Error, Question};
    /// assert!(matches!(Question::at("2026-Q2", 1_784_134_800_000), Err(Error::Seconds(_))));
    /// ```
    pub fn at(period: &str, unix_seconds: i64) -> Result<Question, Error> {
        let moment = Moment::of_unix_seconds(unix_seconds).ok_or(Error::Seconds(unix_seconds))?;
        Question::of(period, AsOf::Moment(moment))
    }

    fn of(period: &str, as_of: AsOf) -> Result<Question, Error> {
        if let Some(parsed) = Period::read(period) {
            return Ok(Question::about(parsed, as_of));
        }
        let ends = year_of_two(period).ok_or_else(|| Error::Period(period.to_owned()))?;
        Ok(Question { year_of_two: Some(period.to_owned()), ..Question::about(Period::Year(ends), as_of) })
    }

    pub(crate) fn about(period: Period, as_of: AsOf) -> Question {
        Question {
            period,
            year_of_two: None,
            as_of,
            indicators: Vec::new(),
            units: Vec::new(),
            total: false,
            keep_going: false,
            ids: Ids::USUAL,
            sparse: false,
            cancel: CancelFlag::new(),
            progress: None,
            limits: Limits::default(),
            threads: 1,
        }
    }

    /// Only this indicator (and others so named).
    #[must_use]
    pub fn indicator(mut self, name: impl Into<String>) -> Self {
        self.indicators.push(name.into());
        self
    }

    /// Only this unit (and others so named), by its code; `*` is all units together.
    #[must_use]
    pub fn unit(mut self, code: impl Into<String>) -> Self {
        self.units.push(code.into());
        self
    }

    /// All units together too, as `*`.
    #[must_use]
    pub fn total(mut self) -> Self {
        self.total = true;
        self
    }

    /// Evaluates although there are errors about the records, which are then findings of the evaluation. A value that cannot be
    /// read counts as missing. A row that cannot be used, because its id cannot be read, say, is rejected and counted as such. A
    /// unit that is not known is a finding too, and has no verdicts.
    ///
    /// Some errors remain errors: an indicator or a kind of records that the rules do not have, a period that the calendar does
    /// not reach, records that cannot be read again or are others then, a column whose type its field cannot have, and a batch without a
    /// column that other batches have.
    #[must_use]
    pub fn keep_going(mut self) -> Self {
        self.keep_going = true;
        self
    }

    /// Lists so many ids of each outcome in a verdict instead of a hundred. What is not listed is counted ([`Ids::more`]),
    /// and [`Outcome::kept_ids`](crate::verdict::Outcome::kept_ids) says whether any are missing that were asked for.
    /// An evaluation that lists none is faster and takes less memory. An explanation lists a hundred in any case.
    ///
    /// ```
    /// use tieuchi::{Question, Records, RuleSet};
    ///
    /// let rules = RuleSet::load([("rules.tieuchi", r#"
    ///     records complaints "Đơn" counted by received
    ///       code     : id
    ///       office   : unit
    ///       received : date
    ///
    ///     indicator none "Không có đơn"
    ///       target no complaints
    /// "#)])?;
    /// let mut records = Records::new();
    /// let received = |code| [("code", code), ("office", "X01"), ("received", "2026-04-08")];
    /// records.rows("complaints", &["A1", "A2"].map(|code| std::collections::BTreeMap::from(received(code))))?;
    /// let question = Question::new("2026-Q2", "2026-07-15")?;
    ///
    /// let evaluation = rules.evaluate(&records, &question.clone().ids(1))?;
    /// assert_eq!(evaluation.verdicts().next().unwrap().outcome().counted_ids().to_string(), "A1, 1 more");
    /// let evaluation = rules.evaluate(&records, &question.ids(0))?;
    /// assert_eq!(evaluation.verdicts().next().unwrap().outcome().counted_ids().to_string(), "2 more");
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn ids(mut self, most: usize) -> Self {
        self.ids = most;
        self
    }

    /// Ends the evaluation, or the explanation, soon after this flag is set, with [`Error::Cancelled`] and without a result.
    ///
    /// The question as JSON does not have the flag. Readers of files take it too, since they may read long before the first
    /// record is there.
    ///
    /// ```
    /// use tieuchi::{CancelFlag, Error, Question, Records, RuleSet};
    /// # let rules = RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a: no d in period")])?;
    /// let flag = CancelFlag::new();
    /// let question = Question::new("2026-04", "2026-05-01")?.cancel(&flag);
    /// flag.set(); // On another thread, mostly.
    /// assert!(matches!(rules.evaluate(&Records::new(), &question), Err(Error::Cancelled)));
    /// # Ok::<(), Error>(())
    /// ```
    #[must_use]
    pub fn cancel(mut self, flag: &CancelFlag) -> Self {
        self.cancel = flag.clone();
        self
    }

    /// Allows as much as these limits say. The question as JSON does not have them.
    ///
    /// ```
    /// use tieuchi::{Limits, Question, Records, RuleSet};
    /// # let rules = RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a: no d in period")])?;
    /// # let mut records = Records::new();
    /// # let rows = ["X1", "X2"].map(|office| serde_json::json!({ "office": office, "due": "2026-04-08" }));
    /// records.rows("d", &rows)?;
    /// let question = Question::new("2026-04", "2026-05-01")?;
    /// assert!(rules.evaluate(&records, &question.clone().limits(&Limits::new().units(2))).is_ok());
    /// let error = rules.evaluate(&records, &question.limits(&Limits::new().units(1))).unwrap_err();
    /// assert!(error.to_string().contains("TC0542"));
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn limits(mut self, limits: &Limits) -> Self {
        self.limits = limits.clone();
        self
    }

    /// Calls a function with how far the evaluation, or the explanation, is: for each batch of records, on the thread that reads
    /// them, which waits for it. The question as JSON does not have the function.
    ///
    /// ```
    /// use std::sync::{Arc, Mutex};
    /// use tieuchi::{Question, Records, RuleSet, progress::Step};
    /// # let rules = RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a: no d in period")])?;
    /// # let mut records = Records::new();
    /// # let rows = ["2026-04-08", "2026-04-09"].map(|due| serde_json::json!({ "office": "X", "due": due }));
    /// records.rows("d", &rows)?;
    /// let heard = Arc::new(Mutex::new(Vec::new()));
    /// let hear = Arc::clone(&heard);
    /// let question = Question::new("2026-04", "2026-05-01")?.progress(move |progress| {
    ///     hear.lock().unwrap().push((progress.step, progress.records.map(str::to_owned), progress.done, progress.total));
    /// });
    /// rules.evaluate(&records, &question)?;
    /// let heard = heard.lock().unwrap();
    /// assert_eq!(heard[0], (Step::Survey, Some("d".to_owned()), 2, Some(2)));
    /// assert_eq!(heard[1], (Step::Judge, None, 0, Some(1)));
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn progress(mut self, call: impl Fn(Progress<'_>) + Send + Sync + 'static) -> Self {
        self.progress = Some(Callback(Arc::new(call)));
        self
    }

    /// Lets the evaluation work on so many threads at once; without it, on one. The verdicts are the same. Where there is enough to read, a
    /// source is read ahead on one of them, and records that count by themselves are counted on the others. The question as JSON does not
    /// have it.
    ///
    /// ```
    /// # use tieuchi::{Question, Records, RuleSet};
    /// # let rules = RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a: no d in period")])?;
    /// let processors = std::thread::available_parallelism().map_or(1, usize::from);
    /// let question = Question::new("2026-04", "2026-05-01")?.threads(processors);
    /// assert!(rules.evaluate(&Records::new(), &question).is_ok());
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn threads(mut self, most: usize) -> Self {
        self.threads = most;
        self
    }

    /// The indicators that are asked for, by name; none is all of them.
    #[must_use]
    pub fn indicators(&self) -> &[String] {
        &self.indicators
    }

    /// The units that are asked for, by code; none is all of them.
    #[must_use]
    pub fn units(&self) -> &[String] {
        &self.units
    }

    /// The question of a test: columns that it leaves out are empty.
    pub(crate) fn of_test(period: Period, as_of: Moment, indicators: Vec<String>, total: bool) -> Question {
        Question { indicators, total, sparse: true, ..Question::about(period, AsOf::Moment(as_of)) }
    }

    /// The moment of judging in a zone: the end of a day, or the moment.
    pub(crate) fn moment(&self, zone: &Zone) -> Result<Moment, Error> {
        match &self.as_of {
            AsOf::Moment(moment) => Ok(*moment),
            AsOf::Text(text) => match period::parse_moment(text, zone) {
                Some(When::Day(day)) => Ok(zone.end_of(day)),
                Some(When::Moment(moment)) => Ok(moment),
                None => Err(Error::Moment(text.clone())),
            },
        }
    }
}
