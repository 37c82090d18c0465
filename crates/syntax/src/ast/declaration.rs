//! Rule sets, calendars and kinds of record, as written; dates and times of day with them.

use rust_decimal::Decimal;
use tieuchi_source::Span;

use super::{LayoutClause, Name, Text};

/// `ruleset "…"` and its clauses.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleSet {
    /// Its title.
    pub title: Text,
    /// `issued by "…"`.
    pub issued_by: Option<Text>,
    /// `source "…"`.
    pub source: Option<Text>,
    /// `uses "…"`: files or folders whose names the rules share.
    pub uses: Vec<Uses>,
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
    /// `years written "2024/25"`: a label of a year.
    pub years_written: Option<Text>,
    /// The whole item.
    pub span: Span,
}

/// `uses "…"`: a clause of a rule set, or an item if no rule set is declared before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uses {
    /// The file or folder, from the folder of this file.
    pub path: Text,
    /// All of it.
    pub span: Span,
}

/// `add to records NAME` and its fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Addition {
    /// The kind of record.
    pub records: Name,
    /// The fields that it has here, beside those of its declaration.
    pub fields: Vec<Field>,
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
    /// Its content.
    pub kind: CalendarClauseKind,
    /// Where.
    pub span: Span,
}

/// The kind of a clause of a calendar.
#[derive(Clone, Debug, PartialEq)]
pub enum CalendarClauseKind {
    /// `working week Monday to Friday`: 1 is Monday, 7 Sunday.
    WorkingWeek {
        /// The first day.
        from: u8,
        /// The last day.
        to: u8,
    },
    /// `working hours A to B, C to D`, `working hours Saturday A to B`.
    WorkingHours {
        /// The day of the week that has these hours, 1 for Monday; without one all that have none of their own.
        weekday: Option<u8>,
        /// From when to when.
        spans: Vec<(Time, Time)>,
    },
    /// `from 15:00 counts from the next working day`.
    CutOff {
        /// The time of day.
        time: Time,
        /// `from`: what is received at that very time counts from the next day too; not so `after`.
        included: bool,
    },
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
    /// How its tables are kept.
    pub layout: Vec<LayoutClause>,
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
    /// The place of the type.
    pub kind_span: Span,
    /// `?`.
    pub optional: bool,
    /// `as "…" or "…"`.
    pub formats: Vec<Text>,
    /// `empty "…"` on its line: texts that mean that there is no value.
    pub empty: Vec<Text>,
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
