//! `rollcall requests`: what agents ask for, and the answer to it.

use clap::{Args, Subcommand};
use rollcall_engine::Host;
use rollcall_engine::commands::{decide_request, list_requests};
use rollcall_engine::wire::{DecideRequest, Decision, Nothing};

use crate::context::Context;
use crate::error::CliError;
use crate::instant::to_the_minute;
use crate::labels::Labels;
use crate::output::{print, print_json};
use crate::table::{Side, or_dash, table};

/// List the requests for approval, or decide one
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall requests\n  rollcall requests --json")]
pub struct Requests {
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Subcommand)]
enum What {
    /// List what waits for a decision (the default)
    #[command(after_help = "Examples:\n  rollcall requests list")]
    List,
    /// Accept a request
    #[command(after_help = "Examples:\n  rollcall requests accept 5 --comment 'Looks good'")]
    Accept(Answer),
    /// Reject a request
    #[command(after_help = "Examples:\n  rollcall requests reject 5 --comment 'Too dark'")]
    Reject(Answer),
}

#[derive(Args)]
struct Answer {
    /// The request's number
    id: i64,
    /// Words to the agent
    #[arg(long, value_name = "TEXT")]
    comment: Option<String>,
}

impl Requests {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let host = context.host()?;
        match self.what {
            None | Some(What::List) => list(context, &host),
            Some(What::Accept(answer)) => decide(context, &host, answer, Decision::Accept),
            Some(What::Reject(answer)) => decide(context, &host, answer, Decision::Reject),
        }
    }
}

fn list(context: &Context, host: &dyn Host) -> Result<(), CliError> {
    let list = list_requests(host, Nothing {})?;
    if context.json {
        return print_json(&list);
    }
    if list.requests.is_empty() {
        return print(&context.say("cli-requests-none", &[]));
    }
    let labels = Labels::of(host, &context.words)?;
    let columns = [
        (Side::Right, context.say("cli-column-id", &[])),
        (Side::Left, context.say("cli-column-agent", &[])),
        (Side::Left, context.say("cli-column-wish", &[])),
        (Side::Left, context.say("cli-column-asked", &[])),
        (Side::Left, context.say("cli-column-note", &[])),
    ];
    let rows: Vec<_> = list
        .requests
        .into_iter()
        .map(|request| {
            let wish = labels.wish(&request.wish);
            vec![
                request.id.to_string(),
                request.agent.name,
                wish,
                to_the_minute(&request.asked_at),
                or_dash(request.note),
            ]
        })
        .collect();
    print(&table(&columns, &rows))
}

fn decide(context: &Context, host: &dyn Host, answer: Answer, decision: Decision) -> Result<(), CliError> {
    let decided = decide_request(host, DecideRequest { request_id: answer.id, decision, comment: answer.comment })?;
    if context.json {
        return print_json(&decided);
    }
    let labels = Labels::of(host, &context.words)?;
    let key = match decision {
        Decision::Accept => "cli-request-accepted",
        Decision::Reject => "cli-request-rejected",
    };
    let wish = labels.wish(&decided.request.wish);
    print(&context.say(key, &[("name", decided.request.agent.name.as_str().into()), ("wish", wish.into())]))
}
