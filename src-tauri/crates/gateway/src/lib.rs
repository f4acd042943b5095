//! The loopback door: the interface and the command table over HTTP, for a browser on this machine.
//!
//! Any page on the internet can make a browser talk to this address, so every request is checked before anything is
//! looked at: the name it was sent to, where it comes from, and the key. No rule of the product lives here, and no type of
//! the HTTP library leaves.

mod answer;
mod assets;
mod browser;
mod entry;
mod feed;
mod gateway;
mod guard;
mod page;
mod router;
mod rpc;
mod windows;
mod workplaces;

#[cfg(test)]
mod tests;

pub use gateway::Gateway;
