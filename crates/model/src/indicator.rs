//! What is meant: a checked rule set, with nothing left to look up.

use std::sync::Arc;

use indexmap::IndexMap;
use jiff::civil::Date;
use rust_decimal::Decimal;
use tieuchi_source::Span;

use crate::calendar::Calendar;
use crate::ratio::Ratio;
use crate::schema::{FieldId, Kind, KindId, Placement, Value};
use crate::time::{Cadence, Length, Moment, MonthDay, Period, Zone};

/// A checked rule set.
#[derive(Clone, Debug)]
pub struct RuleSet {
    /// Its title; empty where the files have no `ruleset` item.
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
    /// The kinds of record, by name; the first is always `units`.
    pub kinds: IndexMap<String, Kind>,
    /// The indicators, by name, in the order of the rules.
    pub indicators: IndexMap<String, Indicator>,
    /// The tests that the rules carry.
    pub tests: Vec<Test>,
    /// Whether the first file's keywords are Vietnamese.
    pub vietnamese: bool,
}

impl RuleSet {
    /// A kind by its position.
    #[must_use]
    pub fn kind(&self, id: KindId) -> Option<&Kind> {
        self.kinds.get_index(id.0).map(|(_, kind)| kind)
    }

    /// An indicator by its position.
    #[must_use]
    pub fn indicator(&self, id: IndicatorId) -> Option<&Indicator> {
        self.indicators
            .get_index(id.0)
            .map(|(_, indicator)| indicator)
    }
}

/// Which indicator of a rule set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IndicatorId(pub usize);

/// A checked statement that yields a verdict for each unit.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// Its name.
    pub name: String,
    /// Its title, for reports.
    pub title: Option<String>,
    /// Its citations: id, section, words.
    pub cites: Vec<Vec<String>>,
    /// Which units it speaks of; `None` is every unit.
    pub scope: Option<Condition>,
    /// What must be reached.
    pub body: Body,
    /// What is hoped for beyond.
    pub stretch: Option<Target>,
    /// Where it stands.
    pub span: Span,
}

/// What an indicator asks.
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
    /// Where it is said.
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
    /// A figure that stands so to an earlier one.
    Than {
        /// The figure.
        measure: Measure,
        /// How it must stand to the earlier one: `LessThan` is `fewer … than`.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// Which side of it is good.
    pub side: Side,
    /// The bound; the lower one of `between`.
    pub value: Ratio,
    /// The upper bound of `between`.
    pub upper: Option<Ratio>,
    /// The words with which it was said.
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
}

/// A bound that was said with a word instead of a number.
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

/// A figure over a population.
#[derive(Clone, Debug)]
pub struct Measure {
    /// Which.
    pub kind: MeasureKind,
    /// The name under which it was declared.
    pub name: Option<String>,
    /// Where it is said.
    pub span: Span,
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
        /// Of whom.
        population: Population,
    },
    /// The sum of a number.
    Sum {
        /// The number.
        of: Expr,
        /// Of whom.
        population: Population,
    },
    /// The average of a number.
    Average {
        /// The number.
        of: Averaged,
        /// Of whom.
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
    /// Of whom.
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

/// Those that an indicator speaks of.
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
    /// Where it is said.
    pub span: Span,
}

/// A stretch of time relative to the period.
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
}

/// What is asked of one record.
#[derive(Clone, Debug)]
pub struct Condition {
    /// What.
    pub kind: ConditionKind,
    /// The name under which it was defined.
    pub name: Option<String>,
    /// Where it is said (in the definition, if it has a name).
    pub span: Span,
}

/// What is asked of one record.
#[derive(Clone, Debug)]
pub enum ConditionKind {
    /// Each of these.
    All(Vec<Condition>),
    /// One of these.
    Any(Vec<Condition>),
    /// Not this.
    Not(Box<Condition>),
    /// A yes/no field is yes.
    Yes(FieldId),
    /// One moment stands so to another.
    Timely(Timely),
    /// Two values stand so to each other.
    Compare {
        /// The left side.
        left: Expr,
        /// How.
        op: Comparison,
        /// The right side.
        right: Expr,
    },
    /// `later - earlier` against a length: `>` is later than the last moment of the length from `earlier`.
    Apart {
        /// The later one.
        later: Expr,
        /// The earlier one.
        earlier: Expr,
        /// How.
        op: Comparison,
        /// Against what.
        length: Length,
    },
    /// A value is one of these.
    OneOf {
        /// The value.
        what: Expr,
        /// These.
        values: Vec<Value>,
    },
    /// A value is there.
    Present(Expr),
    /// A text begins with another.
    BeginsWith {
        /// The text.
        what: Expr,
        /// The other.
        text: String,
    },
    /// A text contains another.
    Contains {
        /// The text.
        what: Expr,
        /// The other.
        text: String,
    },
    /// A field lies in a window.
    In {
        /// The field.
        what: FieldId,
        /// The window; never `Every`.
        window: WindowSpec,
    },
    /// Related records: so many.
    Has(Box<Has>),
    /// The unit meets an indicator.
    Meets(IndicatorId),
}

/// How two values stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// One moment against a limit.
#[derive(Clone, Debug)]
pub struct Timely {
    /// What happens.
    pub what: Expr,
    /// On which side of the limit it must.
    pub side: TimelySide,
    /// The limit.
    pub limit: LimitSpec,
    /// Whether the event rule holds (`what` is one `date` or `datetime` field): late without it is failed, not yet is
    /// open. Otherwise it is a plain comparison, and empty is missing.
    pub event: bool,
}

/// On which side of a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimelySide {
    /// Not after it: a day includes itself.
    By,
    /// Before it: a day excludes itself.
    Before,
    /// After it.
    After,
}

/// A limit, before a record is looked at.
#[derive(Clone, Debug)]
pub enum LimitSpec {
    /// A value of the record, or a fixed one.
    Value(Expr),
    /// The day of a value: the day decides, not the minute.
    DayOf(Expr),
    /// The last moment of a span from a start.
    Within {
        /// The span.
        span: SpanChoice,
        /// From when.
        start: Expr,
        /// Whether a last day that is no working day moves to the end of the next one.
        rolled: bool,
        /// Spans that are not counted: duration fields.
        not_counting: Vec<FieldId>,
    },
    /// So long before a value.
    Ahead {
        /// The span.
        span: SpanChoice,
        /// Before what.
        of: Expr,
        /// Whether a last day that is no working day moves to the end of the next one.
        rolled: bool,
    },
    /// The period's first day.
    PeriodStart,
    /// The period's last day.
    PeriodEnd,
}

/// How long, by the sort of record.
#[derive(Clone, Debug)]
pub struct SpanChoice {
    /// How long as a rule.
    pub usual: Duration,
    /// How long where a condition holds; the first that holds counts.
    pub otherwise: Vec<(Duration, Condition)>,
}

/// How long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Duration {
    /// So long.
    Fixed(Length),
    /// Each record's own.
    Field(FieldId),
}

/// A value of a record, or made from some.
#[derive(Clone, Debug)]
pub enum Expr {
    /// A field.
    Field(FieldId),
    /// A fixed value.
    Literal(Value),
    /// That day in the year of the record's counting moment.
    MonthDay(MonthDay),
    /// The first, or the second where the first is empty.
    Else(Box<Expr>, Box<Expr>),
    /// Two numbers combined.
    Arithmetic {
        /// The left one.
        left: Box<Expr>,
        /// How.
        op: Operator,
        /// The right one.
        right: Box<Expr>,
    },
}

/// An operation on two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum Operator {
    Plus,
    Minus,
    Times,
    Divided,
}

/// Related records: so many.
#[derive(Clone, Debug)]
pub struct Has {
    /// How many.
    pub bound: Bound,
    /// Which, and in which window; `own` where only those that name the unit itself count.
    pub related: Population,
    /// How they refer to the record.
    pub by: Relation,
}

/// How related records refer to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// This reference of theirs names its id.
    Reference(FieldId),
    /// They lie in the unit (its subtree, or with `own` in the unit itself).
    Unit,
}

/// A test that the rules carry, its tables still as text.
#[derive(Clone, Debug)]
pub struct Test {
    /// What it shows.
    pub title: String,
    /// As of when.
    pub as_of: Option<Moment>,
    /// For which period.
    pub period: Period,
    /// Its records: those before the first test of the file and its own.
    pub given: Vec<Given>,
    /// What must come.
    pub expect: Vec<Expect>,
    /// Where it stands.
    pub span: Span,
}

/// The records of a test.
#[derive(Clone, Debug)]
pub struct Given {
    /// Which kind.
    pub kind: KindId,
    /// The days that they cover, where it is said.
    pub covering: Option<(Date, Date)>,
    /// The rows.
    pub rows: GivenRows,
    /// Where it stands.
    pub span: Span,
}

/// The rows of a test's records.
#[derive(Clone, Debug)]
pub enum GivenRows {
    /// A table.
    Table {
        /// The field of each column.
        columns: Vec<FieldId>,
        /// The cells of each row, as text, with their places.
        rows: Vec<Vec<(String, Span)>>,
    },
    /// A file beside the rules.
    File(String),
}

/// What a test expects of one verdict.
#[derive(Clone, Debug)]
pub struct Expect {
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// For which unit; `*` is all together.
    pub unit: String,
    /// What.
    pub kind: ExpectKind,
    /// Where it stands.
    pub span: Span,
}

/// What a test expects.
#[derive(Clone, Debug, PartialEq)]
pub enum ExpectKind {
    /// The verdict.
    Verdict(crate::verdict::Answer),
    /// Whether it is settled.
    Settled(bool),
    /// A figure; `None` is none.
    Figure(FigureName, Option<Decimal>),
    /// How many.
    Count(CountName, u64),
    /// Which ids.
    Ids(CountName, Vec<String>),
    /// The headroom.
    Headroom(i64),
    /// Whether the stretch is met.
    Stretch(bool),
    /// The verdict of a window.
    Window(Period, crate::verdict::Answer),
    /// To be recorded.
    Record,
}

/// A figure that a test can expect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum FigureName {
    Value,
    Lowest,
    Highest,
    Baseline,
    Change,
}

/// A count that a test can expect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum CountName {
    Met,
    Failed,
    Open,
    Missing,
    Excused,
    Outside,
    Unplaced,
}
