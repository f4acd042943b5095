//! The workspace's own row, and its settings.

use std::collections::BTreeMap;

use rusqlite::{Connection, named_params};

use rollcall_domain::{Instant, Language, Policy, Reason, Span};

use crate::column::Col;
use crate::{StoreError, sql};

/// What a workspace is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkspaceKind {
    /// A team's own data.
    Team,
    /// Invented people.
    Demo,
}

impl WorkspaceKind {
    /// The code as stored and sent.
    pub fn code(self) -> &'static str {
        match self {
            WorkspaceKind::Team => "team",
            WorkspaceKind::Demo => "demo",
        }
    }
}

/// The workspace's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workspace {
    /// The team's name.
    pub name: String,
    /// What it is for.
    pub kind: WorkspaceKind,
    /// The language of names without a translation.
    pub language: Language,
    /// IANA name.
    pub time_zone: String,
    /// When it was made.
    pub created_at: Instant,
}

/// Writes the row of a new workspace.
pub fn insert(connection: &Connection, workspace: &Workspace) -> Result<(), StoreError> {
    connection.execute(
        sql!("workspace/insert"),
        named_params! {
            ":name": workspace.name,
            ":kind": workspace.kind.code(),
            ":language": Col(workspace.language),
            ":time_zone": workspace.time_zone,
            ":created_at_ms": Col(workspace.created_at),
        },
    )?;
    Ok(())
}

/// The workspace's row.
pub fn load(connection: &Connection) -> Result<Workspace, StoreError> {
    let row = connection.prepare_cached(sql!("workspace/load"))?.query_row([], |row| {
        let kind: String = row.get("kind")?;
        Ok(Workspace {
            name: row.get("name")?,
            kind: if kind == "demo" { WorkspaceKind::Demo } else { WorkspaceKind::Team },
            language: row.get::<_, Col<Language>>("language")?.0,
            time_zone: row.get("time_zone")?,
            created_at: row.get::<_, Col<Instant>>("created_at_ms")?.0,
        })
    })?;
    Ok(row)
}

/// How many reasons may be active at once.
pub fn reason_limit(connection: &Connection) -> Result<usize, StoreError> {
    let limit = settings(connection)?.get("reason_limit").and_then(|limit| usize::try_from(*limit).ok());
    Ok(limit.unwrap_or(Reason::ACTIVE_LIMIT))
}

/// The timeouts in force. 0 switches the watch over inactive agents off.
pub fn policy(connection: &Connection) -> Result<Policy, StoreError> {
    let settings = settings(connection)?;
    let span = |key| settings.get(key).copied().map(Span::from_millis);
    let inactivity = match span("inactivity_ms") {
        None => Policy::DEFAULT.inactivity,
        Some(span) if span.millis() == 0 => None,
        Some(span) => Some(span),
    };
    Ok(Policy {
        inactivity,
        warning: span("warning_ms").unwrap_or(Policy::DEFAULT.warning),
        logout_grace: span("logout_grace_ms").unwrap_or(Policy::DEFAULT.logout_grace),
    })
}

/// The settings that differ from their defaults.
fn settings(connection: &Connection) -> Result<BTreeMap<String, i64>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("workspace/settings"))?;
    let rows = statement.query_map([], |row| Ok((row.get("key")?, row.get("value")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
