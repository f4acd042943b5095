//! The latest requests of programs, for the screen. Never their queries or bodies: they may hold what isn't for it.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use rollcall_engine::ApiRequest;

use super::program::Known;
use crate::state::AppState;

/// Older ones are forgotten.
const MOST: usize = 200;
/// Of those that showed no token that is alive: whoever has none can't push the others out.
const MOST_OF_STRANGERS: usize = 20;
/// A path that is longer than any of ours.
const LONGEST_PATH: usize = 200;

/// The requests, the newest first.
#[derive(Default)]
pub(crate) struct Log(Mutex<VecDeque<ApiRequest>>);

impl Log {
    /// What was asked lately.
    pub fn latest(&self) -> Vec<ApiRequest> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }

    fn add(&self, request: ApiRequest) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let stranger = request.token.is_none();
        all.push_front(request);
        let of_strangers = || all.iter().filter(|known| known.token.is_none());
        if stranger && of_strangers().count() > MOST_OF_STRANGERS {
            let oldest = all.iter().rposition(|known| known.token.is_none());
            oldest.and_then(|oldest| all.remove(oldest));
        }
        all.truncate(MOST);
    }
}

/// Notes a request once it is answered.
pub(crate) async fn note(State(state): State<Arc<AppState>>, request: Request, next: Next) -> Response {
    let (at, began) = (state.host.now(), Instant::now());
    let method = request.method().as_str().chars().take(20).collect();
    let path = request.uri().path().chars().take(LONGEST_PATH).collect();
    let response = next.run(request).await;
    state.log.add(ApiRequest {
        at,
        method,
        path,
        status: response.status().as_u16(),
        token: response.extensions().get::<Known>().map(|known| known.name.clone()),
        took_ms: u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX),
    });
    response
}
