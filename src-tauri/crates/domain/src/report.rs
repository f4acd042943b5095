//! The reports: which period, how time is counted, and what a row of the Workload report adds up to.
//!
//! Reports count whole seconds: every instant is cut down to its second before a length is taken. So neighbours stay neighbours,
//! and whatever is cut out of the log adds up exactly, on the screen and in a file (ours).

mod period;
mod status_span;
mod work;

pub use period::{NamedPeriod, Period, whole_days};
pub use status_span::{Part, StatusSpan, by_day, seconds_between, seconds_covered};
pub use work::{Column, Unit, Work, columns};
