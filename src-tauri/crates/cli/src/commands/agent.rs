//! `rollcall agent`: an agent's whole shift, for the person that `--as` names.

mod asks;
mod looks;
mod me;
mod pins;
mod shift;
mod threads;

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::context::Context;
use crate::error::CliError;
use me::Me;

/// Act as the agent that --as names: sign in, answer, pin, go on breaks
#[derive(Args)]
pub struct Agent {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Sign in: Not ready, or what was before when the connection was lost a moment ago
    #[command(after_help = "Examples:\n  rollcall --as maya.kessler agent sign-in")]
    SignIn,
    /// Sign out; threads are held for a moment and then go to others
    #[command(after_help = "Examples:\n  rollcall --as maya.kessler agent sign-out")]
    SignOut,
    /// Change one's own status
    #[command(
        after_help = "Examples:\n  rollcall --as maya.kessler agent go active\n  rollcall --as maya.kessler agent go lunch_break"
    )]
    Go {
        /// active, outgoing, or the code of a reason
        #[arg(value_name = "active|outgoing|REASON")]
        to: String,
    },
    /// Answer the request to continue working
    #[command(after_help = "Examples:\n  rollcall --as maya.kessler agent continue")]
    Continue,
    /// Show one's own status, and why it is so
    #[command(after_help = "Examples:\n  rollcall --as maya.kessler agent status")]
    Status,
    /// Show one's own threads: waiting for the agent first, oldest first
    #[command(after_help = "Examples:\n  rollcall --as maya.kessler agent queue")]
    Queue,
    /// Open a thread in front
    #[command(after_help = "Examples:\n  rollcall --as maya.kessler agent open 12")]
    Open { thread: i64 },
    /// Turn away from the thread in front
    #[command(after_help = "Examples:\n  rollcall --as maya.kessler agent leave 12")]
    Leave { thread: i64 },
    /// Answer the client
    #[command(after_help = "Examples:\n  rollcall --as maya.kessler agent answer 12 'On its way.'")]
    Answer { thread: i64, text: String },
    /// Close a thread
    #[command(after_help = "Examples:\n  rollcall --as maya.kessler agent close 12")]
    Close { thread: i64 },
    /// Give a thread to another agent
    #[command(
        after_help = "Examples:\n  rollcall --as maya.kessler agent transfer 12\n  rollcall --as maya.kessler agent transfer 12 --to oskar.lind"
    )]
    Transfer {
        thread: i64,
        /// To whom [default: whoever is next]
        #[arg(long, value_name = "LOGIN")]
        to: Option<String>,
    },
    /// Write to a client first
    #[command(
        after_help = "Examples:\n  rollcall --as maya.kessler agent write Alba 'Your card is ready.' --channel sms"
    )]
    Write {
        client: String,
        text: String,
        /// Where to write [default: chat]
        #[arg(long, value_name = "CHANNEL")]
        channel: Option<String>,
    },
    /// Say that an answer is being written, so that nobody asks whether one is there
    #[command(after_help = "Examples:\n  rollcall --as maya.kessler agent typing 12")]
    Typing { thread: i64 },
    /// Keep a message of the client's with a reminder
    #[command(
        after_help = "Examples:\n  rollcall --as maya.kessler agent pin 12 --at 2h\n  rollcall --as maya.kessler agent pin 12 --message 40 --at 15m"
    )]
    Pin {
        thread: i64,
        /// Which message, by its number in `rollcall thread` [default: the client's last]
        #[arg(long, value_name = "N")]
        message: Option<i64>,
        /// When to be reminded: an instant such as 2030-01-31T09:00:00Z, or a span such as 15m or 2h
        #[arg(long, value_name = "TIME")]
        at: String,
    },
    /// Show one's own pinned messages
    #[command(after_help = "Examples:\n  rollcall --as maya.kessler agent pins")]
    Pins,
    /// Be done with a pinned message
    #[command(after_help = "Examples:\n  rollcall --as maya.kessler agent unpin 3")]
    Unpin { pin: i64 },
    /// Ask for another profile status
    #[command(
        after_help = "Examples:\n  rollcall --as maya.kessler agent ask-status 'Cards and disputes' --note 'New team'"
    )]
    AskStatus {
        text: String,
        #[command(flatten)]
        note: Note,
    },
    /// Ask for another photo: PNG, JPEG or WebP
    #[command(after_help = "Examples:\n  rollcall --as maya.kessler agent ask-picture me.png --note 'A lighter one'")]
    AskPicture {
        file: PathBuf,
        #[command(flatten)]
        note: Note,
    },
    /// Ask for a break that needs approval
    #[command(after_help = "Examples:\n  rollcall --as maya.kessler agent ask-break training --note 'One hour'")]
    AskBreak {
        /// The code of a reason
        reason: String,
        #[command(flatten)]
        note: Note,
    },
    /// Ask for the client of a thread to be blocked; the thread is closed at once
    #[command(after_help = "Examples:\n  rollcall --as maya.kessler agent ask-block 12 --note 'Insults'")]
    AskBlock {
        thread: i64,
        #[command(flatten)]
        note: Note,
    },
    /// Show one's own requests and what became of them
    #[command(after_help = "Examples:\n  rollcall --as maya.kessler agent requests")]
    Requests,
    /// Take a request back
    #[command(after_help = "Examples:\n  rollcall --as maya.kessler agent cancel 5")]
    Cancel { request: i64 },
}

#[derive(Args)]
struct Note {
    /// Words to the supervisor
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

impl Agent {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let me = Me::of(context)?;
        match self.what {
            What::SignIn => shift::sign_in(&me),
            What::SignOut => shift::sign_out(&me),
            What::Go { to } => shift::go(&me, to),
            What::Continue => shift::go_on(&me),
            What::Status => looks::status(&me),
            What::Queue => looks::queue(&me),
            What::Open { thread } => threads::open(&me, thread),
            What::Leave { thread } => threads::leave(&me, thread),
            What::Answer { thread, text } => threads::answer(&me, thread, text),
            What::Close { thread } => threads::close(&me, thread),
            What::Transfer { thread, to } => threads::transfer(&me, thread, to),
            What::Write { client, text, channel } => threads::write(&me, client, text, channel),
            What::Pin { thread, message, at } => pins::pin(&me, thread, message, &at),
            What::Typing { thread } => threads::typing(&me, thread),
            What::Pins => pins::list(&me),
            What::Unpin { pin } => pins::unpin(&me, pin),
            What::AskStatus { text, note } => asks::status(&me, text, note.note),
            What::AskPicture { file, note } => asks::picture(&me, &file, note.note),
            What::AskBreak { reason, note } => asks::break_(&me, reason, note.note),
            What::AskBlock { thread, note } => asks::block(&me, thread, note.note),
            What::Requests => asks::list(&me),
            What::Cancel { request } => asks::cancel(&me, request),
        }
    }
}
