//! What clients do, and what whoever has their thread does with it.

use chrono::DateTime;

use rollcall_domain::{Instant, PersonId, Refusal, Span};

use super::super::talk;
use super::Play;
use super::people::named;
use super::scene::{Outcome, Step};
use crate::wire::{AnswerThread, Nothing, PinMessage, ReceiveMessage, RefreshAgents, StartThread, ThreadActs};
use crate::{Actor, Error, Host, commands};

/// A reminder is in the future, however late the scene is.
const SOON: Span = Span::from_secs(60);

impl Play<'_> {
    /// Tries a step of a scene.
    pub fn do_step(&mut self, number: usize, step: Step) -> Result<Outcome, Error> {
        let tried = match step {
            Step::Write(_) if !self.somebody_listens(number)? => return Ok(Outcome::NotNow),
            Step::Write(text) => self.client_writes(number, text),
            Step::Greet(player, text) => self.greet(number, player, text),
            Step::Open | Step::Answer(_) | Step::Leave | Step::Pin(_) | Step::Close => self.holder_does(number, step),
        };
        match tried {
            Ok(()) => Ok(Outcome::Done),
            Err(Error::Refused(Refusal::ThreadClosed { .. })) => Ok(Outcome::Over),
            Err(Error::Refused(
                Refusal::AgentNotWorking { .. }
                | Refusal::AgentNotReceiving { .. }
                | Refusal::NoFreeSession { .. }
                | Refusal::ThreadNotHeld { .. },
            )) => Ok(Outcome::NotNow),
            Err(error) => Err(error),
        }
    }

    /// Whether a message finds somebody: the agent who has the thread, or anybody with a free session.
    fn somebody_listens(&self, number: usize) -> Result<bool, Error> {
        self.run_due()?;
        if !commands::list_receivers(self.stage, Nothing {})?.receivers.is_empty() {
            return Ok(true);
        }
        let Some(thread_id) = self.scenes[number].thread else { return Ok(false) };
        let thread = commands::show_thread(self.stage, ThreadActs { thread_id })?.thread;
        let Some(holder) = thread.agent.filter(|_| thread.closed_at.is_none()) else { return Ok(false) };
        let found = commands::refresh_agents(self.stage, RefreshAgents { ids: vec![holder.id] })?;
        let at_work = |status: &str| matches!(status, "active" | "outgoing" | "finishing");
        Ok(found.agents.iter().any(|row| at_work(&row.status)))
    }

    fn client_writes(&mut self, number: usize, text: &str) -> Result<(), Error> {
        let client = self.scenes[number].client;
        self.stage.act_as(Actor::Owner);
        let message = ReceiveMessage {
            client: talk::client(client),
            channel: Some(talk::channel(client).to_owned()),
            text: text.to_owned(),
        };
        self.scenes[number].thread = commands::receive_message(self.stage, message)?.id;
        Ok(())
    }

    fn greet(&mut self, number: usize, player: usize, text: &str) -> Result<(), Error> {
        let client = self.scenes[number].client;
        self.stage.act_as(self.people.agent(player));
        let started = StartThread {
            agent: named(player),
            client: talk::client(client),
            channel: Some(talk::channel(client).to_owned()),
            text: text.to_owned(),
        };
        self.scenes[number].thread = commands::start_thread(self.stage, started)?.id;
        Ok(())
    }

    fn holder_does(&self, number: usize, step: Step) -> Result<(), Error> {
        let (stage, thread_id) = (self.stage, self.thread(Some(number)));
        self.run_due()?;
        let thread = commands::show_thread(stage, ThreadActs { thread_id })?.thread;
        if thread.closed_at.is_some() {
            return Err(Refusal::ThreadClosed { id: thread_id }.into());
        }
        let holder = thread.agent.ok_or(Refusal::ThreadNotHeld { id: thread_id })?;
        stage.act_as(Actor::Person(PersonId::new(holder.id)));
        match step {
            Step::Open => commands::open_thread(stage, ThreadActs { thread_id }).map(drop),
            Step::Leave => commands::leave_thread(stage, ThreadActs { thread_id }).map(drop),
            Step::Close => commands::close_thread(stage, ThreadActs { thread_id }).map(drop),
            Step::Answer(text) => {
                commands::answer_thread(stage, AnswerThread { thread_id, text: text.to_owned() }).map(drop)
            }
            Step::Pin(planned) => {
                let remind_at = text_of(planned.max(stage.now() + SOON));
                commands::pin_message(stage, PinMessage { thread_id, message_id: None, remind_at }).map(drop)
            }
            Step::Write(_) | Step::Greet(..) => Ok(()),
        }
    }
}

fn text_of(at: Instant) -> String {
    DateTime::from_timestamp_millis(at.millis()).unwrap_or_default().to_rfc3339()
}
