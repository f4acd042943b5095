//! Saved views.

use acceptance::Floor;
use serde_json::{Value, json};

fn names(answer: &Value) -> Vec<&str> {
    answer["views"].as_array().expect("views").iter().filter_map(|view| view["name"].as_str()).collect()
}

#[test]
fn a_view_is_kept_replaced_and_forgotten() {
    let floor = Floor::team();
    let settings = json!({
        "filter": { "period": "last_month", "groups": [1], "statuses": ["lunch_break"] },
        "sort": "began", "reversed": false, "by": "week", "columns": ["login_time", "occupancy"],
    });
    let view = json!({ "report": "workload", "name": "  Lunch of Cards ", "settings": settings });
    let kept = floor.does("save_report_view", view);
    assert_eq!(names(&kept), ["Lunch of Cards"]);
    assert_eq!(floor.does("list_report_views", json!({}))["views"][0]["settings"], settings, "as it was saved");

    floor.does("save_report_view", json!({ "report": "log", "name": "Lunch of Cards" }));
    let again = floor.does("save_report_view", json!({ "report": "workload", "name": "Lunch of Cards" }));
    assert_eq!(again["views"].as_array().map(Vec::len), Some(2), "a name is taken once a report");

    let id = again["views"][0]["id"].clone();
    assert_eq!(names(&floor.does("drop_report_view", json!({ "id": id }))), ["Lunch of Cards"]);
    floor.refuses("drop_report_view", json!({ "id": id }), "unknown_view");
    floor.refuses("save_report_view", json!({ "report": "log", "name": "  " }), "text_invalid");
}

#[test]
fn everybody_has_their_own() {
    let floor = Floor::team();
    let id = floor.does("save_report_view", json!({ "report": "log", "name": "Mine" }))["views"][0]["id"].clone();
    let sara = floor.of("sara");
    assert_eq!(names(&sara.does("list_report_views", json!({}))), [""; 0]);
    sara.refuses("drop_report_view", json!({ "id": id }), "not_permitted");
    sara.does("save_report_view", json!({ "report": "log", "name": "Mine" }));
    assert_eq!(names(&floor.does("list_report_views", json!({}))), ["Mine"]);
}

#[test]
fn nobody_keeps_more_than_a_hundred() {
    let floor = Floor::team();
    for number in 0..100 {
        floor.does("save_report_view", json!({ "report": "log", "name": format!("View {number}") }));
    }
    floor.refuses("save_report_view", json!({ "report": "log", "name": "One more" }), "too_many_views");
    floor.does("save_report_view", json!({ "report": "log", "name": "View 7" }));
}
