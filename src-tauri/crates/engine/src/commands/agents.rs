//! The widget: counts and rows from one snapshot.

use std::collections::BTreeSet;

use rollcall_domain::{AgentId, Filter, FilterCounts, Instant, Refusal, Status, StatusKind, Subject, Zone};
use rollcall_store::board::{self, BoardRow};
use rollcall_store::reason;

use crate::error::DoorRefusal;
use crate::snapshot::{Snapshot, read};
use crate::wire::{AgentList, AgentRow, AgentRows, ListAgents, RefreshAgents};
use crate::{Error, Host, show};

/// A window that needs more asks for the list.
const MOST_IDS: usize = 1000;

/// Lists the agents the asker may see, and counts them by status.
pub fn list_agents(host: &dyn Host, request: ListAgents) -> Result<AgentList, Error> {
    read(host, |snapshot| {
        let reasons = reason::list(snapshot.connection)?;
        let mut rows = board::all(snapshot.connection)?;
        rows.retain(selection(snapshot, &request));
        let counts = FilterCounts::over(&reasons, rows.iter().map(|row| &row.status));
        if let Some(code) = &request.status {
            let passes = status_filter(code, &counts)?;
            rows.retain(|row| passes(&row.status));
        }
        Ok(AgentList {
            seq: snapshot.seq,
            now: snapshot.zone.show(snapshot.now),
            counts: show::counts(&counts),
            agents: by_name(rows, snapshot.now, snapshot.zone),
        })
    })
}

/// The rows of some agents, for a window that was told that they changed.
pub fn refresh_agents(host: &dyn Host, request: RefreshAgents) -> Result<AgentRows, Error> {
    if request.ids.len() > MOST_IDS {
        return Err(DoorRefusal::TooManyIds { max: MOST_IDS }.into());
    }
    read(host, |snapshot| {
        let ids: BTreeSet<AgentId> = request.ids.iter().copied().map(AgentId::new).collect();
        let mut rows = board::of(snapshot.connection, &ids.into_iter().collect::<Vec<_>>())?;
        rows.retain(|row| snapshot.may_see(Subject { agent: row.id, group: row.group_id }));
        Ok(AgentRows {
            seq: snapshot.seq,
            now: snapshot.zone.show(snapshot.now),
            agents: by_name(rows, snapshot.now, snapshot.zone),
        })
    })
}

/// Whom the groups and the text select, among those the asker may see.
fn selection(snapshot: &Snapshot<'_>, request: &ListAgents) -> impl Fn(&BoardRow) -> bool {
    let groups: Option<BTreeSet<i64>> = request.groups.clone().map(|groups| groups.into_iter().collect());
    let text = request.text.as_deref().map(str::trim).unwrap_or_default().to_lowercase();
    move |row: &BoardRow| {
        let named = |name: &str| name.to_lowercase().contains(&text);
        snapshot.may_see(Subject { agent: row.id, group: row.group_id })
            && groups.as_ref().is_none_or(|groups| groups.contains(&row.group_id.get()))
            && (text.is_empty() || named(&row.name) || named(&row.login) || row.alias.as_deref().is_some_and(named))
    }
}

/// A code of the filter. `inactive` is none of its entries, and means every reason.
fn status_filter(code: &str, counts: &FilterCounts) -> Result<impl Fn(&Status) -> bool, Error> {
    let entry = counts.iter().map(|(filter, _)| filter).find(|filter| filter.code() == code).cloned();
    let any_reason = code == StatusKind::Inactive.code();
    if entry.is_none() && !any_reason {
        let choices = counts.iter().map(|(filter, _)| filter.code().to_owned()).collect();
        return Err(Refusal::UnknownStatus { code: code.chars().take(60).collect(), choices }.into());
    }
    Ok(move |status: &Status| {
        entry.as_ref().map_or(status.kind() == StatusKind::Inactive, |entry: &Filter| entry.passes(status))
    })
}

pub(super) fn by_name(mut rows: Vec<BoardRow>, now: Instant, zone: Zone) -> Vec<AgentRow> {
    rows.sort_by_cached_key(|row| (row.name.to_lowercase(), row.id));
    rows.into_iter().map(|row| show::row(row, now, zone)).collect()
}

/// One agent's row, for an answer that says what became of them.
pub(super) fn row_of(snapshot: &Snapshot<'_>, agent: AgentId) -> Result<AgentRow, Error> {
    let row = board::of(snapshot.connection, &[agent])?.pop();
    let row = row.ok_or_else(|| Refusal::UnknownAgent { agent: agent.get().to_string() })?;
    Ok(show::row(row, snapshot.now, snapshot.zone))
}
