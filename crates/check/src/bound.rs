//! Bounds: what a figure must reach, in what it is counted, and whether it can be reached at all.
//!
//! `target` decides which figure a bound belongs to.

use rust_decimal::Decimal;
use tieuchi_model::indicator::{Bound, BoundUnit, BoundWord, DifferenceUnit, Side};
use tieuchi_model::ratio::Ratio;
use tieuchi_proof::Figures;
use tieuchi_source::{Arg, Code, Diagnostic, Span, codes};
use tieuchi_syntax::ast::{self, BoundKind, QuantityUnit, TimeUnit};
use tieuchi_syntax::print_quantity;

use crate::checker::Checker;

/// The sort of figure that a bound limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Figure {
    /// A share of records.
    Share,
    /// A number of records.
    Count,
    /// A sum or an average of numbers.
    Number,
    /// One figure over another.
    Ratio,
    /// An average span of time.
    Difference(DifferenceUnit),
    /// How far a figure fell or rose; with `points` a difference of shares has a meaning.
    Change {
        /// Whether it fell.
        down: bool,
        /// Whether the figure is a share or a ratio.
        points: bool,
    },
}

impl Checker<'_, '_> {
    /// A bound on a figure; `known` is the range of that figure.
    pub(crate) fn bound(&mut self, written: &ast::Bound, figure: Figure, known: &Figures) -> Option<Bound> {
        let (side, quantity, upper) = match written.kind {
            BoundKind::AtLeast(quantity) => (Side::AtLeast, quantity, None),
            BoundKind::AtMost(quantity) => (Side::AtMost, quantity, None),
            BoundKind::MoreThan(quantity) => (Side::MoreThan, quantity, None),
            BoundKind::LessThan(quantity) => (Side::LessThan, quantity, None),
            BoundKind::Exactly(quantity) => (Side::Exactly, quantity, None),
            BoundKind::Between(low, high) => (Side::Between, low, Some(high)),
            BoundKind::FromToLess(low, high) => (Side::FromToLess, low, Some(high)),
            BoundKind::No => return self.none(written.span, figure),
            BoundKind::All { .. } => return self.all(written.span, figure),
        };
        let low = self.quantity(quantity, figure);
        let high = upper.map(|upper| self.quantity(upper, figure));
        let (value, unit) = low?;
        let upper = match high {
            None => None,
            Some(high) => {
                let (high, high_unit) = high?;
                if high < value || (high == value && side == Side::FromToLess) || high_unit != unit {
                    let finding = Diagnostic::at(codes::RANGE_REVERSED, written.span);
                    let finding = finding
                        .with("lowest", self.shown(quantity))
                        .with("highest", upper.map(|upper| self.shown(upper)).unwrap_or_default());
                    self.report(finding.help("help"));
                    return None;
                }
                Some(high)
            }
        };
        let bound = Bound { side, value, upper, word: BoundWord::Number, unit };
        self.can_be_reached((&bound, quantity, written.span), figure, known)?;
        Some(bound)
    }

    /// `no …`.
    fn none(&mut self, span: Span, figure: Figure) -> Option<Bound> {
        let unit = match figure {
            Figure::Share => BoundUnit::Percent,
            Figure::Count | Figure::Number | Figure::Ratio => BoundUnit::Plain,
            Figure::Difference(_) | Figure::Change { .. } => {
                self.report(
                    Diagnostic::at(codes::WRONG_BOUND, span).with("bound", Arg::Term("bound-none")).help("number"),
                );
                return None;
            }
        };
        Some(Bound { side: Side::AtMost, value: Ratio::ZERO, upper: None, word: BoundWord::No, unit })
    }

    /// `all …`, `100%`.
    fn all(&mut self, span: Span, figure: Figure) -> Option<Bound> {
        match figure {
            Figure::Share => Some(Bound {
                side: Side::AtLeast,
                value: Ratio::ONE,
                upper: None,
                word: BoundWord::All,
                unit: BoundUnit::Percent,
            }),
            Figure::Count => {
                self.percent_of_count(span, "100%");
                None
            }
            Figure::Number | Figure::Ratio | Figure::Difference(_) | Figure::Change { .. } => {
                self.report(Diagnostic::at(codes::WRONG_BOUND, span).with("bound", "100%").help("number"));
                None
            }
        }
    }

    /// A number with its unit, in the author's language.
    fn shown(&self, quantity: ast::Quantity) -> String {
        print_quantity(quantity, self.world().language())
    }

    /// A number with its unit, as the figure counts it.
    fn quantity(&mut self, quantity: ast::Quantity, figure: Figure) -> Option<(Ratio, BoundUnit)> {
        let number = Ratio::of_decimal(quantity.number);
        let hundredth = number.and_then(|number| number.checked_div(Ratio::whole(100)));
        let wrong =
            |help| Diagnostic::at(codes::WRONG_BOUND, quantity.span).with("bound", self.shown(quantity)).help(help);
        let found = match (figure, quantity.unit) {
            (Figure::Share | Figure::Ratio | Figure::Change { .. }, QuantityUnit::Percent) => {
                hundredth.map(|value| (value, BoundUnit::Percent))
            }
            (Figure::Change { points: true, .. }, QuantityUnit::PercentagePoints) => {
                hundredth.map(|value| (value, BoundUnit::PercentagePoints))
            }
            (Figure::Count, QuantityUnit::Plain) => {
                if !quantity.number.fract().is_zero() {
                    self.report(
                        Diagnostic::at(codes::NOT_WHOLE, quantity.span)
                            .with("number", self.shown(quantity))
                            .help("help"),
                    );
                    return None;
                }
                number.map(|value| (value, BoundUnit::Plain))
            }
            (Figure::Number | Figure::Ratio, QuantityUnit::Plain) => number.map(|value| (value, BoundUnit::Plain)),
            (Figure::Difference(unit), QuantityUnit::Time(time)) if difference_unit(time) == Some(unit) => {
                number.map(|value| (value, BoundUnit::Time(unit)))
            }
            (Figure::Count, QuantityUnit::Percent) => {
                self.percent_of_count(quantity.span, &self.shown(quantity));
                return None;
            }
            (Figure::Share, _) => {
                let number = self.shown(ast::Quantity { unit: QuantityUnit::Plain, ..quantity });
                let finding = Diagnostic::at(codes::SHARE_NEEDS_PERCENT, quantity.span).with("number", number);
                self.report(finding.help("help"));
                return None;
            }
            (Figure::Change { points, .. }, unit) => {
                let help = if unit == QuantityUnit::PercentagePoints && !points { "points" } else { "change" };
                self.report(wrong(help));
                return None;
            }
            (Figure::Difference(unit), _) => {
                let term = difference_term(unit);
                self.report(wrong("unit").with("unit", Arg::Term(term)));
                return None;
            }
            (Figure::Count | Figure::Number | Figure::Ratio, _) => {
                self.report(wrong("number"));
                return None;
            }
        };
        if found.is_none() {
            self.report(wrong("number"));
        }
        found
    }

    /// Reports a percentage as the bound of a number of records.
    fn percent_of_count(&mut self, span: Span, bound: &str) {
        self.report(Diagnostic::at(codes::PERCENT_OF_COUNT, span).with("bound", bound).help("help"));
    }

    /// A bound that no figure can miss or reach.
    fn can_be_reached(
        &mut self,
        (bound, quantity, span): (&Bound, ast::Quantity, Span),
        figure: Figure,
        known: &Figures,
    ) -> Option<()> {
        let range = match figure {
            Figure::Change { down: false, .. } => return Some(()),
            Figure::Change { .. } if bound.unit == BoundUnit::PercentagePoints => known.difference().range(),
            Figure::Change { .. } => known.fall().range(),
            Figure::Share | Figure::Count | Figure::Number | Figure::Ratio | Figure::Difference(_) => known.range(),
        };
        let decided = bound.interval().decides(range);
        let (never, always) = (decided == Some(false), decided == Some(true));
        let sign = match bound.side {
            Side::MoreThan => "> ",
            Side::LessThan => "< ",
            Side::AtLeast | Side::AtMost | Side::Exactly | Side::Between | Side::FromToLess => "",
        };
        let finding_of =
            |code: Code| Diagnostic::at(code, span).with("bound", format!("{sign}{}", self.shown(quantity)));
        if never && figure == Figure::Share {
            let finding = finding_of(codes::OVER_ALL);
            self.report(match tenth(quantity.number) {
                Some(meant) => finding.with("meant", format!("{meant}%")).help("meant"),
                None => finding.help("help"),
            });
            return None;
        }
        if never {
            let fall = matches!(figure, Figure::Change { .. });
            self.report(if fall {
                finding_of(codes::FALL_OVER_ALL).help("help")
            } else {
                finding_of(codes::BOUND_NEVER).help("help")
            });
        } else if always {
            self.report(finding_of(codes::BOUND_ALWAYS).help("help"));
        }
        Some(())
    }
}

/// A tenth of a percentage above 100, if one zero too many explains the percentage.
fn tenth(number: Decimal) -> Option<Decimal> {
    let (ten, hundred) = (Decimal::from(10), Decimal::from(100));
    let tenth = number.checked_div(ten)?;
    (number > hundred && tenth <= hundred && tenth.fract().is_zero()).then(|| tenth.normalize())
}

/// The unit of an average difference.
pub(crate) const fn difference_unit(unit: TimeUnit) -> Option<DifferenceUnit> {
    match unit {
        TimeUnit::Hours => Some(DifferenceUnit::Hours),
        TimeUnit::Days => Some(DifferenceUnit::Days),
        TimeUnit::WorkingDays => Some(DifferenceUnit::WorkingDays),
        TimeUnit::Minutes | TimeUnit::Weeks | TimeUnit::Months | TimeUnit::Years | TimeUnit::WorkingHours => None,
    }
}

/// The catalogue's word for the unit.
const fn difference_term(unit: DifferenceUnit) -> &'static str {
    match unit {
        DifferenceUnit::Hours => "unit-hours",
        DifferenceUnit::Days => "unit-days",
        DifferenceUnit::WorkingDays => "unit-working-days",
    }
}
