//! People and their roles.

use rollcall_domain::Viewer;
use rollcall_store::account;
use rollcall_store::person::Person;

use crate::wire;

/// Who asks, and what they may do.
pub(crate) fn viewer(person: &Person, viewer: &Viewer) -> wire::Viewer {
    wire::Viewer {
        id: person.id.get(),
        login: person.login.clone(),
        name: person.name.clone(),
        administrator: viewer.administrator,
        supervises: viewer.supervises.iter().map(|group| group.get()).collect(),
        agent: viewer.agent,
    }
}

pub(crate) fn account(account: account::Account) -> wire::Account {
    let agent = |part: account::AgentPart| wire::AgentAccount {
        group_id: part.group.get(),
        alias: part.alias,
        photo_id: part.photo_id.map(rollcall_domain::PhotoId::get),
        sessions: part.sessions,
        resumed_sessions: part.resumed_sessions,
    };
    wire::Account {
        id: account.person.id.get(),
        login: account.person.login,
        name: account.person.name,
        administrator: account.administrator,
        supervises: account.supervises.into_iter().map(rollcall_domain::GroupId::get).collect(),
        agent: account.agent.map(agent),
        blocked: account.blocked,
        has_password: account.has_password,
    }
}
