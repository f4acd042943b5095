//! The change feed, for who fell behind or was away.

use rollcall_store::change;

use crate::feed::BATCH;
use crate::glance::read;
use crate::wire::{Changes, ListChanges};
use crate::{Error, Host, show};

/// Changes after one that the asker has. They carry ids only, so everybody may see them.
pub fn list_changes(host: &dyn Host, request: ListChanges) -> Result<Changes, Error> {
    read(host, |glance| {
        let rows = change::after(glance.connection, request.since, BATCH)?;
        Ok(Changes {
            seq: rows.last().map_or(request.since, |row| row.seq),
            more: rows.len() == BATCH,
            changes: rows.iter().map(|row| show::change(row, glance.zone)).collect(),
        })
    })
}
