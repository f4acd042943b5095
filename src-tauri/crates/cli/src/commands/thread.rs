//! `rollcall thread`: one conversation.

use clap::Args;
use rollcall_engine::commands::show_thread;
use rollcall_engine::wire::{Message, ThreadActs, ThreadRow, ThreadView};

use crate::instant::to_the_second;
use crate::output::{print, print_json};
use crate::run::Run;
use crate::stop::Stop;
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
    pub fn run(self, run: &Run) -> Result<(), Stop> {
        let view = show_thread(&run.host()?, ThreadActs { thread_id: self.id })?;
        if run.json {
            return print_json(&view);
        }
        print(&for_people(run, &view))
    }
}

fn for_people(run: &Run, view: &ThreadView) -> String {
    let columns = [
        (Side::Right, run.say("cli-column-id", &[])),
        (Side::Left, run.say("cli-column-at", &[])),
        (Side::Left, run.say("cli-column-author", &[])),
        (Side::Left, run.say("cli-column-text", &[])),
    ];
    let rows: Vec<_> = view.messages.iter().flat_map(|message| lines(run, message)).collect();
    let mut said = vec![heading(run, &view.thread), state(run, &view.thread), String::new()];
    if view.earlier {
        said.push(run.say("cli-thread-earlier", &[]));
    }
    said.push(table(&columns, &rows));
    said.extend(view.lines.iter().map(|line| {
        let name = line.by.as_ref().map(|by| by.name.as_str()).unwrap_or_default();
        let words = run.say(&format!("thread-line-{}", line.event), &[("name", name.into())]);
        format!("{}  {words}", to_the_second(&line.at))
    }));
    said.join("\n")
}

/// A message's own lines stay in its column: a client can't write a line that looks like the agent's.
fn lines(run: &Run, message: &Message) -> Vec<Vec<String>> {
    let row = |(place, text): (usize, &str)| match place {
        0 => vec![
            message.id.to_string(),
            to_the_second(&message.at),
            run.say(&format!("cli-party-{}", message.author), &[]),
            text.to_owned(),
        ],
        _ => vec![String::new(), String::new(), String::new(), text.to_owned()],
    };
    message.text.lines().enumerate().map(row).collect()
}

fn heading(run: &Run, thread: &ThreadRow) -> String {
    let args = [
        ("id", thread.id.to_string().into()),
        ("client", thread.client.as_str().into()),
        ("channel", thread.channel.as_str().into()),
    ];
    run.say("cli-thread-heading", &args)
}

fn state(run: &Run, thread: &ThreadRow) -> String {
    let agent = thread.agent.as_ref().map(|agent| agent.name.as_str());
    if let Some((at, cause)) = thread.closed_at.as_deref().zip(thread.closed_cause.as_deref()) {
        let (at, cause) = (to_the_second(at), closed_cause(run, cause));
        return match agent {
            Some(name) => run
                .say("cli-thread-closed-with", &[("time", at.into()), ("cause", cause.into()), ("name", name.into())]),
            None => run.say("cli-thread-closed", &[("time", at.into()), ("cause", cause.into())]),
        };
    }
    let since = to_the_second(&thread.waiting_since);
    match agent {
        Some(name) => run
            .say(&format!("cli-thread-waits-{}", thread.waiting_for), &[("name", name.into()), ("time", since.into())]),
        None => run.say("cli-thread-waits-queue", &[("time", since.into())]),
    }
}
