//! The personal queue: its order, and what blocks in it (reference).

use rollcall_domain::{Agent, HeldThread, Party, Queue, ThreadEvent, ThreadId, Trigger, decide};
use rstest::rstest;

use crate::support::{NOW, agent, in_secs, thread};

fn queue(threads: &[(i64, Party, i64)], open: Option<i64>) -> Queue {
    let held = threads.iter().map(|(id, waiting_for, since)| HeldThread {
        id: ThreadId::new(*id),
        waiting_for: *waiting_for,
        waiting_since: in_secs(*since),
    });
    Queue::new(held.collect(), open.map(ThreadId::new))
}

fn order(queue: &Queue) -> Vec<i64> {
    queue.in_order().iter().map(|held| held.id.get()).collect()
}

#[rstest]
#[case::waiting_for_the_agent_oldest_first(&[(1, Party::Agent, -5), (2, Party::Agent, -50)], &[2, 1])]
#[case::waiting_for_the_client_newest_first(&[(1, Party::Client, -50), (2, Party::Client, -5)], &[2, 1])]
#[case::the_agent_is_waited_for_before_the_client(
    &[(1, Party::Client, -1), (2, Party::Agent, -9), (3, Party::Client, -500), (4, Party::Agent, -90)], &[4, 2, 1, 3]
)]
#[case::by_id_in_a_tie(
    &[(4, Party::Client, -5), (3, Party::Client, -5), (2, Party::Agent, -5), (1, Party::Agent, -5)], &[1, 2, 3, 4]
)]
#[case::nothing(&[], &[])]
fn the_queue_stands(#[case] threads: &[(i64, Party, i64)], #[case] expected: &[i64]) {
    assert_eq!(order(&queue(threads, None)), expected);
}

#[rstest]
#[case::nothing(&[], None, 0)]
#[case::waiting_for_the_client(&[(1, Party::Client, -5)], None, 0)]
#[case::in_front(&[(1, Party::Client, -5), (2, Party::Client, -5)], Some(1), 1)]
#[case::waiting_for_the_agent(&[(1, Party::Agent, -5), (2, Party::Client, -5)], None, 1)]
#[case::both_and_counted_once(&[(1, Party::Agent, -5), (2, Party::Client, -5)], Some(1), 1)]
#[case::each(&[(1, Party::Agent, -5), (2, Party::Client, -5)], Some(2), 2)]
fn blocks_going_inactive(#[case] threads: &[(i64, Party, i64)], #[case] open: Option<i64>, #[case] expected: usize) {
    assert_eq!(queue(threads, open).blocking(), expected);
}

#[test]
fn a_thread_that_is_not_held_cannot_be_in_front() {
    assert_eq!(queue(&[(1, Party::Agent, -5)], Some(2)).open(), None);
    assert_eq!(queue(&[(1, Party::Agent, -5)], Some(1)).open(), Some(ThreadId::new(1)));
}

#[test]
fn a_second_message_does_not_make_the_client_wait_anew() {
    let since_after = |party, event| {
        let given: Agent = agent().active().with_thread(1, party).into();
        let decision = decide(&given, &thread(event, 1), NOW, &rollcall_domain::Policy::DEFAULT).expect("legal");
        decision.after.queue.in_order()[0].waiting_since
    };
    assert_eq!(since_after(Party::Agent, ThreadEvent::ClientWrote), in_secs(-10));
    assert_eq!(since_after(Party::Client, ThreadEvent::ClientWrote), NOW);
    assert_eq!(since_after(Party::Agent, ThreadEvent::Answered), NOW);
}

#[test]
fn a_closed_thread_is_in_front_no_more() {
    let given: Agent = agent().active().with_thread(1, Party::Agent).open(1).into();
    let closed = Trigger::Thread(ThreadEvent::Closed(ThreadId::new(1)));
    let after = decide(&given, &closed, NOW, &rollcall_domain::Policy::DEFAULT).expect("legal").after;
    assert!(after.queue.is_empty() && after.queue.open().is_none());
}
