//! Requests for approval: asking, and deciding once.

use chrono::SecondsFormat;

use rollcall_domain::{
    Asker, Choice, Deadline, Decided, Deed, Field, Refusal, RequestId, RequestState, Status, ThreadId, Trigger,
    Verdict, Zone, cancel_request as cancelled, checked, expires_after, settle_request,
};
use rollcall_store::agent::{self, Profile};
use rollcall_store::change::Topic;
use rollcall_store::request::{self, Ending, Wish};
use rollcall_store::thread::{self, ClosedBy, LineEvent};
use rollcall_store::{client, deadline, workspace};

use super::agents::row_of;
use super::photos::{keep_portrait, read_portrait};
use super::statuses::reason_by_code;
use crate::desk::{Desk, write, write_acting};
use crate::error::DoorRefusal;
use crate::glance::read;
use crate::picture::Portrait;
use crate::wire::{
    ApprovalAsked, Ask, AskApproval, CancelRequest, DecideRequest, Decision, FloorChanged, Nothing, RequestDecided,
    RequestList,
};
use crate::{Error, Host, show};

/// Pending requests that the asker may decide, oldest first.
pub fn list_requests(host: &dyn Host, _request: Nothing) -> Result<RequestList, Error> {
    read(host, |glance| {
        let mut pending = request::pending(glance.connection)?;
        pending.retain(|one| glance.viewer.may_decide(one.wish.kind(), one.subject));
        let requests = pending.into_iter().map(|one| show::request(one, glance.zone)).collect();
        Ok(RequestList { seq: glance.seq, requests })
    })
}

/// An agent asks. A pending request for the same is cancelled: the new one takes its place.
pub fn ask_approval(host: &dyn Host, request: AskApproval) -> Result<ApprovalAsked, Error> {
    let portrait = match &request.ask {
        Ask::ProfilePicture { image_base64 } => {
            // Before a large picture is unpacked; and once more in the transaction, by what holds then.
            read(host, |glance| glance.agent(&request.agent, Deed::Act).map(drop))?;
            Some(read_portrait(image_base64)?)
        }
        Ask::ProfileStatus { .. } | Ask::ClientBlock { .. } | Ask::Break { .. } => None,
    };
    write_acting(host, |desk| {
        let profile = desk.agent(&request.agent, Deed::Act)?;
        if agent::load(desk.connection(), &profile)?.status() == Status::Offline {
            return Err(Refusal::AskerOffline.into());
        }
        let note = optional(Field::NOTE, request.note.as_deref())?;
        let wish = wish(desk, &profile, &request.ask, portrait)?;
        let agent = profile.subject.agent;
        if let Some(replaced) = request::pending_like(desk.connection(), agent, &wish)? {
            withdraw(desk, &find(desk, replaced)?)?;
        }
        desk.tell_thread(&wish, LineEvent::BlockAsked, Some(agent), desk.now())?;
        let id = request::insert(desk.connection(), agent, &wish, note.as_deref(), desk.now())?;
        let policy = workspace::policy(desk.connection(), profile.subject.group)?;
        if let Some(timeout) = expires_after(wish.kind(), &policy) {
            deadline::schedule(desk.connection(), Deadline::Expiry(id), desk.now() + timeout)?;
        }
        desk.note(Topic::Request, agent.get())?;
        Ok(ApprovalAsked { seq: desk.seq(), request_id: id.get() })
    })
}

/// The agent takes a request back.
pub fn cancel_request(host: &dyn Host, request: CancelRequest) -> Result<FloorChanged, Error> {
    write(host, |desk| {
        let id = RequestId::new(request.request_id);
        let found = find(desk, id)?;
        desk.glance.viewer.permit(Deed::Act, found.subject)?;
        withdraw(desk, &found)?;
        Ok(FloorChanged { seq: desk.seq(), id: Some(request.request_id) })
    })
}

/// Takes back what nobody decided yet.
pub(super) fn withdraw(desk: &mut Desk<'_>, found: &request::Request) -> Result<(), Error> {
    let state = cancelled(found.state, decided(found, desk.glance.zone).as_ref())?;
    let ending = Ending { state, at: desk.now(), by: None, comment: None };
    request::end(desk.connection(), found.id, &ending)?;
    deadline::cancel(desk.connection(), Deadline::Expiry(found.id))?;
    desk.tell_thread(&found.wish, LineEvent::BlockWithdrawn, Some(desk.by()), desk.now())?;
    desk.note(Topic::Request, found.subject.agent.get())
}

/// Accepts or rejects. The first decision wins; the second decider is told whose it was.
pub fn decide_request(host: &dyn Host, request: DecideRequest) -> Result<RequestDecided, Error> {
    write(host, |desk| {
        let id = RequestId::new(request.request_id);
        let found = find(desk, id)?;
        desk.glance.viewer.permit_deciding(found.wish.kind(), found.subject)?;
        let verdict = match request.decision {
            Decision::Accept => Verdict::Accept,
            Decision::Reject => Verdict::Reject,
        };
        let state = settle_request(found.state, decided(&found, desk.glance.zone).as_ref(), verdict)?;
        let comment = optional(Field::COMMENT, request.comment.as_deref())?;
        let ending = Ending { state, at: desk.now(), by: Some(desk.by()), comment: comment.as_deref() };
        request::end(desk.connection(), id, &ending)?;
        deadline::cancel(desk.connection(), Deadline::Expiry(id))?;
        let profile = desk.profile(found.subject.agent)?;
        let event = if state == RequestState::Accepted {
            fulfil(desk, &profile, &found.wish)?;
            LineEvent::ClientBlocked
        } else {
            LineEvent::BlockCancelled
        };
        desk.tell_thread(&found.wish, event, Some(desk.by()), desk.now())?;
        desk.note(Topic::Request, found.subject.agent.get())?;
        let zone = desk.glance.zone;
        Ok(RequestDecided {
            seq: desk.seq(),
            request: show::request(find(desk, id)?, zone),
            agent: if desk.glance.may_see(found.subject) {
                Some(row_of(&desk.glance, found.subject.agent)?)
            } else {
                None
            },
        })
    })
}

fn find(desk: &Desk<'_>, id: RequestId) -> Result<request::Request, Error> {
    request::load(desk.connection(), id)?.ok_or_else(|| Refusal::UnknownRequest { id: id.get() }.into())
}

/// Who decided, and when by the workspace's clock.
fn decided(found: &request::Request, zone: Zone) -> Option<Decided> {
    let by = found.decided_by.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
    found.decided_at.map(|at| Decided { by, at: zone.at(at).to_rfc3339_opts(SecondsFormat::Secs, true) })
}

fn wish(desk: &mut Desk<'_>, profile: &Profile, ask: &Ask, portrait: Option<Portrait>) -> Result<Wish, Error> {
    Ok(match ask {
        Ask::ProfilePicture { .. } => {
            let portrait = portrait.ok_or(DoorRefusal::ImageUnreadable)?;
            Wish::ProfilePicture { old: profile.photo_id, new: keep_portrait(desk.connection(), portrait)? }
        }
        Ask::ProfileStatus { text } => {
            Wish::ProfileStatus { old: profile.profile_status.clone(), new: checked(Field::PROFILE_STATUS, text)? }
        }
        Ask::ClientBlock { thread_id } => {
            let id = ThreadId::new(*thread_id);
            let found = thread::load(desk.connection(), id)?.ok_or(Refusal::UnknownThread { id: *thread_id })?;
            if found.closed || found.agent != Some(profile.subject.agent) {
                return Err(Refusal::ThreadNotHeld { id: *thread_id }.into());
            }
            // The thread is closed at once and stays closed, whatever is decided.
            desk.close_thread(&found, ClosedBy::ClientBlock, desk.now())?;
            desk.route(desk.now())?;
            Wish::ClientBlock { client: found.client, name: String::new(), thread: Some(id) }
        }
        Ask::Break { reason } => {
            let reason = reason_by_code(&desk.glance, reason)?;
            reason.permit(Asker::Administrator)?;
            Wish::Break { reason: reason.code }
        }
    })
}

fn fulfil(desk: &mut Desk<'_>, profile: &Profile, wish: &Wish) -> Result<(), Error> {
    let agent = profile.subject.agent;
    match wish {
        Wish::ProfilePicture { new, .. } => agent::set_photo(desk.connection(), agent, *new)?,
        Wish::ProfileStatus { new, .. } => agent::set_profile_status(desk.connection(), agent, new)?,
        Wish::ClientBlock { client, thread, .. } => {
            client::block(desk.connection(), *client, desk.by(), *thread, desk.now())?;
        }
        Wish::Break { reason } => {
            let choice = Choice::Inactive(reason_by_code(&desk.glance, reason.as_str())?);
            let asker = desk.glance.viewer.steers_as();
            desk.happen(profile, &Trigger::Choose { choice, asker })?;
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
