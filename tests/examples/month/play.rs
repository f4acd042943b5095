//! The month, played in the order of the clock.

use std::collections::BTreeMap;
use std::path::Path;

use acceptance::behind;
use serde_json::{Value, json};

use crate::agenda::{Agenda, Cue, Deed, Office};
use crate::calendar::{MINUTE, SECOND, day_of, hour_of, local};
use crate::cast::{AGENTS, Agent, GROUPS, NEWCOMER, Turn, turn};
use crate::chance::Chance;
use crate::shift;
use crate::stage::Stage;
use crate::talk::{Step, Talk};

const SEED: u64 = 20_260_329;
/// In the evening before the first, so that a night shift reaches into the month.
const BEGIN: i64 = local(0, 20, 0);
/// In the evening of the last, in the middle of a shift.
const END: i64 = local(31, 21, 17) + 30_250;

/// What a plan may run into. Anything else is a mistake in the month.
const EXPECTED: &[&str] = &[
    "agent_offline",
    "already_pinned",
    "agent_not_receiving",
    "agent_not_working",
    "already_signed_in",
    "client_has_thread",
    "no_free_session",
    "nobody_free",
    "not_warned",
    "thread_closed",
    "thread_not_held",
    "too_many_pins",
    "unknown_pin",
];

pub struct Play {
    pub stage: Stage,
    pub chance: Chance,
    pub agenda: Agenda,
    /// The agents' ids by their places in the cast.
    pub ids: Vec<i64>,
    pub groups: Vec<i64>,
    pub supervisors: Vec<i64>,
    /// Until when an agent doesn't touch anything, by their ids.
    pub asleep: BTreeMap<i64, i64>,
    clients: u32,
    done: u32,
    refused: BTreeMap<String, u32>,
}

/// Writes the month to a new file, and says what it did.
pub fn write(path: &Path) -> String {
    let mut play = Play::set_up(path);
    play.plan();
    while let Some((at, cue)) = play.agenda.next_until(END) {
        play.stage.turn_to(at);
        match cue {
            Cue::Deed(agent, deed) => play.deed(agent, deed),
            Cue::Step(talk, step) => play.step(talk, step),
            Cue::Office(office) => play.office(office),
        }
    }
    play.stage.turn_to(END);
    play.stage.carry_out_what_is_due();
    let sound = play.stage.does("check_workspace", json!({}));
    assert_eq!(sound["sound"], true, "{sound}");
    play.stage.close();
    behind::close_all(path);
    let refused: Vec<String> = play.refused.iter().map(|(code, times)| format!("{code} {times}")).collect();
    format!("A month of {} commands; not done: {}", play.done, refused.join(", "))
}

impl Play {
    fn set_up(path: &Path) -> Self {
        let stage = Stage::set_up(path, BEGIN);
        let (mut groups, mut supervisors) = (Vec::new(), Vec::new());
        for (group, login, name) in GROUPS {
            let id = number(&stage.does("add_group", json!({ "name": group }))["group_id"]);
            let supervisor = json!({ "login": login, "name": name, "group_id": id });
            supervisors.push(number(&stage.does("add_supervisor", supervisor)["person_id"]));
            groups.push(id);
        }
        for (code, name) in [("coaching", "Coaching"), ("quality_review", "Quality review")] {
            stage.does("add_reason", json!({ "code": code, "reasons": [{ "locale": "en", "name": name }] }));
        }
        let mut play = Self {
            stage,
            chance: Chance::new(SEED),
            agenda: Agenda::default(),
            ids: Vec::new(),
            groups,
            supervisors,
            asleep: BTreeMap::new(),
            clients: 0,
            done: 0,
            refused: BTreeMap::new(),
        };
        AGENTS[..NEWCOMER].iter().for_each(|agent| play.add(agent));
        play
    }

    pub fn add(&mut self, agent: &Agent) {
        let request =
            json!({ "login": agent.login, "name": agent.name, "group_id": self.groups[agent.group], "sessions": 3 });
        self.ids.push(number(&self.stage.does("add_agent", request)["person_id"]));
    }

    fn plan(&mut self) {
        for (day, agent) in (0..=31).flat_map(|day| (0..AGENTS.len()).map(move |agent| (day, agent))) {
            for (at, deed) in shift::deeds(turn(agent, day), day, day < 16, &mut self.chance) {
                if local(day, 12, 0) > BEGIN || turn(agent, day) == Turn::Night {
                    self.agenda.add(at, Cue::Deed(agent, deed));
                }
            }
        }
        let mut at = BEGIN;
        while at < END {
            let (low, high) = if (6..22).contains(&hour_of(at)) { (12, 76) } else { (40, 120) };
            at += self.chance.between(low * MINUTE, high * MINUTE);
            let talk = self.new_talk();
            self.agenda.add(at, Cue::Step(talk, Step::Write));
        }
        for (at, office) in [
            (local(5, 9, 0), Office::MoveCoaching),
            (local(12, 10, 30), Office::MoveAgent),
            (local(16, 12, 0), Office::RetireCoaching),
            (local(18, 9, 0), Office::AddNewcomer),
            (local(20, 15, 0), Office::BlockLeaver),
        ] {
            self.agenda.add(at, Cue::Office(office));
        }
        for (day, reason) in [(9, "technical_break"), (17, "quality_review"), (24, "short_break")] {
            let agent = on_turn(Turn::Late, day);
            self.agenda.add(local(day, 17, 20), Cue::Deed(agent, Deed::Forced(reason)));
            self.agenda.add(local(day, 17, 41), Cue::Deed(agent, Deed::Go("active")));
        }
        // Somebody takes no new threads at the end, and has one in hand when the clock stops.
        let last = on_turn(Turn::Late, 31);
        self.agenda.add(END - 12 * MINUTE, Cue::Deed(last, Deed::Go("outgoing")));
        self.agenda.add(END - 7 * MINUTE - 700, Cue::Deed(last, Deed::Reach));
        // And a client has just written.
        let talk = self.new_talk();
        self.agenda.add(END - 3 * SECOND, Cue::Step(talk, Step::Write));
    }

    pub fn new_talk(&mut self) -> Talk {
        self.clients += 1;
        let again = self.chance.between(0, 3);
        Talk { client: format!("Client {}", self.clients), thread: 0, again }
    }

    /// Calls a command that may come at the wrong moment.
    #[track_caller]
    pub fn tries(&mut self, name: &str, request: Value) -> Option<Value> {
        let asked = request.clone();
        match self.stage.call(name, request) {
            Ok(answer) => {
                self.done += 1;
                Some(answer)
            }
            Err(body) => {
                assert!(EXPECTED.contains(&body.code.as_str()), "{name} {asked}: {} {:?}", body.code, body.params);
                *self.refused.entry(body.code).or_default() += 1;
                None
            }
        }
    }

    pub fn is_asleep(&self, id: i64) -> bool {
        self.asleep.get(&id).is_some_and(|until| self.stage.now() < *until)
    }

    /// Somebody who is on duty by the rota, on most days.
    pub fn somebody(&mut self) -> &'static str {
        let today = day_of(self.stage.now());
        let there: Vec<usize> = (0..self.ids.len()).filter(|agent| turn(*agent, today) != Turn::Off).collect();
        AGENTS[self.chance.one_of(&there)].login
    }
}

/// The first agent whose turn it is.
fn on_turn(wanted: Turn, day: i64) -> usize {
    (0..AGENTS.len()).find(|agent| turn(*agent, day) == wanted).expect("somebody works in every shift")
}

#[track_caller]
pub fn number(value: &Value) -> i64 {
    value.as_i64().expect("a number")
}
