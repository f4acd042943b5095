//! The agent that acts.

use rollcall_engine::commands::{show_agent, show_workspace};
use rollcall_engine::wire::{AgentCard, AgentRef, AgentRow, Nothing, ShowAgent};
use serde::Serialize;
use serde_json::json;

use crate::context::Context;
use crate::error::CliError;
use crate::host::OneFile;
use crate::labels::Labels;
use crate::output::{print, print_json};

/// An agent at the command line.
pub struct Me<'a> {
    pub context: &'a Context,
    pub host: OneFile,
    login: String,
}

impl<'a> Me<'a> {
    /// Whom `--as` names. Somebody who steers agents could act in their place; here it has to be an agent.
    pub fn of(context: &'a Context) -> Result<Me<'a>, CliError> {
        let login = context.acting_as().ok_or(CliError::Usage("cli-usage-agent-as"))?.to_owned();
        let host = context.host()?;
        if !show_workspace(&host, Nothing {})?.viewer.agent {
            return Err(CliError::refused("unknown_agent", json!({ "agent": login })));
        }
        Ok(Me { context, host, login })
    }

    /// As the wire names them.
    pub fn agent(&self) -> AgentRef {
        AgentRef::Login(self.login.clone())
    }

    pub fn card(&self) -> Result<AgentCard, CliError> {
        Ok(show_agent(&self.host, ShowAgent { agent: self.agent() })?)
    }

    pub fn labels(&self) -> Result<Labels<'_>, CliError> {
        Labels::of(&self.host, &self.context.words)
    }

    /// Does something and prints the answer; for people the sentence made of it, and their status when it became another by it.
    pub fn act<T: Serialize>(
        &self,
        deed: impl FnOnce() -> Result<T, CliError>,
        sentence: impl FnOnce(&T) -> Result<String, CliError>,
    ) -> Result<(), CliError> {
        if self.context.json {
            return print_json(&deed()?);
        }
        let before = self.card()?.agent;
        let done = deed()?;
        let mut said = sentence(&done)?;
        let after = self.card()?.agent;
        if place(&before) != place(&after) {
            let args = [("name", after.name.as_str().into()), ("status", self.labels()?.status(&after).into())];
            said.push('\n');
            said.push_str(&self.context.say("cli-status-now", &args));
        }
        print(&said)
    }
}

fn place(agent: &AgentRow) -> (&str, &Option<String>, &Option<String>) {
    (&agent.status, &agent.reason, &agent.next_reason)
}
