//! `rollcall thread`: one conversation.

use clap::Args;
use rollcall_engine::commands::show_thread;
use rollcall_engine::wire::{Message, ThreadActs, ThreadRow, ThreadView};

use crate::context::Context;
use crate::error::CliError;
use crate::instant::to_the_second;
use crate::output::{print, print_json};
use crate::table::{Side, table};
use crate::thread_table::closed_cause;

/// Show a thread with its conversation
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall thread 12")]
pub struct Thread {
    /// The thread's number
    id: i64,
}

impl Thread {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let view = show_thread(&context.host()?, ThreadActs { thread_id: self.id })?;
        if context.json {
            return print_json(&view);
        }
        print(&for_people(context, &view))
    }
}

fn for_people(context: &Context, view: &ThreadView) -> String {
    let columns = [
        (Side::Right, context.say("cli-column-id", &[])),
        (Side::Left, context.say("cli-column-at", &[])),
        (Side::Left, context.say("cli-column-author", &[])),
        (Side::Left, context.say("cli-column-text", &[])),
    ];
    let rows: Vec<_> = view.messages.iter().flat_map(|message| lines(context, message)).collect();
    let mut said = vec![heading(context, &view.thread), state(context, &view.thread), String::new()];
    if view.earlier {
        said.push(context.say("cli-thread-earlier", &[]));
    }
    said.push(table(&columns, &rows));
    said.extend(view.lines.iter().map(|line| {
        let name = line.by.as_ref().map(|by| by.name.as_str()).unwrap_or_default();
        let words = context.say(&format!("thread-line-{}", line.event), &[("name", name.into())]);
        format!("{}  {words}", to_the_second(&line.at))
    }));
    said.join("\n")
}

/// A message's own lines stay in its column: a client can't write a line that looks like the agent's.
fn lines(context: &Context, message: &Message) -> Vec<Vec<String>> {
    let row = |(place, text): (usize, &str)| match place {
        0 => vec![
            message.id.to_string(),
            to_the_second(&message.at),
            context.say(&format!("cli-party-{}", message.author), &[]),
            text.to_owned(),
        ],
        _ => vec![String::new(), String::new(), String::new(), text.to_owned()],
    };
    message.text.lines().enumerate().map(row).collect()
}

fn heading(context: &Context, thread: &ThreadRow) -> String {
    let args = [
        ("id", thread.id.to_string().into()),
        ("client", thread.client.as_str().into()),
        ("channel", thread.channel.as_str().into()),
    ];
    context.say("cli-thread-heading", &args)
}

fn state(context: &Context, thread: &ThreadRow) -> String {
    let agent = thread.agent.as_ref().map(|agent| agent.name.as_str());
    if let Some((at, cause)) = thread.closed_at.as_deref().zip(thread.closed_cause.as_deref()) {
        let (at, cause) = (to_the_second(at), closed_cause(context, cause));
        return match agent {
            Some(name) => context
                .say("cli-thread-closed-with", &[("time", at.into()), ("cause", cause.into()), ("name", name.into())]),
            None => context.say("cli-thread-closed", &[("time", at.into()), ("cause", cause.into())]),
        };
    }
    let since = to_the_second(&thread.waiting_since);
    match agent {
        Some(name) => context
            .say(&format!("cli-thread-waits-{}", thread.waiting_for), &[("name", name.into()), ("time", since.into())]),
        None => context.say("cli-thread-waits-queue", &[("time", since.into())]),
    }
}
