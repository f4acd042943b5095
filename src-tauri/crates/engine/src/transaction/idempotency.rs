//! Doing something once, however often a program asks: the answer is kept in the transaction that earned it.

use rollcall_domain::{Refusal, Span};
use rollcall_store::{StoreError, idempotency_key};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Transaction;
use crate::{Actor, Error, Host};

/// How long an answer is kept (ours).
pub(crate) const KEPT: Span = Span::from_secs(24 * 60 * 60);

/// Runs what a program asked for, or gives the answer that it got when it asked before. A refusal isn't kept: asked again, it may succeed.
pub(super) fn run_once<T: Serialize + DeserializeOwned>(
    transaction: &mut Transaction<'_>,
    host: &dyn Host,
    run: impl FnOnce(&mut Transaction<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    let (Actor::Program(token), Some(asks)) = (host.actor(), host.idempotency_key()) else { return run(transaction) };
    let deed = idempotency_key::Key { token, key: asks.key() };
    idempotency_key::forget(transaction.connection(), transaction.now() - KEPT)?;
    if let Some((asked, answer)) = idempotency_key::find(transaction.connection(), deed)? {
        if asked != *asks.asked() {
            return Err(Refusal::KeyReused.into());
        }
        return serde_json::from_str(&answer).map_err(|cause| content(&cause));
    }
    let answer = run(transaction)?;
    let text = serde_json::to_string(&answer).map_err(|cause| content(&cause))?;
    idempotency_key::insert(transaction.connection(), deed, asks.asked(), &text, transaction.now())?;
    Ok(answer)
}

fn content(cause: &serde_json::Error) -> Error {
    Error::Broken(StoreError::Content(cause.to_string()))
}
