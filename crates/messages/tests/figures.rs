//! Figures in both languages, and that no shown figure contradicts how the exact one compares with its bound.

#![expect(clippy::unwrap_used, reason = "a test")]

use tieuchi_messages::bounds;
use tieuchi_messages::figures::{Notation, beside, decimal, exactly, shown, whole};
use tieuchi_messages::{Language, render};
use tieuchi_model::indicator::{Bound, BoundUnit, BoundWord, DifferenceUnit, Side};
use tieuchi_model::ratio::Ratio;
use tieuchi_source::{Diagnostic, Place, codes};

fn ratio((numerator, denominator): (i128, i128)) -> Ratio {
    Ratio::new(numerator, denominator).unwrap()
}

#[test]
fn numbers_are_grouped_as_the_language_groups_them() {
    for (digits, vietnamese, english) in [
        ("0", "0", "0"),
        ("7", "7", "7"),
        ("999", "999", "999"),
        ("1000", "1.000", "1,000"),
        ("1234.5", "1.234,5", "1,234.5"),
        ("-1234567.089", "−1.234.567,089", "−1,234,567.089"),
        ("95.12", "95,12", "95.12"),
        ("0.0005", "0,0005", "0.0005"),
        ("-0", "0", "0"),
        ("-0.00", "0,00", "0.00"),
        ("", "", ""),
        ("-", "-", "-"),
        ("1e6", "1e6", "1e6"),
        ("12.", "12.", "12."),
        ("1.2.3", "1.2.3", "1.2.3"),
    ] {
        assert_eq!(decimal(digits, Language::Vietnamese), vietnamese);
        assert_eq!(decimal(digits, Language::English), english);
    }
    assert_eq!(whole(i128::MIN, Language::English), "−170,141,183,460,469,231,731,687,303,715,884,105,728");
}

/// Zero, and what rounds to it, has no sign.
#[test]
fn zero_is_never_negative() {
    let is_negative_zero =
        |text: &str| text.starts_with(['-', '−']) && !text.chars().any(|letter| ('1'..='9').contains(&letter));
    let sizes = [0, 1, 2, 5, 50, 999, i128::MAX];
    for numerator in sizes.iter().chain(&sizes.map(|size| -size)).copied() {
        for denominator in [1, 3, 1_000, 1_000_000_000, i128::MAX, -7, -i128::MAX] {
            let figure = ratio((numerator, denominator));
            for language in [Language::English, Language::Vietnamese] {
                for form in [Notation::Number, Notation::Percent] {
                    let beside = beside(figure, Ratio::ZERO, form, language);
                    for text in [shown(figure, form, language), exactly(figure, form, language), beside.figure] {
                        assert!(!is_negative_zero(&text), "{figure:?} is shown as {text}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_figure_beside_no_bound_has_two_decimals_unless_they_mislead() {
    for (figure, form, vietnamese, english) in [
        ((195, 205), Notation::Percent, "95,12%", "95.12%"),
        ((95, 100), Notation::Percent, "95%", "95%"),
        ((191, 200), Notation::Percent, "95,5%", "95.5%"),
        ((0, 7), Notation::Percent, "0%", "0%"),
        ((7, 7), Notation::Percent, "100%", "100%"),
        ((-5, 95), Notation::Percent, "−5,26%", "−5.26%"),
        ((5, -95), Notation::Percent, "−5,26%", "−5.26%"),
        ((99_999, 100_000), Notation::Percent, "99,999%", "99.999%"),
        ((299_999, 300_000), Notation::Percent, "99,9997%", "99.9997%"),
        ((1, 300_000), Notation::Percent, "0,0003%", "0.0003%"),
        ((-1, 300_000), Notation::Percent, "−0,0003%", "−0.0003%"),
        ((300_001, 300_000), Notation::Percent, "100,0003%", "100.0003%"),
        ((12_345, 10), Notation::Number, "1.234,5", "1,234.5"),
        ((2, 3), Notation::Number, "0,67", "0.67"),
        ((1, 8), Notation::Number, "0,12", "0.12"),
        ((3, 8), Notation::Number, "0,38", "0.38"),
        ((29_999, 30_000), Notation::Number, "1,00", "1.00"),
        (
            (i128::MAX, 1),
            Notation::Number,
            "170.141.183.460.469.231.731.687.303.715.884.105.727",
            "170,141,183,460,469,231,731,687,303,715,884,105,727",
        ),
    ] {
        assert_eq!(shown(ratio(figure), form, Language::Vietnamese), vietnamese);
        assert_eq!(shown(ratio(figure), form, Language::English), english);
    }
}

#[test]
fn a_bound_is_written_with_all_its_decimals() {
    for (figure, form, vietnamese) in [
        ((95, 100), Notation::Percent, "95%"),
        ((95_125, 100_000), Notation::Percent, "95,125%"),
        ((1, 1_000_000), Notation::Percent, "0,0001%"),
        ((4, 1), Notation::Number, "4"),
        ((1, 3), Notation::Number, "0,3333333333333333333333333333"),
    ] {
        assert_eq!(exactly(ratio(figure), form, Language::Vietnamese), vietnamese);
    }
}

#[test]
fn a_figure_beside_its_bound_has_the_decimals_that_part_them() {
    for (figure, bound, form, shown_figure, shown_bound) in [
        ((195, 205), (95, 100), Notation::Percent, "95,12%", "95%"),
        ((94_996, 100_000), (95, 100), Notation::Percent, "94,996%", "95%"),
        ((94_999_999, 100_000_000), (95, 100), Notation::Percent, "94,999999%", "95%"),
        ((950_001, 1_000_000), (95, 100), Notation::Percent, "95,0001%", "95%"),
        ((19, 20), (95, 100), Notation::Percent, "95%", "95%"),
        ((95_124, 100_000), (95_125, 100_000), Notation::Percent, "95,12%", "95,125%"),
        ((95_126, 100_000), (95_125, 100_000), Notation::Percent, "95,13%", "95,125%"),
        ((1, 3), (1, 3), Notation::Percent, "33,33%", "33,33%"),
        ((1000, 3001), (1, 3), Notation::Percent, "33,32%", "33,33%"),
        ((33_333, 100_000), (1, 3), Notation::Percent, "33,333%", "33,3333%"),
        ((29_999, 30_000), (1, 1), Notation::Number, "0,99997", "1"),
        ((-1, 1000), (0, 1), Notation::Number, "−0,001", "0"),
        (
            (i128::MAX - 1, i128::MAX),
            (1, 1),
            Notation::Number,
            "170141183460469231731687303715884105726/170141183460469231731687303715884105727",
            "1/1",
        ),
    ] {
        let shown = beside(ratio(figure), ratio(bound), form, Language::Vietnamese);
        assert_eq!((shown.figure.as_str(), shown.bound.as_str()), (shown_figure, shown_bound));
    }
}

#[test]
fn no_shown_percentage_stands_elsewhere_than_the_exact_one() {
    let bounds = [(1, 3), (1, 2), (2, 3), (85, 100), (95, 100), (955, 1000), (999, 1000), (1, 1)];
    for denominator in 1..=120_i128 {
        for numerator in 0..=denominator {
            for bound in bounds {
                let (figure, bound) = (ratio((numerator, denominator)), ratio(bound));
                let shown = beside(figure, bound, Notation::Percent, Language::English);
                let exact = figure.cmp(&bound);
                let found = read(&shown.figure).cmp(&read(&shown.bound));
                assert_eq!(found, exact, "{numerator}/{denominator} beside {bound:?}: {shown:?}");
            }
        }
    }
}

/// A written percentage as a ratio.
fn read(text: &str) -> Ratio {
    let digits = text.trim_end_matches('%');
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let places = u32::try_from(fraction.len()).unwrap();
    ratio((format!("{whole}{fraction}").parse().unwrap(), 10_i128.pow(places + 2)))
}

#[test]
fn bounds_in_signs_and_in_words() {
    let bound = |side, value, upper: Option<(i128, i128)>, unit| Bound {
        side,
        value: ratio(value),
        upper: upper.map(ratio),
        word: BoundWord::Number,
        unit,
    };
    for (bound, signs, vietnamese, english) in [
        (bound(Side::AtLeast, (95, 100), None, BoundUnit::Percent), "≥ 95%", "ít nhất 95%", "at least 95%"),
        (bound(Side::AtMost, (5, 100), None, BoundUnit::Percent), "≤ 5%", "không quá 5%", "at most 5%"),
        (bound(Side::MoreThan, (95, 100), None, BoundUnit::Percent), "> 95%", "trên 95%", "more than 95%"),
        (bound(Side::LessThan, (3, 1), None, BoundUnit::Plain), "< 3", "dưới 3", "less than 3"),
        (bound(Side::Exactly, (12, 1), None, BoundUnit::Plain), "= 12", "đúng 12", "exactly 12"),
        (bound(Side::AtLeast, (1, 1), None, BoundUnit::Percent), "100%", "100%", "100%"),
        (bound(Side::AtLeast, (1, 1), None, BoundUnit::Plain), "≥ 1", "ít nhất 1", "at least 1"),
        (
            bound(Side::Between, (20, 100), Some((30, 100)), BoundUnit::Percent),
            "20% – 30%",
            "từ 20% đến 30%",
            "between 20% and 30%",
        ),
    ] {
        assert_eq!(bounds::signs(&bound, Language::Vietnamese), signs);
        assert_eq!(bounds::signs(&bound, Language::English), signs);
        assert_eq!(bounds::words(&bound, Language::Vietnamese), vietnamese);
        assert_eq!(bounds::words(&bound, Language::English), english);
    }
    let none = bound(Side::AtMost, (0, 1), None, BoundUnit::Plain);
    assert_eq!(bounds::signs(&none, Language::Vietnamese), "không có");
    assert_eq!(bounds::words(&none, Language::English), "none");
    let points = bound(Side::AtLeast, (2, 100), None, BoundUnit::PercentagePoints);
    assert_eq!(bounds::words(&points, Language::Vietnamese), "ít nhất 2 điểm phần trăm");
    let days = bound(Side::AtMost, (5, 2), None, BoundUnit::Time(DifferenceUnit::WorkingDays));
    assert_eq!(bounds::words(&days, Language::Vietnamese), "không quá 2,5 ngày làm việc");
    assert_eq!(bounds::signs(&days, Language::English), "≤ 2.5 working days");
}

#[test]
fn a_figure_says_how_it_stands_to_its_bound() {
    let bound = |side, value, upper: Option<(i128, i128)>| Bound {
        side,
        value: ratio(value),
        upper: upper.map(ratio),
        word: BoundWord::Number,
        unit: BoundUnit::Percent,
    };
    for (bound, figure, shown, relation) in [
        (bound(Side::AtLeast, (95, 100), None), (94_996, 100_000), "94,996%", "< 95%"),
        (bound(Side::AtLeast, (95, 100), None), (19, 20), "95%", "≥ 95%"),
        (bound(Side::MoreThan, (95, 100), None), (19, 20), "95%", "≤ 95%"),
        (bound(Side::MoreThan, (95, 100), None), (96, 100), "96%", "> 95%"),
        (bound(Side::AtMost, (5, 100), None), (6, 100), "6%", "> 5%"),
        (bound(Side::LessThan, (5, 100), None), (5, 100), "5%", "≥ 5%"),
        (bound(Side::Exactly, (5, 100), None), (5, 100), "5%", "= 5%"),
        (bound(Side::Exactly, (5, 100), None), (50_001, 1_000_000), "5,0001%", "≠ 5%"),
        (bound(Side::Between, (20, 100), Some((30, 100))), (1, 4), "25%", "trong mức 20% đến 30%"),
        (bound(Side::Between, (20, 100), Some((30, 100))), (300_001, 1_000_000), "30,0001%", "ngoài mức 20% đến 30%"),
        (bound(Side::Between, (20, 100), Some((30, 100))), (199_999, 1_000_000), "19,9999%", "ngoài mức 20% đến 30%"),
    ] {
        assert_eq!(
            bounds::relation(&bound, ratio(figure), Language::Vietnamese),
            (shown.to_owned(), relation.to_owned())
        );
    }
}

#[test]
fn numbers_and_days_of_records_are_written_as_the_language_does() {
    let of = |code, args: &[(&'static str, &str)]| {
        let place = Place::File("dossiers.csv".to_owned());
        args.iter().fold(Diagnostic::new(code, place), |finding, (name, text)| finding.with(name, *text))
    };
    let total = of(codes::TOTAL_DIFFERS, &[("total", "1234.5"), ("sum", "-1000"), ("column", "Phí")]);
    let stale = of(codes::STALE_RECORDS, &[("records", "dossiers"), ("latest", "2026-03-10"), ("from", "2026-04-01")]);
    for (finding, language, words) in [
        (&total, Language::Vietnamese, ["1.234,5", "−1.000"]),
        (&total, Language::English, ["1,234.5", "−1,000"]),
        (&stale, Language::Vietnamese, ["10/3/2026", "01/4/2026"]),
        (&stale, Language::English, ["2026-03-10", "2026-04-01"]),
    ] {
        let said = render(finding, language).headline;
        assert!(words.iter().all(|word| said.contains(word)), "{said}");
    }
}
