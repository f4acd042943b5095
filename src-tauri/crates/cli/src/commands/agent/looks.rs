//! What an agent sees of themselves: the status with its causes, and the personal queue.

use rollcall_engine::wire::AgentCard;

use super::me::Me;
use crate::commands::agents::rows;
use crate::instant::to_the_second;
use crate::labels::Labels;
use crate::output::{one_line, print, print_json};
use crate::stop::Stop;
use crate::thread_table::{Column, threads};

pub fn status(me: &Me<'_>) -> Result<(), Stop> {
    let card = me.card()?;
    if me.run.json {
        return print_json(&card);
    }
    let labels = me.labels()?;
    let mut said = vec![rows(me.run, &labels, std::slice::from_ref(&card.agent)), String::new()];
    if let Some(until) = &card.warned_until {
        said.extend([me.run.say("cli-agent-warned", &[("time", to_the_second(until).into())]), String::new()]);
    }
    said.push(me.run.say("why-title", &[]));
    said.extend(why(&labels, &card));
    print(&said.join("\n"))
}

/// The chain of causes in the interface's words.
fn why(labels: &Labels<'_>, card: &AgentCard) -> Vec<String> {
    let line = |link| one_line(&labels.cause(link));
    card.why.iter().map(|link| format!("{}  {}", to_the_second(&link.at), line(link))).collect()
}

pub fn queue(me: &Me<'_>) -> Result<(), Stop> {
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
    if me.run.json {
        return print_json(&card);
    }
    let mut said = vec![sessions(me, &card)];
    if !card.threads.is_empty() {
        said.extend([String::new(), threads(me.run, &COLUMNS, &card.threads, &card.now)]);
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
    me.run.say("cli-queue-sessions", &args)
}
