//! Any bytes as JSON are read and judged without a panic; every record that was read is accounted for.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tieuchi_records::Format;

fuzz_target!(|bytes: &[u8]| tieuchi_fuzz::judge(Format::Json, bytes));
