//! `rollcall tokens`: what lets programs in.

use std::io::{self, Write};

use clap::{Args, Subcommand, ValueEnum};
use rollcall_engine::Host;
use rollcall_engine::commands::{create_token, list_tokens, revoke_token};
use rollcall_engine::wire::{CreateToken, Nothing, RevokeToken, Token, TokenRole};
use serde_json::json;

use crate::context::Context;
use crate::error::CliError;
use crate::instant::{seconds_of, to_the_minute};
use crate::output::{plain, print, print_json};
use crate::table::{Side, or_dash, table};

/// List, create or revoke the tokens of programs
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall tokens\n  rollcall tokens --json")]
pub struct Tokens {
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Subcommand)]
enum What {
    /// List the tokens (the default)
    #[command(after_help = "Examples:\n  rollcall tokens list")]
    List,
    Create(Create),
    /// Revoke a token, at once and for good
    #[command(after_help = "Examples:\n  rollcall tokens revoke 3")]
    Revoke {
        /// The token's number
        id: i64,
    },
}

/// Create a token; its secret is printed this once
#[derive(Args)]
#[command(after_help = "Examples:\n  rollcall tokens create --name chat --role integrator\n  \
    TOKEN=$(rollcall tokens create --name wallboard --role supervisor --for sara --expires 30d)")]
struct Create {
    /// What people know it by
    #[arg(long, value_name = "NAME")]
    name: String,
    /// What the program may do
    #[arg(long)]
    role: Role,
    /// When it expires, from now: 12h, 30d [default: never]
    #[arg(long, value_name = "DURATION", value_parser = seconds_of)]
    expires: Option<i64>,
    /// In whose name the program acts [default: who asks]
    #[arg(long = "for", value_name = "LOGIN")]
    person: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Role {
    /// Manages reasons, sets statuses, brings in what clients write
    Integrator,
    /// Does what a supervisor does
    Supervisor,
    /// Does all that an administrator does
    Administrator,
    /// Does what agents do themselves
    Agent,
}

impl Tokens {
    pub fn run(self, context: &Context) -> Result<(), CliError> {
        let host = context.host()?;
        match self.what {
            None | Some(What::List) => list(context, &host),
            Some(What::Create(create)) => create.run(context, &host),
            Some(What::Revoke { id }) => revoke(context, &host, id),
        }
    }
}

impl Create {
    fn run(self, context: &Context, host: &dyn Host) -> Result<(), CliError> {
        let role = match self.role {
            Role::Integrator => TokenRole::Integrator,
            Role::Supervisor => TokenRole::Supervisor,
            Role::Administrator => TokenRole::Administrator,
            Role::Agent => TokenRole::Agent,
        };
        let request = CreateToken { name: self.name, role, login: self.person, expires_s: self.expires };
        let made = create_token(host, request)?;
        if context.json {
            return print_json(&made);
        }
        // The secret alone is on standard output, so that a script can take it from there.
        let said = context.say("cli-token-created", &[("name", made.about.name.as_str().into())]);
        let _ = writeln!(io::stderr(), "{}", plain(&said));
        print(&made.token)
    }
}

fn revoke(context: &Context, host: &dyn Host, token_id: i64) -> Result<(), CliError> {
    let revoked = revoke_token(host, RevokeToken { token_id })?;
    if context.json {
        return print_json(&revoked);
    }
    print(&context.say("cli-token-revoked", &[("name", revoked.token.name.as_str().into())]))
}

fn list(context: &Context, host: &dyn Host) -> Result<(), CliError> {
    let list = list_tokens(host, Nothing {})?;
    if context.json {
        return print_json(&list);
    }
    if list.tokens.is_empty() {
        return print(&context.say("cli-tokens-none", &[]));
    }
    let columns = [
        (Side::Right, context.say("cli-column-id", &[])),
        (Side::Left, context.say("cli-column-name", &[])),
        (Side::Left, context.say("cli-column-role", &[])),
        (Side::Left, context.say("cli-column-person", &[])),
        (Side::Left, context.say("cli-column-standing", &[])),
        (Side::Left, context.say("cli-column-expires", &[])),
    ];
    let rows: Vec<_> = list.tokens.into_iter().map(|token| row(context, token)).collect();
    print(&table(&columns, &rows))
}

fn row(context: &Context, token: Token) -> Vec<String> {
    let word = |kind: &str, value: serde_json::Value| {
        context.say(&format!("cli-{kind}-{}", value.as_str().unwrap_or_default()), &[])
    };
    vec![
        token.id.to_string(),
        token.name,
        word("role", json!(token.role)),
        token.person.name,
        word("standing", json!(token.standing)),
        or_dash(token.expires_at.as_deref().map(to_the_minute)),
    ]
}
