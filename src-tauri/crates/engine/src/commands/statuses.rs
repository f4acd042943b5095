//! Changing a work status.

use rollcall_domain::{Choice, Decision, Deed, Reason, Refusal, StatusKind, Trigger};
use rollcall_store::{agent::Profile, reason, status_log};

use super::agents::row_of;
use super::reasons::unknown_reason;
use crate::snapshot::Snapshot;
use crate::transaction::{Transaction, write, write_acting};
use crate::wire::{ChangeStatus, ForceInactive, StatusChanged};
use crate::{Error, Host, show};

/// Sets an agent's status by the ordinary rules: the same for the agent, a supervisor and a program.
pub fn change_status(host: &dyn Host, request: ChangeStatus) -> Result<StatusChanged, Error> {
    write_acting(host, |transaction| {
        let profile = transaction.agent(&request.agent, Deed::ChangeStatus)?;
        let choice = choice(&transaction.snapshot, &request.to)?;
        if let Choice::Inactive(reason) = &choice {
            transaction.snapshot.viewer.permit_reason(reason, profile.subject)?;
        }
        if let Some(seen) = request.if_interval {
            let present = status_log::newest(transaction.connection(), profile.subject.agent, None, 1)?;
            if present.first().is_none_or(|open| open.id.get() != seen) {
                return Err(Refusal::ChangedMeanwhile.into());
            }
        }
        let asker = transaction.snapshot.viewer.asks_as(profile.subject);
        let decision = transaction.apply(&profile, &Trigger::Choose { choice, asker })?;
        changed(transaction, &profile, &decision)
    })
}

/// Makes an agent inactive at once; a supervisor's deed, never the agent's.
pub fn force_inactive(host: &dyn Host, request: ForceInactive) -> Result<StatusChanged, Error> {
    write(host, |transaction| {
        let profile = transaction.agent(&request.agent, Deed::Force)?;
        let reason = reason_by_code(&transaction.snapshot, &request.reason)?;
        transaction.snapshot.viewer.permit_reason(&reason, profile.subject)?;
        let asker = transaction.snapshot.viewer.steers_as();
        let decision = transaction.apply(&profile, &Trigger::Force { reason, asker })?;
        changed(transaction, &profile, &decision)
    })
}

/// What a code of the Change list stands for.
pub(super) fn choice(snapshot: &Snapshot<'_>, code: &str) -> Result<Choice, Error> {
    match code {
        "active" => return Ok(Choice::Active),
        "outgoing" => return Ok(Choice::Outgoing),
        _ => {}
    }
    if let Some(reason) = reason::by_code(snapshot.connection, code)? {
        return Ok(Choice::Inactive(reason));
    }
    let reasons = reason::list(snapshot.connection)?;
    let active = reasons.iter().filter(|reason| reason.active).map(|reason| reason.code.as_str().to_owned());
    let choices = ["active", "outgoing"].map(str::to_owned).into_iter().chain(active).collect();
    let code: String = code.chars().take(60).collect();
    Err(match StatusKind::from_code(&code) {
        Some(_) => Refusal::StatusNotChoosable { code, choices },
        None => Refusal::UnknownStatus { code, choices },
    }
    .into())
}

pub(super) fn reason_by_code(snapshot: &Snapshot<'_>, code: &str) -> Result<Reason, Error> {
    match reason::by_code(snapshot.connection, code)? {
        Some(found) => Ok(found),
        None => Err(unknown_reason(&reason::list(snapshot.connection)?, code).into()),
    }
}

pub(super) fn changed(
    transaction: &Transaction<'_>,
    profile: &Profile,
    decision: &Decision,
) -> Result<StatusChanged, Error> {
    Ok(StatusChanged {
        seq: transaction.seq(),
        agent: row_of(&transaction.snapshot, profile.subject.agent)?,
        changed: decision.transition.is_some(),
        blocking_threads: show::count(decision.blocking()),
        returned_threads: show::count(decision.returned()),
    })
}
