//! Triggers, and the reasons that they name.

use rollcall_domain::{
    Asker, Assignment, Choice, Color, HeldThread, Icon, Language, MaySet, Party, Reason, ReasonCode, ReasonNames,
    ThreadEvent, ThreadId, Trigger,
};

use super::NOW;

/// An active reason that everybody may set.
pub fn reason(code: &str) -> Reason {
    Reason {
        code: ReasonCode::parse(code).expect("a code"),
        names: ReasonNames::new([(Language::ENGLISH, code.to_owned())]).expect("a name"),
        color: Color::neutral(),
        icon: Icon::Pause,
        active: true,
        limit: None,
        allowance: None,
        may_set: MaySet { supervisor: true, agent: true },
    }
}

/// Lunch break, built in.
pub fn lunch() -> Reason {
    reason("lunch_break")
}

/// A reason that an administrator added.
pub fn custom() -> Reason {
    reason("meeting")
}

/// A reason that nobody can choose any more.
pub fn retired() -> Reason {
    Reason { active: false, ..reason("old_break") }
}

/// A reason that an agent has to ask for.
pub fn when_approved() -> Reason {
    Reason { may_set: MaySet { supervisor: true, agent: false }, ..reason("doctor") }
}

/// Somebody chooses Active.
pub fn choose_active(asker: Asker) -> Trigger {
    Trigger::Choose { choice: Choice::Active, asker }
}

/// Somebody chooses Active (doesn't receive threads).
pub fn choose_outgoing(asker: Asker) -> Trigger {
    Trigger::Choose { choice: Choice::Outgoing, asker }
}

/// Somebody chooses a reason.
pub fn choose_inactive(reason: Reason, asker: Asker) -> Trigger {
    Trigger::Choose { choice: Choice::Inactive(reason), asker }
}

/// Somebody makes the agent inactive at once.
pub fn force(reason: Reason, asker: Asker) -> Trigger {
    Trigger::Force { reason, asker }
}

/// Something happens to a thread.
pub fn thread(event: fn(ThreadId) -> ThreadEvent, id: i64) -> Trigger {
    Trigger::Thread(event(ThreadId::new(id)))
}

/// The agent is given a thread that waits for an answer.
pub fn assigned(id: i64, how: Assignment) -> Trigger {
    let thread = HeldThread { id: ThreadId::new(id), waiting_for: Party::Agent, waiting_since: NOW };
    Trigger::Thread(ThreadEvent::Assigned { thread, how })
}
