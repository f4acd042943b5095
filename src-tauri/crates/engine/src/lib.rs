//! The use cases and the command table: the only room that starts a transaction.
//!
//! A command asks who is asking, loads, lets the domain decide, appends what came of it and a row of the change feed, commits,
//! and only then tells anybody. Doors (window, browser, command line) call commands and hold no rule. SQL may not enter.

mod attempts;
pub mod backup;
pub mod commands;
pub mod demo;
mod desk;
mod dispatch;
mod error;
pub mod export;
mod feed;
pub mod files;
mod gate;
mod glance;
mod health;
mod host;
mod machine_clock;
mod password;
mod picture;
mod programs;
mod retention;
mod show;
mod table;
pub mod timekeeper;
mod timing;
mod turns;
mod warnings;
pub mod whole;
pub mod wire;
mod workspace;

pub use dispatch::{COMMAND_NAMES, dispatch};
pub use error::{DoorRefusal, ERROR_CODES, Error};
pub use feed::Feed;
pub use gate::{Gate, admit};
pub use glance::{Moment, moment};
pub use host::{Actor, ApiDoor, ApiRequest, Host, Once, Opener, Seat, Sitting};
pub use programs::{recognize, time_left};
pub use rollcall_domain::{Clocks, Instant, PersonId, Span, TokenId};
pub use rollcall_store::disk::{Disk, Machine};
pub use workspace::Workspace;
