//! The day as a picture.

use acceptance::Floor;
use rollcall_engine::Instant;
use serde_json::{Value, json};

fn strips(picture: &Value) -> &Vec<Value> {
    picture["strips"].as_array().expect("strips")
}

#[test]
fn a_strip_has_no_gap_and_stays_in_its_day() {
    let floor = Floor::demo();
    let today = floor.does("report_day", json!({}));
    for day in [&today["earlier"], &today["day"]] {
        let picture = floor.does("report_day", json!({ "day": day }));
        assert!(!strips(&picture).is_empty(), "{day}");
        for strip in strips(&picture) {
            let pieces = strip["pieces"].as_array().expect("pieces");
            for (piece, next) in pieces.iter().zip(&pieces[1..]) {
                assert_eq!(piece["to_s"], next["from_s"], "{strip}");
            }
            assert!(pieces.last().expect("a piece")["to_s"].as_u64() <= Some(86_400));
        }
    }
}

#[test]
fn the_pieces_add_up_to_the_days_row_of_the_workload() {
    let floor = Floor::demo();
    let picture = floor.does("report_day", json!({}));
    let workload = super::workload(&floor, &json!({ "period": "today" }), "agent");
    assert!(strips(&picture).len() > 10);
    for strip in strips(&picture) {
        let seconds =
            |piece: &Value| piece["to_s"].as_i64().expect("seconds") - piece["from_s"].as_i64().expect("seconds");
        let pieces = strip["pieces"].as_array().expect("pieces");
        let online: i64 = pieces.iter().filter(|piece| piece["status"] != "offline").map(seconds).sum();
        let name = strip["agent"]["name"].as_str().expect("a name");
        assert_eq!(super::row(&workload, name)["login_time"], online, "{name}");
    }
}

#[test]
fn a_day_on_which_clocks_are_changed_is_an_hour_shorter_or_longer() {
    // Monday, 26 October 2026, 12:00 UTC.
    let floor = Floor::team_in("Europe/Berlin", Instant::from_millis(1_793_016_000_000));
    let hours = |day: &str| {
        let picture = floor.does("report_day", json!({ "day": day }));
        let hours: Vec<u64> =
            picture["hours"].as_array().expect("hours").iter().filter_map(|one| one["hour"].as_u64()).collect();
        (picture["length_s"].as_u64().expect("seconds"), hours)
    };
    let (length, spring) = hours("2026-03-29");
    assert_eq!((length, spring.len()), (82_800, 23));
    assert!(!spring.contains(&2), "there was no two o'clock");
    let (length, autumn) = hours("2026-10-25");
    assert_eq!((length, autumn.len()), (90_000, 25));
    assert_eq!(autumn.iter().filter(|hour| **hour == 2).count(), 2, "two o'clock came twice");
}

#[test]
fn who_was_offline_all_day_has_no_strip() {
    let floor = Floor::team();
    floor.at_work("ada");
    floor.clock.pass(60);
    let picture = floor.does("report_day", json!({}));
    assert_eq!(strips(&picture).len(), 1);
    let last = strips(&picture)[0]["pieces"].as_array().expect("pieces").last().expect("a piece").clone();
    assert_eq!((&last["status"], &last["open"], &last["to_s"]), (&json!("active_free"), &json!(true), &json!(28_860)));
    assert_eq!((&picture["earlier"], &picture["later"]), (&Value::Null, &Value::Null), "the log began today");
}

#[test]
fn an_agent_sees_their_own_day() {
    let floor = Floor::demo();
    let picture = floor.of("maya.kessler").does("report_day", json!({}));
    assert_eq!(strips(&picture).len(), 1);
    assert_eq!(strips(&picture)[0]["agent"]["name"], "Maya Kessler");
    floor.of("maya.kessler").refuses("report_day", json!({ "agents": ["leo.marchetti"] }), "not_permitted");
}

#[test]
fn a_day_to_come_or_none_is_refused() {
    let floor = Floor::team();
    floor.refuses("report_day", json!({ "day": "2026-03-03" }), "instant_future");
    for day in ["2026-13-01", "today", "2026-3-2", "+2026-03-2"] {
        floor.refuses("report_day", json!({ "day": day }), "day_invalid");
    }
}
