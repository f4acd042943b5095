//! The change feed: every commit is told once, in order, whichever process made it.

use std::time::{Duration, Instant};
use std::{iter, thread};

use acceptance::{Door, Floor};
use rollcall_engine::Host;
use rollcall_engine::wire::Changes;
use serde_json::{Value, json};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::TryRecvError;

fn listener(door: &Door) -> Receiver<Changes> {
    door.workspace().expect("a workspace is open").feed().subscribe()
}

/// What comes until the change `seq` has come.
fn heard_until(listener: &mut Receiver<Changes>, seq: i64) -> Vec<(i64, Value)> {
    let until = Instant::now() + Duration::from_secs(20);
    let mut heard: Vec<(i64, Value)> = Vec::new();
    while heard.last().is_none_or(|(last, _)| *last < seq) {
        match listener.try_recv() {
            Ok(changes) => heard.extend(changes.changes.iter().map(|one| (one.seq, json!(one)))),
            Err(TryRecvError::Empty) => {
                assert!(Instant::now() < until, "change {seq} was not told; the last was {:?}", heard.last());
                thread::sleep(Duration::from_millis(1));
            }
            Err(error) => panic!("the feed broke: {error}"),
        }
    }
    heard
}

fn seq(answer: &Value) -> i64 {
    answer["seq"].as_i64().expect("a command that writes answers its last change")
}

fn assert_without_gap(heard: &[(i64, Value)], from: i64) {
    let seqs: Vec<i64> = heard.iter().map(|(seq, _)| *seq).collect();
    let expected: Vec<i64> = (from + 1..).take(seqs.len()).collect();
    assert_eq!(seqs, expected);
}

#[test]
fn ones_own_commit_arrives() {
    let floor = Floor::team();
    let from = seq(&floor.does("show_workspace", json!({})));
    let mut listener = listener(&floor);
    let changed = floor.does("sign_in", json!({ "agent": "ada" }));
    let heard = heard_until(&mut listener, seq(&changed));
    let change = json!({
        "seq": from + 1, "at": floor.clock.text(), "topic": "agent", "entity_id": changed["agent"]["id"],
    });
    assert_eq!(heard, [(from + 1, change)]);
}

#[test]
fn commits_of_another_program_arrive_in_order_without_a_gap() {
    let floor = Floor::team();
    let from = seq(&floor.does("show_workspace", json!({})));
    let mut listener = listener(&floor);
    let other = floor.another_door();
    let mut last = from;
    for number in 0..200 {
        let door: &Door = if number % 3 == 0 { &floor } else { &other };
        let message = json!({ "client": format!("Client {number}"), "text": "Hello?" });
        last = seq(&door.does("receive_message", message));
    }
    let heard = heard_until(&mut listener, last);
    assert_eq!(heard.len(), 200);
    assert_without_gap(&heard, from);
}

#[test]
fn every_kind_of_change_has_its_topic() {
    let floor = Floor::team();
    floor.sign_in("ada");
    let from = seq(&floor.does("show_workspace", json!({})));
    let names = json!([{ "locale": "en", "name": "Fire drill" }]);
    floor.asked("ada", "Cards");
    floor.does("add_reason", json!({ "code": "fire_drill", "reasons": names }));
    floor.does("add_group", json!({ "name": "Mortgages" }));
    let thread = floor.queued("Alba");
    floor.goes("ada", "active");
    floor.answered(thread);
    let changes = floor.does("list_changes", json!({ "since": from }));
    let ada = floor.row("ada")["id"].clone();
    let told: Vec<Value> = changes["changes"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| json!([one["topic"], one["entity_id"]]))
        .collect();
    let expected = [json!(["request", ada]), json!(["reason", 0]), json!(["group", 3]), json!(["queue", 0])];
    assert_eq!(told[..4], expected);
    let (agent, thread, queue) = (json!(["agent", ada]), json!(["thread", thread]), json!(["queue", 0]));
    assert_eq!(told[4..8], [agent.clone(), thread.clone(), agent.clone(), queue], "routing takes it from the queue");
    assert_eq!(told[8..], [thread, agent], "a message");
}

#[test]
fn changes_can_be_read_from_anywhere() {
    let floor = Floor::team();
    let last = seq(&floor.does("show_workspace", json!({})));
    let all = floor.does("list_changes", json!({ "since": 0 }));
    assert_eq!(json!([all["seq"], all["more"]]), json!([last, false]));
    let all = all["changes"].as_array().expect("a list").clone();
    for since in 0..=last {
        let some = floor.does("list_changes", json!({ "since": since }));
        let rest = &all[usize::try_from(since).expect("a small number")..];
        assert_eq!((some["changes"].as_array().map(Vec::as_slice), &some["seq"]), (Some(rest), &json!(last)));
    }
    let nothing_new = floor.does("list_changes", json!({ "since": last }));
    assert_eq!(json!([nothing_new["changes"], nothing_new["seq"], nothing_new["reset"]]), json!([[], last, false]));
    assert_eq!(floor.does("list_changes", json!({ "since": -1 }))["changes"][0]["seq"], 1);
}

fn is_reset(answer: &Value, last: i64) {
    assert_eq!(
        json!([answer["reset"], answer["changes"], answer["seq"], answer["more"]]),
        json!([true, [], last, false]),
        "read everything again, and go on from there"
    );
}

#[test]
fn a_place_that_is_not_of_this_file_is_a_reset() {
    let floor = Floor::team();
    let now = floor.does("show_workspace", json!({}));
    let (last, epoch) = (seq(&now), now["epoch"].as_i64().expect("a number"));
    let ask = |since: i64, epoch: i64| floor.does("list_changes", json!({ "since": since, "epoch": epoch }));
    is_reset(&ask(last, epoch + 1), last);
    is_reset(&ask(last + 1, epoch), last);
    is_reset(&floor.does("list_changes", json!({ "since": last + 50 })), last);
    assert_eq!(ask(last, epoch)["reset"], false);
    assert_eq!(ask(0, epoch)["changes"].as_array().map(Vec::len), usize::try_from(last).ok());
}

#[test]
fn a_copy_that_is_put_in_the_files_place_is_another_life_of_it() {
    let floor = Floor::team();
    let copy = floor.folder().join("copy.db");
    rollcall_engine::backup::back_up(&*floor, &copy).expect("a backup");
    floor.sign_in("ada");
    let had = floor.does("show_workspace", json!({}));
    let (path, disk) = (floor.path(), floor.disk());
    floor.close();
    rollcall_engine::backup::restore(&disk, &copy, &path, true, floor.clock.now()).expect("restored");
    floor.does("open_workspace", json!({ "path": path }));
    // As many changes as before, and one more.
    floor.sign_in("kim");
    let last = seq(&floor.does("sign_in", json!({ "agent": "lea" })));
    assert!(last > seq(&had));
    is_reset(&floor.does("list_changes", json!({ "since": had["seq"], "epoch": had["epoch"] })), last);
    let other = floor.does("show_workspace", json!({}))["epoch"].clone();
    assert_eq!(floor.does("list_changes", json!({ "since": had["seq"], "epoch": other }))["reset"], false);
}

#[test]
fn long_feeds_are_read_in_pieces_of_a_thousand() {
    let floor = Floor::demo();
    let (mut since, mut pieces) = (0, Vec::new());
    loop {
        let piece = floor.does("list_changes", json!({ "since": since }));
        pieces.push(piece["changes"].as_array().expect("a list").len());
        since = seq(&piece);
        if piece["more"] == false {
            break;
        }
    }
    let (last, full) = pieces.split_last().expect("a demo's day has changes");
    assert!(!full.is_empty() && full.iter().all(|length| *length == 1000) && *last < 1000, "{pieces:?}");
    assert_eq!(since, seq(&floor.does("show_workspace", json!({}))));
}

#[test]
fn a_slow_listener_is_told_that_it_lags_and_reads_from_its_last() {
    let floor = Floor::team();
    let from = seq(&floor.does("show_workspace", json!({})));
    let mut listener = listener(&floor);
    let lagged = iter::repeat_with(|| floor.queued("Alba")).take(20_000).any(|_| listener.len() > 256);
    assert!(lagged, "more batches than the feed keeps for a listener");
    assert!(matches!(listener.try_recv(), Err(TryRecvError::Lagged(_))), "it is told");
    let last = seq(&floor.does("show_workspace", json!({})));
    let missed = floor.does("list_changes", json!({ "since": from }));
    let first = missed["changes"][0]["seq"].as_i64();
    assert_eq!(
        (first, missed["changes"].as_array().map(Vec::len)),
        (Some(from + 1), Some(usize::try_from(last - from).expect("a count").min(1000)))
    );
}

#[test]
fn what_is_refused_leaves_no_change_and_no_event() {
    let floor = Floor::team();
    let from = seq(&floor.does("show_workspace", json!({})));
    let mut listener = listener(&floor);
    // Lines 2 and 3 are fine and would be written before the refusal of line 4.
    let csv = "login,name,group\nnew.one,New One,New\nnew.two,New Two,New\nada,Ada Again,New\n";
    floor.refuses("import_team", json!({ "csv_base64": acceptance::picture::base64(csv.as_bytes()) }), "csv_lines");
    floor.refuses("change_status", json!({ "agent": "ada", "to": "active" }), "agent_offline");
    floor.refuses("add_agent", json!({ "login": "x", "name": "", "group_id": 1 }), "text_invalid");
    assert_eq!(seq(&floor.does("show_workspace", json!({}))), from);
    assert_eq!(floor.does("list_groups", json!({}))["groups"].as_array().map(Vec::len), Some(2));
    let next = seq(&floor.does("sign_in", json!({ "agent": "ada" })));
    assert_eq!(next, from + 1, "the feed has no hole where a change was refused");
    assert_without_gap(&heard_until(&mut listener, next), from);
}

#[test]
fn a_change_is_told_only_once_it_can_be_read() {
    let floor = Floor::team();
    let mut listener = listener(&floor);
    for number in 0..50 {
        let last =
            seq(&floor.does("receive_message", json!({ "client": format!("Client {number}"), "text": "Hello?" })));
        let heard = heard_until(&mut listener, last);
        let read = floor.does("list_changes", json!({ "since": last - 1 }));
        assert_eq!(read["changes"], json!([heard.last().expect("it was heard").1]));
    }
}
