//! The key: made at random for each run, and carried in the fragment of the printed address, which no browser sends. The page takes it
//! from there, keeps it for its origin, and shows it in a header. A cookie would reach every port of this machine.

use std::io;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use subtle::ConstantTimeEq;

use crate::answer;
use crate::state::AppState;

/// What a browser or a script must show.
pub(crate) struct Key(String);

impl Key {
    /// 32 bytes that nobody can guess.
    pub fn random() -> io::Result<Key> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(io::Error::other)?;
        Ok(Key(URL_SAFE_NO_PAD.encode(bytes)))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Takes as long whatever is offered, so that the key can't be felt out.
    fn opens(&self, offered: &str) -> bool {
        self.0.as_bytes().ct_eq(offered.as_bytes()).into()
    }
}

/// Lets through what carries the key.
pub(crate) async fn require_key(State(state): State<Arc<AppState>>, request: Request, next: Next) -> Response {
    if carries_key(&state, request.headers()) {
        next.run(request).await
    } else {
        answer::not_permitted(StatusCode::UNAUTHORIZED)
    }
}

fn carries_key(state: &AppState, headers: &HeaderMap) -> bool {
    let mut lines = headers.get_all(header::AUTHORIZATION).iter();
    let (Some(line), None) = (lines.next(), lines.next()) else { return false };
    line.to_str().ok().and_then(|line| line.strip_prefix("Bearer ")).is_some_and(|key| state.key.opens(key))
}
