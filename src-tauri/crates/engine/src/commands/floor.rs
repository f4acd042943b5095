//! Signing in and out, losing the connection, and answering the request to continue working.

use rollcall_domain::{Deed, Trigger};

use super::statuses::changed;
use crate::transaction::write;
use crate::wire::{AgentActs, StatusChanged};
use crate::{Error, Host};

/// The agent signs in.
pub fn sign_in(host: &dyn Host, request: AgentActs) -> Result<StatusChanged, Error> {
    act(host, &request, &Trigger::LogIn)
}

/// The agent signs out; threads are held for the logout grace.
pub fn sign_out(host: &dyn Host, request: AgentActs) -> Result<StatusChanged, Error> {
    act(host, &request, &Trigger::LogOut)
}

/// The agent's connection is lost; threads are held for the logout grace. A door that notices says so.
pub fn lose_connection(host: &dyn Host, request: AgentActs) -> Result<StatusChanged, Error> {
    act(host, &request, &Trigger::LoseConnection)
}

/// The agent answers the request to continue working. Nobody can in their place: it asks whether they are there.
pub fn continue_working(host: &dyn Host, request: AgentActs) -> Result<StatusChanged, Error> {
    write(host, |transaction| {
        let profile = transaction.agent(&request.agent, Deed::Act)?;
        transaction.snapshot.viewer.permit_own(profile.subject)?;
        let decision = transaction.apply(&profile, &Trigger::Continue)?;
        changed(transaction, &profile, &decision)
    })
}

fn act(host: &dyn Host, request: &AgentActs, trigger: &Trigger) -> Result<StatusChanged, Error> {
    write(host, |transaction| {
        let profile = transaction.agent(&request.agent, Deed::Act)?;
        let decision = transaction.apply(&profile, trigger)?;
        changed(transaction, &profile, &decision)
    })
}
