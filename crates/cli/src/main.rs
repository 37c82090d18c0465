//! The tieuchi command.
fn main() {}
