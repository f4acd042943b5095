//! A report on its way to a reader: made on a thread of its own into a file, and taken from there piece by piece, so that one of any
//! length takes the same memory, and a slow reader keeps nobody's log from being tidied up. It ends in order only when it is whole: a reader never gets a part that looks like all of it.

mod body;
mod spool;

use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rollcall_engine::export::{self, Exported};
use rollcall_engine::wire::{ErrorBody, ExportFormat, ExportReport};
use rollcall_engine::{Error, Host};
use tokio::sync::mpsc::channel;
use tokio::sync::{Semaphore, oneshot};
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use self::body::{Pieces, carry};
use self::spool::{Sink, spool};
use crate::answer;
use crate::connections::Busy;

/// Reports at once. Each holds a thread, and a reader of the workspace while it is made; more are told to come again.
pub(crate) const MOST: usize = 16;
/// When to come again.
const LATER: Duration = Duration::from_secs(5);
/// Then it is over, however slowly somebody reads on: a report takes room on the disk.
const LONGEST: Duration = Duration::from_hours(1);
/// Pieces that wait for the reader.
const AHEAD: usize = 2;

/// The reports that are under way at one server.
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
    Bytes(axum::body::Bytes),
    /// All of it was said.
    Whole,
    /// There is no more, and it isn't whole.
    Failed,
}

/// What the file is called, and how many rows of the log there are to pass; or what is refused.
type Begun = Result<(String, u64), Box<ErrorBody>>;

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
        let (mut sink, mut spooled) = spool().map_err(|error| {
            tracing::error!(%error, "there is no room for a report");
            answer::failed(StatusCode::INTERNAL_SERVER_ERROR)
        })?;
        let (tell, begun) = oneshot::channel();
        let made_in = Arc::clone(&place);
        spawn_blocking(move || {
            make(&host, &request, tell, &mut sink);
            drop(made_in);
        });
        let (name, rows) = match begun.await {
            Ok(Ok(begun)) => begun,
            Ok(Err(why)) => return Err(refusal(Some(why))),
            Err(_) => return Err(refusal(None)),
        };
        spooled.begun().await.map_err(refusal)?;
        let (taken, pieces) = channel(AHEAD);
        let stall = self.stall;
        tokio::spawn(async move {
            // Dropped before its end, it breaks the body off.
            let _ = timeout(LONGEST, carry(spooled, taken, stall)).await;
            drop((place, busy));
        });
        Ok(Download { name, rows, kind, body: Body::from_stream(Pieces::new(pieces)) })
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
fn refusal(why: Option<Box<ErrorBody>>) -> Response {
    match why {
        Some(body) => answer::error(*body),
        // Only a panic leaves nothing: its message went to the log when it happened.
        None => answer::failed(StatusCode::INTERNAL_SERVER_ERROR),
    }
}

/// Makes a report, on a thread that may wait. A reader that is gone ends it.
fn make(host: &dyn Host, request: &ExportReport, tell: oneshot::Sender<Begun>, sink: &mut Sink) {
    let begun = export::file_name(host, request).and_then(|name| Ok((name, export::rows(host, request)?)));
    let refused = begun.is_err();
    let told = tell.send(begun.map_err(|error| Box::new(error.to_body())));
    if refused || told.is_err() {
        return;
    }
    if let Err(error) = made(host, request, sink)
        && !sink.is_closed()
    {
        sink.fail(error.to_body());
    }
}

fn made(host: &dyn Host, request: &ExportReport, sink: &mut Sink) -> Result<(), Error> {
    let closed = sink.closed();
    let mut go_on = |_| if closed() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    if export::export(host, request, sink, &mut go_on)? == Exported::Whole
        && let Err(error) = sink.end()
    {
        tracing::error!(%error, "a report's file");
        sink.fail(answer::refused("internal"));
    }
    Ok(())
}
