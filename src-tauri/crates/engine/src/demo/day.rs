//! The day: everybody's deeds in the order of the clock.

mod plan;

use std::collections::BTreeMap;

use rand_chacha::ChaCha8Rng;

use rollcall_domain::{Instant, PersonId, Span};

use super::cast::{Asks, GROUPS, PLAYERS};
use super::portrait::{self, Take};
use super::stage::Stage;
use super::talk;
use crate::picture::encode_base64;
use crate::wire::{
    AddAgent, AddGroup, AddReason, AddSupervisor, AgentActs, AgentRef, AnswerThread, Ask, AskApproval, AssignThread,
    ChangeStatus, DecideRequest, Decision, PinMessage, ReasonName, ReceiveMessage, SetPhoto, ThreadActs,
};
use crate::{Actor, Error, commands};

use self::plan::{Act, Cue};

/// From the first deed to the last.
pub(super) const LENGTH: Span = Span::from_secs(24 * 60 * 60);

/// Plays the day that ends `now`.
pub(super) fn play(stage: &Stage, random: &mut ChaCha8Rng, now: Instant) -> Result<(), Error> {
    let people = set_up(stage)?;
    let mut cues = plan::cues(random, now);
    cues.sort_by_key(|cue| cue.at);
    let mut threads = BTreeMap::new();
    for cue in &cues {
        stage.turn_to(cue.at);
        stage.act_as(people.who(cue));
        perform(stage, cue, &mut threads, &people)?;
    }
    stage.act_as(Actor::Owner);
    stage.turn_to(now);
    Ok(())
}

/// The people of the play, by their places in the cast.
struct People {
    agents: Vec<PersonId>,
    supervisors: Vec<PersonId>,
}

impl People {
    /// Agents act for themselves; what comes from outside, and giving threads out, is the owner's.
    fn who(&self, cue: &Cue) -> Actor {
        match cue.act {
            Act::Write(_) | Act::Assign(_) => Actor::Owner,
            Act::SignIn
            | Act::SignOut
            | Act::Go(_)
            | Act::Open(_)
            | Act::Answer(_)
            | Act::Leave(_)
            | Act::Close(_)
            | Act::Pin(..)
            | Act::Ask
            | Act::HaveRejected(_) => Actor::Person(self.agents[cue.player]),
        }
    }
}

fn agent(player: usize) -> AgentRef {
    AgentRef::Login(PLAYERS[player].login.to_owned())
}

/// Groups, people and photos; and the two reasons that an administrator adds by the API method.
fn set_up(stage: &Stage) -> Result<People, Error> {
    let names = |en: &str, ru: &str| {
        [("en", en), ("ru", ru)].map(|(locale, name)| ReasonName { locale: locale.into(), name: name.into() }).to_vec()
    };
    for (code, en, ru, color, limit_s) in
        [("training", "Training", "Обучение", "#6b46c8", 7200), ("meeting", "Meeting", "Встреча", "#6b46c8", 3600)]
    {
        let reason = AddReason {
            code: code.into(),
            reasons: names(en, ru),
            color: Some(color.into()),
            icon: Some(code.into()),
            active: None,
            limit_s: Some(limit_s),
            allowance_s: None,
            may_set: None,
        };
        commands::add_reason(stage, reason)?;
    }
    let (mut groups, mut agents, mut supervisors) = (Vec::new(), Vec::new(), Vec::new());
    for (name, login, supervisor) in GROUPS {
        let group_id = commands::add_group(stage, AddGroup { name: name.into() })?.group_id;
        let added = AddSupervisor { login: login.into(), name: supervisor.into(), group_id };
        supervisors.push(PersonId::new(commands::add_supervisor(stage, added)?.person_id));
        groups.push(group_id);
    }
    for (number, player) in PLAYERS.iter().enumerate() {
        let added = AddAgent {
            login: player.login.into(),
            name: player.name.into(),
            alias: player.alias.map(str::to_owned),
            group_id: groups[player.group],
            sessions: None,
        };
        agents.push(PersonId::new(commands::add_agent(stage, added)?.person_id));
        if player.photo {
            let image_base64 = encode_base64(&portrait::draw(number, Take::First)?);
            commands::set_photo(stage, SetPhoto { agent: agent(number), image_base64 })?;
        }
    }
    Ok(People { agents, supervisors })
}

fn perform(stage: &Stage, cue: &Cue, threads: &mut BTreeMap<usize, i64>, people: &People) -> Result<(), Error> {
    let agent = agent(cue.player);
    let thread_id = |key: &usize| threads.get(key).copied().unwrap_or_default();
    match &cue.act {
        Act::SignIn => commands::sign_in(stage, AgentActs { agent }).map(drop),
        Act::SignOut => commands::sign_out(stage, AgentActs { agent }).map(drop),
        Act::Go(to) => commands::change_status(stage, ChangeStatus { agent, to: (*to).to_owned() }).map(drop),
        Act::Write(key) => {
            let message = ReceiveMessage {
                client: talk::client(*key),
                channel: Some(talk::channel(*key).to_owned()),
                text: talk::question(*key).to_owned(),
            };
            let id = commands::receive_message(stage, message)?.id.unwrap_or_default();
            threads.insert(*key, id);
            Ok(())
        }
        Act::Assign(key) => commands::assign_thread(stage, AssignThread { thread_id: thread_id(key), agent }).map(drop),
        Act::Open(key) => commands::open_thread(stage, ThreadActs { thread_id: thread_id(key) }).map(drop),
        Act::Leave(key) => commands::leave_thread(stage, ThreadActs { thread_id: thread_id(key) }).map(drop),
        Act::Close(key) => commands::close_thread(stage, ThreadActs { thread_id: thread_id(key) }).map(drop),
        Act::Answer(key) => {
            let answer = AnswerThread { thread_id: thread_id(key), text: talk::answer(*key).to_owned() };
            commands::answer_thread(stage, answer).map(drop)
        }
        Act::Pin(key, remind_at) => {
            let remind_at =
                chrono::DateTime::from_timestamp_millis(remind_at.millis()).unwrap_or_default().to_rfc3339();
            commands::pin_message(stage, PinMessage { thread_id: thread_id(key), remind_at }).map(drop)
        }
        Act::Ask => ask(stage, cue.player, threads),
        Act::HaveRejected(text) => {
            let asked = commands::ask_approval(
                stage,
                AskApproval { agent, ask: Ask::ProfileStatus { text: (*text).to_owned() }, note: None },
            )?;
            let decision = DecideRequest {
                request_id: asked.request_id,
                decision: Decision::Reject,
                comment: Some("Clients read this line. Please keep to what you can help with.".to_owned()),
            };
            stage.act_as(Actor::Person(people.supervisors[PLAYERS[cue.player].group]));
            commands::decide_request(stage, decision).map(drop)
        }
    }
}

/// The request that waits for a decision when the curtain rises.
fn ask(stage: &Stage, number: usize, threads: &BTreeMap<usize, i64>) -> Result<(), Error> {
    let (ask, note) = match PLAYERS[number].asks {
        Asks::Nothing => return Ok(()),
        Asks::Picture(note) => {
            let image_base64 = encode_base64(&portrait::draw(number, Take::Second)?);
            (Ask::ProfilePicture { image_base64 }, Some(note))
        }
        Asks::Line(text) => (Ask::ProfileStatus { text: text.to_owned() }, None),
        Asks::Block(note) => {
            let thread_id = threads.get(&plan::blocked_thread(number)).copied().unwrap_or_default();
            (Ask::ClientBlock { thread_id }, Some(note))
        }
    };
    let request = AskApproval { agent: agent(number), ask, note: note.map(str::to_owned) };
    commands::ask_approval(stage, request).map(drop)
}
