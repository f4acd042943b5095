//! Requests for approval: asking, and deciding once.

use chrono::SecondsFormat;

use rollcall_domain::{
    Asker, Choice, Deadline, Decided, Deed, Field, Refusal, RequestId, RequestState, Status, ThreadId, Trigger,
    Verdict, Zone, cancel_request as cancelled, checked, expires_after, settle_request,
};
use rollcall_store::agent::{self, Profile};
use rollcall_store::change::Topic;
use rollcall_store::request::{self, ApprovalPayload, Ending};
use rollcall_store::thread::{self, ClosedBy, LineEvent};
use rollcall_store::{client, deadline, workspace};

use super::agents::row_of;
use super::photos::{keep_portrait, read_portrait};
use super::statuses::reason_by_code;
use crate::error::DoorRefusal;
use crate::picture::Portrait;
use crate::snapshot::read;
use crate::transaction::{Transaction, write, write_acting};
use crate::wire::{
    ApprovalAsked, Ask, AskApproval, CancelRequest, DecideRequest, Decision, FloorChanged, Nothing, RequestDecided,
    RequestList,
};
use crate::{Error, Host, show};

/// Pending requests that the asker may decide, oldest first.
pub fn list_requests(host: &dyn Host, _request: Nothing) -> Result<RequestList, Error> {
    read(host, |snapshot| {
        let mut pending = request::pending(snapshot.connection)?;
        pending.retain(|one| snapshot.viewer.may_decide(one.wish.kind(), one.subject));
        let requests = pending.into_iter().map(|one| show::request(one, snapshot.zone)).collect();
        Ok(RequestList { seq: snapshot.seq, requests })
    })
}

/// An agent asks. A pending request for the same is cancelled: the new one takes its place.
pub fn ask_approval(host: &dyn Host, request: AskApproval) -> Result<ApprovalAsked, Error> {
    let portrait = match &request.ask {
        Ask::ProfilePicture { image_base64 } => {
            // Before a large picture is unpacked; and once more in the transaction, by what holds then.
            read(host, |snapshot| snapshot.agent(&request.agent, Deed::Act).map(drop))?;
            Some(read_portrait(image_base64)?)
        }
        Ask::ProfileStatus { .. } | Ask::ClientBlock { .. } | Ask::Break { .. } => None,
    };
    write_acting(host, |transaction| {
        let profile = transaction.agent(&request.agent, Deed::Act)?;
        if agent::load(transaction.connection(), &profile)?.status() == Status::Offline {
            return Err(Refusal::AskerOffline.into());
        }
        let note = optional(Field::NOTE, request.note.as_deref())?;
        let wish = wish(transaction, &profile, &request.ask, portrait)?;
        let agent = profile.subject.agent;
        if let Some(replaced) = request::pending_like(transaction.connection(), agent, &wish)? {
            withdraw(transaction, &find(transaction, replaced)?)?;
        }
        transaction.tell_thread(&wish, LineEvent::BlockAsked, Some(agent), transaction.now())?;
        let id = request::insert(transaction.connection(), agent, &wish, note.as_deref(), transaction.now())?;
        let policy = workspace::policy(transaction.connection(), profile.subject.group)?;
        if let Some(timeout) = expires_after(wish.kind(), &policy) {
            deadline::schedule(transaction.connection(), Deadline::Expiry(id), transaction.now() + timeout)?;
        }
        transaction.record_change(Topic::Request, agent.get())?;
        Ok(ApprovalAsked { seq: transaction.seq(), request_id: id.get() })
    })
}

/// The agent takes a request back.
pub fn cancel_request(host: &dyn Host, request: CancelRequest) -> Result<FloorChanged, Error> {
    write(host, |transaction| {
        let id = RequestId::new(request.request_id);
        let found = find(transaction, id)?;
        transaction.snapshot.viewer.permit(Deed::Act, found.subject)?;
        withdraw(transaction, &found)?;
        Ok(FloorChanged { seq: transaction.seq(), id: Some(request.request_id) })
    })
}

/// Takes back what nobody decided yet.
pub(super) fn withdraw(transaction: &mut Transaction<'_>, found: &request::Request) -> Result<(), Error> {
    let state = cancelled(found.state, decided(found, transaction.snapshot.zone).as_ref())?;
    let ending = Ending { state, at: transaction.now(), by: None, comment: None };
    request::end(transaction.connection(), found.id, &ending)?;
    deadline::cancel(transaction.connection(), Deadline::Expiry(found.id))?;
    transaction.tell_thread(&found.wish, LineEvent::BlockWithdrawn, Some(transaction.by()), transaction.now())?;
    transaction.record_change(Topic::Request, found.subject.agent.get())
}

/// Accepts or rejects. The first decision wins; the second decider is told whose it was.
pub fn decide_request(host: &dyn Host, request: DecideRequest) -> Result<RequestDecided, Error> {
    write(host, |transaction| {
        let id = RequestId::new(request.request_id);
        let found = find(transaction, id)?;
        transaction.snapshot.viewer.permit_deciding(found.wish.kind(), found.subject)?;
        let verdict = match request.decision {
            Decision::Accept => Verdict::Accept,
            Decision::Reject => Verdict::Reject,
        };
        let state = settle_request(found.state, decided(&found, transaction.snapshot.zone).as_ref(), verdict)?;
        let comment = optional(Field::COMMENT, request.comment.as_deref())?;
        let ending = Ending { state, at: transaction.now(), by: Some(transaction.by()), comment: comment.as_deref() };
        request::end(transaction.connection(), id, &ending)?;
        deadline::cancel(transaction.connection(), Deadline::Expiry(id))?;
        let profile = transaction.profile(found.subject.agent)?;
        let event = if state == RequestState::Accepted {
            fulfil(transaction, &profile, &found.wish)?;
            LineEvent::ClientBlocked
        } else {
            LineEvent::BlockCancelled
        };
        transaction.tell_thread(&found.wish, event, Some(transaction.by()), transaction.now())?;
        transaction.record_change(Topic::Request, found.subject.agent.get())?;
        let zone = transaction.snapshot.zone;
        Ok(RequestDecided {
            seq: transaction.seq(),
            request: show::request(find(transaction, id)?, zone),
            agent: if transaction.snapshot.may_see(found.subject) {
                Some(row_of(&transaction.snapshot, found.subject.agent)?)
            } else {
                None
            },
        })
    })
}

fn find(transaction: &Transaction<'_>, id: RequestId) -> Result<request::Request, Error> {
    request::load(transaction.connection(), id)?.ok_or_else(|| Refusal::UnknownRequest { id: id.get() }.into())
}

/// Who decided, and when by the workspace's clock.
fn decided(found: &request::Request, zone: Zone) -> Option<Decided> {
    let by = found.decided_by.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
    found.decided_at.map(|at| Decided { by, at: zone.at(at).to_rfc3339_opts(SecondsFormat::Secs, true) })
}

fn wish(
    transaction: &mut Transaction<'_>,
    profile: &Profile,
    ask: &Ask,
    portrait: Option<Portrait>,
) -> Result<ApprovalPayload, Error> {
    Ok(match ask {
        Ask::ProfilePicture { .. } => {
            let portrait = portrait.ok_or(DoorRefusal::ImageUnreadable)?;
            ApprovalPayload::ProfilePicture {
                old: profile.photo_id,
                new: keep_portrait(transaction.connection(), portrait)?,
            }
        }
        Ask::ProfileStatus { text } => ApprovalPayload::ProfileStatus {
            old: profile.profile_status.clone(),
            new: checked(Field::PROFILE_STATUS, text)?,
        },
        Ask::ClientBlock { thread_id } => {
            let id = ThreadId::new(*thread_id);
            let found = thread::load(transaction.connection(), id)?.ok_or(Refusal::UnknownThread { id: *thread_id })?;
            if found.closed || found.agent != Some(profile.subject.agent) {
                return Err(Refusal::ThreadNotHeld { id: *thread_id }.into());
            }
            // The thread is closed at once and stays closed, whatever is decided.
            transaction.close_thread(&found, ClosedBy::ClientBlock, transaction.now())?;
            transaction.route(transaction.now())?;
            ApprovalPayload::ClientBlock { client: found.client, name: String::new(), thread: Some(id) }
        }
        Ask::Break { reason } => {
            let reason = reason_by_code(&transaction.snapshot, reason)?;
            reason.permit(Asker::Administrator)?;
            ApprovalPayload::Break { reason: reason.code }
        }
    })
}

fn fulfil(transaction: &mut Transaction<'_>, profile: &Profile, wish: &ApprovalPayload) -> Result<(), Error> {
    let agent = profile.subject.agent;
    match wish {
        ApprovalPayload::ProfilePicture { new, .. } => agent::set_photo(transaction.connection(), agent, *new)?,
        ApprovalPayload::ProfileStatus { new, .. } => agent::set_profile_status(transaction.connection(), agent, new)?,
        ApprovalPayload::ClientBlock { client, thread, .. } => {
            client::block(transaction.connection(), *client, transaction.by(), *thread, transaction.now())?;
        }
        ApprovalPayload::Break { reason } => {
            let choice = Choice::Inactive(reason_by_code(&transaction.snapshot, reason.as_str())?);
            let asker = transaction.snapshot.viewer.steers_as();
            transaction.apply(profile, &Trigger::Choose { choice, asker })?;
        }
    }
    Ok(())
}

/// A text that may be left out; white space alone counts as left out.
fn optional(field: Field, text: Option<&str>) -> Result<Option<String>, Error> {
    match text.map(str::trim) {
        None | Some("") => Ok(None),
        Some(text) => Ok(Some(checked(field, text)?)),
    }
}
