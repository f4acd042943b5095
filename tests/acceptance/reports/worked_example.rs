//! The night that `docs/workload-example.md` works out by hand: what it says is what the report says.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use acceptance::Floor;
use rollcall_engine::Instant;
use serde_json::{Value, json};

use super::{row, workload};

/// Saturday, 28 March 2026, 22:00 in Berlin.
const THE_EVENING: Instant = Instant::from_millis(1_774_731_600_000);

/// Plays the night. Times are minutes since the evening began.
fn the_night() -> Floor {
    let floor = Floor::team_in("Europe/Berlin", THE_EVENING);
    floor.does("add_reason", json!({ "code": "coaching", "reasons": [{ "locale": "en", "name": "Coaching" }] }));
    let at = |minute: i64| {
        let passed = (floor.clock.now().millis() - THE_EVENING.millis()) / 1000;
        floor.clock.pass(minute * 60 - passed);
    };
    floor.sign_in("ada");
    at(5);
    floor.goes("ada", "active");
    at(30);
    let first = floor.queued("Alba");
    at(50);
    floor.does("close_thread", json!({ "thread_id": first }));
    at(90);
    floor.goes("ada", "lunch_break");
    at(135);
    floor.goes("ada", "active");
    at(180);
    floor.goes("ada", "outgoing");
    at(200);
    let own = floor.does("start_thread", json!({ "agent": "ada", "client": "Bram", "text": "Hello." }))["id"].clone();
    at(225);
    floor.does("close_thread", json!({ "thread_id": own }));
    at(250);
    floor.goes("ada", "active");
    at(270);
    floor.goes("ada", "coaching");
    at(330);
    floor.goes("ada", "active");
    at(360);
    let last = floor.queued("Carla");
    let pin =
        floor.does("pin_message", json!({ "thread_id": last, "remind_at": "2026-03-29T08:00:00Z" }))["id"].clone();
    at(375);
    floor.does("unpin_message", json!({ "pin_id": pin }));
    at(380);
    floor.goes("ada", "lunch_break");
    at(390);
    floor.answered(last);
    at(405);
    floor.does("sign_out", json!({ "agent": "ada" }));
    at(600);
    floor
}

/// The table of results in the document: for each column its numbers for Saturday, Sunday and both.
fn by_hand() -> BTreeMap<String, [Value; 3]> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/workload-example.md");
    let text = fs::read_to_string(path).expect("the document");
    let (_, table) = text.split_once("| column |").expect("the table of results");
    let lines = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    lines
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            (cells[0].to_owned(), [number(cells[1]), number(cells[3]), number(cells[5])])
        })
        .collect()
}

/// `1:05:00` in seconds, `0.2353`, or a number of things.
fn number(cell: &str) -> Value {
    let parts: Option<Vec<i64>> = cell.split(':').map(|part| part.parse().ok()).collect();
    match parts.as_deref() {
        Some([hours, minutes, seconds]) => json!(hours * 3600 + minutes * 60 + seconds),
        Some([number]) => json!(number),
        _ => json!(cell.parse::<f64>().expect("a number")),
    }
}

#[test]
fn the_night_is_counted_as_the_document_counts_it() {
    let floor = the_night();
    let filter = json!({ "from": "2026-03-28", "to": "2026-03-30" });
    let by_hand = by_hand();
    assert_eq!(by_hand.len(), 14, "every line of the table is read");
    let days = workload(&floor, &filter, "day");
    let week = workload(&floor, &filter, "week");
    let agents = workload(&floor, &filter, "agent");
    for (code, [saturday, sunday, both]) in &by_hand {
        assert_eq!(&row(&days, "2026-03-28")[code], saturday, "{code} on Saturday");
        assert_eq!(&row(&days, "2026-03-29")[code], sunday, "{code} on Sunday");
        assert_eq!(&days["total"][code], both, "{code} of both");
        assert_eq!(&row(&week, "2026-03-23")[code], both, "{code} of the week");
        assert_eq!(&row(&agents, "ada")[code], both, "{code} of Ada");
    }
    let columns: Vec<&str> = super::columns(&days);
    assert!(columns.iter().all(|code| by_hand.contains_key(*code)), "the document has every column of {columns:?}");
}
