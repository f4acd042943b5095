//! The change feed: replay, live, and its end.

use std::time::Duration;

use axum::body::Body;
use axum::http::{Response, StatusCode, header};
use serde_json::Value;
use tokio::time::timeout;
use tokio_stream::StreamExt;

use super::{Server, error};

/// Reads one event: its id and its data. None when the stream has ended.
async fn event(response: &mut Response<Body>) -> Option<(i64, Value)> {
    let mut frames = std::mem::take(response.body_mut()).into_data_stream();
    let frame = timeout(Duration::from_secs(5), frames.next()).await.expect("an event comes within five seconds");
    let said =
        frame.map(|bytes| String::from_utf8(bytes.expect("the stream holds").to_vec()).expect("events are text"));
    *response.body_mut() = Body::from_stream(frames);
    let said = said?;
    let field = |name: &str| said.lines().find_map(|line| line.strip_prefix(name)).expect("the field is there").trim();
    let (epoch, seq) = field("id:").split_once('-').expect("a life of the file, and a place in it");
    assert!(epoch.parse::<i64>().is_ok(), "{epoch}");
    Some((seq.parse().expect("the id is a number"), serde_json::from_str(field("data:")).expect("data is JSON")))
}

/// An event's id by the epoch and the last change.
type IdOf = fn(i64, i64) -> String;

fn seqs(changes: &Value) -> Vec<i64> {
    let changes = changes["changes"].as_array().expect("changes are a list");
    changes.iter().map(|change| change["seq"].as_i64().expect("a change has its place")).collect()
}

#[tokio::test]
async fn what_was_missed_is_replayed_then_what_happens_follows() {
    let server = Server::new();
    let last = server.add_group("Care");
    let mut feed = server.send(server.own("GET", "/feed?since=0"), "").await;
    assert_eq!(feed.headers()[header::CONTENT_TYPE], "text/event-stream");

    let (id, missed) = event(&mut feed).await.expect("the stream is open");
    assert_eq!(id, last, "the id is the last change, so that a browser comes back with it");
    let everything: Vec<_> = (1..=last).collect();
    assert_eq!(seqs(&missed), everything, "the replay has every change in order");

    let next = server.add_group("Returns");
    let (id, live) = event(&mut feed).await.expect("the stream is open");
    assert_eq!(id, next, "a change is told when it happens");
    let new: Vec<_> = (last + 1..=next).collect();
    assert_eq!(seqs(&live), new, "only what is new, and all of it");
}

#[tokio::test]
async fn a_browser_that_comes_back_goes_on_where_it_was() {
    let server = Server::new();
    let had = server.add_group("Care");
    let missed = server.add_group("Returns");
    let request = server.own("GET", "/feed?since=0").header("last-event-id", had.to_string());
    let (_, changes) = event(&mut server.send(request, "").await).await.expect("the stream is open");
    let wanted: Vec<_> = (had + 1..=missed).collect();
    assert_eq!(seqs(&changes), wanted, "what it has counts, not what the page first asked for");
}

#[tokio::test]
async fn without_a_place_the_feed_begins_now() {
    let server = Server::new();
    let mut feed = server.send(server.own("GET", "/feed"), "").await;
    let next = server.add_group("Care");
    let (id, changes) = event(&mut feed).await.expect("the stream is open");
    assert_eq!(id, next, "the first event is the first change after the request");
    assert!(!seqs(&changes).contains(&1), "nothing old is sent");
}

#[tokio::test]
async fn a_reader_that_falls_behind_misses_nothing() {
    let server = Server::new();
    let mut feed = server.send(server.own("GET", "/feed?since=0"), "").await;
    let mut last = 0;
    for number in 0..600 {
        last = server.add_group(&format!("Group {number}"));
    }
    let mut seen = Vec::new();
    while seen.last() != Some(&last) {
        seen.extend(seqs(&event(&mut feed).await.expect("the stream is open").1));
    }
    let everything: Vec<_> = (1..=last).collect();
    assert_eq!(seen, everything, "every change once and in order");
}

#[tokio::test]
async fn a_place_of_another_file_or_later_than_the_last_change_is_a_reset() {
    let server = Server::new();
    let epoch = rollcall_engine::commands::show_workspace(server.host.as_ref(), rollcall_engine::wire::Nothing {});
    let epoch = epoch.expect("it is open").epoch;
    let ids: [(IdOf, bool); 5] = [
        (|epoch, last| format!("{epoch}-{}", last + 5), true),
        (|epoch, last| format!("{}-{last}", epoch + 1), true),
        (|_, last| (last + 5).to_string(), true),
        (|epoch, last| format!("{epoch}-{}", last - 1), false),
        (|_, last| (last - 1).to_string(), false),
    ];
    for (number, (id, is_reset)) in ids.into_iter().enumerate() {
        let last = server.add_group(&format!("Before {number}"));
        let id = id(epoch, last);
        let mut feed = server.send(server.own("GET", "/feed").header("last-event-id", &id), "").await;
        let (place, said) = event(&mut feed).await.expect("an answer, and no silence");
        assert_eq!((place, said["reset"] == true, &said["epoch"]), (last, is_reset, &Value::from(epoch)), "{id}");
        let next = server.add_group(&format!("After {number}"));
        let (place, said) = event(&mut feed).await.expect("the stream goes on");
        assert_eq!((place, seqs(&said), said["reset"] == true), (next, vec![next], false), "{id}");
    }
}

#[tokio::test]
async fn the_feed_ends_with_the_server() {
    let server = Server::new();
    let mut feed = server.send(server.own("GET", "/feed"), "").await;
    server.close.send(true).expect("the server listens");
    assert!(event(&mut feed).await.is_none(), "a stream must not keep the server from ending");
}

#[tokio::test]
async fn a_place_that_is_no_number_is_refused() {
    let server = Server::new();
    let (status, code) = error(server.send(server.own("GET", "/feed?since=x"), "").await).await;
    assert_eq!((status, code.as_str()), (StatusCode::BAD_REQUEST, "request_malformed"));
}
