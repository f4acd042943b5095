//! Requests for approval, from the side of who asks.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rollcall_engine::commands::{ask_approval, cancel_request};
use rollcall_engine::files;
use rollcall_engine::wire::{ApprovalRequest, Ask, AskApproval, CancelRequest};

use super::me::Me;
use crate::error::CliError;
use crate::instant::to_the_minute;
use crate::labels::Labels;
use crate::output::{print, print_json};
use crate::table::{Side, or_dash, table};

pub fn status(me: &Me<'_>, text: String, note: Option<String>) -> Result<(), CliError> {
    ask(me, Ask::ProfileStatus { text }, note)
}

pub fn picture(me: &Me<'_>, file: &Path, note: Option<String>) -> Result<(), CliError> {
    let image = files::read_bounded(&me.host, file, files::PICTURE)?;
    ask(me, Ask::ProfilePicture { image_base64: STANDARD.encode(image) }, note)
}

pub fn break_(me: &Me<'_>, reason: String, note: Option<String>) -> Result<(), CliError> {
    ask(me, Ask::Break { reason }, note)
}

pub fn block(me: &Me<'_>, thread_id: i64, note: Option<String>) -> Result<(), CliError> {
    ask(me, Ask::ClientBlock { thread_id }, note)
}

fn ask(me: &Me<'_>, ask: Ask, note: Option<String>) -> Result<(), CliError> {
    me.act(
        || Ok(ask_approval(&me.host, AskApproval { agent: me.agent(), ask, note })?),
        |done| {
            let requests = me.card()?.requests;
            let labels = me.labels()?;
            let wish = requests.iter().find(|request| request.id == done.request_id);
            let wish = wish.map(|request| labels.wish(&request.wish)).unwrap_or_default();
            let args = [("id", done.request_id.to_string().into()), ("wish", wish.into())];
            Ok(me.context.say("cli-agent-asked", &args))
        },
    )
}

pub fn cancel(me: &Me<'_>, request_id: i64) -> Result<(), CliError> {
    me.act(
        || Ok(cancel_request(&me.host, CancelRequest { request_id })?),
        |_| Ok(me.context.say("cli-agent-took-back", &[("id", request_id.to_string().into())])),
    )
}

pub fn list(me: &Me<'_>) -> Result<(), CliError> {
    let card = me.card()?;
    if me.context.json {
        return print_json(&card);
    }
    if card.requests.is_empty() {
        return print(&me.context.say("cli-agent-requests-none", &[]));
    }
    let labels = me.labels()?;
    let column = |side, key| (side, me.context.say(key, &[]));
    let columns = [
        column(Side::Right, "cli-column-id"),
        column(Side::Left, "cli-column-wish"),
        column(Side::Left, "cli-column-asked"),
        column(Side::Left, "cli-column-state"),
        column(Side::Left, "cli-column-decided-by"),
        column(Side::Left, "cli-column-comment"),
    ];
    let rows: Vec<_> = card.requests.into_iter().map(|request| row(me, &labels, request)).collect();
    print(&table(&columns, &rows))
}

fn row(me: &Me<'_>, labels: &Labels<'_>, request: ApprovalRequest) -> Vec<String> {
    vec![
        request.id.to_string(),
        labels.wish(&request.wish),
        to_the_minute(&request.asked_at),
        me.context.say(&format!("cli-request-state-{}", request.state), &[]),
        or_dash(request.decided_by.map(|person| person.name)),
        or_dash(request.comment),
    ]
}
