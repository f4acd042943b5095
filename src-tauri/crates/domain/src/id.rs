//! Ids. Each kind of thing has its own type, so one can't be taken for another.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $name(i64);

            impl $name {
                /// The id as stored.
                pub const fn new(raw: i64) -> Self {
                    Self(raw)
                }

                /// The stored number.
                pub const fn get(self) -> i64 {
                    self.0
                }
            }
        )*
    };
}

ids! {
    /// A person: an agent, a supervisor, an administrator, or more than one of these.
    PersonId;
    /// A supervisor group.
    GroupId;
    /// A client.
    ClientId;
    /// A thread: one consultation with one client.
    ThreadId;
    /// A pinned message.
    PinId;
    /// A request for approval.
    RequestId;
    /// A program's token.
    TokenId;
    /// A photo. The same id always means the same bytes.
    PhotoId;
    /// An interval of the status log.
    IntervalId;
    /// An inactivity reason's row.
    ReasonId;
    /// A saved view of a report.
    ViewId;
}

/// An agent's id is their person's.
pub type AgentId = PersonId;
