//! Working days and limits.

use jiff::civil::{Date, Time};

use crate::time::{Length, Moment, When, Zone};

/// A calendar.
#[derive(Clone, Debug)]
pub struct Calendar {
    name: String,
}

#[expect(missing_docs, reason = "being built")]
impl Calendar {
    pub fn vietnam() -> Calendar { Calendar { name: "vietnam".into() } }
    pub fn weekdays() -> Calendar { Calendar { name: "weekdays".into() } }
    pub fn built_in(name: &str) -> Option<Calendar> { match name { "vietnam" => Some(Self::vietnam()), "weekdays" => Some(Self::weekdays()), _ => None } }
    #[must_use]
    pub fn renamed(mut self, name: &str) -> Calendar { self.name = name.into(); self }
    pub fn name(&self) -> &str { &self.name }
    pub fn set_working_week(&mut self, _from: u8, _to: u8) {}
    pub fn set_working_hours(&mut self, _hours: Vec<(Time, Time)>) {}
    pub fn has_working_hours(&self) -> bool { false }
    pub fn set_cut_off(&mut self, _time: Time) {}
    pub fn add_day_off(&mut self, _day: Date, _in_exchange_for: Option<Date>, _authority: Option<String>) {}
    pub fn decide_to(&mut self, _day: Date) {}
    pub fn day(&self, _day: Date) -> DayKind<'_> { DayKind::Working }
    pub fn is_working(&self, _day: Date) -> Option<bool> { None }
    /// `Err` is the first year that is not known.
    pub fn working_days(&self, _after: Date, _to: Date) -> Result<i64, i16> { Ok(0) }
    pub fn limit(&self, _zone: &Zone, _start: When, _length: Length, _rolled: bool) -> Reach { Reach::Undefined }
    pub fn ahead(&self, _zone: &Zone, _of: When, _length: Length, _rolled: bool) -> Reach { Reach::Undefined }
}

/// What a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayKind<'a> {
    /// A working day of the week.
    Working,
    /// A rest day that is worked in exchange for a day off.
    WorkingInExchange {
        /// Who says so.
        authority: Option<&'a str>,
    },
    /// A day of the weekly rest.
    RestDay,
    /// A day off.
    DayOff {
        /// Why.
        name: &'a str,
        /// Who says so.
        authority: Option<&'a str>,
    },
    /// A day of a year that is not decided.
    NotKnown {
        /// The year.
        year: i16,
    },
}

/// Where a limit lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// A day, to its end.
    Day(Date),
    /// A moment.
    Moment(Moment),
    /// It depends on a year that is not decided.
    NotKnown {
        /// The first such year.
        year: i16,
        /// The limit cannot be before this day.
        earliest: Date,
    },
    /// Outside the range of dates.
    Beyond,
    /// Hours from a whole day, or working hours of a calendar that has none.
    Undefined,
}
