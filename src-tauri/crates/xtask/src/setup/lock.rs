//! Waiting while another program has the packages of the system in its hands, and saying which one.

use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::Outcome;

/// How another program shows that it is at work.
pub enum Lock {
    /// It holds a lock of the kernel's on this file.
    Held(&'static str),
    /// This file is there.
    There(&'static str),
}

/// A new machine updates itself for minutes; longer is no longer that.
const PATIENCE: Duration = Duration::from_mins(5);

/// Waits until nobody is at work on the packages, for five minutes at most, and says for whom.
///
/// # Errors
/// Who is still at work after that.
pub fn wait(tool: &str, locks: &[Lock], say: impl FnMut(&str)) -> Outcome {
    wait_while(PATIENCE, || locks.iter().find_map(busy), tool, say)
}

fn wait_while(
    patience: Duration,
    mut busy: impl FnMut() -> Option<String>,
    tool: &str,
    mut say: impl FnMut(&str),
) -> Outcome {
    let until = Instant::now() + patience;
    let mut told = String::new();
    while let Some(by) = busy() {
        if Instant::now() >= until {
            let minutes = patience.as_secs() / 60;
            return Err(format!("{by}, for {minutes} minutes now; {tool} can't be used. Try again when it has ended"));
        }
        if by != told {
            say(&format!("Waiting, five minutes at most: {by}"));
            told = by;
        }
        sleep(Duration::from_millis(500).min(patience / 4));
    }
    Ok(())
}

/// A sentence about whoever is at work, or nothing.
fn busy(lock: &Lock) -> Option<String> {
    match lock {
        Lock::There(path) => {
            Path::new(path).exists().then(|| format!("another program is at work on the packages ({path} is there)"))
        }
        Lock::Held(path) => {
            let holder = holder(Path::new(path))?;
            let name = fs::read_to_string(format!("/proc/{holder}/comm")).unwrap_or_default();
            let name = if name.trim().is_empty() { "another program" } else { name.trim() };
            Some(format!("{name} (process {holder}) is at work on the packages and holds {path}"))
        }
    }
}

/// The process that holds a lock of the kernel's on this file.
#[cfg(target_os = "linux")]
fn holder(path: &Path) -> Option<u32> {
    use std::os::unix::fs::MetadataExt;

    let file = fs::metadata(path).ok()?;
    let device = (file.dev() >> 8 & 0xfff, file.dev() & 0xff | file.dev() >> 12 & 0xfff00);
    holder_in(&fs::read_to_string("/proc/locks").ok()?, device, file.ino())
}

#[cfg(not(target_os = "linux"))]
fn holder(_: &Path) -> Option<u32> {
    None
}

/// Reads lines like `1: POSIX  ADVISORY  WRITE 812 fe:00:4711 0 EOF`; those with an arrow only wait.
#[cfg(target_os = "linux")]
fn holder_in(locks: &str, device: (u64, u64), inode: u64) -> Option<u32> {
    let place = format!("{:02x}:{:02x}:{inode}", device.0, device.1);
    locks.lines().map(|line| line.split_whitespace().collect::<Vec<_>>()).find_map(|words| match words[..] {
        [_, kind, _, _, process, at, ..] if kind != "->" && at == place => process.parse().ok(),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::time::Duration;

    use super::wait_while;

    #[test]
    fn it_waits_until_the_other_has_ended_and_says_once_who_it_is() {
        let looked = Cell::new(0);
        let busy = || {
            looked.set(looked.get() + 1);
            (looked.get() < 4).then(|| "apt (process 7) is at work".to_owned())
        };
        let mut said = Vec::new();
        let ended = wait_while(Duration::from_mins(5), busy, "apt-get", |line| said.push(line.to_owned()));
        assert_eq!(ended, Ok(()));
        assert_eq!(said, ["Waiting, five minutes at most: apt (process 7) is at work"]);
        assert_eq!(looked.get(), 4);
    }

    #[test]
    fn whoever_never_ends_is_named() {
        let problem = wait_while(Duration::ZERO, || Some("apt (process 7) is at work".to_owned()), "apt-get", |_| ())
            .expect_err("it is still at work");
        assert!(problem.contains("apt (process 7)") && problem.contains("Try again"), "{problem}");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_holder_is_read_from_the_kernel_and_who_waits_is_none() {
        use super::holder_in;

        let locks = "1: POSIX  ADVISORY  WRITE 812 fe:00:4711 0 EOF\n1: -> POSIX  ADVISORY  WRITE 900 fe:00:4712 0 EOF\n\
                     2: FLOCK  ADVISORY  WRITE 64 00:1f:4712 0 EOF\n";
        assert_eq!(holder_in(locks, (0xfe, 0), 4711), Some(812));
        assert_eq!(holder_in(locks, (0, 0x1f), 4712), Some(64));
        assert_eq!(holder_in(locks, (0xfe, 0), 4712), None, "that one waits");
        assert_eq!(holder_in(locks, (0xfe, 0), 1), None);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_lock_held_here_is_ours() {
        use super::holder;
        use crate::place;

        let folder = place::target().join("xtask-tests").join("lock");
        std::fs::create_dir_all(&folder).expect("a folder below target");
        let file = std::fs::File::create(folder.join("held")).expect("a file");
        assert_eq!(holder(&folder.join("held")), None, "nobody holds it");
        file.lock().expect("the lock");
        assert_eq!(holder(&folder.join("held")), Some(std::process::id()));
    }
}
