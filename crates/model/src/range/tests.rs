//! The tables of intervals and ranges, and that their decisions are true for every figure.

#![expect(clippy::unwrap_used, reason = "tests")]

use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};

use super::{Interval, Range};
use crate::indicator::Side;
use crate::ratio::Ratio;

const SIDES: [Side; 7] =
    [Side::AtLeast, Side::MoreThan, Side::AtMost, Side::LessThan, Side::Exactly, Side::Between, Side::FromToLess];

fn whole(number: i128) -> Ratio {
    Ratio::whole(number)
}

fn range(lowest: Option<i128>, highest: Option<i128>) -> Range {
    Range { lowest: lowest.map(whole), highest: highest.map(whole) }
}

#[test]
fn which_figures_beside_the_bound_are_accepted() {
    // Below, at, and above 5; between 5 and 7 also inside, at and above the upper end.
    let table: [(Side, [bool; 6]); 7] = [
        (Side::AtLeast, [false, true, true, true, true, true]),
        (Side::MoreThan, [false, false, true, true, true, true]),
        (Side::AtMost, [true, true, false, false, false, false]),
        (Side::LessThan, [true, false, false, false, false, false]),
        (Side::Exactly, [false, true, false, false, false, false]),
        (Side::Between, [false, true, true, true, false, false]),
        (Side::FromToLess, [false, true, true, false, false, false]),
    ];
    for (side, accepted) in table {
        let interval = Interval::of(side, whole(5), Some(whole(7)));
        for (figure, accepted) in [4, 5, 6, 7, 8, 9].into_iter().zip(accepted) {
            assert_eq!(interval.accepts(whole(figure)), accepted, "{side:?}, {figure}");
        }
    }
}

#[test]
fn what_a_range_decides() {
    let table = [
        (Side::AtLeast, (Some(5), None), Some(true)),
        (Side::AtLeast, (Some(4), Some(9)), None),
        (Side::AtLeast, (None, Some(4)), Some(false)),
        (Side::MoreThan, (Some(5), Some(9)), None),
        (Side::MoreThan, (Some(3), Some(5)), Some(false)),
        (Side::AtMost, (None, Some(5)), Some(true)),
        (Side::AtMost, (Some(6), None), Some(false)),
        (Side::LessThan, (Some(5), None), Some(false)),
        (Side::LessThan, (None, None), None),
        (Side::Exactly, (Some(5), Some(5)), Some(true)),
        (Side::Exactly, (Some(6), None), Some(false)),
        (Side::Exactly, (Some(4), Some(6)), None),
        (Side::Between, (Some(5), Some(7)), Some(true)),
        (Side::Between, (Some(5), Some(8)), None),
        (Side::Between, (Some(8), Some(9)), Some(false)),
        (Side::FromToLess, (Some(5), Some(6)), Some(true)),
        (Side::FromToLess, (Some(5), Some(7)), None),
        (Side::FromToLess, (Some(7), Some(9)), Some(false)),
    ];
    for (side, (lowest, highest), decided) in table {
        let interval = Interval::of(side, whole(5), Some(whole(7)));
        assert_eq!(interval.decides(range(lowest, highest)), decided, "{side:?} {lowest:?} to {highest:?}");
    }
}

#[test]
fn which_side_is_within_which() {
    let within = |this: Side| SIDES.into_iter().filter(|that| this.is_within(*that)).collect::<Vec<_>>();
    assert_eq!(within(Side::AtLeast), [Side::AtLeast]);
    assert_eq!(within(Side::MoreThan), [Side::AtLeast, Side::MoreThan]);
    assert_eq!(within(Side::AtMost), [Side::AtMost]);
    assert_eq!(within(Side::LessThan), [Side::AtMost, Side::LessThan]);
    assert_eq!(within(Side::Exactly), [Side::AtLeast, Side::AtMost, Side::Exactly, Side::Between]);
}

#[test]
fn a_quotient_is_known_where_the_divisor_is_above_zero() {
    let table = [
        // Numerator, divisor, quotient.
        ((Some(2), Some(4)), (Some(1), Some(2)), (Some(1), Some(4))),
        ((Some(-4), Some(4)), (Some(1), Some(2)), (Some(-4), Some(4))),
        ((Some(2), Some(4)), (Some(0), Some(2)), (Some(1), None)),
        ((Some(0), Some(4)), (Some(1), None), (None, Some(4))),
        ((Some(2), None), (Some(1), Some(2)), (Some(1), None)),
        ((Some(2), Some(4)), (Some(-1), Some(2)), (None, None)),
        ((Some(2), Some(4)), (None, Some(2)), (None, None)),
    ];
    for (numerator, divisor, quotient) in table {
        let of = |(lowest, highest)| range(lowest, highest);
        assert_eq!(of(numerator).over(of(divisor)), of(quotient), "{numerator:?} / {divisor:?}");
    }
}

#[test]
fn what_is_not_known_of_one_is_not_known_of_both() {
    assert_eq!(range(Some(1), Some(2)).with(range(Some(0), Some(1))), range(Some(0), Some(2)));
    assert_eq!(range(Some(1), Some(2)).with(range(None, Some(3))), range(None, Some(3)));
}

fn side() -> impl Strategy<Value = Side> {
    (0..SIDES.len()).prop_map(|place| *SIDES.get(place).unwrap())
}

/// Small fractions, so that ends often meet.
fn ratio() -> impl Strategy<Value = Ratio> {
    (-12i128..12, 1i128..4).prop_map(|(above, below)| Ratio::new(above, below).unwrap())
}

fn interval() -> impl Strategy<Value = (Side, Ratio, Option<Ratio>)> {
    (side(), ratio(), ratio()).prop_map(|(side, value, other)| {
        let (low, high) = (value.min(other), value.max(other));
        (side, low, matches!(side, Side::Between | Side::FromToLess).then_some(high))
    })
}

/// Whether a figure may be in a range.
fn holds(range: Range, figure: Ratio) -> bool {
    range.lowest.is_none_or(|lowest| lowest <= figure) && range.highest.is_none_or(|highest| figure <= highest)
}

proptest! {
    #[test]
    fn what_is_decided_of_a_range_holds_of_every_figure_in_it(
        (side, value, upper) in interval(),
        ends in (ratio(), ratio()),
        known in (any::<bool>(), any::<bool>()),
        figure in ratio(),
    ) {
        let range = Range {
            lowest: known.0.then_some(ends.0.min(ends.1)),
            highest: known.1.then_some(ends.0.max(ends.1)),
        };
        let interval = Interval::of(side, value, upper);
        if let Some(decided) = interval.decides(range)
            && holds(range, figure)
        {
            prop_assert_eq!(interval.accepts(figure), decided);
        }
        // What is not decided is not decided for a reason: some end of the range is accepted, and some is not.
        if let (None, Some(lowest), Some(highest)) = (interval.decides(range), range.lowest, range.highest) {
            let inside = interval.low.is_some_and(|low| holds(range, low.at))
                || interval.high.is_some_and(|high| holds(range, high.at));
            prop_assert!(inside && !(interval.accepts(lowest) && interval.accepts(highest)));
        }
    }

    #[test]
    fn both_accept_what_each_accepts(one in interval(), other in interval(), figure in ratio(), number in -50..50i128) {
        let of = |(side, value, upper): (Side, Ratio, Option<Ratio>)| Interval::of(side, value, upper);
        let (one, other) = (of(one), of(other));
        let both = one.and(other);
        prop_assert_eq!(both.accepts(figure), one.accepts(figure) && other.accepts(figure));
        prop_assert!(!both.is_empty() || !both.accepts(figure));
        prop_assert!(!both.has_no_whole() || !both.accepts(whole(number)));
    }

    #[test]
    fn the_complement_accepts_what_the_bound_does_not((side, value, _) in interval(), figure in ratio()) {
        if let Some(other) = side.complement() {
            let accepts = |side| Interval::of(side, value, None).accepts(figure);
            prop_assert_eq!(accepts(side), !accepts(other));
        }
    }

    #[test]
    fn what_is_mirrored_accepts_the_opposite_figures((side, value, upper) in interval(), figure in ratio()) {
        if upper.is_none() {
            let opposite = |number: Ratio| Ratio::ZERO.checked_sub(number).unwrap();
            let turned = Interval::of(side.mirrored(), opposite(value), None);
            prop_assert_eq!(turned.accepts(opposite(figure)), Interval::of(side, value, None).accepts(figure));
        }
    }

    #[test]
    fn an_interval_is_what_its_halves_share((side, value, upper) in interval(), figure in ratio()) {
        let interval = Interval::of(side, value, upper);
        prop_assert_eq!(interval.halves().iter().all(|half| half.accepts(figure)), interval.accepts(figure));
    }

    #[test]
    fn what_a_stricter_interval_accepts_the_wider_one_does(one in interval(), other in interval(), figure in ratio()) {
        let (one, other) = (Interval::of(one.0, one.1, one.2), Interval::of(other.0, other.1, other.2));
        if one.is_within(other) && one.accepts(figure) {
            prop_assert!(other.accepts(figure));
        }
    }

    #[test]
    fn a_quotient_lies_in_the_quotient_of_the_ranges(
        numerator in (ratio(), ratio(), ratio()),
        divisor in (ratio(), ratio(), ratio()),
    ) {
        let spanned = |(a, b, c): (Ratio, Ratio, Ratio)| {
            let mut all = [a, b, c];
            all.sort();
            let [low, middle, high] = all;
            (Range { lowest: Some(low), highest: Some(high) }, middle)
        };
        let ((numerators, numerator), (divisors, divisor)) = (spanned(numerator), spanned(divisor));
        if let Some(quotient) = numerator.checked_div(divisor) {
            prop_assert!(holds(numerators.over(divisors), quotient));
        }
    }

    #[test]
    fn whole_numbers_at_the_ends_are_accepted_and_those_beyond_are_not((side, value, upper) in interval()) {
        let interval = Interval::of(side, value, upper);
        let (low, high) = interval.whole().unwrap();
        if low.is_none_or(|low| high.is_none_or(|high| low <= high)) {
            for (end, beyond) in [(low, -1), (high, 1)] {
                if let Some(end) = end {
                    prop_assert!(interval.accepts(whole(end)));
                    prop_assert!(!interval.accepts(whole(end + beyond)));
                }
            }
        }
    }
}
