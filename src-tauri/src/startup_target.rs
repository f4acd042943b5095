//! What somebody who starts Rollcall wants to see, read from the command line. Nothing is opened here.

use std::path::{Path, PathBuf};

/// What to open at the start.
#[derive(Debug, PartialEq, Eq)]
pub enum StartupTarget {
    /// Whatever was open the last time.
    Last,
    /// The demo, made when it isn't there.
    Demo,
    /// This workspace file.
    File(PathBuf),
}

impl StartupTarget {
    /// What a start with these arguments, without the program's own name, in that folder.
    /// An option that we don't know is the window system's, not ours.
    pub fn of(arguments: impl IntoIterator<Item = String>, folder: &Path) -> Self {
        let mut target = Self::Last;
        for argument in arguments {
            if argument == "--demo" {
                target = Self::Demo;
            } else if !argument.starts_with('-') {
                target = Self::File(folder.join(argument));
            }
        }
        target
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::StartupTarget;

    fn of(arguments: &[&str]) -> StartupTarget {
        StartupTarget::of(arguments.iter().map(ToString::to_string), Path::new("folder"))
    }

    #[test]
    fn without_arguments_the_last_workspace_opens() {
        assert_eq!(of(&[]), StartupTarget::Last);
        assert_eq!(of(&["--unknown"]), StartupTarget::Last, "an option that isn't ours changes nothing");
    }

    #[test]
    fn the_demo_is_asked_for_by_name() {
        assert_eq!(of(&["--demo"]), StartupTarget::Demo);
    }

    #[test]
    fn a_file_is_looked_for_where_the_command_was_given() {
        assert_eq!(of(&["team.db"]), StartupTarget::File(PathBuf::from("folder/team.db")));
    }
}
