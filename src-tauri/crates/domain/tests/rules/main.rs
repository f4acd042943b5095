//! The rules, one module a behaviour. A test names its rule and, where it matters, the rule's source: brief, reference or ours.

mod attempts;
mod clocks;
mod codes;
mod filter;
mod floor;
mod instants;
mod matrix;
mod passwords;
mod programs;
mod queue_order;
mod reason_code;
mod reason_names;
mod reason_permission;
mod reports;
mod requests;
mod routing;
mod row;
mod support;
mod text_fields;
mod timeouts;
mod transitions;
mod viewer;
mod why;
mod zones;
