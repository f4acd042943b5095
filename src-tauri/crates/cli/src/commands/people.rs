//! `rollcall people`: accounts, as an administrator manages them.

use std::io::{self, BufRead};
use std::path::Path;

use clap::{Args, Subcommand};
use rollcall_engine::Host;
use rollcall_engine::commands::{
    add_agent, add_person, block_account, change_agent, change_person, list_accounts, set_password,
};
use rollcall_engine::wire::{
    Account, AddAgent, AddPerson, AgentRef, BlockAccount, ChangeAgent, ChangePerson, Nothing, SetPassword,
};
use serde_json::json;

use super::groups::{done, id};
use crate::context::Context;
use crate::error::CliError;
use crate::output::{print, print_json};
use crate::table::{Side, or_dash, table};

/// List the people, or manage their accounts
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall people\n  rollcall people --json")]
pub struct People {
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Subcommand)]
enum What {
    /// List everybody, blocked accounts too (the default)
    #[command(after_help = "Examples:\n  rollcall people list")]
    List,
    Add(Add),
    Change(Change),
    /// Block an account: nobody comes in with it, and its history stays
    #[command(after_help = "Examples:\n  rollcall people block maya.kessler")]
    Block {
        /// The person's login
        login: String,
    },
    /// Let a blocked account in again
    #[command(after_help = "Examples:\n  rollcall people unblock maya.kessler")]
    Unblock {
        /// The person's login
        login: String,
    },
    /// Set a password, read as one line from standard input
    #[command(after_help = "Examples:\n  rollcall people password maya.kessler < password.txt\n  \
        rollcall people password maya.kessler --drop")]
    Password {
        /// The person's login
        login: String,
        /// Take the password away instead
        #[arg(long)]
        drop: bool,
    },
}

/// Add a person
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall people add petra 'Petra Holm' --administrator\n  \
    rollcall people add max 'Max Stern' --agent-of Cards --alias Max --sessions 3")]
struct Add {
    /// Their login
    login: String,
    /// Their name
    name: String,
    /// They manage everything
    #[arg(long, conflicts_with = "group")]
    administrator: bool,
    /// They are an agent of this group
    #[arg(long = "agent-of", value_name = "GROUP")]
    group: Option<String>,
    /// What clients see instead of an agent's name
    #[arg(long, value_name = "NAME", requires = "group")]
    alias: Option<String>,
    /// How many threads an agent has at once
    #[arg(long, value_name = "N", requires = "group")]
    sessions: Option<u32>,
}

/// Change a person; what isn't given stays
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall people change petra --name 'Petra Lund' --administrator true\n  \
    rollcall people change max --group Loans --alias '' --sessions 5 --resumed-sessions 1")]
struct Change {
    /// Their login
    login: String,
    /// Their name
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Whether they manage everything
    #[arg(long, value_name = "true|false")]
    administrator: Option<bool>,
    /// An agent's group
    #[arg(long, value_name = "GROUP")]
    group: Option<String>,
    /// What clients see instead of an agent's name; empty for the name
    #[arg(long, value_name = "NAME")]
    alias: Option<String>,
    /// How many threads an agent has at once
    #[arg(long, value_name = "N")]
    sessions: Option<u32>,
    /// How many more for the agent's own returning clients
    #[arg(long, value_name = "N")]
    resumed_sessions: Option<u32>,
}

impl People {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let host = context.host()?;
        match self.what {
            None | Some(What::List) => list(context, &host),
            Some(What::Add(add)) => add.run(context, &host),
            Some(What::Change(change)) => change.run(context, &host),
            Some(What::Block { login }) => block(context, &host, &login, true),
            Some(What::Unblock { login }) => block(context, &host, &login, false),
            Some(What::Password { login, drop }) => {
                let person_id = account(&host, &login)?.id;
                let password = if drop { None } else { Some(typed()?) };
                done(context, &set_password(&host, SetPassword { person_id, password, present: None })?)
            }
        }
    }
}

impl Add {
    fn run(self, context: &Context, host: &dyn Host) -> Result<(), CliError> {
        let Add { login, name, administrator, group, alias, sessions } = self;
        match group {
            Some(group) => {
                let group_id = id(host, &group)?;
                done(context, &add_agent(host, AddAgent { login, name, alias, group_id, sessions })?)
            }
            None => done(context, &add_person(host, AddPerson { login, name, administrator })?),
        }
    }
}

impl Change {
    fn run(self, context: &Context, host: &dyn Host) -> Result<(), CliError> {
        let mut found = account(host, &self.login)?;
        let group_id = self.group.as_deref().map(|group| id(host, group)).transpose()?;
        let agents =
            [group_id.is_some(), self.alias.is_some(), self.sessions.is_some(), self.resumed_sessions.is_some()];
        let agents = agents.contains(&true);
        // Before anything is changed: a command does all that it is asked, or nothing.
        if agents && found.agent.is_none() {
            return Err(CliError::refused("unknown_agent", json!({ "agent": self.login })));
        }
        if self.name.is_some() || self.administrator.is_some() {
            let request = ChangePerson { person_id: found.id, name: self.name, administrator: self.administrator };
            found = change_person(host, request)?.account;
        }
        if agents {
            let request = ChangeAgent {
                agent: AgentRef::Id(found.id),
                alias: self.alias,
                group_id,
                sessions: self.sessions,
                resumed_sessions: self.resumed_sessions,
            };
            found = change_agent(host, request)?.account;
        }
        done(context, &found)
    }
}

fn block(context: &Context, host: &dyn Host, login: &str, blocked: bool) -> Result<(), CliError> {
    let person_id = account(host, login)?.id;
    done(context, &block_account(host, BlockAccount { person_id, blocked })?)
}

pub(super) fn account(host: &dyn Host, login: &str) -> Result<Account, CliError> {
    let known = list_accounts(host, Nothing {})?.accounts;
    let found = known.into_iter().find(|account| account.login == login);
    found.ok_or_else(|| CliError::refused("unknown_person", json!({ "login": login })))
}

/// One line of standard input: an argument would be seen by everybody on the machine.
fn typed() -> Result<String, CliError> {
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line).map_err(|cause| CliError::reading(Path::new("-"), cause))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

fn list(context: &Context, host: &dyn Host) -> Result<(), CliError> {
    let list = list_accounts(host, Nothing {})?;
    if context.json {
        return print_json(&list);
    }
    let columns = [
        (Side::Left, context.say("cli-column-name", &[])),
        (Side::Left, context.say("cli-column-login", &[])),
        (Side::Left, context.say("cli-column-roles", &[])),
        (Side::Right, context.say("cli-column-sessions", &[])),
    ];
    let rows: Vec<_> = list.accounts.into_iter().map(|account| row(context, account)).collect();
    print(&table(&columns, &rows))
}

fn row(context: &Context, account: Account) -> Vec<String> {
    let roles = [
        (account.administrator, "cli-role-administrator"),
        (!account.supervises.is_empty(), "cli-role-supervisor"),
        (account.agent.is_some(), "cli-role-agent"),
        (account.blocked, "cli-standing-blocked"),
    ];
    let roles: Vec<_> = roles.into_iter().filter(|(has, _)| *has).map(|(_, key)| context.say(key, &[])).collect();
    let sessions = account.agent.map(|agent| agent.sessions.to_string());
    vec![account.name, account.login, or_dash((!roles.is_empty()).then(|| roles.join(", "))), or_dash(sessions)]
}
