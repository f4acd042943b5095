//! How often a program may ask. A limit of its own for each token, and one for all who have none.

use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultDirectRateLimiter, DefaultKeyedRateLimiter, Quota, RateLimiter};
use rollcall_engine::TokenId;

/// Requests a second that a program may keep up (ours): twice what a floor of a thousand busy agents makes.
pub(crate) const A_SECOND: NonZeroU32 = NonZeroU32::new(1000).expect("not zero");
/// Requests at once, after a rest.
pub(crate) const AT_ONCE: NonZeroU32 = NonZeroU32::new(2000).expect("not zero");
/// The same for everybody without a known token together.
const STRANGERS: NonZeroU32 = NonZeroU32::new(100).expect("not zero");

/// The limits of one server.
pub(crate) struct Rates {
    programs: DefaultKeyedRateLimiter<TokenId>,
    strangers: DefaultDirectRateLimiter,
    clock: DefaultClock,
}

impl Rates {
    pub fn new(a_second: NonZeroU32, at_once: NonZeroU32) -> Rates {
        Rates {
            programs: RateLimiter::keyed(Quota::per_second(a_second).allow_burst(at_once)),
            strangers: RateLimiter::direct(Quota::per_second(STRANGERS)),
            clock: DefaultClock::default(),
        }
    }

    /// Lets a program ask, or says how long it has to wait.
    pub fn admit(&self, token: TokenId) -> Result<(), Duration> {
        self.programs.check_key(&token).map_err(|not| not.wait_time_from(self.clock.now()))
    }

    /// The same for who has no known token.
    pub fn admit_stranger(&self) -> Result<(), Duration> {
        self.strangers.check().map_err(|not| not.wait_time_from(self.clock.now()))
    }
}
