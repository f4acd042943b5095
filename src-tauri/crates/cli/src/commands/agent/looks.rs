//! What an agent sees of themselves: the status with its causes, and the personal queue.

use rollcall_engine::wire::AgentCard;

use super::me::Me;
use crate::commands::agents::rows;
use crate::error::CliError;
use crate::instant::to_the_second;
use crate::labels::Labels;
use crate::output::{one_line, print, print_json};
use crate::thread_table::{Column, threads};

pub fn status(me: &Me<'_>) -> Result<(), CliError> {
    let card = me.card()?;
    if me.context.json {
        return print_json(&card);
    }
    let labels = me.labels()?;
    let mut said = vec![rows(me.context, &labels, std::slice::from_ref(&card.agent)), String::new()];
    if let Some(until) = &card.warned_until {
        said.extend([me.context.say("cli-agent-warned", &[("time", to_the_second(until).into())]), String::new()]);
    }
    said.push(me.context.say("why-title", &[]));
    said.extend(why(&labels, &card));
    print(&said.join("\n"))
}

/// The chain of causes in the interface's words.
fn why(labels: &Labels<'_>, card: &AgentCard) -> Vec<String> {
    let line = |link| one_line(&labels.cause(link));
    card.why.iter().map(|link| format!("{}  {}", to_the_second(&link.at), line(link))).collect()
}

pub fn queue(me: &Me<'_>) -> Result<(), CliError> {
    const COLUMNS: [Column; 7] = [
        Column::Number,
        Column::Client,
        Column::Channel,
        Column::WaitsFor,
        Column::Waiting,
        Column::Open,
        Column::LastText,
    ];
    let card = me.card()?;
    if me.context.json {
        return print_json(&card);
    }
    let mut said = vec![sessions(me, &card)];
    if !card.threads.is_empty() {
        said.extend([String::new(), threads(me.context, &COLUMNS, &card.threads, &card.now)]);
    }
    print(&said.join("\n"))
}

/// Occupied of all, and the extra ones for clients who come back.
fn sessions(me: &Me<'_>, card: &AgentCard) -> String {
    let args = [
        ("used", card.threads.len().into()),
        ("all", card.agent.sessions.into()),
        ("resumed", card.resumed_sessions.into()),
    ];
    me.context.say("cli-queue-sessions", &args)
}
