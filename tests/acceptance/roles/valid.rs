//! A valid request for every command, on a floor where it can be fulfilled.

use std::fs;
use std::sync::OnceLock;

use acceptance::{Door, Floor, picture};
use serde_json::{Value, json};

/// The floor, set so that every command's request below can be fulfilled: Ada is warned, with thread 1 in front of her; her second
/// thread is 2, with her pin 1 in it; Edda, of thread 3, is blocked; Ada's photo is 1, her pending request 1, her password 1234; Ben is
/// offline; a program's token is 1, and so is the administrator's view of a report.
pub struct Stage {
    floor: Floor,
}

impl Stage {
    pub fn set() -> Stage {
        static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
        let bytes = BYTES.get_or_init(|| {
            let floor = Floor::team();
            play(&floor);
            let (_folder, path) = floor.closed();
            fs::read(path).expect("the workspace")
        });
        let floor = Floor::of(bytes);
        floor.clock.pass(301);
        Stage { floor }
    }

    /// The door with this role at it, seen from whom the command is about.
    pub fn actor(&self, command: &str, role: &str) -> Door {
        let login = match (role, command) {
            ("self", "sign_in") => "ben",
            ("self", _) => "ada",
            ("peer", _) => "kim",
            ("stranger", _) => "lea",
            ("supervisor", _) => "sara",
            ("other", _) => "lars",
            _ => "admin",
        };
        if ["take_seat", "leave_seat"].contains(&command) {
            return self.floor.window_of(login);
        }
        let demo = self.floor.folder().join("demo.db");
        self.floor.of(login).with_demo_at(&demo)
    }

    /// A window at which nobody sat down, on a floor where that takes a password.
    pub fn window_that_asks(&self) -> Door {
        self.floor.does("set_password", json!({ "person_id": 1, "password": "1234" }));
        self.floor.does("ask_for_passwords", json!({ "asks": true }));
        self.floor.window()
    }

    /// A program in an agent's name.
    pub fn program_of(&self, login: &str) -> Door {
        let request = json!({ "name": "Phone", "role": "agent", "login": login });
        let made = self.floor.does("create_token", request);
        self.floor.with_token(made["token"].as_str().expect("a secret"))
    }

    /// The door of whoever can write the file, as a server has it.
    pub fn owner(&self) -> Door {
        (*self.floor).clone()
    }

    pub fn request(&self, command: &str) -> Value {
        let ada = json!({ "agent": "ada" });
        let thread = json!({ "thread_id": 1 });
        match command {
            "create_workspace" => {
                let path = self.floor.folder().join("new.db");
                json!({ "path": path, "name": "New", "administrator": "Ada", "time_zone": "UTC" })
            }
            "open_workspace" => json!({ "path": self.floor.path() }),
            "accept_clock" => {
                // A jump is one from a reading that was made before.
                self.floor.does("show_workspace", json!({}));
                self.floor.clock.set(3600);
                json!({})
            }
            "repair_clock" => {
                // Something is written while the clock is an hour ahead.
                self.floor.clock.set(3600);
                self.floor.does("add_group", json!({ "name": "Mortgages" }));
                self.floor.clock.set(-3600);
                json!({})
            }
            "open_demo" => {
                // One that is there already: writing it takes its time, and isn't what is asked here.
                let demo = Floor::demo().closed();
                fs::copy(demo.1, self.floor.folder().join("demo.db")).expect("the demo is copied");
                json!({})
            }
            "restore_backup" => json!({ "name": self.floor.does("back_up_now", json!({}))["backup"]["name"] }),
            "take_seat" => json!({ "login": "ada" }),
            "refresh_agents" => json!({ "ids": [1, 2, 3, 4] }),
            "show_agent" | "list_history" | "sign_out" | "lose_connection" | "continue_working" => ada,
            "sign_in" => json!({ "agent": "ben" }),
            "change_status" => json!({ "agent": "ada", "to": "outgoing" }),
            "force_inactive" => json!({ "agent": "ada", "reason": "lunch_break" }),
            "ask_approval" => json!({ "agent": "ada", "ask": { "kind": "profile_status", "text": "Loans" } }),
            "decide_request" => json!({ "request_id": 1, "decision": "accept" }),
            "cancel_request" => json!({ "request_id": 1 }),
            "add_reason" => json!({ "code": "nap", "reasons": [{ "locale": "en", "name": "Nap" }] }),
            "change_reason" => json!({ "code": "lunch_break", "icon": "cup" }),
            "move_reason" => json!({ "code": "lunch_break" }),
            "set_reason_limit" | "set_pin_limit" => json!({ "limit": 30 }),
            "unblock_client" => json!({ "client": "Edda" }),
            "set_api" => json!({ "served": true }),
            "create_token" => json!({ "name": "Chat", "role": "agent" }),
            "revoke_token" => json!({ "token_id": 1 }),
            "add_group" => json!({ "name": "Mortgages" }),
            "add_supervisor" => json!({ "login": "petra", "name": "Petra", "group_id": 1 }),
            "add_agent" => json!({ "login": "max", "name": "Max", "group_id": 1 }),
            "import_team" => json!({ "csv_base64": picture::base64(b"login,name,group\nmax,Max,Cards\n") }),
            "add_person" => json!({ "login": "max", "name": "Max", "administrator": false }),
            "change_person" => json!({ "person_id": 4, "name": "Ada Lovelace" }),
            "change_agent" => json!({ "agent": "ada", "sessions": 7 }),
            "block_account" => json!({ "person_id": 4, "blocked": true }),
            "set_password" => json!({ "person_id": 4, "present": "1234", "password": "4711" }),
            "rename_group" => json!({ "group_id": 1, "name": "Trams" }),
            "remove_supervisor" => json!({ "group_id": 1, "person_id": 2 }),
            "set_timeout" => json!({ "key": "closing", "seconds": 60 }),
            "set_exception" => json!({ "group_id": 1, "key": "closing", "seconds": 60, "active": true }),
            "drop_exception" => json!({ "group_id": 1, "key": "closing" }),
            "ask_for_passwords" => json!({ "asks": false }),
            "show_photo" => json!({ "photo_id": 1 }),
            "set_photo" => json!({ "agent": "ada", "image_base64": picture::photo(2) }),
            "receive_message" => json!({ "client": "Carmen", "text": "Hello?" }),
            "assign_thread" => json!({ "thread_id": 1, "agent": "kim" }),
            "show_thread" | "open_thread" | "leave_thread" | "type_answer" | "close_thread" => thread,
            "list_threads" => json!({ "place": "agents", "agent": "ada" }),
            "start_thread" => json!({ "agent": "ada", "client": "Dario", "text": "Hello." }),
            "answer_thread" => json!({ "thread_id": 1, "text": "Yes" }),
            "pin_message" => json!({ "thread_id": 1, "remind_at": "2026-03-02T12:00:00Z" }),
            "unpin_message" => json!({ "pin_id": 1 }),
            "report_log" | "report_workload" => json!({ "filter": { "agents": ["ada"] } }),
            "report_day" => json!({ "agents": ["ada"] }),
            "show_floor_at" => json!({ "at": "2026-03-02T08:00:00Z" }),
            "save_report_view" => json!({ "report": "log", "name": "Lunch" }),
            "drop_report_view" => json!({ "id": 1 }),
            "list_changes" => json!({ "since": 0 }),
            _ => json!({}),
        }
    }
}

fn play(floor: &Floor) {
    floor.at_work("ada");
    let thread = floor.given("Alba", "ada");
    floor.queued("Bram");
    floor.at_work("kim");
    floor.asked("ada", "Cards and disputes");
    floor.does("set_password", json!({ "person_id": 4, "password": "1234" }));
    floor.does("create_token", json!({ "name": "Chat", "role": "integrator" }));
    floor.does("set_photo", json!({ "agent": "ada", "image_base64": picture::photo(1) }));
    floor.does("pin_message", json!({ "thread_id": 2, "remind_at": "2026-03-02T12:00:00Z" }));
    floor.does("save_report_view", json!({ "report": "workload", "name": "Mine" }));
    let blocked = floor.given("Edda", "ada");
    let ask = json!({ "agent": "ada", "ask": { "kind": "client_block", "thread_id": blocked } });
    let request = floor.does("ask_approval", ask)["request_id"].clone();
    floor.does("decide_request", json!({ "request_id": request, "decision": "accept" }));
    floor.opened(thread);
    floor.clock.pass(301);
    floor.does("advance", json!({}));
}
