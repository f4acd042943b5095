//! A disk that fails on purpose, and Rollcall on it.
//!
//! [`SimDisk`] is one disk in memory: SQLite's file system and the store's door to files both lead to it. It knows what was synced,
//! names in folders included, so it can lose its power at any point ([`model`]), and it can fail at any call ([`trouble`]).

#![allow(clippy::missing_panics_doc, reason = "what stands under a test panics to fail it")]

pub mod call;
pub mod chance;
pub mod content;
mod door;
pub mod judge;
pub mod ledger;
pub mod life;
mod locks;
pub mod model;
pub mod play;
pub mod record;
mod running;
pub mod shrink;
mod sim;
pub mod spell;
pub mod table;
pub mod trial;
pub mod trouble;
mod vfs;

pub use model::Model;
pub use sim::{PROGRAMS, Program, SimDisk};
