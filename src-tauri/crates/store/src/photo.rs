//! Photos. One row a picture: the same bytes are the same photo.

use rusqlite::{Connection, OptionalExtension, named_params};

use rollcall_domain::{AgentId, GroupId, PhotoId, Subject};

use crate::{StoreError, sql};

/// A photo's bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// `image/png`.
    pub media_type: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Keeps a photo, or finds it when it is there already.
pub fn upsert(connection: &Connection, sha256: [u8; 32], photo: &Photo) -> Result<PhotoId, StoreError> {
    connection.execute(
        sql!("photo/upsert"),
        named_params! { ":sha256": sha256, ":media_type": photo.media_type, ":bytes": photo.bytes },
    )?;
    let id = connection.query_row(sql!("photo/by_sha256"), named_params! { ":sha256": sha256 }, |row| row.get(0))?;
    Ok(PhotoId::new(id))
}

/// A photo.
pub fn load(connection: &Connection, id: PhotoId) -> Result<Option<Photo>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("photo/load"))?;
    let found = statement.query_row(named_params! { ":id": id.get() }, |row| {
        Ok(Photo { media_type: row.get("media_type")?, bytes: row.get("bytes")? })
    });
    Ok(found.optional()?)
}

/// True when it is some agent's photo now.
pub fn in_use(connection: &Connection, id: PhotoId) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached(sql!("photo/in_use"))?;
    Ok(statement.query_row(named_params! { ":id": id.get() }, |row| row.get(0))?)
}

/// The agents who asked for it once, or had it when they asked for another.
pub fn asked_for(connection: &Connection, id: PhotoId) -> Result<Vec<Subject>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("photo/asked_for"))?;
    let rows = statement.query_map(named_params! { ":id": id.get() }, |row| {
        Ok(Subject { agent: AgentId::new(row.get("agent_id")?), group: GroupId::new(row.get("group_id")?) })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
