//! The smallest pieces in canonical form: names, texts, numbers, days, times, periods, lengths.
//!
//! No sentence is made here.

use rust_decimal::Decimal;
use tieuchi_source::{Language, Span};

use super::layout::quoted;
use crate::ast::{
    Date, Length, MonthDay, Name, PeriodLabel, Quantity, QuantityUnit, Text, Time, TimeUnit, VerdictWord,
};
use crate::keywords::{self as words, Declared, Keyword, Place};

/// Writes one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Writer<'s> {
    pub(super) language: Language,
    /// The author's text, if there is one whose brackets are to stay.
    pub(super) source: Option<&'s str>,
}

impl Writer<'_> {
    pub(super) fn is_vietnamese(self) -> bool {
        self.language == Language::Vietnamese
    }

    pub(super) fn keyword(self, keyword: &Keyword) -> &'static str {
        keyword.phrase(self.language)
    }

    /// The English or the Vietnamese of two ways to order a sentence.
    pub(super) fn either(self, english: String, vietnamese: String) -> String {
        if self.is_vietnamese() { vietnamese } else { english }
    }

    pub(super) fn name(self, name: &Name) -> String {
        let begins_as_number = name.text.starts_with(|letter: char| letter.is_numeric());
        if begins_as_number || words::is_reserved(&name.text) { in_backticks(name) } else { name.text.clone() }
    }

    /// A name at a place where more words than the reserved ones could be misread.
    pub(super) fn name_at(self, name: &Name, place: Place) -> String {
        if words::is_read_otherwise(&name.text, place) { in_backticks(name) } else { self.name(name) }
    }

    /// A name in its declaration: with the backticks that it needs in use.
    pub(super) fn declared(self, name: &Name, declared: Declared) -> String {
        let needed = words::needs_backticks(&name.text, declared);
        if needed { in_backticks(name) } else { self.name_at(name, Place::Declared) }
    }

    /// The name of a kind of record; the units have a word in either language.
    pub(super) fn kind_name(self, name: &Name) -> String {
        if name.text == words::UNITS.english {
            self.keyword(&words::UNITS).to_owned()
        } else {
            self.name_at(name, Place::Kind)
        }
    }

    /// Whether the author put this in brackets of its own.
    pub(super) fn was_in_brackets(self, span: Span) -> bool {
        let Some(source) = self.source else { return false };
        let part = |range: (usize, usize)| source.get(range.0..range.1).unwrap_or_default();
        let range = span.range();
        part((0, range.start)).trim_end().ends_with('(')
            && part((range.end, source.len())).trim_start().starts_with(')')
    }

    /// In straight quotes, unless it contains one.
    pub(super) fn text(self, text: &Text) -> String {
        quoted(&text.value)
    }

    pub(super) fn texts(self, texts: &[Text]) -> String {
        let texts: Vec<String> = texts.iter().map(|text| self.text(text)).collect();
        texts.join(", ")
    }

    /// Without needless zeros. Three decimals after one or more get a fourth: `1.125` could be read as a thousand.
    pub(super) fn number(self, number: Decimal) -> String {
        let mut digits = number.normalize().to_string();
        let doubtful = |(whole, decimals): (&str, &str)| decimals.len() == 3 && whole.trim_start_matches('-') != "0";
        if digits.split_once('.').is_some_and(doubtful) {
            digits.push('0');
        }
        if self.is_vietnamese() { digits.replace('.', ",") } else { digits }
    }

    pub(super) fn quantity(self, quantity: Quantity) -> String {
        let number = self.number(quantity.number);
        match quantity.unit {
            QuantityUnit::Plain => number,
            QuantityUnit::Percent => format!("{number}%"),
            QuantityUnit::PercentagePoints => format!("{number} {}", self.keyword(&words::PERCENTAGE_POINTS)),
            QuantityUnit::Time(unit) => self.length(quantity.number, unit),
        }
    }

    pub(super) fn literal_length(self, length: Length) -> String {
        self.length(length.count, length.unit)
    }

    fn length(self, count: Decimal, unit: TimeUnit) -> String {
        let one = count == Decimal::ONE && !self.is_vietnamese();
        let unit = self.time_unit(unit);
        let unit = if one { unit.trim_end_matches('s') } else { unit };
        format!("{} {unit}", self.number(count))
    }

    pub(super) fn time_unit(self, unit: TimeUnit) -> &'static str {
        self.keyword(match unit {
            TimeUnit::Minutes => &words::MINUTES,
            TimeUnit::Hours => &words::HOURS,
            TimeUnit::Days => &words::DAYS,
            TimeUnit::Weeks => &words::WEEKS,
            TimeUnit::Months => &words::MONTHS,
            TimeUnit::Years => &words::YEARS,
            TimeUnit::WorkingDays => &words::WORKING_DAYS,
            TimeUnit::WorkingHours => &words::WORKING_TIME,
        })
    }

    /// `2026-05-05`, `ngày 05/5/2026`.
    pub(super) fn date(self, date: Date) -> String {
        let Date { year, month, day, .. } = date;
        self.either(
            format!("{year:04}-{month:02}-{day:02}"),
            format!("ngày {}/{}/{year:04}", official_day(day), official_month(month)),
        )
    }

    /// `06-20`, `ngày 20/6`; `end of 02`, `cuối tháng 02`.
    pub(super) fn month_day(self, day: MonthDay) -> String {
        match day {
            MonthDay::Day { month, day } => self.either(
                format!("{month:02}-{day:02}"),
                format!("ngày {}/{}", official_day(day), official_month(month)),
            ),
            MonthDay::EndOf { month } => {
                let written = self.either(format!("{month:02}"), official_month(month));
                format!("{} {written}", self.keyword(&words::END_OF_MONTH))
            }
        }
    }

    pub(super) fn time(self, time: Time) -> String {
        let Time { hour, minute, second } = time;
        if second == 0 { format!("{hour:02}:{minute:02}") } else { format!("{hour:02}:{minute:02}:{second:02}") }
    }

    /// `2026-05-05 17:00`, `17:00 ngày 05/5/2026`.
    pub(super) fn moment(self, date: Date, time: Time) -> String {
        let (date, time) = (self.date(date), self.time(time));
        self.either(format!("{date} {time}"), format!("{time} {date}"))
    }

    /// `2026-Q2`, `quý II/2026`.
    pub(super) fn period(self, period: PeriodLabel) -> String {
        match period {
            PeriodLabel::Year(year) => self.either(format!("{year:04}"), format!("năm {year:04}")),
            PeriodLabel::HalfYear(year, half) => match half {
                1 => self.either(format!("{year:04}-H1"), format!("6 tháng đầu năm {year:04}")),
                2 => self.either(format!("{year:04}-H2"), format!("6 tháng cuối năm {year:04}")),
                other => format!("{year:04}-H{other}"),
            },
            PeriodLabel::Quarter(year, quarter) => {
                let roman = match quarter {
                    1 => "I".to_owned(),
                    2 => "II".to_owned(),
                    3 => "III".to_owned(),
                    4 => "IV".to_owned(),
                    other => other.to_string(),
                };
                self.either(format!("{year:04}-Q{quarter}"), format!("quý {roman}/{year:04}"))
            }
            PeriodLabel::Month(year, month) => {
                self.either(format!("{year:04}-{month:02}"), format!("tháng {}/{year:04}", official_month(month)))
            }
            PeriodLabel::Week(year, week) => {
                self.either(format!("{year:04}-W{week:02}"), format!("tuần {week}/{year:04}"))
            }
            PeriodLabel::FirstMonths(year, months) => self
                .either(format!("the first {months} months of {year:04}"), format!("{months} tháng đầu năm {year:04}")),
            PeriodLabel::Range(from, to) => {
                let (from, to) = (self.date(from), self.date(to));
                self.either(format!("{from}..{to}"), format!("từ {from} đến {to}"))
            }
        }
    }

    pub(super) fn verdict(self, verdict: VerdictWord) -> &'static str {
        self.keyword(match verdict {
            VerdictWord::Met => &words::MET,
            VerdictWord::Missed => &words::MISSED,
            VerdictWord::Open => &words::OPEN,
            VerdictWord::Undetermined => &words::UNDETERMINED,
            VerdictWord::NotApplicable => &words::NOT_APPLICABLE,
            VerdictWord::Monitored => &words::MONITORED,
        })
    }
}

fn in_backticks(name: &Name) -> String {
    format!("`{}`", name.text)
}

/// A day as official papers write it: a zero before one digit.
fn official_day(day: u8) -> String {
    format!("{day:02}")
}

/// A month as official papers write it: a zero before 1 and 2 only.
fn official_month(month: u8) -> String {
    if matches!(month, 1 | 2) { format!("{month:02}") } else { month.to_string() }
}

/// In brackets, if it must be.
pub(super) fn bracketed(text: String, needed: bool) -> String {
    if needed { format!("({text})") } else { text }
}

/// The pieces that are not empty, a space between.
pub(super) fn sentence<const N: usize>(pieces: [&str; N]) -> String {
    let mut out = String::new();
    for piece in pieces.into_iter().filter(|piece| !piece.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(piece);
    }
    out
}
