//! Reading: one snapshot, seen by one viewer at one instant.

use rollcall_domain::{AgentId, Deed, Instant, Refusal, Subject, Viewer};
use rollcall_store::person::{self, Person};
use rollcall_store::{Connection, agent, change};

use crate::show::Zone;
use crate::wire::AgentRef;
use crate::{Actor, Error, Host, Workspace};

/// One snapshot as somebody sees it.
pub(crate) struct Glance<'a> {
    pub connection: &'a Connection,
    /// Never before the last change.
    pub now: Instant,
    /// The last change in the snapshot; 0 when there is none.
    pub seq: i64,
    pub person: Person,
    pub viewer: Viewer,
    pub zone: Zone,
}

/// Runs a reading command.
pub(crate) fn read<T>(host: &dyn Host, run: impl FnOnce(&Glance<'_>) -> Result<T, Error>) -> Result<T, Error> {
    let workspace = host.workspace()?;
    workspace
        .store()
        .read(|connection| run(&Glance::new(connection, host, &workspace)?))
        .map_err(|error| workspace.named(error))
}

impl<'a> Glance<'a> {
    pub fn new(connection: &'a Connection, host: &dyn Host, workspace: &Workspace) -> Result<Self, Error> {
        let (seq, last_at) = change::last(connection)?.unwrap_or((0, Instant::from_millis(0)));
        let (person, viewer) = who(connection, host.actor())?;
        let now = workspace.present(host.now().max(last_at));
        Ok(Self { connection, now, seq, person, viewer, zone: workspace.zone() })
    }

    /// The profile of an agent with whom the viewer may do this.
    pub fn agent(&self, agent: &AgentRef, deed: Deed) -> Result<agent::Profile, Error> {
        let profile = find(self.connection, agent)?;
        self.viewer.permit(deed, profile.subject)?;
        Ok(profile)
    }

    pub fn may_see(&self, subject: Subject) -> bool {
        self.viewer.may(Deed::See, subject)
    }
}

/// The agent named, whoever asks.
pub(crate) fn find(connection: &Connection, agent: &AgentRef) -> Result<agent::Profile, Error> {
    let found = match agent {
        AgentRef::Id(id) => agent::profile(connection, AgentId::new(*id))?,
        AgentRef::Login(login) => agent::profile_by_login(connection, login)?,
    };
    found.ok_or_else(|| {
        let agent = match agent {
            AgentRef::Id(id) => id.to_string(),
            AgentRef::Login(login) => login.chars().take(80).collect(),
        };
        Refusal::UnknownAgent { agent }.into()
    })
}

fn who(connection: &Connection, actor: Actor) -> Result<(Person, Viewer), Error> {
    let id = match actor {
        Actor::Person(id) => Some(id),
        Actor::Owner => None,
    };
    let found = person::viewer(connection, id)?;
    // A person who is gone may do nothing.
    found.ok_or_else(|| Refusal::NotPermitted.into())
}
