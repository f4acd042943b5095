//! The demo: invented people on an ordinary day, the same for the same seed and instant.

use acceptance::{Floor, MORNING, behind};
use rollcall_engine::demo;
use serde_json::{Value, json};

fn written(seed: u64) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("demo.db");
    drop(demo::write(&acceptance::machine(), &path, seed, MORNING).expect("the demo is written"));
    // Each file has an epoch of its own, by chance.
    behind::run(&path, "UPDATE workspace SET epoch = 0");
    behind::dump(&behind::connect(&path))
}

fn agents(floor: &Floor) -> Vec<Value> {
    floor.does("list_agents", json!({}))["agents"].as_array().expect("a list").clone()
}

#[test]
fn the_same_seed_makes_the_same_demo_and_another_another() {
    // The history's rows say when the machine migrated; nothing else knows the machine's clock.
    let ours = |dump: String| {
        dump.lines().filter(|line| !line.contains("refinery_schema_history")).collect::<Vec<_>>().join("\n")
    };
    let first = ours(written(7));
    assert_eq!(first, ours(written(7)));
    assert_ne!(first, ours(written(8)));
}

#[test]
fn whatever_the_day_was_like_it_ends_the_same() {
    let ends = |seed| {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("demo.db");
        drop(demo::write(&acceptance::machine(), &path, seed, MORNING).expect("the demo is written"));
        let end = "SELECT login, status, (SELECT count(*) FROM thread WHERE agent_id = person.id AND closed_at_ms IS NULL), \
                   (SELECT count(*) FROM pinned_message WHERE agent_id = person.id) \
                   FROM person JOIN status_log ON status_log.agent_id = person.id AND ended_at_ms IS NULL ORDER BY login";
        behind::rows(&behind::connect(&path), end)
    };
    let ours = ends(demo::SEED);
    assert_eq!(ours.len(), 24);
    for seed in [20, 30] {
        assert_eq!(ends(seed), ours, "seed {seed}");
    }
}

#[test]
fn there_are_24_agents_in_three_groups_each_with_a_supervisor() {
    let floor = Floor::demo();
    let shown: Vec<Value> = floor.does("list_groups", json!({}))["groups"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|group| json!([group["name"], group["agents"], group["supervisors"].as_array().map(Vec::len)]))
        .collect();
    assert_eq!(shown, [json!(["Billing", 8, 1]), json!(["Cards", 8, 1]), json!(["Loans", 8, 1])]);
    assert_eq!(agents(&floor).len(), 24);
}

#[test]
fn the_picture_at_the_curtain_is_the_one_of_the_cast() {
    let counts = Floor::demo().does("list_agents", json!({}))["counts"].clone();
    let cast = json!({
        "all": 24, "outgoing": 1, "active": 6, "active_free": 3, "finishing": 2, "lunch_break": 2, "short_break": 2,
        "technical_break": 1, "training": 1, "meeting": 1, "not_ready": 1, "kicked_out": 1, "offline": 3,
    });
    assert_eq!(counts, cast);
}

#[test]
fn everybody_has_the_threads_waiting_threads_pins_and_time_of_the_cast() {
    let floor = Floor::demo();
    let shown = |row: &Value| {
        let number = |field: &str| row[field].as_i64().map_or("-".to_owned(), |number| number.to_string());
        let login = row["login"].as_str().expect("a login");
        format!("{login} {} {} {}", number("threads"), number("pinned"), number("elapsed_s"))
    };
    let mut rows: Vec<_> = agents(&floor).iter().map(shown).collect();
    rows.sort();
    let cast = "amara.diallo 2 0 -, ana.petrova - 0 663, ben.carter 2 0 -, dina.haddad - 0 151, elif.yilmaz 3 1 -, \
                felix.brandt - 2 248, grace.mbeki - 1 79200, hana.sato 4 1 -, ines.duarte 0 1 -, jonas.weber - 0 2712, \
                ksenia.orlova 2 0 -, leo.marchetti - 0 375, lucia.ferri 1 0 -, maya.kessler 3 2 -, noah.fischer 0 0 -, \
                omar.khalil - 0 -, oskar.lind - 1 1450, pavel.novak - 1 298, priya.raman - 0 2202, rosa.benitez - 3 1175, \
                sam.okafor - 3 2900, tom.adeyemi 1 0 -, viktor.hansen 0 0 -, yuki.tanabe 2 5 -";
    assert_eq!(rows.join(", "), cast);
    let waiting = "SELECT person.login || ' ' || count(*) FROM thread JOIN person ON person.id = thread.agent_id \
                   WHERE closed_at_ms IS NULL AND waiting_for = 'agent' GROUP BY person.login ORDER BY person.login";
    let cast =
        "ben.carter 1, elif.yilmaz 1, hana.sato 1, ksenia.orlova 2, lucia.ferri 1, maya.kessler 2, tom.adeyemi 1";
    assert_eq!(behind::column(&floor.sql(), waiting).join(", "), cast);
}

#[test]
fn the_threads_of_the_kicked_out_agent_went_to_free_ones_who_are_done_with_them() {
    let floor = Floor::demo();
    let sql = floor.sql();
    let lost = "SELECT assignment.thread_id FROM assignment JOIN person ON person.id = assignment.agent_id \
                JOIN status_log ON status_log.agent_id = person.id AND status_log.status = 'kicked_out' \
                WHERE assignment.ended_at_ms = status_log.began_at_ms";
    let closers = format!(
        "SELECT person.login FROM thread JOIN person ON person.id = thread.agent_id \
         WHERE thread.id IN ({lost}) AND thread.closed_cause = 'agent' ORDER BY person.login"
    );
    let closers = behind::column(&sql, &closers);
    assert_eq!(closers.len(), 2);
    assert!(closers.iter().all(|login| floor.standing(login) == "active_free"), "{closers:?}");
}

#[test]
fn four_requests_wait_two_pictures_a_line_and_a_block() {
    let floor = Floor::demo();
    let requests = floor.does("list_requests", json!({}))["requests"].as_array().expect("a list").clone();
    let mut kinds: Vec<_> = requests.iter().map(|one| one["wish"]["kind"].as_str().expect("a kind")).collect();
    kinds.sort_unstable();
    assert_eq!(kinds, ["client_block", "profile_picture", "profile_picture", "profile_status"]);
    for one in requests.iter().filter(|one| one["wish"]["kind"] == "profile_picture") {
        let photo = |field: &str| floor.does("show_photo", json!({ "photo_id": one["wish"][field] }))["base64"].clone();
        assert_ne!(photo("old_photo_id"), photo("new_photo_id"));
    }
    let bells: u64 = agents(&floor).iter().filter_map(|row| row["pending_requests"].as_u64()).sum();
    assert_eq!(bells, 4);
}

#[test]
fn every_request_can_be_accepted() {
    let floor = Floor::demo();
    for one in floor.does("list_requests", json!({}))["requests"].as_array().expect("a list") {
        floor.does("decide_request", json!({ "request_id": one["id"], "decision": "accept" }));
    }
    assert_eq!(floor.does("list_requests", json!({}))["requests"], json!([]));
}

#[test]
fn there_is_a_day_of_history_without_a_gap() {
    let floor = Floor::demo();
    let mut intervals = 0;
    for row in agents(&floor) {
        let login = row["login"].as_str().expect("a login");
        floor.assert_log_is_whole(login);
        let log = floor.log(login);
        intervals += log.len();
        assert!(log.len() > 3 || login == "omar.khalil", "{login} had a day: {} intervals", log.len());
    }
    assert!(intervals > 24 * 10, "{intervals} intervals");
    let sql = floor.sql();
    let kicked_out = "SELECT count(*) FROM status_log WHERE cause = 'kicked_out'";
    assert_eq!(behind::number(&sql, kicked_out), 1, "nobody but the one of the cast was kicked out");
    let instant = "SELECT count(*) FROM status_log WHERE ended_at_ms <= began_at_ms";
    assert_eq!(behind::number(&sql, instant), 0, "every status lasted");
    let span = "SELECT (max(began_at_ms) - min(began_at_ms)) / 3600000 FROM status_log";
    assert_eq!(behind::number(&sql, span), 23);
    assert!(
        behind::number(&sql, "SELECT max(began_at_ms) FROM status_log") <= MORNING.millis(),
        "nothing is in the future"
    );
}

#[test]
fn an_hour_later_nobody_left_by_themselves() {
    let floor = Floor::demo();
    let before = agents(&floor);
    assert_eq!(floor.does("advance", json!({}))["carried_out"], 0, "nothing is due at the curtain");
    floor.clock.pass(60 * 60);
    assert!(floor.does("advance", json!({}))["carried_out"].as_i64() > Some(0), "silent clients' threads are closed");
    for (row, after) in before.iter().zip(agents(&floor)) {
        let done = row["status"] == "active" && after["status"] == "active_free";
        assert!(done || row["status"] == after["status"], "{row} became {after}");
        assert_eq!(row["pinned"], after["pinned"]);
    }
}

#[test]
fn nobody_waits_in_the_queue_and_no_thread_is_forgotten() {
    let floor = Floor::demo();
    let sql = floor.sql();
    let none = |condition: &str| {
        let query = format!("SELECT count(*) FROM thread WHERE closed_at_ms IS NULL AND {condition}");
        assert_eq!(behind::number(&sql, &query), 0, "{condition}");
    };
    none("agent_id IS NULL");
    none("in_front = 1");
    let minutes_ago = |minutes: i64| MORNING.millis() - minutes * 60_000;
    none(&format!("waiting_for = 'client' AND waiting_since_ms < {}", minutes_ago(6)));
    none(&format!("waiting_since_ms < {}", minutes_ago(30)));
}

#[test]
fn the_day_had_many_threads_and_the_closed_ones_keep_agent_and_messages() {
    let floor = Floor::demo();
    let sql = floor.sql();
    let threads = behind::number(&sql, "SELECT count(*) FROM thread");
    assert!((200..=260).contains(&threads), "{threads} threads");
    let bare = "SELECT count(*) FROM thread WHERE closed_at_ms IS NOT NULL AND (agent_id IS NULL \
                OR NOT EXISTS (SELECT 1 FROM message WHERE thread_id = thread.id AND author = 'client') \
                OR NOT EXISTS (SELECT 1 FROM message WHERE thread_id = thread.id AND author = 'agent'))";
    assert_eq!(behind::number(&sql, bare), 0);
    let hows = behind::column(&sql, "SELECT DISTINCT how FROM assignment ORDER BY how");
    assert_eq!(hows, ["own", "returning", "routing"], "clients come back, and agents write first");
    assert!(agents(&floor).iter().filter(|row| row["photo_id"].is_i64()).count() > 18);
}
