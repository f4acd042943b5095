//! Who asks, and what they may do.

use std::collections::BTreeSet;

use crate::{AgentId, Asker, GroupId, PersonId, ProgramRole, Reason, Refusal, RequestKind};

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
    /// What a program may do that acts in their name; `None` when they act themselves.
    pub program: Option<ProgramRole>,
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
    /// A supervisor steers the agents of their groups, an administrator all, an agent only themselves (ours). A program may
    /// no more than its person, and of that only what its role is for.
    pub fn may(&self, deed: Deed, subject: Subject) -> bool {
        let steers = self.administrator || self.supervises.contains(&subject.group);
        self.may_as(deed, steers, self.agent && self.person == subject.agent)
    }

    fn may_as(&self, deed: Deed, steers: bool, own: bool) -> bool {
        match (self.program, deed) {
            (Some(ProgramRole::Integrator), Deed::See | Deed::ChangeStatus) => self.administrator,
            (Some(ProgramRole::Supervisor), Deed::See | Deed::ChangeStatus | Deed::Act) => steers,
            (Some(ProgramRole::Integrator), _)
            | (Some(ProgramRole::Agent), Deed::Force | Deed::Decide | Deed::Transfer) => false,
            (_, Deed::See | Deed::ChangeStatus | Deed::Act) => steers || own,
            (_, Deed::Force | Deed::Decide | Deed::Transfer) => steers,
        }
    }

    /// Refuses what [`Viewer::may`] denies.
    pub fn permit(&self, deed: Deed, subject: Subject) -> Result<(), Refusal> {
        allowed(self.may(deed, subject))
    }

    /// Refuses what this viewer may do with no agent at all: asked before anything is looked up.
    pub fn permit_at_all(&self, deed: Deed) -> Result<(), Refusal> {
        allowed(self.may_as(deed, self.steers(), self.agent))
    }

    /// Whether this viewer may decide a request. To block a client is every supervisor's to decide, of whatever group: the client is
    /// everybody's (reference).
    pub fn may_decide(&self, kind: RequestKind, subject: Subject) -> bool {
        match kind {
            RequestKind::ClientBlock => self.permit_blocking().is_ok(),
            RequestKind::ProfilePicture | RequestKind::ProfileStatus | RequestKind::Break => {
                self.may(Deed::Decide, subject)
            }
        }
    }

    /// Refuses what [`Viewer::may_decide`] denies.
    pub fn permit_deciding(&self, kind: RequestKind, subject: Subject) -> Result<(), Refusal> {
        allowed(self.may_decide(kind, subject))
    }

    /// Blocking clients, and unblocking them, is every supervisor's and administrator's (reference, ours).
    pub fn permit_blocking(&self) -> Result<(), Refusal> {
        let steers = self.administrator || !self.supervises.is_empty();
        let program = matches!(self.program, None | Some(ProgramRole::Supervisor | ProgramRole::Administrator));
        allowed(steers && program)
    }

    /// The agent whose own deeds this viewer does, a program that acts in their name included.
    pub fn own_agent(&self) -> Option<AgentId> {
        self.agent.then_some(self.person)
    }

    /// Refuses what only the agent can do, and nobody in their place (brief).
    pub fn permit_own(&self, subject: Subject) -> Result<(), Refusal> {
        allowed(self.own_agent() == Some(subject.agent))
    }

    /// Managing people, groups and settings is the administrator's.
    pub fn permit_managing(&self) -> Result<(), Refusal> {
        allowed(self.administrator && matches!(self.program, None | Some(ProgramRole::Administrator)))
    }

    /// So is managing reasons, and a program that connects other systems may do that (reference).
    pub fn permit_managing_reasons(&self) -> Result<(), Refusal> {
        let reasons = matches!(self.program, None | Some(ProgramRole::Administrator | ProgramRole::Integrator));
        allowed(self.administrator && reasons)
    }

    /// Things that belong to no agent, such as the general distribution queue, are a supervisor's or an administrator's.
    pub fn permit_steering(&self) -> Result<(), Refusal> {
        let steers = matches!(self.program, None | Some(ProgramRole::Administrator | ProgramRole::Supervisor));
        allowed(self.steers() && steers)
    }

    /// What clients write elsewhere is brought in by whoever steers, and by a program that connects other systems.
    pub fn permit_bringing_in(&self) -> Result<(), Refusal> {
        allowed(self.steers() && self.program != Some(ProgramRole::Agent))
    }

    fn steers(&self) -> bool {
        self.administrator || !self.supervises.is_empty()
    }

    /// Refuses a reason that is retired, or that this viewer may not set for that agent.
    pub fn permit_reason(&self, reason: &Reason, subject: Subject) -> Result<(), Refusal> {
        reason.permit(match self.program {
            None => self.asks_as(subject),
            Some(ProgramRole::Integrator | ProgramRole::Administrator) => Asker::Api,
            Some(ProgramRole::Supervisor) => Asker::Supervisor,
            Some(ProgramRole::Agent) => Asker::Agent,
        })
    }

    /// Refuses a role that is more than this person has: a token made with it would do less than its name says.
    pub fn permit_role(&self, role: ProgramRole) -> Result<(), Refusal> {
        let has = match role {
            ProgramRole::Integrator | ProgramRole::Administrator => self.administrator,
            ProgramRole::Supervisor => self.administrator || !self.supervises.is_empty(),
            ProgramRole::Agent => true,
        };
        if has { Ok(()) } else { Err(Refusal::RoleTooHigh { role: role.code() }) }
    }

    /// In which role this viewer does what only a supervisor or an administrator may.
    pub fn steers_as(&self) -> Asker {
        match self.program {
            Some(_) => Asker::Api,
            None if self.administrator => Asker::Administrator,
            None => Asker::Supervisor,
        }
    }

    /// In which role this viewer changes that agent's status.
    pub fn asks_as(&self, subject: Subject) -> Asker {
        let own = self.program.is_none() && self.agent && self.person == subject.agent;
        if own { Asker::Agent } else { self.steers_as() }
    }
}

fn allowed(may: bool) -> Result<(), Refusal> {
    if may { Ok(()) } else { Err(Refusal::NotPermitted) }
}
