//! The tokens of programs. Hashes only; a secret never comes here.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use rollcall_domain::{Instant, PersonId, ProgramRole, TokenId};

use crate::column::Col;
use crate::{StoreError, sql};

/// The SHA-256 of a token's secret.
pub type TokenHash = [u8; 32];

/// A token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The token.
    pub id: TokenId,
    /// What people know it by.
    pub name: String,
    /// What the program may do.
    pub role: ProgramRole,
    /// In whose name it acts.
    pub person: (PersonId, String),
    /// That person is blocked, and the token with them.
    pub blocked: bool,
    /// When it was made.
    pub created_at: Instant,
    /// From when on it is valid no more; `None` when it doesn't expire.
    pub expires_at: Option<Instant>,
    /// When it was revoked.
    pub revoked_at: Option<Instant>,
}

/// What a new token is made of.
pub struct NewToken<'a> {
    /// Checked.
    pub name: &'a str,
    /// What the program may do.
    pub role: ProgramRole,
    /// In whose name.
    pub person: PersonId,
    /// Of its secret.
    pub hash: TokenHash,
    /// Now.
    pub created_at: Instant,
    /// Or never.
    pub expires_at: Option<Instant>,
}

/// Adds a token.
pub fn insert(connection: &Connection, token: &NewToken<'_>) -> Result<TokenId, StoreError> {
    connection.prepare_cached(sql!("token/insert"))?.execute(named_params! {
        ":name": token.name,
        ":role": Col(token.role),
        ":person_id": token.person.get(),
        ":hash": token.hash,
        ":created_at_ms": Col(token.created_at),
        ":expires_at_ms": token.expires_at.map(Col),
    })?;
    Ok(TokenId::new(connection.last_insert_rowid()))
}

/// Every token, the newest first; the revoked ones too.
pub fn list(connection: &Connection) -> Result<Vec<Token>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("token/list"))?;
    let rows = statement.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One token.
pub fn load(connection: &Connection, id: TokenId) -> Result<Option<Token>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("token/load"))?;
    Ok(statement.query_row(named_params! { ":id": id.get() }, read).optional()?)
}

/// The token whose secret has this hash, and its name; whether it is valid isn't asked.
pub fn by_hash(connection: &Connection, hash: &TokenHash) -> Result<Option<(TokenId, String)>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("token/by_hash"))?;
    let found = statement
        .query_row(named_params! { ":hash": hash }, |row| Ok((TokenId::new(row.get("id")?), row.get("name")?)));
    Ok(found.optional()?)
}

/// Revokes a token. One that is revoked keeps its instant.
pub fn revoke(connection: &Connection, id: TokenId, at: Instant) -> Result<(), StoreError> {
    connection.execute(sql!("token/revoke"), named_params! { ":id": id.get(), ":at_ms": Col(at) })?;
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Token> {
    Ok(Token {
        id: TokenId::new(row.get("id")?),
        name: row.get("name")?,
        role: row.get::<_, Col<ProgramRole>>("role")?.0,
        person: (PersonId::new(row.get("person_id")?), row.get("person_name")?),
        blocked: row.get("blocked")?,
        created_at: row.get::<_, Col<Instant>>("created_at_ms")?.0,
        expires_at: row.get::<_, Option<Col<Instant>>>("expires_at_ms")?.map(|at| at.0),
        revoked_at: row.get::<_, Option<Col<Instant>>>("revoked_at_ms")?.map(|at| at.0),
    })
}
