//! The change feed, for who fell behind or was away.

use rollcall_store::change;

use crate::feed::BATCH;
use crate::snapshot::{Snapshot, read};
use crate::wire::{Changes, ListChanges};
use crate::{Error, Host, show};

/// Changes after one that the asker has. They carry ids only, so everybody may see them.
pub fn list_changes(host: &dyn Host, request: ListChanges) -> Result<Changes, Error> {
    read(host, |snapshot| {
        let epoch = snapshot.epoch;
        if !goes_on(snapshot, request)? {
            return Ok(Changes { changes: Vec::new(), seq: snapshot.seq, more: false, epoch, reset: true });
        }
        let rows = change::after(snapshot.connection, request.since, BATCH)?;
        Ok(Changes {
            seq: rows.last().map_or(request.since.max(0), |row| row.seq),
            more: rows.len() == BATCH,
            changes: rows.iter().map(|row| show::change(row, snapshot.zone)).collect(),
            epoch,
            reset: false,
        })
    })
}

/// False when the asker's place is in another life of the file, later than its last change, or before what is kept.
fn goes_on(snapshot: &Snapshot<'_>, ListChanges { since, epoch }: ListChanges) -> Result<bool, Error> {
    let ours = epoch.is_none_or(|epoch| epoch == snapshot.epoch);
    let first = change::first(snapshot.connection)?.unwrap_or(1);
    Ok(ours && since <= snapshot.seq && since.max(0) + 1 >= first)
}
