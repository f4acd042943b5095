//! The reports. One reading behind the screen, files, programs and the command line.

mod day;
mod floor_at;
mod log;
mod scope;
mod views;
mod workload;

pub use day::report_day;
pub use floor_at::show_floor_at;
pub use log::report_log;
pub(crate) use log::{LogNames, LogPart, log_part};
pub(crate) use scope::Scope;
pub use views::{drop_report_view, list_report_views, save_report_view};
pub use workload::report_workload;
