//! What an agent does other than with clients.

use super::super::cast::{Asks, PLAYERS};
use super::super::portrait::{self, Take};
use super::Play;
use super::agenda::Deed;
use super::people::named;
use crate::picture::encode_base64;
use crate::wire::{
    AgentActs, Ask, AskApproval, ChangeStatus, DecideRequest, Decision, ListThreads, ThreadActs, ThreadPlace,
};
use crate::{Error, commands};

impl Play<'_> {
    pub fn do_deed(&self, player: usize, deed: &Deed) -> Result<(), Error> {
        let (stage, agent) = (self.stage, named(player));
        stage.act_as(self.people.agent(player));
        match deed {
            Deed::SignIn => commands::sign_in(stage, AgentActs { agent }).map(drop),
            Deed::SignOut => commands::sign_out(stage, AgentActs { agent }).map(drop),
            Deed::Go(to) => {
                commands::change_status(stage, ChangeStatus { agent, to: (*to).to_owned(), if_interval: None })
                    .map(drop)
            }
            Deed::Forget(scene) => {
                let thread_id = self.thread(Some(*scene));
                commands::open_thread(stage, ThreadActs { thread_id }).map(drop)
            }
            Deed::Ask => self.ask(player),
            Deed::HaveRejected(text) => self.have_rejected(player, text),
            Deed::HandIn => self.hand_in(player),
        }
    }

    /// The request that waits for a decision when the curtain rises.
    fn ask(&self, player: usize) -> Result<(), Error> {
        let (ask, note) = match PLAYERS[player].asks {
            Asks::Nothing => return Ok(()),
            Asks::Picture(note) => {
                let image_base64 = encode_base64(&portrait::draw(player, Take::Second)?);
                (Ask::ProfilePicture { image_base64 }, Some(note))
            }
            Asks::Line(text) => (Ask::ProfileStatus { text: text.to_owned() }, None),
            Asks::Block(note) => (Ask::ClientBlock { thread_id: self.thread(self.blocked) }, Some(note)),
        };
        let request = AskApproval { agent: named(player), ask, note: note.map(str::to_owned) };
        commands::ask_approval(self.stage, request).map(drop)
    }

    fn have_rejected(&self, player: usize, text: &str) -> Result<(), Error> {
        let ask = Ask::ProfileStatus { text: text.to_owned() };
        let asked = commands::ask_approval(self.stage, AskApproval { agent: named(player), ask, note: None })?;
        let decision = DecideRequest {
            request_id: asked.request_id,
            decision: Decision::Reject,
            comment: Some("Clients read this line. Please keep to what you can help with.".to_owned()),
        };
        self.stage.act_as(self.people.supervisor_of(player));
        commands::decide_request(self.stage, decision).map(drop)
    }

    fn hand_in(&self, player: usize) -> Result<(), Error> {
        self.stage.act_as(self.people.supervisor_of(player));
        let held = ListThreads { place: ThreadPlace::Agents, agent: Some(named(player)), after: None, limit: None };
        for thread in commands::list_threads(self.stage, held)?.threads {
            commands::close_thread(self.stage, ThreadActs { thread_id: thread.id })?;
        }
        Ok(())
    }
}
