//! Threads as rows: which columns, and what stands in them.

use rollcall_engine::wire::ThreadRow;

use crate::context::Context;
use crate::instant::{seconds_between, to_the_second};
use crate::table::{Side, beginning, duration, or_dash, table};

/// Something to show of a thread.
#[derive(Clone, Copy)]
pub enum Column {
    Number,
    Client,
    Channel,
    Agent,
    WaitsFor,
    Waiting,
    Open,
    Closed,
    Cause,
    LastText,
}

/// The threads with these columns; `now` is what waiting times count to.
pub fn threads(context: &Context, columns: &[Column], threads: &[ThreadRow], now: &str) -> String {
    let headings: Vec<_> = columns.iter().map(|column| heading(context, *column)).collect();
    let row = |thread: &ThreadRow| columns.iter().map(|column| cell(context, *column, thread, now)).collect();
    let rows: Vec<_> = threads.iter().map(row).collect();
    table(&headings, &rows)
}

fn heading(context: &Context, column: Column) -> (Side, String) {
    let (side, key) = match column {
        Column::Number => (Side::Right, "cli-column-id"),
        Column::Client => (Side::Left, "cli-column-client"),
        Column::Channel => (Side::Left, "cli-column-channel"),
        Column::Agent => (Side::Left, "cli-column-agent"),
        Column::WaitsFor => (Side::Left, "cli-column-waits-for"),
        Column::Waiting => (Side::Right, "cli-column-waiting"),
        Column::Open => (Side::Left, "cli-column-open"),
        Column::Closed => (Side::Left, "cli-column-closed"),
        Column::Cause => (Side::Left, "cli-column-cause"),
        Column::LastText => (Side::Left, "cli-column-last-text"),
    };
    (side, context.say(key, &[]))
}

fn cell(context: &Context, column: Column, thread: &ThreadRow, now: &str) -> String {
    match column {
        Column::Number => thread.id.to_string(),
        Column::Client => thread.client.clone(),
        Column::Channel => thread.channel.clone(),
        Column::Agent => or_dash(thread.agent.as_ref().map(|agent| agent.name.clone())),
        Column::WaitsFor => context.say(&format!("cli-party-{}", thread.waiting_for), &[]),
        Column::Waiting => duration(seconds_between(&thread.waiting_since, now)),
        Column::Open => or_dash(thread.open.then(|| context.say("cli-yes", &[]))),
        Column::Closed => or_dash(thread.closed_at.as_deref().map(to_the_second)),
        Column::Cause => or_dash(thread.closed_cause.as_deref().map(|cause| closed_cause(context, cause))),
        Column::LastText => beginning(&thread.last_text),
    }
}

/// Why a thread was closed, in the interface's words.
pub fn closed_cause(context: &Context, cause: &str) -> String {
    context.say(&format!("thread-closed-{cause}"), &[])
}
