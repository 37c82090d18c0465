//! Other rules over the same rows, to see how the time grows with the number of indicators.

use super::{CATEGORIES, CHANNELS, KINDS, RULES};

/// What is declared before the indicators.
fn head() -> &'static str {
    RULES.split_once("# 1.").map_or(RULES, |(head, _)| head)
}

fn rules(indicators: impl Iterator<Item = String>) -> String {
    let indicators =
        indicators.enumerate().map(|(number, target)| format!("indicator i{number}\n  target {target}\n\n"));
    std::iter::once(head().to_owned()).chain(indicators).collect()
}

/// So many indicators that ask the same.
#[must_use]
pub fn identical(count: usize) -> String {
    rules((0..count).map(|_| "at least 80% of dossiers due in period are completed by due".to_owned()))
}

/// So many shares of one population.
#[must_use]
pub fn of_one_population(count: usize) -> String {
    let share = |number: usize| {
        format!("at least 70% of dossiers due in period are completed within {} hours of received", 100 + 24 * number)
    };
    rules((0..count).map(share))
}

/// So many indicators that differ in what they ask, of which records, in which windows: up to 320.
#[must_use]
pub fn different(count: usize) -> String {
    let target = |number: usize| {
        let of =
            |names: &[&str], number: usize| names.get(number % names.len()).copied().unwrap_or_default().to_owned();
        let (category, channel, kind) = (of(&CATEGORIES, number), of(&CHANNELS, number / 8), of(&KINDS, number));
        let which = format!("category is \"{category}\" and channel is \"{channel}\"");
        let percent = 40 + number % 50;
        match number / 32 {
            0 => format!("at least {percent}% of dossiers due in period where {which} are completed by due"),
            1 => format!(
                "at least {percent}% of dossiers received in period where {which} are completed within {} hours of received",
                200 + number
            ),
            2 => format!("average satisfaction of dossiers completed in period where {which} is at least 3.{number}"),
            3 => format!("average fee of dossiers received in period where {which} is at most {number}"),
            4 => format!("at most {number} dossiers due in period where {which} and completed is missing"),
            5 => format!("at most {number} dossiers received in the previous period where {which}"),
            6 => format!("at least 1 dossiers completed in every month where {which} and fee > {percent}"),
            7 => format!(
                "average (completed - received) in days of dossiers completed in period where {which} is at most {number} days"
            ),
            8 => format!("sum of fee of dossiers due in the previous year where {which} is at least {number}"),
            _ => format!(
                "at least {percent}% of hotline where kind is \"{kind}\" are handled within {} hours of received",
                20 + number
            ),
        }
    };
    rules((0..count).map(target))
}
