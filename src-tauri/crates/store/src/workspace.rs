//! The workspace's own row, and its settings.

use std::collections::BTreeMap;
use std::path::PathBuf;

use rusqlite::{Connection, named_params};

use rollcall_domain::{Clocks, GroupId, Instant, Language, Policy, Reason, Span, Timeout, Zone};

use crate::column::{Col, timeout_of};
use crate::{StoreError, group_timeout, sql};

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
    /// How far the clock of a demo was turned ahead of the machine's.
    pub clock_ahead: Span,
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
            clock_ahead: row.get::<_, Col<Span>>("clock_ahead_ms")?.0,
        })
    })?;
    Ok(row)
}

/// What every command needs of the workspace's row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Which life of the file this is: another one after a copy was put in its place.
    pub epoch: i64,
    /// How far the clock of a demo was turned ahead of the machine's.
    pub clock_ahead: Span,
    /// The last reading of the machine's clocks that somebody said is right.
    pub accepted: Option<Clocks>,
}

/// What every command needs of the workspace's row.
pub fn standing(connection: &Connection) -> Result<Standing, StoreError> {
    Ok(connection.prepare_cached(sql!("workspace/standing"))?.query_row([], |row| {
        let (boot, up, wall): (Option<i64>, Option<i64>, Option<i64>) =
            (row.get("clock_accepted_boot")?, row.get("clock_accepted_up_ms")?, row.get("clock_accepted_wall_ms")?);
        let accepted = boot.zip(up.zip(wall)).map(|(boot, (up, wall))| Clocks {
            wall: Instant::from_millis(wall),
            boot,
            up: Span::from_millis(up),
        });
        Ok(Standing { epoch: row.get("epoch")?, clock_ahead: row.get::<_, Col<Span>>("clock_ahead_ms")?.0, accepted })
    })?)
}

/// Says that these clocks are right.
pub fn accept_clocks(connection: &Connection, clocks: Clocks) -> Result<(), StoreError> {
    connection.execute(
        sql!("workspace/accept_clocks"),
        named_params! { ":boot": clocks.boot, ":up_ms": Col(clocks.up), ":wall_ms": Col(clocks.wall) },
    )?;
    Ok(())
}

/// Begins another life of the file: whoever followed its changes reads all of it again.
pub fn renew_epoch(connection: &Connection) -> Result<(), StoreError> {
    connection.execute(sql!("workspace/renew_epoch"), [])?;
    Ok(())
}

/// The workspace's time zone. One that the program doesn't know any more counts as UTC.
pub fn zone(connection: &Connection) -> Result<Zone, StoreError> {
    Ok(Zone::named(&load(connection)?.time_zone).unwrap_or(Zone::UTC))
}

/// Where backups go when not beside the file.
pub fn backup_folder(connection: &Connection) -> Result<Option<PathBuf>, StoreError> {
    let folder: Option<String> = connection.query_row(sql!("workspace/backup_folder"), [], |row| row.get(0))?;
    Ok(folder.map(PathBuf::from))
}

/// Says where backups go; `None` is beside the file.
pub fn set_backup_folder(connection: &Connection, folder: Option<&str>) -> Result<(), StoreError> {
    connection.execute(sql!("workspace/set_backup_folder"), named_params! { ":folder": folder })?;
    Ok(())
}

/// Turns the clock of a demo further ahead.
pub fn turn_clock(connection: &Connection, by: Span) -> Result<(), StoreError> {
    connection.execute(sql!("workspace/turn_clock"), named_params! { ":by_ms": Col(by) })?;
    Ok(())
}

/// How many reasons may be active at once.
pub fn reason_limit(connection: &Connection) -> Result<usize, StoreError> {
    let limit = settings(connection)?.get("reason_limit").and_then(|limit| usize::try_from(*limit).ok());
    Ok(limit.unwrap_or(Reason::ACTIVE_LIMIT))
}

/// Sets how many reasons may be active at once.
pub fn set_reason_limit(connection: &Connection, limit: usize) -> Result<(), StoreError> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    connection.execute(sql!("workspace/set"), named_params! { ":key": "reason_limit", ":value": limit })?;
    Ok(())
}

/// How many messages an agent may keep pinned at a time.
pub fn pin_limit(connection: &Connection) -> Result<usize, StoreError> {
    let limit = settings(connection)?.get("pin_limit").and_then(|limit| usize::try_from(*limit).ok());
    Ok(limit.unwrap_or(rollcall_domain::PIN_LIMIT))
}

/// Sets how many messages an agent may keep pinned at a time.
pub fn set_pin_limit(connection: &Connection, limit: usize) -> Result<(), StoreError> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    connection.execute(sql!("workspace/set"), named_params! { ":key": "pin_limit", ":value": limit })?;
    Ok(())
}

/// Whether the desktop app serves the API for programs, and at which port; 0 is any free one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ApiSetting {
    /// Off unless somebody switches it on.
    pub served: bool,
    /// The port.
    pub port: u16,
}

/// Whether and where the desktop app serves the API.
pub fn api(connection: &Connection) -> Result<ApiSetting, StoreError> {
    let settings = settings(connection)?;
    Ok(ApiSetting {
        served: settings.get("api_served").is_some_and(|served| *served != 0),
        port: settings.get("api_port").and_then(|port| u16::try_from(*port).ok()).unwrap_or_default(),
    })
}

/// Says whether and where the desktop app serves the API.
pub fn set_api(connection: &Connection, api: ApiSetting) -> Result<(), StoreError> {
    connection.execute(sql!("workspace/set"), named_params! { ":key": "api_served", ":value": api.served })?;
    connection.execute(sql!("workspace/set"), named_params! { ":key": "api_port", ":value": api.port })?;
    Ok(())
}

/// The timeouts that everybody has who has no exception, as far as somebody set them.
pub fn timeouts(connection: &Connection) -> Result<BTreeMap<Timeout, Span>, StoreError> {
    let settings = settings(connection)?.into_iter();
    Ok(settings.filter_map(|(key, value)| Some((timeout_of(&key)?, Span::from_millis(value)))).collect())
}

/// Sets a timeout for everybody who has no exception.
pub fn set_timeout(connection: &Connection, timeout: Timeout, span: Span) -> Result<(), StoreError> {
    connection.execute(sql!("workspace/set"), named_params! { ":key": Col(timeout), ":value": Col(span) })?;
    Ok(())
}

/// The timeouts in force for a group: its own exceptions, then what everybody has, then the defaults.
pub fn policy(connection: &Connection, group: GroupId) -> Result<Policy, StoreError> {
    let (own, everybodys) = (group_timeout::in_force(connection, group)?, timeouts(connection)?);
    Ok(Policy::of(|timeout| own.get(&timeout).or_else(|| everybodys.get(&timeout)).copied()))
}

/// Whether people have to prove themselves at a window.
pub fn asks_password(connection: &Connection) -> Result<bool, StoreError> {
    Ok(settings(connection)?.get("asks_password").is_some_and(|asks| *asks != 0))
}

/// Says whether people have to prove themselves at a window.
pub fn ask_password(connection: &Connection, asks: bool) -> Result<(), StoreError> {
    connection.execute(sql!("workspace/set"), named_params! { ":key": "asks_password", ":value": asks })?;
    Ok(())
}

/// The settings that differ from their defaults.
fn settings(connection: &Connection) -> Result<BTreeMap<String, i64>, StoreError> {
    let mut statement = connection.prepare_cached(sql!("workspace/settings"))?;
    let rows = statement.query_map([], |row| Ok((row.get("key")?, row.get("value")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
