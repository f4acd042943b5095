//! `rollcall threads`: where the threads are.

use clap::{Args, ValueEnum};
use rollcall_engine::commands::list_threads;
use rollcall_engine::wire::{AgentRef, ListThreads, ThreadPage, ThreadPlace};

use crate::context::Context;
use crate::error::CliError;
use crate::output::{print, print_json};
use crate::thread_table::{Column, threads};

/// List threads: in the general distribution queue, with agents, or closed
#[derive(Args)]
#[command(
    after_help = "Examples:\n  rollcall threads\n  rollcall threads agents --agent maya.kessler --limit 20\n  rollcall threads closed --after 1772438400000-17"
)]
pub struct Threads {
    /// Where to look [default: queue, or agents when one is named]
    place: Option<Place>,
    /// Only this agent's; nobody has those in the queue
    #[arg(long, value_name = "LOGIN")]
    agent: Option<String>,
    /// Where the page begins, as the page before says it [default: the first page]
    #[arg(long, value_name = "PLACE")]
    after: Option<String>,
    /// How many, 1 to 200 [default: 100]
    #[arg(long, value_name = "N")]
    limit: Option<u32>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Place {
    Queue,
    Agents,
    Closed,
}

impl Threads {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let place = match (self.place, &self.agent) {
            (Some(Place::Queue), Some(_)) => return Err(CliError::Usage("cli-usage-queue-agent")),
            (Some(Place::Queue) | None, None) => ThreadPlace::Queue,
            (Some(Place::Agents), _) | (None, Some(_)) => ThreadPlace::Agents,
            (Some(Place::Closed), _) => ThreadPlace::Closed,
        };
        let agent = self.agent.map(AgentRef::Login);
        let page = list_threads(&context.host()?, ListThreads { place, agent, after: self.after, limit: self.limit })?;
        if context.json {
            return print_json(&page);
        }
        print(&for_people(context, place, &page))
    }
}

fn for_people(context: &Context, place: ThreadPlace, page: &ThreadPage) -> String {
    use Column::{Agent, Cause, Channel, Client, Closed, LastText, Number, Waiting, WaitsFor};
    let (columns, none) = match place {
        ThreadPlace::Queue => (&[Number, Client, Channel, Waiting, LastText][..], "cli-threads-none-queue"),
        ThreadPlace::Agents => {
            (&[Number, Client, Channel, Agent, WaitsFor, Waiting, LastText][..], "cli-threads-none-agents")
        }
        ThreadPlace::Closed => {
            (&[Number, Client, Channel, Agent, Closed, Cause, LastText][..], "cli-threads-none-closed")
        }
    };
    if page.threads.is_empty() {
        return context.say(none, &[]);
    }
    let footer = [("shown", page.threads.len().into()), ("all", page.total.into())];
    let mut said = format!(
        "{}\n\n{}",
        threads(context, columns, &page.threads, &page.now),
        context.say("cli-threads-shown", &footer)
    );
    if let Some(next) = &page.next {
        said.push('\n');
        said.push_str(&context.say("cli-threads-more", &[("next", next.as_str().into())]));
    }
    said
}
