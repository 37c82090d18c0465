//! Calendars of working days: which day is worked, by whose decision, and for which years that is known at all.
//!
//! A year without a decision is *not known*, never “no holidays”. Where a limit ends is in `limit`, how days are
//! numbered and counted in `count`, the decisions of Việt Nam in `vietnam`. Nothing here computes holidays.

mod count;
mod hours;
mod limit;
mod vietnam;

use std::borrow::Cow;
use std::hash::{Hash, Hasher};
use std::sync::OnceLock;

use indexmap::IndexMap;
use jiff::civil::{Date, Time};

use hours::Hours;
pub use limit::Reach;

/// A calendar of working days and, if it states them, working hours.
///
/// ```
/// use jiff::civil::date;
/// use tieuchi_model::calendar::{Calendar, DayKind};
///
/// let mut calendar = Calendar::vietnam().renamed("việt_nam");
/// assert!(matches!(calendar.day(date(2026, 1, 2)), DayKind::DayOff { name: "swap", .. }));
/// assert_eq!(calendar.is_working(date(2026, 1, 10)), Some(true), "a Saturday worked for 2 January");
/// assert_eq!(calendar.day(date(2027, 1, 4)), DayKind::NotKnown { year: 2027 });
///
/// calendar.add_day_off(date(2027, 1, 1), None, Some("TB 1/TB-BNV".to_owned()));
/// calendar.decide_to(date(2027, 12, 31));
/// assert_eq!(calendar.working_days(date(2026, 12, 31), date(2027, 1, 4)), Ok(1));
/// ```
#[derive(Clone, Debug)]
pub struct Calendar {
    name: String,
    /// Whether each day of the week is worked, Monday first.
    week: [bool; 7],
    hours: Hours,
    cut_off: Option<CutOff>,
    exceptions: IndexMap<Date, Exception>,
    /// The first and the last day that is decided.
    decided: (Date, Date),
    /// How the exceptions shift the count of working days: made from the fields above when first asked for.
    shifts: OnceLock<count::Shifts>,
    /// How they shift the working time, made likewise.
    time_shifts: OnceLock<count::Shifts>,
}

/// Which way a length is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    Forward,
    Back,
}

/// A day that is not as its day of the week.
#[derive(Clone, Debug)]
struct Exception {
    kind: ExceptionKind,
    authority: Option<Cow<'static, str>>,
}

#[derive(Clone, Copy, Debug)]
enum ExceptionKind {
    Off { name: &'static str },
    Worked { instead_of: Date },
}

/// What a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayKind<'a> {
    /// A working day of the week.
    Working,
    /// A day that is worked in exchange for a day off.
    WorkingInExchange {
        /// The day off.
        instead_of: Date,
        /// Who decided so.
        authority: Option<&'a str>,
    },
    /// A day of the weekly rest.
    RestDay,
    /// A day off.
    DayOff {
        /// Which: `tet`, or `swap` for one that is worked on another day, or `day off` for one that a rule set adds.
        name: &'a str,
        /// Who decided so.
        authority: Option<&'a str>,
    },
    /// A day of a year that is not decided.
    NotKnown {
        /// The year.
        year: i16,
    },
}

/// The time of day from which on a start counts from the next working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct CutOff {
    time: Time,
    /// Whether a start at that very time does.
    included: bool,
}

/// Two calendars with one hash count and reach the same days, whatever their names.
impl Hash for Calendar {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let Calendar { name: _, week, hours, cut_off, exceptions, decided, shifts: _, time_shifts: _ } = self;
        (week, &hours.usual, cut_off.map(|CutOff { time, included }| (time, included)), decided).hash(state);
        let mut days: Vec<(Date, bool)> = exceptions
            .iter()
            .map(|(day, exception)| (*day, matches!(exception.kind, ExceptionKind::Worked { .. })))
            .collect();
        days.sort_unstable();
        days.hash(state);
        if !hours.are_alike() {
            let own = days.iter().filter(|(_, worked)| *worked).map(|(day, _)| self.hours_on(*day)).collect::<Vec<_>>();
            (&hours.of_weekday, own).hash(state);
        }
    }
}

impl CutOff {
    fn moves(self, time: Time) -> bool {
        time > self.time || (self.included && time == self.time)
    }
}

impl Calendar {
    /// Việt Nam's: Monday to Friday without the days off of the Labour Code and of the yearly decisions, with the
    /// Saturdays worked in exchange, as the civil service has them; decided for 2019 to 2026. It states no working hours.
    #[must_use]
    pub fn vietnam() -> Calendar {
        let mut calendar = Calendar { decided: vietnam::DECIDED, ..Calendar::monday_to_friday("vietnam") };
        for (day, kind, authority) in vietnam::exceptions() {
            calendar.exceptions.insert(day, Exception { kind, authority: Some(Cow::Borrowed(authority)) });
        }
        calendar
    }

    /// Monday to Friday, without holidays, decided for ever.
    #[must_use]
    pub fn weekdays() -> Calendar {
        Calendar::monday_to_friday("weekdays")
    }

    fn monday_to_friday(name: &str) -> Calendar {
        Calendar {
            name: name.to_owned(),
            week: [true, true, true, true, true, false, false],
            hours: Hours::default(),
            cut_off: None,
            exceptions: IndexMap::new(),
            decided: (Date::MIN, Date::MAX),
            shifts: OnceLock::new(),
            time_shifts: OnceLock::new(),
        }
    }

    /// The built-in calendar with this name: `vietnam` or `weekdays`.
    #[must_use]
    pub fn built_in(name: &str) -> Option<Calendar> {
        match name {
            "vietnam" => Some(Calendar::vietnam()),
            "weekdays" => Some(Calendar::weekdays()),
            _ => None,
        }
    }

    /// The same under another name: what a calendar that extends it begins with.
    #[must_use]
    pub fn renamed(mut self, name: &str) -> Calendar {
        name.clone_into(&mut self.name);
        self
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// States the working week: from one day to another, both included, 1 for Monday to 7 for Sunday. From Sunday to
    /// Thursday goes over the weekend.
    pub fn set_working_week(&mut self, from: u8, to: u8) {
        for (worked, day) in self.week.iter_mut().zip(1u8..) {
            *worked = if from <= to { from <= day && day <= to } else { day >= from || day <= to };
        }
        self.forget_shifts();
    }

    /// States the working hours of each working day that has none of its own. They are put in order; hours that overlap or touch
    /// become one; a pair whose end is not after its beginning is ignored.
    pub fn set_working_hours(&mut self, hours: Vec<(Time, Time)>) {
        self.hours.usual = hours::in_order(hours);
        self.forget_shifts();
    }

    /// States the working hours of a day of the week, 1 for Monday to 7 for Sunday. A day that is worked in exchange has those of the
    /// day off.
    ///
    /// ```
    /// use jiff::civil::{date, time};
    /// use tieuchi_model::calendar::{Calendar, Reach};
    /// use tieuchi_model::time::{Length, When, Zone};
    ///
    /// let (mut calendar, zone) = (Calendar::weekdays(), Zone::utc());
    /// calendar.set_working_week(1, 6);
    /// calendar.set_working_hours(vec![(time(8, 0, 0, 0), time(16, 0, 0, 0))]);
    /// calendar.set_working_hours_of(6, vec![(time(8, 0, 0, 0), time(12, 0, 0, 0))]);
    /// let friday = When::Moment(zone.at(date(2026, 4, 24), time(15, 0, 0, 0)));
    /// let after = |hours: i64| calendar.limit(&zone, friday, Length::WorkingTime(hours * 3_600_000_000), false);
    /// assert_eq!(after(5), Reach::Moment(zone.at(date(2026, 4, 25), time(12, 0, 0, 0))));
    /// assert_eq!(after(6), Reach::Moment(zone.at(date(2026, 4, 27), time(9, 0, 0, 0))));
    /// ```
    pub fn set_working_hours_of(&mut self, day: u8, hours: Vec<(Time, Time)>) {
        let place = usize::from(day).checked_sub(1);
        if let Some(slot) = place.and_then(|place| self.hours.of_weekday.get_mut(place)) {
            *slot = Some(hours::in_order(hours));
        }
        self.forget_shifts();
    }

    /// Whether a day of the week, 1 for Monday to 7 for Sunday, is in the working week.
    #[must_use]
    pub fn works_on(&self, day: u8) -> bool {
        let place = usize::from(day).checked_sub(1);
        place.and_then(|place| self.week.get(place)).copied().unwrap_or(false)
    }

    /// Whether it states working hours.
    #[must_use]
    pub fn has_working_hours(&self) -> bool {
        !self.hours.usual.is_empty() || self.hours.of_weekday.iter().flatten().any(|hours| !hours.is_empty())
    }

    /// What was made of the statements before is made again.
    fn forget_shifts(&mut self) {
        self.shifts = OnceLock::new();
        self.time_shifts = OnceLock::new();
    }

    /// Whether what comes in late on a day counts as of the next working day.
    #[must_use]
    pub const fn has_cut_off(&self) -> bool {
        self.cut_off.is_some()
    }

    /// States the time from which on what happens counts from the next working day.
    pub fn set_cut_off(&mut self, time: Time) {
        self.cut_off = Some(CutOff { time, included: true });
    }

    /// States the time after which what happens counts from the next working day: at that time itself it does not.
    pub fn set_cut_off_after(&mut self, time: Time) {
        self.cut_off = Some(CutOff { time, included: false });
    }

    /// Adds a day off and, if there is one, the day that is worked in exchange. The last statement about a day applies.
    pub fn add_day_off(&mut self, day: Date, in_exchange_for: Option<Date>, authority: Option<String>) {
        let authority = authority.map(Cow::Owned);
        let name = if in_exchange_for.is_some() { vietnam::SWAP } else { "day off" };
        self.exceptions.insert(day, Exception { kind: ExceptionKind::Off { name }, authority: authority.clone() });
        if let Some(worked) = in_exchange_for {
            let kind = ExceptionKind::Worked { instead_of: day };
            self.exceptions.insert(worked, Exception { kind, authority });
        }
        self.forget_shifts();
    }

    /// States the last day that is decided.
    pub fn decide_to(&mut self, day: Date) {
        self.decided.1 = day;
        self.forget_shifts();
    }

    /// What a day is, and who decided so. An added day beyond the decided ones is still not known, because the rest of its
    /// year is not known.
    #[must_use]
    pub fn day(&self, day: Date) -> DayKind<'_> {
        if !self.knows(day) {
            return DayKind::NotKnown { year: day.year() };
        }
        match self.exceptions.get(&day) {
            Some(Exception { kind: ExceptionKind::Off { name }, authority }) => {
                DayKind::DayOff { name, authority: authority.as_deref() }
            }
            Some(Exception { kind: ExceptionKind::Worked { instead_of }, authority }) => {
                DayKind::WorkingInExchange { instead_of: *instead_of, authority: authority.as_deref() }
            }
            None if self.is_worked_weekly(day) => DayKind::Working,
            None => DayKind::RestDay,
        }
    }

    /// Whether a day is a working day; `None` if that is not known.
    #[must_use]
    pub fn is_working(&self, day: Date) -> Option<bool> {
        match self.day(day) {
            DayKind::Working | DayKind::WorkingInExchange { .. } => Some(true),
            DayKind::RestDay | DayKind::DayOff { .. } => Some(false),
            DayKind::NotKnown { .. } => None,
        }
    }

    /// Whether both count every limit alike, whatever their names and authorities are.
    ///
    /// ```
    /// use tieuchi_model::calendar::Calendar;
    /// assert!(Calendar::vietnam().counts_like(&Calendar::vietnam().renamed("việt_nam")));
    /// assert!(!Calendar::vietnam().counts_like(&Calendar::weekdays()));
    /// ```
    #[must_use]
    pub fn counts_like(&self, other: &Calendar) -> bool {
        let is_worked = |exception: &Exception| matches!(exception.kind, ExceptionKind::Worked { .. });
        let is_alike = |(day, exception): (&Date, &Exception)| {
            let alike = other.exceptions.get(day).is_some_and(|other| is_worked(other) == is_worked(exception));
            alike && (!is_worked(exception) || self.hours_on(*day) == other.hours_on(*day))
        };
        self.week == other.week
            && self.hours == other.hours
            && self.cut_off == other.cut_off
            && self.decided == other.decided
            && self.exceptions.len() == other.exceptions.len()
            && self.exceptions.iter().all(is_alike)
    }

    fn knows(&self, day: Date) -> bool {
        self.decided.0 <= day && day <= self.decided.1
    }

    fn is_worked_weekly(&self, day: Date) -> bool {
        let place = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0);
        self.week.get(place).copied().unwrap_or(false)
    }
}

#[cfg(test)]
mod tests;
