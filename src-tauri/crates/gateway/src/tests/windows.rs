//! Windows: each has its own person, and nobody gets another's by a name.

use std::time::Duration;

use axum::body::BodyDataStream;
use axum::http::StatusCode;
use serde_json::{Value, json};
use tokio::time::timeout;
use tokio_stream::StreamExt;

use super::Server;

const LEFT: &str = "5f0c2a6e-1b7d-4f3a-9c58-e2d4b6a80c11";
const RIGHT: &str = "0a91d7c4-66e2-4d0b-8f35-7b1c9e2f4d22";

/// A team of two agents beside the administrator.
async fn team() -> Server {
    let server = Server::new();
    for login in ["ada", "ben"] {
        let request = json!({ "login": login, "name": login, "group_id": 1 });
        assert_eq!(server.at(LEFT, "add_agent", request).await.0, StatusCode::OK);
    }
    server
}

/// The same team, asking for passwords. Ada's is `1234`.
async fn asking() -> Server {
    let server = team().await;
    for id in [1, 2] {
        server.at(LEFT, "set_password", json!({ "person_id": id, "password": "1234" })).await;
    }
    assert_eq!(server.at(LEFT, "ask_for_passwords", json!({ "asks": true })).await.0, StatusCode::OK);
    server
}

async fn sit(server: &Server, window: &str, login: &str) -> StatusCode {
    server.at(window, "take_seat", json!({ "login": login, "password": "1234" })).await.0
}

async fn who(server: &Server, window: &str) -> Value {
    let (_, answer) = server.at(window, "show_workspace", json!({})).await;
    if answer["code"].is_string() { answer["code"].clone() } else { answer["viewer"]["login"].clone() }
}

#[tokio::test]
async fn two_windows_have_two_persons() {
    let server = team().await;
    assert_eq!(sit(&server, LEFT, "ada").await, StatusCode::OK);
    assert_eq!(sit(&server, RIGHT, "ben").await, StatusCode::OK);
    assert_eq!((who(&server, LEFT).await, who(&server, RIGHT).await), (json!("ada"), json!("ben")));
    server.at(LEFT, "leave_seat", json!({})).await;
    assert_eq!((who(&server, LEFT).await, who(&server, RIGHT).await), (json!("admin"), json!("ben")));
}

#[tokio::test]
async fn a_name_that_nobody_sat_down_with_gives_no_rights() {
    let server = asking().await;
    assert_eq!(who(&server, LEFT).await, "nobody_seated");
    assert_eq!(sit(&server, LEFT, "ada").await, StatusCode::OK);
    let long = "a".repeat(65);
    for made_up in [RIGHT, &LEFT[..35], &LEFT.to_uppercase(), "", &long, "' OR ''='' -- and some more"] {
        assert_eq!(who(&server, made_up).await, "nobody_seated", "{made_up:?}");
    }
    let (status, answer) = server.at(RIGHT, "list_people", json!({})).await;
    assert_eq!((status, &answer["asks_password"]), (StatusCode::OK, &json!(true)), "who may sit down is told");
}

#[tokio::test]
async fn a_window_without_a_proper_name_has_no_seat() {
    let server = team().await;
    let long = "a".repeat(65);
    for name in ["", "short", &long, "sixteen letters!", "шестнадцатьбукв!"] {
        let (status, answer) = server.at(name, "take_seat", json!({ "login": "ada" })).await;
        assert_eq!((status.as_u16(), &answer["code"]), (409, &json!("seat_fixed")), "{name:?}");
    }
    assert_eq!(who(&server, &long).await, "admin", "and counts as one at which nobody sat down");
}

#[tokio::test]
async fn a_server_that_was_started_for_one_person_is_theirs_in_every_window() {
    let server = team().await.restarted_as("ada");
    for window in [LEFT, RIGHT, ""] {
        let (_, answer) = server.at(window, "take_seat", json!({ "login": "admin" })).await;
        assert_eq!(answer["code"], "seat_fixed");
        assert_eq!(who(&server, window).await, "ada");
    }
}

#[tokio::test]
async fn wrong_passwords_have_their_own_statuses() {
    let server = asking().await;
    let wrong = json!({ "login": "ada", "password": "4711" });
    for _ in 0..4 {
        let (status, answer) = server.at(LEFT, "take_seat", wrong.clone()).await;
        assert_eq!((status.as_u16(), &answer["code"]), (403, &json!("password_wrong")));
    }
    let (status, answer) = server.at(LEFT, "take_seat", wrong.clone()).await;
    assert_eq!((status.as_u16(), &answer["code"]), (429, &json!("too_many_attempts")));
    assert_eq!(sit(&server, RIGHT, "ada").await, StatusCode::OK, "whoever never failed isn't kept waiting by others");
    server.at(RIGHT, "leave_seat", json!({})).await;
    for name in ["5f0c2a6e-1b7d-4f3a-9c58-e2d4b6a80c33", "5f0c2a6e-1b7d-4f3a-9c58-e2d4b6a80c44"] {
        server.at(name, "take_seat", wrong.clone()).await;
    }
    let (status, _) = server.at("5f0c2a6e-1b7d-4f3a-9c58-e2d4b6a80c55", "take_seat", wrong).await;
    assert_eq!(status.as_u16(), 429, "and one window after another is no way round it");
}

#[tokio::test]
async fn a_new_password_sends_its_person_away_from_every_other_window() {
    let server = asking().await;
    let third = "5f0c2a6e-1b7d-4f3a-9c58-e2d4b6a80c33";
    for window in [LEFT, RIGHT, third] {
        assert_eq!(sit(&server, window, "ada").await, StatusCode::OK);
    }
    let mut stream = feed_of(&server, RIGHT).await;
    let change = json!({ "person_id": person(&server, "ada").await, "present": "1234", "password": "4711" });
    assert_eq!(server.at(LEFT, "set_password", change).await.0, StatusCode::OK);
    assert_eq!(who(&server, LEFT).await, "ada", "the window at which it was changed stays");
    for window in [RIGHT, third] {
        assert_eq!(who(&server, window).await, "nobody_seated");
        let status = server.send(server.own("GET", &format!("/feed?since=0&window={window}")), "").await.status();
        assert_eq!(status, StatusCode::FORBIDDEN, "nor are changes told there");
    }
    assert!(ends(&mut stream).await, "a stream that was open is over");
    server.at(RIGHT, "take_seat", json!({ "login": "ada", "password": "1234" })).await;
    assert_eq!(who(&server, RIGHT).await, "nobody_seated", "the old password seats nobody");
}

#[tokio::test]
async fn who_was_blocked_sits_nowhere_also_once_they_may_come_in_again() {
    let server = team().await;
    assert_eq!(sit(&server, LEFT, "ada").await, StatusCode::OK);
    let id = person(&server, "ada").await;
    for blocked in [true, false] {
        server.at(RIGHT, "block_account", json!({ "person_id": id, "blocked": blocked })).await;
        assert_eq!(who(&server, LEFT).await, "nobody_seated", "blocked: {blocked}");
    }
    assert_eq!(sit(&server, LEFT, "ada").await, StatusCode::OK, "she sits down again");
}

async fn person(server: &Server, login: &str) -> Value {
    let (_, people) = server.at(LEFT, "list_people", json!({})).await;
    let people = people["people"].as_array().expect("a list").clone();
    people.into_iter().find(|one| one["login"] == login).expect("listed")["id"].clone()
}

async fn feed_of(server: &Server, window: &str) -> BodyDataStream {
    let response = server.send(server.own("GET", &format!("/feed?window={window}")), "").await;
    assert_eq!(response.status(), StatusCode::OK);
    response.into_body().into_data_stream()
}

/// True when the stream comes to its end: the guard is against hanging.
async fn ends(stream: &mut BodyDataStream) -> bool {
    let rest = async { while stream.next().await.is_some() {} };
    timeout(Duration::from_mins(1), rest).await.is_ok()
}

#[tokio::test]
async fn a_feed_is_its_windows_too() {
    let server = asking().await;
    for path in ["/feed", "/feed?window=short", &format!("/feed?window={RIGHT}")] {
        let status = server.send(server.own("GET", path), "").await.status();
        assert_eq!(status, StatusCode::FORBIDDEN, "{path}: nobody sits there, and 401 would mean the key");
    }
    sit(&server, LEFT, "ada").await;
    let status = server.send(server.own("GET", &format!("/feed?window={LEFT}")), "").await.status();
    assert_eq!(status, StatusCode::OK);
}
