//! The bound of a target in the words of the rule: `at least 95%`, `down at least 5% from the previous year`.

use tieuchi_model::indicator::{Baseline, Bound, BoundUnit, BoundWord, DifferenceUnit, Side};
use tieuchi_model::ratio::Ratio;

pub(crate) fn bound(bound: &Bound, every: bool) -> String {
    let text = match bound.word {
        BoundWord::No => "no".to_owned(),
        BoundWord::All => "all".to_owned(),
        BoundWord::Number => match bound.side {
            Side::AtLeast => format!("at least {}", quantity(bound.value, bound.unit)),
            Side::AtMost => format!("at most {}", quantity(bound.value, bound.unit)),
            Side::MoreThan => format!("more than {}", quantity(bound.value, bound.unit)),
            Side::LessThan => format!("less than {}", quantity(bound.value, bound.unit)),
            Side::Exactly => format!("exactly {}", quantity(bound.value, bound.unit)),
            Side::Between => {
                let upper = bound.upper.unwrap_or(bound.value);
                format!("between {} and {}", quantity(bound.value, bound.unit), quantity(upper, bound.unit))
            }
            Side::FromToLess => {
                let upper = bound.upper.unwrap_or(bound.value);
                format!("from {} to less than {}", quantity(bound.value, bound.unit), quantity(upper, bound.unit))
            }
        },
    };
    if every { format!("{text}, in every window") } else { text }
}

pub(crate) fn change(down: bool, by: &Bound, points: bool, baseline: Baseline) -> String {
    let direction = if down { "down" } else { "up" };
    let unit = if points { BoundUnit::PercentagePoints } else { by.unit };
    format!("{direction} {} from {}", bound(&Bound { unit, ..*by }, false), earlier(baseline))
}

pub(crate) fn than(side: Side, baseline: Baseline) -> String {
    let relation = match side {
        Side::LessThan => "fewer than in",
        Side::MoreThan => "more than in",
        Side::AtMost => "at most as many as in",
        Side::AtLeast => "at least as many as in",
        Side::Exactly | Side::Between | Side::FromToLess => "as many as in",
    };
    format!("{relation} {}", earlier(baseline))
}

fn earlier(baseline: Baseline) -> String {
    match baseline {
        Baseline::PreviousYear => "the previous year".to_owned(),
        Baseline::PreviousPeriod => "the previous period".to_owned(),
        Baseline::Year(year) => year.to_string(),
    }
}

fn quantity(value: Ratio, unit: BoundUnit) -> String {
    let hundredfold = || value.checked_mul(Ratio::whole(100)).map_or_else(|| value.digits(), Ratio::digits);
    match unit {
        BoundUnit::Plain => value.digits(),
        BoundUnit::Percent => format!("{}%", hundredfold()),
        BoundUnit::PercentagePoints => format!("{} percentage points", hundredfold()),
        BoundUnit::Time(unit) => {
            let unit = match unit {
                DifferenceUnit::Hours => "hours",
                DifferenceUnit::Days => "days",
                DifferenceUnit::WorkingDays => "working days",
            };
            format!("{} {unit}", value.digits())
        }
    }
}
