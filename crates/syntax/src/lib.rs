//! Text to syntax tree and back.

pub mod ast;
pub mod keywords;
mod print;

pub use print::{print, print_condition, print_measure, print_population, print_target};
