//! What kind of file system a path lies on. Only what matters to a database with a log is told apart.

use std::io;
use std::path::Path;

use crate::disk::Medium;

/// Names by which programs that synchronise folders can be known: in the folder that they look after, or as that folder.
const INSIDE: &[&str] =
    &[".dropbox", ".dropbox.cache", ".stfolder", ".owncloudsync.log", ".nextcloudsync.log", ".sync"];
const FOLDERS: &[&str] =
    &["Dropbox", "OneDrive", "Google Drive", "GoogleDrive", "My Drive", "Nextcloud", "Mobile Documents", "iCloudDrive"];

pub fn of(path: &Path) -> io::Result<Medium> {
    let folder = if path.is_dir() { path } else { path.parent().unwrap_or(path) };
    if let Some(medium) = mounted(folder)? {
        return Ok(medium);
    }
    Ok(if is_synchronised(folder) { Medium::Synchronised } else { Medium::Local })
}

fn is_synchronised(folder: &Path) -> bool {
    folder.ancestors().any(|above| {
        let name = above.file_name().unwrap_or_default().to_string_lossy();
        // A company's is called `OneDrive - Name`, a second account's `Dropbox (Name)`.
        let by_name = FOLDERS.iter().any(|known| {
            name.strip_prefix(known)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(" - ") || rest.starts_with(" ("))
        });
        by_name || INSIDE.iter().any(|mark| above.join(mark).symlink_metadata().is_ok())
    })
}

#[cfg(target_os = "linux")]
fn mounted(folder: &Path) -> io::Result<Option<Medium>> {
    use rustix::fs::{StatVfsMountFlags, statfs, statvfs};

    /// The numbers by which Linux knows AFS, 9P, Ceph, CIFS, Coda, NFS, SMB and SMB2.
    const NETWORK: [u32; 8] =
        [0x5346_414F, 0x0102_1997, 0x00C3_6400, 0xFF53_4D42, 0x7375_7245, 0x6969, 0x517B, 0xFE53_4D42];
    const FUSE: u32 = 0x6573_5546;

    let number = u32::try_from(i128::from(statfs(folder)?.f_type) & 0xFFFF_FFFF).unwrap_or_default();
    if NETWORK.contains(&number) || (number == FUSE && is_remote(&filesystem_of(folder))) {
        return Ok(Some(Medium::Network));
    }
    let read_only = statvfs(folder)?.f_flag.contains(StatVfsMountFlags::RDONLY);
    Ok(read_only.then_some(Medium::ReadOnly))
}

#[cfg(not(target_os = "linux"))]
#[expect(clippy::unnecessary_wraps, reason = "on Linux the system is asked")]
fn mounted(_folder: &Path) -> io::Result<Option<Medium>> {
    Ok(None)
}

/// Programs in user space that bring something from another machine.
#[cfg(target_os = "linux")]
fn is_remote(filesystem: &str) -> bool {
    const REMOTE: &[&str] = &[
        "sshfs",
        "rclone",
        "s3fs",
        "davfs",
        "gvfsd-fuse",
        "glusterfs",
        "cephfs",
        "google-drive-ocamlfuse",
        "curlftpfs",
    ];
    REMOTE.iter().any(|name| filesystem.ends_with(name))
}

/// The kind of the mount that a folder is on, by the longest mount point above it: `fuse.sshfs`.
#[cfg(target_os = "linux")]
fn filesystem_of(folder: &Path) -> String {
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    let kind = |line: &str| {
        let (mount, rest) = line.split_once(" - ")?;
        let point = mount.split_whitespace().nth(4)?.replace("\\040", " ");
        folder.starts_with(&point).then(|| (point.len(), rest.split_whitespace().next().unwrap_or_default().to_owned()))
    };
    mounts.lines().filter_map(kind).max().map(|(_, kind)| kind).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_folder_that_a_program_copies_elsewhere_is_known_by_its_name_or_its_mark() {
        let home = tempfile::tempdir().expect("a folder");
        let plain = home.path().join("work");
        let inside = home.path().join("OneDrive - Company").join("support");
        let marked = home.path().join("shared").join("support");
        for folder in [&plain, &inside, &marked] {
            fs::create_dir_all(folder).expect("a folder");
        }
        fs::create_dir(home.path().join("shared").join(".stfolder")).expect("the mark");
        assert_eq!(of(&plain.join("team.db")).ok(), Some(Medium::Local));
        assert_eq!(of(&inside.join("team.db")).ok(), Some(Medium::Synchronised));
        assert_eq!(of(&marked.join("team.db")).ok(), Some(Medium::Synchronised));
        assert!(!is_synchronised(Path::new("/srv/DropboxOfLetters/x")));
    }
}
