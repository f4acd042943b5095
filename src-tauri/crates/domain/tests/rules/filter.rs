//! The filter: its order, its counts, and the reasons that it offers (brief).

use rollcall_domain::{Filter, FilterCounts, Reason, ReasonCode, Status, StatusKind};
use rstest::rstest;

use crate::support::{lunch, reason, retired};

fn inactive(code: &str) -> Status {
    Status::Inactive { reason: ReasonCode::parse(code).expect("a code") }
}

fn finishing(next: &str) -> Status {
    Status::Finishing { next: ReasonCode::parse(next).expect("a code") }
}

/// `all 3, active 1, …`
fn counted(reasons: &[Reason], statuses: &[Status]) -> String {
    let counts = FilterCounts::over(reasons, statuses.iter());
    let entries: Vec<_> = counts.iter().map(|(filter, count)| format!("{} {count}", filter.code())).collect();
    entries.join(", ")
}

#[test]
fn an_empty_floor_shows_every_entry_in_order() {
    assert_eq!(
        counted(&[lunch(), reason("short_break"), reason("technical_break")], &[]),
        "all 0, outgoing 0, active 0, active_free 0, finishing 0, lunch_break 0, short_break 0, technical_break 0, \
         not_ready 0, kicked_out 0, offline 0"
    );
}

#[test]
fn reasons_stand_in_their_set_order_and_not_by_code() {
    let order = counted(&[reason("zumba"), reason("meeting"), reason("archive")], &[]);
    assert!(order.contains("finishing 0, zumba 0, meeting 0, archive 0, not_ready 0"), "{order}");
}

#[test]
fn every_agent_counts_under_all_and_one_other() {
    let floor = [
        Status::Outgoing,
        Status::Active,
        Status::Active,
        Status::ActiveFree,
        finishing("lunch_break"),
        inactive("lunch_break"),
        inactive("lunch_break"),
        inactive("meeting"),
        Status::NotReady,
        Status::KickedOut,
        Status::Offline,
    ];
    assert_eq!(
        counted(&[lunch(), reason("meeting")], &floor),
        "all 11, outgoing 1, active 2, active_free 1, finishing 1, lunch_break 2, meeting 1, not_ready 1, kicked_out 1, \
         offline 1"
    );
    for status in &floor {
        assert_eq!(counted(&[lunch(), reason("meeting")], std::slice::from_ref(status)).matches(" 1").count(), 2);
    }
}

/// Ours: it leaves the filter with the last agent who is in it; one who is on the way counts as finishing.
#[rstest]
#[case::nobody_is_in_it(vec![], "finishing 0, lunch_break 0, not_ready 0")]
#[case::somebody_is_in_it(vec![inactive("old_break")], "finishing 0, old_break 1, lunch_break 0, not_ready 0")]
#[case::somebody_is_on_the_way(vec![finishing("old_break")], "finishing 1, lunch_break 0, not_ready 0")]
fn a_retired_reason_is_an_entry_only_while(#[case] floor: Vec<Status>, #[case] expected: &str) {
    let entries = counted(&[retired(), lunch()], &floor);
    assert!(entries.contains(expected), "{entries}");
}

#[test]
fn a_new_reason_is_an_entry_at_once() {
    assert!(!counted(&[lunch()], &[]).contains("meeting"));
    assert!(counted(&[lunch(), reason("meeting")], &[]).contains("lunch_break 0, meeting 0"));
}

#[test]
fn all_passes_everybody_and_every_other_entry_its_own() {
    let lunch_entry = Filter::of(&inactive("lunch_break"));
    assert!(Filter::All.passes(&Status::Offline) && Filter::All.passes(&inactive("lunch_break")));
    assert!(lunch_entry.passes(&inactive("lunch_break")));
    assert!(!lunch_entry.passes(&inactive("meeting")));
    assert!(!lunch_entry.passes(&finishing("lunch_break")));
    assert!(Filter::Status(StatusKind::Finishing).passes(&finishing("meeting")));
    assert!(!Filter::Status(StatusKind::Active).passes(&Status::ActiveFree));
}
