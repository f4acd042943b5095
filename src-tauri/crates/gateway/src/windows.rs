//! The windows of browsers, and who sits at which. A window's name is made at random by its page; a name that nobody sat
//! down with means nothing.

use std::collections::HashMap;

use rollcall_engine::{DoorRefusal, Error, PersonId, Sitting};
use tokio::sync::watch;

/// More windows than this have no seat at once: a newcomer is refused. One that was forgotten would be the administrator's again,
/// where no password is asked for.
pub(crate) const MOST_SEATS: usize = 1000;

/// A page's name for itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct WindowId(String);

impl WindowId {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name, unless no page of ours would send it.
    pub fn parse(text: &str) -> Option<WindowId> {
        let fits = (16..=64).contains(&text.len());
        let plain = || text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        (fits && plain()).then(|| WindowId(text.to_owned()))
    }
}

/// Every seat that is taken. Who waits for a change of one hears of it.
pub(crate) struct Windows(watch::Sender<Seats>);

#[derive(Default)]
struct Seats(HashMap<WindowId, Sitting>);

impl Windows {
    pub fn new() -> Windows {
        Windows(watch::Sender::default())
    }

    /// Who sits there.
    pub fn seated(&self, window: &WindowId) -> Option<Sitting> {
        self.0.borrow().0.get(window).copied()
    }

    /// Seats somebody, or leaves the seat to nobody.
    pub fn seat(&self, window: &WindowId, sitting: Option<Sitting>) -> Result<(), Error> {
        let mut seated = Ok(());
        self.0.send_modify(|seats| seated = seats.seat(window, sitting));
        Ok(seated?)
    }

    /// Waits until somebody else sits there, or nobody.
    pub async fn until_not(&self, window: &WindowId, person: Option<PersonId>) {
        let mut seats = self.0.subscribe();
        // The sender lives as long as this does.
        let _ = seats.wait_for(|seats| seats.0.get(window).map(|sitting| sitting.person()) != person).await;
    }
}

impl Seats {
    fn seat(&mut self, window: &WindowId, sitting: Option<Sitting>) -> Result<(), DoorRefusal> {
        match sitting {
            None => {
                self.0.remove(window);
            }
            Some(_) if self.0.len() >= MOST_SEATS && !self.0.contains_key(window) => {
                return Err(DoorRefusal::TooManySeats { max: MOST_SEATS });
            }
            Some(sitting) => {
                self.0.insert(window.clone(), sitting);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST_SEATS, PersonId, Sitting, WindowId, Windows};

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
    fn there_is_room_for_so_many_seats_and_nobody_who_has_one_loses_it() {
        let windows = Windows::new();
        let sits = |id| Some(Sitting::new(PersonId::new(id), 0));
        for number in 0..MOST_SEATS {
            windows.seat(&window(number), sits(1)).expect("there is room");
        }
        let refused = windows.seat(&window(MOST_SEATS), sits(1)).expect_err("there is none left").to_body();
        assert_eq!((refused.code.as_str(), &refused.params["max"]), ("too_many_seats", &MOST_SEATS.into()));
        assert_eq!(windows.seated(&window(MOST_SEATS)), None);
        windows.seat(&window(7), sits(2)).expect("who has a seat may pass it on");
        assert_eq!((windows.seated(&window(0)), windows.seated(&window(7))), (sits(1), sits(2)));
        windows.seat(&window(0), None).expect("anybody may get up");
        windows.seat(&window(MOST_SEATS), sits(1)).expect("there is room again");
    }
}
