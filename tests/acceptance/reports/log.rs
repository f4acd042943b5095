//! The Agent status log: which intervals, in which order, page by page.

use acceptance::Floor;
use serde_json::{Value, json};

use super::whole_log;

fn ids(intervals: &[Value]) -> Vec<i64> {
    intervals.iter().map(|one| one["id"].as_i64().expect("an id")).collect()
}

#[test]
fn the_newest_stand_first_and_the_pages_hold_everything_once() {
    let floor = Floor::demo();
    let all = behind_ids(&floor, "1 = 1");
    for limit in [1, 7, 100, 500] {
        let log = whole_log(&floor, &json!({ "limit": limit }));
        assert_eq!(ids(&log), all.iter().rev().copied().collect::<Vec<_>>(), "pages of {limit}");
    }
    let reversed = whole_log(&floor, &json!({ "limit": 50, "reversed": true }));
    assert_eq!(ids(&reversed), all);
}

/// Numbers of the log behind the program's back.
fn behind_ids(floor: &Floor, condition: &str) -> Vec<i64> {
    let query = format!("SELECT id FROM status_log WHERE {condition} ORDER BY id");
    acceptance::behind::column(&floor.sql(), &query).iter().map(|id| id.parse().expect("an id")).collect()
}

#[test]
fn a_filter_takes_what_it_names_and_nothing_else() {
    let floor = Floor::demo();
    for (filter, condition) in [
        (json!({ "statuses": ["lunch_break"] }), "reason_id = (SELECT id FROM reason WHERE code = 'lunch_break')"),
        (json!({ "statuses": ["inactive"] }), "status = 'inactive'"),
        (
            json!({ "statuses": ["outgoing", "meeting"] }),
            "status = 'outgoing' OR reason_id = (SELECT id FROM reason WHERE code = 'meeting')",
        ),
        (json!({ "causes": ["kicked_out", "login"] }), "cause IN ('kicked_out', 'login')"),
        (json!({ "groups": [2] }), "agent_id IN (SELECT id FROM agent WHERE group_id = 2)"),
        (json!({ "agents": ["maya.kessler"] }), "agent_id = (SELECT id FROM person WHERE login = 'maya.kessler')"),
        (json!({ "causes": ["training"] }), "1 = 0"),
        (json!({ "statuses": [] }), "1 = 0"),
    ] {
        let mut expected = behind_ids(&floor, condition);
        for sort in ["began", "agent", "duration"] {
            let mut found = ids(&whole_log(&floor, &json!({ "filter": filter, "sort": sort, "limit": 9 })));
            found.sort_unstable();
            expected.sort_unstable();
            assert_eq!(found, expected, "{filter} by {sort}");
        }
    }
}

#[test]
fn intervals_that_reach_into_the_period_belong_to_it_whole() {
    let floor = Floor::team();
    floor.sign_in("ada");
    floor.clock.pass(3600);
    floor.goes("ada", "active");
    floor.clock.pass(3600);
    floor.goes("ada", "lunch_break");
    floor.clock.pass(3600);
    let between = |from: &str, to: &str| {
        let filter = json!({ "agents": ["ada"], "from": from, "to": to });
        let log = whole_log(&floor, &json!({ "filter": filter, "reversed": true }));
        log.iter().map(|one| one["status"].as_str().expect("a status").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(between("2026-03-02T08:30:00Z", "2026-03-02T09:30:00Z"), ["not_ready", "active_free"]);
    assert_eq!(
        between("2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z"),
        ["active_free"],
        "from inclusive, to exclusive"
    );
    assert_eq!(between("2026-03-02T10:30:00Z", "2026-03-02T10:40:00Z"), ["inactive"], "the open one reaches on");
    let page = floor.does("report_log", json!({ "filter": { "agents": ["ada"] }, "limit": 1 }));
    assert_eq!((&page["intervals"][0]["ended"], &page["intervals"][0]["seconds"]), (&Value::Null, &json!(3600)));
}

#[test]
fn agents_stand_by_name_and_each_by_time() {
    let floor = Floor::demo();
    let log = whole_log(&floor, &json!({ "sort": "agent", "limit": 13 }));
    let keys: Vec<(String, i64)> = log
        .iter()
        .map(|one| {
            let name = one["agent"]["name"].as_str().expect("a name").to_lowercase();
            (name, -one["id"].as_i64().expect("an id"))
        })
        .collect();
    assert!(keys.is_sorted(), "by name, and the newest first");
    let reversed = whole_log(&floor, &json!({ "sort": "agent", "reversed": true, "limit": 500 }));
    assert_eq!(reversed[0]["agent"], log.last().expect("an interval")["agent"], "the last name first");
}

#[test]
fn the_longest_stand_first() {
    let floor = Floor::demo();
    let lengths = |request: Value| -> Vec<i64> {
        whole_log(&floor, &request).iter().map(|one| one["seconds"].as_i64().expect("seconds")).collect()
    };
    let longest = lengths(json!({ "sort": "duration", "limit": 11 }));
    assert!(longest.is_sorted_by(|a, b| a >= b) && longest.len() > 600);
    assert!(lengths(json!({ "sort": "duration", "reversed": true, "limit": 200 })).is_sorted());
}

#[test]
fn the_longest_are_on_one_page_each_though_open_ones_grow_meanwhile() {
    let floor = Floor::demo();
    for reversed in [false, true] {
        let request = json!({ "sort": "duration", "reversed": reversed, "limit": 40 });
        let (mut all, mut asked) = (Vec::new(), request);
        loop {
            let page = floor.does("report_log", asked.clone());
            all.extend(ids(page["intervals"].as_array().expect("intervals")));
            if page["next"].is_null() {
                break;
            }
            asked["after"] = page["next"].clone();
            floor.clock.pass(1700);
        }
        let expected = behind_ids(&floor, "1 = 1");
        all.sort_unstable();
        assert_eq!(all, expected, "reversed: {reversed}");
    }
}

#[test]
fn every_order_holds_the_same_those_of_no_length_too() {
    let floor = Floor::team();
    floor.sign_in("ada");
    floor.goes("ada", "active");
    floor.goes("ada", "lunch_break");
    for sort in ["began", "agent", "duration"] {
        let mut found = ids(&whole_log(&floor, &json!({ "sort": sort, "limit": 2 })));
        found.sort_unstable();
        assert_eq!(found, behind_ids(&floor, "1 = 1"), "{sort}");
    }
}

#[test]
fn few_rows_of_many_are_found_wherever_they_lie() {
    let floor = Floor::team();
    // Ada, 35,000 times; Kim was kicked out now and then.
    let many = "INSERT INTO status_log (agent_id, status, began_at_ms, ended_at_ms, cause)
        WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 35000)
        SELECT CASE n % 9000 WHEN 7 THEN 6 ELSE 4 END, CASE n % 9000 WHEN 7 THEN 'kicked_out' ELSE 'active_free' END,
            1772438400000 + n * 1000, 1772438400000 + n * 1000 + 1000, 'agent' FROM number";
    floor.sql().execute_batch(many).expect("a long log");
    floor.clock.pass(40_000);
    let rare = behind_ids(&floor, "status = 'kicked_out'");
    assert_eq!(rare.len(), 4);
    for filter in [
        json!({ "statuses": ["kicked_out"] }),
        json!({ "statuses": ["kicked_out"], "agents": ["kim"] }),
        json!({ "statuses": ["kicked_out"], "groups": [1] }),
    ] {
        for (sort, reversed) in [("began", false), ("began", true), ("agent", false), ("agent", true)] {
            let request = json!({ "filter": filter, "sort": sort, "reversed": reversed, "limit": 1 });
            let mut found = ids(&whole_log(&floor, &request));
            found.sort_unstable();
            assert_eq!(found, rare, "{filter} by {sort}, reversed: {reversed}");
        }
    }
}

#[test]
fn nothing_is_in_a_period_that_is_all_to_come() {
    let floor = Floor::demo();
    for sort in ["began", "agent", "duration"] {
        let request = json!({ "filter": { "from": "2030-01-01" }, "sort": sort });
        assert_eq!(ids(&whole_log(&floor, &request)), [0; 0], "{sort}");
    }
}

#[test]
fn it_says_who_and_why() {
    let floor = Floor::team();
    floor.at_work("ada");
    floor.clock.pass(60);
    floor.of("sara").goes("ada", "lunch_break");
    let newest = floor.does("report_log", json!({ "limit": 1 }))["intervals"][0].clone();
    assert_eq!(newest["cause"], "supervisor");
    assert_eq!(newest["changed_by"]["name"], "Sara Lund");
    assert_eq!(
        (&newest["login"], &newest["group"], &newest["reason"]),
        (&json!("ada"), &json!("Cards"), &json!("lunch_break"))
    );
    assert_eq!(newest["began"], floor.clock.text());
}

#[test]
fn an_agent_reads_their_own_and_nobody_elses() {
    let floor = Floor::demo();
    let own = whole_log(&floor.of("maya.kessler"), &json!({ "limit": 100 }));
    assert!(own.len() > 5 && own.iter().all(|one| one["login"] == "maya.kessler"));
    let asked = json!({ "filter": { "agents": ["leo.marchetti"] } });
    floor.of("maya.kessler").refuses("report_log", asked, "not_permitted");
}

#[test]
fn a_page_that_isnt_one_is_refused() {
    let floor = Floor::team();
    for (sort, after) in [("began", "x"), ("began", "1-2"), ("agent", "5"), ("duration", "-1-2"), ("began", "")] {
        floor.refuses("report_log", json!({ "sort": sort, "after": after }), "page_invalid");
    }
    floor.refuses("report_log", json!({ "sort": "agent", "after": "4711-5" }), "page_invalid");
    for reversed in [false, true] {
        for (sort, after) in [("began", "9223372036854775807"), ("agent", "4-9223372036854775807")] {
            let page = floor.does("report_log", json!({ "sort": sort, "reversed": reversed, "after": after }));
            assert!(page["next"].is_null(), "{page}");
        }
    }
    floor.refuses("report_log", json!({ "limit": 0 }), "number_invalid");
    floor.refuses("report_log", json!({ "limit": 501 }), "number_invalid");
    floor.refuses("report_log", json!({ "filter": { "causes": ["bored"] } }), "unknown_cause");
}
