//! A program at the door: who it is by its token, and the engine asked on its behalf.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use rollcall_engine::{Actor, Clocks, Error, Host, IdempotencyKey, Moment, TokenId, Workspace, find_token, moment};
use sha2::{Digest, Sha256};
use tokio::task::spawn_blocking;

use super::shares::{Kind, Share};
use crate::answer;
use crate::connections::{Busy, Worker};
use crate::state::AppState;

/// A known token. Whether it is alive is asked before anything else is done for it, and once more with every command.
#[derive(Clone)]
pub(crate) struct Known {
    pub token: TokenId,
    /// What people know it by.
    pub name: String,
}

/// When to come again, for who has too much under way.
const SOON: Duration = Duration::from_secs(1);

/// More programs than this are looked up again.
const MOST_KNOWN: usize = 256;

/// The tokens that came by, by the SHA-256 of their secrets.
#[derive(Default)]
pub(crate) struct AllKnown(Mutex<HashMap<[u8; 32], Known>>);

impl AllKnown {
    fn find(&self, mark: &[u8; 32]) -> Option<Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(mark).cloned()
    }

    fn keep(&self, mark: [u8; 32], known: Known) -> Known {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST_KNOWN {
            all.clear();
        }
        all.insert(mark, known.clone());
        known
    }
}

/// A program as the engine's host.
pub(crate) struct Program {
    pub state: Arc<AppState>,
    pub known: Known,
    pub idempotency_key: Option<IdempotencyKey>,
    /// Where the workspace stood when the token was proved alive.
    pub moment: Moment,
    /// Keeps the connection while there is work.
    pub worker: Option<Worker>,
    busy: Option<Busy>,
    share: Option<Share>,
}

impl Host for Program {
    fn actor(&self) -> Actor {
        Actor::Program(self.known.token)
    }

    fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        self.state.host.workspace()
    }

    fn clocks(&self) -> Clocks {
        self.state.host.clocks()
    }

    fn idempotency_key(&self) -> Option<&IdempotencyKey> {
        self.idempotency_key.as_ref()
    }

    fn api(&self) -> rollcall_engine::ApiDoor {
        self.state.api()
    }
}

/// Lets through what carries a token that is alive, as often as it may ask.
pub(crate) async fn require_token(State(state): State<Arc<AppState>>, mut request: Request, next: Next) -> Response {
    let known = match bearer(request.headers()) {
        Some(secret) => look_up(&state, secret.to_owned()).await,
        None => Err(no_token()),
    };
    match known.and_then(|known| alive(&state, known)) {
        Ok((known, moment)) => {
            if let Err(wait) = state.rates.admit(known.token) {
                return answer::too_many(wait);
            }
            request.extensions_mut().insert(known.clone());
            request.extensions_mut().insert(Proved(moment));
            let mut response = next.run(request).await;
            response.extensions_mut().insert(known);
            response
        }
        Err(refused) => state.rates.admit_stranger().map_or_else(answer::too_many, |()| refused),
    }
}

/// When a request's token was proved alive.
#[derive(Clone, Copy)]
struct Proved(Moment);

/// Not revoked, not expired, and its person not blocked. A look of some microseconds: handing it to another thread and back would
/// take longer.
fn alive(state: &Arc<AppState>, known: Known) -> Result<(Known, Moment), Response> {
    let proved = moment(&Prover { state, token: known.token });
    proved.map(|moment| (known, moment)).map_err(|error| answer::error(error.to_body()))
}

/// A program of which nothing is known but its token.
struct Prover<'a> {
    state: &'a AppState,
    token: TokenId,
}

impl Host for Prover<'_> {
    fn actor(&self) -> Actor {
        Actor::Program(self.token)
    }

    fn workspace(&self) -> Result<Arc<Workspace>, Error> {
        self.state.host.workspace()
    }

    fn clocks(&self) -> Clocks {
        self.state.host.clocks()
    }
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let mut lines = headers.get_all(header::AUTHORIZATION).iter();
    let (line, None) = (lines.next()?, lines.next()) else { return None };
    let (scheme, secret) = line.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(secret.trim())
}

/// Which token has a secret never changes, so it is looked up once.
async fn look_up(state: &Arc<AppState>, secret: String) -> Result<Known, Response> {
    let mark = Sha256::digest(secret.as_bytes()).into();
    if let Some(known) = state.known.find(&mark) {
        return Ok(known);
    }
    let asked = Arc::clone(state);
    let found = spawn_blocking(move || find_token(asked.host.as_ref(), &secret)).await;
    match found {
        Ok(Ok((token, name))) => Ok(state.known.keep(mark, Known { token, name })),
        Ok(Err(error)) => Err(answer::error(error.to_body())),
        Err(panic) => {
            tracing::error!(%panic, "a token was not looked up");
            Err(answer::failed(StatusCode::INTERNAL_SERVER_ERROR))
        }
    }
}

fn no_token() -> Response {
    answer::error(answer::refused("token_invalid"))
}

impl FromRequestParts<Arc<AppState>> for Program {
    type Rejection = Response;

    /// A request without a body is work at once.
    async fn from_request_parts(parts: &mut Parts, state: &Arc<AppState>) -> Result<Self, Response> {
        let mut program = Program::at(parts, state)?;
        program.work(Kind::Request)?;
        Ok(program)
    }
}

impl Program {
    /// Who asks, before anything counts as work.
    pub fn at(parts: &Parts, state: &Arc<AppState>) -> Result<Program, Response> {
        let known = parts.extensions.get::<Known>().cloned().ok_or_else(no_token)?;
        let Proved(moment) = parts.extensions.get().copied().ok_or_else(no_token)?;
        let worker = parts.extensions.get().cloned();
        Ok(Program { state: Arc::clone(state), known, idempotency_key: None, moment, worker, busy: None, share: None })
    }

    /// Begins to work, within the token's share.
    pub fn work(&mut self, kind: Kind) -> Result<(), Response> {
        let share = self.state.shares.take(self.known.token, kind).ok_or_else(|| answer::too_many(SOON))?;
        self.share = Some(share);
        self.busy = self.worker.as_ref().and_then(Worker::busy);
        Ok(())
    }

    /// Asks the engine something that takes some microseconds.
    pub fn look<T>(&self, run: impl FnOnce(&Program) -> Result<T, Error>) -> Result<T, Response> {
        run(self).map_err(|error| answer::error(error.to_body()))
    }

    /// Asks the engine where waiting is allowed.
    pub async fn ask<T, F>(self, run: F) -> Result<T, Response>
    where
        T: Send + 'static,
        F: FnOnce(&Program) -> Result<T, Error> + Send + 'static,
    {
        match spawn_blocking(move || run(&self)).await {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(error)) => Err(answer::error(error.to_body())),
            Err(panic) => {
                tracing::error!(%panic, "a program's command did not come back");
                Err(answer::failed(StatusCode::INTERNAL_SERVER_ERROR))
            }
        }
    }
}
