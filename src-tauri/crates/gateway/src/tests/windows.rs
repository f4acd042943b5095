//! Windows: each has its own person, and nobody gets another's by a name.

use axum::http::StatusCode;
use serde_json::{Value, json};

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
    let (status, answer) = server.at(RIGHT, "take_seat", wrong).await;
    assert_eq!((status.as_u16(), &answer["code"]), (429, &json!("too_many_attempts")), "another window is no way out");
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
