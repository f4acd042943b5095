//! What somebody must be allowed before a command's request is read, decoded or looked up. The table names a gate for every command.

use rollcall_domain::{Deed, Refusal, Viewer};

use crate::dispatch::unknown_command;
use crate::snapshot::read;
use crate::{Error, Host, with_commands};

/// The least that a command asks of who calls it. What it is about decides the rest, inside the command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gate {
    /// Works before anybody sat down.
    Anybody,
    /// Somebody who sits here, or a program.
    Somebody,
    /// May see some agent.
    See,
    /// May set some agent's status.
    ChangeStatus,
    /// May make some agent inactive at once.
    Force,
    /// May decide for some agent.
    Decide,
    /// May act in some agent's place.
    Act,
    /// Manages people, groups and settings.
    Manage,
    /// Manages reasons.
    ManageReasons,
    /// Steers what belongs to no agent.
    Steer,
    /// Blocking and unblocking clients: every supervisor and administrator.
    Block,
    /// Brings in what clients write.
    BringIn,
}

impl Gate {
    fn permit(self, viewer: &Viewer) -> Result<(), Refusal> {
        match self {
            Gate::Anybody | Gate::Somebody => Ok(()),
            Gate::See => viewer.permit_at_all(Deed::See),
            Gate::ChangeStatus => viewer.permit_at_all(Deed::ChangeStatus),
            Gate::Force => viewer.permit_at_all(Deed::Force),
            Gate::Decide => viewer.permit_at_all(Deed::Decide),
            Gate::Act => viewer.permit_at_all(Deed::Act),
            Gate::Manage => viewer.permit_managing(),
            Gate::ManageReasons => viewer.permit_managing_reasons(),
            Gate::Steer => viewer.permit_steering(),
            Gate::Block => viewer.permit_blocking(),
            Gate::BringIn => viewer.permit_bringing_in(),
        }
    }
}

macro_rules! gates {
    ($($kind:ident $name:ident($request:ident) -> $response:ident for $gate:ident;)*) => {
        fn of(name: &str) -> Option<Gate> {
            match name {
                $(stringify!($name) => Some(Gate::$gate),)*
                _ => None,
            }
        }
    };
}
with_commands!(gates);

/// Lets in who may call this command about something, or refuses. A door asks before it takes a request's body.
///
/// # Errors
/// `unknown_command`, `nobody_seated`, `token_invalid` or `not_permitted`.
pub fn admit(host: &dyn Host, name: &str) -> Result<(), Error> {
    match of(name) {
        None => Err(unknown_command(name)),
        Some(Gate::Anybody) => Ok(()),
        Some(gate) => read(host, |snapshot| Ok(gate.permit(&snapshot.viewer)?)),
    }
}
