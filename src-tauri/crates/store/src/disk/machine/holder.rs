//! Which process keeps a workspace from others, as Linux tells it. Elsewhere nothing does without opening the file.

use std::path::Path;

use crate::disk::Holder;

#[cfg(not(target_os = "linux"))]
pub fn of(_path: &Path) -> Option<Holder> {
    None
}

#[cfg(target_os = "linux")]
pub fn of(path: &Path) -> Option<Holder> {
    use std::fs;
    use std::os::unix::fs::MetadataExt;

    // SQLite's lock of who writes is on the shared memory, of who keeps the file to themselves on the file; ours on the side file.
    let beside = |suffix: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        fs::metadata(name).ok().map(|found| found.ino())
    };
    let inodes: Vec<u64> = ["-shm", "", ".lock"].into_iter().filter_map(beside).collect();
    // The system hands the list out in pieces, between which it changes.
    let look = || {
        let locks = fs::read_to_string("/proc/locks").ok()?;
        locks.lines().filter_map(exclusive).find(|(_, inode)| inodes.contains(inode))
    };
    let (process, _) = (0..5).find_map(|_| look())?;
    // A process of another container has no number here, and a number may stand for another by now: only what has the file open counts.
    let folder = path.parent()?;
    let open = fs::read_dir(format!("/proc/{process}/fd")).ok()?;
    let has_it_open =
        open.flatten().filter_map(|handle| fs::read_link(handle.path()).ok()).any(|file| file.parent() == Some(folder));
    let program = fs::read_to_string(format!("/proc/{process}/comm")).ok()?.trim().to_owned();
    let status = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let state = status.rsplit(')').next().and_then(|rest| rest.split_whitespace().next());
    has_it_open.then_some(Holder { process, program, stopped: matches!(state, Some("T" | "t")) })
}

/// The process and the file of a line that is about an exclusive lock: `1: POSIX  ADVISORY  WRITE 1234 00:1b:3301 120 120`.
#[cfg(target_os = "linux")]
fn exclusive(line: &str) -> Option<(u32, u64)> {
    // A line about who waits has an arrow in the second place.
    let mut parts = line.split_whitespace().skip(1);
    let (kind, _, sharing) = (parts.next()?, parts.next()?, parts.next()?);
    let (process, file) = (parts.next()?, parts.next()?);
    let inode = file.rsplit(':').next()?.parse().ok()?;
    (matches!(kind, "POSIX" | "FLOCK" | "OFDLCK") && sharing == "WRITE").then_some(())?;
    Some((process.parse().ok()?, inode))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::fs::File;

    use super::*;

    #[test]
    fn who_waits_or_shares_isnt_who_holds() {
        assert_eq!(exclusive("1: POSIX  ADVISORY  WRITE 1234 00:1b:3301 120 120"), Some((1234, 3301)));
        assert_eq!(exclusive("3: FLOCK  ADVISORY  WRITE 77 08:01:9 0 EOF"), Some((77, 9)));
        assert_eq!(exclusive("3: FLOCK  ADVISORY  READ 77 08:01:9 0 EOF"), None);
        assert_eq!(exclusive("3: -> FLOCK  ADVISORY  WRITE 77 08:01:9 0 EOF"), None);
        assert_eq!(exclusive("nonsense"), None);
    }

    #[test]
    fn who_holds_the_side_file_alone_is_named() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().canonicalize().expect("it is there").join("team.db");
        assert_eq!(of(&path), None);
        let side = File::create(path.with_extension("db.lock")).expect("a file");
        side.lock().expect("nobody has it");
        let holder = of(&path).expect("we hold it");
        assert_eq!((holder.process, holder.stopped), (std::process::id(), false));
        side.unlock().expect("it is ours");
        assert_eq!(of(&path), None);
    }
}
