//! Where a report waits for its reader: a file without a name. Whoever makes the report never waits, so it holds its snapshot of the
//! workspace for as long as the making takes, and not for as long as somebody takes to read.

use std::fs::File;
use std::io::{self, Read, Write};
use std::mem;

use axum::body::Bytes;
use rollcall_engine::wire::ErrorBody;
use tempfile::{NamedTempFile, TempPath};
use tokio::sync::watch::{Receiver, Sender, channel};
use tokio::task::spawn_blocking;

use super::Piece;

/// Smaller pieces cost more than they bring.
const PIECE: usize = 64 * 1024;

/// How far a report is made.
#[derive(Clone, Default)]
struct Made {
    bytes: u64,
    end: Option<End>,
}

#[derive(Clone)]
enum End {
    Whole,
    Failed(Box<ErrorBody>),
}

/// The end at which a report is written.
pub(super) struct Sink {
    file: File,
    gathered: Vec<u8>,
    made: Sender<Made>,
}

/// The end at which it is read. The file is gone with it.
pub(super) struct Spooled {
    file: Option<File>,
    read: u64,
    made: Receiver<Made>,
    _path: TempPath,
}

/// A new file with its two ends.
pub(super) fn spool() -> io::Result<(Sink, Spooled)> {
    let (file, path) = NamedTempFile::with_prefix("rollcall-report-")?.into_parts();
    let reading = File::open(&path)?;
    let (tell, made) = channel(Made::default());
    let sink = Sink { file, gathered: Vec::with_capacity(PIECE), made: tell };
    Ok((sink, Spooled { file: Some(reading), read: 0, made, _path: path }))
}

impl Sink {
    /// True when nobody reads any more.
    pub fn is_closed(&self) -> bool {
        self.made.is_closed()
    }

    /// Asks the same while something is being written.
    pub fn closed(&self) -> impl Fn() -> bool + use<> {
        let made = self.made.clone();
        move || made.is_closed()
    }

    /// Says that this was all.
    pub fn end(&mut self) -> io::Result<()> {
        self.hand_on()?;
        self.made.send_modify(|made| made.end = Some(End::Whole));
        Ok(())
    }

    /// Says why there is no more.
    pub fn fail(&mut self, why: ErrorBody) {
        self.made.send_modify(|made| made.end = Some(End::Failed(Box::new(why))));
    }

    fn hand_on(&mut self) -> io::Result<()> {
        let piece = mem::take(&mut self.gathered);
        self.file.write_all(&piece)?;
        self.made.send_modify(|made| made.bytes += u64::try_from(piece.len()).unwrap_or(0));
        Ok(())
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.gathered.extend_from_slice(bytes);
        if self.gathered.len() >= PIECE {
            self.hand_on()?;
        }
        Ok(bytes.len())
    }

    /// A piece that is handed on early would be an answer before the report is known to succeed.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Spooled {
    /// Waits until there are bytes, or it is known that all went well without any. Otherwise: why not.
    pub async fn begun(&mut self) -> Result<(), Option<Box<ErrorBody>>> {
        let made = self.made.wait_for(|made| made.bytes > 0 || made.end.is_some()).await;
        match made.map(|made| made.clone()) {
            Ok(Made { bytes: 0, end: Some(End::Failed(why)) }) => Err(Some(why)),
            Ok(_) => Ok(()),
            Err(_) => Err(None),
        }
    }

    /// The next piece; `None` when whoever makes it is gone without a word.
    pub async fn next(&mut self) -> Option<Piece> {
        let read = self.read;
        let made = self.made.wait_for(|made| made.bytes > read || made.end.is_some()).await.ok()?.clone();
        if made.bytes > read {
            return Some(self.take(made.bytes - read).await.map_or(Piece::Failed, Piece::Bytes));
        }
        Some(match made.end? {
            End::Whole => Piece::Whole,
            End::Failed(why) => {
                tracing::warn!(code = why.code, "a report broke off");
                Piece::Failed
            }
        })
    }

    async fn take(&mut self, most: u64) -> Option<Bytes> {
        let mut file = self.file.take()?;
        let most = usize::try_from(most).unwrap_or(PIECE).min(PIECE);
        let taken = spawn_blocking(move || {
            let mut piece = vec![0; most];
            file.read_exact(&mut piece).map(|()| (file, piece))
        });
        let (file, piece) = taken.await.ok()?.inspect_err(|error| tracing::error!(%error, "a report's file")).ok()?;
        self.file = Some(file);
        self.read += u64::try_from(piece.len()).unwrap_or(0);
        Some(piece.into())
    }
}
