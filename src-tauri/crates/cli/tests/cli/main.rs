//! The `rollcall` program, run as people and scripts run it.

mod administering;
mod advance;
mod agent;
mod agents;
mod arguments;
mod call;
mod catalogue;
mod client;
mod demo;
mod hostile;
#[cfg(unix)]
mod not_files;
mod pins;
mod reference;
mod refusals;
mod reports;
mod requests;
mod serve;
mod status;
mod support;
mod team;
mod threads;
mod walk;
mod watching;
