//! The loopback door: the interface for a browser on this machine, and the API for programs.
//!
//! Any page on the internet can make a browser talk to this address, so every request is checked before anything is
//! looked at: the name it was sent to, where it comes from, and the key. No rule of the product lives here, and no type of
//! the HTTP library leaves.

mod answer;
mod api;
mod assets;
mod body;
mod browser;
mod connections;
mod download;
mod entry;
mod export;
mod feed;
mod gateway;
mod guard;
mod page;
mod ready;
mod router;
mod rpc;
mod server;
mod state;
mod windows;
mod workplaces;

#[cfg(test)]
mod tests;

pub use api::openapi;
pub use gateway::{Gateway, ProgramsDoor};
