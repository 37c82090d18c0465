//! Verdicts with their evidence, as a host walks them.

use std::collections::BTreeMap;

use tieuchi_engine::ALL_UNITS;
use tieuchi_messages::{Language, report};
use tieuchi_model::indicator::{self as model, Cite, IndicatorId};
use tieuchi_model::schema::KindId;
use tieuchi_model::tables::TableRead;
use tieuchi_model::verdict::{self, Answer, Bucket, Counts, Ids, KeptIds, RatioSide, Reason};
use tieuchi_source::natural::Natural;
use tieuchi_source::text;

use crate::days::{Covers, Date, Days};
use crate::figure::Figure;
use crate::findings::Findings;
use crate::later_values::LaterValues;
use crate::rule_set::RuleSet;
use crate::timestamp::Timestamp;

/// The verdicts of one question, with the rules that they are about. It serialises as the JSON that programs rely on.
///
/// The order is that of the indicators in the rules, then of the units' codes (`*` first); the same records give the
/// same bytes.
///
/// ```
/// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\nindicator a\n  target at least 95% of d are done by due")])?;
/// # let mut records = tieuchi::Records::new();
/// # records.rows("d", &[serde_json::json!({ "code": "A1", "office": "X", "due": "2026-04-08", "done": "2026-04-09" })])?;
/// # let question = tieuchi::Question::new("2026-04", "2026-05-01")?;
/// let evaluation = rules.evaluate(&records, &question)?;
/// assert_eq!(evaluation.as_of().to_string(), "2026-05-02T00:00:00+07:00");
/// assert_eq!((evaluation.period(), evaluation.days().to.to_string()), ("2026-04".to_owned(), "2026-04-30".to_owned()));
/// assert_eq!(evaluation.rules().title(), "");
/// assert!(evaluation.findings().is_empty());
/// assert_eq!(evaluation.readings().map(|reading| (reading.name(), reading.read())).collect::<Vec<_>>(), [("d", 1)]);
/// assert_eq!(evaluation.verdicts().count(), 1);
/// assert_eq!(evaluation.verdict("a", "X").map(|verdict| verdict.answer().code()), Some("missed"));
/// let json = serde_json::to_value(&evaluation).unwrap();
/// assert_eq!(json["verdicts"][0]["headroom"], -1);
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Evaluation {
    pub(crate) evaluation: verdict::Evaluation,
    pub(crate) rules: RuleSet,
    pub(crate) tables: BTreeMap<KindId, Vec<TableRead>>,
    pub(crate) findings: Findings,
}

impl Evaluation {
    /// The period's label: `2026-Q2`.
    #[must_use]
    pub fn period(&self) -> String {
        self.evaluation.period.label()
    }

    /// The period's first and last day.
    #[must_use]
    pub fn days(&self) -> Days {
        Days::of(self.evaluation.window)
    }

    /// The rules that were evaluated.
    #[must_use]
    pub const fn rules(&self) -> &RuleSet {
        &self.rules
    }

    /// The moment of judging, in the rule set's time zone; of a question as of a day the end of that day.
    #[must_use]
    pub fn as_of(&self) -> Timestamp {
        Timestamp::of(self.evaluation.as_of, &self.rules.rules.zone)
    }

    /// The verdicts.
    pub fn verdicts(&self) -> impl Iterator<Item = Verdict<'_>> {
        self.evaluation.verdicts.iter().map(|verdict| Verdict { evaluation: self, verdict })
    }

    /// The verdict of an indicator for a unit, by its code or its name in the list of units, however these are spelled. A code as it is
    /// written is searched for in their order, without going through all of them.
    ///
    /// ```
    /// let rules = tieuchi::RuleSet::load([("a.tieuchi", "units\n  code: id\n  name: text\nrecords d counted by due\n  office: unit\n  due: date\nindicator a: no d in period")])?;
    /// let mut records = tieuchi::Records::new();
    /// records.rows("đơn vị", &[serde_json::json!({ "code": "X1", "name": "Xã Hòa Bình" })])?.rows::<()>("d", &[])?;
    /// let evaluation = rules.evaluate(&records, &tieuchi::Question::new("2026-04", "2026-05-01")?)?;
    /// assert!(["X1", "x1", "xã Hoà  Bình"].into_iter().all(|unit| evaluation.verdict("a", unit).is_some()));
    /// assert!(evaluation.verdict("a", "X2").is_none());
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn verdict(&self, indicator: &str, unit: &str) -> Option<Verdict<'_>> {
        let (indicator, unit) = (text::normalise(indicator), text::normalise(unit.trim()));
        let indicator = IndicatorId(self.rules.rules.indicators.get_index_of(indicator.as_str())?);
        self.verdict_of(indicator, &unit).or_else(|| self.verdict_of(indicator, self.code_called(&unit)?))
    }

    /// The code of the one unit that is so called: by its code, or else by its name.
    fn code_called(&self, unit: &str) -> Option<&str> {
        let (folded, codes) = (text::fold(unit), self.units());
        let name = |code: &str| self.evaluation.units.get(code).and_then(|listed| listed.name.as_deref());
        let one = |called: &dyn Fn(&str) -> bool| {
            let mut found = codes.iter().copied().filter(|code| called(code));
            found.next().filter(|_| found.next().is_none())
        };
        one(&|code| text::fold(code) == folded)
            .or_else(|| one(&|code| name(code).is_some_and(|name| text::fold(name) == folded)))
    }

    fn verdict_of(&self, indicator: IndicatorId, unit: &str) -> Option<Verdict<'_>> {
        let place = |code| (code != ALL_UNITS, Natural(code));
        let wanted = (indicator, place(unit));
        let verdicts = &self.evaluation.verdicts;
        let found = verdicts.binary_search_by(|verdict| (verdict.indicator, place(&verdict.unit)).cmp(&wanted)).ok()?;
        verdicts.get(found).map(|verdict| Verdict { evaluation: self, verdict })
    }

    /// What was read of each kind of record.
    pub fn readings(&self) -> impl Iterator<Item = Reading<'_>> {
        let readings = self.evaluation.records.iter();
        readings.filter_map(|reading| {
            let tables = self.tables.get(&reading.kind).map_or(&[][..], Vec::as_slice);
            Some(Reading { kind: self.rules.rules.kind(reading.kind)?, reading, tables })
        })
    }

    /// The units that the verdicts are about, `*` first, then each unit followed by those below it in the list of units; without a
    /// list, in the order of their codes.
    ///
    /// ```
    /// let rules = tieuchi::RuleSet::load([("a.tieuchi", "units\n  code: id\n  name: text\n  above: unit?\n
    /// records d counted by due\n  office: unit\n  due: date\n\nindicator a: no d in period")])?;
    /// let mut records = tieuchi::Records::new();
    /// let unit = |code: &str, above: Option<&str>| serde_json::json!({ "code": code, "name": format!("Office {code}"), "above": above });
    /// records.rows("units", &[unit("Z", None), unit("B", None), unit("C", Some("Z")), unit("A", Some("Z"))])?;
    /// let evaluation = rules.evaluate(&records, &tieuchi::Question::new("2026-04", "2026-05-01")?)?;
    /// assert_eq!(evaluation.units(), ["B", "Z", "A", "C"]);
    /// assert_eq!(evaluation.verdict("a", "C").unwrap().unit_name(), Some("Office C"));
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn units(&self) -> Vec<&str> {
        let evaluation = &self.evaluation;
        let first = evaluation.verdicts.first().map(|verdict| verdict.indicator);
        // The verdicts of one indicator are about all of them.
        let of_first = evaluation.verdicts.iter().take_while(|verdict| Some(verdict.indicator) == first);
        let mut units: Vec<&str> = of_first.map(|verdict| &*verdict.unit).collect();
        let place = |unit: &str| evaluation.units.get(unit).map_or(0, |listed| listed.place);
        units.sort_by_key(|unit| (*unit != ALL_UNITS, place(unit)));
        units
    }

    /// What was found about the records: warnings, and with `keep_going` errors.
    #[must_use]
    pub const fn findings(&self) -> &Findings {
        &self.findings
    }
}

/// What was read of one kind of record. Each row that does not count is in one of the numbers, so that nothing is lost unseen.
///
/// ```
/// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d \"Hồ sơ\" counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\nindicator a\n  target at least 95% of d are done by due")])?;
/// let mut records = tieuchi::Records::new();
/// let row = |done: &str| serde_json::json!({ "code": "A1", "office": "X", "due": "2026-04-08", "done": done });
/// records.rows("d", &[row("2026-04-07"), row("2026-04-07")])?.set_coverage("d", "2026")?;
/// let evaluation = rules.evaluate(&records, &tieuchi::Question::new("2026-04", "2026-05-01")?)?;
/// let reading = evaluation.readings().find(|reading| reading.name() == "d").unwrap();
/// assert_eq!((reading.title(), reading.read(), reading.duplicate()), (Some("Hồ sơ"), 2, 1));
/// assert_eq!([reading.rejected(), reading.later(), reading.unplaced(), reading.unreadable()], [0; 4]);
/// let covers = reading.covers().unwrap();
/// assert!(covers.stated && covers.to.to_string() == "2026-12-31");
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    pub(crate) kind: &'a tieuchi_model::schema::Kind,
    pub(crate) reading: &'a verdict::Reading,
    tables: &'a [TableRead],
}

impl<'a> Reading<'a> {
    pub(crate) fn id(&self) -> tieuchi_model::schema::KindId {
        self.reading.kind
    }

    /// The kind's name.
    #[must_use]
    pub fn name(&self) -> &'a str {
        &self.kind.name
    }

    /// The kind's title.
    #[must_use]
    pub fn title(&self) -> Option<&'a str> {
        self.kind.title.as_deref()
    }

    /// How many rows were read.
    #[must_use]
    pub const fn read(&self) -> u64 {
        self.reading.read
    }

    /// How many rows do not count because they could not be understood.
    #[must_use]
    pub const fn rejected(&self) -> u64 {
        self.reading.rejected
    }

    /// How many rows repeat another in every field.
    #[must_use]
    pub const fn duplicate(&self) -> u64 {
        self.reading.duplicate
    }

    /// How many do not exist yet as of then.
    #[must_use]
    pub const fn later(&self) -> u64 {
        self.reading.later
    }

    /// How many have no place in time.
    #[must_use]
    pub const fn unplaced(&self) -> u64 {
        self.reading.unplaced
    }

    /// How many values could not be read and count as missing.
    #[must_use]
    pub const fn unreadable(&self) -> u64 {
        self.reading.unreadable
    }

    /// The fields with values that lie after the moment of judging, and count as not there yet. Which rows have them is not
    /// kept where records were counted in parts.
    ///
    /// ```
    /// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: deadline\n  done: datetime?\nindicator a\n  target all d are done by due")])?;
    /// let mut records = tieuchi::Records::new();
    /// records.rows("d", &[serde_json::json!({ "office": "X", "due": "2026-04-08", "done": "2026-07-02" })])?;
    /// let evaluation = rules.evaluate(&records, &tieuchi::Question::new("2026-04", "2026-05-01")?)?;
    /// let later = evaluation.readings().next().unwrap().later_values();
    /// assert_eq!((later[0].field.as_str(), later[0].values, later[0].rows[0].row), ("done", 1, 1));
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn later_values(&self) -> Vec<LaterValues> {
        self.reading.later_values.iter().map(|found| LaterValues::of(self.kind, found)).collect()
    }

    /// What was read of each of its tables; nothing of records that came from no file, of NDJSON and of Parquet.
    #[must_use]
    pub const fn tables(&self) -> &'a [TableRead] {
        self.tables
    }

    /// The days that the records cover; `None` for a register, and where none was read.
    #[must_use]
    pub fn covers(&self) -> Option<Covers> {
        self.reading.covers.map(Covers::of)
    }

    /// The last day on which one of the records lies, as `2026-03-10`; `None` if they are not counted by a day or moment, and if there are
    /// none.
    #[must_use]
    pub fn latest(&self) -> Option<String> {
        self.reading.latest.map(|day| day.to_string())
    }
}

/// The answer for one indicator and one unit, with its reasons, in figures and in sentences.
///
/// ```
/// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\nindicator a\n  target at least 95% of d are done by due")])?;
/// # let mut records = tieuchi::Records::new();
/// # records.rows("d", &[serde_json::json!({ "code": "A1", "office": "X", "due": "2026-04-08", "done": "2026-04-09" })])?;
/// # let question = tieuchi::Question::new("2026-04", "2026-05-01")?;
/// let evaluation = rules.evaluate(&records, &question)?;
/// let verdict = evaluation.verdicts().next().unwrap();
/// assert_eq!((verdict.indicator(), verdict.title(), verdict.unit()), ("a", None, "X"));
/// assert_eq!((verdict.answer(), verdict.reason()), (tieuchi::Answer::Missed, None));
/// assert!(verdict.is_settled() && verdict.cites().is_empty());
/// assert_eq!((verdict.stretch(), verdict.milestone()), (None, None));
/// assert_eq!(verdict.outcome().counts().unwrap().failed, 1);
/// assert_eq!(verdict.failed_ids().listed(), ["A1"]);
/// let said = verdict.sentence(tieuchi::Language::English);
/// assert!(said.starts_with("0/1 d"), "{said}");
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Verdict<'a> {
    pub(crate) evaluation: &'a Evaluation,
    pub(crate) verdict: &'a verdict::Verdict,
}

impl<'a> Verdict<'a> {
    pub(crate) fn declared(&self) -> Option<&'a model::Indicator> {
        self.evaluation.rules.rules.indicator(self.verdict.indicator)
    }

    /// The indicator's name.
    #[must_use]
    pub fn indicator(&self) -> &'a str {
        self.declared().map_or("", |indicator| &indicator.name)
    }

    /// The indicator's title.
    #[must_use]
    pub fn title(&self) -> Option<&'a str> {
        self.declared().and_then(|indicator| indicator.title.as_deref())
    }

    /// The unit's code; `*` is all units together.
    #[must_use]
    pub fn unit(&self) -> &'a str {
        &self.verdict.unit
    }

    /// The unit's name, if the list of units has the field `name` (`tên`) and a name for it.
    #[must_use]
    pub fn unit_name(&self) -> Option<&'a str> {
        self.evaluation.evaluation.units.get(self.unit())?.name.as_deref()
    }

    /// The unit as a report names it: its name and its code.
    #[must_use]
    pub fn unit_title(&self, language: Language) -> String {
        report::unit_name(self.unit(), self.unit_name(), language)
    }

    /// The clauses that it rests on.
    #[must_use]
    pub fn cites(&self) -> &'a [Cite] {
        self.declared().map_or(&[], |indicator| &indicator.cites)
    }

    /// What was found.
    #[must_use]
    pub fn outcome(&self) -> Outcome<'a> {
        let Evaluation { evaluation, rules, .. } = self.evaluation;
        Outcome { rules: &rules.rules, found: &self.verdict.outcome, asked: evaluation.ids }
    }

    /// The answer.
    #[must_use]
    pub fn answer(&self) -> Answer {
        self.verdict.outcome.answer
    }

    /// Why, where it needs saying.
    #[must_use]
    pub fn reason(&self) -> Option<Reason> {
        self.verdict.outcome.reason
    }

    /// Whether no later record could change it.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.verdict.outcome.settled
    }

    /// Whether the stretch is met; `None` if there is no stretch or that is not decided.
    #[must_use]
    pub fn stretch(&self) -> Option<bool> {
        self.verdict.stretch
    }

    /// The day of the milestone in force.
    #[must_use]
    pub fn milestone(&self) -> Option<Date> {
        self.verdict.milestone.map(Date::of)
    }

    /// The records that failed: the first ones, and how many more. Empty if the records are those of the
    /// [windows](Verdict::outcome) or parts of the target, or if each record that is counted counts against it
    /// ([`Outcome::counted_ids`]).
    #[must_use]
    pub fn failed_ids(&self) -> &'a Ids {
        self.verdict.outcome.ids(Bucket::Failed)
    }
}

/// What was found for a target, a part of it, or one of its windows. A share is a fraction of 1.
///
/// ```
/// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d \"Hồ sơ\" counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\nindicator a\n  target at least 95% of d are done by due")])?;
/// # let mut records = tieuchi::Records::new();
/// # records.rows("d", &[serde_json::json!({ "code": "A1", "office": "X", "due": "2026-04-08", "done": "2026-04-09" })])?;
/// # let question = tieuchi::Question::new("2026-04", "2026-05-01")?;
/// let evaluation = rules.evaluate(&records, &question)?;
/// let found = evaluation.verdicts().next().unwrap().outcome();
/// assert_eq!((found.answer(), found.reason(), found.is_settled()), (tieuchi::Answer::Missed, None, true));
/// let counts = found.counts().unwrap();
/// assert_eq!((counts.met, counts.failed, counts.open, counts.missing), (0, 1, 0, 0));
/// let zero = tieuchi::verdict::Figure::new(0, 1);
/// assert_eq!([found.value(), found.lowest(), found.highest()], [zero; 3]);
/// assert_eq!([found.baseline(), found.change()], [None; 2]);
/// assert_eq!((found.target(), found.headroom()), (Some("at least 95%"), Some(-1)));
/// assert_eq!(found.failed_ids().listed(), ["A1"]);
/// assert!(found.open_ids().is_empty() && found.missing_ids().is_empty());
/// assert!(found.excused_ids().is_empty() && found.counted_ids().is_empty());
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Outcome<'a> {
    pub(crate) rules: &'a model::RuleSet,
    pub(crate) found: &'a verdict::VerdictOutcome,
    /// How many ids were asked for.
    pub(crate) asked: usize,
}

impl<'a> Outcome<'a> {
    /// The answer.
    #[must_use]
    pub const fn answer(&self) -> Answer {
        self.found.answer
    }

    /// Why, where it needs saying.
    #[must_use]
    pub const fn reason(&self) -> Option<Reason> {
        self.found.reason
    }

    /// Whether no later record could change it.
    #[must_use]
    pub const fn is_settled(&self) -> bool {
        self.found.settled
    }

    /// Where every record went; `None` if the parts have them.
    #[must_use]
    pub const fn counts(&self) -> Option<Counts> {
        self.found.counts
    }

    /// The figure over what is decided.
    #[must_use]
    pub fn value(&self) -> Option<Figure> {
        self.found.value.map(Figure)
    }

    /// The lowest that it can turn out.
    #[must_use]
    pub fn lowest(&self) -> Option<Figure> {
        self.found.lowest.map(Figure)
    }

    /// The highest that it can turn out.
    #[must_use]
    pub fn highest(&self) -> Option<Figure> {
        self.found.highest.map(Figure)
    }

    /// The earlier figure, in a comparison with one.
    #[must_use]
    pub fn baseline(&self) -> Option<Figure> {
        self.found.baseline().map(Figure)
    }

    /// (value − baseline) / baseline.
    #[must_use]
    pub fn change(&self) -> Option<Figure> {
        self.found.change().map(Figure)
    }

    /// What had to be reached: `at least 95%`.
    #[must_use]
    pub fn target(&self) -> Option<&'a str> {
        self.found.target.as_deref()
    }

    /// How many more records may turn against the target; negative: how many are too many.
    #[must_use]
    pub const fn headroom(&self) -> Option<i128> {
        self.found.headroom
    }

    /// The records that failed.
    #[must_use]
    pub fn failed_ids(&self) -> &'a Ids {
        self.found.ids(Bucket::Failed)
    }

    /// The records that are open.
    #[must_use]
    pub fn open_ids(&self) -> &'a Ids {
        self.found.ids(Bucket::Open)
    }

    /// The records whose values are missing.
    #[must_use]
    pub fn missing_ids(&self) -> &'a Ids {
        self.found.ids(Bucket::Missing)
    }

    /// The records that were excused.
    #[must_use]
    pub fn excused_ids(&self) -> &'a Ids {
        self.found.ids(Bucket::Excused)
    }

    /// The records that were counted, where each one counts against the target (`no …`, `at most …`).
    #[must_use]
    pub fn counted_ids(&self) -> &'a Ids {
        self.found.ids(Bucket::Met)
    }

    /// Whether these lists are as long as the question asked, which says nothing of those of its windows and parts. They are not if
    /// no ids were asked for ([`Question::ids`](crate::Question::ids)) although there are records, or if a tally kept fewer.
    ///
    /// ```
    /// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a: no d in period")])?;
    /// # let mut records = tieuchi::Records::new();
    /// # records.rows("d", &[serde_json::json!({ "office": "X", "due": "2026-04-08" })])?;
    /// use tieuchi::verdict::KeptIds;
    /// let question = tieuchi::Question::new("2026-04", "2026-05-01")?;
    /// let kept = |ids| rules.evaluate(&records, &question.clone().ids(ids)).map(|found| found.verdict("a", "X").unwrap().outcome().kept_ids());
    /// assert_eq!((kept(0)?, kept(1)?), (KeptIds::NotKept, KeptIds::AsAsked));
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn kept_ids(&self) -> KeptIds {
        self.found.kept_ids(self.asked)
    }

    /// Each window of `every …`.
    ///
    /// ```
    /// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d \"Hồ sơ\" counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\nindicator a\n  target at least 1 d due in every month")])?;
    /// # let mut records = tieuchi::Records::new();
    /// # records.rows("d", &[serde_json::json!({ "code": "A1", "office": "X", "due": "2026-04-08", "done": "2026-04-09" })])?;
    /// # let question = tieuchi::Question::new("2026-04", "2026-05-01")?;
    /// let question = tieuchi::Question::new("2026-Q2", "2026-07-15")?;
    /// let evaluation = rules.evaluate(&records, &question)?;
    /// let found = evaluation.verdicts().next().unwrap().outcome();
    /// let months = found.windows().map(|window| (window.days.from.month(), window.outcome.answer().code()));
    /// assert_eq!(months.collect::<Vec<_>>(), [(4, "met"), (5, "missed"), (6, "missed")]);
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    pub fn windows(&self) -> impl Iterator<Item = Window<'a>> + use<'a> {
        let Outcome { rules, asked, .. } = *self;
        let windows = self.found.windows().iter();
        windows.map(move |window| Window {
            days: Days::of(window.window),
            outcome: Outcome { rules, found: &window.outcome, asked },
        })
    }

    /// Each part, of targets joined by `, and` / `, or`, of ratios and of `meets`.
    ///
    /// ```
    /// # let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d \"Hồ sơ\" counted by due\n  code: id\n  office: unit\n  due: deadline\n  done: datetime?\nindicator a\n  target at least 1 d due in period, and all d due in period are done by due")])?;
    /// # let mut records = tieuchi::Records::new();
    /// # records.rows("d", &[serde_json::json!({ "code": "A1", "office": "X", "due": "2026-04-08", "done": "2026-04-09" })])?;
    /// # let question = tieuchi::Question::new("2026-04", "2026-05-01")?;
    /// let evaluation = rules.evaluate(&records, &question)?;
    /// let found = evaluation.verdicts().next().unwrap().outcome();
    /// let parts: Vec<_> = found.parts().map(|part| (part.outcome.target(), part.outcome.answer().code())).collect();
    /// assert_eq!(parts, [(Some("at least 1"), "met"), (Some("all"), "missed")]);
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    pub fn parts(&self) -> impl Iterator<Item = Part<'a>> + use<'a> {
        let Outcome { rules, asked, .. } = *self;
        self.found.parts().iter().map(move |part| Part {
            indicator: part.indicator.and_then(|id| rules.indicator(id)).map(|indicator| indicator.name.as_str()),
            side: part.side,
            outcome: Outcome { rules, found: &part.outcome, asked },
        })
    }
}

/// One window of `every …`.
#[derive(Clone, Copy, Debug)]
pub struct Window<'a> {
    /// Its days.
    pub days: Days,
    /// What was found in it.
    pub outcome: Outcome<'a>,
}

/// One part of a target.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// The indicator that has to be met, of `meets`.
    pub indicator: Option<&'a str>,
    /// Which side of a ratio it is.
    pub side: Option<RatioSide>,
    /// What was found for it.
    pub outcome: Outcome<'a>,
}
