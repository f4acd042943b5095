//! Threads.

use rollcall_domain::{HeldThread, Party, Queue, Zone};
use rollcall_store::thread::Shown;

use super::person;
use crate::wire::ThreadRow;

pub(crate) fn thread(thread: Shown, zone: Zone) -> ThreadRow {
    ThreadRow {
        id: thread.id.get(),
        client: thread.client,
        channel: thread.channel,
        waiting_for: party(thread.waiting_for),
        waiting_since: zone.show(thread.waiting_since),
        open: thread.in_front,
        last_text: thread.last_text,
        agent: person(thread.agent.as_ref()),
        started_at: zone.show(thread.started_at),
        closed_at: thread.closed_at.map(|at| zone.show(at)),
        closed_cause: thread.closed_cause,
    }
}

/// The personal queue in its order.
pub(crate) fn queue(queue: &Queue, mut looks: Vec<Shown>, zone: Zone) -> Vec<ThreadRow> {
    let place = |held: &&HeldThread| looks.iter().position(|look| look.id == held.id);
    let order: Vec<_> = queue.in_order().iter().filter_map(place).collect();
    let mut looks: Vec<_> = looks.drain(..).map(Some).collect();
    order.into_iter().filter_map(|place| looks[place].take()).map(|look| thread(look, zone)).collect()
}

/// `agent` or `client`.
pub(crate) fn party(party: Party) -> String {
    match party {
        Party::Agent => "agent",
        Party::Client => "client",
    }
    .to_owned()
}
