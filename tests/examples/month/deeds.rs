//! What agents do other than with clients, and what the administrator does with the team.

use serde_json::json;

use crate::agenda::{Deed, Office};
use crate::calendar::{MINUTE, local};
use crate::cast::{AGENTS, LEAVES, MOVES, NEWCOMER};
use crate::play::{Play, number};
use crate::talk::{Step, Talk};

impl Play {
    pub fn deed(&mut self, agent: usize, deed: Deed) {
        let (id, login) = (self.ids[agent], AGENTS[agent].login);
        let supervisor = self.supervisors[self.group_of(agent)];
        let by = if matches!(deed, Deed::Sent(_) | Deed::Forced(_)) { supervisor } else { id };
        self.stage.carry_out_what_is_due();
        self.stage.act_as(Some(by));
        match deed {
            Deed::SignIn => drop(self.tries("sign_in", json!({ "agent": login }))),
            Deed::SignOut => drop(self.tries("sign_out", json!({ "agent": login }))),
            Deed::LoseConnection => drop(self.tries("lose_connection", json!({ "agent": login }))),
            Deed::Continue => drop(self.tries("continue_working", json!({ "agent": login }))),
            Deed::Go(to) | Deed::Sent(to) => drop(self.tries("change_status", json!({ "agent": login, "to": to }))),
            Deed::Forced(to) => drop(self.tries("force_inactive", json!({ "agent": login, "reason": to }))),
            Deed::Reach => {
                if let Some(talk) = self.reaches(login) {
                    self.later(6 * MINUTE, 45 * MINUTE, talk, Step::Close);
                }
            }
            Deed::Forget(asleep) => {
                let held = self.held(login).first().copied();
                if let Some(thread) = held.or_else(|| self.reaches(login).map(|talk| talk.thread)) {
                    self.tries("open_thread", json!({ "thread_id": thread }));
                }
                self.asleep.insert(id, self.stage.now() + asleep);
            }
            Deed::HandIn => {
                for thread in self.held(login) {
                    self.tries("close_thread", json!({ "thread_id": thread }));
                }
            }
        }
    }

    pub fn office(&mut self, office: Office) {
        self.stage.act_as(None);
        match office {
            Office::MoveCoaching => {
                self.stage.does("move_reason", json!({ "code": "coaching", "before": "lunch_break" }));
            }
            Office::RetireCoaching => {
                self.stage.does("change_reason", json!({ "code": "coaching", "active": false }));
            }
            Office::MoveAgent => {
                let to = self.groups[2];
                self.stage.does("change_agent", json!({ "agent": AGENTS[MOVES].login, "group_id": to }));
            }
            Office::AddNewcomer => self.add(&AGENTS[NEWCOMER]),
            Office::BlockLeaver => {
                self.stage.does("block_account", json!({ "person_id": self.ids[LEAVES], "blocked": true }));
            }
        }
    }

    fn group_of(&self, agent: usize) -> usize {
        if agent == MOVES && self.stage.now() >= local(12, 10, 30) { 2 } else { AGENTS[agent].group }
    }

    /// The agent writes to a client first.
    fn reaches(&mut self, login: &str) -> Option<Talk> {
        let talk = self.new_talk();
        let request = json!({ "agent": login, "client": talk.client, "text": "Good news." });
        let thread = self.tries("start_thread", request)?["id"].as_i64()?;
        Some(Talk { thread, ..talk })
    }

    /// The threads in an agent's hands.
    fn held(&self, login: &str) -> Vec<i64> {
        let card = self.stage.does("show_agent", json!({ "agent": login }));
        card["threads"].as_array().expect("a list").iter().map(|thread| number(&thread["id"])).collect()
    }
}
