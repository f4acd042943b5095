//! The windows of browsers, and who sits at which. A window's name is made at random by its page; a name that nobody sat
//! down with means nothing.

use std::collections::VecDeque;

use rollcall_engine::PersonId;
use tokio::sync::watch;

/// More windows than this aren't open at once: the ones that sat down first are forgotten.
pub(crate) const MOST_SEATS: usize = 1000;

/// A page's name for itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WindowId(String);

impl WindowId {
    /// The name, unless no page of ours would send it.
    pub fn parse(text: &str) -> Option<WindowId> {
        let fits = (16..=64).contains(&text.len());
        let plain = || text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        (fits && plain()).then(|| WindowId(text.to_owned()))
    }
}

/// Every seat that is taken. Who waits for a change of one hears of it.
pub(crate) struct Windows(watch::Sender<Seats>);

/// The latest to sit down are last.
#[derive(Default)]
struct Seats(VecDeque<(WindowId, PersonId)>);

impl Windows {
    pub fn new() -> Windows {
        Windows(watch::Sender::default())
    }

    /// Who sits there.
    pub fn seated(&self, window: &WindowId) -> Option<PersonId> {
        self.0.borrow().seated(window)
    }

    /// Seats a person, or leaves the seat to nobody.
    pub fn seat(&self, window: &WindowId, person: Option<PersonId>) {
        self.0.send_modify(|seats| seats.seat(window, person));
    }

    /// Waits until somebody else sits there, or nobody.
    pub async fn until_not(&self, window: &WindowId, person: Option<PersonId>) {
        let mut seats = self.0.subscribe();
        // The sender lives as long as this does.
        let _ = seats.wait_for(|seats| seats.seated(window) != person).await;
    }
}

impl Seats {
    fn seated(&self, window: &WindowId) -> Option<PersonId> {
        self.0.iter().rev().find(|(taken, _)| taken == window).map(|(_, person)| *person)
    }

    fn seat(&mut self, window: &WindowId, person: Option<PersonId>) {
        self.0.retain(|(taken, _)| taken != window);
        if let Some(person) = person {
            self.0.push_back((window.clone(), person));
        }
        while self.0.len() > MOST_SEATS {
            self.0.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST_SEATS, PersonId, WindowId, Windows};

    fn window(number: usize) -> WindowId {
        WindowId::parse(&format!("window-{number:016}")).expect("a name like a page's")
    }

    #[test]
    fn a_name_is_what_a_page_makes() {
        for name in ["3f2b8c1e-9a4d-4c57-8f10-0d6f5b1c2e7a", "ABCDEFGHIJKLMNOP", &"x".repeat(64)] {
            assert!(WindowId::parse(name).is_some(), "{name}");
        }
        let long = "x".repeat(65);
        let huge = "x".repeat(1_000_000);
        for name in
            ["", "x", "ABCDEFGHIJKLMNO", &long, &huge, "ABCDEFGHIJKLMNO_", "ABCDEFGHIJKLMNO ", "окно-окно-окно-ок"]
        {
            assert_eq!(WindowId::parse(name), None, "{} bytes", name.len());
        }
    }

    #[test]
    fn only_so_many_seats_are_kept_and_the_oldest_leave() {
        let windows = Windows::new();
        let ada = PersonId::new(1);
        for number in 0..MOST_SEATS {
            windows.seat(&window(number), Some(ada));
        }
        windows.seat(&window(0), Some(ada));
        windows.seat(&window(MOST_SEATS), Some(ada));
        assert_eq!(windows.seated(&window(1)), None, "the one that sat down first is forgotten");
        for number in [0, 2, MOST_SEATS] {
            assert_eq!(windows.seated(&window(number)), Some(ada), "window {number}, who sat down again or later");
        }
    }
}
