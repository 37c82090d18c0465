//! What was counted of a part of the records: made anywhere, added up, saved, and judged later.

mod bytes;

use std::collections::BTreeMap;
use std::sync::Arc;

use tieuchi_engine::{self as engine, Mismatch};
use tieuchi_model::time::{Moment, MonthDay, Period, Window};
use tieuchi_source::{Arg, Diagnostic, Place, codes};

use self::bytes::NotRead;
use crate::days::{Date, Days};
use crate::error::Error;
use crate::evaluation::Evaluation;
use crate::findings::Findings;
use crate::own_stack::on_own_stack;
use crate::question::{AsOf, Question};
use crate::records::Records;
use crate::rule_set::RuleSet;

/// What was counted of some records for one period, as of one moment, apart from the records: a part of all that there are. Parts are
/// counted wherever their records are, added up in any order, and judged in one place.
///
/// ```
/// use tieuchi::{Question, Records, RuleSet, Tally};
/// let rules = RuleSet::load([("a.tieuchi", "records d counted by due\n  code: id\n  office: unit\n  due: date\nindicator a: at most 2 d in period")])?;
/// let question = Question::new("2026-04", "2026-05-01")?;
/// let of = |code: &str| -> Result<Tally, tieuchi::Error> {
///     let mut records = Records::new();
///     records.rows("d", &[serde_json::json!({ "code": code, "office": "X", "due": "2026-04-08" })])?;
///     rules.tally(&records, &question)
/// };
/// let mut all = of("A1")?;
/// all.merge(&of("A2")?)?;
///
/// let saved = Tally::from_bytes("april.tally", &all.to_bytes())?;
/// let evaluation = rules.judge(&saved, &saved.question())?;
/// assert_eq!(evaluation.verdict("a", "X").unwrap().outcome().counts().unwrap().met, 2);
///
/// // The same record twice is noticed, and what was added can be withdrawn.
/// assert!(all.merge(&of("A2")?).is_err());
/// all.withdraw(&of("A2")?)?;
/// assert_eq!(rules.judge(&all, &question)?.verdict("a", "X").unwrap().outcome().counts().unwrap().met, 1);
///
/// // Another bound needs no record.
/// let stricter = RuleSet::load([("a.tieuchi", "records d counted by due\n  code: id\n  office: unit\n  due: date\nindicator a: at most 1 d in period")])?;
/// assert_eq!(stricter.judge(&saved, &question)?.verdict("a", "X").unwrap().answer(), tieuchi::Answer::Missed);
/// # Ok::<(), tieuchi::Error>(())
/// ```
///
/// - A kind of record of which each record counts by itself is counted. The records of all other kinds (those that refer to one
///   another, that last, that are counted by what units meet, and the units) are kept in the tally, with the fields that the
///   rules read, and counted when it is judged. [`kinds`](Tally::kinds) says which.
/// - All parts must be counted with the same units, if there is a table of units.
/// - Records that are in two parts are an error if they have an id. Without one it is noticed only if a whole source
///   of three rows or more is in both.
/// - A tally is judged by rules that count the same things, with any bounds; as of a later moment only if nothing that was
///   counted depends on it.
/// - It lists the ids of records as far as they were asked for when it was made, and explains no record.
/// - It holds no secret: whoever can read it can read ids, and the records of kinds that are kept.
#[derive(Clone, Debug)]
pub struct Tally {
    part: engine::Tally,
    covers: Vec<(String, Window)>,
    findings: Findings,
}

/// What a tally has of one kind of record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TalliedKind<'a> {
    /// Its name.
    pub name: &'a str,
    /// How many rows of it were read.
    pub rows: u64,
    /// Whether its records are kept, because what they count for is known only together with others.
    pub kept: bool,
    /// What its parts state of the days that their records cover, each once: `None` of those of which nothing is stated.
    pub covers: Vec<Option<Days>>,
}

impl RuleSet {
    /// Counts records for a question, so that they can be judged later, together with others. For which units it asks, and whether
    /// for all together, does not matter.
    ///
    /// # Errors
    /// As [`evaluate`](RuleSet::evaluate).
    pub fn tally(&self, records: &Records, question: &Question) -> Result<Tally, Error> {
        let request = self.request(question)?;
        let given = self.known(records)?;
        match on_own_stack(|| engine::tally_part(&self.rules, &given, &request)) {
            Ok(engine::Tallied { part, findings, more }) => {
                let findings = Findings::new(findings, more, Arc::clone(&self.sources)).with_sheets(records.sheets());
                Ok(Tally { part: part.named("tally"), covers: Vec::new(), findings })
            }
            Err(refused) => Err(self.refused(refused, records)),
        }
    }

    /// Judges what was counted, as [`evaluate`](RuleSet::evaluate) judges records. [`Tally::question`] asks for its period and moment.
    ///
    /// # Errors
    /// The rules count something that is not in the tally, or the question asks for another period or moment; parts state other
    /// days that their records cover; errors that were passed over when it was counted, unless the question says to keep going; as
    /// [`evaluate`](RuleSet::evaluate).
    pub fn judge(&self, tally: &Tally, question: &Question) -> Result<Evaluation, Error> {
        let request = self.request(question)?;
        let covers = tally.covers.iter().map(|(name, window)| {
            let kind = self.rules.kind_called(name);
            kind.map(|kind| (kind, (window.from, window.last()))).ok_or_else(|| self.unknown_records(name))
        });
        let covers = covers.collect::<Result<Vec<_>, Diagnostic>>()?;
        match on_own_stack(|| engine::judge_part(&self.rules, &tally.part, &request, &covers)) {
            Ok(evaluated) => Ok(Evaluation {
                evaluation: evaluated.evaluation,
                rules: self.clone(),
                tables: BTreeMap::new(),
                findings: Findings::new(evaluated.findings, evaluated.more, Arc::clone(&self.sources)),
            }),
            Err(refused) => Err(self.refused(refused, &Records::new())),
        }
    }
}

impl Tally {
    /// The question for its period, as of its moment, of all indicators and units, with as many ids as it keeps.
    ///
    /// ```
    /// # use tieuchi::{Question, Records, RuleSet};
    /// # let rules = RuleSet::load([("a.tieuchi", "records d counted by due\n  office: unit\n  due: date\nindicator a: no d in period")])?;
    /// let tally = rules.tally(&Records::new(), &Question::new("2026-04", "2026-05-01")?)?;
    /// assert_eq!(rules.judge(&tally, &tally.question().total())?.period(), "2026-04");
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn question(&self) -> Question {
        let period = Period::parse(self.part.period()).unwrap_or(Period::Year(1));
        Question::about(period, AsOf::Moment(Moment(self.part.as_of()))).ids(self.part.ids())
    }

    /// The period's label: `2026-Q2`.
    #[must_use]
    pub fn period(&self) -> &str {
        self.part.period()
    }

    /// What it has of each kind of record, by name; a kind that was not given is not there.
    pub fn kinds(&self) -> impl Iterator<Item = TalliedKind<'_>> {
        let days = |(from, to)| Days { from: Date::of(from), to: Date::of(to) };
        self.part.kinds().map(move |(name, rows, kept)| {
            let covers = self.part.covers(name).into_iter().map(|covers| covers.map(days)).collect();
            TalliedKind { name, rows, kept, covers }
        })
    }

    /// The findings about the records that were counted; they are not saved.
    #[must_use]
    pub const fn findings(&self) -> &Findings {
        &self.findings
    }

    /// Adds another part. The verdicts do not depend on the order in which parts are added.
    ///
    /// # Errors
    /// A part of another question, of rules that count something else, or with other units; records that are in both. Then this
    /// one is as it was.
    pub fn merge(&mut self, other: &Tally) -> Result<(), Error> {
        Ok(self.part.merge(&other.part).map_err(|mismatch| other.mismatch(mismatch, &self.part))?)
    }

    /// Withdraws records that were added: to replace them, the old ones are withdrawn and the new ones added. Of a kind that is kept
    /// a source that is in both is withdrawn as it was added, and single records are if they are equal in every field; a record with
    /// an id is then withdrawn from all sources.
    ///
    /// # Errors
    /// A part that does not belong to this one, as in [`merge`](Tally::merge); records that are not in this one; numbers of more than
    /// about eighteen digits, which cannot be withdrawn from a sum. Then this one is as it was.
    pub fn withdraw(&mut self, other: &Tally) -> Result<(), Error> {
        Ok(self.part.withdraw(&other.part).map_err(|mismatch| other.mismatch(mismatch, &self.part))?)
    }

    /// States which days the records of a kind cover, all parts together, as [`Records::set_coverage`] does for records. What was
    /// stated of a part holds for all if every part states the same; otherwise it must be stated here.
    ///
    /// # Errors
    /// A text that is not a span of days.
    pub fn set_coverage(&mut self, name: &str, days: &str) -> Result<&mut Self, Error> {
        let window = Period::read(days)
            .and_then(|period| period.window(MonthDay::Day { month: 1, day: 1 }))
            .ok_or_else(|| Error::Covers(days.to_owned()))?;
        self.covers.retain(|(other, _)| other != name);
        self.covers.push((name.to_owned(), window));
        Ok(self)
    }

    /// The tally as bytes, for a file or another machine. What is stated by [`set_coverage`](Tally::set_coverage) is not among them.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        bytes::of(&self.part)
    }

    /// The check sum of [`to_bytes`](Tally::to_bytes), by which two files are compared. It takes as long as they do.
    #[must_use]
    pub fn key(&self) -> String {
        bytes::check(&self.to_bytes()).to_owned()
    }

    /// The tally in these bytes; findings call it by this name.
    ///
    /// ```
    /// assert!(tieuchi::Tally::from_bytes("a.tally", b"PK").unwrap_err().to_string().contains("TC0701"));
    /// ```
    ///
    /// # Errors
    /// Bytes that are not a tally, were cut off or changed, or were written by a version whose form is not read.
    pub fn from_bytes(name: &str, bytes: &[u8]) -> Result<Tally, Error> {
        let part = bytes::read(bytes).map_err(|why| {
            let place = Place::File(name.to_owned());
            match why {
                NotRead::NotATally => Diagnostic::new(codes::NOT_A_TALLY, place).help("help"),
                NotRead::Damaged => Diagnostic::new(codes::NOT_A_TALLY, place).help("damaged"),
                NotRead::OtherForm(form) => {
                    let form = form.map_or_else(|| "?".to_owned(), |form| form.to_string());
                    Diagnostic::new(codes::TALLY_OF_OTHER_VERSION, place).with("form", form).help("help")
                }
            }
        })?;
        Ok(Tally { part: part.named(name), covers: Vec::new(), findings: Findings::of(Vec::new()) })
    }

    /// The finding about this part, which does not fit another.
    fn mismatch(&self, mismatch: Mismatch, to: &engine::Tally) -> Diagnostic {
        let finding = |code| Diagnostic::new(code, Place::File(self.part.name().to_owned()));
        let count = |ids: usize| Arg::Number(i64::try_from(ids).unwrap_or(i64::MAX));
        match mismatch {
            Mismatch::OtherPeriod => {
                let finding = finding(codes::TALLY_OF_OTHER_PERIOD);
                finding.with("tally", self.part.period()).with("asked", to.period()).help("help")
            }
            Mismatch::OtherMoment => finding(codes::TALLY_OF_OTHER_MOMENT).help("merge"),
            Mismatch::OtherRules => finding(codes::TALLY_OF_OTHER_RULES).help("merge"),
            Mismatch::OtherUnits => finding(codes::TALLY_OF_OTHER_UNITS).help("help"),
            Mismatch::Overlap { ids: 0 } => finding(codes::OVERLAPPING_TALLIES).help("source"),
            Mismatch::Overlap { ids } => finding(codes::OVERLAPPING_TALLIES).with("count", count(ids)).help("ids"),
            Mismatch::NotThere { ids: 0 } => finding(codes::NOT_IN_TALLY).help("help"),
            Mismatch::NotThere { ids } => finding(codes::NOT_IN_TALLY).with("count", count(ids)).help("ids"),
            Mismatch::CannotWithdraw => finding(codes::CANNOT_WITHDRAW).help("help"),
            Mismatch::TooMany => finding(codes::TOO_MANY_FOR_TALLY).help("help"),
        }
    }
}
