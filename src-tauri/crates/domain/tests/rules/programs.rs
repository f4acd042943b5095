//! What a program may do that acts in a person's name.

use std::collections::BTreeSet;

use proptest::prelude::*;
use rollcall_domain::{
    AgentId, Asker, Deed, GroupId, MaySet, PersonId, ProgramRole, Reason, Refusal, Subject, Viewer, checked_token_life,
};
use rstest::rstest;

use crate::support::lunch;

const ME: PersonId = PersonId::new(1);
const MINE: GroupId = GroupId::new(10);
const THEIRS: GroupId = GroupId::new(20);
const MYSELF: Subject = Subject { agent: ME, group: THEIRS };
const IN_MY_GROUP: Subject = Subject { agent: AgentId::new(2), group: MINE };
const ELSEWHERE: Subject = Subject { agent: AgentId::new(3), group: THEIRS };
const DEEDS: [(Deed, char); 6] = [
    (Deed::See, 'S'),
    (Deed::ChangeStatus, 'C'),
    (Deed::Force, 'F'),
    (Deed::Decide, 'D'),
    (Deed::Transfer, 'T'),
    (Deed::Act, 'A'),
];

fn person(roles: &str, program: Option<ProgramRole>) -> Viewer {
    let has = |role| roles.split(' ').any(|held| held == role);
    Viewer {
        person: ME,
        administrator: has("administrator"),
        supervises: if has("supervisor") { BTreeSet::from([MINE]) } else { BTreeSet::new() },
        agent: has("agent"),
        program,
    }
}

fn deeds(viewer: &Viewer, subject: Subject) -> String {
    DEEDS.map(|(deed, letter)| if viewer.may(deed, subject) { letter } else { '-' }).into_iter().collect()
}

/// Ours; that an integrator sets statuses and an agent's program acts for agents is the reference's.
#[rstest]
#[case::integrator("administrator", ProgramRole::Integrator, ["SC----", "SC----", "SC----"])]
#[case::integrator_of_less("supervisor agent", ProgramRole::Integrator, ["------", "------", "------"])]
#[case::supervisor("supervisor", ProgramRole::Supervisor, ["------", "SCFDTA", "------"])]
#[case::supervisor_of_an_administrator("administrator", ProgramRole::Supervisor, ["SCFDTA", "SCFDTA", "SCFDTA"])]
#[case::supervisor_of_an_agent("agent", ProgramRole::Supervisor, ["------", "------", "------"])]
#[case::administrator("administrator", ProgramRole::Administrator, ["SCFDTA", "SCFDTA", "SCFDTA"])]
#[case::agent("agent", ProgramRole::Agent, ["SC---A", "------", "------"])]
#[case::agents_of_a_supervisor("supervisor", ProgramRole::Agent, ["------", "SC---A", "------"])]
#[case::agents_of_an_administrator("administrator", ProgramRole::Agent, ["SC---A", "SC---A", "SC---A"])]
fn deeds_of_a_program(#[case] roles: &str, #[case] role: ProgramRole, #[case] expected: [&str; 3]) {
    let viewer = person(roles, Some(role));
    assert_eq!([MYSELF, IN_MY_GROUP, ELSEWHERE].map(|subject| deeds(&viewer, subject)), expected);
}

/// What belongs to no agent: managing, managing reasons, the general distribution queue, and bringing in what clients write.
#[rstest]
#[case("administrator", None, [true, true, true, true])]
#[case("administrator", Some(ProgramRole::Administrator), [true, true, true, true])]
#[case("administrator", Some(ProgramRole::Integrator), [false, true, false, true])]
#[case("administrator", Some(ProgramRole::Supervisor), [false, false, true, true])]
#[case("administrator", Some(ProgramRole::Agent), [false, false, false, false])]
#[case("supervisor", Some(ProgramRole::Administrator), [false, false, true, true])]
#[case("supervisor", Some(ProgramRole::Supervisor), [false, false, true, true])]
#[case("agent", Some(ProgramRole::Supervisor), [false, false, false, false])]
fn what_is_nobodys(#[case] roles: &str, #[case] program: Option<ProgramRole>, #[case] expected: [bool; 4]) {
    let viewer = person(roles, program);
    let found = [
        viewer.permit_managing(),
        viewer.permit_managing_reasons(),
        viewer.permit_steering(),
        viewer.permit_bringing_in(),
    ];
    assert_eq!(found.map(|permit| permit.is_ok()), expected);
}

#[test]
fn a_token_is_made_only_for_who_has_its_role() {
    for (roles, has) in [
        ("administrator", [true, true, true, true]),
        ("supervisor", [false, true, false, true]),
        ("agent", [false, false, false, true]),
        ("", [false, false, false, true]),
    ] {
        let permitted = ProgramRole::ALL.map(|(role, _)| person(roles, None).permit_role(role).is_ok());
        assert_eq!(permitted, has, "{roles:?}: integrator, supervisor, administrator, agent");
    }
    assert_eq!(
        person("agent", None).permit_role(ProgramRole::Integrator),
        Err(Refusal::RoleTooHigh { role: "integrator" })
    );
}

#[test]
fn a_program_sets_the_reasons_that_its_role_may() {
    let kept = |supervisor, agent| Reason { may_set: MaySet { supervisor, agent }, ..lunch() };
    let may = |role, reason: &Reason| person("administrator", Some(role)).permit_reason(reason, IN_MY_GROUP).is_ok();
    for (role, [nobodys, supervisors, agents]) in [
        (ProgramRole::Integrator, [true, true, true]),
        (ProgramRole::Administrator, [true, true, true]),
        (ProgramRole::Supervisor, [false, true, false]),
        (ProgramRole::Agent, [false, false, true]),
    ] {
        let found = [may(role, &kept(false, false)), may(role, &kept(true, false)), may(role, &kept(false, true))];
        assert_eq!(found, [nobodys, supervisors, agents], "{role:?}");
    }
}

#[test]
fn what_a_program_does_is_told_as_a_programs_deed() {
    for (role, code) in ProgramRole::ALL {
        let viewer = person("agent administrator", Some(role));
        assert_eq!([viewer.asks_as(MYSELF), viewer.asks_as(ELSEWHERE), viewer.steers_as()], [Asker::Api; 3], "{code}");
        assert_eq!(ProgramRole::from_code(code), Some(role));
    }
    assert_eq!(ProgramRole::from_code("operator"), None);
}

#[rstest]
#[case(59, false)]
#[case(60, true)]
#[case(316_224_000, true)]
#[case(316_224_001, false)]
#[case(-1, false)]
#[case(i64::MAX, false)]
fn a_token_lives_a_minute_to_ten_years(#[case] seconds: i64, #[case] may: bool) {
    assert_eq!(checked_token_life(seconds).is_ok(), may);
}

fn any_viewer() -> impl Strategy<Value = Viewer> {
    (any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(administrator, supervises, agent)| Viewer {
        person: ME,
        administrator,
        supervises: if supervises { BTreeSet::from([MINE]) } else { BTreeSet::new() },
        agent,
        program: None,
    })
}

proptest! {
    #[test]
    fn a_program_never_may_more_than_its_person(viewer in any_viewer(), at in 0_usize..4, deed in 0_usize..6, whom in 0_usize..3) {
        let program = Viewer { program: Some(ProgramRole::ALL[at].0), ..viewer.clone() };
        let (deed, subject) = (DEEDS[deed].0, [MYSELF, IN_MY_GROUP, ELSEWHERE][whom]);
        prop_assert!(!program.may(deed, subject) || viewer.may(deed, subject));
        prop_assert!(!viewer.may(deed, subject) || viewer.permit_at_all(deed).is_ok(), "a gate keeps out nobody who may");
        prop_assert!(!program.may(deed, subject) || program.permit_at_all(deed).is_ok());
        for (narrowed, whole) in [
            (program.permit_managing(), viewer.permit_managing()),
            (program.permit_managing_reasons(), viewer.permit_managing_reasons()),
            (program.permit_steering(), viewer.permit_steering()),
            (program.permit_bringing_in(), viewer.permit_bringing_in()),
            (program.permit_at_all(deed), viewer.permit_at_all(deed)),
        ] {
            prop_assert!(narrowed.is_err() || whole.is_ok());
        }
    }
}
