//! Conversations: what clients and agents do with threads, a step at a time.

use serde_json::{Value, json};

use crate::agenda::Cue;
use crate::calendar::{MINUTE, SECOND};
use crate::play::Play;

/// A client's conversation.
#[derive(Clone)]
pub struct Talk {
    pub client: String,
    /// The thread, once there is one.
    pub thread: i64,
    /// How many times the client will write again.
    pub again: i64,
}

#[derive(Clone, Copy)]
pub enum Step {
    /// The client writes.
    Write,
    /// The agent opens the thread in front, to answer.
    Open,
    Answer,
    /// The agent keeps the last message with a reminder.
    Pin,
    Unpin(i64),
    /// The supervisor gives the thread to somebody else.
    Transfer,
    Close,
}

/// Who has a thread.
enum Holder {
    Closed,
    Nobody,
    Agent(i64),
}

impl Play {
    pub fn step(&mut self, talk: Talk, step: Step) {
        match step {
            Step::Write => self.client_writes(talk),
            Step::Unpin(pin) => {
                self.stage.act_as(None);
                self.tries("unpin_message", json!({ "pin_id": pin }));
            }
            Step::Open | Step::Answer | Step::Pin | Step::Transfer | Step::Close => match self.holder(talk.thread) {
                Holder::Closed => {}
                Holder::Nobody => self.later(90 * SECOND, 4 * MINUTE, talk, step),
                Holder::Agent(id) if self.is_asleep(id) => self.later(6 * MINUTE, 12 * MINUTE, talk, step),
                Holder::Agent(id) => self.holder_does(id, talk, step),
            },
        }
    }

    pub fn later(&mut self, low: i64, high: i64, talk: Talk, step: Step) {
        let at = self.stage.now() + self.chance.between(low, high);
        self.agenda.add(at, Cue::Step(talk, step));
    }

    fn holder(&self, thread: i64) -> Holder {
        self.stage.carry_out_what_is_due();
        let thread = self.stage.does("show_thread", json!({ "thread_id": thread }))["thread"].clone();
        match thread["agent"]["id"].as_i64() {
            _ if thread["closed_at"] != Value::Null => Holder::Closed,
            None => Holder::Nobody,
            Some(id) => Holder::Agent(id),
        }
    }

    fn client_writes(&mut self, mut talk: Talk) {
        self.stage.act_as(None);
        let written = self.tries("receive_message", json!({ "client": talk.client, "text": "Hello?" }));
        let Some(id) = written.and_then(|answer| answer["id"].as_i64()) else { return };
        talk.thread = id;
        if self.chance.percent(30) {
            self.later(5 * SECOND, 20 * SECOND, talk.clone(), Step::Open);
        }
        if self.chance.percent(8) {
            self.later(10 * SECOND, 20 * SECOND, talk.clone(), Step::Pin);
        }
        self.later(20 * SECOND, 4 * MINUTE, talk, Step::Answer);
    }

    fn holder_does(&mut self, holder: i64, talk: Talk, step: Step) {
        self.stage.act_as(Some(holder));
        let request = json!({ "thread_id": talk.thread });
        match step {
            Step::Open => drop(self.tries("open_thread", request)),
            Step::Close => {
                self.tries("close_thread", request);
                if self.chance.percent(25) {
                    self.later(4 * MINUTE, 50 * MINUTE, talk, Step::Write);
                }
            }
            Step::Transfer => {
                self.stage.act_as(None);
                // Without a name it goes to whoever would be next.
                let to = self.chance.percent(60).then(|| self.somebody());
                let request = to.map_or(request, |to| json!({ "thread_id": talk.thread, "agent": to }));
                self.tries("assign_thread", request);
            }
            Step::Pin => {
                let pin = json!({ "thread_id": talk.thread, "remind_at": "2026-04-02T08:00:00Z" });
                let pinned = self.tries("pin_message", pin).and_then(|answer| answer["id"].as_i64());
                // Some are never done.
                if let Some(pin) = pinned.filter(|_| self.chance.percent(85)) {
                    self.later(5 * MINUTE, 500 * MINUTE, talk, Step::Unpin(pin));
                }
            }
            Step::Answer => {
                self.tries("answer_thread", json!({ "thread_id": talk.thread, "text": "Let me see." }));
                self.tries("leave_thread", request);
                self.goes_on(talk);
            }
            Step::Write | Step::Unpin(_) => {}
        }
    }

    /// What comes after an answer: another message, or the end, or nothing, until silence closes the thread.
    fn goes_on(&mut self, talk: Talk) {
        if self.chance.percent(10) {
            self.later(10 * SECOND, 3 * MINUTE, talk.clone(), Step::Transfer);
        }
        if talk.again > 0 {
            let again = talk.again - 1;
            self.later(30 * SECOND, 9 * MINUTE, Talk { again, ..talk }, Step::Write);
        } else if self.chance.percent(75) {
            self.later(10 * SECOND, 3 * MINUTE, talk, Step::Close);
        }
    }
}
