//! What the system does by itself, when it is due.

use rollcall_domain::Instant;
use rollcall_store::deadline;

use crate::desk::write;
use crate::glance::read;
use crate::wire::{Advanced, Nothing};
use crate::{Error, Host};

/// Carries out every deadline that is due. Every writing command begins with the same.
pub fn advance(host: &dyn Host, _request: Nothing) -> Result<Advanced, Error> {
    write(host, |desk| {
        let next = deadline::first(desk.connection())?;
        Ok(Advanced {
            seq: desk.seq(),
            carried_out: desk.carried_out,
            next_due: next.map(|(_, _, at)| desk.glance.zone.show(at)),
        })
    })
}

/// When the next deadline is due, and the present by the workspace's time.
pub(crate) fn next_due(host: &dyn Host) -> Result<Option<(Instant, Instant)>, Error> {
    read(host, |glance| Ok(deadline::first(glance.connection)?.map(|(_, _, at)| (at, glance.now))))
}
