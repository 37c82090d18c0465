//! What was written: the tree of a rule file, every node with its place.
//!
//! Names and values stand as they were written (normalised to NFC with one tone placement); nothing is looked up
//! and no type is known.

use rust_decimal::Decimal;
use tieuchi_source::Span;
use unicode_normalization::UnicodeNormalization;

/// A rule file.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// The items in the order of the text.
    pub items: Vec<Item>,
    /// The comments in the order of the text.
    pub comments: Vec<Comment>,
    /// The language of the first keyword: the one in which the author is spoken to.
    pub language: Language,
}

/// A language of keywords and messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Tiếng Việt.
    Vietnamese,
    /// English.
    #[default]
    English,
}

/// `# …` to the end of the line, without the `#` and the space after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// What it says.
    pub text: String,
    /// Where, from the `#`.
    pub span: Span,
    /// How it stands to what is around it.
    pub place: CommentPlace,
    /// Whether an empty line (or the end of the text) comes after it.
    pub apart: bool,
}

impl Comment {
    /// The comment `span` of `source`, the whole text of its file.
    #[must_use]
    pub fn new(source: &str, span: Span) -> Self {
        let written = source.get(span.range()).unwrap_or_default().trim_end();
        let text = written.strip_prefix('#').unwrap_or(written);
        let text = text.strip_prefix([' ', '\u{a0}']).unwrap_or(text);
        let before = source.get(..span.range().start).unwrap_or_default();
        let line = before.rsplit(['\n', '\r']).next().unwrap_or_default().trim_start_matches('\u{feff}');
        let place = match line {
            "" => CommentPlace::Margin,
            line if line.trim().is_empty() => CommentPlace::Indented { columns: line.len() },
            _ => CommentPlace::Trailing,
        };
        let after = source.get(span.range().end..).unwrap_or_default();
        let apart = after.lines().nth(1).is_none_or(|next| next.trim().is_empty());
        Comment { text: text.nfc().collect(), span, place, apart }
    }

    /// The same in a text whose first column is `margin`.
    pub(crate) fn in_margin(&self, margin: usize) -> Self {
        let place = match self.place {
            CommentPlace::Indented { columns } if columns <= margin => CommentPlace::Margin,
            place => place,
        };
        Comment { place, ..self.clone() }
    }
}

/// Where a comment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CommentPlace {
    /// On a line of its own, from the first column: of what comes next.
    Margin,
    /// On a line of its own, indented: of the next clause of its item, or the last word of the item.
    Indented {
        /// By how much.
        columns: usize,
    },
    /// After something on the same line.
    Trailing,
}

/// A name, normalised for comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// NFC, one tone placement, case kept; without backticks.
    pub text: String,
    /// Where.
    pub span: Span,
}

/// A quoted string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// What stands between the quotes, NFC.
    pub value: String,
    /// Where, with the quotes.
    pub span: Span,
}

/// What stands at the top of a file.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each variant is documented at its struct")]
pub enum Item {
    RuleSet(RuleSet),
    Calendar(Calendar),
    Records(Records),
    Define(Define),
    Measure(NamedMeasure),
    Indicator(Indicator),
    Amend(Amend),
    Scorecard(Scorecard),
    Given(Given),
    Test(Test),
}

/// `ruleset "…"` and its clauses.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleSet {
    /// Its title.
    pub title: Text,
    /// `issued by "…"`.
    pub issued_by: Option<Text>,
    /// `source "…"`.
    pub source: Option<Text>,
    /// `extends "…"`: the folder or file of the set above.
    pub extends: Option<Text>,
    /// `in force from D to D`.
    pub in_force: Option<InForce>,
    /// `time zone "…"`: an IANA name.
    pub time_zone: Option<Text>,
    /// `calendar NAME`.
    pub calendar: Option<Name>,
    /// `year begins on 11-15`.
    pub year_begins: Option<(MonthDay, Span)>,
    /// The whole item.
    pub span: Span,
}

/// The days on which a rule set applies.
#[derive(Clone, Debug, PartialEq)]
pub struct InForce {
    /// The first day.
    pub from: Date,
    /// The last day, if it is known.
    pub to: Option<Date>,
    /// The clause.
    pub span: Span,
}

/// A day as written, not yet checked to exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// The year.
    pub year: i16,
    /// The month, as written.
    pub month: u8,
    /// The day, as written.
    pub day: u8,
    /// Where.
    pub span: Span,
}

/// A day of any year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MonthDay {
    /// `06-20`.
    Day {
        /// The month, as written.
        month: u8,
        /// The day, as written.
        day: u8,
    },
    /// `end of 02`.
    EndOf {
        /// The month, as written.
        month: u8,
    },
}

/// A time of day, as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time {
    /// 0 to 24.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59.
    pub second: u8,
}

/// `calendar NAME …` with its clauses.
#[derive(Clone, Debug, PartialEq)]
pub struct Calendar {
    /// Its name.
    pub name: Name,
    /// The calendar that it builds on.
    pub extends: Option<Name>,
    /// The clauses in order.
    pub clauses: Vec<CalendarClause>,
    /// The whole item.
    pub span: Span,
}

/// A clause of a calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarClause {
    /// What it says.
    pub kind: CalendarClauseKind,
    /// Where.
    pub span: Span,
}

/// What a clause of a calendar says.
#[derive(Clone, Debug, PartialEq)]
pub enum CalendarClauseKind {
    /// `working week Monday to Friday`: 1 is Monday, 7 Sunday.
    WorkingWeek {
        /// The first day.
        from: u8,
        /// The last day.
        to: u8,
    },
    /// `working hours A to B, C to D`.
    WorkingHours(Vec<(Time, Time)>),
    /// `from 15:00 counts from the next working day`.
    CutOff(Time),
    /// `off D [in exchange for E] ["authority"]`.
    Off {
        /// The day off.
        day: Date,
        /// The day worked instead.
        in_exchange_for: Option<Date>,
        /// Who decided.
        authority: Option<Text>,
    },
    /// `decided to D`.
    DecidedTo(Date),
}

/// `records NAME …` or `units …`.
#[derive(Clone, Debug, PartialEq)]
pub struct Records {
    /// Whether it is the `units` item (its name is then `units`).
    pub is_units: bool,
    /// The name of the kind.
    pub name: Name,
    /// Its title.
    pub title: Option<Text>,
    /// `counted by` or `lasting from … to …`.
    pub placement: Option<Placement>,
    /// Its fields.
    pub fields: Vec<Field>,
    /// The whole item.
    pub span: Span,
}

/// How a record gets its place in time.
#[derive(Clone, Debug, PartialEq)]
pub enum Placement {
    /// `counted by FIELD`.
    CountedBy(Name),
    /// `lasting from FIELD to FIELD`.
    Lasting {
        /// The field of its start.
        from: Name,
        /// The field of its end.
        to: Name,
    },
}

/// A field of a kind of record.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its name.
    pub name: Name,
    /// The column headers to look for.
    pub headers: Vec<Text>,
    /// Its type.
    pub kind: FieldKind,
    /// Where the type stands.
    pub kind_span: Span,
    /// `?`.
    pub optional: bool,
    /// `as "…"`.
    pub format: Option<Text>,
    /// The whole line.
    pub span: Span,
}

/// The type of a field, as written.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldKind {
    /// `id`.
    Id,
    /// `unit`, or `unit, its own`.
    Unit {
        /// `, its own`.
        own: bool,
    },
    /// A reference to another kind of record.
    Reference(Name),
    /// `text`.
    Text,
    /// `one of "…", "…"`.
    OneOf(Vec<Text>),
    /// `yes/no`.
    YesNo,
    /// `number`, `whole number`, `number from 1 to 5`, `number at least 0`.
    Number {
        /// `whole`.
        whole: bool,
        /// The lowest value.
        lowest: Option<Decimal>,
        /// The highest value.
        highest: Option<Decimal>,
    },
    /// `date`.
    Date,
    /// `datetime`.
    DateTime,
    /// `deadline`.
    Deadline,
    /// `duration`.
    Duration,
}

/// `define NAME for RECORDS: CONDITION`.
#[derive(Clone, Debug, PartialEq)]
pub struct Define {
    /// The name of the condition.
    pub name: Name,
    /// The kind of record that it speaks of.
    pub subject: Name,
    /// What it says.
    pub condition: Condition,
    /// The whole item.
    pub span: Span,
}

/// What is asked of one record.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// What is asked.
    pub kind: ConditionKind,
    /// Where.
    pub span: Span,
}

/// What is asked of one record.
#[derive(Clone, Debug, PartialEq)]
pub enum ConditionKind {
    /// Two or more, joined by `and`.
    And(Vec<Condition>),
    /// Two or more, joined by `or`.
    Or(Vec<Condition>),
    /// `not C`.
    Not(Box<Condition>),
    /// A defined condition or a yes/no field, by its name.
    Named(Name),
    /// `A by B`, `A within D of B` …: an expression in time.
    Timely {
        /// What happens.
        what: Expr,
        /// When it must.
        relation: Relation,
    },
    /// `A = B`, `A is B`, `A > B` …
    Compare {
        /// The left side.
        left: Expr,
        /// How.
        op: Comparison,
        /// The right side.
        right: Expr,
    },
    /// `A is one of B, C`, or with `negated` `A is not one of B, C`.
    OneOf {
        /// The left side.
        left: Expr,
        /// The values.
        values: Vec<Expr>,
        /// `is not one of`.
        negated: bool,
    },
    /// `A is missing` (`present` is false) or `A is present`.
    Presence {
        /// What.
        what: Expr,
        /// `is present`.
        present: bool,
    },
    /// `A begins with "…"`.
    BeginsWith {
        /// What.
        what: Expr,
        /// With what.
        text: Text,
    },
    /// `A contains "…"`.
    Contains {
        /// What.
        what: Expr,
        /// What it holds.
        text: Text,
    },
    /// `A between X and Y`.
    Between {
        /// What.
        what: Expr,
        /// The lowest.
        lowest: Expr,
        /// The highest.
        highest: Expr,
    },
    /// `FIELD in WINDOW`; without FIELD, the one that the kind is counted by.
    In {
        /// The field.
        what: Option<Name>,
        /// The window.
        window: Window,
    },
    /// `has BOUND RECORDS …`.
    Has(Has),
    /// `has NAME`, `có NAME`, with `negated` `không có NAME`, `chưa có NAME`, `has no NAME`: related records or a
    /// present field, by what NAME is.
    HasName {
        /// The name.
        name: Name,
        /// `has no …`.
        negated: bool,
    },
    /// `meets INDICATOR`.
    Meets(Name),
}

/// How one moment stands to another.
#[derive(Clone, Debug, PartialEq)]
pub enum Relation {
    /// `by B`, or with `day` `by the day of B`.
    By {
        /// The limit.
        limit: Limit,
        /// Whether the day decides.
        day: bool,
    },
    /// `before B`.
    Before(Limit),
    /// `after B`.
    After(Limit),
    /// `within D of B [, rolled to a working day] [, not counting F]`.
    Within {
        /// The allowed span.
        span: SpanChoice,
        /// From when.
        start: Box<Expr>,
        /// `, rolled to a working day`.
        rolled: bool,
        /// `, not counting F`.
        not_counting: Vec<Name>,
    },
    /// `at least D before B`.
    AtLeastBefore {
        /// How long before.
        span: SpanChoice,
        /// Before what.
        limit: Box<Expr>,
        /// `, rolled to a working day`.
        rolled: bool,
    },
}

/// A moment that limits.
#[derive(Clone, Debug, PartialEq)]
pub enum Limit {
    /// A field, a date, …
    Expr(Box<Expr>),
    /// The period: its start after `before`, its end after `by` and `after`.
    Period(Span),
}

/// How long, with `(45 days where complex)` for records of another sort.
#[derive(Clone, Debug, PartialEq)]
pub struct SpanChoice {
    /// How long as a rule.
    pub usual: Duration,
    /// How long where a condition holds; the first that holds counts.
    pub otherwise: Vec<(Duration, Condition)>,
}

/// How long.
#[derive(Clone, Debug, PartialEq)]
pub enum Duration {
    /// `5 working days`.
    Literal(Length),
    /// Each record's own: a field of type duration.
    Field(Name),
}

/// A number of units of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Length {
    /// How many.
    pub count: Decimal,
    /// Of what.
    pub unit: TimeUnit,
    /// Where.
    pub span: Span,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum TimeUnit {
    Minutes,
    Hours,
    Days,
    Weeks,
    Months,
    Years,
    WorkingDays,
    WorkingHours,
}

/// A comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Comparison {
    /// `is`, or `=`.
    Is,
    /// `is not`, or `!=`.
    IsNot,
    /// `<`.
    Less,
    /// `<=`.
    LessOrEqual,
    /// `>`.
    Greater,
    /// `>=`.
    GreaterOrEqual,
}

/// A value of a record, or made from some.
#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    /// What.
    pub kind: ExprKind,
    /// Where.
    pub span: Span,
}

/// A value of a record, or made from some.
#[derive(Clone, Debug, PartialEq)]
pub enum ExprKind {
    /// A field.
    Name(Name),
    /// `"…"`.
    Text(Text),
    /// A number.
    Number(Decimal),
    /// `yes` or `no`.
    YesNo(bool),
    /// A day.
    Date(Date),
    /// A moment: day and time of the rule set's zone.
    DateTime(Date, Time),
    /// `06-20`.
    MonthDay(MonthDay),
    /// `3 working days`.
    Duration(Length),
    /// `A else B`.
    Else(Box<Expr>, Box<Expr>),
    /// `A + B` and the like.
    Arithmetic {
        /// The left side.
        left: Box<Expr>,
        /// Which.
        op: Operator,
        /// The right side.
        right: Box<Expr>,
    },
}

/// An operation on two values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum Operator {
    Plus,
    Minus,
    Times,
    Divided,
}

/// A stretch of time relative to the period, or a named one.
#[derive(Clone, Debug, PartialEq)]
pub struct Window {
    /// Which.
    pub kind: WindowKind,
    /// `before 06-20`, `by 2026-05-05`.
    pub cut: Option<Cut>,
    /// Where.
    pub span: Span,
}

/// Which window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WindowKind {
    /// `period`.
    Period,
    /// `every week` and the like.
    Every(Cadence),
    /// `the previous period`.
    PreviousPeriod,
    /// `the previous year`: the same period a year earlier.
    PreviousYear,
    /// A period by its label: `2026`, `2026-Q2` …
    Label(PeriodLabel),
}

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum Cadence {
    Week,
    Month,
    Quarter,
    HalfYear,
    Year,
}

/// A period as it is labelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodLabel {
    /// `2026`.
    Year(i16),
    /// `2026-H1`: 1 or 2, as written.
    HalfYear(i16, u8),
    /// `2026-Q2`: 1 to 4, as written.
    Quarter(i16, u8),
    /// `2026-04`: as written.
    Month(i16, u8),
    /// `2026-W15`: as written.
    Week(i16, u8),
    /// `2026-04-01..2026-06-30`, both days included.
    Range(Date, Date),
}

/// Where a window is cut short.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cut {
    /// The day.
    pub day: CutDay,
    /// `by` (the day included) rather than `before`.
    pub inclusive: bool,
    /// Where.
    pub span: Span,
}

/// The day at which a window is cut short.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CutDay {
    /// A day of one year.
    Date(Date),
    /// The first such day on or after the window's start.
    MonthDay(MonthDay),
}

/// `has BOUND [own] RECORDS [by FIELD] [[FIELD] in WINDOW] [where C]`.
#[derive(Clone, Debug, PartialEq)]
pub struct Has {
    /// How many.
    pub bound: Bound,
    /// Only those that name the unit itself.
    pub own: bool,
    /// Which kind.
    pub records: Name,
    /// `by FIELD`: through which reference.
    pub by: Option<Name>,
    /// `[FIELD] in WINDOW`.
    pub placed: Option<Placed>,
    /// `where C`.
    pub filter: Option<Box<Condition>>,
}

/// `[FIELD] in WINDOW`.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// The field; without it, the one that the kind is counted by.
    pub field: Option<Name>,
    /// The window.
    pub window: Window,
}

/// What a figure must reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bound {
    /// Which side.
    pub kind: BoundKind,
    /// Where.
    pub span: Span,
}

/// What a figure must reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BoundKind {
    /// `at least Q`.
    AtLeast(Quantity),
    /// `at most Q`.
    AtMost(Quantity),
    /// `more than Q`.
    MoreThan(Quantity),
    /// `less than Q`, `fewer than Q`.
    LessThan(Quantity),
    /// `exactly Q`.
    Exactly(Quantity),
    /// `between Q and Q`, both included.
    Between(Quantity, Quantity),
    /// `no …`: none.
    No,
    /// `all …`, or `100%` before a population: each one.
    All {
        /// Whether it was written `100%`.
        as_percent: bool,
    },
}

/// A number with what it counts in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// The number: 95 for `95%`.
    pub number: Decimal,
    /// In what.
    pub unit: QuantityUnit,
    /// Where.
    pub span: Span,
}

/// What a number counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuantityUnit {
    /// A plain number.
    Plain,
    /// `%`.
    Percent,
    /// `percentage points`.
    PercentagePoints,
    /// A span of time (the bound of an average difference).
    Time(TimeUnit),
}

/// `measure NAME: MEASURE`.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedMeasure {
    /// Its name.
    pub name: Name,
    /// What it measures.
    pub measure: Measure,
    /// The whole item.
    pub span: Span,
}

/// A figure over a population.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// Which.
    pub kind: MeasureKind,
    /// Where.
    pub span: Span,
}

/// A figure over a population.
#[derive(Clone, Debug, PartialEq)]
pub enum MeasureKind {
    /// `count of P`, or just `P` before a comparison with an earlier figure.
    Count(Population),
    /// `distinct FIELD of P`.
    Distinct(Name, Population),
    /// `sum of E of P`.
    Sum(Expr, Population),
    /// `average E of P`, with `average (A - B) in hours of P` its unit.
    Average(Expr, Option<TimeUnit>, Population),
    /// `share of P are C`.
    Share(Population, Box<Condition>, Vec<TargetClause>),
    /// `M / M`.
    Ratio(Box<Measure>, Box<Measure>),
    /// A declared measure.
    Named(Name),
}

/// `[own] RECORDS [[FIELD] in WINDOW] [where C]`.
#[derive(Clone, Debug, PartialEq)]
pub struct Population {
    /// Only those that name the unit itself.
    pub own: bool,
    /// Which kind.
    pub records: Name,
    /// `[FIELD] in WINDOW`.
    pub placed: Option<Placed>,
    /// `where C`.
    pub filter: Option<Box<Condition>>,
    /// Where.
    pub span: Span,
}

/// `indicator NAME "title" …`.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    /// Its name.
    pub name: Name,
    /// Its title.
    pub title: Option<Text>,
    /// The `cite` clauses.
    pub cites: Vec<Cite>,
    /// `for each unit [where C]`.
    pub scope: Option<Scope>,
    /// `target`, `milestone`, `monitor`, `stretch`, in the order of the text.
    pub clauses: Vec<IndicatorClause>,
    /// The whole item.
    pub span: Span,
}

/// `cite "…" "…"`: a clause of the source document.
#[derive(Clone, Debug, PartialEq)]
pub struct Cite {
    /// Its parts: id, section, words.
    pub parts: Vec<Text>,
    /// Where.
    pub span: Span,
}

/// `for each unit [where C]`.
#[derive(Clone, Debug, PartialEq)]
pub struct Scope {
    /// Which units.
    pub filter: Option<Condition>,
    /// Where.
    pub span: Span,
}

/// A clause of an indicator that says what must be reached.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorClause {
    /// Which.
    pub kind: IndicatorClauseKind,
    /// Where.
    pub span: Span,
}

/// A clause of an indicator that says what must be reached.
#[derive(Clone, Debug, PartialEq)]
pub enum IndicatorClauseKind {
    /// `target T`, or `: T` after the title.
    Target(Target),
    /// `stretch T`.
    Stretch(Target),
    /// `milestone D: T`.
    Milestone(Date, Target),
    /// `monitor M`.
    Monitor(Measure),
}

/// What must be reached.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// What.
    pub kind: TargetKind,
    /// The comma clauses that belong to it, in the order of the text.
    pub clauses: Vec<TargetClause>,
    /// Where.
    pub span: Span,
}

/// What must be reached.
#[derive(Clone, Debug, PartialEq)]
pub enum TargetKind {
    /// Two or more, joined by `, and`.
    And(Vec<Target>),
    /// Two or more, joined by `, or`.
    Or(Vec<Target>),
    /// A share: `BOUND of P are C`.
    Share {
        /// What it must reach.
        bound: Bound,
        /// Of whom.
        population: Population,
        /// What they must be.
        condition: Condition,
    },
    /// A count: `BOUND P`.
    Count {
        /// What it must reach.
        bound: Bound,
        /// Of whom.
        population: Population,
    },
    /// `M is BOUND`.
    Measured {
        /// The figure.
        measure: Measure,
        /// What it must reach.
        bound: Bound,
    },
    /// `M down at least 5% from BASE`, `M up …`.
    Change {
        /// The figure.
        measure: Measure,
        /// Which way.
        direction: Direction,
        /// By how much.
        bound: Bound,
        /// From what.
        baseline: Baseline,
    },
    /// `fewer P than in BASE`, `M is less than in BASE`.
    Than {
        /// The figure.
        measure: Measure,
        /// How it must stand to the earlier one.
        op: Than,
        /// The earlier one.
        baseline: Baseline,
    },
    /// `meets INDICATOR`.
    Meets(Name),
}

/// Which way a figure must go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum Direction {
    Down,
    Up,
}

/// How a figure must stand to an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Than {
    /// `fewer`, `less`: strictly.
    Fewer,
    /// `more`: strictly.
    More,
    /// `at most as many`.
    AtMostAsMany,
    /// `at least as many`.
    AtLeastAsMany,
}

/// The earlier figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Baseline {
    /// Which.
    pub kind: BaselineKind,
    /// Where.
    pub span: Span,
}

/// The earlier figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BaselineKind {
    /// The same period a year earlier.
    PreviousYear,
    /// The period before.
    PreviousPeriod,
    /// The same period in that year.
    Year(i16),
}

/// A comma clause of a target.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetClause {
    /// What it says.
    pub kind: TargetClauseKind,
    /// Where.
    pub span: Span,
}

/// What a comma clause of a target says.
#[derive(Clone, Debug, PartialEq)]
pub enum TargetClauseKind {
    /// `, counting open as met` and its kin.
    CountingOpen(OpenAs),
    /// `, counting none as met` (or `as missed`).
    CountingNone {
        /// `as met`.
        met: bool,
    },
    /// `, excusing C`.
    Excusing(Condition),
}

/// How the records that are still open are settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OpenAs {
    /// `as met`.
    Met,
    /// `as failed`.
    Failed,
    /// `left out`.
    LeftOut,
}

/// `amend indicator NAME …`.
#[derive(Clone, Debug, PartialEq)]
pub struct Amend {
    /// The indicator of the set above.
    pub indicator: Name,
    /// The `cite` clauses.
    pub cites: Vec<Cite>,
    /// What happens to it.
    pub kind: AmendKind,
    /// The whole item.
    pub span: Span,
}

/// What an amendment does.
#[derive(Clone, Debug, PartialEq)]
pub enum AmendKind {
    /// `tighten target T`.
    Tighten(Target),
    /// `replace target T`.
    Replace(Target),
    /// `repeal`.
    Repeal,
}

/// `scorecard NAME "title" …`.
#[derive(Clone, Debug, PartialEq)]
pub struct Scorecard {
    /// Its name.
    pub name: Name,
    /// Its title.
    pub title: Option<Text>,
    /// The `cite` clauses.
    pub cites: Vec<Cite>,
    /// The groups.
    pub groups: Vec<ScoreGroup>,
    /// `deduct …` and `add …`.
    pub adjustments: Vec<Adjustment>,
    /// The grades, best first.
    pub grades: Vec<Grade>,
    /// `at most 20% of the number graded "A" are "B"`.
    pub caps: Vec<GradeCap>,
    /// The whole item.
    pub span: Span,
}

/// `group "…" 40 points` and its rows.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreGroup {
    /// Its title.
    pub title: Text,
    /// The most that it gives.
    pub points: Decimal,
    /// Its rows.
    pub rows: Vec<ScoreRow>,
    /// Where.
    pub span: Span,
}

/// `INDICATOR 10 points if met`.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreRow {
    /// The indicator.
    pub indicator: Name,
    /// How points are given.
    pub scale: Scale,
    /// `, unless empty then …`.
    pub empty: Option<EmptyPoints>,
    /// Where.
    pub span: Span,
}

/// How points are given.
#[derive(Clone, Debug, PartialEq)]
pub enum Scale {
    /// `N points if met`.
    IfMet(Decimal),
    /// `N points scaled from A to B`.
    Scaled {
        /// The most.
        points: Decimal,
        /// None up to here.
        from: Quantity,
        /// Full from here.
        to: Quantity,
    },
    /// `2 points from 95%, 1.5 points from 90%`.
    Steps(Vec<(Decimal, Quantity)>),
}

/// What nothing to count gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum EmptyPoints {
    Full,
    None,
    LeftOut,
}

/// `deduct N points for each P [, at most M points]`, `add …`.
#[derive(Clone, Debug, PartialEq)]
pub struct Adjustment {
    /// `add` rather than `deduct`.
    pub adds: bool,
    /// For each record.
    pub points: Decimal,
    /// Which records.
    pub population: Population,
    /// At most.
    pub at_most: Option<Decimal>,
    /// Where.
    pub span: Span,
}

/// `grade "…" from 90 points if C`.
#[derive(Clone, Debug, PartialEq)]
pub struct Grade {
    /// Its title.
    pub title: Text,
    /// From how many points; `None` is `otherwise`.
    pub from: Option<Decimal>,
    /// `if C`.
    pub condition: Option<Condition>,
    /// Where.
    pub span: Span,
}

/// `at most 20% of the number graded "A" are "B"`.
#[derive(Clone, Debug, PartialEq)]
pub struct GradeCap {
    /// The share.
    pub share: Quantity,
    /// Of the number with this grade …
    pub of: Text,
    /// … may have this one.
    pub capped: Text,
    /// Where.
    pub span: Span,
}

/// `test "…" …`.
#[derive(Clone, Debug, PartialEq)]
pub struct Test {
    /// What it shows.
    pub title: Text,
    /// `as of …`.
    pub as_of: Option<AsOf>,
    /// `period …`.
    pub period: Option<(PeriodLabel, Span)>,
    /// Its records.
    pub given: Vec<Given>,
    /// What must come.
    pub expect: Vec<Expect>,
    /// The whole item.
    pub span: Span,
}

/// `as of 2026-07-15` or `as of 2026-07-15 17:00`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AsOf {
    /// The day.
    pub date: Date,
    /// The time; without it, the end of that day.
    pub time: Option<Time>,
    /// Where.
    pub span: Span,
}

/// `given RECORDS …`.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// Which kind of record.
    pub records: Name,
    /// `covering D to D`.
    pub covering: Option<(Date, Date)>,
    /// What they are.
    pub rows: GivenRows,
    /// The whole clause.
    pub span: Span,
}

/// The records of a test.
#[derive(Clone, Debug, PartialEq)]
pub enum GivenRows {
    /// A table: the header's cells, then the rows.
    Table {
        /// The columns.
        header: Vec<Cell>,
        /// The rows, each with as many cells as were written.
        rows: Vec<Vec<Cell>>,
    },
    /// `from "file.csv"`.
    File(Text),
}

/// A cell of a table, trimmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What stands in it.
    pub text: String,
    /// Where.
    pub span: Span,
}

/// `expect INDICATOR for UNIT …`.
#[derive(Clone, Debug, PartialEq)]
pub struct Expect {
    /// Which indicator.
    pub indicator: Name,
    /// For which unit (a code, `*` for all together).
    pub unit: Cell,
    /// What.
    pub kind: ExpectKind,
    /// Where.
    pub span: Span,
}

/// What a test expects.
#[derive(Clone, Debug, PartialEq)]
pub enum ExpectKind {
    /// `is missed`.
    Verdict(VerdictWord),
    /// `is settled` (or with `false` `is not settled`).
    Settled(bool),
    /// `has value 50%`; without a quantity `has no value`.
    Figure(FigureWord, Option<Quantity>),
    /// `has failed 1`.
    Count(CountWord, u64),
    /// `has failed ids "A1", "A2"`.
    Ids(CountWord, Vec<Text>),
    /// `has headroom 0`.
    Headroom(i64),
    /// `has stretch met` (or `missed`).
    Stretch(bool),
    /// `has window 2026-W15 missed`.
    Window(PeriodLabel, VerdictWord),
    /// `?`: to be recorded.
    Record,
}

/// The word for a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum VerdictWord {
    Met,
    Missed,
    Open,
    Undetermined,
    NotApplicable,
    Monitored,
}

/// The word for a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum FigureWord {
    Value,
    Lowest,
    Highest,
    Baseline,
    Change,
}

/// The word for a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself")]
pub enum CountWord {
    Met,
    Failed,
    Open,
    Missing,
    Excused,
    Outside,
    Unplaced,
}
