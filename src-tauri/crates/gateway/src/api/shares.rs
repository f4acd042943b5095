//! What one token may hold at once, and what all of them may: one program can't shut the door on others, nor all of them together on
//! the interface. A request counts from when its body is there: waiting for one is no work.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rollcall_engine::TokenId;

use crate::connections;

/// Streams of changes a token.
pub(crate) const STREAMS: usize = 16;
/// Requests in work a token.
pub(crate) const REQUESTS: usize = 32;
/// Of all programs together: the rest of the connections is the interface's.
pub(crate) const OF_ALL: usize = connections::MOST - 100;

/// What is held.
#[derive(Clone, Default)]
pub(crate) struct Shares(Arc<Mutex<Held>>);

#[derive(Default)]
struct Held {
    of_tokens: HashMap<(TokenId, Kind), usize>,
    altogether: usize,
}

/// What a share is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    /// A stream of changes, for as long as it is open.
    Stream,
    /// A request, until its answer is made.
    Request,
}

impl Kind {
    fn most(self) -> usize {
        match self {
            Kind::Stream => STREAMS,
            Kind::Request => REQUESTS,
        }
    }
}

/// A share that is held. Dropping it gives it back.
pub(crate) struct Share {
    shares: Shares,
    token: TokenId,
    kind: Kind,
}

impl Shares {
    /// A share for this token; `None` when its own or everybody's are in use.
    pub fn take(&self, token: TokenId, kind: Kind) -> Option<Share> {
        let mut held = self.held();
        if held.altogether >= OF_ALL || held.of_tokens.get(&(token, kind)).is_some_and(|held| *held >= kind.most()) {
            return None;
        }
        held.altogether += 1;
        *held.of_tokens.entry((token, kind)).or_default() += 1;
        Some(Share { shares: self.clone(), token, kind })
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        let mut held = self.shares.held();
        held.altogether -= 1;
        let key = (self.token, self.kind);
        if let Some(held) = held.of_tokens.get_mut(&key) {
            *held -= 1;
        }
        held.of_tokens.retain(|_, held| *held > 0);
    }
}

#[cfg(test)]
mod tests {
    use rollcall_engine::TokenId;

    use super::{Kind, OF_ALL, REQUESTS, STREAMS, Shares};

    #[test]
    fn a_token_has_its_shares_and_gives_back_what_it_lets_go() {
        let shares = Shares::default();
        let [one, two] = [1, 2].map(TokenId::new);
        let mut streams: Vec<_> = (0..STREAMS).map_while(|_| shares.take(one, Kind::Stream)).collect();
        assert_eq!(streams.len(), STREAMS);
        assert!(shares.take(one, Kind::Stream).is_none());
        let requests: Vec<_> = (0..REQUESTS).map_while(|_| shares.take(one, Kind::Request)).collect();
        assert_eq!(requests.len(), REQUESTS, "its requests are another share");
        assert!(shares.take(one, Kind::Request).is_none());
        assert!(shares.take(two, Kind::Stream).is_some(), "another program isn't held up");
        streams.pop();
        assert!(shares.take(one, Kind::Stream).is_some());
    }

    #[test]
    fn all_programs_together_leave_a_reserve() {
        let shares = Shares::default();
        let held: Vec<_> = (0..1000).map_while(|token| shares.take(TokenId::new(token), Kind::Stream)).collect();
        assert_eq!(held.len(), OF_ALL);
    }
}
