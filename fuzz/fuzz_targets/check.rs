//! Any text is checked without a panic; what is checked without an error is evaluated over no records.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tieuchi::{Question, Records, RuleSet};

fuzz_target!(|text: &str| {
    if let Some(rules) = RuleSet::check([("fuzz.tieuchi", text)]).rules {
        let question = Question::new("2026-Q2", "2026-07-15").expect("a question").total();
        let _ = rules.evaluate(&Records::new(), &question);
    }
});
