//! The table of commands: what each is called, what it takes, what its `--help` says, and where it is done.

use crate::setup::{self, Scope};
use crate::{Outcome, bench, codegen, faults, package, run, soak, test, tidy};

/// One command.
struct Command {
    name: &'static str,
    takes: &'static str,
    what: &'static str,
    /// The rest of its `--help`.
    more: &'static str,
    run: fn(&[&str]) -> Outcome,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "run",
        takes: "[--browser] [--release]",
        what: "open Rollcall on the demo workspace; without a display, serve it to a browser",
        more: "  --browser   serve the app to a browser on this machine and print the address
  --release   build it as it is released: slower to build, faster to use

Installs what is missing first, and says what. The demo lies below target/demo; it is written again when it is from
another day. `. target/demo/env` in another terminal lets `rollcall` work on the same file.",
        run: run::run,
    },
    Command {
        name: "test",
        takes: "[--list] [STEP…]",
        what: "everything that must pass, or only the named steps",
        more: "  --list   name the steps and what each is about

Installs what the tests need first, and says what. A failing step ends the run with the command that repeats it.",
        run: test::command,
    },
    Command {
        name: "setup",
        takes: "[--tests]",
        what: "install what is missing to run, and to test",
        more: "  --tests   what the tests need too: a browser, Python packages, the driver of the window

Packages of the system come from apt-get, dnf or pacman; elsewhere it says what is missing.",
        run: |options| match options {
            [] => setup::prepare(Scope::Window),
            ["--tests"] => setup::prepare(Scope::Tests),
            _ => Err(strange("setup", options)),
        },
    },
    Command {
        name: "bench",
        takes: "[NAME…]",
        what: "measure against hand-written SQLite; writes target/bench.json",
        more: "Every row is a ratio to a limit measured in the same run, and has a bound. Names narrow it to some of the rows.",
        run: bench::bench,
    },
    Command {
        name: "faults",
        takes: "[--every N] [OPERATION]",
        what: "trouble of the disk at every call of the real program, not only at those that the test takes",
        more: "  --every N   only at every n-th call
  OPERATION   a part of an operation's name: only those that have it

Takes an hour or more, and can be ended with Ctrl+C; what happened at each call is in target/faults.",
        run: faults::by_hand,
    },
    Command {
        name: "soak",
        takes: "[--minutes N] [--rate N]",
        what: "a server under load; draws what it used to target/soak/soak.svg",
        more: "  --minutes N   for how long; half an hour unless said
  --rate N      how many changes a second; 200 unless said",
        run: soak::soak,
    },
    Command {
        name: "package",
        takes: "",
        what: "a .deb and an .rpm to install, in target/release/bundle",
        more: "Both hold the window, `rollcall`, its manual pages and completions, and the licences of all parts.",
        run: |options| if options.is_empty() { package::package() } else { Err(strange("package", options)) },
    },
    Command {
        name: "codegen",
        takes: "[--check]",
        what: "write the files generated from the command table, or compare them",
        more: "  --check   change nothing and name the files that differ",
        run: |options| match options {
            [] => codegen::write(),
            ["--check"] => codegen::check(),
            _ => Err(strange("codegen", options)),
        },
    },
    Command {
        name: "tidy",
        takes: "",
        what: "the house rules",
        more: "Looks at every file that git knows or would add. The rules are in CONTRIBUTING.md.",
        run: |options| if options.is_empty() { tidy::tidy() } else { Err(strange("tidy", options)) },
    },
    Command {
        name: "deny",
        takes: "",
        what: "advisories, licences and sources of every dependency (asks the network)",
        more: "The test step of the same name checks everything but the advisories. deny.toml says what is allowed.",
        run: |options| if options.is_empty() { test::advisories() } else { Err(strange("deny", options)) },
    },
];

/// Does what the arguments ask for.
pub fn dispatch(arguments: &[&str]) -> Outcome {
    let (name, options) = match arguments {
        [] | ["help" | "--help" | "-h"] => {
            println!("{}", usage());
            return Ok(());
        }
        ["help", name, ..] => (*name, &["--help"][..]),
        [name, options @ ..] => (*name, options),
    };
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        return Err(format!("there is no command {name}\n\n{}", usage()));
    };
    if options.iter().any(|option| ["--help", "-h"].contains(option)) {
        println!("{}", help(command));
        return Ok(());
    }
    (command.run)(options)
}

fn usage() -> String {
    let lines: Vec<String> = COMMANDS
        .iter()
        .map(|command| format!("{:<41} {}", call(command), command.what))
        .chain(["cargo xtask COMMAND --help".to_owned()])
        .collect();
    lines.join("\n")
}

fn help(command: &Command) -> String {
    let mut what = command.what.to_owned();
    what[..1].make_ascii_uppercase();
    format!("{what}\n\nUsage: {}\n\n{}", call(command), command.more)
}

fn call(command: &Command) -> String {
    format!("cargo xtask {} {}", command.name, command.takes).trim_end().to_owned()
}

fn strange(name: &str, options: &[&str]) -> String {
    format!("`{name}` doesn't know {}; see cargo xtask {name} --help", options.join(" "))
}

#[cfg(test)]
mod tests {
    use super::{COMMANDS, dispatch, help, usage};

    #[test]
    fn every_command_answers_to_help_and_does_nothing_else() {
        for command in COMMANDS {
            for ask in [&[command.name, "--help"][..], &[command.name, "-h"], &["help", command.name]] {
                assert_eq!(dispatch(ask), Ok(()), "{ask:?}");
            }
            let text = help(command);
            assert!(text.contains("Usage: cargo xtask") && text.contains(command.name), "{text}");
            assert!(usage().contains(command.what), "the list has {}", command.name);
        }
    }

    #[test]
    fn every_option_that_a_command_takes_is_in_its_help() {
        for command in COMMANDS {
            for option in command.takes.split(['[', ']', ' ']).filter(|word| word.starts_with("--")) {
                assert!(command.more.contains(option), "{} {option}", command.name);
            }
        }
    }

    #[test]
    fn what_is_not_known_is_refused_with_a_way_on() {
        for (ask, way_on) in [
            (&["fly"][..], "cargo xtask run"),
            (&["setup", "--all"], "setup --help"),
            (&["tidy", "now"], "tidy --help"),
            (&["run", "--fast"], "--browser"),
            (&["test", "--all"], "there are fmt"),
        ] {
            let problem = dispatch(ask).expect_err("nothing like that is known");
            assert!(problem.contains(way_on), "{problem}");
        }
    }
}
