//! The commands, a file a concept. Each takes the host and its request, and answers what it changed.

#![allow(clippy::needless_pass_by_value, reason = "a request belongs to its command")]

mod accounts;
mod advance;
mod agents;
mod approvals;
mod backups;
mod card;
mod changes;
mod check;
mod clients;
mod clock;
mod floor;
mod groups;
mod loss;
mod photos;
mod pins;
mod reasons;
mod reports;
mod seats;
mod settings;
mod statuses;
mod team;
mod threads;
mod tokens;
mod workspaces;

pub use accounts::{add_person, block_account, change_agent, change_person, list_accounts, set_password};
pub use advance::advance;
pub(crate) use advance::next_due;
pub use agents::{list_agents, refresh_agents};
pub use approvals::{ask_approval, cancel_request, decide_request, list_requests};
pub use backups::{back_up_now, list_backups, restore_backup};
pub use card::{list_history, show_agent};
pub use changes::list_changes;
pub use check::check_workspace;
pub use clients::{list_clients, receive_message, start_thread, unblock_client};
pub use clock::{accept_clock, repair_clock};
pub use floor::{continue_working, lose_connection, sign_in, sign_out};
pub use groups::{add_agent, add_group, add_supervisor, list_groups, remove_supervisor, rename_group};
pub use loss::accept_loss;
pub use photos::{set_photo, show_photo};
pub use pins::{pin_message, unpin_message};
pub use reasons::{add_reason, change_reason, list_reasons, move_reason};
pub(crate) use reports::{LogNames, LogPart, Scope, log_part};
pub use reports::{
    drop_report_view, list_report_views, report_day, report_log, report_workload, save_report_view, show_floor_at,
};
pub use seats::{leave_seat, list_people, take_seat};
pub use settings::{
    ask_for_passwords, drop_exception, set_api, set_exception, set_pin_limit, set_reason_limit, set_timeout,
    show_settings,
};
pub use statuses::{change_status, force_inactive};
pub use team::{export_team, import_team};
pub use threads::{
    answer_thread, assign_thread, close_thread, leave_thread, list_receivers, list_threads, open_thread, show_thread,
    type_answer,
};
pub use tokens::{create_token, list_tokens, revoke_token, show_api};
pub use workspaces::{create_workspace, open_demo, open_workspace, show_workspace};
