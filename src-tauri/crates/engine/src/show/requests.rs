//! Requests for approval.

use rollcall_domain::Zone;
use rollcall_store::request;

use super::person;
use crate::wire::{ApprovalPayload, ApprovalRequest, PersonName};

pub(crate) fn request(request: request::Request, zone: Zone) -> ApprovalRequest {
    ApprovalRequest {
        id: request.id.get(),
        agent: PersonName { id: request.subject.agent.get(), name: request.agent_name },
        wish: wish(request.wish),
        note: request.note,
        state: request.state.code().to_owned(),
        asked_at: zone.show(request.asked_at),
        decided_at: request.decided_at.map(|at| zone.show(at)),
        decided_by: person(request.decided_by.as_ref()),
        comment: request.comment,
    }
}

fn wish(wish: request::ApprovalPayload) -> ApprovalPayload {
    match wish {
        request::ApprovalPayload::ProfilePicture { old, new } => ApprovalPayload::ProfilePicture {
            old_photo_id: old.map(rollcall_domain::PhotoId::get),
            new_photo_id: new.get(),
        },
        request::ApprovalPayload::ProfileStatus { old, new } => ApprovalPayload::ProfileStatus { old, new },
        request::ApprovalPayload::ClientBlock { name, thread, .. } => {
            ApprovalPayload::ClientBlock { client: name, thread_id: thread.map(rollcall_domain::ThreadId::get) }
        }
        request::ApprovalPayload::Break { reason } => ApprovalPayload::Break { reason: reason.as_str().to_owned() },
    }
}
