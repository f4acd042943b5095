//! A report on its way to a reader: made on a thread of its own, and taken piece by piece, so a file of any length takes the same
//! memory. It ends in order only when it is whole: a reader never gets a part that looks like all of it.

mod body;
mod sink;

use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rollcall_engine::export::{self, Exported};
use rollcall_engine::wire::{ErrorBody, ExportFormat, ExportReport};
use rollcall_engine::{Error, Host};
use tokio::sync::Semaphore;
use tokio::sync::mpsc::{Sender, channel};
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use self::body::{Pieces, carry};
use self::sink::Sink;
use crate::answer;
use crate::connections::Busy;

/// Reports at once. Each holds a thread and a reader of the file; more are told to come again.
pub(crate) const MOST: usize = 16;
/// When to come again.
const LATER: Duration = Duration::from_secs(5);
/// Then it is over, however slowly somebody reads on: a report holds a snapshot of the file, and its log can't be tidied up meanwhile.
const LONGEST: Duration = Duration::from_hours(1);
/// Pieces that wait for the reader.
const AHEAD: usize = 2;

/// The reports that are under way at one door.
#[derive(Clone)]
pub(crate) struct Downloads {
    room: Arc<Semaphore>,
    /// How long a reader may take nothing.
    stall: Duration,
}

/// A report of which the first bytes are there: nothing that could be refused is left.
pub(crate) struct Download {
    /// What the file is called.
    pub name: String,
    /// Rows of the log to pass.
    pub rows: u64,
    kind: &'static str,
    body: Body,
}

/// What comes from the thread that makes a report.
enum Piece {
    /// What the file is called, and how many rows of the log there are to pass.
    Begun(String, u64),
    Bytes(axum::body::Bytes),
    /// All of it was said.
    Whole,
    Failed(Box<ErrorBody>),
}

impl Downloads {
    pub fn new(stall: Duration) -> Downloads {
        Downloads { room: Arc::new(Semaphore::new(MOST)), stall }
    }

    /// Begins to make a report, and answers once its first bytes are there, or why there are none. Its connection is busy
    /// until the last of them is taken.
    pub async fn begin<H: Host + 'static>(
        &self,
        host: H,
        request: ExportReport,
        busy: Option<Busy>,
    ) -> Result<Download, Response> {
        let Ok(place) = Arc::clone(&self.room).try_acquire_owned() else { return Err(answer::too_many(LATER)) };
        let place = Arc::new(place);
        let kind = kind(request.format);
        let (pieces, mut made) = channel(AHEAD);
        let made_in = Arc::clone(&place);
        spawn_blocking(move || {
            make(&host, &request, &pieces);
            drop(made_in);
        });
        let (name, rows) = match made.recv().await {
            Some(Piece::Begun(name, rows)) => (name, rows),
            other => return Err(refusal(other)),
        };
        let first = match made.recv().await {
            Some(first @ (Piece::Bytes(_) | Piece::Whole)) => first,
            other => return Err(refusal(other)),
        };
        let (taken, rest) = channel(AHEAD);
        let stall = self.stall;
        tokio::spawn(async move {
            // Dropped before its end, it breaks the body off.
            let _ = timeout(LONGEST, carry(made, taken, stall)).await;
            drop((place, busy));
        });
        Ok(Download { name, rows, kind, body: Body::from_stream(Pieces::new(first, rest)) })
    }

    /// How many there are.
    #[cfg(test)]
    pub fn under_way(&self) -> usize {
        MOST - self.room.available_permits()
    }
}

impl Download {
    /// The bytes with their type.
    pub fn plain(self) -> Response {
        ([(header::CONTENT_TYPE, self.kind)], self.body).into_response()
    }

    /// The same as a file to keep.
    pub fn file(self) -> Response {
        let disposition = HeaderValue::try_from(format!("attachment; filename=\"{}\"", self.name));
        let mut response = self.plain();
        // A name that no header takes isn't one of ours; without it the reader names the file.
        if let Ok(disposition) = disposition {
            response.headers_mut().insert(header::CONTENT_DISPOSITION, disposition);
        }
        response
    }
}

/// The media type of a file.
pub(crate) fn kind(format: ExportFormat) -> &'static str {
    match format {
        ExportFormat::Csv => "text/csv; charset=utf-8",
        ExportFormat::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ExportFormat::Json => "application/json",
    }
}

/// What to answer instead of a file.
fn refusal(instead: Option<Piece>) -> Response {
    match instead {
        Some(Piece::Failed(body)) => answer::error(*body),
        // Only a panic leaves nothing: its message went to the log when it happened.
        _ => answer::failed(StatusCode::INTERNAL_SERVER_ERROR),
    }
}

/// Makes a report, on a thread that may wait. A reader that is gone ends it.
fn make(host: &dyn Host, request: &ExportReport, pieces: &Sender<Piece>) {
    if let Err(error) = told(host, request, pieces)
        && !pieces.is_closed()
    {
        let _ = pieces.blocking_send(Piece::Failed(Box::new(error.to_body())));
    }
}

fn told(host: &dyn Host, request: &ExportReport, pieces: &Sender<Piece>) -> Result<(), Error> {
    let (name, rows) = (export::file_name(host, request)?, export::rows(host, request)?);
    if pieces.blocking_send(Piece::Begun(name, rows)).is_err() {
        return Ok(());
    }
    let mut sink = Sink::new(pieces);
    let mut go_on = |_| if pieces.is_closed() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    if export::export(host, request, &mut sink, &mut go_on)? == Exported::Whole {
        sink.end();
    }
    Ok(())
}
