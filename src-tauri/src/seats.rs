//! Who sits at which window of one open workspace. Another workspace has seats of its own, so nobody is taken along into it.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rollcall_engine::{PersonId, Sitting};

use crate::workplace;

/// The seats of every window, by its label.
#[derive(Default)]
pub struct Seats(Mutex<Seating>);

#[derive(Default)]
struct Seating {
    taken: BTreeMap<String, Sitting>,
    /// Who sat at a workplace that is gone.
    left: Vec<PersonId>,
}

impl Seats {
    /// Who sits at this window.
    pub fn at(&self, label: &str) -> Option<Sitting> {
        self.seating().taken.get(label).copied()
    }

    /// Seats somebody there, or nobody.
    pub fn put(&self, label: &str, sitting: Option<Sitting>) {
        let mut seating = self.seating();
        let before = match sitting {
            Some(sitting) => seating.taken.insert(label.to_owned(), sitting),
            None => seating.taken.remove(label),
        };
        if workplace::is_workplace(label) {
            seating.left.extend(before.map(Sitting::person));
        }
    }

    /// Leaves every seat to nobody.
    pub fn clear(&self) {
        let labels: Vec<String> = self.seating().taken.keys().cloned().collect();
        for label in labels {
            self.put(&label, None);
        }
    }

    /// Who left a workplace and sits at no other, each told once.
    pub fn take_left(&self) -> Vec<PersonId> {
        let mut seating = self.seating();
        let mut left = std::mem::take(&mut seating.left);
        left.retain(|person| !seating.has_workplace(*person));
        left.sort_unstable();
        left.dedup();
        left
    }

    fn seating(&self) -> MutexGuard<'_, Seating> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Seating {
    fn has_workplace(&self, person: PersonId) -> bool {
        self.taken.iter().any(|(label, at)| at.person() == person && workplace::is_workplace(label))
    }
}

#[cfg(test)]
mod tests {
    use rollcall_engine::{PersonId, Sitting};

    use super::Seats;

    const MAYA: PersonId = PersonId::new(7);
    const OSKAR: PersonId = PersonId::new(8);

    fn put(seats: &Seats, label: &str, person: Option<PersonId>) {
        seats.put(label, person.map(|person| Sitting::new(person, 0)));
    }

    fn at(seats: &Seats, label: &str) -> Option<PersonId> {
        seats.at(label).map(Sitting::person)
    }

    #[test]
    fn each_window_has_its_own_person() {
        let seats = Seats::default();
        put(&seats, "main", Some(MAYA));
        put(&seats, "workplace-1", Some(OSKAR));
        assert_eq!(at(&seats, "main"), Some(MAYA));
        assert_eq!(at(&seats, "workplace-1"), Some(OSKAR));
        assert_eq!(at(&seats, "workplace-2"), None, "nobody sat down there");
        put(&seats, "main", None);
        assert_eq!(at(&seats, "main"), None);
        assert_eq!(at(&seats, "workplace-1"), Some(OSKAR), "nobody else got up");
    }

    #[test]
    fn an_agent_has_left_with_the_last_of_their_workplaces() {
        let seats = Seats::default();
        put(&seats, "main", Some(MAYA));
        put(&seats, "workplace-1", Some(MAYA));
        put(&seats, "workplace-2", Some(MAYA));
        put(&seats, "workplace-1", None);
        assert_eq!(seats.take_left(), [], "the other workplace is open");
        put(&seats, "workplace-2", Some(OSKAR));
        assert_eq!(seats.take_left(), [MAYA], "the main window isn't a workplace");
        assert_eq!(seats.take_left(), [], "told once");
    }

    #[test]
    fn who_sits_down_again_has_not_left() {
        let seats = Seats::default();
        put(&seats, "workplace-1", Some(MAYA));
        put(&seats, "workplace-1", None);
        put(&seats, "workplace-2", Some(MAYA));
        assert_eq!(seats.take_left(), []);
    }

    #[test]
    fn at_the_end_everybody_leaves() {
        let seats = Seats::default();
        put(&seats, "main", Some(MAYA));
        put(&seats, "workplace-1", Some(OSKAR));
        put(&seats, "workplace-2", Some(OSKAR));
        seats.clear();
        assert_eq!(at(&seats, "main"), None);
        assert_eq!(seats.take_left(), [OSKAR]);
    }
}
