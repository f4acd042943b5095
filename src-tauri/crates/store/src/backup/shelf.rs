//! The folder of a workspace's backups: their names, and what is known of each.

use std::path::{Path, PathBuf};

use rollcall_domain::Instant;

use super::note::Note;
use crate::StoreError;
use crate::disk::{Disk, FileKind};

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// By itself, once a day.
    Daily,
    /// Somebody asked for it.
    Asked,
    /// Before the file's shape was changed.
    Migration,
}

/// One backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where it is.
    pub path: PathBuf,
    /// Why it was made.
    pub kind: Kind,
    /// When.
    pub made_at: Instant,
    /// In bytes.
    pub size: u64,
    /// What is in it; `None` when it wasn't verified.
    pub note: Option<Note>,
}

/// The folder of a workspace's backups, unless another one is set.
pub fn folder(workspace: &Path) -> PathBuf {
    workspace.with_file_name("backups")
}

/// The backups of a workspace in a folder, the newest first.
pub fn list(disk: &dyn Disk, workspace: &Path, folder: &Path) -> Result<Vec<Backup>, StoreError> {
    let mut found = Vec::new();
    for (path, kind, made_at) in files(disk, workspace, folder)? {
        let Ok(stat) = disk.stat(&path) else { continue };
        if stat.kind == FileKind::File {
            let note = Note::beside(disk, &path, stat.length);
            found.push(Backup { path, kind, made_at, size: stat.length, note });
        }
    }
    found.sort_by(|a, b| (b.made_at, &b.path).cmp(&(a.made_at, &a.path)));
    Ok(found)
}

/// The newest backup of this file in its own folder.
pub(crate) fn newest(disk: &dyn Disk, workspace: &Path) -> Option<PathBuf> {
    let found = files(disk, workspace, &folder(workspace)).ok()?;
    found.into_iter().max_by_key(|(_, _, made_at)| *made_at).map(|(path, _, _)| path)
}

/// The name of a backup that is made now.
pub(super) fn name(workspace: &Path, kind: Kind, versions: (i32, i32), now: Instant) -> String {
    let (stem, at) = (stem(workspace), now.millis());
    match kind {
        Kind::Daily => format!("{stem}-daily-{at}.db"),
        Kind::Asked => format!("{stem}-asked-{at}.db"),
        Kind::Migration => format!("{stem}-{:04}-{:04}-{at}.db", versions.0, versions.1),
    }
}

/// How the names of a workspace's backups begin.
pub(super) fn stem(workspace: &Path) -> String {
    workspace.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Whether a name is that of a backup of this workspace.
pub(super) fn is_of(workspace: &Path, name: &str) -> bool {
    told(workspace, name).is_some()
}

fn told(workspace: &Path, name: &str) -> Option<(Kind, Instant)> {
    read(name.strip_prefix(&stem(workspace))?.strip_prefix('-')?.strip_suffix(".db")?)
}

fn files(disk: &dyn Disk, workspace: &Path, folder: &Path) -> Result<Vec<(PathBuf, Kind, Instant)>, StoreError> {
    let found = disk.list(folder).map_err(StoreError::Io)?;
    Ok(found
        .into_iter()
        .filter_map(|path| {
            let name = path.file_name()?.to_string_lossy().into_owned();
            let (kind, made_at) = told(workspace, &name)?;
            Some((path, kind, made_at))
        })
        .collect())
}

/// `team-2.db` is another workspace, and its backups aren't those of `team.db`: what is left of a name has its own form.
fn read(rest: &str) -> Option<(Kind, Instant)> {
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = rest.split('-').collect();
    let (kind, at) = match parts[..] {
        ["daily", at] => (Kind::Daily, at),
        ["asked", at] => (Kind::Asked, at),
        [from, to, at] if digits(&from) && digits(&to) => (Kind::Migration, at),
        _ => return None,
    };
    let at = Some(at).filter(digits)?.parse().ok()?;
    Some((kind, Instant::from_millis(at)))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use rollcall_domain::Instant;

    use super::{Kind, name, read};

    #[test]
    fn a_name_says_why_and_when() {
        let workspace = Path::new("/shift/team.db");
        for kind in [Kind::Daily, Kind::Asked, Kind::Migration] {
            let name = name(workspace, kind, (9, 16), Instant::from_millis(1_700_000_000_123));
            let rest = name.strip_prefix("team-").and_then(|rest| rest.strip_suffix(".db")).expect("our form");
            assert_eq!(read(rest), Some((kind, Instant::from_millis(1_700_000_000_123))), "{name}");
        }
    }

    #[test]
    fn other_names_are_none_of_ours() {
        for rest in ["2-daily-5", "2-0001-0009-900", "daily", "daily-", "daily-x", "0001-0009", "asked-5-6-7", ""] {
            assert_eq!(read(rest), None, "{rest}");
        }
    }
}
