//! Changes that are missing: saying that somebody knows.

use rollcall_store::change::Topic;
use rollcall_store::loss;

use crate::transaction::write;
use crate::wire::{LossAccepted, Nothing};
use crate::{Error, Host};

/// Ends the warning of missing changes. What is left of their log stays beside the file. Where nothing is missing nothing happens.
pub fn accept_loss(host: &dyn Host, _request: Nothing) -> Result<LossAccepted, Error> {
    let workspace = host.workspace()?;
    write(host, |transaction| {
        transaction.snapshot.viewer.permit_managing()?;
        let known = loss::show(transaction.connection())?;
        if !known.is_none() {
            loss::accept(transaction.connection())?;
            transaction.record_change(Topic::Workspace, 0)?;
        }
        let log = known.kept_log(workspace.store()).map(|place| place.display().to_string());
        Ok(LossAccepted { seq: transaction.seq(), changes_missing: known.changes, log })
    })
}
