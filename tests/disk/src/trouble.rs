//! Trouble that is planted into a disk: errors at chosen calls, syncs that lie, and the mistakes of a careless program.

use std::collections::BTreeMap;
use std::thread::{self, ThreadId};

use crate::call::{Call, Role};

/// What a disk answers instead of doing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trouble {
    /// An I/O error.
    Io,
    /// The disk is full.
    Full,
    /// No memory.
    Memory,
    /// Fewer bytes than there are.
    Short,
    /// It says that it did, and didn't.
    Lie,
}

/// Where trouble is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Planted {
    /// At this call.
    pub call: Call,
    /// Of this kind of file; of every kind without one.
    pub role: Option<Role>,
    /// At this one of them, the first being 1.
    pub nth: u64,
    /// And at which later ones.
    pub then: Then,
    /// What.
    pub trouble: Trouble,
}

/// Whether trouble comes again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// Not again.
    Never,
    /// At all later calls.
    Always,
    /// After as many calls again.
    Every,
}

impl Planted {
    fn is_at(&self, count: u64) -> bool {
        match self.then {
            Then::Never => count == self.nth,
            Then::Always => count >= self.nth,
            Then::Every => count.is_multiple_of(self.nth),
        }
    }
}

/// A mistake of a program, as the disk would see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mistake {
    /// Files of this kind are never synced.
    ForgetSync(Role),
    /// Folders are never synced.
    ForgetFolderSync,
    /// A file is given its final name before its bytes are synced.
    RenameBeforeSync,
}

/// The trouble of one disk.
#[derive(Debug, Default)]
pub struct Troubles {
    planted: Vec<Planted>,
    counts: BTreeMap<(Call, Role), u64>,
    met: u64,
    only: Option<ThreadId>,
}

impl Troubles {
    /// Plants more.
    pub fn plant(&mut self, planted: Planted) {
        self.planted.push(planted);
    }

    /// Takes everything away, and counts from the start.
    pub fn clear(&mut self) {
        self.planted.clear();
        self.counts.clear();
        self.only = None;
    }

    /// Calls of other threads neither fail nor count: when they are made differs from run to run.
    pub fn meet_only(&mut self, thread: ThreadId) {
        self.only = Some(thread);
    }

    /// How often a call met trouble.
    pub fn met(&self) -> u64 {
        self.met
    }

    /// How often each call was made.
    pub fn counts(&self) -> &BTreeMap<(Call, Role), u64> {
        &self.counts
    }

    /// Counts a call, and answers the trouble that it meets.
    pub fn meet(&mut self, call: Call, role: Role) -> Option<Trouble> {
        if self.only.is_some_and(|only| only != thread::current().id()) {
            return None;
        }
        *self.counts.entry((call, role)).or_default() += 1;
        let nth = |planted: &Planted| -> u64 {
            let of = |((counted, of), count): (&(Call, Role), &u64)| {
                let wanted = *counted == planted.call && planted.role.is_none_or(|role| role == *of);
                if wanted { *count } else { 0 }
            };
            self.counts.iter().map(of).sum()
        };
        let hit = self.planted.iter().find(|planted| {
            let here = planted.call == call && planted.role.is_none_or(|wanted| wanted == role);
            here && planted.is_at(nth(planted))
        });
        let trouble = hit.map(|planted| planted.trouble);
        self.met += u64::from(trouble.is_some());
        trouble
    }
}

#[cfg(test)]
mod tests {
    use super::{Planted, Then, Trouble, Troubles};
    use crate::call::{Call, Role};

    #[test]
    fn trouble_is_met_at_its_call_and_there_alone() {
        let mut troubles = Troubles::default();
        let planted =
            Planted { call: Call::Read, role: Some(Role::Log), nth: 2, then: Then::Never, trouble: Trouble::Short };
        troubles.plant(planted);
        let met: Vec<_> =
            [Role::Log, Role::File, Role::Log, Role::Log].map(|role| troubles.meet(Call::Read, role)).into();
        assert_eq!(met, [None, None, Some(Trouble::Short), None]);
        troubles.plant(Planted { role: None, nth: 5, then: Then::Always, ..planted });
        let met: Vec<_> = [Role::Log, Role::File].map(|role| troubles.meet(Call::Read, role)).into();
        assert_eq!(met, [Some(Trouble::Short); 2]);
        troubles.clear();
        troubles.plant(Planted { role: None, nth: 2, then: Then::Every, ..planted });
        let met = [(); 4].map(|()| troubles.meet(Call::Read, Role::File).is_some());
        assert_eq!(met, [false, true, false, true]);
    }
}
