//! What every subcommand understands. A subcommand's own arguments stand in its file.

use std::path::PathBuf;

use clap::{Args, Parser};

use crate::commands::Command;

/// The status of every agent of a team, on this machine.
///
/// Exit codes: 0 done, 1 refused, 2 wrong usage, 3 failed, 130 ended by Ctrl+C.
#[derive(Parser)]
#[command(
    name = "rollcall",
    version,
    after_help = "Examples:\n  rollcall demo demo.db\n  rollcall --workspace demo.db agents --watch\n  \
        export ROLLCALL_WORKSPACE=demo.db\n  rollcall --as maya.kessler agent queue\n  rollcall --lang ru agents\n  \
        rollcall --json reasons"
)]
pub struct Arguments {
    #[command(flatten)]
    pub common: Common,
    #[command(subcommand)]
    pub command: Command,
}

/// Whose file, who asks, and how to answer.
#[derive(Args)]
pub struct Common {
    /// The workspace's file
    #[arg(long, global = true, env = "ROLLCALL_WORKSPACE", value_name = "FILE")]
    pub workspace: Option<PathBuf>,
    /// Act as this person instead of the workspace's administrator
    #[arg(long = "as", global = true, value_name = "LOGIN")]
    pub acting_as: Option<String>,
    /// Answer in JSON, for scripts
    #[arg(long, global = true)]
    pub json: bool,
    /// Language of the answers, such as en or ru, instead of the machine's
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub lang: Option<String>,
}

#[cfg(test)]
mod tests {
    use clap::{Command, CommandFactory, Parser};

    use super::Arguments;

    /// Every subcommand that can be called, by its words.
    fn callable(command: &Command, words: &str, found: &mut Vec<(String, Command)>) {
        let inner: Vec<&Command> = command.get_subcommands().filter(|inner| inner.get_name() != "help").collect();
        if inner.is_empty() || !command.is_subcommand_required_set() {
            found.push((words.to_owned(), command.clone()));
        }
        for one in inner {
            callable(one, &format!("{words} {}", one.get_name()), found);
        }
    }

    fn all() -> Vec<(String, Command)> {
        let mut found = Vec::new();
        callable(&Arguments::command(), "rollcall", &mut found);
        assert!(found.len() > 40, "the subcommands are found");
        found
    }

    fn examples(command: &Command) -> Vec<String> {
        let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
        let (_, lines) = help.split_once("Examples:\n").unwrap_or_default();
        lines.lines().map(|line| line.trim().to_owned()).collect()
    }

    #[test]
    fn every_subcommand_and_every_option_has_an_example() {
        let mut missing = Vec::new();
        for (words, command) in all() {
            let examples = examples(&command);
            if examples.is_empty() {
                missing.push(words.clone());
            }
            for option in command.get_arguments().filter(|one| one.get_long().is_some() && !one.is_global_set()) {
                let long = format!("--{}", option.get_long().unwrap_or_default());
                if !["--help", "--version"].contains(&long.as_str())
                    && !examples.iter().any(|line| line.contains(&long))
                {
                    missing.push(format!("{words} {long}"));
                }
                if option.get_help().is_none() {
                    missing.push(format!("{words} {long}: what it is"));
                }
            }
        }
        assert!(missing.is_empty(), "without an example:\n{}", missing.join("\n"));
    }

    /// The words of a line as a shell would give them; what goes elsewhere isn't ours.
    fn words(line: &str) -> Vec<String> {
        let line = line.rsplit_once("$(").map_or(line, |(_, rest)| rest.trim_end_matches(')'));
        let line = line.split(['>', '<', '|']).next().unwrap_or_default();
        let (mut words, mut word, mut quoted, mut any) = (Vec::new(), String::new(), false, false);
        for c in line.chars() {
            match c {
                '\'' => (quoted, any) = (!quoted, true),
                c if c.is_whitespace() && !quoted => {
                    if any || !word.is_empty() {
                        words.push(std::mem::take(&mut word));
                    }
                    any = false;
                }
                c => word.push(c),
            }
        }
        if any || !word.is_empty() {
            words.push(word);
        }
        words
    }

    #[test]
    fn every_example_can_be_typed() {
        let lines = all().into_iter().flat_map(|(_, command)| examples(&command));
        let mut wrong = Vec::new();
        for line in lines.filter(|line| line.contains("rollcall") && !line.starts_with("export")) {
            if let Err(error) = Arguments::try_parse_from(words(&line)) {
                wrong.push(format!("{line}\n{error}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
