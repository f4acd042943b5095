//! The commands, a file a concept. Each takes the host and its request, and answers what it changed.

#![allow(clippy::needless_pass_by_value, reason = "a request belongs to its command")]

mod advance;
mod agents;
mod approvals;
mod card;
mod changes;
mod floor;
mod groups;
mod photos;
mod reasons;
mod statuses;
mod team;
mod threads;
mod workspaces;

pub use advance::advance;
pub(crate) use advance::next_due;
pub use agents::{list_agents, refresh_agents};
pub use approvals::{ask_approval, decide_request, list_requests};
pub use card::{list_history, show_agent};
pub use changes::list_changes;
pub use floor::{continue_working, sign_in, sign_out};
pub use groups::{add_agent, add_group, add_supervisor, list_groups};
pub use photos::{set_photo, show_photo};
pub use reasons::{add_reason, list_reasons};
pub use statuses::{change_status, force_inactive};
pub use team::import_team;
pub use threads::{
    answer_thread, assign_thread, close_thread, leave_thread, open_thread, pin_message, receive_message, unpin_message,
};
pub use workspaces::{create_workspace, open_demo, open_workspace, show_workspace};
