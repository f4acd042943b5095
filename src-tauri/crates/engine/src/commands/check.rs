//! Whether the workspace is sound.

use crate::glance::read;
use crate::wire::{Check, CheckReport, CheckResult, Nothing};
use crate::{Error, Host};

/// Looks at everything that must hold in a workspace.
pub fn check_workspace(host: &dyn Host, _request: Nothing) -> Result<CheckReport, Error> {
    read(host, |glance| {
        glance.viewer.permit_managing()?;
        let checks = vec![CheckResult { check: Check::File, problems: Vec::new() }];
        Ok(CheckReport { sound: checks.iter().all(|one| one.problems.is_empty()), checks })
    })
}
