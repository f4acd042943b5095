//! Everything that crosses a process boundary: what the window, the browser, the command line and scripts send and get.
//!
//! Shapes only. No rule lives here, no type of the domain leaks out of here, and changing a shape changes the committed
//! TypeScript beside the interface. Instants are RFC 3339 with offset; durations are whole seconds.

mod accounts;
mod agents;
mod backups;
mod changes;
mod check;
mod clock;
mod error;
mod floor;
mod loss;
mod people;
mod photos;
mod programs;
mod reasons;
mod reports;
mod requests;
mod schemas;
mod seats;
mod settings;
mod shape;
mod threads;
mod typescript;
mod workspace;

pub use accounts::*;
pub use agents::*;
pub use backups::*;
pub use changes::*;
pub use check::*;
pub use clock::*;
pub use error::*;
pub use floor::*;
pub use loss::*;
pub use people::*;
pub use photos::*;
pub use programs::*;
pub use reasons::*;
pub use reports::*;
pub use requests::*;
pub use schemas::{CommandSchema, command_schemas};
pub use seats::*;
pub use settings::*;
pub use threads::*;
pub use typescript::typescript;
pub use workspace::*;
