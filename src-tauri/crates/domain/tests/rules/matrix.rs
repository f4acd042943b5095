//! Every state under every trigger, as one committed text: a changed rule is a changed line.

use std::fmt::Write;

use rollcall_domain::{Agent, Asker, Assignment, Due, Party, Policy, ReasonCode, Status, ThreadEvent, Trigger, decide};

use crate::support::{
    AgentBuilder, NOW, agent, assigned, choose_active, choose_inactive, choose_outgoing, custom, force, retired, said,
    thread, when_approved,
};

fn states() -> Vec<(&'static str, AgentBuilder)> {
    let at_lunch = || ReasonCode::parse("lunch_break").expect("a code");
    let holding = |agent: AgentBuilder, party| agent.with_thread(1, party);
    vec![
        ("offline", agent()),
        ("offline, grace from active", holding(agent().gone_from(Status::Active, 5), Party::Agent)),
        ("offline, grace over", holding(agent().gone_from(Status::Active, 0), Party::Agent)),
        (
            "offline, grace from inactive",
            holding(agent().gone_from(Status::Inactive { reason: at_lunch() }, 5), Party::Client),
        ),
        ("not ready", agent().not_ready()),
        ("active (free)", agent().active()),
        ("active, waits for the client", holding(agent().active(), Party::Client)),
        ("active, waits for the agent", holding(agent().active(), Party::Agent)),
        ("active and full", holding(agent().active(), Party::Client).with_thread(2, Party::Client)),
        ("active, thread in front", holding(agent().active(), Party::Agent).open(1)),
        ("active, silent for too long", holding(agent().active(), Party::Agent).open(1).watched(0)),
        ("active, warned", holding(agent().active(), Party::Agent).open(1).warned(20)),
        ("active, warning over", holding(agent().active(), Party::Agent).open(1).warned(0)),
        ("outgoing", agent().outgoing()),
        ("outgoing, thread in front", holding(agent().outgoing(), Party::Client).open(1)),
        ("finishing", holding(agent().finishing("lunch_break"), Party::Agent)),
        ("finishing, thread in front", holding(agent().finishing("lunch_break"), Party::Client).open(1)),
        ("inactive", agent().inactive("lunch_break")),
        ("inactive, waits for the client", holding(agent().inactive("lunch_break"), Party::Client)),
        ("kicked out", agent().kicked_out()),
    ]
}

fn triggers() -> Vec<(&'static str, Trigger)> {
    vec![
        ("sign in", Trigger::LogIn),
        ("sign out", Trigger::LogOut),
        ("lose connection", Trigger::LoseConnection),
        ("active, by agent", choose_active(Asker::Agent)),
        ("active, by supervisor", choose_active(Asker::Supervisor)),
        ("active, by API", choose_active(Asker::Api)),
        ("outgoing, by agent", choose_outgoing(Asker::Agent)),
        ("outgoing, by supervisor", choose_outgoing(Asker::Supervisor)),
        ("inactive, by agent", choose_inactive(custom(), Asker::Agent)),
        ("inactive, by supervisor", choose_inactive(custom(), Asker::Supervisor)),
        ("inactive, needs approval", choose_inactive(when_approved(), Asker::Agent)),
        ("inactive, retired reason", choose_inactive(retired(), Asker::Supervisor)),
        ("force inactive", force(custom(), Asker::Supervisor)),
        ("go on working", Trigger::Continue),
        ("the agent acted", Trigger::Acted),
        ("inactivity due", Trigger::Due(Due::Inactivity)),
        ("warning due", Trigger::Due(Due::Warning)),
        ("grace due", Trigger::Due(Due::Grace)),
        ("assigned by routing", assigned(9, Assignment::Routing)),
        ("assigned on return", assigned(9, Assignment::Returning)),
        ("assigned by transfer", assigned(9, Assignment::Transfer)),
        ("written to first", assigned(9, Assignment::Own)),
        ("client writes", thread(ThreadEvent::ClientWrote, 1)),
        ("thread opened", thread(ThreadEvent::Opened, 1)),
        ("thread left", thread(ThreadEvent::Left, 1)),
        ("thread answered", thread(ThreadEvent::Answered, 1)),
        ("thread closed", thread(ThreadEvent::Closed, 1)),
        ("thread taken", thread(ThreadEvent::Taken, 1)),
    ]
}

#[test]
fn every_state_under_every_trigger() {
    let mut table = String::new();
    for (state, given) in states() {
        let given: Agent = given.into();
        writeln!(table, "\n## {state}").expect("a string takes all");
        for (name, trigger) in triggers() {
            let outcome = said(&decide(&given, &trigger, NOW, &Policy::DEFAULT));
            writeln!(table, "{name:25} {outcome}").expect("a string takes all");
        }
    }
    insta::assert_snapshot!(table);
}
