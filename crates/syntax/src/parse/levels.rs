//! Two levels in one bound: `5-10%`, and `from 5% to 10%` after `down` and `up`. A target has one level, so this is a
//! finding; its cure is a `target` and a `stretch`.
//!
//! A range for a figure (`is between 20% and 30%`) is not such a mistake and is not read here.

use tieuchi_grammar::Rule;
use tieuchi_source::{Diagnostic, Span, codes};

use super::reader::{Node, Reader, child, children, first, has};
use crate::ast::{Bound, BoundKind, Quantity, QuantityUnit};
use crate::keywords::{self, Keyword};

/// Two levels as they are written, with what both are counted in.
pub(super) struct Levels {
    first: String,
    second: String,
    unit: String,
    is_percent: bool,
}

impl Levels {
    /// `5-10%`.
    pub(super) fn joined(written: &str) -> Option<Self> {
        let (first, second) = written.split_once(['-', '–'])?;
        let (first, _) = number_and_unit(first);
        let (second, unit) = number_and_unit(second);
        Some(Levels::new(first, second, unit))
    }

    fn new(first: &str, second: &str, unit: &str) -> Self {
        let unit = unit.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_percent = matches!(unit.as_str(), "%" | "percent" | "phần trăm");
        let unit = if unit.is_empty() || unit == "%" { unit } else { format!(" {unit}") };
        Levels { first: first.to_owned(), second: second.to_owned(), unit, is_percent }
    }

    fn first(&self) -> String {
        format!("{}{}", self.first, self.unit)
    }

    fn second(&self) -> String {
        format!("{}{}", self.second, self.unit)
    }

    /// Whether the first is above the second: then a falling level is more probable than two levels of a fall.
    fn are_reversed(&self) -> bool {
        let number = |written: &str| written.replace(',', ".").parse::<rust_decimal::Decimal>().ok();
        number(&self.first).zip(number(&self.second)).is_some_and(|(first, second)| first > second)
    }
}

/// `10 %` as `10` and `%`.
fn number_and_unit(written: &str) -> (&str, &str) {
    let written = written.trim();
    let end = written.find(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '.' | ','));
    let (number, unit) = written.split_at(end.unwrap_or(written.len()));
    (number, unit.trim())
}

impl Reader<'_> {
    /// The finding about two levels; the cure names the target and the stretch.
    pub(super) fn two_levels(&mut self, at: Span, levels: &Levels) {
        let help = if levels.are_reversed() { "reversed" } else { "help" };
        let finding = self.about(at).with("binding", levels.first()).with("wished", levels.second());
        self.report(finding.help(help));
    }

    fn about(&self, at: Span) -> Diagnostic {
        Diagnostic::at(codes::TWO_LEVELS, at).with("written", self.written(at))
    }

    /// The finding about a whole bound of two levels; in a target the cure is the two clauses to write instead.
    fn bound_of_two(&mut self, bound: Span, levels: &Levels, side: Option<Rule>) {
        let Some(sentence) = self.sentence.filter(|_| !levels.are_reversed()) else {
            self.two_levels(bound, levels);
            return;
        };
        let falls = matches!(side, Some(Rule::kw_at_most | Rule::kw_less_than));
        let word: &Keyword = if falls { &keywords::AT_MOST } else { &keywords::AT_LEAST };
        let (binding, wished) =
            if falls { (levels.second(), levels.first()) } else { (levels.first(), levels.second()) };
        let line = |clause: &Keyword, level: &str| {
            let before = self.written(Span { end: bound.start, ..sentence });
            let after = self.written(Span { start: bound.end, ..sentence });
            let (clause, word) = (clause.phrase(self.language), word.phrase(self.language));
            let text = format!("{clause} {before} {word} {level} {after}");
            text.split_whitespace().collect::<Vec<_>>().join(" ").replace(" ,", ",")
        };
        let (target, stretch) = (line(&keywords::TARGET, &binding), line(&keywords::STRETCH, &wished));
        let two = format!(
            "{}\n  {stretch}",
            target.strip_prefix(keywords::TARGET.phrase(self.language)).unwrap_or(&target).trim()
        );
        self.report(
            self.about(bound).replace(sentence, two).with("target", target).with("stretch", stretch).help("lines"),
        );
    }

    /// The first of two levels as a quantity, so that reading can continue.
    pub(super) fn lower_level(&mut self, levels: &Levels, span: Span) -> Option<Quantity> {
        let number = self.unsigned(&levels.first, span)?;
        let unit = match levels.unit.as_str() {
            "" => QuantityUnit::Plain,
            _ if levels.is_percent => QuantityUnit::Percent,
            _ => QuantityUnit::PercentagePoints,
        };
        Some(Quantity { number, unit, span })
    }

    /// `from 5% to 10%` after `down` or `up`.
    pub(super) fn change_range(&mut self, node: &Node<'_>) -> Option<Bound> {
        let span = self.span(node);
        let levels = match child(node, Rule::two_levels) {
            Some(levels) => Levels::joined(levels.as_str())?,
            None => {
                let ends: Vec<Node<'_>> = children(node, Rule::quantity).collect();
                let [first, second] = ends.as_slice() else { return None };
                let (low, _) = number_and_unit(first.as_str());
                let (high, unit) = number_and_unit(second.as_str());
                Levels::new(low, high, unit)
            }
        };
        let side = child(node, Rule::side).and_then(|side| first(&side)).map(|side| side.as_rule());
        self.bound_of_two(span, &levels, side);
        let quantity = self.lower_level(&levels, span)?;
        Some(Bound { kind: BoundKind::AtLeast(quantity), span })
    }

    /// `at least 5-10%`: reports a bound of two levels; `None` if it has one level.
    pub(super) fn bound_of_levels(&mut self, node: &Node<'_>) -> Option<Bound> {
        let levels = child(&child(node, Rule::quantity)?, Rule::two_levels)?;
        let levels = Levels::joined(levels.as_str())?;
        let span = self.span(node);
        let side = child(node, Rule::side).and_then(|side| first(&side)).map(|side| side.as_rule());
        let less = child(node, Rule::upward).is_some_and(|upward| has(&upward, Rule::kw_or_less));
        let side = if less { Some(Rule::kw_at_most) } else { side };
        self.bound_of_two(span, &levels, side);
        let quantity = self.lower_level(&levels, span)?;
        Some(Bound { kind: BoundKind::AtLeast(quantity), span })
    }
}
