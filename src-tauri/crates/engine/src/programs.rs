//! Who a program is: its token, and the person in whose name it acts.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use rollcall_domain::{Instant, Span, TokenId, Viewer};
use rollcall_store::person::{self, Person};
use rollcall_store::token::{self, Token, TokenHash};
use rollcall_store::{Connection, StoreError};

use crate::error::DoorRefusal;
use crate::snapshot::read;
use crate::{Actor, Error, Host};

/// Every secret begins with it, so that one that got somewhere by mistake is found.
const MARK: &str = "rollcall_";

/// The token with this secret, and its name. Whether it is still valid is asked again with every command.
///
/// # Errors
/// `token_invalid` when there is none.
pub fn find_token(host: &dyn Host, secret: &str) -> Result<(TokenId, String), Error> {
    let workspace = host.workspace()?;
    let found = workspace.store().read(|connection| Ok::<_, Error>(token::by_hash(connection, &hash(secret))?));
    found.map_err(|error| workspace.named(error))?.ok_or_else(|| DoorRefusal::TokenInvalid.into())
}

/// How long the token of a program that asks is still valid; `None` when it doesn't expire.
///
/// # Errors
/// `token_invalid` when its time is over, it was revoked, or its person is blocked.
pub fn time_left(host: &dyn Host) -> Result<Option<Span>, Error> {
    read(host, |snapshot| {
        let Actor::Program(id) = host.actor() else { return Ok(None) };
        let expires = token::load(snapshot.connection, id)?.and_then(|token| token.expires_at);
        Ok(expires.map(|at| at - snapshot.now))
    })
}

/// A new secret: 32 bytes that nobody can guess.
pub(crate) fn new_secret() -> Result<String, Error> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|cause| Error::Broken(StoreError::Io(std::io::Error::other(cause))))?;
    Ok(format!("{MARK}{}", URL_SAFE_NO_PAD.encode(bytes)))
}

pub(crate) fn hash(secret: &str) -> TokenHash {
    Sha256::digest(secret.as_bytes()).into()
}

/// What became of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It lets its program in.
    Valid,
    /// Its time is over.
    Expired,
    /// Somebody revoked it.
    Revoked,
    /// Its person is blocked.
    Blocked,
}

pub(crate) fn standing(token: &Token, now: Instant) -> Standing {
    match token {
        Token { revoked_at: Some(_), .. } => Standing::Revoked,
        Token { expires_at: Some(at), .. } if *at <= now => Standing::Expired,
        Token { blocked: true, .. } => Standing::Blocked,
        _ => Standing::Valid,
    }
}

/// The person in whose name a program acts, and what is left of what they may.
pub(crate) fn token_viewer(connection: &Connection, id: TokenId, now: Instant) -> Result<(Person, Viewer), Error> {
    let found = token::load(connection, id)?.filter(|token| standing(token, now) == Standing::Valid);
    let token = found.ok_or(DoorRefusal::TokenInvalid)?;
    let (person, viewer) = person::viewer(connection, Some(token.person.0))?.ok_or(DoorRefusal::TokenInvalid)?;
    Ok((person, Viewer { program: Some(token.role), ..viewer }))
}
