//! Periods, days and moments as a person writes them in Vietnamese or English, beside their labels and ISO 8601.
//!
//! A day with slashes, dots or hyphens is day, month, year, as Vietnamese writes it. What can be read in two ways is not read.

use jiff::civil::{Date, Time};
use tieuchi_source::text::without_diacritics;

use crate::iso;
use crate::months::month_named;
use crate::time::{Period, When, Zone};

/// No period or moment is written longer; hostile text is not looked through.
const LONGEST: usize = 200;

/// A piece of what was written. Diacritics and capital letters make no difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece<'a> {
    Word(&'a str),
    /// The number, and how many digits it has.
    Number(u16, usize),
    Sign(char),
}

use Piece::{Number, Sign, Word};

/// Cuts a text where letters, digits and signs meet; `None` if a number is too long.
fn pieces(folded: &str) -> Option<Vec<Piece<'_>>> {
    let mut pieces = Vec::new();
    let mut rest = folded.trim_start();
    while let Some(first) = rest.chars().next() {
        let digits = first.is_ascii_digit();
        let same = |letter: char| if digits { letter.is_ascii_digit() } else { letter.is_alphabetic() };
        let end = rest.find(|letter| !same(letter)).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end.max(first.len_utf8()));
        pieces.push(if digits {
            Number(piece.parse().ok()?, piece.len())
        } else if first.is_alphabetic() {
            Word(piece)
        } else {
            Sign(first)
        });
        rest = after.trim_start();
    }
    Some(pieces)
}

/// The period that is written, in any of the forms but a label.
pub(super) fn period(text: &str) -> Option<Period> {
    let folded = folded(text)?;
    let pieces = pieces(&folded)?;
    let pieces = match pieces.as_slice() {
        [Word("ky"), rest @ ..] => rest,
        all => all,
    };
    range(pieces).or_else(|| named(pieces))
}

/// The day or moment that is written, in any of the forms but ISO 8601.
pub(super) fn moment(text: &str, zone: &Zone) -> Option<When> {
    let folded = folded(text)?;
    let pieces = pieces(&folded)?;
    // What begins with a year is of ISO 8601, and wrong in it.
    if matches!(pieces.first(), Some(Number(_, 4))) {
        return None;
    }
    // The end of the day is what a day means.
    if let [Word("het"), rest @ ..] = pieces.as_slice() {
        return whole(rest).map(When::Day);
    }
    if let Some(day) = whole(&pieces) {
        return Some(When::Day(day));
    }
    let (day, hour, minute, second) = match clock(&pieces) {
        Some((hour, minute, second, [Word("luc" | "vao" | "on") | Sign(','), rest @ ..])) => {
            (whole(rest)?, hour, minute, second)
        }
        Some((hour, minute, second, rest)) if whole(rest).is_some() => (whole(rest)?, hour, minute, second),
        _ => {
            let (day, rest) = day(&pieces)?;
            let rest = if let [Word("luc" | "vao" | "at") | Sign(','), rest @ ..] = rest { rest } else { rest };
            let (hour, minute, second, []) = clock(rest)? else { return None };
            (day, hour, minute, second)
        }
    };
    if (hour, minute, second) == (24, 0, 0) {
        return Some(When::Day(day));
    }
    let time = Time::new(hour, minute, second, 0).ok()?;
    zone.exactly(day, time).ok().map(When::Moment)
}

fn folded(text: &str) -> Option<String> {
    (text.len() <= LONGEST).then(|| without_diacritics(text))
}

/// Two days: `từ ngày 01/4/2026 đến hết ngày 30/6/2026`, `1/4/2026 - 30/6/2026`, `1/4/2026..30/6/2026`.
fn range(pieces: &[Piece<'_>]) -> Option<Period> {
    let pieces = if let [Word("tu" | "from"), rest @ ..] = pieces { rest } else { pieces };
    let (from, rest) = day(pieces)?;
    let rest = match rest {
        [Word("den" | "to"), Word("het"), rest @ ..] | [Sign('.'), Sign('.'), rest @ ..] => rest,
        [Word("den" | "to") | Sign('-' | '–'), rest @ ..] => rest,
        _ => return None,
    };
    let to = whole(rest)?;
    (from <= to).then_some(Period::Range(from, to))
}

fn named(pieces: &[Piece<'_>]) -> Option<Period> {
    let (before, year) = match pieces {
        [before @ .., Number(year, 4)] => (before, i16::try_from(*year).ok()?),
        // 2026 Q2
        [Number(year, 4), rest @ .., Word("q" | "h"), Number(_, 1)] if matches!(rest, [] | [Sign('-')]) => {
            (pieces.get(rest.len().checked_add(1)?..)?, i16::try_from(*year).ok()?)
        }
        _ => return None,
    };
    // What joins the year to the part of it. `năm` is the year itself where nothing is before it.
    let part = match before {
        [Word("nam" | "year")] | [Word("ca"), Word("nam")] | [Word("the"), Word("year")] => {
            return Some(Period::Year(year));
        }
        [part @ .., Word("cua"), Word("nam")] | [part @ .., Word("nam" | "of") | Sign('/' | '-' | ',')] => part,
        part => part,
    };
    let nothing_joins = part.len() == before.len();
    match part {
        [Word("quy" | "qui" | "q" | "quarter"), number] => Some(Period::Quarter(year, within(ordinal(*number)?, 4)?)),
        [word, Word("quarter")] => Some(Period::Quarter(year, within(ordinal(*word)?, 4)?)),
        [Word("h"), number] => Some(Period::HalfYear(year, within(ordinal(*number)?, 2)?)),
        [Word("nua"), Word("dau")] | [Word("first"), Word("half")] => Some(Period::HalfYear(year, 1)),
        [Word("nua"), Word("cuoi")] | [Word("second"), Word("half")] => Some(Period::HalfYear(year, 2)),
        [Word("tuan" | "week"), Number(number, 1 | 2)] => {
            let number = u8::try_from(*number).ok()?;
            super::week(year, number).map(|_| Period::Week(year, number))
        }
        // Before the months of a year: `tháng 9 năm` is one month, `9 tháng năm` are nine.
        [number, Word("thang")] if !nothing_joins => months(year, count(*number)?, true),
        [number, Word("thang"), Word("dau")] => months(year, count(*number)?, true),
        [number, Word("thang"), Word("cuoi")] => months(year, count(*number)?, false),
        [Word("first"), number, Word("months")] => months(year, count(*number)?, true),
        [Word("last"), number, Word("months")] => months(year, count(*number)?, false),
        [Word("thang"), Number(number, 1 | 2)] => Some(Period::Month(year, within(*number, 12)?)),
        [Word(name)] => Some(Period::Month(year, month(name)?)),
        // 4/2026
        [Number(number, 1 | 2)] if matches!(before, [_, Sign('/')]) => Some(Period::Month(year, within(*number, 12)?)),
        _ => None,
    }
}

/// So many months at the beginning or the end of a year of the calendar; a quarter and a half year are called so.
fn months(year: i16, count: u8, first: bool) -> Option<Period> {
    match (count, first) {
        (12, _) => return Some(Period::Year(year)),
        (6, _) => return Some(Period::HalfYear(year, if first { 1 } else { 2 })),
        (3, _) => return Some(Period::Quarter(year, if first { 1 } else { 4 })),
        _ => {}
    }
    let count = i8::try_from(count).ok()?;
    let from = Date::new(year, if first { 1 } else { 13_i8.checked_sub(count)? }, 1).ok()?;
    let to = Date::new(year, if first { count } else { 12 }, 1).ok()?.last_of_month();
    Some(Period::Range(from, to))
}

/// How many months.
fn count(piece: Piece<'_>) -> Option<u8> {
    const VIETNAMESE: [&str; 10] = ["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"];
    const ENGLISH: [&str; 10] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    match piece {
        Number(number, 1 | 2) => within(number, 12),
        Word(word) => {
            let place = |words: &[&str]| words.iter().position(|known| *known == word);
            u8::try_from(place(&VIETNAMESE).or_else(|| place(&ENGLISH))?.checked_add(1)?).ok()
        }
        _ => None,
    }
}

/// A number, in digits, in Roman digits or as a word.
fn ordinal(piece: Piece<'_>) -> Option<u16> {
    match piece {
        Number(number, 1 | 2) => Some(number),
        Word("i" | "mot" | "nhat" | "first") => Some(1),
        Word("ii" | "hai" | "second") => Some(2),
        Word("iii" | "ba" | "third") => Some(3),
        Word("iv" | "bon" | "tu" | "fourth") => Some(4),
        _ => None,
    }
}

fn within(number: u16, most: u8) -> Option<u8> {
    u8::try_from(number).ok().filter(|number| (1..=most).contains(number))
}

/// A text that is a day and nothing more.
fn whole(pieces: &[Piece<'_>]) -> Option<Date> {
    let (day, []) = day(pieces)? else { return None };
    Some(day)
}

/// The day at the beginning, and what is after it.
fn day<'p, 'a>(pieces: &'p [Piece<'a>]) -> Option<(Date, &'p [Piece<'a>])> {
    let pieces = if let [Word("ngay"), rest @ ..] = pieces { rest } else { pieces };
    let (year, month, day, rest) = match pieces {
        [Number(day, 1 | 2), Sign(one), Number(month, 1 | 2), Sign(other), Number(year, 4), rest @ ..]
            if one == other && matches!(one, '/' | '-' | '.') =>
        {
            (*year, within(*month, 12)?, *day, rest)
        }
        [Number(year, 4), Sign('-'), Number(month, 2), Sign('-'), Number(day, 2), rest @ ..] => {
            (*year, within(*month, 12)?, *day, rest)
        }
        [Number(day, 1 | 2), Word("thang"), Number(month, 1 | 2), Word("nam"), Number(year, 4), rest @ ..] => {
            (*year, within(*month, 12)?, *day, rest)
        }
        [Number(day, 1 | 2), Word(name), Number(year, 4), rest @ ..]
        | [Word(name), Number(day, 1 | 2), Sign(','), Number(year, 4), rest @ ..]
        | [Word(name), Number(day, 1 | 2), Number(year, 4), rest @ ..] => (*year, month(name)?, *day, rest),
        _ => return None,
    };
    let [year, day] = [i16::try_from(year).ok()?, i16::try_from(day).ok()?];
    let day = iso::day(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    Some((day, rest))
}

/// The clock time at the beginning, and what is after it: `17h00`, `17 giờ 30 phút`, `17:00`.
fn clock<'p, 'a>(pieces: &'p [Piece<'a>]) -> Option<(i8, i8, i8, &'p [Piece<'a>])> {
    let number = |number: u16| i8::try_from(number).ok();
    match pieces {
        [Number(hour, 1 | 2), Word("h" | "gio"), Number(minute, 2), Word("p" | "phut"), rest @ ..]
        | [Number(hour, 1 | 2), Word("h" | "gio"), Number(minute, 2), rest @ ..]
            if !matches!(rest, [Sign('/' | '-' | '.'), ..]) =>
        {
            Some((number(*hour)?, number(*minute)?, 0, rest))
        }
        [Number(hour, 1 | 2), Word("h" | "gio"), rest @ ..] => Some((number(*hour)?, 0, 0, rest)),
        [Number(hour, 1 | 2), Sign(':'), Number(minute, 2), Sign(':'), Number(second, 2), rest @ ..] => {
            Some((number(*hour)?, number(*minute)?, number(*second)?, rest))
        }
        [Number(hour, 1 | 2), Sign(':'), Number(minute, 2), rest @ ..] => {
            Some((number(*hour)?, number(*minute)?, 0, rest))
        }
        _ => None,
    }
}

/// The number of an English month.
fn month(name: &str) -> Option<u8> {
    u8::try_from(month_named(name)?).ok()
}
