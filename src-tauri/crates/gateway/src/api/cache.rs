//! Answers of this second. Nothing in them can have changed but the times, which are told in whole seconds.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::body::Bytes;
use rollcall_engine::{Moment, TokenId};

/// Different questions that are remembered at once; more start over.
const MOST: usize = 64;

/// An answer, ready to be sent.
#[derive(Clone)]
pub(crate) struct Kept {
    /// The last change that it shows.
    pub seq: i64,
    /// Its bytes.
    pub body: Bytes,
}

/// The answers by who asked and what.
#[derive(Default)]
pub(crate) struct Cache(Mutex<HashMap<(TokenId, String), (Moment, Kept)>>);

impl Cache {
    /// The answer to the same question, while no change was made since and the second isn't over.
    pub fn find(&self, token: TokenId, query: &str, now: Moment) -> Option<Kept> {
        let all = self.all();
        let (at, kept) = all.get(&(token, query.to_owned()))?;
        (at.seq == now.seq && second(*at) == second(now)).then(|| kept.clone())
    }

    /// Keeps an answer, and gives it.
    pub fn keep(&self, token: TokenId, query: String, now: Moment, kept: Kept) -> Kept {
        let mut all = self.all();
        if all.len() >= MOST {
            all.clear();
        }
        // A change may have come between the two looks: then it is shown already, and only told too early.
        all.insert((token, query), (now, kept.clone()));
        kept
    }

    fn all(&self) -> MutexGuard<'_, HashMap<(TokenId, String), (Moment, Kept)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn second(moment: Moment) -> i64 {
    moment.now.millis().div_euclid(1000)
}

#[cfg(test)]
mod tests {
    use rollcall_engine::Instant;

    use super::{Bytes, Cache, Kept, Moment, TokenId};

    fn moment(seq: i64, millis: i64) -> Moment {
        Moment { epoch: 7, seq, now: Instant::from_millis(millis) }
    }

    #[test]
    fn an_answer_counts_for_the_same_asker_the_same_question_the_same_change_and_the_same_second() {
        let cache = Cache::default();
        let [ada, ben] = [1, 2].map(TokenId::new);
        let kept = Kept { seq: 7, body: Bytes::from_static(b"answer") };
        cache.keep(ada, "status=active".to_owned(), moment(7, 12_000), kept);
        let finds = |token, query, now| cache.find(token, query, now).is_some();
        assert!(finds(ada, "status=active", moment(7, 12_999)));
        assert!(!finds(ben, "status=active", moment(7, 12_999)), "who may see less must not see it");
        assert!(!finds(ada, "status=offline", moment(7, 12_999)));
        assert!(!finds(ada, "status=active", moment(8, 12_999)), "something changed");
        assert!(!finds(ada, "status=active", moment(7, 13_000)), "the times go on");
    }
}
