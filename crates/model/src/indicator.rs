//! The meaning of a rule set: checked, with nothing left to look up.

mod condition;
mod parts;
mod rule_test;
pub mod visit;

use std::collections::HashSet;
use std::sync::Arc;

use indexmap::IndexMap;
use jiff::civil::Date;
use tieuchi_source::{Language, Span};

use crate::calendar::Calendar;
use crate::ratio::Ratio;
use crate::schema::{FieldId, Kind, KindId, Mapping, Placement, kind_called};
use crate::time::{Cadence, Length, MonthDay, Period, PeriodDay, Zone};
use crate::year_form::YearForm;

pub use self::condition::{
    Comparison, Condition, ConditionKind, Duration, Expr, Has, HasId, LimitSpec, Operator, Relation, SpanChoice,
    Timely, TimelySide,
};
pub use self::rule_test::{Expect, ExpectKind, FigureName, Given, GivenRows, Test};

/// A checked rule set.
#[derive(Clone, Debug)]
pub struct RuleSet {
    /// Its title; empty if the files have no `ruleset` item.
    pub title: String,
    /// Who issued it.
    pub issued_by: Option<String>,
    /// The document it implements.
    pub source: Option<String>,
    /// The days on which it applies: the first, and the last if it is known.
    pub in_force: Option<(Date, Option<Date>)>,
    /// The zone that its days belong to.
    pub zone: Zone,
    /// The calendar of its working days.
    pub calendar: Arc<Calendar>,
    /// The day on which its years begin.
    pub year_begins: MonthDay,
    /// How its years are written for people, if each ends in the next year of the calendar.
    pub year_form: Option<YearForm>,
    /// The kinds of record, by name; the first is always `units`.
    pub kinds: IndexMap<String, Kind>,
    /// Those of a vocabulary that no rule reads: they are for other rule sets.
    pub for_others: HashSet<KindId>,
    /// The indicators, by name, in the order of the rules.
    pub indicators: IndexMap<String, Indicator>,
    /// What is always so of the records of a kind, in the order of the rules.
    pub always: Vec<Always>,
    /// How offices call the columns and the values of the kinds.
    pub mappings: Vec<Mapping>,
    /// The tests that the rules carry.
    pub tests: Vec<Test>,
    /// The language of the first file's keywords.
    pub language: Language,
}

impl RuleSet {
    /// A kind by its position.
    #[must_use]
    pub fn kind(&self, id: KindId) -> Option<&Kind> {
        self.kinds.get_index(id.0).map(|(_, kind)| kind)
    }

    /// The kind that is called so, in any spelling; the units also in Vietnamese.
    #[must_use]
    pub fn kind_called(&self, name: &str) -> Option<KindId> {
        let name = kind_called(self.kinds.keys().map(String::as_str), name)?;
        self.kinds.get_index_of(name).map(KindId)
    }

    /// An indicator by its position.
    #[must_use]
    pub fn indicator(&self, id: IndicatorId) -> Option<&Indicator> {
        self.indicators.get_index(id.0).map(|(_, indicator)| indicator)
    }
}

/// A condition that is met by every record of a kind, unless the record is wrong.
#[derive(Clone, Debug)]
pub struct Always {
    /// Which records.
    pub kind: KindId,
    /// What is always so.
    pub condition: Condition,
    /// What becomes of a record for which it is false.
    pub consequence: Consequence,
    /// The condition in the words of the rules, for findings.
    pub written: String,
}

/// What becomes of a record for which what is always so is false.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Consequence {
    /// It is listed in a warning, and counts.
    Warning,
    /// The values that the condition reads are not known.
    Missing,
    /// Its row is rejected.
    Refused,
}

/// Which indicator of a rule set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IndicatorId(pub usize);

/// The clause of a document that an indicator implements.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cite {
    /// The document: `HY-20`.
    pub id: String,
    /// The section in it: `III.1.3`.
    pub section: Option<String>,
    /// The document's own words.
    pub words: Option<String>,
}

impl Cite {
    /// What is written after `cite`: id, section, words; the words may be in several pieces.
    #[must_use]
    pub fn of(parts: impl IntoIterator<Item = String>) -> Cite {
        let mut parts = parts.into_iter();
        let (id, section) = (parts.next().unwrap_or_default(), parts.next());
        let words = parts.collect::<Vec<_>>().join(" ");
        Cite { id, section, words: (!words.is_empty()).then_some(words) }
    }

    /// Where it is, without the words: `HY-20, III.1.3`.
    #[must_use]
    pub fn place(&self) -> String {
        match &self.section {
            Some(section) => format!("{}, {section}", self.id),
            None => self.id.clone(),
        }
    }
}

/// A checked statement that yields a verdict for each unit.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// Its name.
    pub name: String,
    /// Its title, for reports.
    pub title: Option<String>,
    /// Its citations.
    pub cites: Vec<Cite>,
    /// Whether it is about each unit by itself (`for each unit`), and so not about all units together.
    pub for_each_unit: bool,
    /// The units that it applies to; `None` is every unit.
    pub scope: Option<Condition>,
    /// What must be reached.
    pub body: Body,
    /// The more ambitious level (`stretch`).
    pub stretch: Option<Target>,
    /// Its place.
    pub span: Span,
}

/// What an indicator requires.
#[derive(Clone, Debug)]
pub enum Body {
    /// A target.
    Target(Target),
    /// Dated targets, in the order of their days.
    Milestones(Vec<Milestone>),
    /// A figure without a target.
    Monitor(Measure),
}

/// A target with its day.
#[derive(Clone, Debug)]
pub struct Milestone {
    /// The day by whose end it must be reached.
    pub day: Date,
    /// What must be reached.
    pub target: Target,
}

/// What must be reached.
#[derive(Clone, Debug)]
pub struct Target {
    /// What.
    pub kind: TargetKind,
    /// Its place.
    pub span: Span,
}

/// What must be reached.
#[derive(Clone, Debug)]
pub enum TargetKind {
    /// Each of these.
    All(Vec<Target>),
    /// One of these.
    Any(Vec<Target>),
    /// A figure within a bound.
    Figure {
        /// The figure.
        measure: Measure,
        /// What it must reach.
        bound: Bound,
    },
    /// A figure that fell or rose by so much.
    Change {
        /// The figure.
        measure: Measure,
        /// Whether it must fall.
        down: bool,
        /// By how much: a fraction of the baseline, or with `points` a difference of shares.
        bound: Bound,
        /// Whether the difference of two shares counts, not the ratio.
        points: bool,
        /// The earlier figure.
        baseline: Baseline,
    },
    /// A figure that compares with an earlier one in this way.
    Than {
        /// The figure.
        measure: Measure,
        /// How it must compare with the earlier one: `LessThan` is `fewer … than`.
        than: Side,
        /// The earlier figure.
        baseline: Baseline,
    },
    /// Another indicator is met.
    Meets(IndicatorId),
}

/// The earlier figure that one is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Baseline {
    /// The same period a year earlier.
    PreviousYear,
    /// The period before.
    PreviousPeriod,
    /// The same period in that year.
    Year(i16),
}

/// What a figure must reach; a share is a fraction of 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Bound {
    /// Which side of it is good.
    pub side: Side,
    /// The bound; the lower one of two.
    pub value: Ratio,
    /// The upper bound of `between` and `from … to less than`.
    pub upper: Option<Ratio>,
    /// The words with which it was written.
    pub word: BoundWord,
    /// How its number was written.
    pub unit: BoundUnit,
}

/// Which side of a bound is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// ≥
    AtLeast,
    /// ≤
    AtMost,
    /// >
    MoreThan,
    /// <
    LessThan,
    /// =
    Exactly,
    /// From `value` to `upper`, both included.
    Between,
    /// From `value`, included, to `upper`, left out.
    FromToLess,
}

impl Side {
    const ALL: [Side; 7] =
        [Side::AtLeast, Side::AtMost, Side::MoreThan, Side::LessThan, Side::Exactly, Side::Between, Side::FromToLess];

    /// The side with this word.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Side::ALL.into_iter().find(|side| side.code() == code)
    }

    /// The word of the JSON.
    ///
    /// ```
    /// # mod tieuchi { pub use tieuchi_model::indicator as explanation; }
    /// use tieuchi::explanation::Side;
    /// assert_eq!(Side::of_code(Side::AtLeast.code()), Some(Side::AtLeast));
    /// ```
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Side::AtLeast => "at_least",
            Side::AtMost => "at_most",
            Side::MoreThan => "more_than",
            Side::LessThan => "less_than",
            Side::Exactly => "exactly",
            Side::Between => "between",
            Side::FromToLess => "from_to_less_than",
        }
    }
}

/// A bound that was written with a word instead of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BoundWord {
    /// With a number.
    Number,
    /// `no …`.
    No,
    /// `all …` or `100%`.
    All,
}

/// How the number of a bound was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BoundUnit {
    /// A plain number.
    Plain,
    /// `%`: the value is a hundredth of the number.
    Percent,
    /// `percentage points`: likewise.
    PercentagePoints,
    /// The unit of an average difference.
    Time(DifferenceUnit),
}

impl BoundUnit {
    const ALL: [BoundUnit; 6] = [
        BoundUnit::Plain,
        BoundUnit::Percent,
        BoundUnit::PercentagePoints,
        BoundUnit::Time(DifferenceUnit::Hours),
        BoundUnit::Time(DifferenceUnit::Days),
        BoundUnit::Time(DifferenceUnit::WorkingDays),
    ];

    /// The unit with this word.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        BoundUnit::ALL.into_iter().find(|unit| unit.code() == code)
    }

    /// The word of the JSON.
    ///
    /// ```
    /// # mod tieuchi { pub use tieuchi_model::indicator as explanation; }
    /// use tieuchi::explanation::BoundUnit;
    /// assert_eq!(BoundUnit::of_code(BoundUnit::Percent.code()), Some(BoundUnit::Percent));
    /// ```
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            BoundUnit::Plain => "number",
            BoundUnit::Percent => "percent",
            BoundUnit::PercentagePoints => "percentage_points",
            BoundUnit::Time(DifferenceUnit::Hours) => "hours",
            BoundUnit::Time(DifferenceUnit::Days) => "days",
            BoundUnit::Time(DifferenceUnit::WorkingDays) => "working_days",
        }
    }
}

/// A figure over a population.
#[derive(Clone, Debug)]
pub struct Measure {
    /// Which.
    pub kind: MeasureKind,
    /// The name under which it was declared.
    pub name: Option<String>,
    /// Its place.
    pub span: Span,
}

impl Measure {
    /// What its figure counts in.
    #[must_use]
    pub const fn unit(&self) -> BoundUnit {
        match &self.kind {
            MeasureKind::Share(_) => BoundUnit::Percent,
            MeasureKind::Average { of: Averaged::Difference { unit, .. }, .. } => BoundUnit::Time(*unit),
            _ => BoundUnit::Plain,
        }
    }

    /// The population that it is over; of a ratio that of its numerator.
    #[must_use]
    pub fn population(&self) -> Option<&Population> {
        match &self.kind {
            MeasureKind::Count(population)
            | MeasureKind::Distinct { population, .. }
            | MeasureKind::Sum { population, .. }
            | MeasureKind::Average { population, .. } => Some(population),
            MeasureKind::Share(share) => Some(&share.population),
            MeasureKind::Ratio(numerator, _) => numerator.population(),
        }
    }
}

/// A figure over a population.
#[derive(Clone, Debug)]
pub enum MeasureKind {
    /// How many records.
    Count(Population),
    /// How many different values of a field.
    Distinct {
        /// The field.
        field: FieldId,
        /// Of which records.
        population: Population,
    },
    /// The sum of a number.
    Sum {
        /// The number.
        of: Expr,
        /// Of which records.
        population: Population,
    },
    /// The average of a number.
    Average {
        /// The number.
        of: Averaged,
        /// Of which records.
        population: Population,
    },
    /// How many of all.
    Share(Box<Share>),
    /// One figure over another.
    Ratio(Box<Measure>, Box<Measure>),
}

/// What an average is of.
#[derive(Clone, Debug)]
pub enum Averaged {
    /// A number.
    Number(Expr),
    /// How much later one moment is than another.
    Difference {
        /// The later one.
        later: Expr,
        /// The earlier one.
        earlier: Expr,
        /// Counted in.
        unit: DifferenceUnit,
    },
}

/// What a difference of two moments is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DifferenceUnit {
    /// Elapsed hours.
    Hours,
    /// Calendar days between the two days.
    Days,
    /// Working days after the earlier day, up to and with the later.
    WorkingDays,
}

/// How many of a population meet a condition.
#[derive(Clone, Debug)]
pub struct Share {
    /// Of which records.
    pub population: Population,
    /// What they must be.
    pub condition: Condition,
    /// How those that are still open are settled.
    pub open_as: Option<OpenAs>,
    /// What an empty population gives: met or missed.
    pub none_as: Option<bool>,
    /// Which failed ones are excused.
    pub excusing: Option<Condition>,
}

/// How the records that are still open are settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OpenAs {
    /// As met.
    Met,
    /// As failed.
    Failed,
    /// Left out.
    LeftOut,
}

/// The records that an indicator is about.
#[derive(Clone, Debug)]
pub struct Population {
    /// Which kind of record.
    pub kind: KindId,
    /// Only those that name the unit itself, not those of the units below.
    pub own: bool,
    /// By which field or fields a record is placed in the window.
    pub placement: Placement,
    /// The window; `None` only for a register.
    pub window: Option<WindowSpec>,
    /// Which of them.
    pub filter: Option<Condition>,
    /// Its place.
    pub span: Span,
}

/// A span of time relative to the period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct WindowSpec {
    /// Which.
    pub kind: WindowKind,
    /// Where it is cut short.
    pub cut: Option<Cut>,
}

/// Which window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WindowKind {
    /// The period.
    Period,
    /// Each week, month … of the period.
    Every(Cadence),
    /// The period before.
    PreviousPeriod,
    /// The same period a year earlier.
    PreviousYear,
    /// A period by its label.
    Label(Period),
    /// So long (in days or months) up to the last day of the period, or to the day before its first.
    Back(Length, PeriodDay),
    /// So long (in days or months) from the first day of the period, but not beyond the period.
    First(Length),
    /// Everything up to the last day of the period, or to the day before its first.
    UpTo(PeriodDay),
    /// One day of the period; as long as that day has not come, the day of judging.
    At(PeriodDay),
}

/// Where a window is cut short: it is over when this day comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cut {
    /// The day.
    pub day: CutDay,
    /// Whether that day still belongs to it (`by`).
    pub inclusive: bool,
}

/// The day at which a window is cut short.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CutDay {
    /// A day of one year.
    Date(Date),
    /// The first such day on or after the window's start.
    MonthDay(MonthDay),
    /// That day of the month in which the window begins, or the last day of the month if it has no such day.
    OfMonth(i8),
}
