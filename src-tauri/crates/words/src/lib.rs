//! The words people read: the Fluent catalogue that the interface loads too, loaded for Rust.
//!
//! Keys and values go in, sentences come out. Nothing here knows what a sentence is about.

mod catalogue;
mod words;

pub use catalogue::{FILES, Files};
pub use fluent_bundle::FluentValue as Value;
pub use words::Words;
