//! Judges records by indicators.

mod source;

pub use source::{Chunk, Chunks, Source};
