//! The power goes: of everything that waits, chance keeps some.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::chance::Chance;
use crate::content::{Content, SECTOR};

use super::{Change, File, Model, NameChange, Node};

/// What of a file's waiting changes is on the disk.
#[derive(Clone, Copy)]
enum Keeps {
    Nothing,
    All,
    /// The first so many calls.
    First(usize),
    /// Each sector in so many of a hundred cases, whatever came before or after it.
    Sectors(u64),
}

impl Model {
    /// The disk after the power went: everything on it is safe then. `chance` decides about what waited.
    #[must_use]
    pub fn cut(&self, chance: &mut Chance) -> Model {
        let names = self.names_after(chance);
        let mut files = BTreeMap::new();
        for node in names.values() {
            if let Node::File(inode) = node
                && let Some(file) = self.files.get(inode)
            {
                let content = file.after(chance);
                files.insert(*inode, File::sound(content));
            }
        }
        Model { files, safe_names: names.clone(), names, waiting_names: Vec::new(), last: self.last }
    }

    /// Whether a cut has anything to decide.
    pub fn waits(&self) -> bool {
        !self.waiting_names.is_empty() || self.files.values().any(|file| !file.waiting.is_empty())
    }

    fn names_after(&self, chance: &mut Chance) -> BTreeMap<PathBuf, Node> {
        let mut names = self.safe_names.clone();
        if self.waiting_names.is_empty() {
            return names;
        }
        // A file system with a journal keeps the order within a folder, and most do; the others keep any.
        let in_order = chance.below(4) > 0;
        let mut left: BTreeMap<&Path, usize> = BTreeMap::new();
        for folder in self.waiting_names.iter().filter_map(NameChange::folder) {
            *left.entry(folder).or_default() += 1;
        }
        for count in left.values_mut() {
            *count = chance.below_usize(*count + 1);
        }
        for change in &self.waiting_names {
            let kept = match change.folder().and_then(|folder| left.get_mut(folder)) {
                Some(count) if in_order => {
                    let kept = *count > 0;
                    *count = count.saturating_sub(1);
                    kept
                }
                _ => chance.below(2) == 0,
            };
            if kept {
                change.carry_out(&mut names);
            }
        }
        // What is in a folder that isn't there isn't there either.
        let folders: Vec<PathBuf> =
            names.iter().filter(|(_, node)| **node == Node::Folder).map(|(path, _)| path.clone()).collect();
        names.retain(|path, _| path.parent().is_none_or(|above| folders.iter().any(|folder| folder == above)));
        names
    }
}

impl File {
    fn after(&self, chance: &mut Chance) -> Content {
        let mut content = self.safe.clone();
        if self.waiting.is_empty() {
            return content;
        }
        let keeps = match chance.below(8) {
            0 => Keeps::Nothing,
            1 => Keeps::All,
            2 | 3 => Keeps::First(chance.below_usize(self.waiting.len() + 1)),
            4 => Keeps::Sectors(90),
            5 => Keeps::Sectors(10),
            _ => Keeps::Sectors(50),
        };
        // The length is written by itself: it may be there before the bytes.
        let grows = chance.below(4) == 0;
        for (number, change) in self.waiting.iter().enumerate() {
            match (keeps, change) {
                (Keeps::Nothing, _) => {}
                (Keeps::First(most), _) if number >= most => {}
                (Keeps::All | Keeps::First(_), _) => change.carry_out(&mut content),
                (Keeps::Sectors(of_100), Change::Length(len)) => {
                    if chance.below(100) < of_100 {
                        content.set_len(*len);
                    }
                }
                (Keeps::Sectors(of_100), Change::Write(at, bytes)) => {
                    for (from, to) in sectors(*at, bytes.len()) {
                        if chance.below(100) < of_100 {
                            content.write(from, &bytes[from - at..to - at]);
                        }
                    }
                }
            }
        }
        if grows && content.len() < self.now.len() {
            content.set_len(self.now.len());
        }
        content
    }
}

/// The pieces of a write that a disk writes whole: from and to.
fn sectors(at: usize, len: usize) -> impl Iterator<Item = (usize, usize)> {
    let first = at / SECTOR;
    let last = (at + len).div_ceil(SECTOR);
    (first..last).map(move |sector| ((sector * SECTOR).max(at), ((sector + 1) * SECTOR).min(at + len)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::{Path, PathBuf};
    use std::sync::Arc;

    use super::sectors;
    use crate::chance::Chance;
    use crate::content::SECTOR;
    use crate::model::{Effect, Model};

    fn disk() -> Model {
        Model::with_folders(&[Path::new("/team")])
    }

    fn path(name: &str) -> PathBuf {
        Path::new("/team").join(name)
    }

    /// What a hundred cuts leave of a disk.
    fn outcomes<T: Ord>(model: &Model, look: impl Fn(&Model) -> T) -> BTreeSet<T> {
        (0..100).map(|seed| look(&model.cut(&mut Chance::new(seed)))).collect()
    }

    fn text(model: &Model, name: &str) -> Option<String> {
        let bytes = model.content(model.file(&path(name))?)?.bytes();
        Some(bytes.iter().map(|byte| char::from(*byte)).collect())
    }

    #[test]
    fn a_name_is_safe_only_after_its_folder_was_synced() {
        let mut model = disk();
        model.apply(&Effect::Make(path("a"), 1));
        model.apply(&Effect::Write(1, 0, Arc::from(&b"bytes"[..])));
        model.apply(&Effect::Sync(1));
        let both = BTreeSet::from([None, Some("bytes".to_owned())]);
        assert_eq!(outcomes(&model, |left| text(left, "a")), both, "its bytes are safe, its name isn't");
        model.apply(&Effect::SyncFolder("/team".into()));
        assert_eq!(outcomes(&model, |left| text(left, "a")), BTreeSet::from([Some("bytes".to_owned())]));
    }

    #[test]
    fn bytes_are_safe_only_after_their_file_was_synced() {
        let mut model = disk();
        model.apply(&Effect::Make(path("a"), 1));
        model.apply(&Effect::SyncFolder("/team".into()));
        model.apply(&Effect::Write(1, 0, Arc::from(&b"x"[..])));
        let left = outcomes(&model, |left| text(left, "a"));
        assert!(left.contains(&Some(String::new())) && left.contains(&Some("x".to_owned())), "{left:?}");
        assert!(left.contains(&Some("\0".to_owned())), "the length may be there before the bytes: {left:?}");
        model.apply(&Effect::Sync(1));
        assert_eq!(outcomes(&model, |left| text(left, "a")), BTreeSet::from([Some("x".to_owned())]));
    }

    #[test]
    fn a_rename_without_a_sync_can_leave_an_empty_file_under_the_final_name() {
        let mut model = disk();
        model.put(&path("a"), b"old");
        model.apply(&Effect::Make(path("b"), 2));
        model.apply(&Effect::Write(2, 0, Arc::from(&b"new"[..])));
        model.apply(&Effect::Rename(path("b"), path("a")));
        model.apply(&Effect::SyncFolder("/team".into()));
        let left = outcomes(&model, |left| text(left, "a"));
        assert!(left.contains(&Some(String::new())) && left.contains(&Some("new".to_owned())), "{left:?}");
        assert!(!left.contains(&Some("old".to_owned())), "the folder was synced: {left:?}");
    }

    #[test]
    fn a_later_write_can_be_kept_without_an_earlier_one_and_a_write_can_be_torn() {
        let mut model = disk();
        model.put(&path("a"), &[b'.'; SECTOR * 2]);
        model.apply(&Effect::Write(1, 0, Arc::from(&[b'1'; SECTOR * 2][..])));
        model.apply(&Effect::Write(1, 0, Arc::from(&[b'2'; SECTOR][..])));
        let first_of_each = |model: &Model| {
            let text = text(model, "a").unwrap_or_default();
            [text.as_bytes()[0], text.as_bytes()[SECTOR]].map(char::from)
        };
        let left = outcomes(&model, first_of_each);
        for expected in [['.', '.'], ['2', '1'], ['2', '.'], ['.', '1'], ['1', '1'], ['1', '.']] {
            assert!(left.contains(&expected), "{expected:?} is missing in {left:?}");
        }
    }

    #[test]
    fn a_write_is_divided_where_the_disk_divides_it() {
        assert_eq!(sectors(0, SECTOR).collect::<Vec<_>>(), [(0, SECTOR)]);
        assert_eq!(sectors(510, 4).collect::<Vec<_>>(), [(510, 512), (512, 514)]);
        assert_eq!(sectors(24, 24).collect::<Vec<_>>(), [(24, 48)]);
    }

    #[test]
    fn what_a_failed_sync_had_to_write_is_not_brought_by_the_next_one() {
        let mut model = disk();
        model.put(&path("a"), b"..");
        model.apply(&Effect::Write(1, 0, Arc::from(&b"1"[..])));
        model.apply(&Effect::Forget(1));
        model.apply(&Effect::Write(1, 1, Arc::from(&b"2"[..])));
        model.apply(&Effect::Sync(1));
        assert_eq!(text(&model, "a").as_deref(), Some("12"), "programs read it");
        assert_eq!(outcomes(&model, |left| text(left, "a")), BTreeSet::from([Some(".2".to_owned())]));
        model.apply(&Effect::Write(1, 0, Arc::from(&b"1"[..])));
        model.apply(&Effect::Sync(1));
        assert_eq!(outcomes(&model, |left| text(left, "a")), BTreeSet::from([Some("12".to_owned())]), "written again");
    }

    #[test]
    fn one_seed_makes_one_cut() {
        let mut model = disk();
        model.put(&path("a"), &[0; SECTOR * 16]);
        model.apply(&Effect::Write(1, 0, Arc::from(&[7; SECTOR * 16][..])));
        let cut = |seed| text(&model.cut(&mut Chance::new(seed)), "a");
        assert!((0..50).all(|seed| cut(seed) == cut(seed)));
        assert!((0..50).any(|seed| cut(seed) != cut(0)));
    }
}
