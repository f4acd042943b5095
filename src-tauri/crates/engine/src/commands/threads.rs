//! Acts on threads: transferring, opening, answering, closing.

mod list;

pub use list::{list_receivers, list_threads, show_thread};

use rollcall_domain::{Assignment, Deed, Field, Party, Refusal, ThreadEvent, ThreadId, Trigger, checked};
use rollcall_store::agent::Profile;
use rollcall_store::change::Topic;
use rollcall_store::free_agent;
use rollcall_store::thread::{self, ClosedBy, Thread};

use super::pins::resolve_about;
use crate::snapshot::find;
use crate::transaction::{Transaction, write_acting};
use crate::wire::{AnswerThread, AssignThread, FloorChanged, ThreadActs};
use crate::{Error, Host};

/// Transfers a thread. To an agent whom they steer a supervisor gives it even when all sessions are busy: an additional one opens
/// (reference). To anybody else it needs a free session, and so does an agent who hands on one of their own.
pub fn assign_thread(host: &dyn Host, request: AssignThread) -> Result<FloorChanged, Error> {
    write_acting(host, |transaction| {
        let thread = open(transaction, ThreadId::new(request.thread_id))?;
        let from = thread.agent.map(|holder| transaction.profile(holder)).transpose()?;
        if let Some(from) = &from {
            transaction.snapshot.viewer.permit(Deed::Act, from.subject)?;
        } else {
            transaction.snapshot.viewer.permit_steering()?;
        }
        let to = if let Some(agent) = &request.agent {
            find(transaction.connection(), agent)?
        } else {
            let next = free_agent::next(transaction.connection(), thread.agent)?.ok_or(Refusal::NobodyFree)?;
            transaction.profile(next)?
        };
        if thread.agent == Some(to.subject.agent) {
            return Ok(done(transaction, request.thread_id));
        }
        let steers = transaction.snapshot.viewer.may(Deed::Transfer, to.subject)
            && from.as_ref().is_none_or(|from| transaction.snapshot.viewer.may(Deed::Transfer, from.subject));
        let how = if steers && request.agent.is_some() { Assignment::Transfer } else { Assignment::Routing };
        hand_over(transaction, &thread, from.as_ref(), &to, how)?;
        Ok(done(transaction, request.thread_id))
    })
}

/// Takes it from the one and gives it to the other, or fails as a whole.
fn hand_over(
    transaction: &mut Transaction<'_>,
    thread: &Thread,
    from: Option<&Profile>,
    to: &Profile,
    how: Assignment,
) -> Result<(), Error> {
    let now = transaction.now();
    match from {
        Some(from) => transaction.unassign(from, thread.id)?,
        None => transaction.record_change(Topic::Queue, 0)?,
    }
    transaction.assign(to.subject.agent, thread.held.clone(), how, now)?;
    transaction.route(now)
}

/// The agent opens a thread in front.
pub fn open_thread(host: &dyn Host, request: ThreadActs) -> Result<FloorChanged, Error> {
    act(host, request.thread_id, |transaction, profile, id| happen_to(transaction, profile, ThreadEvent::Opened(id)))
}

/// The agent turns away from the thread in front.
pub fn leave_thread(host: &dyn Host, request: ThreadActs) -> Result<FloorChanged, Error> {
    act(host, request.thread_id, |transaction, profile, id| happen_to(transaction, profile, ThreadEvent::Left(id)))
}

/// The agent is writing an answer. Nothing changes but that they are there: an answer may take longer than the time without an
/// action.
pub fn type_answer(host: &dyn Host, request: ThreadActs) -> Result<FloorChanged, Error> {
    act(host, request.thread_id, |_, _, _| Ok(()))
}

/// The agent answers. What they kept of this client's messages is done with (reference).
pub fn answer_thread(host: &dyn Host, request: AnswerThread) -> Result<FloorChanged, Error> {
    act(host, request.thread_id, |transaction, profile, id| {
        let text = checked(Field::MESSAGE, &request.text)?;
        thread::write(transaction.connection(), id, Party::Agent, transaction.now(), &text)?;
        transaction.record_change(Topic::Thread, id.get())?;
        happen_to(transaction, profile, ThreadEvent::Answered(id))?;
        let client = open(transaction, id)?.client;
        resolve_about(transaction, profile.subject.agent, client)
    })
}

/// The agent who has it, or a supervisor, closes a thread; one that nobody has is a supervisor's to close.
pub fn close_thread(host: &dyn Host, request: ThreadActs) -> Result<FloorChanged, Error> {
    write_acting(host, |transaction| {
        let thread = open(transaction, ThreadId::new(request.thread_id))?;
        let by = if let Some(holder) = thread.agent {
            transaction.snapshot.viewer.permit(Deed::Act, transaction.profile(holder)?.subject)?;
            if holder == transaction.by() { ClosedBy::Agent } else { ClosedBy::Supervisor }
        } else {
            transaction.snapshot.viewer.permit_steering()?;
            ClosedBy::Supervisor
        };
        transaction.close_thread(&thread, by, transaction.now())?;
        transaction.route(transaction.now())?;
        Ok(done(transaction, request.thread_id))
    })
}

/// Does something with a thread in the place of the agent who holds it.
pub(super) fn act(
    host: &dyn Host,
    thread_id: i64,
    run: impl FnOnce(&mut Transaction<'_>, &Profile, ThreadId) -> Result<(), Error>,
) -> Result<FloorChanged, Error> {
    write_acting(host, |transaction| {
        let thread = open(transaction, ThreadId::new(thread_id))?;
        let holder = thread.agent.ok_or(Refusal::ThreadNotHeld { id: thread_id })?;
        let profile = transaction.profile(holder)?;
        transaction.snapshot.viewer.permit(Deed::Act, profile.subject)?;
        run(transaction, &profile, thread.id)?;
        Ok(done(transaction, thread_id))
    })
}

pub(super) fn happen_to(transaction: &mut Transaction<'_>, profile: &Profile, event: ThreadEvent) -> Result<(), Error> {
    transaction.apply(profile, &Trigger::Thread(event)).map(|_| ())
}

/// A thread that isn't closed.
pub(super) fn open(transaction: &Transaction<'_>, id: ThreadId) -> Result<Thread, Error> {
    let thread = thread::load(transaction.connection(), id)?.ok_or(Refusal::UnknownThread { id: id.get() })?;
    if thread.closed { Err(Refusal::ThreadClosed { id: id.get() }.into()) } else { Ok(thread) }
}

pub(super) fn done(transaction: &Transaction<'_>, id: i64) -> FloorChanged {
    FloorChanged { seq: transaction.seq(), id: Some(id) }
}
