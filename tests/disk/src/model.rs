//! What a disk holds: what programs see of it, and what of that would still be there if the power went now.
//!
//! A file's bytes are safe once the file was synced, its name once the folder was. Until then every change waits, and a
//! [`cut`](Model::cut) may keep it, drop it, keep sectors of it, or keep a later one without it.

mod cut;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::content::Content;

/// A file's number.
pub type Inode = u64;

/// What is changed on a disk by one call.
#[derive(Debug, Clone)]
pub enum Effect {
    /// An empty file gets a name.
    Make(PathBuf, Inode),
    /// A folder is made.
    MakeFolder(PathBuf),
    /// Bytes are written.
    Write(Inode, usize, Arc<[u8]>),
    /// The length is set.
    SetLength(Inode, usize),
    /// Waits until a file's bytes are safe.
    Sync(Inode),
    /// A sync failed: what waited then may be on the disk or not, and no later sync brings it there, though programs read it.
    Forget(Inode),
    /// Waits until a folder's names are safe.
    SyncFolder(PathBuf),
    /// A name is given to another file.
    Rename(PathBuf, PathBuf),
    /// A name is taken away.
    Remove(PathBuf),
}

/// What has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Node {
    /// A file.
    File(Inode),
    /// A folder.
    Folder,
}

/// A disk.
#[derive(Debug, Clone, Default)]
pub struct Model {
    files: BTreeMap<Inode, File>,
    names: BTreeMap<PathBuf, Node>,
    safe_names: BTreeMap<PathBuf, Node>,
    waiting_names: Vec<NameChange>,
    last: Inode,
}

#[derive(Debug, Clone, Default)]
struct File {
    now: Content,
    safe: Content,
    waiting: Vec<Change>,
    /// So many of what waits no later sync brings to the disk.
    forgotten: usize,
    /// What programs read differs from what is safe, whatever is synced.
    apart: bool,
}

#[derive(Debug, Clone)]
enum Change {
    Write(usize, Arc<[u8]>),
    Length(usize),
}

#[derive(Debug, Clone)]
enum NameChange {
    Made(PathBuf, Node),
    Moved(PathBuf, PathBuf, Node),
    Gone(PathBuf),
}

impl NameChange {
    /// The folder whose sync makes it safe.
    fn folder(&self) -> Option<&Path> {
        let (NameChange::Made(path, _) | NameChange::Moved(_, path, _) | NameChange::Gone(path)) = self;
        path.parent()
    }

    fn carry_out(&self, names: &mut BTreeMap<PathBuf, Node>) {
        match self {
            NameChange::Made(path, node) => {
                names.insert(path.clone(), *node);
            }
            NameChange::Moved(from, to, node) => {
                if names.get(from) == Some(node) {
                    names.remove(from);
                }
                names.insert(to.clone(), *node);
            }
            NameChange::Gone(path) => {
                names.remove(path);
            }
        }
    }
}

impl File {
    fn sound(content: Content) -> File {
        File { now: content.clone(), safe: content, ..File::default() }
    }

    fn sync(&mut self) {
        if self.apart {
            for change in &self.waiting[self.forgotten..] {
                change.carry_out(&mut self.safe);
            }
        } else {
            self.safe = self.now.clone();
        }
        self.waiting.clear();
        self.forgotten = 0;
    }
}

impl Change {
    fn carry_out(&self, content: &mut Content) {
        match self {
            Change::Write(at, bytes) => content.write(*at, bytes),
            Change::Length(len) => content.set_len(*len),
        }
    }
}

impl Model {
    /// An empty disk with these folders, which are safe.
    pub fn with_folders(folders: &[&Path]) -> Model {
        let mut model = Model::default();
        for folder in folders {
            for above in folder.ancestors() {
                model.names.insert(above.to_owned(), Node::Folder);
            }
        }
        model.safe_names = model.names.clone();
        model
    }

    /// A number for a file that is being made.
    pub fn next_inode(&self) -> Inode {
        self.last + 1
    }

    /// What stands at a path.
    pub fn node(&self, path: &Path) -> Option<Node> {
        self.names.get(path).copied()
    }

    /// The file at a path.
    pub fn file(&self, path: &Path) -> Option<Inode> {
        match self.node(path) {
            Some(Node::File(inode)) => Some(inode),
            _ => None,
        }
    }

    /// The bytes of a file as programs see them.
    pub fn content(&self, inode: Inode) -> Option<&Content> {
        self.files.get(&inode).map(|file| &file.now)
    }

    /// How many names a file has.
    pub fn links(&self, inode: Inode) -> u64 {
        u64::try_from(self.names.values().filter(|node| **node == Node::File(inode)).count()).unwrap_or(u64::MAX)
    }

    /// What is in a folder.
    pub fn list(&self, folder: &Path) -> Vec<PathBuf> {
        self.names.keys().filter(|path| path.parent() == Some(folder)).cloned().collect()
    }

    /// Every file that has a name.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.names.iter().filter(|(_, node)| matches!(node, Node::File(_))).map(|(path, _)| path.as_path())
    }

    /// All bytes that programs see: what fills the disk.
    pub fn used(&self) -> usize {
        self.files.values().map(|file| file.now.len()).sum()
    }

    /// Puts a file on the disk that is safe already.
    pub fn put(&mut self, path: &Path, bytes: &[u8]) {
        let inode = self.next_inode();
        self.last = inode;
        let mut content = Content::default();
        content.write(0, bytes);
        self.files.insert(inode, File::sound(content));
        for names in [&mut self.names, &mut self.safe_names] {
            names.insert(path.to_owned(), Node::File(inode));
        }
    }

    /// The disk when everything that waits has come to it.
    #[must_use]
    pub fn settled(&self) -> Model {
        let named = |inode: &Inode| self.names.values().any(|node| *node == Node::File(*inode));
        let settled = |file: &File| File::sound(file.now.clone());
        Model {
            files: self
                .files
                .iter()
                .filter(|(inode, _)| named(inode))
                .map(|(inode, file)| (*inode, settled(file)))
                .collect(),
            names: self.names.clone(),
            safe_names: self.names.clone(),
            waiting_names: Vec::new(),
            last: self.last,
        }
    }

    /// Carries out a call.
    pub fn apply(&mut self, effect: &Effect) {
        match effect {
            Effect::Make(path, inode) => {
                self.last = self.last.max(*inode);
                self.files.insert(*inode, File::default());
                self.name(NameChange::Made(path.clone(), Node::File(*inode)));
            }
            Effect::MakeFolder(path) => self.name(NameChange::Made(path.clone(), Node::Folder)),
            Effect::Write(inode, at, bytes) => self.change(*inode, Change::Write(*at, Arc::clone(bytes))),
            Effect::SetLength(inode, len) => self.change(*inode, Change::Length(*len)),
            Effect::Sync(inode) => {
                if let Some(file) = self.files.get_mut(inode) {
                    file.sync();
                }
            }
            Effect::Forget(inode) => {
                if let Some(file) = self.files.get_mut(inode) {
                    (file.forgotten, file.apart) = (file.waiting.len(), true);
                }
            }
            Effect::SyncFolder(folder) => {
                let safe_names = &mut self.safe_names;
                self.waiting_names.retain(|change| {
                    let here = change.folder() == Some(folder);
                    if here {
                        change.carry_out(safe_names);
                    }
                    !here
                });
                self.forget_nameless();
            }
            Effect::Rename(from, to) => {
                if let Some(node) = self.node(from) {
                    self.name(NameChange::Moved(from.clone(), to.clone(), node));
                }
            }
            Effect::Remove(path) => self.name(NameChange::Gone(path.clone())),
        }
    }

    fn name(&mut self, change: NameChange) {
        change.carry_out(&mut self.names);
        self.waiting_names.push(change);
    }

    fn change(&mut self, inode: Inode, change: Change) {
        if let Some(file) = self.files.get_mut(&inode) {
            change.carry_out(&mut file.now);
            file.waiting.push(change);
        }
    }

    /// Drops files that have no name, and can't get one back by a cut. Somebody may still have one open: its bytes are gone for
    /// whoever looks at the folder, but not for them, so this only happens to files without bytes waiting.
    fn forget_nameless(&mut self) {
        let named = |inode: Inode| {
            let here = |node: &Node| *node == Node::File(inode);
            let returns = |change: &NameChange| match change {
                NameChange::Made(_, node) | NameChange::Moved(_, _, node) => here(node),
                NameChange::Gone(_) => false,
            };
            self.names.values().any(here)
                || self.safe_names.values().any(here)
                || self.waiting_names.iter().any(returns)
        };
        let gone: Vec<Inode> = self.files.keys().copied().filter(|inode| !named(*inode)).collect();
        for inode in gone {
            if let Some(file) = self.files.get_mut(&inode) {
                file.waiting.clear();
                file.forgotten = 0;
                file.safe = Content::default();
            }
        }
    }
}
