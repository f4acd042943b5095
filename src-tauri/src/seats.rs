//! Who sits at which window of one open workspace. Another workspace has seats of its own, so nobody is taken along into it.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rollcall_engine::PersonId;

use crate::workplace;

/// The seats of every window, by its label.
#[derive(Default)]
pub struct Seats(Mutex<Seating>);

#[derive(Default)]
struct Seating {
    taken: BTreeMap<String, PersonId>,
    /// Who sat at a workplace that is gone.
    left: Vec<PersonId>,
}

impl Seats {
    /// Who sits at this window.
    pub fn at(&self, label: &str) -> Option<PersonId> {
        self.seating().taken.get(label).copied()
    }

    /// Seats this person there, or nobody.
    pub fn put(&self, label: &str, person: Option<PersonId>) {
        let mut seating = self.seating();
        let before = match person {
            Some(person) => seating.taken.insert(label.to_owned(), person),
            None => seating.taken.remove(label),
        };
        if workplace::is_workplace(label) {
            seating.left.extend(before);
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
        self.taken.iter().any(|(label, at)| *at == person && workplace::is_workplace(label))
    }
}

#[cfg(test)]
mod tests {
    use rollcall_engine::PersonId;

    use super::Seats;

    const MAYA: PersonId = PersonId::new(7);
    const OSKAR: PersonId = PersonId::new(8);

    #[test]
    fn each_window_has_its_own_person() {
        let seats = Seats::default();
        seats.put("main", Some(MAYA));
        seats.put("workplace-1", Some(OSKAR));
        assert_eq!(seats.at("main"), Some(MAYA));
        assert_eq!(seats.at("workplace-1"), Some(OSKAR));
        assert_eq!(seats.at("workplace-2"), None, "nobody sat down there");
        seats.put("main", None);
        assert_eq!(seats.at("main"), None);
        assert_eq!(seats.at("workplace-1"), Some(OSKAR), "nobody else got up");
    }

    #[test]
    fn an_agent_has_left_with_the_last_of_their_workplaces() {
        let seats = Seats::default();
        seats.put("main", Some(MAYA));
        seats.put("workplace-1", Some(MAYA));
        seats.put("workplace-2", Some(MAYA));
        seats.put("workplace-1", None);
        assert_eq!(seats.take_left(), [], "the other workplace is open");
        seats.put("workplace-2", Some(OSKAR));
        assert_eq!(seats.take_left(), [MAYA], "the main window isn't a workplace");
        assert_eq!(seats.take_left(), [], "told once");
    }

    #[test]
    fn who_sits_down_again_has_not_left() {
        let seats = Seats::default();
        seats.put("workplace-1", Some(MAYA));
        seats.put("workplace-1", None);
        seats.put("workplace-2", Some(MAYA));
        assert_eq!(seats.take_left(), []);
    }

    #[test]
    fn at_the_end_everybody_leaves() {
        let seats = Seats::default();
        seats.put("main", Some(MAYA));
        seats.put("workplace-1", Some(OSKAR));
        seats.put("workplace-2", Some(OSKAR));
        seats.clear();
        assert_eq!(seats.at("main"), None);
        assert_eq!(seats.take_left(), [OSKAR]);
    }
}
