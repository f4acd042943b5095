//! Acts on threads: one's own, or a new one.

use rollcall_engine::Error;
use rollcall_engine::commands::{
    answer_thread, assign_thread, close_thread, leave_thread, open_thread, show_thread, start_thread, type_answer,
};
use rollcall_engine::wire::{AgentRef, AnswerThread, AssignThread, FloorChanged, StartThread, ThreadActs};

use super::me::Me;
use crate::error::CliError;

pub fn open(me: &Me<'_>, thread_id: i64) -> Result<(), CliError> {
    act(me, thread_id, "cli-agent-opened", || open_thread(&me.host, ThreadActs { thread_id }))
}

pub fn leave(me: &Me<'_>, thread_id: i64) -> Result<(), CliError> {
    act(me, thread_id, "cli-agent-left", || leave_thread(&me.host, ThreadActs { thread_id }))
}

pub fn answer(me: &Me<'_>, thread_id: i64, text: String) -> Result<(), CliError> {
    act(me, thread_id, "cli-agent-answered", || answer_thread(&me.host, AnswerThread { thread_id, text }))
}

pub fn typing(me: &Me<'_>, thread_id: i64) -> Result<(), CliError> {
    act(me, thread_id, "cli-agent-typing", || type_answer(&me.host, ThreadActs { thread_id }))
}

pub fn close(me: &Me<'_>, thread_id: i64) -> Result<(), CliError> {
    act(me, thread_id, "cli-agent-closed", || close_thread(&me.host, ThreadActs { thread_id }))
}

pub fn transfer(me: &Me<'_>, thread_id: i64, to: Option<String>) -> Result<(), CliError> {
    let key = if to.is_some() { "cli-agent-transferred-to" } else { "cli-agent-transferred" };
    let login = to.clone().unwrap_or_default();
    let request = AssignThread { thread_id, agent: to.map(AgentRef::Login) };
    act_with(me, thread_id, key, &login, || assign_thread(&me.host, request))
}

pub fn write(me: &Me<'_>, client: String, text: String, channel: Option<String>) -> Result<(), CliError> {
    let request = StartThread { agent: me.agent(), client, channel, text };
    me.act(
        || Ok(start_thread(&me.host, request)?),
        |done| {
            let thread_id = done.id.unwrap_or_default();
            let client = show_thread(&me.host, ThreadActs { thread_id })?.thread.client;
            Ok(me.context.say("cli-agent-wrote", &[("id", thread_id.to_string().into()), ("client", client.into())]))
        },
    )
}

fn act(
    me: &Me<'_>,
    thread_id: i64,
    key: &str,
    deed: impl FnOnce() -> Result<FloorChanged, Error>,
) -> Result<(), CliError> {
    act_with(me, thread_id, key, "", deed)
}

/// The sentence names the client. That is asked for first: afterwards the thread may be out of the agent's sight.
fn act_with(
    me: &Me<'_>,
    thread_id: i64,
    key: &str,
    to: &str,
    deed: impl FnOnce() -> Result<FloorChanged, Error>,
) -> Result<(), CliError> {
    let seen = show_thread(&me.host, ThreadActs { thread_id });
    me.act(
        || Ok(deed()?),
        |_| {
            let client = seen?.thread.client;
            let args = [("id", thread_id.to_string().into()), ("client", client.into()), ("to", to.into())];
            Ok(me.context.say(key, &args))
        },
    )
}
