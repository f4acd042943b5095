//! Doing something once, however often a program asks: the answer is kept in the transaction that earned it.

use rollcall_domain::{Refusal, Span};
use rollcall_store::{StoreError, done_once};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Desk;
use crate::{Actor, Error, Host};

/// How long an answer is kept (ours).
pub(crate) const KEPT: Span = Span::from_secs(24 * 60 * 60);

/// Runs what a program asked for, or gives the answer that it got when it asked before. A refusal isn't kept: asked again, it may succeed.
pub(super) fn once<T: Serialize + DeserializeOwned>(
    desk: &mut Desk<'_>,
    host: &dyn Host,
    run: impl FnOnce(&mut Desk<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    let (Actor::Program(token), Some(asks)) = (host.actor(), host.once()) else { return run(desk) };
    let deed = done_once::Deed { token, key: asks.key() };
    done_once::forget(desk.connection(), desk.now() - KEPT)?;
    if let Some((asked, answer)) = done_once::find(desk.connection(), deed)? {
        if asked != *asks.asked() {
            return Err(Refusal::KeyReused.into());
        }
        return serde_json::from_str(&answer).map_err(|cause| content(&cause));
    }
    let answer = run(desk)?;
    let text = serde_json::to_string(&answer).map_err(|cause| content(&cause))?;
    done_once::keep(desk.connection(), deed, asks.asked(), &text, desk.now())?;
    Ok(answer)
}

fn content(cause: &serde_json::Error) -> Error {
    Error::Broken(StoreError::Content(cause.to_string()))
}
