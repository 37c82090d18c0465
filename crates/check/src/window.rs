//! Windows: spans of time that are measured from the period, or have a name.
//!
//! Which records lie in them is in `population`; their days are made in the engine.

use tieuchi_model::indicator::{Cut, CutDay, WindowKind, WindowSpec};
use tieuchi_model::time::{Cadence, Length, Period, PeriodDay};
use tieuchi_source::{Diagnostic, Span, codes};
use tieuchi_syntax::{ast, print_value};

use crate::checker::Checker;
use crate::dates;

impl Checker<'_, '_> {
    /// A span of time.
    pub(crate) fn window(&mut self, written: &ast::Window) -> Option<WindowSpec> {
        let kind = match written.kind {
            ast::WindowKind::Period => Some(WindowKind::Period),
            ast::WindowKind::Every(cadence) => self.cadence(cadence, written.span).map(WindowKind::Every),
            ast::WindowKind::PreviousPeriod => Some(WindowKind::PreviousPeriod),
            ast::WindowKind::PreviousYear => Some(WindowKind::PreviousYear),
            ast::WindowKind::Label(label) => self.period(label, written.span).map(WindowKind::Label),
            ast::WindowKind::Back(length, to) => {
                self.calendar_length(length).map(|length| WindowKind::Back(length, period_day(to)))
            }
            ast::WindowKind::First(length) => self.calendar_length(length).map(WindowKind::First),
            ast::WindowKind::UpTo(day) => Some(WindowKind::UpTo(period_day(day))),
            ast::WindowKind::At(day) => Some(WindowKind::At(period_day(day))),
        };
        let cut = match written.cut {
            None => Some(None),
            Some(cut) => self.cut(written.kind, cut).map(Some),
        };
        Some(WindowSpec { kind: kind?, cut: cut? })
    }

    /// A period that exists.
    pub(crate) fn period(&mut self, label: ast::PeriodLabel, span: Span) -> Option<Period> {
        let begins = self.world().setting.year_begins;
        dates::period(label, span, begins, self.findings())
    }

    fn cut(&mut self, of: ast::WindowKind, cut: ast::Cut) -> Option<Cut> {
        let day = match cut.day {
            ast::CutDay::Date(date) => dates::date(date, self.findings()).map(CutDay::Date),
            ast::CutDay::MonthDay(day) => dates::month_day(day, cut.span, self.findings()).map(CutDay::MonthDay),
            ast::CutDay::OfMonth(_) if of != ast::WindowKind::Every(ast::Cadence::Month) => {
                self.report(Diagnostic::at(codes::DAY_NEEDS_MONTH, cut.span).help("help"));
                None
            }
            ast::CutDay::OfMonth(day) => match i8::try_from(day) {
                Ok(day @ 1..=31) => Some(CutDay::OfMonth(day)),
                _ => {
                    let finding = Diagnostic::at(codes::NO_SUCH_DAY, cut.span).with("date", day.to_string());
                    self.report(finding.help("month_day"));
                    None
                }
            },
        };
        day.map(|day| Cut { day, inclusive: cut.inclusive })
    }

    fn cadence(&mut self, written: ast::Cadence, span: Span) -> Option<Cadence> {
        Some(match written {
            ast::Cadence::Week => Cadence::Week,
            ast::Cadence::Month => Cadence::Month,
            ast::Cadence::Quarter => Cadence::Quarter,
            ast::Cadence::HalfYear => Cadence::HalfYear,
            ast::Cadence::Year => Cadence::Year,
            ast::Cadence::Several(length) => {
                let blocks = blocks(length);
                if blocks.is_none() {
                    let finding = Diagnostic::at(codes::WRONG_BLOCKS, length.span);
                    self.report(finding.with("length", self.printed_length(length)).help("help"));
                }
                blocks?
            }
            ast::Cadence::PartOfYear(from, to) => {
                let (from, to) =
                    (dates::month_day(from, span, self.findings()), dates::month_day(to, span, self.findings()));
                Cadence::PartOfYear(from?, to?)
            }
        })
    }

    /// A length of whole days or months that is not zero.
    fn calendar_length(&mut self, written: ast::Length) -> Option<Length> {
        match dates::length(written, self.findings())? {
            length @ (Length::Days(1..) | Length::Months(1..)) => Some(length),
            _ => {
                let finding = Diagnostic::at(codes::WINDOW_LENGTH, written.span);
                self.report(finding.with("length", self.printed_length(written)).help("help"));
                None
            }
        }
    }

    fn printed_length(&self, length: ast::Length) -> String {
        let value = ast::Expr { kind: ast::ExprKind::Duration(length), span: length.span };
        print_value(&value, self.world().language())
    }
}

pub(crate) const fn period_day(written: ast::PeriodDay) -> PeriodDay {
    match written {
        ast::PeriodDay::First => PeriodDay::First,
        ast::PeriodDay::Last => PeriodDay::Last,
    }
}

/// Blocks of a year: one week up to half a year of weeks, and months that divide a year. What has a name is called by it.
fn blocks(length: ast::Length) -> Option<Cadence> {
    let count = u8::try_from(length.count).ok().filter(|_| length.count.fract().is_zero())?;
    match (length.unit, count) {
        (ast::TimeUnit::Weeks, 1) => Some(Cadence::Week),
        (ast::TimeUnit::Weeks, 2..=26) => Some(Cadence::Weeks(count)),
        (ast::TimeUnit::Months, 1) => Some(Cadence::Month),
        (ast::TimeUnit::Months, 2 | 4) => Some(Cadence::Months(count)),
        (ast::TimeUnit::Months, 3) => Some(Cadence::Quarter),
        (ast::TimeUnit::Months, 6) => Some(Cadence::HalfYear),
        (ast::TimeUnit::Months, 12) | (ast::TimeUnit::Years, 1) => Some(Cadence::Year),
        _ => None,
    }
}
