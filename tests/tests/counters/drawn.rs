//! Random indicators over the records of `records`: every form of condition, measure, window and target.

use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::test_runner::Config;
use tieuchi::RuleSet;

use crate::records::{Drawn, Schema, drawn_records, schema as rules_before};

/// Conditions without parts on the records of one kind, and those that have its id.
pub(crate) const ATOMS: &[(&str, &[&str])] = &[
    (
        "dossiers",
        &[
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
            "fee is one of 1, 2, 7.5",
            "fee between 1 and 12",
            "fee from 1 to less than 12",
            "1 / 3 < fee",
            "fee is present",
            "fee + 1 > 3",
            "fee - cost < 0.5",
            "fee * cost > 20",
            "fee / cost > 1.5",
            "fee * cost * fee > 5",
            "fee * 2 + cost <= 20",
            "(fee else cost) > 4",
            "(fee else 3) * 2 > 5",
            "(fee / cost else 2) < 2",
            "(fee + cost) is present",
            "fee < cost",
            "fee = cost",
            "completed is present",
            "completed is missing",
            "paid is missing",
            "officer is present",
            "paused is present",
            "paused is missing",
            "term is 3 days",
            "paused is not 30 hours",
            "officer is \"P3\"",
            "completed by due",
            "completed before due",
            "completed after due",
            "completed by the day of due",
            "(completed else paid) by due",
            "(completed else paid) after received",
            "completed by (due else received)",
            "completed within 48 hours of received",
            "completed within 3 days of received",
            "completed within 3 days of (due else received)",
            "completed within 3 days (9 days where flag) of received",
            "completed within 3 days (9 working days where flag) (30 hours where fee > 3) of received",
            "paid within 3 days (9 days where category is \"a\") of received, rolled to a working day",
            "completed within term of received",
            "paid within term of received",
            "completed within 3 days (term where flag) of received",
            "completed within 5 days of received, not counting paused",
            "completed within 2 working days of received, not counting paused",
            "completed within 48 hours of received, not counting paused",
            "completed within 2 working days of received",
            "completed within 2 working days of received, rolled to a working day",
            "completed within 48 hours of received, rolled to a working day",
            "completed within 1 months of received",
            "completed within 160 working days of received",
            "completed within 1200 working hours of received",
            "paid within 8 months of received, rolled to a working day",
            "completed within 4 working hours of received",
            "completed within 40 working hours of received",
            "completed by 2026-05-20",
            "completed by 05-20",
            "paid by 05-20",
            "paid before 05-20",
            "completed before 2026-05-20",
            "completed before 2026-05-20 10:30",
            "paid by 2026-05-20",
            "paid by due",
            "paid before due",
            "paid within 5 days of received",
            "paid within 3 working days of received",
            "completed at least 2 days before due",
            "completed at least 3 working days before due",
            "completed at least 5 working hours before due",
            "completed at least 30 hours before due",
            "paid at least 2 days before due",
            "paid at least 1 months before due",
            "completed by the end of period",
            "paid by the end of period",
            "paid before period",
            "completed after period",
            "completed after the start of period",
            "completed after received",
            "paid after received",
            "completed after 2026-05-20",
            "completed in period",
            "paid in period",
            "due in period",
            "completed in the previous period",
            "completed in 2026-05",
            "due in the previous year",
            "(completed else paid) in period",
            "(completed else received) in 2026-05",
            "(paid else due) in the previous period",
            "(due else received) in period",
            "completed - received > 30 hours",
            "completed - received <= 2 days",
            "completed - received > 3 working days",
            "completed - received > 12 working hours",
            "completed - received >= 1 months",
            "paid - received > 3 days",
            "due - received >= 48 hours",
            "received < 2026-05-10",
            "received >= 2026-05-10",
            "due <= 2026-06-01",
            "due < 2026-06-01 12:00",
            "paid = 2026-05-05",
            "paid < due",
            "due > received",
            "completed < due",
        ],
    ),
    (
        "visits",
        &[
            "ok",
            "score > 7",
            "score is missing",
            "day < 2026-05-10",
            "day in 2026-05",
            "score * 2 between 4 and 12",
            "day in the previous period",
        ],
    ),
    (
        "officers",
        &[
            "rank is \"high\"",
            "pledge is present",
            "pledge",
            "pledge in period",
            "pledge in the 30 days before period",
            "pledge by the end of period",
            "pledge within 30 days of joined",
            "pledge within 10 working days of joined",
            "pledge after joined",
            "left is missing",
            "left is present",
            "joined < 2026-04-10",
            "left - joined > 60 days",
            "pay > 3",
            "pay is present",
            "has at least 1 mistakes",
            "has no mistakes in period where grave",
            "has at most 1 mistakes in period",
            "has at least 1 mistakes in every month",
            "has exactly 1 mistakes in period where (grave and answered is present)",
            "has no mistakes where answered is missing",
            "has at least 1 dossiers received in period",
            "has no dossiers due in period where completed by due",
            "has at least 1 dossiers up to the end of period",
            "has at most 1 mistakes in the 2 months to the end of period",
            "has at most 2 dossiers in the previous period",
        ],
    ),
    (
        "mistakes",
        &[
            "grave",
            "answered is present",
            "answered",
            "answered by the end of period",
            "answered within 5 working days of day",
            "answered after day",
            "answered in period",
            "day >= 2026-05-01",
        ],
    ),
    (
        "procedures",
        &[
            "published at least 20 working days before effective",
            "published at least 3 days before effective",
            "published before effective",
            "published is present",
            "published at least 10 days before the end of period",
            "published within 2 months of the start of period",
            "published by 05-20",
            "finished within term of started",
            "finished within 2 days of started",
            "finished within 30 hours of started",
            "finished in period",
            "finished by the end of period",
            "effective in period",
            "finished - started > 2 days",
            "published < effective",
        ],
    ),
    (
        "leaves",
        &[
            "fee > 3",
            "to_time is present",
            "to_time - from_time > 3 days",
            "to_time within 5 days of from_time",
            "from_time in period",
            "to_time by the end of period",
        ],
    ),
    (
        "units",
        &[
            "meets base",
            "meets visited",
            "meets calm",
            "has at least 1 visits in period",
            "has at least 2 visits",
            "has at least 1 own visits in every month",
            "has no visits in period where ok",
            "has at most 3 dossiers received in period where completed by due",
            "has at least 1 mistakes in period",
            "has at least 1 officers where has no mistakes in period",
            "has at least 1 procedures where published is present",
            "has no leaves in period",
            "has at least 2 own officers in period",
            "has at least 1 officers at the end of period",
            "has between 1 and 3 visits in every quarter",
        ],
    ),
];

/// Those that need the id of a dossier.
pub(crate) const WITH_IDS: &[&str] = &[
    "has at least 1 visits",
    "has no visits in period where ok",
    "has at most 1 visits in period",
    "has at least 1 visits in every month",
    "has at least 1 visits in 2026-05 where score > 3",
];

/// Those that need records of units.
pub(crate) const WITH_UNITS: &[&str] = &[
    "level is \"upper\"",
    "hotline",
    "closed is missing",
    "hotline is present",
    "opened is present",
    "opened by the end of period",
    "opened in period",
    "size > 3",
    "size * 2 > 7",
    "(size else 4) > 3",
    "opened within 30 days of (opened else 2026-05-01)",
];

/// The conditions without parts on the records of a kind.
pub(crate) fn atoms(kind: &str, schema: Schema) -> Vec<&'static str> {
    let mut atoms: Vec<&str> =
        ATOMS.iter().filter(|(of, _)| *of == kind).flat_map(|(_, atoms)| atoms.iter().copied()).collect();
    match kind {
        "dossiers" if schema.ids => atoms.extend(WITH_IDS),
        "units" if schema.units => atoms.extend(WITH_UNITS),
        _ => {}
    }
    atoms
}

fn condition(kind: &str, schema: Schema) -> BoxedStrategy<String> {
    let atom = select(atoms(kind, schema)).prop_map(str::to_owned);
    atom.prop_recursive(2, 6, 3, |part| {
        prop_oneof![
            (part.clone(), part.clone()).prop_map(|(left, right)| format!("(({left}) and ({right}))")),
            (part.clone(), part.clone()).prop_map(|(left, right)| format!("(({left}) or ({right}))")),
            part.prop_map(|part| format!("not ({part})")),
        ]
    })
    .boxed()
}

/// The windows of a kind.
fn windows(kind: &str, schema: Schema) -> &'static [&'static str] {
    match kind {
        "dossiers" => &[
            " received in period",
            " due in period",
            " completed in period",
            " paid in period",
            " received in the previous period",
            " in the previous year",
            " received in 2026-05",
            " received in the 2 months to the end of period",
            " in the 20 days before period",
            " completed in the first 30 days of period",
            " up to the end of period",
            " received before period",
            "",
        ],
        "visits" | "mistakes" => &[
            " in period",
            " in the previous period",
            " in 2026-05",
            " in the 6 weeks to the end of period",
            " up to the end of period",
            "",
        ],
        "units" if schema.units && schema.lasting => {
            &[" in period", " in the previous period", " at the end of period", ""]
        }
        "officers" | "leaves" => &[
            " in period",
            " in the previous period",
            " in 2026-05",
            " at the end of period",
            " at the start of period",
            " in the 3 weeks before period",
            "",
        ],
        _ => &[""],
    }
}

const KINDS: &[&str] = &[
    "dossiers",
    "dossiers",
    "dossiers",
    "visits",
    "officers",
    "officers",
    "mistakes",
    "procedures",
    "leaves",
    "units",
];

fn with_filter(population: &str, filter: Option<String>) -> String {
    filter.map_or_else(|| population.to_owned(), |filter| format!("{population} where ({filter})"))
}

/// Which records of a kind, in which window.
fn population(kind: &'static str, schema: Schema) -> BoxedStrategy<String> {
    let own = select(&["", "", "", "own "][..]);
    let filter = proptest::option::of(condition(kind, schema));
    (own, select(windows(kind, schema)), filter)
        .prop_map(move |(own, window, filter)| with_filter(&format!("{own}{kind}{window}"), filter))
        .boxed()
}

fn any_population(schema: Schema) -> BoxedStrategy<String> {
    select(KINDS).prop_flat_map(move |kind| population(kind, schema)).boxed()
}

/// A share, without what it must reach.
fn share(schema: Schema) -> BoxedStrategy<String> {
    let of = select(KINDS).prop_flat_map(move |kind| {
        (population(kind, schema), condition(kind, schema), proptest::option::weighted(0.3, condition(kind, schema)))
    });
    let clause = select(
        &[
            "",
            "",
            "",
            ", counting open as met",
            ", counting open as failed",
            ", counting open left out",
            ", counting none as met",
        ][..],
    );
    (of, clause)
        .prop_map(|((population, condition, excusing), clause)| {
            let excusing = excusing.map_or_else(String::new, |excusing| format!(", excusing ({excusing})"));
            format!("{population} are ({condition}){clause}{excusing}")
        })
        .boxed()
}

/// A kind, a number of it, and a field of it that has few values.
const VALUES: &[(&str, &str, &str)] = &[
    ("dossiers", "fee", "category"),
    ("dossiers", "(fee * 2)", "name"),
    ("dossiers", "(fee + cost)", "fee"),
    ("dossiers", "(fee / cost)", "officer"),
    ("dossiers", "(fee else cost)", "paid"),
    ("dossiers", "(fee - cost)", "flag"),
    ("dossiers", "fee", "term"),
    ("visits", "score", "day"),
    ("officers", "pay", "rank"),
    ("officers", "(pay * 2)", "joined"),
    ("leaves", "fee", "from_time"),
    ("mistakes", "(1 else 2)", "officer"),
];

/// Two times of a kind.
const TIMES: &[(&str, &str)] = &[
    ("dossiers", "completed - received"),
    ("dossiers", "(completed else due) - received"),
    ("dossiers", "due - received"),
    ("dossiers", "paid - received"),
    ("officers", "left - joined"),
    ("officers", "pledge - joined"),
    ("mistakes", "answered - day"),
    ("leaves", "to_time - from_time"),
    ("procedures", "effective - published"),
];

/// An average of the time between two times, and its unit.
fn average_time(schema: Schema) -> BoxedStrategy<(String, &'static str)> {
    (select(TIMES), select(&["hours", "days", "working days"][..]))
        .prop_flat_map(move |((kind, times), unit)| {
            let of = move |population| (format!("average ({times}) in {unit} of {population}"), unit);
            population(kind, schema).prop_map(of)
        })
        .boxed()
}

/// A figure that is not a share.
fn measure(schema: Schema) -> BoxedStrategy<String> {
    let of = select(VALUES).prop_flat_map(move |(kind, number, value)| {
        population(kind, schema).prop_map(move |population| (number, value, population))
    });
    prop_oneof![
        3 => any_population(schema).prop_map(|population| format!("count of {population}")),
        2 => (of, 0..3u8).prop_map(|((number, value, population), which)| match which {
            0 => format!("sum of {number} of {population}"),
            1 => format!("average {number} of {population}"),
            _ => format!("distinct {value} of {population}"),
        }),
        1 => (any_population(schema), any_population(schema))
            .prop_map(|(above, below)| format!("count of {above} / count of {below}")),
    ]
    .boxed()
}

const BOUNDS: &[&str] = &[
    "at least 2",
    "at most 3",
    "more than 1",
    "less than 20",
    "exactly 1",
    "between 1 and 40",
    "from 2 to less than 20",
];

const BASES: &[&str] = &["the previous period", "the previous year", "2025"];

/// A target that is not made of others.
fn target(schema: Schema) -> BoxedStrategy<String> {
    let bound = || select(BOUNDS);
    let share_bound = select(
        &["at least 50%", "all", "at most 30%", "more than 20%", "between 10% and 90%", "from 50% to less than 100%"][..],
    );
    let every =
        (
            select(&["visits", "dossiers", "mistakes", "officers", "leaves"][..]),
            select(
                &[
                    "week",
                    "month",
                    "quarter",
                    "2 weeks",
                    "2 months",
                    "month before the 10th",
                    "year from 05-01 to 06-15",
                ][..],
            ),
            select(&["", "", " before 06-20"][..]),
        )
            .prop_map(|(kind, cadence, cut)| {
                (kind, cadence, if cadence.contains(" the ") || cadence.contains(" from ") { "" } else { cut })
            })
            .prop_flat_map(move |(kind, cadence, cut)| {
                proptest::option::of(condition(kind, schema))
                    .prop_map(move |filter| with_filter(&format!("at least 1 {kind} in every {cadence}{cut}"), filter))
            });
    prop_oneof![
        6 => (share_bound, share(schema)).prop_map(|(bound, share)| match bound {
            "all" => format!("all {share}"),
            bound => format!("{bound} of {share}"),
        }),
        2 => any_population(schema).prop_map(|population| format!("at most 3 {population}")),
        1 => any_population(schema).prop_map(|population| format!("no {population}")),
        5 => (measure(schema), bound()).prop_map(|(measure, bound)| format!("{measure} is {bound}")),
        1 => average_time(schema).prop_map(|(average, unit)| format!("{average} is at most 40 {unit}")),
        1 => (measure(schema), select(BASES), any::<bool>()).prop_map(|(measure, base, up)| {
            format!("{measure} {} at most 10% from {base}", if up { "up" } else { "down" })
        }),
        1 => (share(schema), select(BASES))
            .prop_map(|(share, base)| format!("share of {share} up at least 5 percentage points from {base}")),
        1 => (measure(schema), select(BASES)).prop_map(|(measure, base)| format!("{measure} is less than in {base}")),
        2 => every,
        1 => select(&["meets base", "meets visited", "meets calm"][..]).prop_map(str::to_owned),
    ]
    .boxed()
}

/// What an indicator says after its name.
pub(crate) fn indicator(schema: Schema) -> BoxedStrategy<String> {
    let scope = prop_oneof![
        8 => Just(String::new()),
        1 => Just("for each unit\n".to_owned()),
        1 => condition("units", schema).prop_map(|condition| format!("for each unit where ({condition})\n")),
    ];
    let body = prop_oneof![
        8 => target(schema).prop_map(|target| format!("target {target}")),
        1 => (target(schema), target(schema), any::<bool>()).prop_map(|(one, other, both)| {
            format!("target {one}, {} {other}", if both { "and" } else { "or" })
        }),
        1 => (target(schema), target(schema)).prop_map(|(one, other)| format!("target {one}\nstretch {other}")),
        3 => (target(schema), target(schema)).prop_map(|(one, other)| {
            format!("milestone 2026-05-20: {one}\nmilestone 2026-06-30: {other}")
        }),
        1 => measure(schema).prop_map(|measure| format!("monitor {measure}")),
        1 => average_time(schema).prop_map(|(average, _)| format!("monitor {average}")),
    ];
    (scope, body).prop_map(|(scope, body)| format!("\n{scope}{body}")).boxed()
}

/// One rule for each of these, or `None` if none of them is a rule.
pub(crate) fn rules_of(indicators: &[String], zone: &str, schema: Schema) -> Option<RuleSet> {
    let text = |indicators: &[&String]| {
        let named = indicators.iter().enumerate().map(|(place, indicator)| format!("indicator i{place} {indicator}\n"));
        format!("{}{}", rules_before(zone, schema), named.collect::<String>())
    };
    let all: Vec<&String> = indicators.iter().collect();
    RuleSet::load([("drawn.tieuchi", text(&all))]).ok().or_else(|| {
        // What cannot be true is refused.
        let good = |indicator: &&&String| RuleSet::load([("one.tieuchi", text(&[*indicator]))]).is_ok();
        let good: Vec<&String> = all.iter().filter(good).copied().collect();
        RuleSet::load([("drawn.tieuchi", text(&good))]).ok().filter(|_| !good.is_empty())
    })
}

/// The configuration of a comparison with so many cases, unless `PROPTEST_CASES` has another number.
pub(crate) fn config(cases: u32) -> Config {
    let usual = Config::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { usual.cases } else { cases };
    Config { cases, failure_persistence: None, max_global_rejects: cases.max(1024), ..usual }
}

/// Indicators, and records that they are over.
pub(crate) fn drawn() -> impl Strategy<Value = (Vec<String>, Drawn)> {
    drawn_records().prop_flat_map(|given| (proptest::collection::vec(indicator(given.schema), 1..6), Just(given)))
}
