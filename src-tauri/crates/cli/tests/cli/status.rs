//! `rollcall status`.

use serde_json::Value;

use crate::support::{Demo, refused, text};

fn row(demo: &Demo, login: &str) -> Value {
    demo.agents().into_iter().find(|agent| agent["login"] == login).expect("the agent is listed")
}

#[test]
fn a_change_is_said_and_stays() {
    let demo = Demo::new();
    let login = demo.somebody("not_ready");
    let name = text(&row(&demo, &login)["name"]);
    assert_eq!(demo.said(&["status", &login, "lunch_break"]), format!("{name} is now Lunch break.\n"));
    let after = row(&demo, &login);
    assert_eq!(
        (&after["status"], &after["reason"]),
        (&"inactive".into(), &"lunch_break".into()),
        "the next run sees it"
    );
    let again = demo.said(&["status", &login, "lunch_break"]);
    assert_eq!(again, format!("{name} is Lunch break already. Nothing changed.\n"));
}

#[test]
fn an_offline_agent_is_refused() {
    let demo = Demo::new();
    let login = demo.somebody("offline");
    for force in [&[][..], &["--force"]] {
        let arguments = [&["status", login.as_str(), "lunch_break"], force].concat();
        let said = refused(&demo.run(&arguments));
        assert!(said.contains("offline agent’s status can’t be changed"), "{arguments:?} says why: {said}");
    }
    assert_eq!(row(&demo, &login)["status"], "offline", "nothing changed");
}

#[test]
fn blocking_threads_mean_finishing_and_are_counted() {
    let demo = Demo::new();
    let (login, threads) = demo.somebody_busy();
    let said = demo.said(&["status", &login, "lunch_break"]);
    let counted = if threads == 1 { "1 thread is".to_owned() } else { format!("{threads} threads are") };
    assert!(said.contains("Active (finishing)") && said.contains(&counted) && said.contains("Lunch break"), "{said}");
    let after = row(&demo, &login);
    assert_eq!((&after["status"], &after["next_reason"]), (&"finishing".into(), &"lunch_break".into()), "{after}");
    let json = demo.json(&["status", &login, "short_break", "--json"]);
    assert_eq!(json["blocking_threads"].as_u64(), Some(threads), "a script gets the number: {json}");
}

#[test]
fn force_goes_at_once_and_counts_what_went_back() {
    let demo = Demo::new();
    let (login, _) = demo.somebody_busy();
    let threads = row(&demo, &login)["threads"].as_u64().expect("an active agent has a number of threads");
    let said = demo.said(&["status", &login, "technical_break", "--force"]);
    assert!(said.contains("is now Technical break."), "{said}");
    assert!(said.contains(&format!("{threads} thread")), "{threads} threads went back: {said}");
    assert_eq!(row(&demo, &login)["status"], "inactive", "without finishing");
}

#[test]
fn only_what_can_be_chosen_is_taken() {
    let demo = Demo::new();
    let login = demo.somebody("active_free");
    for code in ["active_free", "finishing", "not_ready", "kicked_out", "offline", "asleep"] {
        let said = refused(&demo.run(&["status", &login, code]));
        assert!(said.contains(code) && said.contains("lunch_break"), "{code:?} is named, and the choices: {said}");
    }
}

#[test]
fn an_agent_steers_nobody_else() {
    let demo = Demo::new();
    let (agent, other) = (demo.somebody("active_free"), demo.somebody("not_ready"));
    let said = refused(&demo.run(&["--as", &agent, "status", &other, "lunch_break"]));
    assert!(said.contains("may not"), "{said}");
    demo.said(&["--as", &agent, "status", &agent, "lunch_break"]);
    assert_eq!(row(&demo, &agent)["reason"], "lunch_break", "their own status is theirs to change");
}
