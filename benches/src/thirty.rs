//! The workload on which tieuchi is compared with other programs: thirty indicators of 3,300 offices, over dossiers and a
//! hotline's reports that are in no order.
//!
//! A size is the number of dossiers; there is a report for every five of them. The rows are those of a script of NumPy that other
//! programs were measured with, so that all of them can be compared by one hash of the verdicts ([`digest`]).

mod by_hand;
mod columns;
mod digest;
mod files;
mod random;
mod rows;
mod several;

pub use by_hand::by_hand;
pub use columns::{Columns, DOSSIERS, HOTLINE, batches};
pub use digest::digest;
pub use files::{paths, write_csv, write_parquet};
pub use rows::{Dossiers, Hotline, Rows};
pub use several::{different, identical, of_one_population};

/// The thirty indicators as rules.
pub const RULES: &str = include_str!("../rules/thirty.tieuchi");

/// The period that is asked for, and the moment of judging, at which all of it is over.
pub const PERIOD: &str = "2025-Q3";
/// The moment of judging.
pub const AS_OF: &str = "2026-01-01T00:00:00Z";

/// The indicators in the order in which their verdicts are hashed.
pub const ORDER: [&str; 30] = [
    "ontime",
    "fast30",
    "late14",
    "never",
    "ontime_cat0",
    "ontime_cat1",
    "ontime_cat2",
    "ontime_cat3",
    "ontime_cat4",
    "ontime_cat5",
    "ontime_cat6",
    "ontime_cat7",
    "ontime_ch0",
    "ontime_ch1",
    "ontime_ch2",
    "ontime_ch3",
    "sat_avg",
    "sat_hi",
    "yoy_ontime",
    "yoy_volume",
    "conj1",
    "conj2",
    "fee_avg",
    "backlog",
    "backlog90",
    "handling_avg",
    "weekly_done",
    "hot_48",
    "hot_inc",
    "weekly_visit",
];

/// How many offices there are.
pub const OFFICES: u16 = 3300;
const CATEGORIES: [&str; 8] = ["passport", "permit", "benefit", "registration", "tax", "housing", "transport", "other"];
const CHANNELS: [&str; 4] = ["online", "counter", "post", "phone"];
const KINDS: [&str; 4] = ["question", "complaint", "visit", "incident"];

/// The code of an office.
fn office(number: u16) -> String {
    format!("GN-{number:05}")
}

/// The sizes that are measured, with their names and the hash of their verdicts.
pub const SIZES: [(&str, u32, &str); 4] = [
    ("10k", 10_000, "4008b3295031"),
    ("100k", 100_000, "41a5ac8b731c"),
    ("1m", 1_000_000, "5254cf9b963e"),
    ("10m", 10_000_000, "3c0856ac2952"),
];
