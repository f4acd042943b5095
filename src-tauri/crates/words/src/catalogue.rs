//! The catalogue's text, built in. Which files there are is known from the folder alone.

/// A language's two letters, and its files by name with their text.
pub type Files = (&'static str, &'static [(&'static str, &'static str)]);

/// Every language of the catalogue.
pub const FILES: &[Files] = include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));
