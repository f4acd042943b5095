//! Reading: one snapshot, seen by one viewer at one instant.

use rollcall_domain::{AgentId, Clocks, Deed, Instant, Language, Refusal, Span, Subject, Viewer, Zone};
use rollcall_store::person::{self, Person};
use rollcall_store::workspace::{Standing, asks_password};
use rollcall_store::{Connection, agent, change};

use crate::error::DoorRefusal;
use crate::timing::Known;
use crate::wire::AgentRef;
use crate::{Actor, Error, Host, Workspace, programs};

/// One snapshot as somebody sees it.
pub(crate) struct Snapshot<'a> {
    pub connection: &'a Connection,
    /// Never before the last change.
    pub now: Instant,
    /// When the last change was made; no later change may be earlier.
    pub last_change_at: Instant,
    /// The last change in the snapshot; 0 when there is none.
    pub seq: i64,
    /// Which life of the file it is.
    pub epoch: i64,
    /// The machine's clock by which `now` is told, and what is to be said of it.
    pub clock: ClockNow,
    pub person: Person,
    pub viewer: Viewer,
    pub zone: Zone,
}

/// Runs a reading command.
pub(crate) fn read<T>(host: &dyn Host, run: impl FnOnce(&Snapshot<'_>) -> Result<T, Error>) -> Result<T, Error> {
    let workspace = host.workspace()?;
    workspace
        .store()
        .read(|connection| run(&Snapshot::new(connection, host, &workspace)?))
        .map_err(|error| workspace.named(error))
}

/// Where a workspace stands: the last change, and the present.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Which life of the file it is.
    pub epoch: i64,
    /// The last change; 0 when there is none.
    pub seq: i64,
    /// The present by the workspace's time.
    pub now: Instant,
}

/// Where the workspace stands for who asks: cheaper than any command, for a door that keeps answers.
///
/// # Errors
/// Those of who may not come in.
pub fn moment(host: &dyn Host) -> Result<Moment, Error> {
    read(host, |snapshot| Ok(Moment { epoch: snapshot.epoch, seq: snapshot.seq, now: snapshot.now }))
}

impl<'a> Snapshot<'a> {
    pub fn new(connection: &'a Connection, host: &dyn Host, workspace: &Workspace) -> Result<Self, Error> {
        let Present { seq, epoch, last_change_at, now, clock } = present(connection, host, workspace)?;
        let (person, viewer) = authenticate(connection, host.actor(), now)?;
        Ok(Self { connection, now, last_change_at, seq, epoch, clock, person, viewer, zone: workspace.zone() })
    }

    /// The profile of an agent with whom the viewer may do this.
    pub fn agent(&self, agent: &AgentRef, deed: Deed) -> Result<agent::Profile, Error> {
        let profile = find(self.connection, agent)?;
        self.viewer.permit(deed, profile.subject)?;
        // Nothing happens to a blocked agent but what the system does.
        if person::is_blocked(self.connection, profile.subject.agent)? {
            return Err(unknown(agent).into());
        }
        Ok(profile)
    }

    /// The workspace's language, in which names stand that have no translation.
    pub fn language(&self) -> Result<Language, Error> {
        Ok(rollcall_store::workspace::load(self.connection)?.language)
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
    found.ok_or_else(|| unknown(agent).into())
}

fn unknown(agent: &AgentRef) -> Refusal {
    let agent = match agent {
        AgentRef::Id(id) => id.to_string(),
        AgentRef::Login(login) => login.chars().take(80).collect(),
    };
    Refusal::UnknownAgent { agent }
}

/// Where a workspace stands in a snapshot.
pub(crate) struct Present {
    pub seq: i64,
    pub epoch: i64,
    pub last_change_at: Instant,
    /// Never before the last change: what was committed doesn't go back.
    pub now: Instant,
    pub clock: ClockNow,
}

/// The machine's clock as a workspace sees it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ClockNow {
    /// What the machine's clocks show.
    pub read: Clocks,
    /// What the workspace's would show, had nothing been committed: the machine's wall clock, turned ahead in a demo.
    pub shown: Instant,
    /// By how much it was set forward without explanation. Nothing is carried out meanwhile.
    pub jumped: Option<Span>,
}

/// Where the workspace stands, and the present by its time.
pub(crate) fn present(connection: &Connection, host: &dyn Host, workspace: &Workspace) -> Result<Present, Error> {
    let (seq, last_change_at) = change::last(connection)?.unwrap_or((0, Instant::from_millis(0)));
    let Standing { epoch, clock_ahead: ahead, accepted } = rollcall_store::workspace::standing(connection)?;
    let read = host.clocks();
    let known = Known { ahead, last_change_at, accepted, earlier: None };
    let shown = read.wall + ahead;
    let clock = ClockNow { read, shown, jumped: workspace.timing().jumped(read, known) };
    Ok(Present { seq, epoch, last_change_at, now: shown.max(last_change_at), clock })
}

fn authenticate(connection: &Connection, actor: Actor, now: Instant) -> Result<(Person, Viewer), Error> {
    let found = match actor {
        Actor::Program(token) => return programs::token_viewer(connection, token, now),
        Actor::Person(id) => person::viewer(connection, Some(id))?,
        Actor::Seat(sitting) if person::seats_ended(connection, sitting.person())? > sitting.ended() => None,
        Actor::Seat(sitting) => person::viewer(connection, Some(sitting.person()))?,
        Actor::Unnamed if asks_password(connection)? => None,
        Actor::Owner | Actor::Unnamed => person::viewer(connection, None)?,
    };
    // Whoever is gone or blocked sits nowhere any more.
    found.ok_or_else(|| DoorRefusal::NobodySeated.into())
}
