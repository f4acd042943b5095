//! Who asks, and what they may do.

use std::collections::BTreeSet;

use crate::{AgentId, Asker, GroupId, PersonId, Refusal};

/// A person with their roles. One person can have more than one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewer {
    /// Who.
    pub person: PersonId,
    /// Manages agents, groups, reasons and settings.
    pub administrator: bool,
    /// The groups they supervise.
    pub supervises: BTreeSet<GroupId>,
    /// True when they are an agent.
    pub agent: bool,
}

/// What somebody wants to do with an agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// See the row and the card.
    See,
    /// Set the work status by the ordinary rules.
    ChangeStatus,
    /// Make them inactive at once.
    Force,
    /// Decide a request of theirs.
    Decide,
    /// Give them a thread, or take one from them.
    Transfer,
    /// Act in the agent's place: sign in, answer, pin, ask.
    Act,
}

/// The agent it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// Who.
    pub agent: AgentId,
    /// Their group.
    pub group: GroupId,
}

impl Viewer {
    /// A supervisor steers the agents of their groups, an administrator all, an agent only themselves (ours).
    pub fn may(&self, deed: Deed, subject: Subject) -> bool {
        let steers = self.administrator || self.supervises.contains(&subject.group);
        let own = self.agent && self.person == subject.agent;
        match deed {
            Deed::See | Deed::ChangeStatus | Deed::Act => steers || own,
            Deed::Force | Deed::Decide | Deed::Transfer => steers,
        }
    }

    /// Refuses what [`Viewer::may`] denies.
    pub fn permit(&self, deed: Deed, subject: Subject) -> Result<(), Refusal> {
        if self.may(deed, subject) { Ok(()) } else { Err(Refusal::NotPermitted) }
    }

    /// Managing people, groups and reasons is the administrator's.
    pub fn permit_managing(&self) -> Result<(), Refusal> {
        if self.administrator { Ok(()) } else { Err(Refusal::NotPermitted) }
    }

    /// Things that belong to no agent, such as the general distribution queue, are a supervisor's or an administrator's.
    pub fn permit_steering(&self) -> Result<(), Refusal> {
        if self.administrator || !self.supervises.is_empty() { Ok(()) } else { Err(Refusal::NotPermitted) }
    }

    /// In which role this viewer does what only a supervisor or an administrator may.
    pub fn steers_as(&self) -> Asker {
        if self.administrator { Asker::Administrator } else { Asker::Supervisor }
    }

    /// In which role this viewer changes that agent's status.
    pub fn asks_as(&self, subject: Subject) -> Asker {
        if self.agent && self.person == subject.agent { Asker::Agent } else { self.steers_as() }
    }
}
