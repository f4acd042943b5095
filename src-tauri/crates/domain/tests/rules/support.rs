//! How tests speak: agents, triggers and reasons in, one line of text out. No rule may enter.

mod builder;
mod triggers;
mod words;

pub use builder::{AgentBuilder, NOW, agent, in_secs};
pub use triggers::{
    assigned, choose_active, choose_inactive, choose_outgoing, custom, force, lunch, reason, retired, thread,
    when_approved,
};
pub use words::{said, status_words};

use rollcall_domain::{Agent, Policy, Trigger, decide};

/// Lets `trigger` happen to `given` at [`NOW`] under the default policy, and compares the line that says what came of it.
#[track_caller]
pub fn check(given: impl Into<Agent>, trigger: Trigger, expected: &str) {
    check_under(&Policy::DEFAULT, given, trigger, expected);
}

/// [`check`] under another policy.
#[track_caller]
#[expect(clippy::needless_pass_by_value, reason = "tests read better without ampersands")]
pub fn check_under(policy: &Policy, given: impl Into<Agent>, trigger: Trigger, expected: &str) {
    let given = given.into();
    assert_eq!(said(&decide(&given, &trigger, NOW, policy)), expected, "{trigger:?} of {given:?}");
}

/// The agent after `trigger`, for tests of more than one step.
#[track_caller]
#[expect(clippy::needless_pass_by_value, reason = "tests read better without ampersands")]
pub fn after(given: impl Into<Agent>, trigger: Trigger) -> Agent {
    decide(&given.into(), &trigger, NOW, &Policy::DEFAULT).expect("the step is legal").after
}
