//! A crate of an office. Its rules are text; `tests/rules.rs` makes their tests its own.
