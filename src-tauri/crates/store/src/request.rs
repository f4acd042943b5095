//! Requests for approval.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use rollcall_domain::{
    AgentId, ClientId, GroupId, Instant, PersonId, PhotoId, ReasonCode, RequestId, RequestKind, RequestState, Subject,
    ThreadId,
};

use crate::column::Col;
use crate::{StoreError, sql};

/// What a request asks for, the old value beside the new.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ApprovalPayload {
    /// A new photo.
    ProfilePicture {
        /// In force when it was asked.
        old: Option<PhotoId>,
        /// Asked for.
        new: PhotoId,
    },
    /// A new profile status line.
    ProfileStatus {
        /// In force when it was asked.
        old: Option<String>,
        /// Asked for.
        new: String,
    },
    /// Blocking a client.
    ClientBlock {
        /// Whom.
        client: ClientId,
        /// Their name.
        name: String,
        /// In which thread; `None` for a decided request from before that was kept.
        thread: Option<ThreadId>,
    },
    /// An inactivity reason that needs approval.
    Break {
        /// Which.
        reason: ReasonCode,
    },
}

impl ApprovalPayload {
    /// What kind of request it makes.
    pub fn kind(&self) -> RequestKind {
        match self {
            ApprovalPayload::ProfilePicture { .. } => RequestKind::ProfilePicture,
            ApprovalPayload::ProfileStatus { .. } => RequestKind::ProfileStatus,
            ApprovalPayload::ClientBlock { .. } => RequestKind::ClientBlock,
            ApprovalPayload::Break { .. } => RequestKind::Break,
        }
    }
}

/// A request for approval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The request.
    pub id: RequestId,
    /// Who asks, and in which group.
    pub subject: Subject,
    /// Their name.
    pub agent_name: String,
    /// What for.
    pub wish: ApprovalPayload,
    /// The agent's words.
    pub note: Option<String>,
    /// Where it stands.
    pub state: RequestState,
    /// When it was asked.
    pub asked_at: Instant,
    /// When it ended.
    pub decided_at: Option<Instant>,
    /// Who decided.
    pub decided_by: Option<(PersonId, String)>,
    /// The supervisor's words.
    pub comment: Option<String>,
}

/// How a request ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending<'a> {
    /// As what.
    pub state: RequestState,
    /// When.
    pub at: Instant,
    /// By whom; `None` when the system ends it.
    pub by: Option<PersonId>,
    /// The supervisor's words.
    pub comment: Option<&'a str>,
}

/// Adds a pending request.
pub fn insert(
    connection: &Connection,
    agent: AgentId,
    wish: &ApprovalPayload,
    note: Option<&str>,
    at: Instant,
) -> Result<RequestId, StoreError> {
    let (mut old_photo, mut new_photo, mut old_line, mut new_line) = (None, None, None, None);
    let (mut client_id, mut thread_id, mut reason) = (None, None, None);
    match wish {
        ApprovalPayload::ProfilePicture { old, new } => {
            (old_photo, new_photo) = (old.map(PhotoId::get), Some(new.get()));
        }
        ApprovalPayload::ProfileStatus { old, new } => (old_line, new_line) = (old.as_deref(), Some(new.as_str())),
        ApprovalPayload::ClientBlock { client, thread, .. } => {
            (client_id, thread_id) = (Some(client.get()), thread.map(ThreadId::get));
        }
        ApprovalPayload::Break { reason: code } => reason = Some(code.as_str()),
    }
    connection.execute(
        sql!("request/insert"),
        named_params! {
            ":agent_id": agent.get(),
            ":kind": Col(wish.kind()),
            ":asked_at_ms": Col(at),
            ":note": note,
            ":old_photo_id": old_photo,
            ":new_photo_id": new_photo,
            ":old_profile_status": old_line,
            ":new_profile_status": new_line,
            ":client_id": client_id,
            ":thread_id": thread_id,
            ":reason": reason,
        },
    )?;
    Ok(RequestId::new(connection.last_insert_rowid()))
}

/// A request.
pub fn load(connection: &Connection, id: RequestId) -> Result<Option<Request>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("request/load"))?;
    Ok(statement.query_row(named_params! { ":id": id.get() }, read).optional()?)
}

/// Every pending request, oldest first.
pub fn pending(connection: &Connection) -> Result<Vec<Request>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("request/pending"))?;
    let rows = statement.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// An agent's pending requests, oldest first.
pub fn pending_of(connection: &Connection, agent: AgentId) -> Result<Vec<Request>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("request/pending_of"))?;
    let rows = statement.query_map(named_params! { ":agent_id": agent.get() }, read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// An agent's requests, pending first, then the newest; at most `limit`.
pub fn of_agent(connection: &Connection, agent: AgentId, limit: u32) -> Result<Vec<Request>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("request/of_agent"))?;
    let rows = statement.query_map(named_params! { ":agent_id": agent.get(), ":limit": limit }, read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Ends a pending request.
pub fn end(connection: &Connection, id: RequestId, ending: &Ending<'_>) -> Result<(), StoreError> {
    connection.execute(
        sql!("request/end"),
        named_params! {
            ":id": id.get(),
            ":state": Col(ending.state),
            ":at_ms": Col(ending.at),
            ":by": ending.by.map(PersonId::get),
            ":comment": ending.comment,
        },
    )?;
    Ok(())
}

/// The pending request whose place this wish takes: one about the same client, whoever asked; the agent's own for the same
/// reason; or the agent's own of the same kind.
pub fn pending_like(
    connection: &Connection,
    agent: AgentId,
    wish: &ApprovalPayload,
) -> Result<Option<RequestId>, StoreError> {
    let first = |row: &Row<'_>| row.get(0).map(RequestId::new);
    Ok(match wish {
        ApprovalPayload::ClientBlock { client, .. } => connection
            .prepare_cached(sql!("request/pending_about"))?
            .query_row(named_params! { ":client_id": client.get() }, first)
            .optional()?,
        ApprovalPayload::ProfilePicture { .. }
        | ApprovalPayload::ProfileStatus { .. }
        | ApprovalPayload::Break { .. } => {
            let reason = if let ApprovalPayload::Break { reason } = wish { Some(reason.as_str()) } else { None };
            let values = named_params! { ":agent_id": agent.get(), ":kind": Col(wish.kind()), ":reason": reason };
            connection.prepare_cached(sql!("request/pending_like"))?.query_row(values, first).optional()?
        }
    })
}

fn read(row: &Row<'_>) -> rusqlite::Result<Request> {
    let decided_by = match row.get::<_, Option<i64>>("decided_by")? {
        Some(id) => Some((PersonId::new(id), row.get("decided_by_name")?)),
        None => None,
    };
    Ok(Request {
        id: RequestId::new(row.get("id")?),
        subject: Subject { agent: AgentId::new(row.get("agent_id")?), group: GroupId::new(row.get("group_id")?) },
        agent_name: row.get("agent_name")?,
        wish: wish(row)?,
        note: row.get("note")?,
        state: row.get::<_, Col<RequestState>>("state")?.0,
        asked_at: row.get::<_, Col<Instant>>("asked_at_ms")?.0,
        decided_at: row.get::<_, Option<Col<Instant>>>("decided_at_ms")?.map(|at| at.0),
        decided_by,
        comment: row.get("comment")?,
    })
}

fn wish(row: &Row<'_>) -> rusqlite::Result<ApprovalPayload> {
    Ok(match row.get::<_, Col<RequestKind>>("kind")?.0 {
        RequestKind::ProfilePicture => ApprovalPayload::ProfilePicture {
            old: row.get::<_, Option<i64>>("old_photo_id")?.map(PhotoId::new),
            new: PhotoId::new(row.get("new_photo_id")?),
        },
        RequestKind::ProfileStatus => {
            ApprovalPayload::ProfileStatus { old: row.get("old_profile_status")?, new: row.get("new_profile_status")? }
        }
        RequestKind::ClientBlock => ApprovalPayload::ClientBlock {
            client: ClientId::new(row.get("client_id")?),
            name: row.get("client_name")?,
            thread: row.get::<_, Option<i64>>("thread_id")?.map(ThreadId::new),
        },
        RequestKind::Break => ApprovalPayload::Break { reason: row.get::<_, Col<ReasonCode>>("reason")?.0 },
    })
}
