//! What somebody who starts Rollcall wants to see, read from the command line. Nothing is opened here.

use std::path::{Path, PathBuf};

/// What to open at the start.
#[derive(Debug, PartialEq, Eq)]
pub enum Wish {
    /// Whatever was open the last time.
    Last,
    /// The demo, made when it isn't there.
    Demo,
    /// This workspace file.
    File(PathBuf),
}

impl Wish {
    /// The wish of a start with these arguments, without the program's own name, in that folder.
    /// An option that we don't know is the window system's, not ours.
    pub fn of(arguments: impl IntoIterator<Item = String>, folder: &Path) -> Self {
        let mut wish = Self::Last;
        for argument in arguments {
            if argument == "--demo" {
                wish = Self::Demo;
            } else if !argument.starts_with('-') {
                wish = Self::File(folder.join(argument));
            }
        }
        wish
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::Wish;

    fn of(arguments: &[&str]) -> Wish {
        Wish::of(arguments.iter().map(ToString::to_string), Path::new("folder"))
    }

    #[test]
    fn without_arguments_the_last_workspace_opens() {
        assert_eq!(of(&[]), Wish::Last);
        assert_eq!(of(&["--unknown"]), Wish::Last, "an option that isn't ours changes nothing");
    }

    #[test]
    fn the_demo_is_asked_for_by_name() {
        assert_eq!(of(&["--demo"]), Wish::Demo);
    }

    #[test]
    fn a_file_is_looked_for_where_the_command_was_given() {
        assert_eq!(of(&["team.db"]), Wish::File(PathBuf::from("folder/team.db")));
    }
}
