//! Days and moments written as ISO 8601: the form that is read if a field declares no other.
//!
//! `2026-04-01`, with a clock time after `T` or a space, with or without an offset; `2026` and `2026-04` for callers that
//! accept them. Other written forms are in `schema::read`.

use jiff::civil::{Date, Time};
use jiff::tz::{Offset, TimeZone};

use crate::time::{ClockFault, Moment, When, Zone};

/// What was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) year: i16,
    pub(crate) month: Option<i8>,
    pub(crate) day: Option<i8>,
    pub(crate) clock: Option<Clock>,
}

/// The clock time that was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Clock {
    pub(crate) time: Time,
    /// Whether it is 24:00, the end of the day; `time` is then midnight.
    pub(crate) ends_day: bool,
    pub(crate) offset: Option<Offset>,
}

/// Why a text is not a day or moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It has another form.
    Form,
    /// There is no month with this number.
    Month(i8),
    /// The month has no such day.
    Day { year: i16, month: i8 },
    /// No clock shows this.
    Clock,
    /// It is more precise than microseconds.
    Fine,
    /// The clocks of the zone skip or repeat that time.
    Zone(ClockFault),
    /// The offset leads out of the range of dates.
    Beyond,
}

impl Written {
    /// Reads the form; [`Written::day`] checks that the day exists.
    pub(crate) fn parse(text: &str) -> Result<Written, Fault> {
        let mut rest = Rest(text);
        let year = i16::try_from(rest.digits(4)?).map_err(|_| Fault::Form)?;
        let mut written = Written { year, month: None, day: None, clock: None };
        if rest.is_over() {
            return Ok(written);
        }
        rest.one_of("-")?;
        written.month = Some(two_digits(&mut rest)?);
        if rest.is_over() {
            return Ok(written);
        }
        rest.one_of("-")?;
        written.day = Some(two_digits(&mut rest)?);
        if rest.is_over() {
            return Ok(written);
        }
        rest.one_of("Tt ")?;
        written.clock = Some(clock(&mut rest)?);
        if rest.is_over() { Ok(written) } else { Err(Fault::Form) }
    }

    /// The day; of a bare year or month, its first.
    pub(crate) fn day(self) -> Result<Date, Fault> {
        day(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The day, or the moment if a clock time was written; 24:00 is 00:00 of the next day.
    pub(crate) fn when(self, zone: &Zone) -> Result<When, Fault> {
        let mut day = self.day()?;
        if self.clock.is_some_and(|clock| clock.ends_day) {
            day = day.tomorrow().map_err(|_| Fault::Beyond)?;
        }
        match self.clock {
            None => Ok(When::Day(day)),
            Some(Clock { time, offset: None, .. }) => zone.exactly(day, time).map(When::Moment).map_err(Fault::Zone),
            Some(Clock { time, offset: Some(offset), .. }) => TimeZone::fixed(offset)
                .to_timestamp(day.to_datetime(time))
                .map(|timestamp| When::Moment(Moment(timestamp.as_microsecond())))
                .map_err(|_| Fault::Beyond),
        }
    }
}

/// The day of these numbers, if there is one.
pub(crate) fn day(year: i16, month: i8, day: i8) -> Result<Date, Fault> {
    Date::new(year, month, 1).map_err(|_| Fault::Month(month))?;
    Date::new(year, month, day).map_err(|_| Fault::Day { year, month })
}

fn clock(rest: &mut Rest<'_>) -> Result<Clock, Fault> {
    let hour = two_digits(rest)?;
    rest.one_of(":")?;
    let minute = two_digits(rest)?;
    let (mut second, mut micros) = (0, 0);
    if rest.one_of(":").is_ok() {
        second = two_digits(rest)?;
        if rest.one_of(".,").is_ok() {
            micros = fraction(rest)?;
        }
    }
    let nanos = micros.checked_mul(1000).ok_or(Fault::Form)?;
    let (time, ends_day) = clock_time((hour, minute, second), nanos)?;
    Ok(Clock { time, ends_day, offset: offset(rest)? })
}

/// What a clock shows, and whether it is 24:00: the first moment of the next day.
pub(crate) fn clock_time((hour, minute, second): (i8, i8, i8), nanos: i32) -> Result<(Time, bool), Fault> {
    if (hour, minute, second, nanos) == (24, 0, 0, 0) {
        return Ok((Time::midnight(), true));
    }
    Time::new(hour, minute, second, nanos).map(|time| (time, false)).map_err(|_| Fault::Clock)
}

/// The digits after the second, as microseconds.
fn fraction(rest: &mut Rest<'_>) -> Result<i32, Fault> {
    let mut micros = 0;
    let mut places = 0;
    while let Some(digit) = rest.digit() {
        if places < 6 {
            micros = micros * 10 + i32::from(digit);
        } else if digit != 0 {
            return Err(Fault::Fine);
        }
        places += 1;
    }
    if places == 0 {
        return Err(Fault::Form);
    }
    for _ in places..6 {
        micros *= 10;
    }
    Ok(micros)
}

/// `Z`, `+07:00`, `+0700` or `+07`, after a space or not.
fn offset(rest: &mut Rest<'_>) -> Result<Option<Offset>, Fault> {
    if rest.is_over() {
        return Ok(None);
    }
    let _ = rest.one_of(" ");
    let sign = match rest.one_of("Zz+-")? {
        'Z' | 'z' => return Ok(Some(Offset::UTC)),
        '-' => -1,
        _ => 1,
    };
    let hours = i32::from(two_digits(rest)?);
    let colon = rest.one_of(":").is_ok();
    let minutes = if colon || !rest.is_over() { i32::from(two_digits(rest)?) } else { 0 };
    if hours > 23 || minutes > 59 {
        return Err(Fault::Clock);
    }
    Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).map(Some).map_err(|_| Fault::Clock)
}

fn two_digits(rest: &mut Rest<'_>) -> Result<i8, Fault> {
    i8::try_from(rest.digits(2)?).map_err(|_| Fault::Form)
}

/// What is still to be read of a text.
pub(crate) struct Rest<'a>(pub(crate) &'a str);

impl Rest<'_> {
    pub(crate) fn is_over(&self) -> bool {
        self.0.is_empty()
    }

    /// The next character, if it is one of these.
    pub(crate) fn one_of(&mut self, allowed: &str) -> Result<char, Fault> {
        let mut letters = self.0.chars();
        let letter = letters.next().filter(|letter| allowed.contains(*letter)).ok_or(Fault::Form)?;
        self.0 = letters.as_str();
        Ok(letter)
    }

    /// The next character as a digit.
    pub(crate) fn digit(&mut self) -> Option<u8> {
        let mut letters = self.0.chars();
        let digit = letters.next().and_then(|letter| letter.to_digit(10)).and_then(|digit| u8::try_from(digit).ok())?;
        self.0 = letters.as_str();
        Some(digit)
    }

    /// The number of exactly so many digits.
    pub(crate) fn digits(&mut self, count: usize) -> Result<u32, Fault> {
        self.up_to(count).filter(|(_, read)| *read == count).map(|(number, _)| number).ok_or(Fault::Form)
    }

    /// The number of as many digits as there are, up to so many, and how many there were.
    pub(crate) fn up_to(&mut self, most: usize) -> Option<(u32, usize)> {
        let (mut number, mut read) = (0u32, 0);
        while read < most
            && let Some(digit) = self.digit()
        {
            number = number.checked_mul(10)?.checked_add(u32::from(digit))?;
            read += 1;
        }
        (read > 0).then_some((number, read))
    }
}
