//! Any text is read without a panic, and what is read without a finding keeps its canonical layout.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(once) = tieuchi::format::format("fuzz.tieuchi", text, None) {
        let twice = tieuchi::format::format("fuzz.tieuchi", &once, None).expect("canonical text is read again");
        assert_eq!(once, twice);
    }
    let _ = tieuchi::format::format("fuzz.md", text, None);
});
