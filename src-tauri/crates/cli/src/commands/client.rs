//! `rollcall client`: plays the clients, where there are no real ones.

use clap::{Args, Subcommand};
use rollcall_engine::Host;
use rollcall_engine::commands::{list_clients, receive_message, show_thread, unblock_client};
use rollcall_engine::wire::{self, ListClients, ReceiveMessage, ThreadActs, UnblockClient};

use crate::context::Context;
use crate::error::CliError;
use crate::instant::to_the_minute;
use crate::output::{print, print_json};
use crate::table::{Side, or_dash, table};

/// How many clients the engine lists at most.
const MOST: usize = 50;

/// Write as a client, or list the clients
#[derive(Args)]
pub struct Client {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Write as a client: to the thread they have, or a new one
    Say(Say),
    /// List the clients
    #[command(
        after_help = "Examples:\n  rollcall client list\n  rollcall client list an\n  rollcall client list --blocked"
    )]
    List {
        /// Only those whose name has this in it
        text: Option<String>,
        /// Only those who are blocked
        #[arg(long)]
        blocked: bool,
    },
    /// Take the block of a client away
    #[command(after_help = "Examples:\n  rollcall client unblock Alba")]
    Unblock {
        /// The client's name
        client: String,
    },
}

#[derive(Args)]
#[command(
    after_help = "Examples:\n  rollcall client say Alba 'Where is my card?'\n  rollcall client say Alba 'Hello' --channel sms"
)]
struct Say {
    /// The client's name, a known or a new one
    client: String,
    /// What they write
    text: String,
    /// Where they write, for a new thread [default: chat]
    #[arg(long, value_name = "CHANNEL")]
    channel: Option<String>,
}

impl Client {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let host = context.host()?;
        match self.what {
            What::Say(say) => say.run(context, &host),
            What::List { text, blocked } => list(context, &host, text, blocked),
            What::Unblock { client } => unblock(context, &host, &client),
        }
    }
}

impl Say {
    fn run(self, context: &Context, host: &dyn Host) -> Result<(), CliError> {
        let message = ReceiveMessage { client: self.client, channel: self.channel, text: self.text };
        let done = receive_message(host, message)?;
        let Some(thread_id) = done.id.filter(|_| !context.json) else {
            return print_json(&done);
        };
        let id = ("id", thread_id.to_string().into());
        // It may be with an agent of another supervisor, whom the asker can't see.
        let Ok(view) = show_thread(host, ThreadActs { thread_id }) else {
            return print(&context.say("cli-client-said-elsewhere", &[id]));
        };
        print(&match &view.thread.agent {
            Some(agent) => context.say("cli-client-said-agent", &[id, ("name", agent.name.as_str().into())]),
            None => context.say("cli-client-said-queue", &[id]),
        })
    }
}

fn unblock(context: &Context, host: &dyn Host, client: &str) -> Result<(), CliError> {
    let done = unblock_client(host, UnblockClient { client: client.to_owned() })?;
    if context.json {
        return print_json(&done);
    }
    print(&context.say("cli-client-unblocked", &[("client", client.trim().into())]))
}

fn list(context: &Context, host: &dyn Host, text: Option<String>, blocked: bool) -> Result<(), CliError> {
    let found = list_clients(host, ListClients { text, blocked })?;
    if context.json {
        return print_json(&found);
    }
    print(&for_people(context, found.clients))
}

fn for_people(context: &Context, clients: Vec<wire::Client>) -> String {
    if clients.is_empty() {
        return context.say("cli-clients-none", &[]);
    }
    let columns = [
        (Side::Left, context.say("cli-column-client", &[])),
        (Side::Right, context.say("cli-column-thread", &[])),
        (Side::Left, context.say("cli-column-blocked", &[])),
    ];
    let row = |client: wire::Client| {
        let thread = client.thread_id.map(|id| id.to_string());
        let blocked = client.blocked_at.map(|at| match client.blocked_by {
            Some(by) => {
                context.say("cli-client-blocked-by", &[("time", to_the_minute(&at).into()), ("name", by.name.into())])
            }
            None => to_the_minute(&at),
        });
        vec![client.name, or_dash(thread), or_dash(blocked)]
    };
    let rows: Vec<_> = clients.into_iter().map(row).collect();
    let said = table(&columns, &rows);
    if rows.len() < MOST {
        return said;
    }
    format!("{said}\n\n{}", context.say("cli-clients-cut", &[("count", MOST.into())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arguments::Common;

    #[test]
    fn it_is_said_when_there_may_be_more_than_are_shown() {
        let common = Common { workspace: None, acting_as: None, json: false, lang: Some("en".to_owned()) };
        let context = Context::new(common);
        let client = |number| wire::Client {
            name: format!("Client {number}"),
            thread_id: None,
            blocked: false,
            blocked_at: None,
            blocked_by: None,
            blocked_in: None,
        };
        let said = |count| for_people(&context, (0..count).map(client).collect());
        assert!(
            said(MOST)
                .ends_with("Client 49       –  –\n\nNo more than 50 are shown. Type how a name begins to find others.")
        );
        assert_eq!(said(MOST - 1).lines().count(), MOST, "a heading and a line each, and no more");
    }
}
