//! Who may set a reason.

use rollcall_domain::{Asker, MaySet, Reason, Refusal};
use rstest::rstest;

use crate::support::{lunch, retired};

const EVERYBODY: [Asker; 4] = [Asker::Agent, Asker::Supervisor, Asker::Administrator, Asker::Api];

#[rstest]
#[case::everybody(MaySet { supervisor: true, agent: true }, [true, true])]
#[case::supervisors(MaySet { supervisor: true, agent: false }, [false, true])]
#[case::agents(MaySet { supervisor: false, agent: true }, [true, false])]
#[case::administrators_alone(MaySet { supervisor: false, agent: false }, [false, false])]
fn a_reason_says_who_may_set_it(#[case] may_set: MaySet, #[case] allowed: [bool; 2]) {
    let reason = Reason { may_set, ..lunch() };
    let [agent, supervisor] = allowed;
    // An administrator and a program always may.
    for (asker, allowed) in EVERYBODY.into_iter().zip([agent, supervisor, true, true]) {
        let refused = Refusal::ReasonNotAllowed { code: reason.code.clone() };
        assert_eq!(reason.permit(asker), if allowed { Ok(()) } else { Err(refused) }, "{asker:?}");
    }
}

#[test]
fn nobody_may_set_a_retired_reason() {
    let forbidden = Reason { may_set: MaySet { supervisor: false, agent: false }, ..retired() };
    for reason in [retired(), forbidden] {
        for asker in EVERYBODY {
            assert_eq!(reason.permit(asker), Err(Refusal::ReasonRetired { code: reason.code.clone() }));
        }
    }
}

#[test]
fn twenty_reasons_may_be_active_unless_told_otherwise() {
    assert_eq!(Reason::ACTIVE_LIMIT, 20);
}
