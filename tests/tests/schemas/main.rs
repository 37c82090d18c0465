//! The JSON Schemas in `schemas/` are compared with what the crate and the command write.
//!
//! Every document that is written is valid, every property that is written is declared, every property that a schema declares is
//! written by some document, and a document from which a key is taken is not valid: a schema is neither stricter nor looser than
//! what is written. What is written may have more keys in the future, so its schemas are open; those of what people write are
//! closed, so that a misspelt key is found.
//! The schemas are written by hand, for they are the promise; nothing derives them from the code that they are to hold.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod built;
mod command;
mod facade;
mod schema;
