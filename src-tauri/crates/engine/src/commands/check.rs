//! Whether the workspace is sound.

use rollcall_store::{FileProblem, StoreError, check};

use crate::snapshot::read;
use crate::wire::{Check, CheckReport, CheckResult, Nothing};
use crate::{Error, Host, warnings};

/// Looks at everything that must hold in a workspace.
pub fn check_workspace(host: &dyn Host, _request: Nothing) -> Result<CheckReport, Error> {
    let workspace = host.workspace()?;
    read(host, |snapshot| {
        snapshot.viewer.permit_managing()?;
        let file = snapshot.connection;
        // What a damaged file can't answer is a problem of its own, and the others are still told. What keeps it from being read isn't.
        let told = |found: Result<Vec<String>, StoreError>| {
            found.or_else(|error| match workspace.store().named(error) {
                trouble @ StoreError::File { .. } if !is_damage(&trouble) => Err(trouble),
                damage => Ok(vec![damage.to_string()]),
            })
        };
        let checks = [
            (Check::File, told(check::file(file))?),
            (Check::Schema, told(check::schema(file))?),
            (Check::References, told(check::references(file))?),
            (Check::PresentStatus, told(check::present_status(file))?),
            (Check::NoGaps, told(check::no_gaps(file))?),
            (Check::LogOrder, told(check::log_order(file))?),
            (Check::Days, told(check::days(file))?),
            (Check::Routing, told(check::routing(file))?),
        ];
        let checks = checks.map(|(check, problems)| CheckResult { check, problems }).to_vec();
        let sound = checks.iter().all(|one| one.problems.is_empty());
        Ok(CheckReport { sound, checks, warnings: warnings::of(snapshot, &workspace)? })
    })
}

fn is_damage(error: &StoreError) -> bool {
    matches!(error.problem(), Some(FileProblem::Corrupt { .. } | FileProblem::NotSqlite))
}
