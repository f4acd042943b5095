//! Pinned messages: kept with a reminder, beyond their thread.

use chrono::DateTime;

use rollcall_domain::{Deadline, Deed, Instant, PinId, Refusal};
use rollcall_store::change::Topic;
use rollcall_store::day::{self, Event};
use rollcall_store::{deadline, thread};

use super::threads::{act, done};
use crate::desk::write;
use crate::wire::{FloorChanged, PinMessage, UnpinMessage};
use crate::{Error, Host};

/// The agent keeps the client's last message with a reminder.
pub fn pin_message(host: &dyn Host, request: PinMessage) -> Result<FloorChanged, Error> {
    let remind_at = instant("remind_at", &request.remind_at)?;
    let mut pinned = None;
    let changed = act(host, request.thread_id, |desk, profile, id| {
        let agent = profile.subject.agent;
        let pin = thread::pin(desk.connection(), agent, id, desk.now(), remind_at)?;
        let pin = pin.ok_or(Refusal::NothingToPin { id: id.get() })?;
        deadline::schedule(desk.connection(), Deadline::Reminder(pin), remind_at)?;
        pinned = Some(pin);
        desk.note(Topic::Agent, agent.get())
    })?;
    Ok(FloorChanged { id: pinned.map(PinId::get), ..changed })
}

/// The agent is done with a pinned message.
pub fn unpin_message(host: &dyn Host, request: UnpinMessage) -> Result<FloorChanged, Error> {
    write(host, |desk| {
        let pin = PinId::new(request.pin_id);
        let holder = thread::pin_holder(desk.connection(), pin)?.ok_or(Refusal::UnknownPin { id: request.pin_id })?;
        let profile = desk.profile(holder)?;
        desk.glance.viewer.permit(Deed::Act, profile.subject)?;
        thread::unpin(desk.connection(), pin, desk.now())?;
        day::count(desk.connection(), holder, Event::Resolved, desk.now(), desk.glance.zone)?;
        deadline::cancel(desk.connection(), Deadline::Reminder(pin))?;
        desk.note(Topic::Agent, holder.get())?;
        Ok(done(desk, request.pin_id))
    })
}

/// An instant in RFC 3339.
pub(super) fn instant(field: &'static str, text: &str) -> Result<Instant, Refusal> {
    let parsed = DateTime::parse_from_rfc3339(text).map_err(|_| Refusal::InstantInvalid { field })?;
    Ok(Instant::from_millis(parsed.timestamp_millis()))
}
