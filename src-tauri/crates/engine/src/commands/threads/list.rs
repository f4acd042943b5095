//! Looking at threads.

use rollcall_domain::{Deed, Instant, Party, PersonId, Refusal, Subject, ThreadId};
use rollcall_store::thread::{self, Page, Place, Seen, Shown};
use rollcall_store::{client, free_agent};

use crate::snapshot::{Snapshot, read};
use crate::wire::{
    AgentRef, ListThreads, Message, Nothing, Receiver, ReceiverList, ThreadActs, ThreadLine, ThreadPage, ThreadPlace,
    ThreadView,
};
use crate::{DoorRefusal, Error, Host, show};

const PAGE: u32 = 100;
const LONGEST_PAGE: u32 = 200;
/// Messages of a conversation that are shown at once.
const MESSAGES: u32 = 200;

/// A page of threads that the asker may see.
pub fn list_threads(host: &dyn Host, request: ListThreads) -> Result<ThreadPage, Error> {
    let limit = request.limit.unwrap_or(PAGE);
    if !(1..=LONGEST_PAGE).contains(&limit) {
        return Err(Refusal::NumberInvalid { field: "limit", min: 1, max: i64::from(LONGEST_PAGE) }.into());
    }
    let after = request.after.as_deref().map(place_in_order).transpose()?;
    read(host, |snapshot| {
        // One more than asked for tells whether there are more.
        let page = Page { after, limit: limit + 1 };
        let (total, mut found) = found(snapshot, &request, page)?;
        let more = found.len() > limit as usize;
        found.truncate(limit as usize);
        let next = found.last().filter(|_| more).map(cursor);
        let threads = found.into_iter().map(|one| show::thread(one, snapshot.zone)).collect();
        Ok(ThreadPage { seq: snapshot.seq, now: snapshot.zone.show(snapshot.now), total, threads, next })
    })
}

/// A row's place in the order, as it is now: the row may be elsewhere by the time the next page is asked for.
fn cursor(last: &Shown) -> String {
    let ordered_by = last.closed_at.unwrap_or(last.waiting_since);
    let party = if last.waiting_for == Party::Agent { AGENT } else { CLIENT };
    format!("{party}{}-{}", ordered_by.millis(), last.id.get())
}

/// Before the place of a thread that waits for an agent.
const AGENT: &str = "agent-";
/// And of one that waits for its client.
const CLIENT: &str = "client-";

fn place_in_order(cursor: &str) -> Result<Place, DoorRefusal> {
    let (waiting_for, rest) = match (cursor.strip_prefix(AGENT), cursor.strip_prefix(CLIENT)) {
        (_, Some(rest)) => (Party::Client, rest),
        (Some(rest), _) => (Party::Agent, rest),
        (None, None) => (Party::Agent, cursor),
    };
    let place = |(at, id): (&str, &str)| Some((at.parse().ok()?, id.parse().ok()?));
    let Some((at, id)) = rest.rsplit_once('-').and_then(place) else {
        let detail = "`after` is what the page before gave as `next`, and nothing else".to_owned();
        return Err(DoorRefusal::RequestMalformed { detail });
    };
    Ok(Place { waiting_for, at: Instant::from_millis(at), id: ThreadId::new(id) })
}

fn found(snapshot: &Snapshot<'_>, request: &ListThreads, page: Page) -> Result<(u32, Vec<Shown>), Error> {
    let connection = snapshot.connection;
    Ok(match (request.place, &request.agent) {
        (ThreadPlace::Queue, Some(_)) => {
            let detail = "nobody has the threads of the queue: leave out `agent`".to_owned();
            return Err(DoorRefusal::RequestMalformed { detail }.into());
        }
        (ThreadPlace::Queue, None) => {
            snapshot.viewer.permit_steering()?;
            (thread::count::queued(connection)?, thread::queued(connection, page)?)
        }
        (ThreadPlace::Agents, None) => {
            let seen = seen(snapshot)?;
            (thread::count::with_agents(connection, seen)?, thread::with_agents(connection, seen, page)?)
        }
        (ThreadPlace::Agents, Some(agent)) => {
            let id = visible(snapshot, agent)?;
            (thread::count::of_agent(connection, id)?, thread::of_agent(connection, id, page)?)
        }
        (ThreadPlace::Closed, None) => {
            let seen = seen(snapshot)?;
            (thread::count::closed(connection, seen)?, thread::closed(connection, seen, page)?)
        }
        (ThreadPlace::Closed, Some(agent)) => {
            let id = visible(snapshot, agent)?;
            (thread::count::closed_of_agent(connection, id)?, thread::closed_of_agent(connection, id, page)?)
        }
    })
}

fn seen(snapshot: &Snapshot<'_>) -> Result<Seen, Error> {
    snapshot.viewer.permit_steering()?;
    Ok(if snapshot.viewer.administrator { Seen::All } else { Seen::SupervisedBy(snapshot.person.id) })
}

fn visible(snapshot: &Snapshot<'_>, agent: &AgentRef) -> Result<PersonId, Error> {
    Ok(snapshot.agent(agent, Deed::See)?.subject.agent)
}

/// One thread with its conversation.
pub fn show_thread(host: &dyn Host, request: ThreadActs) -> Result<ThreadView, Error> {
    read(host, |snapshot| {
        let id = ThreadId::new(request.thread_id);
        let found = thread::shown(snapshot.connection, id)?.ok_or(Refusal::UnknownThread { id: request.thread_id })?;
        let subject = found.agent.as_ref().zip(found.group).map(|((agent, _), group)| Subject { agent: *agent, group });
        // Every supervisor decides whether a client is blocked, so every supervisor reads why.
        let decides = snapshot.viewer.permit_blocking().is_ok();
        match subject {
            Some(_) if decides && thread::has_lines(snapshot.connection, id)? => {}
            Some(subject) => snapshot.viewer.permit(Deed::See, subject)?,
            None => snapshot.viewer.permit_steering()?,
        }
        let blocked = client::is_blocked_in(snapshot.connection, id)?;
        let is_open = found.closed_at.is_none();
        let may = |deed| is_open && subject.is_none_or(|subject| snapshot.viewer.may(deed, subject));
        let (may_transfer, may_close) = (may(Deed::Transfer), may(Deed::Act));
        let mut messages = thread::messages(snapshot.connection, id, MESSAGES + 1)?;
        let earlier = messages.len() > MESSAGES as usize;
        messages.truncate(MESSAGES as usize);
        messages.reverse();
        let message = |one: thread::Message| Message {
            id: one.id,
            author: show::party(one.author),
            at: snapshot.zone.show(one.at),
            text: one.text,
        };
        Ok(ThreadView {
            seq: snapshot.seq,
            now: snapshot.zone.show(snapshot.now),
            may_act: subject.is_some() && may(Deed::Act),
            may_transfer,
            may_close,
            thread: show::thread(found, snapshot.zone),
            messages: messages.into_iter().map(message).collect(),
            earlier,
            lines: lines(snapshot, id)?,
            client_blocked: blocked,
            may_unblock: blocked && decides,
        })
    })
}

fn lines(snapshot: &Snapshot<'_>, id: ThreadId) -> Result<Vec<ThreadLine>, Error> {
    let line = |one: thread::Line| ThreadLine {
        at: snapshot.zone.show(one.at),
        event: one.event.code().to_owned(),
        by: show::person(one.by.as_ref()),
    };
    Ok(thread::lines(snapshot.connection, id)?.into_iter().map(line).collect())
}

/// Agents to whom the asker may hand a thread over.
pub fn list_receivers(host: &dyn Host, _request: Nothing) -> Result<ReceiverList, Error> {
    read(host, |snapshot| {
        let mut found = free_agent::list(snapshot.connection)?;
        found.retain(|one| one.id != snapshot.person.id);
        let shown = |one: free_agent::Receiver| Receiver {
            id: one.id.get(),
            name: one.name,
            group: one.group_name,
            free_sessions: one.free_sessions,
        };
        Ok(ReceiverList { receivers: found.into_iter().map(shown).collect() })
    })
}
