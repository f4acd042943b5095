//! Clients: what they write, and who writes to them first.

use rollcall_domain::{
    Assignment, ClientId, Deadline, Deed, Field, HeldThread, Party, Refusal, ThreadEvent, ThreadId, checked, closes_at,
    comes_back,
};
use rollcall_store::change::Topic;
use rollcall_store::client::Which;
use rollcall_store::thread::LineEvent;
use rollcall_store::{client, deadline, thread, workspace};

use super::pins::resolve_about;
use super::threads::{done, happen_to, open};
use crate::snapshot::read;
use crate::transaction::{Transaction, write, write_acting};
use crate::wire::{Client, ClientList, FloorChanged, ListClients, ReceiveMessage, StartThread, UnblockClient};
use crate::{Error, Host, show};

/// Where a client writes unless told.
const CHANNEL: &str = "chat";
/// Clients in a list.
const MOST_CLIENTS: usize = 50;
/// Blocked clients in a list.
const MOST_BLOCKED: usize = 200;

/// Clients by name. A trainer's list, so a supervisor's or an administrator's.
pub fn list_clients(host: &dyn Host, request: ListClients) -> Result<ClientList, Error> {
    read(host, |snapshot| {
        snapshot.viewer.permit_steering()?;
        let text = request.text.as_deref().map(str::trim).unwrap_or_default();
        let (which, most) = if request.blocked { (Which::Blocked, MOST_BLOCKED) } else { (Which::All, MOST_CLIENTS) };
        let shown = |one: client::Client| Client {
            name: one.name,
            thread_id: one.thread.map(ThreadId::get),
            blocked: one.blocked.is_some(),
            blocked_at: one.blocked.as_ref().map(|block| snapshot.zone.show(block.at)),
            blocked_by: one.blocked.as_ref().and_then(|block| show::person(block.by.as_ref())),
            blocked_in: one.blocked.as_ref().and_then(|block| block.thread).map(ThreadId::get),
        };
        let found = client::list(snapshot.connection, which, text, most)?;
        Ok(ClientList { clients: found.into_iter().map(shown).collect() })
    })
}

/// A client writes: to the thread they have, or a new one. That goes to the agent who closed their last one, if they come back
/// in time and the agent can have it; otherwise to the general distribution queue.
pub fn receive_message(host: &dyn Host, request: ReceiveMessage) -> Result<FloorChanged, Error> {
    write(host, |transaction| {
        transaction.snapshot.viewer.permit_bringing_in()?;
        let name = checked(Field::CLIENT, &request.client)?;
        let channel = checked(Field::CHANNEL, request.channel.as_deref().unwrap_or(CHANNEL))?;
        let text = checked(Field::MESSAGE, &request.text)?;
        let client = client::get_or_create(transaction.connection(), &name)?;
        if client::is_blocked(transaction.connection(), client)? {
            return Err(Refusal::ClientBlocked { client: name }.into());
        }
        let (id, is_new) = match client::open_thread(transaction.connection(), client)? {
            Some(id) => (id, false),
            None => (thread::start(transaction.connection(), client, &channel, Party::Agent, transaction.now())?, true),
        };
        thread::write(transaction.connection(), id, Party::Client, transaction.now(), &text)?;
        if is_new {
            enter(transaction, client, id)?;
        } else {
            transaction.record_change(Topic::Thread, id.get())?;
            match open(transaction, id)?.agent {
                Some(agent) => {
                    let profile = transaction.profile(agent)?;
                    happen_to(transaction, &profile, ThreadEvent::ClientWrote(id))?;
                }
                None => wait_again(transaction, id)?,
            }
        }
        Ok(done(transaction, id.get()))
    })
}

/// Takes the block of a client away. It stands in the thread in which it was asked for.
pub fn unblock_client(host: &dyn Host, request: UnblockClient) -> Result<FloorChanged, Error> {
    write(host, |transaction| {
        transaction.snapshot.viewer.permit_blocking()?;
        let name = checked(Field::CLIENT, &request.client)?;
        let found = client::blocked_named(transaction.connection(), &name)?;
        let (client, thread) = found.ok_or(Refusal::ClientNotBlocked { client: name })?;
        client::unblock(transaction.connection(), client)?;
        if let Some(thread) = thread {
            let by = Some(transaction.by());
            thread::add_line(transaction.connection(), thread, LineEvent::ClientUnblocked, by, transaction.now())?;
        }
        transaction.record_change(Topic::Thread, thread.map_or(0, ThreadId::get))?;
        Ok(FloorChanged { seq: transaction.seq(), id: thread.map(ThreadId::get) })
    })
}

/// A new thread looks for its agent.
fn enter(transaction: &mut Transaction<'_>, client: ClientId, id: ThreadId) -> Result<(), Error> {
    let thread = HeldThread { id, waiting_for: Party::Agent, waiting_since: transaction.now() };
    if let Some((agent, closed_at)) = client::last_closed(transaction.connection(), client)? {
        let policy = workspace::policy(transaction.connection(), transaction.profile(agent)?.subject.group)?;
        if comes_back(closed_at, transaction.now(), &policy) {
            match transaction.assign(agent, thread, Assignment::Returning, transaction.now()) {
                Ok(()) => return Ok(()),
                // Full, away or gone: then whoever is free.
                Err(Error::Refused(_)) => {}
                Err(error) => return Err(error),
            }
        }
    }
    transaction.record_change(Topic::Queue, 0)?;
    transaction.route(transaction.now())
}

/// A thread that came back unanswered for waits for an agent again.
fn wait_again(transaction: &mut Transaction<'_>, id: ThreadId) -> Result<(), Error> {
    if open(transaction, id)?.held.waiting_for == Party::Client {
        transaction.wait_for_agent(id, transaction.now())?;
    }
    transaction.record_change(Topic::Queue, 0)
}

/// An agent writes to a client first. The thread is the agent's own, and waits for the client.
pub fn start_thread(host: &dyn Host, request: StartThread) -> Result<FloorChanged, Error> {
    write_acting(host, |transaction| {
        let profile = transaction.agent(&request.agent, Deed::Act)?;
        let name = checked(Field::CLIENT, &request.client)?;
        let channel = checked(Field::CHANNEL, request.channel.as_deref().unwrap_or(CHANNEL))?;
        let text = checked(Field::MESSAGE, &request.text)?;
        let client = client::get_or_create(transaction.connection(), &name)?;
        if client::is_blocked(transaction.connection(), client)? {
            return Err(Refusal::ClientBlocked { client: name }.into());
        }
        if client::open_thread(transaction.connection(), client)?.is_some() {
            return Err(Refusal::ClientHasThread { client: name }.into());
        }
        let id = thread::start(transaction.connection(), client, &channel, Party::Client, transaction.now())?;
        thread::write(transaction.connection(), id, Party::Agent, transaction.now(), &text)?;
        let held = HeldThread { id, waiting_for: Party::Client, waiting_since: transaction.now() };
        transaction.assign(profile.subject.agent, held.clone(), Assignment::Own, transaction.now())?;
        let policy = workspace::policy(transaction.connection(), profile.subject.group)?;
        if let Some(at) = closes_at(&held, &policy) {
            deadline::schedule(transaction.connection(), Deadline::Closing(id), at)?;
        }
        resolve_about(transaction, profile.subject.agent, client)?;
        Ok(done(transaction, id.get()))
    })
}
