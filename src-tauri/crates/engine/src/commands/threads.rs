//! Threads and pinned messages, as far as the statuses need them.

use chrono::DateTime;

use rollcall_domain::{
    Assignment, Deed, Field, Instant, Party, PinId, Refusal, ThreadEvent, ThreadId, Trigger, checked,
};
use rollcall_store::agent::Profile;
use rollcall_store::change::Topic;
use rollcall_store::thread::{self, Thread};

use crate::desk::{Desk, write};
use crate::wire::{AnswerThread, AssignThread, FloorChanged, PinMessage, ReceiveMessage, ThreadActs, UnpinMessage};
use crate::{Error, Host};

/// A client writes: to the thread they have, or a new one in the general distribution queue.
pub fn receive_message(host: &dyn Host, request: ReceiveMessage) -> Result<FloorChanged, Error> {
    write(host, |desk| {
        desk.glance.viewer.permit_steering()?;
        let name = checked(Field::CLIENT, &request.client)?;
        let channel = checked(Field::CHANNEL, request.channel.as_deref().unwrap_or("chat"))?;
        let text = checked(Field::MESSAGE, &request.text)?;
        let client = thread::client(desk.connection(), &name)?;
        if thread::is_blocked(desk.connection(), client)? {
            return Err(Refusal::ClientBlocked { client: name }.into());
        }
        let id = match thread::open_of_client(desk.connection(), client)? {
            Some(id) => id,
            None => thread::start(desk.connection(), client, &channel, desk.now())?,
        };
        thread::write(desk.connection(), id, Party::Client, desk.now(), &text)?;
        match load(desk, id)?.agent {
            Some(agent) => {
                let profile = desk.profile(agent)?;
                happen_to(desk, &profile, ThreadEvent::ClientWrote(id))?;
            }
            None => desk.note(Topic::Queue, 0)?,
        }
        Ok(done(desk, id.get()))
    })
}

/// A supervisor gives a thread to an agent; whoever had it loses it.
pub fn assign_thread(host: &dyn Host, request: AssignThread) -> Result<FloorChanged, Error> {
    write(host, |desk| {
        let to = desk.agent(&request.agent, Deed::Transfer)?;
        let thread = load(desk, ThreadId::new(request.thread_id))?;
        let id = thread.id;
        match thread.agent {
            Some(holder) if holder == to.subject.agent => return Ok(done(desk, id.get())),
            Some(holder) => {
                let from = desk.profile(holder)?;
                desk.glance.viewer.permit(Deed::Transfer, from.subject)?;
                happen_to(desk, &from, ThreadEvent::Taken(id))?;
            }
            None => desk.note(Topic::Queue, 0)?,
        }
        happen_to(desk, &to, ThreadEvent::Assigned { thread: thread.held, how: Assignment::Transfer })?;
        Ok(done(desk, id.get()))
    })
}

/// The agent opens a thread in front.
pub fn open_thread(host: &dyn Host, request: ThreadActs) -> Result<FloorChanged, Error> {
    act(host, request.thread_id, |desk, profile, id| happen_to(desk, profile, ThreadEvent::Opened(id)))
}

/// The agent turns away from the thread in front.
pub fn leave_thread(host: &dyn Host, request: ThreadActs) -> Result<FloorChanged, Error> {
    act(host, request.thread_id, |desk, profile, id| happen_to(desk, profile, ThreadEvent::Left(id)))
}

/// The agent answers.
pub fn answer_thread(host: &dyn Host, request: AnswerThread) -> Result<FloorChanged, Error> {
    act(host, request.thread_id, |desk, profile, id| {
        let text = checked(Field::MESSAGE, &request.text)?;
        happen_to(desk, profile, ThreadEvent::Answered(id))?;
        Ok(thread::write(desk.connection(), id, Party::Agent, desk.now(), &text)?)
    })
}

/// The agent, or a supervisor, closes a thread.
pub fn close_thread(host: &dyn Host, request: ThreadActs) -> Result<FloorChanged, Error> {
    act(host, request.thread_id, |desk, profile, id| {
        happen_to(desk, profile, ThreadEvent::Closed(id))?;
        Ok(thread::close(desk.connection(), id, desk.now())?)
    })
}

/// The agent keeps the client's last message with a reminder.
pub fn pin_message(host: &dyn Host, request: PinMessage) -> Result<FloorChanged, Error> {
    let remind_at = DateTime::parse_from_rfc3339(&request.remind_at)
        .map_err(|_| Refusal::InstantInvalid { field: "remind_at" })?
        .timestamp_millis();
    let mut pinned = None;
    let changed = act(host, request.thread_id, |desk, profile, id| {
        let agent = profile.subject.agent;
        pinned = Some(thread::pin(desk.connection(), agent, id, desk.now(), Instant::from_millis(remind_at))?);
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
        desk.note(Topic::Agent, holder.get())?;
        Ok(done(desk, request.pin_id))
    })
}

/// Does something with a thread in the place of the agent who holds it.
fn act(
    host: &dyn Host,
    thread_id: i64,
    run: impl FnOnce(&mut Desk<'_>, &Profile, ThreadId) -> Result<(), Error>,
) -> Result<FloorChanged, Error> {
    write(host, |desk| {
        let thread = load(desk, ThreadId::new(thread_id))?;
        let holder = thread.agent.ok_or(Refusal::ThreadNotHeld { id: thread_id })?;
        let profile = desk.profile(holder)?;
        desk.glance.viewer.permit(Deed::Act, profile.subject)?;
        run(desk, &profile, thread.id)?;
        Ok(done(desk, thread_id))
    })
}

fn happen_to(desk: &mut Desk<'_>, profile: &Profile, event: ThreadEvent) -> Result<(), Error> {
    desk.happen(profile, &Trigger::Thread(event)).map(|_| ())
}

fn load(desk: &Desk<'_>, id: ThreadId) -> Result<Thread, Error> {
    let thread = thread::load(desk.connection(), id)?.ok_or(Refusal::UnknownThread { id: id.get() })?;
    if thread.closed { Err(Refusal::ThreadClosed { id: id.get() }.into()) } else { Ok(thread) }
}

fn done(desk: &Desk<'_>, id: i64) -> FloorChanged {
    FloorChanged { seq: desk.seq(), id: Some(id) }
}
