//! What happens on a floor all the time, in short.

use serde_json::{Value, json};

use crate::Door;

impl Door {
    /// The agent signs in.
    #[track_caller]
    pub fn sign_in(&self, login: &str) {
        self.does("sign_in", json!({ "agent": login }));
    }

    /// The agent signs in and goes active.
    #[track_caller]
    pub fn at_work(&self, login: &str) {
        self.sign_in(login);
        self.goes(login, "active");
    }

    /// Sets an agent's status by the ordinary rules.
    #[track_caller]
    pub fn goes(&self, login: &str, to: &str) -> Value {
        self.does("change_status", json!({ "agent": login, "to": to }))
    }

    /// A client's thread in the general distribution queue.
    #[track_caller]
    pub fn queued(&self, client: &str) -> i64 {
        id(&self.does("receive_message", json!({ "client": client, "text": "Hello?" }))["id"])
    }

    /// A client's thread, given to an agent. It waits for the agent's answer.
    #[track_caller]
    pub fn given(&self, client: &str, login: &str) -> i64 {
        let thread_id = self.queued(client);
        self.does("assign_thread", json!({ "thread_id": thread_id, "agent": login }));
        thread_id
    }

    /// The agent answers; the thread then waits for the client.
    #[track_caller]
    pub fn answered(&self, thread_id: i64) {
        self.does("answer_thread", json!({ "thread_id": thread_id, "text": "Let me see." }));
    }

    /// The agent opens the thread in front.
    #[track_caller]
    pub fn opened(&self, thread_id: i64) {
        self.does("open_thread", json!({ "thread_id": thread_id }));
    }

    /// An agent asks for a profile status line.
    #[track_caller]
    pub fn asked(&self, login: &str, line: &str) -> i64 {
        let ask = json!({ "kind": "profile_status", "text": line });
        id(&self.does("ask_approval", json!({ "agent": login, "ask": ask }))["request_id"])
    }

    /// The agent's row of the widget.
    #[track_caller]
    pub fn row(&self, login: &str) -> Value {
        self.card(login)["agent"].clone()
    }

    /// The agent's card.
    #[track_caller]
    pub fn card(&self, login: &str) -> Value {
        self.does("show_agent", json!({ "agent": login }))
    }

    /// The agent's status in words: `active`, `inactive lunch_break`, `finishing lunch_break`.
    #[track_caller]
    pub fn standing(&self, login: &str) -> String {
        standing(&self.row(login))
    }

    /// The threads on the agent's card, in their order.
    #[track_caller]
    pub fn threads(&self, login: &str) -> Vec<i64> {
        self.card(login)["threads"].as_array().expect("a list").iter().map(|thread| id(&thread["id"])).collect()
    }

    /// The logins of a list of rows.
    #[track_caller]
    pub fn logins(&self, list: Value) -> Vec<String> {
        logins(&self.does("list_agents", list))
    }
}

/// The status of a row or an interval in words.
pub(crate) fn standing(row: &Value) -> String {
    let reason = row["reason"].as_str().or(row["next_reason"].as_str());
    [row["status"].as_str(), reason].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn logins(list: &Value) -> Vec<String> {
    let rows = list["agents"].as_array().expect("a list of agents");
    rows.iter().map(|row| row["login"].as_str().expect("a login").to_owned()).collect()
}

#[track_caller]
fn id(value: &Value) -> i64 {
    value.as_i64().expect("an id")
}
