//! The widget live: on a terminal a screen of its own, elsewhere the table again after every change.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal, Write};
use std::sync::Arc;
use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEventKind, KeyModifiers, poll, read};
use crossterm::style::{Attribute, SetAttribute};
use crossterm::terminal::{self, Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::{cursor, execute, queue};
use rollcall_engine::wire::{AgentList, ListAgents};
use rollcall_engine::{Host, commands, timekeeper};
use serde_json::json;
use tokio::sync::broadcast::error::{RecvError, TryRecvError};

use super::frame::{Frame, Scene, Size, frame};
use super::{for_people, rows};
use crate::context::Context;
use crate::error::CliError;
use crate::host::OneFile;
use crate::labels::Labels;
use crate::output::{print, print_json_line};

/// How often a key or a change is looked for.
const LOOK: Duration = Duration::from_millis(50);
/// Times go on by the second.
const LOOKS_A_SECOND: u32 = 20;

/// Shows the agents until somebody ends it.
pub fn watch(context: &Context, host: OneFile, wanted: &ListAgents) -> Result<(), CliError> {
    let host = Arc::new(host);
    timekeeper::start(&host);
    if io::stdout().is_terminal() && !context.json {
        on_a_terminal(context, &host, wanted)
    } else {
        for_a_reader(context, &host, wanted)
    }
}

/// Ends when the reader goes.
fn for_a_reader(context: &Context, host: &OneFile, wanted: &ListAgents) -> Result<(), CliError> {
    let mut news = host.workspace.feed().subscribe();
    loop {
        let found = commands::list_agents(host, wanted.clone())?;
        if context.json {
            print_json_line(
                &json!({ "seq": found.seq, "now": found.now, "counts": found.counts, "agents": found.agents }),
            )?;
        } else {
            print(&format!("{}\n", for_people(context, &Labels::of(host, &context.words)?, &found)))?;
        }
        loop {
            match news.blocking_recv() {
                // The answer may have been newer than what woke us.
                Ok(changes) if changes.seq <= found.seq => {}
                Ok(_) | Err(RecvError::Lagged(_)) => break,
                Err(RecvError::Closed) => return Ok(()),
            }
        }
    }
}

fn on_a_terminal(context: &Context, host: &OneFile, wanted: &ListAgents) -> Result<(), CliError> {
    let _screen = Screen::enter()?;
    let mut news = host.workspace.feed().subscribe();
    loop {
        draw(context, host, wanted)?;
        for _ in 0..LOOKS_A_SECOND {
            if poll(LOOK).map_err(CliError::Output)? {
                match read().map_err(CliError::Output)? {
                    event if ends(&event) => return Ok(()),
                    Event::Resize(..) => break,
                    _ => {}
                }
            }
            let mut changed = false;
            while !matches!(news.try_recv(), Err(TryRecvError::Empty | TryRecvError::Closed)) {
                changed = true;
            }
            if changed {
                break;
            }
        }
    }
}

/// q, Escape or Ctrl+C, which a terminal in this mode sends as a key.
fn ends(event: &Event) -> bool {
    let Event::Key(key) = event else { return false };
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    key.kind != KeyEventKind::Release
        && (matches!(key.code, KeyCode::Char('q' | 'й') | KeyCode::Esc) || control && key.code == KeyCode::Char('c'))
}

fn draw(context: &Context, host: &OneFile, wanted: &ListAgents) -> Result<(), CliError> {
    let (columns, rows) = terminal::size().map_err(CliError::Output)?;
    let scene = scene(context, host, wanted)?;
    let size = Size { columns: columns.into(), rows: rows.into() };
    let drawn = frame(&scene, size, |hidden| context.say("cli-watch-more", &[("count", hidden.into())]));
    show(&drawn).map_err(CliError::Output)
}

fn scene(context: &Context, host: &OneFile, wanted: &ListAgents) -> Result<Scene, CliError> {
    let labels = Labels::of(host, &context.words)?;
    let found = commands::list_agents(host, wanted.clone())?;
    let name = host.workspace()?.name()?;
    let now = crate::instant::to_the_second(&found.now);
    Ok(Scene {
        title: format!("{name} · {now}"),
        counts: counts(context, &labels, &found),
        table: rows(context, &labels, &found.agents),
        foot: context.say("cli-watch-end", &[]),
    })
}

/// Every status that somebody is in, as the widget's chips have them.
fn counts(context: &Context, labels: &Labels<'_>, found: &AgentList) -> Vec<String> {
    let known: BTreeMap<&str, u32> = found.counts.0.iter().map(|(code, count)| (code.as_str(), *count)).collect();
    let mut said =
        vec![context.say("cli-watch-all", &[("count", known.get("all").copied().unwrap_or_default().into())])];
    for (code, count) in found.counts.0.iter().filter(|(code, count)| code != "all" && *count > 0) {
        said.push(format!("{} {count}", labels.filter(code)));
    }
    said
}

/// Draws over what is there, so that nothing flickers. The heading of the table is told by weight, not by colour.
fn show(frame: &Frame) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for (row, line) in frame.lines.iter().enumerate() {
        queue!(out, cursor::MoveTo(0, u16::try_from(row).unwrap_or(u16::MAX)))?;
        if row == 0 || row == frame.heading {
            queue!(out, SetAttribute(Attribute::Bold))?;
        }
        write!(out, "{line}")?;
        queue!(out, SetAttribute(Attribute::Reset), Clear(ClearType::UntilNewLine))?;
    }
    out.flush()
}

/// The terminal's other screen. Leaving it gives the terminal back as it was, however this ends.
struct Screen;

impl Screen {
    fn enter() -> Result<Screen, CliError> {
        terminal::enable_raw_mode().map_err(CliError::Output)?;
        let screen = Screen;
        execute!(io::stdout(), EnterAlternateScreen, cursor::Hide, Clear(ClearType::All)).map_err(CliError::Output)?;
        Ok(screen)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = execute!(io::stdout(), cursor::Show, LeaveAlternateScreen);
        let _ = terminal::disable_raw_mode();
    }
}
