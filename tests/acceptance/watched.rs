//! The machine's disk with somebody who looks on, and does something between its calls.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use rollcall_engine::{Disk, Machine};
use rollcall_store::disk::{Medium, SideFile, Stat};

type Look = dyn Fn(&str, &Path) + Send + Sync;

/// The machine's own disk. Before each call somebody is told its name and its path.
#[derive(Clone)]
pub struct Watched(Arc<Look>);

impl Watched {
    /// With this onlooker.
    pub fn by(look: impl Fn(&str, &Path) + Send + Sync + 'static) -> Arc<dyn Disk> {
        Arc::new(Watched(Arc::new(look)))
    }
}

impl fmt::Debug for Watched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Watched")
    }
}

macro_rules! passed_on {
    ($($name:ident($($more:ident: $kind:ty),*) -> $answer:ty;)*) => {
        $(fn $name(&self, path: &Path $(, $more: $kind)*) -> $answer {
            (self.0)(stringify!($name), path);
            Machine.$name(path $(, $more)*)
        })*
    };
}

impl Disk for Watched {
    fn vfs(&self) -> Option<&str> {
        None
    }

    passed_on! {
        canonical() -> io::Result<PathBuf>;
        stat() -> io::Result<Stat>;
        medium() -> io::Result<Medium>;
        head(most: usize) -> io::Result<Vec<u8>>;
        read_at(at: u64, most: usize) -> io::Result<Vec<u8>>;
        create_new() -> io::Result<()>;
        create_readable() -> io::Result<Box<dyn io::Write>>;
        create_folder() -> io::Result<()>;
        list() -> io::Result<Vec<PathBuf>>;
        rename(to: &Path) -> io::Result<()>;
        rename_new(to: &Path) -> io::Result<()>;
        copy(to: &Path) -> io::Result<()>;
        same_rights(to: &Path) -> io::Result<()>;
        remove() -> io::Result<()>;
        sync() -> io::Result<()>;
        sync_folder() -> io::Result<()>;
        side_file() -> io::Result<Box<dyn SideFile>>;
    }

    fn pause(&self, span: Duration) {
        Machine.pause(span);
    }
}
