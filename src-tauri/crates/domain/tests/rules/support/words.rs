//! A decision as one line: `active by thread_assigned; holds 1 2; front 1; inactivity in 300 s; grace dropped`.

use rollcall_domain::{Decision, Due, Effect, Refusal, Status};

use super::NOW;

/// What a trigger came to. A status that stays has no cause.
pub fn said(outcome: &Result<Decision, Refusal>) -> String {
    let decision = match outcome {
        Ok(decision) => decision,
        Err(refusal) => return format!("refused: {refusal}"),
    };
    let status = status_words(&decision.after.status());
    let queue = &decision.after.queue;
    let mut parts = vec![match &decision.transition {
        Some(transition) => format!("{} by {}", status_words(&transition.to), transition.cause.code()),
        None => format!("stays {status}"),
    }];
    if let Some(transition) = &decision.transition {
        assert_eq!(status_words(&transition.to), status, "the log's new row is the agent's status");
    }
    if decision.blocking() > 0 {
        parts.push(format!("{} block", decision.blocking()));
    }
    let held: Vec<_> = queue.in_order().iter().map(|thread| thread.id.get().to_string()).collect();
    if !held.is_empty() {
        parts.push(format!("holds {}", held.join(" ")));
    }
    parts.extend(queue.open().map(|open| format!("front {}", open.get())));
    parts.extend(decision.effects.iter().map(effect_words));
    parts.join("; ")
}

/// A status with what belongs to it.
pub fn status_words(status: &Status) -> String {
    match status {
        Status::Finishing { next } => format!("finishing({})", next.as_str()),
        Status::Inactive { reason } => format!("inactive({})", reason.as_str()),
        other => other.kind().code().to_owned(),
    }
}

fn effect_words(effect: &Effect) -> String {
    match effect {
        Effect::Return(id) => format!("returns {}", id.get()),
        Effect::Schedule(due, at) => format!("{} in {} s", due_words(*due), (*at - NOW).millis() / 1000),
        Effect::Cancel(due) => format!("{} dropped", due_words(*due)),
    }
}

fn due_words(due: Due) -> &'static str {
    match due {
        Due::Inactivity => "inactivity",
        Due::Warning => "warning",
        Due::Grace => "grace",
    }
}
