//! What the shell remembers between two starts: which workspace was open. Nothing about people, nothing that can't be lost.

use std::fs;
use std::path::{Path, PathBuf};

use rollcall_engine::{Error, Machine, whole};
use serde::{Deserialize, Serialize};

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct State {
    workspace: Option<PathBuf>,
}

/// The workspace that was open the last time. A file that can't be read remembers nothing.
pub fn last_workspace(data: &Path) -> Option<PathBuf> {
    let text = fs::read_to_string(file(data)).ok()?;
    match serde_json::from_str::<State>(&text) {
        Ok(state) => state.workspace,
        Err(cause) => {
            tracing::warn!(%cause, "state.json is unreadable; starting without it");
            None
        }
    }
}

/// Remembers the workspace for the next start. Whole or not at all: a start in between sees the old one.
pub fn remember_workspace(data: &Path, workspace: &Path) -> Result<(), Error> {
    let state = State { workspace: Some(workspace.to_owned()) };
    // A path that is no text can't be kept; then nothing is remembered.
    let text = serde_json::to_vec_pretty(&state).unwrap_or_default();
    whole::write_over(&Machine, &file(data), &text)
}

fn file(data: &Path) -> PathBuf {
    data.join("state.json")
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{last_workspace, remember_workspace};

    #[test]
    fn the_last_workspace_is_remembered() {
        let data = tempfile::tempdir().expect("a folder");
        assert_eq!(last_workspace(data.path()), None, "nothing was open before the first start");
        remember_workspace(data.path(), Path::new("a.db")).expect("the folder can be written");
        remember_workspace(data.path(), Path::new("b.db")).expect("the folder can be written");
        assert_eq!(last_workspace(data.path()).as_deref(), Some(Path::new("b.db")));
    }

    #[cfg(unix)]
    #[test]
    fn what_is_remembered_is_its_owners_only() {
        use std::os::unix::fs::PermissionsExt;
        let data = tempfile::tempdir().expect("a folder");
        remember_workspace(data.path(), Path::new("a.db")).expect("the folder can be written");
        let mode = fs::metadata(data.path().join("state.json")).expect("it is there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn a_broken_file_remembers_nothing() {
        let data = tempfile::tempdir().expect("a folder");
        fs::write(data.path().join("state.json"), "{\"workspace\":").expect("the folder can be written");
        assert_eq!(last_workspace(data.path()), None);
    }
}
