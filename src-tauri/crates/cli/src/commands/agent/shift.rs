//! Beginning and ending a shift, and changing one's own status in it.

use rollcall_engine::commands::{change_status, continue_working, sign_in as signs_in, sign_out as signs_out};
use rollcall_engine::wire::{AgentActs, ChangeStatus, StatusChanged};

use super::me::Me;
use crate::commands::status::for_people;
use crate::error::CliError;
use crate::output::{print, print_json};

pub fn sign_in(me: &Me<'_>) -> Result<(), CliError> {
    tell(me, &signs_in(&me.host, AgentActs { agent: me.agent() })?)
}

pub fn sign_out(me: &Me<'_>) -> Result<(), CliError> {
    tell(me, &signs_out(&me.host, AgentActs { agent: me.agent() })?)
}

pub fn go(me: &Me<'_>, to: String) -> Result<(), CliError> {
    tell(me, &change_status(&me.host, ChangeStatus { agent: me.agent(), to, if_interval: None })?)
}

/// Answers the request to continue working.
pub fn go_on(me: &Me<'_>) -> Result<(), CliError> {
    let done = continue_working(&me.host, AgentActs { agent: me.agent() })?;
    if me.context.json {
        return print_json(&done);
    }
    let status = me.labels()?.status(&done.agent);
    let args = [("name", done.agent.name.as_str().into()), ("status", status.into())];
    print(&me.context.say("cli-agent-continues", &args))
}

fn tell(me: &Me<'_>, done: &StatusChanged) -> Result<(), CliError> {
    if me.context.json {
        return print_json(done);
    }
    print(&for_people(me.context, &me.labels()?, done))
}
