//! Standard output: text for people, JSON for scripts, and no surprise for the terminal.

use std::io::{self, Write};

use serde::Serialize;

use crate::stop::Stop;

/// Prints lines for people.
pub fn print(text: &str) -> Result<(), Stop> {
    write(&plain(text))
}

/// Prints an answer for scripts.
pub fn print_json(answer: &impl Serialize) -> Result<(), Stop> {
    write(&serde_json::to_string_pretty(answer).map_err(|cause| Stop::Output(cause.into()))?)
}

/// Text without the characters that command a terminal: names come from files that others wrote.
pub fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c }).collect()
}

fn write(text: &str) -> Result<(), Stop> {
    let mut out = io::stdout().lock();
    writeln!(out, "{text}").and_then(|()| out.flush()).map_err(Stop::Output)
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_name_can_not_command_the_terminal() {
        assert_eq!(plain("A\u{1b}[2Jb\u{7}\nc"), "A\u{fffd}[2Jb\u{fffd}\nc", "only line ends are let through");
    }
}
