//! Roles and deeds: who may do what with whose agent.

use std::collections::BTreeSet;

use rollcall_domain::{AgentId, Asker, Deed, GroupId, PersonId, Refusal, Subject, Viewer};
use rstest::rstest;

const ME: PersonId = PersonId::new(1);
const MINE: GroupId = GroupId::new(10);
const THEIRS: GroupId = GroupId::new(20);

const MYSELF: Subject = Subject { agent: ME, group: THEIRS };
const IN_MY_GROUP: Subject = Subject { agent: AgentId::new(2), group: MINE };
const ELSEWHERE: Subject = Subject { agent: AgentId::new(3), group: THEIRS };

fn person(roles: &str) -> Viewer {
    let has = |role| roles.split(' ').any(|held| held == role);
    Viewer {
        person: ME,
        administrator: has("administrator"),
        supervises: if has("supervisor") { BTreeSet::from([MINE]) } else { BTreeSet::new() },
        agent: has("agent"),
        program: None,
    }
}

/// Which deeds are allowed, by their first letters: See, Change, Force, Decide, Transfer, Act.
fn deeds(viewer: &Viewer, subject: Subject) -> String {
    let all = [
        (Deed::See, 'S'),
        (Deed::ChangeStatus, 'C'),
        (Deed::Force, 'F'),
        (Deed::Decide, 'D'),
        (Deed::Transfer, 'T'),
        (Deed::Act, 'A'),
    ];
    all.into_iter()
        .map(|(deed, letter)| {
            let allowed = viewer.may(deed, subject);
            assert_eq!(viewer.permit(deed, subject), if allowed { Ok(()) } else { Err(Refusal::NotPermitted) });
            if allowed { letter } else { '-' }
        })
        .collect()
}

/// Ours: a supervisor steers their groups, an administrator everybody, an agent acts for themselves alone.
#[rstest]
#[case::nobody("", ["------", "------", "------"])]
#[case::agent("agent", ["SC---A", "------", "------"])]
#[case::supervisor("supervisor", ["------", "SCFDTA", "------"])]
#[case::administrator("administrator", ["SCFDTA", "SCFDTA", "SCFDTA"])]
#[case::agent_who_supervises_another_group("agent supervisor", ["SC---A", "SCFDTA", "------"])]
#[case::agent_who_administers("agent administrator", ["SCFDTA", "SCFDTA", "SCFDTA"])]
#[case::all_three("agent supervisor administrator", ["SCFDTA", "SCFDTA", "SCFDTA"])]
fn deeds_of(#[case] roles: &str, #[case] expected: [&str; 3]) {
    let viewer = person(roles);
    assert_eq!([MYSELF, IN_MY_GROUP, ELSEWHERE].map(|subject| deeds(&viewer, subject)), expected);
}

#[test]
fn who_supervises_their_own_group_steers_themselves_too() {
    let myself = Subject { agent: ME, group: MINE };
    assert_eq!(deeds(&person("agent supervisor"), myself), "SCFDTA");
    assert_eq!(deeds(&person("agent"), myself), "SC---A");
}

#[test]
fn every_supervised_group_counts() {
    let viewer = Viewer { supervises: BTreeSet::from([MINE, THEIRS]), ..person("") };
    assert_eq!(deeds(&viewer, IN_MY_GROUP), "SCFDTA");
    assert_eq!(deeds(&viewer, ELSEWHERE), "SCFDTA");
}

#[rstest]
#[case::nobody("", false, false)]
#[case::agent("agent", false, false)]
#[case::supervisor("supervisor agent", false, true)]
#[case::administrator("administrator", true, true)]
fn what_belongs_to_no_agent(#[case] roles: &str, #[case] manages: bool, #[case] steers: bool) {
    assert_eq!(person(roles).permit_managing().is_ok(), manages);
    assert_eq!(person(roles).permit_steering().is_ok(), steers);
}

/// Ours.
#[test]
fn who_forces_or_decides_does_it_as_the_highest_role() {
    assert_eq!(person("supervisor agent").steers_as(), Asker::Supervisor);
    assert_eq!(person("administrator supervisor agent").steers_as(), Asker::Administrator);
}

/// Ours: whoever changes their own status does it as the agent, whatever else they are.
#[rstest]
#[case::agent("agent", MYSELF, Asker::Agent)]
#[case::agent_who_administers("agent administrator", MYSELF, Asker::Agent)]
#[case::supervisor("supervisor agent", IN_MY_GROUP, Asker::Supervisor)]
#[case::administrator("administrator agent", ELSEWHERE, Asker::Administrator)]
#[case::administrator_who_is_no_agent("administrator", MYSELF, Asker::Administrator)]
#[case::administrator_who_supervises("administrator supervisor", IN_MY_GROUP, Asker::Administrator)]
fn who_asks_for_a_status(#[case] roles: &str, #[case] subject: Subject, #[case] expected: Asker) {
    assert_eq!(person(roles).asks_as(subject), expected);
}
