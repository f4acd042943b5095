//! What was promised about each file, and from which point on: the list that a disk is judged by.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::judge::{Digest, Findings};

/// What a file said from some point on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version {
    /// It may be there from this point on: the deed had begun.
    pub began: usize,
    /// It must be there from this point on: somebody had been told.
    pub known: usize,
    /// What it says; nothing when the file isn't there.
    pub says: Option<Digest>,
}

/// The versions of each file, in their order.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    files: BTreeMap<PathBuf, Vec<Version>>,
    /// Files whose newest changes may be lost, but not half a change.
    pub lossy: bool,
}

impl Ledger {
    /// What was there before anything was done.
    pub fn beginning(found: &Findings) -> Ledger {
        let version = |says: &Digest| vec![Version { began: 0, known: 0, says: Some(*says) }];
        Ledger { files: found.iter().map(|(path, says)| (path.clone(), version(says))).collect(), lossy: false }
    }

    /// Notes what is there after a deed; true when it isn't what was there before.
    pub fn note(&mut self, found: &Findings, began: usize, known: usize) -> bool {
        let mut changed = false;
        for (path, says) in found {
            let absent = Version { began: 0, known: 0, says: None };
            let versions = self.files.entry(path.clone()).or_insert_with(|| vec![absent]);
            if versions.last().is_none_or(|last| last.says != Some(*says)) {
                versions.push(Version { began, known, says: Some(*says) });
                changed = true;
            }
        }
        for (path, versions) in &mut self.files {
            if !found.contains_key(path) && versions.last().is_some_and(|last| last.says.is_some()) {
                versions.push(Version { began, known, says: None });
                changed = true;
            }
        }
        changed
    }

    /// Whether a disk may look like this at a point.
    ///
    /// # Errors
    /// What is missing, or there too early.
    pub fn allows(&self, found: &Findings, point: usize) -> Result<(), String> {
        for (path, versions) in &self.files {
            let first = versions.iter().rposition(|version| version.known <= point).unwrap_or(0);
            let allowed = &versions[if self.lossy { 0 } else { first }..];
            let says = found.get(path).copied();
            if !allowed.iter().any(|version| version.began <= point && version.says == says) {
                return Err(self.difference(path, versions, first, says));
            }
        }
        Ok(())
    }

    fn difference(&self, path: &Path, versions: &[Version], first: usize, says: Option<Digest>) -> String {
        let name = path.display();
        match versions.iter().rposition(|version| version.says == says) {
            _ if says.is_none() => format!("{name} isn't there, of which {first} changes were acknowledged"),
            Some(earlier) if earlier < first => {
                format!("{name} is at change {earlier}, and {first} were acknowledged: {} are lost", first - earlier)
            }
            Some(later) => format!("{name} is at change {later} already, which hadn't begun"),
            None => format!("{name} says what it never said{}", if self.lossy { " even of old" } else { "" }),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::Ledger;
    use crate::judge::Findings;

    fn found(says: &[(&str, u64)]) -> Findings {
        says.iter().map(|(path, says)| (PathBuf::from(path), *says)).collect()
    }

    #[test]
    fn what_was_acknowledged_must_be_there_and_what_was_begun_may_be() {
        let mut ledger = Ledger::beginning(&found(&[("a.db", 1)]));
        assert!(ledger.note(&found(&[("a.db", 2)]), 10, 20));
        assert!(!ledger.note(&found(&[("a.db", 2)]), 21, 30), "nothing changed");
        let allows = |says: u64, point| ledger.allows(&found(&[("a.db", says)]), point).is_ok();
        assert!(allows(1, 5) && !allows(2, 5), "it hadn't begun");
        assert!(allows(1, 15) && allows(2, 15), "it is in flight");
        assert!(!allows(1, 20) && allows(2, 20), "it was acknowledged");
        assert!(!allows(3, 20), "nobody ever wrote that");
    }

    #[test]
    fn a_new_file_is_whole_or_not_there() {
        let mut ledger = Ledger::beginning(&found(&[]));
        ledger.note(&found(&[("b.db", 7)]), 10, 20);
        assert!(ledger.allows(&found(&[]), 15).is_ok());
        assert!(ledger.allows(&found(&[("b.db", 7)]), 15).is_ok());
        assert!(ledger.allows(&found(&[("b.db", 8)]), 15).is_err());
        assert_eq!(
            ledger.allows(&found(&[]), 20),
            Err("b.db isn't there, of which 1 changes were acknowledged".to_owned())
        );
    }

    #[test]
    fn a_lossy_file_may_go_back_but_not_to_what_it_never_said() {
        let mut ledger = Ledger::beginning(&found(&[("a.db", 1)]));
        ledger.note(&found(&[("a.db", 2)]), 10, 20);
        ledger.lossy = true;
        assert!(ledger.allows(&found(&[("a.db", 1)]), 30).is_ok());
        assert!(ledger.allows(&found(&[("a.db", 3)]), 30).is_err());
        assert!(ledger.allows(&found(&[]), 30).is_err());
    }
}
