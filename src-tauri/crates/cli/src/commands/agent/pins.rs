//! Pinned messages: kept with a reminder, beyond their thread.

use rollcall_engine::commands::{pin_message, show_workspace, unpin_message};
use rollcall_engine::wire::{Nothing, PinMessage, PinnedMessage, UnpinMessage};

use super::me::Me;
use crate::error::CliError;
use crate::instant::{counted_from, to_the_minute};
use crate::output::{print, print_json};
use crate::table::{Side, beginning, or_dash, table};

pub fn pin(me: &Me<'_>, thread_id: i64, message_id: Option<i64>, at: &str) -> Result<(), CliError> {
    let remind_at = counted_from(&show_workspace(&me.host, Nothing {})?.now, at);
    me.act(
        || Ok(pin_message(&me.host, PinMessage { thread_id, message_id, remind_at })?),
        |done| {
            let pinned = me.card()?.pinned;
            let pin = pinned.iter().find(|pin| Some(pin.id) == done.id);
            let args = [
                ("id", done.id.unwrap_or_default().to_string().into()),
                ("client", pin.map_or("", |pin| &pin.client).into()),
                ("time", pin.map(|pin| to_the_minute(&pin.remind_at)).unwrap_or_default().into()),
            ];
            Ok(me.context.say("cli-agent-pinned", &args))
        },
    )
}

pub fn unpin(me: &Me<'_>, pin_id: i64) -> Result<(), CliError> {
    me.act(
        || Ok(unpin_message(&me.host, UnpinMessage { pin_id })?),
        |_| Ok(me.context.say("cli-agent-unpinned", &[("id", pin_id.to_string().into())])),
    )
}

pub fn list(me: &Me<'_>) -> Result<(), CliError> {
    let card = me.card()?;
    if me.context.json {
        return print_json(&card);
    }
    if card.pinned.is_empty() {
        return print(&me.context.say("cli-pins-none", &[]));
    }
    let column = |side, key| (side, me.context.say(key, &[]));
    let columns = [
        column(Side::Right, "cli-column-id"),
        column(Side::Left, "cli-column-client"),
        column(Side::Right, "cli-column-thread"),
        column(Side::Left, "cli-column-reminder"),
        column(Side::Left, "cli-column-reminded"),
        column(Side::Left, "cli-column-text"),
    ];
    let row = |pin: PinnedMessage| {
        vec![
            pin.id.to_string(),
            pin.client,
            pin.thread_id.to_string(),
            to_the_minute(&pin.remind_at),
            or_dash(pin.reminded.then(|| me.context.say("cli-yes", &[]))),
            beginning(&pin.text),
        ]
    };
    let rows: Vec<_> = card.pinned.into_iter().map(row).collect();
    print(&table(&columns, &rows))
}
