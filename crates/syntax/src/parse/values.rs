//! Reads numbers, quantities, days, times, spans and the labels of periods.
//!
//! Whether a day exists or a unit fits is checked later.

use rust_decimal::Decimal;
use tieuchi_grammar::Rule;
use tieuchi_source::{Diagnostic, Language, Span, codes};

use super::levels::Levels;
use super::reader::{Node, Reader, child, children, first, has};
use crate::ast::{Date, Length, MonthDay, PeriodLabel, Quantity, QuantityUnit, Time, TimeUnit};

/// The most digits that a number can have exactly.
const MOST_DIGITS: usize = 28;

impl Reader<'_> {
    /// A number. The meaning of its separator is never guessed: a number with two possible meanings is a finding.
    pub(super) fn number(&mut self, node: &Node<'_>) -> Option<Decimal> {
        let at = self.span(node);
        let text = node.as_str();
        let (negative, digits) = match text.strip_prefix(['-', '−']) {
            Some(digits) => (true, digits),
            None => (false, text),
        };
        let value = self.unsigned(digits, at)?;
        Some(if negative { -value } else { value })
    }

    pub(super) fn unsigned(&mut self, text: &str, at: Span) -> Option<Decimal> {
        let plain: String = text.chars().filter(char::is_ascii_digit).collect();
        if plain.len() > MOST_DIGITS {
            let most = i64::try_from(MOST_DIGITS).unwrap_or(i64::MAX);
            self.report(
                Diagnostic::at(codes::TOO_MANY_DIGITS, at).with("most", tieuchi_source::Arg::Number(most)).help("help"),
            );
            return None;
        }
        let Some((whole, fraction)) = text.rsplit_once(['.', ',']) else { return plain.parse().ok() };
        if whole.contains(['.', ',']) {
            self.grouped(text, at);
            return None;
        }
        let decimal = format!("{whole}.{fraction}");
        if fraction.len() == 3 && !whole.chars().all(|digit| digit == '0') {
            let finding = Diagnostic::at(codes::AMBIGUOUS_NUMBER, at)
                .with("number", text)
                .with("reading", "either")
                .with("thousands", plain)
                .with("decimal", decimal.clone())
                .help("help");
            self.report(finding);
        } else if text.contains(',') && self.language == Language::English {
            let finding = Diagnostic::at(codes::DECIMAL_COMMA, at)
                .with("number", text)
                .with("decimal", decimal.clone())
                .with("list", format!("{whole}, {fraction}"))
                .replace(at, decimal.clone())
                .help("help");
            self.report(finding);
        }
        decimal.parse().ok()
    }

    /// A number with several separators, as in `1.234,5`: one of them at most is the decimal sign.
    fn grouped(&mut self, text: &str, at: Span) {
        let has_decimals = text.contains('.') && text.contains(',');
        let (whole, fraction) = text.rsplit_once(['.', ',']).filter(|_| has_decimals).unwrap_or((text, ""));
        let is_grouped = whole.split(['.', ',']).skip(1).all(|group| group.len() == 3);
        let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
        let meant = if fraction.is_empty() { digits } else { format!("{digits}.{fraction}") };
        let finding = Diagnostic::at(codes::AMBIGUOUS_NUMBER, at).with("number", text).with("reading", "grouped");
        let finding = if is_grouped { finding.replace(at, meant.clone()) } else { finding };
        self.report(finding.with("thousands", meant).help(if is_grouped { "plain" } else { "one" }));
    }

    /// The number among the children.
    pub(super) fn child_number(&mut self, node: &Node<'_>) -> Option<Decimal> {
        let number = child(node, Rule::number).or_else(|| child(node, Rule::signed))?;
        self.number(&number)
    }

    /// A number with what it counts in.
    pub(super) fn quantity(&mut self, node: &Node<'_>) -> Option<Quantity> {
        let span = self.span(node);
        if let Some(levels) = child(node, Rule::two_levels) {
            let levels = Levels::joined(levels.as_str())?;
            self.two_levels(span, &levels);
            return self.lower_level(&levels, span);
        }
        let number = self.child_number(node)?;
        let unit = if has(node, Rule::percent) {
            QuantityUnit::Percent
        } else if has(node, Rule::percentage_points) {
            QuantityUnit::PercentagePoints
        } else {
            child(node, Rule::time_unit)
                .and_then(|unit| time_unit(&unit))
                .map_or(QuantityUnit::Plain, QuantityUnit::Time)
        };
        Some(Quantity { number, unit, span })
    }

    /// `5 working days`.
    pub(super) fn length(&mut self, node: &Node<'_>) -> Option<Length> {
        let count = self.child_number(node)?;
        let unit = time_unit(&child(node, Rule::time_unit)?)?;
        Some(Length { count, unit, span: self.span(node) })
    }

    /// A day of one year.
    pub(super) fn date(&self, node: &Node<'_>) -> Option<Date> {
        self.day(&first(node)?)
    }

    /// A day in one of its written forms.
    fn day(&self, node: &Node<'_>) -> Option<Date> {
        let year = figure(&child(node, Rule::year)?)?;
        let mut parts = children(node, Rule::small).filter_map(|part| small(&part));
        let (one, two) = (parts.next()?, parts.next()?);
        let (month, day) = if node.as_rule() == Rule::iso_date { (one, two) } else { (two, one) };
        Some(Date { year, month, day, span: self.span(node) })
    }

    /// The day among the children.
    pub(super) fn child_date(&self, node: &Node<'_>) -> Option<Date> {
        self.date(&child(node, Rule::date)?)
    }

    /// A day of any year.
    pub(super) fn month_day(&mut self, node: &Node<'_>) -> Option<MonthDay> {
        let written = first(node)?;
        let parts: Vec<u8> = children(&written, Rule::small).filter_map(|part| small(&part)).collect();
        match (written.as_rule(), parts.as_slice()) {
            (Rule::iso_month_day, _) => {
                let (month, day) = written.as_str().split_once('-')?;
                Some(MonthDay::Day { month: month.parse().ok()?, day: day.parse().ok()? })
            }
            (Rule::end_of_month, [month]) => Some(MonthDay::EndOf { month: *month }),
            (_, [day, month]) => Some(MonthDay::Day { month: *month, day: *day }),
            _ => None,
        }
    }

    /// A time of day.
    pub(super) fn time(&mut self, node: &Node<'_>) -> Option<Time> {
        let mut parts =
            node.as_str().split([':', 'h']).map(|part| if part.is_empty() { Some(0) } else { part.parse().ok() });
        let hour: u8 = parts.next()??;
        let minute: u8 = parts.next().unwrap_or(Some(0))?;
        let second: u8 = parts.next().unwrap_or(Some(0))?;
        if hour > 24 || minute > 59 || second > 59 || (hour == 24 && (minute, second) != (0, 0)) {
            let at = self.span(node);
            self.report(Diagnostic::at(codes::IMPOSSIBLE_TIME, at).with("time", self.written(at)).help("help"));
            return None;
        }
        Some(Time { hour, minute, second })
    }

    /// A moment.
    pub(super) fn datetime(&mut self, node: &Node<'_>) -> Option<(Date, Time)> {
        let day = child(node, Rule::iso_date).or_else(|| child(node, Rule::slash_date))?;
        let day = self.day(&day)?;
        Some((day, self.time(&child(node, Rule::time)?)?))
    }

    /// The label of a period.
    pub(super) fn period_label(&mut self, node: &Node<'_>) -> Option<PeriodLabel> {
        let label = first(node)?;
        if label.as_rule() == Rule::range_label {
            return self.range_label(&label);
        }
        let year = figure(&child(&label, Rule::year)?)?;
        let number = child(&label, Rule::small).and_then(|number| small(&number));
        match label.as_rule() {
            Rule::half_label if has(&label, Rule::first_half) => Some(PeriodLabel::HalfYear(year, 1)),
            Rule::half_label if has(&label, Rule::second_half) => Some(PeriodLabel::HalfYear(year, 2)),
            Rule::half_label => Some(PeriodLabel::HalfYear(year, number?)),
            // What has a label of its own is printed by it.
            Rule::first_months_label => Some(match number? {
                6 => PeriodLabel::HalfYear(year, 1),
                months => PeriodLabel::FirstMonths(year, months),
            }),
            Rule::quarter_label => match child(&label, Rule::roman) {
                Some(roman) => Some(PeriodLabel::Quarter(year, roman_number(roman.as_str())?)),
                None => Some(PeriodLabel::Quarter(year, number?)),
            },
            Rule::week_label => Some(PeriodLabel::Week(year, number?)),
            Rule::month_label => Some(PeriodLabel::Month(year, number?)),
            Rule::year_label => Some(PeriodLabel::Year(year)),
            _ => None,
        }
    }

    fn range_label(&self, label: &Node<'_>) -> Option<PeriodLabel> {
        let days: Vec<Date> = label
            .clone()
            .inner()
            .filter_map(|part| match part.as_rule() {
                Rule::date => self.date(&part),
                Rule::iso_date => self.day(&part),
                _ => None,
            })
            .collect();
        match days.as_slice() {
            [start, end] => Some(PeriodLabel::Range(*start, *end)),
            _ => None,
        }
    }
}

/// The unit of time that a node names.
pub(super) fn time_unit(node: &Node<'_>) -> Option<TimeUnit> {
    match first(node)?.as_rule() {
        Rule::unit_minutes => Some(TimeUnit::Minutes),
        Rule::unit_hours => Some(TimeUnit::Hours),
        Rule::unit_days => Some(TimeUnit::Days),
        Rule::unit_weeks => Some(TimeUnit::Weeks),
        Rule::unit_months => Some(TimeUnit::Months),
        Rule::unit_years => Some(TimeUnit::Years),
        Rule::unit_working_days => Some(TimeUnit::WorkingDays),
        Rule::unit_working_hours => Some(TimeUnit::WorkingHours),
        _ => None,
    }
}

/// A year of four digits.
pub(super) fn figure(node: &Node<'_>) -> Option<i16> {
    node.as_str().parse().ok()
}

pub(super) fn small(node: &Node<'_>) -> Option<u8> {
    node.as_str().parse().ok()
}

fn roman_number(text: &str) -> Option<u8> {
    match text {
        "i" => Some(1),
        "ii" => Some(2),
        "iii" => Some(3),
        "iv" => Some(4),
        _ => None,
    }
}
