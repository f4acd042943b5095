//! Where a report is written to: pieces for the reader. Writing waits while the reader has enough of them.

use std::io::{self, ErrorKind, Write};
use std::mem;

use tokio::sync::mpsc::Sender;

use super::Piece;

/// Smaller pieces cost more than they bring.
const PIECE: usize = 64 * 1024;

/// Hands bytes on in pieces.
pub(super) struct Sink<'a> {
    pieces: &'a Sender<Piece>,
    gathered: Vec<u8>,
}

impl<'a> Sink<'a> {
    pub fn new(pieces: &'a Sender<Piece>) -> Sink<'a> {
        Sink { pieces, gathered: Vec::with_capacity(PIECE) }
    }

    /// Hands on what is left, and that this was all.
    pub fn end(mut self) {
        // Who is gone needs neither.
        let _ = self.hand_on().and_then(|()| self.say(Piece::Whole));
    }

    fn hand_on(&mut self) -> io::Result<()> {
        if self.gathered.is_empty() {
            return Ok(());
        }
        let piece = mem::replace(&mut self.gathered, Vec::with_capacity(PIECE));
        self.say(Piece::Bytes(piece.into()))
    }

    fn say(&self, piece: Piece) -> io::Result<()> {
        self.pieces.blocking_send(piece).map_err(|_| ErrorKind::BrokenPipe.into())
    }
}

impl Write for Sink<'_> {
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
