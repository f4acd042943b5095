//! The Workload report: whole days from what is kept of them, the parts of days at the edges and the open intervals from the log.

mod add_up;
mod table;

use self::add_up::add_up;
use super::Scope;
use crate::snapshot::read;
use crate::wire::{ReportWorkload, Workload};
use crate::{Error, Host};

/// The Workload report of a period.
pub fn report_workload(host: &dyn Host, request: ReportWorkload) -> Result<Workload, Error> {
    read(host, |snapshot| {
        let scope = Scope::of(snapshot, &request.filter)?;
        let sums = add_up(snapshot, &scope, request.by)?;
        Ok(table::table(snapshot, &scope, request.by, sums))
    })
}
