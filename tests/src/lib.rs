//! What the acceptance tests stand on: workspaces of one's own, doors with a clock, people, and other processes.
//!
//! Everything goes through the command table, as it does for the product's doors. What the product never does to its file
//! (damage it, look into its tables) is in [`behind`]. Assertions about behaviour belong to the tests.

#![allow(clippy::missing_panics_doc, reason = "what stands under a test panics to fail it")]

pub mod behind;
mod clock;
mod deeds;
mod door;
mod floor;
mod log;
pub mod picture;
mod sentence;
mod shim;
mod team;
mod worker;

pub use clock::{Clock, text_of};
pub use door::{Answer, Door};
pub use floor::Floor;
pub use shim::Shim;
pub use team::MORNING;
pub use worker::Worker;

/// The file systems of the machine.
pub fn machine() -> std::sync::Arc<dyn rollcall_engine::Disk> {
    std::sync::Arc::new(rollcall_engine::Machine)
}
