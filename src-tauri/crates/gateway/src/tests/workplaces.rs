//! Workplaces: an agent whose last one closes loses the connection, and one who loads the page again doesn't.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::{Response, StatusCode};
use serde_json::{Value, json};
use tokio::sync::oneshot;
use tokio::task::spawn_blocking;
use tokio::time::{Instant, sleep, timeout};

use super::Server;
use crate::Gateway;

const ONE: &str = "5f0c2a6e-1b7d-4f3a-9c58-e2d4b6a80c11";
const OTHER: &str = "0a91d7c4-66e2-4d0b-8f35-7b1c9e2f4d22";

/// Ada, not ready, at two windows.
async fn ada_signed_in() -> Server {
    let server = Server::new();
    server.at("", "add_agent", json!({ "login": "ada", "name": "Ada", "group_id": 1 })).await;
    for window in [ONE, OTHER] {
        assert_eq!(server.at(window, "take_seat", json!({ "login": "ada" })).await.0, StatusCode::OK);
    }
    assert_eq!(server.at(ONE, "sign_in", json!({ "agent": "ada" })).await.0, StatusCode::OK);
    server
}

async fn feed(server: &Server, window: &str, rest: &str) -> Response<Body> {
    let response = server.send(server.own("GET", &format!("/feed?window={window}{rest}")), "").await;
    assert_eq!(response.status(), StatusCode::OK);
    // The stream's own task takes note of it.
    sleep(Duration::from_millis(50)).await;
    response
}

/// Ada's status and its cause.
async fn ada(server: &Server) -> (Value, Value) {
    let (_, card) = server.at("", "show_agent", json!({ "agent": "ada" })).await;
    (card["agent"]["status"].clone(), card["cause"].clone())
}

fn lost() -> (Value, Value) {
    (json!("offline"), json!("connection_lost"))
}

async fn is_lost_soon(server: &Server) -> bool {
    let until = Instant::now() + Duration::from_secs(10);
    while Instant::now() < until {
        if ada(server).await == lost() {
            return true;
        }
        sleep(Duration::from_millis(50)).await;
    }
    false
}

/// Longer than a page may take to be loaded again.
async fn a_while() {
    sleep(Duration::from_millis(1600)).await;
}

#[tokio::test]
async fn closing_the_last_workplace_loses_the_connection() {
    let server = ada_signed_in().await;
    let (one, other) = (feed(&server, ONE, "&workplace=1").await, feed(&server, OTHER, "&workplace=1").await);
    drop(one);
    a_while().await;
    assert_eq!(ada(&server).await.0, "not_ready", "another one is open");
    drop(other);
    assert!(is_lost_soon(&server).await, "{:?}", ada(&server).await);
}

#[tokio::test]
async fn loading_the_page_again_loses_nothing() {
    let server = ada_signed_in().await;
    for _ in 0..3 {
        drop(feed(&server, ONE, "&workplace=1").await);
        sleep(Duration::from_millis(300)).await;
    }
    let again = feed(&server, ONE, "&workplace=1").await;
    a_while().await;
    assert_eq!(ada(&server).await.0, "not_ready");
    drop(again);
    assert!(is_lost_soon(&server).await, "the last one counts");
}

#[tokio::test]
async fn other_pages_hold_no_connection() {
    let server = ada_signed_in().await;
    drop(feed(&server, ONE, "").await);
    drop(feed(&server, ONE, "&workplace=0").await);
    a_while().await;
    assert_eq!(ada(&server).await.0, "not_ready", "a closed overview is nobody's leaving");
}

#[tokio::test]
async fn somebody_else_at_the_workplace_means_that_the_agent_left_it() {
    let server = ada_signed_in().await;
    let _stream = feed(&server, ONE, "&workplace=1").await;
    server.at(ONE, "take_seat", json!({ "login": "admin" })).await;
    assert!(is_lost_soon(&server).await, "{:?}", ada(&server).await);
}

#[tokio::test]
async fn an_agent_who_sits_down_after_the_page_was_opened_is_noticed_too() {
    let server = ada_signed_in().await;
    server.at(ONE, "leave_seat", json!({})).await;
    let stream = feed(&server, ONE, "&workplace=1").await;
    server.at(ONE, "take_seat", json!({ "login": "ada" })).await;
    sleep(Duration::from_millis(50)).await;
    drop(stream);
    assert!(is_lost_soon(&server).await, "{:?}", ada(&server).await);
}

#[tokio::test]
async fn an_agent_who_signed_out_before_stays_signed_out() {
    let server = ada_signed_in().await;
    let stream = feed(&server, ONE, "&workplace=1").await;
    server.at(ONE, "sign_out", json!({ "agent": "ada" })).await;
    drop(stream);
    a_while().await;
    assert_eq!(ada(&server).await, (json!("offline"), json!("logout")));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_servers_end_is_the_end_of_every_connection() {
    let server = ada_signed_in().await.restarted_as("ada");
    let gateway = Gateway::bind(Arc::clone(&server.host), 0).await.expect("a free port");
    let address = gateway.address();
    let (end, ended) = oneshot::channel();
    let serving = tokio::spawn(gateway.serve(async { drop(ended.await) }));
    let stream = spawn_blocking(move || open_workplace(&address)).await.expect("the page is open");
    end.send(()).expect("the server listens");
    timeout(Duration::from_secs(10), serving).await.expect("it ends").expect("in order");
    assert_eq!(ada(&server).await, lost());
    drop(stream);
}

/// Opens a workplace's feed at a real server, and waits until it begins.
fn open_workplace(address: &str) -> TcpStream {
    let (host, key) = address.strip_prefix("http://").and_then(|rest| rest.split_once("/#key=")).expect("an address");
    let mut stream = TcpStream::connect(host).expect("the server listens");
    let request = format!("GET /feed?workplace=1 HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {key}\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("it is sent");
    let mut begun = [0; 15];
    stream.read_exact(&mut begun).expect("it is answered");
    assert_eq!(&begun, b"HTTP/1.1 200 OK");
    stream
}
