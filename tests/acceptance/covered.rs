//! Nothing is untested: every command is called by a test, and every refusal is met by one.

use rollcall_engine::{COMMAND_NAMES, ERROR_CODES};

use crate::sources;

/// What the support library calls for many tests.
const CALLED_IN_SHORT: &[(&str, &str)] = &[
    ("show_agent", ".card("),
    ("change_status", ".goes("),
    ("receive_message", ".queued("),
    ("open_thread", ".opened("),
    ("answer_thread", ".answered("),
];

#[test]
fn every_command_of_the_table_is_called_by_a_test() {
    // The matrix of roles calls everything once, to see who may.
    let sources = sources::without(&["roles", "covered"]);
    for name in COMMAND_NAMES {
        let in_short = CALLED_IN_SHORT.iter().any(|(command, call)| command == name && sources.contains(call));
        let called = ["does", "call", "refuses", "send"].iter().any(|how| {
            let call = format!(".{how}(\"{name}\"");
            sources.split_whitespace().collect::<String>().contains(&call)
        });
        assert!(called || in_short, "no test calls {name}");
    }
}

#[test]
fn every_refusal_is_met_by_a_test() {
    let sources = sources::without(&["covered"]);
    for code in ERROR_CODES {
        assert!(sources.contains(&format!("\"{code}\"")), "no test meets {code}");
    }
}
