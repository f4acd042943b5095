//! Acts on threads: transferring, opening, answering, closing.

mod list;

pub use list::{list_receivers, list_threads, show_thread};

use rollcall_domain::{Assignment, Deed, Field, Party, Refusal, ThreadEvent, ThreadId, Trigger, checked};
use rollcall_store::agent::Profile;
use rollcall_store::change::Topic;
use rollcall_store::free_agent;
use rollcall_store::thread::{self, ClosedBy, Thread};

use super::pins::resolve_about;
use crate::desk::{Desk, write_acting};
use crate::glance::find;
use crate::wire::{AnswerThread, AssignThread, FloorChanged, ThreadActs};
use crate::{Error, Host};

/// Transfers a thread. To an agent whom they steer a supervisor gives it even when all sessions are busy: an additional one opens
/// (reference). To anybody else it needs a free session, and so does an agent who hands on one of their own.
pub fn assign_thread(host: &dyn Host, request: AssignThread) -> Result<FloorChanged, Error> {
    write_acting(host, |desk| {
        let thread = open(desk, ThreadId::new(request.thread_id))?;
        let from = thread.agent.map(|holder| desk.profile(holder)).transpose()?;
        if let Some(from) = &from {
            desk.glance.viewer.permit(Deed::Act, from.subject)?;
        } else {
            desk.glance.viewer.permit_steering()?;
        }
        let to = if let Some(agent) = &request.agent {
            find(desk.connection(), agent)?
        } else {
            let next = free_agent::next(desk.connection(), thread.agent)?.ok_or(Refusal::NobodyFree)?;
            desk.profile(next)?
        };
        if thread.agent == Some(to.subject.agent) {
            return Ok(done(desk, request.thread_id));
        }
        let steers = desk.glance.viewer.may(Deed::Transfer, to.subject)
            && from.as_ref().is_none_or(|from| desk.glance.viewer.may(Deed::Transfer, from.subject));
        let how = if steers && request.agent.is_some() { Assignment::Transfer } else { Assignment::Routing };
        hand_over(desk, &thread, from.as_ref(), &to, how)?;
        Ok(done(desk, request.thread_id))
    })
}

/// Takes it from the one and gives it to the other, or fails as a whole.
fn hand_over(
    desk: &mut Desk<'_>,
    thread: &Thread,
    from: Option<&Profile>,
    to: &Profile,
    how: Assignment,
) -> Result<(), Error> {
    let now = desk.now();
    match from {
        Some(from) => desk.let_go(from, thread.id)?,
        None => desk.note(Topic::Queue, 0)?,
    }
    desk.give(to.subject.agent, thread.held.clone(), how, now)?;
    desk.route(now)
}

/// The agent opens a thread in front.
pub fn open_thread(host: &dyn Host, request: ThreadActs) -> Result<FloorChanged, Error> {
    act(host, request.thread_id, |desk, profile, id| happen_to(desk, profile, ThreadEvent::Opened(id)))
}

/// The agent turns away from the thread in front.
pub fn leave_thread(host: &dyn Host, request: ThreadActs) -> Result<FloorChanged, Error> {
    act(host, request.thread_id, |desk, profile, id| happen_to(desk, profile, ThreadEvent::Left(id)))
}

/// The agent is writing an answer. Nothing changes but that they are there: an answer may take longer than the time without an
/// action.
pub fn type_answer(host: &dyn Host, request: ThreadActs) -> Result<FloorChanged, Error> {
    act(host, request.thread_id, |_, _, _| Ok(()))
}

/// The agent answers. What they kept of this client's messages is done with (reference).
pub fn answer_thread(host: &dyn Host, request: AnswerThread) -> Result<FloorChanged, Error> {
    act(host, request.thread_id, |desk, profile, id| {
        let text = checked(Field::MESSAGE, &request.text)?;
        thread::write(desk.connection(), id, Party::Agent, desk.now(), &text)?;
        desk.note(Topic::Thread, id.get())?;
        happen_to(desk, profile, ThreadEvent::Answered(id))?;
        let client = open(desk, id)?.client;
        resolve_about(desk, profile.subject.agent, client)
    })
}

/// The agent who has it, or a supervisor, closes a thread; one that nobody has is a supervisor's to close.
pub fn close_thread(host: &dyn Host, request: ThreadActs) -> Result<FloorChanged, Error> {
    write_acting(host, |desk| {
        let thread = open(desk, ThreadId::new(request.thread_id))?;
        let by = if let Some(holder) = thread.agent {
            desk.glance.viewer.permit(Deed::Act, desk.profile(holder)?.subject)?;
            if holder == desk.by() { ClosedBy::Agent } else { ClosedBy::Supervisor }
        } else {
            desk.glance.viewer.permit_steering()?;
            ClosedBy::Supervisor
        };
        desk.close_thread(&thread, by, desk.now())?;
        desk.route(desk.now())?;
        Ok(done(desk, request.thread_id))
    })
}

/// Does something with a thread in the place of the agent who holds it.
pub(super) fn act(
    host: &dyn Host,
    thread_id: i64,
    run: impl FnOnce(&mut Desk<'_>, &Profile, ThreadId) -> Result<(), Error>,
) -> Result<FloorChanged, Error> {
    write_acting(host, |desk| {
        let thread = open(desk, ThreadId::new(thread_id))?;
        let holder = thread.agent.ok_or(Refusal::ThreadNotHeld { id: thread_id })?;
        let profile = desk.profile(holder)?;
        desk.glance.viewer.permit(Deed::Act, profile.subject)?;
        run(desk, &profile, thread.id)?;
        Ok(done(desk, thread_id))
    })
}

pub(super) fn happen_to(desk: &mut Desk<'_>, profile: &Profile, event: ThreadEvent) -> Result<(), Error> {
    desk.happen(profile, &Trigger::Thread(event)).map(|_| ())
}

/// A thread that isn't closed.
pub(super) fn open(desk: &Desk<'_>, id: ThreadId) -> Result<Thread, Error> {
    let thread = thread::load(desk.connection(), id)?.ok_or(Refusal::UnknownThread { id: id.get() })?;
    if thread.closed { Err(Refusal::ThreadClosed { id: id.get() }.into()) } else { Ok(thread) }
}

pub(super) fn done(desk: &Desk<'_>, id: i64) -> FloorChanged {
    FloorChanged { seq: desk.seq(), id: Some(id) }
}
