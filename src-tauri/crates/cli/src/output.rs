//! Standard output: text for people, JSON for scripts, and no surprise for the terminal.

use std::fmt::Write as _;
use std::io::{self, Write};

use serde::Serialize;

use crate::error::CliError;

/// Prints lines for people.
pub fn print(text: &str) -> Result<(), CliError> {
    write(&plain(text))
}

/// Prints a file's text as it is: it is for another program, not for a terminal.
pub fn print_raw(text: &str) -> Result<(), CliError> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(CliError::Output)
}

/// Prints an answer for scripts on one line.
pub fn print_json_line(answer: &impl Serialize) -> Result<(), CliError> {
    write(&escaped(&serde_json::to_string(answer).map_err(|cause| CliError::Output(cause.into()))?))
}

/// Prints an answer for scripts.
pub fn print_json(answer: &impl Serialize) -> Result<(), CliError> {
    write(&escaped(&serde_json::to_string_pretty(answer).map_err(|cause| CliError::Output(cause.into()))?))
}

/// JSON in which what commands a terminal is written as an escape: it means the same, and does nothing.
pub fn escaped(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for c in json.chars() {
        if commands(c) && c != '\n' {
            // Writing to a text never fails.
            let _ = write!(text, "\\u{:04x}", u32::from(c));
        } else {
            text.push(c);
        }
    }
    text
}

/// Text without the characters that command a terminal: names and messages come from others.
pub fn plain(text: &str) -> String {
    text.chars().map(|c| if commands(c) && c != '\n' { '\u{fffd}' } else { c }).collect()
}

/// Text that can't begin a line of its own and pass for ours.
pub fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect()
}

/// Control characters, and those that turn the direction of what follows them.
fn commands(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn write(text: &str) -> Result<(), CliError> {
    let mut out = io::stdout().lock();
    writeln!(out, "{text}").and_then(|()| out.flush()).map_err(CliError::Output)
}

#[cfg(test)]
mod tests {
    use super::{escaped, one_line, plain};

    #[test]
    fn a_name_can_not_command_the_terminal() {
        assert_eq!(plain("A\u{1b}[2Jb\u{7}\nc"), "A\u{fffd}[2Jb\u{fffd}\nc", "only line ends are let through");
    }

    #[test]
    fn a_name_can_not_turn_the_line_around() {
        assert_eq!(plain("A\u{202e}b\u{2066}c\u{2028}"), "A\u{fffd}b\u{fffd}c\u{fffd}");
        assert_eq!(plain("Ольга שלום 山田"), "Ольга שלום 山田", "letters of any script are let through");
    }

    #[test]
    fn json_means_the_same_and_commands_no_terminal() {
        let name = "A\u{9b}2J\u{202e}b\u{7f}\u{200f}\u{2066} שלום";
        let written = escaped(&serde_json::to_string(name).expect("JSON"));
        assert_eq!(written, "\"A\\u009b2J\\u202eb\\u007f\\u200f\\u2066 שלום\"");
        assert_eq!(serde_json::from_str::<String>(&written).expect("JSON"), name);
    }

    #[test]
    fn a_message_can_not_begin_a_line_of_ours() {
        assert_eq!(one_line("a\nb\r\nc\td\u{2028}e\u{85}f"), "a b  c d e f");
    }
}
