//! The open connections. There is room for so many; then a newcomer takes the place of whoever has been idle for longest, so that
//! idle connections can't keep anybody out.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

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
    busy: Arc<AtomicBool>,
    /// Dropping it ends the connection.
    _end: oneshot::Sender<()>,
}

/// One connection's place. Dropping it gives it up.
pub(crate) struct Place {
    all: Connections,
    number: u64,
    busy: Arc<AtomicBool>,
}

impl Connections {
    /// A place for a new connection, and what tells it to end. `None` when everybody is busy.
    pub fn enter(&self) -> Option<(Arc<Place>, oneshot::Receiver<()>)> {
        let mut all = self.all();
        if all.open.len() >= MOST {
            let idle =
                all.open.iter().find(|(_, open)| !open.busy.load(Ordering::Relaxed)).map(|(number, _)| *number)?;
            all.open.remove(&idle);
        }
        let (end, ended) = oneshot::channel();
        let (number, busy) = (all.next, Arc::<AtomicBool>::default());
        all.next += 1;
        all.open.insert(number, Open { busy: Arc::clone(&busy), _end: end });
        drop(all);
        Some((Arc::new(Place { all: self.clone(), number, busy }), ended))
    }

    fn all(&self) -> MutexGuard<'_, All> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Place {
    /// A request came, or its answer is ready.
    pub fn set_busy(&self, busy: bool) {
        self.busy.store(busy, Ordering::Relaxed);
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
        places[0].0.set_busy(true);
        let (_newcomer, _) = connections.enter().expect("somebody is idle");
        assert!(places[1].1.try_recv().is_err_and(|error| error == tokio::sync::oneshot::error::TryRecvError::Closed));
        assert!(places[0].1.try_recv().is_err_and(|error| error == tokio::sync::oneshot::error::TryRecvError::Empty));
    }

    #[test]
    fn nobody_who_is_busy_is_sent_away() {
        let connections = Connections::default();
        let places: Vec<_> = (0..MOST).map(|_| connections.enter().expect("there is room")).collect();
        for (place, _) in &places {
            place.set_busy(true);
        }
        assert!(connections.enter().is_none());
        places[7].0.set_busy(false);
        assert!(connections.enter().is_some());
    }

    #[test]
    fn who_leaves_makes_room() {
        let connections = Connections::default();
        let places: Vec<_> = (0..MOST).map(|_| connections.enter().expect("there is room")).collect();
        for (place, _) in &places {
            place.set_busy(true);
        }
        drop(places);
        assert!(connections.enter().is_some());
    }
}
