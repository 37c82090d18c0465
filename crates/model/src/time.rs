//! Days, moments, spans and windows: the three kinds of time, with no conversion between them.
//!
//! Elapsed time, calendar time and working time are three kinds of [`Length`]. What a calendar makes of them is in
//! [`calendar`](crate::calendar).

pub use jiff::civil::Date;
use jiff::civil::Time;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};

/// 1 January 1970.
pub const UNIX_EPOCH: Date = jiff::civil::date(1970, 1, 1);

/// How many microseconds a day has if clocks do not change.
pub const MICROS_OF_DAY: i64 = 86_400_000_000;

/// The day so many days after 1 January 1970; `None` if the calendar does not reach it.
///
/// ```
/// use tieuchi_model::time::{Date, UNIX_EPOCH, date_of, days_between};
/// assert_eq!(date_of(20_000).map(|day| day.to_string()).as_deref(), Some("2024-10-04"));
/// assert_eq!(days_between(UNIX_EPOCH, "2024-10-04".parse::<Date>().unwrap()), 20_000);
/// assert_eq!(date_of(i64::MAX), None);
/// ```
#[must_use]
pub fn date_of(days: i64) -> Option<Date> {
    let since = days.checked_mul(24).and_then(SignedDuration::try_from_hours)?;
    UNIX_EPOCH.checked_add(since).ok()
}

/// How many days after another one a day is.
#[must_use]
pub fn days_between(from: Date, to: Date) -> i64 {
    to.duration_since(from).as_hours() / 24
}

/// A moment, in microseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub i64);

impl Moment {
    /// The instant, for its text.
    #[must_use]
    pub fn timestamp(self) -> Timestamp {
        Timestamp::from_microsecond(self.0).unwrap_or(if self.0 < 0 { Timestamp::MIN } else { Timestamp::MAX })
    }

    /// The moment so many seconds after 1970-01-01T00:00:00Z; `None` before the year 1 and after the last moment there is.
    ///
    /// ```
    /// use tieuchi_model::time::Moment;
    /// assert_eq!(Moment::of_unix_seconds(1), Some(Moment(1_000_000)));
    /// // Milliseconds given for seconds.
    /// assert_eq!(Moment::of_unix_seconds(1_784_134_800_000), None);
    /// assert_eq!(Moment::of_unix_seconds(-1_784_134_800_000), None);
    /// assert_eq!((Moment::of_unix_seconds(-62_135_596_800).is_some(), Moment::of_unix_seconds(-62_135_596_801)), (true, None));
    /// ```
    #[must_use]
    pub fn of_unix_seconds(seconds: i64) -> Option<Moment> {
        let at = Timestamp::from_second(seconds).ok()?;
        (at.to_zoned(TimeZone::UTC).year() >= 1).then(|| Moment(at.as_microsecond()))
    }

    /// The moment that a text with an offset says (`2026-07-16T00:00:00+07:00`), to the microsecond.
    ///
    /// ```
    /// use tieuchi_model::time::Moment;
    /// assert_eq!(Moment::of_rfc3339("1970-01-01T07:00:01+07:00"), Some(Moment(1_000_000)));
    /// assert_eq!(Moment::of_rfc3339("1970-01-01T07:00:01"), None);
    /// ```
    #[must_use]
    pub fn of_rfc3339(text: &str) -> Option<Moment> {
        text.parse::<Timestamp>().ok().map(|at| Moment(at.as_microsecond()))
    }

    /// Whether it lies between the first and the last moment there is.
    #[must_use]
    pub fn exists(self) -> bool {
        Timestamp::from_microsecond(self.0).is_ok()
    }

    /// The moment `micros` later; the last moment if that does not fit.
    #[must_use]
    pub const fn later(self, micros: i64) -> Moment {
        Moment(self.0.saturating_add(micros))
    }
}

/// When something happened or shall: a value without a time of day is its whole day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// A whole day of the rule set's zone.
    Day(Date),
    /// A moment.
    Moment(Moment),
}

/// The time zone of a rule set: a date is a day, and a day belongs to a zone.
#[derive(Clone, Debug)]
pub struct Zone(TimeZone);

impl Zone {
    /// The zone with this IANA name; `None` if there is no such zone.
    #[must_use]
    pub fn named(name: &str) -> Option<Zone> {
        TimeZone::get(name).ok().map(Zone)
    }

    /// UTC.
    #[must_use]
    pub fn utc() -> Zone {
        Zone(TimeZone::UTC)
    }

    /// Its IANA name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }

    /// The first moment of a day.
    #[must_use]
    pub fn start_of(&self, day: Date) -> Moment {
        self.at(day, Time::midnight())
    }

    /// The first moment after a day: the next midnight.
    #[must_use]
    pub fn end_of(&self, day: Date) -> Moment {
        match day.tomorrow() {
            Ok(next) => self.start_of(next),
            Err(_) => Moment(i64::MAX),
        }
    }

    /// A clock time of a day. If clocks skip it, the moment just after the gap; if they repeat it, the first. On the first and
    /// the last day, a moment outside the range of moments is before, or after, every other.
    #[must_use]
    pub fn at(&self, day: Date, time: Time) -> Moment {
        let beyond = if day < MIDDLE { i64::MIN } else { i64::MAX };
        self.0
            .to_ambiguous_zoned(day.to_datetime(time))
            .compatible()
            .map_or(Moment(beyond), |zoned| Moment(zoned.timestamp().as_microsecond()))
    }

    /// Whether a clock time exists exactly once on that day.
    #[must_use]
    pub fn is_unambiguous(&self, day: Date, time: Time) -> bool {
        !self.0.to_ambiguous_zoned(day.to_datetime(time)).is_ambiguous()
    }

    /// The moment of a clock time that exists exactly once on that day.
    ///
    /// # Errors
    /// If clocks skip the time or repeat it on that day: its moment would be a guess.
    pub fn exactly(&self, day: Date, time: Time) -> Result<Moment, ClockFault> {
        let clock = self.0.to_ambiguous_timestamp(day.to_datetime(time));
        match clock.offset() {
            AmbiguousOffset::Gap { before, after } => return Err(ClockFault::Skipped(ClockChange { before, after })),
            AmbiguousOffset::Fold { before, after } => return Err(ClockFault::Repeated(ClockChange { before, after })),
            AmbiguousOffset::Unambiguous { .. } => {}
        }
        clock.unambiguous().map(|timestamp| Moment(timestamp.as_microsecond())).map_err(|_| ClockFault::Beyond)
    }

    /// How many microseconds clocks are ahead of UTC, if that is the same for everything that clocks show from `first` to
    /// `last` (both as if the clocks were those of UTC).
    ///
    /// ```
    /// use tieuchi_model::time::{Moment, Zone};
    /// let (first, last) = (Moment::of_rfc3339("2024-01-01T00:00:00Z"), Moment::of_rfc3339("2026-01-01T00:00:00Z"));
    /// let (first, last) = (first.unwrap(), last.unwrap());
    /// let hanoi = Zone::named("Asia/Ho_Chi_Minh").unwrap();
    /// assert_eq!(hanoi.steady_offset(first, last), Some(7 * 3_600_000_000));
    /// assert_eq!(Zone::named("Europe/Berlin").unwrap().steady_offset(first, last), None);
    /// ```
    #[must_use]
    pub fn steady_offset(&self, first: Moment, last: Moment) -> Option<i64> {
        // No clock is further from UTC than this.
        const FURTHEST: i64 = 26 * 3_600_000_000;
        let (first, last) = (Moment(first.0.saturating_sub(FURTHEST)).timestamp(), last.later(FURTHEST).timestamp());
        let changes = self.0.following(first).next().is_some_and(|change| change.timestamp() <= last);
        (!changes).then(|| i64::from(self.0.to_offset(first).seconds()).saturating_mul(1_000_000))
    }

    /// The first moment of a day and the first one after it, if exactly the moments between these are of the day: not where
    /// clocks change around then.
    #[must_use]
    pub fn whole_day(&self, day: Date) -> Option<(Moment, Moment)> {
        let (start, end) = (self.start_of(day), self.end_of(day));
        self.steady_offset(start, end).map(|_| (start, end))
    }

    /// The day of a moment.
    #[must_use]
    pub fn day_of(&self, moment: Moment) -> Date {
        self.0.to_datetime(moment.timestamp()).date()
    }

    /// The last day that begins before a moment.
    #[must_use]
    pub fn last_day_before(&self, moment: Moment) -> Date {
        self.day_of(Moment(moment.0.saturating_sub(1)))
    }

    /// The clock time of a moment.
    #[must_use]
    pub fn time_of(&self, moment: Moment) -> Time {
        self.0.to_datetime(moment.timestamp()).time()
    }

    /// The day of a value.
    #[must_use]
    pub fn day(&self, when: When) -> Date {
        match when {
            When::Day(day) => day,
            When::Moment(moment) => self.day_of(moment),
        }
    }

    /// The first moment of a value.
    #[must_use]
    pub fn start(&self, when: When) -> Moment {
        match when {
            When::Day(day) => self.start_of(day),
            When::Moment(moment) => moment,
        }
    }

    /// The moment as `2026-07-15T00:00:00+07:00`.
    #[must_use]
    pub fn rfc3339(&self, moment: Moment) -> String {
        let zoned = moment.timestamp().to_zoned(self.0.clone());
        let offset = zoned.offset();
        format!(
            "{}{}",
            zoned.datetime(),
            jiff::fmt::strtime::format("%:z", &zoned).unwrap_or_else(|_| offset.to_string())
        )
    }
}

/// The first day of a window without a beginning.
pub(crate) const FIRST_DAY: Date = jiff::civil::date(1, 1, 1);

/// A day in the middle of the range: a day outside the range is before all others if it is before this one, else after all.
const MIDDLE: Date = jiff::civil::date(1, 1, 1);

/// Why a clock time of a day is not one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClockFault {
    /// Clocks are set forward over it.
    Skipped(ClockChange),
    /// Clocks are set back, and show it twice.
    Repeated(ClockChange),
    /// It is outside the range of moments.
    Beyond,
}

/// A change of clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ClockChange {
    before: Offset,
    after: Offset,
}

impl ClockChange {
    /// The offset from UTC before the change and the one after it, as `+07:00`.
    #[must_use]
    pub fn offsets(self) -> [String; 2] {
        [self.before, self.after].map(|offset| {
            let (sign, seconds) = (if offset.is_negative() { '-' } else { '+' }, offset.seconds().unsigned_abs());
            let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
            let whole = format!("{sign}{hours:02}:{minutes:02}");
            if seconds == 0 { whole } else { format!("{whole}:{seconds:02}") }
        })
    }
}

/// The three kinds of span, with no conversion between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Length {
    /// Hours and minutes: time that passes, in microseconds.
    Elapsed(i64),
    /// Days: the day of the event is not counted, the last counts to its end.
    Days(i32),
    /// Months (a year is 12): a month without that day ends on its last.
    Months(i32),
    /// Working days of the calendar.
    WorkingDays(i32),
    /// Working hours of the calendar, in microseconds.
    WorkingTime(i64),
}

impl Length {
    /// Elapsed hours.
    #[must_use]
    pub fn hours(count: i64) -> Length {
        Length::Elapsed(micros(SignedDuration::from_hours(count)))
    }

    /// Elapsed minutes.
    #[must_use]
    pub fn minutes(count: i64) -> Length {
        Length::Elapsed(micros(SignedDuration::from_mins(count)))
    }
}

fn micros(duration: SignedDuration) -> i64 {
    i64::try_from(duration.as_micros()).unwrap_or(i64::MAX)
}

/// A span of whole days of the rule set's zone: from the first up to, not including, the day after the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Window {
    /// The first day.
    pub from: Date,
    /// The day after the last; equal to `from` in an empty window.
    pub until: Date,
}

impl Window {
    /// The last day; `from` itself in an empty window.
    #[must_use]
    pub fn last(self) -> Date {
        if self.until > self.from { self.until.yesterday().unwrap_or(self.from) } else { self.from }
    }

    /// Its first or its last day.
    #[must_use]
    pub fn day(self, day: PeriodDay) -> Date {
        match day {
            PeriodDay::First => self.from,
            PeriodDay::Last => self.last(),
        }
    }

    /// Whether it has a first day, and is not everything up to its last.
    ///
    /// ```
    /// use tieuchi_model::time::Window;
    /// let [first, from, until] = ["0001-01-01", "2026-04-01", "2026-07-01"].map(|day| day.parse().unwrap());
    /// assert!(Window { from, until }.has_beginning());
    /// assert!(!Window { from: first, until }.has_beginning());
    /// ```
    #[must_use]
    pub fn has_beginning(self) -> bool {
        self.from > FIRST_DAY
    }

    /// The first of its days up to `last` that records must cover for it to be known; without a beginning `last` itself.
    #[must_use]
    pub fn covered_from(self, last: Date) -> Date {
        if self.has_beginning() { self.from } else { last }
    }

    /// Whether a day is in it.
    #[must_use]
    pub fn holds(self, day: Date) -> bool {
        self.from <= day && day < self.until
    }

    /// Whether it has ended at that moment: it is over when the day after its last begins.
    #[must_use]
    pub fn has_ended(self, zone: &Zone, as_of: Moment) -> bool {
        as_of >= zone.start_of(self.until)
    }

    /// Whether it has begun at that moment.
    #[must_use]
    pub fn has_begun(self, zone: &Zone, as_of: Moment) -> bool {
        as_of >= zone.start_of(self.from)
    }
}

/// The first or the last day of the period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PeriodDay {
    /// The first.
    First,
    /// The last.
    Last,
}

/// A day of any year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MonthDay {
    /// The month and the day: one that every year has.
    Day {
        /// 1 to 12.
        month: i8,
        /// 1 to what the month always has.
        day: i8,
    },
    /// The last day of a month.
    EndOf {
        /// 1 to 12.
        month: i8,
    },
}

impl MonthDay {
    /// That day in a year; `None` for a year that the calendar does not reach.
    #[must_use]
    pub fn in_year(self, year: i16) -> Option<Date> {
        match self {
            MonthDay::Day { month, day } => Date::new(year, month, day).ok(),
            MonthDay::EndOf { month } => Date::new(year, month, 1).ok().map(Date::last_of_month),
        }
    }

    /// The first such day on or after `day`.
    #[must_use]
    pub fn on_or_after(self, day: Date) -> Option<Date> {
        let this = self.in_year(day.year())?;
        if this >= day { Some(this) } else { self.in_year(day.year().checked_add(1)?) }
    }
}

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cadence {
    /// Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
    /// Three months of the rule set's year.
    Quarter,
    /// Six months of the rule set's year.
    HalfYear,
    /// The rule set's year.
    Year,
    /// Blocks of so many weeks, from the first week of each year; the weeks that are left at its end belong to the last block.
    Weeks(u8),
    /// Blocks of so many months of the rule set's year: a number that divides twelve.
    Months(u8),
    /// A part of each year: from one day to the next day of the other kind, both included.
    PartOfYear(MonthDay, MonthDay),
}

/// A period as it is labelled: what a report covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    /// `2026`.
    Year(i16),
    /// `2026-H1`: 1 or 2.
    HalfYear(i16, u8),
    /// `2026-Q2`: 1 to 4.
    Quarter(i16, u8),
    /// `2026-04`: 1 to 12.
    Month(i16, u8),
    /// `2026-W15`: an ISO week.
    Week(i16, u8),
    /// `2026-04-01..2026-06-30`: from the first day to the last, both included.
    Range(Date, Date),
}
