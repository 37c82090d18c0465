//! Random indicators over the records of `records`.

use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;

/// Conditions without parts.
pub(crate) const ATOMS: &[&str] = &[
    "flag",
    "category is \"a\"",
    "category is not \"b\"",
    "category is one of \"a\", \"b\"",
    "name is \"xa\"",
    "name is one of \"xa\", \"yb\"",
    "name begins with \"x\"",
    "name contains \"b\"",
    "name is present",
    "fee > 10",
    "fee >= 2.5",
    "fee = 0",
    "fee is not 7",
    "fee between 1 and 12",
    "1 / 3 < fee",
    "fee is present",
    "fee + 1 > 3",
    "fee < cost",
    "fee = cost",
    "completed is present",
    "completed is missing",
    "paid is missing",
    "completed by due",
    "completed before due",
    "completed after due",
    "completed within 48 hours of received",
    "completed within 3 days of received",
    "completed within 2 working days of received",
    "completed within 2 working days of received, rolled to a working day",
    "completed within 1 months of received",
    "completed within 4 working hours of received",
    "completed by 2026-05-20",
    "completed before 2026-05-20",
    "paid by 2026-05-20",
    "paid by due",
    "paid before due",
    "paid within 5 days of received",
    "paid within 3 working days of received",
    "completed by the end of period",
    "paid by the end of period",
    "completed after received",
    "completed in period",
    "paid in period",
    "due in period",
    "completed - received > 30 hours",
    "completed - received <= 2 days",
    "due - received >= 48 hours",
    "received < 2026-05-10",
    "received >= 2026-05-10",
    "due <= 2026-06-01",
    "paid = 2026-05-05",
    "due > received",
    "completed < due",
];

fn condition() -> impl Strategy<Value = String> {
    let atom = select(ATOMS).prop_map(str::to_owned);
    atom.prop_recursive(2, 6, 3, |part| {
        prop_oneof![
            (part.clone(), part.clone()).prop_map(|(left, right)| format!("({left} and {right})")),
            (part.clone(), part.clone()).prop_map(|(left, right)| format!("({left} or {right})")),
            part.prop_map(|part| format!("not ({part})")),
        ]
    })
}

/// Which records, in which window.
fn population() -> impl Strategy<Value = String> {
    let window = select(
        &[
            "received in period",
            "due in period",
            "completed in period",
            "paid in period",
            "received in previous period",
            "received in 2026-05",
        ][..],
    );
    let filter = proptest::option::of(condition());
    (window, filter).prop_map(|(window, filter)| with_filter(&format!("dossiers {window}"), filter))
}

fn with_filter(population: &str, filter: Option<String>) -> String {
    filter.map_or_else(|| population.to_owned(), |filter| format!("{population} where {filter}"))
}

fn share() -> impl Strategy<Value = String> {
    let clause =
        select(&["", "", "", ", counting open as met", ", counting open as failed", ", counting none as met"][..]);
    let excusing = proptest::option::weighted(0.3, condition());
    (population(), condition(), clause, excusing).prop_map(|(population, condition, clause, excusing)| {
        let excusing = excusing.map_or_else(String::new, |excusing| format!(", excusing {excusing}"));
        format!("at least 50% of {population} are ({condition}){clause}{excusing}")
    })
}

/// A sentence after the colon of an indicator.
pub(crate) fn indicator() -> impl Strategy<Value = String> {
    let every = (select(&["week", "month"][..]), proptest::option::of(condition())).prop_map(|(cadence, filter)| {
        with_filter(&format!("at least 1 dossiers completed in every {cadence}"), filter)
    });
    prop_oneof![
        4 => share(),
        2 => population().prop_map(|population| format!("at most 3 {population}")),
        1 => population().prop_map(|population| format!("no {population}")),
        1 => population().prop_map(|population| format!("sum of fee of {population} is at most 20")),
        1 => population().prop_map(|population| format!("average fee of {population} is at least 3")),
        1 => (population(), any::<bool>()).prop_map(|(population, hours)| {
            let unit = if hours { "hours" } else { "working days" };
            format!("average (completed - received) in {unit} of {population} is at most 40 {unit}")
        }),
        1 => population().prop_map(|population| format!("number of distinct category of {population} is at least 2")),
        1 => (population(), population())
            .prop_map(|(above, below)| format!("count of {above} / count of {below} is at most 50%")),
        1 => population().prop_map(|population| format!("{population} up at most 10% from the previous period")),
        1 => every,
        1 => Just("at least 30% of dossiers received in period are completed within 2 days of received".to_owned()),
    ]
}
