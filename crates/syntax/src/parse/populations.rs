//! Reads bounds, windows and populations: how much, when, of which records.

use rust_decimal::Decimal;
use tieuchi_grammar::Rule;
use tieuchi_source::{Diagnostic, Language, Span, codes};

use super::reader::{Node, Reader, child, children, first, has};
use super::values::{figure, small};
use crate::ast::{
    Baseline, BaselineKind, Bound, BoundKind, Cadence, Condition, Cut, CutDay, PeriodDay, Placed, Population, Quantity,
    QuantityUnit, Window, WindowKind,
};
use crate::keywords;

impl Reader<'_> {
    /// What a figure must reach.
    pub(super) fn bound(&mut self, node: &Node<'_>) -> Option<Bound> {
        let span = self.span(node);
        let inner = first(node)?;
        if inner.as_rule() == Rule::between_bound {
            return self.between_bound(&inner).map(|kind| Bound { kind, span });
        }
        if inner.as_rule() == Rule::about_bound {
            self.about_number(&inner);
            return None;
        }
        if let Some(bound) = self.bound_of_levels(node) {
            return Some(bound);
        }
        let mut quantities = children(node, Rule::quantity);
        let quantity = self.quantity(&quantities.next()?)?;
        let upward = child(node, Rule::upward);
        let more = upward.as_ref().map(|upward| has(upward, Rule::kw_or_more));
        let kind = match inner.as_rule() {
            Rule::side => {
                self.agreeing(&inner, upward.as_ref(), span);
                sided(first(&inner)?.as_rule(), quantity)
            }
            Rule::kw_from if upward.is_none() => {
                let ends = self.ends(quantity, &quantities.next()?)?;
                if has(node, Rule::kw_to_less_than) {
                    BoundKind::FromToLess(ends.0, ends.1)
                } else {
                    BoundKind::Between(ends.0, ends.1)
                }
            }
            _ => match more {
                Some(true) => BoundKind::AtLeast(quantity),
                Some(false) => BoundKind::AtMost(quantity),
                None => self.bare(quantity),
            },
        };
        Some(Bound { kind, span })
    }

    fn between_bound(&mut self, node: &Node<'_>) -> Option<BoundKind> {
        let mut ends = children(node, Rule::quantity);
        let lowest = self.quantity(&ends.next()?)?;
        let (lowest, highest) = self.ends(lowest, &ends.next()?)?;
        Some(BoundKind::Between(lowest, highest))
    }

    /// Two ends; the unit may be written once, after the second.
    fn ends(&mut self, lowest: Quantity, highest: &Node<'_>) -> Option<(Quantity, Quantity)> {
        let highest = self.quantity(highest)?;
        let unit = if lowest.unit == QuantityUnit::Plain { highest.unit } else { lowest.unit };
        Some((Quantity { unit, ..lowest }, highest))
    }

    /// `about 25%`: it does not say whether 24% is near enough.
    pub(super) fn about_number(&mut self, node: &Node<'_>) {
        let Some(quantity) = child(node, Rule::quantity).and_then(|quantity| self.quantity(&quantity)) else { return };
        let finding = Diagnostic::at(codes::ABOUT, self.span(node)).with("written", self.written(self.span(node)));
        let written = self.written(quantity.span);
        let unit = written.trim_start_matches(|letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ','));
        let end = |number: Option<Decimal>| {
            let number = number.unwrap_or(quantity.number).max(Decimal::ZERO).to_string();
            let number = if self.language == Language::Vietnamese { number.replace('.', ",") } else { number };
            format!("{number}{unit}")
        };
        let lowest = end(quantity.number.checked_sub(Decimal::ONE));
        let highest = end(quantity.number.checked_add(Decimal::ONE));
        let words = [&keywords::BETWEEN, &keywords::BETWEEN_AND].map(|word| word.phrase(self.language));
        self.report(finding.with("meant", format!("{} {lowest} {} {highest}", words[0], words[1])).help("help"));
    }

    /// A quantity without a side: `100%` is all of them; any other quantity lacks its side.
    fn bare(&mut self, quantity: Quantity) -> BoundKind {
        if quantity.unit == QuantityUnit::Percent && quantity.number == Decimal::ONE_HUNDRED {
            return BoundKind::All { as_percent: true };
        }
        // `5-10%` has been reported.
        if self.findings.last().and_then(Diagnostic::span) != Some(quantity.span) {
            self.without_side(quantity.span);
        }
        BoundKind::AtLeast(quantity)
    }

    /// The finding about a number without a side.
    pub(super) fn without_side(&mut self, at: Span) {
        let written = self.written(at);
        let sided = format!("{} {written}", keywords::AT_LEAST.phrase(self.language));
        let finding = Diagnostic::at(codes::BOUND_WITHOUT_SIDE, at).with("written", written);
        self.report(finding.replace(at, sided).help("help"));
    }

    /// `[FIELD] in WINDOW`.
    pub(super) fn placed(&mut self, node: &Node<'_>) -> Option<Placed> {
        let field = self.child_name(node);
        let window = match child(node, Rule::window) {
            Some(window) => self.window(&window)?,
            None => {
                let written = child(node, Rule::window_up_to).or_else(|| child(node, Rule::window_at))?;
                Window { kind: fixed_kind(&first(&written)?)?, cut: None, span: self.span(&written) }
            }
        };
        Some(Placed { field, window })
    }

    /// A span of time.
    pub(super) fn window(&mut self, node: &Node<'_>) -> Option<Window> {
        let mut kind = None;
        let mut cut = None;
        let mut every = self.span(node);
        for part in node.inner() {
            match part.as_rule() {
                Rule::cut => cut = Some(self.cut(&part)?),
                Rule::every_window | Rule::slash_every => {
                    every = self.span(&part);
                    kind = Some(WindowKind::Every(self.cadence(&part)?));
                }
                Rule::part_of_year => {
                    let mut days = children(&part, Rule::month_day);
                    let (from, to) = (self.month_day(&days.next()?)?, self.month_day(&days.next()?)?);
                    if kind != Some(WindowKind::Every(Cadence::Year)) {
                        let yearly = keywords::EVERY_YEAR.phrase(self.language);
                        self.report(Diagnostic::at(codes::PART_OF_YEAR, every).replace(every, yearly).help("help"));
                    }
                    kind = Some(WindowKind::Every(Cadence::PartOfYear(from, to)));
                }
                Rule::window_back => {
                    let day = if has(&part, Rule::kw_to_period_end) { PeriodDay::Last } else { PeriodDay::First };
                    kind = Some(WindowKind::Back(self.length(&child(&part, Rule::length)?)?, day));
                }
                Rule::window_first => kind = Some(WindowKind::First(self.length(&child(&part, Rule::length)?)?)),
                _ => kind = Some(self.window_kind(&part)?),
            }
        }
        Some(Window { kind: kind?, cut, span: self.span(node) })
    }

    fn cadence(&mut self, node: &Node<'_>) -> Option<Cadence> {
        match child(node, Rule::every_several) {
            Some(several) => self.length(&several).map(Cadence::Several),
            None => cadence(&child(node, Rule::cadence)?),
        }
    }

    fn window_kind(&mut self, node: &Node<'_>) -> Option<WindowKind> {
        let inner = node.inner().nth(1)?;
        match inner.as_rule() {
            Rule::kw_previous_year => Some(WindowKind::PreviousYear),
            Rule::kw_previous_period => Some(WindowKind::PreviousPeriod),
            Rule::kw_period => Some(WindowKind::Period),
            _ => self.period_label(&inner).map(WindowKind::Label),
        }
    }

    fn cut(&mut self, node: &Node<'_>) -> Option<Cut> {
        let day = match child(node, Rule::date) {
            Some(date) => CutDay::Date(self.date(&date)?),
            None => match child(node, Rule::month_day) {
                Some(day) => CutDay::MonthDay(self.month_day(&day)?),
                None => CutDay::OfMonth(small(&child(&child(node, Rule::day_of_month)?, Rule::small)?)?),
            },
        };
        Some(Cut { day, inclusive: has(node, Rule::kw_by), span: self.span(node) })
    }

    /// Whom a figure is about.
    pub(super) fn population(&mut self, node: &Node<'_>) -> Option<Population> {
        let placed = match child(node, Rule::placed) {
            Some(placed) => Some(self.placed(&placed)?),
            None => None,
        };
        let filter = match child(node, Rule::filter).or_else(|| child(node, Rule::bare_filter)) {
            Some(filter) => Some(Box::new(self.filter(&filter)?)),
            None => None,
        };
        let records = self.kind_name(&child(node, Rule::kind_name)?);
        Some(Population { own: has(node, Rule::kw_own), records, placed, filter, span: self.span(node) })
    }

    /// The population among the children.
    pub(super) fn child_population(&mut self, node: &Node<'_>) -> Option<Population> {
        self.population(&child(node, Rule::population).or_else(|| child(node, Rule::bare_population))?)
    }

    /// `where C`.
    pub(super) fn filter(&mut self, node: &Node<'_>) -> Option<Condition> {
        self.child_condition(node)
    }

    /// The earlier figure, among the children.
    pub(super) fn baseline(&mut self, node: &Node<'_>) -> Option<Baseline> {
        let node = child(node, Rule::baseline)?;
        let inner = first(&node)?;
        let kind = match inner.as_rule() {
            Rule::kw_previous_year | Rule::kw_same_period => BaselineKind::PreviousYear,
            Rule::kw_previous_period => BaselineKind::PreviousPeriod,
            _ => BaselineKind::Year(figure(&child(&inner, Rule::year)?)?),
        };
        Some(Baseline { kind, span: self.span(&node) })
    }
}

/// A quantity with its side.
fn sided(side_word: Rule, quantity: Quantity) -> BoundKind {
    match side_word {
        Rule::kw_at_least => BoundKind::AtLeast(quantity),
        Rule::kw_at_most => BoundKind::AtMost(quantity),
        Rule::kw_more_than => BoundKind::MoreThan(quantity),
        Rule::kw_less_than => BoundKind::LessThan(quantity),
        _ => BoundKind::Exactly(quantity),
    }
}

/// A window that is said in one phrase.
fn fixed_kind(node: &Node<'_>) -> Option<WindowKind> {
    match node.as_rule() {
        Rule::kw_up_to_period_end => Some(WindowKind::UpTo(PeriodDay::Last)),
        Rule::kw_before_period => Some(WindowKind::UpTo(PeriodDay::First)),
        Rule::kw_at_period_end => Some(WindowKind::At(PeriodDay::Last)),
        Rule::kw_at_period_start => Some(WindowKind::At(PeriodDay::First)),
        _ => None,
    }
}

fn cadence(node: &Node<'_>) -> Option<Cadence> {
    match first(node)?.as_rule() {
        Rule::every_week => Some(Cadence::Week),
        Rule::every_month => Some(Cadence::Month),
        Rule::every_quarter => Some(Cadence::Quarter),
        Rule::every_half_year => Some(Cadence::HalfYear),
        Rule::every_year => Some(Cadence::Year),
        _ => None,
    }
}
