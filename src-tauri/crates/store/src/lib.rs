//! The workspace file. The only room that knows SQL and opens the file; rules and wire types may not enter.
//!
//! A [`Store`] is one open file: one writer, a few readers that can't write. What it reads and writes are values of the
//! domain. Each table has a folder with a query a file, so that a query can be read, searched and explained by itself.

pub mod account;
pub mod agent;
pub mod backup;
pub mod board;
pub mod change;
pub mod check;
pub mod client;
pub mod clock;
mod column;
pub mod credential;
pub mod day;
pub mod deadline;
pub mod disk;
mod error;
pub mod floor_at;
pub mod free_agent;
pub mod group;
pub mod group_timeout;
pub mod idempotency_key;
mod log_file;
mod log_frames;
pub mod log_range;
pub mod loss;
mod mark;
mod open;
pub mod person;
pub mod photo;
mod pool;
pub mod reason;
pub mod report_view;
pub mod request;
pub mod roster;
pub mod salvage;
pub mod status_log;
pub mod thread;
pub mod token;
pub mod trail;
pub mod workspace;

pub use error::{FileProblem, StoreError, problem_with};
pub use log_file::LOG_BOUND;
pub use mark::Marks;
pub use open::{
    APPLICATION_ID, Administrator, Durability, create, discard, is_of_a_workspace, open, place_for_new, read_bounded,
    sweep_partial,
};
pub use pool::{Store, Watch};
pub use rusqlite::{Connection, Transaction};

/// The text of a query by its file: `sql!("agent/load")`.
macro_rules! sql {
    ($name:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/", $name, ".sql"))
    };
}
pub(crate) use sql;
