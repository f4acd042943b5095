//! Passwords: hashing and comparing, which take their time and so stay outside of transactions.

use std::io;

use argon2::password_hash::SaltString;
use argon2::{Argon2, PasswordHash, PasswordHasher, PasswordVerifier};

use rollcall_domain::{PersonId, Refusal, checked_password};
use rollcall_store::{StoreError, credential};

use crate::snapshot::present;
use crate::{Error, Host};

/// The PHC string of a password, by Argon2id with the parameters that OWASP recommends.
pub(crate) fn hash(password: &str) -> Result<String, Error> {
    let mut salt = [0_u8; 16];
    getrandom::fill(&mut salt).map_err(|cause| broken(&cause))?;
    let salt = SaltString::encode_b64(&salt).map_err(|cause| broken(&cause))?;
    let hash = Argon2::default().hash_password(password.as_bytes(), &salt).map_err(|cause| broken(&cause))?;
    Ok(hash.to_string())
}

/// Lets a person prove themselves at this window. The try is counted before it is looked at, in a transaction of its own: so many at once
/// have no more chances than one after the other.
pub(crate) fn prove(host: &dyn Host, person: PersonId, password: &str) -> Result<(), Error> {
    let workspace = host.workspace()?;
    let counted = workspace.store().write(|transaction| {
        let found = credential::load(transaction, person)?.ok_or(Refusal::PasswordNotSet)?;
        let now = present(transaction, host, &workspace)?.now;
        let tries = workspace.attempts().next(person, host.window(), found.tries, now)?;
        credential::set_tries(transaction, person, tries)?;
        Ok(found.hash)
    });
    let hash = counted.map_err(|error| workspace.named(error))?;
    // What can't be a password needs no comparing, however long it is.
    if checked_password(password).is_err() || !matches(password, &hash)? {
        return Err(Refusal::PasswordWrong.into());
    }
    // What other windows got wrong stays.
    if !workspace.attempts().proved(person, host.window()) {
        return Ok(());
    }
    let forgiven = workspace.store().write(|transaction| Ok(credential::reset_attempts(transaction, person, &hash)?));
    forgiven.map_err(|error| workspace.named(error))
}

fn matches(password: &str, hash: &str) -> Result<bool, Error> {
    let hash = PasswordHash::new(hash)
        .map_err(|cause| Error::Broken(StoreError::Content(format!("a hash that is none: {cause}"))))?;
    match Argon2::default().verify_password(password.as_bytes(), &hash) {
        Ok(()) => Ok(true),
        Err(argon2::password_hash::Error::Password) => Ok(false),
        Err(cause) => Err(broken(&cause)),
    }
}

fn broken(cause: &dyn std::fmt::Display) -> Error {
    Error::Broken(StoreError::Io(io::Error::other(cause.to_string())))
}
