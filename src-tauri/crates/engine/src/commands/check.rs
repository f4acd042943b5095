//! Whether the workspace is sound.

use rollcall_store::check;

use crate::glance::read;
use crate::wire::{Check, CheckReport, CheckResult, Nothing};
use crate::{Error, Host};

/// Looks at everything that must hold in a workspace.
pub fn check_workspace(host: &dyn Host, _request: Nothing) -> Result<CheckReport, Error> {
    read(host, |glance| {
        glance.viewer.permit_managing()?;
        let file = glance.connection;
        let checks = [
            (Check::File, check::file(file)?),
            (Check::References, check::references(file)?),
            (Check::PresentStatus, check::present_status(file)?),
            (Check::NoGaps, check::no_gaps(file)?),
            (Check::Routing, check::routing(file)?),
        ];
        let checks = checks.map(|(check, problems)| CheckResult { check, problems }).to_vec();
        Ok(CheckReport { sound: checks.iter().all(|one| one.problems.is_empty()), checks })
    })
}
