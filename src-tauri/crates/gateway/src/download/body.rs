//! The pieces of a report as the body of an answer, and how they come to the reader.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::body::Bytes;
use tokio::sync::mpsc::{Receiver, Sender};
use tokio::time::timeout;
use tokio_stream::Stream;

use super::Piece;
use super::spool::Spooled;

/// Carries pieces to the reader, until all are there or the reader is gone. Who takes nothing for so long counts as gone.
pub(super) async fn carry(mut spooled: Spooled, taken: Sender<Piece>, stall: Duration) {
    loop {
        let piece = tokio::select! {
            piece = spooled.next() => piece,
            () = taken.closed() => None,
        };
        let Some(piece) = piece else { return };
        let goes_on = matches!(piece, Piece::Bytes(_));
        if !matches!(timeout(stall, taken.send(piece)).await, Ok(Ok(()))) || !goes_on {
            return;
        }
    }
}

/// The body. It breaks off unless it was said that it is whole.
pub(super) struct Pieces {
    rest: Receiver<Piece>,
    over: bool,
}

impl Pieces {
    pub fn new(rest: Receiver<Piece>) -> Pieces {
        Pieces { rest, over: false }
    }
}

impl Stream for Pieces {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.over {
            return Poll::Ready(None);
        }
        Poll::Ready(match ready!(self.rest.poll_recv(context)) {
            Some(Piece::Bytes(bytes)) => Some(Ok(bytes)),
            Some(Piece::Whole) => {
                self.over = true;
                None
            }
            Some(Piece::Failed) | None => {
                self.over = true;
                Some(Err(io::Error::other("the report broke off")))
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, to_bytes};
    use tokio::sync::mpsc::channel;

    use super::{Bytes, Piece, Pieces};

    fn bytes(text: &'static str) -> Piece {
        Piece::Bytes(Bytes::from_static(text.as_bytes()))
    }

    /// What a reader gets of these, after which the thread that made them is gone.
    async fn read(pieces: impl IntoIterator<Item = Piece>) -> Option<String> {
        let (made, rest) = channel(8);
        for piece in [bytes("agent\r\n")].into_iter().chain(pieces) {
            made.try_send(piece).unwrap_or_else(|_| panic!("there is room"));
        }
        drop(made);
        let body = Body::from_stream(Pieces::new(rest));
        let all = to_bytes(body, usize::MAX).await.ok()?;
        Some(String::from_utf8_lossy(&all).into_owned())
    }

    #[tokio::test]
    async fn a_file_ends_when_all_of_it_was_said() {
        assert_eq!(read([bytes("maya\r\n"), Piece::Whole]).await.as_deref(), Some("agent\r\nmaya\r\n"));
    }

    #[tokio::test]
    async fn a_part_never_ends_like_a_whole() {
        assert_eq!(read([bytes("maya\r\n"), Piece::Failed]).await, None, "something broke");
        assert_eq!(read([bytes("maya\r\n")]).await, None, "whoever made it is gone");
        assert_eq!(read([]).await, None, "at once");
    }
}
