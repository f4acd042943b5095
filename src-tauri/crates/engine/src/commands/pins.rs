//! Pinned messages: kept with a reminder, beyond their thread.

use chrono::DateTime;

use rollcall_domain::{AgentId, ClientId, Deadline, Deed, Instant, PinId, Refusal};
use rollcall_store::change::Topic;
use rollcall_store::day::{self, Event};
use rollcall_store::thread::NewPin;
use rollcall_store::{deadline, thread, workspace};

use super::threads::{act, done};
use crate::transaction::{Transaction, write_acting};
use crate::wire::{FloorChanged, PinMessage, UnpinMessage};
use crate::{Error, Host};

/// The agent keeps a message of the client's with a reminder: the one named, or the last.
pub fn pin_message(host: &dyn Host, request: PinMessage) -> Result<FloorChanged, Error> {
    let remind_at = instant("remind_at", &request.remind_at)?;
    let mut pinned = None;
    let changed = act(host, request.thread_id, |transaction, profile, id| {
        let agent = profile.subject.agent;
        if remind_at <= transaction.now() {
            return Err(Refusal::InstantPast { field: "remind_at" }.into());
        }
        let message = thread::message_to_pin(transaction.connection(), id, request.message_id)?;
        let message = message.ok_or(Refusal::NothingToPin { id: id.get() })?;
        leave_room(transaction, agent, message)?;
        let pin = thread::pin(transaction.connection(), NewPin { agent, message, at: transaction.now(), remind_at })?;
        deadline::schedule(transaction.connection(), Deadline::Reminder(pin), remind_at)?;
        pinned = Some(pin);
        transaction.record_change(Topic::Agent, agent.get())
    })?;
    Ok(FloorChanged { id: pinned.map(PinId::get), ..changed })
}

/// Refuses a message that the agent keeps already, and one more than they may.
fn leave_room(transaction: &Transaction<'_>, agent: AgentId, message: i64) -> Result<(), Error> {
    let kept = thread::pins_of(transaction.connection(), agent)?;
    if let Some(same) = kept.iter().find(|pin| pin.message == message) {
        return Err(Refusal::AlreadyPinned { pin: same.id.get() }.into());
    }
    let limit = workspace::pin_limit(transaction.connection())?;
    if kept.len() >= limit {
        return Err(Refusal::TooManyPins { limit }.into());
    }
    Ok(())
}

/// The agent is done with a pinned message.
pub fn unpin_message(host: &dyn Host, request: UnpinMessage) -> Result<FloorChanged, Error> {
    write_acting(host, |transaction| {
        let pin = PinId::new(request.pin_id);
        let holder =
            thread::pin_holder(transaction.connection(), pin)?.ok_or(Refusal::UnknownPin { id: request.pin_id })?;
        let profile = transaction.profile(holder)?;
        transaction.snapshot.viewer.permit(Deed::Act, profile.subject)?;
        resolve(transaction, holder, pin)?;
        transaction.record_change(Topic::Agent, holder.get())?;
        Ok(done(transaction, request.pin_id))
    })
}

/// The agent wrote to a client: what they kept of theirs is done with, from whichever thread (reference).
pub(super) fn resolve_about(transaction: &mut Transaction<'_>, agent: AgentId, client: ClientId) -> Result<(), Error> {
    let kept = thread::pins_about(transaction.connection(), agent, client)?;
    for pin in &kept {
        resolve(transaction, agent, *pin)?;
    }
    if kept.is_empty() { Ok(()) } else { transaction.record_change(Topic::Agent, agent.get()) }
}

fn resolve(transaction: &Transaction<'_>, holder: AgentId, pin: PinId) -> Result<(), Error> {
    thread::unpin(transaction.connection(), pin, transaction.now())?;
    day::count(transaction.connection(), holder, Event::Resolved, transaction.now(), transaction.snapshot.zone)?;
    Ok(deadline::cancel(transaction.connection(), Deadline::Reminder(pin))?)
}

/// An instant in RFC 3339.
pub(super) fn instant(field: &'static str, text: &str) -> Result<Instant, Refusal> {
    let parsed = DateTime::parse_from_rfc3339(text).map_err(|_| Refusal::InstantInvalid { field })?;
    Ok(Instant::from_millis(parsed.timestamp_millis()))
}
