//! The open connections. There is room for so many; then a newcomer takes the place of whoever has been idle for longest, so that
//! idle connections can't keep anybody out.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use tokio::sync::oneshot;

/// Connections at once, below what a process may have open on every system.
pub(crate) const MOST: usize = 400;

/// All of them, in the order in which they came or were last idle.
#[derive(Clone, Default)]
pub(crate) struct Connections(Arc<Mutex<All>>);

#[derive(Default)]
struct All {
    next: u64,
    open: BTreeMap<u64, Open>,
}

struct Open {
    /// Held here and by the place, and by everything that keeps the connection busy.
    work: Arc<()>,
    /// Dropping it ends the connection.
    _end: oneshot::Sender<()>,
}

/// One connection's place. Dropping it gives it up.
pub(crate) struct Place {
    all: Connections,
    number: u64,
    work: Arc<()>,
}

/// Keeps a connection from being idle, for as long as anybody holds it.
#[derive(Clone)]
pub(crate) struct Busy {
    _work: Arc<()>,
}

/// Makes the connection of a request busy, when there is something to do for it.
#[derive(Clone)]
pub(crate) struct Worker(Weak<()>);

impl Worker {
    /// `None` when the connection is gone.
    pub fn busy(&self) -> Option<Busy> {
        self.0.upgrade().map(|work| Busy { _work: work })
    }
}

impl Connections {
    /// A place for a new connection, and what tells it to end. `None` when everybody is busy.
    pub fn enter(&self) -> Option<(Arc<Place>, oneshot::Receiver<()>)> {
        let mut all = self.all();
        if all.open.len() >= MOST {
            let idle = all.open.iter().find(|(_, open)| open.is_idle()).map(|(number, _)| *number)?;
            all.open.remove(&idle);
        }
        let (end, ended) = oneshot::channel();
        let (number, work) = (all.next, Arc::new(()));
        all.next += 1;
        all.open.insert(number, Open { work: Arc::clone(&work), _end: end });
        drop(all);
        Some((Arc::new(Place { all: self.clone(), number, work }), ended))
    }

    fn all(&self) -> MutexGuard<'_, All> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Open {
    fn is_idle(&self) -> bool {
        Arc::strong_count(&self.work) <= 2
    }
}

impl Place {
    /// For a request whose body is still to come: it isn't work yet.
    pub fn worker(&self) -> Worker {
        Worker(Arc::downgrade(&self.work))
    }

    /// A request came.
    pub fn busy(&self) -> Busy {
        Busy { _work: Arc::clone(&self.work) }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.all.all().open.remove(&self.number);
    }
}

#[cfg(test)]
mod tests {
    use super::{Connections, MOST};

    #[test]
    fn a_newcomer_takes_the_place_of_the_oldest_idle_one() {
        let connections = Connections::default();
        let mut places: Vec<_> = (0..MOST).map(|_| connections.enter().expect("there is room")).collect();
        let _busy = places[0].0.busy();
        let (_newcomer, _) = connections.enter().expect("somebody is idle");
        assert!(places[1].1.try_recv().is_err_and(|error| error == tokio::sync::oneshot::error::TryRecvError::Closed));
        assert!(places[0].1.try_recv().is_err_and(|error| error == tokio::sync::oneshot::error::TryRecvError::Empty));
    }

    #[test]
    fn nobody_who_is_busy_is_sent_away() {
        let connections = Connections::default();
        let places: Vec<_> = (0..MOST).map(|_| connections.enter().expect("there is room")).collect();
        let mut busy: Vec<_> = places.iter().map(|(place, _)| place.busy()).collect();
        assert!(connections.enter().is_none());
        let last = busy.swap_remove(7);
        let with_its_answer = last.clone();
        drop(last);
        assert!(connections.enter().is_none(), "its answer isn't sent yet");
        drop(with_its_answer);
        assert!(connections.enter().is_some());
    }

    #[test]
    fn who_leaves_makes_room() {
        let connections = Connections::default();
        let places: Vec<_> = (0..MOST).map(|_| connections.enter().expect("there is room")).collect();
        let _busy: Vec<_> = places.iter().map(|(place, _)| place.busy()).collect();
        drop(places);
        assert!(connections.enter().is_some());
    }
}
