//! `rollcall advance`: what the system does by itself, now or as if it were later.

use clap::Args;
use rollcall_engine::Host;
use rollcall_engine::commands::{advance, show_workspace};
use rollcall_engine::wire::{self, Advanced, Nothing};

use crate::context::Context;
use crate::error::CliError;
use crate::instant::{counted_from, to_the_second};
use crate::output::{print, print_json};

/// Carry out every deadline that is due
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall advance\n  rollcall advance --to 10m")]
pub struct Advance {
    /// Turn a demo's clock ahead first: to an instant such as 2030-01-31T09:00:00Z, or by a span such as 10m
    #[arg(long, value_name = "INSTANT")]
    to: Option<String>,
}

impl Advance {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let host = context.host_as_it_stands()?;
        let turned = self.to.is_some();
        let to = match self.to {
            Some(typed) => Some(counted_from(&now(&host)?, &typed)),
            None => None,
        };
        let done = advance(&host, wire::Advance { to })?;
        if context.json {
            return print_json(&done);
        }
        let mut said = for_people(context, &done);
        if turned {
            said.insert(0, context.say("cli-advance-now", &[("time", to_the_second(&now(&host)?).into())]));
        }
        print(&said.join("\n"))
    }
}

fn now(host: &dyn Host) -> Result<String, CliError> {
    Ok(show_workspace(host, Nothing {})?.now)
}

fn for_people(context: &Context, done: &Advanced) -> Vec<String> {
    let next = match &done.next_due {
        Some(at) => context.say("cli-advance-next", &[("time", to_the_second(at).into())]),
        None => context.say("cli-advance-nothing-next", &[]),
    };
    let mut said = vec![context.say("cli-advance-done", &[("count", done.carried_out.into())])];
    said.extend(done.deadlines.iter().map(|one| {
        let args = [("time", to_the_second(&one.at).into()), ("id", one.entity_id.to_string().into())];
        context.say(&format!("cli-deadline-{}", one.kind), &args)
    }));
    said.push(next);
    said
}
