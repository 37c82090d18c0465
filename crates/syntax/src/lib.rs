//! Text to syntax tree and back.

pub mod ast;
mod format;
pub mod keywords;
mod markdown;
mod parse;
pub mod phrases;
mod print;
pub mod unread;

pub use format::{Wording, format};
pub use markdown::holds_rules;
pub use parse::{Parsed, is_read, parse, parse_until};
pub use print::{
    print, print_clause, print_condition, print_filter, print_item, print_quantity, print_scope, print_target,
    print_value, print_verdict,
};
