//! Why a status began, and who asked for it.

/// The coded cause of a row of the status log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cause {
    /// The agent chose it.
    Agent,
    /// A supervisor or administrator chose it.
    Supervisor,
    /// A supervisor made the agent inactive at once.
    SupervisorForced,
    /// A program chose it.
    Api,
    /// The agent signed in.
    Login,
    /// The agent signed out.
    Logout,
    /// The connection was lost.
    ConnectionLost,
    /// A free agent was given a thread.
    ThreadAssigned,
    /// The last session fell free.
    ThreadsDone,
    /// The last blocking thread of a finishing agent was answered or left.
    FinishingDone,
    /// The request to continue working went unanswered.
    KickedOut,
    /// The agent was back within the logout grace.
    Reconnected,
    /// A break ran past its limit.
    BreakLimit,
    /// A trainer set it.
    Training,
    /// The agent was added to the workspace and has never signed in (ours).
    Added,
}

impl Cause {
    /// Every cause with its code.
    pub const ALL: [(Cause, &'static str); 15] = [
        (Cause::Agent, "agent"),
        (Cause::Supervisor, "supervisor"),
        (Cause::SupervisorForced, "supervisor_forced"),
        (Cause::Api, "api"),
        (Cause::Login, "login"),
        (Cause::Logout, "logout"),
        (Cause::ConnectionLost, "connection_lost"),
        (Cause::ThreadAssigned, "thread_assigned"),
        (Cause::ThreadsDone, "threads_done"),
        (Cause::FinishingDone, "finishing_done"),
        (Cause::KickedOut, "kicked_out"),
        (Cause::Reconnected, "reconnected"),
        (Cause::BreakLimit, "break_limit"),
        (Cause::Training, "training"),
        (Cause::Added, "added"),
    ];

    /// The code as stored and sent.
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(cause, _)| *cause == self).map_or("", |(_, code)| code)
    }

    /// The cause with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == code).map(|(cause, _)| *cause)
    }
}

/// Who asks for a status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asker {
    /// The agent.
    Agent,
    /// A supervisor of the agent's group.
    Supervisor,
    /// An administrator.
    Administrator,
    /// A program.
    Api,
}

impl Asker {
    pub(crate) fn cause(self) -> Cause {
        match self {
            Asker::Agent => Cause::Agent,
            Asker::Supervisor | Asker::Administrator => Cause::Supervisor,
            Asker::Api => Cause::Api,
        }
    }
}
