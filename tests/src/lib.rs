//! The programs of the documents, compiled and run as tests.

#![cfg(doctest)]

#[doc = include_str!("../../README.md")]
struct Readme;

#[doc = include_str!("../../docs/embedding.md")]
struct Embedding;
