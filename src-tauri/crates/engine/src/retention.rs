//! What isn't kept for ever: rows that tell readers what changed, and answers that are kept for programs that ask twice. It goes
//! in small steps, so that nobody waits for it. The log of statuses, threads and messages is kept: it is what a workspace is for.

use rollcall_domain::Span;
use rollcall_store::change::{self, Kept};
use rollcall_store::idempotency_key;

use crate::snapshot::present;
use crate::transaction::ANSWERS_KEPT;
use crate::{Error, Host};

/// Changes are kept so long (ours): a reader that was away for longer reads everything.
const CHANGES_KEPT: Span = Span::from_secs(7 * 24 * 60 * 60);
/// But no more than so many, which are about 100 MB.
const MOST_CHANGES: i64 = 2_000_000;
/// The last changes are kept, however old.
const LAST_CHANGES: i64 = 1000;
/// Rows that one transaction takes away.
const AT_ONCE: usize = 1000;

/// Takes a step; true when there is more to take away.
pub(crate) fn step(host: &dyn Host) -> Result<bool, Error> {
    let workspace = host.workspace()?;
    let needed = workspace.store().read(|connection| {
        let present = present(connection, host, &workspace)?;
        if present.clock.jumped.is_some() {
            // A clock that is wrong says nothing of how old something is.
            return Ok::<_, Error>(None);
        }
        let kept = Kept { since: present.now - CHANGES_KEPT, most: MOST_CHANGES, always: LAST_CHANGES };
        let answers = present.now - ANSWERS_KEPT;
        let due = change::any_to_prune(connection, kept)? || idempotency_key::any_before(connection, answers)?;
        Ok(due.then_some((kept, answers)))
    })?;
    let Some((kept, answers)) = needed else { return Ok(false) };
    workspace.store().write(|transaction| {
        let gone = change::prune(transaction, kept, AT_ONCE)?;
        let forgotten = idempotency_key::forget_some(transaction, answers, AT_ONCE)?;
        Ok(gone == AT_ONCE || forgotten == AT_ONCE)
    })
}
