//! Working days and limits.

use jiff::civil::{Date, Time};

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
}
