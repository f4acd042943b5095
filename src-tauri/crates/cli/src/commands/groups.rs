//! `rollcall groups`: the supervisor groups.

use clap::{Args, Subcommand};
use rollcall_engine::Host;
use rollcall_engine::commands::{add_group, add_supervisor, list_groups, remove_supervisor, rename_group};
use rollcall_engine::wire::{AddGroup, AddSupervisor, Nothing, RemoveSupervisor, RenameGroup};
use serde::Serialize;
use serde_json::json;

use crate::context::Context;
use crate::error::CliError;
use crate::output::{print, print_json};
use crate::table::{Side, table};

/// List the supervisor groups, or manage them
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall groups\n  rollcall groups --json")]
pub struct Groups {
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Subcommand)]
enum What {
    /// List the groups (the default)
    #[command(after_help = "Examples:\n  rollcall groups list")]
    List,
    /// Add a group
    #[command(after_help = "Examples:\n  rollcall groups add Mortgages")]
    Add {
        /// Its name
        name: String,
    },
    /// Give a group another name
    #[command(after_help = "Examples:\n  rollcall groups rename Cards 'Cards and accounts'")]
    Rename {
        /// The group's name
        group: String,
        /// The new one
        name: String,
    },
    /// Let a person supervise a group; they are added when their login is new
    #[command(after_help = "Examples:\n  rollcall groups supervise Cards petra --name 'Petra Holm'")]
    Supervise {
        /// The group's name
        group: String,
        /// The person's login
        login: String,
        /// The name of somebody new [default: their login]
        #[arg(long, value_name = "NAME")]
        name: Option<String>,
    },
    /// Take a group from a supervisor
    #[command(after_help = "Examples:\n  rollcall groups unsupervise Cards petra")]
    Unsupervise {
        /// The group's name
        group: String,
        /// The person's login
        login: String,
    },
}

impl Groups {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let host = context.host()?;
        match self.what {
            None | Some(What::List) => list(context, &host),
            Some(What::Add { name }) => done(context, &add_group(&host, AddGroup { name })?),
            Some(What::Rename { group, name }) => {
                let group_id = id(&host, &group)?;
                done(context, &rename_group(&host, RenameGroup { group_id, name })?)
            }
            Some(What::Supervise { group, login, name }) => {
                let (group_id, name) = (id(&host, &group)?, name.unwrap_or_else(|| login.clone()));
                done(context, &add_supervisor(&host, AddSupervisor { login, name, group_id })?)
            }
            Some(What::Unsupervise { group, login }) => {
                let request = RemoveSupervisor {
                    group_id: id(&host, &group)?,
                    person_id: super::people::account(&host, &login)?.id,
                };
                done(context, &remove_supervisor(&host, request)?)
            }
        }
    }
}

/// Groups are named by people and known by number.
pub(super) fn id(host: &dyn Host, name: &str) -> Result<i64, CliError> {
    let known = list_groups(host, Nothing {})?.groups;
    let group = known.iter().find(|group| group.name == name);
    group.map(|group| group.id).ok_or_else(|| CliError::refused("unknown_group", json!({ "id": name })))
}

/// The answer for scripts, or that it is done.
pub(super) fn done(context: &Context, answer: &impl Serialize) -> Result<(), CliError> {
    if context.json { print_json(answer) } else { print(&context.say("cli-done", &[])) }
}

fn list(context: &Context, host: &dyn Host) -> Result<(), CliError> {
    let list = list_groups(host, Nothing {})?;
    if context.json {
        return print_json(&list);
    }
    if list.groups.is_empty() {
        return print(&context.say("cli-groups-none", &[]));
    }
    let columns = [
        (Side::Left, context.say("cli-column-group", &[])),
        (Side::Right, context.say("cli-column-agents", &[])),
        (Side::Left, context.say("cli-column-supervisors", &[])),
    ];
    let rows: Vec<_> = list
        .groups
        .into_iter()
        .map(|group| vec![group.name, group.agents.to_string(), group.supervisors.join(", ")])
        .collect();
    print(&table(&columns, &rows))
}
