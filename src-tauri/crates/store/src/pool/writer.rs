//! The one connection that writes, and how long a call waits for its turn.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use rusqlite::Connection;

/// The connection, while nobody writes.
#[derive(Debug)]
pub struct Writer {
    free: Mutex<Option<Connection>>,
    freed: Condvar,
}

impl Writer {
    pub fn new(connection: Connection) -> Self {
        Self { free: Mutex::new(Some(connection)), freed: Condvar::new() }
    }

    /// Waits for the connection as long as the limit, and lends it with what is left of that time for waiting on other programs; `None`
    /// when the limit was reached.
    pub fn in_turn<T>(&self, limit: Duration, run: impl FnOnce(&mut Connection, Duration) -> T) -> Option<T> {
        let began = Instant::now();
        let free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.freed.wait_timeout_while(free, limit, |free| free.is_none());
        let taken = waited.unwrap_or_else(PoisonError::into_inner).0.take();
        let mut turn = Turn { writer: self, connection: taken };
        let left = limit.saturating_sub(began.elapsed());
        turn.connection.as_mut().map(|connection| run(connection, left))
    }
}

/// Gives the connection back, also after a panic.
struct Turn<'a> {
    writer: &'a Writer,
    connection: Option<Connection>,
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            *self.writer.free.lock().unwrap_or_else(PoisonError::into_inner) = Some(connection);
            self.writer.freed.notify_one();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::thread;

    use super::*;

    #[test]
    fn all_who_wait_for_one_writer_give_up_while_it_still_writes() {
        let writer = Writer::new(Connection::open_in_memory().expect("memory"));
        let (refused, told) = mpsc::channel();
        writer.in_turn(Duration::ZERO, |_, _| {
            thread::scope(|scope| {
                for _ in 0..8 {
                    let (writer, refused) = (&writer, refused.clone());
                    scope.spawn(move || refused.send(writer.in_turn(Duration::from_millis(20), |_, _| ()).is_none()));
                }
            });
            assert_eq!(told.try_iter().collect::<Vec<_>>(), [true; 8]);
        });
        assert_eq!(writer.in_turn(Duration::ZERO, |_, left| left), Some(Duration::ZERO), "then it is free");
    }

    #[test]
    fn a_panic_gives_the_connection_back() {
        let writer = Writer::new(Connection::open_in_memory().expect("memory"));
        let broken =
            thread::scope(|scope| scope.spawn(|| writer.in_turn(Duration::ZERO, |_, _| panic!("on purpose"))).join());
        assert!(broken.is_err());
        assert!(writer.in_turn(Duration::ZERO, |_, _| ()).is_some());
    }
}
