//! The use cases and the command table: the only room that starts a transaction.
//!
//! A command asks who is asking, loads, lets the domain decide, appends what came of it and a row of the change feed, commits,
//! and only then tells anybody. Doors (window, browser, command line) call commands and hold no rule. SQL may not enter.

mod attempts;
pub mod backup;
pub mod commands;
pub mod demo;
mod disconnect;
mod dispatch;
mod error;
pub mod export;
mod feed;
pub mod files;
mod gate;
mod health;
mod host;
mod machine_clock;
mod password;
mod picture;
mod programs;
mod retention;
mod show;
mod snapshot;
mod table;
pub mod timekeeper;
mod timing;
mod transaction;
mod turns;
mod warnings;
pub mod whole;
pub mod wire;
mod workspace;

pub use disconnect::disconnect;
pub use dispatch::{COMMAND_NAMES, dispatch};
pub use error::{DoorRefusal, ERROR_CODES, Error};
pub use feed::Feed;
pub use gate::{Gate, admit};
pub use host::{Actor, ApiDoor, ApiRequest, Host, IdempotencyKey, Opener, Seat, Sitting};
pub use programs::{find_token, time_left};
pub use rollcall_domain::{Clocks, Instant, PersonId, Span, TokenId};
pub use rollcall_store::disk::{Disk, Machine};
pub use snapshot::{Moment, moment};
pub use workspace::Workspace;
