//! The `rollcall` program, run as people and scripts run it.

mod agents;
mod arguments;
mod call;
mod catalogue;
mod refusals;
mod requests;
mod serve;
mod status;
mod support;
mod team;
